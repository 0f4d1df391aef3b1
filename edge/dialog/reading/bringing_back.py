"""What was on the order before and is wanted again, and what a line loses to a copy of itself. PURE.

"Put the shake back" names what was taken off; "one of the sandwiches should be the crispy" changes one of several;
"another one, same but without onions" is one more, however often it is said. It decides these from the draft and its
past, where the words alone would ask which, change all of them, or order twice.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from domain.menu import Serving
from domain.order import Add, Change, ComboLine, Command, ItemLine, Line, Mod, Order, Remove, SlotFill, Undo
from edge.dialog.answering.alternatives import alternatives
from edge.dialog.guards.sensitive import plain
from edge.dialog.meaning import Meaning
from edge.dialog.reading.repairs import thing
from edge.dialog.talk import Applied

_BACK = re.compile(
    r"\b(?:put|add|bring|get|give|want|keep|have|leave|need)\b.{0,40}\bback\b"
    r"(?! (?:of|seat|there|window|home|to (?:the )?(?:total|price)))"
    r"|\b(?:ponga|pon|devuelv|regres|vuelv)\w*\b.{0,30}\b(?:de vuelta|otra vez|de nuevo|poner)\b"
    r"|\bafter all\b|\bchanged my mind about the\b"
)


def brought_back(meaning: Meaning, text: str, order: Order) -> Meaning:
    """With the line that was taken off, as it was; where it is told how it shall be then, `back_so` brought it."""
    if not order.past or not _BACK.search(plain(text)):
        return meaning
    named = {thing(c.line) for c in meaning.commands if isinstance(c, Add)}
    named |= {option for a in meaning.ambiguities if a.what == "item" for option in a.options}
    line = _gone(order, named)
    brought = any(isinstance(c, Change) and order.line(c.line) is None for c in meaning.commands)
    if line is None or brought or Add(replace(line, id=0)) in meaning.commands:
        return meaning
    kept = tuple(c for c in meaning.commands if not (isinstance(c, Add) and thing(c.line) == thing(line)))
    return replace(meaning, commands=(*kept, Add(replace(line, id=0))), ambiguities=(), unknown=(), confidence=1.0)


def done_at_once(applied: Sequence[Applied]) -> int:
    """How many things a turn did to the order, where they were several and none of them took another back."""
    return len(applied) if len(applied) > 1 and not any(isinstance(a.command, Undo) for a in applied) else 0


def all_taken_back(commands: tuple[Command, ...], before: int) -> tuple[Command, ...]:
    """ "Undo", after a turn that did several things: all of them are taken back. before: of the turn before."""
    return commands * before if before and commands == (Undo(),) else commands


def only_the_last(meaning: Meaning, order: Order, before: int) -> bool:
    """ "Undo the last one", "... that last thing", after several things: that one and no more. What was ordered as one
    ("two classics, one without mayo") is one thing. before: how many the turn before did."""
    words = {w for s in meaning.spans for w in s.text.split()}
    then = order.past[-before].lines if 0 < before <= len(order.past) else ()
    new = {thing(line) for line in order.lines if all(line.id != was.id for was in then)}
    return "one" in words or ("last" in words and len(new) != 1)


def in_place_of_waiting(commands: tuple[Command, ...], order: Order, *, more: bool) -> tuple[Command, ...]:
    """ "Ok, ten cheeseburgers then", while staff are asked about sixty: ten, and not seventy. more: "and ten more"."""
    if more or len(commands) != 1 or not isinstance(add := commands[0], Add):
        return commands
    waits = [line for line in order.lines if line.pending == "quantity_over_limit" and thing(line) == thing(add.line)]
    if not waits or add.line.qty >= waits[-1].qty:
        return commands
    return (Change(waits[-1].id, (replace(waits[-1], qty=add.line.qty, pending=None),)),)


def instead_of_gone(meaning: Meaning, order: Order, serving: Serving, missed: Sequence[Command] = ()) -> Meaning:
    """ "Make it vanilla", when the chocolate shake ran out a turn ago and a coffee came since: in the place of what
    ran out, in its size and number and with what was on it, and not of the coffee. missed: what was wanted in the last
    turn and could not be had, which takes its place the same way."""
    meaning = _in_the_size_that_went(meaning, order, serving)
    besides = bool(meaning.spans) and meaning.spans[0].meaning in ("and", "add")  # "also a classic burger": one
    if len(meaning.commands) > 1:
        return _so_many_of_those(meaning, missed, order, serving)
    if not meaning.commands or besides:
        return meaning
    if (part := _into_its_meal(meaning.commands[0], order, serving)) is not None:
        return replace(meaning, commands=(part,), ambiguities=(), unknown=())
    if meal := _as_the_meal_missed(meaning.commands[0], missed, serving):
        return replace(meaning, commands=(meal,))
    just_missed = _missed(meaning.commands[0], missed, serving)
    gone = just_missed or _ran_out(order, serving)
    if gone is None:
        return meaning
    item = serving.menu.item(gone.item)
    near = {t.id for t in alternatives(item, serving)} if item else set()
    if item and (just_missed or any(s.meaning in _INSTEAD or s.text.split()[-1:] == ["then"] for s in meaning.spans)):
        near |= {other.id for other in serving.menu.items if other.category == item.category}
    command = meaning.commands[0]
    new = command.line if isinstance(command, Add) else None
    stood: tuple[Mod, ...] = ()
    if isinstance(command, Change) and len(command.to) == 1 and (was := order.line(command.line)):
        other = isinstance(command.to[0], ItemLine) and thing(command.to[0]) != thing(was)
        new = command.to[0] if other and thing(was) not in near else None
        stood = was.mods if isinstance(was, ItemLine) else ()
        new = new or _put_into(command.to[0], was)  # "a vanilla shake then": no drink of a meal that has one
    pointed = _in_place_of_it(meaning, order, gone)
    if pointed and isinstance(command, Change) and len(command.to) == 1 and isinstance(command.to[0], ItemLine):
        new = command.to[0]
    if not isinstance(new, ItemLine) or (new.item not in near and not pointed):
        return meaning
    sized = any(s.meaning == "size" for s in meaning.spans)
    counted = any(_counts(s.meaning) or s.meaning == "a" for s in meaning.spans)
    qty = new.qty if counted or (isinstance(command, Add) and new.qty > 1) else gone.qty
    size = (new.variation or _size_said(meaning, new.item, serving)) if sized else None
    line = replace(new, id=0, qty=qty, variation=size or _size_of(gone, new, serving))
    own = tuple(m for m in new.mods if m not in stood)
    return replace(meaning, commands=(Add(replace(line, mods=(*own, *_kept_of(gone, new.item, own, serving)))),))


def _put_into(new: Line, was: Line) -> ItemLine | None:
    """What a change puts into a meal in the place of something else."""
    if not (isinstance(new, ComboLine) and isinstance(was, ComboLine)) or new.combo != was.combo:
        return None
    changed = [f for slot, f in new.slots.items() if slot in was.slots and was.slots[slot].item != f.item]
    return ItemLine(changed[0].item, mods=changed[0].mods) if len(changed) == 1 else None


def _size_said(meaning: Meaning, ref: str, serving: Serving) -> str | None:
    item = serving.menu.item(ref)
    said = {s.text.lower() for s in meaning.spans if s.meaning == "size"}
    sizes = item.variations if item else ()
    return next((v.id for v in sizes if said & {n.lower() for n in (*v.name.all(), *v.aliases)}), None)


def _as_the_meal_missed(command: Command, missed: Sequence[Command], serving: Serving) -> Add | None:
    """A meal in place of one that could not be had: with the side and the drink that were wanted, in its size."""
    new = command.line if isinstance(command, Add) else None
    old = next((c.line for c in missed if isinstance(c, Add) and isinstance(c.line, ComboLine)), None)
    combo = serving.menu.combo(new.combo) if isinstance(new, ComboLine) else None
    if combo is None or not isinstance(new, ComboLine) or not isinstance(old, ComboLine):
        return None
    places = {slot.id: slot for slot in combo.slots[1:] if slot.id not in new.slots}
    kept = {s: f for s, f in old.slots.items() if s in places and places[s].choice(f.item)}
    size = new.size or (old.size if any(one.id == old.size for one in combo.sizes) else None)
    return Add(replace(new, size=size, slots={**new.slots, **kept}))


def _into_its_meal(command: Command, order: Order, serving: Serving) -> Change | None:
    """ "Regular fries then", when the rings of a meal ran out and it has its fries meanwhile: those of the meal, and no
    second ones. Another side that it may have goes there as well."""
    new = command.line if isinstance(command, Add) else None
    if not isinstance(new, ItemLine) or new.qty > 1:
        return None
    for was in (line for before in reversed(order.past[-AGO:]) for line in before.lines):
        now = order.line(was.id)
        if not (isinstance(was, ComboLine) and isinstance(now, ComboLine)) or was.combo != now.combo:
            continue
        combo = serving.menu.combo(now.combo)
        for slot in combo.slots if combo else ():
            lost, has = was.slots.get(slot.id), now.slots.get(slot.id)
            if lost is None or has is None or lost.item not in serving.out or slot.choice(new.item) is None:
                continue
            if has.item not in (new.item, slot.default):
                continue  # another one was taken in its place already
            mods = new.mods or (has.mods if has.item == new.item else ())
            return Change(now.id, (replace(now, slots={**now.slots, slot.id: SlotFill(new.item, mods)}),))
    return None


AGO = 3  # changes: what went, what was said with it, and one more


def _so_many_of_those(meaning: Meaning, missed: Sequence[Command], order: Order, serving: Serving) -> Meaning:
    """ "Two chocolate and one strawberry", of three small vanilla shakes that could not be had: small ones."""
    adds = [c for c in meaning.commands if isinstance(c, Add) and isinstance(c.line, ItemLine)]
    gone = _missed(meaning.commands[0], missed, serving) or _ran_out(order, serving)
    was = serving.menu.item(gone.item) if gone is not None else None
    new = [c.line for c in adds if isinstance(c.line, ItemLine)]
    kinds = {item.category for line in new if (item := serving.menu.item(line.item))}
    if gone is None or was is None or len(adds) < len(meaning.commands) or kinds != {was.category}:
        return meaning
    if sum(line.qty for line in new) != gone.qty:
        return meaning
    sized = (replace(line, variation=line.variation or _size_of(gone, line, serving)) for line in new)
    return replace(meaning, commands=tuple(map(Add, sized)))


_INSTEAD = frozenset({"instead", "samesize", "same"})  # how the spans of such words are named


def _missed(command: Command, missed: Sequence[Command], serving: Serving) -> ItemLine | None:
    """Which of what could not be had it is for: what is of its kind."""
    new = command.line if isinstance(command, Add) else None
    one = serving.menu.item(new.item) if isinstance(new, ItemLine) else None
    lines = [c.line for c in missed if isinstance(c, Add) and isinstance(c.line, ItemLine)]
    alike = [w for w in lines if one and (was := serving.menu.item(w.item)) and was.category == one.category]
    return alike[-1] if alike else None


def _in_place_of_it(meaning: Meaning, order: Order, gone: ItemLine) -> bool:
    """ "Swap it for a cookie then", right when the pie ran out: no line that stands was named, and the pie is what was
    just spoken of."""
    just = bool(order.past) and gone in order.past[-1].lines
    takes_place = any(" in place of " in s.meaning or s.meaning == "instead" for s in meaning.spans)
    named = any(s.meaning.startswith(("the line ", "what is changed")) for s in meaning.spans)
    return just and takes_place and not named


def _in_the_size_that_went(meaning: Meaning, order: Order, serving: Serving) -> Meaning:
    """ "Orange soda then, same size", when the lemonade ran out and a coffee came in one breath: the lemonade's."""
    add = meaning.commands[0] if len(meaning.commands) == 1 else None
    if not isinstance(add, Add) or not isinstance(add.line, ItemLine):
        return meaning
    if not any(s.meaning == "samesize" for s in meaning.spans):
        return meaning
    one = serving.menu.item(add.line.item)
    before = [line for was in order.past[-JUST:] for line in was.lines if isinstance(line, ItemLine)]
    for was in (line for line in reversed(before) if line.item in serving.out):
        other = serving.menu.item(was.item)
        if one and other and one.category == other.category and one.variation(was.variation or ""):
            return replace(meaning, commands=(Add(replace(add.line, variation=was.variation)),))
    return meaning


