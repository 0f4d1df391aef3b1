"""What is written, as it is said: amounts become words for the voice, and its marks point into what was written.

It decides the wording of "$10.35" in each language and nothing else; names are said as the menu writes them.
"""

import re
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import replace

from edge.speech.voice import Audio, Mark, Voice

AMOUNT = re.compile(r"\$(\d+)\.(\d\d)")
DOLLARS = {
    "en": ("dollar", "dollars", "and", "cent", "cents"),
    "es": ("dólar", "dólares", "con", "centavo", "centavos"),
}


class Saying:
    """A Voice that reads amounts out. Everything else is the voice's."""

    def __init__(self, voice: Voice) -> None:
        self._voice = voice

    @property
    def name(self) -> str:
        return self._voice.name

    @property
    def rate_hz(self) -> int:
        return self._voice.rate_hz

    async def speak(self, text: str, language: str) -> AsyncGenerator[Audio, None]:
        """As `Voice.speak`; marks are characters of `text`."""
        said, places = spoken(text, language)
        async with aclosing(self._voice.speak(said, language)) as stream:
            async for audio in stream:
                yield replace(audio, marks=tuple(Mark(written_at(places, m.char), m.sample) for m in audio.marks))


def spoken(text: str, language: str) -> tuple[str, list[tuple[int, int, bool]]]:
    """The text to say, and where its parts were written: (start said, start written, whether it was replaced)."""
    out: list[str] = []
    places: list[tuple[int, int, bool]] = []
    at = length = 0
    for match in AMOUNT.finditer(text):
        for piece, start, replaced in (
            (text[at : match.start()], at, False),
            (_amount(int(match[1]), int(match[2]), language), match.start(), True),
        ):
            places.append((length, start, replaced))
            out.append(piece)
            length += len(piece)
        at = match.end()
    places.append((length, at, False))
    out.append(text[at:])
    return "".join(out), places


def written_at(places: list[tuple[int, int, bool]], said: int) -> int:
    """The character of the written text that a character of the said one belongs to."""
    start, written, replaced = next(p for p in reversed(places) if p[0] <= said or p is places[0])
    return written if replaced else written + max(0, said - start)


def _amount(dollars: int, cents: int, language: str) -> str:
    one, many, joiner, cent, cents_word = DOLLARS.get(language, DOLLARS["en"])
    said_dollars = f"{dollars} {one if dollars == 1 else many}"
    said_cents = f"{cents} {cent if cents == 1 else cents_word}"
    if not cents:
        return said_dollars
    return f"{said_dollars} {joiner} {said_cents}" if dollars else said_cents
