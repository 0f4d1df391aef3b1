"""A voice whose engine is a process of its own, behind the frames of `espeak_worker`.

One worker process for all lanes. It speaks whole texts one after another, and a lane that listens slowly holds up
nobody: its audio waits here. That buffer is bounded by `MAX_CHARS`, some four minutes of speech.
"""

import asyncio
import json
from collections import deque
from collections.abc import AsyncGenerator, Mapping
from itertools import count
from typing import Self

from edge.speech import espeak_worker as wire
from edge.speech.framing import Frame
from edge.speech.voice import Audio, LanguageNotSpoken, Mark, VoiceFailed
from edge.speech.workers import Worker, WorkerDied

MAX_CHARS = 4000
_STUCK_S = 1.2  # without a frame for so long the worker hangs: a text begins within milliseconds, and nobody
# waits for a voice in silence for three seconds; a new process speaks after some 0.3
_START_S = 5.0  # the first frame of a process that has just been started


class WorkerVoice:
    """A Voice. Use as an async context manager; several lanes may speak at once.

    module, arguments: of the worker. languages: which it speaks, and by what name. at_once: start it
    before it is asked.
    """

    def __init__(
        self,
        label: str,
        module: str,
        *arguments: str,
        languages: Mapping[str, str],
        rate_hz: int,
        words_per_minute: int,
        at_once: bool = True,
    ) -> None:
        self._label, self._module, self._arguments, self._languages = label, module, arguments, languages
        self._rate_hz, self._words_per_minute, self._at_once = rate_hz, words_per_minute, at_once
        self._worker: Worker | None = None
        self._starting = asyncio.Lock()
        self._ids = count(1)
        self._speaking: dict[int, _Utterance] = {}
        self._ready = False  # the worker has said so

    async def __aenter__(self) -> Self:
        if self._at_once:
            await self._running()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    @property
    def name(self) -> str:
        return f"{self._label}-{self._words_per_minute}"

    @property
    def rate_hz(self) -> int:
        return self._rate_hz

    @property
    def pid(self) -> int | None:
        """The worker process, while there is one."""
        return self._worker.pid if self._worker and self._worker.alive else None

    async def speak(self, text: str, language: str) -> AsyncGenerator[Audio, None]:
        """See `Voice.speak`. An unknown language or a text beyond MAX_CHARS is VoiceFailed."""
        if language not in self._languages:
            raise LanguageNotSpoken(f"{self._label}: no voice for {language!r}")
        if len(text) > MAX_CHARS:
            raise VoiceFailed(f"{self._label}: {len(text)} characters")
        utterance = _Utterance(next(self._ids), self._rate_hz)
        worker = await self._say(utterance, text.replace("\0", " "), self._languages[language])
        try:
            while (audio := await utterance.next(_STUCK_S if self._ready else _START_S)) is not None:
                yield audio
        except TimeoutError as error:
            self._worker = None if self._worker is worker else self._worker  # the next text does not wait for its end
            worker.kill()
            raise VoiceFailed(f"{self._label} gave no audio, its process is replaced") from error
        finally:
            del self._speaking[utterance.id]
            if not utterance.ended:
                _stop(worker, utterance.id)

    async def close(self) -> None:
        if self._worker is not None:
            worker, self._worker = self._worker, None
            await worker.close()
            self._lost(worker)

    async def _say(self, utterance: "_Utterance", text: str, voice: str) -> Worker:
        request = {"id": utterance.id, "text": text, "voice": voice, "rate_hz": self._rate_hz}
        body = json.dumps(request | {"words_per_minute": self._words_per_minute}).encode()
        worker = await self._running()
        try:
            worker.send(wire.SAY, body)
        except WorkerDied as error:
            raise VoiceFailed(f"{self._label}: its process has just died") from error
        utterance.worker = worker
        self._speaking[utterance.id] = utterance
        return worker

    async def _running(self) -> Worker:
        async with self._starting:
            if self._worker is None or not self._worker.alive:
                self._ready = False
                self._worker = worker = await Worker.spawn(self._module, *self._arguments)
                worker.listen(self._on_frame, lambda: self._lost(worker))
            return self._worker

    def _on_frame(self, frame: Frame) -> None:
        match frame.kind:
            case wire.AUDIO:
                (utterance_id,) = wire.ID.unpack_from(frame.body)
                if utterance := self._speaking.get(utterance_id):
                    utterance.on_pcm(frame.body[wire.ID.size :])
            case wire.WORD | wire.END:
                said = json.loads(frame.body)
                if utterance := self._speaking.get(said["id"]):
                    if frame.kind == wire.WORD:
                        utterance.on_word(Mark(said["char"], said["sample"]))
                    else:
                        utterance.on_end(failed=not said["ok"])
            case wire.READY:
                self._ready = True  # nobody waits for it: requests queue in the pipe
            case _:
                pass  # of an answer that nobody waits for

    def _lost(self, worker: Worker) -> None:
        for utterance in self._speaking.values():
            if utterance.worker is worker:
                utterance.on_end(failed=True)


class _Utterance:
    """What has come of one text and is not yet taken."""

    def __init__(self, utterance_id: int, rate_hz: int) -> None:
        self.id = utterance_id
        self.worker: Worker | None = None  # that speaks it
        self.ended = False
        self._failed = False
        self._rate_hz = rate_hz
        self._ready: deque[Audio] = deque()
        self._marks: list[Mark] = []
        self._news = asyncio.Event()

    def on_pcm(self, pcm: bytes) -> None:
        self._ready.append(Audio(pcm, self._rate_hz, tuple(self._marks)))
        self._marks.clear()
        self._news.set()

    def on_word(self, mark: Mark) -> None:
        self._marks.append(mark)

    def on_end(self, *, failed: bool) -> None:
        self.ended, self._failed = True, self._failed or (failed and not self.ended)
        self._news.set()

    async def next(self, within_s: float) -> Audio | None:
        """None at the end. Raises VoiceFailed, and TimeoutError when the worker hangs."""
        while not self._ready:
            if self._failed:
                raise VoiceFailed("the engine could not speak this to its end")
            if self.ended:
                return None
            self._news.clear()
            async with asyncio.timeout(within_s):
                await self._news.wait()
        return self._ready.popleft()


def _stop(worker: Worker, utterance_id: int) -> None:
    try:
        worker.send(wire.STOP, json.dumps({"id": utterance_id}).encode())
    except WorkerDied:
        pass  # nothing left to stop