JUST = 2  # changes: what went, and what was said with it


def like_what_went(add: Add, order: Order, serving: Serving) -> Add:
    """What was offered for what ran out and is taken by a yes, with what was on the one that went."""
    gone, line = _ran_out(order, serving), add.line
    if gone is None or not isinstance(line, ItemLine) or line.qty != gone.qty or line.mods:
        return add
    item = serving.menu.item(gone.item)
    near = {t.id for t in alternatives(item, serving)} if item else set()
    if line.item not in near:
        return add
    size = line.variation or _size_of(gone, line, serving)
    return Add(replace(line, variation=size, mods=tuple(_kept_of(gone, line.item, (), serving))))


def _size_of(gone: ItemLine, new: ItemLine, serving: Serving) -> str | None:
    item = serving.menu.item(new.item)
    return gone.variation if item and item.variation(gone.variation or "") else new.variation


def _kept_of(gone: ItemLine, ref: str, own: Sequence[Mod], serving: Serving) -> list[Mod]:
    """What was on the thing that went and can be on the other one; what is said of that now stands."""
    item = serving.menu.item(ref)
    told = {group.id for m in own if item and (found := item.option(m.option)) for group in found[:1]}
    kept = []
    for mod in gone.mods:
        found = item.option(mod.option) if item else None
        if item is None or found is None or mod.option in {m.option for m in own}:
            continue
        left_out = mod.qualifier in ("no", "light") and item.includes(mod.option) is False
        fits = mod.qualifier in found[0].qualifiers and not left_out
        if fits and not (found[0].kind == "choice" and found[0].id in told):
            kept.append(mod)
    return kept


