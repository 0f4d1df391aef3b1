"""An order's way to the till, from the guest's yes: queued, submitted once, or taken by a person.

It decides when an order is sent, asked after, shown to staff or held, and never sends anything: `on(state, given, now)`
returns the next state and the effects for the shell to do. The edge's outbox runs it;
the cloud keeps the same rules in its own workflow and never creates an order again by itself (ADR 0006). Folding the
givens of a log gives the same state; a state is never changed otherwise.

What it holds to:
- an order is keyed by `order_id`; a second yes to the same revision (and total) is the same order
- after an answer that did not come, the order may exist: ask, and send again only what cannot make a second one
- revision n+1 goes out only once n is proven not created
- `taken_by_staff` is never sent afterwards; past `release_by` only when a person releases it
- nothing that was confirmed is dropped: it ends at the till or with a person

`now` is in seconds on any clock that survives a restart with the log (an event's at_us / 1e6); it never goes back.
"""

import hashlib
from dataclasses import dataclass, replace
from typing import assert_never

from domain.fulfilment_terms import (
    TERMS,
    Answered,
    AskStatus,
    CallStaff,
    Confirmed,
    Effect,
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
    TooLate,
    WhyStaff,
)

__all__ = [
    "RELEASE_AFTER_S",
    "TERMS",
    "Answered",
    "AskStatus",
    "CallStaff",
    "Confirmed",
    "Doubt",
    "Effect",
    "Fulfilment",
    "Given",
    "LinkChanged",
    "NoAnswer",
    "NotSent",
    "Outcome",
    "Phase",
    "Released",
    "Restarted",
    "Show",
    "StatusAnswered",
    "Step",
    "Submit",
    "TakenByStaff",
    "Terms",
    "TimePassed",
    "TooLate",
    "WhyStaff",
    "on",
    "on_time",
    "release_by",
    "wake_at",
]

# Ten minutes at a lane: then the car is gone or the food cold. No other figure is given
# for the kiosk, so it is the same there.
RELEASE_AFTER_S = 600.0


# ---- state


@dataclass(frozen=True, slots=True)
class Doubt:
    """A Submit without a definite answer: until then it may still create the order, afterwards one can ask."""

    attempt: int
    revision: int
    until: float


@dataclass(frozen=True, slots=True)
class Fulfilment:
    order_id: str
    phase: Phase = Phase.OPEN
    link_up: bool = True
    revision: int = 0  # the latest that the guest said yes to; once accepted, the one that the till has
    total_cents: int = 0  # what the guest said yes to
    release_by: float | None = None
    released: bool = False
    waited: bool = False  # was queued without a link: the guest may be gone
    attempts: int = 0
    asks: int = 0
    asked_at: float = 0.0
    tries: int = 0  # since the yes or the link's return: the place in the schedule
    wake: float | None = None  # the next retry, or the end of waiting for an answer
    doubts: tuple[Doubt, ...] = ()
    staff_called: bool = False
    pos_ref: str = ""
    pos_total_cents: int | None = None
    unavailable: tuple[str, ...] = ()

    @property
    def order_state(self) -> str:
        """The state's name in the data README. An order that must be said yes to again is open."""
        match self.phase:
            case Phase.HELD:
                return "queued"
            case Phase.SUBMITTING | Phase.UNKNOWN:
                return "submitted"
            case Phase.PRICE_CHANGED | Phase.UNAVAILABLE:
                return "open"
            case _:
                return str(self.phase.value)

    @property
    def in_doubt(self) -> bool:
        """Whether it may exist at the till without our knowing."""
        return bool(self.doubts) and self.phase is not Phase.ACCEPTED

    @property
    def with_a_person(self) -> bool:
        return self.phase in (Phase.HELD, Phase.TAKEN_BY_STAFF)


@dataclass(frozen=True, slots=True)
class Step:
    state: Fulfilment
    effects: tuple[Effect, ...] = ()


_WAITING = (Phase.QUEUED, Phase.UNKNOWN)
_REFUSED = (Phase.PRICE_CHANGED, Phase.UNAVAILABLE, Phase.REJECTED)
_VERDICTS = {
    Outcome.PRICE_CHANGED: Phase.PRICE_CHANGED,
    Outcome.UNAVAILABLE: Phase.UNAVAILABLE,
    Outcome.REJECTED: Phase.REJECTED,
}


