"""The drinks of several meals, told in the order of the meals: "... drinks are coke, diet coke and sprite".

It decides which meal each of them is for, where they are exactly as many as the meals. Else it decides nothing.
"""

from collections.abc import Sequence

from domain.menu import Item
from edge.dialog.understand.attach import flush, put_implied
from edge.dialog.understand.combos import slot_choice
from edge.dialog.understand.lines import fill, split
from edge.dialog.understand.nominal import close
from edge.dialog.understand.parts import slot_of_kind
from edge.dialog.understand.segments import Segment
from edge.dialog.understand.state import Nominal, State
from edge.dialog.understand.work import Work

_KINDS = {"drinks": "drink", "beverages": "drink", "bebidas": "drink", "refrescos": "drink"}
_BETWEEN = frozenset(("and", "fill", "with", "the", "on"))
_IS = frozenset(("are", "is", "be"))


def in_their_order(st: State, i: int, seg: Segment) -> bool:
    """ "Two combos, drinks are a coke and a sprite": one for each of the meals, the first for the first."""
    kind = next((_KINDS[w] for w in seg.text.split() if w in _KINDS), "") if seg.tag in _HEADS else ""
    meals = [w for w in st.placed if w.combo is not None and not w.removed] if kind else []
    several = sum(w.qty for w in meals)
    if several < 2:
        return False
    named, end = _named(st, i, seg, several)
    slots = [(w, slot_of_kind(w.combo, kind, st.lexicon)) for w in meals for _ in range(w.qty) if w.combo]
    chosen = [
        slot_choice(st, slot, one.candidates, Nominal()) for one, (_, slot) in zip(named, slots, strict=False) if slot
    ]
    items = [item for item in chosen if item is not None]
    if len(items) != several:
        return False
    close(st)
    flush(st)
    st.np, st.link, st.qualifier, st.at = Nominal(), "", "", end
    for work in list(meals):
        count = work.qty
        _tell(st, work, kind, items[:count], named[:count])
        items, named = items[count:], named[count:]
    st.became(i, "one for each, in their order")
    return True


_HEADS = frozenset(("item", "part", "x", "stop", "fill"))
MOST_AHEAD = 24  # segments that the list may go on for


def _named(st: State, i: int, seg: Segment, several: int) -> tuple[list[Segment], int]:
    """What is named for each of them, and where the list ends; none where it does not come to so many."""
    found = [seg] if seg.tag == "item" and set(seg.text.split()) - set(_KINDS) else []  # "drinks pepsi and ..."
    waits = 0
    for j, one in enumerate(st.segments[i + 1 : i + MOST_AHEAD], i + 1):
        if len(found) >= several:
            return (found, j) if len(found) == several and not _goes_on(st, j) else ([], i)
        if one.tag == "num":
            waits = int(one.value)
        elif one.tag == "a":
            waits = 1
        elif one.tag == "item":
            found += [one] * (waits or 1)
            waits = 0
        elif one.tag not in _BETWEEN and one.text not in _IS:
            return [], i
    return (found, len(st.segments)) if len(found) == several else ([], i)


def _goes_on(st: State, j: int) -> bool:
    """Whether more is said of the last: "... and a sprite with no ice", which is for who reads one by one."""
    after = st.seg(j)
    return after is not None and not after.pause and after.tag in ("no", "light", "extra", "with", "opt", "size")


def _tell(st: State, work: Work, kind: str, items: Sequence[Item], named: Sequence[Segment]) -> None:
    """Fills the meal, and parts it where not all of it have the same."""
    for n, item in enumerate(items):
        last = all(other is item for other in items[n:])
        target = work if last else split(st, work, 1)
        slot = slot_of_kind(target.combo, kind, st.lexicon) if target.combo is not None else None
        if slot is None:
            continue
        fill(target, slot.id, item, None)
        put_implied(st, target.slots[slot.id], named[n].candidates[0].stems)
        st.attend(target, slot.id)
        if last:
            return
