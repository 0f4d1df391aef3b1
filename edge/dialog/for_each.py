"""An answer to "which drink with the kids meal?" where several of them miss it: it is for all of them. PURE.

It decides which other lines take what one of them was given, and that a sauce for all the nuggets goes on no burger.
"""

from collections.abc import Iterator
from dataclasses import replace

from domain.menu import Menu
from domain.order import Change, ComboLine, Command, ItemLine, Line, Mod, Order
from edge.dialog.meaning import Expecting, Meaning
from edge.dialog.repairs import thing

_ALL = frozenset({"both", "all", "each"})
_EVERYBODY = frozenset({"everybody", "everyone", "todos", "todas", "everybodys", "everyones"})
_ONE_OF_THEM = ("num: ", "the line ", "line ", "1 of them", "ord")


def for_all(
    meaning: Meaning, commands: tuple[Command, ...], order: Order, was: Expecting, menu: Menu
) -> tuple[Command, ...]:
    """ "Milk", "milk for everybody", "ranch for all of them": the same of the other lines that miss it, too."""
    said = any(s.meaning in _ALL or _EVERYBODY & set(s.text.split()) for s in meaning.spans)
    if was.kind == "group" and said:
        commands = tuple(c for c in commands if not _is_of_another_kind(c, order, was, menu))
    changes = [c for c in commands if isinstance(c, Change) and len(c.to) == 1]
    if len(changes) != 1 or len(commands) != 1:
        return commands
    of_one = any(s.meaning.startswith(_ONE_OF_THEM) for s in meaning.spans)
    answers = was.kind == "slot" and changes[0].line == was.line and not of_one
    return (*commands, *_the_others(changes[0], order)) if said or answers else commands


def _the_others(change: Change, order: Order) -> Iterator[Change]:
    now, before = change.to[0], order.line(change.line)
    if not isinstance(now, ComboLine) or not isinstance(before, ComboLine) or now.combo != before.combo:
        return
    filled = {slot: fill for slot, fill in now.slots.items() if slot not in before.slots}
    for line in order.lines:
        if not isinstance(line, ComboLine) or line.id == change.line or line.combo != now.combo:
            continue
        missed = {slot: fill for slot, fill in filled.items() if slot not in line.slots}
        if missed:
            yield Change(line.id, (replace(line, slots={**line.slots, **missed}),))


def _is_of_another_kind(command: Command, order: Order, was: Expecting, menu: Menu) -> bool:
    """ "All barbecue", of a box of nuggets: no sauce on the burgers."""
    before = order.line(command.line) if isinstance(command, Change) else None
    if before is None or not isinstance(command, Change) or command.line == was.line or len(command.to) != 1:
        return False
    new = set(_mods(command.to[0])) - set(_mods(before))
    group = next((g for g in menu.groups if g.id == was.group), None)
    return (
        bool(new) and thing(command.to[0]) == thing(before) and not any(group and group.option(m.option) for m in new)
    )


def _mods(line: Line) -> tuple[Mod, ...]:
    if isinstance(line, ItemLine):
        return line.mods
    return tuple(mod for fill in line.slots.values() for mod in fill.mods)
