"""The sound of a turn, for who goes on after its words were settled: it is heard from the start once more. PURE.

Words that are heard without those before them are often others: "please" alone is "wait". It decides which sound an
utterance of the recogniser begins with, never when a turn is over.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from edge.speech.recogniser import RATE_HZ, Hypothesis

LONGEST_S = 10.0  # of a turn that is heard again: a second takes 35 ms of a core, while the guest speaks


@dataclass(frozen=True, slots=True)
class Sound:
    """pcm: 16 kHz mono PCM16. at: the stream's sample index of its first sample. again_s: see `Hypothesis`."""

    pcm: bytes
    at: int
    again_s: float = 0.0


class TurnAgain:
    def __init__(self) -> None:
        self._forget()

    def _forget(self) -> None:
        self._under_way = self._too_long = False
        self._pcm, self._at, self._settled = bytearray(), 0, 0

    def on_utterance(self, pre_roll: Sound) -> Sound:
        """What the recogniser is to hear first of the utterance that begins here."""
        if self._too_long:
            return pre_roll
        if not self._settled:
            self._under_way, self._pcm, self._at = True, bytearray(pre_roll.pcm), pre_roll.at
            return pre_roll
        return Sound(bytes(self._pcm), self._at, self._settled / 2 / RATE_HZ)

    def on_sound(self, pcm: bytes) -> None:
        if self._under_way and not self._too_long:
            self._pcm += pcm
            self._too_long = len(self._pcm) > LONGEST_S * RATE_HZ * 2
            if self._too_long:
                self._pcm.clear()

    def on_settled(self) -> None:
        """The words of all that came in so far are asked for."""
        self._settled = len(self._pcm)

    def on_turn_over(self, *, hearing: bool) -> None:
        """hearing: the next turn has begun, with all that came in since the last words were settled."""
        if not hearing or self._too_long:
            self._forget()
            return
        del self._pcm[: self._settled]
        self._at += self._settled // 2
        self._settled = 0


def stretches(finals: Sequence[Hypothesis], partial: Hypothesis) -> list[Hypothesis]:
    """What a turn consists of: words that are heard again stand for the settled ones as soon as they are past them."""
    if partial.again_s:
        past = partial.words and partial.words[-1].end_s > partial.again_s
        return [partial] if past else list(finals)
    return [*finals, partial]


def settled(finals: Sequence[Hypothesis], final: Hypothesis) -> list[Hypothesis]:
    """The same with one more final. Where nothing is heard the second time, what was heard the first time stands."""
    return [final] if final.again_s and final.words else [*finals, final]


def only_new(heard: Hypothesis) -> Hypothesis:
    """Of what was heard again, what had not been heard: the turn that the rest was of is over."""
    words = tuple(word for word in heard.words if (word.start_s + word.end_s) / 2 >= heard.again_s)
    return Hypothesis(words, (), max(0, heard.stable_words - (len(heard.words) - len(words))))
