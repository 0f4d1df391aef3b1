"""A dish that is asked for and is not on the menu: that is said, by all of its name; nothing is ordered."""

import pytest

from tests.session.held import Held


def said(held: Held, *turns: str) -> str:
    return " ".join(one.text for one in held.say(*turns).says)


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("Do you have hot dogs?", "find hot dogs"),
        ("have you got any hot wings", "find hot wings"),
        ("do you have hot tea", "find hot tea"),
        ("do you have a chili dog", "find chili dog"),
        ("got any mac and cheese?", "find mac and cheese"),
        ("do you have cheese curds", "find cheese curds"),
        ("do you have jalapeno poppers?", "find jalapeno poppers"),
        ("is there a philly cheesesteak?", "find philly"),
        ("is there a steak sandwich", "find steak sandwich"),
        ("do you have a fish taco", "find fish taco"),
        ("what about churros, do you have those?", "find churros"),
        ("pretzels, do you guys have any?", "find pretzels"),
        ("¿tienen hot dogs?", "encontré hot dogs"),
        ("¿tendrán tacos?", "encontré tacos"),
        ("¿no tendrán por ahí unos churros?", "encontré churros"),
        ("¿habrá sopa?", "encontré sopa"),
        ("¿y flan, tienen?", "encontré flan"),
        ("¿tienen jugo de manzana?", "encontré jugo de manzana"),
    ],
)
def test_a_dish_that_is_not_there_is_said_not_to_be(held: Held, words: str, named: str) -> None:
    assert named in said(held, words)
    assert held.order == []


@pytest.mark.parametrize(
    ("words", "there"),
    [
        ("do you have hot coffee", "Yes, we have the hot coffee"),
        ("do you have jalapeños", "Yes, we have jalapeños"),
        ("is there a kids meal", "Yes, we have the kids meal"),
        ("is there a fish sandwich", "Yes, we have the crispy fish sandwich"),
        ("do you have diet coke", "Yes, we have the diet cola"),
        ("do you have salads", "We have side salad and crispy chicken salad"),
        ("¿tienen café?", "Sí, tenemos café"),
    ],
)
def test_what_is_there_is_said_to_be(held: Held, words: str, there: str) -> None:
    assert there in said(held, words)


def test_what_is_on_a_dish_is_still_asked_of_the_dish(held: Held) -> None:
    assert "comes with pickles" in said(held, "a cheeseburger", "is there a pickle on that")
