"""The like of what was spoken of: another of it told by its choice alone, its sister by another word of the name, and
the fuller thing that what is put on it makes it.

It decides which thing of the menu that is. It never reads the grammar around it.
"""

from collections.abc import Iterable, Sequence

from domain.menu import Item, ModifierGroup
from edge.dialog.understand.attach import becomes, takers
from edge.dialog.understand.matching import Candidate
from edge.dialog.understand.naming import WEAK
from edge.dialog.understand.options import Asked, Found, find_option
from edge.dialog.understand.segments import Segment
from edge.dialog.understand.state import State
from edge.dialog.understand.work import Part, Work
from edge.dialog.vocabulary.sizes import SPOKEN_SIZES
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.titles import IS_IT, MEAL_STEMS, content
from edge.dialog.vocabulary.words import stem, stems_of

NAMED = 0.9  # of an option's name: a part of one makes no line of its own
# How something is and not what it is: "regular" is no edamame that comes regular.
HOW = WEAK | frozenset(stem(w) for w in words_of("mild medium spicy original classic sweet unsweet sweetened iced"))
# Words by which a name says that something comes with it, and not what.
_WITH_IT = frozenset(
    stem(w)
    for w in words_of("spread topping toppings sauce flavor choice style filling dressing side dip your own build")
)


def chosen(st: State, part: Part, found: Found) -> bool:
    """Whether the one choice of its kind is made already: of "three pastor tacos" two more are no two of them."""
    group = found.group
    waits = st.focus is not None and part is st.focus.part
    waits = waits and any(a.candidates and a.candidates[0].ref.partition("/")[0] == group.id for a in st.group)
    return group.max == 1 and (waits or any(o.id in part.mods for o in group.options))


def told_by_its_choice(st: State, asked: Asked) -> bool:
    """ "A coke, a diet coke and two sprites", "tres tacos de pastor y dos de suadero": another one, for the choice of
    the one spoken of is made and a thing has one."""
    focus, np = st.focus, st.np
    if focus is None or focus.part is None or focus not in st.placed or st.split_root is focus:
        return False
    if st.repair or st.mode or asked.qualifier:
        return False
    place = takers(st, asked, [focus])
    if place is None or place[3].group.min < 1 or not chosen(st, focus.part, place[3]):
        return False
    if np.num is None and np.sizes and not np.det:
        return focus.size_said and bool(st.segments[st.at - 2].pause)  # "large root beer, medium sweet tea"
    if np.num is None and not np.det and not np.asked and not focus.said and says_what_it_is(place[3].group):
        return bool(st.segments[st.at - 1].pause) or st.link == "and"  # "diet coke, sprite", which are two cans
    if np.num is None:
        return np.det in ("a", "another") and (not focus.said or _is_called_one(st))
    return not focus.said or (st.link == "and" and st.split_root is None and focus.split_from is None)


def _is_called_one(st: State) -> bool:
    """ "A ginger kombucha and a berry one"."""
    nxt = st.seg(st.at)
    return nxt is not None and not nxt.pause and nxt.text == "one" and st.link == "and"


def sold_as(st: State, asked: Asked) -> list[tuple[Item, Found]]:
    """ "A cream soda": the one thing of the menu that is sold by that choice."""
    full = [c for c in asked.candidates if c.coverage > NAMED and not c.stems <= HOW]
    nxt = st.seg(st.at)
    if not full or asked.qualifier or (nxt is not None and nxt.tag == "item" and not nxt.pause):
        return []
    rows = [(it, f) for it in st.lexicon.menu.items if (f := find_option(it, asked)) is not None]
    sold = [r for r in rows if not MEAL_STEMS & set(content(r[0].name.get())[0])] or rows  # a meal's drink is a part
    if not (len(sold) == 1 or are_sizes_of_one(st, [it for it, _ in sold])) or any(f.rivals for _, f in sold):
        return []
    group = sold[0][1].group
    return sold if group.kind == "choice" and group.min > 0 and says_what_it_is(group) else []


def sizes_a_choice(st: State, i: int, asked: Asked) -> bool:
    """Whether a size that is an option is said of what the next option tells: "large coke" of a Fountain Drink."""
    seg, nxt = st.segments[i], st.seg(i + 1)
    if asked.qualifier or any(w not in SPOKEN_SIZES for w in content(seg.text)[0]) or nxt is None or nxt.pause:
        return False
    told = Asked("", nxt.candidates if nxt.tag == "opt" else nxt.other, nxt.text)
    if not told.candidates or told.candidates[0].coverage < NAMED:
        return False
    if st.focus is not None and takers(st, asked, [st.focus]) is not None and takers(st, told, [st.focus]) is not None:
        return False
    return bool(_told_by(st, told, [asked]))


def _told_by(st: State, told: Asked, others: Sequence[Asked]) -> list[Item]:
    """The items that take all of these, and that the first makes what they are."""
    rows = [(it, f) for it in st.lexicon.menu.items if (f := find_option(it, told)) is not None]
    rows = [r for r in rows if r[1].group.kind == "choice" and r[1].group.min > 0 and says_what_it_is(r[1].group)]
    return [it for it, _ in rows if all(find_option(it, a) is not None for a in others)]


def are_sizes_of_one(st: State, items: Sequence[Item]) -> bool:
    """Whether these are one thing that is sold as several items: "SM SODA" and "LG SODA"."""
    sizes = st.lexicon.families.get(items[0].id, ()) if items else ()
    return bool(sizes) and {it.id for it in items} <= {s.id for s in sizes}


