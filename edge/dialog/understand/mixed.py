"""Parts of a recogniser's alternatives put together: where the best one leaves words over, another may have them right.

It decides which texts are worth reading besides the alternatives themselves. It never reads one, and takes nothing that
no alternative has: a part goes over whole, between the words on which both agree.
"""

from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Levenshtein

from edge.dialog.meaning import Span
from edge.dialog.vocabulary.words import fold

MOST_MIXED = 4  # texts that are read besides the alternatives
LEFT_OVER = frozenset(("", "talk"))  # what a span became that nothing explains


def mixed(best: str, others: Sequence[str], spans: Sequence[Span]) -> list[str]:
    """The best alternative with what the others have in place of the words that were left over in it."""
    left = {word for span in spans if span.meaning in LEFT_OVER for word in span.text.split()}
    words = best.split()
    if not left.intersection(map(fold, words)):
        return []
    found = dict.fromkeys(text for other in others for text in _with_parts_of(words, other.split(), left))
    return [text for text in found if text != best and text not in others][:MOST_MIXED]


def _with_parts_of(words: list[str], other: list[str], left: set[str]) -> Iterator[str]:
    edits = Levenshtein.opcodes(words, other)
    parts = [(e.src_start, e.src_end, e.dest_start, e.dest_end) for e in edits if e.tag != "equal"]
    for start, end, first, last in _blocks(parts):
        if left.intersection(map(fold, words[start:end])):
            yield " ".join((*words[:start], *other[first:last], *words[end:]))


def _blocks(parts: Sequence[tuple[int, int, int, int]]) -> Iterator[tuple[int, int, int, int]]:
    """Edits that touch, as one: "pep a roni" goes over as a whole."""
    open_block: tuple[int, int, int, int] | None = None
    for start, end, first, last in parts:
        if open_block is not None and open_block[1] == start:
            open_block = (open_block[0], end, open_block[2], last)
        else:
            if open_block is not None:
                yield open_block
            open_block = (start, end, first, last)
    if open_block is not None:
        yield open_block
