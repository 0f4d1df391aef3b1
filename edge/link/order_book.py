"""Every order's machine, and its state on disk: kept before anything is done about it.

`domain.fulfilment` decides; this gives it the time, writes down what it decided (`edge.link.order_file`), and hands
out what is to be done. One decision at a time. It sends nothing and tells nobody: `edge.link.outbox` does.
"""

import asyncio
import sqlite3
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TypeVar

import structlog

from domain import fulfilment as way
from domain.fulfilment import Doubt, Fulfilment, Phase, WhyStaff
from edge.link.alarm import Clock
from edge.link.exchange import OrderToSend
from edge.link.moves import as_told, is_told
from edge.link.order_file import Damage, OrderFile, Standing

log = structlog.get_logger()
T = TypeVar("T")
TakeOn = Callable[[way.Effect], way.Given | None]

TERMS = way.Terms()  # the cloud tier is keyed: one order per order_id, the same answer to the same revision
JUMP_S = 5.0  # more than a time server corrects at once, less than matters to an order that waits ten minutes
CLOCKS_APART_S = 2e-6  # a wall clock in microseconds, and what a float of 1.7e9 s resolves: never wake too early
RESTORED = "restored"  # why staff are called for an order that was found again
TOTAL_DIFFERS = "total_differs"  # the cloud's word before a colon: it makes another total of what the till took
ASKED_AGAIN = (Phase.PRICE_CHANGED, Phase.UNAVAILABLE)  # the guest is, where there still is one
EVER = 10_000  # more orders than a store has in the time they are kept
KEPT_US = 72 * 3600 * 1_000_000  # settled orders stay for the screen and for questions as long as an outage may last


