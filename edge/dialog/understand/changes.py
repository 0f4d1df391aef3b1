"""Changes of what was said: repairs, removals, copies, "make it a meal", codes.

It decides which line is meant and what becomes of it.
"""

from dataclasses import replace
from itertools import takewhile

from domain.order import Clear, Mod, Undo, UseCode
from edge.dialog.meaning import Ambiguity, Intent, Kind
from edge.dialog.understand.attach import flush, set_size, takers
from edge.dialog.understand.combos import make_meal, take_in
from edge.dialog.understand.lines import alike, fill, keep, refer, swap
from edge.dialog.understand.looking import USUAL, next_is
from edge.dialog.understand.nominal import close, end_clause
from edge.dialog.understand.options import Asked, none_option
from edge.dialog.understand.segments import Segment
from edge.dialog.understand.state import Nominal, State
from edge.dialog.understand.work import Work
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.titles import content
from edge.dialog.vocabulary.words import STOP, stem

_STRONG = frozenset(
    words_of(
        """
    mean meant no make change should digo decir mejor instead scratch rather correction equivoque correccion
    better
    """
    )
)


_REPAIRS_DRAFT = frozenset(("actually", "en realidad", "oh wait", "mejor"))


def remove(st: State, i: int, seg: Segment) -> None:
    end_clause(st)
    nxt = st.seg(i + 1)
    if next_is(st, i, "opt"):
        st.qualifier = "no"
        return
    st.mode = "remove"
    if nxt is not None and nxt.tag == "pron" and _determines(st, i + 1):
        st.at = i + 2  # "take off that sparkler": of what is none of ours
        st.became(i + 1, "the")
        return
    if nxt is None or nxt.tag in ("say", "pron", "fill", "repair", "order", "and"):
        if seg.text.endswith(" one") and "that" not in seg.text and "last" not in seg.text:
            _drop_one(st, i)
        elif (
            any(w in seg.text.split() for w in ("that", "it", "them", "one"))
            or (nxt is not None and nxt.tag == "pron")
            or (st.focus is not None and nxt is None and seg.text in ("cancel", "remove", "delete", "quita"))
        ):
            said = {seg.text.split()[-1], nxt.text if nxt is not None else ""}
            both = _single_lines(st) if said & _MANY else []
            if len(both) == len("ab"):
                drop_these(st, i, both)
            else:
                drop_focus(st, i)
    elif "one" in seg.text.split():
        st.np.num = 1


def _determines(st: State, i: int) -> bool:
    """Whether a pronoun is the article of a word behind it that is on no menu."""
    behind = st.seg(i + 1)
    return behind is not None and behind.tag == "x" and not behind.pause and st.segments[i].text in _ARTICLES


_ARTICLES = frozenset(("that", "this", "those", "these", "la", "los", "las", "esa", "ese", "esos", "esas"))
_MANY = frozenset(("those", "them", "these", "esos", "esas", "los", "las"))


def _single_lines(st: State) -> list[Work]:
    """ "Scrap those": all lines of the draft, where each is one thing; none where a plural may be of one of them."""
    lines = [w for w in st.recent() if w.origin is not None]
    return lines if all(w.qty == 1 for w in lines) and not st.placed else []


def drop_these(st: State, i: int, works: list[Work]) -> None:
    """ "Scrap both of those", "take all of them off"."""
    for work in works:
        work.removed = True
    st.mode = ""
    st.attend(next(st.recent(), None))
    st.became(i, f"removes {' and '.join(w.thing.id for w in works if w.thing is not None)}")


def _drop_one(st: State, i: int) -> None:
    """ "remove one": one of the line spoken of."""
    if st.focus is not None and st.focus.qty > 1:
        st.focus.qty -= 1
        st.mode = ""
        st.became(i, "one less")
    else:
        drop_focus(st, i)


def drop_focus(st: State, i: int) -> None:
    if st.focus is not None and not st.focus.removed:
        st.focus.removed = True
        st.became(i, f"removes {st.focus.thing.id if st.focus.thing else 'it'}")
    st.mode = ""
    rest = list(st.recent())
    st.attend(rest[0] if rest else None)


