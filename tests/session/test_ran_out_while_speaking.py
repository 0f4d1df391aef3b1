"""What runs out while the guest speaks: a yes said meanwhile takes nothing that was never offered aloud, and what a
meal has in the place of what went is not ordered twice."""

import pytest

from edge.session.exchange import MenuChanged, UserSpeaking
from tests.session.held import Held, items, told
from tests.session.test_conversation import VERSION


def runs_out(held: Held, item: str, *, speaking: bool = True) -> None:
    if speaking:
        held.take(UserSpeaking())
    held.take(MenuChanged(VERSION, frozenset({item})))


def sides(held: Held) -> list[str]:
    return [row["slots"]["side"]["item"] for row in held.order if "slots" in row]


@pytest.mark.parametrize("words", ["Yes please.", "yep", "that's right, yes", "sí"])
def test_a_yes_said_while_it_ran_out_takes_nothing_in_its_place(held: Held, words: str) -> None:
    held.say("a chicken salad with vinaigrette", "nothing else for me")
    runs_out(held, "chicken_salad")
    held.say(words)
    assert items(held) == []
    assert not any(r.kind == "submit" for r in held.state.open)
    held.say("Side salad then, vinaigrette on that as well.")
    assert items(held) == ["1 side_salad"]


def test_a_yes_to_what_was_offered_aloud_takes_it(held: Held) -> None:
    held.say("a chicken salad with vinaigrette")
    runs_out(held, "chicken_salad", speaking=False)
    held.say("yes please")
    assert items(held) == ["1 veggie_burger"], told(held)


@pytest.mark.parametrize(
    ("words", "side"),
    [
        ("oh. ok regular fries then", "fries"),
        ("fries is fine", "fries"),
        ("loaded fries then", "loaded_fries"),
        ("that's ok, I'll have the apples instead", "apple_slices"),
    ],
)
def test_what_a_meal_has_instead_is_named_and_not_ordered_again(held: Held, words: str, side: str) -> None:
    held.say("number seven, with rings, and an iced coffee")
    runs_out(held, "onion_rings")
    held.say("put two sugars in the coffee", words)
    assert items(held) == ["1 fish_meal"]
    assert sides(held) == [side]


@pytest.mark.parametrize("words", ["and a small fries on top", "also a large fries", "two fries"])
def test_more_of_it_than_the_meal_has_is_ordered(held: Held, words: str) -> None:
    held.say("number seven, with rings, and an iced coffee")
    runs_out(held, "onion_rings")
    held.say("put two sugars in the coffee", words)
    assert [row.split()[1] for row in items(held)] == ["fish_meal", "fries"]
    assert sides(held) == ["fries"]
