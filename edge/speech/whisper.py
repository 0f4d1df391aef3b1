"""Whisper as a recogniser, through faster-whisper: one model for all lanes, one decode at a time, in its own thread.

The engine for noisy lanes and for Spanish, where someone has pulled the weights (`models`); none are in this
repository. Utterances are decoded whole: partials by decoding what there is again, at a pace that leaves the model
half idle, and only while no lane waits for a final; the final on `finish`. `bias` goes in as hotwords.

What the tests here prove: the real library, on a model built with random weights, goes this way without error,
keeps lanes apart, and fails as said. What they do not prove: a single word. Accuracy, the right cadence and short
windows (faster-whisper pads every window to 30 s: tiny then costs 845 ms of one core) need real weights.
"""

import asyncio
import time
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import structlog
from numpy.typing import NDArray

from edge.audio.pcm import to_float
from edge.speech.recogniser import RATE_HZ, Hypothesis, LanguageNotHeard, UtteranceLost, Word, agreed
from edge.speech.spoken_form import spoken

log = structlog.get_logger()

CADENCE_S = 0.5  # new audio before the next partial: within half a core tiny manages 0.25-0.4 s, base 0.4-0.75 s
_BUSY_SHARE = 0.5  # a partial that took a second is followed by none for two
_STABLE_PARTIALS = 2  # each sees the whole utterance again, so two that agree say as much as Sphinx's three
_LONGEST_S = 30.0  # the model's window; older audio of an endless utterance is dropped
_SHORTEST_S = 0.1  # of less Whisper makes things up
_TOKENS, _TOKENS_PER_S = 16, 10  # people say 3 to 5 words a second; a loop of hallucination ends here
_MAX_TOKENS = 200


class WhisperUnavailable(RuntimeError):
    """No usable model at this path; the message says what was wrong."""


@dataclass(frozen=True, slots=True)
class _Job:
    samples: NDArray[np.float32]
    language: str
    hotwords: str | None
    scored: bool  # word times and probabilities: an alignment pass more


class WhisperEngine:
    """The shared model. Use as an async context manager."""

    def __init__(
        self, model: Path, *, threads: int = 1, compute_type: str = "int8", cadence_s: float = CADENCE_S
    ) -> None:
        self._path, self._threads, self._compute_type = model, threads, compute_type
        self.cadence_s = cadence_s
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="whisper")
        self._model: Any = None
        self._waiting = 0

    async def __aenter__(self) -> "WhisperEngine":
        """Loads the model, off the loop. Raises WhisperUnavailable."""
        try:
            await asyncio.get_running_loop().run_in_executor(self._thread, self._load)
        except BaseException:
            await self.close()
            raise
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    def recogniser(self) -> "WhisperRecogniser":
        return WhisperRecogniser(self)

    @property
    def idle(self) -> bool:
        return self._waiting == 0

    def hears(self, language: str) -> bool:
        heard: list[str] = self._model.supported_languages
        return language in heard

    async def close(self) -> None:
        """Waits for the decode that is running; it cannot be stopped."""
        await asyncio.to_thread(self._thread.shutdown, cancel_futures=True)

    def decode(self, job: _Job) -> "asyncio.Future[tuple[Word, ...]]":
        """Queues one decode. Finals of all lanes come in order, behind at most one partial.

        The future fails with UtteranceLost. Cancelling it does not stop a decode that has begun.
        """
        self._waiting += 1
        future = asyncio.get_running_loop().run_in_executor(self._thread, self._decode, job)
        future.add_done_callback(self._done)
        return future

    def _done(self, future: "asyncio.Future[tuple[Word, ...]]") -> None:
        self._waiting -= 1
        if not future.cancelled():
            future.exception()  # a partial's may find nobody waiting

    # in the thread

    def _load(self) -> None:
        try:
            from faster_whisper import WhisperModel  # half a second and 60 MB, only where Whisper is used

            self._model = WhisperModel(
                str(self._path),
                device="cpu",
                compute_type=self._compute_type,
                cpu_threads=self._threads,
                num_workers=1,
                local_files_only=True,
            )
        except (ImportError, RuntimeError, ValueError, OSError) as error:
            raise WhisperUnavailable(f"{self._path}: {error}") from error

    def _decode(self, job: _Job) -> tuple[Word, ...]:
        seconds = len(job.samples) / RATE_HZ
        try:
            segments, _ = self._model.transcribe(
                job.samples,
                language=job.language,
                beam_size=1,
                temperature=0.0,
                condition_on_previous_text=False,
                without_timestamps=True,
                word_timestamps=job.scored,
                hotwords=job.hotwords,
                vad_filter=False,  # our own has cut the utterance
                max_new_tokens=min(_MAX_TOKENS, _TOKENS + int(seconds * _TOKENS_PER_S)),
            )
            return tuple(word for segment in segments for word in _segment_words(segment, job, seconds))
        except (RuntimeError, ValueError) as error:
            log.error("speech.decode_failed", engine="whisper", problem=str(error))
            raise UtteranceLost("whisper could not decode this utterance") from error


