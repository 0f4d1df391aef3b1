"""What every voice does: speak a text as a stream of audio, saying where in the text it is.

The contract only. Prices, names and numbers come here as words already (`dialog.render`).
"""

from collections.abc import AsyncGenerator
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Mark:
    """The word that begins at character `char` of the text is heard from `sample` on.

    Both count from zero at the start of the utterance; so a position played tells what was heard, and where to go on.
    """

    char: int
    sample: int


@dataclass(frozen=True, slots=True)
class Audio:
    """A stretch of speech: PCM16 mono. Its marks lie anywhere in the utterance, in order over the stream."""

    pcm: bytes
    rate_hz: int
    marks: tuple[Mark, ...] = ()


class VoiceFailed(Exception):
    """The engine could not speak this text, or died speaking it. The next text will be spoken."""


class LanguageNotSpoken(VoiceFailed):
    """This voice has no such language; nothing is wrong with it."""


class Voice(Protocol):
    @property
    def name(self) -> str:
        """Tells this voice from others, as a cache must."""

    @property
    def rate_hz(self) -> int: ...

    def speak(self, text: str, language: str) -> AsyncGenerator[Audio, None]:
        """Yields audio as it is made. Closing the generator (`aclose`) stops the making. Raises VoiceFailed."""
