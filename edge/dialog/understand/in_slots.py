"""A part of a combo told by its choice alone: "with a ginger ale", where the drink is a fountain drink in a flavor.

It decides which part that is. A mention that names the part itself is `combos.answer_slot`'s.
"""

from domain.menu import Item, Slot
from edge.dialog.understand.another import HOW, NAMED
from edge.dialog.understand.attach import flush, takers
from edge.dialog.understand.combos import hangs_on, open_combos
from edge.dialog.understand.lines import fill, finish
from edge.dialog.understand.options import Asked, Found, find_option, settle
from edge.dialog.understand.state import Nominal, State
from edge.dialog.understand.work import Work


def fills_a_slot(st: State, i: int, asked: Asked) -> bool:
    """Whether the choice was a part of a combo that waits for it; then it is taken."""
    full = [c for c in asked.candidates if c.coverage > NAMED and not c.stems <= HOW]
    if not full or asked.qualifier or st.focus is None or _taken_elsewhere(st, asked):
        return False
    for work, forced in open_combos(st):
        for slot in work.combo.slots if work.combo else ():
            found = _only_so(st, slot, asked)
            if found is None or not hangs_on(st, work, slot, st.np, forced=forced):
                continue
            item, option = found
            flush(st)
            np, st.np = st.np, Nominal()
            fill(work, slot.id, item, None)
            settle(work.slots[slot.id].mods, option)
            st.attend(work, slot.id)
            st.with_combo = work
            st.became(i, f"{slot.id}: {item.id}")
            finish(st, work, np, slot.id)
            return True
    return False


def _taken_elsewhere(st: State, asked: Asked) -> bool:
    """Whether something takes the choice that is no part of a combo, or a part that was told already: what a slot
    comes with, and nobody spoke of, is told by it."""
    waits = st.focus is not None and st.focus.combo is not None and _waits_for_it(st, st.focus, asked)
    place = takers(st, asked, [st.focus] if waits and st.focus is not None else None)
    if place is None:
        return False
    by_itself = st.np.det in ("a", "another") or st.np.num is not None  # "and a coke": a drink, and no way it is made
    return place[0].combo is None or not place[1] or place[1] in place[0].filled or not by_itself


def _waits_for_it(st: State, work: Work, asked: Asked) -> bool:
    """ "... and one with a diet coke": of two meals, the one spoken of has no drink yet."""
    slots = work.combo.slots if work.combo is not None else ()
    return any(s.default is None and s.id not in work.slots and _only_so(st, s, asked) is not None for s in slots)


def _only_so(st: State, slot: Slot, asked: Asked) -> tuple[Item, Found] | None:
    """The one item of a slot that has to be told by such a choice."""
    items = [item for choice in slot.choices if (item := st.lexicon.item(choice.item)) is not None]
    rows = [(it, f) for it in items if (f := find_option(it, asked)) is not None]
    rows = [r for r in rows if r[1].group.kind == "choice" and r[1].group.min > 0 and not r[1].rivals]
    return rows[0] if len(rows) == 1 else None
