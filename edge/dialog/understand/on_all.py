"""What takes another thing's place on several lines at once: "rings instead of fries on both", "... on all of them".

It decides whether such words follow, where they end, and which meals they mean; and that "both" is both of what was
named where the menu has a choice that is called so. It never puts anything on a line.
"""

from collections.abc import Sequence
from dataclasses import replace

from edge.dialog.understand.attach import flush, takers
from edge.dialog.understand.lines import refer
from edge.dialog.understand.looking import item_rows
from edge.dialog.understand.options import Asked
from edge.dialog.understand.segments import Segment
from edge.dialog.understand.state import State
from edge.dialog.understand.work import Work
from edge.dialog.vocabulary.lexicon import Lexicon

_SEVERAL = frozenset(("both", "all", "each"))
_ON = frozenset(("on", "with"))
_NAMES = frozenset(("the", "a", "fill", "item", "opt", "size"))
_OF_BOTH = 2


def several_named(segments: Sequence[Segment], ordered: int, lexicon: Lexicon) -> list[Segment]:
    """ "A vanilla shake, a chocolate shake, both small", where a cone is sold as both: of the two that were named.

    ordered: how many things the draft has.
    """
    out = list(segments)
    last: Segment | None = None
    named, count = ordered, 1
    for n, seg in enumerate(segments):
        if seg.tag == "num":
            count = int(seg.value)
        elif seg.text in _SEVERAL and seg.tag in ("opt", "item"):
            nxt = segments[n + 1] if n + 1 < len(segments) else None
            goes_on = nxt is not None and not nxt.pause and nxt.tag in _SAID_OF_THEM
            if named > 1 and (goes_on or last is None or not _takes(last, seg, lexicon)):
                out[n] = replace(seg, tag=seg.text, candidates=(), other=())
        elif seg.tag == "item":
            last, named, count = seg, named + count, 1
        elif seg.tag in ("a", "and", "order"):
            count = 1
    return out


def _takes(named: Segment, seg: Segment, lexicon: Lexicon) -> bool:
    item = lexicon.item(named.candidates[0].ref)
    groups = {g.id for g in item.groups} if item is not None else set()
    return any(c.ref.partition("/")[0] in groups for c in (*seg.candidates, *seg.other))


_SAID_OF_THEM = frozenset(("with", "no", "light", "extra", "plain", "only", "add", "size", "meal", "opt"))


def after_on_all(st: State, at: int) -> int:
    """Where "on both", "with each of them" said at `at` ends; 0 where something else is said there."""
    on, which = st.seg(at), st.seg(at + 1)
    if on is None or which is None or on.pause or which.pause or on.tag not in _ON or which.tag not in _SEVERAL:
        return 0
    of = st.seg(at + 2)
    return at + 3 if of is not None and of.tag == "ofthem" and not of.pause else at + 2


def after_what_goes(st: State, at: int) -> int:
    """Where "instead of the fries" said at `at` ends; `at` itself where nothing goes."""
    led = st.seg(at)
    if led is None or led.tag != "insteadof" or led.pause or led.text.startswith(("not", "no ")):
        return at
    end = at + 1
    while (seg := st.seg(end)) is not None and seg.tag in _NAMES and not seg.pause:
        end += 1
    return end


def instead_on_all(st: State, i: int) -> bool:
    """Whether the "instead of ..." at i is said of several lines: "swiss instead of american on both"."""
    return after_on_all(st, after_what_goes(st, i)) > 0


def meals_of_all(st: State) -> tuple[list[Work], int]:
    """The meals that "with both", "instead of fries on each" after a name are, and where that ends.

    The meals of this turn, else those of the draft that were spoken of last.
    """
    at = after_what_goes(st, st.at)
    end = after_on_all(st, at)
    if not end:
        return [], st.at
    meals = [w for w in st.placed if w.combo is not None and not w.removed]
    if not meals and (at > st.at or st.replaces is not None):
        meals = [w for w in st.recent() if w.combo is not None][::-1]
    if st.segments[at + 1].tag == "both":
        meals = meals[-1:] if meals and meals[-1].qty > 1 else meals[-_OF_BOTH:]
    return meals, end


def and_on_the_next(st: State, said: Sequence[Asked]) -> None:
    """ "No onions on the cheeseburger | and the classic": on each that is named so and stands, or was just named."""
    while said:
        at = st.at + 1
        at += (on := st.seg(at)) is not None and on.tag == "on"
        led, the, named = st.seg(st.at), st.seg(at), st.seg(at + 1)
        if led is None or led.tag != "and" or the is None or the.tag != "the" or named is None or named.tag != "item":
            return
        found = refer(st, item_rows(named))
        if found is None or found[1] or takers(st, said[0], [found[0]]) is None:
            return
        st.attend(*found)
        st.group = list(said)
        flush(st, [found[0]])
        st.became(at + 1, "where it goes")
        st.at = at + 2


def before_it(st: State, i: int) -> None:
    """ "A burger with bacon, swiss instead of american on both": the bacon stays where it was said."""
    began = next((n for n in range(i - 1, 0, -1) if st.segments[n].pause), 0)
    mine = sum(seg.tag in ("opt", "item") for seg in st.segments[began:i])
    last, st.group = st.group[-mine:], st.group[:-mine]
    if mine and st.group:
        flush(st)
    st.group = last if mine else st.group
