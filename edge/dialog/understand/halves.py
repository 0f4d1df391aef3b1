"""Halves: "half pepperoni half mushroom", "pepperoni on half", "half with no onions".

It decides whether the menu can say a half; where it cannot, the half is asked about and never put on the whole.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from domain.menu import Combo, Item
from edge.dialog.understand.attach import flush, takers
from edge.dialog.understand.lines import refer
from edge.dialog.understand.looking import item_ahead
from edge.dialog.understand.matching import Candidate
from edge.dialog.understand.nominal import close, split_off
from edge.dialog.understand.options import Asked, find_option
from edge.dialog.understand.partitive import root_of
from edge.dialog.understand.segments import Segment
from edge.dialog.understand.state import State
from edge.dialog.vocabulary.titles import content

HALF_OF = 0.35  # of a name: "a half tuna" of the "Tuna Salad Sub"
_SAID_OF_HALF = ("with", "no", "light", "extra", "plain", "only", "size")
_HALF = frozenset(("half", "media", "medio", "mitad"))


def halves_counted(segments: Sequence[Segment], st: State) -> list[Segment]:
    """ "Half of them no pickles", "bacon on half of the burgers": as many as half of those spoken of are. Where they
    cannot be halved it stays a half, and is asked about."""
    out = list(segments)
    for i, (seg, of) in enumerate(pairwise(segments)):
        if seg.tag == "half" and of.tag == "ofthem" and not of.pause and (count := _spoken_of(segments, i, st)) > 1:
            so_many = replace(seg, tag="num", value=count // 2)
            out[i] = so_many if count % 2 == 0 else replace(seg, tag="x", value=None)
    return out


def _spoken_of(segments: Sequence[Segment], i: int, st: State) -> int:
    """How many of which half is meant: of those named there, else named before in this turn, else spoken of last."""
    named = segments[i + 2] if i + 2 < len(segments) and not segments[i + 2].pause else None
    found = refer(st, named.candidates) if named is not None and named.tag == "item" else None
    if found is not None and not found[1]:
        return found[0].qty
    refs = {c.ref for c in named.candidates} if named is not None and named.tag == "item" else set()
    counts = [
        int(n.value)
        for n, what in pairwise(segments[:i])
        if n.tag == "num" and (what.tag == "item" if refs else what.tag in ("item", "size"))
        if not refs or what.candidates[0].ref in refs
    ]
    return counts[-1] if counts else st.focus.qty if st.focus is not None else 0


def half(st: State, i: int) -> None:
    """ "twelve burgers, half with no onions"; else one half of one thing."""
    root, nxt = root_of(st), st.seg(i + 1)
    if nxt is None or nxt.pause:
        return
    if (
        (nxt.tag in _SAID_OF_HALF or nxt.text == "plain")
        and root is not None
        and root.thing is not None
        and root.qty >= 2
    ):
        flush(st)
        split_off(st, root.qty if root is st.split_root else root.qty // 2)  # "half plain and half with bacon"
        return
    j = i + 1
    while (seg := st.seg(j)) is not None and not seg.pause and seg.tag in ("a", "the", "with", "fill", "extra"):
        j += 1
    if seg is not None and seg.tag == "no" and not seg.pause and (left := st.seg(j + 1)) is not None:
        if left.tag == "opt" and not left.pause:
            st.miss(f"half no {left.text}", 0.6)  # it is left out of one half, and no till takes that
            st.at = j + 2
        return
    if seg is None or seg.pause or seg.tag not in ("opt", "item"):
        return
    if seg.tag == "item" and _comes_in_two(st, seg) and sum(s.text == "half" for s in st.segments[i:]) == 1:
        st.np.sizes.append(("half",))
        return
    if st.focus is None and not st.np.empty:
        st.at = i  # "a 20 piece half soy half honey": what they are halves of is told by its size
        close(st)
    if _one_of_several(st, seg):
        st.at = j  # "half buffalo half honey garlic", where two sauces may be had
        return
    st.miss(f"half {seg.text}", 0.6)
    st.became(j, "half of it")
    st.at = j + 1


def _one_of_several(st: State, seg: Segment) -> bool:
    options = seg.candidates if seg.tag == "opt" else seg.other
    place = takers(st, Asked("", options, seg.text)) if options else None
    return place is not None and place[3].group.kind == "choice" and place[3].group.max != 1


def _comes_in_two(st: State, seg: Segment) -> bool:
    """ "a half tuna", where subs come in six and twelve inches."""
    return any(c.coverage > HALF_OF and len(st.lexicon.sizes.get(c.ref, ())) == 2 for c in seg.candidates[:3])


def is_half_of(st: State, i: int) -> bool:
    """Whether a "half" that some dish comes in is said of a thing that does not: "a large half pepperoni"."""
    nxt = st.seg(i + 1)
    if nxt is not None and nxt.tag == "no" and not nxt.pause:
        nxt = st.seg(i + 2)  # "half no leeks"
    if st.segments[i].text not in _HALF or nxt is None or nxt.pause or nxt.tag not in ("opt", "item"):
        return False
    if st.focus is not None and _has_halves(st, st.focus.thing):
        return False
    rows = nxt.candidates if nxt.tag == "item" else nxt.other
    led = st.seg(i - 1)
    begins = led is None or bool(st.segments[i].pause) or led.tag in ("a", "num", "and", "order")
    if begins and nxt.tag == "opt" and (ahead := item_ahead(st, i, sure=True)) is not None:
        rows = (*rows[:3], *st.segments[ahead].candidates[:3])  # "a half kaiser roll tuna sandwich"
    things = [st.lexicon.item(c.ref) for c in rows[:6]]
    if nxt.tag == "opt" and st.focus is None:  # "a half chicken white meat", of what is sold by the half
        asked = Asked("", nxt.candidates, nxt.text)
        things += [it for it in st.lexicon.menu.items if _has_halves(st, it) and find_option(it, asked) is not None]
    return not any(_has_halves(st, t) for t in things)


def _has_halves(st: State, thing: Item | Combo | None) -> bool:
    return thing is not None and any(
        s.words & _HALF and "dozen" not in s.words for s in st.lexicon.sizes.get(thing.id, ())
    )


def on_half(st: State, i: int) -> bool:
    """ "pepperoni on half", "mushrooms on the other half": True where that is what follows."""
    j = i + 1
    while (seg := st.seg(j)) is not None and not seg.pause and seg.tag in ("num", "other", "the", "a"):
        j += 1
    if seg is None or seg.tag not in ("half", "size") or seg.text.split()[-1] not in _HALF or not st.group:
        return False
    if st.focus is not None and _has_halves(st, st.focus.thing) and not st.focus.size_said:
        flush(st)
        st.at = j  # "no onion, on a half": the half of a sub, which is a size of it
        return True
    group, st.group = st.group, []
    for asked in group:
        if (own := _half_of(st, asked)) is not None:
            st.group.append(own)
        else:
            st.miss(f"{asked.text} on half", 0.6)
    flush(st)
    st.at = j + 1
    return True


def half_of_it(st: State, i: int) -> None:
    """ "Make half of it pepperoni": the half of what the menu has as a half, else asked about."""
    nxt, option = st.seg(i + 1), st.seg(i + 2)
    if nxt is None or nxt.tag != "pron" or option is None or option.pause or option.tag not in ("opt", "item"):
        return
    rows = option.candidates if option.tag == "opt" else option.other
    asked = Asked("", rows, option.text)
    own = _half_of(st, asked) if rows else None
    if own is not None:
        st.group.append(own)
    else:
        st.miss(f"half {option.text}", 0.6)
    st.mode, st.at = "", i + 3


def _half_of(st: State, asked: Asked) -> Asked | None:
    """The option that is the half of what was said ("Half Pepperoni"), where the menu has one."""
    place = takers(st, asked)
    if place is None:
        return None
    _, _, part, found = place
    words = {w for o in found.group.options if o.id == found.mod.option for w in content(o.name.get())[0]}
    for group in part.item.groups:
        for option in group.options:
            name = set(content(option.name.get())[0])
            if name & _HALF and name - _HALF == words:
                c = Candidate(1.0, "option", f"{group.id}/{option.id}", 1.0, 1.0, frozenset(name))
                return replace(asked, candidates=(c,))
    return None
