"""Several lines at once: "both", "all of them", "the other", "the second one".

It decides which lines such words mean. What is said of them is put on by `attach`.
"""

from domain.menu import Item
from edge.dialog.meaning import Ambiguity
from edge.dialog.understand.attach import becomes, flush, set_size, takers, takes_size
from edge.dialog.understand.changes import drop_focus, drop_these
from edge.dialog.understand.looking import item_ahead, names_another, next_is
from edge.dialog.understand.matching import Candidate
from edge.dialog.understand.nominal import ONES, end_clause, one_more, split_off
from edge.dialog.understand.options import Asked
from edge.dialog.understand.partitive import root_of
from edge.dialog.understand.placing import place
from edge.dialog.understand.segments import Segment
from edge.dialog.understand.shelves import NAMES_ONE
from edge.dialog.understand.state import Nominal, State
from edge.dialog.understand.work import Work
from edge.dialog.vocabulary.titles import content, head_of
from edge.dialog.vocabulary.words import stem


def several(st: State, i: int, seg: Segment) -> None:
    """ "both", "all", "each", "the other": what was just said, or what is about to be said, falls on these."""
    if seg.tag == "other":
        nxt = st.seg(i + 1)
        if st.shelf is not None and st.shelf.left > 0 and nxt is not None and nxt.tag in NAMES_ONE:
            st.np.num = st.shelf.left  # "two dozen donuts, one dozen assorted and the other all glazed"
            again = nxt.tag == "num" and int(nxt.value) == st.shelf.left  # "the other dozen jelly"
            st.at += not nxt.pause and (again or nxt.tag == "all")
            return
        if nxt is not None and nxt.tag == "item":
            st.np.det = "the"
            return
        flush(st)
        if st.mode == "remove":
            _drop_the_other(st, i, seg)
            return
        root = st.split_root
        if root is not None and not root.removed:
            st.attend(root)
        elif st.focus is not None and st.focus.thing is not None and st.focus.qty == len("ab"):
            split_off(st, 1)  # "make it two, but the other one with onions"
        else:
            others = [w for w in st.recent() if w is not st.focus]
            if others:
                st.attend(others[0])
        return
    nxt = st.seg(i + 1)
    if seg.tag == "both" and (nxt is None or nxt.pause or nxt.tag in ("say", "fill")) and _both_after_all(st, i):
        return
    if seg.tag == "both" and nxt is not None and nxt.tag in ("order", "gets") and (meals := _meals_with(st, i + 2)):
        end_clause(st)
        st.np, st.at, st.targets, st.link = Nominal(), i + 2, meals, "with"
        st.became(i, "for both meals")
        return
    if seg.tag == "both" and nxt is not None and nxt.tag == "order" and _asks_for_a_thing(st, i + 2):
        end_clause(st)  # "... with bacon, and we both want a tea": two teas, and the bacon stays where it is
        st.np, st.at = Nominal(num=2), i + 2
        st.became(i, "two of what follows")
        return
    if seg.tag == "both" and nxt is not None and _fills_both_sides(st, nxt):
        st.np.num, st.link, st.with_combo = 2, "with", st.focus  # "a family meal, both sides slaw"
        return
    if seg.tag == "both" and nxt is not None and (twice := _chosen_twice(st, i, nxt)) is not None:
        st.group = [*(a for a in st.group if a.candidates != twice.candidates), twice]
        st.at = i + 2
        st.became(i + 1, f"with {twice.text}, twice")
        return
    if nxt is not None and nxt.tag in ("with", "no", "light", "extra", "plain", "only", "add") and not nxt.pause:
        flush(st)  # "..., both with ...": what was said before was not said of both
    if nxt is not None and (seg.pause or (nxt.tag == "size" and seg.tag == "both")) and st.only is None:
        flush(st)  # "one with pearls, one with red bean, both medium"
        st.qualifier = "" if seg.pause else st.qualifier  # "one with no whipped cream, both extra hot"
    if seg.tag == "each" and nxt is not None and nxt.tag == "order":
        st.miss(seg.text)  # "the twins each want a ...": no part of what is there, and how many is not said
        return
    if seg.tag == "each" and nxt is not None and nxt.tag == "item" and st.np.num is not None and _kinds(st, nxt):
        _one_of_each_kind(st, i, nxt)
        return
    if seg.tag == "each" and nxt is not None and nxt.tag == "item" and not nxt.pause and not any(st.recent()):
        _which_kinds(st, i, nxt)
        return
    if seg.tag == "both" and nxt is not None and nxt.tag == "item" and st.np.num is None and not st.works:
        st.np.num = 2  # "both lattes tall", where none is there yet
        return
    if seg.tag == "both" and _of_both_kinds(st, i):
        return
    works = _named(st, i) or _these(st, seg.tag, tuple(nxt.value) if nxt is not None and nxt.tag == "size" else ())
    if not works:
        return
    led = st.seg(i - 1)
    if led is not None and led.tag == "size" and not seg.pause and not st.group and (nxt is None or nxt.pause):
        for w in works:
            set_size(st, w, led.value)  # "a latte and a mocha, large both"
        return
    if st.group or st.only is not None:
        flush(st, works)
        st.qualifier = ""  # "no onion on either, mustard on the ham": the mustard is wanted
    elif nxt is not None and nxt.tag == "item":
        return
    elif st.mode == "remove" and seg.text != "all":  # and not "after all"
        drop_these(st, i, works)
    else:
        st.targets = works
        if st.np.sizes:
            for w in works:
                for said in st.np.sizes:
                    set_size(st, w, said)
            st.np = Nominal()


