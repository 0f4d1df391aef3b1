"""What is said of several things before they are named one by one: "four subs on wheat, two ham and two turkey".

It decides which words those are, and whether a count heads a list ("three sandwiches. a tuna melt, an italian and a
club"). It puts nothing on: `placing` does, on each of them.
"""

from collections.abc import Collection

from domain.menu import Item
from edge.dialog.understand.matching import Candidate
from edge.dialog.understand.options import Asked, find_option
from edge.dialog.understand.segments import Segment
from edge.dialog.understand.state import State
from edge.dialog.vocabulary.titles import content, main_slot
from edge.dialog.vocabulary.words import stem

NAMES_ONE = frozenset(("all", "num", "item", "opt"))  # behind "the other"; and not "on the other extra pickles"
_OF_ALL = frozenset(("on", "with", "all", "each", "both", "the", "fill", "and", "opt"))


def said_of_all(st: State) -> tuple[list[Asked], int]:
    """What is said of all that will be named one by one, and where the first of them begins."""
    asked: list[Asked] = []
    j = st.at
    while (seg := st.seg(j)) is not None and seg.tag in _OF_ALL and not (seg.tag == "opt" and seg.pause):
        if seg.tag == "opt":
            asked.append(Asked("", seg.candidates, seg.text))
        j += 1
    begins = seg is not None and (seg.tag == "num" or (seg.tag == "item" and bool(seg.pause)))
    return (asked, j) if asked and begins else ([], st.at)


def makes_of_plain(seg: Segment, plain: Item, ids: Collection[str]) -> bool:
    """Whether it is a topping that makes the plain one what it is, and no other one's name: "one pepperoni"."""
    if seg.tag != "opt" or any(c.ref in ids for c in seg.other):
        return False
    return is_put_on(plain, Asked("", seg.candidates, seg.text))


def is_put_on(plain: Item, asked: Asked) -> bool:
    """Whether it is a topping, and no choice of how it is made."""
    found = find_option(plain, asked)
    return found is not None and found.group.kind == "adjust" and not asked.qualifier


def listed_under(st: State, i: int, count: int, head: Candidate) -> frozenset[str]:
    """The things of a list that a count heads, where all of them are of its kind and come to it; else none.

    What goes on past the count is a list of its own: "two burgers, a cheeseburger, a double, and a melt".
    """
    first = st.seg(i + 1)
    if first is None or not first.pause or first.tag in ("and", "order"):
        return frozenset()
    refs: list[str] = []
    total, waits = 0, 0
    for n, seg in enumerate(st.segments[i + 1 :], i + 1):
        led = st.segments[n - 1].tag
        if seg.tag == "num":
            waits = int(seg.value)
        elif seg.tag == "a" and led not in ("on", "with"):
            waits = 1
        elif seg.tag == "item":
            waits = waits or int(bool(seg.pause) or led == "and")
            ref = _of_kind(st, seg, head, frozenset(map(stem, st.segments[i].text.split())))
            if total == count:
                return frozenset() if ref and waits else frozenset(refs)
            if not ref or not waits:
                return frozenset()
            refs.append(ref)
            total, waits = total + waits, 0
        elif total < count and seg.tag not in _SAID_OF_ONE:
            return frozenset()
    return frozenset(refs) if total == count and len(refs) > 1 else frozenset()


_SAID_OF_ONE = _OF_ALL | frozenset(("size", "no", "light", "extra", "add", "side", "plain", "only", "order", "for"))


def _of_kind(st: State, seg: Segment, head: Candidate, said: frozenset[str]) -> str:
    """The thing that is named, where the head, or the very word that was said, is the word for its kind; "" where it is
    another kind of thing."""
    best = seg.candidates[0]
    item = st.lexicon.item(best.ref)
    if item is None or (best.ref == head.ref and best.stems <= head.stems):
        return ""  # "two salads": a garden salad and a caesar, where the Garden Salad is *the* salad
    combo = st.lexicon.menu.combo(head.ref)
    if combo is not None:  # "three breakfast sandwiches, two ...", where one is sold as a combo, too
        main = main_slot(combo)
        unsaid = set(content(combo.name.get())[0]) - head.stems
        return best.ref if main and unsaid and any(c.item == best.ref for c in main.choices) else ""
    return best.ref if _is_called(item, head.stems) or _is_called(item, said) else ""


def _is_called(item: Item, kind: frozenset[str]) -> bool:
    return any(kind <= set(content(text)[0]) for text in (item.category, *item.name.all()))
