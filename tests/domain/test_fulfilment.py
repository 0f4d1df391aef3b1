from dataclasses import dataclass, field, replace

import pytest

from domain.fulfilment import (
    Answered,
    AskStatus,
    CallStaff,
    Confirmed,
    Effect,
    Fulfilment,
    Given,
    LinkChanged,
    NoAnswer,
    NotSent,
    Outcome,
    Phase,
    Released,
    Restarted,
    Show,
    StatusAnswered,
    Submit,
    TakenByStaff,
    Terms,
    TimePassed,
    WhyStaff,
    on,
    on_time,
    release_by,
    wake_at,
)

KEYED, UNKEYED = Terms(), Terms(keyed=False)
ORDER = "s1/order"


@dataclass
class Played:
    """A machine and all that it asked for; every call of `on` in one place, so that the log can be folded again."""

    terms: Terms = KEYED
    state: Fulfilment = field(default_factory=lambda: Fulfilment(ORDER))
    now: float = 0.0
    log: list[tuple[Given, float]] = field(default_factory=list)
    effects: list[Effect] = field(default_factory=list)

    def on(self, given: Given, at: float | None = None) -> list[Effect]:
        self.now = self.now if at is None else at
        self.log.append((given, self.now))
        self.state, new = (step := on(self.state, given, self.now, self.terms)).state, step.effects
        self.effects += new
        return list(new)

    def yes(self, revision: int = 1, cents: int = 1035) -> list[Effect]:
        return self.on(Confirmed(revision, cents, release_by(self.now)))

    def of(self, kind: type[Effect]) -> list[Effect]:
        return [e for e in self.effects if isinstance(e, kind)]

    @property
    def calls(self) -> list[WhyStaff]:
        return [e.why for e in self.effects if isinstance(e, CallStaff)]


def shown(phase: Phase, revision: int = 1) -> Show:
    return Show(ORDER, revision, phase)


# ---- with a link


def test_a_confirmed_order_is_submitted_at_once_and_accepted() -> None:
    p = Played()
    assert p.yes() == [Submit(ORDER, 1, 1), shown(Phase.SUBMITTING)]
    assert p.state.order_state == "submitted"
    assert p.on(Answered(1, Outcome.ACCEPTED, 1, 1035, "T-7")) == [shown(Phase.ACCEPTED)]
    assert (p.state.pos_ref, p.state.order_state) == ("T-7", "accepted")
    assert wake_at(p.state) is None


def test_a_second_yes_is_the_same_order() -> None:
    p = Played()
    p.yes()
    assert p.yes() == []
    p.on(Answered(1, Outcome.ACCEPTED, 1))
    assert p.yes() == []


def test_a_changed_price_needs_a_new_yes_which_is_a_new_revision() -> None:
    p = Played()
    p.yes()
    assert p.on(Answered(1, Outcome.PRICE_CHANGED, 1, 1099)) == [shown(Phase.PRICE_CHANGED)]
    assert (p.state.pos_total_cents, p.state.order_state) == (1099, "open")
    assert p.yes(2, 1099) == [Submit(ORDER, 2, 2), shown(Phase.SUBMITTING, 2)]


def test_a_yes_to_the_new_total_of_the_same_revision_is_a_new_yes() -> None:
    p = Played()
    p.yes()
    p.on(Answered(1, Outcome.PRICE_CHANGED, 1, 1099))
    assert p.yes(1, 1035) == []
    assert p.yes(1, 1099) == [Submit(ORDER, 1, 2), shown(Phase.SUBMITTING)]
    assert p.yes(1, 1200) == []  # only while a price is open


def test_what_ran_out_between_yes_and_submit_is_named() -> None:
    p = Played()
    p.yes()
    p.on(Answered(1, Outcome.UNAVAILABLE, 1, unavailable=("fries",)))
    assert (p.state.phase, p.state.unavailable) == (Phase.UNAVAILABLE, ("fries",))


def test_changes_after_acceptance_are_for_staff() -> None:
    p = Played()
    p.yes()
    p.on(Answered(1, Outcome.ACCEPTED, 1))
    assert p.yes(2) == [CallStaff(ORDER, WhyStaff.CHANGED_AFTER)]
    assert len(p.of(Submit)) == 1


# ---- answers that do not come


@pytest.mark.parametrize("told", [True, False])
def test_after_a_timeout_it_asks_before_it_sends_again(told: bool) -> None:
    p = Played()
    p.yes()
    late = p.on(NoAnswer(1), 4) if told else p.on(TimePassed(), wake_at(p.state))
    assert late == [AskStatus(ORDER, 1), shown(Phase.UNKNOWN)]
    assert p.on(StatusAnswered(1, Outcome.ACCEPTED, 1, 1035, "T-7")) == [shown(Phase.ACCEPTED)]
    assert len(p.of(Submit)) == 1


