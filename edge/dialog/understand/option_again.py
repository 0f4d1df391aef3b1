"""What is said of an option for a second time: "extra tomato, oops, extra pickles, not tomato", "pickles are fine".

It decides that an option which is put right takes the place of the one asked for just before, and that what is said to
be fine is as it comes. It puts nothing on that nobody asked for.
"""

from edge.dialog.understand.attach import flush, takers
from edge.dialog.understand.nominal import close
from edge.dialog.understand.options import Asked
from edge.dialog.understand.segments import Segment
from edge.dialog.understand.state import State
from edge.dialog.vocabulary.tables import words_of

# What takes back for sure; "actually, no pickles" may be one thing more.
_TAKES_BACK = frozenset(words_of("mean meant no scratch oops sorry bad mistake misspoke rather correction digo perdon"))
_IS = frozenset(words_of("is are s esta estan"))
_FINE = frozenset(words_of("fine ok okay good alright great cool bien"))
_CHOSEN = ("group", "slot", "size", "which")
_BESIDE = frozenset(("fill", "repair", "say"))


def in_its_place(st: State, i: int, seg: Segment) -> bool:
    """ "No onions, I mean no pickles": the onions stay. Always False: what is wanted now is read as ever."""
    nxt = st.seg(i + 1)
    if nxt is None or nxt.tag != "opt" or nxt.pause or not st.repair or not st.last_asked:
        return False
    if not _is_taken_back(st, i, bare=seg.tag != "no"):
        return False
    part, option = st.last_asked[-1]
    there = part.mods.get(option)
    if there is None or there.qualifier != seg.tag or any(c.ref.endswith(f"/{option}") for c in nxt.candidates[:1]):
        return False
    del part.mods[option]
    st.last_asked = []
    return False


def _is_taken_back(st: State, i: int, *, bare: bool) -> bool:
    """Whether the words before it take back what was said; a bare no takes back no "no"."""
    for n in range(i - 1, -1, -1):
        said = st.segments[n]
        if said.tag not in _BESIDE:
            return False
        words = set(said.text.split())
        if not _TAKES_BACK.isdisjoint(words) and (bare or words != {"no"}):
            return True
    return False


def not_that(st: State, i: int, seg: Segment) -> bool:
    """ "... oops, extra pickles, not tomato": said of the tomato that was taken back, and it stays as it comes."""
    nxt = st.seg(i + 1)
    if seg.text != "not" or nxt is None or nxt.pause or nxt.tag != "opt":
        return False
    refs = {c.ref for c in nxt.candidates[:1]}
    before = (n for n in range(i) if st.segments[n].tag == "opt" and refs & {c.ref for c in st.segments[n].candidates})
    first = next(before, None)
    if first is None or not any(s.tag == "repair" for s in st.segments[first:i]):
        return False
    place = takers(st, Asked("no", nxt.candidates, nxt.text))
    if place is None or place[3].mod.option in place[2].mods:
        return False
    close(st)
    flush(st)
    st.at = i + 2
    st.became(i + 1, "not wanted")
    return True


def fine_as_it_comes(st: State, i: int, seg: Segment) -> bool:
    """ "Pickles are fine", "the onion's good", of what comes with pickles: as it comes, if they were left off. Where it
    is asked which one, it is that one."""
    verb, fine = st.seg(i + 1), st.seg(i + 2)
    short = seg.text.endswith("s") and verb is not None and verb.text in _FINE  # "tomato's fine"
    said = short or (verb is not None and not verb.pause and verb.text in _IS and fine is not None)
    told = verb if short else fine
    if not said or told is None or told.pause or told.text not in _FINE or st.expecting.kind in _CHOSEN:
        return False
    if st.mode or (i and not seg.pause and st.segments[i - 1].tag not in ("and", "the", "fill", "say", "repair")):
        return False
    flush(st)
    st.qualifier = ""
    place = takers(st, Asked("no", seg.candidates, seg.text)) or takers(st, Asked("", seg.candidates, seg.text))
    if place is None or not place[2].item.includes(place[3].mod.option):
        return False
    _, _, part, found = place
    if (there := part.mods.get(found.mod.option)) is not None and there.qualifier in ("no", "light", "side"):
        del part.mods[found.mod.option]
    st.at = i + (2 if short else 3)
    st.became(i, "as it comes")
    return True
