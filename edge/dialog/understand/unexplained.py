"""Ordinary words in the middle of an order that nothing explains: perhaps a dish that was misheard.

It decides whether they were talk or part of the order. It reads nothing into them: what may have been part of the order
is said to be not understood.
"""

from collections.abc import Mapping
from dataclasses import replace

from domain.menu import Item
from domain.order import Mod
from edge.dialog.understand.general import generally
from edge.dialog.understand.heard_again import denies
from edge.dialog.understand.looking import next_is
from edge.dialog.understand.matching import Candidate
from edge.dialog.understand.options import Asked, Found, settle
from edge.dialog.understand.segments import Segment
from edge.dialog.understand.state import State
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.titles import CHOICE_HEADS, content
from edge.dialog.vocabulary.words import stem

MOST_WORDS = 2  # more in a row are talk
_ORDERING = frozenset(words_of("item opt size num a another no light extra add with and only side vessel"))
_LEADS = frozenset(words_of("num size a another no light extra add with only"))
# Said of anything that is ordered: "a nice coffee", "a free cup of water".
_CHANGE_NOTHING = frozenset(words_of("free nice good great quick simple lovely delicious beautiful big ol old basic"))
_SURE = 0.8  # of a turn with such words


def _says_of_the_option(st: State, i: int, seg: Segment) -> bool:
    """ "Swiss cheese off, bacon stays": what was just named goes, or is left as it is."""
    before, after = st.seg(i - 1), st.seg(i + 1)
    goes_on = after is not None and not after.pause and after.tag not in _SAID_OF
    if before is None or before.tag != "opt" or not st.group or seg.pause or goes_on:
        return False
    if seg.text in _GOES:
        st.group[-1] = replace(st.group[-1], qualifier="no", led=True)
    elif seg.text in _STAYS:
        st.group.pop()
    else:
        return False
    st.became(i, "no" if seg.text in _GOES else "as it is")
    return True


def _says_how_hot(st: State, i: int, seg: Segment) -> bool:
    """ "12 wings hot with ranch", where a sauce that has to be chosen is a Hot Buffalo: the one that is called so."""
    focus, nxt = st.focus, st.seg(i + 1)
    if seg.text not in _HEATS:
        return False
    if nxt is not None and nxt.tag == "item" and not nxt.pause:  # "12 hot wings"
        ahead = st.lexicon.item(nxt.candidates[0].ref)
        found = _so_hot(ahead, {}, seg.text) if ahead is not None else None
        if found is not None:
            ref = f"{found.group.id}/{found.mod.option}"
            rows = (Candidate(1.0, "option", ref, 1.0, 1.0, frozenset((stem(seg.text),))),)
            st.np.asked.append(Asked("", rows, seg.text))
            st.became(i, f"with {ref}, for what follows")
        return found is not None
    if seg.pause or focus is None or focus.part is None or focus not in st.placed:
        return False
    found = _so_hot(focus.part.item, focus.part.mods, seg.text)
    if found is not None:
        settle(focus.part.mods, found)
        st.became(i, f"with {found.group.id}/{found.mod.option}")
    return found is not None


def _so_hot(item: Item, mods: Mapping[str, Mod], text: str) -> Found | None:
    """The one choice that is still to be made and begins with that word."""
    for group in item.groups:
        fits = [o for o in group.options if (own := content(o.name.get())[0]) and own[0] == stem(text)]
        chosen = any(o.id in mods for o in group.options)
        if group.kind == "choice" and group.min > 0 and not chosen and len(fits) == 1:
            return Found(Mod("pick", fits[0].id), group, 1.0)
    return None


_HEATS = frozenset(words_of("hot mild medium spicy sweet"))
_SAID_OF = frozenset(("on", "all", "both", "each", "fill", "pron", "and"))  # "lettuce off on all of them"
_GOES, _STAYS = frozenset(("off", "out")), frozenset(("stays", "stay"))


def left_open(st: State) -> None:
    """ "A burger no and a coke", "with extra": what was left out or wanted more of was lost, and is asked about."""
    for i, seg in enumerate(st.segments):
        led = st.seg(i - 1) if i else None
        told = led is not None and not seg.pause and led.tag in _TOLD
        if not told or not (seg.tag in _OPENS or denies(st.segments, i)):
            continue
        j = i + 1
        while (nxt := st.seg(j)) is not None and not nxt.pause and nxt.tag in _PASSES:
            j += 1
        if (nxt is None and seg.tag in _OPENS) or (nxt is not None and not nxt.pause and nxt.tag in _GOES_ON):
            st.miss(seg.text, _SURE)


_OPENS = frozenset(("no", "light", "extra"))
_TOLD = frozenset(("item", "opt", "size", "with"))
_PASSES = frozenset(("fill", "the"))
_GOES_ON = frozenset(("and", "with", "chat"))


def unexplained(st: State, i: int, seg: Segment) -> None:
    """ "A large fry strike", "one yard one small": what stands among the words of an order was meant for it."""
    if _says_of_the_option(st, i, seg):
        return
    if _says_how_hot(st, i, seg):
        return
    if next_is(st, i, "side") and (on_it := generally(st, "side", seg)):
        st.group += on_it  # "the dressing on the side"
        st.became(i, f"side {on_it[0].candidates[0].ref}")
        return
    if next_is(st, i, "side") and stem(seg.text) in CHOICE_HEADS and st.focus is not None:
        st.miss(f"{seg.text} {st.segments[i + 1].text}")
        st.at = i + 2
        return
    j = i + 1
    while (after := st.seg(j)) is not None and after.tag == "stop" and not after.pause:
        j += 1
    words = [s.text for s in st.segments[i:j]]
    before = st.seg(i - 1)
    st.at = j
    if not any(s.tag in ("item", "opt") for s in st.segments):
        return  # "that's more than you said" orders nothing
    if _CHANGE_NOTHING.issuperset(words):
        return
    if len(words) > MOST_WORDS or seg.pause or before is None:
        return
    if after is not None and after.tag == "order" and not st.placed and st.np.empty and st.focus is None:
        return  # "we got off work and were starving, let me get ..."
    if denies(st.segments, i - 1):  # "large meat lovers no han"
        st.miss(" ".join(("no", *words)), _SURE)
        return
    if before.tag not in _ORDERING:
        return
    follows = after is None or after.pause or after.tag in _ORDERING
    if before.tag in _LEADS or follows:
        st.miss(" ".join(words), _SURE)
