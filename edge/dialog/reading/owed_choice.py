"""The choice that was asked for, said beside one for another dish: "vinaigrette, and ranch for the nuggets". PURE.

It decides that words left over name an option of what was asked about, and puts it on that line. So it does with one
that was heard as a thing of its own: "barbecue to dip", where dips are sold by the cup, too.
"""

from dataclasses import replace

from domain.menu import Item, Menu, Serving
from domain.missing import missing
from domain.order import Add, Change, ComboLine, ItemLine, Line, Mod, Order
from edge.dialog.meaning import Expecting, Meaning
from edge.dialog.vocabulary.words import stems_of


def with_choice(meaning: Meaning, was: Expecting, order: Order, menu: Menu) -> Meaning:
    line = order.line(was.line) if was.kind == "group" else None
    if line is not None and (answered := _by_the_cup(meaning, was, line, menu)) is not None:
        return answered
    touched = {c.line for c in meaning.commands if isinstance(c, Change)}
    if line is None or not meaning.unknown or line.id in touched:
        return meaning
    fill = line.slots.get(was.slot) if isinstance(line, ComboLine) else None
    item = menu.item(fill.item if fill else line.item if isinstance(line, ItemLine) else "")
    for words in meaning.unknown if item else ():
        if item and (option := _option(words, was, item)):
            unknown = tuple(w for w in meaning.unknown if w != words)
            commands = (Change(line.id, (_picked(line, was.slot, option),)), *meaning.commands)
            return replace(meaning, commands=commands, unknown=unknown, confidence=max(meaning.confidence, _NAMED))
    return meaning


def _by_the_cup(meaning: Meaning, was: Expecting, line: Line, menu: Menu) -> Meaning | None:
    """ "Barbecue and one buffalo to dip": where they are asked which dip, so many of these, and no cup beside."""
    cups = [c for c in meaning.commands if isinstance(c, Add) and _holds_only(c.line, was, menu)]
    changes = [c for c in meaning.commands if isinstance(c, Change) and c.line == line.id]
    parts = changes[0].to if changes else (line,)
    owed = [n for n, part in enumerate(parts) if not _has_choice(part, was)]
    if len(cups) != 1 or len(owed) != 1 or any(s.meaning in _ONE_MORE for s in meaning.spans):
        return None
    cup = cups[0].line
    picks = tuple(replace(m, count=m.count * cup.qty) for m in _mods(cup, ""))
    filled = tuple(_with(part, was.slot, picks) if n == owed[0] else part for n, part in enumerate(parts))
    others = tuple(c for c in meaning.commands if c not in (*cups, *changes))
    return replace(meaning, commands=(Change(line.id, filled), *others))


def owed_elsewhere(meaning: Meaning, order: Order, serving: Serving) -> Meaning:
    """ "Ranch", said before it is asked for, of a burger and nuggets: the dip that the nuggets still need, and nothing
    that is put on the burger. Only where the word says nothing of where it goes."""
    change = meaning.commands[0] if len(meaning.commands) == 1 else None
    said = [s for s in meaning.spans if s.meaning not in _AROUND]
    named = [s for s in said if s.meaning.startswith("with ") and "/" in s.meaning]
    was = order.line(change.line) if isinstance(change, Change) and len(change.to) == 1 else None
    if was is None or len(said) != 1 or len(named) != 1:
        return meaning
    option = named[0].meaning.rpartition("/")[2]
    words = stems_of(named[0].text)
    places: list[tuple[Line, str, str]] = []
    for gap in missing(order, serving):
        line, group = order.line(gap.line), next((g for g in serving.menu.groups if g.id == gap.id), None)
        if gap.what != "group" or line is None or group is None:
            continue
        if group.option(option) is not None:
            return meaning  # put where it was owed
        fits = [o.id for o in group.options if any(words <= stems_of(name) for name in (*o.name.all(), *o.aliases))]
        places += [(line, gap.slot or "", fits[0])] if len(fits) == 1 else []
    if len(places) != 1:
        return meaning
    line, slot, pick = places[0]
    return replace(meaning, commands=(Change(line.id, (_picked(line, slot, pick),)),))


_AROUND = frozenset({"fill", "order", "a", "the", "say: yes", "and", "stop"})
_ONE_MORE = frozenset({"another", "more", "extra", "add"})


def _holds_only(cup: Line, was: Expecting, menu: Menu) -> bool:
    """Whether it is a thing of which nothing was said but options that were asked for."""
    picked = [m.option for m in _mods(cup, "") if m.qualifier == "pick"]
    item = menu.item(cup.item) if isinstance(cup, ItemLine) else None
    return item is not None and bool(picked) and len(picked) == len(_mods(cup, "")) and set(picked) <= set(was.options)


def _has_choice(line: Line, was: Expecting) -> bool:
    return any(m.option in was.options for m in _mods(line, was.slot))


def _mods(line: Line, slot: str) -> tuple[Mod, ...]:
    if isinstance(line, ItemLine):
        return line.mods
    fill = line.slots.get(slot)
    return fill.mods if fill else ()


_NAMED = 0.9  # by its own name, in answer to the question


def _option(words: str, was: Expecting, item: Item) -> str:
    said = stems_of(words)
    for ref in was.options:
        found = item.option(ref)
        names = (*found[1].name.all(), *found[1].aliases) if found else ()
        if said and any(said <= stems_of(name) for name in names):
            return ref
    return ""


def _picked(line: Line, slot: str, option: str) -> Line:
    return _with(line, slot, (Mod("pick", option),))


def _with(line: Line, slot: str, mods: tuple[Mod, ...]) -> Line:
    if isinstance(line, ComboLine):
        fill = line.slots[slot]
        return replace(line, slots={**line.slots, slot: replace(fill, mods=(*fill.mods, *mods))})
    return replace(line, mods=(*line.mods, *mods))
