"""Whisper as a streaming recogniser: one model for all lanes, in a process of its own, a growing window decoded again.

The engine for noisy lanes and for Spanish, where somebody has pulled the weights (`talkthru models`); none are in this
repository. While a guest speaks their window is decoded at a pace that leaves the model half idle; what two passes
agree on is committed (`agreement`) and its sound leaves the window. `finish` decodes what is left, or nothing where
only silence came since the last pass. When the model is behind, work is shed and never sound (`decode_queue`).

What the tests prove: the library's real code, on a model with random weights, goes this way, keeps lanes apart and
fails as said; that scripted readings are committed and trimmed as they should be. What they do not prove: one word.
Accuracy, how well a short window reads, and whether this pace suits a machine need real weights.
"""

import asyncio
import json
import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path
from typing import Any

import numpy as np
import structlog

from edge.audio.pcm import to_float
from edge.speech import whisper_worker as wire
from edge.speech.agreement import Agreement
from edge.speech.decode_queue import DecodeQueue
from edge.speech.framing import Frame
from edge.speech.recogniser import RATE_HZ, Hypothesis, LanguageNotHeard, UtteranceLost, Word
from edge.speech.spoken_form import spoken
from edge.speech.workers import Worker, WorkerDied

log = structlog.get_logger()

CADENCE_S = 0.5  # new audio before the next pass: within half a core tiny manages 0.25-0.4 s, base 0.4-0.75 s
_BUSY_SHARE = 0.5  # a pass that took a second is followed by none for two
_SHORTEST_S = 0.1  # of less Whisper makes things up
_LONGEST_WHOLE_S, _LONGEST_SHORT_S = 28.0, 8.0  # of a window: thirty seconds is the model's; short ones are to be quick
_KEPT_S = 60.0  # of an utterance whose passes never came; longer than any turn may last
_QUIET = 0.1  # of the loud parts' level, -20 dB: nobody spoke since the last pass
_FRAME = 480  # samples, 30 ms
_STUCK_S = 10.0  # a padded `small` takes 4.6 s of one core
_START_S = 60.0  # a cold start reads the weights from disk


class WhisperUnavailable(RuntimeError):
    """No usable model at this path; the message says what was wrong."""


@dataclass(frozen=True, slots=True)
class Job:
    """A window to decode. from_s: where in the utterance it begins. before: what was said before it."""

    pcm: bytes
    languages: tuple[str, ...]  # which it may be
    hotwords: str = ""
    before: str = ""
    from_s: float = 0.0
    last: bool = False  # with alternatives, where a word is in doubt

    @property
    def until_s(self) -> float:
        return self.from_s + len(self.pcm) / 2 / RATE_HZ


@dataclass(slots=True, eq=False)
class Decode:
    """A job on its way. `words` fails with UtteranceLost; the alternatives are there with them."""

    job: Job
    words: "asyncio.Future[tuple[Word, ...]]"
    id: int
    began: float = field(default_factory=time.monotonic)
    took_s: float = 0.0  # of the model
    alternatives: tuple[str, ...] = ()


