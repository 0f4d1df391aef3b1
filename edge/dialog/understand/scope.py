"""Scope: what "no", "only", "everything but", "on both" and "on the side" reach.

It decides which modifiers and lines they are said of. It never puts a modifier on: `attach` does.
"""

from collections.abc import Sequence
from dataclasses import replace

from edge.dialog.meaning import Ambiguity, Intent, Kind
from edge.dialog.understand.attach import flush, size_by_count, takers
from edge.dialog.understand.general import adds_a_little, generally
from edge.dialog.understand.lines import refer
from edge.dialog.understand.lines_so import SOME, line_so, moved_to, on_those_so, without_what
from edge.dialog.understand.looking import (
    item_ahead,
    item_rows,
    lists_options,
    next_is,
    reads_as_option,
)
from edge.dialog.understand.matching import Candidate
from edge.dialog.understand.nominal import close, close_for_split, end_clause, one_more, split_off
from edge.dialog.understand.on_all import and_on_the_next
from edge.dialog.understand.only_so_many import off_of_the_others, on_just_one
from edge.dialog.understand.options import Asked
from edge.dialog.understand.partitive import root_of
from edge.dialog.understand.segments import Segment
from edge.dialog.understand.several import ordinal, several
from edge.dialog.understand.state import Nominal, State
from edge.dialog.understand.work import Work
from edge.dialog.vocabulary.numbers import SOUNDS_LIKE
from edge.dialog.vocabulary.titles import CHOICE_HEADS, content, option_texts
from edge.dialog.vocabulary.words import stem


def qualifier(st: State, i: int, seg: Segment) -> None:
    nxt = st.seg(i + 1)
    if seg.pause and st.targets and st.group:
        flush(st)  # "both with cheddar, no ketchup on the first"
    if seg.text == "minus" and nxt is not None and (nxt.tag == "item" or (nxt.tag == "num" and next_is(st, i, "item"))):
        end_clause(st)
        st.mode = "remove"  # "minus two fries"
        return
    if seg.text == "not" and (skip := _not_a_size(st, i) or _not_so_many(st, i)):
        st.at = skip
        return
    after_no = seg.text == "no" and not seg.pause
    if (after_no or seg.tag in ("extra", "light")) and _is_said_after(st, i, nxt):
        st.group[-1] = replace(st.group[-1], qualifier="no" if after_no else seg.tag)  # "hielo extra", "pickles extra"
        return
    if seg.tag == "no":
        if nxt is not None and nxt.tag == "extra" and not nxt.pause:
            _no_extra(st, i)
            return
        if seg.text in _WITHOUT and i and _ends_so(st, i + 1) and nxt is not None:
            if st.segments[i - 1].tag in SOME:
                without_what(st, i, seg)
            else:
                st.miss(seg.text)  # "a burger without, and a coke": of what is asked, and the burger stays
            return
        if nxt is not None and not is_refusal(seg) and _is_answer_no(st, i, nxt):
            begun = _begun(st, i)
            close(st)
            flush(st)
            so = "weak" if _just_a_thing(nxt, st.seg(i + 2)) else "strong"  # "no just a water": the tacos stay
            st.repair = so if st.focus is not None and not begun else ""
            if i == 0 or (seg.pause and not st.placed):
                st.intents.append(Intent(Kind.NO, text=seg.text))
            return
        if nxt is None:
            without_what(st, i, seg)
            return
    if seg.tag == "add" and not next_is(st, i, "opt"):
        end_clause(st)
        st.mode = ""
        return
    if seg.tag == "extra" and nxt is not None and nxt.tag == "item" and not reads_as_option(st, i + 1, nxt):
        return
    unmet = nxt is not None and nxt.tag == "stop" and not nxt.pause
    if unmet and (on_it := generally(st, seg.tag, nxt)):
        st.group += on_it  # "no sauce", where one is on it
        st.became(i + 1, f"{seg.tag} {', '.join(a.candidates[0].ref for a in on_it)}")
        st.at = i + 2
        return
    if seg.tag == "no" and unmet and nxt is not None and stem(nxt.text) in CHOICE_HEADS and st.focus is not None:
        st.miss(f"no {nxt.text}", 0.85)
        st.at = i + 2
        return
    if seg.text in ("extra", "light") and nxt is not None and nxt.tag == "stop" and not nxt.pause:
        st.miss(f"{seg.text} {nxt.text}", 0.9)
        return
    if seg.tag == "light" and not next_is(st, i, "opt"):
        st.qualifier = "light" if next_is(st, i, "x") else st.qualifier
        return
    if seg.tag == "extra" and (_so_many_more(st, nxt) or _more_so(st, seg, nxt)):
        return
    if seg.tag == "extra" and not seg.pause and _is_taken_off(st, i) and nxt is not None and nxt.tag == "opt":
        st.qualifier = ""
        _no_extra(st, i - 1)  # "take off the extra cheese"
        return
    if not st.np.empty and item_ahead(st, i) is None and st.np.num is not None:
        close_for_split(st)
    st.qualifier = "" if seg.tag == "light" and adds_a_little(st, seg.text, nxt) else seg.tag
    st.everything = False


