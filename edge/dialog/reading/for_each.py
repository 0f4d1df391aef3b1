"""An answer to "which drink with the kids meal?" where several of them miss it: it is for all of them. PURE.

It decides which other lines take what one of them was given, and that a sauce for all the nuggets goes on no burger.
"""

from collections.abc import Iterator
from dataclasses import replace

from domain.menu import Combo, Menu
from domain.order import Add, Change, ComboLine, Command, ItemLine, Line, Mod, Order, SlotFill
from edge.dialog.meaning import Expecting, Meaning
from edge.dialog.reading.repairs import thing

_ALL = frozenset({"both", "all", "each"})
_EVERYBODY = frozenset({"everybody", "everyone", "todos", "todas", "everybodys", "everyones"})
_ONE_OF_THEM = ("num: ", "the line ", "line ", "1 of them", "ord", "gets")


_THE_ONE = frozenset({"the one", "that one", "this one", "el que", "la que"})


def for_all(
    meaning: Meaning, commands: tuple[Command, ...], order: Order, was: Expecting, menu: Menu
) -> tuple[Command, ...]:
    """ "Milk", "milk for everybody", "ranch for all of them": the same of the other lines that miss it, too."""
    commands = each_its_own(meaning, meals_of_all(meaning, commands, order, menu), order, was, menu)
    said = any(s.meaning in _ALL or _EVERYBODY & set(s.text.split()) for s in meaning.spans)
    said = said or (was.kind == "slot" and _in_the_plural(meaning, was, menu))
    if was.kind == "group" and said:
        commands = tuple(c for c in commands if not _is_of_another_kind(c, order, was, menu))
    changes = [c for c in commands if isinstance(c, Change) and len(c.to) == 1]
    if len(changes) != 1 or len(commands) != 1:
        return commands
    of_one = any(s.meaning.startswith(_ONE_OF_THEM) or s.text in _THE_ONE for s in meaning.spans)
    answers = was.kind in ("slot", "group") and changes[0].line == was.line and not of_one
    return (*commands, *_the_others(changes[0], order, was, menu, said=said)) if said or answers else commands


def _in_the_plural(meaning: Meaning, was: Expecting, menu: Menu) -> bool:
    """ "Cokes", to which drink with the first of the meals: for all of them."""
    filled = [s for s in meaning.spans if s.meaning.startswith(f"{was.slot}: ")]
    item = menu.item(filled[0].meaning.partition(": ")[2]) if len(filled) == 1 and len(meaning.spans) == 1 else None
    names = (*item.name.all(), *item.aliases) if item else ()
    return bool(names) and filled[0].text.endswith("s") and not any(n.lower().endswith("s") for n in names)


def _the_others(change: Change, order: Order, was: Expecting, menu: Menu, *, said: bool) -> Iterator[Change]:
    """said: "both", "all"; then of other meals, too, where it is to be had with them."""
    now, before = change.to[0], order.line(change.line)
    if not isinstance(now, ComboLine) or not isinstance(before, ComboLine) or now.combo != before.combo:
        return
    filled = {slot: fill for slot, fill in now.slots.items() if slot not in before.slots}
    picked = _picked(before, now, was, menu)
    for line in order.lines:
        if not isinstance(line, ComboLine) or line.id == change.line or not (said or line.combo == now.combo):
            continue
        slots = {**{slot: fill for slot, fill in filled.items() if _goes_in(line, slot, fill, menu)}, **line.slots}
        fill, owed = slots.get(was.slot), before.slots.get(was.slot)
        if picked and fill and owed and fill.item == owed.item and not _picked(None, line, was, menu):
            slots[was.slot] = replace(fill, mods=(*fill.mods, *picked))
        if slots != line.slots:
            yield Change(line.id, (replace(line, slots=slots),))


def _goes_in(line: ComboLine, slot: str, fill: SlotFill, menu: Menu) -> bool:
    place = combo.slot(slot) if (combo := menu.combo(line.combo)) else None
    return place is not None and place.choice(fill.item) is not None


def _picked(before: ComboLine | None, now: ComboLine, was: Expecting, menu: Menu) -> tuple[Mod, ...]:
    """What was chosen of the group that was asked for, in the part of the meal that it was asked of."""
    group = next((g for g in menu.groups if g.id == was.group), None) if was.kind == "group" else None
    fill = now.slots.get(was.slot)
    had = before.slots[was.slot].mods if before is not None and was.slot in before.slots else ()
    mods = fill.mods if fill is not None and group is not None else ()
    return tuple(mod for mod in mods if mod not in had and group is not None and group.option(mod.option))


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


