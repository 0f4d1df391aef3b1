"""A part of a meal for another that it may have there: "the junior burger instead of the nuggets". PURE.

It decides that the meal stays where words of an exchange made it a thing of its own, another meal, or put the thing
beside it: what is named fills the place that it may fill, by its whole name or by the word that the place's own choice
is called by ("the burger" of a kids meal). Who wants no meal any longer says so, and is left alone.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from domain.menu import Menu
from domain.order import Add, Change, ComboLine, ItemLine, Line, Mod, Order, SlotFill
from edge.dialog.meaning import Meaning
from edge.dialog.reading.repairs import thing
from edge.dialog.understand.last_line import last_line
from edge.dialog.vocabulary.titles import main_slot
from edge.dialog.vocabulary.words import stems_of

_EXCHANGED = re.compile(
    r"\b(?:instead|rather|not (?:the|a)|swap\w*|switch\w*|exchange\w*|replac\w+|change|in place of|en vez|en lugar"
    r"|mejor|c[aá]mbi\w+)\b",
    re.IGNORECASE,
)
_NO_MEAL = re.compile(
    r"\b(?:meal|combo|men[uú]|just|only|alone|by itself|on its own|solo|s[oó]lo|nada m[aá]s)\b", re.IGNORECASE
)
_THE = frozenset(("the", "a", "an", "la", "el", "un", "una", "his", "her", "my"))


def part_exchanged(meaning: Meaning, text: str, order: Order, menu: Menu) -> Meaning:
    """The meaning with the meal as it was, but for that part."""
    command = meaning.commands[0] if len(meaning.commands) == 1 else None
    if command is None or not order.lines or not _EXCHANGED.search(text) or _NO_MEAL.search(text):
        return meaning
    match command:
        case Change(ref, (new,)):
            was = order.line(ref)
        case Add(new):
            was = last_line(order)
        case _:
            return meaning
    if not isinstance(was, ComboLine) or thing(new) == thing(was) or (isinstance(command, Add) and new.qty > 1):
        return meaning
    fits = list(_places(meaning, was, new, menu))
    if len(fits) != 1:
        return meaning
    slot, item = fits[0]
    fill = SlotFill(item, _kept(item, _mods(new, menu), menu))
    changed = Change(was.id, (replace(was, slots={**was.slots, slot: fill}),))
    return replace(meaning, commands=(changed,), ambiguities=())


def _places(meaning: Meaning, was: ComboLine, new: Line, menu: Menu) -> Iterator[tuple[str, str]]:
    """The places of the meal that what was named may fill, and what fills them then."""
    item, combo = _item(new, menu), menu.combo(was.combo)
    said = _said(meaning, new, item)
    for slot in combo.slots if combo is not None else ():
        there = was.slots.get(slot.id)
        others = [c.item for c in slot.choices if there is None or c.item != there.item]
        if item in others:
            yield slot.id, item
        elif said:
            called = [o for o in others if (held := menu.item(o)) and any(said <= stems_of(n) for n in held.name.all())]
            yield from ((slot.id, o) for o in called if len(called) == 1)


def _said(meaning: Meaning, new: Line, item: str) -> frozenset[str]:
    """The words that named it."""
    named = (s.text for s in meaning.spans if {item, thing(new)} & set(re.split(r"[ ,]+", s.meaning)))
    return stems_of(" ".join(w for w in next(named, "").split() if w not in _THE))


def _item(line: Line, menu: Menu) -> str:
    if isinstance(line, ItemLine):
        return line.item
    combo = menu.combo(line.combo)
    main = main_slot(combo) if combo is not None else None
    fill = line.slots.get(main.id) if main is not None else None
    return fill.item if fill is not None else (main.default or "") if main is not None else ""


def _mods(line: Line, menu: Menu) -> tuple[Mod, ...]:
    if isinstance(line, ItemLine):
        return line.mods
    return next((fill.mods for fill in line.slots.values() if fill.item == _item(line, menu)), ())


def _kept(item: str, mods: tuple[Mod, ...], menu: Menu) -> tuple[Mod, ...]:
    held = menu.item(item)
    return tuple(m for m in mods if held is not None and held.option(m.option) is not None)
