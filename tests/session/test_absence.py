"""A device that was away for long: whoever is there when it comes back is somebody else."""

import asyncio
from datetime import datetime
from pathlib import Path

import pytest

from cloud.embedded import EmbeddedCloud
from cloud.integrations.simulated_pos import SimulatedPos
from domain.fulfilment import WhyStaff
from edge.dialog.talk import Phase
from edge.link.client import Cloud
from edge.session.absence import COMES_BACK_S
from edge.session.clock import RealClock, VirtualClock
from edge.session.conversation import waits_s
from edge.session.exchange import Step, UserTurn
from edge.session.host import Host
from edge.session.log import SessionLog
from edge.session.sessions import Clocks, Place, Sessions
from edge.session.setting import Knowledge
from tests.cloud.world import demo_catalog
from tests.link.conftest import until
from tests.screen.store import open_store
from tests.session.test_host import Asked
from tests.session.test_missed import dearer, said_yes

CATALOG = demo_catalog()
SILENCES_S = 8 + 15 + 45  # of the demo brand, as its policies say


class Wall:
    now_us = 1_741_807_800_000_000

    def __call__(self) -> int:
        return self.now_us


def process(journal: SessionLog, knowledge: Knowledge, wall: Wall, tasks: asyncio.TaskGroup) -> Sessions:
    return Sessions(
        knowledge=knowledge,
        journal=journal,
        effects=Asked(),
        clocks=Clocks(VirtualClock(), wall, lambda: datetime(2025, 3, 12, 12, 30)),  # noqa: DTZ001 - the store's own
        place=Place(site="loc-101", location="loc-101"),
        tasks=tasks,
    )


async def heard(step: Step) -> None:
    pass


async def a_draft(sessions: Sessions) -> Host:
    host = await sessions.open("lane-1", "lane", heard)
    await sessions.greet(host)
    await host.commit(UserTurn("a cheeseburger please"))
    assert host.state.talk.order.lines
    return host


def test_nobody_is_waited_for_longer_than_the_brands_silences(knowledge: Knowledge) -> None:
    assert waits_s(knowledge.menu, "lane") == waits_s(knowledge.menu, "kiosk") == SILENCES_S
    assert waits_s(knowledge.menu, "headset") == 600


@pytest.mark.parametrize(("away_s", "the_same"), [(2, True), (SILENCES_S, True), (SILENCES_S + 1, False)])
async def test_after_a_fall_only_who_may_still_be_there_is_gone_on_with(
    journal: SessionLog, knowledge: Knowledge, away_s: int, the_same: bool
) -> None:
    wall = Wall()
    async with asyncio.TaskGroup() as tasks:
        before = await a_draft(process(journal, knowledge, wall, tasks))
        wall.now_us += away_s * 1_000_000
        after = process(journal, knowledge, wall, tasks)
        await after.load()
        assert after.is_open("lane-1") is the_same, "else a lane where nobody stands would be greeted"
        host = await after.open("lane-1", "lane", heard)
        assert (host.session_id == before.session_id) is the_same
        assert bool(host.state.talk.order.lines) is the_same
        (open_one,) = await journal.open_sessions()
        assert open_one.session == host.session_id
    if not the_same:
        assert (await journal.events(before.session_id))[-1].kind == "session_ended"


async def test_a_device_that_was_away_for_long_begins_anew(journal: SessionLog, knowledge: Knowledge) -> None:
    wall = Wall()
    async with asyncio.TaskGroup() as tasks:
        sessions = process(journal, knowledge, wall, tasks)
        before = await a_draft(sessions)
        sessions.left_alone(before)
        wall.now_us += 10_000_000
        assert await sessions.open("lane-1", "lane", heard) is before
        sessions.left_alone(before)
        wall.now_us += 7200 * 1_000_000
        now = await sessions.open("lane-1", "lane", heard)
    assert now.is_new
    assert before.state.ended
    assert before.state.talk.phase is Phase.ABANDONED


async def test_a_session_whose_device_never_comes_back_ends_by_itself(
    journal: SessionLog, knowledge: Knowledge
) -> None:
    wall, clock = Wall(), VirtualClock()
    async with asyncio.TaskGroup() as tasks:
        before = await a_draft(process(journal, knowledge, wall, tasks))
        after = process(journal, knowledge, wall, tasks)
        after._clocks = Clocks(clock, wall, after._clocks.local)
        await after.load()
        waiting = tasks.create_task(after.wait_for_guests())
        await asyncio.sleep(0)
        wall.now_us += 3600 * 1_000_000
        clock.move_to(10.0)
        await until(lambda: not after.live and not after._absence.devices())
        waiting.cancel()
    assert await journal.open_sessions() == ()
    assert (await journal.events(before.session_id))[-1].kind == "session_ended"


async def test_what_a_guest_whose_device_is_away_was_to_be_asked_becomes_a_persons(tmp_path: Path) -> None:
    pos = SimulatedPos(CATALOG)
    async with EmbeddedCloud(CATALOG, pos, RealClock()) as running:
        cloud = Cloud(running.address, site="loc-101", now=RealClock().now)
        async with open_store(tmp_path, cloud=cloud) as store, asyncio.TaskGroup() as tasks:
            guest = await said_yes(store, cloud)
            waiting = tasks.create_task(store.sessions.wait_for_guests())
            store.sessions.left_alone(guest.host)
            dearer(pos)
            await store.outbox.drain_once(cloud)
            assert not store.outbox.needing
            store.clock.ahead_s = COMES_BACK_S
            await until(lambda: bool(store.outbox.needing))
            (needing,) = store.outbox.needing
            assert needing.calls == (WhyStaff.GUEST_GONE.value,)
            waiting.cancel()
        await cloud.close()
