"""A question which of several was meant: answered by the one word that tells, and never lost."""

import pytest

from tests.session.held import Held, items, told
from tests.session.test_parts_of_the_order import stands


@pytest.mark.parametrize("words", ["double", "double i guess", "the double one please", "uh the double"])
def test_the_word_that_only_one_has_answers(held: Held, words: str) -> None:
    held.say("i'd like a cheeseburger meal", words)
    assert items(held) == ["1 double_cheese_meal"]


def test_a_size_before_it_is_kept_for_a_meal_too(held: Held) -> None:
    held.say("i'd like a cheeseburger meal", "large", "the double")
    assert items(held) == ["1 double_cheese_meal"]
    assert held.order[0]["size"] == "L"


@pytest.mark.parametrize("between", ["hmm", "how much are they", "what's the difference", "let me think"])
def test_what_comes_between_loses_no_question(held: Held, between: str) -> None:
    held.say("a cheeseburger", "a shake", between, "vanilla")
    assert items(held) == ["1 cheeseburger", "1 vanilla_shake"]


def test_what_they_cost_is_told_of_those_that_were_asked_about(held: Held) -> None:
    held.say("a shake", "how much are they")
    assert "$3.49" in told(held)
    assert "vanilla shake" in told(held)


def test_how_two_differ_is_told_of_both(held: Held) -> None:
    held.say("a chicken sandwich", "uh what's the difference")
    assert "spicy mayo" in told(held)
    assert "mayonnaise" in told(held)
    assert not held.order


@pytest.mark.parametrize("words", ["two kids meals one burger one nuggets", "two kids meals, a burger and a nuggets"])
def test_what_each_of_two_meals_has_is_no_dish_beside_them(held: Held, words: str) -> None:
    held.say(words)
    assert sorted(row["slots"]["main"]["item"] for row in held.order) == ["junior_burger", "nuggets"]


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        (
            ("a number five with coke", "what sides can I get with that", "apple slices then"),
            ["1 spicy_chicken_meal M spicy_chicken_sandwich apple_slices cola"],
        ),
        (
            ("a number one with a lemonade", "can that be with onion rings"),
            ["1 classic_meal M classic_burger onion_rings lemonade"],
        ),
        (("a cheeseburger and one double",), ["1 cheeseburger std", "1 double_cheeseburger std"]),
        (
            ("two classic burgers", "one with no onions one with extra"),
            ["1 classic_burger std extra:onion", "1 classic_burger std no:onion"],
        ),
    ],
)
def test_what_leans_on_the_words_before(held: Held, said: tuple[str, ...], wanted: list[str]) -> None:
    held.say(*said)
    assert stands(held) == wanted
    assert "Your total" not in told(held)


@pytest.mark.parametrize("words", ["and four small drinks", "and two large drinks", "we need three drinks"])
def test_drinks_that_nobody_named_are_no_more_of_what_stands(held: Held, words: str) -> None:
    held.say("two six piece nuggets, ranch", words)
    assert stands(held) == ["2 nuggets 6 pick:ranch"]
    assert "lemonade" in told(held) or "cola" in told(held)


def test_what_one_of_two_meals_gets_the_other_does_not(held: Held) -> None:
    held.say("two number fours one with no mayo", "the one without mayo gets a diet coke", "and the other one a coke")
    drinks = {row["slots"]["drink"]["item"]: row["slots"]["main"].get("mods", []) for row in held.order}
    assert drinks == {"diet_cola": ["no:mayo"], "cola": []}


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        (("two fries", "fries large"), ["2 fries L"]),
        (("two fries", "two large fries"), ["2 fries L", "2 fries M"]),
        (("a number one", "coke zero", "diet coke then"), ["1 classic_meal M classic_burger fries diet_cola"]),
        (("a number one with a sprite", "and with a coke"), ["1 classic_meal M classic_burger fries cola"]),
        (
            ("a double cheeseburger and a coke", "make the double a classic burger"),
            ["1 classic_burger std", "1 cola M"],
        ),
    ],
)
def test_what_is_said_of_what_stands_orders_no_second(held: Held, said: tuple[str, ...], wanted: list[str]) -> None:
    held.say(*said)
    assert stands(held) == wanted


def test_the_double_is_told_apart_from_a_meal_that_came_after_it(held: Held) -> None:
    held.say("a number two with a coke", "a kids meal with nuggets, fries and milk, bbq")
    held.say("wait make the double a single cheeseburger")
    assert any(row.get("combo") == "kids_meal" for row in held.order)


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        (["can I have the wrap or the fish"], []),
        (["can I have the wrap or the fish", "the wrap"], ["1 grilled_chicken_wrap"]),
        (["a classic and a coke or a lemonade", "a lemonade"], ["1 classic_burger", "1 lemonade"]),
        (["a cookie or a pie, whichever"], []),
        (["which has fewer calories, the wrap or the crispy chicken?"], []),
        (
            ["which has fewer calories, the wrap or the crispy chicken?", "the lighter one then"],
            ["1 grilled_chicken_wrap"],
        ),
        (["what do the mozzarella sticks cost, the four and the eight?"], []),
        # one thing by two names, and what is left out
        (["a coke or a pepsi"], ["1 cola"]),
        (["a classic, no onion or tomato"], ["1 classic_burger"]),
        (["do you have pies or cookies?"], []),
    ],
)
def test_who_names_two_with_an_or_between_gets_no_two_of_them(held: Held, said: list[str], wanted: list[str]) -> None:
    held.say(*said)
    assert items(held) == wanted


@pytest.mark.parametrize("words", ["just the six", "the six", "only six", "just a six", "oh, the six'll do"])
def test_the_number_of_a_size_that_was_asked_for_is_no_meal_of_that_number(held: Held, words: str) -> None:
    held.say("nuggets please", words)
    assert [(row["item"], row["variation"]) for row in held.order] == [("nuggets", "6")]


@pytest.mark.parametrize("words", ["right, except no pie", "yes except without the pie", "sí, excepto sin el pay"])
def test_a_no_behind_an_except_is_said_of_what_follows(held: Held, words: str) -> None:
    held.say("number six with ranch and a coke, and a pie", "that's it", words)
    assert items(held) == ["1 nuggets_meal"]
    assert held.order[0]["slots"]["main"]["mods"] == ["pick:ranch"]


@pytest.mark.parametrize(
    ("order", "words", "taken"),
    [
        ("a fish sandwich, fries and a coke", "is it cheaper as a meal?", "yeah do that"),
        ("a fish sandwich, fries and a coke", "would that be less in a combo", "ok, make it one"),
    ],
)
def test_whether_a_meal_is_cheaper_is_told_and_may_be_taken(held: Held, order: str, words: str, taken: str) -> None:
    held.say(order, words)
    assert "less" in told(held)
    assert len(held.order) == len(("the sandwich", "the fries", "the coke"))
    held.say(taken)
    assert items(held) == ["1 fish_meal"]
