"""Of several that come with a thing, only some are to have it: "two burgers but only one with mayo".

It decides how many go without, and parts them from the rest. What the thing does not come with is `partitive`'s.
"""

from edge.dialog.understand.attach import flush, takers
from edge.dialog.understand.nominal import split_off
from edge.dialog.understand.options import Asked
from edge.dialog.understand.partitive import root_of
from edge.dialog.understand.state import Nominal, State


def only_so_many(st: State, i: int) -> bool:
    """Whether the "only" at i says so; then what follows "with" is left off of the others."""
    count, link, named, root = st.seg(i + 1), st.seg(i + 2), st.seg(i + 3), root_of(st)
    if count is None or link is None or named is None or root is None or root not in st.placed:
        return False
    if count.tag != "num" or link.tag != "with" or count.pause or link.pause or not 0 < int(count.value) < root.qty:
        return False
    rows = named.candidates if named.tag == "opt" else named.other
    place = takers(st, Asked("", rows, named.text), [root]) if rows else None
    if place is None or place[2].item.includes(place[3].mod.option) is not True:
        return False
    flush(st)
    split_off(st, root.qty - int(count.value))
    st.np, st.qualifier, st.at = Nominal(), "no", i + 3
    st.became(i, f"{int(count.value)} of them as it comes")
    return True