def is_refusal(seg: Segment | None) -> bool:
    """ "I don't want a ...": a no in words that answer nothing and put nothing right."""
    return seg is not None and seg.tag == "no" and len(seg.text.split()) > len("no")


def _so_many_more(st: State, nxt: Segment | None) -> bool:
    """ "2 extra shots", "two more ranch": so many of it, and no two of the things they are in."""
    root, count = root_of(st), st.np.num or 0
    if nxt is None or nxt.tag != "opt" or nxt.pause or root is None or root.thing is None:
        return False
    if count < 2 or root.qty > 1 or root is st.split_root or st.np.sizes or st.np.asked:
        return False
    place_ = takers(st, Asked("", nxt.candidates, nxt.text))
    if place_ is None or (place_[3].group.kind == "choice" and place_[3].group.max == 1):
        return False
    st.qualifier = "extra" if place_[2].item.includes(place_[3].mod.option) else ""
    return True


def _more_so(st: State, seg: Segment, nxt: Segment | None) -> bool:
    """ "One more unsweet", of a tea that is sweet or not: another tea, and so; what stands stays as it is."""
    if nxt is None or nxt.tag != "opt" or nxt.pause or seg.text not in _MORE or not st.np.num or st.np.sizes:
        return False
    asked = Asked("", nxt.candidates, nxt.text)
    taking: list[tuple[bool, int, Work]] = []
    for work in st.recent():
        place_ = takers(st, asked, [work]) if work.item is not None and work.origin is not None else None
        if place_ is not None and place_[3].group.kind == "choice" and place_[3].group.max == 1 == place_[3].group.min:
            taking.append((place_[3].mod.option not in place_[2].mods, len(taking), work))
    if not taking:
        return False
    one_more(st, min(taking)[2], st.np.num)
    st.np, st.qualifier = Nominal(), ""
    return True


_MORE = frozenset(("more", "another", "mas"))


def _not_a_size(st: State, i: int) -> int:
    """ "a large, not a small": where it ends, 0 where it is something else."""
    j = i + 2 if (nxt := st.seg(i + 1)) is not None and nxt.tag in ("a", "the") else i + 1
    seg, after = st.seg(j), st.seg(j + 1)
    ends = after is None or after.pause or after.tag in ("and", "say", "fill")
    return j + 1 if seg is not None and seg.tag == "size" and ends else 0


def _is_said_after(st: State, i: int, nxt: Segment | None) -> bool:
    before = st.seg(i - 1)
    ends = nxt is None or bool(nxt.pause) or nxt.tag in ("and", "say", "fill")
    return ends and before is not None and before.tag == "opt" and bool(st.group) and not st.group[-1].qualifier


def _not_so_many(st: State, i: int) -> int:
    """ "not three, two": the line of three becomes two."""
    wrong, right = st.seg(i + 1), st.seg(i + 2)
    ends = right is None or bool(right.pause) or right.tag in ("say", "fill", "and")
    if wrong is not None and wrong.tag == "num" and not wrong.pause and ends and i and st.group:
        return i + 2  # "two sugars, not three"
    if wrong is None or right is None or wrong.tag != "num" or right.tag != "num":
        return 0
    work = next((w for w in st.recent() if w.qty == int(wrong.value)), None)
    work = work or next((w for w in st.recent() if w.qty == int(right.value)), st.focus)
    if work is not None and work.thing is not None and int(right.value) > 0:
        work.qty, work.qty_said = int(right.value), True
    return i + 3


