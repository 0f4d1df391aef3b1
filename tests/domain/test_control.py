import itertools
import json
from dataclasses import replace
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.control import (
    BY_ACTION,
    VOICES,
    Action,
    Actor,
    Allow,
    Amount,
    Ask,
    Control,
    Decision,
    Grant,
    HandOver,
    NeedApproval,
    NeedYes,
    Refuse,
    Standing,
    Why,
    Yes,
    decide,
)
from domain.grants import (
    NotGranted,
    grant_allows,
    grant_from_json,
    grant_to_json,
    signed_bytes,
    why_not_granted,
)
from domain.policy import NOTHING, Policy, PolicyError


def data(name: str) -> Any:
    return json.loads((files("talkthru") / "data" / name).read_text(encoding="utf-8"))


MENU, CATALOG = data("menu.json"), data("store_catalog.json")
BURGERS = Policy.from_data(MENU["roles"], MENU["policies"])
SHOP = Policy.from_data(CATALOG["roles"], CATALOG["policies"])
DRIVER = Actor("customer")

NOW = 1_741_800_000


def signed(body: bytes, signature: str, approver: str) -> bool:
    """A stand-in for the devices' keys: what a device signs starts with its owner's name."""
    return signature == f"{approver}:{hash(body)}"


def grant(**fields: Any) -> Grant:
    """A manager's grant of ten percent, signed; fields replace what it says before it is signed."""
    made = Grant(
        id="g1",
        action="discount",
        subject="order-1",
        session="s1",
        requester="customer",
        approver="mgr-21",
        approver_role="manager",
        expires_at_s=NOW + 300,
        amount=Amount(percent=10),
    )
    made = replace(made, **fields)
    return replace(made, signature=f"{made.approver}:{hash(signed_bytes(made))}")


def ask(action: str = "discount", **fields: Any) -> Ask:
    given = {"channel": "lane", "amount": Amount(percent=10), "subject": "order-1", "session": "s1"}
    return Ask(action, fields.pop("actor", DRIVER), **{**given, **fields})


def word(decision: Decision) -> str:
    match decision:
        case Allow():
            return "allow"
        case NeedYes():
            return "yes"
        case NeedApproval():
            return "staff"
        case HandOver(Why.NOBODY_APPROVES):
            return "nobody"
        case HandOver():
            return "person"
        case Refuse(Why.NOT_THIS_ROLE):
            return "role"
        case Refuse(why):
            return why.value


# ---- properties: whatever comes in

STANDING = st.sampled_from(Standing)
AMOUNTS = st.builds(
    Amount,
    st.none() | st.integers(-1, 60_000),
    st.none() | st.integers(-1, 120),
    st.none() | st.integers(-1, 150),
)
ACTORS = st.builds(Actor, st.sampled_from(["customer", "seller", "mgr-21", "x"]), STANDING)
ASKS = st.builds(
    Ask,
    st.sampled_from([*Action, "open_the_till", ""]),
    ACTORS,
    st.sampled_from(["lane", "kiosk", "headset", "device", "phone", ""]),
    st.sampled_from(["guest", "crew", "shift_lead", "manager", "associate", "ceo", ""]),
    st.sampled_from(["up", "down"]),
    AMOUNTS,
    st.sampled_from(["order-1", ""]),
    st.sampled_from(["s1", ""]),
    st.none() | st.integers(0, 2),
)
FORGED = st.builds(
    Grant,
    st.just("forged"),
    st.sampled_from([*Action]),
    st.sampled_from(["order-1", ""]),
    st.sampled_from(["s1", ""]),
    st.just("customer"),
    st.sampled_from(["mgr-21", "customer", ""]),
    st.sampled_from(["manager", "shift_lead", "guest"]),
    st.sampled_from([NOW - 1, NOW + 60]),
    AMOUNTS,
    st.none() | st.integers(0, 2),
    st.just("no signature"),
)
SIGNED = FORGED.map(lambda g: replace(g, id="signed", signature=f"{g.approver}:{hash(signed_bytes(g))}"))
POLICIES = st.sampled_from([BURGERS, SHOP, Policy()])