def _both_after_all(st: State, i: int) -> bool:
    """ "An apple pie. No, a cookie. You know what, both": what another thing took the place of is had as well."""
    led = st.seg(i - 1)
    begins = st.repair or bool(st.segments[i].pause) or (led is not None and led.tag in ("order", "say", "fill"))
    new = st.placed[-1] if st.placed else None
    gone = [w for w in st.works if w.removed and w.origin is None and w.thing is not None and w is not st.gone]
    if not begins or new is None or new.removed or not gone or st.group or not st.np.empty:
        return False
    old = gone[-1]
    if new.origin is not None and old not in st.placed:
        old.origin, new.origin = new.origin, None
    old.removed, st.repair = False, ""
    st.became(i, f"{old.thing.id if old.thing else 'that'} as well")
    return True


def _fills_both_sides(st: State, named: Segment) -> bool:
    """Whether two parts of the meal spoken of are still to be chosen, and both are named so."""
    meal = st.focus.combo if st.focus is not None else None
    if meal is None or st.focus is None or named.tag != "item" or named.pause or named.text.split()[0] not in _SIDES:
        return False
    refs = {c.ref for c in named.candidates[:3]}
    return sum(s.id not in st.focus.filled and any(s.choice(r) for r in refs) for s in meal.slots) > 1


def _chosen_twice(st: State, i: int, named: Segment) -> Asked | None:
    """ "A plate, both sides rice", where two sides are chosen and either may be rice: that one twice. "Both sides, rice
    and beans" are one of each."""
    focus, after = st.focus, st.seg(i + 2)
    told = st.group[-1] if st.group and named.text in _SIDES else None  # "rice for both sides"
    rows = told.candidates if told else named.candidates if named.tag == "opt" else named.other
    if focus is None or focus.item is None or focus.qty > 1 or named.pause or not rows:
        return None
    one = len([w for w in st.placed if not w.removed]) == 1 and not st.np.sizes
    if named.text.split()[0] not in _SIDES and not one:
        return None
    if after is not None and after.tag == "and" and not after.pause and next_is(st, i + 2, "opt"):
        return None
    asked = Asked("", rows, told.text if told else named.text, 2, True, rows[0].like)
    place_ = takers(st, asked, [focus])
    group = place_[3].group if place_ is not None else None
    return asked if group is not None and group.kind == "choice" and group.max_per_option > 1 < group.max else None


_SIDES = frozenset(("sides", "lados", "acompanamientos"))


def _of_both_kinds(st: State, i: int) -> bool:
    """ "One with ham, one with bacon and one with both": what the others have, together."""
    led, nxt, work = st.seg(i - 1), st.seg(i + 1), st.focus
    if led is None or led.tag != "with" or (nxt is not None and not nxt.pause) or st.group or work is None:
        return False
    if work.part is None or work.part.mods or work not in (st.split_root, *(w for w in st.works if w.split_from)):
        return False
    others = [w for w in st.alive() if w is not work and w.thing is work.thing and w.part is not None and w.part.mods]
    if len(others) != len("ab"):
        return False
    for other in others:
        work.part.mods.update(other.part.mods if other.part is not None else {})
    st.became(i, "as the two before")
    return True


