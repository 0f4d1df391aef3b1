"""What thinking has cost: summed by day and site, over processes that write at once, on either store."""

import asyncio

from cloud.store.database import Database
from cloud.store.spending import SpendingStore


async def test_costs_of_several_processes_are_summed_and_none_is_lost(store_url: str) -> None:
    first, second = Database(store_url), Database(store_url)
    await first.open()
    await second.open()
    try:
        one, other = SpendingStore(first), SpendingStore(second)
        cost = {("2025-03-12", "loc-101"): (1, 100, 7), ("2025-03-12", ""): (1, 100, 7)}
        await asyncio.gather(*(store.add(cost) for store in (one, other) for _ in range(5)))
        await one.add({("2025-03-13", ""): (1, 1, 1)})
        assert await other.sums("2025-03-12") == {"": (10, 1000, 70), "loc-101": (10, 1000, 70)}
        assert await other.sums("2025-03-13") == {"": (1, 1, 1)}
    finally:
        await first.close()
        await second.close()
