"""One of several meals is to be otherwise: it becomes the meal that has that, and none is lost."""

import pytest

from tests.session.held import Held, items


@pytest.mark.parametrize(
    "words",
    ["two number fours with coke|make one of those spicy",
     "Two number fours with coke, can you make one of those spicy?",
     "two number fours, one with a coke and one with a coke, and make one of them spicy"],
)  # fmt: skip
def test_one_of_two_meals_made_spicy_is_the_spicy_meal(held: Held, words: str) -> None:
    held.say(*words.split("|"))
    assert items(held) == ["1 crispy_chicken_meal", "1 spicy_chicken_meal"]
    assert {row["slots"]["drink"]["item"] for row in held.order} == {"cola"}


def test_one_of_two_meals_takes_another_burger(held: Held) -> None:
    held.say("two number ones with coke", "make one of them the smokehouse")
    assert items(held) == ["1 classic_meal", "1 bacon_meal"]


def test_a_size_for_one_of_those_said_at_once(held: Held) -> None:
    held.say("two number ones, one with a coke and one with a lemonade, and can you make one of those large?")
    assert sorted(row["size"] for row in held.order) == ["L", "M"]


def test_two_kids_meals_are_told_apart_by_what_is_in_them(held: Held) -> None:
    held.say(
        "Two kids meals, one nuggets with apple slices and milk, one burger with fries and orange juice", "barbecue"
    )
    assert items(held) == ["1 kids_meal", "1 kids_meal"]
    assert [row["slots"]["main"]["item"] for row in held.order] == ["nuggets", "junior_burger"]
    assert [row["slots"]["drink"]["item"] for row in held.order] == ["milk", "orange_juice"]
