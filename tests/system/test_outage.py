"""The store's link with real processes and a real network between them: cut, and killed, wherever it hurts."""

import asyncio
import os
import random
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from cloud.catalog import Catalog
from cloud.integrations.simulated_pos import SimulatedPos
from edge.link.circuit import LinkState
from edge.link.client import Cloud
from edge.link.link import Link
from edge.link.outbox import Outbox
from edge.session.clock import RealClock
from talkthru.faults import FaultProxy
from talkthru.ports import free_port
from tests.cloud.processes import running_cloud
from tests.cloud.test_pos import serving
from tests.cloud.world import CHEESEBURGERS, demo_catalog, total
from tests.system.store_process import order

pytestmark = pytest.mark.system
DEADLINE_S = 30.0  # a busy two-core machine; usually 1 s


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return demo_catalog()


@pytest.fixture
def pos(catalog: Catalog) -> SimulatedPos:
    return SimulatedPos(catalog)


async def until(condition) -> None:
    async with asyncio.timeout(DEADLINE_S):
        while not condition():  # noqa: ASYNC110 - another process sets no event of ours
            await asyncio.sleep(0.01)


class Store:
    """The process, and what it said so far: it goes on being true when the process is killed."""

    def __init__(self, folder: Path, address: str, cents: int, *, before: Sequence[str] = ()) -> None:
        """before: what its command begins with, such as the way into another network."""
        self.folder, self.address, self.cents, self._before = folder, address, cents, before
        self.link = ""
        self.kept: set[int] = set()
        self.accepted: list[int] = []
        self.next = 0

    async def start(self, count: int) -> None:
        arguments = map(str, (self.folder, self.address, self.cents, self.next, count))
        self.process = await asyncio.create_subprocess_exec(
            *(*self._before, sys.executable, "-m", "tests.system.store_process", *arguments),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL if "STORE_LOG" not in os.environ else None,
        )
        self.next += count

    async def order(self) -> None:
        self.process.stdin.write(b"\n")
        await self.process.stdin.drain()
        self.next += 1

    async def listen(self, enough) -> None:
        """Takes in what it says until that is enough."""
        async with asyncio.timeout(DEADLINE_S):
            while not enough():
                line = (await self.process.stdout.readline()).decode().split()
                assert line, f"the store ended: {self.process.returncode}"
                if line[0] == "kept":
                    self.kept.add(int(line[1]))
                elif line[0] == "accepted":
                    self.accepted.append(int(line[1]))
                elif line[0] == "link":
                    self.link = line[1]

    async def kill(self) -> None:
        """As the power would. What it had printed before counts: a guest has heard it."""
        self.process.send_signal(signal.SIGKILL)
        rest = (await self.process.stdout.read()).decode().splitlines(keepends=True)
        for line in rest:
            match line.split():
                case ["kept", n] if line.endswith("\n"):
                    self.kept.add(int(n))
                case ["accepted", n] if line.endswith("\n"):
                    self.accepted.append(int(n))
        await self.process.wait()


async def test_a_store_killed_again_and_again_loses_and_doubles_no_order(
    tmp_path: Path, catalog: Catalog, pos: SimulatedPos
) -> None:
    chance = random.Random(os.environ.get("TALKTHRU_SEED", "1"))
    async with serving(pos) as pos_url, running_cloud(tmp_path / "cloud", pos_url) as cloud:
        store = Store(tmp_path / "store", cloud.address, total(catalog, CHEESEBURGERS))
        for _ in range(int(os.environ.get("TALKTHRU_KILLS", "3"))):
            goal_kept, goal_accepted = len(store.kept) + chance.randrange(1, 20), len(pos.orders) + chance.randrange(6)
            await store.start(count=20)
            await store.listen(lambda k=goal_kept, a=goal_accepted: len(store.kept) >= k and len(pos.orders) >= a)
            await store.kill()
        await store.start(count=1)
        await store.listen(lambda: store.kept <= set(store.accepted))
        await store.kill()
    assert {f"order-{n}" for n in store.kept} <= set(pos.orders)
    assert all(int(ref.removeprefix("order-")) < store.next for ref in pos.orders)
    assert pos.submits == len(pos.orders)  # the cloud asked the till once for each


async def test_a_cloud_killed_in_the_middle_of_a_drain_loses_and_doubles_no_order(
    tmp_path: Path, catalog: Catalog, pos: SimulatedPos
) -> None:
    cents, clock, accepted = total(catalog, CHEESEBURGERS), RealClock(), []
    listen = f"127.0.0.1:{free_port()}"

    async def on_moved(move) -> None:
        if move.state == "accepted":
            accepted.append(move.order_id)

    outbox = await Outbox.open(tmp_path / "orders.db", clock=clock, on_moved=on_moved)
    link = Link(Cloud(listen, site="loc-101", now=time.monotonic), outbox, clock=clock)
    names = [f"order-{n}" for n in range(30)]
    async with serving(pos) as pos_url, asyncio.TaskGroup() as tasks:
        link.start(tasks)
        for n in range(30):
            await outbox.put(order(n, cents))
        async with running_cloud(tmp_path / "cloud", pos_url, listen=listen):
            await until(lambda: len(pos.orders) >= 5)
        async with running_cloud(tmp_path / "cloud", pos_url, listen=listen):
            await until(lambda: len(accepted) >= 30)
            await link.stop()
    await outbox.close()
    assert sorted(accepted) == sorted(names)
    assert sorted(pos.orders) == sorted(names)
    assert pos.submits == 30


async def test_orders_confirmed_in_an_outage_are_sent_once_when_it_ends(
    tmp_path: Path, catalog: Catalog, pos: SimulatedPos
) -> None:
    cents, clock, changes = total(catalog, CHEESEBURGERS), RealClock(), []
    outbox = await Outbox.open(tmp_path / "orders.db", clock=clock)

    async def on_change(moved) -> None:
        changes.append(moved.now)

    async with (
        serving(pos) as pos_url,
        running_cloud(tmp_path / "cloud", pos_url) as cloud,
        FaultProxy("127.0.0.1", int(cloud.address.rpartition(":")[2])) as proxy,
        asyncio.TaskGroup() as tasks,
    ):
        far = Cloud(proxy.address, site="loc-101", now=time.monotonic)
        link = Link(far, outbox, clock=clock, on_change=on_change)
        link.start(tasks)
        await until(lambda: link.state is LinkState.UP)
        await outbox.put(order(0, cents))
        await until(lambda: "order-0" in pos.orders)
        proxy.blackhole()
        await outbox.put(order(1, cents))
        await until(lambda: link.state is LinkState.DOWN)
        await outbox.put(order(2, cents))
        assert list(pos.orders) == ["order-0"]
        await proxy.heal()
        await until(lambda: len(pos.orders) == 3)
        await until(lambda: changes[-1] is LinkState.UP)
        await link.stop()
    await outbox.close()
    assert pos.submits == 3
