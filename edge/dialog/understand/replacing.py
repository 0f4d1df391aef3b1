"""One thing for another: "change the coke to a sprite", "instead of", "no wait, a ...", and taking things off.

It decides which line goes and what takes its place. It never chooses between items of the menu.
"""

from collections.abc import Iterator, Sequence

from domain.menu import Item
from edge.dialog.understand.attach import flush, set_size, size_by_count, takers, takes_size
from edge.dialog.understand.combos import slot_choice
from edge.dialog.understand.lines import (
    alike,
    ask_which,
    choose_for,
    fill,
    finish,
    keep,
    new_line,
    part_named_behind,
    refer,
    refer_among,
    split,
    swap,
    weigh,
)
from edge.dialog.understand.looking import following, is_said_of, item_ahead, item_rows
from edge.dialog.understand.matching import Candidate
from edge.dialog.understand.of_its_kind import for_what_it_is_like
from edge.dialog.understand.of_which import there
from edge.dialog.understand.options import Asked, find_option
from edge.dialog.understand.segments import Segment
from edge.dialog.understand.state import Nominal, State
from edge.dialog.understand.work import Work, start
from edge.dialog.vocabulary.sizes import find_size
from edge.dialog.vocabulary.titles import content, head_of, main_slot
from edge.dialog.vocabulary.words import stem

NOT_ORDERED = "not on the order"  # what a span means that is to go from where it is not
SAUCES = {"dip", "sauc", "dipping", "salsa"}


def by_mode(st: State, i: int, seg: Segment, np: Nominal, candidates: Sequence[Candidate]) -> bool:
    match st.mode:
        case "remove":
            _remove_named(st, i, seg, np, candidates)
            return True
        case "insteadof":
            _instead_of(st, i, candidates)
            return True
        case "make":
            return _make_named(st, i, np, candidates)
        case _:
            return st.replaces is not None and _replace_with(st, i, np, candidates)


def _alone(st: State, candidates: Sequence[Candidate]) -> tuple[Work, str] | None:
    """A line of its own, where a meal has the same thing: a meal keeps its drink."""
    refs = {c.ref for c in candidates}
    works = [w for w in st.recent() if w.thing is not None and w.combo is None and w.thing.id in refs]
    in_meals = any(part.item.id in refs for w in st.recent() if w.combo for _, part in w.parts(st.lexicon))
    return (works[0], "") if works and in_meals else None


def _remove_named(st: State, i: int, seg: Segment, np: Nominal, candidates: Sequence[Candidate]) -> None:
    found = _alone(st, candidates) or refer(st, candidates)
    if found is None and _is_contrast(st, i):
        st.mode, st.np = "", Nominal()
        st.contrast = next((t for c in candidates[:1] if (t := st.lexicon.item(c.ref)) is not None), None)
        st.became(i, "not wanted")  # "not the mango tea, the slush"
        return
    if found is not None and part_named_behind(st, i, found):
        return
    if found is None or (found[1] and found[0].combo is not None):
        st.miss(f"remove {seg.text}")
        st.became(i, NOT_ORDERED if found is None else "part of a combo")
        return
    work, _ = found
    if mods := following(st, i):
        work = _so_made(st, work, mods)
        st.at = i + 1 + sum(1 for _ in _said_of_it(st, i + 1))
    if np.sizes:
        sized = [w for w in st.recent() if w.thing is work.thing and _has_size(st, w, np.sizes)]
        work = sized[0] if sized else work
    elif not mods:
        work = _the_plain_one(st, work)
    fewer = 1 if np.num is None and np.det == "a" else np.num or 0  # "take a water off", of two
    if 0 < fewer < work.qty:
        work.qty -= fewer
    else:
        work.removed = True
    st.gone = work
    st.attend(None)
    st.became(i, f"removes {work.thing.id if work.thing else ''}")


def _is_contrast(st: State, i: int) -> bool:
    led, nxt = st.segments[0], st.seg(i + 1)
    contrasted = led.tag == "insteadof" and led.text.startswith(("not", "no "))
    return contrasted and nxt is not None and bool(nxt.pause) and any(s.tag == "item" for s in st.segments[i + 1 :])


