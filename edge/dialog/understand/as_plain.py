"""Plain: "one plain", "a plain bagel", "nothing on two of them".

It decides whether plain is a choice by that name, the plain one of a shelf, or the thing without what is on it.
"""

from domain.menu import Item
from edge.dialog.understand.attach import flush, put_plain, takers
from edge.dialog.understand.general import sauces_on
from edge.dialog.understand.implied import plain_one
from edge.dialog.understand.looking import ahead_takes, item_ahead, reads_as_option
from edge.dialog.understand.matching import Candidate
from edge.dialog.understand.nominal import close, split_off
from edge.dialog.understand.options import Asked
from edge.dialog.understand.own_items import is_coffee
from edge.dialog.understand.partitive import root_of
from edge.dialog.understand.placing import place
from edge.dialog.understand.segments import Segment
from edge.dialog.understand.shelves import makes_of_plain
from edge.dialog.understand.state import State
from edge.dialog.understand.work import Part
from edge.dialog.vocabulary.titles import content

_BLACK = frozenset(("black", "negro", "negra"))  # a coffee as it comes
LEAST_KINDS = 3  # things that are called so: a plain one among them is one of them
LEAST_TOPPINGS = 2  # options of a group that are toppings, and not the ice of a drink


def plain(st: State, i: int) -> None:
    ahead = item_ahead(st, i)
    if ahead is None and st.np.num is not None and (ref := _plain_of_the_shelf(st)):
        place(st, i, (Candidate(1.0, "item", ref, 1.0, 1.0, frozenset()),), ())
        return
    if ahead is None and (ref := _plain_of_its_kind(st)):
        place(st, i, (Candidate(1.0, "item", ref, 1.0, 1.0, frozenset(("plain",))),), ())
        return
    if ahead is not None:
        st.np.plain = True
        st.np.first = i if st.np.first < 0 else st.np.first
        return
    if st.np.num is not None:
        st.np.plain = True
        close(st)
        return
    flush(st)
    seg = st.segments[i]
    if seg.text == "dry" and (sauces := sauces_on(st)):
        st.group += sauces  # a club without the mayo, and with all that is in it
        return
    count, of_them = st.seg(i + 1), st.seg(i + 2)
    if count is not None and count.tag == "num" and of_them is not None and of_them.tag == "ofthem" and not count.pause:
        split_off(st, int(count.value))  # "nothing on two of them"
        st.at = i + 3
    if seg.other and (reads_as_option(st, i, seg)):
        return
    if put_plain(st, st.targets or None):
        st.became(i, "nothing on it")
    elif st.focus is not None and st.focus.part is not None and _takes_off(st.focus.part):
        st.became(i, "nothing in it")  # "the same but black", "actually make it black"
    elif seg.text not in _BLACK and st.focus is not None and st.focus.item is not None and _has_toppings(st.focus.item):
        st.miss(seg.text, 0.85)  # what is on it is not known: what stays off is to be asked


def topped(st: State, i: int, seg: Segment) -> bool:
    """ "Two large pizzas, one hawaiian and one pepperoni": the plain one of what is being named, with that on it."""
    np = st.np
    if st.shelf is None or np.num is None or np.sizes or np.asked or not 0 < np.num <= st.shelf.left:
        return False
    item = st.lexicon.item(_plain_of_the_shelf(st))
    if item is None or not makes_of_plain(seg, item, st.shelf.ids):
        return False
    np.asked.append(Asked("", seg.candidates, seg.text))
    place(st, i, (Candidate(1.0, "item", item.id, 1.0, 1.0, frozenset()),), ())
    return True


def _takes_off(part: Part) -> bool:
    """What was put in or on goes; True where there was something."""
    put_on = [option for option, mod in part.mods.items() if mod.qualifier in ("add", "extra", "light", "side")]
    for option in put_on:
        part.mods.pop(option)
    return bool(put_on)


def _has_toppings(item: Item) -> bool:
    """Whether there is more to take off than one thing, on an item of which the menu does not say what is on it."""
    return item.included is None and any(g.kind == "adjust" and len(g.options) > LEAST_TOPPINGS for g in item.groups)


def _plain_of_the_shelf(st: State) -> str:
    """The plain one of the things that are being named one by one; "" where there is none."""
    items = [it for r in sorted(st.shelf.ids) if (it := st.lexicon.item(r))] if st.shelf and st.shelf.left > 0 else []
    called = [it for it in items if "plain" in content(it.name.get())[0]]
    one = called[0] if len(called) == 1 else plain_one(items) if items else None
    return one.id if one is not None else ""


def _plain_of_its_kind(st: State) -> str:
    """ "Half dozen everything and a half dozen plain", where a Plain Bagel is sold among the bagels: that one."""
    np, focus = st.np, st.focus
    if np.num is None or np.asked or np.plain or st.qualifier or st.repair or st.mode:
        return ""
    if focus is not None and (st.link != "and" or focus not in st.placed or focus.item is None or focus.part is None):
        return ""
    kind = content(focus.item.name.get())[0] if focus is not None and focus.item is not None else ()
    named = [(it.id, content(it.name.get())[0]) for it in st.lexicon.menu.items]
    plain = [(ref, words[1]) for ref, words in named if len(words) == 2 and words[0] == "plain"]
    fits = [
        ref for ref, head in plain if st.lexicon.heads.get(head, 0) >= LEAST_KINDS and (focus is None or head in kind)
    ]
    return fits[0] if len(fits) == 1 and not (focus is not None and focus.item and focus.item.id == fits[0]) else ""


def is_plain(st: State, i: int, seg: Segment) -> bool:
    """Whether the word is plain, or the black of a coffee where only teas are called black."""
    if seg.text in _BLACK:
        ahead = item_ahead(st, i)
        named = [c.ref for c in st.segments[ahead].candidates[:1]] if ahead is not None else []
        item = st.lexicon.item(named[0]) if named else root.item if (root := root_of(st)) is not None else None
        return item is not None and is_coffee(item)
    return seg.text == "plain" or _plain_by_name(st, seg)


def is_black(st: State, i: int, seg: Segment) -> bool:
    """ "Two coffees, one black", where a tea or the coffee itself is called so: how it is, and no other thing."""
    return seg.text in _BLACK and item_ahead(st, i) is None and is_plain(st, i, seg)


def _plain_by_name(st: State, seg: Segment) -> bool:
    """ "Three pizzas, one plain cheese", where wings come plain: the cheese pizza with nothing more on it."""
    first, *rest = content(seg.text)[0] or ("",)
    root = root_of(st)
    if first != "plain" or not rest or root is None or root.item is None or root not in st.placed:
        return False
    return set(rest) <= set(content(root.item.name.get())[0]) and st.np.num is not None


def plain_is_option(st: State, i: int, seg: Segment) -> bool:
    """ "plain" is a choice of some items (a tea, a salad); on a burger it takes everything off."""
    asked = Asked("", seg.candidates, seg.text)
    if item_ahead(st, i) is not None:
        return ahead_takes(st, i, asked)
    if st.focus is None or st.focus.thing is None:
        return st.expecting.kind == "group"
    return takers(st, asked, [st.focus]) is not None