def test_what_was_not_found_is_sent_again_under_the_same_key() -> None:
    p = Played()
    p.yes()
    p.on(NoAnswer(1), 4)
    assert p.on(StatusAnswered(1, Outcome.NOT_FOUND)) == [Submit(ORDER, 1, 2), shown(Phase.SUBMITTING)]


def test_a_till_without_keys_is_not_sent_it_again_until_the_first_has_settled() -> None:
    p = Played(UNKEYED)
    p.yes()
    p.on(NoAnswer(1), 4)
    assert p.on(StatusAnswered(1, Outcome.NOT_FOUND), 5) == []
    assert wake_at(p.state) == 30
    assert p.on(TimePassed(), 30) == [AskStatus(ORDER, 2)]
    assert p.on(StatusAnswered(1, Outcome.NOT_FOUND), 31) == []  # the older question's answer proves nothing
    assert p.on(StatusAnswered(2, Outcome.NOT_FOUND), 31)[0] == Submit(ORDER, 1, 2)


def test_an_answer_proves_what_was_so_when_it_was_asked_not_when_it_came() -> None:
    p = Played(UNKEYED)
    p.yes()
    p.on(NoAnswer(1), 4)
    assert p.on(StatusAnswered(1, Outcome.NOT_FOUND), 31) == []


def test_a_resend_that_never_left_does_not_settle_the_first() -> None:
    p = Played()
    p.yes()
    p.on(NoAnswer(1), 4)
    p.on(StatusAnswered(1, Outcome.NOT_FOUND), 5)
    p.on(NotSent(2), 6)
    assert p.state.in_doubt
    assert not [e for e in p.yes(2) if isinstance(e, Submit)]


@pytest.mark.parametrize("terms", [KEYED, UNKEYED])
def test_a_new_revision_waits_until_the_old_one_is_proven_not_created(terms: Terms) -> None:
    p = Played(terms)
    p.yes()
    p.on(NoAnswer(1), 4)
    assert Submit(ORDER, 2, 2) not in p.yes(2)
    assert p.on(StatusAnswered(p.state.asks, Outcome.NOT_FOUND), 5) == []
    assert p.on(TimePassed(), 30) == [AskStatus(ORDER, 3)]
    assert p.on(StatusAnswered(3, Outcome.NOT_FOUND), 31)[0] == Submit(ORDER, 2, 2)


def test_an_old_revision_that_was_created_after_all_is_for_staff_to_change() -> None:
    p = Played()
    p.yes()
    p.on(NoAnswer(1), 4)
    p.yes(2)
    assert p.on(StatusAnswered(2, Outcome.ACCEPTED, 1)) == [
        CallStaff(ORDER, WhyStaff.CHANGED_AFTER),
        shown(Phase.ACCEPTED, 1),
    ]
    assert len(p.of(Submit)) == 1


def test_a_send_that_never_left_is_tried_again_and_staff_hear_of_it_once() -> None:
    p = Played()
    p.yes()
    pauses = []
    for attempt in range(1, 9):
        p.on(NotSent(attempt))
        due = wake_at(p.state)
        assert due is not None
        pauses.append(due - p.now)
        p.on(TimePassed(), due)
    assert p.calls == [WhyStaff.NOT_THROUGH]
    assert [round(pause / 1.2) <= want <= pause for pause, want in zip(pauses, (2, 4, 8, 15, 30, 30), strict=False)]
    assert pauses == sorted(pauses[:5]) + pauses[5:]
    assert all(30 <= pause <= 36 for pause in pauses[5:])


def test_stores_do_not_all_come_back_at_the_same_moment() -> None:
    def first_pause(order_id: str) -> float | None:
        state = on(Fulfilment(order_id), Confirmed(1, 5), 0).state
        return wake_at(on(state, NotSent(1), 0).state)

    assert len({first_pause(f"store-{n}") for n in range(20)}) > 10


# ---- without a link


def offline() -> Played:
    p = Played()
    p.on(LinkChanged(False))
    p.yes()
    return p


def test_a_queued_order_is_shown_in_the_store_and_submitted_once_when_the_link_is_back() -> None:
    p = Played()
    p.on(LinkChanged(False))
    assert p.yes() == [shown(Phase.QUEUED)]
    assert p.state.order_state == "queued"
    assert p.on(LinkChanged(True), 60) == [Submit(ORDER, 1, 1), shown(Phase.SUBMITTING)]
    assert p.on(LinkChanged(True), 61) == []


def test_a_change_in_the_queue_replaces_what_was_queued() -> None:
    p = offline()
    assert p.yes(2) == [shown(Phase.QUEUED, 2)]
    assert p.on(LinkChanged(True)) == [Submit(ORDER, 2, 1), shown(Phase.SUBMITTING, 2)]


def test_what_staff_took_is_never_sent() -> None:
    p = offline()
    assert p.on(TakenByStaff("crew-21")) == [shown(Phase.TAKEN_BY_STAFF)]
    for given in (LinkChanged(True), Released("crew-21"), TimePassed(), Confirmed(1, 1035), Restarted()):
        assert p.on(given, 700) == []
    assert p.yes(2) == [CallStaff(ORDER, WhyStaff.CHANGED_AFTER)]
    assert p.state.order_state == "taken_by_staff"