def _segment_words(segment: Any, job: _Job, seconds: float) -> list[Word]:
    """With the model's times and probabilities where it was asked for them, else spread over the segment."""
    if job.scored and segment.words:
        timed = [(word.word, word.start, word.end, word.probability) for word in segment.words]
    else:
        timed = [(segment.text, segment.start, min(segment.end, seconds), 1.0)]
    return [word for text, start, end, p in timed for word in _spread(text, start, end, p, job.language)]


def _spread(text: str, start_s: float, end_s: float, p: float, language: str) -> list[Word]:
    """One spelling as Sphinx would give it ("10-piece" -> "ten", "piece"), sharing its time evenly."""
    words = spoken(text).split() if language == "en" else _bare(text)
    step = (end_s - start_s) / max(1, len(words))
    return [
        Word(word, round(start_s + i * step, 3), round(start_s + (i + 1) * step, 3), p) for i, word in enumerate(words)
    ]


def _bare(text: str) -> list[str]:
    return [bare for word in text.lower().split() if (bare := word.strip('¡¿!?.,;:"«»()-…'))]


class WhisperRecogniser:
    """One connection's ears: a Recogniser."""

    def __init__(self, engine: WhisperEngine, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._engine, self._clock = engine, clock
        self._language, self._hotwords = "en", ""
        self._sound = bytearray()
        self._partial: asyncio.Future[tuple[Word, ...]] | None = None
        self._partial_began = 0.0
        self._next_partial_at = self._cadence_bytes(0.0)
        self._recent: deque[tuple[str, ...]] = deque(maxlen=_STABLE_PARTIALS)
        self._told = Hypothesis()

    async def open(self, language: str, bias: Sequence[str] = ()) -> None:
        if not self._engine.hears(language):
            raise LanguageNotHeard(f"this Whisper model does not hear {language!r}")
        self._language, self._hotwords = language, ", ".join(bias)
        self._drop()

    async def accept(self, pcm: bytes, at_sample: int) -> Hypothesis | None:
        self._sound += pcm
        del self._sound[: -int(_LONGEST_S * RATE_HZ) * 2]
        news = self._news()
        if self._partial is None and len(self._sound) >= self._next_partial_at and self._engine.idle:
            self._partial_began = self._clock()
            self._partial = self._engine.decode(self._job(scored=False))
        return news

    async def finish(self) -> Hypothesis:
        if len(self._sound) < _SHORTEST_S * RATE_HZ * 2:
            self._drop()
            return Hypothesis()
        job = self._job(scored=True)
        self._drop()
        words = await self._engine.decode(job)
        return Hypothesis(words, (), len(words))

    async def close(self) -> None:
        self._drop()

    def _job(self, *, scored: bool) -> _Job:
        return _Job(to_float(bytes(self._sound)), self._language, self._hotwords or None, scored)

    def _news(self) -> Hypothesis | None:
        if self._partial is None or not self._partial.done():
            return None
        partial, self._partial = self._partial, None
        self._next_partial_at = len(self._sound) + self._cadence_bytes(self._clock() - self._partial_began)
        if partial.exception() is not None:
            return None  # the final may yet succeed, or say so
        words = partial.result()
        self._recent.append(tuple(word.text for word in words))
        heard = Hypothesis(words, (), agreed(self._recent))
        changed = (heard.text, heard.stable_words) != (self._told.text, self._told.stable_words)
        self._told = heard
        return heard if changed else None

    def _cadence_bytes(self, took_s: float) -> int:
        return int(max(self._engine.cadence_s, took_s / _BUSY_SHARE - took_s) * RATE_HZ) * 2

    def _drop(self) -> None:
        if self._partial is not None:
            self._partial.cancel()  # saves it, if it has not begun
            self._partial = None
        self._sound.clear()
        self._recent.clear()
        self._told = Hypothesis()
        self._next_partial_at = self._cadence_bytes(0.0)