def _so_made(st: State, work: Work, mods: Sequence[Asked]) -> Work:
    """ "the burger with no onions": of the lines of that thing the one that is so."""
    said = {(a.qualifier, c.ref.rpartition("/")[2]) for a in mods for c in a.candidates[:3]}
    alike_ = [w for w in st.recent() if w.thing is work.thing and w.part is not None]
    fits = [w for w in alike_ if w.part and any((m.qualifier, m.option) in said for m in w.part.mods.values())]
    return fits[0] if fits else work


def _the_plain_one(st: State, work: Work) -> Work:
    """ "Take off the cheeseburger and the coke", of a cheeseburger and one with bacon: the one as it comes."""
    alike_ = [w for w in st.recent() if w.thing is work.thing and w.size == work.size and w.part is not None]
    plain = [w for w in alike_ if w.part is not None and not w.part.mods]
    return plain[0] if len(plain) == 1 and work.part is not None else work


def _said_of_it(st: State, start: int) -> Iterator[Segment]:
    """The modifiers that only tell which one is meant."""
    for seg in st.segments[start:]:
        if seg.pause or seg.tag not in ("with", "no", "extra", "light", "opt", "the", "and", "fill"):
            return
        yield seg


def _has_size(st: State, work: Work, sizes: list[tuple[str, ...]]) -> bool:
    said = tuple(w for s in sizes for w in s)
    return work.thing is not None and find_size(st.lexicon.sizes.get(work.thing.id, ()), said) == work.size


def _instead_of(st: State, i: int, candidates: Sequence[Candidate]) -> None:
    """ "X instead of Y": X, named before or about to be named, takes the place of Y."""
    st.mode = ""
    slot_there = st.focus.combo.slot(st.focus_slot) if st.focus is not None and st.focus.combo is not None else None
    if slot_there is not None and any(slot_there.choice(c.ref) for c in candidates[:2]):
        st.became(i, "what is replaced")
        return  # "..., slaw instead of fries": filled already
    latest = st.placed[-1] if st.placed and not st.placed[-1].removed else None
    told = there(st, i, candidates)  # "onion rings in place of the fries on the first one"
    found = told[:2] if told else refer_among(st, candidates, [w for w in st.works if w is not latest])
    st.at = told[2] if told is not None else st.at
    st.became(i, "what is replaced")
    if latest is not None and st.focus is latest:
        if found is None:
            if (itself := refer(st, candidates)) is not None and itself[0] is latest:
                st.replaces = itself  # "green beans, and instead of the green beans, broccoli"
            elif not st.segments[i - 1].text.startswith(("not", "no ")):
                st.miss(f"instead of {st.segments[i].text}", 0.9)
            return
        old, slot = found
        if slot and latest.item is not None:
            fill(old, slot, latest.item, latest.part)
            latest.removed = True
            st.attend(old, slot)
        elif not slot:
            if old.qty > 1 and not latest.qty_said and _is_one_of_them(st, i):
                old = split(st, old, 1)
            latest.qty = old.qty if not latest.qty_said else latest.qty
            keep(st, old, latest, sized=latest.size_said)
            swap(old, latest)
    elif st.focus is not None and st.focus_slot and found is not None and found[0] is st.focus:
        return  # "a number one with onion rings instead of fries": filled already
    elif found is not None:
        st.replaces = found


def _is_one_of_them(st: State, i: int) -> bool:
    """ "A fish sandwich instead of the cheeseburger", where three stand: one of these; of the cheeseburgers, all."""
    plural = stem(st.segments[i].text.split()[-1]) != st.segments[i].text.split()[-1]
    return not plural and any(s.tag == "a" for s in st.segments[:i])