def side_instead(st: State, i: int) -> bool:
    """ "slaw instead of fries", where slaw could go on the sandwich as well: the side, for the fries are one."""
    said, j = st.seg(i - 1), i + 2 if (nxt := st.seg(i + 1)) is not None and nxt.tag == "the" else i + 1
    other = st.seg(j)
    if said is None or other is None or said.tag != "opt" or not said.other or not st.group or other.tag != "item":
        return False
    if st.group[-1].qualifier == "no":
        return False  # "without onion, in place of the fries a salad": no onion rings
    found = refer(st, other.candidates)
    slot = found[0].combo.slot(found[1]) if found is not None and found[0].combo is not None else None
    item = next((it for c in said.other if slot and slot.choice(c.ref) and (it := st.lexicon.item(c.ref))), None)
    if found is None or slot is None or item is None:
        return False
    st.group.pop()
    flush(st)
    fill(found[0], slot.id, item, None)
    st.attend(found[0], slot.id)
    st.at = j + 1
    return True


def instead_of_words(st: State, i: int) -> bool:
    """ "White sauce instead of red", "rings instead of quinoa, and a water": words that name nothing whole. They go,
    and what comes behind the pause takes no one's place; they are understood where a choice has them in a name."""
    end = i + 1
    while (seg := st.seg(end)) is not None and seg.tag in _NO_NAMES and not (seg.pause and end > i + 1):
        end += 1
    after = st.seg(end)
    said = [s for s in st.segments[i + 1 : end] if s.tag in ("x", "stop")]
    if not said or (after is not None and not after.pause and after.tag not in _LEAVES_OFF):
        return False
    place = takers(st, st.group[-1]) if st.group else None
    group = place[3].group if place is not None and place[3].group.kind == "choice" else None
    names = {w for o in group.options for n in o.name.all() for w in content(n)[0]} if group is not None else set()
    if not all(stem(s.text) in names for s in said):
        st.miss(f"{st.segments[i].text} {' '.join(s.text for s in said)}", 0.85)
    st.at = end
    st.became(i, "what is replaced")
    return True


_NO_NAMES = frozenset(("x", "stop", "the", "fill"))
_LEAVES_OFF = frozenset(("and", "say", "order", "repair", "on"))


def instead(st: State) -> None:
    """ "a sprite instead": the line just said replaces the one before it that it is like."""
    close(st)
    if st.group and st.group[-1].qualifier == "no" and not st.group[-1].led:
        st.group[-1] = replace(st.group[-1], qualifier="")  # "no ketchup, mustard instead"
    flush(st)
    new = st.placed[-1] if st.placed else None
    if new is None or new.removed or new is not st.focus or new is st.copied or st.gone is not None:
        return  # "lose the fries and give me rings instead": the fries went, and nothing else does
    for old in st.recent():
        if old is not new and old.combo is not None and new.item is not None and (slot := _slot_for(st, old, new)):
            fill(old, slot, new.item, new.part)
            new.removed = True
            st.attend(old, slot)
            return
        if old is not new and alike(st, old, new):
            if not new.qty_said:
                new.qty = old.qty
            keep(st, old, new, sized=new.size_said)
            swap(old, new)
            return
    before = st.placed[-2] if len(st.placed) > 1 else None
    waited = any(s.tag == "say" and s.value == Kind.WAIT.value for s in st.segments[: st.at])
    if waited and before is not None and not before.removed and before.item is not None:
        new.qty = new.qty if new.qty_said else before.qty
        swap(before, new)  # "a corn dog, wait, a cheeseburger instead": whatever it is, it was just said


def _slot_for(st: State, combo: Work, new: Work) -> str:
    """The chosen part of a combo that the new thing could be instead."""
    for slot in combo.combo.slots if combo.combo is not None else ():
        there = combo.slots.get(slot.id)
        item = there.item.id if there is not None else slot.default
        if new.item is not None and item is not None and item != new.item.id and slot.choice(new.item.id):
            return slot.id
    return ""


def repair(st: State, i: int, seg: Segment) -> None:
    words = set(seg.text.split())
    if not any(s.tag not in ("repair", "fill", "say", "stop") for s in st.segments[i + 1 :]):
        return
    close(st)
    flush(st)
    before = st.seg(i - 1)
    if st.unknown and before is not None and st.unknown[-1].endswith(before.text):
        st.unknown.pop()  # what was not understood is put right
    strength = "strong" if words & _STRONG or _instead_follows(st, i) or _names_anew(st, i) else "weak"
    nxt = st.seg(i + 1)
    if nxt is not None and nxt.tag in ("and", "add"):
        return
    if strength == "weak" and not st.placed and nxt is not None and nxt.tag == "order":
        return
    told = words & {"said", "told", "dije", "say"}
    if strength == "weak" and not st.placed and not told and seg.text not in _REPAIRS_DRAFT:
        return
    st.repair = "strong" if st.repair == "strong" else strength
    nxt_option = next_is(st, i, "opt")
    taken_off = nxt_option and nxt is not None and not nxt.pause and seg.text.endswith(" no") and _is_there(st, i + 1)
    begun = before is not None and before.tag in ("stop", "x")  # "brown... sorry, spanish rice": nothing was put on yet
    if nxt_option and not taken_off and not begun and st.last_asked and st.at > 2:
        _take_back(st, i)
    st.mode = ""
    if taken_off:
        st.qualifier, st.repair = "no", ""  # "actually no sugar"


