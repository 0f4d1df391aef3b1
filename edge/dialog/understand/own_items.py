"""An option that is sold by itself: "a ranch" for the dip cup, "a side of rye toast", "a scoop of vanilla".

It decides which item that is, and makes its line. Where several items could be meant it makes none.
"""

from domain.menu import Item, ModifierGroup
from domain.order import Mod
from edge.dialog.understand.another import HOW, are_sizes_of_one, sold_as
from edge.dialog.understand.attach import attach, flush, set_size, size_by_count, takers, takes_size
from edge.dialog.understand.boxes import boxes_of
from edge.dialog.understand.choose import Choice
from edge.dialog.understand.implied import DECAF, described_ahead, implied_item
from edge.dialog.understand.lines import ask_which
from edge.dialog.understand.looking import BULK
from edge.dialog.understand.options import Asked, Found, find_option, settle
from edge.dialog.understand.segments import Segment
from edge.dialog.understand.state import Nominal, State
from edge.dialog.understand.work import start
from edge.dialog.vocabulary.sizes import find_size
from edge.dialog.vocabulary.titles import GENERAL_STEMS, IS_IT, content, head_of
from edge.dialog.vocabulary.words import stem, stems_of


def own_item(st: State, i: int, asked: Asked, *, said: set[str] | None = None) -> bool:
    """ "a ranch" with nothing that takes it: the item that sells that choice by itself ("dip cup"); with `said`, only
    one that the words name as well: "a side of rye toast"."""
    if asked.qualifier == "no" or not asked.candidates or asked.text.split()[0] in NOTHING:
        return False
    led = st.seg(i - 1)
    if said is None and led is not None and led.tag == "on" and led.text in _ON and not st.segments[i].pause:
        return False  # "a number one on sourdough", whose main is still to be told: no toast of it
    stems = asked.candidates[0].stems
    if said is None and stems <= HOW and not stems & _SAUCES and not st.np.sizes:
        return False  # "regular aloha" is no edamame that comes regular
    if said is None and (_is_of_what_follows(st, i, asked) or _is_hardly_heard(st, i, asked)):
        return False
    found = []
    for item in st.lexicon.menu.items:
        name = set(content(item.name.get())[0]) - (_AS_A_SIDE if said is not None else set())
        if said is not None and (not name or not name <= said):
            continue
        if said is not None and (own := _by_the_rest(item, asked, said - name)) is not None:
            found.append((item, own))
            continue
        for group in item.groups:
            if group.kind == "choice" and _told_of(group, item, led) <= name:
                match = find_option(item, asked)
                if match is not None and match.group.id == group.id:
                    found.append((item, match))
    if not found and said is not None and st.np.vessel and i and st.segments[i - 1].tag == "vessel":
        found = _implied(st, i, asked)  # "a scoop of vanilla, a scoop of coffee"
    if not found and said is None and st.np.sizes:
        found = _only_dish_so(st, asked)
    if not found and said is None:
        found = _implied(st, i, asked)
    if not found and (st.np.det or st.np.num or st.np.asked or before_order(st, i)):
        found = sold_as(st, asked)
    if len(found) != 1 and stems <= DECAF and (said is None or st.np.sizes):
        found = _the_coffee(st, asked) or found
    if found and said is None and _leads_to_a_dish(st, i):  # "half-caf coffee" is no espresso that comes so as well
        found = [r for r in found if not any(r[0].includes(o.id) for o in r[1].group.options)]
    if len(found) > 1:  # "an everything bagel": the Bagel with Spread, and no Bagel Sandwich
        is_one = [r for r in found if {head_of(n) for n in r[0].name.all()} & asked.candidates[0].stems]
        found = is_one if len(is_one) == 1 else found
    if len(found) > 1:  # toast before french toast
        found.sort(key=lambda r: len(content(r[0].name.get())[0]))
        shortest = set(content(found[0][0].name.get())[0]) - _AS_A_SIDE
        found = found[:1] if all(shortest < set(content(r[0].name.get())[0]) for r in found[1:]) else found
    if len(found) > 1 and said is None:
        found = _of_its_size(st, i, found)
    if len(found) > 1 and said is None and are_sizes_of_one(st, [it for it, _ in found]):
        which = Choice(asked.candidates[0], found[0][0], tuple(it.id for it, _ in found))
        ask_which(st, i, st.segments[i], st.np, which)  # "a coke", of a soda that is sold as three
        return True
    if len(found) != 1:
        return False
    item, match = found[0]
    so_made = [a for a in st.group if not a.qualifier and takers(st, a) is None and find_option(item, a) is not None]
    st.group = [a for a in st.group if a not in so_made]
    flush(st)
    work = start(item, max(1, boxes_of(st, i, item, asked.count)))
    if not st.np.sizes and asked.count > 1 and size_by_count(st, work, asked.count):
        work.qty = 1  # "twelve boneless", where chicken comes in twelves
    if work.part:
        settle(work.part.mods, match)
        work.part.mods = {o: Mod(m.qualifier, m.option) for o, m in work.part.mods.items()}
    st.works.append(work)
    st.placed.append(work)
    st.attend(work)
    for size_said in st.np.sizes:
        set_size(st, work, size_said)
    if st.np.vessel and not st.np.sizes and takes_size(st, item, (st.np.vessel,)):
        set_size(st, work, (st.np.vessel,))  # "a bowl of chili", of a soup in cups and bowls
    for before in (*so_made, *st.np.asked):  # "a toasted everything bagel"
        attach(st, before, [work])  # "a large coke", where large is an option
    st.doubt(0.85)
    st.became(i, f"{work.qty} x {item.id}")
    return True


