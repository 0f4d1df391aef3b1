"""All but some: "take everything off except the burger", "cancel all but the cokes", "everything but onions" on it.

It decides which lines stay, and whether a thing has an "everything". Where one that is to stay is not on the draft,
nothing goes: what was meant is to be asked.
"""

from collections.abc import Iterator

from domain.menu import Item
from edge.dialog.understand.lines import refer
from edge.dialog.understand.looking import asked_for, item_rows
from edge.dialog.understand.segments import Segment
from edge.dialog.understand.state import State
from edge.dialog.understand.work import Work
from edge.dialog.vocabulary.words import STOP

_ALL = frozenset(("everything", "all"))
_PASSED = frozenset(("the", "a", "num", "size", "and", "fill", "pron", "both"))


def all_but(st: State, i: int) -> bool:
    """Whether the words from i on say so; then they are read."""
    start = _exception(st, i)
    if not start:
        return False
    kept: list[Work] = []
    j, missed = start, ""
    while (seg := st.seg(j)) is not None and seg.pause < STOP and (seg.tag in _PASSED or item_rows(seg)):
        if seg.tag not in _PASSED:
            found = refer(st, item_rows(seg))
            kept += [found[0]] if found else []
            missed = missed or ("" if found else seg.text)
            st.became(j, "stays" if found else "not understood")
        j += 1
    if not kept and not missed:
        return False
    st.at = j
    if missed or not any(work.origin is not None for work in kept):
        st.miss(f"all but {missed or st.segments[j - 1].text}")
        return True
    alike = [work.thing for work in kept]
    for work in st.alive():
        work.removed = work.thing not in alike
    st.attend(kept[-1])
    return True


def excepting(st: State, seg: Segment) -> None:
    """ "Everything but onions", "... but no onions"."""
    negative = any(w in seg.text.split() for w in ("no", "not", "without", "sin", "hold"))
    st.qualifier = "no" if st.everything or negative else ""
    item = st.focus.item if st.focus is not None and st.focus in st.placed else None
    named = list(_named_from(st, st.at)) if st.everything and item is not None else []
    if item is not None and not all(_comes_with(item, s) for s in named):
        st.miss(f"everything {seg.text}")  # of a bowl of one's own, on which nothing is: what shall be on it?
        st.group += [asked_for(st, s, qualifier="no") for s in named if _comes_with(item, s)]
        st.at, st.qualifier = st.segments.index(named[-1]) + 1, ""  # and none of what is excepted is put on
    st.everything = False


def on_it_all(st: State, seg: Segment) -> None:
    """ "With everything on it": as it comes; of a bowl of one's own, on which nothing is, it has to be asked what."""
    st.everything = True
    item = st.focus.item if st.focus is not None and st.focus in st.placed else None
    nxt = st.seg(st.at)
    if item is None or item.included is None or (nxt is not None and nxt.tag == "except"):
        return
    choosing = [g for g in item.groups if g.kind == "adjust" and len(g.options) > A_FEW]
    if choosing and not any(item.includes(o.id) for g in choosing for o in g.options):
        st.miss(seg.text)


A_FEW = 2  # options of a group that "everything" is not said of: the ice of a drink


def _named_from(st: State, at: int) -> Iterator[Segment]:
    while (seg := st.seg(at)) is not None and not seg.pause and seg.tag in ("opt", "and", "the", "no"):
        if seg.tag == "opt":
            yield seg
        at += 1


def _comes_with(item: Item, named: Segment) -> bool:
    refs = [(g.id, o.id) for g in item.groups if g.kind == "adjust" for o in g.options if item.includes(o.id)]
    return any(c.ref == f"{group}/{option}" for c in named.candidates for group, option in refs)


def _exception(st: State, i: int) -> int:
    """Where what stays begins: after "take off everything but", "cancel all of it except"; 0 where nothing does."""
    j = i + 1
    everything = st.segments[i].tag == "clear"
    while (seg := st.seg(j)) is not None and not seg.pause and _says_all(seg):
        everything = everything or seg.tag in _ALL
        j += 1
    return j + 1 if everything and seg is not None and seg.tag == "except" else 0


def _says_all(seg: Segment) -> bool:
    return seg.tag in _ALL or seg.tag in ("pron", "fill") or seg.text in ("off", "of")
