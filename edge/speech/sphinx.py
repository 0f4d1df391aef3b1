"""PocketSphinx as a recogniser: embedded, biased to the menu, one decoder process for each connection.

The engine of a quiet lane and the fall-back of a noisy one: 18 to 22 % wrong words at 20 dB, 36 % at 10 dB, 64 % at
5 dB on synthetic voices. Word posteriors p >= 0.8 keep 61 % of the words at 94 % precision: good for deciding to
ask, not to accept. `bias` is ignored: the compiled menu is the bias, and a word outside it cannot be heard.
"""

import asyncio
import json
from collections import deque
from collections.abc import Sequence
from itertools import count
from typing import Any

import structlog

from edge.speech import sphinx_worker as wire
from edge.speech.compiled import LANGUAGE, CompiledModel
from edge.speech.framing import Frame
from edge.speech.recogniser import RATE_HZ, Hypothesis, LanguageNotHeard, UtteranceLost, Word, agreed
from edge.speech.workers import Worker, WorkerDied

log = structlog.get_logger()

CHUNK_BYTES = RATE_HZ // 25 * 2  # 40 ms, which decode in 1.4 ms; as much CPU as larger ones, and the end is nearer
_FRAMES_PER_S = 100
_STABLE_PARTIALS = 8  # words the same in so many partials: 0.3 s, where half are settled 0.1 s after their end
_STUCK_S = 5.0  # a final takes 15 ms; a worker so long silent has hung
_START_S = 30.0  # a cold start on a busy machine; usually 0.3 s


class SphinxUnavailable(RuntimeError):
    """The decoder cannot load this model; the message is its own."""


class SphinxEngine:
    """Lends decoder processes. Use as an async context manager; it ends every process that it started.

    Keeps `spares` loaded processes, so a new connection, or one whose worker died, does not wait for a start.
    """

    def __init__(self, compiled: CompiledModel, *, spares: int = 1) -> None:
        self.compiled = compiled
        self._spares: deque[_Decoder] = deque()
        self._spare_count = spares
        self._all: set[_Decoder] = set()
        self._closed = False

    async def __aenter__(self) -> "SphinxEngine":
        """Raises SphinxUnavailable when the model does not load."""
        first = await self._spawn()
        try:
            await first.loaded()
        except BaseException:
            await self.close()
            raise
        self._spares.append(first)
        await self._restock()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    def recogniser(self) -> "SphinxRecogniser":
        return SphinxRecogniser(self)

    def rebias(self, compiled: CompiledModel) -> None:
        """From the next utterance on, everyone hears this menu. A model that fails to load leaves the old one."""
        self.compiled = compiled
        for spare in self._spares:
            spare.use(compiled)

    async def take(self) -> "_Decoder":
        """A decoder for one connection; give it back with `end`."""
        decoder = None
        while decoder is None and self._spares:
            spare = self._spares.popleft()
            decoder = spare if spare.alive else None
        decoder = decoder or await self._spawn()
        await self._restock()
        return decoder

    async def end(self, decoder: "_Decoder") -> None:
        self._all.discard(decoder)
        await decoder.close()

    async def close(self) -> None:
        self._closed = True
        self._spares.clear()
        decoders, self._all = self._all, set()
        await asyncio.gather(*(decoder.close() for decoder in decoders))

    async def _restock(self) -> None:
        while len(self._spares) < self._spare_count and not self._closed:
            self._spares.append(await self._spawn())

    async def _spawn(self) -> "_Decoder":
        self._all = {decoder for decoder in self._all if decoder.alive}
        decoder = await _Decoder.spawn()
        self._all.add(decoder)
        decoder.use(self.compiled)
        return decoder


