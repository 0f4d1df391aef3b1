"""Domain values to wire messages and back.

It decides what a message may mean: whatever it cannot mean (a line of nothing, a quantity of zero, a qualifier that
no till knows) is a `WireError` with the path to the field, so that the boundary refuses it and nothing behind the
boundary has to look again. It never asks a menu whether an item exists: that is `domain.order.apply`'s business.

`past` (what undo goes back to) and `next_line` stay at the edge: the cloud proposes on what is, not on what was.
"""

from collections.abc import Iterable, Sequence
from typing import Any, assert_never

from domain.adjustments import Adjustment
from domain.menu import QUALIFIERS, Qualifier
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
    Remove,
    SlotFill,
    Undo,
    UseCode,
)
from protos.talkthru.v1 import order_pb2 as pb
from protos.talkthru.v1 import orders_pb2 as orders_pb

MAX_LINES = 500  # far beyond a catering order (the brand's own limit is a total); bounds what one message may cost
MAX_MODS = 100  # as above: the demo menu's largest group has 12
MAX_ID = 200  # characters of an identifier; tills use at most 64
UINT32 = 2**32 - 1


class WireError(ValueError):
    """A message that means nothing: `path` says where, `problem` what was wrong there."""

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(f"{path}: {problem}")
        self.path, self.problem = path, problem


# ---- lines


def line_to_message(line: Line) -> pb.OrderLine:
    """Raises WireError for a line that the wire cannot carry."""
    out = pb.OrderLine(
        id=_uint(line.id, "id"), qty=_qty(line.qty, "qty"), speaker=line.speaker, pending=line.pending or ""
    )
    if isinstance(line, ItemLine):
        out.item.item = _name(line.item, "item.item")
        if line.variation is not None:
            out.item.variation = _name(line.variation, "item.variation")
        out.item.mods.extend(_mods_to(line.mods, "item.mods"))
    else:
        out.combo.combo = _name(line.combo, "combo.combo")
        if line.size is not None:
            out.combo.size = _name(line.size, "combo.size")
        for slot, fill in line.slots.items():
            path = f"combo.slots[{slot}]"
            message = out.combo.slots[_name(slot, "combo.slots")]
            message.item = _name(fill.item, f"{path}.item")
            message.mods.extend(_mods_to(fill.mods, f"{path}.mods"))
    return out


def line_from_message(message: pb.OrderLine, path: str = "line") -> Line:
    """Raises WireError."""
    common: dict[str, Any] = {
        "qty": _qty(message.qty, f"{path}.qty"),
        "id": message.id,
        "speaker": _short(message.speaker, f"{path}.speaker") or "customer",
        "pending": _short(message.pending, f"{path}.pending") or None,
    }
    match message.WhichOneof("what"):
        case "item":
            item = message.item
            return ItemLine(
                item=_name(item.item, f"{path}.item.item"),
                variation=_name(item.variation, f"{path}.item.variation") if item.HasField("variation") else None,
                mods=_mods_from(item.mods, f"{path}.item.mods"),
                **common,
            )
        case "combo":
            combo = message.combo
            if len(combo.slots) > MAX_MODS:
                raise WireError(f"{path}.combo.slots", f"{len(combo.slots)} slots; at most {MAX_MODS}")
            return ComboLine(
                combo=_name(combo.combo, f"{path}.combo.combo"),
                size=_name(combo.size, f"{path}.combo.size") if combo.HasField("size") else None,
                slots={
                    _name(k, f"{path}.combo.slots"): _fill_from(combo.slots[k], f"{path}.combo.slots[{k}]")
                    for k in sorted(combo.slots)
                },
                **common,
            )
        case _:
            raise WireError(f"{path}.what", "neither an item nor a combo")


def lines_to_messages(lines: Iterable[Line]) -> list[pb.OrderLine]:
    return [line_to_message(line) for line in lines]


def lines_from_messages(messages: Sequence[pb.OrderLine], path: str = "lines") -> tuple[Line, ...]:
    """Raises WireError, also for more lines than an order can have or two lines with one id."""
    if len(messages) > MAX_LINES:
        raise WireError(path, f"{len(messages)} lines; at most {MAX_LINES}")
    lines = tuple(line_from_message(m, f"{path}[{i}]") for i, m in enumerate(messages))
    seen: set[int] = set()
    for i, line in enumerate(lines):
        if line.id and line.id in seen:
            raise WireError(f"{path}[{i}].id", f"appears twice: {line.id}")
        seen.add(line.id)
    return lines


# ---- orders


def order_to_message(order: Order) -> pb.Order:
    return pb.Order(
        revision=_uint(order.revision, "revision"),
        lines=lines_to_messages(order.lines),
        codes=[_name(c, "codes") for c in order.codes],
    )


def order_from_message(message: pb.Order, path: str = "order") -> Order:
    """The draft as the other side has it: lines, codes and revision, with an empty past. Raises WireError."""
    lines = lines_from_messages(message.lines, f"{path}.lines")
    return Order(
        lines=lines,
        codes=codes_from_message(message.codes, f"{path}.codes"),
        revision=message.revision,
        next_line=max((line.id for line in lines), default=0) + 1,
    )


def codes_from_message(codes: Sequence[str], path: str = "codes") -> tuple[str, ...]:
    if len(codes) > MAX_MODS:
        raise WireError(path, f"{len(codes)} codes; at most {MAX_MODS}")
    return tuple(_name(c, f"{path}[{i}]") for i, c in enumerate(codes))


# ---- what is taken off an order


