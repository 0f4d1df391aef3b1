"""Runs one conversation: the only place where a decided step becomes true. The same for audio and for text.

Under a lock, `commit` reuses the scratch step if it still fits, else decides; appends the events durably (one group
commit a turn, before the first sample of the acknowledgement); folds; starts the requests; hands the step to the
outlet. `consider` makes a scratch step that reaches neither log nor history nor tools.
"""

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from functools import reduce
from typing import NamedTuple, Protocol

import structlog

from domain.completeness import Completeness
from domain.events import Event
from domain.menu import Serving
from edge.session.clock import Clock
from edge.session.conversation import Conversation
from edge.session.exchange import AgentStopped, Answer, Cancel, Given, Request, Status, Step, Tick, UserTurn
from edge.session.setting import Knowledge
from edge.session.state import State, fold

log = structlog.get_logger()
ANSWERED_HERE = frozenset({"reason", "lookup"})  # without an answer the edge has one of its own
LASTING = frozenset({"submit", "reserve"})  # a person was promised it: it goes on though they have left
SCRATCHES = 2  # kept: the turn as it may be, and the same without its last word (`foresight`)
LATE_S = 0.1  # an answer that comes with its deadline is on its way through the loop
KEEP_AGAIN_S, KEEP_FOR_S = 1.0, 60.0  # an answer that the disk did not take: a full disk stays full for longer


class Journal(Protocol):
    """Where a session's events become durable."""

    async def append(self, session_id: str, events: Sequence[Event]) -> None:
        """Returns when the events are on disk. Raises OSError or sqlite3.Error; then nothing was kept."""


class Effects(Protocol):
    """Everything outside the session that a Request can ask for: cloud, staff, point of sale."""

    async def perform(self, session_id: str, request: Request, remaining_s: float) -> Answer:
        """The one answer. Cancelling it leaves the idempotency key behind, nothing else."""


Outlet = Callable[[Step], Awaitable[None]]


class _Scratch(NamedTuple):
    before: tuple[Given, ...]  # what will have happened, and is not kept yet
    step: Step