def _make_named(st: State, i: int, np: Nominal, candidates: Sequence[Candidate]) -> bool:
    """ "make the fries large", "change the coke to a sprite", "make that a sprite"."""
    if st.replaces is not None:
        return _replace_with(st, i, np, candidates)
    if _names_a_choice(st, i):
        return True
    text = st.segments[i - 1].text if i else ""
    by_pronoun = np.det != "the" and any(w in text.split() for w in ("it", "that", "them", "this", "those"))
    by_pronoun = by_pronoun or (np.det == "a" and bool(np.first >= 0))
    by_pronoun = by_pronoun and not is_said_of(st, i)
    told = there(st, i, candidates)  # "swap the fries on the two for onion rings"
    found = None if by_pronoun else told[:2] if told is not None else refer(st, candidates)
    if found is not None:
        work, slot = found
        st.at = told[2] if told is not None else st.at
        nxt = st.seg(st.at)
        becomes_another = nxt is not None and nxt.tag in ("on", "into", "with", "a") and not nxt.pause
        if becomes_another and _names_item(st, st.at + 1) and (nxt is None or nxt.tag != "a" or np.num):
            some = np.num is not None and 0 < np.num < work.qty and not slot
            st.replaces = (split(st, work, np.num or 1) if some else work, slot)  # "make one coke a sprite", of three
            st.became(i, "what is changed")
            return True
        some = np.num is not None and 0 < np.num < work.qty and not slot and is_said_of(st, i)
        if some and np.num is not None:
            work = split(st, work, np.num)  # "make one lemonade large", of two
        st.attend(work, slot)
        if some:
            pass
        elif np.num and not slot and size_by_count(st, work, np.num):
            work.qty = 1  # "three glazed donuts, make that six", where six are a size
        elif np.num and not slot:
            work.qty, work.qty_said = np.num, True
        st.became(i, f"changes {slot or (work.thing.id if work.thing else '')}")
        finish(st, work, np, slot)
        st.mode = "" if np.sizes or np.num else st.mode  # "make that a large fry, and a coffee"
        return True
    if st.link == "and" and np.num is not None and np.num > 1:
        st.mode = ""  # "make both large, and three coffees": more, and nothing in place of them
        return False
    if not any(True for _ in st.recent()) and (last := _swap_of_two(st, i)) is not None:
        st.swap_later, st.mode = (tuple(candidates), last), ""
        return True
    other = _named_after_for(st, i)
    if other is not None:  # "substitute onion rings for the fries"
        st.replaces = other
        return _replace_with(st, i, np, candidates)
    if _swaps_what_is_not_there(st, i):
        return True
    if text.endswith(" the") and np.empty and is_said_of(st, i) and _is_unlike(st, candidates):
        st.mode = ""  # "popcorn chicken with bbq, make the fries large", of fries that nobody ordered yet: no chicken
        return False
    if _is_another_kind(st, candidates) and (meals := [w for w in st.recent() if w.combo is not None]):
        st.replaces = (meals[0], "")  # "change that to a number four", of a meal, where a cookie was named last
        return _replace_with(st, i, np, candidates)
    if st.focus is not None and not st.focus.removed and not _is_another_kind(st, candidates):
        st.replaces = _likest(st, candidates) or (st.focus, st.focus_slot)
        return _replace_with(st, i, np, candidates)
    st.mode = ""
    return False


def _is_another_kind(st: State, candidates: Sequence[Candidate]) -> bool:
    """ "make it the number five", where a pie was named last: a meal takes the place of no pie."""
    combo = bool(candidates) and max(candidates, key=lambda c: c.score).kind == "combo"
    item = st.focus.item if st.focus is not None else None
    return combo and item is not None and item.id not in st.lexicon.combos_with


def _is_unlike(st: State, candidates: Sequence[Candidate]) -> bool:
    """Whether what is named stands on another shelf than what was spoken of."""
    item, named = st.focus.item if st.focus is not None else None, st.lexicon.item(candidates[0].ref)
    return item is not None and named is not None and item.category != named.category


def doubled(st: State, i: int, seg: Segment) -> bool:
    """ "make that a double": the double one of what was spoken of, where the menu has one."""
    focus = st.focus
    if st.mode != "make" or focus is None or focus.item is None:
        return False
    nxt = st.seg(i + 1)
    if nxt is not None and not nxt.pause and nxt.tag in ("opt", "item", "the", "a"):
        return False  # "double cheese"
    more = set(content(seg.text)[0])
    name = set(content(focus.item.name.get())[0])
    found = [t for t in st.lexicon.menu.items if (own := set(content(t.name.get())[0])) > more and own - more <= name]
    if len(found) != 1 or found[0] is focus.item:
        return False
    candidate = Candidate(1.0, "item", found[0].id, 1.0, 1.0, frozenset(more | name))
    np, st.np = st.np, Nominal()
    st.replaces = (focus, "")
    return _replace_with(st, i, np, (candidate,))