def adjustments_to_messages(adjustments: Iterable[Adjustment]) -> list[orders_pb.Adjustment]:
    """Raises WireError."""
    return [
        orders_pb.Adjustment(
            id=_name(a.id, f"adjustments[{i}].id"),
            action=_name(a.action, f"adjustments[{i}].action"),
            item=_short(a.item, f"adjustments[{i}].item"),
            variation=a.variation,
            percent=_uint(a.percent, f"adjustments[{i}].percent"),
            cents=_uint(a.cents, f"adjustments[{i}].cents"),
        )
        for i, a in enumerate(adjustments)
    ]


def adjustments_from_messages(
    messages: Sequence[orders_pb.Adjustment], path: str = "adjustments"
) -> tuple[Adjustment, ...]:
    """Raises WireError for one that takes nothing, or puts something on."""
    if len(messages) > MAX_MODS:
        raise WireError(path, f"{len(messages)} adjustments; at most {MAX_MODS}")
    return tuple(_adjustment(message, f"{path}[{i}]") for i, message in enumerate(messages))


def _adjustment(message: orders_pb.Adjustment, path: str) -> Adjustment:
    if message.percent > 100:
        raise WireError(f"{path}.percent", f"more than all of it: {message.percent}")
    return Adjustment(
        id=_name(message.id, f"{path}.id"),
        action=_name(message.action, f"{path}.action"),
        item=_short(message.item, f"{path}.item"),
        variation=_name(message.variation, f"{path}.variation") if message.HasField("variation") else None,
        percent=message.percent,
        cents=_uint(message.cents, f"{path}.cents"),
    )


# ---- commands


def command_to_message(command: Command) -> pb.Command:
    """Raises WireError for a command that the wire cannot carry."""
    match command:
        case Add(line):
            return pb.Command(add=pb.Command.Add(line=line_to_message(line)))
        case Change(line_id, to):
            if not to:
                raise WireError("change.to", "is empty; write remove")
            return pb.Command(change=pb.Command.Change(line=_line_id(line_id, "change.line"), to=lines_to_messages(to)))
        case Remove(line_id):
            return pb.Command(remove=pb.Command.Remove(line=_line_id(line_id, "remove.line")))
        case Clear():
            return pb.Command(clear=pb.Command.Clear())
        case Undo():
            return pb.Command(undo=pb.Command.Undo())
        case UseCode(code):
            return pb.Command(use_code=pb.Command.UseCode(code=_name(code, "use_code.code")))
        case _:
            assert_never(command)


def command_from_message(message: pb.Command, path: str = "command") -> Command:
    """Raises WireError, also for a command of a newer release that this one does not know."""
    match message.WhichOneof("what"):
        case "add":
            return Add(line_from_message(message.add.line, f"{path}.add.line"))
        case "change":
            change = message.change
            if not change.to:
                raise WireError(f"{path}.change.to", "is empty; write remove")
            return Change(
                _line_id(change.line, f"{path}.change.line"), lines_from_messages(change.to, f"{path}.change.to")
            )
        case "remove":
            return Remove(_line_id(message.remove.line, f"{path}.remove.line"))
        case "clear":
            return Clear()
        case "undo":
            return Undo()
        case "use_code":
            return UseCode(_name(message.use_code.code, f"{path}.use_code.code"))
        case _:
            raise WireError(f"{path}.what", "no command, or one that this release does not know")


def commands_from_messages(messages: Sequence[pb.Command], path: str = "commands") -> tuple[Command, ...]:
    if len(messages) > MAX_LINES:
        raise WireError(path, f"{len(messages)} commands; at most {MAX_LINES}")
    return tuple(command_from_message(m, f"{path}[{i}]") for i, m in enumerate(messages))


# ---- parts


def _mods_to(mods: Mods, path: str) -> list[pb.Modifier]:
    return [
        pb.Modifier(
            qualifier=_qualifier(m.qualifier, f"{path}[{i}].qualifier"),
            option=_name(m.option, f"{path}[{i}].option"),
            count=_qty(m.count, f"{path}[{i}].count"),
        )
        for i, m in enumerate(mods)
    ]


def _mods_from(mods: Sequence[pb.Modifier], path: str) -> Mods:
    if len(mods) > MAX_MODS:
        raise WireError(path, f"{len(mods)} modifiers; at most {MAX_MODS}")
    return tuple(
        Mod(
            qualifier=_qualifier(m.qualifier, f"{path}[{i}].qualifier"),
            option=_name(m.option, f"{path}[{i}].option"),
            count=m.count or 1,
        )
        for i, m in enumerate(mods)
    )


def _fill_from(message: pb.SlotFill, path: str) -> SlotFill:
    return SlotFill(_name(message.item, f"{path}.item"), _mods_from(message.mods, f"{path}.mods"))


def _qualifier(value: str, path: str) -> Qualifier:
    for known in QUALIFIERS:
        if value == known:
            return known
    raise WireError(path, f"unknown qualifier {value[:40]!r}; known: {', '.join(QUALIFIERS)}")


def _name(value: str, path: str) -> str:
    """An identifier: not empty, not a novel, and something that UTF-8 can write."""
    if not value.strip():
        raise WireError(path, "is empty")
    return _short(value, path)


def _short(value: str, path: str) -> str:
    if len(value) > MAX_ID:
        raise WireError(path, f"{len(value)} characters; at most {MAX_ID}")
    if not value.isprintable():
        raise WireError(path, "holds characters that cannot be printed")
    return value


def _qty(value: int, path: str) -> int:
    if value < 1:
        raise WireError(path, f"a quantity is at least 1: {value}")
    return _uint(value, path)


def _line_id(value: int, path: str) -> int:
    if value < 1:
        raise WireError(path, "names no line")
    return _uint(value, path)


def _uint(value: int, path: str) -> int:
    if not 0 <= value <= UINT32:
        raise WireError(path, f"does not fit the wire: {value}")
    return value