def control_of(asked: Ask) -> set[Control]:
    return {r.control for r in BY_ACTION.get(asked.action, ())}


@given(ASKS, POLICIES, st.lists(FORGED | SIGNED, max_size=3), st.none() | st.builds(Yes, ACTORS, ASKS))
def test_staff_actions_never_happen_without_a_valid_grant(
    asked: Ask, policy: Policy, grants: list[Grant], yes: Yes | None
) -> None:
    decision = decide(asked, policy, yes=yes, grants=grants, now=NOW, verify=signed)
    if Control.STAFF in control_of(asked) and isinstance(decision, Allow):
        used = [g for g in grants if g.id == decision.grant]
        assert any(why_not_granted(g, asked, policy, now=NOW, verify=signed) is None for g in used)
        assert decision.grant == "signed"


@given(ASKS, POLICIES, st.lists(SIGNED, max_size=2), st.none() | ACTORS)
def test_never_stays_never(asked: Ask, policy: Policy, grants: list[Grant], speaker: Actor | None) -> None:
    yes = Yes(speaker, asked) if speaker else None
    decision = decide(asked, policy, yes=yes, grants=grants, now=NOW, verify=lambda *_: True)
    if Control.NEVER in control_of(asked) or asked.action not in set(Action):
        assert isinstance(decision, Refuse)


@given(ASKS, POLICIES, st.none() | st.builds(Yes, ACTORS, ASKS), ACTORS, st.booleans())
def test_nothing_is_committed_without_the_principals_yes_to_exactly_it(
    asked: Ask, policy: Policy, other: Yes | None, speaker: Actor, to_this: bool
) -> None:
    yes = Yes(speaker, asked) if to_this else other
    decision = decide(asked, policy, yes=yes, now=NOW)
    if Control.COMMIT in control_of(asked) and isinstance(decision, Allow):
        assert yes is not None
        assert yes.by.standing is Standing.PRINCIPAL
        assert replace(yes.to, link=asked.link) == asked
        assert decision.queued == (asked.link == "down")


@given(ASKS, POLICIES)
def test_a_voice_from_elsewhere_changes_nothing(asked: Ask, policy: Policy) -> None:
    elsewhere = replace(asked, actor=Actor("other_lane", Standing.ELSEWHERE))
    assert isinstance(decide(elsewhere, policy, yes=Yes(DRIVER, elsewhere)), Refuse)


@given(ASKS, POLICIES)
def test_an_approval_is_asked_only_of_those_who_may_give_it(asked: Ask, policy: Policy) -> None:
    decision = decide(asked, policy)
    if isinstance(decision, NeedApproval):
        assert decision.roles
        assert set(decision.roles) <= policy.roles
        if decision.ask.amount.known and decision.ask.amount.within(Amount(cents=0, percent=0, qty=0)):
            assert all(policy.may_approve(r, decision.ask.action, decision.ask.amount) for r in decision.roles)


@given(ASKS, POLICIES)
def test_deciding_twice_is_deciding_once(asked: Ask, policy: Policy) -> None:
    assert decide(asked, policy) == decide(asked, policy)


# ---- a spoken yes


def submit(**fields: Any) -> Ask:
    return ask("submit_order", **{"amount": Amount(cents=1035), "revision": 3, **fields})


def test_a_yes_to_the_read_back_submits() -> None:
    assert decide(submit(), BURGERS) == NeedYes(Why.CONFIRM, submit())
    assert decide(submit(), BURGERS, yes=Yes(DRIVER, submit())) == Allow()


def test_a_yes_without_a_link_queues_and_the_link_may_fall_between_question_and_yes() -> None:
    assert decide(submit(link="down"), BURGERS, yes=Yes(DRIVER, submit())) == Allow(queued=True)


@pytest.mark.parametrize(
    "other",
    [
        submit(amount=Amount(cents=1036)),
        submit(revision=4),
        submit(subject="order-2"),
        submit(session="s2"),
        replace(submit(), action="redeem_reward"),
    ],
)
def test_a_yes_to_something_else_is_no_yes(other: Ask) -> None:
    assert isinstance(decide(submit(), BURGERS, yes=Yes(DRIVER, other)), NeedYes)