def each_its_own(
    meaning: Meaning, commands: tuple[Command, ...], order: Order, was: Expecting, menu: Menu
) -> tuple[Command, ...]:
    """ "Apple slices and fries", of two kids meals, "two milks and a juice", of three: one each, and none besides."""
    change = next((c for c in commands if isinstance(c, Change) and len(c.to) == 1), None)
    adds = [c.line for c in commands if isinstance(c, Add) and isinstance(c.line, ItemLine)]
    line, filled = (order.line(change.line), change.to[0]) if change else (None, None)
    if not isinstance(line, ComboLine) or not isinstance(filled, ComboLine) or len(adds) != len(commands) - 1:
        return commands
    slot = next((slot for slot in filled.slots if slot not in line.slots), "")
    owing = [o for o in order.lines if isinstance(o, ComboLine) and slot not in o.slots]
    owing.sort(key=lambda o: o.id != line.id)  # the one that was asked about first
    counts = [s.meaning.removeprefix("num: ") for s in meaning.spans if s.meaning.startswith("num: ")]
    first = int(counts[0]) if counts and counts[0].isdigit() and was.kind != "anything" else 1
    first = first if first + sum(one.qty for one in adds) == sum(o.qty for o in owing) else 1
    if not slot or not adds or first + sum(one.qty for one in adds) != sum(o.qty for o in owing):
        return commands
    if any(s.meaning == "size" for s in meaning.spans) or not all(
        _may_be(o, slot, one, menu) for o in owing for one in adds
    ):
        return commands
    fills = [filled.slots[slot]] * first + [SlotFill(one.item, one.mods) for one in adds for _ in range(one.qty)]
    return tuple(_each_filled(o, slot, fills, filled if o.id == line.id else o) for o in owing)


def _may_be(line: ComboLine, slot: str, item: ItemLine, menu: Menu) -> bool:
    return _goes_in(line, slot, SlotFill(item.item, item.mods), menu)


def _each_filled(line: ComboLine, slot: str, fills: list[SlotFill], like: ComboLine) -> Change:
    """As many of the fills as there are of the line, taken from the front; equal ones stay together."""
    mine = [fills.pop(0) for _ in range(line.qty)]
    kinds = [fill for n, fill in enumerate(mine) if fill not in mine[:n]]
    parts = (
        replace(like, id=0 if n else line.id, qty=mine.count(fill), slots={**like.slots, slot: fill})
        for n, fill in enumerate(kinds)
    )
    return Change(line.id, tuple(parts))


def so_many_of_each(meaning: Meaning, order: Order) -> tuple[Command, ...]:
    """ "Eight of each", "two of everything", behind several lines: so many of every line; () where more is said."""
    said = [s.meaning for s in meaning.spans if s.meaning not in _AROUND_A_COUNT]
    counts = [m.removeprefix("num: ") for m in said if m.startswith("num: ")]
    if len(counts) != 1 or len(said) != 2 or said[1] not in ("each", "all", "everything") or meaning.ambiguities:
        return ()
    named_of = any(s.meaning == "on" and s.text in ("of", "de") for s in meaning.spans)
    count = int(counts[0]) if counts[0].isdigit() else 0
    if len(order.lines) < 2 or not named_of or count < 1:
        return ()
    return tuple(Change(line.id, (replace(line, qty=count),)) for line in order.lines if line.qty != count)


_AROUND_A_COUNT = frozenset({"fill", "on", "make", "order", "pron", "say: yes", "repair", "add", "talk", "and", "the"})


def meals_of_all(meaning: Meaning, commands: tuple[Command, ...], order: Order, menu: Menu) -> tuple[Command, ...]:
    """ "Both as a meal": each of them is the main of one."""
    said = any(s.meaning in ("both", "all", "each") for s in meaning.spans)
    change = commands[0] if len(commands) == 1 and isinstance(commands[0], Change) else None
    if not said or change is None or not isinstance(change.to[0], ComboLine) or len(change.to) != 1:
        return commands
    if not isinstance(order.line(change.line), ItemLine):
        return commands
    others = [line for line in order.lines if isinstance(line, ItemLine) and line.id != change.line]
    meals = [(line, combo) for line in others if (combo := _meal_with(line, menu)) is not None]
    if any(s.meaning == "both" for s in meaning.spans):
        meals = meals[-1:]
    size = change.to[0].size
    more = (
        Change(line.id, (ComboLine(combo.id, size, line.qty, {combo.slots[0].id: SlotFill(line.item, line.mods)}),))
        for line, combo in meals
    )
    return (*commands, *more)


def _meal_with(line: ItemLine, menu: Menu) -> Combo | None:
    """The one combo that it is the main of."""
    found = [c for c in menu.combos if c.slots and [choice.item for choice in c.slots[0].choices] == [line.item]]
    return found[0] if len(found) == 1 else None
