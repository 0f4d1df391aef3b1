"""Which line it is that is so: "put bacon on the two with no pickle", "no whipped cream on the chocolate"; and what
"one without" is without.

It decides which of several lines such words point at, and moves what was put on another one there. It never reads how
they hang together: `scope` does.
"""

from collections.abc import Collection

from domain.order import ItemLine, Mod
from edge.dialog.meaning import Intent, Kind
from edge.dialog.understand.attach import flush
from edge.dialog.understand.looking import following
from edge.dialog.understand.segments import Segment
from edge.dialog.understand.several import one_without
from edge.dialog.understand.state import State
from edge.dialog.understand.work import Part, Work

_LEAVES = ("no", "extra", "light", "add")


def on_those_so(st: State, at: int) -> bool:
    """ "Put bacon on the two with no pickle", "on the cheeseburger without onion": on the line that is so, of several
    of one thing."""
    target, asked = st.segments[at], following(st, at)
    if target.tag not in ("num", "item", "pron") or not asked or not asked[0].qualifier:
        return False
    said = {(a.qualifier, c.ref.rpartition("/")[2]) for a in asked[:1] for c in a.candidates[:3]}
    refs = {c.ref for c in target.candidates}
    lines = [w for w in st.recent() if w.origin is not None and w.part is not None and (not refs or _is_one(w, refs))]
    so = [w for w in lines if w.part and any((m.qualifier, m.option) in said for m in w.part.mods.values())]
    others = [w for w in lines if so and w is not so[0] and w.thing is so[0].thing]
    if len(so) != 1 or not others or (target.tag == "num" and int(target.value) != so[0].qty):
        return False
    st.attend(so[0])
    flush(st, so)
    st.at = at + 1
    while (seg := st.seg(st.at)) is not None and not seg.pause and seg.tag in ("with", *_LEAVES, "the", "opt"):
        st.at += 1
    st.became(at, "where it goes")
    return True


def _is_one(work: Work, refs: Collection[str]) -> bool:
    return work.thing is not None and work.thing.id in refs


def line_so(st: State, target: Segment) -> Work | None:
    """ "no whipped cream on the chocolate": of several lines of one thing, the one that was chosen so."""
    options = {c.ref.rpartition("/")[2] for c in target.candidates[:3]}
    so = [w for w in st.recent() if w.part is not None and options & w.part.mods.keys()]
    alike_ = [w for w in st.recent() if so and w.thing is so[0].thing]
    return so[0] if so and len(alike_) > 1 and len(so) < len(alike_) else None


def moved_to(st: State, work: Work) -> bool:
    """ "On the cheeseburger", after "put bacon on it" put it elsewhere: what the last change put on goes there."""
    if not st.order.past or work.part is None:
        return False
    before = {line.id: line for line in st.order.past[-1].lines}
    done = False
    for other in st.alive():
        was = before.get(other.origin.id) if other.origin is not None else None
        if other is work or other.part is None or not isinstance(was, ItemLine) or other.origin is None:
            continue
        had = {m.option: m for m in was.mods}
        if was.item != other.part.item.id or had == other.part.mods:
            continue
        new = {o: m for o, m in other.part.mods.items() if had.get(o) != m}
        if new and all(work.part.item.option(o) for o in new):
            other.part.mods = had
            work.part.mods.update(new)
            done = True
    return done


def without_what(st: State, i: int, seg: Segment) -> None:
    """ "one without", at the end: without what was put on last; else it is the answer no."""
    if i and st.segments[i - 1].tag in SOME and st.focus is not None and st.focus.part is not None:
        if st.split_root is not None and _without_the_same(st.focus.part, st):
            return
        if len(st.focus.part.mods) == 1:
            st.focus.part.mods.clear()
            return
        if not one_without(st):
            st.miss("without what")
        return
    if seg.text in ("no", "not"):
        st.intents.append(Intent(Kind.NO, text=seg.text))
    elif i and st.placed and st.last_asked and st.segments[i - 1].tag in ("say", "repair"):
        part, option = st.last_asked[-1]  # "with cheese, no wait, without"
        if option in part.mods and part.mods[option].qualifier in ("add", "extra"):
            del part.mods[option]


SOME = frozenset(("num", "other", "ofthem", "half"))  # "two with cheese and one without, and a coke"


def _without_the_same(part: Part, st: State) -> bool:
    """ "Three fish sandwiches, two with cheese, one without": what was put on the others stays off it."""
    said = [(own, option) for own, option in st.last_asked if own is not part and own.item is part.item]
    for _, option in said:
        if part.item.includes(option):
            part.mods[option] = Mod("no", option)
        else:
            part.mods.pop(option, None)
    return bool(said)