def is_still_to_choose(st: State, asked: Asked) -> bool:
    """ "A number three with a coke", of a meal that a till sells as an item: its drink, and no coke beside it."""
    focus = st.focus
    if focus is None or focus.part is None or focus not in st.placed or (st.np.num or 1) > 1 or st.np.sizes:
        return False
    place = takers(st, asked, [focus])
    if place is None or place[3].group.min < 1 or chosen(st, focus.part, place[3]):
        return False
    return bool(MEAL_STEMS & set(content(focus.part.item.name.get())[0])) and says_what_it_is(place[3].group)


def says_what_it_is(group: ModifierGroup) -> bool:
    """Whether a choice of it is what the thing is: the flavor of a soda."""
    return any(set(content(n)[0]) & IS_IT for n in group.name.all())


def sister(st: State, work: Work, rows: Sequence[Candidate]) -> Item | None:
    """ "Same thing but with pork": the item whose name has that word in place of one of this name."""
    if work.item is None or not rows:
        return None
    its = set(content(work.item.name.get())[0])
    said = set(rows[0].stems)
    if not said or said <= its:
        return None
    groups = [g.id for g in work.item.groups]
    like = [it for it in st.lexicon.menu.items if it is not work.item and [g.id for g in it.groups] == groups]
    like = [it for it in like if said <= (name := set(content(it.name.get())[0])) and (name - said) & its]
    return like[0] if len(like) == 1 else None


def of_these(st: State, ids: Iterable[str], rows: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The things among `ids` whose names hold the words: "five chicken", where the five are banh mi."""
    said = set(rows[0].stems) if rows else set()
    items = [it for ref in sorted(ids) if (it := st.lexicon.item(ref)) is not None]
    fits = [it for it in items if said and any(said <= set(content(n)[0]) for n in (*it.name.all(), *it.aliases))]
    return tuple(Candidate(rows[0].score, "item", it.id, rows[0].coverage, rows[0].like, rows[0].stems) for it in fits)


def made_fuller(st: State, asked: Asked) -> bool:
    """ "A bagel with butter", where a bagel is sold and a bagel with spread: with the butter it is the second."""
    work = st.focus
    if work is None or work.item is None or work.part is None or work not in st.placed or work.removed:
        return False
    if asked.qualifier in ("no", "light", "instead") or takers(st, asked, [work]) is not None:
        return False
    its = set(content(work.item.name.get())[0])
    fits = []
    for item in st.lexicon.menu.items:
        more = set(content(item.name.get())[0]) - its
        if not more or item is work.item or not its < set(content(item.name.get())[0]):
            continue
        found = find_option(item, asked)
        if found is None or not all(item.option(o) for o in work.part.mods):
            continue
        said = {w for n in found.group.name.all() for w in content(n)[0]} | {
            s for c in asked.candidates[:1] for s in c.stems
        }
        if more <= said | _WITH_IT:
            fits.append(item)
    if len(fits) != 1:
        return False
    becomes(work, fits[0])
    return True


def same_by_name(st: State, i: int, live: Sequence[Work]) -> Work | None:
    """ "The same burger again", "the same as the wrap", "the same as the first one": the last line that is called so,
    or that stands there. Its name is taken in."""
    at = _named_as(st, i)
    named, again = st.seg(at), st.seg(at + 1)
    if named is None or named.pause or st.segments[i].tag != "same" or named.tag not in ("item", "ord"):
        return None
    if named.tag == "ord":
        lines, nth = [w for w in st.alive() if w.thing is not None], int(named.value)
        found = lines[nth - 1 if nth > 0 else nth] if at > i + 1 and abs(nth) <= len(lines) else None
    else:
        found = _called_so(named, live)
    if found is not None:
        st.became(at, "that one")
        st.at = at + 2 if again is not None and again.text in _AGAIN and not again.pause else at + 1
    return found


def _named_as(st: State, i: int) -> int:
    """Where the name behind "the same" stands, behind its "as the"."""
    if (as_ := st.seg(i + 1)) is None or as_.text not in _AS or as_.pause:
        return i + 1
    return i + 3 if (the := st.seg(i + 2)) is not None and the.tag == "the" else i + 2


_AS = frozenset(("as", "that as", "que"))


def _called_so(named: Segment, live: Sequence[Work]) -> Work | None:
    called = frozenset(stem(word) for word in named.text.split())
    ids = {c.ref for c in named.candidates if c.score > named.candidates[0].score - EQUAL}
    things = [w for w in live if w.thing is not None]
    found = next((w for w in things if w.thing is not None and called <= stems_of(*w.thing.name.all())), None)
    return found or next((w for w in things if w.thing is not None and w.thing.id in ids), None)


def item_behind(st: State, i: int) -> bool:
    """Whether a thing is named right behind it: "the same salad"."""
    named = st.seg(i + 1)
    return named is not None and named.tag == "item" and not named.pause


EQUAL = 0.1  # how much worse words may fit a thing than the best, and name it as well
_AGAIN = frozenset(("again", "otra vez", "too", "as well", "tambien"))


def is_that_other(st: State, i: int) -> bool:
    """ "Another one, the same but chocolate": that one, and no further copy."""
    before = next((s for s in reversed(st.segments[:i]) if s.tag not in ("fill", "pron")), None)
    return before is not None and before.tag == "another" and st.segments[i].tag == "same" and st.copied is st.focus
