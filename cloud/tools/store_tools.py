"""The tools that a store's node calls: counts, the customer who is there, a reward for points; and for other agents,
what is sold at which price.

Each is a port of `cloud.integrations` behind the gate. They decide what of a call is about whom, and which answers of
another system cannot be true; who may, and whether it is done at all, is the gate's. The catalog says what a reward
costs: a caller names it, never its price.
"""

import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, StringConstraints

from cloud.catalog import Catalog
from cloud.integrations.backend import BackendError, Busy, Refused, Unreachable
from cloud.integrations.lookups import Lookups
from cloud.integrations.ports import Count, Redeemed, Redemption, Who
from cloud.tools.tool import About, Declined, Identity, MaybeDone, NotDone, Origin, Running, Tool, reader
from domain.control import Action
from domain.customers import Customer, Customers, ending
from domain.policy import Policy

STOCK, PRICES, LOOKUP, REDEEM = "catalog.stock", "catalog.prices", "customers.lookup", "rewards.redeem"
MOST_POINTS = 100_000_000  # in one account: beyond it, another unit or a fault
MOST_COUNTED = 10_000_000  # pieces of one variant in one place
_NAME = re.compile(r"[\w][\w '.\-·]{0,79}")

Short = Annotated[str, StringConstraints(max_length=200)]


Bound = Callable[[Sequence[str], str], Awaitable[Mapping[tuple[str, str], int]]]


async def nothing_bound(skus: Sequence[str], session: str) -> Mapping[tuple[str, str], int]:
    return {}