def _is_answer_no(st: State, i: int, nxt: Segment) -> bool:
    """ "no, ...", "no a sprite": a no to what was said before, not "without"."""
    if nxt.tag in ("a", "fill") and not nxt.pause and next_is(st, i, "opt"):
        return False
    after = st.seg(i + 2)
    if st.segments[i].text == "no" and _just_a_thing(nxt, after):
        return True  # "a vanilla latte no just a latte"
    return bool(nxt.pause) or nxt.tag in ("repair", "order", "a", "num", "size", "make", "fill", "say")


def _just_a_thing(nxt: Segment, after: Segment | None) -> bool:
    named = after is not None and after.tag in ("a", "num", "size", "item") and not after.pause
    return named and nxt.tag == "only" and not nxt.pause


def _begun(st: State, i: int) -> bool:
    """ "A soup and half a ... no, a sandwich": what was begun and not said is put right, and nothing before it."""
    before = st.seg(i - 1)
    begun = before is not None and before.tag in ("a", "half", "vessel") and not st.np.sizes and not st.np.asked
    st.np = Nominal() if begun else st.np
    return begun


def _no_extra(st: State, i: int) -> None:
    """ "no extra cheese" asks for nothing: its words are taken and nothing changes but what was extra before."""
    j = i + 2
    while (seg := st.seg(j)) is not None and seg.tag in ("opt", "the", "a", "or", "fill"):
        st.became(j, "as usual" if seg.tag == "opt" and _no_longer_extra(st, seg) else "nothing extra")
        j += 1
        if seg.tag == "opt" and not ((nxt := st.seg(j)) is not None and nxt.tag == "or"):
            break
    st.at = j


def _is_taken_off(st: State, i: int) -> bool:
    """Whether a word that takes something off leads to it."""
    led = next((s for s in reversed(st.segments[:i]) if s.tag not in ("the", "fill")), None)
    return led is not None and led.tag == "remove"


def _no_longer_extra(st: State, seg: Segment) -> bool:
    """ "Actually no extra cheese", where there is extra cheese on a line: as much of it as comes with it."""
    options = {c.ref.rpartition("/")[2] for c in seg.candidates}
    for work in st.recent():
        for _, part in work.parts(st.lexicon):
            for ref in [o for o in options if o in part.mods and part.mods[o].qualifier == "extra"]:
                part.mods.pop(ref)
                if seg.text in st.unknown:
                    st.unknown.remove(seg.text)
                st.attend(work)
                return True
    return False


_WITHOUT = frozenset(("without", "sin"))


def joined(st: State, i: int, seg: Segment) -> None:
    nxt = st.seg(i + 1)
    if seg.tag == "with" and seg.pause and st.mode == "make" and st.group:
        end_clause(st)  # "... make those bbq, with a roast beef": the roast beef is in no one's place
        st.mode = ""
    if seg.tag == "and" and st.mode == "make" and st.group and _begins_a_thing(st, i):
        end_clause(st)  # "make one mild and the other hot, and a garlic naan"
        st.mode = ""
    if seg.tag == "with" and _goes_with_it(st, i, nxt):
        scope(st, i, replace(seg, tag="on", text="on"))
        return
    if seg.tag == "with":
        if st.np.num is not None and item_ahead(st, i - 1) is None:
            close_for_split(st)
        else:
            close(st)
        st.qualifier = "with" if st.only is None else "only"
        if st.focus is not None and st.focus.combo is not None:
            st.with_combo = st.focus
        st.link = "with"
        return
    if (st.np.asked and lists_options(st, i)) or _only_concludes(st, i, seg):
        return
    close(st)
    if seg.tag == "or" and st.qualifier != "no" and nxt is not None and nxt.tag in ("item", "opt"):
        st.doubt(0.8)
    st.link = "and"
    if _ADDS & set(seg.text.split()) and (st.repair == "weak" or (nxt is not None and nxt.tag in ("a", "num", "item"))):
        st.repair = ""


