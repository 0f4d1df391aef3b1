"""Square's orders as a point of sale: CalculateOrder, CreateOrder, SearchOrders (developer.squareup.com/reference).

An order carries our reference and revision in its `metadata` and an idempotency key made of both, so a create that is
repeated finds the first. Before a create Square is asked what it comes to: another total is a price change, and nothing
is created. SearchOrders knows no reference: it is asked for the last day's orders of our locations, and lags behind, so
an order is proven absent only `SETTLES_S` after the create.

Not sold through it: combos (Square's catalog has none), coupon codes, reductions by somebody's leave. They are refused
before anything is sent, and a person rings them up.
"""

import hashlib
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from cloud.integrations.backend import BackendError, Refused
from cloud.integrations.pos import (
    PosOrder,
    PosPriceChanged,
    PosRejected,
    PosTimeout,
    PosUnreachable,
    Ticket,
)
from cloud.integrations.pos_http import pos_error
from cloud.integrations.records import MOST_CENTS, part, parts
from cloud.integrations.wire import MOST_PAGES, Wire
from domain.order import ItemLine

SETTLES_S = 30.0  # a search index; Toast documents as much for its own
LOOK_BACK = timedelta(hours=24)  # an order that is in doubt longer is a person's
REF, REVISION = "talkthru_order", "talkthru_revision"
QUANTITIES = {"no": 0, "extra": 2, "add": 1, "pick": 1}  # of a modifier
LONGEST_REFERENCE = 40  # of `reference_id`, which people see; metadata takes 255


class SquarePos:
    def __init__(self, wire: Wire, *, settle_s: float = 0.0, wall: Callable[[], float] = time.time) -> None:
        self._wire, self._wall = wire, wall
        self.settle_s = max(settle_s, SETTLES_S)

    async def create(self, ticket: Ticket) -> PosOrder:
        order = self._order_of(ticket)
        total = await self._total(order)
        if total != ticket.quoted_total_cents:
            raise PosPriceChanged(total)
        body = {"order": order, "idempotency_key": _key(ticket)}
        try:
            reply = await self._wire.send("POST", "/v2/orders", body=body)
        except BackendError as error:
            raise _refused(error) from error
        made = self._made(reply.body.get("order") if isinstance(reply.body, Mapping) else None)
        if made is None or (made.external_ref, made.revision) != (ticket.external_ref, ticket.revision):
            raise PosTimeout(f"{self._wire.name} answered with an order that is not the one it was given")
        return made

    async def find(self, external_ref: str) -> PosOrder | None:
        since = datetime.fromtimestamp(self._wall(), UTC) - LOOK_BACK
        asked: dict[str, Any] = {
            "location_ids": list(self._wire.places)[:10],
            "query": {
                "filter": {"date_time_filter": {"created_at": {"start_at": since.isoformat()}}},
                "sort": {"sort_field": "CREATED_AT", "sort_order": "DESC"},
            },
            "limit": 500,
        }
        for _ in range(MOST_PAGES):
            try:
                body = (await self._wire.read("POST", "/v2/orders/search", body=asked)).body
            except BackendError as error:
                raise PosTimeout(str(error)) from error
            if not isinstance(body, Mapping) or not isinstance(body.get("orders", []), list):
                raise PosTimeout(f"{self._wire.name}: a search without orders proves nothing")
            for row in body.get("orders", []):
                if isinstance(row, Mapping) and part(row.get("metadata")).get(REF) == external_ref:
                    if row.get("state") == "CANCELED":
                        continue
                    return self._made(row)
            if not body.get("cursor"):
                return None
            if not isinstance(body["cursor"], str):
                break
            asked = {**asked, "cursor": body["cursor"]}
        raise PosTimeout(f"{self._wire.name}: its orders have no end")

    async def price(self, ticket: Ticket) -> int:
        return await self._total(self._order_of(ticket))

    async def availability(self) -> frozenset[str]:
        """Square says what is sold out with the catalog and the counts, not with orders."""
        return frozenset()

    async def _total(self, order: Mapping[str, Any]) -> int:
        """Raises PosUnreachable where it cannot be had: nothing was created then."""
        try:
            body = (await self._wire.read("POST", "/v2/orders/calculate", body={"order": order})).body
        except Refused as error:
            raise _refused(error) from error
        except BackendError as error:
            raise PosUnreachable(str(error)) from error
        total = _money(body.get("order")) if isinstance(body, Mapping) else None
        if total is None:
            raise PosUnreachable(f"{self._wire.name}: CalculateOrder answered without a total; nothing was sent")
        return total

    def _order_of(self, ticket: Ticket) -> dict[str, Any]:
        """Raises PosRejected for what Square cannot be given."""
        if ticket.codes or ticket.adjustments:
            raise PosRejected("codes and reductions are rung up by a person: Square's orders do not take them from us")
        return {
            "location_id": self._wire.theirs(ticket.site),
            "reference_id": _short(ticket.external_ref),
            "line_items": [_line(line) for line in ticket.lines],
            "metadata": {REF: ticket.external_ref[:255], REVISION: str(ticket.revision)},
            "pricing_options": {"auto_apply_taxes": True, "auto_apply_discounts": True},
        }

    def _made(self, row: object) -> PosOrder | None:
        if not isinstance(row, Mapping):
            return None
        said, total = part(row.get("metadata")), _money(row)
        revision = str(said.get(REVISION, ""))
        if not isinstance(row.get("id"), str) or total is None or not revision.isdigit():
            raise PosTimeout(f"{self._wire.name} answered with something that is no order of ours")
        return PosOrder(row["id"], str(said.get(REF)), int(revision), total)


def _line(line: object) -> dict[str, Any]:
    if not isinstance(line, ItemLine):
        raise PosRejected("a combo is rung up by a person: Square's catalog has none")
    modifiers = []
    for mod in line.mods:
        if mod.qualifier not in QUANTITIES:
            raise PosRejected(f"{mod.qualifier}: Square knows none, extra and one more")
        quantity = QUANTITIES[mod.qualifier] * mod.count
        modifiers.append({"catalog_object_id": mod.option, "quantity": str(quantity)})
    return {
        "quantity": str(line.qty),
        "catalog_object_id": line.variation,
        **({"modifiers": modifiers} if modifiers else {}),
    }


def _refused(error: BackendError) -> Exception:
    """What Square's error codes say; they hold nothing personal. A key that was used for another order is a no."""
    if isinstance(error, Refused) and isinstance(error.body, Mapping):
        codes = [str(e.get("code"))[:60] for e in parts(error.body.get("errors"))]
        return PosRejected(f"Square says {', '.join(codes) or error.status}")
    return pos_error(error)


def _money(row: object) -> int | None:
    total = row.get("total_money") if isinstance(row, Mapping) else None
    amount = total.get("amount") if isinstance(total, Mapping) else None
    return amount if isinstance(amount, int) and not isinstance(amount, bool) and 0 <= amount <= MOST_CENTS else None


def _key(ticket: Ticket) -> str:
    """At most 192 characters: ours are hashed, so that a long reference loses nothing."""
    return hashlib.sha256(f"{ticket.external_ref}\n{ticket.revision}".encode()).hexdigest()


def _short(reference: str) -> str:
    if len(reference) <= LONGEST_REFERENCE:
        return reference
    return hashlib.sha256(reference.encode()).hexdigest()[:LONGEST_REFERENCE]
