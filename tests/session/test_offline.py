"""The published table of what works without a link (`domain.capability`), held against whole conversations."""

import pytest

from domain.capability import CAPABILITIES, How
from domain.control import Action as A
from tests.conversations import run
from tests.session.conftest import OpenDoor

LANE = ("lane", "demo-burger", "a cheeseburger please")
HEADSET = ("headset", "demo-store", "")
BURGER = "a cheeseburger please"
NOT_NOW = ("offline", "not available", "isn't available", "aren't possible", "can't reach")

# Per row of the table: who asks, what, and the shortest way to see that it happened or did not.
ASKED = {
    A.USE_CODE: (LANE, ["use coupon LANTERN5"]),
    A.CUSTOMER_LOOKUP: (LANE, ["how many points do I have, my number is 202 555 0101"]),
    A.REDEEM_REWARD: (LANE, ["can I redeem a reward"]),
    A.REMEMBER: (LANE, ["remember this order as my usual", "202 555 0101", "yes"]),
    A.STOCK_READ: (HEADSET, ["how many gray hoodies in medium"]),
    A.HOLD_ITEM: (HEADSET, ["how many gray hoodies in medium", "hold one", "yes"]),
    A.PRICE_READ: (LANE, ["how much is a large coke"]),
    A.DRAFT_ADD: (LANE, ["and two cookies"]),
    A.DISCOUNT: (LANE, ["can somebody take ten percent off"]),
    A.CALL_PERSON: (LANE, ["can I talk to a person"]),
    A.SUBMIT_ORDER: (LANE, ["that's all", "yes"]),
}


def held(opened: OpenDoor, who: tuple[str, str, str], turns: list[str], *, down: bool) -> list[dict]:
    channel, menu, first = who
    lines: list[dict] = [
        {"type": "start", "id": "s", "channel": channel, "menu": menu, "world": {"staff": {"discount": "grant"}}}
    ]
    if first:
        lines.append({"type": "turn", "user": first})
    if down:
        lines.append({"type": "turn", "user": "", "event": "link_down"})
    lines += [{"type": "turn", "user": words} for words in turns]
    lines.append({"type": "wait", "seconds": 5})
    replies: list[dict] = opened.do(run.hold(opened.door, lines))
    assert all(r["type"] == "reply" for r in replies)
    return replies


def said(replies: list[dict]) -> str:
    return " ".join(s for r in replies[1:] for s in r["agent"]).lower()


def test_every_row_is_tried() -> None:
    tried = {row.what for row in CAPABILITIES for action in row.actions if action in ASKED}
    asked_of_nobody = {row.what for row in CAPABILITIES if A.FORGET_SESSION in row.actions}  # no conversation's
    assert tried == {row.what for row in CAPABILITIES} - asked_of_nobody


@pytest.mark.parametrize("action", ASKED, ids=str)
def test_what_is_met_without_a_link_is_what_the_table_says(opened: OpenDoor, action: A) -> None:
    row = next(row for row in CAPABILITIES if action in row.actions)
    who, turns = ASKED[action]
    linked, cut = (held(opened, who, turns, down=down) for down in (False, True))
    last = cut[-1]
    assert last["link"] == "down"
    match row.down:
        case How.NO:
            assert any(words in said(cut) for words in NOT_NOW)
            assert not any(words in said(linked) for words in NOT_NOW)
            assert last["actions"] == []
        case How.COPY:
            assert "as of" in said(cut)
        case How.QUEUED:
            assert (last["order_state"], last["submissions"]) == ("queued", 0)
            assert linked[-1]["order_state"] in ("submitted", "accepted")
        case How.HERE:
            assert not any(words in said(cut) for words in NOT_NOW)
            for what in ("order", "total_cents", "approvals", "actions", "handoff"):
                assert last[what] == linked[-1][what], what
