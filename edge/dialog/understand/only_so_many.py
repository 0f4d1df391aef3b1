"""Of several that come with a thing, only some are to have it: "two burgers but only one with mayo".

It decides how many go without, and parts them from the rest. What the thing does not come with is `partitive`'s.
"""

from dataclasses import replace

from edge.dialog.understand.attach import flush, takers
from edge.dialog.understand.nominal import split_off
from edge.dialog.understand.options import Asked
from edge.dialog.understand.partitive import root_of
from edge.dialog.understand.state import Nominal, State
from edge.dialog.understand.work import Work

_LINKS = frozenset(("with", "gets"))


def only_so_many(st: State, i: int) -> bool:
    """Whether the "only" at i says so ("only one gets whip"); then what it comes with is left off of the others, and
    what it does not come with is put on those."""
    count, j, root = st.seg(i + 1), i + 2, root_of(st)
    j += (of := st.seg(j)) is not None and of.tag == "ofthem"
    link, named = st.seg(j), st.seg(j + 1)
    if count is None or link is None or named is None or root is None or root not in st.placed:
        return False
    if count.tag != "num" or link.tag not in _LINKS or count.pause or link.pause or not 0 < int(count.value) < root.qty:
        return False
    rows = named.candidates if named.tag == "opt" else named.other
    included = _is_on(st, Asked("", rows, named.text), root) if rows else None
    if included is None or (not included and link.tag == "with"):
        return False
    flush(st)
    split_off(st, root.qty - int(count.value) if included else int(count.value))
    st.np, st.qualifier, st.at = Nominal(), "no" if included else "with", j + 1
    st.became(i, f"{int(count.value)} of them {'as it comes' if included else 'so'}")
    return True


def off_of_the_others(st: State, count: int) -> int:
    """ "Two cocoas, whipped cream on one", where both come with it: how many go without; 0 where it is put on so many.
    What waits to be put on is then what is left off."""
    root = root_of(st)
    if root is None or root not in st.placed or not 0 < count < root.qty or any(a.qualifier for a in st.group):
        return 0
    if not all(_is_on(st, asked, root) for asked in st.group):
        return 0
    st.group = [replace(asked, qualifier="no", led=True) for asked in st.group]
    return root.qty - count


def _is_on(st: State, asked: Asked, root: Work) -> bool | None:
    """Whether what was named comes with it anyway; None where it is no such option."""
    place = takers(st, asked, [root])
    if place is None:
        return None
    return place[3].group.kind == "adjust" and place[2].item.includes(place[3].mod.option) is True