def another_double(st: State, i: int, seg: Segment) -> bool:
    """ "A cheeseburger and a double": the double one of what was just named, where the menu has one."""
    focus, nxt = st.focus, st.seg(i + 1)
    begun = st.link == "and" and (st.np.det == "a" or st.np.num is not None) and not (st.mode or st.repair)
    if not begun or seg.text not in _DOUBLES or focus is None or focus.item is None or focus not in st.placed:
        return False
    if nxt is not None and not nxt.pause and nxt.tag not in ("and", "with", "no", "fill", "say"):
        return False
    more, name = set(content(seg.text)[0]), set(content(focus.item.name.get())[0])
    found = [t for t in st.lexicon.menu.items if set(content(t.name.get())[0]) == more | name]
    if len(found) != 1 or found[0] is focus.item:
        return False
    np, st.np = st.np, Nominal()
    flush(st)
    work = start(found[0], np.num or 1)
    st.works.append(work)
    st.placed.append(work)
    st.attend(work)
    st.link = ""
    st.became(i, f"{work.qty} x {found[0].id}")
    return True


def _leads_to_a_double(st: State, i: int, seg: Segment) -> bool:
    """ "A double well done smokehouse burger", of what comes single and double and is done as one likes."""
    nxt, ahead = st.seg(i + 1), item_ahead(st, i, sure=True)
    if ahead is None or nxt is None or nxt.tag != "opt" or seg.text not in _DOUBLES:
        return False
    item = st.lexicon.item(st.segments[ahead].candidates[0].ref)
    found = find_option(item, Asked("", nxt.candidates, nxt.text)) if item is not None else None
    chosen = found is not None and found.group.kind == "choice"
    return chosen and any((stem(seg.text),) in s.phrases for s in st.lexicon.sizes.get(item.id if item else "", ()))


def double_size(st: State, i: int, seg: Segment) -> bool:
    """ "A classic double medium", of what comes single and double: its size, and no double of how it is done."""
    focus, nxt = st.focus, st.seg(i + 1)
    if _leads_to_a_double(st, i, seg) or _doubles_what_follows(st, i, seg):
        st.np.sizes.append((stem(seg.text),))
        return True
    if (
        focus is None
        or focus not in st.placed
        or focus.size_said
        or nxt is None
        or nxt.tag not in ("opt", "no", "with")
    ):
        return False
    if seg.pause or seg.text not in _DOUBLES or not takes_size(st, focus.thing, (stem(seg.text),)):
        return False
    place = takers(st, Asked("", nxt.candidates, nxt.text), [focus]) if nxt.tag == "opt" else None
    if nxt.tag == "opt" and (place is None or place[3].group.kind != "choice"):
        return False  # "double bacon"
    set_size(st, focus, (stem(seg.text),))
    st.became(i, "size")
    return True


def _doubles_what_follows(st: State, i: int, seg: Segment) -> bool:
    """ "Double espresso", of what comes as single and double."""
    nxt = st.seg(i + 1)
    if nxt is None or not item_rows(nxt) or nxt.pause or seg.text not in _DOUBLES or st.mode or st.repair:
        return False
    if nxt.tag == "opt" and takers(st, Asked("", nxt.candidates, nxt.text)) is not None:
        return False
    return any((stem(seg.text),) in s.phrases for s in st.lexicon.sizes.get(item_rows(nxt)[0].ref, ()))


_DOUBLES = frozenset(("double", "triple", "doble"))


def becomes_another(st: State, i: int, seg: Segment) -> bool:
    """ "Make that coke a sprite": said of the coke that is there, and no repair of what was said last."""
    named, link = st.seg(i + 1), st.seg(i + 2)
    if seg.text.split()[0] not in ("make", "change", "switch") or named is None or link is None:
        return False
    if named.tag != "item" or named.pause or link.pause or link.tag not in ("a", "into"):
        return False
    return _names_item(st, i + 3) and refer(st, named.candidates) is not None