class OrderBook:
    """One store's confirmed orders. `load` it once. Every method raises sqlite3.Error when the disk does not take it;
    then nothing was changed."""

    def __init__(
        self, file: OrderFile, *, clock: Clock, wall_us: Callable[[], int], thread: ThreadPoolExecutor
    ) -> None:
        self._file, self._clock, self._wall_us, self._thread = file, clock, wall_us, thread
        self._stepping = asyncio.Lock()
        self._latest_us, self._looked_at = wall_us(), clock.now()
        self._ahead_s, self.clock_jumped_s = self._latest_us / 1e6 - self._looked_at, 0  # how far the wall was set last
        self.trouble = ""  # why the disk did not take the last thing that was to be kept; empty: it did
        self.open: dict[str, Standing] = {}  # with something left to be done or told, oldest first
        self.needing: dict[str, Standing] = {}  # settled, and a person has to see to it
        self.calls: deque[way.CallStaff] = deque()  # for staff, not told yet
        self.here: Callable[[str], bool] = lambda order_id: True  # whether the guest of an order can still be asked

    @property
    def damage(self) -> tuple[Damage, ...]:
        """What of the file could not be read, and was set aside."""
        return tuple(self._file.problems.values())

    async def forget(self) -> None:
        """Drops what came to its end so long ago that nobody asks any more. Never what is open."""
        await self._in_thread(lambda: self._file.forget_before(self._wall_us() - KEPT_US))

    async def load(self) -> None:
        """What was open when the last process ended, each as after a restart; its time is the wall's again."""
        await self.forget()
        for standing in await self._in_thread(self._file.still_open):
            state, until_us = standing.state, standing.order.release_by_us
            state = replace(state, release_by=until_us / 1e6 if until_us else state.release_by)
            self.open[standing.order_id] = replace(standing, state=state)
        for standing in await self._in_thread(lambda: self._file.settled(EVER)):
            self._note(standing)
        for order_id in list(self.open):
            await self.step(order_id, way.Restarted())

    async def close(self) -> None:
        await self._in_thread(self._file.close)
        self._thread.shutdown()

    # ---- what there is

    async def find(self, order_id: str) -> Standing | None:
        return self.open.get(order_id) or await self._in_thread(lambda: self._file.find(order_id))

    async def settled(self, limit: int) -> tuple[Standing, ...]:
        """What came to its end lately, newest first."""
        return await self._in_thread(lambda: self._file.settled(limit))

    async def known(self, order_id: str) -> Standing:
        """What was put away comes back without the link: it hears of that when it is its turn. Raises KeyError."""
        if order_id in self.open:
            return self.open[order_id]
        kept = await self._in_thread(lambda: self._file.find(order_id))
        if kept is None:
            raise KeyError(order_id)
        return replace(kept, state=replace(kept.state, link_up=False))

    def due(self, standing: Standing) -> float | None:
        """When its machine wants to hear that time has passed, on the clock."""
        at = way.wake_at(standing.state)
        if at is None or at <= (now := self.now()):
            return None if at is None else self._clock.now()
        return self._clock.now() + (at - now) + CLOCKS_APART_S

    def now(self) -> float:
        """The machine's time: the wall's seconds. A wall clock that is set back does not stop it, it flows on ahead of
        the wall until that has caught up."""
        at, wall_us = self._clock.now(), self._wall_us()
        flowed_us = self._latest_us + round((at - self._looked_at) * 1e6)
        self._notice(wall_us, at)
        self._latest_us, self._looked_at = max(flowed_us, wall_us), at
        return self._latest_us / 1e6

    def _notice(self, wall_us: int, at: float) -> None:
        """A wall clock that was set is reported: orders of before and after it may wait for a person."""
        ahead_s = wall_us / 1e6 - at
        if abs(ahead_s - self._ahead_s) >= JUMP_S:
            self.clock_jumped_s = round(ahead_s - self._ahead_s)
            log.warning("clock.jumped", by_s=self.clock_jumped_s)
            self._ahead_s = ahead_s

    # ---- deciding

    async def step(
        self, order_id: str, given: way.Given, *, reason: str | None = None, take_on: TakeOn = lambda _: None
    ) -> Standing:
        """Decides, keeps, then gives `take_on` what is to be done; what it answers is decided on at once."""
        async with self._stepping:
            standing, effects = await self._decide(order_id, given, reason)
            for effect in effects:
                if (back := take_on(effect)) is not None:
                    standing, _ = await self._decide(order_id, back, None)
            return standing

    async def _decide(
        self, order_id: str, given: way.Given, reason: str | None
    ) -> tuple[Standing, tuple[way.Effect, ...]]:
        was = await self.known(order_id)
        step = way.on(was.state, given, self.now(), TERMS)
        calls = [e for e in step.effects if isinstance(e, way.CallStaff)]
        moved = step.state.phase is not was.state.phase
        if moved and not calls:
            calls = self._besides(step.state, reason or "")
        standing = replace(
            was,
            state=step.state,
            calls=(*was.calls, *(c.why.value for c in calls)),
            reason=reason if reason is not None else "" if moved else was.reason,
            moved_at_us=self._latest_us if moved else was.moved_at_us,
            by=_by(given) or was.by if step.state != was.state else was.by,
        )
        await self._save(standing)
        self.calls.extend(calls)
        return standing, step.effects

    async def confirm(self, order: OrderToSend, given: way.Confirmed, *, link_up: bool) -> Standing:
        """As `step`, for a yes. The order hears of a link at its turn; whether the guest has to wait for one is said
        here instead."""
        async with self._stepping:
            now = self.now()
            if given.release_by is not None and now - self._wall_us() / 1e6 >= JUMP_S:  # the wall was set back
                waits_s = (order.release_by_us - order.confirmed_at_us) / 1e6
                given = replace(given, release_by=now + waits_s)
            was = await self.find(order.order_id) or Standing(
                order, Fulfilment(order.order_id), placed_at_us=self._latest_us
            )
            before = replace(_reopened(was, order), link_up=False)
            step = way.on(before, given, now, TERMS)
            calls = [e for e in step.effects if isinstance(e, way.CallStaff)]
            self.calls.extend(calls)
            standing = replace(was, calls=(*was.calls, *(c.why.value for c in calls)))
            if step.state.revision != before.revision:  # else it is the same yes again, or one that comes too late
                state, told = replace(step.state, waited=not link_up), f"{order.revision} queued"
                standing = replace(
                    standing, order=order, state=state, told=told, reason="", moved_at_us=self._latest_us
                )
            if standing != was:
                await self._save(standing)
            return standing

    def _besides(self, state: Fulfilment, reason: str) -> list[way.CallStaff]:
        """Staff, for what the machine does not know: nobody is there any more to be asked, or the cloud's own total."""
        if state.phase in (*ASKED_AGAIN, Phase.REJECTED) and not self.here(state.order_id):
            return [way.CallStaff(state.order_id, WhyStaff.GUEST_GONE)]
        if state.phase is Phase.ACCEPTED and reason.partition(":")[0] == TOTAL_DIFFERS:
            return [way.CallStaff(state.order_id, WhyStaff.TOTAL_DIFFERS)]
        return []

    async def left(self, order_id: str) -> None:
        """The guest has gone. Where they were still to answer for this order, a person has to see to it."""
        async with self._stepping:
            was = await self.find(order_id)
            why = WhyStaff.GUEST_GONE
            if was is None or was.state.phase not in ASKED_AGAIN or why.value in was.calls[was.seen :]:
                return
            standing = replace(was, calls=(*was.calls, why.value))
            self.calls.append(way.CallStaff(order_id, why))
            try:
                await self._save(standing)
            except sqlite3.Error:
                self._note(standing)  # reported; on the screen until this process ends

    async def deal_with(self, order_id: str) -> bool:
        """A person has seen to what they were called for. False: there is no such order."""
        async with self._stepping:
            was = await self.find(order_id)
            if was is None:
                return False
            await self._save(replace(was, seen=max(1, len(was.calls))))
            return True

    async def restore(self, order: OrderToSend) -> bool:
        """Puts back an order that this file lost: in doubt, and with a person. False: it is here already."""
        async with self._stepping:
            if await self.find(order.order_id) is not None:
                return False
            state = Fulfilment(
                order.order_id,
                phase=Phase.HELD,
                link_up=False,
                revision=order.revision,
                total_cents=order.quoted_total_cents,
                waited=True,
                attempts=1,
                doubts=(Doubt(1, order.revision, self.now() + TERMS.settled_after_s),),
            )
            at_us = order.confirmed_at_us
            standing = Standing(order, state, (RESTORED,), placed_at_us=at_us, moved_at_us=self._latest_us)
            await self._save(replace(standing, told=as_told(standing)))
            return True

    async def keep_told(self, order_id: str, told: str) -> None:
        async with self._stepping:
            await self._save(replace(self.open[order_id], told=told))

    async def _save(self, standing: Standing) -> None:
        """Durable, then true here. What a restart would forget anyway is not worth a write."""
        order_id, is_open = standing.order_id, not (standing.settled and is_told(standing))
        was = self.open.get(order_id)
        if was is None or _durable(was) != _durable(standing):
            await self._keep(standing, is_open=is_open)
        if is_open:
            self.open[order_id] = standing
        else:
            self.open.pop(order_id, None)
        self._note(standing)

    def _note(self, standing: Standing) -> None:
        if standing.needs_a_person and standing.settled:
            self.needing[standing.order_id] = standing
        else:
            self.needing.pop(standing.order_id, None)

    async def _keep(self, standing: Standing, *, is_open: bool) -> None:
        try:
            await self._in_thread(lambda: self._file.save(standing, is_open=is_open))
            self.trouble = ""
        except sqlite3.Error as error:
            if type(error) is sqlite3.DatabaseError:  # a damaged page; its kinds are the disk's faults, and pass
                why, known = str(error), [*self.open.values(), standing]
                await self._in_thread(lambda: self._file.mend(why, known))
                self.trouble = ""
                return
            self.trouble = str(error)
            log.error("outbox.not_kept", order_id=standing.order_id, error=str(error))
            raise

    async def _in_thread(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)


def _by(given: way.Given) -> str:
    return given.by if isinstance(given, way.TakenByStaff | way.Released) else ""


def _durable(standing: Standing) -> Standing:
    """Without what is of this process: the link, and the schedule of asking."""
    return replace(standing, state=replace(standing.state, link_up=False, tries=0, wake=None, asks=0, asked_at=0.0))


def _reopened(standing: Standing, order: OrderToSend) -> Fulfilment:
    """After PRICE_CHANGED, a yes to the new total may come for the same revision: it was proven not created."""
    state = standing.state
    again = order.accept_price_change and order != standing.order and order.revision == state.revision
    if again and state.phase is Phase.PRICE_CHANGED and not state.doubts:
        return replace(state, phase=Phase.OPEN, revision=state.revision - 1)
    return state
