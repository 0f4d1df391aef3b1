"""The control table walked whole: action x channel x role x link x voice x amount x grant x yes, against what
is promised in plain words. The oracle is written from the data README's table, not from the code."""

import json
from dataclasses import replace
from importlib.resources import files
from itertools import product
from typing import Any

import pytest

from domain.control import (
    Action,
    Actor,
    Allow,
    Amount,
    Ask,
    Grant,
    HandOver,
    Link,
    Policy,
    Refuse,
    Standing,
    Yes,
    decide,
)
from domain.grants import granted, signed_bytes

NOW = 1_741_800_000
SESSION = "s1"
READS = {
    "menu_read",
    "price_read",
    "stock_read",
    "hours_read",
    "aisle_read",
    "promotion_read",
    "allergen_read",
    "recall",
}
DRAFT = {"draft_add", "draft_change", "draft_remove", "draft_undo", "use_code"}
COMMIT = {"submit_order", "hold_item", "transfer_request", "redeem_reward", "remember"}
STAFF = {
    *("discount", "price_override", "price_match", "comp_item", "quantity_over_limit", "order_total_over_limit"),
    *("age_check", "modify_submitted", "void_submitted"),
}
PERSON = {"call_person", "refund", "allergy_advice_without_data", "delete_data"}
NEVER = {
    *("card_by_voice", "gift_card_by_voice", "points_by_voice", "bulk_data", "other_persons_data"),
    "discount_over_ceiling",
}
NEEDS_A_LINK = {
    *("use_code", "redeem_reward", "hold_item", "transfer_request", "customer_lookup", "remember", "recall"),
}
HANDS = {a.value for a in Action} - READS - DRAFT - COMMIT - STAFF - PERSON - NEVER - {"customer_lookup"}

CHANNELS = ("lane", "kiosk", "headset", "device", "phone")
VOICES = {
    Standing.PRINCIPAL: Actor("customer"),
    Standing.COMPANION: Actor("guest_2", Standing.COMPANION),
    Standing.CHILD: Actor("child", Standing.CHILD),
    Standing.ELSEWHERE: Actor("other_lane", Standing.ELSEWHERE),
    Standing.UNKNOWN: Actor("someone", Standing.UNKNOWN),
}
LINKS: tuple[Link, Link] = ("up", "down")
AMOUNTS = (Amount(cents=900, percent=10, qty=1), Amount(cents=30_000, percent=20, qty=30), Amount(percent=60, qty=120))
BRANDS = {
    name: Policy.from_data(data["roles"], data["policies"])
    for name in ("menu.json", "store_catalog.json")
    for data in [json.loads((files("talkthru") / "data" / name).read_text(encoding="utf-8"))]
}


def verify(body: bytes, signature: str, approver: str) -> bool:
    return signature == f"{approver}:{hash(body)}"


def grants_of(ask: Ask) -> dict[str, Grant]:
    """A manager's for exactly this, and what comes near to one."""

    def signed(grant: Grant) -> Grant:
        return replace(grant, signature=f"{grant.approver}:{hash(signed_bytes(grant))}")

    own = {"approver": "mgr-21", "approver_role": "manager", "expires_at_s": NOW + 60}
    right = granted(ask, grant_id="g", **own)  # type: ignore[arg-type]
    made: dict[str, Any] = {
        "right": signed(right),
        "unsigned": right,
        "expired": signed(granted(ask, grant_id="g", **{**own, "expires_at_s": NOW - 1})),  # type: ignore[arg-type]
        "own": signed(granted(ask, grant_id="g", **{**own, "approver": ask.actor.id})),  # type: ignore[arg-type]
        "by_a_guest": signed(granted(ask, grant_id="g", **{**own, "approver_role": "guest"})),  # type: ignore[arg-type]
    }
    return made


def all_asks(policy: Policy) -> list[Ask]:
    roles = ("guest", "ceo", *sorted(policy.roles))
    return [
        Ask(action, actor, channel, role, link, amount, "order-1", SESSION, 3)
        for action, actor, channel, role, link, amount in product(
            [*(a.value for a in Action), "open_the_till"], VOICES.values(), CHANNELS, roles, LINKS, AMOUNTS
        )
    ]


@pytest.mark.parametrize("brand", BRANDS)
def test_nothing_passes_that_the_table_forbids(brand: str) -> None:
    policy = BRANDS[brand]
    passed = {"staff": 0, "commit": 0}
    for ask in all_asks(policy):
        alone = decide(ask, policy, now=NOW, verify=verify)
        agreed = decide(ask, policy, yes=Yes(VOICES[Standing.PRINCIPAL], ask), now=NOW, verify=verify)
        for said_yes, decision in ((False, alone), (True, agreed)):
            if isinstance(decision, Allow):
                problem = forbidden(ask, policy, said_yes=said_yes, approved=False)
                assert problem == "", (ask, problem)
        if ask.action in NEVER or ask.action == "open_the_till":
            assert isinstance(agreed, Refuse), ask
        if ask.action in PERSON:
            assert isinstance(agreed, HandOver | Refuse), ask
        if ask.action in STAFF:
            for name, grant in grants_of(ask).items():
                decision = decide(ask, policy, grants=[grant], now=NOW, verify=verify)
                if isinstance(decision, Allow):
                    assert name == "right", (ask, name)
                    assert forbidden(ask, policy, said_yes=False, approved=True) == "", ask
                    assert not isinstance(
                        decide(ask, policy, grants=[grant], spent={"g"}, now=NOW, verify=verify), Allow
                    )
                    passed["staff"] += 1
        passed["commit"] += ask.action in COMMIT and isinstance(agreed, Allow)
    assert min(passed.values()) > 0, "the walk must meet what is permitted, too"


def forbidden(ask: Ask, policy: Policy, *, said_yes: bool, approved: bool) -> str:
    """Why the promise says no to it; "" where nothing does."""
    voice, action = ask.actor.standing, ask.action
    if ask.channel == "phone":
        return "a channel of no table"
    if voice is Standing.ELSEWHERE:
        return "other lane, radio: never changes anything"
    if action in NEVER:
        return "never"
    if action in PERSON:
        return "a person does it"
    if action in NEEDS_A_LINK and ask.link == "down":
        return "not without a link"
    if action in STAFF and not approved:
        return "no approval"
    if action in STAFF and ask.role == "ceo":
        return "a role of no data"
    if action == "discount" and (ask.amount.percent or 0) > 20:
        return "above the ceiling"
    if action in COMMIT and not said_yes:
        return "no explicit yes"
    most = policy.staff_over_total_cents
    if action == "submit_order" and (ask.amount.cents is None or (most is not None and ask.amount.cents > most)):
        return "no total, or over the operator's limit"
    if action == "submit_order" and ask.channel not in ("lane", "kiosk"):
        return "nothing is ordered there"
    if action == "transfer_request" and ask.role == "guest":
        return "the seller asks for transfers"
    if action in DRAFT and (ask.channel == "headset" or (ask.amount.qty or 0) > 24):
        return "no draft there, or more than may be without staff"
    if action in DRAFT and voice in (Standing.COMPANION, Standing.CHILD, Standing.UNKNOWN) and not said_yes:
        return "somebody else's wish: the driver says whether"
    if action in HANDS and (ask.role in ("guest", "ceo") or voice is not Standing.PRINCIPAL):
        return "only staff, by themselves"
    return ""


def test_every_action_has_its_place_in_the_walk() -> None:
    groups = [READS, DRAFT, COMMIT, STAFF, PERSON, NEVER, HANDS, {"customer_lookup"}]
    assert sum(map(len, groups)) == len(set().union(*groups)) == len(Action)
