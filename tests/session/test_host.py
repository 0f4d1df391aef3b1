"""The shell around a conversation: what is decided becomes true once it is on disk, and not before."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Sequence
from functools import reduce

import pytest

from domain.events import Event
from edge.session.clock import VirtualClock
from edge.session.conversation import Conversation, replay
from edge.session.exchange import (
    AgentStopped,
    Answer,
    GuestArrived,
    LinkChanged,
    OrderMoved,
    Played,
    Request,
    Say,
    Status,
    Step,
    UserTurn,
)
from edge.session.host import Host
from edge.session.state import State, fold

SESSION, VERSION = "lane-1-1", "7"


class Kept:
    """A journal in memory. `broken` makes it a disk that is full."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.broken = False
        self.appends = 0

    async def append(self, session_id: str, events: Sequence[Event]) -> None:
        if self.broken:
            raise sqlite3.OperationalError("database or disk is full")
        self.events += events
        self.appends += 1


class Asked:
    """Effects that are answered when a test says so."""

    def __init__(self) -> None:
        self.requests: list[Request] = []
        self.answers: dict[str, asyncio.Future[Answer]] = {}

    async def perform(self, session_id: str, request: Request, remaining_s: float) -> Answer:
        self.requests.append(request)
        self.answers[request.id] = asyncio.get_running_loop().create_future()
        return await self.answers[request.id]


class Running:
    """A host with its surroundings."""

    def __init__(self, conversation: Conversation, tasks: asyncio.TaskGroup) -> None:
        self.journal, self.effects, self.clock = Kept(), Asked(), VirtualClock()
        self.steps: list[Step] = []
        self.stopped_by = ""
        self.host = Host(
            session_id=SESSION,
            device="lane-1",
            conversation=conversation,
            journal=self.journal,
            effects=self.effects,
            clock=self.clock,
            tasks=tasks,
            outlet=self.outlet,
            stopped_by=lambda device: self.stopped_by,
        )

    async def outlet(self, step: Step) -> None:
        self.steps.append(step)

    @property
    def said(self) -> list[str]:
        return [act.text for step in self.steps for act in step.acts if isinstance(act, Say)]

    async def say(self, *turns: str) -> None:
        for words in turns:
            await self.host.commit(UserTurn(words))
        await asyncio.sleep(0)  # what was asked for begins


@pytest.fixture
async def running(conversation: Conversation) -> AsyncIterator[Running]:
    async with asyncio.TaskGroup() as tasks:
        made = Running(conversation, tasks)
        await made.host.commit(GuestArrived())
        yield made
        await made.host.close()


async def test_a_guess_leaves_state_log_and_ears_untouched(running: Running) -> None:
    before, kept, said = running.host.state, list(running.journal.events), list(running.said)
    for words in ("two cheeseburgers", "two cheeseburgers and a", "thirty cookies", "can I talk to a person"):
        assert running.host.consider(UserTurn(words)).events
    running.host.withdraw()
    await asyncio.sleep(0)
    assert running.host.state is before
    assert running.journal.events == kept
    assert running.said == said
    assert not running.effects.requests


async def test_the_same_turn_takes_the_guess_as_it_is(running: Running) -> None:
    guess = running.host.consider(UserTurn("two cheeseburgers"))
    assert await running.host.commit(UserTurn("two cheeseburgers")) is guess


async def test_the_same_guess_is_decided_once_until_something_happens(running: Running) -> None:
    guess = running.host.consider(UserTurn("two cheeseburgers"))
    assert running.host.consider(UserTurn("two cheeseburgers")) is guess
    await running.host.commit(LinkChanged(up=True))
    assert running.host.consider(UserTurn("two cheeseburgers")) is not guess


async def test_other_words_than_guessed_are_decided_anew(running: Running) -> None:
    guess = running.host.consider(UserTurn("two cheeseburgers"))
    step = await running.host.commit(UserTurn("two cheeseburgers and a cookie"))
    assert step is not guess
    assert len(running.host.state.talk.order.lines) == 2


async def test_a_guess_does_not_outlive_what_happened_since(running: Running) -> None:
    guess = running.host.consider(UserTurn("and a cookie"))
    await running.host.commit(UserTurn("two cheeseburgers"))
    step = await running.host.commit(UserTurn("and a cookie"))
    assert step is not guess
    assert [line.id for line in running.host.state.talk.order.lines] == [1, 2]


