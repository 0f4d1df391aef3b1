"""Confirmed orders on their way out: durable before they are acknowledged, sent once whatever happens on the way.

It decides which order goes next, when to ask again, and what a person in the store may do about an order that waits.
It never changes what was confirmed, and never drops an order. Sending is at least once under one key,
(order_id, revision); that the till makes it exactly once is the cloud's part (`cloud.workflows.fulfilment`), as is
the proof that an earlier revision does not exist before a later one is created.

An order is marked as sent before it leaves. So whatever dies, wherever: what is marked may exist (`in_doubt`) and is
asked for again under its key; what is not marked was never sent.
"""

import asyncio
import random
import time
from collections.abc import Awaitable, Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TypeVar

import structlog

from edge.link.alarm import Alarm, Clock
from edge.link.client import Cloud, CloudRefused, DeadlineSpent, LinkDown, check_sendable
from edge.link.exchange import OrderState, OrderStatus, OrderToSend
from edge.link.order_file import OrderFile, Stage, Standing

T = TypeVar("T")
Key = tuple[str, int]
log = structlog.get_logger()

ASK_AGAIN_FIRST_S = 1.0  # a till that timed out has usually settled by then
ASK_AGAIN_MOST_S = 60.0  # a guest has long left; a person sees the order on the screen
LINK_AGAIN_S = 0.5  # while the circuit still doubts; then it decides
KEPT_US = 72 * 3600 * 1_000_000  # settled orders stay for the screen and for questions as long as an outage may last
ON_SCREEN = 200

RELEASE_NEEDED = "release_needed"
ALSO_AT_POS = "also_at_pos"


@dataclass(frozen=True, slots=True)
class Move:
    """What an order's session is told: queued, submitted, accepted, price_changed, unavailable, rejected,
    taken_by_staff. `reason` release_needed: it waits for a person; also_at_pos: taken, and yet the till has it."""

    order_id: str
    revision: int
    state: str
    total_cents: int | None = None
    unavailable: tuple[str, ...] = ()
    pos_ref: str = ""
    reason: str = ""


async def _nobody_to_tell(move: Move) -> None:
    pass


