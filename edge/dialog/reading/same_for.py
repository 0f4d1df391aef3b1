"""What was done to one person's line last, done to another's as well: "no onions on hers" - "same on mine". PURE.

It decides what that was by what the turn before changed: how the line is made, and its size. What the other line cannot
have is left out; where nothing of it can be done, nothing is.
"""

from collections.abc import Sequence
from dataclasses import replace

from domain.menu import Item, Menu
from domain.order import Change, ItemLine, Line, Mod, Order


def done_again(lines: Sequence[Line], order: Order, menu: Menu) -> tuple[Change, ...]:
    """The change of the turn before, on these lines; () where the last thing done was no change of one line."""
    before = order.past[-1] if order.past else None
    was = {line.id: line for line in before.lines} if before is not None else {}
    changed = [(was[line.id], line) for line in order.lines if line.id in was and was[line.id] != line]
    if before is None or len(changed) != 1 or len(before.lines) != len(order.lines):
        return ()
    old, new = changed[0]
    if not isinstance(old, ItemLine) or not isinstance(new, ItemLine):
        return ()
    put = [mod for mod in new.mods if mod not in old.mods]
    size = new.variation if new.variation != old.variation and new.item == old.item else None
    made = [
        (line, _with(line, put, size, item))
        for line in lines
        if isinstance(line, ItemLine) and line.id != new.id and (item := menu.item(line.item)) is not None
    ]
    return tuple(Change(line.id, (so,)) for line, so in made if so != line)


def _with(line: ItemLine, put: Sequence[Mod], size: str | None, item: Item) -> ItemLine:
    fits = [mod for mod in put if item.option(mod.option) and (mod.qualifier == "pick" or _goes_on(mod, item))]
    kept = tuple(mod for mod in line.mods if mod.option not in {one.option for one in fits})
    size = size if size and item.variation(size) else line.variation
    return replace(line, mods=(*kept, *fits), variation=size)


def _goes_on(mod: Mod, item: Item) -> bool:
    """Only what comes with it can be left off, and only what does not can be added."""
    return (mod.qualifier != "add") == (item.includes(mod.option) is not False)