class Host:
    """One session's shell. `outlet` is given every committed step, in order: it speaks the says.

    stopped_by: who has stopped the agent at this device, empty for nobody. Nothing is committed at a stopped lane
    before the stop itself, whatever hindered that when the button was pressed.
    """

    def __init__(
        self,
        *,
        session_id: str,
        device: str,
        conversation: Conversation,
        journal: Journal,
        effects: Effects,
        clock: Clock,
        tasks: asyncio.TaskGroup,
        outlet: Outlet,
        state: State | None = None,
        under_way: Callable[[int], None] = lambda change: None,
        stopped_by: Callable[[str], str] = lambda device: "",
    ) -> None:
        self.session_id = session_id
        self.device = device
        self.state = state or conversation.begin(session_id)
        self._conversation = conversation
        self._journal = journal
        self._effects = effects
        self._clock = clock
        self._tasks = tasks
        self._outlet = outlet
        self._under_way, self._stopped_by = under_way, stopped_by
        self._lock = asyncio.Lock()
        self._scratch: tuple[_Scratch, ...] = ()  # the latest first
        self._running: dict[str, asyncio.Task[None]] = {}
        self._lasting: set[str] = set()  # of these, what does not end with the session

    def consider(self, turn: UserTurn, *, before: Sequence[Given] = ()) -> Step:
        """A scratch step for a turn that is not over: nothing of it is true until the same turn is committed, after
        the same as `before`."""
        state = self.state
        for given in before:
            state = _after(state, self._conversation.decide(state, given, self._clock.now()))
        step = self._considered(state, before, turn)
        if step is None:
            step = self._conversation.decide(state, turn, self._clock.now())
            self._scratch = (_Scratch(tuple(before), step), *self._scratch[: SCRATCHES - 1])
        return step

    def _considered(self, state: State, before: Sequence[Given], given: Given) -> Step | None:
        fit = (one.step for one in self._scratch if one.before == tuple(before) and one.step.given == given)
        return next((step for step in fit if step.basis == state.seq), None)

    def withdraw(self) -> None:
        """The guess was wrong: nothing happened."""
        self._scratch = ()

    async def commit(self, given: Given, *, before: Sequence[Given] = (), answer_by: float | None = None) -> Step:
        """Decides, makes durable, folds, starts requests, speaks. Raises what the journal raises: nothing was done.

        before: what happened first and is kept with it, at once. answer_by: the turn's own deadline. What can be
        answered here without them is not asked of others for longer.
        """
        async with self._lock:
            await self._stop_first(given)
            step = await self._commit(given, before, answer_by)
            await self._stop_first(given)  # pressed while this was kept
        return step

    async def _stop_first(self, given: Given) -> None:
        by = self._stopped_by(self.device)
        if by and not (self.is_new or self.state.stopped or self.state.ended or isinstance(given, AgentStopped)):
            await self._commit(AgentStopped(by))

    async def _commit(self, given: Given, before: Sequence[Given] = (), answer_by: float | None = None) -> Step:
        steps, state = list[Step](), self.state
        for one in before:
            steps.append(self._conversation.decide(state, one, self._clock.now()))
            state = _after(state, steps[-1])
        last = self._considered(state, before, given) or self._conversation.decide(state, given, self._clock.now())
        self._scratch = ()
        steps.append(last)
        if events := [event for step in steps for event in step.events]:
            await self._journal.append(self.session_id, events)
            self.state = _after(state, last)
        for step in steps:
            await self._carry_out(step, answer_by)
        return last

    async def _carry_out(self, step: Step, answer_by: float | None) -> None:
        for act in step.acts:
            match act:
                case Request(kind=kind, deadline=deadline) if answer_by is not None and kind in ANSWERED_HERE:
                    self._start(replace(act, deadline=min(deadline, answer_by)), in_time=True)
                case Request():
                    self._start(act)
                case Cancel(request):
                    if task := self._running.get(request):
                        task.cancel()
        await self._outlet(step)

    async def hush(self, given: Given) -> None:
        """The device falls silent for `given` at once, before it is kept and whether or not it can be."""
        await self._outlet(Step(self.state.seq, given, (), ()))

    @property
    def is_new(self) -> bool:
        """Nothing has happened yet: GuestArrived is due, not Resumed."""
        return self.state.seq == 0

    @property
    def channel(self) -> str:
        return self._conversation.setting.channel

    def completeness(self, text: str) -> Completeness:
        """How finished these words would be as a turn, now."""
        return self._conversation.completeness(self.state, text, self._clock.now())

    def learn(self, knowledge: Knowledge) -> None:
        """A menu that `MenuChanged` may name from now on."""
        self._conversation.learn(knowledge)

    def serving(self) -> Serving:
        """The menu as it can be had now in this session."""
        return self._conversation.serving(self.state, self._clock.now())

    def wake_at(self) -> float | None:
        """When this conversation next wants a Tick, on its clock."""
        return self._conversation.wake_at(self.state)

    async def on_time(self) -> Step | None:
        """Commits a Tick if one is due."""
        due = self.wake_at()
        return await self.commit(Tick()) if due is not None and due <= self._clock.now() else None

    async def close(self, *, orders: bool = True) -> None:
        """Ends the requests that are open; the log keeps that they were. orders=False: an order that was said yes to
        goes on its way, though the guest has left: what comes of it is for the store to know.
        """
        for request, task in list(self._running.items()):
            if orders or request not in self._lasting:
                task.cancel()

    def attach(self, outlet: Outlet) -> None:
        """The session's device is somebody else's now: a new connection of the same one."""
        self._outlet = outlet

    def _start(self, request: Request, *, in_time: bool = False) -> None:
        if request.id in self._running:
            return  # asked again by a resume, and still under way
        self._under_way(+1)
        performing = self._perform(request, in_time=in_time)
        task = self._tasks.create_task(performing, name=f"{self.session_id}:{request.kind}")
        self._running[request.id] = task
        if request.kind in LASTING:
            self._lasting.add(request.id)

    async def _perform(self, request: Request, *, in_time: bool) -> None:
        try:
            answer = await self._ask(request, in_time=in_time)
            del self._running[request.id]  # from here on it cannot be cancelled by what it brings about
            await self._keep(request, answer)
        except Exception as error:  # a task's root: what one answer meets must not end every session of the store
            log.error("session.answer_lost", session=self.session_id, kind=request.kind, error=repr(error))
        finally:
            self._running.pop(request.id, None)
            self._lasting.discard(request.id)
            self._under_way(-1)

    async def _keep(self, request: Request, answer: Answer) -> None:
        """Again and again until the disk takes it: somebody waits for it, and the log says that it was asked."""
        task = asyncio.current_task()
        assert task is not None
        give_up = self._clock.now() + KEEP_FOR_S
        while True:
            try:
                await self.commit(answer)
                return
            except (OSError, sqlite3.Error) as error:
                log.error("session.answer_not_kept", session=self.session_id, kind=request.kind, error=repr(error))
                if self._clock.now() >= give_up:
                    raise
                self._running[request.id] = task  # while it waits, closing the session ends it
                await self._clock.sleep_until(self._clock.now() + KEEP_AGAIN_S)
                self._running.pop(request.id, None)

    async def _ask(self, request: Request, *, in_time: bool) -> Answer:
        """in_time: whoever is asked may be late in noticing that time is up; then this does."""
        remaining_s = max(0.0, request.deadline - self._clock.now())
        try:
            async with asyncio.timeout(remaining_s + LATE_S if in_time else None):
                return await self._effects.perform(self.session_id, request, remaining_s)
        except TimeoutError:
            return Answer(request.id, request.basis, Status.EXPIRED)
        except Exception as error:  # a task's root: an effect that fails is an answer, never a lost session
            log.exception("session.request_failed", session=self.session_id, kind=request.kind, error=repr(error))
            return Answer(request.id, request.basis, Status.FAILED)


def _after(state: State, step: Step) -> State:
    return step.after or reduce(fold, step.events, state)
