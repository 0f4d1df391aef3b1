"""Parts of a pipeline, each alone."""

import asyncio
from collections.abc import AsyncGenerator, Iterator, Sequence
from typing import Any

import pytest
from loguru import logger

from edge.speech.recogniser import Hypothesis, UtteranceLost, Word
from edge.speech.voice import Audio, Mark, VoiceFailed


@pytest.fixture(autouse=True)
def library_errors() -> Iterator[list[str]]:
    """pipecat only logs what goes wrong in its tasks and handlers: here that fails the test."""
    errors: list[str] = []
    sink = logger.add(lambda message: errors.append(str(message)), level="ERROR")
    yield errors
    logger.remove(sink)
    assert errors == []


class ToneVoice:
    """A tenth of a second of sound for each word, marked; "gasp" breaks it, "hiccup" the first time."""

    name, rate_hz = "tone", 16000

    def __init__(self) -> None:
        self.spoken: list[str] = []
        self.closed: list[str] = []
        self.pace_s = 0.0
        self.hiccupped = False

    async def speak(self, text: str, language: str) -> AsyncGenerator[Audio, None]:
        self.spoken.append(text)
        char = 0
        try:
            for n, word in enumerate(text.split()):
                if word == "gasp" or (word == "hiccup" and not self.hiccupped):
                    self.hiccupped = True
                    raise VoiceFailed("out of breath")
                await asyncio.sleep(self.pace_s)
                char = text.index(word, char)
                yield Audio(b"\0\1" * 1600, 16000, (Mark(char, n * 1600),))
                char += len(word)
        finally:
            self.closed.append(text)


class ScriptedRecogniser:
    """Hears the next of `says` in each utterance: one more word with each chunk, all of it at the end."""

    def __init__(self, says: Sequence[str | None]) -> None:
        self._says = list(says)
        self._chunks = 0
        self.heard: list[tuple[int, int]] = []  # (at_sample, bytes)

    languages = ("en",)
    hears_again = False

    async def open(self, language: str, bias: Sequence[str] = ()) -> None: ...

    async def accept(self, pcm: bytes, at_sample: int) -> Hypothesis | None:
        self.heard.append((at_sample, len(pcm)))
        self._chunks += 1
        return hypothesis(" ".join((self._says[0] or "").split()[: self._chunks]))

    async def finish(self) -> Hypothesis:
        self._chunks = 0
        said = self._says.pop(0)
        if said is None:
            raise UtteranceLost("its process died")
        return hypothesis(said)

    async def close(self) -> None: ...


def hypothesis(text: str) -> Hypothesis:
    words = tuple(Word(word, n * 0.3, n * 0.3 + 0.2, 0.9) for n, word in enumerate(text.split()))
    return Hypothesis(words, alternatives=("or so",) if text else ())


@pytest.fixture
def voice() -> ToneVoice:
    return ToneVoice()


@pytest.fixture
def recogniser() -> Any:
    return ScriptedRecogniser


@pytest.fixture
def heard() -> Any:
    return hypothesis
