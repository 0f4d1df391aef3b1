"""The readings of a turn's words, kept for what looks again at the best of them.

It decides nothing: `matching` makes the readings, `segments` chooses.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from edge.dialog.understand.matching import Candidate, Hit, candidates_of
from edge.dialog.vocabulary.lexicon import Lexicon
from edge.dialog.vocabulary.words import Word

if TYPE_CHECKING:
    from edge.dialog.understand.segments import Segment


@dataclass(frozen=True, slots=True)
class Lattice:
    words: Sequence[Word]
    hits: Sequence[Sequence[Hit]]  # those that begin with each word
    lexicon: Lexicon
    segment_of: Callable[[Hit], Segment]

    def candidates(self, hit: Hit) -> tuple[Candidate, ...]:
        return candidates_of(hit, self.words, self.lexicon)