def test_ten_minutes_after_the_yes_a_person_must_release_it() -> None:
    p = offline()
    assert wake_at(p.state) == 600
    assert p.on(TimePassed(), 599) == []
    assert p.on(TimePassed(), 600) == [CallStaff(ORDER, WhyStaff.RELEASE), shown(Phase.HELD)]
    assert p.on(LinkChanged(True), 700) == []
    assert wake_at(p.state) is None
    assert p.on(Released("lead-22"), 710) == [Submit(ORDER, 1, 1), shown(Phase.SUBMITTING)]


def test_a_link_that_returns_after_release_by_does_not_send_even_if_no_timer_fired() -> None:
    p = offline()
    assert p.on(LinkChanged(True), 601) == [CallStaff(ORDER, WhyStaff.RELEASE), shown(Phase.HELD)]


def test_what_is_released_before_it_is_late_is_sent_when_the_link_is_back() -> None:
    p = offline()
    assert p.on(Released("lead-22"), 300) == []
    assert p.on(LinkChanged(True), 900) == [Submit(ORDER, 1, 1), shown(Phase.SUBMITTING)]


def test_sending_again_after_release_by_needs_a_person_too() -> None:
    p = Played()
    p.yes()
    p.on(LinkChanged(False), 1)
    p.on(NoAnswer(1), 5)
    p.on(LinkChanged(True), 650)
    assert p.state.phase is Phase.HELD
    assert p.effects[-2] == AskStatus(ORDER, 1)
    assert p.on(StatusAnswered(1, Outcome.NOT_FOUND), 651) == []
    assert p.on(Released("lead-22"), 660) == [Submit(ORDER, 1, 2), shown(Phase.SUBMITTING)]


def test_what_was_held_and_is_found_at_the_till_is_accepted() -> None:
    p = Played()
    p.yes()
    p.on(LinkChanged(False), 1)
    p.on(NoAnswer(1), 5)
    p.on(LinkChanged(True), 650)
    assert p.on(StatusAnswered(1, Outcome.ACCEPTED, 1), 651) == [shown(Phase.ACCEPTED)]


@pytest.mark.parametrize("outcome", [Outcome.PRICE_CHANGED, Outcome.UNAVAILABLE, Outcome.REJECTED])
def test_a_refusal_after_waiting_goes_to_staff_because_the_guest_may_be_gone(outcome: Outcome) -> None:
    p = offline()
    p.on(LinkChanged(True), 60)
    p.on(Answered(1, outcome, 1))
    assert p.calls == [WhyStaff.GUEST_GONE]


def test_an_order_keyed_in_while_in_doubt_is_looked_up_and_a_double_is_said() -> None:
    p = Played()
    p.yes()
    p.on(NoAnswer(1), 4)
    taken = p.on(TakenByStaff("crew-21"), 6)
    assert taken == [CallStaff(ORDER, WhyStaff.CHECK_POS), AskStatus(ORDER, 2), shown(Phase.TAKEN_BY_STAFF)]
    assert p.on(StatusAnswered(2, Outcome.ACCEPTED, 1, pos_ref="T-7")) == [CallStaff(ORDER, WhyStaff.TWICE_AT_POS)]
    assert p.on(StatusAnswered(2, Outcome.ACCEPTED, 1, pos_ref="T-7")) == []
    assert (p.state.phase, wake_at(p.state)) == (Phase.TAKEN_BY_STAFF, None)


def test_an_accepted_order_need_not_be_keyed_in() -> None:
    p = Played()
    p.yes()
    p.on(Answered(1, Outcome.ACCEPTED, 1))
    assert p.on(TakenByStaff("crew-21")) == [CallStaff(ORDER, WhyStaff.ALREADY_AT_POS)]


def test_after_a_crash_what_was_being_sent_is_asked_about() -> None:
    p = Played()
    p.yes()
    assert p.on(Restarted(), 3) == [shown(Phase.UNKNOWN)]
    assert p.on(LinkChanged(True), 4) == [AskStatus(ORDER, 1)]


def test_nothing_happens_to_an_order_without_a_yes() -> None:
    state = Fulfilment(ORDER)
    for given in (
        TimePassed(),
        TakenByStaff("x"),
        Released("x"),
        NotSent(1),
        NoAnswer(0),
        Restarted(),
        LinkChanged(True),
        Answered(1, Outcome.ACCEPTED, 1),
        StatusAnswered(0, Outcome.NOT_FOUND),
    ):
        step = on(state, given, 5)
        assert (step.effects, step.state.phase) == ((), Phase.OPEN)
    assert wake_at(state) is None
    assert on_time(state, 5).state == state


def test_terms_are_data() -> None:
    hasty = replace(KEYED, answer_within_s=1.0)
    assert wake_at(on(Fulfilment(ORDER), Confirmed(1, 5), 0, hasty).state) == 1.0
