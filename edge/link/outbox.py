"""Confirmed orders on their way out: durable before they are acknowledged, sent once whatever happens on the way.

What happens to an order is decided by `domain.fulfilment`; this is its shell. It keeps every state on disk before
it acts on it, does what the machine asks for (send, ask, call staff), tells the machine what came of it and the
order's session where it stands, in the sequence in which the orders were confirmed. It never drops an order.

So whatever dies, wherever: what is kept as sent may exist and is asked about; what is not was never sent.
"""

import asyncio
import sqlite3
import time
from collections.abc import Awaitable, Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

import structlog

from domain import fulfilment as way
from domain.fulfilment import Fulfilment, Outcome, Phase
from edge.database import Connect, connect
from edge.link.alarm import Alarm, Clock
from edge.link.client import Cloud, CloudError, CloudRefused, LinkDown, NotSent
from edge.link.exchange import OrderState, OrderStatus, OrderToSend
from edge.link.messages import check_sendable
from edge.link.moves import RELEASE_NEEDED, Move, as_told, is_told, move_of
from edge.link.order_book import TERMS, OrderBook
from edge.link.order_file import Damage, OrderFile, Standing

log = structlog.get_logger()

AT_ONCE = 4  # one order that the till is silent about must not hold up the next lane's
LINK_AGAIN_S = 0.5  # while the circuit still doubts; then it decides
PROVEN_ABSENT = ("not_created", "pos_unreachable")  # beside UNKNOWN: the cloud asked the till, or could not
FAULT_AGAIN_S = 1.0  # after a full disk, or a session that failed when it was told
NOT_AT_THE_TILL = (Phase.QUEUED, Phase.HELD, Phase.SUBMITTING, Phase.UNKNOWN)
ON_SCREEN = 200  # settled orders; what waits is always shown


@dataclass(frozen=True, slots=True)
class _Work:
    """An effect that has to go over the link. `patient`: it came after a pause, not straight after the last one."""

    order_id: str
    effect: way.Submit | way.AskStatus
    patient: bool


async def _no_listener(_: object) -> None:
    pass


