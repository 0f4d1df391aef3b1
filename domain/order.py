"""The order: lines, the commands that change it, and `apply`, the only thing that does.

`apply(order, command, serving) -> Order | Refused` is total and pure: the same order, command and serving always give
the same answer. It decides whether a change can be had (menu, place, time, limits); whether it *may* happen (who
asks, who approves) is `domain.control`. Prices are `domain.pricing`.

What is still to be asked is `domain.missing`; the JSON order form is `domain.order_form`. Equal lines merge there, not
here: a guest who says "two of those, one without" needs the lines apart while speaking.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import assert_never

from domain.adjustments import Adjustment
from domain.menu import Combo, Item, Qualifier, Serving

QTY_REJECT_OVER = 99  # policies.quantity.reject_over_per_item, where the menu says nothing
QTY_STAFF_OVER = 24  # policies.quantity.staff_approval_over_per_item


# ---- values


@dataclass(frozen=True, slots=True, order=True)
class Mod:
    """`qualifier:option`, with a count above one for more of it (`add:cream*2`)."""

    qualifier: Qualifier
    option: str
    count: int = 1

    def __str__(self) -> str:
        return f"{self.qualifier}:{self.option}" + (f"*{self.count}" if self.count > 1 else "")

    @classmethod
    def parse(cls, text: str) -> "Mod":
        """From `qualifier:option[*n]`. Raises ValueError."""
        qualifier, colon, rest = text.partition(":")
        option, star, count = rest.rpartition("*")
        if not star:
            option, count = rest, "1"
        known = colon and option and qualifier in ("no", "light", "extra", "add", "side", "pick")
        if not known or not count.isdecimal() or int(count) < 1:
            raise ValueError(f"not a modifier: {text!r}; write qualifier:option, such as no:onion or add:cream*2")
        return cls(qualifier, option, int(count))  # type: ignore[arg-type]


Mods = tuple[Mod, ...]


@dataclass(frozen=True, slots=True)
class ItemLine:
    item: str
    variation: str | None = None  # None: not said, and the menu has no default
    qty: int = 1
    mods: Mods = ()
    id: int = 0  # given by `apply`; 0 in a command
    speaker: str = "customer"
    pending: str | None = None  # waits for a person; not yet part of the order

    @property
    def thing(self) -> str:
        return self.item

    @property
    def size(self) -> str | None:
        return self.variation

    @property
    def eaten(self) -> tuple[str, ...]:
        return (self.item,)


@dataclass(frozen=True, slots=True)
class SlotFill:
    item: str
    mods: Mods = ()


@dataclass(frozen=True, slots=True)
class ComboLine:
    combo: str
    size: str | None = None
    qty: int = 1
    slots: Mapping[str, SlotFill] = field(default_factory=dict)  # a required slot that is absent must be asked for
    id: int = 0
    speaker: str = "customer"
    pending: str | None = None

    @property
    def thing(self) -> str:
        return self.combo

    @property
    def eaten(self) -> tuple[str, ...]:
        """What is in it, as far as it is chosen."""
        return tuple(fill.item for fill in self.slots.values())


Line = ItemLine | ComboLine


# ---- commands


@dataclass(frozen=True, slots=True)
class Add:
    line: Line


@dataclass(frozen=True, slots=True)
class Change:
    """The line becomes these lines (usually one; two when "one of them without" splits it). The first keeps its id."""

    line: int
    to: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Remove:
    line: int


@dataclass(frozen=True, slots=True)
class Clear:
    pass


@dataclass(frozen=True, slots=True)
class Undo:
    """Takes back the last change, whatever it was; repeated, the one before."""


@dataclass(frozen=True, slots=True)
class UseCode:
    code: str


Command = Add | Change | Remove | Clear | Undo | UseCode


class Reason(Enum):
    NOT_ON_MENU = "not_on_menu"
    SOLD_OUT = "sold_out"
    NOT_HERE = "not_here"
    NOT_NOW = "not_now"
    NOT_THIS_CHANNEL = "not_this_channel"
    NO_SUCH_SIZE = "no_such_size"
    NO_SUCH_OPTION = "no_such_option"
    TOO_MANY_CHOICES = "too_many_choices"
    NOT_IN_COMBO = "not_in_combo"
    TOO_MANY = "too_many"  # over what anyone may order
    LIMIT_PER_ORDER = "limit_per_order"  # max_per_order of the item
    NO_SUCH_LINE = "no_such_line"
    NOTHING_TO_UNDO = "nothing_to_undo"
    BAD_CODE = "bad_code"


@dataclass(frozen=True, slots=True)
class Refused:
    """What was not done, why, and about what (an identifier of the menu, or a number)."""

    reason: Reason
    command: Command
    about: str = ""


@dataclass(frozen=True, slots=True)
class Snapshot:
    lines: tuple[Line, ...]
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Order:
    """The draft. Every applied command makes a new revision; `past` holds what undo goes back to."""

    lines: tuple[Line, ...] = ()
    codes: tuple[str, ...] = ()
    revision: int = 0
    next_line: int = 1
    past: tuple[Snapshot, ...] = ()
    adjustments: tuple[Adjustment, ...] = ()  # by somebody's leave, off the bill

    def line(self, line_id: int) -> Line | None:
        return next((line for line in self.lines if line.id == line_id), None)

    @property
    def settled(self) -> tuple[Line, ...]:
        """The lines that are part of the order: without those that wait for a person."""
        return tuple(line for line in self.lines if line.pending is None)


PAST_KEPT = 50  # undo steps; a guest never goes back further, and a log entry stays small


# ---- applying


def apply(order: Order, command: Command, serving: Serving) -> Order | Refused:
    """The order after the command, as a new revision; or the refusal, and nothing changed."""
    match command:
        case Add(line):
            checked = check_line(line, command, serving, order)
            if isinstance(checked, Refused):
                return checked
            return _next(order, (*order.lines, replace(checked, id=order.next_line)), next_line=order.next_line + 1)
        case Change(line_id, to):
            return _change(order, command, line_id, to, serving)
        case Remove(line_id):
            if order.line(line_id) is None:
                return Refused(Reason.NO_SUCH_LINE, command, str(line_id))
            return _next(order, tuple(line for line in order.lines if line.id != line_id))
        case Clear():
            kept = tuple(a for a in order.adjustments if not a.cents)  # a sum was for the order as it was
            return replace(_next(order, (), codes=()), adjustments=kept)
        case Undo():
            if not order.past:
                return Refused(Reason.NOTHING_TO_UNDO, command)
            *past, last = order.past
            if gone := _ran_out(order, last.lines, serving):
                return Refused(Reason.SOLD_OUT, command, gone)
            return replace(order, lines=last.lines, codes=last.codes, revision=order.revision + 1, past=tuple(past))
        case UseCode(code):
            return _use_code(order, command, code, serving)
        case _:
            assert_never(command)


def _next(
    order: Order, lines: Iterable[Line], *, codes: tuple[str, ...] | None = None, next_line: int | None = None
) -> Order:
    return Order(
        lines=tuple(lines),
        codes=order.codes if codes is None else codes,
        revision=order.revision + 1,
        next_line=next_line or order.next_line,
        past=(*order.past, Snapshot(order.lines, order.codes))[-PAST_KEPT:],
        adjustments=order.adjustments,
    )


def _ran_out(order: Order, lines: Iterable[Line], serving: Serving) -> str | None:
    """What of the lines that would come back cannot be had any more, by its identifier."""
    for line in lines:
        if line in order.lines:
            continue
        ids = [line.item] if isinstance(line, ItemLine) else [line.combo, *(f.item for f in line.slots.values())]
        for thing_id in ids:
            thing = serving.menu.item(thing_id) or serving.menu.combo(thing_id)
            if thing is None or serving.why_not(thing) in ("sold_out", "not_here"):
                return thing_id
    return None


def _change(order: Order, command: Command, line_id: int, to: Sequence[Line], serving: Serving) -> Order | Refused:
    old = order.line(line_id)
    if old is None:
        return Refused(Reason.NO_SUCH_LINE, command, str(line_id))
    rest = replace(order, lines=tuple(line for line in order.lines if line.id != line_id))
    new: list[Line] = []
    fresh = order.next_line
    for n, line in enumerate(to):
        others = replace(rest, lines=(*rest.lines, *new))
        checked = check_line(line, command, serving, others, was=old, before=order)
        if isinstance(checked, Refused):
            return checked
        new.append(replace(checked, id=line_id if n == 0 else fresh))
        fresh += n > 0
    lines: list[Line] = []
    for line in order.lines:
        lines.extend(new if line.id == line_id else [line])
    return _next(order, lines, next_line=fresh)


def _use_code(order: Order, command: Command, code: str, serving: Serving) -> Order | Refused:
    wanted = _plain_code(code)
    promotion = next((p for p in serving.menu.promotions if p.code and _plain_code(p.code) == wanted), None)
    if promotion is None or not promotion.active(serving.at, serving.channel):
        return Refused(Reason.BAD_CODE, command, code)
    if wanted in order.codes:
        return order
    return _next(order, order.lines, codes=(*order.codes, wanted))


def _plain_code(code: str) -> str:
    return code.replace(" ", "").upper()


AGE_CHECK, QUANTITY_OVER_LIMIT = "age_check", "quantity_over_limit"  # what `pending` says, of what is decided here


def check_line(
    line: Line,
    command: Command,
    serving: Serving,
    order: Order,
    was: Line | None = None,
    before: Order | None = None,
) -> Line | Refused:
    """The line as it can be had (defaults filled in, modifiers in canonical form, pending where a person must decide).

    `order` is the rest of the order, for limits per order; `was` the line that this one replaces: what the guest
    already has is not refused for a daypart that ended meanwhile. `before` is the order with it: limits of a quantity
    hold per item, over all its lines, and what does not raise them needs nobody again.
    """
    if line.qty < 1:
        return Refused(Reason.TOO_MANY, command, str(line.qty))
    others = [held for held in order.lines if _thing(held) == _thing(line)]
    most = serving.menu.policy("quantity", "reject_over_per_item", default=QTY_REJECT_OVER)
    if (wanted := line.qty + sum(held.qty for held in others)) > most:
        return Refused(Reason.TOO_MANY, command, str(wanted))
    checked = (
        _check_item(line, command, serving, order, was)
        if isinstance(line, ItemLine)
        else _check_combo(line, command, serving, was)
    )
    if isinstance(checked, Refused) or checked.pending is not None:
        return checked
    over = serving.menu.policy("quantity", "staff_approval_over_per_item", default=QTY_STAFF_OVER)
    total = line.qty + sum(held.qty for held in others if held.pending is None)
    settled = (before or order).settled
    if total > over and total > sum(held.qty for held in settled if _thing(held) == _thing(line)):
        return replace(checked, pending=QUANTITY_OVER_LIMIT)
    return checked


def _thing(line: Line) -> tuple[str, str]:
    return ("item", line.item) if isinstance(line, ItemLine) else ("combo", line.combo)


def _others_pending(line: Line) -> str | None:
    """What somebody else holds the line for; what is decided here is decided anew."""
    return None if line.pending in (AGE_CHECK, QUANTITY_OVER_LIMIT) else line.pending


def _check_item(
    line: ItemLine, command: Command, serving: Serving, order: Order, was: Line | None
) -> ItemLine | Refused:
    item = serving.menu.item(line.item)
    if item is None:
        return Refused(Reason.NOT_ON_MENU, command, line.item)
    had = isinstance(was, ItemLine) and was.item == line.item
    if (why := serving.why_not(item)) and not (had and why == "not_now"):
        return Refused(Reason(why), command, item.id)
    if item.max_per_order is not None:
        others = sum(held.qty for held in order.lines if isinstance(held, ItemLine) and held.item == item.id)
        if others + line.qty > item.max_per_order:
            return Refused(Reason.LIMIT_PER_ORDER, command, f"{item.id}:{item.max_per_order}")
    variation = line.variation
    if variation is None:
        default = item.default_variation
        variation = default.id if default else None
    elif item.variation(variation) is None:
        return Refused(Reason.NO_SUCH_SIZE, command, f"{item.id}/{variation}")
    mods = canonical_mods(item, line.mods)
    if isinstance(mods, str):
        reason, _, about = mods.partition(" ")
        return Refused(Reason(reason), command, about)
    pending = _others_pending(line)
    if item.age_min is not None and pending is None and not (had and was and was.pending is None):
        pending = AGE_CHECK
    return replace(line, variation=variation, mods=mods, pending=pending)


def _check_combo(line: ComboLine, command: Command, serving: Serving, was: Line | None) -> ComboLine | Refused:
    combo = serving.menu.combo(line.combo)
    if combo is None:
        return Refused(Reason.NOT_ON_MENU, command, line.combo)
    had = was if isinstance(was, ComboLine) and was.combo == line.combo else None
    if (why := serving.why_not(combo)) and not (had and why == "not_now"):
        return Refused(Reason(why), command, combo.id)
    size = line.size
    if size is None:
        size = combo.default_size.id if combo.default_size else None
    elif combo.size(size) is None:
        return Refused(Reason.NO_SUCH_SIZE, command, f"{combo.id}/{size}")
    slots: dict[str, SlotFill] = {}
    pending = _others_pending(line)
    for slot in combo.slots:
        fill = line.slots.get(slot.id)
        if fill is None and slot.default is not None:
            default = serving.menu.item(slot.default)
            if default and serving.can_have(default):
                fill = SlotFill(slot.default)
        if fill is None:
            continue
        choice = slot.choice(fill.item)
        item = serving.menu.item(fill.item)
        if choice is None or item is None:
            return Refused(Reason.NOT_IN_COMBO, command, f"{combo.id}/{fill.item}")
        if (why := serving.why_not(item)) and why != "not_now":
            return Refused(Reason(why), command, item.id)
        kept = had is not None and had.slots.get(slot.id, SlotFill("")).item == fill.item
        if item.age_min is not None and pending is None and not (kept and had and had.pending is None):
            pending = AGE_CHECK
        mods = canonical_mods(item, fill.mods)
        if isinstance(mods, str):
            reason, _, about = mods.partition(" ")
            return Refused(Reason(reason), command, about)
        slots[slot.id] = SlotFill(item.id, mods)
    if unknown := [s for s in line.slots if combo.slot(s) is None]:
        return Refused(Reason.NOT_IN_COMBO, command, f"{combo.id}/{unknown[0]}")
    return replace(line, size=size, slots=slots, pending=pending)


def canonical_mods(item: Item, mods: Iterable[Mod]) -> Mods | str:
    """Modifiers in the form orders are compared in: sorted, one per option, saying only what differs from the item.

    Where the menu says what is included: `add` of an included option is nothing, `extra` or `side` or `light` of one
    that is not included is `add`, `no` of one that is not there is nothing; the included pick is nothing. Returns
    "reason about" when an option is not on the item's menu or a group's maximum is exceeded.
    """
    last: dict[str, Mod] = {}
    for mod in mods:
        found = item.option(mod.option)
        if found is None or mod.count < 1:
            return f"no_such_option {item.id}:{mod.option}"
        group, _ = found
        settled = _settle(item, mod, group.qualifiers)
        if settled is None:
            last.pop(mod.option, None)
        elif isinstance(settled, str):
            return settled
        else:
            last[mod.option] = settled
    for group in item.groups:
        mine = [m for o, m in last.items() if group.option(o)]
        if any(m.count > group.max_per_option for m in mine):
            return f"too_many_choices {item.id}:{group.id}"
        if group.kind == "choice" and sum(m.count for m in mine) > group.max:
            return f"too_many_choices {item.id}:{group.id}"
        if group.kind == "adjust" and sum(m.count for m in mine if m.qualifier == "add") > group.max:
            return f"too_many_choices {item.id}:{group.id}"
    return tuple(sorted(last.values()))


def _settle(item: Item, mod: Mod, allowed: Sequence[str]) -> Mod | str | None:
    """One modifier against what is on the item. None: says nothing that is not already so."""
    included = item.includes(mod.option)
    qualifier = mod.qualifier
    if qualifier == "pick":
        if "pick" not in allowed:
            return f"no_such_option {item.id}:{mod.option}"
        return None if included else mod
    if included is True and qualifier == "add":
        return None if mod.count == 1 else Mod("extra", mod.option, mod.count - 1) if "extra" in allowed else None
    if included is False:
        if qualifier == "no":
            return None
        if qualifier in ("light", "extra", "side"):
            qualifier = "add"
    if qualifier not in allowed:
        if qualifier == "extra" and "add" in allowed and not included:
            return Mod("add", mod.option, mod.count)
        return f"no_such_option {item.id}:{mod.option}"
    return Mod(qualifier, mod.option, mod.count if qualifier in ("add", "extra") else 1)


def slot_variation(combo: Combo, size: str | None, slot_id: str, item_id: str) -> str | None:
    """Which variation of an item belongs to a combo of a size."""
    slot = combo.slot(slot_id)
    choice = slot.choice(item_id) if slot else None
    return choice.by_size.get(size) if choice and size else None


def merged(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Equal lines as one with the sum of their quantities: how an order is spoken of and written down."""
    found: list[Line] = []
    for line in lines:
        plain = replace(line, id=0, qty=0, speaker="")
        at = next((n for n, held in enumerate(found) if replace(held, id=0, qty=0, speaker="") == plain), None)
        if at is None:
            found.append(line)
        else:
            found[at] = replace(found[at], qty=found[at].qty + line.qty)
    return tuple(found)


# ---- what others decided


def settle(order: Order, line_id: int, *, granted: bool, most: int | None = None) -> Order:
    """A pending line becomes part of the order, or leaves it. Not a command: only an approval's outcome does this.

    `most`: the quantity that was granted. A line that asks for more by now goes on waiting: a changed amount needs a
    new approval.

    Undo takes back what the guest did, not what staff decided: the line is settled in the past, too, where it stood
    exactly like that. A line that waits for nobody stays as it is.
    """
    waiting = order.line(line_id)
    if waiting is None or waiting.pending is None or (granted and most is not None and waiting.qty > most):
        return order

    def settled(lines: tuple[Line, ...]) -> tuple[Line, ...]:
        return tuple(
            replace(line, pending=None) if line == waiting else line for line in lines if granted or line != waiting
        )

    lines = settled(order.lines)
    past = [Snapshot(settled(s.lines), s.codes) for s in order.past]
    while past and past[-1] == Snapshot(lines, order.codes):  # nothing left to undo in that step
        past.pop()
    return replace(order, lines=lines, revision=order.revision + 1, past=tuple(past))


def replaced(order: Order, lines: Iterable[Line]) -> Order:
    """The order with these lines, as one revision that undo can take back: an item of it ran out."""
    return _next(order, lines)
