"""Several voices in order: the first that can speaks, and where it breaks off the next goes on in the same sentence.

Decides who speaks and from which word on; a guest hears each word at least once, and the sentence once. A voice that
broke is left out for `AGAIN_S`, so that not every sentence waits for it.
"""

import time
from collections.abc import AsyncGenerator, Callable, Iterable, Sequence
from contextlib import aclosing
from dataclasses import replace

import structlog

from edge.speech.phrases import PhraseCache
from edge.speech.voice import Audio, LanguageNotSpoken, Mark, VoiceFailed

log = structlog.get_logger()

AGAIN_S = 30.0  # a process is replaced in under one; what broke for another reason breaks again


class InTurn:
    """A Voice. voices: the best first, all at one rate; the last is asked whatever happened to it."""

    def __init__(self, voices: Sequence[PhraseCache], *, now: Callable[[], float] = time.monotonic) -> None:
        if len({voice.rate_hz for voice in voices}) != 1:
            raise ValueError("voices of one rate")
        self._voices, self._now = tuple(voices), now
        self._not_before = dict.fromkeys(range(len(voices)), 0.0)

    @property
    def name(self) -> str:
        return "+".join(voice.name for voice in self._voices)

    @property
    def rate_hz(self) -> int:
        return self._voices[0].rate_hz

    async def warm(self, phrases: Iterable[tuple[str, str]]) -> None:
        """Every voice's own cache: the one that takes over has them ready, too."""
        kept = tuple(phrases)
        for voice in self._voices:
            await voice.warm(kept)

    async def speak(self, text: str, language: str) -> AsyncGenerator[Audio, None]:
        """See `Voice.speak`. Raises VoiceFailed when the last one fails."""
        begin = samples = 0  # of what is left to say; of what was heard
        last = len(self._voices) - 1
        for at, voice in enumerate(self._voices):
            if at < last and self._now() < self._not_before[at]:
                continue
            begun = begin
            try:
                async with aclosing(voice.speak(text[begin:], language)) as stream:
                    heard, marks = samples, list[Mark]()
                    async for audio in stream:
                        moved = tuple(Mark(mark.char + begun, mark.sample + heard) for mark in audio.marks)
                        marks += moved
                        samples += len(audio.pcm) // 2
                        begin = _resumes_at(marks, samples, begun)
                        yield replace(audio, marks=moved)
                return
            except VoiceFailed as error:
                if at == last:
                    raise
                if not isinstance(error, LanguageNotSpoken):
                    self._not_before[at] = self._now() + AGAIN_S
                    log.warning("voice.passed_on", to=self._voices[at + 1].name, at=begin, why=str(error))


def _resumes_at(marks: Sequence[Mark], samples: int, begun: int) -> int:
    """The word that was being said: a half of it was no word."""
    reached = [mark.char for mark in marks if mark.sample <= samples]
    return reached[-1] if reached else begun
