"""An order against a till that loses answers, works on after the timeout, and has its own mind."""

from dataclasses import dataclass, field

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from domain.fulfilment import (
    Answered,
    AskStatus,
    Confirmed,
    Fulfilment,
    Given,
    LinkChanged,
    NoAnswer,
    NotSent,
    Outcome,
    Phase,
    Released,
    Restarted,
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
from tests.domain.test_fulfilment import ORDER, Played


@dataclass
class Till:
    """A model of the other side. Keyed: one order per id, and one verdict per revision. Not keyed: every request that
    it accepts makes an order; asked, it names the first."""

    keyed: bool
    mood: Outcome = Outcome.ACCEPTED
    created: list[int] = field(default_factory=list)  # revisions
    verdicts: dict[tuple[int, int], Outcome] = field(default_factory=dict)  # of a revision at a total

    def submit(self, revision: int, cents: int) -> tuple[Outcome, int]:
        if self.keyed and self.created:
            return Outcome.ACCEPTED, self.created[0]
        outcome = self.verdicts.setdefault((revision, cents), self.mood) if self.keyed else self.mood
        if outcome is Outcome.ACCEPTED:
            self.created.append(revision)
        return outcome, revision

    def status(self, revision: int, cents: int) -> tuple[Outcome, int]:
        if self.created:
            return Outcome.ACCEPTED, self.created[0]
        if self.keyed and (revision, cents) in self.verdicts:
            return self.verdicts[revision, cents], revision
        return Outcome.NOT_FOUND, 0


@dataclass
class Sent:
    submit: Submit
    cents: int
    until: float  # afterwards the other side works on it no more


class OrdersThroughStorms(RuleBasedStateMachine):
    """Requests and answers are lost, late and reordered; the guest changes their mind; staff act; the edge crashes."""

    @initialize(keyed=st.booleans())
    def start(self, keyed: bool) -> None:
        self.p = Played(Terms(keyed=keyed))
        self.till = Till(keyed)
        self.wire: list[Sent] = []
        self.asked: list[AskStatus] = []
        self.answers: list[Given] = []
        self.taken = self.released = False
        self.revision = 0
        self.confirmed_at = 0.0
        self.crashed_at = 0

    def give(self, given: Given) -> None:
        for effect in self.p.on(given):
            if isinstance(effect, Submit):
                assert not self.taken, "taken by staff, and sent"
                assert self.released or self.p.now < self.confirmed_at + 600, "late, and sent without a person"
                older = [s for s in self.wire if s.submit.revision < effect.revision]
                assert not older, "an earlier revision may still be created"
                assert self.till.keyed or not (self.wire or self.till.created), "a second order may be created"
                self.wire.append(Sent(effect, self.p.state.total_cents, self.p.now + self.p.terms.settled_after_s))
            elif isinstance(effect, AskStatus):
                self.asked.append(effect)

    # the other side and what lies between

    @precondition(lambda self: self.wire)
    @rule(n=st.integers(0, 9), answered=st.booleans())
    def a_request_arrives(self, n: int, answered: bool) -> None:
        sent = self.wire.pop(n % len(self.wire))
        outcome, revision = self.till.submit(sent.submit.revision, sent.cents)
        ref = f"T-{len(self.till.created)}" if outcome is Outcome.ACCEPTED else ""
        if answered:
            self.answers.append(Answered(sent.submit.attempt, outcome, revision, pos_ref=ref))

    @precondition(lambda self: self.wire)
    @rule(n=st.integers(0, 9), known=st.booleans())
    def a_request_is_lost(self, n: int, known: bool) -> None:
        sent = self.wire.pop(n % len(self.wire))
        if known:
            self.answers.append(NotSent(sent.submit.attempt))

    @precondition(lambda self: self.wire)
    @rule(n=st.integers(0, 9))
    def a_request_times_out_and_is_still_under_way(self, n: int) -> None:
        self.give(NoAnswer(self.wire[n % len(self.wire)].submit.attempt))

    @precondition(lambda self: self.asked)
    @rule(n=st.integers(0, 9), answered=st.booleans())
    def a_question_arrives(self, n: int, answered: bool) -> None:
        ask = self.asked.pop(n % len(self.asked))
        outcome, revision = self.till.status(self.p.state.revision, self.p.state.total_cents)
        if answered:
            self.answers.append(StatusAnswered(ask.ask, outcome, revision, pos_ref="T-1" if revision else ""))

    @precondition(lambda self: self.answers)
    @rule(n=st.integers(0, 9), lost=st.booleans())
    def an_answer_arrives(self, n: int, lost: bool) -> None:
        answer = self.answers.pop(n % len(self.answers))
        if not lost or isinstance(answer, NotSent):  # that is no message: the sender knows
            self.give(answer)

    @rule(mood=st.sampled_from([Outcome.ACCEPTED, Outcome.PRICE_CHANGED, Outcome.UNAVAILABLE, Outcome.REJECTED]))
    def the_till_changes_its_mind(self, mood: Outcome) -> None:
        self.till.mood = mood

    # people

    @rule(again=st.booleans())
    def the_guest_says_yes(self, again: bool) -> None:
        before = self.p.state.revision
        self.revision += 0 if again and self.revision else 1
        at = self.p.now
        self.give_confirmed(Confirmed(self.revision, 1000 + self.revision, release_by(at)))
        if self.p.state.revision != before:
            assert self.p.state.revision == self.revision

    @precondition(lambda self: self.p.state.phase is Phase.PRICE_CHANGED)
    @rule()
    def the_guest_says_yes_to_the_new_total(self) -> None:
        state = self.p.state
        self.confirmed_at, self.released = self.p.now, False
        self.give(Confirmed(state.revision, state.total_cents + 1, release_by(self.p.now)))

    def give_confirmed(self, given: Confirmed) -> None:
        new = given.revision > self.p.state.revision and self.p.state.phase not in (
            Phase.ACCEPTED,
            Phase.TAKEN_BY_STAFF,
        )
        if new:
            self.confirmed_at, self.released = self.p.now, False
        self.give(given)

    @rule()
    def staff_take_it(self) -> None:
        self.give(TakenByStaff("crew-21"))
        self.taken = self.taken or self.p.state.phase is Phase.TAKEN_BY_STAFF

    @rule()
    def staff_release_it(self) -> None:
        if self.p.state.phase in (Phase.HELD, Phase.QUEUED, Phase.UNKNOWN):
            self.released = True
        self.give(Released("lead-22"))

    # the world

    @rule(up=st.booleans())
    def the_link_changes(self, up: bool) -> None:
        self.give(LinkChanged(up))

    @rule(seconds=st.sampled_from([0.5, 3.0, 11.0, 31.0, 300.0, 700.0]))
    def time_passes(self, seconds: float) -> None:
        self.wait(seconds)

    @rule(seconds=st.sampled_from([3.0, 31.0, 700.0]))
    def time_passes_and_nobody_is_awake(self, seconds: float) -> None:
        self.p.now += seconds
        self.wire = [s for s in self.wire if s.until > self.p.now]

    @rule()
    def the_next_timer_fires(self) -> None:
        due = wake_at(self.p.state)
        if due is not None:
            self.wait(max(0.0, due - self.p.now))

    def wait(self, seconds: float) -> None:
        """Timers fire on the way, in time; what the other side has had too long, it drops."""
        end = self.p.now + seconds
        for _ in range(1000):
            due = wake_at(self.p.state)
            if due is None or due > end:
                break
            self.p.now = max(self.p.now, due)
            self.wire = [s for s in self.wire if s.until > self.p.now]
            self.give(TimePassed())
        else:
            raise AssertionError("timers without end")
        self.p.now = end
        self.wire = [s for s in self.wire if s.until > end]

    @rule()
    def the_edge_crashes(self) -> None:
        folded = Fulfilment(ORDER)
        for given, at in self.p.log:
            folded = on(folded, given, at, self.p.terms).state
        assert folded == self.p.state
        self.give(Restarted())

    # what must hold

    @invariant()
    def at_most_one_order_was_created(self) -> None:
        if hasattr(self, "p"):
            assert len(self.till.created) <= 1

    @invariant()
    def a_confirmed_order_is_on_its_way_or_with_a_person(self) -> None:
        if hasattr(self, "p") and self.p.state.phase in (Phase.QUEUED, Phase.UNKNOWN, Phase.SUBMITTING):
            assert wake_at(self.p.state) is not None or not self.p.state.link_up

    @invariant()
    def timers_are_never_in_the_past_for_ever(self) -> None:
        if hasattr(self, "p"):
            due = wake_at(self.p.state)
            if due is not None and due <= self.p.now:
                later = wake_at(on_time(self.p.state, self.p.now, self.p.terms).state)
                assert later is None or later > self.p.now

    def teardown(self) -> None:
        """The storm is over: everything gets through. Where is the order?"""
        if not hasattr(self, "p") or not self.revision:
            return
        self.till.mood = Outcome.ACCEPTED
        self.give(LinkChanged(True))
        for _ in range(200):
            while self.wire or self.asked or self.answers:
                if self.wire:
                    self.a_request_arrives(0, answered=True)
                if self.asked:
                    self.a_question_arrives(0, answered=True)
                if self.answers:
                    self.an_answer_arrives(0, lost=False)
            due = wake_at(self.p.state)
            if due is None:
                break
            self.wait(max(0.0, due - self.p.now))
        state, created = self.p.state, self.till.created
        assert wake_at(state) is None, "never settles"
        assert len(created) <= 1
        match state.phase:
            case Phase.ACCEPTED:
                assert created == [state.revision]
            case Phase.TAKEN_BY_STAFF:
                assert not created or WhyStaff.TWICE_AT_POS in self.p.calls
            case Phase.HELD:
                assert not created
                assert WhyStaff.RELEASE in self.p.calls
            case Phase.PRICE_CHANGED | Phase.UNAVAILABLE | Phase.REJECTED:
                assert not created
            case phase:
                raise AssertionError(f"left {phase}")
        if created and created[0] != self.revision:
            assert WhyStaff.CHANGED_AFTER in self.p.calls or self.taken


OrdersThroughStorms.TestCase.settings = settings(max_examples=150, stateful_step_count=30, deadline=None)
TestOrdersThroughStorms = OrdersThroughStorms.TestCase
