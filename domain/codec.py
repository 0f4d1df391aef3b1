"""Domain values as the JSON that events store, and back without loss.

It decides the stored form of lines, commands, refusals, orders and bills; a stored form never changes without an
upcaster (`domain.events`). It is not the order form of the data README (that one merges equal lines and drops ids).
Fields at their default are left out: an order with its past is written often.

Every `..._from_json` raises ValueError, naming what was expected, for whatever it cannot read.
"""

from collections.abc import Mapping
from typing import Any, assert_never

from domain import adjustments
from domain.events import JSON
from domain.order import (
    Add,
    Change,
    Clear,
    ComboLine,
    Command,
    ItemLine,
    Line,
    Mod,
    Mods,
    Order,
    Reason,
    Refused,
    Remove,
    SlotFill,
    Snapshot,
    Undo,
    UseCode,
)

_Row = Mapping[str, JSON]


# ---- lines


def line_to_json(line: Line) -> dict[str, JSON]:
    row: dict[str, JSON]
    if isinstance(line, ItemLine):
        row = {"item": line.item, "variation": line.variation}
        row |= {"mods": _mods_to_json(line.mods)} if line.mods else {}
    else:
        row = {"combo": line.combo, "size": line.size}
        # A list, not an object: canonical JSON sorts keys, and the slots' order is how they are read back.
        row["slots"] = [
            {"slot": slot, "item": fill.item, **({"mods": _mods_to_json(fill.mods)} if fill.mods else {})}
            for slot, fill in line.slots.items()
        ]
    row |= {"qty": line.qty} if line.qty != 1 else {}
    row |= {"id": line.id} if line.id else {}
    row |= {"speaker": line.speaker} if line.speaker != "customer" else {}
    row |= {"pending": line.pending} if line.pending is not None else {}
    return row


def line_from_json(value: JSON) -> Line:
    row = _row(value, "a line")
    qty, line_id = _int(row, "qty", 1), _int(row, "id", 0)
    speaker, pending = _str(row, "speaker", "customer"), _maybe(row, "pending")
    if "combo" in row:
        slots: dict[str, SlotFill] = {}
        for fill in _rows(row, "slots"):
            slots[_str(fill, "slot")] = SlotFill(_str(fill, "item"), _mods_from_json(fill))
        return ComboLine(_str(row, "combo"), _maybe(row, "size"), qty, slots, line_id, speaker, pending)
    return ItemLine(_str(row, "item"), _maybe(row, "variation"), qty, _mods_from_json(row), line_id, speaker, pending)


def _mods_to_json(mods: Mods) -> list[JSON]:
    return [[m.qualifier, m.option, m.count] if m.count != 1 else [m.qualifier, m.option] for m in mods]


def _mods_from_json(row: _Row) -> Mods:
    return tuple(_mod(value) for value in _list(row, "mods"))


def _mod(value: JSON) -> Mod:
    match value:
        case ["no" | "light" | "extra" | "add" | "side" | "pick" as qualifier, str(option), *rest]:
            match rest:
                case []:
                    return Mod(qualifier, option)
                case [int(count)] if not isinstance(count, bool):
                    return Mod(qualifier, option, count)
    raise ValueError(f"not a modifier: {value!r:.60}")


# ---- commands and refusals


def command_to_json(command: Command) -> dict[str, JSON]:
    match command:
        case Add(line):
            return {"do": "add", "line": line_to_json(line)}
        case Change(line_id, to):
            return {"do": "change", "line": line_id, "to": [line_to_json(line) for line in to]}
        case Remove(line_id):
            return {"do": "remove", "line": line_id}
        case Clear():
            return {"do": "clear"}
        case Undo():
            return {"do": "undo"}
        case UseCode(code):
            return {"do": "use_code", "code": code}
        case _:
            assert_never(command)


def command_from_json(value: JSON) -> Command:
    row = _row(value, "a command")
    match row.get("do"):
        case "add":
            return Add(line_from_json(row.get("line")))
        case "change":
            return Change(_int(row, "line"), tuple(line_from_json(line) for line in _list(row, "to")))
        case "remove":
            return Remove(_int(row, "line"))
        case "clear":
            return Clear()
        case "undo":
            return Undo()
        case "use_code":
            return UseCode(_str(row, "code"))
        case other:
            raise ValueError(f"not a command: {other!r:.60}")


def refused_to_json(refused: Refused) -> dict[str, JSON]:
    return {
        "reason": refused.reason.value,
        "command": command_to_json(refused.command),
        **({"about": refused.about} if refused.about else {}),
    }


def refused_from_json(value: JSON) -> Refused:
    row = _row(value, "a refusal")
    return Refused(Reason(_str(row, "reason")), command_from_json(row.get("command")), _str(row, "about", ""))


# ---- orders


def order_to_json(order: Order) -> dict[str, JSON]:
    return {
        **_held_to_json(order),
        "revision": order.revision,
        "next_line": order.next_line,
        "past": [_held_to_json(snapshot) for snapshot in order.past],
        **({"adjustments": [adjustments.to_json(a) for a in order.adjustments]} if order.adjustments else {}),
    }


def _held_to_json(held: Order | Snapshot) -> dict[str, JSON]:
    return {"lines": [line_to_json(line) for line in held.lines], "codes": list(held.codes)}


def order_from_json(value: JSON) -> Order:
    row = _row(value, "an order")
    lines, codes = _held(row)
    past = tuple(Snapshot(*_held(snapshot)) for snapshot in _rows(row, "past"))
    off = tuple(adjustments.from_json(a) for a in _list(row, "adjustments"))
    return Order(lines, codes, _int(row, "revision"), _int(row, "next_line"), past, off)


def _held(row: _Row) -> tuple[tuple[Line, ...], tuple[str, ...]]:
    codes = _list(row, "codes")
    if not all(isinstance(code, str) for code in codes):
        raise ValueError(f"expected codes as strings: {codes!r:.60}")
    return tuple(line_from_json(line) for line in _list(row, "lines")), tuple(str(code) for code in codes)


# ---- reading JSON that may be anything


def _row(value: JSON, what: str) -> _Row:
    if not isinstance(value, Mapping):
        raise ValueError(f"expected {what}, found {value!r:.60}")
    return value


def _list(row: _Row, key: str) -> list[JSON]:
    value: Any = row.get(key, [])
    if not isinstance(value, (list, tuple)):
        raise ValueError(f"{key}: expected a list, found {value!r:.60}")
    return list(value)


def _rows(row: _Row, key: str) -> list[_Row]:
    return [_row(value, f"an object in {key}") for value in _list(row, key)]


def _int(row: _Row, key: str, default: int | None = None) -> int:
    value = row.get(key, default)
    if isinstance(value, bool) or not isinstance(value, int):
        raise ValueError(f"{key}: expected an integer, found {value!r:.60}")
    return value


def _str(row: _Row, key: str, default: str | None = None) -> str:
    value = row.get(key, default)
    if not isinstance(value, str):
        raise ValueError(f"{key}: expected a string, found {value!r:.60}")
    return value


def _maybe(row: _Row, key: str) -> str | None:
    return None if row.get(key) is None else _str(row, key)