def _goes_with_it(st: State, i: int, nxt: Segment | None) -> bool:
    """ "Three meals, all with tea, ranch with the tenders": what is named behind a pause is for the one that is named
    with it, if that was said before and takes it."""
    said, named = st.seg(i - 1), st.seg(i + 2)
    if said is None or nxt is None or named is None or not st.group or st.segments[i].pause or st.mode:
        return False
    if said.tag != "opt" or not said.pause or nxt.tag != "the" or named.tag != "item" or named.pause:
        return False
    found = refer(st, named.candidates)
    return found is not None and takers(st, st.group[-1], [found[0]]) is not None


def _begins_a_thing(st: State, i: int) -> bool:
    nxt = st.seg(i + 1)
    begins = nxt is not None and nxt.tag in ("a", "num", "size") and not nxt.pause
    return begins and item_ahead(st, i + 1, sure=True) is not None


_ADDS = frozenset(("also", "plus", "tambien", "ademas"))


def on_the_side(st: State, i: int) -> None:
    """ "ketchup and mayo on the side": the mentions just before it, up to one that has a qualifier of its own, and only
    the last where a comma sets it apart."""
    changed: list[Asked] = []
    last = takers(st, st.group[-1]) if st.group else None
    before = st.seg(i - 1)
    alone = before is not None and before.tag == "opt" and bool(before.pause)
    for asked in reversed(st.group):
        if asked.led and changed:
            break
        if (
            changed
            and last is not None
            and (own := takers(st, asked)) is not None
            and own[3].group is not last[3].group
        ):
            break  # "with chicken, italian dressing on the side"
        changed.append(asked)
        if asked.led or alone:
            break
    if (apart := _served_apart(st, changed)) is not None:
        st.group.append(apart)
        return
    st.group = [
        replace(a, qualifier="side") if a in changed and not (a.led and a.qualifier == "no") else a for a in st.group
    ]


def _served_apart(st: State, changed: Sequence[Asked]) -> Asked | None:
    """ "Ranch on the side", where how the dressing comes is a choice of its own: tossed in, or on the side."""
    item = st.focus.item if st.focus is not None else None
    place = takers(st, changed[0], [st.focus]) if changed and st.focus is not None else None
    if item is None or place is None or "side" in place[3].group.qualifiers:
        return None
    for group in item.groups:
        for option in group.options if group.kind == "choice" and group is not place[3].group else ():
            if any(content(name) in _APART for name in option_texts(option)):
                named = Candidate(1.0, "option", f"{group.id}/{option.id}", 1.0, 1.0, frozenset())
                return Asked("", (named,), "on the side")
    return None


_APART = tuple(content(name) for name in ("on the side", "side", "dressing on the side", "sauce on the side"))


def on_what_was_said(st: State) -> None:
    """ "... and a number six, no pickles on that one": on what this turn named, and on no line of before."""
    group, st.group = st.group, []
    named = [w for w in [st.focus, *reversed(st.placed)] if w is not None and not w.removed]
    for asked in group:
        taking = next((w for w in named if takers(st, asked, [w]) is not None), named[0])
        st.group = [asked]
        flush(st, [taking])


