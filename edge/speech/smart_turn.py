"""Whether somebody sounds as if they had finished: smart-turn, asked off the loop, never waited for by anybody else.

One worker process for all lanes. More than `MOST_WAITING` questions at once are not
answered: by the time that it would come, the turn is over.
"""

import asyncio
from itertools import count

import structlog

from edge.speech import smart_turn_worker as wire
from edge.speech.framing import Frame
from edge.speech.workers import Worker, WorkerDied

log = structlog.get_logger()

MOST_WAITING = 3  # each takes 80 ms
MAX_BYTES = wire.SAMPLES * 2
_AGAIN_S = 30.0  # a worker that died is not started again at once: nobody depends on it


class SmartTurn:
    """Use as an async context manager."""

    def __init__(self) -> None:
        self._worker: Worker | None = None
        self._starting = asyncio.Lock()
        self._not_before = 0.0
        self._ids = count(1)
        self._waiting: dict[int, asyncio.Future[float | None]] = {}

    async def __aenter__(self) -> "SmartTurn":
        await self._running()  # it loads its model while nobody asks
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._worker is not None:
            worker, self._worker = self._worker, None
            await worker.close()
            self._lost(worker)

    async def sure(self, pcm: bytes) -> float | None:
        """How likely this is the end, 0..1, by its sound alone; None: nobody can say. pcm: PCM16 mono at 16 kHz of the
        turn so far. A cancelled call leaves nothing behind but the work that the worker has begun."""
        if len(self._waiting) >= MOST_WAITING or (worker := await self._running()) is None:
            return None
        asked = next(self._ids)
        answer: asyncio.Future[float | None] = asyncio.get_running_loop().create_future()
        self._waiting[asked] = answer
        try:
            worker.send(wire.ASK, wire.ID.pack(asked) + pcm[-MAX_BYTES:])
            return await answer
        except WorkerDied:
            return None
        finally:
            self._waiting.pop(asked, None)

    async def _running(self) -> Worker | None:
        async with self._starting:
            now = asyncio.get_running_loop().time()
            if (self._worker is None or not self._worker.alive) and now >= self._not_before:
                self._not_before = now + _AGAIN_S
                self._worker = worker = await Worker.spawn(wire.__name__)
                worker.listen(self._on_frame, lambda: self._lost(worker))
            return self._worker if self._worker is not None and self._worker.alive else None

    def _on_frame(self, frame: Frame) -> None:
        if frame.kind == wire.SURE:
            asked, sure = wire.ANSWER.unpack(frame.body)
            answer = self._waiting.get(asked)
            if answer is not None and not answer.done():
                answer.set_result(sure)

    def _lost(self, _worker: Worker) -> None:
        for answer in self._waiting.values():
            if not answer.done():
                answer.set_result(None)
