"""Frames: kinds of words that follow one another within a few words, however the sentence around them goes. PURE.

A list of sentences knows only the sentences that somebody thought of. A frame ("one 4 cant 3 vital": somebody, then
within four words a cannot, then within three breathing or waking) is met by every wording of the same thing. It is
told in two tables: kinds (a name and its words; `heart_attack` is two words, `convuls*` any ending) and frames (kinds
with the most words between them; `a|b` either; `! kind` where such a word is nowhere in the turn). Linear in the
words: a turn without the kinds of a frame costs one comparison.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

MOST_REMEMBERED = 4_000  # words
SHORTEST = 4  # letters of a word that may have an "s" of its own ("gas", "this")
ANYWHERE = 400  # words between, where a frame gives no figure: the whole of the longest turn


@dataclass(frozen=True, slots=True)
class _Frame:
    slots: tuple[tuple[int, int], ...]  # (the most words before it, kinds as bits)
    needs: int  # kinds that no wording can do without: one look tells most frames from a turn
    unless: int


@dataclass(frozen=True, slots=True)
class _Found:
    """Where kinds of words begin, which of them take that word alone, and the last word that a phrase takes there."""

    kinds: Sequence[int]
    alone: Sequence[int]
    ends: Sequence[int]
    all: int


class Frames:
    """Tells whether a turn meets one of the frames of a table."""

    def __init__(self, kinds: Mapping[str, str], frames: str) -> None:
        self._bit = {name: 1 << n for n, name in enumerate(kinds)}
        self._words: dict[str, int] = {}
        self._beginnings: dict[int, dict[str, int]] = {}
        self._phrases: dict[str, list[tuple[tuple[str, ...], int]]] = {}
        self._known: dict[str, tuple[int, int]] = {}
        for name, entries in kinds.items():
            for entry in entries.split():
                self._enter(entry, self._bit[name])
        self._frames = tuple(self._frame(row) for row in map(str.strip, frames.splitlines()) if row and row[0] != "#")

    def _enter(self, entry: str, bit: int) -> None:
        if "_" in entry:
            first, *rest = entry.split("_")
            self._phrases.setdefault(first, []).append((tuple(rest), bit))
        elif entry.endswith("*"):
            of_length = self._beginnings.setdefault(len(entry) - 1, {})
            of_length[entry[:-1]] = of_length.get(entry[:-1], 0) | bit
        else:
            self._words[entry] = self._words.get(entry, 0) | bit

    def _frame(self, row: str) -> _Frame:
        told, _, unless = row.partition("!")
        slots: list[tuple[int, int]] = []
        most = 0
        for part in told.split():
            if part.isdigit():
                most = int(part)
            else:
                slots.append((most if slots else ANYWHERE, self._bits(part)))
                most = ANYWHERE
        needs = 0
        for _, bits in slots:
            needs |= bits if bits.bit_count() == 1 else 0
        return _Frame(tuple(slots), needs, self._bits("|".join(unless.split())) if unless.strip() else 0)

    def _bits(self, part: str) -> int:
        bits = 0
        for name in part.split("|"):
            bits |= self._bit[name]
        return bits

    def meets(self, words: Sequence[str]) -> bool:
        there = 0
        for word in words:
            there |= (self._known.get(word) or self._kinds_of(word))[1]
        near = [frame for frame in self._frames if frame.needs & there == frame.needs] if there else []
        if not near:
            return False  # most turns end here, before anything is looked at in its place
        found = self._look(words)
        return any(not frame.unless & found.all and _follow(found, frame.slots, -1) for frame in near)

    def _look(self, words: Sequence[str]) -> _Found:
        kinds, alone, ends, total = [0] * len(words), [0] * len(words), list(range(len(words))), 0
        for at, word in enumerate(words):
            bits = alone[at] = (self._known.get(word) or self._kinds_of(word))[0]
            for rest, of_phrase in self._phrases.get(word, ()):
                if tuple(words[at + 1 : at + 1 + len(rest)]) == rest:
                    bits |= of_phrase
                    ends[at] = max(ends[at], at + len(rest))
            kinds[at] = bits
            total |= bits
        return _Found(kinds, alone, ends, total)

    def _kinds_of(self, word: str) -> tuple[int, int]:
        """The kinds of a word by itself, and with those that it may begin. Remembered: the same words come again in
        every turn."""
        bits = self._words.get(word, 0)
        for length, of_length in self._beginnings.items():
            bits |= of_length.get(word[:length], 0)
        if len(word) > SHORTEST and word.endswith("s"):  # "partner's", without its sign
            bits |= self._words.get(word[:-1], 0)
        if len(self._known) > MOST_REMEMBERED:
            self._known.clear()
        begun = bits
        for _, of_phrase in self._phrases.get(word, ()):
            begun |= of_phrase
        self._known[word] = (bits, begun)
        return bits, begun


def _follow(found: _Found, slots: Iterable[tuple[int, int]], after: int) -> bool:
    """Whether the slots follow one another behind the word `after`."""
    first, *rest = slots
    most, bits = first
    for at in range(after + 1, min(len(found.kinds), after + 2 + most)):
        if not found.kinds[at] & bits:
            continue
        if not rest or _follow(found, rest, found.ends[at]):
            return True
        # "i", where "i work here" begins, is also a word of its own.
        if found.ends[at] > at and found.alone[at] & bits and _follow(found, rest, at):
            return True
    return False
