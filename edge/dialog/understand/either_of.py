"""One of two dishes: "the wrap or the fish", "can I get a coke or a sprite". PURE.

It decides that who names two with an "or" between them wants one of them: they are read as one name that fits both, so
that it is asked which. What is left out, taken off or asked about stays as it is said, and so does the same thing by
two names.
"""

from collections.abc import Sequence
from dataclasses import replace

from domain.order import Order
from edge.dialog.meaning import Expecting
from edge.dialog.understand.matching import Candidate
from edge.dialog.understand.segments import Segment
from edge.dialog.vocabulary.words import STOP

_BETWEEN = frozenset(("a", "the"))
_NOT_WANTED = frozenset(("no", "remove", "insteadof", "except", "clear", "ask", "only", "make", "with", "on", "into"))
PART = 0.95  # of a name, at the most: what is named in full is asked about no more
_ANSWERS = frozenset(("which", "offer", "group", "slot", "size"))


def either_of(segments: Sequence[Segment], order: Order, expecting: Expecting) -> list[Segment]:
    """The segments, with each such choice as one."""
    out: list[Segment] = []
    i = 0
    while i < len(segments):
        seg, end = segments[i], i + 1
        rows = [seg.candidates[0]] if seg.tag == "item" and seg.candidates else []
        while rows and (other := _or_item(segments, end)):
            rows.append(segments[other].candidates[0])
            end = other + 1
        named = {c.ref for c in rows}
        if len(rows) > 1 and _is_wanted(segments, i) and not _answers(named, order, expecting):
            text, fits = " ".join(s.text for s in segments[i:end]), _alike(rows) if len(named) > 1 else seg.candidates
            seg = replace(seg, end=segments[end - 1].end, text=text, candidates=fits, other=(), rest=())
        else:
            end = i + 1
        out.append(seg)
        i = end
    return out


def _or_item(segments: Sequence[Segment], at: int) -> int:
    """Where the thing stands that an "or" there leads to; 0 where there is none."""
    if at >= len(segments) or segments[at].tag != "or" or segments[at].pause >= STOP:
        return 0
    n = at + 1
    while n < len(segments) and segments[n].tag in _BETWEEN and not segments[n].pause:
        n += 1
    found = n < len(segments) and segments[n].tag == "item" and segments[n].candidates and not segments[n].pause
    return n if found else 0


def _is_wanted(segments: Sequence[Segment], at: int) -> bool:
    """Whether nothing of the clause before it denies, asks or changes."""
    for seg in reversed(segments[:at]):
        if seg.tag in _NOT_WANTED:
            return False
        if seg.pause >= STOP:
            break
    return True


def _answers(named: set[str], order: Order, expecting: Expecting) -> bool:
    """Whether it speaks of what stands, or answers a question that has its own choices."""
    there = {getattr(line, "item", "") or getattr(line, "combo", "") for line in order.lines}
    return expecting.kind in _ANSWERS or bool(named & there)


def _alike(rows: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Candidates that fit equally well, and no word of theirs that speaks for one."""
    first, part = rows[0], min(c.coverage for c in rows) * PART
    level = {c.ref: c._replace(score=first.score, coverage=part, like=1.0, stems=frozenset()) for c in rows}
    return tuple(level.values())