def scope(st: State, i: int, seg: Segment) -> None:
    """ "... on both", "... on the cheeseburger": where the modifiers just said belong."""
    nxt = st.seg(i + 1)
    if nxt is not None and _in_such_numbers(st, seg, nxt):
        st.at = i + 2
        return
    if nxt is not None and nxt.text in _ANY and (st.group or st.only is not None) and _ends_so(st, i + 2):
        _first_what_came_before(st)
        several(st, i + 1, replace(nxt, tag="all"))  # "no lettuce on any of them"
        st.at = i + 2 if (of := st.seg(i + 2)) is None or of.tag != "ofthem" else i + 3
        return
    if nxt is None or st.mode == "make" or (seg.text in ("of", "de") and not st.np.empty):
        return
    if st.group and on_just_one(st, i + 1):
        st.at = i + 3
        _on_so_many(st, 1)
        return
    if seg.text in SOUNDS_LIKE and not st.group and nxt.tag in ("item", "size") and not nxt.pause:
        before = st.seg(i - 1)
        plural = nxt.text.endswith("s") or nxt.tag == "size"
        plural = plural and not any(_EXCHANGES & set(s.text.split()) for s in st.segments[:i])
        if before is not None and before.tag in ("item", "size", "opt") and st.np.empty and plural:
            st.np.num = SOUNDS_LIKE[seg.text]  # "large fries to medium cokes"
            return
    led = st.seg(i - 1)
    if not st.group and not st.placed and nxt.tag == "the" and i == 0 and (named := st.seg(i + 2)) is not None:
        found = refer(st, item_rows(named)) if named.tag in ("item", "opt") and item_rows(named) else None
        if found is not None and not found[1] and moved_to(st, found[0]):
            st.attend(*found)
            st.became(i + 2, "where it goes")
            st.at = i + 3
            return
    if seg.pause or led is None or led.tag == "and":
        flush(st)  # "..., and on one of them ...": what follows is said of it
        if _attend_to(st, i, nxt):
            return
    leads = nxt.tag in ("a", "num", "size", "another") and not nxt.pause and item_ahead(st, i) is not None
    if st.group and leads and st.np.num is None:
        st.np, st.group = Nominal(asked=st.group), []
        return
    if (nxt.tag == "the" or nxt.text in _THEIRS) and not nxt.pause and (st.seg(i + 2) is not None):
        target = st.segments[i + 2]  # "off the burger", "off his burger"
    else:
        target = nxt
    if target.tag == "part":
        return  # "no ice in the drink": the drink is attended to next
    the = target is not nxt or seg.text.endswith(" the") or nxt.text.startswith("the ")
    if the and st.group and on_those_so(st, i + 1 + (target is not nxt)):
        return
    if target.tag in ("item", "opt") and (st.group or st.only is not None):
        rows = target.candidates if target.tag == "item" else target.other
        found = refer(st, rows) if rows else None
        if found is not None:
            work, slot = found
            _of_both_first(st, i)
            st.attend(work, slot)
            said = list(st.group)
            flush(st, [work])
            st.at = (i + 3) if target is not nxt else i + 2
            st.became(st.at - 1, "where it goes")
            and_on_the_next(st, said)
            return
        if rows:
            st.np.asked, st.group = [*st.np.asked, *st.group], []
            st.link = "and"
        elif (so := line_so(st, target)) is not None:
            st.attend(so)
            flush(st, [so])
            st.at = (i + 3) if target is not nxt else i + 2
            st.became(st.at - 1, "where it goes")
    elif target.tag == "num" and st.group and (after := st.seg(i + 2)) is not None and after.tag == "ofthem":
        named = st.seg(i + 3)
        found = refer(st, named.candidates) if named is not None and named.tag == "item" and not named.pause else None
        if found is not None:
            st.attend(*found)  # "off one of the number threes"
        _first_what_came_before(st)  # "... on wheat tortillas, and add bacon to one of them": the wheat is of both
        _on_so_many(st, int(target.value))
        st.at = i + 3 + (found is not None)
    elif target.tag == "other" and st.group:
        group, st.group = st.group, []
        several(st, i + 1, target)
        st.group = group
        flush(st)
        st.at = i + 2
    elif (
        target.tag == "num"
        and st.group
        and root_of(st) is not None
        and ((last := st.seg(i + 2)) is None or last.pause or last.tag in ("and", "repair", "except"))
    ):
        _on_so_many(st, int(target.value))
        st.at = i + 2
    elif target.tag == "ord":
        st.at = i + 2 if target is nxt else i + 3
        group, st.group = st.group, []
        ordinal(st, st.at - 1, target)
        st.group = group
        flush(st)


_THEIRS = frozenset(("his", "her", "their", "su", "sus"))


def _on_so_many(st: State, count: int) -> None:
    if st.only is None:  # "only ketchup on one" says nothing of the other
        count = off_of_the_others(st, count) or count
    group, st.group = st.group, []
    alone, st.only = st.only, None
    split_off(st, count)
    st.group, st.only = group, alone
    flush(st)


