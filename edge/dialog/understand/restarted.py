"""What was begun and is said again: "the orange... orange soda" is one orange soda, and "five medium fries; no, four
medium and one large" are five fries in all.

It decides which names only begin the one right behind them, and which count is told anew by sizes. Two counts, or two
different things, are never one.
"""

from collections.abc import Sequence
from dataclasses import replace

from edge.dialog.meaning import Kind
from edge.dialog.understand.segments import Segment
from edge.dialog.vocabulary.words import COMMA

_COUNTS = frozenset(("num", "a"))
_TAKES_BACK = frozenset((Kind.NO.value, Kind.WAIT.value))


def without_restarts(segments: Sequence[Segment]) -> list[Segment]:
    """The same segments, with what was begun only as talk, and what was counted anew only as counted last."""
    behind = (*segments[1:], None)
    return _counted_anew([_as_talk(s) if n and _begins(s, n) else s for s, n in zip(segments, behind, strict=True)])


def _begins(seg: Segment, after: Segment) -> bool:
    if seg.tag != "item" or after.tag != "item":
        return False
    words, whole = seg.text.split(), after.text.split()
    same = any(c.ref == after.candidates[0].ref for c in seg.candidates)
    return same and len(words) < len(whole) and whole[: len(words)] == words


def _as_talk(seg: Segment) -> Segment:
    return replace(seg, tag="stop", value=None, candidates=(), other=(), rest=())


def _counted_anew(segments: list[Segment]) -> list[Segment]:
    """ "Three large cokes, sorry, two large and one small": two large cokes and one small coke."""
    for i, name in enumerate(segments):
        begin = i - 1 if i and segments[i - 1].tag == "size" and not name.pause else i
        begin -= 1
        if name.tag != "item" or begin < 0 or segments[begin].tag not in _COUNTS or segments[begin + 1].pause:
            continue
        at = _taken_back(segments, i + 1)
        sizes = _sizes(segments, at) if at else []
        if len(sizes) < len(("one", "other")):
            continue
        after = sizes[-1] + 1
        if after < len(segments) and segments[after].tag == "item" and not segments[after].pause:
            if segments[after].candidates[0].ref != name.candidates[0].ref:
                continue
            after += 1  # "... four medium and one large fries"
        each = [s for n in sizes for s in (*_led(segments, n), replace(name, pause=0))]
        told = [replace(each[0], pause=segments[begin].pause), *each[1:]]
        return [*segments[:begin], *told, *_counted_anew(segments[after:])]
    return segments


def _taken_back(segments: Sequence[Segment], at: int) -> int:
    """Where what is said in its place begins; 0 where nothing is taken back."""
    takes = False
    while at < len(segments) and segments[at].tag in ("say", "repair", "fill"):
        said = segments[at]
        if said.tag == "say" and said.value not in _TAKES_BACK:
            return 0
        takes = takes or said.tag != "fill"
        at += 1
    return at if takes else 0


def _sizes(segments: Sequence[Segment], at: int) -> list[int]:
    """Where each size of "four medium and one large" stands."""
    found: list[int] = []
    while at + 1 < len(segments) and segments[at].tag in _COUNTS and segments[at + 1].tag == "size":
        if segments[at + 1].pause:
            break
        found.append(at + 1)
        at += 2
        at += at < len(segments) and segments[at].tag == "and"
    return found


def _led(segments: Sequence[Segment], size: int) -> tuple[Segment, Segment]:
    """Its count and it."""
    return replace(segments[size - 1], pause=max(COMMA, segments[size - 1].pause)), segments[size]
