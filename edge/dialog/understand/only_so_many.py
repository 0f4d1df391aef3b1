"""Of several that come with a thing, only some are to have it: "two burgers but only one with mayo".

It decides how many go without, and parts them from the rest; how many of those that are so already stay so; and that
some of them are another thing. What the thing does not come with is `partitive`'s.
"""

from dataclasses import replace

from edge.dialog.meaning import Kind
from edge.dialog.understand.attach import flush, takers
from edge.dialog.understand.lines import refer, split
from edge.dialog.understand.looking import names_another
from edge.dialog.understand.nominal import split_off
from edge.dialog.understand.options import Asked, find_option
from edge.dialog.understand.partitive import root_of
from edge.dialog.understand.segments import Segment
from edge.dialog.understand.state import Nominal, State
from edge.dialog.understand.work import Work
from edge.dialog.vocabulary.sizes import count_size, find_size
from edge.dialog.vocabulary.words import STOP

_LINKS = frozenset(("with", "gets"))


def only_so_many(st: State, i: int) -> bool:
    """Whether the "only" at i says so ("only one gets whip"); then what it comes with is left off of the others, and
    what it does not come with is put on those."""
    count, j, root = st.seg(i + 1), i + 2, root_of(st)
    j += (of := st.seg(j)) is not None and of.tag == "ofthem"
    link, named = st.seg(j), st.seg(j + 1)
    if count is None or link is None or named is None or root is None or root not in st.placed:
        return False
    if count.tag != "num" or link.tag not in _LINKS or count.pause or link.pause or not 0 < int(count.value) < root.qty:
        return False
    rows = named.candidates if named.tag == "opt" else named.other
    included = _is_on(st, Asked("", rows, named.text), root) if rows else None
    if included is None or (not included and link.tag == "with"):
        return False
    flush(st)
    split_off(st, root.qty - int(count.value) if included else int(count.value))
    st.np, st.qualifier, st.at = Nominal(), "no" if included else "with", j + 1
    st.became(i, f"{int(count.value)} of them {'as it comes' if included else 'so'}")
    return True


def only_that_many(st: State, i: int) -> bool:
    """ "Two pies. No wait, just the one", "three cokes, hang on, only two of them", "... just the one coke": as many as
    that, and nothing more is said of them."""
    if only_so_large(st, i):
        return True
    led = st.segments[i - 1] if i else None
    at = i + 1 + ((the := st.seg(i + 1)) is not None and the.tag == "the" and not the.pause)
    count, j = st.seg(at), at + 1
    j += (of := st.seg(j)) is not None and of.tag == "ofthem"
    named = seg if (seg := st.seg(j)) is not None and seg.tag == "item" and not seg.pause else None
    j += named is not None
    if count is None or count.pause or not _ends(st.seg(j)):
        return False
    value = 1 if count.text in _THE_ONE else int(count.value) if count.tag == "num" else 0
    found = refer(st, named.candidates) if named is not None else None
    work = st.focus if named is None else found[0] if found is not None and not found[1] else None
    put_right = st.repair or st.segments[i].pause >= STOP or (led is not None and led.tag in ("say", "repair"))
    as_many = value == work.qty > 1 if work is not None else False  # "two pies, actually just the two": no number two
    if work is None or not (0 < value < work.qty or as_many) or not put_right:
        return False
    named_again = named is not None and led is not None and led.tag == "repair"  # "my bad, just one chicken sandwich"
    if work not in st.placed and not named_again and not any(n.kind is Kind.WAIT for n in st.intents):
        return False
    flush(st)
    work.qty, work.qty_said, work.corrected = value, True, work in st.placed
    st.intents = [n for n in st.intents if n.kind not in (Kind.WAIT, Kind.NO)]
    st.np, st.repair, st.mode, st.qualifier, st.at = Nominal(), "", "", "", j
    st.became(i, f"{value} of them")
    return True


def only_so_large(st: State, i: int) -> bool:
    """ "Actually just the four sticks", "just a six piece, actually": the one that stands, in that size, and no second
    one; where several things come so, none of them."""
    led, at = st.seg(i - 1), i + 1
    at += (the := st.seg(at)) is not None and the.tag in ("the", "a") and not the.pause
    said, j = st.seg(at), at + 1
    named = seg if (seg := st.seg(j)) is not None and seg.tag == "item" and not seg.pause else None
    j += named is not None
    after = st.seg(j)
    if said is None or said.tag not in ("size", "num") or said.pause or not _ends(after) or st.placed:
        return False
    if not (st.repair or (led is not None and led.tag == "repair") or (after is not None and after.tag in _RIGHTS)):
        return False
    refs = {c.ref for c in named.candidates} if named is not None else set()
    held = [w for w in st.recent() if w.origin is not None and w.item is not None and w.qty == 1]
    sizes = [(w, _size_said(st, w, said)) for w in held if named is None or (w.item is not None and w.item.id in refs)]
    fits = [(w, size) for w, size in sizes if size is not None and size != w.size]
    if len(fits) != 1:
        return False
    flush(st)
    work, size = fits[0]
    work.size, work.size_said, work.corrected = size, True, True
    st.attend(work)
    st.np, st.repair, st.mode, st.qualifier, st.at = Nominal(), "", "", "", j
    st.became(at, "size")
    return True


