"""Sizes that say more than a size: the only thing that comes so ("a short stack"), a choice, or a shelf of things.

It decides what a size names by itself. Sizes of things that were named are `nominal`'s.
"""

from collections.abc import Collection

from domain.order import Mod
from edge.dialog.understand.attach import flush, has_sizes, set_size, takers, takes_size
from edge.dialog.understand.lines import alike, refer
from edge.dialog.understand.looking import item_ahead, item_rows
from edge.dialog.understand.matching import Candidate
from edge.dialog.understand.options import Asked, Found, find_option, settle
from edge.dialog.understand.placing import place
from edge.dialog.understand.segments import Segment
from edge.dialog.understand.shelves import said_of_all
from edge.dialog.understand.state import Nominal, Shelf, State
from edge.dialog.understand.work import Work, start
from edge.dialog.vocabulary.sizes import UNITS, class_of, find_size
from edge.dialog.vocabulary.titles import content, is_drink
from edge.dialog.vocabulary.words import STOP

HEAD_COVERAGE = 0.9  # of its name: "three pastor and two asada, tacos"


def is_size_of_the_next(st: State, at: int) -> bool:
    """ "A large, chocolate shake", "la grande, de chocolate": what is named behind the pause at `at` has that size,
    where nothing else was named that could."""
    seg, of = st.seg(at), st.seg(at - 1)
    if seg is None or of is None or of.tag != "size" or not 0 < seg.pause < STOP:
        return False
    named = st.seg(at + 1) if seg.tag == "on" else seg
    begun = st.focus is None or not st.np.empty
    alone = begun and not st.placed and not st.repair and not st.mode and st.expecting.kind not in _CHOSEN
    return alone and named is not None and bool(item_rows(named))


def is_on_what_stands(st: State, i: int, seg: Segment) -> bool:
    """ "Large on the shakes, and a pie": of the line that is named, whatever was spoken of last; it is given to it."""
    on, the, named = st.seg(i + 1), st.seg(i + 2), st.seg(i + 3)
    if on is None or the is None or named is None or on.text not in _ON or the.tag != "the" or named.tag != "item":
        return False
    if on.pause or the.pause or named.pause or st.placed:
        return False
    found = refer(st, item_rows(named))
    if found is None or found[1] or found[0].origin is None or not takes_size(st, found[0].thing, seg.value):
        return False
    st.attend(found[0])
    set_size(st, found[0], seg.value)
    st.at = i + 4
    st.became(i + 3, "where it goes")
    return True


_ON = frozenset(("on", "for"))
_CHOSEN = frozenset(("size", "slot", "group"))


def size_is_choice(st: State, i: int, seg: Segment) -> bool:
    """ "medium" of something that has no such size, but a choice called so ("Medium spicy")."""
    tried: set[str] = set()  # many lines share their groups, and what names none of its options once never does
    for work in [st.focus, *st.recent()]:
        for _, part in work.parts(st.lexicon) if work is not None else ():
            for group in part.item.groups:
                if group.kind != "choice" or group.id in tried:
                    continue
                tried.add(group.id)
                fits = [
                    o
                    for o in group.options
                    if any(set(seg.value) <= set(content(n)[0]) for n in (*o.name.all(), *o.aliases))
                ]
                if len(fits) == 1:
                    settle(part.mods, Found(Mod("pick", fits[0].id), group, 1.0))
                    st.became(i, f"with {fits[0].id}")
                    return True
    return False


def is_counted_after_all(st: State, seg: Segment) -> bool:
    """ "Three chicken strips 5 piece", where they come in threes as well: three times five."""
    work = st.focus
    if work is None or not work.size_counted or work not in st.placed or seg.pause or st.repair or st.mode:
        return False
    sizes = st.lexicon.sizes.get(work.thing.id, ()) if work.thing is not None else ()
    found = find_size(sizes, seg.value)
    if found is None or found == work.size:
        return False
    work.size, work.qty, work.qty_said, work.size_counted = found, work.size_counted, True, 0
    return True


def _one_is_called(st: State, said: tuple[str, ...]) -> bool:
    """Whether a size of one thing alone is called so."""
    several = (sizes for sizes in st.lexicon.sizes.values() if len(sizes) > 1)
    return sum(any(said in s.phrases for s in sizes) for sizes in several) == 1


