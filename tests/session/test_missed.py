"""The edge is started anew between the guest's yes and the till's answer: who comes back hears what became of it."""

import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from cloud.embedded import EmbeddedCloud
from cloud.integrations.simulated_pos import SimulatedPos
from domain.fulfilment import WhyStaff
from edge.link.client import Cloud
from edge.session.absence import COMES_BACK_S
from edge.session.clock import RealClock
from tests.cloud.world import demo_catalog
from tests.link.conftest import until
from tests.screen.store import Guest, Store, open_store

CATALOG = demo_catalog()
AWAY = "Sorry, I was away for a moment."


@pytest.fixture
def pos() -> SimulatedPos:
    return SimulatedPos(CATALOG)


@pytest.fixture
async def cloud(pos: SimulatedPos) -> AsyncIterator[Cloud]:
    async with EmbeddedCloud(CATALOG, pos, RealClock()) as running:
        made = Cloud(running.address, site="loc-101", now=RealClock().now)
        yield made
        await made.close()


async def said_yes(store: Store, cloud: Cloud) -> Guest:
    """Linked, and the order is not sent yet."""
    await store.outbox.drain_once(cloud)
    await store.sessions.link_changed(up=True)
    guest = await store.arrive()
    await guest.say("a cheeseburger and two cookies", "that's all", "yes")
    await until(lambda: bool(store.outbox.waiting))
    return guest


def dearer(pos: SimulatedPos) -> None:
    pos.faults.prices = {"cheeseburger/std": 900}


def without_cookies(pos: SimulatedPos) -> None:
    pos.mark("cookie", available=False)


def refusing(pos: SimulatedPos) -> None:
    pos.faults.reject = "no"


def as_ever(pos: SimulatedPos) -> None:
    pass


@pytest.mark.parametrize(
    ("answer", "heard"),
    [
        (as_ever, "at the window. Please pull forward."),
        (dearer, "The price changed"),
        (without_cookies, "cookie"),
        (refusing, "The register did not take the order."),
    ],
)
@pytest.mark.parametrize("times", [1, 2])
async def test_what_became_of_an_order_is_told_to_the_guest_who_comes_back(
    tmp_path: Path, cloud: Cloud, pos: SimulatedPos, answer: Callable[[SimulatedPos], None], heard: str, times: int
) -> None:
    async with open_store(tmp_path, cloud=cloud) as before:
        session = (await said_yes(before, cloud)).host.session_id
    answer(pos)
    for _ in range(times - 1):  # killed again after the answer came, before anybody was there to hear it
        async with open_store(tmp_path, cloud=cloud) as between:
            await between.outbox.drain_once(cloud)
    async with open_store(tmp_path, cloud=cloud) as after:
        await after.outbox.drain_once(cloud)
        assert not after.outbox.needing or heard.startswith("The register"), "nobody of the staff is asked yet"
        guest = await after.arrive()
        assert guest.host.session_id == session
        assert guest.heard[0] == AWAY
        assert heard in " ".join(guest.heard[1:])
        again = await after.arrive()
        assert not any("The price changed" in text or "cookie" in text for text in again.heard[:1]), "told once"


async def test_a_guest_who_comes_back_says_yes_to_the_new_total_and_it_is_placed_once(
    tmp_path: Path, cloud: Cloud, pos: SimulatedPos
) -> None:
    async with open_store(tmp_path, cloud=cloud) as before:
        await said_yes(before, cloud)
    dearer(pos)
    async with open_store(tmp_path, cloud=cloud) as after:
        await after.outbox.drain_once(cloud)
        await after.sessions.link_changed(up=True)
        guest = await after.arrive()
        await guest.say("yes")
        await until(lambda: bool(after.outbox.waiting))
        await after.outbox.drain_once(cloud)
        assert len(pos.orders) == 1
        await until(lambda: "Please pull forward." in guest.heard[-1])


async def test_who_does_not_come_back_leaves_what_they_were_to_be_asked_to_a_person(
    tmp_path: Path, cloud: Cloud, pos: SimulatedPos
) -> None:
    async with open_store(tmp_path, cloud=cloud) as before:
        order = (await said_yes(before, cloud)).host.session_id
    dearer(pos)
    async with open_store(tmp_path, cloud=cloud) as after, asyncio.TaskGroup() as tasks:
        waiting = tasks.create_task(after.sessions.wait_for_guests())
        await after.outbox.drain_once(cloud)
        assert after.sessions.is_here(order)
        assert not after.outbox.needing
        await asyncio.sleep(0)
        after.clock.ahead_s = COMES_BACK_S
        await until(lambda: bool(after.outbox.needing))
        waiting.cancel()
        assert not after.sessions.is_here(order)
        (needing,) = after.outbox.needing
        assert (needing.order_id, needing.calls) == (order, (WhyStaff.GUEST_GONE.value,))


async def test_an_answer_while_the_device_is_away_waits_for_it(tmp_path: Path, cloud: Cloud, pos: SimulatedPos) -> None:
    async with open_store(tmp_path, cloud=cloud) as store:
        guest = await said_yes(store, cloud)
        store.sessions.left_alone(guest.host)
        dearer(pos)
        await store.outbox.drain_once(cloud)
        again = await store.arrive()
        assert again.heard[0] == AWAY
        assert "The price changed" in again.heard[1]