def as_usual(st: State, i: int, seg: Segment) -> bool:
    """ "Extra cheese, no wait, just regular cheese": as much of it as there is anyway."""
    nxt = st.seg(i + 1)
    if seg.text not in USUAL or not st.repair or nxt is None or nxt.pause or nxt.tag != "opt":
        return False
    place = takers(st, Asked("", nxt.candidates, nxt.text))
    there = place[2].mods.get(place[3].mod.option) if place is not None else None
    if place is None or there is None or there.qualifier not in ("extra", "light", "add"):
        return False
    _, _, part, found = place
    part.mods.pop(found.mod.option, None)
    if not part.item.includes(found.mod.option):
        part.mods[found.mod.option] = Mod("add", found.mod.option)
    st.qualifier, st.repair, st.only, st.at = "", "", None, i + 2
    st.became(i, "as usual")
    return True


def _names_anew(st: State, i: int) -> bool:
    """ "A chicken sandwich, sorry, a steamed rice": said right behind a name, and another one right behind it."""
    before, nxt, seg = st.seg(i - 1), st.seg(i + 1), st.segments[i]
    if before is None or nxt is None or _MY_FAULT.isdisjoint(seg.text.split()) or before.tag != "item" or not st.placed:
        return False
    named = next((s for s in st.segments[i + 1 :] if s.tag not in ("a", "num", "size")), None)
    return nxt.tag in ("a", "num", "size") and named is not None and named.tag == "item"


_MY_FAULT = frozenset(("sorry", "bad", "oops", "hold"))  # "my bad", "hold on"


def _instead_follows(st: State, i: int) -> bool:
    """ "Sorry, a hot dog instead"."""
    rest = takewhile(lambda s: s.pause < STOP, st.segments[i + 1 :])
    return any(s.tag == "instead" for s in rest)


def _take_back(st: State, i: int) -> None:
    """Takes off what was asked for last, and of a choice what the new one is another of: "hot, no medium"."""
    seg = next((s for s in st.segments[i + 1 :] if s.tag in ("opt", "item")), None)
    rows = (seg.candidates if seg.tag == "opt" else seg.other) if seg is not None else ()
    place = takers(st, Asked("", rows, seg.text)) if seg is not None and rows else None
    group = place[3].group if place is not None and place[3].group.kind == "choice" else None
    same = [(p, o) for p, o in st.last_asked if group is not None and group.option(o) is not None]
    if place is not None and group is not None and not same and any(o.id in place[2].mods for o in group.options):
        st.last_asked = []  # "a ham sub with no mayo, wait, make it turkey": the turkey is in the ham's place
    for part, option in same or st.last_asked[-1:]:
        part.mods.pop(option, None)
    st.last_asked = []


def _is_there(st: State, i: int) -> bool:
    """Whether the option named is on the line spoken of: a no before it takes it off."""
    seg = st.segments[i]
    rows = seg.candidates if seg.tag == "opt" else seg.other
    place = takers(st, Asked("", rows, seg.text)) if rows else None
    return place is not None and (
        place[3].mod.option in place[2].mods or place[2].item.includes(place[3].mod.option) is True
    )


def scratch(st: State, seg: Segment) -> None:
    close(st)
    st.group = []
    if st.placed and not st.placed[-1].removed:
        st.placed[-1].removed = True
        rest = list(st.recent())
        st.attend(rest[0] if rest else None)
        return
    words = set(seg.text.split())
    if words & {"scratch", "strike", "never", "nevermind", "back", "forget", "dejalo"}:
        if st.order.past:
            st.extra_commands.append(Undo())
        else:
            st.intents.append(Intent(Kind.NO, text=seg.text))
    elif st.focus is not None:
        drop_focus(st, st.at - 1)


def clear(st: State, i: int, seg: Segment) -> None:
    for work in st.works:
        if work.origin is None:
            work.removed = True
    st.group, st.np = [], Nominal()
    st.attend(None)
    if any(s.tag == "item" for s in st.segments[i + 1 :]):
        st.first_commands.append(Clear())
        st.works = [w for w in st.works if w.origin is None]
    else:
        st.intents.append(Intent(Kind.CANCEL_ORDER, text=seg.text))
    st.became(i, "cancels the order")


