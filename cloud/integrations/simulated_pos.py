"""A point of sale that exists only in memory: prices, stock and orders, with the faults that real ones show.

Users try their set-up against it (`talkthru pos` wraps it in HTTP); `talkthru converse` uses it in-process. It
decides at once, without clock, file or socket; the HTTP program adds slowness and persistence.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from cloud.catalog import Catalog
from cloud.integrations.pos import (
    PosOrder,
    PosPriceChanged,
    PosRejected,
    PosTimeout,
    PosUnavailableItems,
    Ticket,
)
from domain.menu import Serving
from domain.order import ComboLine, Line, Order
from domain.order_form import to_form
from domain.pricing import price


@dataclass
class Faults:
    """What is wrong with this POS today.

    timeout_created: the next create works, but its answer is lost; once. prices: "item/variation" -> cents, what it
    charges from the next create on. reject: the reason it gives for refusing every create. slow_ms: added to every
    answer (by the HTTP program). out: items marked as not available.
    """

    timeout_created: bool = False
    prices: Mapping[str, int] = field(default_factory=dict)
    reject: str = ""
    slow_ms: int = 0
    out: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Kept:
    """An order in the POS, with the ticket as it came."""

    order: PosOrder
    form: tuple[Mapping[str, Any], ...]
    site: str
    channel: str
    local_time: datetime

    def as_json(self) -> dict[str, Any]:
        return {
            "pos_ref": self.order.pos_ref,
            "external_ref": self.order.external_ref,
            "revision": self.order.revision,
            "total_cents": self.order.total_cents,
            "lines": list(self.form),
            "site": self.site,
            "channel": self.channel,
            "local_time": self.local_time.isoformat(),
        }

    @classmethod
    def from_json(cls, row: Mapping[str, Any]) -> "Kept":
        """Raises KeyError, TypeError or ValueError for a row that `as_json` did not write."""
        order = PosOrder(row["pos_ref"], row["external_ref"], int(row["revision"]), int(row["total_cents"]))
        at = datetime.fromisoformat(row["local_time"])
        return cls(order, tuple(row["lines"]), row["site"], row["channel"], at)


class SimulatedPos:
    """Implements `PosPort`. `submits` counts creates that were asked for, `orders` those that exist."""

    settle_s = 0.0  # one order per external reference: a repeat finds it

    def __init__(self, catalog: Catalog, faults: Faults | None = None, kept: Iterable[Kept] = ()) -> None:
        self.catalog = catalog
        self.faults = faults or Faults()
        self.orders: dict[str, Kept] = {k.order.external_ref: k for k in kept}
        self.submits = 0

    async def create(self, ticket: Ticket) -> PosOrder:
        self.submits += 1
        held = self.orders.get(ticket.external_ref)
        if held is not None:
            if held.order.revision == ticket.revision:
                return held.order
            raise PosRejected(f"{ticket.external_ref} exists as revision {held.order.revision}")
        if self.faults.reject:
            raise PosRejected(self.faults.reject)
        total = self._total(ticket)
        if total != ticket.quoted_total_cents:
            raise PosPriceChanged(total)
        order = PosOrder(f"P{len(self.orders) + 1:04}", ticket.external_ref, ticket.revision, total)
        form = tuple(to_form(ticket.lines))
        self.orders[ticket.external_ref] = Kept(order, form, ticket.site, ticket.channel, ticket.local_time)
        if self.faults.timeout_created:
            self.faults.timeout_created = False
            raise PosTimeout("the order was created, and its answer lost")
        return order

    async def find(self, external_ref: str) -> PosOrder | None:
        kept = self.orders.get(external_ref)
        return kept.order if kept else None

    async def price(self, ticket: Ticket) -> int:
        return self._total(ticket)

    async def availability(self) -> frozenset[str]:
        return self.faults.out

    def mark(self, item: str, *, available: bool) -> None:
        """86, or back again."""
        self.faults.out = self.faults.out - {item} if available else self.faults.out | {item}

    def _total(self, ticket: Ticket) -> int:
        serving = self.catalog.serving(ticket.site, ticket.channel, ticket.local_time)
        if unknown := [i for line in ticket.lines for i in things(line) if not _known(serving, i)]:
            raise PosRejected(f"no such item: {unknown[0]}")
        if out := sorted({i for line in ticket.lines for i in things(line)} & self.faults.out):
            raise PosUnavailableItems(tuple(out))
        if self.submits:
            serving = serving.moved(pos_prices=self.faults.prices)
        order = Order(lines=ticket.lines, codes=ticket.codes, adjustments=ticket.adjustments)
        return price(order, serving).total_cents


def things(line: Line) -> tuple[str, ...]:
    """Every item and combo that a line needs."""
    if isinstance(line, ComboLine):
        return (line.combo, *(fill.item for fill in line.slots.values()))
    return (line.item,)


def _known(serving: Serving, thing: str) -> bool:
    return serving.menu.item(thing) is not None or serving.menu.combo(thing) is not None
