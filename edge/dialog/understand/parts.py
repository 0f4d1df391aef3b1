"""Parts of a combo that are named by what they are: "the drink", "for my side", "para tomar".

It decides which line and slot such words mean, and what is about to be said of it. It never chooses what fills it.
"""

from domain.menu import Combo, Slot
from edge.dialog.understand.attach import flush
from edge.dialog.understand.lines import fill, keep, swap
from edge.dialog.understand.nominal import close, split_off
from edge.dialog.understand.segments import Segment
from edge.dialog.understand.state import Nominal, State
from edge.dialog.understand.work import Work
from edge.dialog.vocabulary.lexicon import Lexicon
from edge.dialog.vocabulary.titles import is_drink, main_slot

_NAMED = {
    "drink": frozenset(("drink", "beverage", "bebida", "soda", "refresco")),
    "side": frozenset(("side", "acompanamiento", "guarnicion", "fries")),
}


def slot_of_kind(combo: Combo, kind: str, lexicon: Lexicon) -> Slot | None:
    """The combo's slot for a drink, a side or the main thing: by its name, else by what it offers."""
    main = main_slot(combo)
    if kind == "main":
        return main
    for slot in combo.slots:
        if any(word in _NAMED[kind] for word in slot.id.lower().replace("-", "_").split("_")):
            return slot
    others = [s for s in combo.slots if s is not main]
    drinks = [s for s in others if _offers_drinks(s, lexicon)]
    if kind == "drink":
        return drinks[0] if drinks else None
    return next((s for s in others if s not in drinks), None)


def _offers_drinks(slot: Slot, lexicon: Lexicon) -> bool:
    items = [item for c in slot.choices if (item := lexicon.item(c.item)) is not None]
    return bool(items) and 2 * sum(is_drink(i) for i in items) > len(items)


def meant(st: State, kind: str) -> tuple[Work, str] | None:
    """The line that "the drink" is said of: a combo's slot, else the last drink of the draft."""
    works = [st.focus] if st.focus is not None and not st.focus.removed else []
    works += [w for w in st.recent() if w is not st.focus]
    for work in works:
        if work.combo is not None and (slot := slot_of_kind(work.combo, kind, st.lexicon)) is not None:
            return work, slot.id
        if kind == "drink" and work.item is not None and is_drink(work.item):
            return work, ""
    return None


def part(st: State, i: int, seg: Segment) -> None:
    """ "the drink": what follows fills it, changes it, or is put on it."""
    kind = str(seg.value)
    if kind == "dip":
        st.became(i, "what it is for")  # "barbecue to dip": the choice itself says what it is of
        return
    changing = st.mode == "make" or bool(st.repair)
    count, st.np = st.np.num, Nominal()
    close(st)
    if not seg.pause and _told_before(st, kind):
        st.became(i, "what it is")  # "with a lemonade to drink, and a cookie"
        return
    found = meant(st, kind)
    if st.group and found is not None and not seg.pause:
        st.attend(*found)
        flush(st, [found[0]])
        st.became(i, f"where it goes: {found[1] or 'the line'}")
        return
    flush(st)
    if found is None:
        return
    work, slot = found
    if st.mode == "insteadof" and _taken_by_what_was_named(st, work, slot):
        st.became(i, "what is replaced")
        return
    if count and count < work.qty:  # "one of the drinks"
        st.attend(work)
        split_off(st, count)
        work = st.focus or work
    st.became(i, f"the {kind} of {work.thing.id if work.thing else 'it'}")
    st.qualifier = ""
    if changing:
        st.attend(work, slot)
        st.mode, st.replaces = "make", (work, slot)
        return
    if not slot:
        if st.mode == "remove" and not names_next(st, i):
            work.removed, st.mode = True, ""  # "nix the drink"
            st.attend(None)
            return
        if not names_next(st, i):
            st.attend(work)
        return
    if slot not in work.slots and names_next(st, i):
        st.with_combo, st.link = work, "with"
        return
    st.attend(work, slot)
    if names_next(st, i):
        st.replaces = (work, slot)


def _taken_by_what_was_named(st: State, work: Work, slot: str) -> bool:
    """ "Fries instead of the drink": the fries, named just before, are in its place."""
    new = st.placed[-1] if st.placed else None
    if new is None or new is not st.focus or new is work or new.removed or new.item is None:
        return False
    place = work.combo.slot(slot) if work.combo is not None else None
    if place is not None and place.choice(new.item.id) is None:
        return False
    st.mode = ""
    if place is not None:
        fill(work, slot, new.item, new.part)
        new.removed = True
        st.attend(work, slot)
        return True
    keep(st, work, new, sized=new.size_said)
    swap(work, new)
    return True


def _told_before(st: State, kind: str) -> bool:
    """Whether the part was named just before: "a coke to drink", and so is a salad "for the side" of the meal that has
    none yet, which is then no dish beside it."""
    named = st.focus
    work = next((w for w in reversed(st.placed) if w.combo is not None and not w.removed), None)
    stands = work is None and kind == "side" and [w for w in st.placed if not w.removed] == [named]
    work = next((w for w in st.recent() if w.combo is not None), None) if stands else work
    slot = slot_of_kind(work.combo, kind, st.lexicon) if work is not None and work.combo is not None else None
    if named is None or work is None or slot is None:
        return False
    if named is work and slot.id == st.focus_slot and slot.id in work.filled:
        flush(st)
        return True
    fits = named.item is not None and named is st.placed[-1] and named.qty == work.qty
    if not fits or named.item is None or slot.id in work.filled or not slot.choice(named.item.id):
        return False  # "loaded fries for the side" are in the place of those of the meal that stands
    flush(st)
    fill(work, slot.id, named.item, named.part)
    named.removed = True
    st.attend(work, slot.id)
    st.with_combo = work
    return True


def names_next(st: State, i: int) -> bool:
    """Whether an item is named next."""
    j = i + 1
    while (seg := st.seg(j)) is not None and seg.tag in (
        "a",
        "the",
        "num",
        "size",
        "fill",
        "with",
        "order",
        "repair",
        "into",
    ):
        j += 1
    return seg is not None and (seg.tag == "item" or bool(seg.other))
