"""An answer that is said twice, to be heard at all, is one."""

import pytest

from tests.session.held import Held, lines


@pytest.mark.parametrize("said", ["caramel, caramel", "caramel. caramel please", "caramel, yeah caramel"])
def test_a_choice_said_twice_is_chosen_once(held: Held, said: str) -> None:
    held.say("a sundae", said)
    assert lines(held) == [(1, "sundae", ["pick:caramel"])]


def test_a_dip_said_twice_is_one_dip_and_two_that_are_counted_are_two(held: Held) -> None:
    held.say("a six piece nuggets", "ranch, ranch")
    assert lines(held) == [(1, "nuggets", ["pick:ranch"])]
    held.say("another six piece nuggets", "two ranch")
    assert lines(held)[1] == (1, "nuggets", ["pick:ranch*2"])