class WhisperEngine:
    """The shared model. Use as an async context manager.

    For every lane, from a menu, and to be changed at any time: hotwords; spoken, the languages that a guest may speak
    besides the one that is asked for at `open`, each utterance in its own.
    """

    def __init__(
        self, model: Path, *, threads: int = 1, whole: bool = True, cadence_s: float = CADENCE_S, hotwords: str = ""
    ) -> None:
        self._path, self._threads, self.whole = model, threads, whole
        self.cadence_s, self.hotwords = cadence_s, hotwords
        self.languages: frozenset[str] = frozenset()
        self._spoken: tuple[str, ...] = ()
        self._worker: Worker | None = None
        self._starting = asyncio.Lock()
        self._ready: asyncio.Future[None] | None = None
        self._queue = DecodeQueue[Decode]()
        self._running: Decode | None = None
        self._ids = count(1)

    async def __aenter__(self) -> "WhisperEngine":
        """Returns when the model is loaded. Raises WhisperUnavailable."""
        await self._alive()
        assert self._ready is not None
        try:
            async with asyncio.timeout(_START_S):
                await self._ready
        except BaseException as error:
            await self.close()
            if isinstance(error, TimeoutError):
                raise WhisperUnavailable(f"{self._path}: not loaded within {_START_S:.0f} s") from error
            raise
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    def recogniser(self) -> "WhisperRecogniser":
        return WhisperRecogniser(self)

    @property
    def spoken(self) -> tuple[str, ...]:
        return tuple(language for language in self._spoken if self.hears(language))

    @spoken.setter
    def spoken(self, languages: Sequence[str]) -> None:
        self._spoken = tuple(languages)

    @property
    def longest_s(self) -> float:
        return _LONGEST_WHOLE_S if self.whole else _LONGEST_SHORT_S

    @property
    def idle(self) -> bool:
        return self._running is None and not len(self._queue)

    @property
    def pid(self) -> int | None:
        return self._worker.pid if self._worker and self._worker.alive else None

    def hears(self, language: str) -> bool:
        return language in self.languages

    async def close(self) -> None:
        if self._worker is not None:
            worker, self._worker = self._worker, None
            await worker.close()
            self._lost("it was closed")

    async def decode(self, lane: int, job: Job, *, final: bool) -> Decode:
        """Queues it. A partial may be shed: its `words` are then cancelled."""
        await self._alive()
        decode = Decode(job, asyncio.get_running_loop().create_future(), next(self._ids))
        decode.words.add_done_callback(_looked_at)
        shed = self._queue.put_final(lane, decode) if final else self._queue.put_partial(lane, decode)
        if shed is not None:
            shed.words.cancel()
        self._pump()
        return decode

    def drop(self, lane: int) -> None:
        """Nobody wants the lane's waiting partial any more."""
        if (shed := self._queue.drop(lane)) is not None:
            shed.words.cancel()

    def give_up(self, decode: Decode) -> None:
        """It takes too long: the process that hangs is replaced."""
        if self._worker is not None and self._running is decode:
            log.error("speech.worker_hung", engine="whisper")
            self._worker.kill()

    def _pump(self) -> None:
        while self._running is None and (decode := self._queue.next()) is not None:
            if decode.words.done():
                continue
            job = decode.job
            request = {"id": decode.id, "languages": job.languages, "hotwords": job.hotwords, "before": job.before}
            request |= {"whole": self.whole, "last": job.last}
            try:
                if self._worker is None:
                    raise WorkerDied("closed")
                self._worker.send(wire.DECODE, wire.packed_decode(request, job.pcm))
            except WorkerDied:
                decode.words.set_exception(UtteranceLost("whisper's process has just died"))
            else:
                decode.began, self._running = time.monotonic(), decode

    async def _alive(self) -> None:
        async with self._starting:
            if self._worker is None or not self._worker.alive:
                self._ready = asyncio.get_running_loop().create_future()
                self._ready.add_done_callback(_looked_at)
                arguments = (wire.__name__, str(self._path), str(self._threads))
                self._worker = worker = await Worker.spawn(*arguments)
                worker.listen(
                    self._on_frame, lambda: self._lost("its process died") if worker is self._worker else None
                )

    def _on_frame(self, frame: Frame) -> None:
        said = json.loads(frame.body)
        match frame.kind:
            case wire.READY:
                self.languages = frozenset(said["languages"])
                if self._ready is not None and not self._ready.done():
                    self._ready.set_result(None)
            case wire.REFUSED:
                if self._ready is not None and not self._ready.done():
                    self._ready.set_exception(WhisperUnavailable(f"{self._path}: {said['problem']}"))
            case wire.WORDS | wire.FAILED if self._running is not None and said["id"] == self._running.id:
                decode, self._running = self._running, None
                decode.took_s = time.monotonic() - decode.began
                self._answer(decode, said)
                self._pump()

    def _answer(self, decode: Decode, said: dict[str, Any]) -> None:
        if decode.words.done():
            return  # nobody waits for it
        if "problem" in said:
            log.error("speech.decode_failed", engine="whisper", problem=said["problem"])
            decode.words.set_exception(UtteranceLost("whisper could not decode this utterance"))
            return
        from_s, language = decode.job.from_s, said["language"]
        decode.alternatives = tuple(" ".join(_plain(other, language)) for other in said["alternatives"])
        decode.words.set_result(
            tuple(
                word
                for text, start, end, p in said["words"]
                for word in _spread(text, start + from_s, end + from_s, p, language)
            )
        )

    def _lost(self, why: str, of: Worker | None = None) -> None:
        """Whatever waited for the process is lost with it; the next utterance gets another."""
        if of is not None and of is not self._worker:
            return  # it was replaced
        if self._ready is not None and not self._ready.done():
            self._ready.set_exception(WhisperUnavailable(f"{self._path}: {why} while it started"))
        waiting = [self._running] if self._running else []
        self._running = None
        while (decode := self._queue.next()) is not None:
            waiting.append(decode)
        for decode in waiting:
            if not decode.words.done():
                decode.words.set_exception(UtteranceLost(f"whisper: {why}"))


