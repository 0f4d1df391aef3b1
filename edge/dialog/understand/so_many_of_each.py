"""How many of each of what is listed: "egg rolls and dumplings, two of each", "two of each: a list".

It decides which names such a count is said of, and puts it before each of them. It never counts what has a count.
"""

from collections.abc import Sequence
from dataclasses import replace

from edge.dialog.understand.segments import Segment
from edge.dialog.vocabulary.words import STOP

LEAST_LISTED = 2
_COUNTS = frozenset(("num", "times"))
_OWN_COUNT = frozenset(("num", "times", "a", "few", "another"))
_SAID_BEFORE = frozenset(("size", "opt", "light", "extra", "no"))  # of a thing: "small latte"
_BEGINS = frozenset(("order", "say", "fill", "and", "gets"))


def so_many_of_each(segments: Sequence[Segment]) -> list[Segment]:
    """The segments, with the count before each thing that it is said of."""
    at = next((n for n, seg in enumerate(segments) if seg.tag in _COUNTS and _after(segments, n)), None)
    if at is None:
        return list(segments)
    end = _after(segments, at)
    listed = _listed(segments, end) if _begins(segments, at) else []
    if len(listed) < LEAST_LISTED and _ends(segments, end):
        listed = _listed(segments, _sentence_of(segments, at), at)
    if len(listed) < LEAST_LISTED:
        return list(segments)
    out: list[Segment] = []
    for n, seg in enumerate(segments):
        if n in listed:
            out.append(replace(segments[at], tag="num", start=seg.start, end=seg.start, pause=seg.pause))
            out.append(replace(seg, pause=0))
        else:
            out.append(replace(seg, tag="fill", value="fill") if at <= n < end else seg)
    return out


def _after(segments: Sequence[Segment], at: int) -> int:
    """Where "of each", "each of" behind a count ends; 0 where it is not said."""
    n = at + 1
    said = False
    while n < len(segments) and not segments[n].pause and (segments[n].tag == "each" or segments[n].text == "of"):
        said = said or segments[n].tag == "each"
        n += 1
    return n if said else 0


def _begins(segments: Sequence[Segment], at: int) -> bool:
    return not at or bool(segments[at].pause) or segments[at - 1].tag in _BEGINS


def _ends(segments: Sequence[Segment], end: int) -> bool:
    return end == len(segments) or segments[end].pause > 0 or segments[end].tag in ("say", "fill")


def _sentence_of(segments: Sequence[Segment], at: int) -> int:
    """Where the sentence of that segment begins."""
    return next((n for n in range(at - 1, 0, -1) if segments[n].pause >= STOP), 0)


def _listed(segments: Sequence[Segment], start: int, end: int | None = None) -> list[int]:
    """Where what is listed there begins, of each thing; none where one of them has a count of its own."""
    found: list[int] = []
    began = None  # the thing's first segment
    for n in range(start, len(segments) if end is None else end):
        seg = segments[n]
        if found and n > start and seg.pause >= STOP:
            break
        if seg.tag in _OWN_COUNT:
            return []
        if seg.tag == "item":
            found.append(n if began is None else began)
        began = (n if began is None or seg.pause else began) if seg.tag in _SAID_BEFORE else None
    return found
