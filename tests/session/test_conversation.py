"""The pure conversation, alone: whatever it is given, in whatever order, it decides without a trace and folds again."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import reduce
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.events import decode, encode
from domain.order import Add, ItemLine
from domain.order_form import to_form
from edge.session.conversation import Conversation
from edge.session.exchange import (
    AgentResumed,
    AgentStopped,
    Answer,
    Cancel,
    Given,
    GuestArrived,
    GuestLeft,
    LinkChanged,
    MenuChanged,
    OrderMoved,
    Played,
    Request,
    Resumed,
    Say,
    StaffReturned,
    StaffTookOver,
    Status,
    Step,
    Tick,
    UserSpeaking,
    UserTurn,
)
from edge.session.state import State, fold

Make = Callable[[State], Given]
VERSION = "7"
SESSION = "lane-1-1"


@dataclass
class Held:
    """A conversation that is driven by hand: what it was given is decided and folded, and nothing else happens."""

    conversation: Conversation
    now: float = 0.0
    steps: list[Step] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.state = self.conversation.begin(SESSION)

    def take(self, given: Given, *, after: float = 0.0) -> Step:
        self.now += after
        step = self.conversation.decide(self.state, given, self.now)
        self.state = reduce(fold, step.events, self.state)
        self.steps.append(step)
        return step

    def say(self, *turns: str, speaker: str = "customer") -> Step:
        """Each is said when the agent has been heard to the end."""
        for words in turns:
            self.hear()
            step = self.take(UserTurn(words, speaker=speaker), after=1.0)
        return step

    def hear(self) -> None:
        for utterance, text in self.state.speaking:
            self.take(Played(utterance, text), after=0.5)

    @property
    def order(self) -> list[dict[str, Any]]:
        return to_form(self.state.talk.order.lines)

    def requests(self, kind: str) -> list[Request]:
        return [act for step in self.steps for act in step.acts if isinstance(act, Request) and act.kind == kind]


@pytest.fixture
def held(conversation: Conversation) -> Held:
    made = Held(conversation)
    made.take(GuestArrived())
    return made


# ---- whatever comes


def _answer(which: int, status: Status, *, stale: bool, body: dict[str, Any]) -> Make:
    """To one of the open requests, or to one that never was; stale: made for another revision of the order."""

    def make(state: State) -> Given:
        if not state.open:
            return Answer("nobody/asked", 0, status, body=body)
        request = state.open[which % len(state.open)]
        return Answer(request.id, request.basis - stale, status, body=body)

    return make


def _played(heard: int, *, complete: bool) -> Make:
    def make(state: State) -> Given:
        utterance, text = state.speaking[0] if state.speaking else (99, "what was never said")
        return Played(utterance, text if complete else " ".join(text.split()[:heard]), complete=complete)

    return make


def _moved(order_state: str, total_cents: int | None, *, ours: bool) -> Make:
    def make(state: State) -> Given:
        return OrderMoved(
            SESSION if ours else "lane-2-9",
            state.talk.submitted_revision or 0,
            order_state,
            total_cents,
            unavailable=("cheeseburger",) if order_state == "unavailable" else (),
        )

    return make


def _always(value: Given) -> Make:
    return lambda state: value


WORDS = st.sampled_from(
    [
        *("a cheeseburger", "two cheeseburgers", "a number one", "a coke", "ten nuggets", "thirty cookies", "a beer"),
        *("that's it", "that's it", "yes", "yes", "no", "undo", "start over", "a person please", "make that a large"),
        *("without onions", "take off the last one", "how much is a sundae", "krill fostic", "", "una galleta", "sí"),
    ]
)
STATES = ("queued", "submitted", "accepted", "price_changed", "unavailable", "rejected", "taken_by_staff", "nonsense")
MAKES = st.one_of(
    st.builds(lambda w, s: _always(UserTurn(w, speaker=s)), WORDS, st.sampled_from(["customer"] * 4 + ["child"])),
    st.builds(lambda w: _always(UserTurn(w)), WORDS),
    st.builds(lambda w, p: _always(UserTurn(w, confidence=p)), WORDS, st.floats(0, 1)),
    st.builds(_played, st.integers(0, 9), complete=st.booleans()),
    st.builds(
        _answer,
        *(st.integers(0, 3), st.sampled_from(Status)),
        stale=st.booleans(),
        body=st.sampled_from([{}, {"state": "queued"}, {"info": "no nuts"}, {"acts": [], "confidence": 900}]),
    ),
    st.builds(_moved, st.sampled_from(STATES), st.sampled_from([None, 0, 517, 571]), ours=st.booleans()),
    st.builds(lambda up: _always(LinkChanged(up)), st.booleans()),
    st.builds(
        lambda out: _always(MenuChanged(VERSION, out)),
        st.sampled_from([None, frozenset(), frozenset({"cheeseburger"}), frozenset({"cola", "no_such"})]),
    ),
    st.sampled_from([Tick(), UserSpeaking(), StaffTookOver(), StaffReturned(), Resumed()]).map(_always),
    st.sampled_from([AgentStopped("mgr-1"), AgentResumed("mgr-1")]).map(_always),
)
SEQUENCES = st.lists(st.tuples(MAKES, st.floats(0, 30)), min_size=1, max_size=25)
ENDS = st.sampled_from([Tick(), GuestLeft()])
DRAWN = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def _run(held: Held, makes: Sequence[tuple[Make, float]]) -> None:
    for make, after in makes:
        held.take(make(held.state), after=after)


@DRAWN
@given(SEQUENCES, ENDS)
def test_whatever_comes_the_written_events_fold_to_the_same_state(
    conversation: Conversation, makes: list[tuple[Make, float]], end: Given
) -> None:
    held = Held(conversation)
    held.take(GuestArrived())
    _run(held, [*makes, (_always(end), 1.0)])
    written = [encode(event) for step in held.steps for event in step.events]
    assert reduce(fold, map(decode, written), conversation.begin(SESSION)) == held.state
    assert held.state.seq == len(written)


@DRAWN
@given(SEQUENCES)
def test_deciding_and_asking_for_the_time_leave_no_trace(
    conversation: Conversation, makes: list[tuple[Make, float]]
) -> None:
    held = Held(conversation)
    held.take(GuestArrived())
    for make, after in makes:
        before, given_ = held.state, make(held.state)
        scratch = conversation.decide(before, given_, held.now + after)
        due = conversation.wake_at(held.state)
        assert conversation.wake_at(held.state) == due
        assert held.take(given_, after=after) == scratch
        assert before == reduce(fold, [e for s in held.steps[:-1] for e in s.events], conversation.begin(SESSION))


@DRAWN
@given(SEQUENCES)
def test_time_never_goes_back_and_a_wake_up_brings_something(
    conversation: Conversation, makes: list[tuple[Make, float]]
) -> None:
    held = Held(conversation)
    held.take(GuestArrived())
    _run(held, makes)
    times = [event.at_us for step in held.steps for event in step.events]
    assert times == sorted(times)
    if (due := conversation.wake_at(held.state)) is not None:
        held.now = max(held.now, due)
        assert held.take(Tick()).events, "it asked to be woken and had nothing to do"


@DRAWN
@given(SEQUENCES)
def test_the_agent_never_speaks_over_a_guest(conversation: Conversation, makes: list[tuple[Make, float]]) -> None:
    held = Held(conversation)
    held.take(GuestArrived())
    for make, after in makes:
        speaking = held.state.floor == "user"
        given_ = make(held.state)
        step = held.take(given_, after=after)
        if speaking and not isinstance(given_, UserTurn | StaffReturned | AgentResumed | Resumed):
            assert not step.says, (given_, step.says)


@DRAWN
@given(SEQUENCES)
def test_a_stopped_agent_does_nothing_but_say_that_a_person_comes(
    conversation: Conversation, makes: list[tuple[Make, float]]
) -> None:
    held = Held(conversation)
    held.take(GuestArrived())
    held.say("a cheeseburger", "thirty cookies")
    for make, after in makes:
        stopped, given_ = held.state.stopped, make(held.state)
        step = held.take(given_, after=after)
        if stopped and not held.state.stopped:  # a process that comes back finds what was let go on meanwhile
            assert isinstance(given_, AgentResumed | Resumed)
        elif stopped:
            assert {say.text for say in step.says} <= {"Somebody is on the way.", "Ya viene alguien."}
            new = [a for a in step.acts if isinstance(a, Request) and a.kind != "hand_over"]
            assert not new or isinstance(given_, Resumed), "a new effect"
            assert all(r.kind == "submit" for r in new), "only what the guest was promised goes on"


@DRAWN
@given(SEQUENCES)
def test_an_order_goes_out_once_for_each_yes(conversation: Conversation, makes: list[tuple[Make, float]]) -> None:
    held = Held(conversation)
    held.take(GuestArrived())
    _run(held, makes)
    started = {s.id for step in held.steps if not isinstance(step.given, Resumed) for s in _requests(step, "submit")}
    for step in held.steps:
        for request in _requests(step, "submit"):
            assert isinstance(step.given, UserTurn | Answer | Resumed), step.given
            assert request.body["lines"]
            assert request.id in started
    asked = [r for step in held.steps if not isinstance(step.given, Resumed) for r in _requests(step, "submit")]
    assert len(asked) == len({(r.id, r.basis) for r in asked}), "the same yes was sent twice"


def _requests(step: Step, kind: str) -> list[Request]:
    return [act for act in step.acts if isinstance(act, Request) and act.kind == kind]


# ---- when to speak


def test_a_pause_of_six_seconds_is_thinking_and_eight_is_a_reprompt(held: Held) -> None:
    held.say("a cheeseburger")
    held.hear()
    quiet_from = held.now
    assert not held.take(Tick(), after=6.0).events
    due = held.conversation.wake_at(held.state)
    assert due is not None
    assert due <= quiet_from + 8.0
    held.now = due
    assert held.take(Tick()).says


def test_two_reprompts_then_the_order_is_abandoned(held: Held) -> None:
    held.say("a cheeseburger")
    said = []
    while (due := held.conversation.wake_at(held.state)) is not None or held.state.speaking:
        held.hear()
        due = held.conversation.wake_at(held.state)
        if due is None:
            break
        held.now = due
        said.append(held.take(Tick()).says)
    assert held.state.talk.reprompts == 2
    assert len(said) == 3
    assert held.state.talk.phase.value == "abandoned"
    assert not held.requests("submit")


def test_nobody_is_reprompted_while_they_speak(held: Held) -> None:
    held.take(UserSpeaking())
    assert held.conversation.wake_at(held.state) is None


def test_what_came_while_the_guest_spoke_is_said_after_their_turn(held: Held) -> None:
    held.say("a cheeseburger", "and a cookie")
    held.hear()
    held.take(UserSpeaking())
    gone = held.take(MenuChanged(VERSION, frozenset({"cookie"})))
    assert not gone.says
    after = held.take(UserTurn("how much is that"))
    assert any("cookie" in say.text.lower() for say in after.says)


# ---- a person has the floor


@pytest.mark.parametrize(
    "given_",
    [
        Tick(),
        LinkChanged(up=False),
        UserTurn("and a cookie"),
        MenuChanged(VERSION, frozenset({"cheeseburger"})),
        Resumed(),
        "a grant",
    ],
    ids=str,
)
def test_the_agent_is_silent_while_staff_hold_the_floor(held: Held, given_: Given | str) -> None:
    held.say("a cheeseburger", "thirty cookies")
    held.hear()
    held.take(StaffTookOver())
    (request,) = held.requests("approve")
    made = Answer(request.id, request.basis, Status.OK) if isinstance(given_, str) else given_
    assert not held.take(made, after=20.0).says


def test_staff_hand_the_draft_back(held: Held) -> None:
    held.say("a cheeseburger", "can I talk to a person")
    held.take(StaffTookOver())
    step = held.take(StaffReturned(), after=30.0)
    assert step.says
    held.say("and a cookie")
    assert [line["item"] for line in held.order] == ["cheeseburger", "cookie"]


def test_the_stop_button_drops_what_was_asked_for_and_says_that_a_person_comes(held: Held) -> None:
    held.say("a cheeseburger", "thirty cookies")
    (request,) = held.requests("approve")
    step = held.take(AgentStopped("mgr-21"), after=1.0)
    assert [say.text for say in step.says] == ["Somebody is on the way."]
    assert Cancel(request.id) in step.acts
    assert held.state.called == ("stopped", step.events[0].at_us)
    assert dict(step.events[0].data) == {"by": "mgr-21"}
    assert not held.take(Answer(request.id, request.basis, Status.OK), after=1.0).events
    held.hear()
    assert [say.text for say in held.take(UserTurn("hello?"), after=5.0).says] == ["Somebody is on the way."]
    assert [line["item"] for line in held.order] == ["cheeseburger"], "what staff were asked for is not in it"


def test_a_stopped_agent_is_silent_once_a_person_speaks_and_goes_on_when_both_are_over(held: Held) -> None:
    held.say("a cheeseburger")
    held.take(AgentStopped("crew-21"))
    held.take(StaffTookOver("crew-21"), after=1.0)
    assert held.state.called is None
    assert not held.take(UserTurn("and a cookie"), after=5.0).says
    assert not held.take(StaffReturned("crew-21"), after=5.0).says
    assert held.take(AgentResumed("mgr-21"), after=5.0).says
    held.say("and a cookie")
    assert [line["item"] for line in held.order] == ["cheeseburger", "cookie"]


def test_a_total_that_a_stopped_agent_never_said_is_not_confirmed_by_the_next_yes(held: Held) -> None:
    held.say("a cheeseburger", "that's it", "yes")
    (sent,) = held.requests("submit")
    held.take(AgentStopped("crew-21"))
    held.take(OrderMoved(SESSION, sent.basis, "price_changed", total_cents=999), after=1.0)
    resumed = held.take(AgentResumed("mgr-21"), after=1.0)
    held.hear()
    held.take(UserTurn("yes"), after=2.0)
    assert held.requests("submit") == [sent] or any("$9.99" in say.text for say in resumed.says)


def test_a_guest_who_comes_to_a_stopped_lane_hears_that_a_person_comes(conversation: Conversation) -> None:
    setting = replace(conversation.setting, stopped="mgr-21")
    here = Conversation(conversation.knowledge, setting, version=VERSION, epoch=0.0)
    held = Held(here)
    assert [say.text for say in held.take(GuestArrived()).says] == ["Somebody is on the way."]
    assert held.state.stopped
    back = Conversation(conversation.knowledge, conversation.setting, version=VERSION, epoch=0.0)
    step = back.decide(held.state, Resumed(), 10.0)
    assert "agent_resumed" in [event.kind for event in step.events]
    assert step.says


# ---- answers


def _unknown_words(held: Held) -> Request:
    held.say("a cheeseburger", "and a quuxberry")
    (request,) = held.requests("reason")
    return request


ADD_COOKIE = (Add(ItemLine("cookie", "std")),)
SURE = {"acts": [], "confidence": 950}


def test_an_answer_for_an_older_draft_changes_nothing(held: Held) -> None:
    request = _unknown_words(held)
    before = held.order
    stale = Answer(request.id, request.basis - 1, Status.OK, ADD_COOKIE, body=SURE)
    step = held.take(stale)
    assert held.order == before
    assert not step.says
    assert [event.kind for event in step.events] == ["answer_dropped"]


def test_an_answer_to_the_turn_before_is_cancelled_by_the_next_turn(held: Held) -> None:
    request = _unknown_words(held)
    step = held.say("and a small coke")
    assert Cancel(request.id) in step.acts
    late = held.take(Answer(request.id, request.basis, Status.OK, ADD_COOKIE, body=SURE))
    assert late.events == ()
    assert not any(line.get("item") == "cookie" for line in held.order)


def test_an_answer_comes_once(held: Held) -> None:
    request = _unknown_words(held)
    answer = Answer(request.id, request.basis, Status.OK, ADD_COOKIE, body=SURE)
    held.take(answer)
    once = held.order
    assert held.take(answer).events == ()
    assert held.order == once


def test_a_proposal_goes_through_the_same_rules_as_the_guests_words(held: Held) -> None:
    request = _unknown_words(held)
    held.take(Answer(request.id, request.basis, Status.OK, (Add(ItemLine("lager_beer", "std")),), body=SURE))
    assert not any(line.get("item") == "lager_beer" for line in held.order), "no beer on the lane, whoever proposes it"


def test_a_grant_for_another_amount_is_none(held: Held) -> None:
    held.say("thirty cookies")
    (request,) = held.requests("approve")
    held.say("make that forty")
    held.take(Answer(request.id, request.basis, Status.OK))
    assert all("pending" in line for line in held.order if line["qty"] > 24), held.order


def test_a_yes_taken_back_while_staff_decide_does_not_submit(held: Held) -> None:
    held.say("twenty four triple stacks", "yes", "that's it", "yes")
    (request,) = [r for r in held.requests("approve") if r.body["action"] == "order_total_over_limit"]
    held.say("no wait, hold on, don't")
    held.take(Answer(request.id, request.basis, Status.OK), after=1.0)
    assert not held.requests("submit")


def test_a_crash_asks_again_with_the_same_key_what_must_not_be_lost(held: Held) -> None:
    held.say("a cheeseburger", "that's it", "yes")
    (before,) = held.requests("submit")
    step = held.take(Resumed())
    (again,) = _requests(step, "submit")
    assert again.id == before.id
    assert again.body == before.body


def test_card_numbers_reach_no_event(held: Held) -> None:
    held.say("my card is 4111 1111 1111 1111", "4111-1111-1111-1111 expires oh five")
    written = b"".join(encode(event) for step in held.steps for event in step.events)
    assert b"4111" not in written


def test_says_and_events_agree(held: Held) -> None:
    held.say("a cheeseburger", "that's it")
    spoken = [act.text for step in held.steps for act in step.acts if isinstance(act, Say)]
    said = [event.data["text"] for step in held.steps for event in step.events if event.kind == "said"]
    assert spoken == said
