"""A choice called by a thing that is sold as well: the "rye toast" of a breakfast that comes on a bread of one's own.

It decides whether such words are the choice of what was just named, or a thing of their own ("and a rye toast").
"""

from collections.abc import Sequence

from edge.dialog.understand.attach import takers
from edge.dialog.understand.matching import Candidate
from edge.dialog.understand.options import Asked
from edge.dialog.understand.segments import Segment
from edge.dialog.understand.state import Nominal, State

_LED = frozenset(("with", "on", "and", "item", "opt", "in", "size", "into"))


def choice_in_full(st: State, i: int, seg: Segment, rows: Sequence[Candidate]) -> bool:
    """ "Omelet, rye toast": the thing takes the same choice, which is still to be made of the omelet."""
    opt, led, np, focus = st.seg(i - 1), st.seg(i - 2), st.np, st.focus
    item = st.lexicon.item(rows[0].ref)
    if opt is None or opt.tag != "opt" or seg.pause or focus is None or focus not in st.placed or item is None:
        return False
    if led is None or (led.tag not in _LED and not opt.pause) or np.num is not None or np.det or np.sizes or st.mode:
        return False
    asked = Asked("", opt.candidates, opt.text)
    place = takers(st, asked, [focus])
    if place is None or place[3].group.kind != "choice" or place[3].group not in item.groups or focus.item is item:
        return False
    if any(o.id in place[2].mods for o in place[3].group.options) and not st.repair:
        return False
    if np.asked:
        st.np, st.group = Nominal(), [*st.group, *np.asked]
    st.became(i, "what it is")
    return True