def _drop_the_other(st: State, i: int, seg: Segment) -> None:
    """ "Scratch the other one", of two: the one that was not spoken of last."""
    others = [w for w in st.recent() if w is not st.focus]
    st.mode = ""
    if len(others) == 1:
        others[0].removed = True
        st.became(i, f"removes {others[0].thing.id if others[0].thing else 'it'}")
    else:
        st.miss(seg.text)


def _meals_with(st: State, at: int) -> list[Work]:
    """The two meals of this turn that what is named at `at` is a part of, where neither has its own yet: "two kids
    meals, one nuggets, one taco, both get an apple"."""
    meals = [w for w in st.placed if w.combo is not None and not w.removed][-len("ab") :]
    at += (led := st.seg(at)) is not None and led.tag == "a"
    named = st.seg(at)
    if named is None or named.tag != "item" or sum(w.qty for w in meals) != len("ab"):
        return []
    refs = {c.ref for c in named.candidates[:3]}
    slots = [s for w in meals if w.combo for s in w.combo.slots if s.id not in w.filled]
    open_ = [s for s in slots if any(s.choice(ref) for ref in refs)]
    return meals if len(open_) >= len(meals) else []


def _asks_for_a_thing(st: State, at: int) -> bool:
    """Whether "we both want" goes on to a thing: "a large tea", "burgers", and not "no onions"."""
    after = st.seg(at)
    return (after is not None and after.tag == "a") or item_ahead(st, at - 1) is not None


def _kinds(st: State, named: Segment) -> list[Item]:
    """The few things that are called so: three shakes, of a word for each of them."""
    kind = stem(named.text.split()[-1])
    items = [it for c in named.candidates if (it := st.lexicon.item(c.ref)) is not None]
    kinds = [it for it in items if head_of(it.name.get()) == kind and kind in content(it.name.get())[0]]
    return kinds if 1 < len(kinds) <= MOST_KINDS and kind not in _OF_OTHERS_TOO else []


def _one_of_each_kind(st: State, i: int, named: Segment) -> None:
    """ "One of each shake": so many of each."""
    count, kinds = st.np.num, _kinds(st, named)
    for item in kinds:
        st.np = Nominal(num=count)
        place(st, i + 1, (Candidate(1.0, "item", item.id, 1.0, 1.0, frozenset()),), ())
    st.at = i + 2


def _which_kinds(st: State, i: int, named: Segment) -> None:
    """ "One of each burger": which those are is asked."""
    refs = tuple(dict.fromkeys(c.ref for c in named.candidates))[:MOST_ASKED]
    st.ambiguities.append(Ambiguity(named.text, "item", refs, qty=st.np.num or 1))
    st.became(i + 1, "which? " + ", ".join(refs))
    st.np, st.at = Nominal(), i + 2
    st.doubt(0.6)


# What more is called by than has the word in its name: a cola is a soda, too.
_OF_OTHERS_TOO = frozenset(stem(w) for w in ("soda", "drink", "pop", "burger", "sandwich", "sauce", "side", "meal"))
MOST_KINDS = 4  # of which nobody has to be asked which they are
MOST_ASKED = 8  # things that a question names


def _named(st: State, i: int) -> list[Work]:
    """ "Both kids meals no pickles", "all the fries large": the lines of the draft by their name, where something is
    said of them."""
    j = i + 2 if (nxt := st.seg(i + 1)) is not None and nxt.tag in ("the", "ofthem") and not nxt.pause else i + 1
    named, after = st.seg(j), st.seg(j + 1)
    if named is None or named.tag != "item" or named.pause or after is None or after.tag not in _SAID_OF_THEM:
        return []
    refs = {c.ref for c in named.candidates if c.score > named.candidates[0].score - EQUAL}
    works = [w for w in st.recent() if w.origin is not None and w.thing is not None and w.thing.id in refs]
    if sum(w.qty for w in works) < SEVERAL:
        return []
    st.at = j + 1
    return works


_SAID_OF_THEM = frozenset(("with", "no", "light", "extra", "plain", "only", "add", "size"))
EQUAL, SEVERAL = 0.1, 2


