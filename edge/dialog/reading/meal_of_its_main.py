"""A meal by what is wanted in it: "a number four with the spicy chicken" is the meal that comes with that. PURE.

It decides only where a meal cannot have what was put in its main's place, or where one of several is to be otherwise:
the one meal that has it takes its place, with the side and the drink that were said. Where there is none or several,
the meal stays as it comes and the words are told as not found: no meal is lost with a wish that it can't fulfil.
"""

from dataclasses import replace

from domain.menu import Combo, Menu, Slot
from domain.order import Add, Change, ComboLine, Command, ItemLine, Order, SlotFill
from edge.dialog.meaning import Meaning
from edge.dialog.vocabulary.titles import main_slot


def of_its_main(meaning: Meaning, order: Order, menu: Menu) -> Meaning:
    unmet: list[str] = []
    commands = tuple(_put(command, menu, unmet) for command in _of_several(meaning.commands, order, menu))
    if commands == meaning.commands:
        return meaning
    return replace(meaning, commands=commands, unknown=(*meaning.unknown, *unmet))


def _put(command: Command, menu: Menu, unmet: list[str]) -> Command:
    match command:
        case Add(line=ComboLine() as line):
            return Add(_meal(line, menu, unmet))
        case Change(to=to):
            return replace(command, to=tuple(_meal(x, menu, unmet) if isinstance(x, ComboLine) else x for x in to))
    return command


def _meal(line: ComboLine, menu: Menu, unmet: list[str]) -> ComboLine:
    combo = menu.combo(line.combo)
    main = main_slot(combo) if combo is not None else None
    fill = line.slots.get(main.id) if main is not None else None
    if combo is None or main is None or fill is None or main.choice(fill.item):
        return line
    if (other := _meal_with(fill.item, menu)) is not None:
        return _moved(line, combo, *other, fill)
    if (item := menu.item(fill.item)) is not None:
        unmet.append(item.name.get())
    return replace(line, slots={s: f for s, f in line.slots.items() if s != main.id})


def _of_several(commands: tuple[Command, ...], order: Order, menu: Menu) -> tuple[Command, ...]:
    """ "Make one of those spicy", of two meals: one is the meal with that, and no sandwich beside one meal less."""
    if len(commands) != len(("one less", "the other")):
        return commands
    less, more = commands
    old = order.line(less.line) if isinstance(less, Change) else None
    if not isinstance(less, Change) or not isinstance(old, ComboLine) or not isinstance(more, Add):
        return commands
    other = _meal_with(more.line.item, menu) if isinstance(more.line, ItemLine) else None
    combo = menu.combo(old.combo)
    if other is None or combo is None or not isinstance(more.line, ItemLine):
        return commands
    if sum(line.qty for line in less.to) + more.line.qty != old.qty:
        return commands
    moved = _moved(replace(old, id=0, qty=more.line.qty), combo, *other, SlotFill(more.line.item, more.line.mods))
    return (replace(less, to=(*less.to, moved)),)


def of_one_alone(change: Change, order: Order, menu: Menu) -> Change:
    """ "One of those", of two meals that are told apart already: the whole of one line."""
    old, new = order.line(change.line), change.to[0] if len(change.to) == 1 else None
    combo = menu.combo(old.combo) if isinstance(old, ComboLine) else None
    other = _meal_with(new.item, menu) if isinstance(new, ItemLine) else None
    if combo is None or other is None or not isinstance(old, ComboLine) or not isinstance(new, ItemLine):
        return change
    if other[0].id == combo.id or new.qty != old.qty:
        return change
    return replace(change, to=(_moved(replace(old, id=new.id), combo, *other, SlotFill(new.item, new.mods)),))


def _meal_with(item: str, menu: Menu) -> tuple[Combo, Slot] | None:
    found = [(combo, main) for combo in menu.combos if (main := main_slot(combo)) is not None and main.choice(item)]
    return found[0] if len(found) == 1 else None


def _moved(line: ComboLine, old: Combo, new: Combo, main: Slot, fill: SlotFill) -> ComboLine:
    """The same size, side and drink in the other meal, where it has them."""
    was = main_slot(old)
    kept = {
        s: f
        for s, f in line.slots.items()
        if (was is None or s != was.id) and (slot := new.slot(s)) and slot.choice(f.item)
    }
    size = line.size if line.size and new.size(line.size) else None
    return replace(line, combo=new.id, size=size, slots={**kept, main.id: fill})
