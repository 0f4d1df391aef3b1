"""The embedded store: our own files behind the same ports, for a brand without other systems, and as what is known
before another system has answered for the first time.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from cloud.integrations.ports import Count, Counts, Listing, PosPrice, Redeemed, Redemption, Who
from cloud.integrations.records import settled
from domain.customers import Customer, Customers, Membership, ending
from domain.shop import Shop


class FileCatalog:
    """A menu or catalog file's own goods, promotions and places."""

    def __init__(self, raw: Mapping[str, Any]) -> None:
        self._raw = raw

    async def goods(self) -> Listing:
        return self._listing("products" if "products" in self._raw else "items")

    async def offers(self) -> Listing:
        return self._listing("promotions")

    async def places(self) -> Listing:
        return self._listing("locations")

    async def prices(self) -> tuple[PosPrice, ...]:
        return ()

    def _listing(self, key: str) -> Listing:
        rows = self._raw.get(key)
        groups = self._raw.get("modifier_groups") if key == "items" else None
        return Listing(tuple(rows or ()), groups=tuple(groups or ()))


class FileInventory:
    """The counts that the catalog file gives, as old as it says they are."""

    def __init__(self, shop: Shop) -> None:
        self._shop = shop

    async def counts(self, skus: Sequence[str]) -> Counts:
        return Counts(file_counts(self._shop, skus))


class FileCustomers:
    def __init__(self, customers: Customers) -> None:
        self._customers = customers

    async def find(self, who: Who) -> tuple[Customer, ...]:
        if who.phone or who.number:
            return self._customers.by_phone(who.phone) or self._customers.by_loyalty_number(who.number)
        return ending(self._customers.by_name(who.name), who.ending)

    async def by_id(self, customer_id: str) -> Customer | None:
        return self._customers.by_id(customer_id)


class FileLoyalty:
    """Customers' points: what the file says they have, less what was redeemed since. In memory: a loyalty system of
    its own keeps them in earnest."""

    def __init__(self) -> None:
        self._spent: dict[tuple[str, str], int] = {}  # customer and program
        self._made: dict[str, Redemption] = {}  # by key

    async def membership(self, customer: Customer, brand: str) -> Membership | None:
        held = customer.membership_of(brand)
        if held is None or held.points is None:
            return held
        left = max(0, held.points - self._spent.get((customer.id, held.program), 0))
        return Membership(held.program, held.tier, left, held.number)

    async def redeem(self, key: str, customer: Customer, brand: str, reward: str, cost: int) -> Redemption:
        if key in self._made:
            return self._made[key]
        held = await self.membership(customer, brand)
        if held is None or held.points is None or not customer.consent.profile_lookup:
            return Redemption(Redeemed.NOT_POSSIBLE)
        if held.points < cost:
            return Redemption(Redeemed.TOO_FEW, held.points)
        account = (customer.id, held.program)
        self._spent[account] = self._spent.get(account, 0) + cost
        made = self._made[key] = Redemption(Redeemed.DONE, held.points - cost)
        return made

    def clear(self) -> None:
        """As the file says it again: for a new world of the text door."""
        self._spent.clear()
        self._made.clear()


def file_counts(shop: Shop, skus: Sequence[str]) -> tuple[Count, ...]:
    found = [held for sku in dict.fromkeys(skus) if (held := shop.of_sku(sku))]
    return settled(
        Count(variant.sku, place, count, variant.as_of)
        for _, variant in found
        for place, count in variant.stock.items()
    )[0]
