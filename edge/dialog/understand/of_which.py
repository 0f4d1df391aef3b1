"""Which meal a part is said of, where that is told after it: "the fries on the two", "a coke for the number five", "the
fries on the first one".

It decides the meal and its part. What becomes of the part is `replacing`'s and `combos`'.
"""

from collections.abc import Sequence

from domain.menu import Slot
from edge.dialog.understand.matching import Candidate
from edge.dialog.understand.state import State
from edge.dialog.understand.work import Work

_LINKS = frozenset(("on", "for", "in", "to", "of", "from", "with", "de", "del", "en", "para", "a la", "a el"))
_ONLY_THERE = frozenset(("with",))  # "a coke with the number five": as well as, but for what is there already


def there(st: State, i: int, candidates: Sequence[Candidate]) -> tuple[Work, str, int] | None:
    """The part of a meal that stands and is named so, with the segment behind the words that tell the meal."""
    told = _told(st, i)
    if told is None:
        return None
    refs = {c.ref for c in candidates}
    for work in told[0]:
        slot = next((s for s, part in work.parts(st.lexicon) if part.item.id in refs), None)
        if slot is not None:
            return work, slot, told[1]
    return None


def goes_in(st: State, i: int, candidates: Sequence[Candidate]) -> tuple[Work, Slot, int] | None:
    """The meal and the part of it that a mention is for."""
    told, link = _told(st, i), st.seg(i + 1)
    if told is None or link is None or link.text in _ONLY_THERE:
        return None
    refs = {c.ref for c in candidates[:1]}
    for work in told[0]:
        for slot in work.combo.slots if work.combo is not None else ():
            if any(choice.item in refs for choice in slot.choices):
                return work, slot, told[1]
    return None


def _told(st: State, i: int) -> tuple[list[Work], int] | None:
    link, j = st.seg(i + 1), i + 2
    if link is None or link.pause or link.text not in _LINKS:
        return None
    if (the := st.seg(j)) is not None and the.tag == "the" and not the.pause:
        j += 1
    named = st.seg(j)
    if named is not None and named.tag == "ord" and not named.pause:
        lines, nth = [w for w in st.alive() if w.thing is not None and w not in st.placed], int(named.value)
        nth_one = [lines[nth - 1 if nth > 0 else nth]] if 0 < abs(nth) <= len(lines) else []
        return (nth_one, j + 1) if nth_one and nth_one[0].combo is not None else None
    if named is None or named.pause or named.tag != "item" or named.candidates[0].kind != "combo":
        return None
    refs = {c.ref for c in named.candidates if c.score > named.candidates[0].score - EQUAL}
    works = [w for w in st.recent() if w.combo is not None and w.combo.id in refs]
    return (works, j + 1) if works else None


EQUAL = 0.1  # names that fit so nearly alike are all meant
