""" "No onions on it", of two things that one turn named: which of them is asked, and the answer is said of that one."""

import pytest

from tests.session.held import Held

TWO = "a classic burger and a cheeseburger"


def mods(held: Held) -> dict[str, list[str]]:
    return {row["item"]: row["mods"] for row in held.order}


@pytest.mark.parametrize(
    ("answer", "classic", "cheese"),
    [
        ("on the cheeseburger", [], ["no:onion"]),
        ("the classic", ["no:onion"], []),
        ("the second one", [], ["no:onion"]),
        ("on both please", ["no:onion"], ["no:onion"]),
        ("never mind", [], []),
        ("that's all", [], []),
    ],
)
def test_what_is_said_of_it_is_asked_about_and_then_put_where_it_belongs(
    held: Held, answer: str, classic: list[str], cheese: list[str]
) -> None:
    held.say(TWO, "no onions on it")
    assert mods(held) == {"classic_burger": [], "cheeseburger": []}
    held.say(answer)
    assert mods(held) == {"classic_burger": classic, "cheeseburger": cheese}


@pytest.mark.parametrize(
    ("turns", "item"),
    [
        (["a classic burger", "a cheeseburger", "no onions on it"], "cheeseburger"),  # the one that was ordered last
        ([TWO, "no ketchup on the cheeseburger", "and bacon on it"], "cheeseburger"),  # the one that was changed last
        (["a classic burger and a coke", "no ice in it"], "cola"),  # the one that can be so
        (["a classic burger and fries", "no onions on it"], "classic_burger"),
        (["a classic burger and a cheeseburger, no onions on it"], "cheeseburger"),
    ],
)
def test_it_is_clear_where_only_one_can_be_meant(held: Held, turns: list[str], item: str) -> None:
    held.say(*turns)
    assert mods(held)[item], held.order
    assert [name for name, own in mods(held).items() if own] == [item]
