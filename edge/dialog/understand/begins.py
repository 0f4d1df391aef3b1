"""Whether a size or a count is said of the next thing: "large fries, large pepsi", "a large pepsi, a large diet one".

It decides that by what the thing spoken of can take. It never makes a line.
"""

from edge.dialog.understand.another import chosen
from edge.dialog.understand.attach import takers, takes_size
from edge.dialog.understand.options import Asked
from edge.dialog.understand.segments import Segment
from edge.dialog.understand.state import Nominal, State


def another_begins(st: State, seg: Segment) -> bool:
    """Whether a size can be of the next thing: after a pause, or where the one spoken of has its size already."""
    focus = st.focus
    if st.mode or st.repair or focus is None or focus.thing is None:
        return False
    of_sizes = focus.thing.id in st.lexicon.families  # "large fries large pepsi": a size sold as an item
    return bool(seg.pause) or focus.size_said or (of_sizes and focus in st.placed and not focus.size_after)


def leads_elsewhere(st: State, np: Nominal) -> bool:
    """ "... and a small twist in a cone": of what was said before there is no twist, so this is another thing."""
    nxt = st.seg(st.at)
    begun = np.det == "a" or np.num is not None
    if nxt is not None and nxt.tag == "with" and not nxt.pause and not _has_that_size(st, np):
        nxt = st.seg(st.at + 1)  # "garlic knots, a large with ham"
    if nxt is None or nxt.tag != "opt" or nxt.pause or not begun or st.focus is None:
        return False
    return takers(st, Asked("", nxt.candidates, nxt.text), [st.focus]) is None


def _has_that_size(st: State, np: Nominal) -> bool:
    said = tuple(w for size in np.sizes for w in size)
    return st.focus is not None and takes_size(st, st.focus.thing, said)


def told_by_its_size(st: State, np: Nominal) -> bool:
    """ "A large pepperoni, a medium mushroom": the size of the first is told, and nothing is put right."""
    nxt, focus = st.seg(st.at), st.focus
    if nxt is None or nxt.tag not in ("opt", "with") or nxt.pause or np.det != "a" or focus is None:
        return False
    return st.link == "comma" and focus in st.placed and focus.size_said


def in_another_choice(st: State, np: Nominal) -> bool:
    """ "A large pepsi, a large diet pepsi": the flavor of the one is told, and a thing has one."""
    nxt, focus = st.seg(st.at), st.focus
    if nxt is None or nxt.tag != "opt" or nxt.pause or np.det != "a" or focus is None or focus.part is None:
        return False
    place_ = takers(st, Asked("", nxt.candidates, nxt.text), [focus])
    return place_ is not None and place_[3].group.min > 0 and chosen(st, focus.part, place_[3])


def begins_another(st: State, i: int) -> bool:
    """ "Large root beer no ice, medium sweet tea": what was named has its size and its choice, and this has its own."""
    seg, nxt, focus = st.segments[i], st.seg(i + 1), st.focus
    if not seg.pause or nxt is None or nxt.tag != "opt" or nxt.pause or focus is None or focus.part is None:
        return False
    if st.mode or st.repair or not focus.size_said or focus not in st.placed or not st.np.empty:
        return False
    place_ = takers(st, Asked("", nxt.candidates, nxt.text), [focus])
    return place_ is not None and place_[3].group.min > 0 and chosen(st, focus.part, place_[3])


def as_the_rest(st: State, seg: Segment) -> bool:
    """ "Two large hoagies, one without mayo, one regular": it comes as it does, and is large."""
    root, focus = st.split_root, st.focus
    if seg.value not in _USUAL or root is None or focus is None or focus.thing is None or not focus.size_said:
        return False
    return focus is root and not any(seg.value[0] in s.words for s in st.lexicon.sizes.get(focus.thing.id, ()))


_USUAL = (("regular",), ("normal",), ("standard",))


def comes_with_it(st: State, asked: Asked) -> bool:
    """Whether something that is asked for by itself ("and a small gravy") is on what was named before anyway."""
    if asked.qualifier or st.link != "and" or st.mode or st.repair or not (st.np.det == "a" or st.np.sizes):
        return False
    if st.focus is None or st.focus not in st.placed:
        return False
    place_ = takers(st, asked, [st.focus])
    return (
        place_ is not None and place_[3].group.kind != "choice" and bool(place_[2].item.includes(place_[3].mod.option))
    )
