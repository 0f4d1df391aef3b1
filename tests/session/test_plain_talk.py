"""Friendly talk as people order: what is spoken back, what is asked again, and what is never passed over."""

import pytest

from edge.dialog.talk import Phase
from edge.session.exchange import Say
from edge.session.setting import Knowledge
from edge.session.signing import SiteKey
from tests.session.test_approvals import Held, conversation_at


@pytest.fixture
def held(knowledge: Knowledge, tmp_path_factory: pytest.TempPathFactory) -> Held:
    key = SiteKey.open(tmp_path_factory.mktemp("site"))
    return Held(conversation_at(knowledge, key.verify), key)


def told(held: Held) -> str:
    """What was said last, in one line."""
    return " ".join(a.text for a in held.steps[-1].acts if isinstance(a, Say))


def items(held: Held) -> list[str]:
    return [f"{row['qty']} {row.get('item') or row.get('combo')}" for row in held.order]


def test_a_drink_left_open_by_who_orders_on_is_asked_for_at_the_end_and_nobody_is_sent_for(held: Held) -> None:
    held.say("a number three", "and a small fries", "what do cookies cost", "a cookie too", "no take the fries off")
    held.say("two cookies actually", "nothing else")
    assert held.state.talk.phase is Phase.OPEN
    assert "drink" in told(held)
    held.say("orange soda")
    assert "orange soda" in told(held)


@pytest.mark.parametrize(
    ("order", "change", "said"),
    [
        ("three junior burgers", "one of the burgers with no pickles", "one junior burger, no pickles"),
        ("a crispy chicken sandwich with extra pickles", "and put jalapenos on it", "jalapeños"),
        ("a mushroom swiss burger without house sauce", "no mushrooms either", "no grilled mushrooms"),
        ("a large coffee with three creams", "actually no cream", "no cream"),
        ("a number four with a lemonade", "light mayo on the chicken", "light mayonnaise"),
    ],
)
def test_what_was_changed_is_what_is_spoken_back(held: Held, order: str, change: str, said: str) -> None:
    held.say(order, change)
    assert said in told(held).lower()


@pytest.mark.parametrize(
    ("order", "said"),
    [
        ("a fish sandwich with no tartar sauce", "no tartar sauce"),
        ("a mushroom swiss burger, hold the house sauce and extra swiss", "no house sauce"),
        ("un sándwich de pescado sin salsa tártara", "sin salsa tártara"),
    ],
)
def test_how_a_thing_is_wanted_is_said_in_at_most_six_words(held: Held, order: str, said: str) -> None:
    held.say(order)
    acknowledged = next(a.text for a in held.steps[-1].acts if isinstance(a, Say))
    assert said in acknowledged.lower()
    assert len(acknowledged.split()) <= 6