_RIGHTS = frozenset(("repair", "instead"))


def _size_said(st: State, work: Work, said: Segment) -> str | None:
    sizes = st.lexicon.sizes.get(work.thing.id, ()) if work.thing is not None else ()
    return count_size(sizes, int(said.value)) if said.tag == "num" else find_size(sizes, said.value)


_THE_ONE = frozenset(("the one", "one", "that one"))


def _ends(seg: Segment | None) -> bool:
    return seg is None or bool(seg.pause) or seg.tag in ("say", "fill", "repair", "and")


def on_just_one(st: State, i: int) -> bool:
    """Whether what was named goes "on just the one", of two."""
    only, one, root = st.segments[i], st.seg(i + 1), root_of(st)
    said = only.tag == "only" and not only.pause and one is not None and not one.pause and one.text in _THE_ONE
    return said and root is not None and root.qty >= len("ab")


def counted_anew(st: State, i: int) -> bool:
    """ "Four without pickles. No wait, only three without pickles", "it's only three of them that don't want any": of
    those that are so, so many; the rest is as the others are."""
    count, before = int(st.segments[i].value), st.seg(i - 1)
    if count < 1 or not (st.repair or (before is not None and before.tag == "only")):
        return False
    j = i + 1
    while (seg := st.seg(j)) is not None and not seg.pause and seg.tag in ("ofthem", "pron", "the", "fill"):
        j += 1
    how, named, after = st.seg(j), st.seg(j + 1), st.seg(j + 2)
    if how is None or named is None or how.tag not in _SAID_OF_SOME or how.pause or named.pause or named.tag != "opt":
        return False
    asked = Asked("" if how.tag == "with" else how.tag, named.candidates, named.text)
    so = next((row for w in st.recent() if (row := _made_so(asked, w)) is not None), None)
    if so is None or not _ends(after):
        return False
    work, option = so
    rest = {o: m for o, m in (work.part.mods if work.part is not None else {}).items() if o != option}
    others = [w for w in st.recent() if w.thing is work.thing and w.size == work.size]
    plain = next((w for w in others if w is not work and w.part is not None and w.part.mods == rest), None)
    more = count - work.qty
    if more == 0 or (more > 0 and (plain is None or plain.qty < more)):
        return False
    if plain is None:
        piece = split(st, work, -more)
        if piece.part is not None:
            piece.part.mods.pop(option, None)
    else:
        work.qty, plain.qty, plain.removed = count, plain.qty - more, plain.qty == more
    st.attend(work)
    st.np, st.repair, st.mode, st.qualifier, st.at = Nominal(), "", "", "", j + 2
    st.became(i, f"{count} of them so")
    return True


_SAID_OF_SOME = frozenset(("no", "light", "extra", "with", "add"))


def _made_so(asked: Asked, work: Work) -> tuple[Work, str] | None:
    """The line, and the option, where that was put on it or left off it before."""
    found = find_option(work.part.item, asked) if work.part is not None else None
    there = work.part.mods.get(found.mod.option) if found is not None and work.part is not None else None
    same = found is not None and there is not None and there.qualifier == found.mod.qualifier
    return (work, found.mod.option) if same and found is not None else None


def is_another_thing(st: State, i: int, seg: Segment) -> bool:
    """ "One of the cokes is a diet", "two of those are sprites": so many of the line become that."""
    end = i - 1 if (named := st.seg(i - 1)) is not None and named.tag == "item" else i
    led = [s.tag for s in st.segments[max(0, end - 2) : end]]
    if seg.text not in IS or st.np.num is not None or led != ["num", "ofthem"]:
        return False
    if st.focus is None or st.focus.item is None or not names_another(st, i):
        return False
    st.replaces, st.mode = (st.focus, ""), "make"
    st.became(i, "becomes")
    return True


IS = frozenset(("is", "are", "was", "were", "es", "son"))


def off_of_the_others(st: State, count: int) -> int:
    """ "Two cocoas, whipped cream on one", where both come with it: how many go without; 0 where it is put on so many.
    What waits to be put on is then what is left off."""
    root = root_of(st)
    if root is None or root not in st.placed or not 0 < count < root.qty or any(a.qualifier for a in st.group):
        return 0
    if not all(_is_on(st, asked, root) for asked in st.group):
        return 0
    st.group = [replace(asked, qualifier="no", led=True) for asked in st.group]
    return root.qty - count


def _is_on(st: State, asked: Asked, root: Work) -> bool | None:
    """Whether what was named comes with it anyway; None where it is no such option."""
    place = takers(st, asked, [root])
    if place is None:
        return None
    return place[3].group.kind == "adjust" and place[2].item.includes(place[3].mod.option) is True