class Asked(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class StockAsked(Asked):
    """session: for whom; what they have put aside themselves is theirs to be told of."""

    skus: tuple[Short, ...]
    session: Short = ""


class PricesAsked(Asked):
    """search: what is looked for; empty: all of it."""

    search: Short = ""


class LookupAsked(Asked):
    phone: Short = ""
    number: Short = ""
    name: Short = ""
    ending: Short = ""


class RedeemAsked(Asked):
    key: Annotated[str, StringConstraints(min_length=1, max_length=400)]
    customer: Short
    reward: Short


class StoreTools:
    """`catalog` is the one that is published now."""

    def __init__(self, catalog: Catalog, lookups: Lookups) -> None:
        self.catalog, self.lookups = catalog, lookups
        self.bound: Bound = nothing_bound  # what is put aside: `cloud.workflows.reservations`
        self._policies: dict[str, Policy] = {}

    def policy(self, site: str) -> Policy:
        """Limits and roles of a site. Raises PolicyError for a menu that means none; it was refused when it came."""
        held = self.catalog.for_site(site)
        if held.digest not in self._policies:
            if len(self._policies) >= len(self.catalog.held):
                self._policies.clear()
            self._policies[held.digest] = Policy.from_data(held.menu.roles, held.menu.policies)
        return self._policies[held.digest]

    async def points(self, customer: Customer, brand: str) -> int | None:
        """What a customer who was looked up has; None: not known, or not to be had now, or nothing that can be true."""
        points = await self.lookups.points(customer, brand)
        return points if points is not None and 0 <= points <= MOST_POINTS else None

    def tools(self) -> tuple[Tool[Any, Any], ...]:
        return (
            Tool(
                STOCK,
                Action.STOCK_READ,
                reader(StockAsked),
                self._stock,
                problem=_stock_problem,
                callers=frozenset({Origin.EDGE, Origin.MODEL, Origin.MCP}),
                effect=False,
                personal=False,
            ),
            Tool(
                PRICES,
                Action.PRICE_READ,
                reader(PricesAsked),
                self._prices,
                callers=frozenset({Origin.MCP}),  # stores have the catalog themselves
                effect=False,
                personal=False,
            ),
            Tool(
                LOOKUP,
                Action.CUSTOMER_LOOKUP,
                reader(LookupAsked),
                self._lookup,
                said=lambda asked: tuple(v for v in (asked.phone, asked.number, asked.name, asked.ending) if v),
                problem=_lookup_problem,
                callers=frozenset({Origin.EDGE, Origin.MODEL}),
                attempts=2,
                repeatable=True,
                effect=False,
                breaker="customers",
            ),
            Tool(
                REDEEM,
                Action.REDEEM_REWARD,
                reader(RedeemAsked),
                self._redeem,
                lambda asked: About(asked.reward, customer=asked.customer),
                problem=_redeem_problem,
                restore=_redemption,
                attempts=2,
                repeatable=True,  # a loyalty system takes our key (`LoyaltyPort.redeem`)
                breaker="loyalty",
            ),
        )

    async def _stock(self, asked: StockAsked, running: Running) -> tuple[Count, ...]:
        shop = self.catalog.for_site(running.identity.site).shop
        if shop is None:
            raise Declined(f"{running.identity.site!r} is no shop: it has a menu")
        counts = await self.lookups.stock(shop, asked.skus)
        bound = await self.bound(asked.skus, asked.session)
        return tuple(replace(c, count=max(0, c.count - bound.get((c.sku, c.place), 0))) for c in counts)

    async def _prices(self, asked: PricesAsked, running: Running) -> str:
        """The digest of the catalog whose prices may be told."""
        return self.catalog.for_site(running.identity.site).digest

    async def _lookup(self, asked: LookupAsked, running: Running) -> tuple[Customer, ...]:
        """Everybody whom that may mean, as far as they agreed to be known."""
        who = Who(phone=asked.phone, number=asked.number, name=asked.name, ending=asked.ending)
        try:
            return await self.lookups.customers(who)
        except BackendError as error:
            raise _told(error) from error

    async def _redeem(self, asked: RedeemAsked, running: Running) -> Redemption:
        menu = self.catalog.for_site(running.identity.site).menu
        cost = next((row.get("points") for row in menu.rewards if row.get("id") == asked.reward), None)
        try:
            customer = await self.lookups.customer(asked.customer)
            if customer is None or not isinstance(cost, int):
                raise Declined("not_possible", Redemption(Redeemed.NOT_POSSIBLE))
            made = await self.lookups.redeem(asked.key, customer, menu.brand, asked.reward, cost)
        except BackendError as error:
            raise _told(error) from error
        if made.result is not Redeemed.DONE:
            raise Declined(made.result.value, made)
        return made


def _told(error: BackendError) -> NotDone | MaybeDone:
    if isinstance(error, (Unreachable, Busy, Refused)):
        return NotDone(type(error).__name__, again=not isinstance(error, Refused))
    return MaybeDone(type(error).__name__)


def _redemption(value: Any) -> Redemption:
    return Redemption(Redeemed(value["result"]), int(value["points"]))


# ---- answers that cannot be true


def _stock_problem(asked: StockAsked, counts: tuple[Count, ...], identity: Identity) -> str | None:
    if any(count.sku not in asked.skus for count in counts):
        return "another article"
    return None if all(0 <= count.count <= MOST_COUNTED for count in counts) else "no count"


def _lookup_problem(asked: LookupAsked, people: tuple[Customer, ...], identity: Identity) -> str | None:
    """A customer whom these words cannot mean; what a system knows of a person besides is not looked at."""
    for person in people:
        if not _meant(asked, person):
            return "another customer"
        if person.first_name and not _NAME.fullmatch(person.first_name):
            return "no name"
        if any(m.points is not None and not 0 <= m.points <= MOST_POINTS for m in person.loyalty):
            return "no points"
    return None


def _meant(asked: LookupAsked, person: Customer) -> bool:
    alone = Customers((person,))
    if asked.phone or asked.number:
        return bool(alone.by_phone(asked.phone) or alone.by_loyalty_number(asked.number))
    return bool(ending(alone.by_name(asked.name), asked.ending))


def _redeem_problem(asked: RedeemAsked, made: Redemption, identity: Identity) -> str | None:
    return None if 0 <= made.points <= MOST_POINTS else "no points"