def _ran_out(order: Order, serving: Serving) -> ItemLine | None:
    """What the guest lost last to a shortage, while nothing took its place."""
    for later, earlier in pairwise((order.lines, *(was.lines for was in reversed(order.past)))):
        lost = [w for w in earlier if isinstance(w, ItemLine) and all(h.id != w.id for h in later)]
        if out := [w for w in lost if w.item in serving.out]:
            kinds = {i.category for w in out if (i := serving.menu.item(w.item))}
            held = (serving.menu.item(w.item) for w in order.lines if isinstance(w, ItemLine) and w not in earlier)
            return None if any(i and i.category in kinds for i in held) else out[-1]
    return None


def kept_after_all(meaning: Meaning, text: str, order: Order) -> Meaning:
    """ "Keep the fries", of a meal that just got another side: they fill their place again. Behind what comes off
    ("drop the cola and keep the fries") they stay."""
    meaning = _without_kept(meaning, order)
    named = {thing(c.line): c for c in meaning.commands if isinstance(c, Add)}
    others = [c for c in meaning.commands if not isinstance(c, Add | Undo)]
    if not _KEEP.search(plain(text)) or len(named) != 1 or others:
        return meaning
    [ref] = named
    for before in reversed(order.past):
        for was in before.lines:
            now = order.line(was.id)
            if not isinstance(was, ComboLine) or not isinstance(now, ComboLine) or was.combo != now.combo:
                continue
            for slot, fill in was.slots.items():
                if fill.item == ref and slot in now.slots and now.slots[slot].item != ref:
                    return replace(
                        meaning, commands=(Change(now.id, (replace(now, slots={**now.slots, slot: fill}),)),)
                    )
    return meaning


