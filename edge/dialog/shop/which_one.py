"""Which of a kind one word tells: "the running ones", "the plain N7". PURE.

It decides that such a word points at a thing or a value, as the catalog writes it; what that thing is, is `finding`'s.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from edge.dialog.shop.index import DIMENSIONS, Index, stems
from edge.dialog.shop.tables import ASKED_AS, COLOURS, SIZES
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import Word

ONES: Final = frozenset(words_of("one ones pair"))
POINTING: Final = frozenset(words_of("the that those these this our your her his my their any some"))
# "The big ones", "the waterproof one": of whatever is spoken of; what it is used for tells the kind ("the trail ones").
_HOW_IT_IS: Final = DIMENSIONS | SIZES.keys() | COLOURS | {w for w, facts in ASKED_AS.items() if facts != "use"}
# The one that is called so and no more: "just the regular one", of N7 and N7 Plus.
PLAIN: Final = frozenset(words_of("plain regular normal standard ordinary basic bare sencillo sencilla"))
# "The regular price", "a normal fit": of the price and the cut.
_OF_ELSE: Final = frozenset(stems("price retail cost fit cut size hours wash"))


def is_pointed_at(start: int, end: int, words: Sequence[Word], index: Index) -> bool:
    """ "The running ones": a part of a name as it is written, though the word alone may be no thing."""
    kinds = all(w.text in index.spelt and w.text not in _HOW_IT_IS for w in words[start:end])
    return kinds and is_before_ones(start, end, words)


def is_before_ones(start: int, end: int, words: Sequence[Word]) -> bool:
    """Whether the words [start, end) tell which ones are pointed at."""
    before, behind = words[start - 1].text if start else "", words[end].text if end < len(words) else ""
    return behind in ONES and before in POINTING


def plain(of: Sequence[str], every: Sequence[str], said: Sequence[str]) -> tuple[str, ...]:
    """Of values that are called like each other, the one that the others only add to; () where none is told so."""
    told = any(a in PLAIN and b not in _OF_ELSE for a, b in pairwise((*said, "")))
    if not told or any(set(stems(v)) & PLAIN for v in every):
        return ()
    found = [v for v in of if any(set(stems(v)) < set(stems(w)) for w in every)]
    return tuple(found) if len(found) == 1 else ()


def told_plain(words: Sequence[Word], index: Index) -> set[int]:
    """Positions of words by which the plain one of a kind is told, and nothing is named."""
    return {i for i, w in enumerate(words) if w.text in PLAIN and w.stem not in index.naming}
