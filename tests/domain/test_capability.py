"""The published table of what works without a link is what control decides, and what the docs say."""

from pathlib import Path

import pytest

from domain.capability import CAPABILITIES, STATES, How, table
from domain.control import EVERYWHERE, RULES, Action, Allow, Control, Refuse, Why, Yes, decide
from domain.grants import Actor, Ask, Standing
from domain.policy import GUEST, Amount, Policy
from edge.link.circuit import LinkState

ROLES = (GUEST, "associate", "shift_lead", "store_manager", "manager", "crew")
POLICY = Policy(may_ask={role: frozenset(Action) for role in ROLES if role != GUEST})
SMALL = Amount(cents=500, percent=10, qty=1)
DOCS = Path(__file__).parents[2] / "docs" / "offline.md"


def decisions(action: Action, link: str) -> list[object]:
    """What control says to everybody who may ask at all, each having said yes."""
    found = []
    for channel in EVERYWHERE:
        for role in ROLES:
            who = Actor("somebody", Standing.PRINCIPAL)
            ask = Ask(action, who, channel, role, link, SMALL, "it", "s1", 1)  # type: ignore[arg-type]
            found.append(decide(ask, POLICY, yes=Yes(ask.actor, ask)))
    return found


@pytest.mark.parametrize("row", CAPABILITIES, ids=lambda row: row.what)
def test_control_decides_without_a_link_what_the_table_says(row) -> None:
    for action in row.actions:
        linked, cut = decisions(action, "up"), decisions(action, "down")
        assert Refuse(Why.OFFLINE) not in linked
        refused = Refuse(Why.OFFLINE) in cut
        assert refused == (row.down is How.NO), action
        assert any(isinstance(d, Allow) and d.queued for d in cut) == (row.down is How.QUEUED), action
        if row.down in (How.HERE, How.COPY):
            assert cut == linked, action


def test_every_action_that_can_be_permitted_is_in_the_table_once() -> None:
    listed = [action for row in CAPABILITIES for action in row.actions]
    assert len(listed) == len(set(listed))
    never = {a for rule in RULES if rule.control in (Control.NEVER, Control.PERSON) for a in rule.actions}
    assert set(Action) - set(listed) <= never


def test_what_is_not_to_be_had_now_is_live_when_linked() -> None:
    assert all(row.up is How.LIVE for row in CAPABILITIES if row.down in (How.NO, How.QUEUED, How.COPY))


def test_the_docs_show_this_table() -> None:
    text = DOCS.read_text(encoding="utf-8")
    assert "\n".join(table()) in text, "docs/offline.md: paste what `domain.capability.table` gives"


def test_the_docs_tell_every_state_of_the_circuit() -> None:
    text = DOCS.read_text(encoding="utf-8")
    assert {name for name, _ in STATES} == {state.value for state in LinkState}
    assert all(f"| {name} | {meaning} |" in text for name, meaning in STATES)