def _without_kept(meaning: Meaning, order: Order) -> Meaning:
    keeping = False
    kept: set[str] = set()
    words: set[str] = set()
    for span in meaning.spans:
        if span.meaning in _BEGINS_ANOTHER:
            keeping = False
        elif span.meaning in ("talk", "") and _STAYS & set(span.text.split()):
            keeping, words = True, words | {span.text}
        elif keeping:
            kept.add(span.meaning.removeprefix("removes "))
            words.add(span.text)
    if not words:
        return meaning
    stays = {line.id for line in order.lines if thing(line) in kept}
    commands = tuple(c for c in meaning.commands if not (isinstance(c, Remove) and c.line in stays))
    unknown = tuple(u for u in meaning.unknown if u not in words)
    return replace(meaning, commands=commands, unknown=unknown)


_STAYS = frozenset(
    {"keep", "keeping", "leave", "stays", "stay", "deje", "deja", "dejen", "dejeme", "conserve", "mantenga"}
)
_BEGINS_ANOTHER = frozenset({"remove", "order", "add", "make", "insteadof", "instead", "no", "repair", "except"})
_KEEP = re.compile(r"\b(?:keep|leave|stick with|stay with|back to|put back|deje|dejame|quedese con|mejor)\b")


def _gone(order: Order, named: set[str]) -> Line | None:
    """The line of one of these things that went last."""
    if any(thing(line) in named for line in order.lines):
        return None
    for before in reversed(order.past):
        for line in before.lines:
            if thing(line) in named:
                return line
    return None


def split_off(meaning: Meaning, commands: tuple[Command, ...], order: Order) -> tuple[Command, ...]:
    """ "One of the sandwiches should be the crispy", "change one milk to a lemonade": the others stay as they are."""
    said = [s.meaning for s in meaning.spans]
    count = next((int(a[5:]) for a, b in pairwise(said) if b in ("ofthem", "what is changed") and _counts(a)), 0)
    if not count or len(commands) != 1 or not isinstance(change := commands[0], Change) or len(change.to) != 1:
        return commands
    old, new = order.line(change.line), change.to[0]
    if old is None or old.qty <= count or thing(new) == thing(old):
        return commands
    return (Change(old.id, (replace(old, qty=old.qty - count), replace(new, id=0, qty=count))),)


def _counts(meaning: str) -> bool:
    return meaning.startswith("num: ") and meaning[5:].isdigit()


def copied_once(meaning: Meaning, commands: tuple[Command, ...]) -> tuple[Command, ...]:
    """ "Another one, same but without onions": one more, said twice."""
    copies = [s for s in meaning.spans if s.meaning.startswith("1 more x ")]
    adds = [c for c in commands if isinstance(c, Add)]
    twice = len(copies) == len(adds) == len(commands) == 2 and "same" in copies[1].text
    alike = len(adds) == 2 and thing(adds[0].line) == thing(adds[1].line)
    return (commands[1],) if twice and alike else commands
