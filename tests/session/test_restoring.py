"""Orders that a damaged file lost come back from the sessions' log, once, and never go out by themselves."""

import asyncio
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from domain.fulfilment import Phase
from edge.link.order_file import OrderFile
from edge.session.restoring import missing, restore
from tests.screen.store import Store, open_store


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    async with open_store(tmp_path) as made:
        yield made


async def ordered(store: Store, device: str = "lane-1") -> str:
    guest = await store.arrive(device)
    await guest.say("a cheeseburger", "no drink, that's it", "yes")
    for _ in range(50):
        if await store.outbox.find(guest.host.session_id):
            break
        await asyncio.sleep(0.02)
    return guest.host.session_id


def lose(store: Store, order_id: str) -> None:
    """As a damaged page does it: the row is gone, and the process knows nothing of it."""
    file: OrderFile = store.outbox._book._file
    file._db.execute("DELETE FROM orders WHERE order_id = ?", (order_id,))
    store.outbox._book.open.pop(order_id, None)


async def test_an_order_that_was_lost_comes_back_and_waits_for_a_person(store: Store) -> None:
    lost, kept = await ordered(store), await ordered(store, "lane-2")
    before = await store.outbox.find(lost)
    assert before is not None
    lose(store, lost)
    assert await restore(store.journal, store.outbox, since_us=0) == 1
    found = await store.outbox.find(lost)
    assert found is not None
    assert found.order == before.order
    assert (found.state.phase, found.state.in_doubt, found.calls) == (Phase.HELD, True, ("restored",))
    assert {s.order_id for s in store.outbox.waiting} == {lost, kept}
    assert await restore(store.journal, store.outbox, since_us=0) == 0, "once"


async def test_what_is_too_old_or_settled_stays_away(store: Store) -> None:
    lost = await ordered(store)
    lose(store, lost)
    assert await restore(store.journal, store.outbox, since_us=time.time_ns() // 1000 + 1) == 0
    host = store.guests["lane-1"].host
    assert missing(await store.journal.events(lost)) is not None
    await store.outbox.put(missing(await store.journal.events(lost)))  # type: ignore[arg-type]
    await store.outbox.take(lost, by="leo")
    await asyncio.sleep(0.05)
    assert host.state.talk.phase.value == "taken_by_staff"
    lose(store, lost)
    assert await restore(store.journal, store.outbox, since_us=0) == 0
