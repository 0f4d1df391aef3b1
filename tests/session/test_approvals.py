"""Approvals are signed grants: nothing happens without one that covers it, and control looks again at its use."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import reduce
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain import control
from domain.control import Allow, Amount, Ask, Decision, Grant
from domain.events import decode, encode
from domain.grants import signed_bytes
from edge.dialog.conduct import permits
from edge.dialog.talk import SENT, Phase
from edge.session.exchange import (
    Answer,
    Given,
    GuestLeft,
    LinkChanged,
    OrderMoved,
    Played,
    Request,
    Status,
    Step,
    UserTurn,
)
from edge.session.setting import Knowledge
from edge.session.signing import FILE, SiteKey
from edge.session.state import State, fold
from tests.session.held import SESSION, WALL_S, Change, Held, conversation_at


@pytest.fixture(autouse=True)
def _short(monkeypatch: pytest.MonkeyPatch) -> None:
    """A failure shows what was done, not the whole menu."""
    monkeypatch.setattr(Knowledge, "__repr__", lambda self: "Knowledge(...)")


# ---- the key


def test_a_site_keeps_its_key_and_no_other_site_has_it(tmp_path: Path, key: SiteKey) -> None:
    grant = Grant("g", "age_check", "1:lager_beer", "s", "customer", "mgr-21", "manager", WALL_S)
    made = SiteKey.open(tmp_path)
    body = signed_bytes(grant)
    signature = made.sign(grant).signature
    assert SiteKey.open(tmp_path).verify(body, signature, "mgr-21")
    assert not key.verify(body, signature, "mgr-21")
    assert not made.verify(body + b" ", signature, "mgr-21")
    assert not made.verify(body, "not base64!", "mgr-21")
    assert (tmp_path / FILE).stat().st_mode & 0o077 == 0, "readable by others"


# ---- each reason for which a grant is none

REFUSED: dict[str, Change] = {
    "other_action": lambda g: replace(g, action="quantity_over_limit"),
    "other_subject": lambda g: replace(g, subject="99:lager_beer"),
    "other_session": lambda g: replace(g, session="kiosk-1-2"),
    "other_revision": lambda g: replace(g, revision=999),
    "other_amount": lambda g: replace(g, amount=Amount(qty=2)),
    "expired": lambda g: replace(g, expires_at_s=WALL_S),
    "own_request": lambda g: replace(g, approver=g.requester),
    "role_may_not": lambda g: replace(g, approver_role="guest"),
}


@pytest.mark.parametrize(("why", "change"), REFUSED.items(), ids=REFUSED)
def test_a_grant_that_does_not_cover_the_ask_is_a_no(held: Held, why: str, change: Change) -> None:
    held.say("one lager please")
    step = held.take(held.grant(held.asked("age_check"), change), after=3.0)
    assert held.order == []
    assert held.approvals == [("age_check", "denied")]
    (answered,) = [e for e in step.events if e.kind == "answered"]
    assert answered.data["why"] == why


def test_a_grant_that_nobody_signed_is_a_no(held: Held) -> None:
    held.say("one lager please")
    answer = held.grant(held.asked("age_check"))
    forged = {**answer.body["grant"], "approver": "lead-22", "approver_role": "shift_lead"}
    held.take(replace(answer, body={"grant": forged}))
    assert held.order == []
    assert held.approvals == [("age_check", "denied")]


@pytest.mark.parametrize("body", [{}, {"grant": None}, {"grant": "yes"}, {"grant": {"id": 1}}, {"granted": True}])
def test_a_yes_without_a_grant_is_a_no(held: Held, body: dict[str, Any]) -> None:
    held.say("one lager please")
    request = held.asked("age_check")
    held.take(Answer(request.id, request.basis, Status.OK, body=body))
    assert held.order == []
    assert held.approvals == [("age_check", "denied")]


@pytest.mark.parametrize("status", [Status.EXPIRED, Status.DENIED, Status.FAILED])
def test_no_answer_means_no(held: Held, status: Status) -> None:
    held.say("one lager please")
    request = held.asked("age_check")
    held.take(Answer(request.id, request.basis, status, body=held.grant(request).body))
    assert held.order == []


def test_where_no_keys_are_known_no_grant_counts(knowledge: Knowledge, key: SiteKey) -> None:
    held = Held(conversation_at(knowledge, control.nobody_signed), key)
    held.say("one lager please")
    held.take(held.grant(held.asked("age_check")))
    assert held.order == []


# ---- what a grant lets happen


@pytest.mark.parametrize("up", [True, False])
def test_a_grant_settles_the_line_that_waited_with_and_without_a_link(held: Held, up: bool) -> None:
    held.take(LinkChanged(up))
    held.say("one lager please")
    assert [line["pending"] for line in held.order] == ["age_check"]
    held.take(held.grant(held.asked("age_check")), after=3.0)
    assert [(line["item"], line.get("pending")) for line in held.order] == [("lager_beer", None)]
    assert held.approvals == [("age_check", "granted")]


def test_another_quantity_than_granted_is_asked_about_anew(held: Held) -> None:
    held.say("thirty cookies")
    first = held.asked("quantity_over_limit")
    held.say("make that forty")
    held.take(held.grant(first), after=1.0)
    assert [line.get("pending") for line in held.order] == ["quantity_over_limit"], "forty were not granted"
    again = held.asked("quantity_over_limit")
    assert again.body["ask"]["amount"] == {"qty": 40}
    held.take(held.grant(again), after=3.0)
    assert [(line["qty"], line.get("pending")) for line in held.order] == [(40, None)]


@pytest.mark.parametrize("words", ["yeah I'm sure, thirty", "yes, thirty", "thirty, yes"])
def test_the_number_that_waits_for_staff_said_again_counts_nothing_else(held: Held, words: str) -> None:
    held.say("twelve junior burgers", "yes", "and thirty of the six piece nuggets, no dip", words)
    assert [(line["item"], line["qty"]) for line in held.order] == [("junior_burger", 12), ("nuggets", 30)]
    asked = held.asked("quantity_over_limit")
    held.take(Answer(asked.id, asked.basis, Status.DENIED), after=3.0)
    held.say(words)
    assert [(line["item"], line["qty"]) for line in held.order] == [("junior_burger", 12)]


def much(held: Held) -> Request:
    """An order over the limit, to which the guest has said yes."""
    held.say("twenty four triple stacks", "yes", "that's it", "yes")
    return held.asked("order_total_over_limit")


def test_a_grant_and_the_guests_yes_send_an_order_over_the_limit(held: Held) -> None:
    request = much(held)
    assert not held.submits()
    held.take(held.grant(request), after=3.0)
    assert len(held.submits()) == 1
    assert held.state.talk.spent == {held.state.talk.grants[0].id}


def test_a_yes_that_is_said_again_while_staff_decide_is_answered_and_asks_nobody_twice(held: Held) -> None:
    request = much(held)
    held.say("that's it")
    said = held.take(UserTurn("yes please"), after=2.0).says
    assert [say.text for say in said] == ["I'm still waiting for a team member. Anything else meanwhile?"]
    assert held.asked("order_total_over_limit") == request
    held.take(held.grant(request), after=3.0)
    assert len(held.submits()) == 1


def test_a_total_that_was_granted_does_not_cover_a_larger_one(held: Held) -> None:
    request = much(held)
    held.say("and two more triple stacks", "yes", "that's it", "yes")
    held.take(held.grant(request), after=1.0)
    assert not held.submits()
    held.say("that's it", "yes")
    held.take(held.grant(held.asked("order_total_over_limit")), after=3.0)
    assert len(held.submits()) == 1


def test_a_grant_that_ran_out_before_the_yes_is_asked_for_anew(held: Held) -> None:
    request = much(held)
    held.say("hold on")
    held.take(held.grant(request), after=1.0)
    assert not held.submits(), "the yes was taken back"
    held.now += 301
    held.say("that's it", "yes")
    assert not held.submits()
    held.take(held.grant(held.asked("order_total_over_limit")), after=3.0)
    assert len(held.submits()) == 1


def test_a_passengers_yes_asks_no_staff_for_a_large_order(held: Held) -> None:
    held.say("twenty four triple stacks", "yes", "that's it")
    held.say("yes", speaker="guest_2")
    assert not [r for r in held.state.open if r.kind == "approve"]


def sent(held: Held) -> None:
    held.say("a cheeseburger", "that's it", "yes")
    held.accept()


def test_a_sent_order_changes_only_with_a_grant_for_that_change(held: Held) -> None:
    sent(held)
    held.say("add a cookie please")
    request = held.asked("modify_submitted")
    assert [line["item"] for line in held.order] == ["cheeseburger"]
    held.take(held.grant(request), after=3.0)
    assert [line["item"] for line in held.order] == ["cheeseburger", "cookie"]


def test_two_changes_of_a_sent_order_need_a_grant_each(held: Held) -> None:
    sent(held)
    held.say("add a cookie please")
    cookie = held.asked("modify_submitted")
    held.say("and add a large coke")
    coke = held.asked("modify_submitted")
    assert cookie.body["ask"]["subject"] != coke.body["ask"]["subject"]
    held.take(held.grant(cookie), after=1.0)
    held.take(held.grant(coke), after=1.0)
    assert [line["item"] for line in held.order] == ["cheeseburger", "cookie"], "the order is another one by now"
    held.take(held.grant(held.asked("modify_submitted")), after=3.0)
    assert [line["item"] for line in held.order] == ["cheeseburger", "cookie", "cola"]


def test_what_staff_refused_is_not_asked_of_them_again_and_another_wish_is(held: Held) -> None:
    sent(held)
    held.say("oh, and a cookie")
    request = held.asked("modify_submitted")
    held.take(Answer(request.id, request.basis, Status.DENIED), after=3.0)
    pleaded = held.say("It's one cookie, sweetheart, just put it on.")
    assert [one.text for one in pleaded.says] == ["Sorry, no team member approved that."]
    assert held.approvals == [("modify_submitted", "denied")]
    held.say("then add a large coke")
    assert held.asked("modify_submitted").id != request.id


def test_a_line_granted_after_the_rest_was_sent_goes_in_by_a_change_alone(held: Held) -> None:
    held.say("a cheeseburger", "that's it", "one lager please", "that's it", "yes")
    assert len(held.submits()) == 1
    held.take(held.grant(held.asked("age_check")), after=1.0)
    assert [line.get("pending") for line in held.order] == [None, "age_check"], "what was sent is without it"
    held.take(held.grant(held.asked("modify_submitted")), after=3.0)
    assert [line.get("pending") for line in held.order] == [None, None]


def test_a_sent_order_is_voided_only_with_a_grant(held: Held) -> None:
    sent(held)
    held.say("cancel my order")
    request = held.asked("void_submitted")
    assert held.state.talk.phase in SENT
    held.take(held.grant(request, lambda g: replace(g, approver_role="crew", approver="crew-21")))
    assert held.state.talk.phase in SENT
    held.say("cancel my order")
    held.take(held.grant(held.asked("void_submitted")), after=3.0)
    assert held.state.talk.phase is Phase.ABANDONED


def test_a_price_is_overridden_by_what_was_granted_and_once(held: Held) -> None:
    held.say("a cheeseburger", "that's it", "yes")
    (submit,) = held.submits()
    held.take(Answer(submit.id, submit.basis, Status.OK))
    revision = held.state.talk.submitted_revision or 0
    held.take(OrderMoved(SESSION, revision, "price_changed", submit.body["quoted_total_cents"] + 50))
    held.say("please match the price")
    request = held.asked("price_override")
    answer = held.grant(request)
    held.take(answer, after=3.0)
    held.take(answer)
    assert held.actions == [{"action": "apply_price_override", "cents": 50}]


def test_a_seller_does_not_approve_their_own_wish(knowledge: Knowledge, key: SiteKey) -> None:
    conversation = conversation_at(knowledge, key.verify, channel="kiosk", role="manager", person="mgr-21")
    held = Held(conversation, key)
    held.say("thirty cookies", speaker="seller")
    held.take(held.grant(held.asked("quantity_over_limit")))
    assert held.order == []
    assert held.approvals == [("quantity_over_limit", "denied")]
    held.say("thirty cookies", speaker="seller")
    held.take(held.grant(held.asked("quantity_over_limit"), lambda g: replace(g, approver="lead-22")))
    assert [line["qty"] for line in held.order] == [30]


# ---- whatever is said and answered

EFFECTS = {"apply_discount": "discount", "apply_price_override": "price_override"}
WORDS = [
    *("a cheeseburger", "one lager please", "thirty cookies", "make that forty", "twenty four triple stacks", "undo"),
    *("that's it", "that's it", "yes", "yes", "yes", "no", "add a cookie", "cancel my order", "take off the first one"),
    *("ten percent off please", "can I get it for free", "202 555 0107", "redeem the free cookie", "my usual"),
]  # fmt: skip
CHANGES: list[Change] = [lambda g: g, lambda g: g, *REFUSED.values(), lambda g: replace(g, amount=Amount(cents=10**6))]
EMERY = {"id": "c-7", "first_name": "Emery", "points": 210, "usual": "cheeseburger, cola L"}
FOUND = {"match": "one", "customer": EMERY}


@dataclass
class Doing:
    """What happens next, drawn by hypothesis."""

    what: str
    n: int
    words: str

    def given(self, held: Held) -> Given:
        approvals = [r for r in held.state.open if r.kind == "approve"]
        lookups = [r for r in held.state.open if r.kind == "lookup"]
        acts = [r for r in held.state.open if r.kind == "act"]
        match self.what:
            case "approve" if approvals:
                r = approvals[self.n % len(approvals)]
                return held.grant(Request(r.id, r.basis, r.kind, r.body, 0.0), CHANGES[self.n % len(CHANGES)])
            case "answer" if approvals:
                r = approvals[self.n % len(approvals)]
                return Answer(r.id, r.basis, list(Status)[self.n % len(Status)])
            case "lookup" if lookups:
                return Answer(lookups[0].id, lookups[0].basis, Status.OK, body=FOUND)
            case "act" if acts:
                return Answer(acts[0].id, acts[0].basis, list(Status)[self.n % 2], body={"points": self.n})
            case "moved":
                state = ("accepted", "price_changed", "rejected")[self.n % 3]
                return OrderMoved(SESSION, held.state.talk.submitted_revision or 0, state, 100 * self.n)
            case "link":
                return LinkChanged(self.n % 2 == 0)
        return UserTurn(self.words, speaker="guest_2" if self.n % 7 == 0 else "customer")


DOINGS = st.lists(
    st.builds(
        Doing,
        st.sampled_from(["say"] * 6 + ["approve"] * 3 + ["answer", "lookup", "lookup", "act", "moved", "link"]),
        st.integers(0, 41),
        st.sampled_from(WORDS),
    ),
    max_size=14,
)


@pytest.fixture
def decisions(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[tuple[Ask, Decision]]]:
    """Everything that control was asked, with what it said."""
    seen: list[tuple[Ask, Decision]] = []

    def watched(ask: Ask, *args: Any, **kwargs: Any) -> Decision:
        decision = control.decide(ask, *args, **kwargs)
        seen.append((ask, decision))
        return decision

    monkeypatch.setattr(permits, "decide", watched)
    yield seen


@settings(max_examples=75, deadline=None, suppress_health_check=list(HealthCheck))
@given(doings=DOINGS)
def test_nothing_happens_without_controls_leave(
    doings: list[Doing], knowledge: Knowledge, key: SiteKey, decisions: list[tuple[Ask, Decision]]
) -> None:
    held = Held(conversation_at(knowledge, key.verify), key)
    for doing in doings:
        for utterance, text in held.state.speaking:
            held.take(Played(utterance, text))
        before = held.state
        decisions.clear()
        step = held.take(doing.given(held), after=1.0)
        allowed = {ask.action for ask, decision in decisions if isinstance(decision, Allow)}
        assert _effects(before, step) <= allowed, (doing, step.events)
    folded = reduce(fold, [decode(encode(e)) for s in held.steps for e in s.events], State(SESSION, menu_version="7"))
    assert folded == held.state


def _effects(before: State, step: Step) -> set[str]:
    """What of the step takes control's leave, by action."""
    found: set[str] = set()
    state = before
    for event in step.events:
        data: dict[str, Any] = dict(event.data)
        if event.kind == "action":
            done = data["action"]["action"]
            if done == "redeem_reward":
                assert any(r.kind == "act" for r in before.open), "redeemed without having been asked for"
            else:
                found.add(EFFECTS[done])
        elif event.kind == "requested" and data["kind"] == "act":
            found.add("redeem_reward")
        elif event.kind == "requested" and data["kind"] == "submit":
            found.add("submit_order")
        elif event.kind == "order_changed" and str(data["why"]).endswith(" granted"):
            found.add(str(data["why"]).split()[0])
        settled = state.talk.order.settled
        state = fold(state, event)
        if before.talk.phase in SENT and state.talk.order.settled != settled:
            found.add("modify_submitted")
    if before.talk.phase in SENT and state.talk.phase.value == "abandoned":
        found.add("void_submitted")
    newly = {line.id for line in state.talk.order.settled} - {line.id for line in before.talk.order.settled}
    for line in state.talk.order.settled:
        if line.id in newly and line.qty > 24 and before.talk.order.line(line.id) is not None:
            found.add("quantity_over_limit")
    return found


def test_a_grant_that_comes_when_the_guest_has_left_sends_nothing(held: Held) -> None:
    request = much(held)
    held.take(GuestLeft(), after=1.0)
    step = held.take(held.grant(request), after=1.0)
    assert not held.submits()
    assert not step.says, "the next guest may stand there"
    assert held.state.talk.phase is Phase.ABANDONED


def test_a_grant_that_comes_when_a_person_has_taken_over_sends_nothing(held: Held) -> None:
    request = much(held)
    held.say("can I talk to a person")
    held.take(held.grant(request), after=1.0)
    assert not held.submits()