def but_another(st: State, i: int, like: Work) -> bool:
    """ "The same, but taro", "the same, only a double": all that was said of the one holds for the other."""
    j = start_ = max(i + 1, st.at)
    while (seg := st.seg(j)) is not None and seg.tag in ("except", "only", "fill", "the", "a"):
        j += 1
    if seg is None or j == start_ or seg.tag != "item" or st.segments[start_].tag not in ("except", "only"):
        return False
    item = st.lexicon.item(seg.candidates[0].ref)
    return st.segments[start_].tag == "except" or (item is not None and alike(st, like, start(item)))


def _likest(st: State, candidates: Sequence[Candidate]) -> tuple[Work, str] | None:
    """ "make that one a double cheeseburger", where a coke was named last: the burger."""
    new = st.lexicon.item(candidates[0].ref) if candidates else None
    focus = st.focus
    if new is None or focus is None or focus.item is None or alike(st, focus, start(new)):
        return None
    return next(((w, "") for w in st.recent() if w.item is not None and alike(st, w, start(new))), None)


def _names_a_choice(st: State, i: int) -> bool:
    """ "change the dip to ranch": a dip is what is chosen with the nuggets, before it is an item of its own."""
    seg, link = st.segments[i], st.seg(i + 1)
    j = i + 2 if (after := st.seg(i + 2)) is not None and after.tag not in ("a", "the") else i + 3
    option = st.seg(j)
    if link is None or option is None or link.tag not in ("on", "into") or option.tag not in ("opt", "item"):
        return False
    rows = option.candidates if option.tag == "opt" else option.other
    said = set(content(seg.text)[0])
    for work in st.recent():
        for slot, part in work.parts(st.lexicon):
            for group in part.item.groups:
                name = {w for n in group.name.all() for w in content(n)[0]}
                if group.kind != "choice" or not said <= name | (SAUCES if name & SAUCES else set()):
                    continue
                if any(c.ref.partition("/")[0] == group.id for c in rows):
                    st.attend(work, slot)
                    st.at = i + 2
                    st.became(i, f"the {group.id} of {part.item.id}")
                    return True
    return False


def _swap_of_two(st: State, i: int) -> tuple[Candidate, ...] | None:
    """The second of "substitute X for Y", said before there is anything to change."""
    nxt = st.seg(i + 1)
    j = i + 3 if (after := st.seg(i + 2)) is not None and after.tag == "the" else i + 2
    seg = st.seg(j)
    verb = next((s.text for s in reversed(st.segments[:i]) if s.tag == "make"), "")
    if nxt is None or nxt.tag not in ("on", "into", "with") or seg is None or seg.tag != "item":
        return None
    if not verb.startswith(("sub", "swap", "switch", "replace", "cambi")):
        return None
    st.at = j + 1
    return seg.candidates


def _swaps_what_is_not_there(st: State, i: int) -> bool:
    """ "Swap the fries for mozzarella sticks", where no fries are ordered: neither is added."""
    link, verb = st.seg(i + 1), next((s for s in reversed(st.segments[:i]) if s.tag == "make"), None)
    if link is None or link.pause or link.tag not in ("on", "into", "with") or verb is None:
        return False
    if verb.text.split()[0] not in _SWAPS or verb.text.split()[-1] not in ("the", "my") or not _names_item(st, i + 2):
        return False
    st.miss(f"{verb.text} {st.segments[i].text}")
    while (seg := st.seg(st.at)) is not None and seg.tag in ("on", "into", "with", "a", "the", "size", "item", "opt"):
        st.at += 1
        if seg.tag in ("item", "opt"):
            break
    st.mode = ""
    return True


_SWAPS = frozenset(("swap", "switch", "substitute", "sub", "replace", "change", "trade", "cambia", "cambie"))


def _named_after_for(st: State, i: int) -> tuple[Work, str] | None:
    nxt = st.seg(i + 1)
    if nxt is None or nxt.tag != "on" or nxt.text not in ("for", "por"):
        return None
    j = i + 3 if (after := st.seg(i + 2)) is not None and after.tag == "the" else i + 2
    seg = st.seg(j)
    found = refer(st, seg.candidates if seg.tag == "item" else seg.other) if seg is not None else None
    if found is not None:
        st.at = j + 1
    return found