def _these(st: State, tag: str, size: tuple[str, ...] = ()) -> list[Work]:
    """size: what is said of them, "both medium": of those that come in it."""
    live = list(st.recent())
    sized = [w for w in live if takes_size(st, w.combo or w.thing, size)] if size else []
    live = sized if len(sized) > 1 else live
    if tag == "both" and st.group and not st.placed:  # "bacon on both", with a cola ordered since
        able = [w for w in live if takers(st, st.group[0], [w]) is not None]
        live = able if len(able) > 1 else live
    if not live:
        return []
    head = live[0]
    family = [
        w
        for w in live
        if w is head or w is st.split_root or (w.split_from is not None and w.split_from is head.split_from)
    ]
    if tag == "both":
        if head.qty >= 2:
            return [head]
        return live[:2]
    if head.qty >= 2 and len([w for w in live if w in st.placed]) <= 1:
        return family if st.placed else alike_lines(st) or family
    said_now = [w for w in live if w in st.placed]
    return said_now or live


def alike_lines(st: State) -> list[Work]:
    """ "make them large": the lines of the same thing as the one spoken of, where there are several; else none."""
    head = next(st.recent(), None)
    lines = [w for w in st.recent() if head is not None and w.thing is head.thing]
    return lines if len(lines) > 1 else []


def ordinal(st: State, i: int, seg: Segment) -> None:
    n = int(seg.value)
    if n > 1 and st.np.det == "a" and next_is(st, i, "item") and not st.segments[i + 1].pause:
        st.np.det = "another"  # "and a second sprite"
        return
    if n > 1 and st.np.det == "a" and seg.text.split()[-1] in ONES and st.focus in st.placed and st.focus is not None:
        one_more(st, st.focus, 1)  # "one coffee black and a second one with milk"
        return
    if each_in_turn(st, i, n):
        return
    live = [w for w in st.alive() if w.thing is not None]
    nxt = st.seg(i + 1)
    if nxt is not None and nxt.tag == "item" and not nxt.pause:
        ids = {c.ref for c in nxt.candidates}
        live = [w for w in live if w.thing is not None and w.thing.id in ids]
        st.at = max(st.at, i + 2)
    if live and st.focus is not None and len(live) < n <= st.focus.qty:
        flush(st)
        split_off(st, 1)  # "make it two, and no onions on the second"
        st.became(i, "one of them")
        return
    if not live or abs(n) > len(live):
        return
    flush(st)
    work = live[n - 1] if n > 0 else live[n]
    st.attend(work)
    st.np = Nominal()
    st.became(i, f"line {work.thing.id if work.thing else ''}")
    if st.mode == "make" and names_another(st, st.at - 1):
        st.replaces = (work, "")  # "make the second one a sprite"
    if st.mode == "remove":
        drop_focus(st, i)


IN_TURN = {"first": 1, "second": 2, "third": 3, "primero": 1, "segundo": 2}  # where "first" leads no order


def each_in_turn(st: State, i: int, n: int) -> bool:
    """ "Two cheeseburgers, the first one no onions and the second one no pickles": one of the two, and the other."""
    root, after = root_of(st), st.seg(i + 1)
    if root is None or root not in st.placed or st.mode or not (n == 1 or root is st.split_root):
        return False
    if root.qty < 2 and root is not st.split_root:
        return False
    if after is None or after.pause or after.tag not in _SAID_OF_ONE:
        return False
    flush(st)
    st.np = Nominal()
    split_off(st, 1)
    st.became(i, "one of them")
    return True


_SAID_OF_ONE = frozenset(("with", "no", "light", "extra", "plain", "only", "add", "size", "opt", "gets"))


def one_without(st: State) -> bool:
    """ "A garlic bread with cheese and one without": the thing whose name is this one's without what it comes with."""
    work = st.focus
    if work is None or work.item is None:
        return False
    its, glue = content(work.item.name.get())
    names = {it.id: content(it.name.get())[0] for it in st.lexicon.menu.items}
    less = [it for it in st.lexicon.menu.items if len(own := names[it.id]) < len(its) and own == its[: len(own)]]
    if len(less) != 1 or not glue & {"with", "con", "and"}:
        return False
    if st.np.num is not None:
        work = one_more(st, work, st.np.num)
        st.np = Nominal()
    becomes(work, less[0])
    return True
