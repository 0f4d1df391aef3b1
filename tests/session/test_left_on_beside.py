"""What is put back in one clause, beside what is changed in another, of the same thing."""

import pytest

from tests.session.held import Held, lines


@pytest.mark.parametrize(
    ("first", "then", "mods"),
    [
        ("a classic burger, no onion", "oh sorry, no tomato, leave the onion on", ["no:tomato"]),
        ("una hamburguesa clásica sin cebolla", "mejor sin tomate, la cebolla déjela", ["no:tomato"]),
        ("a classic burger, no onion", "no tomato either", ["no:onion", "no:tomato"]),
        ("a cheeseburger, no onion, no pickles", "add bacon. leave the pickles on", ["add:bacon", "no:onion"]),
    ],
)
def test_what_is_left_on_after_all_is_on_it_again(held: Held, first: str, then: str, mods: list[str]) -> None:
    held.say(first, then)
    [(_, _, stands)] = lines(held)
    assert stands == mods


def test_beside_what_is_ordered_too(held: Held) -> None:
    held.say("a classic burger, no onion", "a coke, and leave the onion on")
    assert lines(held) == [(1, "classic_burger", []), (1, "cola", [])]