async def test_what_happened_before_a_turn_is_kept_with_it_and_in_its_order(running: Running) -> None:
    """Somebody who spoke into the greeting: what they heard of it and what they said are one append, decided ahead."""
    kept, appends = len(running.journal.events), running.journal.appends
    greeting = next(act for step in running.steps for act in step.acts if isinstance(act, Say))
    before = (Played(greeting.utterance, "Hi,", complete=False),)
    guess = running.host.consider(UserTurn("two cheeseburgers"), before=before)
    assert running.host.consider(UserTurn("two cheeseburgers")) is not guess
    assert await running.host.commit(UserTurn("two cheeseburgers"), before=before) is guess
    kinds = [event.kind for event in running.journal.events[kept:]]
    assert kinds.index("heard") < kinds.index("order_changed")
    assert running.journal.appends == appends + 1
    assert len(running.host.state.talk.order.lines) == 1


async def test_a_turn_that_is_not_kept_leaves_what_came_before_it_unkept(running: Running) -> None:
    state = running.host.state
    running.journal.broken = True
    with pytest.raises(sqlite3.OperationalError):
        await running.host.commit(UserTurn("two cheeseburgers"), before=(Played(1, "Hi,", complete=False),))
    assert running.host.state is state


async def test_asking_when_to_wake_changes_nothing(running: Running) -> None:
    await running.say("a cheeseburger")
    before, kept = running.host.state, len(running.journal.events)
    assert len({running.host.wake_at() for _ in range(5)}) == 1
    assert await running.host.on_time() is None
    assert running.host.state is before
    assert len(running.journal.events) == kept


async def test_what_the_disk_does_not_take_did_not_happen(running: Running) -> None:
    await running.say("a cheeseburger")
    before, said = running.host.state, list(running.said)
    running.journal.broken = True
    with pytest.raises(sqlite3.OperationalError):
        await running.host.commit(UserTurn("thirty cookies"))
    await asyncio.sleep(0)
    assert running.host.state is before
    assert running.said == said
    assert not running.effects.requests
    running.journal.broken = False
    await running.say("and an apple pie")
    assert len(running.host.state.talk.order.lines) == 2
    assert reduce(fold, running.journal.events, State(SESSION, menu_version=VERSION)) == running.host.state


async def test_a_yes_that_is_not_on_disk_sends_nothing(running: Running) -> None:
    await running.say("a cheeseburger", "that's it")
    running.journal.broken = True
    with pytest.raises(sqlite3.OperationalError):
        await running.host.commit(UserTurn("yes"))
    await asyncio.sleep(0)
    assert not running.effects.requests
    running.journal.broken = False
    await running.say("yes")
    assert [request.kind for request in running.effects.requests] == ["submit"]


async def test_an_answer_that_the_disk_does_not_take_ends_no_other_session(conversation: Conversation) -> None:
    async with asyncio.TaskGroup() as tasks:
        mine, other = Running(conversation, tasks), Running(conversation, tasks)
        for running in (mine, other):
            await running.host.commit(GuestArrived())
        await mine.say("thirty cookies")
        (request,) = mine.effects.requests
        mine.journal.broken = True
        mine.effects.answers[request.id].set_result(Answer(request.id, request.basis, Status.OK))
        for _ in range(3):
            await asyncio.sleep(0)
        await other.say("a cheeseburger")
        assert other.host.state.talk.order.lines
        await mine.host.close()


async def test_an_effect_that_fails_is_an_answer(running: Running) -> None:
    await running.say("thirty cookies")
    (request,) = running.effects.requests
    running.effects.answers[request.id].set_exception(RuntimeError("the pager is broken"))
    for _ in range(3):
        await asyncio.sleep(0)
    assert not running.host.state.talk.order.lines, "no answer means no"
    assert running.host.state.approvals[0].status == "denied"


async def test_the_log_alone_gives_the_state(running: Running) -> None:
    await running.say("two cheeseburgers", "no onions on one", "that's it", "yes")
    (request,) = running.effects.requests
    answer = Answer(request.id, request.basis, Status.OK, body={"state": "queued"})
    running.effects.answers[request.id].set_result(answer)
    for _ in range(3):
        await asyncio.sleep(0)
    assert running.host.state.talk.phase.value == "queued"
    assert replay(running.journal.events, SESSION, VERSION) == running.host.state


