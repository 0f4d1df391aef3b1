"""The simulated database of the cloud against the real one: the same calls, the same answers, again and again."""

from collections.abc import Awaitable, Callable
from random import Random
from typing import Any

import pytest

from cloud.store.database import Database, StoreError
from cloud.store.logs import LoggedEvent, LogRefused, LogStore
from cloud.store.orders import OrderRecord, OrderStore, State
from cloud.store.site import SiteStore
from domain.events import chain, genesis
from talkthru.simulation.storage import SimulatedLogs, SimulatedOrders, SimulatedSites, Storage

SITES = ("north", "south", "")


@pytest.fixture
async def real() -> Any:
    database = Database()
    await database.open()
    yield database
    await database.close()


async def outcome(work: Callable[[], Awaitable[Any]]) -> Any:
    try:
        return await work()
    except LogRefused as error:
        return type(error).__name__, error.through_seq


async def both(one: Callable[[], Awaitable[Any]], other: Callable[[], Awaitable[Any]]) -> None:
    assert await outcome(one) == await outcome(other)


def record(chance: Random) -> OrderRecord:
    state = chance.choice(tuple(State))
    return OrderRecord(
        f"order-{chance.randrange(3)}",
        chance.randint(1, 3),
        state,
        chance.choice(SITES),
        {"lines": [chance.randrange(5)]},
        float(chance.randrange(10_000)),
        total_cents=chance.randrange(900),
        unavailable=("cola",) if state is State.UNAVAILABLE else (),
    )


@pytest.mark.parametrize("seed", range(4))
async def test_orders_and_the_news_of_a_site(real: Database, seed: int) -> None:
    chance, storage = Random(seed), Storage()
    orders, sites = OrderStore(real), SiteStore(real)
    our_orders, our_sites = SimulatedOrders(storage), SimulatedSites(storage)
    for _ in range(40):
        match chance.randrange(4):
            case 0 | 1:
                kept = record(chance)
                await orders.put(kept, at=1.0)
                await our_orders.put(kept, at=1.0)
            case 2:
                site = chance.choice(SITES)
                out = frozenset(item for item in ("cola", "fries", "pie") if chance.random() < 0.5)
                assert await sites.set_out(out, at=1.0, site=site) == await our_sites.set_out(out, at=1.0, site=site)
            case 3:
                digest = chance.choice("ab")
                assert await sites.announce_catalog(digest) == await our_sites.announce_catalog(digest)
        order_id, site, cursor = f"order-{chance.randrange(3)}", chance.choice(SITES[:2]), chance.randrange(12)
        assert await orders.revisions(order_id) == await our_orders.revisions(order_id)
        assert {(r.order_id, r.revision) for r in await orders.in_doubt()} == {
            (r.order_id, r.revision) for r in await our_orders.in_doubt()
        }
        assert await sites.after(site, cursor, 5) == await our_sites.after(site, cursor, 5)
        assert await sites.standing(site) == await our_sites.standing(site)
        assert await sites.out(site) == await our_sites.out(site)


@pytest.mark.parametrize("seed", range(4))
async def test_logs_with_gaps_repeats_and_another_history(real: Database, seed: int) -> None:
    chance = Random(seed)
    logs, ours = LogStore(real), SimulatedLogs(Storage())
    history: list[LoggedEvent] = []
    last = genesis("s")
    for seq in range(1, 40):
        body = f"event {seq}".encode()
        last = chain(last, body)
        history.append(LoggedEvent(seq, body, last))
    for _ in range(40):
        start = chance.randrange(30)
        batch = history[start : start + chance.randrange(6)]
        if batch and chance.random() < 0.2:
            spot = chance.randrange(len(batch))
            batch[spot] = LoggedEvent(batch[spot].seq, b"another", chance.choice((bytes(32), batch[spot].chain)))
        await both(lambda b=batch: logs.append("s", "north", b), lambda b=batch: ours.append("s", "north", b))
        assert await logs.through("s") == await ours.through("s")


async def test_a_full_disk_keeps_nothing() -> None:
    storage = Storage(full=True)
    with pytest.raises(StoreError):
        await SimulatedOrders(storage).put(record(Random(1)), at=1.0)
    assert storage.orders == {}
    assert storage.events == []