def sole_variation(st: State, i: int, seg: Segment) -> bool:
    """A variation named alone ("two carnitas"), where one item only comes so."""
    asked_for = st.np.num is not None or st.np.det in ("a", "another") or st.link == "and" or i == 0
    if seg.other and asked_for and any(c.coverage > 0.99 or not _is_size(seg) for c in seg.other):
        place(st, i, seg.other, ())
        return True
    counted = any(w.isdecimal() for w in seg.value)
    if not asked_for and not counted and (i == 0 or st.segments[i - 1].tag != "order"):
        return False
    by_name = len(seg.value) > 1 and _one_is_called(st, tuple(seg.value))  # "a short stack"
    if (class_of(seg.value) is not None and not by_name) or (counted and not any(w in UNITS for w in seg.value)):
        return False
    words = set(seg.value)
    having = [t for t, sizes in st.lexicon.sizes.items() if len(sizes) > 1 and any(words <= s.words for s in sizes)]
    if len(having) > 1 and (head := _head_later(st, i, having)) is not None:
        having = [head]
    if counted and st.np.asked:
        fits = {i.id for i in st.lexicon.menu.items if all(find_option(i, a) is not None for a in st.np.asked)}
        having = [t for t in having if t in fits] or having
    if not having or (counted and len(having) > 1):
        return False
    st.np.sizes = [s for s in st.np.sizes if s != seg.value] + [seg.value]
    rows = tuple(Candidate(1.0, "item", t, 0.6, 1.0, frozenset(words)) for t in having if st.lexicon.item(t))
    if not rows:
        return False
    place(st, i, rows, ())
    return True


def _head_later(st: State, i: int, having: list[str]) -> str | None:
    """ "three pastor and two asada, tacos": what they are is said once, at the end; it is no line."""
    for j in range(i + 1, min(i + 12, len(st.segments))):
        seg = st.segments[j]
        if seg.tag == "item":
            if st.segments[j - 1].tag in ("a", "num"):
                return None  # "two footlongs, a ham and a club": the ham is one of them
            found = next((c.ref for c in seg.candidates if c.ref in having and c.coverage > HEAD_COVERAGE), None)
            if found is not None and (seg.pause or st.segments[j - 1].tag != "size"):
                st.heads_said.add(j)
            return found
        if seg.tag not in ("num", "size", "a", "and", "fill", "on", "the"):
            return None
    return None


def _is_size(seg: Segment) -> bool:
    return class_of(seg.value) is not None


def sizes_a_shelf(st: State, np: Nominal) -> bool:
    """ "four two liters, two coke and two sprite": sizes of what is named one by one after them."""
    if (np.num or 0) < LEAST_LISTED:
        return False  # "one large mint tea and one croissant"
    ids: set[str] = set()
    total = count = 0
    said = tuple(w for s in np.sizes for w in s)
    asked, begin = said_of_all(st)
    counted = any(seg.tag == "num" for seg in st.segments[begin:])
    for seg in st.segments[begin:]:
        if not counted and (seg.tag == "item" or _is_no_part_of(st, seg, ids)):
            count = 1  # "three footlongs, turkey, ham and tuna"
        if seg.tag == "num":
            count = int(seg.value)
        elif seg.tag == "a" and not counted:
            count = 1  # "two footlongs, a ham and a club"
        elif seg.tag in ("item", "opt") and count and (rows := seg.candidates if seg.tag == "item" else seg.other):
            fits = [c.ref for c in rows if takes_size(st, st.lexicon.item(c.ref), said)]
            if not fits:
                return False
            ids.update(fits)
            total, count = total + count, 0
        elif seg.tag not in _WITHIN:
            break
        if total >= (np.num or 0):
            break
    if total != np.num or not ids:
        return False
    st.shelf = Shelf(frozenset(ids), np.num, list(np.sizes), asked)
    st.at = begin
    return True


def _is_no_part_of(st: State, seg: Segment, ids: Collection[str]) -> bool:
    """Whether a thing is named by words that are a choice as well, of something else than what was listed before."""
    if seg.tag != "opt" or not seg.other:
        return False
    asked = Asked("", seg.candidates, seg.text)
    return not any(find_option(item, asked) for ref in ids if (item := st.lexicon.item(ref)) is not None)


def lists_a_shelf(st: State, np: Nominal) -> bool:
    """ "Three footlongs, turkey, ham and tuna": sizes of what is listed, all of it to eat or all to drink."""
    before = st.shelf, st.at
    if not np.asked and sizes_a_shelf(st, np) and st.shelf is not None:
        items = [item for ref in st.shelf.ids if (item := st.lexicon.item(ref)) is not None]
        if len({is_drink(item) for item in items}) == 1:
            return True
    st.shelf, st.at = before
    return False