@pytest.mark.parametrize("label", ["unknown", "", "passenger", "child", "guest_2", "other_lane", "staff_radio"])
def test_only_the_principals_voice_submits(label: str) -> None:
    voice = Actor.labelled(label)
    assert isinstance(decide(submit(), BURGERS, yes=Yes(voice, submit())), NeedYes)
    theirs = submit(actor=voice)
    assert not isinstance(decide(theirs, BURGERS, yes=Yes(voice, theirs)), Allow)


def test_a_passengers_thats_it_submits_when_the_driver_says_yes() -> None:
    theirs = submit(actor=Actor.labelled("passenger"))
    assert decide(theirs, BURGERS, yes=Yes(DRIVER, theirs)) == Allow()


def test_another_principal_cannot_say_yes_for_the_first() -> None:
    assert isinstance(decide(submit(), BURGERS, yes=Yes(Actor("seller"), submit())), NeedYes)


def test_an_order_without_a_total_is_not_submitted() -> None:
    nothing = submit(amount=NOTHING)
    assert decide(nothing, BURGERS, yes=Yes(DRIVER, nothing)) == Refuse(Why.BAD_AMOUNT)


# ---- drafts and quantities


def add(**fields: Any) -> Ask:
    return ask("draft_add", **{"subject": "cheeseburger", "amount": Amount(qty=1), **fields})


def test_what_the_one_who_orders_wants_is_drafted() -> None:
    assert decide(add(actor=Actor.labelled("customer")), BURGERS) == Allow()


@pytest.mark.parametrize("label", ["passenger", "guest_3", "child", "unknown"])
def test_a_second_speaker_adds_when_the_driver_agrees(label: str) -> None:
    theirs = add(actor=Actor.labelled(label))
    assert decide(theirs, BURGERS) == NeedYes(Why.ADOPT, theirs)
    assert decide(theirs, BURGERS, yes=Yes(DRIVER, theirs)) == Allow()
    assert isinstance(decide(theirs, BURGERS, yes=Yes(theirs.actor, theirs)), NeedYes)


@pytest.mark.parametrize(
    ("qty", "expected"), [(9, "allow"), (10, "yes"), (24, "yes"), (25, "staff"), (99, "staff"), (100, "over_limit")]
)
def test_quantities_are_confirmed_then_approved_then_refused(qty: int, expected: str) -> None:
    assert word(decide(add(amount=Amount(qty=qty)), BURGERS)) == expected


def test_a_quantity_is_asked_of_those_whose_limit_it_keeps() -> None:
    def asked(qty: int) -> tuple[str, ...]:
        decision = decide(add(amount=Amount(qty=qty)), BURGERS)
        assert isinstance(decision, NeedApproval)
        assert decision.ask.action == "quantity_over_limit"
        return decision.roles

    assert asked(49) == ("crew", "shift_lead", "manager")
    assert asked(50) == ("shift_lead", "manager")


def test_a_granted_quantity_is_drafted() -> None:
    many = grant(action="quantity_over_limit", subject="cheeseburger", amount=Amount(qty=30))
    wanted = add(amount=Amount(qty=30))
    assert decide(wanted, BURGERS, grants=[many], now=NOW, verify=signed) == Allow(grant="g1")
    assert isinstance(decide(add(amount=Amount(qty=31)), BURGERS, grants=[many], now=NOW, verify=signed), NeedApproval)


def test_an_order_over_the_limit_needs_staff_and_then_the_yes() -> None:
    much = submit(amount=Amount(cents=20_001))
    asked = replace(much, action="order_total_over_limit")
    assert decide(much, BURGERS, yes=Yes(DRIVER, much)) == NeedApproval(asked, ("shift_lead", "manager"))
    enough = grant(action="order_total_over_limit", amount=Amount(cents=20_001), revision=3)
    assert isinstance(decide(much, BURGERS, grants=[enough], now=NOW, verify=signed), NeedYes)
    done = decide(much, BURGERS, yes=Yes(DRIVER, much), grants=[enough], now=NOW, verify=signed)
    assert done == Allow(grant="g1")


