"""The clock a session lives by: real for audio, virtual for the text door and the tests."""

import asyncio
import heapq
import itertools
import time
from typing import Protocol


class Clock(Protocol):
    def now(self) -> float:
        """Seconds; only differences mean anything."""

    async def sleep_until(self, at: float) -> None:
        """Returns at or after `at`. Cancelling it leaves nothing behind."""


class RealClock:
    """Monotonic seconds."""

    def now(self) -> float:
        return time.monotonic()

    async def sleep_until(self, at: float) -> None:
        await asyncio.sleep(max(0.0, at - self.now()))


class VirtualClock:
    """Stands still while real work runs; moves only in `advance_to`, from one sleeper to the next.

    `work` counts what is under way (a request to a server in this process, say): time moves on only when all of it
    sleeps on this clock. So a thousand turns take seconds, and the same lines always give the same answers.
    """

    def __init__(self, start: float = 0.0) -> None:
        self._now = start
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._order = itertools.count()
        self._under_way = 0
        self._asleep = 0
        self._changed = asyncio.Event()

    def now(self) -> float:
        return self._now

    async def sleep_until(self, at: float) -> None:
        if at <= self._now:
            return
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (at, next(self._order), future))
        self._asleep += 1
        self._changed.set()
        try:
            await future
        except asyncio.CancelledError:
            if future.cancelled():  # it slept on; who was woken counts as awake already
                self._asleep -= 1
            raise

    def begin(self) -> None:
        """Something is under way that must end, or sleep here, before time moves."""
        self._under_way += 1

    def end(self) -> None:
        self._under_way -= 1
        self._changed.set()

    async def quiet(self) -> None:
        """Returns when all that is under way sleeps on this clock."""
        while self._under_way > self._asleep:
            self._changed.clear()
            await self._changed.wait()
            await asyncio.sleep(0)

    def next_sleeper(self) -> float | None:
        while self._sleepers and self._sleepers[0][2].done():
            heapq.heappop(self._sleepers)
        return self._sleepers[0][0] if self._sleepers else None

    async def reach(self, at: float) -> None:
        """Moves to `at`; a clock that runs beside real servers takes its time for it."""
        self.move_to(at)

    def move_to(self, at: float) -> None:
        """Sets the time and wakes who is due; the woken run when the caller next awaits."""
        self._now = max(self._now, at)
        while (due := self.next_sleeper()) is not None and due <= self._now:
            _, _, future = heapq.heappop(self._sleepers)
            future.set_result(None)
            self._asleep -= 1  # from now on it is awake, though it runs only when the caller awaits


class PacedClock(VirtualClock):
    """A virtual clock that takes real time to move: for a conversation with servers that live by the wall clock."""

    async def reach(self, at: float) -> None:
        await asyncio.sleep(max(0.0, at - self.now()))
        self.move_to(at)