class _Decoder:
    """One worker process: which model it has been told to load, and what it last said of the current utterance."""

    def __init__(self) -> None:
        self._worker: Worker | None = None
        self._model_key = ""
        self._ready: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._utterance = 0
        self._final: asyncio.Future[dict[str, Any]] | None = None
        self.partials: deque[list[list[Any]]] = deque()

    @classmethod
    async def spawn(cls) -> "_Decoder":
        decoder = cls()
        decoder._worker = await Worker.spawn(wire.__name__, on_frame=decoder._on_frame, on_exit=decoder._on_exit)
        return decoder

    @property
    def worker(self) -> Worker:
        assert self._worker is not None
        return self._worker

    @property
    def alive(self) -> bool:
        return self._worker is not None and self._worker.alive

    async def loaded(self) -> None:
        """Returns when the first model is loaded. Raises SphinxUnavailable."""
        try:
            async with asyncio.timeout(_START_S):
                await asyncio.shield(self._ready)
        except TimeoutError as error:
            raise SphinxUnavailable(f"the decoder did not start within {_START_S} s") from error

    def use(self, compiled: CompiledModel) -> None:
        """Load this model before the next utterance, unless it is the one in use. Nobody waits: frames queue."""
        if compiled.key == self._model_key:
            return
        self._model_key = compiled.key
        request = {"lm": str(compiled.lm), "dictionary": str(compiled.dictionary)}
        try:
            self.worker.send(wire.LOAD, json.dumps(request).encode())
        except WorkerDied:
            pass  # whoever takes it next will find out

    def start(self, utterance: int) -> None:
        self._utterance = utterance
        self.partials.clear()
        self.worker.send(wire.START, json.dumps({"utterance": utterance}).encode())

    async def accept(self, pcm: bytes) -> None:
        """Raises WorkerDied, also for one that has stopped reading."""
        self.worker.send(wire.AUDIO, pcm)
        try:
            async with asyncio.timeout(_STUCK_S):
                await self.worker.room()
        except TimeoutError as error:
            self.worker.kill()
            raise WorkerDied("it stopped reading") from error

    async def finish(self) -> dict[str, Any]:
        """Raises WorkerDied, also for one that does not answer."""
        self._final = asyncio.get_running_loop().create_future()
        self.worker.send(wire.FINISH)
        try:
            async with asyncio.timeout(_STUCK_S):
                return await self._final
        except TimeoutError as error:
            self.worker.kill()
            raise WorkerDied("it did not answer") from error
        finally:
            self._final, self._utterance = None, 0

    def drop(self) -> None:
        self._utterance = 0
        self.partials.clear()
        try:
            self.worker.send(wire.DROP)
        except WorkerDied:
            pass  # and the utterance with it

    async def close(self) -> None:
        await self.worker.close()

    def _on_frame(self, frame: Frame) -> None:
        said = json.loads(frame.body)
        match frame.kind:
            case wire.PARTIAL if said["utterance"] == self._utterance:
                self.partials.append(said["words"])
            case wire.FINAL if self._final is not None and said["utterance"] == self._utterance:
                if not self._final.done():
                    self._final.set_result(said)
            case wire.READY:
                if not self._ready.done():
                    self._ready.set_result(None)
            case wire.FAILED:
                log.error("speech.model_refused", lm=said["lm"], problem=said["problem"])
                self._refuse(said["problem"])
            case _:
                pass  # of an utterance that was dropped

    def _on_exit(self) -> None:
        if self._final is not None and not self._final.done():
            self._final.set_exception(WorkerDied("it died"))
        self._refuse("the decoder died while it started")

    def _refuse(self, problem: str) -> None:
        if not self._ready.done():
            self._ready.set_exception(SphinxUnavailable(problem))
            self._ready.exception()  # nobody need be waiting


class SphinxRecogniser:
    """One connection's ears: a Recogniser. Takes a decoder at `open` and replaces it when it dies."""

    def __init__(self, engine: SphinxEngine) -> None:
        self._engine = engine
        self._decoder: _Decoder | None = None
        self._utterances = count(1)
        self._hearing = False
        self._unsent = bytearray()
        self._recent: deque[tuple[str, ...]] = deque(maxlen=_STABLE_PARTIALS)
        self._told = Hypothesis()

    @property
    def pid(self) -> int | None:
        """The decoder's process, while there is one."""
        return self._decoder.worker.pid if self._decoder and self._decoder.alive else None

    @property
    def languages(self) -> tuple[str, ...]:
        return (LANGUAGE,)

    @property
    def hears_again(self) -> bool:
        return True  # a second in 35 ms

    async def open(self, language: str, bias: Sequence[str] = ()) -> None:
        if language != LANGUAGE:
            raise LanguageNotHeard(f"sphinx hears {LANGUAGE!r} only, not {language!r}")
        self._drop()
        await self._living()

    async def accept(self, pcm: bytes, at_sample: int) -> Hypothesis | None:
        try:
            if not self._hearing:
                await self._start()
            self._unsent += pcm
            while len(self._unsent) >= CHUNK_BYTES:
                await self._send(CHUNK_BYTES)
        except WorkerDied as error:
            raise self._lost() from error
        return self._news()

    async def finish(self) -> Hypothesis:
        if not self._hearing or self._decoder is None:
            return Hypothesis()
        try:
            if self._unsent:
                await self._send(len(self._unsent))
            said = await self._decoder.finish()
        except WorkerDied as error:
            raise self._lost() from error
        finally:
            self._drop()
        words = _words(said["words"])
        return Hypothesis(words, tuple(said["alternatives"]), len(words))

    async def close(self) -> None:
        decoder, self._decoder, self._hearing = self._decoder, None, False
        if decoder is not None:
            await self._engine.end(decoder)

    async def _living(self) -> _Decoder:
        if self._decoder is None or not self._decoder.alive:
            self._decoder = await self._engine.take()
        return self._decoder

    async def _start(self) -> None:
        decoder = await self._living()
        decoder.use(self._engine.compiled)
        decoder.start(next(self._utterances))
        self._hearing = True

    async def _send(self, size: int) -> None:
        chunk = bytes(self._unsent[:size])
        del self._unsent[:size]
        assert self._decoder is not None
        await self._decoder.accept(chunk)

    def _news(self) -> Hypothesis | None:
        """The newest partial, if it says anything that the last one did not: words, or when they end."""
        partials = self._decoder.partials if self._decoder else deque[list[list[Any]]]()
        newest: list[list[Any]] | None = None
        while partials:
            newest = partials.popleft()
            self._recent.append(tuple(word[0] for word in newest))
        if newest is None:
            return None
        partial = Hypothesis(_words(newest), (), agreed(self._recent))
        told, self._told = self._told, partial
        return partial if partial != told else None

    def _drop(self) -> None:
        if self._hearing and self._decoder is not None:
            self._decoder.drop()
        self._hearing = False
        self._unsent.clear()
        self._recent.clear()
        self._told = Hypothesis()

    def _lost(self) -> UtteranceLost:
        self._hearing = False
        self._drop()
        log.warning("speech.utterance_lost", engine="sphinx")
        return UtteranceLost("the decoder's process died; the next utterance gets another")


def _words(said: list[list[Any]]) -> tuple[Word, ...]:
    return tuple(Word(text, start / _FRAMES_PER_S, end / _FRAMES_PER_S, p) for text, start, end, p in said)