def meal(st: State, i: int) -> None:
    nxt = st.seg(i + 1)
    if nxt is not None and nxt.tag == "item" and not nxt.pause and nxt.candidates[0].kind == "combo":
        return  # "two combos number four"
    if _is_denied(st, i):
        return
    close(st)
    flush(st)
    st.mode = ""
    if st.focus is not None and st.focus.item is not None:
        for work in [st.focus, *st.recent()]:
            if make_meal(st, work, st.segments[i].text):
                take_in(st, work)
                _so_large(st, i, work)
                st.attend(work)
                st.became(i, f"as {work.thing.id if work.thing else ''}")
                return
        st.miss(st.segments[i].text)
    elif st.focus is None and st.lexicon.menu.combos:
        ids = tuple(c.id for c in st.lexicon.menu.combos)[:8]
        st.ambiguities.append(Ambiguity(st.segments[i].text, "item", ids))


def _so_large(st: State, i: int, work: Work) -> None:
    """ "Make it a large combo": the size is the combo's, and not the sandwich's."""
    led = st.seg(i - 1)
    if led is not None and led.tag == "size" and not st.segments[i].pause:
        set_size(st, work, led.value)


def _is_denied(st: State, i: int) -> bool:
    """ "just the sandwich, not the meal": it stays what it is."""
    before = next((s for s in reversed(st.segments[:i]) if s.tag not in ("the", "a", "fill")), None)
    if before is None or before.tag not in ("no", "insteadof", "say") or before.text.split()[0] not in _DENIALS:
        return False
    st.qualifier, st.mode, st.np = "", "", Nominal()
    st.became(i, "no meal")
    return True


_DENIALS = frozenset(("no", "not", "without", "sin", "non"))


def code(st: State, i: int) -> None:
    flush(st)
    parts: list[str] = []
    j = i + 1
    while (seg := st.seg(j)) is not None and len(parts) < 4:
        if seg.tag in ("say", "and", "order", "pron") or (parts and seg.pause >= STOP):
            break
        if seg.tag != "fill" or parts:
            parts.append(seg.text)
        j += 1
    st.at = j
    joined = "".join(parts).replace(" ", "").upper()
    known = [p.code for p in st.lexicon.menu.promotions if p.code and p.code.upper() in joined]
    if known or joined:
        st.extra_commands.append(UseCode(known[0] if known else joined))
        st.became(i, "code")


def answer_other(st: State, i: int) -> bool:
    """ "Not sweet", "don't make it sweet", where sweet or unsweetened was asked for: the other of the two."""
    at, no = i + 1, st.seg(i)
    if no is None or (no.tag == "say" and no.text != "do not"):
        return False
    while (said := st.seg(at)) is not None and said.tag in _BETWEEN and not said.pause:
        at += 1
    line = next((w for w in st.alive() if w.origin is not None and w.origin.id == st.expecting.line), None)
    if st.expecting.kind != "group" or line is None or said is None or said.tag != "opt" or said.pause:
        return False
    refs = {c.ref for c in said.candidates}
    for slot, part in line.parts(st.lexicon):
        group = next((g for g in part.item.groups if g.id == st.expecting.group), None)
        if group is None or slot != (st.expecting.slot or slot) or len(group.options) != len("ab"):
            continue
        others = [o.id for o in group.options if f"{group.id}/{o.id}" not in refs]
        if len(others) == 1:
            part.mods[others[0]] = Mod("pick", others[0])
            if slot:
                line.slots[slot] = part
            st.became(i, f"not that, {others[0]}")
            st.became(at, f"not that, {others[0]}")
            st.at = at + 1
            return True
    return False


_BETWEEN = frozenset(("pron", "make", "fill", "the", "a"))


def answer_none(st: State) -> bool:
    """ "no" to "which dip?": the option that says none, or nothing."""
    line = next((w for w in st.alive() if w.origin is not None and w.origin.id == st.expecting.line), None)
    if line is None:
        return False
    for slot, part in line.parts(st.lexicon):
        if st.expecting.slot and slot != st.expecting.slot:
            continue
        for group in part.item.groups:
            if group.id == st.expecting.group and any(group.option(ref) is not None for ref in part.mods):
                return True  # "no, you don't. Barbecue for the nuggets": something was chosen beside it
            if group.id == st.expecting.group and (option := none_option(group)):
                part.mods[option] = Mod("pick", option)
                if slot:
                    line.slots[slot] = part
                return True
    return False