def _told_of(group: ModifierGroup, item: Item, led: Segment | None) -> set[str]:
    """What a choice is said of by the name of its group; of "a bag of doritos" chips that have a flavor."""
    words = set(content(group.name.get())[0]) - _SAYSNOTHING
    packed = led is not None and led.tag == "vessel" and str(led.value) in stems_of(*item.name.all())
    return words - IS_IT if packed else words


def in_a_cup(st: State, i: int, seg: Segment) -> bool:
    """ "Two ranch cups", "a side of ranch" for a burger: the one thing of the menu that is a dip and nothing else, in
    that kind; where what is spoken of has its dip still to be chosen, it is that."""
    nxt, led = st.seg(i + 1), st.seg(i - 1)
    cup = nxt is not None and not nxt.pause and stem(nxt.text) in _CUPS
    beside = led is not None and led.tag == "sideof" and not seg.pause
    wanted = st.qualifier in ("", "side", "with") or st.np.num is not None  # "no salt and two ranch cups"
    if seg.tag != "opt" or not wanted or not (cup or beside):
        return False
    asked = Asked("", seg.candidates, seg.text, st.np.num or 1)
    if not cup and (place := takers(st, asked)) is not None and place[3].group.kind == "choice":
        return False
    sold = [(it, f) for it in st.lexicon.menu.items if _is_a_dip(it) and (f := find_option(it, asked)) is not None]
    if len(sold) != 1 or sold[0][1].group.kind != "choice":
        return False
    item, match = sold[0]
    flush(st)
    work = start(item, asked.count)
    if work.part:
        work.part.mods[match.mod.option] = Mod(match.mod.qualifier, match.mod.option)
    st.works.append(work)
    st.placed.append(work)
    st.attend(work)
    st.np, st.qualifier, st.at = Nominal(), "", i + 1 + cup
    st.doubt(IN_A_CUP)
    st.became(i, f"{work.qty} x {item.id}")
    return True


def _is_a_dip(item: Item) -> bool:
    words = set(content(item.name.get())[0])
    return bool(words & _DIPS) and words <= _DIPS | _CUPS


_DIPS = frozenset(stem(w) for w in ("dip", "dipping", "sauce", "sauces", "dressing", "condiment"))
_CUPS = frozenset(stem(w) for w in ("cup", "cups", "side", "extra", "packet", "container", "tub", "ramekin"))
IN_A_CUP = 0.9


def _is_of_what_follows(st: State, i: int, asked: Asked) -> bool:
    """ "Crispy chicken sandwich", where a salad comes with "Crispy chicken": a choice of which a word is left unsaid
    that begins the next dish is said of that dish, and names no other one."""
    after = st.seg(i + 1)
    if after is None or not _leads_to_a_dish(st, i):
        return False
    return all(_unsaid(st, c.ref, c.stems) & set(content(after.text)[0]) for c in asked.candidates[:1])


def _leads_to_a_dish(st: State, i: int) -> bool:
    after = st.seg(i + 1)
    return after is not None and after.tag == "item" and not after.pause


def _is_hardly_heard(st: State, i: int, asked: Asked) -> bool:
    """ "Two coffees, blakk": a misheard choice without an article, a number or "I'll have" orders nothing by itself."""
    led = st.np.det or st.np.num is not None or st.np.sizes or st.np.vessel
    wished = (before := st.seg(i - 1)) is not None and before.tag == "order"
    return not (led or wished) and bool(st.placed) and asked.candidates[0].like < WELL_HEARD


WELL_HEARD = 0.88  # of the words: as what a thing is called besides, and better than by ear


