"""Sizes told one by one before the one name: "two large, one small coke" are three cokes.

It decides that each of such sizes is of the thing that is named behind the last of them, where it comes in all of them.
The segments that it puts in are those that were said.
"""

from collections.abc import Sequence
from dataclasses import replace

from edge.dialog.understand.segments import Segment
from edge.dialog.vocabulary.lexicon import Lexicon
from edge.dialog.vocabulary.sizes import find_size
from edge.dialog.vocabulary.words import COMMA, STOP

_COUNTS = frozenset(("num", "a"))
_BEGINS = frozenset(("order", "and", "fill", "say", "add", "repair", "gets", "only", "stop"))
_OF_THOSE = frozenset(("ofthem", "on", "the", "num"))  # "... one small of those cokes", "... small ones"


def named_in_each_size(segments: Sequence[Segment], lexicon: Lexicon) -> list[Segment]:
    """The segments, with the name behind each of the sizes."""
    out = list(segments)
    for i, seg in enumerate(segments):
        led = segments[i - 1] if i else None
        begins = led is None or led.tag in _BEGINS or seg.pause >= STOP
        sizes = _sizes(segments, i) if begins and seg.tag in _COUNTS else []
        at = _name_behind(segments, sizes[-1] + 1) if len(sizes) > 1 else 0
        if not at or not _comes_in(segments[at], [segments[n] for n in sizes], lexicon):
            continue
        last = sizes[-1]
        name = segments[at]
        each: list[Segment] = []
        for n in range(i, last + 1):
            starts = n > i and segments[n].tag in _COUNTS
            each.append(replace(segments[n], pause=max(COMMA, segments[n].pause)) if starts else segments[n])
            if n in sizes:
                each.append(replace(name, pause=0))
        return [*out[:i], *each, *named_in_each_size(segments[at + 1 :], lexicon)]
    return out


def _sizes(segments: Sequence[Segment], i: int) -> list[int]:
    """Where each size of "two large, one small" stands."""
    found: list[int] = []
    while i + 1 < len(segments) and segments[i].tag in _COUNTS:
        size = segments[i + 1]
        if size.tag != "size" or size.pause or (found and segments[i].pause >= STOP):
            break
        found.append(i + 1)
        i += 2
        i += i < len(segments) and segments[i].tag == "and"
    return found


def _name_behind(segments: Sequence[Segment], at: int) -> int:
    """Where the name stands that ends the list; 0 where there is none."""
    begin = at
    while at < len(segments) and at < begin + len("of") and segments[at].tag in _OF_THOSE and not segments[at].pause:
        at += 1
    return at if at < len(segments) and segments[at].tag == "item" and not segments[at].pause else 0


def _comes_in(name: Segment, sizes: Sequence[Segment], lexicon: Lexicon) -> bool:
    of_it = lexicon.sizes.get(name.candidates[0].ref, ())
    return bool(of_it) and all(find_size(of_it, tuple(s.value)) is not None for s in sizes)