def _names_item(st: State, at: int) -> bool:
    while (seg := st.seg(at)) is not None and seg.tag in ("a", "the", "size", "num", "fill", "into"):
        at += 1
    return seg is not None and (seg.tag == "item" or bool(seg.other and seg.tag == "opt"))


def _replace_with(st: State, i: int, np: Nominal, candidates: Sequence[Candidate]) -> bool:
    assert st.replaces is not None
    (old, slot), st.replaces = st.replaces, None
    if slot and old.combo is not None and (target := old.combo.slot(slot)) is not None:
        chosen = slot_choice(st, target, candidates, np)
        if chosen is not None:
            fill(old, slot, chosen, None)
            st.attend(old, slot)
            st.with_combo = old
            st.became(i, f"{slot}: {chosen.id}")
            finish(st, old, np, slot)
            st.mode = ""
            return True
    if old.combo is not None:  # "make that a sprite" after a combo: its drink
        for s in old.combo.slots:
            if (chosen := slot_choice(st, s, candidates, np)) is not None and s.default != chosen.id:
                fill(old, s.id, chosen, None)
                st.attend(old, s.id)
                st.became(i, f"{s.id}: {chosen.id}")
                finish(st, old, np, s.id)
                st.mode = ""
                return True
    if st.focus is None:
        st.attend(old)  # "change the spicy chicken to a crispy one": a crispy one of the same kind
    choice = choose_for(st, np, candidates, ())
    st.mode = ""
    if choice is None:
        return False
    if choice.rivals:
        ask_which(st, i, st.segments[i], np, choice)
        return True
    main = main_slot(old.combo) if old.combo is not None else None
    if slot and main is not None and slot != main.id and isinstance(choice.thing, Item):
        fill(old, slot, choice.thing, None)  # "swap the fries for mozzarella sticks": never for the whole meal
        st.attend(old, slot)
        st.became(i, f"{slot}: {choice.thing.id}")
        return True
    was = old.qty
    st.link = ""
    work = new_line(st, np, choice)
    if not work.qty_said:
        work.qty = was
    keep(st, old, work, sized=bool(np.sizes))
    swap(old, work)
    st.repair = ""
    st.became(i, f"{choice.thing.id} in place of {old.thing.id if old.thing else 'it'}")
    weigh(st, choice)
    finish(st, work, np)
    return True


def _of_its_kind(st: State, work: Work) -> Work | None:
    heads = {head_of(n) for n in work.item.name.all()} - {""} if work.item is not None else set()
    lines = (w for w in st.recent() if w is not work and w.item is not None and w.origin is not None)
    return next((w for w in lines if w.item and heads & {head_of(n) for n in w.item.name.all()}), None)


def take_the_place(st: State, work: Work, before: Work | None, np: Nominal) -> bool:
    """A repair ("no wait, a sprite"): the new line replaces the one said just before, where they are alike."""
    unlike = before is not None and np.det == "the" and not alike(st, before, work)
    if unlike and (kin := _of_its_kind(st, work)) is not None:  # "actually the big salad", after a water
        keep(st, kin, work, sized=bool(np.sizes))
        swap(kin, work)
        return True
    if before is None or before.removed or before is work:
        return False
    if before.origin is not None and not alike(st, before, work) and st.repair == "strong":
        return for_what_it_is_like(st, work, before, np)
    if before.thing is not None and before.thing is not work.thing and _was_begun(st, np):
        return False
    if before.thing is not None and not alike(st, before, work) and st.repair != "strong":
        return False
    if before.origin is not None and st.repair != "strong" and not alike(st, before, work):
        return False
    if not work.qty_said and np.det != "a" and np.num is None:
        work.qty = before.qty
    keep(st, before, work, sized=bool(np.sizes))
    swap(before, work)
    return True


def _was_begun(st: State, np: Nominal) -> bool:
    """ "A wrap and a large, no, a medium lemonade": what was put right is the drink that had no name yet."""
    at = np.first
    while at > 0 and st.segments[at - 1].tag in ("repair", "say", "fill", "stop"):
        at -= 1
    return 0 < at < np.first and st.segments[at - 1].tag in ("size", "a", "another")
