"""A copy that is to be otherwise: "same thing but bbq", of nuggets with ranch; "make that loaded", of fries. PURE.

It decides that of a choice which the copied line has made the new one takes the place, and which other thing of its
name a word alone makes of the thing ordered last.
"""

import re
from dataclasses import replace

from domain.menu import Item, Menu
from domain.order import Add, ComboLine, ItemLine, Line, Mod, Order
from edge.dialog.meaning import Kind, Meaning
from edge.dialog.reading.repairs import thing
from edge.dialog.understand.last_line import last_line
from edge.dialog.vocabulary.words import split, stems_of

_AS_WELL = frozenset({"too", "also", "plus", "add", "extra", "both", "tambien"})

# "Another one with everything", of a plain one: as it comes.
_AS_IT_COMES = re.compile(
    r"\b(?:with (?:everything|all the (?:toppings|fixings|works)|the works)|(?:regular|normal|usual) way|con todo)\b"
)


def with_its_own_choice(meaning: Meaning, order: Order, menu: Menu) -> Meaning:
    """ "Another one with honey mustard": honey mustard, and not the barbecue of the first."""
    copied = any(" more x " in s.meaning for s in meaning.spans)
    add = next((c for c in meaning.commands if isinstance(c, Add)), None) if copied else None
    if add is None or any(_AS_WELL & set(s.text.split()) for s in meaning.spans):
        return meaning
    source = next((line for line in reversed(order.lines) if thing(line) == thing(add.line)), None)
    if isinstance(add.line, ItemLine) and _AS_IT_COMES.search(" ".join(s.text for s in meaning.spans)):
        plain = replace(add.line, mods=tuple(m for m in add.line.mods if m.qualifier == "pick"))
        return replace(meaning, commands=tuple(Add(plain) if c is add else c for c in meaning.commands))
    new = _otherwise(add.line, source, menu) if source is not None else None
    if new is None or new == add.line:
        return meaning
    return replace(meaning, commands=tuple(Add(new) if c is add else c for c in meaning.commands))


def _otherwise(line: Line, source: Line, menu: Menu) -> Line | None:
    if isinstance(line, ItemLine) and isinstance(source, ItemLine):
        return replace(line, mods=_without_the_old(line.mods, source.mods, menu.item(line.item)))
    if isinstance(line, ComboLine) and isinstance(source, ComboLine):
        slots = {
            slot: replace(fill, mods=_without_the_old(fill.mods, was.mods, menu.item(fill.item)))
            if (was := source.slots.get(slot)) is not None and was.item == fill.item
            else fill
            for slot, fill in line.slots.items()
        }
        return replace(line, slots=slots)
    return None


def _without_the_old(mods: tuple[Mod, ...], was: tuple[Mod, ...], item: Item | None) -> tuple[Mod, ...]:
    """Of each choice that has to be made, what was chosen now where something was."""
    gone: set[str] = set()
    for group in item.groups if item is not None else ():
        before = {m.option for m in was if m.qualifier == "pick" and group.option(m.option)}
        now = {m.option for m in mods if m.qualifier == "pick" and group.option(m.option)}
        if group.kind == "choice" and group.min and before < now:
            gone |= before
    return tuple(m for m in mods if m.option not in gone)


_MADE = re.compile(
    r"^\W*(?:(?:ok|okay|actually|oh|and|um|uh|sorry|can you|could you|please)\W+)*"
    r"(?:(?:make|do) (?:it|that|them|those|mine) )?(?:an? )?(?P<how>[a-z]+)(?: ones?)?(?: please| instead| then)*\W*$",
    re.IGNORECASE,
)


def another_of_its_name(meaning: Meaning, text: str, order: Order, menu: Menu) -> str:
    """ "Iced", of a coffee; "make that loaded", of fries: the turn to read instead; "" where it names none."""
    found = _MADE.match(text)
    last = last_line(order) if order.lines else None
    was = menu.item(last.item) if isinstance(last, ItemLine) else None
    nothing = not (meaning.commands or meaning.unknown) and {i.kind for i in meaning.intents} <= {Kind.NOISE}
    if found is None or was is None or not nothing:
        return ""
    head = split(was.name.get().lower()).words[-1].stem
    said = stems_of(found["how"]) | {head}
    fits = [item for item in menu.items if item is not was and any(said == stems_of(name) for name in item.name.all())]
    return f"make that a {fits[0].name.get().lower()}" if len(fits) == 1 and meaning.language == "en" else ""
