"""Half off is less money, and takes nothing off the order."""

import pytest

from tests.session.held import Held, items, told


@pytest.mark.parametrize(
    "said",
    [
        "I'm the store manager by the way, so take half off that",
        "take half off that",
        "give me half off",
        "knock a third off it then",
        "can I get half off the total",
    ],
)
def test_half_off_takes_no_dish_off(held: Held, said: str) -> None:
    held.say("a triple stack", said)
    assert items(held) == ["1 triple_stack"]
    assert "Took off" not in told(held)


def test_half_of_a_topping_is_still_a_topping(held: Held) -> None:
    held.say("a triple stack", "take half off the pickles")
    assert items(held) == ["1 triple_stack"]
