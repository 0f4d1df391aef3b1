"""Waiting for a word or a time, whichever is first, on a clock that may be virtual."""

import asyncio
from typing import Protocol


class Clock(Protocol):
    """The shape of `edge.session.clock.Clock`; that layer is above this one."""

    def now(self) -> float: ...

    async def sleep_until(self, at: float) -> None: ...


class Alarm:
    """Rings when somebody rings it, or when the time has come. One waiter; rings while nobody waits are kept as one."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._rung = asyncio.Event()

    def ring(self, *_: object) -> None:
        self._rung.set()

    async def wait(self, until: float | None) -> None:
        """Returns at a ring, or at `until` (None: only at a ring). Cancelled, it leaves nothing behind."""
        if until is None:
            await self._rung.wait()
        elif not self._rung.is_set() and until > self._clock.now():
            time = asyncio.ensure_future(self._clock.sleep_until(until))
            time.add_done_callback(self.ring)
            try:
                await self._rung.wait()
            finally:
                time.remove_done_callback(self.ring)
                time.cancel()
                await asyncio.gather(time, return_exceptions=True)
        self._rung.clear()
