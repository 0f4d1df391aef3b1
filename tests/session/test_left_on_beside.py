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
        ("a classic burger no pickle no onion", "leave the pickle off but keep the onion", ["no:pickle"]),
        ("a classic burger no pickle no onion", "no pickle but keep the onion", ["no:pickle"]),
        ("a classic burger no pickle no onion", "actually keep the onion and no tomato", ["no:pickle", "no:tomato"]),
        ("a classic burger no pickle no onion", "lose the tomato, keep the onion", ["no:pickle", "no:tomato"]),
        ("a classic burger no onion", "leave the onion and take off the pickle", ["no:pickle"]),
        ("una clásica sin cebolla", "sin pepinillo pero deje la cebolla", ["no:pickle"]),
        ("una clásica sin cebolla", "deja la cebolla y sin tomate", ["no:tomato"]),
        # what is on it stays, and what is to go goes
        ("a classic burger", "lose the onion, keep the pickle", ["no:onion"]),
        ("a classic burger", "keep the pickle but lose the onion", ["no:onion"]),
        ("a classic burger no onion", "no pickles and leave the onion off", ["no:onion", "no:pickle"]),
        ("a classic burger no onion", "leave the tomato off, keep the onion off too", ["no:onion", "no:tomato"]),
        ("a coffee with cream and sugar", "lose the cream, leave the sugar in", ["add:sugar"]),
        ("a cheeseburger, no onion", "keep the change", ["no:onion"]),
        ("a grilled chicken wrap with the ranch on the side", "no wait, leave the ranch on it the normal way", []),
    ],
)
def test_what_is_left_on_after_all_is_on_it_again(held: Held, first: str, then: str, mods: list[str]) -> None:
    held.say(first, then)
    [(_, _, stands)] = lines(held)
    assert stands == mods


def test_beside_what_is_ordered_too(held: Held) -> None:
    held.say("a classic burger, no onion", "a coke, and leave the onion on")
    assert lines(held) == [(1, "classic_burger", []), (1, "cola", [])]
