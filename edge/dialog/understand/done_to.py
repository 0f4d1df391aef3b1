"""What is said of one thing of several that were named: "warm up the roll", "oat milk only in the latte".

It decides which line that is, and that what is wanted only there is left off where it would come anyway.
"""

from edge.dialog.understand.attach import attach, flush, takers
from edge.dialog.understand.lines import refer
from edge.dialog.understand.options import Asked
from edge.dialog.understand.segments import Segment
from edge.dialog.understand.state import State
from edge.dialog.understand.work import Work

_ARTICLES = frozenset(("the", "my", "el", "la", "los", "las"))
_ENDS = frozenset(("and", "only", "fill", "opt", "say"))


def done_to(st: State, i: int, seg: Segment) -> bool:
    """ "A roll and a croissant, warm up the roll": on the one that is named, and on nothing that was named after it. So
    "warm up the apple one", of two pies."""
    led, the, named, after = (st.seg(n) for n in (i - 1, i + 1, i + 2, i + 3))
    of_two = after is not None and after.text == "one" and not after.pause
    after = st.seg(i + 4) if of_two else after
    begins = bool(seg.pause) or led is None or led.tag == "and"
    if not begins or st.mode or not st.np.empty or the is None or the.pause or the.text not in _ARTICLES:
        return False
    if named is None or named.pause or not (after is None or after.pause or after.tag in _ENDS):
        return False
    work, asked = _one_named(st, named), Asked("", seg.candidates, seg.text)
    if work is None or takers(st, asked, [work]) is None:
        return False
    flush(st)
    _put_there(st, work, [asked])
    st.became(i, "done to what is named")
    st.became(i + 2, "where it goes")
    st.at = i + 3 + of_two + (after is not None and after.tag == "only" and not after.pause)
    return True


def only_there(st: State, i: int) -> bool:
    """ "Whipped cream only on the mocha": on that one, and left off the cocoa that would come with it."""
    on, j = st.seg(i + 1), i + 2
    j += (the := st.seg(j)) is not None and the.tag == "the"
    named = st.seg(j)
    if on is None or on.tag != "on" or named is None or named.pause or not st.group or st.targets:
        return False
    work = _one_named(st, named)
    if work is None or any(a.qualifier or takers(st, a, [work]) is None for a in st.group):
        return False
    group, st.group = st.group, []
    for other in [w for w in st.placed if w is not work and not w.removed]:
        for asked in group:
            place = takers(st, asked, [other])
            if place is not None and place[3].group.kind == "adjust" and place[2].item.includes(place[3].mod.option):
                attach(st, Asked("no", asked.candidates, asked.text, led=True), [other])
    _put_there(st, work, group)
    st.became(j, "where it goes")
    st.at = j + 1
    return True


def _one_named(st: State, named: Segment) -> Work | None:
    """The line of this turn that the words name."""
    rows = named.candidates if named.tag == "item" else named.other
    found = refer(st, rows) if rows and st.placed else None
    return found[0] if found is not None and found[0] in st.placed and not found[1] else None


def _put_there(st: State, work: Work, group: list[Asked]) -> None:
    st.attend(work)
    st.group = group
    flush(st, [work])
