"""Several lines at once: "both", "all of them", "the other", "the second one".

It decides which lines such words mean. What is said of them is put on by `attach`.
"""

from edge.dialog.titles import content
from edge.dialog.understand.attach import becomes, flush, set_size
from edge.dialog.understand.changes import drop_focus
from edge.dialog.understand.looking import names_another, next_is
from edge.dialog.understand.nominal import ONES, one_more
from edge.dialog.understand.segments import Segment
from edge.dialog.understand.state import Nominal, State
from edge.dialog.understand.work import Work


def several(st: State, i: int, seg: Segment) -> None:
    """ "both", "all", "each", "the other": what was just said, or what is about to be said, falls on these."""
    if seg.tag == "other":
        nxt = st.seg(i + 1)
        if nxt is not None and nxt.tag == "item":
            st.np.det = "the"
            return
        flush(st)
        root = st.split_root
        if root is not None and not root.removed:
            st.attend(root)
        else:
            others = [w for w in st.recent() if w is not st.focus]
            if others:
                st.attend(others[0])
        return
    nxt = st.seg(i + 1)
    if nxt is not None and nxt.tag in ("with", "no", "light", "extra", "plain", "only", "add") and not nxt.pause:
        flush(st)  # "..., both with ...": what was said before was not said of both
    if seg.pause and nxt is not None and st.only is None:
        flush(st)  # "one with pearls, one with red bean, both medium"
    works = _these(st, seg.tag)
    if not works:
        return
    led = st.seg(i - 1)
    if led is not None and led.tag == "size" and not seg.pause and not st.group and (nxt is None or nxt.pause):
        for w in works:
            set_size(st, w, led.value)  # "a latte and a mocha, large both"
        return
    if st.group or st.only is not None:
        flush(st, works)
    elif nxt is not None and nxt.tag == "item":
        return
    else:
        st.targets = works
        if st.np.sizes:
            for w in works:
                for said in st.np.sizes:
                    set_size(st, w, said)
            st.np = Nominal()


def _these(st: State, tag: str) -> list[Work]:
    live = list(st.recent())
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
        return family
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
    live = [w for w in st.alive() if w.thing is not None]
    nxt = st.seg(i + 1)
    if nxt is not None and nxt.tag == "item" and not nxt.pause:
        ids = {c.ref for c in nxt.candidates}
        live = [w for w in live if w.thing is not None and w.thing.id in ids]
        st.at = max(st.at, i + 2)
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
