"""Taking off never adds: "take five off" of 26 pies and two more is five less, though the last line has only two. PURE.

It decides which lines the number comes off, the last one first. Of fewer than that, nothing is done: it is asked.
"""

from dataclasses import replace

from domain.order import Change, Command, ItemLine, Line, Mod, Order, Remove
from edge.dialog.meaning import Intent, Kind, Meaning
from edge.dialog.reading.repairs import thing


def taken_off(meaning: Meaning, order: Order) -> Meaning:
    if not any(span.meaning == "remove" for span in meaning.spans):
        return meaning
    for command in meaning.commands:
        line = order.line(command.line) if isinstance(command, Change) and len(command.to) == 1 else None
        if line is None or not isinstance(command, Change) or command.to[0].qty <= line.qty:
            continue
        less = _less(command.to[0].qty, thing(line), order)
        others = tuple(c for c in meaning.commands if c is not command)
        left = less or others or meaning.intents
        intents = meaning.intents if left else (Intent(Kind.NOISE),)
        return replace(meaning, commands=(*less, *others), intents=intents)
    return meaning


def _less(count: int, ref: str, order: Order) -> tuple[Command, ...]:
    lines = [line for line in reversed(order.lines) if thing(line) == ref and not line.pending]
    if sum(line.qty for line in lines) < count:
        return ()
    commands: list[Command] = []
    for line in lines:
        off = min(count, line.qty)
        commands += [Remove(line.id) if off == line.qty else Change(line.id, (replace(line, qty=line.qty - off),))]
        count -= off
        if not count:
            break
    return tuple(commands)


def only_leaves_off(meaning: Meaning, order: Order) -> bool:
    """ "Sure, if you take the tomato off": nothing is given with it, and nothing is off the price but what goes."""
    return bool(meaning.commands) and all(_leaves_off(c, order) for c in meaning.commands)


def _leaves_off(command: Command, order: Order) -> bool:
    line = order.line(command.line) if isinstance(command, Change) else None
    if line is None or not isinstance(command, Change):
        return isinstance(command, Remove)
    before, after = _mods(line), [m for to in command.to for m in _mods(to)]
    same = all(thing(to) == thing(line) for to in command.to)
    return same and all(mod in before or mod.qualifier in ("no", "light") for mod in after)


def _mods(line: Line) -> list[Mod]:
    return list(line.mods) if isinstance(line, ItemLine) else [m for f in line.slots.values() for m in f.mods]
