"""Names that begin with a word which the menu may have as a part of them: "no beans", "extra tartar", "not toasted".

It decides whether it is the rest of the name that is left out or wanted more of, on the thing spoken of.
"""

from dataclasses import replace

from edge.dialog.understand.attach import takers
from edge.dialog.understand.options import Asked
from edge.dialog.understand.segments import Segment
from edge.dialog.understand.state import Nominal, State
from edge.dialog.understand.work import Work


def without_the_rest(st: State, seg: Segment) -> bool:
    """ "no beans" where it is no option of its own: without the beans."""
    works = [st.focus] if st.focus is not None and st.focus.thing is not None else None
    options = seg.candidates if seg.tag == "opt" else seg.other
    if seg.text.split()[0] == "extra":
        return False
    whole = Asked("", options, seg.text)
    without = Asked("no", seg.rest, seg.text, led=True)
    if options and takers(st, whole, works) is None and _is_not_chosen(st, replace(without, qualifier=""), works):
        st.np = Nominal()  # "a bagel, not toasted", which may be toasted
        return True
    if (options and takers(st, whole, works) is not None) or takers(st, without, works) is None:
        return False
    st.np = Nominal()
    st.qualifier = "no"
    st.group.append(without)
    return True


def _is_not_chosen(st: State, asked: Asked, works: list[Work] | None) -> bool:
    place_ = takers(st, asked, works)
    if place_ is None or place_[3].group.kind != "choice" or place_[3].group.min > 0:
        return False
    return place_[3].mod.option not in place_[2].mods and not place_[2].item.includes(place_[3].mod.option)


def more_of_the_rest(st: State, seg: Segment) -> bool:
    """ "The cod, extra tartar", where extra tartar is sold by itself too: more on the cod."""
    focus = st.focus
    if (
        seg.tag != "item"
        or not st.np.empty
        or focus is None
        or focus not in st.placed
        or seg.text.split()[0] != "extra"
    ):
        return False
    more = Asked("extra", seg.rest, seg.text, led=True)
    if takers(st, more, [focus]) is None:
        return False
    st.group.append(more)
    return True
