"""A cloud that lives and says nothing (SIGSTOP), or takes nothing in: what the store knows, keeps and repeats."""

import asyncio
import signal
import sqlite3
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from cloud.catalog import Catalog
from cloud.integrations.simulated_pos import SimulatedPos
from edge.link.circuit import LinkState
from edge.link.client import Cloud
from edge.link.exchange import ItemOut, SiteEvent
from edge.link.link import Link
from edge.link.outbox import Outbox
from edge.session.clock import RealClock
from talkthru.faults import FaultProxy
from tests.cloud.processes import running_cloud
from tests.cloud.test_pos import serving
from tests.cloud.world import CHEESEBURGERS, demo_catalog, total
from tests.screen.store import open_store
from tests.system.store_process import order
from tests.system.test_outage import until

pytestmark = [pytest.mark.slow, pytest.mark.system]
DEADLINE_S = 60.0
EVENTS = 10_000
MOST_MIB = 8  # one batch is 256 KiB, its message and gRPC's copies some more; ten thousand events would be 30 MiB


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return demo_catalog()


@pytest.fixture
def pos(catalog: Catalog) -> SimulatedPos:
    return SimulatedPos(catalog)


async def test_a_silent_cloud_is_known_and_its_news_goes_on_without_gap_or_repetition(
    tmp_path: Path, catalog: Catalog, pos: SimulatedPos
) -> None:
    clock, told = RealClock(), list[SiteEvent]()

    async def on_site_event(event: SiteEvent) -> None:
        told.append(event)

    def outs() -> list[str]:
        return [event.item for event in told if isinstance(event, ItemOut)]

    outbox = await Outbox.open(tmp_path / "orders.db", clock=clock)
    async with (
        serving(pos) as pos_url,
        running_cloud(tmp_path / "cloud", pos_url, availability_poll_s=0.05) as cloud,
        asyncio.TaskGroup() as tasks,
    ):
        far = Cloud(cloud.address, site="loc-101", now=time.monotonic)
        link = Link(far, outbox, clock=clock, on_site_event=on_site_event)
        link.start(tasks)
        await until(lambda: link.state is LinkState.UP)
        pos.mark("fries", available=False)
        await until(lambda: outs() == ["fries"])
        for item in ("cola", "shake"):
            cloud.process.send_signal(signal.SIGSTOP)
            await until(lambda: link.state is LinkState.DOWN)
            pos.mark(item, available=False)
            await outbox.put(order(len(outs()), total(catalog, CHEESEBURGERS)))
            cloud.process.send_signal(signal.SIGCONT)
            await until(lambda item=item: outs()[-1] == item)
            await until(lambda: len(pos.orders) == len(outs()) - 1)
        await link.stop()
    await outbox.close()
    assert outs() == ["fries", "cola", "shake"]
    cursors = [event.cursor for event in told]
    assert cursors == sorted(cursors)
    assert pos.submits == 2


@pytest.mark.parametrize("fault", ["blackhole", "blackhole up", "half-open", "stall", "down"])
async def test_a_turn_that_asks_as_the_link_breaks_is_answered_in_the_store_in_the_same_turn(
    tmp_path: Path, pos: SimulatedPos, fault: str
) -> None:
    async with (
        serving(pos) as pos_url,
        running_cloud(tmp_path / "cloud", pos_url) as process,
        FaultProxy("127.0.0.1", int(process.address.rpartition(":")[2])) as proxy,
    ):
        clock = RealClock()
        far = Cloud(proxy.address, site="loc-101", now=clock.now)
        async with open_store(tmp_path / "store", cloud=far) as store, asyncio.TaskGroup() as tasks:
            link = Link(far, store.outbox, clock=clock)
            link.start(tasks)
            await until(lambda: link.state is LinkState.UP)
            await store.sessions.link_changed(up=True)
            guest = await store.arrive()
            await guest.say("a cheeseburger")
            await proxy.obey(fault)
            asked = len(guest.heard)
            await guest.say("how many points do i have, my number is 202 555 0101")
            await until(lambda: "Sorry, I can't look that up just now." in guest.heard[asked:])
            await guest.say("and two cookies", "that's all")
            assert [line.item for line in guest.host.state.talk.order.lines] == ["cheeseburger", "cookie"]  # type: ignore[union-attr]
            assert "your total is" in guest.heard[-1].lower()
            await link.stop()


async def test_a_cloud_that_takes_nothing_in_costs_the_edge_no_memory_and_loses_nothing(
    tmp_path: Path, pos: SimulatedPos
) -> None:
    async with (
        serving(pos) as pos_url,
        running_cloud(tmp_path / "cloud", pos_url) as cloud,
        FaultProxy("127.0.0.1", int(cloud.address.rpartition(":")[2])) as proxy,
    ):
        edge = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tests.system.log_process", str(tmp_path / "edge"), proxy.address),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
        )
        assert edge.stdin is not None
        assert edge.stdout is not None
        said: asyncio.StreamReader = edge.stdout

        async def told(wanted: Callable[[list[str]], bool]) -> list[str]:
            async with asyncio.timeout(DEADLINE_S):
                while not wanted(words := (await said.readline()).decode().split()):
                    assert words, f"the edge ended: {edge.returncode}"
            return words

        await told(lambda words: words == ["link", "up"])
        edge.stdin.write(b"1000\n")
        before = int((await told(lambda words: words[0] == "wrote"))[1])
        await told(lambda words: words == ["sent"])
        proxy.stall()
        edge.stdin.write(f"{EVENTS}\n".encode())
        after = int((await told(lambda words: words[0] == "wrote"))[1])
        await proxy.heal()
        await told(lambda words: words == ["sent"])
        edge.stdin.close()
        await edge.wait()
    print(f"resident: {before} KiB, and {after - before:+} KiB over {EVENTS} events that were not taken in")
    assert (after - before) / 1024 < MOST_MIB
    with closing(sqlite3.connect(tmp_path / "cloud" / "cloud.db")) as database:
        held = database.execute("SELECT count(*), count(DISTINCT seq), max(seq) FROM log_events").fetchone()
    assert held == (EVENTS + 1000,) * 3
