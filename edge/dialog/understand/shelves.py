"""What is said of several things before they are named one by one: "four subs on wheat, two ham and two turkey".

It decides which words those are. It puts nothing on: `placing` does, on each of them.
"""

from edge.dialog.understand.options import Asked
from edge.dialog.understand.state import State

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
