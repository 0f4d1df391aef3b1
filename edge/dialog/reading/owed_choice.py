"""The choice that was asked for, said beside one for another dish: "vinaigrette, and ranch for the nuggets". PURE.

It decides that words left over name an option of what was asked about, and puts it on that line.
"""

from dataclasses import replace

from domain.menu import Item, Menu
from domain.order import Change, ComboLine, ItemLine, Line, Mod, Order
from edge.dialog.meaning import Expecting, Meaning
from edge.dialog.vocabulary.words import split


def with_choice(meaning: Meaning, was: Expecting, order: Order, menu: Menu) -> Meaning:
    line = order.line(was.line) if was.kind == "group" else None
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


_NAMED = 0.9  # by its own name, in answer to the question


def _option(words: str, was: Expecting, item: Item) -> str:
    said = {w.stem for w in split(words).words}
    for ref in was.options:
        found = item.option(ref)
        names = (*found[1].name.all(), *found[1].aliases) if found else ()
        if said and any(said <= {w.stem for w in split(name).words} for name in names):
            return ref
    return ""


def _picked(line: Line, slot: str, option: str) -> Line:
    mod = Mod("pick", option)
    if isinstance(line, ComboLine):
        fill = line.slots[slot]
        return replace(line, slots={**line.slots, slot: replace(fill, mods=(*fill.mods, mod))})
    return replace(line, mods=(*line.mods, mod))
