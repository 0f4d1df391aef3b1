"""What every recogniser does: take audio as it comes, say what it hears so far, then what was said.

The contract only; it never decides when someone has finished speaking (`turns`) nor what was meant (`dialog`).
"""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

RATE_HZ = 16000
"""Every recogniser here takes 16 kHz mono PCM16."""


@dataclass(frozen=True, slots=True)
class Word:
    """p: how sure the engine is, 0..1, of a finished utterance; 1.0 in a partial, which no engine here scores."""

    text: str
    start_s: float  # from the utterance's first sample
    end_s: float
    p: float


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """What was heard of one utterance. Empty when nothing was. again_s: so much of its beginning had been heard and
    settled before the guest went on, and is heard once more with what follows; its words stand in place of those."""

    words: tuple[Word, ...] = ()
    alternatives: tuple[str, ...] = ()  # other readings of the whole utterance, best first
    stable_words: int = 0  # so many words from the start have stopped changing
    again_s: float = 0.0

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def confidence(self) -> float:
        """Mean p of the words; 0.0 when nothing was heard."""
        return sum(word.p for word in self.words) / len(self.words) if self.words else 0.0


class UtteranceLost(Exception):
    """The engine lost this utterance (its worker died or hung). The next one will be heard."""


class LanguageNotHeard(ValueError):
    """The engine has no model for this language."""


def agreed(partials: "deque[tuple[str, ...]]") -> int:
    """How many words from the start are the same in the last partials; 0 until the deque is full."""
    if len(partials) != partials.maxlen:
        return 0
    same = 0
    for said in zip(*partials, strict=False):
        if len(set(said)) > 1:
            break
        same += 1
    return same


class Recogniser(Protocol):
    """One connection's ears. Calls come one at a time, from one task."""

    @property
    def languages(self) -> tuple[str, ...]:
        """What may be spoken to it, after `open`: each utterance in any of them."""

    @property
    def hears_again(self) -> bool:
        """Whether it is quick enough to hear a turn from its start once more, whenever the guest goes on."""

    async def open(self, language: str, bias: Sequence[str] = ()) -> None:
        """Be ready for utterances in `language` ("en", "es"), listening for the `bias` phrases where the engine can.

        May be called again between utterances. Raises LanguageNotHeard.
        """

    async def accept(self, pcm: bytes, at_sample: int) -> Hypothesis | None:
        """The next audio of the utterance; the first call after `open` or `finish` starts one.

        at_sample: the stream's sample index of the first sample. Returns the newest partial where it changed since
        the last call, else None. Never waits for inference, unless the engine is seconds behind. Raises UtteranceLost;
        audio after that begins a new utterance.
        """

    async def finish(self) -> Hypothesis:
        """The utterance is over: what was said. Without audio, an empty hypothesis. Raises UtteranceLost.

        Cancelled, it drops the utterance; the recogniser stays usable.
        """

    async def close(self) -> None:
        """Give the engine back. Nothing else may be called afterwards."""
