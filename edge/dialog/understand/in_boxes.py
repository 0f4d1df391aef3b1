"""What only holds the thing that is named after it: "a box of 25 donut holes", where a Mixed Box is sold as well.

It decides that such a word is no thing of its own. It never counts what is in the box.
"""

from collections.abc import Sequence
from dataclasses import replace

from edge.dialog.understand.segments import Segment
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import stem

# No slices, cups or bowls: "a slice of pepperoni pizza" is a slice.
_HOLDS = frozenset(
    words_of("box boxes bag bags bucket buckets basket baskets tub tubs tray trays carton cartons caja cajas bolsa")
)
_OF = frozenset(("of", "de"))
_BEFORE_IT = frozenset(("num", "size", "a", "fill", "opt"))


def held_things(segments: list[Segment]) -> list[Segment]:
    """The segments, in which a word for what holds a thing stands for that and for nothing on the menu."""
    out = list(segments)
    for i, seg in enumerate(segments):
        if seg.tag in ("item", "size") and seg.text in _HOLDS and _leads_to_a_thing(segments, i + 1):
            out[i] = replace(seg, tag="vessel", value=stem(seg.text), candidates=(), other=())
    return out


def _leads_to_a_thing(segments: Sequence[Segment], at: int) -> bool:
    if at >= len(segments) or segments[at].text not in _OF or segments[at].pause:
        return False
    for seg in segments[at + 1 :]:
        if seg.pause or seg.tag not in _BEFORE_IT:
            return seg.tag == "item" and not seg.pause
    return False