def release_by(confirmed_at: float, after_s: float = RELEASE_AFTER_S) -> float:
    return confirmed_at + after_s


def wake_at(state: Fulfilment) -> float | None:
    """When `TimePassed` is due; None when only something else can change anything."""
    times: list[float] = []
    if state.wake is not None and (state.link_up or state.phase is Phase.SUBMITTING):
        times.append(state.wake)
    if state.release_by is not None and not state.released and state.phase in _WAITING:
        times.append(state.release_by)
    return min(times, default=None)


def on(state: Fulfilment, given: Given, now: float, terms: Terms = TERMS) -> Step:
    """The state after what came in, and what is to be done. Total: what does not fit changes nothing."""
    step = _on(state, given, now, terms)
    if (step.state.phase, step.state.revision) != (state.phase, state.revision):
        shown = Show(state.order_id, step.state.revision, step.state.phase)
        step = replace(step, effects=(*step.effects, shown))
    return step


def on_time(state: Fulfilment, now: float, terms: Terms = TERMS) -> Step:
    return on(state, TimePassed(), now, terms)


def _on(state: Fulfilment, given: Given, now: float, terms: Terms) -> Step:
    match given:
        case Confirmed():
            return _confirmed(state, given, now, terms)
        case LinkChanged(True):
            return Step(state) if state.link_up else _act(replace(state, link_up=True, tries=0), now, terms)
        case LinkChanged():
            unsent = state.phase in (*_WAITING, Phase.SUBMITTING)
            return Step(replace(state, link_up=False, waited=state.waited or unsent))
        case Answered():
            return _answered(state, given, now, terms)
        case StatusAnswered():
            return _status(state, given, now, terms)
        case NotSent(attempt):
            return _not_sent(state, attempt, now, terms)
        case TooLate(attempt):
            return _too_late(state, attempt)
        case NoAnswer(attempt):
            waiting = state.phase is Phase.SUBMITTING and attempt == state.attempts
            return _act(replace(state, phase=Phase.UNKNOWN), now, terms) if waiting else Step(state)
        case TakenByStaff():
            return _taken(state, now, terms)
        case Released():
            if state.phase is Phase.HELD:
                waiting_again = Phase.UNKNOWN if state.doubts else Phase.QUEUED
                return _act(replace(state, released=True, phase=waiting_again), now, terms)
            return Step(replace(state, released=state.released or state.phase in _WAITING))
        case Restarted():
            phase = Phase.UNKNOWN if state.phase is Phase.SUBMITTING else state.phase
            return _hold_if_late(replace(state, phase=phase, link_up=False), now)
        case TimePassed():
            return _time(state, now, terms)
        case _:
            assert_never(given)


# ---- going on


def _act(state: Fulfilment, now: float, terms: Terms) -> Step:
    """What is to be done now: hold what is late, ask about what is in doubt, send what waits."""
    step = _hold_if_late(state, now)
    state = step.state
    if not state.link_up or state.phase in (Phase.OPEN, Phase.SUBMITTING, Phase.ACCEPTED):
        return step
    if state.doubts:
        return _and(step, _ask(state, now, terms))
    if state.phase in _WAITING:
        return _and(step, _submit(state, now, terms))
    return replace(step, state=replace(state, wake=None))


def _hold_if_late(state: Fulfilment, now: float) -> Step:
    if state.phase not in _WAITING or not _late(state, now):
        return Step(state)
    return Step(replace(state, phase=Phase.HELD), (CallStaff(state.order_id, WhyStaff.RELEASE),))


def _late(state: Fulfilment, now: float) -> bool:
    return state.release_by is not None and not state.released and now >= state.release_by


def _submit(state: Fulfilment, now: float, terms: Terms) -> Step:
    attempt = state.attempts + 1
    doubt = Doubt(attempt, state.revision, now + terms.settled_after_s)
    tried = _tried(state, terms)
    sent = replace(
        tried.state,
        phase=Phase.SUBMITTING,
        attempts=attempt,
        doubts=(*state.doubts, doubt),
        wake=now + terms.answer_within_s,
    )
    return Step(sent, (Submit(state.order_id, state.revision, attempt), *tried.effects))


