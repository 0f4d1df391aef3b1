"""Phrases that were spoken before, ready at once: a Voice in front of another.

Decides what to keep: whole utterances only, the longest unused leaves first. Never changes what is said.
"""

from collections import OrderedDict
from collections.abc import AsyncGenerator, Iterable
from contextlib import aclosing
from typing import NamedTuple

import structlog

from edge.speech.voice import Audio, Voice, VoiceFailed

log = structlog.get_logger()

MOST_FAILED = 3  # each takes the voice's whole time-out
CAPACITY_BYTES = 8 << 20  # four minutes at 16 kHz: the stock phrases of two languages several times over


class Phrase(NamedTuple):
    voice: str
    language: str
    rate_hz: int
    text: str


class PhraseCache:
    """A Voice that renders a phrase once. Same audio, same marks, in the same pieces."""

    def __init__(self, voice: Voice, *, capacity_bytes: int = CAPACITY_BYTES) -> None:
        self._voice, self._capacity = voice, capacity_bytes
        self._kept: OrderedDict[Phrase, tuple[Audio, ...]] = OrderedDict()
        self.size_bytes = 0

    @property
    def name(self) -> str:
        return self._voice.name

    @property
    def rate_hz(self) -> int:
        return self._voice.rate_hz

    def __contains__(self, said: tuple[str, str]) -> bool:
        """(text, language): is it ready?"""
        text, language = said
        return self._phrase(text, language) in self._kept

    async def warm(self, phrases: Iterable[tuple[str, str]]) -> None:
        """Render these (text, language) before anyone asks for them. One that fails is left for when it is said, and
        after some in a row all the rest: a store that is busy or has no voice just now must not lose more by this."""
        failed = 0
        for text, language in phrases:
            try:
                async for _ in self.speak(text, language):
                    pass
                failed = 0
            except VoiceFailed as error:
                failed += 1
                log.warning("phrases.not_warmed", text=text, why=str(error))
            if failed == MOST_FAILED:
                return

    async def speak(self, text: str, language: str) -> AsyncGenerator[Audio, None]:
        """See `Voice.speak`. A phrase that was cut off is not kept."""
        phrase = self._phrase(text, language)
        if phrase in self._kept:
            self._kept.move_to_end(phrase)
            for audio in self._kept[phrase]:  # the tuple outlives its eviction
                yield audio
            return
        rendered: list[Audio] = []
        async with aclosing(self._voice.speak(text, language)) as stream:
            async for audio in stream:
                rendered.append(audio)
                yield audio
        self._keep(phrase, tuple(rendered))

    def _phrase(self, text: str, language: str) -> Phrase:
        return Phrase(self._voice.name, language, self._voice.rate_hz, text)

    def _keep(self, phrase: Phrase, rendered: tuple[Audio, ...]) -> None:
        size = _size(rendered)
        if phrase in self._kept or size > self._capacity:
            return
        self._kept[phrase] = rendered
        self.size_bytes += size
        while self.size_bytes > self._capacity:
            _, dropped = self._kept.popitem(last=False)
            self.size_bytes -= _size(dropped)


def _size(rendered: tuple[Audio, ...]) -> int:
    return sum(len(audio.pcm) for audio in rendered)