def _of_both_first(st: State, i: int) -> None:
    """ "Both on white, mustard on the roast beef", "a ham and a club on rye, mustard on the ham": what is led to its
    own line stays there, and only what comes behind the pause is said of the one that is named."""
    began = next((n for n in range(i - 1, 0, -1) if st.segments[n].pause), 0)
    mine = sum(seg.tag in ("opt", "item") for seg in st.segments[began:i])
    if not 0 < mine < len(st.group):
        return
    before = next((n for n in range(began - 1, 0, -1) if st.segments[n].tag not in ("opt", "and", "the", "a")), 0)
    if not st.targets and (before < 1 or st.segments[before].tag != "on" or st.segments[before].pause):
        return
    last, st.group = st.group[-mine:], st.group[:-mine]
    flush(st)
    st.group, st.targets = last, []


def _first_what_came_before(st: State) -> None:
    """ "Two chicken, two beef, no lettuce on any of them": the beef is of the last two."""
    n = len(st.group)
    while n and st.group[n - 1].qualifier:
        n -= 1
    if n == len(st.group):
        return
    last, st.group = st.group[n:], st.group[:n]
    if st.group:
        flush(st)
    st.group = last


def _only_concludes(st: State, i: int, seg: Segment) -> bool:
    """ "Mozzarella sticks then, the four": a "then" behind a thing that nothing is joined to but its size."""
    led, nxt, number = st.seg(i - 1), st.seg(i + 1), st.seg(i + 2)
    if seg.text != "then" or seg.pause or led is None or led.tag != "item" or nxt is None or nxt.tag != "the":
        return False
    return number is not None and number.tag == "num" and not number.pause and st.focus is not None


_EXCHANGES = frozenset(("swap", "switch", "trade", "exchange", "change", "replace", "sub", "substitute"))
_ANY = frozenset(("any", "ninguno", "ninguna"))


def _ends_so(st: State, at: int) -> bool:
    nxt = st.seg(at)
    return nxt is None or bool(nxt.pause) or nxt.tag in ("ofthem", "fill", "and")


def _in_such_numbers(st: State, seg: Segment, nxt: Segment) -> bool:
    """ "Nuggets de diez": the ten-piece ones."""
    focus = st.focus
    if seg.text != "de" or nxt.tag != "num" or st.group or focus is None:
        return False
    return focus in st.placed and not focus.size_said and size_by_count(st, focus, int(nxt.value))


def on_which(st: State, seg: Segment) -> bool:
    """ "Put bacon on it", with two lines in the draft that can have bacon: which of them is asked."""
    if not st.group or st.placed or st.targets or st.expecting.line or seg.text not in _IT:
        return False
    lines = [w for w in st.alive() if w.origin is not None and w.item is not None]
    able = [w for w in lines if all(takers(st, a, [w]) is not None for a in st.group)]
    if len(able) < 2:
        return False
    ids = tuple(str(w.origin.id) for w in able if w.origin is not None)
    st.ambiguities.append(Ambiguity(seg.text, "line", ids))
    st.doubt(0.7)
    return True


_IT = frozenset(("it", "that", "eso"))


def _attend_to(st: State, i: int, nxt: Segment) -> bool:
    """ "on the fries, no salt", "on one of them, bacon": the line that is about to be changed."""
    j = i + 2 if nxt.tag == "the" else i + 1
    target, after = st.seg(j), st.seg(j + 1)
    if target is None:
        return False
    if target.tag == "num" and after is not None and after.tag == "ofthem":
        split_off(st, int(target.value))
        st.at = j + 2
        return True
    rows = target.candidates if target.tag == "item" else target.other
    the = nxt.tag == "the" or st.segments[i].text.endswith(_WITH_ARTICLE)
    found = refer(st, rows) if rows and target.tag in ("item", "opt") and the else None
    if found is None:
        return False
    st.attend(*found)
    st.at = j + 1
    return True


_WITH_ARTICLE = (" el", " la", " los", " las", " the")  # "al pollo", "a las papas"