def _ask(state: Fulfilment, now: float, terms: Terms) -> Step:
    tried = _tried(state, terms)
    wake = now + _pause(state, terms)
    asked = replace(tried.state, asks=state.asks + 1, asked_at=now, wake=wake)
    return Step(asked, (AskStatus(state.order_id, asked.asks), *tried.effects))


def _too_late(state: Fulfilment, attempt: int) -> Step:
    """Two clocks differ, and nobody here can say whose is right: a person does, now."""
    state = replace(state, doubts=tuple(d for d in state.doubts if d.attempt != attempt))
    if state.phase is not Phase.SUBMITTING or attempt != state.attempts:
        return Step(state)
    return Step(replace(state, phase=Phase.HELD, wake=None), (CallStaff(state.order_id, WhyStaff.RELEASE),))


def _tried(state: Fulfilment, terms: Terms) -> Step:
    """One more try; staff are told once when there have been many."""
    state = replace(state, tries=state.tries + 1)
    if state.tries < terms.staff_after_tries or state.staff_called or state.phase not in _WAITING:
        return Step(state)
    return Step(replace(state, staff_called=True), (CallStaff(state.order_id, WhyStaff.NOT_THROUGH),))


def _pause(state: Fulfilment, terms: Terms) -> float:
    """The schedule's pause, up to a fifth longer by order: after an outage, a region's stores do not return at once."""
    pause = terms.retry_after_s[min(state.tries, len(terms.retry_after_s) - 1)]
    return pause * (1 + hashlib.sha256(f"{state.order_id}/{state.tries}".encode()).digest()[0] / 255 / 5)


def _and(first: Step, then: Step) -> Step:
    return Step(then.state, (*first.effects, *then.effects))


def _time(state: Fulfilment, now: float, terms: Terms) -> Step:
    if state.wake is not None and now >= state.wake and (state.link_up or state.phase is Phase.SUBMITTING):
        if state.phase is Phase.SUBMITTING:
            return _on(state, NoAnswer(state.attempts), now, terms)
        return _act(state, now, terms)
    return _hold_if_late(state, now)


# ---- the guest and staff


def _confirmed(state: Fulfilment, given: Confirmed, now: float, terms: Terms) -> Step:
    new_total = state.phase is Phase.PRICE_CHANGED and given.total_cents != state.total_cents
    if given.revision < state.revision or (given.revision == state.revision and not new_total):
        return Step(state)
    if state.phase in (Phase.ACCEPTED, Phase.TAKEN_BY_STAFF):
        return Step(state, (CallStaff(state.order_id, WhyStaff.CHANGED_AFTER),))
    confirmed = replace(
        state,
        phase=Phase.UNKNOWN if state.doubts else Phase.QUEUED,
        revision=given.revision,
        total_cents=given.total_cents,
        release_by=given.release_by,
        released=False,
        waited=not state.link_up,
        tries=0,
        wake=None,
        staff_called=False,
        unavailable=(),
        pos_total_cents=None,
    )
    return _act(confirmed, now, terms)


def _taken(state: Fulfilment, now: float, terms: Terms) -> Step:
    if state.phase in (Phase.OPEN, Phase.TAKEN_BY_STAFF):
        return Step(state)
    if state.phase is Phase.ACCEPTED:
        return Step(state, (CallStaff(state.order_id, WhyStaff.ALREADY_AT_POS),))
    taken = replace(state, phase=Phase.TAKEN_BY_STAFF, tries=0, wake=None)
    if not state.doubts:
        return Step(taken)
    return _and(Step(taken, (CallStaff(state.order_id, WhyStaff.CHECK_POS),)), _act(taken, now, terms))


# ---- answers


def _answered(state: Fulfilment, given: Answered, now: float, terms: Terms) -> Step:
    match given.outcome:
        case Outcome.ACCEPTED:
            return _accepted(state, given)
        case Outcome.UNKNOWN | Outcome.NOT_FOUND:
            return _on(state, NoAnswer(given.attempt), now, terms)
        case _:
            kept = tuple(d for d in state.doubts if not _settles(given, d, terms))
            return _refused(replace(state, doubts=kept), given, now, terms)


def _settles(given: Answered, doubt: Doubt, terms: Terms) -> bool:
    """Whether a refusal proves that this attempt made nothing: its own, or any of that revision if keyed."""
    return doubt.attempt == given.attempt or (terms.keyed and doubt.revision == given.revision)


