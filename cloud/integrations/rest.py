"""Every port over a REST API that an operator described in `settings`: no code of ours knows that API.

It decides nothing but what the description leaves open: how a customer's or a loyalty answer becomes ours, and what an
answer to a create means. What a record must hold is decided in `records`.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from cloud.integrations.backend import FormatChanged, Refused, Silent
from cloud.integrations.operation import Operation
from cloud.integrations.ports import Count, Counts, Listing, PosPrice, Problem, Redeemed, Redemption, Who
from cloud.integrations.pos import PosOrder, PosTimeout, Ticket
from cloud.integrations.pos_http import BackendErrors, body_of, of_a_read, pos_error
from cloud.integrations.records import (
    COUNT,
    GROUP,
    ITEM,
    MEMBER,
    OFFER,
    ORDER,
    PERSON,
    PLACE,
    PRICE,
    PRODUCT,
    REDEMPTION,
    Kind,
    Unusable,
    cents,
    once,
    read,
    read_all,
    settled,
)
from cloud.integrations.settings import CatalogIs, CustomersAre, InventoryIs, LoyaltyIs, PosIs
from cloud.integrations.wire import Wire
from domain.customers import Consent, Customer, Membership


class RestCatalog:
    def __init__(self, wire: Wire, said: CatalogIs) -> None:
        self._wire, self._said = wire, said

    async def goods(self) -> Listing:
        operation, kind = (self._said.items, ITEM) if self._said.items else (self._said.products, PRODUCT)
        assert operation is not None  # settings
        rows, problems = await _once(self._wire, operation, kind)
        groups: list[dict[str, Any]] = []
        if self._said.groups:
            groups, more = await _once(self._wire, self._said.groups, GROUP)
            problems += more
        return Listing(tuple(rows), tuple(problems), tuple(groups))


class RestListing:
    """Promotions or locations: records as they are."""

    def __init__(self, wire: Wire, operation: Operation) -> None:
        self._wire, self._operation = wire, operation

    async def offers(self) -> Listing:
        rows, problems = await _once(self._wire, self._operation, OFFER)
        return Listing(tuple(rows), tuple(problems))

    async def places(self) -> Listing:
        rows, problems = await _once(self._wire, self._operation, PLACE)
        placed = [with_overrides(row) | {"id": self._wire.ours(row["id"])} for row in rows]
        return Listing(tuple(placed), tuple(problems))


class RestPrices:
    def __init__(self, wire: Wire, operation: Operation) -> None:
        self._wire, self._operation = wire, operation

    async def prices(self) -> tuple[PosPrice, ...]:
        rows, _ = await self._operation.records(self._wire, PRICE, {})
        return tuple(PosPrice(row["key"], row["price_cents"], self._wire.ours(row.get("place", ""))) for row in rows)


class RestInventory:
    def __init__(self, wire: Wire, said: InventoryIs) -> None:
        assert said.counts is not None  # settings
        self._wire, self._operation = wire, said.counts

    async def counts(self, skus: Sequence[str]) -> Counts:
        rows, problems = await self._operation.records(self._wire, COUNT, {"skus": list(skus)}, absent=(404,))
        counts = [
            Count(r["sku"], self._wire.ours(r["place"]), r["count"], _when(self._wire, r.get("as_of"))) for r in rows
        ]
        asked = set(skus)
        kept, more = settled(c for c in counts if c.sku in asked)
        return Counts(kept, (*problems, *more))


class RestCustomers:
    def __init__(self, wire: Wire, said: CustomersAre) -> None:
        self._wire, self._said = wire, said

    async def find(self, who: Who) -> tuple[Customer, ...]:
        if who.phone or who.number:
            found = await self._ask(self._said.by_phone, {"phone": _digits(who.phone)}) if who.phone else ()
            return found or (await self._ask(self._said.by_number, {"number": who.number}) if who.number else ())
        if not (who.name and who.ending):
            return ()
        return await self._ask(self._said.by_name, {"name": who.name, "ending": who.ending})

    async def by_id(self, customer_id: str) -> Customer | None:
        found = await self._ask(self._said.by_id, {"id": customer_id})
        return next((person for person in found if person.id == customer_id), None)

    async def _ask(self, operation: Operation | None, given: Mapping[str, str]) -> tuple[Customer, ...]:
        if operation is None:
            return ()
        rows, _ = await operation.records(self._wire, PERSON, given, absent=(404,))
        return tuple(map(person, once(rows, PERSON)[0]))


class RestLoyalty:
    def __init__(self, wire: Wire, said: LoyaltyIs) -> None:
        self._wire, self._said = wire, said

    async def membership(self, customer: Customer, brand: str) -> Membership | None:
        assert self._said.membership is not None  # settings
        given = {"customer": customer.id, "phone": customer.phone, "brand": brand}
        rows, _ = await self._said.membership.records(self._wire, MEMBER, given, absent=(404,))
        mine = [row for row in rows if row.get("customer", customer.id) == customer.id]
        if len(mine) != len(rows) or len(mine) > 1:
            raise FormatChanged(f"{self._wire.name}: a membership of somebody else; nothing of it is used")
        return member(mine[0]) if mine else None

    async def redeem(self, key: str, customer: Customer, brand: str, reward: str, cost: int) -> Redemption:
        if self._said.redeem is None:
            return Redemption(Redeemed.NOT_POSSIBLE)
        given = {"key": key, "customer": customer.id, "reward": reward, "points": cost, "brand": brand}
        try:
            body = await self._said.redeem.once(self._wire, given)
        except Refused as error:
            if error.status in (402, 409, 422):
                return Redemption(Redeemed.TOO_FEW)
            if error.status == 404:
                return Redemption(Redeemed.NOT_POSSIBLE)
            raise
        rows = self._said.redeem.rows_of(body, self._wire.name)
        made = _read(REDEMPTION, rows[0] if rows else {}, self._wire)
        if made.get("customer", customer.id) != customer.id:
            raise FormatChanged(f"{self._wire.name}: a redemption of somebody else")
        return Redemption(Redeemed.DONE, made.get("points", 0))


class RestPos:
    """`PosPort` in a dialect of the operator's description. The error forms are `pos_http`'s, by status: 409 with a
    total is another price, 409 with items are those that are out, any other 4xx is a no."""

    def __init__(self, wire: Wire, said: PosIs) -> None:
        self._wire, self._said = wire, said
        self.settle_s = said.settle_s

    async def create(self, ticket: Ticket) -> PosOrder:
        assert self._said.create is not None  # settings
        try:
            body = await self._said.create.once(self._wire, self._body(ticket))
            order = self._order(self._said.create, body)
        except BackendErrors as error:
            raise pos_error(error) from error
        if order is None or (order.external_ref, order.revision) != (ticket.external_ref, ticket.revision):
            raise PosTimeout(f"{self._wire.name} answered with an order that is not the one it was given")
        return order

    async def find(self, external_ref: str) -> PosOrder | None:
        assert self._said.find is not None  # settings
        operation, given = self._said.find, {"external_ref": external_ref}
        try:
            reply = await self._wire.read(
                operation.method, operation.path_for(given), query=operation.query_for(given),
                body=operation.body_for(given), headers=operation.headers, absent=(404,),
            )  # fmt: skip
            if not reply.absent and operation.rows == "@" and not isinstance(reply.body, Mapping):
                raise Silent(f"{self._wire.name} answered with something that is no order")
            if reply.body is None and not reply.absent:
                raise Silent(f"{self._wire.name} answered nothing: that proves nothing of an order")
            rows, _ = read_all(ORDER, operation.rows_of(reply.body, self._wire.name), operation.units, self._wire.name)
        except BackendErrors as error:
            raise of_a_read(pos_error(error)) from error
        found = [row for row in rows if row["external_ref"] == external_ref]
        if len(found) > 1:
            raise PosTimeout(f"{self._wire.name} holds {len(found)} orders of that reference: a person must look")
        return PosOrder(**found[0]) if found else None

    async def price(self, ticket: Ticket) -> int:
        if self._said.price is None:
            return ticket.quoted_total_cents
        try:
            operation = self._said.price
            rows = operation.rows_of(await operation.once(self._wire, self._body(ticket)), self._wire.name)
            return cents(operation.units)(rows[0].get("total_cents") if rows else None)
        except BackendErrors as error:
            raise pos_error(error) from error
        except Unusable as error:
            raise PosTimeout(f"{self._wire.name} answered with no total: {error}") from error

    async def availability(self) -> frozenset[str]:
        """`rows` of the answer are the items that are out: texts, or records with an `id`."""
        if self._said.availability is None:
            return frozenset()
        operation = self._said.availability
        try:
            reply = await self._wire.read(operation.method, operation.path)
            rows = operation.rows_of(reply.body, self._wire.name)
        except BackendErrors as error:
            raise of_a_read(pos_error(error)) from error
        out = [row.get("id") for row in rows]
        if not all(isinstance(i, str) for i in out):
            raise PosTimeout(f"{self._wire.name}: what is out has another form; what was known is kept")
        return frozenset(str(i) for i in out)

    def _body(self, ticket: Ticket) -> dict[str, Any]:
        return body_of(ticket) | {"site": self._wire.theirs(ticket.site)}

    def _order(self, operation: Operation, body: Any) -> PosOrder | None:
        rows = operation.rows_of(body, self._wire.name)
        try:
            return PosOrder(**read(ORDER, rows[0], operation.units)) if rows else None
        except Unusable as error:
            raise Silent(f"{self._wire.name} answered with something that is no order: {error}") from error


def person(row: Mapping[str, Any]) -> Customer:
    return Customer(
        id=row["id"],
        first_name=row.get("first_name", ""),
        last_name=row.get("last_name", ""),
        phone=_digits(row.get("phone", "")),
        loyalty_number=row.get("loyalty_number", ""),
        consent=Consent(
            profile_lookup=row.get("profile_lookup") is True,
            history_to_staff=row.get("history_to_staff") is True,
            marketing=row.get("marketing") is True,
        ),
    )


def member(row: Mapping[str, Any]) -> Membership:
    return Membership(row["program"], row.get("tier", ""), row.get("points"), row.get("number", ""))


def with_overrides(row: Mapping[str, Any]) -> dict[str, Any]:
    """A place in the form of our files: its prices below `overrides`."""
    made = {key: value for key, value in row.items() if key != "prices"}
    if row.get("prices"):
        made["overrides"] = {"prices": {price["key"]: price["price_cents"] for price in row["prices"]}}
    return made


async def _once(wire: Wire, operation: Operation, kind: Kind) -> tuple[list[dict[str, Any]], list[Problem]]:
    rows, problems = await operation.records(wire, kind, {})
    rows, more = once(rows, kind)
    return rows, [*problems, *more]


def _read(kind: Kind, row: Mapping[str, Any], wire: Wire) -> dict[str, Any]:
    try:
        return read(kind, row, "cents")
    except Unusable as error:
        raise FormatChanged(f"{wire.name}: no {kind.name}: {error}") from error


def _when(wire: Wire, value: object) -> datetime | None:
    """A stamp that cannot be read makes the age unknown, not the count."""
    try:
        return wire.moment(value)
    except (ValueError, OverflowError, OSError):
        return None


def _digits(phone: str) -> str:
    return "".join(c for c in phone if c.isdigit())
