""" "And with bacon on it?" behind a price is asked of the same thing, orders nothing, and is what is then taken."""

import pytest

from tests.session.held import Held, lines, told


@pytest.mark.parametrize("said", ["and with bacon on it?", "with bacon?", "what about with bacon"])
def test_what_it_costs_with_something_is_told_of_the_same_thing(held: Held, said: str) -> None:
    held.say("how much is the mushroom swiss?", said if said.endswith("?") else f"{said}?")
    assert "$8.49" in told(held) or "$1.50" in told(held)
    assert lines(held) == []
    held.say("okay, one of those with the bacon")
    assert lines(held) == [(1, "mushroom_swiss_burger", ["add:bacon"])]


def test_what_is_said_with_something_where_no_price_was_asked_is_ordered_so(held: Held) -> None:
    held.say("a cheeseburger", "with bacon")
    assert lines(held) == [(1, "cheeseburger", ["add:bacon"])]
