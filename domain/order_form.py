"""The JSON order form of `talkthru/data/README.md`: the form in which orders are shown and compared. PURE."""

from collections.abc import Iterable, Mapping
from typing import Any

from domain.order import ComboLine, ItemLine, Line, Mod, Mods, SlotFill


def to_form(lines: Iterable[Line]) -> list[dict[str, Any]]:
    """The order form of the data README: equal lines merged, modifiers as sorted strings."""
    merged: list[dict[str, Any]] = []
    for line in lines:
        row = _row(line)
        same = next((m for m in merged if {**m, "qty": 0} == {**row, "qty": 0}), None)
        if same:
            same["qty"] += row["qty"]
        else:
            merged.append(row)
    return merged


def _row(line: Line) -> dict[str, Any]:
    row: dict[str, Any]
    if isinstance(line, ItemLine):
        row = {"item": line.item, "variation": line.variation, "qty": line.qty, "mods": _strings(line.mods)}
    else:
        slots = {k: {"item": f.item, "mods": _strings(f.mods)} for k, f in line.slots.items()}
        row = {"combo": line.combo, "size": line.size, "qty": line.qty, "slots": slots}
    if line.pending:
        row["pending"] = line.pending
    return row


def _strings(mods: Mods) -> list[str]:
    return [str(m) for m in sorted(mods)]


def from_form(rows: Iterable[Mapping[str, Any]]) -> tuple[Line, ...]:
    """Lines from the order form, without ids. Raises ValueError with what was wrong."""
    return tuple(_form_line(row) for row in rows)


def _form_line(row: Any) -> Line:
    if not isinstance(row, Mapping):
        raise ValueError(f"not a line of an order: {row!r:.60}")
    qty = row.get("qty", 1)
    if isinstance(qty, bool) or not isinstance(qty, int) or qty < 1:
        raise ValueError(f"qty: expected a count of at least one, found {qty!r:.60}")
    pending = _form_text(row, "pending", optional=True)
    if "combo" not in row:
        mods = _form_mods(row.get("mods", ()))
        return ItemLine(_needed(row, "item"), _form_text(row, "variation", optional=True), qty, mods, pending=pending)
    slots = row.get("slots", {})
    if not isinstance(slots, Mapping) or not all(isinstance(fill, Mapping) for fill in slots.values()):
        raise ValueError(f"slots: expected an object of objects, found {slots!r:.60}")
    fills = {str(k): SlotFill(_needed(fill, "item"), _form_mods(fill.get("mods", ()))) for k, fill in slots.items()}
    return ComboLine(_needed(row, "combo"), _form_text(row, "size", optional=True), qty, fills, pending=pending)


def _needed(row: Mapping[str, Any], key: str) -> str:
    return _form_text(row, key, optional=False) or ""


def _form_text(row: Mapping[str, Any], key: str, *, optional: bool) -> str | None:
    value = row.get(key)
    if (value is None and optional) or (isinstance(value, str) and value):
        return value
    raise ValueError(f"{key}: expected an identifier, found {value!r:.60}")


def _form_mods(texts: Any) -> Mods:
    if not isinstance(texts, list | tuple) or not all(isinstance(text, str) for text in texts):
        raise ValueError(f"mods: expected a list of strings, found {texts!r:.60}")
    return tuple(sorted(Mod.parse(text) for text in texts))
