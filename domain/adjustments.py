"""What is taken off a bill by somebody's leave: a redeemed reward, staff's percentage, a sum of money. PURE.

Values, and how they are put on an order; what they come to is `domain.pricing`, and whether they may be put there at
all is `domain.control`, asked before. They are no lines: the order form shows what is made, not what it costs. Undo
takes back what the guest did, so it leaves them alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from domain.events import JSON

if TYPE_CHECKING:
    from domain.order import Order


@dataclass(frozen=True, slots=True)
class Adjustment:
    """Exactly one of: a free piece of an item, a percentage of the whole order, a sum off the total with its tax."""

    id: str  # what permits it, a reward or a grant: each counts once
    action: str  # redeem_reward, discount, price_override, comp_item
    item: str = ""  # one of this item or combo is free, without what was added to it; "": the whole order
    variation: str | None = None  # None: any
    percent: int = 0  # of what is left after promotions
    cents: int = 0


def adjusted(order: "Order", adjustment: Adjustment) -> "Order":
    """The order with it, as a new revision: a yes to the old total is no yes to the new one.

    There is one percentage: the last one that was granted stands, for two of them would pass the ceiling together.
    """
    if any(held.id == adjustment.id for held in order.adjustments):
        return order
    kept = tuple(a for a in order.adjustments if not (a.percent and adjustment.percent))
    return replace(order, adjustments=(*kept, adjustment), revision=order.revision + 1)


def to_json(adjustment: Adjustment) -> dict[str, JSON]:
    """Fields at their default are left out."""
    row: dict[str, JSON] = {"id": adjustment.id, "action": adjustment.action}
    given = (
        ("item", adjustment.item),
        ("variation", adjustment.variation),
        ("percent", adjustment.percent),
        ("cents", adjustment.cents),
    )
    return row | {name: value for name, value in given if value}


def from_json(value: Any) -> Adjustment:
    """Raises ValueError for anything but an adjustment."""
    if not isinstance(value, Mapping) or not value.keys() <= _FIELDS.keys() or not {"id", "action"} <= value.keys():
        raise ValueError(f"not an adjustment: {value!r:.60}")
    for name, given in value.items():
        if not isinstance(given, _FIELDS[name]) or isinstance(given, bool):
            raise ValueError(f"{name}: not of an adjustment: {given!r:.60}")
        if isinstance(given, int) and given < 0:
            raise ValueError(f"{name}: nothing is put on a bill: {given}")
    return Adjustment(**value)


_FIELDS: Mapping[str, type] = {"id": str, "action": str, "item": str, "variation": str, "percent": int, "cents": int}