async def test_a_stop_that_the_disk_did_not_take_is_kept_before_anything_else_is(running: Running) -> None:
    await running.say("a cheeseburger")
    running.stopped_by, running.journal.broken = "crew-21", True
    with pytest.raises(sqlite3.OperationalError):
        await running.host.commit(AgentStopped("crew-21"))
    running.journal.broken = False
    await running.say("and a cookie")
    assert running.host.state.stopped
    assert len(running.host.state.talk.order.lines) == 1
    assert running.said[-1] == "Somebody is on the way."


async def test_the_answer_to_what_a_stop_dropped_comes_too_late(running: Running) -> None:
    await running.say("thirty cookies")
    (asked,) = running.effects.requests
    running.stopped_by = "crew-21"
    await running.host.commit(AgentStopped("crew-21"))
    await asyncio.sleep(0)
    assert running.effects.answers[asked.id].cancelled()
    assert not running.host.state.open


@pytest.mark.parametrize(("state", "said"), [("slow", "Your order is sent"), ("offline", "We're offline just now")])
async def test_a_till_that_says_nothing_yet_is_no_silence_for_the_guest(
    running: Running, state: str, said: str
) -> None:
    await running.say("two cheeseburgers", "that's it", "yes")
    (request,) = running.effects.requests
    await running.host.commit(OrderMoved(SESSION, running.host.state.talk.submitted_revision or 0, "submitted"))
    running.effects.answers[request.id].set_result(Answer(request.id, request.basis, Status.OK, body={"state": state}))
    for _ in range(3):
        await asyncio.sleep(0)
    assert said in running.said[-1]
    assert running.host.state.talk.phase.value == "submitted"


async def test_a_guest_whose_coming_was_not_kept_is_answered_and_can_order(running: Running) -> None:
    fresh = running.host.state.__class__(SESSION, menu_version=VERSION)
    running.host.state, running.journal.events = fresh, []
    await running.say("two cheeseburgers", "that's it", "yes")
    (request,) = running.effects.requests
    assert request.kind == "submit"
    assert [event.kind for event in running.journal.events][:2] == ["session_started", "guest_arrived"]


async def test_an_order_that_staff_took_at_once_is_no_silence_for_the_guest(running: Running) -> None:
    await running.say("two cheeseburgers", "that's it", "yes")
    revision = running.host.state.talk.submitted_revision
    await running.host.commit(OrderMoved(SESSION, revision or 0, "taken_by_staff"))
    assert "at the window" in running.said[-1]


async def test_a_total_that_was_still_to_be_said_when_the_guest_spoke_was_not_heard(running: Running) -> None:
    await running.say("two cheeseburgers", "that's it", "and a cookie")
    (acknowledged, read_back) = [act for act in running.steps[-1].acts if isinstance(act, Say)]
    assert "$" in read_back.text
    assert "$" not in acknowledged.text
    await running.host.commit(Played(acknowledged.utterance, "One", complete=False))
    await running.say("yes")
    assert not running.effects.requests
    assert "$" in running.said[-1], "read back once more"


async def test_an_answer_that_the_disk_did_not_take_is_kept_when_it_does(running: Running) -> None:
    await running.say("two cheeseburgers", "that's it", "yes")
    (request,) = running.effects.requests
    running.journal.broken = True
    running.effects.answers[request.id].set_result(Answer(request.id, request.basis, Status.FAILED))
    await asyncio.sleep(0.01)
    assert "Somebody is coming" not in running.said[-1]
    running.journal.broken = False
    running.clock.move_to(running.clock.now() + 2.0)
    await asyncio.sleep(0.01)
    assert "Somebody is coming" in running.said[-1]


async def test_an_order_goes_on_its_way_when_the_guest_leaves(running: Running) -> None:
    await running.say("two cheeseburgers", "that's it", "yes")
    (request,) = running.effects.requests
    await running.host.close(orders=False)
    running.effects.answers[request.id].set_result(Answer(request.id, request.basis, Status.OK))
    await asyncio.sleep(0.01)
    assert not running.host.state.open


async def test_an_answer_from_elsewhere_has_only_what_is_left_of_the_turn(running: Running) -> None:
    """Whoever is asked and does not notice that time is up is not waited for; then the edge answers by itself."""
    await running.host.commit(LinkChanged(up=True))
    await running.host.commit(UserTurn("a gyro plate"), answer_by=running.clock.now() + 0.01)
    await asyncio.sleep(0)
    [asked] = [request for request in running.effects.requests if request.kind == "reason"]
    assert asked.deadline == 0.01
    while not any(isinstance(step.given, Answer) for step in running.steps):  # noqa: ASYNC110  # real time, and short
        await asyncio.sleep(0.01)
    assert any("gyro" in text for text in running.said)