def test_a_shop_holds_no_more_than_its_policy_says() -> None:
    hold = ask("hold_item", channel="headset", role="associate", subject="HOOD-GRY-M", actor=Actor("seller"))
    two, three = (replace(hold, amount=Amount(qty=n)) for n in (2, 3))
    assert decide(two, SHOP) == NeedYes(Why.CONFIRM, two)
    assert decide(two, SHOP, yes=Yes(Actor("seller"), two)) == Allow()
    assert decide(three, SHOP, yes=Yes(Actor("seller"), three)) == Refuse(Why.OVER_LIMIT)


# ---- discounts and grants


def test_a_discount_needs_a_manager_and_above_the_ceiling_nobody_helps() -> None:
    assert decide(ask(), BURGERS) == NeedApproval(ask(), ("manager",))
    over = ask(amount=Amount(percent=21))
    assert decide(over, BURGERS) == Refuse(Why.OVER_CEILING)
    sure = grant(amount=Amount(percent=21))
    assert decide(over, BURGERS, grants=[sure], now=NOW, verify=lambda *_: True) == Refuse(Why.OVER_CEILING)


def test_a_shift_lead_in_the_shop_gives_ten_percent_and_the_manager_twenty() -> None:
    seller = {"channel": "headset", "role": "associate", "actor": Actor("assoc-07")}
    assert decide(ask(**seller), SHOP) == NeedApproval(ask(**seller), ("shift_lead", "manager"))
    more = ask(amount=Amount(percent=15), **seller)
    assert decide(more, SHOP) == NeedApproval(more, ("manager",))


def test_a_discount_without_a_figure_is_for_the_approver_to_choose() -> None:
    assert decide(ask(amount=NOTHING), BURGERS) == NeedApproval(ask(amount=NOTHING), ("manager",))


def test_an_override_beyond_every_limit_is_refused() -> None:
    assert decide(ask("price_override", amount=Amount(cents=5001)), BURGERS) == Refuse(Why.OVER_LIMIT)


def test_a_grant_opens_the_door_once() -> None:
    assert decide(ask(), BURGERS, grants=[grant()], now=NOW, verify=signed) == Allow(grant="g1")
    again = decide(ask(), BURGERS, grants=[grant()], spent={"g1"}, now=NOW, verify=signed)
    assert isinstance(again, NeedApproval)


def test_a_place_without_keys_believes_no_grant() -> None:
    assert isinstance(decide(ask(), BURGERS, grants=[grant()], now=NOW), NeedApproval)


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"action": "comp_item"}, NotGranted.OTHER_ACTION),
        ({"subject": "order-2"}, NotGranted.OTHER_SUBJECT),
        ({"session": "s2"}, NotGranted.OTHER_SESSION),
        ({"revision": 7}, NotGranted.OTHER_REVISION),
        ({"amount": Amount(percent=9)}, NotGranted.OTHER_AMOUNT),
        ({"amount": NOTHING}, NotGranted.OTHER_AMOUNT),
        ({"amount": Amount(percent=10, cents=500)}, NotGranted.OTHER_AMOUNT),
        ({"expires_at_s": NOW}, NotGranted.EXPIRED),
        ({"approver": "customer"}, NotGranted.OWN_REQUEST),
        ({"requester": "mgr-21"}, NotGranted.OWN_REQUEST),
        ({"approver": ""}, NotGranted.OWN_REQUEST),
        ({"approver_role": "shift_lead"}, NotGranted.ROLE_MAY_NOT),
        ({"amount": Amount(percent=30)}, NotGranted.ROLE_MAY_NOT),
    ],
)
def test_a_grant_for_something_else_grants_nothing(fields: dict[str, Any], why: NotGranted) -> None:
    assert why_not_granted(grant(**fields), ask(), BURGERS, now=NOW, verify=signed) is why


def test_less_than_granted_is_granted() -> None:
    assert grant_allows(grant(), ask(amount=Amount(percent=5)), BURGERS, now=NOW, verify=signed)


def test_a_grant_changed_after_signing_grants_nothing() -> None:
    changed = replace(grant(amount=Amount(percent=5)), amount=Amount(percent=10))
    assert why_not_granted(changed, ask(), BURGERS, now=NOW, verify=signed) is NotGranted.NOT_SIGNED


