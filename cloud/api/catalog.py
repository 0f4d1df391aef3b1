"""`Catalog.Stock` and `Catalog.Customer`: what a shop looks up while somebody waits. Reads alone.

It decides what leaves this tier: of a customer only what they agreed to, and only to who may ask (`domain.control`);
mail, address and notes are not even held (`domain.customers`).
"""

from typing import Any

import grpc

from cloud.catalog import Catalog, Held
from cloud.integrations.accounts import Accounts
from domain.control import Action, Actor, Allow, Ask, Policy, decide
from domain.customers import Customer as Person
from domain.customers import ending
from domain.shop import Shop
from protos.talkthru.v1 import catalog_pb2 as pb
from protos.talkthru.v1 import catalog_pb2_grpc as rpc

MOST_SKUS = 500  # of one question; the largest product has a few dozen variants
PURCHASES = 3  # what a summary of the last ones may need


class CatalogServicer(rpc.CatalogServicer):
    """Stateless: every answer is read from the catalog at hand."""

    def __init__(self, catalog: Catalog, accounts: Accounts) -> None:
        self.catalog, self._accounts = catalog, accounts

    async def Stock(self, request: pb.StockRequest, context: Any) -> pb.StockReply:
        if len(request.skus) > MOST_SKUS:
            await context.abort(grpc.StatusCode.INVALID_ARGUMENT, f"skus: {len(request.skus)}; at most {MOST_SKUS}")
        shop = await self._shop(request.site, context)
        return pb.StockReply(stock=[_count(shop, sku) for sku in request.skus if shop.of_sku(sku)])

    async def Customer(self, request: pb.CustomerRequest, context: Any) -> pb.CustomerReply:
        held = self.catalog.for_site(request.site)
        menu = held.menu
        ask = Ask(Action.CUSTOMER_LOOKUP, Actor("customer"), request.channel, request.role or "guest")
        if not isinstance(decide(ask, Policy.from_data(menu.roles, menu.policies)), Allow):
            await context.abort(grpc.StatusCode.PERMISSION_DENIED, "this device's role may not look up customers")
        return customer_reply(self._found(request), held, self._accounts)

    def _found(self, request: pb.CustomerRequest) -> tuple[Person, ...]:
        customers = self.catalog.customers
        if request.phone or request.number:
            return customers.by_phone(request.phone) or customers.by_loyalty_number(request.number)
        named = customers.by_name(request.name)
        return ending(named, request.ending)

    async def _shop(self, site: str, context: Any) -> Shop:
        shop = self.catalog.for_site(site).shop
        if shop is None:
            await context.abort(grpc.StatusCode.FAILED_PRECONDITION, f"{site!r} is no shop: it has a menu")
        assert shop is not None
        return shop


def _count(shop: Shop, sku: str) -> pb.StockCount:
    held = shop.of_sku(sku)
    assert held is not None
    _, variant = held
    return pb.StockCount(sku=sku, counts=variant.stock, as_of=variant.as_of.isoformat() if variant.as_of else "")


def customer_reply(found: tuple[Person, ...], held: Held, accounts: Accounts) -> pb.CustomerReply:
    """Nobody, one with what they agreed to, or that there are several and nothing of any of them."""
    if len(found) != 1:
        return pb.CustomerReply(match=pb.CustomerReply.SEVERAL if found else pb.CustomerReply.NONE)
    if not found[0].consent.profile_lookup:
        return pb.CustomerReply(match=pb.CustomerReply.NOT_SHARED)
    person = found[0].as_agreed()
    membership = person.membership_of(held.menu.brand)
    known = pb.KnownCustomer(
        id=person.id,
        first_name=person.first_name,
        tier=membership.tier if membership else "",
        points=accounts.points(person, held.menu.brand),
        history=person.consent.history_to_staff,
        usual=person.preferences.get("usual", ""),
        purchases=[pb.Purchase(date=p.date, skus=[line.sku for line in p.lines]) for p in person.purchases[:PURCHASES]],
    )
    return pb.CustomerReply(match=pb.CustomerReply.ONE, customer=known)