class Outbox:
    """One store's confirmed orders. `open` it, `close` it; in between any task may call anything.

    `on_moved` and `on_staff` are awaited and must not call `take` or `release` themselves. A move that was not told
    when the process died is told after the restart; a call for staff is kept with the order (`Standing.calls`).
    SQLite works in one thread of its own. Cancelling a call does not take back what it had begun to write. Every
    method raises sqlite3.Error when the disk does not take it; then nothing was changed.
    """

    def __init__(
        self, file: OrderFile, *, clock: Clock, wall_us: Callable[[], int], thread: ThreadPoolExecutor
    ) -> None:
        """Use `open`."""
        self._clock = clock
        self._book = OrderBook(file, clock=clock, wall_us=wall_us, thread=thread)
        self.on_moved: Callable[[Move], Awaitable[None]] = _no_listener
        self.on_staff: Callable[[way.CallStaff], Awaitable[None]] = _no_listener
        self._alarm, self._news = Alarm(clock), asyncio.Event()
        self._draining, self._telling = asyncio.Lock(), asyncio.Lock()
        self._up = False
        self._work: dict[str, _Work] = {}
        self.may_submit: Callable[[], bool] = lambda: True  # an operator may have stopped it: then all of it waits

    @classmethod
    async def open(
        cls,
        path: str | Path,
        *,
        clock: Clock,
        wall_us: Callable[[], int] = lambda: time.time_ns() // 1000,
        on_moved: Callable[[Move], Awaitable[None]] = _no_listener,
        on_staff: Callable[[way.CallStaff], Awaitable[None]] = _no_listener,
        connect: Connect = connect,
    ) -> "Outbox":
        """`wall_us`: microseconds since 1970, UTC, for `release_by`. Raises OrderFileError: what to tell a user."""
        thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="outbox")
        try:
            file = await asyncio.get_running_loop().run_in_executor(thread, OrderFile, str(path), connect)
        except BaseException:
            thread.shutdown(wait=False)
            raise
        box = cls(file, clock=clock, wall_us=wall_us, thread=thread)
        box.on_moved, box.on_staff = on_moved, on_staff
        await box._book.load()
        return box

    async def close(self) -> None:
        """What was put stays on disk. Nothing else may be under way."""
        await self._book.close()

    # ---- what a session and a person do

    async def put(self, order: OrderToSend) -> Standing:
        """Durable when this returns. Put twice, it is the same order; the answer says where it stands.

        A later revision takes the place of an earlier one that was not created; after the order was accepted or
        taken, staff are called instead. After PRICE_CHANGED the same revision may come again, with the new total and
        `accept_price_change`. Raises WireError for an order that could never be sent.
        """
        check_sendable(order)
        release_by = order.release_by_us / 1e6 if order.release_by_us else None
        confirmed = way.Confirmed(order.revision, order.quoted_total_cents, release_by)
        standing = await self._book.confirm(order, confirmed, link_up=self._up)
        self.ring()
        return standing

    async def take(self, order_id: str, *, by: str = "staff") -> bool:
        """A person keys it in: it is never sent again. False when it is at the till already, or unknown.

        An order in doubt can be taken, too: staff are told to look at the till, and again if it turns out to exist.
        """
        return await self._by_a_person(order_id, way.TakenByStaff(by), Phase.TAKEN_BY_STAFF)

    async def release(self, order_id: str, *, by: str = "staff") -> bool:
        """A person lets an order go out although its time has passed. False when nothing of it waits."""
        return await self._by_a_person(
            order_id, way.Released(by), Phase.QUEUED, Phase.UNKNOWN, Phase.SUBMITTING, Phase.HELD
        )

    def knows_who_is_here(self, here: Callable[[str], bool]) -> None:
        """`here`: whether the guest of an order is still there. Without it everybody is."""
        self._book.here = here

    async def guest_left(self, order_id: str) -> None:
        """Whatever they were still to be asked about their order, a person has to see to it. Never raises: they go."""
        try:
            await self._book.left(order_id)
        except sqlite3.Error as error:  # it cannot be read now; its state says what there is to do
            log.error("outbox.not_told_that_they_left", order_id=order_id, error=str(error))
        self.ring()

    async def deal_with(self, order_id: str) -> bool:
        """A person has seen to what staff were called for. False: there is no such order."""
        return await self._book.deal_with(order_id)

    async def restore(self, order: OrderToSend) -> bool:
        """Puts back an order that the file lost (`edge.session.restoring`): it waits for a person, and what the till
        has of it is asked. False: it is here already."""
        restored = await self._book.restore(order)
        self.ring()
        return restored

    async def find(self, order_id: str) -> Standing | None:
        return await self._book.find(order_id)

    async def orders(self) -> tuple[Standing, ...]:
        """What is open, oldest first, then what was settled lately, newest first."""
        return (*self._book.open.values(), *await self.settled(ON_SCREEN))

    async def settled(self, limit: int) -> tuple[Standing, ...]:
        """For a screen: what came to its end lately, newest first."""
        return await self._book.settled(limit)

    @property
    def needing(self) -> tuple[Standing, ...]:
        """Not waiting for the till, and a person has to see to it: the oldest first."""
        open_ = [s for s in self._book.open.values() if s.needs_a_person]
        found = {s.order_id: s for s in (*self._book.needing.values(), *open_)}
        waiting = NOT_AT_THE_TILL
        return tuple(sorted((s for s in found.values() if s.state.phase not in waiting), key=lambda s: s.placed_at_us))

    @property
    def waiting(self) -> tuple[Standing, ...]:
        """What is not at the till yet, oldest first."""
        return tuple(s for s in self._book.open.values() if s.state.phase in NOT_AT_THE_TILL)

    @property
    def damage(self) -> tuple[Damage, ...]:
        """What of the file could not be read, and was set aside."""
        return self._book.damage

    @property
    def clock_jumped_s(self) -> int:
        """By how much the wall clock was set last, while this ran; 0: it was not."""
        return self._book.clock_jumped_s

    @property
    def trouble(self) -> str:
        """Why the disk did not take the last thing that was to be kept; empty: it did."""
        return self._book.trouble

    async def forget(self) -> None:
        """Drops what was settled longer ago than an outage may last; never an open order."""
        await self._book.forget()

    # ---- sending

    async def drain_once(self, cloud: Cloud) -> tuple[Move, ...]:
        """The link can be used now: sends and asks all that is due, oldest first. Returns what moved, after telling it.

        Ends when the link does (the rest waits as it was), or when all was answered. What the cloud could not say
        yet is due again at `wake_at`.
        """
        async with self._draining:
            self._up = True
            try:
                return await self._drain(cloud)
            except ExceptionGroup as faults:
                raise faults.exceptions[0] from faults

    async def _drain(self, cloud: Cloud) -> tuple[Move, ...]:
        moves = await self._tell()
        if not self.busy:
            return moves
        try:
            await cloud.connect()  # so that the oldest order leaves first, and none is kept as sent without a link
        except LinkDown as error:
            log.info("outbox.link_down", why=str(error))
            await self._lose_link()
            return moves + await self._tell()
        under_way: set[asyncio.Task[None]] = set()
        async with asyncio.TaskGroup() as tasks:
            while True:
                self._news.clear()
                while self._up and len(under_way) < AT_ONCE and (work := await self._next()) is not None:
                    under_way.add(tasks.create_task(self._do(cloud, work), name=f"send {work.order_id}"))
                if not under_way:
                    return moves + await self._tell()
                news = tasks.create_task(self._news_came(), name="outbox.news")
                done, _ = await asyncio.wait((*under_way, news), return_when=asyncio.FIRST_COMPLETED)
                under_way -= done
                news.cancel()
                moves += await self._tell()

    async def _news_came(self) -> None:
        await self._news.wait()

    async def without_link(self) -> tuple[Move, ...]:
        """The link cannot be used: holds what is late, and returns what moved, after telling it."""
        async with self._draining:
            await self._lose_link()
            for standing in list(self._book.open.values()):
                if self._is_due(standing):
                    await self._step(standing.order_id, way.TimePassed())
            return await self._tell()

    def wake_at(self) -> float | None:
        """When there is next something to send, to ask or to hold, on the clock; None: not by time alone."""
        return _soonest(self._wakes(s) for s in self._book.open.values())

    @property
    def busy(self) -> bool:
        """Whether something could go over the link now; everything else gives way."""
        return self._up and any(self._is_due(s) for s in self._book.open.values())

    def ring(self) -> None:
        """There is something new (the link's state, say): `run` looks at once."""
        self._alarm.ring()
        self._news.set()

    async def run(self, cloud: Cloud, usable: Callable[[], bool]) -> None:
        """Drains whenever `usable` says so, for ever. Call `ring` when that changes."""
        while True:
            try:
                pause = await self._round(cloud, usable)
            except Exception:  # a task's root: a full disk or a session that fails must not end the store's sending
                log.exception("outbox.round_failed")
                pause = FAULT_AGAIN_S
            if pause:
                await self._clock.sleep_until(self._clock.now() + pause)

    async def _round(self, cloud: Cloud, usable: Callable[[], bool]) -> float:
        """Returns how long to leave it alone."""
        if usable() and self.may_submit():
            await self.drain_once(cloud)
            if not self._up:
                return LINK_AGAIN_S
        else:
            await self.without_link()
        await self._alarm.wait(self.wake_at())
        return 0.0

    async def _next(self) -> _Work | None:
        """The oldest order's work that is due. An order hears that the link is up only when it is its turn: until
        then nothing of it is kept as sent."""
        for standing in list(self._book.open.values()):
            order_id = standing.order_id
            if order_id not in self._work and self._is_due(standing):
                given = way.TimePassed() if standing.state.link_up else way.LinkChanged(up=True)
                await self._step(order_id, given, patient=True)
            if order_id in self._work:
                return self._work.pop(order_id)
        return None

    def _is_due(self, standing: Standing) -> bool:
        wake = self._wakes(standing)
        return wake is not None and wake <= self._clock.now()

    def _wakes(self, standing: Standing) -> float | None:
        """When something is due for this order, on the clock."""
        if self._up and (standing.order_id in self._work or not standing.state.link_up):
            return self._clock.now()
        return self._book.due(standing)

    async def _do(self, cloud: Cloud, work: _Work) -> None:
        """One question or submission over the link, and what came of it to the machine."""
        standing = await self._book.known(work.order_id)
        match work.effect:
            case way.Submit(_, _, attempt) if not self.may_submit():
                await self._broke(work.order_id, way.NotSent(attempt), NotSent("stopped by an operator"))
            case way.Submit(_, _, attempt) if standing.state.phase is Phase.SUBMITTING:
                await self._submit(cloud, standing, attempt)
            case way.Submit(_, _, attempt):  # taken since: it never left
                await self._step(work.order_id, way.NotSent(attempt))
            case way.AskStatus(_, ask):
                await self._ask(cloud, work, ask)

    async def _submit(self, cloud: Cloud, standing: Standing, attempt: int) -> None:
        order_id, order = standing.order_id, standing.order
        if standing.state.released:
            order = replace(order, release_by_us=0)
        if standing.state.waited and not self._book.here(order_id):
            order = replace(order, guest_gone=True)
        try:
            status = await cloud.submit(order, remaining_s=TERMS.answer_within_s)
        except NotSent as error:
            await self._broke(order_id, way.NotSent(attempt), error)
        except LinkDown as error:
            await self._broke(order_id, way.NoAnswer(attempt), error)
        except CloudRefused as error:
            await self._submit_refused(order_id, attempt, order.revision, error)
        except CloudError as error:
            log.info("outbox.no_answer", order_id=order_id, why=str(error))
            await self._step(order_id, way.NoAnswer(attempt))
        else:
            await self._submit_answered(order_id, attempt, status)

    async def _submit_answered(self, order_id: str, attempt: int, status: OrderStatus) -> None:
        if _is_late(status):
            await self._step(order_id, way.TooLate(attempt), reason=status.reason)
            return
        outcome, revision = _outcome(status)
        facts = status.total_cents, status.pos_ref, status.unavailable
        given = way.Answered(attempt, outcome, revision, *facts)
        # The question that the machine has after "I do not know yet" was answered just now: it waits its turn.
        await self._step(order_id, given, reason=status.reason, work=outcome is not Outcome.UNKNOWN)

    async def _submit_refused(self, order_id: str, attempt: int, revision: int, error: CloudRefused) -> None:
        if error.reason == "invalid_argument":  # it will never be taken as it is: set aside, and said
            log.error("outbox.order_refused", order_id=order_id, revision=revision, why=error.detail)
            given = way.Answered(attempt, Outcome.REJECTED, revision)
            await self._step(order_id, given, reason=f"refused: {error.detail}")
            return
        log.warning("outbox.cloud_refused", order_id=order_id, revision=revision, why=str(error))
        faulty = error.reason in ("internal", "unknown", "data_loss")  # it may have gone wrong after it was done
        await self._step(order_id, way.NoAnswer(attempt) if faulty else way.NotSent(attempt), work=False)

    async def _ask(self, cloud: Cloud, work: _Work, ask: int) -> None:
        order_id = work.order_id
        try:
            status = await cloud.status(order_id, 0)
        except LinkDown as error:
            await self._broke(order_id, None, error)
        except CloudRefused as error:
            if error.reason == "not_found":
                await self._step(order_id, way.StatusAnswered(ask, Outcome.NOT_FOUND))
            else:
                log.warning("outbox.cloud_refused", order_id=order_id, why=str(error))
        except CloudError as error:
            log.info("outbox.no_answer", order_id=order_id, why=str(error))
        else:
            outcome, revision = _outcome(status)
            # After UNKNOWN the wire wants the same key again: the cloud creates what it finds absent.
            state = (await self._book.known(order_id)).state
            again = outcome is Outcome.UNKNOWN and work.patient and self._may_send_again(state)
            absent = state.with_a_person and status.reason in PROVEN_ABSENT  # nobody sends it now: it stays absent
            if again or absent or _is_late(status):
                outcome, revision = Outcome.NOT_FOUND, 0
            facts = status.total_cents, status.pos_ref, status.unavailable
            await self._step(order_id, way.StatusAnswered(ask, outcome, revision, *facts), reason=status.reason)

    def _may_send_again(self, state: Fulfilment) -> bool:
        """Whether the same key can do no harm: nothing in doubt but this revision, and its time has not passed."""
        late = state.release_by is not None and not state.released and state.release_by <= self._book.now()
        return state.phase is Phase.UNKNOWN and not late and all(d.revision == state.revision for d in state.doubts)

    async def _broke(self, order_id: str, given: way.Given | None, error: LinkDown) -> None:
        log.info("outbox.link_down", order_id=order_id, why=str(error))
        if given is not None:
            await self._step(order_id, given, work=False)
        await self._lose_link()

    async def _lose_link(self) -> None:
        """Tells every order that knew of a link; work that never left goes back to the machine."""
        self._up = False
        waiting, self._work = self._work, {}
        for work in waiting.values():
            if isinstance(work.effect, way.Submit):
                await self._step(work.order_id, way.NotSent(work.effect.attempt))
        for standing in list(self._book.open.values()):
            if standing.state.link_up:
                await self._step(standing.order_id, way.LinkChanged(up=False))

    # ---- telling

    async def _tell(self) -> tuple[Move, ...]:
        """Tells every session what it does not know yet, and staff what they were called for."""
        told: list[Move] = []
        async with self._telling:
            for order_id in [s.order_id for s in self._book.open.values() if not is_told(s)]:
                standing = self._book.open[order_id]
                move = move_of(standing)
                await self.on_moved(move)
                await self._book.keep_told(order_id, as_told(standing))
                told.append(move)
            while self._book.calls:
                await self.on_staff(self._book.calls.popleft())
        return tuple(told)

    async def _by_a_person(self, order_id: str, given: way.Given, *then: Phase) -> bool:
        if await self.find(order_id) is None:
            return False
        await self._step(order_id, way.LinkChanged(up=False))  # so that nothing of it leaves before its turn
        standing = await self._step(order_id, given)
        await self._tell()
        self.ring()
        return standing.state.phase in then

    async def _step(
        self,
        order_id: str,
        given: way.Given,
        *,
        reason: str | None = None,
        patient: bool = False,
        work: bool = True,
    ) -> Standing:
        """Decides, keeps, then takes on what is to be done (only over a link that is up, and with `work`)."""

        def take_on(effect: way.Effect) -> way.Given | None:
            if isinstance(effect, way.Submit | way.AskStatus) and work and self._up:
                self._work[order_id] = _Work(order_id, effect, patient)
            elif isinstance(effect, way.Submit):  # the link was lost while this was kept
                return way.NotSent(effect.attempt)
            return None

        return await self._book.step(order_id, given, reason=reason, take_on=take_on)


def _outcome(status: OrderStatus) -> tuple[Outcome, int]:
    """What the cloud's answer says, and of which revision. Its reasons are words before a colon."""
    kind, _, rest = status.reason.partition(": ")
    if status.state is OrderState.REJECTED and kind == "already_accepted":
        revision = rest.removeprefix("revision ")
        return Outcome.ACCEPTED, int(revision) if revision.isdecimal() else status.revision
    return Outcome(status.state.value), status.revision


def _is_late(status: OrderStatus) -> bool:
    return status.state is OrderState.REJECTED and status.reason.startswith("late")


def _soonest(times: Iterable[float | None]) -> float | None:
    return min((t for t in times if t is not None), default=None)


__all__ = ["RELEASE_NEEDED", "Move", "Outbox"]