def _looked_at(future: "asyncio.Future[Any]") -> None:
    if not future.cancelled():
        future.exception()  # a partial's may find nobody waiting


def _spread(text: str, start_s: float, end_s: float, p: float, language: str) -> list[Word]:
    """One spelling as Sphinx would give it ("10-piece" -> "ten", "piece"), sharing its time evenly."""
    words = _plain(text, language)
    step = (end_s - start_s) / max(1, len(words))
    return [
        Word(word, round(start_s + i * step, 3), round(start_s + (i + 1) * step, 3), p) for i, word in enumerate(words)
    ]


def _plain(text: str, language: str) -> list[str]:
    return spoken(text).split() if language == "en" else _bare(text)


def _bare(text: str) -> list[str]:
    return [bare for word in text.lower().split() if (bare := word.strip('¡¿!?.,;:"«»()-…'))]


_lanes = count(1)


class WhisperRecogniser:
    """One connection's ears: a Recogniser."""

    def __init__(self, engine: WhisperEngine) -> None:
        self._engine, self._lane = engine, next(_lanes)
        self._languages: tuple[str, ...] = ("en",)
        self._bias = ""
        self._sound = bytearray()  # from where the agreement's window begins
        self._agreement = Agreement()
        self._pass: Decode | None = None
        self._passed_s = 0.0  # so far was decoded by the last pass that came back
        self._next_pass_s = 0.0
        self._loud = 0.0  # the level of its loud parts, of which some have left the window
        self._told = Hypothesis()
        self._forget()

    @property
    def languages(self) -> tuple[str, ...]:
        return self._languages

    @property
    def hears_again(self) -> bool:
        return False  # a pass over a turn takes as long as the turn on a small machine

    async def open(self, language: str, bias: Sequence[str] = ()) -> None:
        if not self._engine.hears(language):
            raise LanguageNotHeard(f"this Whisper model does not hear {language!r}")
        self._languages = (language, *(other for other in self._engine.spoken if other != language))
        self._bias = ", ".join(bias)
        self._forget()

    async def accept(self, pcm: bytes, at_sample: int) -> Hypothesis | None:
        self._sound += pcm
        if len(self._sound) > _KEPT_S * RATE_HZ * 2:
            log.warning("speech.sound_dropped", engine="whisper", kept_s=_KEPT_S)
            lost = len(self._sound) - int(_KEPT_S / 2 * RATE_HZ) * 2
            self._agreement.advance(self._agreement.from_s + lost / 2 / RATE_HZ)
            del self._sound[:lost]
        news = self._news()
        if self._pass is None and self._until_s >= self._next_pass_s:
            self._pass = await self._engine.decode(self._lane, self._job(), final=False)
        return news

    async def finish(self) -> Hypothesis:
        try:
            self._news()
            if not self._agreement.heard().words and len(self._sound) < _SHORTEST_S * RATE_HZ * 2:
                return Hypothesis()
            others: tuple[str, ...] = ()
            if self._pass is not None and self._quiet_since(self._pass.job.until_s):
                await self._last(self._pass)
                self._passed_s = self._pass.job.until_s
            if self._passed_s < self._until_s and not (self._passed_s and self._quiet_since(self._passed_s)):
                others = await self._decode_rest()
            elif any(word.p < wire.DOUBTED for word in self._agreement.heard().words):
                others = await self._decode_rest()  # once more, for what else it may have been
            heard = self._agreement.heard()
            return Hypothesis(heard.words, others, len(heard.words))
        finally:
            self._forget()

    async def close(self) -> None:
        self._forget()

    @property
    def _until_s(self) -> float:
        return self._agreement.from_s + len(self._sound) / 2 / RATE_HZ

    async def _decode_rest(self) -> tuple[str, ...]:
        """Window after window; other readings of the utterance, where the last window has any."""
        while True:
            job = replace(self._job(), last=True)
            before = " ".join(word.text for word in self._agreement.committed if word.end_s <= job.from_s)
            decode = await self._engine.decode(self._lane, job, final=True)
            await self._last(decode)
            del self._sound[: len(job.pcm)]
            self._agreement.advance(job.until_s)
            if len(self._sound) < _SHORTEST_S * RATE_HZ * 2:
                return tuple(f"{before} {other}".strip() for other in decode.alternatives)

    async def _last(self, decode: Decode) -> None:
        try:
            async with asyncio.timeout(_STUCK_S):
                self._agreement.on_last_pass(await asyncio.shield(decode.words))
        except TimeoutError as error:
            self._engine.give_up(decode)
            raise UtteranceLost("whisper did not answer") from error

    def _job(self) -> Job:
        """What is left to decode, or as much of it as the model takes at once."""
        pcm = bytes(self._sound[: int(self._engine.longest_s * RATE_HZ) * 2])
        before = " ".join(word.text for word in self._agreement.committed[-20:]) if self._agreement.from_s else ""
        hotwords = self._bias or self._engine.hotwords
        return Job(pcm, self._languages, hotwords, before, self._agreement.from_s)

    def _news(self) -> Hypothesis | None:
        """The newest partial, if it says anything that the last one did not."""
        if self._pass is None or not self._pass.words.done():
            return None
        decode, self._pass = self._pass, None
        rest_s = decode.took_s / _BUSY_SHARE - decode.took_s
        self._next_pass_s = self._until_s + max(self._engine.cadence_s, rest_s)
        if decode.words.cancelled() or decode.words.exception() is not None:
            return None  # it was shed, or failed: the final may yet succeed, or say so
        self._passed_s = decode.job.until_s
        self._agreement.on_pass(decode.words.result())
        before_s, self._loud = self._agreement.from_s, max(self._loud, _loudness(bytes(self._sound)))
        moved_s = self._agreement.trim(until_s=self._passed_s, longest_s=self._engine.longest_s * 0.9) - before_s
        del self._sound[: int(moved_s * RATE_HZ) * 2]
        heard = self._agreement.heard()
        told, self._told = self._told, heard
        return heard if (heard.text, heard.stable_words) != (told.text, told.stable_words) else None

    def _quiet_since(self, since_s: float) -> bool:
        """Whether nothing as loud as speech came after `since_s`."""
        at = max(0, int((since_s - self._agreement.from_s) * RATE_HZ))
        loud = max(self._loud, _loudness(bytes(self._sound)))
        return bool(np.all(_levels(bytes(self._sound[at * 2 :])) <= _QUIET * loud))

    def _forget(self) -> None:
        if self._pass is not None:
            self._engine.drop(self._lane)
            self._pass = None
        self._sound.clear()
        self._agreement.forget()
        self._passed_s, self._next_pass_s = 0.0, self._engine.cadence_s
        self._loud, self._told = 0.0, Hypothesis()


def _loudness(pcm: bytes) -> float:
    """Of its loud parts; 0 of no sound."""
    levels = _levels(pcm)
    return float(np.percentile(levels, 90)) if len(levels) else 0.0


def _levels(pcm: bytes) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    """RMS of each 30 ms; what is shorter than one counts as one."""
    samples = to_float(pcm)
    whole = np.pad(samples, (0, -len(samples) % _FRAME)).reshape(-1, _FRAME)
    levels: np.ndarray[tuple[int], np.dtype[np.float32]] = np.sqrt((whole**2).mean(axis=1))
    return levels
