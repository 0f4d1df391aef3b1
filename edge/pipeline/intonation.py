"""The sound of the turn so far, and what it says of the turn's end: how the voice fell, which is known at once, and how
it sounded to a model, which is asked at a pause and waited for only so long.

Decides nothing: `edge.turns.end_of_turn` weighs the answers, and does without where there is none in time.
"""

import asyncio
from collections.abc import Awaitable, Callable

from edge.audio.cadence import HEARD_S, above_lowest
from edge.audio.pcm import to_float
from edge.budget import Budget, Change, Stage
from edge.pipeline.wire import RATE_HZ

Ask = Callable[[bytes], Awaitable[float | None]]

_KEPT_BYTES = 8 * RATE_HZ * 2  # as much as smart-turn hears
_CADENCE_BYTES = int(HEARD_S * RATE_HZ) * 2
_PRE_ROLL_BYTES = RATE_HZ  # half a second: voice activity is sure of a beginning after it


class TurnSound:
    """One connection's."""

    def __init__(self) -> None:
        self._pcm = bytearray()

    def on_audio(self, pcm: bytes, *, under_way: bool) -> None:
        self._pcm += pcm
        del self._pcm[: -_KEPT_BYTES if under_way else -_PRE_ROLL_BYTES]

    def heard(self) -> bytes:
        return bytes(self._pcm)

    def voice(self, *, silent_s: float) -> bytes:
        """The latest of it that tells how the voice ended, when so much at the end is silence."""
        until = len(self._pcm) - int(silent_s * RATE_HZ) * 2
        return bytes(self._pcm[max(0, until - _CADENCE_BYTES) : max(0, until)])


async def above_st(voice: bytes) -> float | None:
    """How far above its lowest it ended. 4 to 15 ms of arithmetic, during which others may go on."""
    return await asyncio.to_thread(lambda: above_lowest(to_float(voice)))


class Intonation:
    """One connection's. now: the monotonic clock."""

    def __init__(self, ask: Ask, sound: TurnSound, budget: Budget, now: Callable[[], float]) -> None:
        self._ask, self._sound, self._budget, self._now = ask, sound, budget, now
        self._pauses = 0

    def on_speech_started(self) -> None:
        """Whatever was asked is about a pause that is over."""
        self._pauses += 1

    async def sure(self) -> float | None:
        """How likely this pause is the end, by its sound. None: nobody can say in time, or it is over."""
        pause, asked_at = self._pauses, self._now()
        try:
            async with asyncio.timeout(self._budget.left_s(Stage.LISTENING, asked_at)):
                sure = await self._ask(self._sound.heard())
        except TimeoutError:
            sure = None
        if pause != self._pauses:
            return None
        if sure is None:
            self._budget.on_change(Change.SKIP_SMART_TURN, self._now())
        return sure