def _unsaid(st: State, ref: str, said: frozenset[str]) -> set[str]:
    group, _, option = ref.partition("/")
    names = (o.name.get() for g in st.lexicon.menu.groups if g.id == group for o in g.options if o.id == option)
    return {word for name in names for word in content(name)[0]} - said


def _of_its_size(st: State, i: int, found: list[tuple[Item, Found]]) -> list[tuple[Item, Found]]:
    """ "A coke", of a soda by the can and by two liters: a can, and two liters only where somebody says so."""
    after = st.seg(i + 1)
    told = after.value if after is not None and after.tag == "size" and not after.pause else ()
    told = told or tuple(w for s in st.np.sizes for w in s) or ((st.np.vessel,) if st.np.vessel else ())
    if told:
        fits = [r for r in found if find_size(st.lexicon.families.get(r[0].id, ()), told) == r[0].id]
        return fits if len(fits) == 1 else found
    single = [r for r in found if BULK.isdisjoint(content(r[0].name.get())[0])]
    return single if len(single) == 1 else found


_ON = frozenset(("on", "en"))
_SAUCES = frozenset(("sauc", "salsa", "dressing"))  # "a hot sauce" is a packet of it
_SAYSNOTHING = GENERAL_STEMS - {"sid"} | {"styl"}  # of a group's name: a "Plate side" is no plate


def before_order(st: State, i: int) -> bool:
    led = st.seg(i - 1)
    return led is None or led.tag in ("order", "and") or bool(st.segments[i].pause)


def _the_coffee(st: State, asked: Asked) -> list[tuple[Item, Found]]:
    """ "A large decaf", where lattes and iced coffees come so as well: the coffee."""
    items = st.lexicon.menu.items
    plain = [it for it in items if any(_is_plain_coffee(n) for n in (*it.name.all(), *it.aliases))]
    return [(it, f) for it in plain[:1] if len(plain) == 1 and (f := find_option(it, asked)) is not None]


def _is_plain_coffee(name: str) -> bool:
    words = set(content(name)[0])
    return bool(words & _COFFEE) and words - _COFFEE <= _PLAIN_COFFEE


def is_coffee(item: Item) -> bool:
    """Whether it is called a coffee, or made of one."""
    return any(_COFFEES & set(content(name)[0]) for name in (*item.name.all(), *item.aliases))


_COFFEE = frozenset(stem(w) for w in ("coffee", "cafe"))
_COFFEES = _COFFEE | {stem(w) for w in ("americano", "espresso", "brew")}
_PLAIN_COFFEE = frozenset(stem(w) for w in ("hot", "drip", "brewed", "house", "fresh", "filter", "regular"))
_AS_A_SIDE = frozenset(("sid", "order"))


def _by_the_rest(item: Item, asked: Asked, rest: set[str]) -> Found | None:
    """ "a side of sausage links", where the "Side Sausage" comes as links."""
    for group in item.groups if rest else ():
        for option in group.options if group.kind == "choice" else ():
            if set(content(option.name.get())[0]) == rest:
                return Found(Mod("pick", option.id), group, 1.0)
    return None


NOTHING = frozenset(("no", "sin", "without"))


def _implied(st: State, i: int, asked: Asked) -> list[tuple[Item, Found]]:
    """ "mint chip in a waffle cone", "a scoop of vanilla", "a butter pecan double": what alone comes so."""
    size = tuple(w for s in st.np.sizes for w in s)
    before, after = st.seg(i - 1), st.seg(i + 1)
    vessel = st.np.vessel if before is not None and before.tag == "vessel" else ""
    if after is not None and after.tag == "size" and not size and (not after.pause or _ends_so(st, i + 2)):
        size = after.value
    if st.focus is not None and st.focus.thing is not None and not (size or vessel or st.np.det or st.np.num):
        return []
    items = implied_item(st, size, (asked,), described_ahead(st, i + 1), vessel)
    return [(it, f) for it in items if (f := find_option(it, asked)) is not None] if len(items) == 1 else []


def _ends_so(st: State, at: int) -> bool:
    """ "An iced tea, small": the size comes after a pause, and nothing that it could be of comes after it."""
    after = st.seg(at)
    return after is None or bool(after.pause) or after.tag in ("and", "with", "no", "light", "extra", "order", "say")


def _only_dish_so(st: State, asked: Asked) -> list[tuple[Item, Found]]:
    """ "a small twist", where only soft serve comes as a twist, and in sizes."""
    said = tuple(w for s in st.np.sizes for w in s)
    fits = [(it, f) for it in st.lexicon.menu.items if (f := find_option(it, asked)) is not None]
    fits = [r for r in fits if r[1].group.kind == "choice" and takes_size(st, r[0], said)]
    return fits if len(fits) == 1 else []
