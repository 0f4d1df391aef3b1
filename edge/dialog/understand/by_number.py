"""Lines of the draft told by their number: "the five with no lettuce", "swap the fries on the two", "make the six a
twenty".

It decides which meal, or which box, a bare number after "the" is. A number that counts what follows, or that no line
has, is left to the rest of the grammar.
"""

from collections.abc import Sequence
from dataclasses import replace

from edge.dialog.understand.attach import has_sizes
from edge.dialog.understand.matching import Candidate
from edge.dialog.understand.segments import Segment
from edge.dialog.understand.state import State
from edge.dialog.understand.work import Work

_THE = frozenset(("the", "my", "el", "la", "mi"))
# What goes on counting: "the two cokes", "the two of them", "the two larges ones".
_COUNTS = frozenset(("item", "opt", "ofthem", "more", "vessel", "num", "other", "part", "dozen"))


def meals_by_number(segments: Sequence[Segment], st: State) -> list[Segment]:
    """The segments, where the number of a meal of the draft, or of one named before, stands for its name."""
    meals = {c.number: c.id for w in st.alive() if (c := w.combo) is not None and c.number is not None}
    out: list[Segment] = []
    for n, seg in enumerate(segments):
        if seg.tag == "num" and int(seg.value) in meals and points(segments, n):
            seg = replace(seg, tag="item", candidates=(_named(meals[int(seg.value)]),))
        elif seg.tag == "item" and seg.candidates and (combo := st.lexicon.menu.combo(seg.candidates[0].ref)):
            meals |= {combo.number: combo.id} if combo.number is not None else {}
        out.append(seg)
    return out


def points(segments: Sequence[Segment], n: int) -> bool:
    """Whether the number there points at something: "the" before it, and nothing after it that it counts."""
    before, after = segments[n - 1] if n else None, segments[n + 1] if n + 1 < len(segments) else None
    led = before.text.split()[-1] if before is not None else ""  # "the", and "take off the"
    if before is None or before.tag not in ("the", "remove", "make") or led not in _THE or segments[n].pause:
        return False
    return after is None or bool(after.pause) or after.tag not in _COUNTS


def _named(combo: str) -> Candidate:
    return Candidate(1.0, "combo", combo, 1.0, 1.0, frozenset())


def box_of(st: State, i: int) -> Work | None:
    """ "The six", of a draft with a box of six; None where no line, or more than one, comes in that number."""
    seg = st.seg(i)
    if seg is None or seg.tag != "num" or not points(st.segments, i):
        return None
    fits = [w for w in st.alive() if w.item is not None and has_sizes(st, w.item) and _comes_so(st, w, int(seg.value))]
    return fits[0] if len(fits) == 1 else None


def _comes_so(st: State, work: Work, count: int) -> bool:
    sizes = st.lexicon.sizes.get(work.thing.id, ()) if work.thing is not None else ()
    return any(s.id == work.size and count in s.numbers for s in sizes)
