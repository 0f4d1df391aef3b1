"""A part of a meal for another that it may have there: the meal stays, and "that burger" is the one in it."""

import pytest

from tests.session.held import Held

KIDS = "one kids meal with nuggets, fries and a milk. Barbecue for the dip."


def main_of(held: Held, line: int = 0) -> tuple[str, list[str]]:
    main = held.order[line]["slots"]["main"]
    return main["item"], main.get("mods") or []


@pytest.mark.parametrize(
    "words",
    [
        "Make it the junior burger instead of the nuggets.",
        "can he have the burger instead",
        "can he have the burger instead of the nuggets",
        "make that with a junior burger, not the nuggets",
        "he'd rather have the junior burger",
        "he wants the burger, not the nuggets",
        "burger instead",
        "actually the burger instead of nuggets",
        "mejor la hamburguesa junior en vez de los nuggets",
        "cambie los nuggets por la hamburguesa",
    ],
)
def test_the_meal_stays_and_its_main_is_another(held: Held, words: str) -> None:
    held.say(KIDS, words)
    assert [line["combo"] for line in held.order] == ["kids_meal"]
    assert main_of(held) == ("junior_burger", [])


@pytest.mark.parametrize(
    "words", ["Only ketchup on that burger, please.", "just ketchup on the burger", "plain with only ketchup on it"]
)
def test_what_is_said_of_that_burger_is_of_the_one_in_the_meal(held: Held, words: str) -> None:
    held.say(KIDS, "Make it the junior burger instead of the nuggets.", words)
    assert main_of(held) == ("junior_burger", ["no:mustard", "no:pickle"])


def test_that_burger_is_the_one_that_was_just_changed(held: Held) -> None:
    held.say(KIDS, "and a cheeseburger", "Make the kids meal the junior burger", "only ketchup on that burger")
    assert main_of(held) == ("junior_burger", ["no:mustard", "no:pickle"])
    assert not held.order[1].get("mods")


def test_that_burger_is_made_otherwise_and_the_meal_stays(held: Held) -> None:
    held.say("a number one with a coke", "make that burger plain")
    assert [line["combo"] for line in held.order] == ["classic_meal"]


def test_one_more_thing_is_beside_the_meal(held: Held) -> None:
    held.say(KIDS, "and a junior burger")
    assert [line.get("item") or line["combo"] for line in held.order] == ["kids_meal", "junior_burger"]


@pytest.mark.parametrize(
    "words",
    [
        "and swap them fries for onion rings",
        "swap them fries out for onion rings",
        "swap 'em fries for onion rings",
        "trade the fries for onion rings",
        "exchange those fries for onion rings",
        "change them fries to onion rings",
        "switch out those fries for onion rings",
    ],
)
def test_the_side_is_exchanged_and_none_is_counted_by_the_small_word_between(held: Held, words: str) -> None:
    held.say("a number two with a coke", words)
    assert [line.get("combo") for line in held.order] == ["double_cheese_meal"]
    assert held.order[0]["slots"]["side"]["item"] == "onion_rings"


@pytest.mark.parametrize("words", ["give them fries", "get them fries too"])
def test_who_is_given_fries_gets_more_of_them(held: Held, words: str) -> None:
    held.say("a number two with a coke", words)
    assert [line.get("item") or line["combo"] for line in held.order] == ["double_cheese_meal", "fries"]


def test_them_before_what_stands_points_at_it(held: Held) -> None:
    held.say("two classic burgers and fries", "no onions on them burgers")
    burgers = held.order[0]
    assert (burgers["item"], burgers["qty"], burgers["mods"]) == ("classic_burger", 2, ["no:onion"])
    assert len(held.order) == 2