LEAST_LISTED = 2
_WITHIN = frozenset(("and", "fill", "with", "on", "opt", "no", "light", "extra", "the", "side", "plain"))


def all_parts_so(st: State, work: Work, said: tuple[str, ...]) -> None:
    """ "two butter chickens, one mild one hot, regular size": the size of both."""
    if st.split_root is None or work not in st.placed:
        return
    for other in st.placed:
        if other is not work and other.thing is work.thing and not other.size_said and other.size is None:
            set_size(st, other, said)


def those_before_so(st: State, work: Work, said: tuple[str, ...]) -> None:
    """ "A lo mein and a fried rice, quarts": several, so what was named before it and has no size yet is so, too."""
    for other in st.placed:
        if other is not work and not other.removed and not other.size_said and takes_size(st, other.thing, said):
            set_size(st, other, said)
            other.size_said = True


def another_so_big(st: State, i: int, seg: Segment) -> bool:
    """ "One scoop lemon in a cone and two scoops tiramisu": another one, for what the first is of was told."""
    focus, nxt = st.focus, st.seg(i + 1)
    if focus is None or focus.item is None or focus not in st.placed or not focus.size_said or not st.np.empty:
        return False
    if st.mode or st.repair or nxt is None or nxt.pause or nxt.tag != "opt" or seg.value == ("half",):
        return False  # "20 piece half soy half honey": halves of the twenty
    if not takes_size(st, focus.item, seg.value) or item_ahead(st, i, sure=True) is not None:
        return False
    place = takers(st, Asked("", nxt.candidates, nxt.text), [focus])
    group = place[3].group if place is not None else None
    if place is None or group is None or group.kind != "choice" or not group.min:
        return False
    waits = any(a.candidates[:1] and a.candidates[0].ref.partition("/")[0] == group.id for a in st.group)
    if not waits and not any(o.id in place[2].mods for o in group.options):
        return False
    flush(st)
    work = start(focus.item, 1)
    st.works.append(work)
    st.placed.append(work)
    st.attend(work)
    set_size(st, work, seg.value)
    st.qualifier = st.link = ""
    st.became(i, f"1 x {focus.item.id}")
    return True


def is_next_in_a_list(st: State, np: Nominal, said: tuple[str, ...]) -> bool:
    """ "A large horchata, a medium, and a flan": another one, where the list goes on. "Fries, a large one" ends with
    what they are."""
    focus = st.focus
    if st.link != "comma" or np.det != "a" or focus is None or focus.thing is None or focus.combo is not None:
        return False
    if np.first < 0 or not st.segments[np.first].pause or st.seg(st.at) is None:
        return False  # "..., the regular one's a small"
    return find_size(st.lexicon.sizes.get(focus.thing.id, ()), said) not in (None, focus.size)


def of_what_was_asked(st: State, np: Nominal, said: tuple[str, ...]) -> bool:
    """ "Do you have lemonade? A small one": what the question was of, in that size."""
    item = st.lexicon.item(st.antecedent)
    if item is None or st.placed or st.mode or st.repair or not takes_size(st, item, said):
        return False
    if any(w.thing is item for w in st.alive()):  # "is the coffee big? I only want a small one": the one that stands
        return False
    st.np = np
    place(st, max(0, st.at - 1), (Candidate(1.0, "item", item.id, 1.0, 1.0, frozenset()),), ())
    return True


def as_large_as_another(st: State) -> None:
    """ "Another coke, same size": the size of the one that is there; "large fries and a coke the same size": the size
    said of the thing before it, by its name."""
    work = st.focus
    if work is None or work.thing is None:
        return
    others = [w for w in st.recent() if w is not work and w.size and has_sizes(st, w.thing) and not w.removed]
    like = next((w for w in others if w.thing is work.thing), None)
    like = like or next((w for w in others if alike(st, w, work)), None)
    if like is not None:
        work.size, work.size_said = like.size, True
        return
    for other in others:
        sizes = st.lexicon.sizes[other.thing.id] if other.thing is not None else ()
        called = (s for s in sizes if s.id == other.size)
        if any(takes_size(st, work.thing, p) and set_size(st, work, p) for s in called for p in s.phrases):
            return