def _status(state: Fulfilment, given: StatusAnswered, now: float, terms: Terms) -> Step:
    match given.outcome:
        case Outcome.ACCEPTED:
            return _accepted(state, given)
        case Outcome.UNKNOWN:
            return Step(state)
        case Outcome.NOT_FOUND:
            return _not_found(state, given, now, terms)
        case _:
            if not terms.keyed:
                return Step(state)
            kept = tuple(d for d in state.doubts if d.revision != given.revision)
            return _refused(replace(state, doubts=kept), given, now, terms)


def _not_found(state: Fulfilment, given: StatusAnswered, now: float, terms: Terms) -> Step:
    """Proof only of what had settled when we asked. An older question's answer proves nothing."""
    if given.ask != state.asks or state.phase in (Phase.SUBMITTING, Phase.ACCEPTED):
        return Step(state)
    state = replace(state, doubts=tuple(d for d in state.doubts if d.until > state.asked_at))
    harmless = terms.keyed and all(d.revision == state.revision for d in state.doubts)
    if state.phase in _WAITING and state.link_up and (harmless or not state.doubts):
        late = _hold_if_late(state, now)
        return late if late.effects else _submit(state, now, terms)
    settled = max((d.until for d in state.doubts), default=None)
    return Step(replace(state, wake=settled if settled is None else max(settled, now + terms.retry_after_s[0])))


def _refused(state: Fulfilment, given: Answered | StatusAnswered, now: float, terms: Terms) -> Step:
    """A verdict: that revision was not created."""
    if given.revision != state.revision or state.phase not in (*_WAITING, Phase.SUBMITTING, Phase.HELD):
        return _act(state, now, terms) if state.phase in _WAITING else Step(_asleep_if_settled(state))
    refused = replace(
        state,
        phase=_VERDICTS[given.outcome],
        wake=max((d.until for d in state.doubts), default=None),
        pos_total_cents=given.total_cents,
        unavailable=given.unavailable,
    )
    return Step(refused, (CallStaff(state.order_id, WhyStaff.GUEST_GONE),) if state.waited else ())


def _asleep_if_settled(state: Fulfilment) -> Fulfilment:
    asleep = state.phase not in (Phase.SUBMITTING, *_WAITING) and not state.doubts
    return replace(state, wake=None) if asleep else state


def _accepted(state: Fulfilment, given: Answered | StatusAnswered) -> Step:
    """It is at the till: as the guest wanted it, as they wanted it before, or although a person keyed it in."""
    if state.phase is Phase.OPEN:
        return Step(state)
    if state.phase is Phase.ACCEPTED:
        twice = given.pos_ref != state.pos_ref and "" not in (given.pos_ref, state.pos_ref)
        return Step(state, (CallStaff(state.order_id, WhyStaff.TWICE_AT_POS),) if twice else ())
    there = replace(state, doubts=(), wake=None, pos_ref=given.pos_ref, pos_total_cents=given.total_cents)
    if state.phase is Phase.TAKEN_BY_STAFF:
        again = state.pos_ref != "" and state.pos_ref == given.pos_ref
        return Step(there, () if again else (CallStaff(state.order_id, WhyStaff.TWICE_AT_POS),))
    calls: tuple[Effect, ...] = ()
    if given.revision != state.revision:
        calls = (CallStaff(state.order_id, WhyStaff.CHANGED_AFTER),)
    elif state.phase in _REFUSED:
        calls = (CallStaff(state.order_id, WhyStaff.CHECK_POS),)
    return Step(replace(there, phase=Phase.ACCEPTED, revision=given.revision), calls)


def _not_sent(state: Fulfilment, attempt: int, now: float, terms: Terms) -> Step:
    state = replace(state, doubts=tuple(d for d in state.doubts if d.attempt != attempt))
    if state.phase is not Phase.SUBMITTING or attempt != state.attempts:
        return Step(_asleep_if_settled(state))
    phase = Phase.UNKNOWN if state.doubts else Phase.QUEUED
    waiting = replace(state, phase=phase, wake=now + _pause(state, terms), waited=state.waited or not state.link_up)
    return _hold_if_late(waiting, now)
