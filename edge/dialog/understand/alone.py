"""What alone stays: a meal's main ("a number three, just the sandwich"), or some of what was just named ("one triple
and one mushroom swiss. No, just the triple").

It decides whether what comes after a "just" is the main of the meal spoken of, or a line of this turn, and nothing more
is said of it; and whether a "nothing else" is said of what comes on a thing.
"""

from edge.dialog.understand.attach import flush, takers
from edge.dialog.understand.lines import refer_among
from edge.dialog.understand.looking import ahead_takes
from edge.dialog.understand.nominal import close
from edge.dialog.understand.only_some import NO_MORE
from edge.dialog.understand.options import Asked
from edge.dialog.understand.segments import Segment
from edge.dialog.understand.state import Nominal, State
from edge.dialog.understand.work import Part, Work
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.titles import content, head_of, main_slot
from edge.dialog.vocabulary.words import STOP, stem

# What the main of any meal may be called.
_MAINS = frozenset(stem(w) for w in words_of("sandwich burger hamburger entree item sub wrap hoagie"))
_NO_MORE = NO_MORE | {"nothing else", "y nada mas", "and nothing else"}
_SAID_OF_IT = frozenset(("", "with"))
_ENDS = frozenset(("and", "say", "fill", "with", "no", "repair", "order", "on", "insteadof"))


def only_this(st: State, i: int) -> bool:
    """ "Just italian side salad": a small order, and no italian alone."""
    nxt = st.seg(i + 1)
    if nxt is None or nxt.pause or nxt.tag != "opt" or st.placed or st.focus is not None:
        return False
    return ahead_takes(st, i + 1, Asked("", nxt.candidates, nxt.text))


def nothing_else_on_it(st: State, seg: Segment) -> bool:
    """ "A classic with lettuce and tomato, nothing else", "... con lechuga y tomate nada más": who names what it comes
    with anyway wants no more than that on it. With what is put on it ("with bacon, nothing else") the order ends."""
    if seg.text not in _NO_MORE or not st.group or any(a.qualifier not in _SAID_OF_IT for a in st.group):
        return False
    places = [takers(st, asked) for asked in st.group]
    if not all(p is not None and p[0] in st.placed and p[2].item.includes(p[3].mod.option) for p in places):
        return False
    st.only, st.group = list(st.group), []
    flush(st)
    return True


def only_those(st: State, i: int) -> bool:
    """ "A coke and fries. No, just the coke": of what this turn named only that stays, and it is no second one."""
    here = [w for w in st.placed if not w.removed]
    if len(here) < 2 or not (st.repair or _begins_anew(st, i)):
        return False
    kept: list[Work] = []
    j = i + 1
    while (seg := st.seg(j)) is not None and (j == i + 1 or seg.pause < STOP) and seg.tag in _NAMES_THEM:
        if seg.tag == "item":
            found = refer_among(st, seg.candidates, here)
            if found is None or found[1]:
                return False
            kept.append(found[0])
        j += 1
    ends = seg is None or seg.pause >= STOP or seg.tag == "say"
    others = [w for w in here if not any(w is one for one in kept)]
    if not kept or not ends or not others:
        return False
    close(st)
    flush(st)
    for work in others:
        work.removed = True
    st.attend(kept[-1])
    st.np, st.repair, st.mode, st.qualifier, st.at = Nominal(), "", "", "", j
    for at in range(i + 1, j):
        if st.segments[at].tag == "item":
            st.became(at, "stays")
    return True


def _begins_anew(st: State, i: int) -> bool:
    """Whether a new sentence begins there, or with the "wait" or "sorry" before it."""
    while i and st.segments[i].pause < STOP and st.segments[i - 1].tag in ("say", "repair", "fill"):
        i -= 1
    return st.segments[i].pause >= STOP


_NAMES_THEM = frozenset(("item", "the", "and", "pron", "fill"))


def alone(st: State, i: int) -> bool:
    """Makes the meal spoken of its main alone, with what was put on it. False where that was not said."""
    j = i + 2 if (the := st.seg(i + 1)) is not None and the.tag == "the" and not the.pause else i + 1
    named, after = st.seg(j), st.seg(j + 1)
    if _only_itself(st, i, j):
        return True
    meal = st.focus
    if named is None or named.pause or meal is None or meal.combo is None or j == i + 1:
        return False
    if not (after is None or after.pause or after.tag in _ENDS) or not _is_main(st, meal, named.text):
        return False
    if _is_another_line(st, meal, named.text):
        return False
    slot = main_slot(meal.combo)
    only = st.lexicon.item(slot.choices[0].item) if slot is not None and len(slot.choices) == 1 else None
    if slot is None or (only is None and slot.id not in meal.slots):
        return False
    if any(s != slot.id for s in meal.filled) and not (st.repair or st.mode):
        return False  # "a number three with a coke": it is a meal
    flush(st)
    part = meal.slots.get(slot.id)
    item = part.item if part is not None else only
    if item is None:
        return False
    choice = slot.choice(item.id)
    size = choice.by_size.get(meal.size or "") if choice is not None else None
    meal.thing, meal.part, meal.slots, meal.filled = item, part or Part(item), {}, []
    meal.size, meal.size_said = (size if item.variation(size or "") and len(item.variations) > 1 else None), False
    st.attend(meal)
    st.with_combo, st.repair, st.mode, st.at = None, "", "", j + 1
    st.became(j, f"{item.id} alone")
    return True


def _only_itself(st: State, i: int, j: int) -> bool:
    """ "The smokehouse burger, just the burger, no sauce": no meal of it, and no other burger that stands."""
    before, named, after = st.seg(i - 1), st.seg(j), st.seg(j + 1)
    if before is None or before.tag != "item" or named is None or named.pause or j == i + 1:
        return False
    said = set(content(named.text)[0])
    if not said or not said <= _MAINS or not (after is None or after.pause or after.tag in _ENDS):
        return False
    close(st)
    item = st.focus.item if st.focus is not None and st.focus.combo is None else None
    if item is None or not any(st.focus is work for work in st.placed):
        return False
    if all(_MAINS.isdisjoint(content(name)[0]) for name in (*item.name.all(), item.category)):
        return False  # a cookie is neither
    st.at = j + 1
    st.became(j, "itself")
    return True


def _is_another_line(st: State, meal: Work, text: str) -> bool:
    """ "Just the sandwich", where a sandwich stands beside a meal of nuggets."""
    said = set(content(text)[0])
    slot = main_slot(meal.combo) if meal.combo is not None else None
    mains = [it for c in (slot.choices if slot else ()) if (it := st.lexicon.item(c.item)) is not None]
    called = {head_of(n) for it in mains for n in it.name.all()}
    heads = {head_of(n) for w in st.alive() if w.item is not None for n in w.item.name.all()}
    part = meal.slots.get(slot.id) if slot is not None else None
    own = {head_of(n) for n in part.item.name.all()} if part is not None else called
    return said <= heads and not said <= own


def _is_main(st: State, meal: Work, text: str) -> bool:
    said = set(content(text)[0])
    slot = main_slot(meal.combo) if meal.combo is not None else None
    mains = [it for c in (slot.choices if slot else ()) if (it := st.lexicon.item(c.item)) is not None]
    names = [set(content(n)[0]) for it in mains for n in (*it.name.all(), *it.aliases)]
    heads = {head_of(n) for it in mains for n in it.name.all()}
    return bool(said) and (said <= _MAINS or said <= heads or said in names)
