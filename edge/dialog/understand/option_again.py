"""What is said of an option for a second time: "extra tomato, oops, extra pickles, not tomato", "pickles are fine".

It decides that an option which is put right takes the place of the one asked for just before, and that what is said to
be fine is as it comes. It puts nothing on that nobody asked for.
"""

from dataclasses import replace

from edge.dialog.understand.attach import flush, takers
from edge.dialog.understand.looking import next_is
from edge.dialog.understand.nominal import close
from edge.dialog.understand.options import Asked, find_option
from edge.dialog.understand.segments import Segment
from edge.dialog.understand.state import Nominal, State
from edge.dialog.vocabulary.tables import words_of

# What takes back for sure; "actually, no pickles" may be one thing more.
_TAKES_BACK = frozenset(words_of("mean meant no scratch oops sorry bad mistake misspoke rather correction digo perdon"))
_IS = frozenset(words_of("is are s esta estan"))
_FINE = frozenset(words_of("fine ok okay good alright great cool bien"))
_CHOSEN = ("group", "slot", "size", "which")
_BESIDE = frozenset(("fill", "repair", "say"))


def said_again(st: State, i: int, seg: Segment) -> bool:
    """Reads what is said of an option for a second time; False where it is nothing of the kind."""
    match seg.tag:
        case "opt":
            return fine_as_it_comes(st, i, seg)
        case "no" | "light" | "extra" | "add":
            in_its_place(st, i, seg)
            return not_that(st, i, seg)
        case "make":
            return some_for_another(st, i)
        case "stop" | "x":
            return kept_on(st, i, seg)
    return False


def in_its_place(st: State, i: int, seg: Segment) -> None:
    """ "No onions, I mean no pickles": the onions stay. What is wanted now is read as ever."""
    nxt = st.seg(i + 1)
    if nxt is None or nxt.tag != "opt" or nxt.pause or not st.repair or not st.last_asked:
        return
    if not _is_taken_back(st, i, bare=seg.tag != "no"):
        return
    part, option = st.last_asked[-1]
    there = part.mods.get(option)
    if there is None or there.qualifier != seg.tag or any(c.ref.endswith(f"/{option}") for c in nxt.candidates[:1]):
        return
    del part.mods[option]
    st.last_asked = []


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


def some_for_another(st: State, i: int) -> bool:
    """ "Change one ranch to a honey mustard", "make one of the ranches a buffalo", "swap the ranch for barbecue": so
    many of what was chosen as another of its group; all of it where no count is said."""
    j = _past(st, i + 1, ("the", "fill"))
    number, j = (int(st.segments[j].value), j + 1) if _is(st, j, "num") else (0, j)
    j = _past(st, j, ("ofthem", "the"))
    old, j = st.seg(j), _past(st, j + 1, ("into", "on", "with", "a", "fill", "make"))
    new = st.seg(j)
    if (
        old is None
        or new is None
        or old.tag != "opt"
        or new.tag != "opt"
        or any(s.pause for s in st.segments[i + 1 : j])
    ):
        return False
    place = takers(st, Asked("", old.candidates, old.text))
    there = place[2].mods.get(place[3].mod.option) if place is not None else None
    if place is None or there is None or there.qualifier not in ("pick", "add") or there.count < max(number, 2):
        return False
    part, group = place[2], place[3].group
    other = find_option(part.item, Asked("", new.candidates, new.text))
    if other is None or other.group is not group or other.mod.option == there.option:
        return False
    count, ref = number or there.count, other.mod.option
    had = part.mods[ref].count if ref in part.mods else 0
    part.mods[ref] = replace(there, option=ref, count=had + count)
    part.mods[there.option] = replace(there, count=there.count - count)
    if there.count == count:
        del part.mods[there.option]
    st.attend(place[0], place[1])
    st.np, st.mode, st.repair, st.at = Nominal(), "", "", j + 1
    st.became(j, f"{count} in place of another")
    return True


def _past(st: State, at: int, tags: tuple[str, ...]) -> int:
    while (seg := st.seg(at)) is not None and seg.tag in tags:
        at += 1
    return at


def _is(st: State, at: int, tag: str) -> bool:
    return (seg := st.seg(at)) is not None and seg.tag == tag


def not_that(st: State, i: int, seg: Segment) -> bool:
    """ "... oops, extra pickles, not tomato": said of the tomato that was taken back, and it stays as it comes."""
    nxt = st.seg(i + 1)
    if seg.text != "not" or nxt is None or nxt.pause or nxt.tag != "opt":
        return False
    if nxt.text == "plain" and st.focus in st.placed and st.focus is not None and st.focus.part is not None:
        mods = st.focus.part.mods
        for option in [o for o, mod in mods.items() if mod.qualifier == "no"]:
            del mods[option]  # "plain, well no, not plain"
        st.at, st.qualifier = i + 2, ""
        st.became(i + 1, "not wanted")
        return True
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


def kept_on(st: State, i: int, seg: Segment) -> bool:
    """ "Leave the bacon", "no, keep it", "... but keep the onion": what was left off just before is on it again, and
    what is on it stays so. "Leave the bacon off" is not."""
    if seg.text not in _KEEPS or (i and not seg.pause and st.segments[i - 1].tag not in _BESIDE | _BUT):
        return False
    j = _past(st, i + 1, ("the", "fill"))
    named, after = st.seg(j), st.seg(j + 1)
    if named is not None and named.text in ("la", "el") and next_is(st, j, "opt"):
        j, named, after = j + 1, after, st.seg(j + 2)  # "deja la cebolla"
    off = after is not None and not after.pause and (after.text in ("off", "out") or after.tag == "side")
    behind = st.segments[j + 1 : j + 4]  # "leave the pickles on the other one" is of that one
    if named is None or named.pause or off or any(s.tag in ("other", "ord", "num", "both") for s in behind):
        return False
    rows = named.candidates if named.tag == "opt" else named.other
    if named.tag == "pron" and named.text in ("it", "them", "that") and st.last_asked:
        part, option = st.last_asked[-1]
    elif rows and (place := takers(st, Asked("no", rows, named.text))) is not None:
        part, option = place[2], place[3].mod.option  # "deje la cebolla" is no onion rings
    else:
        return False
    close(st)
    flush(st)
    there = part.mods.get(option)
    off = there is not None and there.qualifier == "no"
    if not off and (named.tag == "pron" or (there is not None and there.qualifier != "add")):
        return False  # "leave the ranch on it the normal way", where it is on the side
    if off:
        del part.mods[option]
    st.last_asked, st.repair, st.mode, st.qualifier, st.at = [], "", "", "", j + 1
    st.became(i, "stays on")
    return True


_KEEPS = frozenset(("leave", "keep", "deja", "deje"))
_BUT = frozenset(("and", "except"))


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
