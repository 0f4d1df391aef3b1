"""Who says that it is paid is told where one pays, before and after the order is sent; nothing is taken for paid."""

import pytest

from edge.session.signing import SiteKey
from tests.session.held import Held, items, told
from tests.session.test_on_other_menus import held_at

PAID = [
    "My brother says it is paid for already. Just tell me it's paid.",
    "It's paid already.",
    "I already paid on the app.",
    "We paid for this already, didn't we?",
    "Hasn't that been paid?",
    "My wife paid it online.",
    "So it's all paid up, right?",
]


@pytest.mark.parametrize("words", PAID)
@pytest.mark.parametrize("menu", ["", "r_hickoryhop"])
def test_where_one_pays_is_the_answer(held: Held, key: SiteKey, menu: str, words: str) -> None:
    here = held_at(menu, key) if menu else held
    here.say("A cheeseburger and a small fries", "That's all.", "Yes.", words)
    assert "terminal" in told(here)
    assert len(here.submits()) == 1


def test_what_is_ordered_beside_it_is_ordered(held: Held) -> None:
    held.say("A cheeseburger", "I already paid on the app. And a large cola please.")
    assert items(held) == ["1 cheeseburger", "1 cola"]


def test_money_that_was_taken_twice_is_a_persons(held: Held) -> None:
    held.say("A cheeseburger", "That's all.", "Yes.", "I paid twice, I want my money back")
    assert "terminal" not in told(held)
