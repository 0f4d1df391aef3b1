"""What is looked up while somebody waits: counts, customers, points. The one object that gate and servicers are given.

It decides whose answer counts and how long it is waited for. An inventory that is slow or fails is never an error to
the caller: the last count is the answer, with its age; the late answer is kept for the next question. Where the system
knows a variant nowhere, the file's count stands with the file's age.
"""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime

import structlog

from cloud.integrations.backend import BackendError
from cloud.integrations.files import FileCustomers, FileLoyalty, file_counts
from cloud.integrations.ports import Count, CustomersPort, InventoryPort, LoyaltyPort, Redeemed, Redemption, Who
from cloud.integrations.wire import codes_of, understood
from domain.customers import Customer, Customers
from domain.shop import Shop

log = structlog.get_logger()

KEPT = 100_000  # variants: a large chain's catalog
MOST_AGAIN = 500  # as many as one question for counts may name
MOST_ASKING = 16  # questions under way: an inventory that hangs is not asked ever more


class Lookups:
    """What is None is answered from the files, whose customers `use` gives. An inventory needs `tasks`, which outlive
    the question; within_s: how long somebody waits for it."""

    def __init__(
        self,
        *,
        customers: CustomersPort | None = None,
        loyalty: LoyaltyPort | None = None,
        inventory: InventoryPort | None = None,
        within_s: float = 0.4,
        tasks: asyncio.TaskGroup | None = None,
    ) -> None:
        self._customers, self._inventory, self._within_s, self._tasks = customers, inventory, within_s, tasks
        self.loyalty = loyalty or FileLoyalty()
        self._file: CustomersPort = FileCustomers(Customers())
        self._last: dict[str, dict[str, Count]] = {}  # by SKU and place; what was asked longest ago goes first
        self._asking: set[asyncio.Task[None]] = set()
        self._failing = False

    def use(self, customers: Customers) -> None:
        """Another customers file; nothing changes where a CRM is asked."""
        self._file = FileCustomers(customers)

    def clear(self) -> None:
        """A new world of the text door."""
        self._last.clear()
        if isinstance(self.loyalty, FileLoyalty):
            self.loyalty.clear()

    def close(self) -> None:
        """Nobody waits for an answer any more."""
        for asking in self._asking:
            asking.cancel()

    async def stock(self, shop: Shop, skus: Sequence[str]) -> tuple[Count, ...]:
        """Counts of those that the catalog holds, each with its age. Never raises."""
        known = [sku for sku in dict.fromkeys(skus) if shop.of_sku(sku)]
        if self._inventory is not None and self._tasks is not None and known and len(self._asking) < MOST_ASKING:
            asking = self._tasks.create_task(self._ask(self._inventory, known), name="inventory")
            self._asking.add(asking)
            asking.add_done_callback(self._asking.discard)
            await asyncio.wait((asking,), timeout=self._within_s)  # cancelled or late, it goes on and is kept
        counts = {(c.sku, c.place): c for c in file_counts(shop, known)}
        counts |= {(sku, place): c for sku in known for place, c in self._last.get(sku, {}).items()}
        return tuple(counts.values())

    async def ask_again(self, skus: Sequence[str] = ()) -> None:
        """Their counts have changed, somebody says: what was known of them is asked for again, at most `MOST_AGAIN` of
        those that were asked about last. None named: of all."""
        known = [sku for sku in reversed(self._last) if not skus or sku in skus][:MOST_AGAIN]
        if self._inventory is not None and known:
            await self._ask(self._inventory, known)

    async def is_gone(self, customer_id: str) -> bool:
        """Whether the customers' system knows nobody of that id any more. Raises BackendError."""
        return self._customers is not None and await self.customer(customer_id) is None

    async def customers(self, who: Who) -> tuple[Customer, ...]:
        """Everybody whom that may mean. Raises BackendError."""
        with understood("customers"):
            return await (self._customers or self._file).find(who)

    async def customer(self, customer_id: str) -> Customer | None:
        """Raises BackendError."""
        with understood("customers"):
            return await (self._customers or self._file).by_id(customer_id)

    async def points(self, customer: Customer, brand: str) -> int | None:
        """None: not a member of this brand's program, not known, or not to be had now."""
        try:
            with understood("loyalty"):
                membership = await asyncio.wait_for(self.loyalty.membership(customer, brand), self._within_s)
        except (BackendError, TimeoutError) as error:
            log.warning("loyalty.unknown", said=type(error).__name__)
            return None
        return membership.points if membership else None

    async def redeem(self, key: str, customer: Customer, brand: str, reward: str, cost: int) -> Redemption:
        """Raises BackendError: after Silent it may be done, and the same key tells."""
        if not customer.consent.profile_lookup or cost <= 0:
            return Redemption(Redeemed.NOT_POSSIBLE)
        with understood("loyalty"):
            return await self.loyalty.redeem(key, customer, brand, reward, cost)

    async def _ask(self, inventory: InventoryPort, skus: Sequence[str]) -> None:
        """The root of a task. What it says replaces what was known; what it does not say is not known any better."""
        try:
            with understood("inventory"):
                found = await inventory.counts(skus)
        except BackendError as error:
            if not self._failing:
                log.warning("inventory.unreachable", said=codes_of(error))
            self._failing = True
            return
        except Exception:  # the task's root: one question must not end the service
            log.exception("inventory.failed")
            return
        if self._failing:
            log.info("inventory.reachable")
        self._failing = False
        for problem in found.problems[:5]:
            log.warning("inventory.record_left_out", where=problem.where, what=problem.what)
        now = datetime.now(UTC)
        for c in found.counts:
            self._keep(c if c.as_of else Count(c.sku, c.place, c.count, now))

    def _keep(self, count: Count) -> None:
        places = self._last.pop(count.sku, {})
        before = places.get(count.place)
        if before is None or not _is_older(count, before):  # else an answer that overtook another, or a lagging replica
            places[count.place] = count
        self._last[count.sku] = places
        while len(self._last) > KEPT:
            del self._last[next(iter(self._last))]


def _is_older(one: Count, other: Count) -> bool:
    if one.as_of is None or other.as_of is None or (one.as_of.tzinfo is None) != (other.as_of.tzinfo is None):
        return False
    return one.as_of < other.as_of