def test_every_field_of_a_grant_is_signed() -> None:
    other: dict[str, Any] = {"expires_at_s": 1, "amount": Amount(qty=1), "revision": 9}
    names = [name for name in grant_to_json(grant()) if name != "signature"]
    texts = {signed_bytes(replace(grant(), **{name: other.get(name, "other")})) for name in names}
    assert len(texts) == len(names)
    assert signed_bytes(grant()) not in texts


@given(FORGED)
def test_a_grant_comes_back_from_json(made: Grant) -> None:
    assert grant_from_json(json.loads(json.dumps(grant_to_json(made)))) == made


@pytest.mark.parametrize("row", [None, [], {}, {**grant_to_json(grant()), "amount": {"gold": 1}}, {"id": 1}])
def test_what_is_no_grant_is_refused(row: Any) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        grant_from_json(row)


def test_a_grant_that_names_no_session_covers_none() -> None:
    assert not grant_allows(grant(session=""), ask(session=""), BURGERS, now=NOW, verify=signed)


# ---- the operator's data


def test_nobody_may_do_anything_where_the_operator_says_nothing() -> None:
    assert decide(ask(), Policy()) == HandOver(Why.NOBODY_APPROVES)
    assert decide(ask("take_over", channel="device", role="manager"), Policy()) == Refuse(Why.NOT_THIS_ROLE)


def test_an_operators_file_cannot_make_guests_approvers_or_add_actions() -> None:
    roles = {"guest": {"may_request": ["take_over"], "may_approve": [{"action": "discount"}]}}
    policy = Policy.from_data(roles, {})
    assert policy.roles == frozenset()
    assert not policy.may_approve("guest", "discount")
    everything = Policy.from_data(
        {"boss": {"may_request": ["bulk_data"], "may_approve": [{"action": "bulk_data"}]}}, {}
    )
    assert decide(ask("bulk_data", role="boss"), everything) == Refuse(Why.NEVER)


@pytest.mark.parametrize(
    ("roles", "policies", "message"),
    [
        ({"crew": []}, {}, r"roles\.crew: expected an object"),
        ({"crew": {"may_request": "all"}}, {}, r"roles\.crew\.may_request: expected a list of strings"),
        ({"crew": {"may_approve": {}}}, {}, r"roles\.crew\.may_approve: expected a list"),
        ({"crew": {"may_approve": [{}]}}, {}, r"may_approve\[0\]\.action: expected the name"),
        (
            {"crew": {"may_approve": [{"action": "discount", "max_percent": "ten"}]}},
            {},
            r"max_percent: expected a count",
        ),
        ({"crew": {"may_approve": [{"action": "discount", "max_euro": 5}]}}, {}, r"max_euro: not a limit"),
        ({}, {"quantity": {"reject_over_per_item": -1}}, r"reject_over_per_item: expected a count"),
        ({}, {"quantity": 9}, r"policies\.quantity: expected an object"),
    ],
)
def test_a_wrong_file_is_refused_with_its_path(roles: Any, policies: Any, message: str) -> None:
    with pytest.raises(PolicyError, match=message):
        Policy.from_data(roles, policies)


def test_who_may_approve_what_in_the_demo_data() -> None:
    may = {
        (role, row["action"]): (policy, Amount(row.get("max_cents"), row.get("max_percent"), row.get("max_qty")))
        for source, policy in ((MENU, BURGERS), (CATALOG, SHOP))
        for role, entry in source["roles"].items()
        for row in entry["may_approve"]
    }
    for (role, action), (policy, limit) in may.items():
        assert policy.may_approve(role, action, limit)
        more = {unit: value + 1 for unit, value in limit.known.items()}
        assert not more or not policy.may_approve(role, action, Amount(**more))
        assert not more or not policy.may_approve(role, action)
    for role, action in itertools.product(BURGERS.roles, Action):
        assert BURGERS.may_approve(role, action, Amount(0, 0, 0)) == (action in BURGERS.approvals[role])


def test_a_voice_with_no_row_is_ignored() -> None:
    assert all(Standing.ELSEWHERE not in row for row in VOICES.values())
