"""What is looked up while somebody waits: a slow back end is answered for by what was counted last, with its age."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest

from cloud.integrations.backend import Silent
from cloud.integrations.lookups import Lookups
from cloud.integrations.ports import Count, Counts, Redeemed, Who
from domain.customers import Consent, Customer, Membership
from domain.shop_file import parse

HOURS_AGO = datetime.now(UTC) - timedelta(hours=2)
SHOP = parse({
    "products": [{"id": "1", "name": "Lamp", "variants": [
        {"sku": "a", "price_cents": 900, "stock": {"L1": 8}, "stock_as_of": "2025-03-12T11:55:00-07:00"},
        {"sku": "b", "price_cents": 900}]}],
    "locations": [{"id": "L1"}, {"id": "L2"}],
})  # fmt: skip


class Inventory:
    """Answers when told."""

    def __init__(self, *counts: Count) -> None:
        self.counts_now, self.goes_on, self.asked = counts, asyncio.Event(), 0
        self.error: Exception | None = None
        self.goes_on.set()

    async def counts(self, skus: Sequence[str]) -> Counts:
        self.asked += 1
        await self.goes_on.wait()
        if self.error:
            raise self.error
        return Counts(tuple(c for c in self.counts_now if c.sku in skus))


def told(counts: Sequence[Count]) -> dict[tuple[str, str], tuple[int, datetime | None]]:
    return {(c.sku, c.place): (c.count, c.as_of) for c in counts}


async def test_the_inventory_counts_over_the_file_and_the_file_where_it_knows_nothing() -> None:
    async with asyncio.TaskGroup() as tasks:
        inventory = Inventory(Count("a", "L1", 3, HOURS_AGO), Count("b", "L2", 1))
        lookups = Lookups(inventory=inventory, tasks=tasks, within_s=5)
        found = told(await lookups.stock(SHOP, ["a", "b", "unicorn", "a"]))
    assert found["a", "L1"] == (3, HOURS_AGO)
    assert found["b", "L2"][0] == 1
    assert found["b", "L2"][1] is not None  # it said it just now
    assert len(found) == 2


async def test_a_slow_inventory_is_answered_for_by_the_last_count_and_its_late_answer_is_kept() -> None:
    async with asyncio.TaskGroup() as tasks:
        inventory = Inventory(Count("a", "L1", 3, HOURS_AGO))
        lookups = Lookups(inventory=inventory, tasks=tasks, within_s=5)
        await lookups.stock(SHOP, ["a"])
        lookups._within_s = 0.01
        inventory.goes_on.clear()
        now = datetime.now(UTC)
        inventory.counts_now = (Count("a", "L1", 2, now),)
        assert told(await lookups.stock(SHOP, ["a"])) == {("a", "L1"): (3, HOURS_AGO)}
        inventory.goes_on.set()
        lookups._within_s = 5
        assert told(await lookups.stock(SHOP, ["a"]))["a", "L1"] == (2, now)


async def test_before_it_ever_answered_the_files_count_is_said_with_the_files_age() -> None:
    async with asyncio.TaskGroup() as tasks:
        inventory = Inventory()
        inventory.error = Silent("down")
        lookups = Lookups(inventory=inventory, tasks=tasks, within_s=5)
        assert told(await lookups.stock(SHOP, ["a"])) == {
            ("a", "L1"): (8, datetime.fromisoformat("2025-03-12T11:55:00-07:00"))
        }


async def test_an_older_answer_that_comes_late_does_not_replace_a_newer_one() -> None:
    async with asyncio.TaskGroup() as tasks:
        inventory = Inventory(Count("a", "L1", 3, HOURS_AGO))
        lookups = Lookups(inventory=inventory, tasks=tasks, within_s=5)
        await lookups.stock(SHOP, ["a"])
        inventory.counts_now = (Count("a", "L1", 9, HOURS_AGO - timedelta(hours=1)),)
        assert told(await lookups.stock(SHOP, ["a"]))["a", "L1"][0] == 3


async def test_an_inventory_that_hangs_is_not_asked_ever_more() -> None:
    with pytest.raises(ExceptionGroup):
        async with asyncio.TaskGroup() as tasks:
            inventory = Inventory()
            inventory.goes_on.clear()
            lookups = Lookups(inventory=inventory, tasks=tasks, within_s=0.001)
            for _ in range(40):
                await lookups.stock(SHOP, ["a"])
            asked = inventory.asked
            lookups.close()
            raise ZeroDivisionError
    assert asked == 16


class Loyalty:
    def __init__(self, points: int | None = 70) -> None:
        self.points_now, self.hangs = points, False

    async def membership(self, customer: Customer, brand: str) -> Membership | None:
        if self.hangs:
            await asyncio.sleep(60)
        return Membership(brand, points=self.points_now)


async def test_points_that_cannot_be_had_in_time_are_not_known() -> None:
    loyalty, ada = Loyalty(), Customer("1", "Ada", consent=Consent(profile_lookup=True))
    lookups = Lookups(loyalty=loyalty, within_s=0.01)  # type: ignore[arg-type]
    assert await lookups.points(ada, "b") == 70
    loyalty.hangs = True
    assert await lookups.points(ada, "b") is None


async def test_without_consent_nothing_is_redeemed_and_nothing_for_nothing() -> None:
    lookups = Lookups()
    assert (await lookups.redeem("k", Customer("1", "Ada"), "b", "pie", 5)).result is Redeemed.NOT_POSSIBLE
    agreed = Customer("1", "Ada", consent=Consent(profile_lookup=True))
    assert (await lookups.redeem("k", agreed, "b", "pie", 0)).result is Redeemed.NOT_POSSIBLE
    assert await lookups.customers(Who(phone="2025550101")) == ()