class Outbox:
    """One store's confirmed orders. `open` it, `close` it; in between any task may call anything.

    SQLite works in one thread of its own. Cancelling a call does not take back what it had begun to write.
    Every method raises sqlite3.Error when the disk does not take it; then nothing was changed.
    """

    def __init__(
        self,
        file: OrderFile,
        *,
        clock: Clock,
        wall_us: Callable[[], int],
        jitter: Callable[[], float],
        on_moved: Callable[[Move], Awaitable[None]],
        thread: ThreadPoolExecutor,
    ) -> None:
        self._file, self._clock, self._wall_us, self._jitter, self._thread = file, clock, wall_us, jitter, thread
        self.on_moved = on_moved
        self._alarm = Alarm(clock)
        self._draining = asyncio.Lock()
        self._telling = asyncio.Lock()
        self._unsettled: tuple[Standing, ...] = ()
        self._again: dict[Key, tuple[float, int]] = {}  # when to ask again, and how often we did

    @classmethod
    async def open(
        cls,
        path: str | Path,
        *,
        clock: Clock,
        wall_us: Callable[[], int] = lambda: time.time_ns() // 1000,
        jitter: Callable[[], float] = random.random,
        on_moved: Callable[[Move], Awaitable[None]] = _nobody_to_tell,
    ) -> "Outbox":
        """`wall_us`: microseconds since 1970, UTC, for `release_by`. Raises OrderFileError: what to tell a user."""
        thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="outbox")
        try:
            file = await asyncio.get_running_loop().run_in_executor(thread, OrderFile, str(path))
        except BaseException:
            thread.shutdown(wait=False)
            raise
        box = cls(file, clock=clock, wall_us=wall_us, jitter=jitter, on_moved=on_moved, thread=thread)
        await box._write(lambda: file.forget_before(wall_us() - KEPT_US))
        return box

    async def close(self) -> None:
        """What was put stays on disk."""
        await asyncio.get_running_loop().run_in_executor(self._thread, self._file.close)
        self._thread.shutdown()

    # ---- what a session and a person do

    async def put(self, order: OrderToSend) -> Standing:
        """Durable when this returns. Put twice, it is the same order; the answer says where it stands.

        A later revision takes the place of what waits; one that comes after the order was accepted or taken is
        rejected. The same revision counts as new only with `accept_price_change`, after the price had changed.
        Raises WireError for an order that could never be sent.
        """
        check_sendable(order)
        standing = await self._write(lambda: self._put(order))
        self._alarm.ring()
        return standing

    async def take(self, order_id: str) -> bool:
        """A person keys it in: it is never sent again. False when it is at the till already, or unknown.

        An order in doubt can be taken, too; should it turn out to exist, its session is told (`also_at_pos`).
        """
        return await self._by_a_person(self._take, order_id)

    async def release(self, order_id: str) -> bool:
        """A person lets an order go out although its time has passed. False when nothing of it waits."""
        return await self._by_a_person(self._release, order_id)

    async def orders(self) -> tuple[Standing, ...]:
        """For a screen: what waits first, then what was settled lately."""
        return await self._in_thread(lambda: self._file.every(ON_SCREEN))

    # ---- sending

    async def drain_once(self, cloud: Cloud) -> tuple[Move, ...]:
        """Sends all that can be sent now, oldest first; returns what moved, after telling it.

        Stops at the first LinkDown: the rest waits. An order whose answer did not come is left to `wake_at`.
        """
        async with self._draining:
            await self._write(self._hold_what_is_late)
            moves = await self._tell()
            for key in [s.key for s in self._unsettled if self._is_due(s)]:
                try:
                    await self._send(cloud, key)
                except LinkDown as error:
                    log.info("outbox.link_down", order_id=key[0], why=str(error))
                    break
                finally:
                    moves += await self._tell()
            return moves

    def wake_at(self) -> float | None:
        """When there is next something to send or to hold, on the clock; None: not before somebody does something."""
        return _soonest(map(self._wakes, self._unsettled))

    @property
    def busy(self) -> bool:
        """Whether an order could be sent now; everything else on the link gives way."""
        return any(self._is_due(s) for s in self._unsettled)

    def link_is_back(self) -> None:
        """Asks at once for everything that waits for an answer."""
        self._again.clear()
        self._alarm.ring()

    async def run(self, cloud: Cloud, usable: Callable[[], bool]) -> None:
        """Drains whenever `usable` says so, for ever. Call `link_is_back` when that changes to yes."""
        while True:
            try:
                await self._one_round(cloud, usable)
            except Exception:  # a task's root: a full disk or a session that fails must not end the store's sending
                log.exception("outbox.round_failed")
                await self._clock.sleep_until(self._clock.now() + ASK_AGAIN_FIRST_S)

    async def _one_round(self, cloud: Cloud, usable: Callable[[], bool]) -> None:
        if usable():
            await self.drain_once(cloud)
            wake = self.wake_at()
            await self._alarm.wait(None if wake is None else max(wake, self._clock.now() + LINK_AGAIN_S))
        else:
            await self._write(self._hold_what_is_late)
            await self._tell()
            await self._alarm.wait(_soonest(map(self._late_at, self._unsettled)))

    async def _send(self, cloud: Cloud, key: Key) -> None:
        """Asks once for one order. Raises LinkDown; every other end is kept here."""
        standing = await self._write(lambda: self._claim(key))
        if standing is None:
            return  # taken or superseded meanwhile
        try:
            if standing.stage is Stage.QUEUED:
                order = replace(standing.order, release_by_us=0) if standing.released else standing.order
                status = await cloud.submit(order)
            else:
                status = await cloud.status(*key)
        except DeadlineSpent as error:
            self._ask_again(key, str(error))
        except CloudRefused as error:
            await self._refused(key, error)
        else:
            await self._write(lambda: self._answered(key, status))
            if status.state is OrderState.UNKNOWN:
                self._ask_again(key, status.reason)
            else:
                self._again.pop(key, None)

    async def _refused(self, key: Key, error: CloudRefused) -> None:
        if error.reason == "not_found":  # asked for its status: it never arrived
            await self._write(lambda: self._never_arrived(key))
        elif error.reason == "invalid_argument":  # it will never be taken as it is: set aside, and said
            log.error("outbox.order_refused", order_id=key[0], revision=key[1], why=error.detail)
            status = OrderStatus(*key, OrderState.REJECTED, reason=f"refused: {error.detail}")
            await self._write(lambda: self._answered(key, status))
        else:  # about us or about now, not about the order
            log.warning("outbox.cloud_refused", order_id=key[0], revision=key[1], why=str(error))
            self._ask_again(key, str(error))

    def _ask_again(self, key: Key, why: str) -> None:
        _, tries = self._again.get(key, (0.0, 0))
        wait = min(ASK_AGAIN_FIRST_S * 2.0 ** min(tries, 16), ASK_AGAIN_MOST_S) * (1.0 - 0.5 * self._jitter())
        self._again[key] = (self._clock.now() + wait, tries + 1)
        log.info("outbox.asks_again", order_id=key[0], revision=key[1], in_s=round(wait, 2), why=why)

    def _is_due(self, s: Standing) -> bool:
        if s.stage is not Stage.QUEUED and not s.in_doubt:
            return False
        return self._again.get(s.key, (0.0, 0))[0] <= self._clock.now()

    def _wakes(self, s: Standing) -> float | None:
        if s.stage is Stage.QUEUED or s.in_doubt:
            return self._again.get(s.key, (self._clock.now(), 0))[0]
        return None

    def _late_at(self, s: Standing) -> float | None:
        if s.stage is not Stage.QUEUED or s.in_doubt or s.released or not s.order.release_by_us:
            return None
        return self._clock.now() + max(0, s.order.release_by_us - self._wall_us()) / 1e6

    # ---- telling

    async def _tell(self) -> tuple[Move, ...]:
        """Tells every move that was not told, once each, in the order of the orders."""
        told: list[Move] = []
        async with self._telling:
            for s in [s for s in self._unsettled if not s.told]:
                move = _move(s)
                await self.on_moved(move)
                await self._write(partial(self._was_told, s))
                told.append(move)
        return tuple(told)

    # ---- in the thread; each is one transaction

    async def _write(self, change: Callable[[], T]) -> T:
        def transaction() -> tuple[T, tuple[Standing, ...]]:
            with self._file.writing():
                done = change()
            return done, self._file.unsettled()

        done, self._unsettled = await self._in_thread(transaction)
        return done

    async def _in_thread(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    async def _by_a_person(self, change: Callable[[str], bool], order_id: str) -> bool:
        done = await self._write(lambda: change(order_id))
        await self._tell()
        self._alarm.ring()
        return done

    def _put(self, order: OrderToSend) -> Standing:
        now = self._wall_us()
        held = self._file.revisions(order.order_id)
        same = next((s for s in held if s.order.revision == order.revision), None)
        if same is not None:
            again = same.stage is Stage.PRICE_CHANGED and order.accept_price_change and order != same.order
            if not again:
                return same
            standing = Standing(order, placed_at_us=same.placed_at_us, moved_at_us=now)
        elif done := next((s for s in held if s.stage in (Stage.ACCEPTED, Stage.TAKEN)), None):
            reason = f"{done.stage.value}: revision {done.order.revision}"
            standing = Standing(order, placed_at_us=now).becomes(Stage.REJECTED, at_us=now, reason=reason)
        elif any(s.order.revision > order.revision for s in held):
            standing = Standing(order, Stage.SUPERSEDED, placed_at_us=now, moved_at_us=now)
        else:
            standing = Standing(order, placed_at_us=now, moved_at_us=now)
            older = [s for s in held if s.stage.waiting]
            self._file.save(*(replace(s, stage=Stage.SUPERSEDED, moved_at_us=now) for s in older))
        self._file.save(standing)
        return standing

    def _take(self, order_id: str) -> bool:
        held = self._file.revisions(order_id)
        if not held or any(s.stage is Stage.ACCEPTED for s in held):
            return False
        last = held[-1]
        if last.stage is not Stage.TAKEN:
            self._file.save(last.becomes(Stage.TAKEN, at_us=self._wall_us(), in_doubt=last.in_doubt))
        return True

    def _release(self, order_id: str) -> bool:
        waiting = [s for s in self._file.revisions(order_id) if s.stage.waiting]
        now = self._wall_us()
        self._file.save(*(s.becomes(Stage.QUEUED, at_us=now, in_doubt=s.in_doubt, released=True) for s in waiting))
        return bool(waiting)

    def _hold_what_is_late(self) -> None:
        now = self._wall_us()
        late = [s for s in self._file.unsettled() if self._late_at(s) is not None and s.order.release_by_us <= now]
        self._file.save(*(s.becomes(Stage.HELD, at_us=now, reason=RELEASE_NEEDED) for s in late))

    def _claim(self, key: Key) -> Standing | None:
        """Marks an order as sent, before it is. None when there is nothing to ask any more."""
        s = self._find(key)
        if s.stage is Stage.QUEUED:
            s = replace(s, in_doubt=True, sends=s.sends + 1)
            self._file.save(s)
        return s if s.in_doubt else None

    def _answered(self, key: Key, status: OrderStatus) -> None:
        s, now = self._find(key), self._wall_us()
        facts = {"pos_ref": status.pos_ref, "reason": status.reason}
        match s.stage, status.state:
            case _, OrderState.UNKNOWN:
                if s.stage is Stage.QUEUED and not s.at_cloud:
                    s = replace(s, at_cloud=True, told=False, reason=status.reason, moved_at_us=now)
            case Stage.TAKEN, OrderState.ACCEPTED:
                log.error("outbox.taken_and_accepted", order_id=key[0], pos_ref=status.pos_ref)
                s = s.becomes(Stage.TAKEN, at_us=now, pos_ref=status.pos_ref, reason=ALSO_AT_POS)
            case _, OrderState.ACCEPTED:
                s = s.becomes(Stage.ACCEPTED, at_us=now, total_cents=status.total_cents, **facts)
            case Stage.QUEUED, OrderState.PRICE_CHANGED:
                s = s.becomes(Stage.PRICE_CHANGED, at_us=now, total_cents=status.total_cents, **facts)
            case Stage.QUEUED, OrderState.UNAVAILABLE:
                s = s.becomes(Stage.UNAVAILABLE, at_us=now, unavailable=status.unavailable, **facts)
            case Stage.QUEUED, OrderState.REJECTED if status.reason.startswith("late"):
                s = s.becomes(Stage.HELD, at_us=now, reason=RELEASE_NEEDED)
            case Stage.QUEUED, OrderState.REJECTED:
                s = s.becomes(Stage.REJECTED, at_us=now, **facts)
            case _:  # taken or superseded, and proven absent
                s = replace(s, in_doubt=False)
        self._file.save(s)

    def _never_arrived(self, key: Key) -> None:
        s = self._find(key)
        self._file.save(replace(s, in_doubt=s.stage is Stage.QUEUED and s.in_doubt))

    def _was_told(self, was: Standing) -> None:
        s = self._find(was.key)
        if _move(s) == _move(was):  # else it moved on while its session was told
            self._file.save(replace(s, told=True))

    def _find(self, key: Key) -> Standing:
        return next(s for s in self._file.revisions(key[0]) if s.order.revision == key[1])


def _soonest(times: Iterable[float | None]) -> float | None:
    return min((t for t in times if t is not None), default=None)


def _move(s: Standing) -> Move:
    state = s.stage.value
    if s.stage.waiting:
        state = "submitted" if s.in_doubt and s.at_cloud else "queued"
    return Move(*s.key, state, s.total_cents, s.unavailable, s.pos_ref, s.reason)
