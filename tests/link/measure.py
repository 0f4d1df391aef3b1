"""What the link costs and how long it takes: not a test, for no figure of time belongs into one.

    python -m tests.link.measure [--rounds N] [--pause SECONDS]

A real cloud process, a simulated till, the fault proxy, all on loopback; prints p50, p95 and the most, in ms.
"""

import argparse
import asyncio
import tempfile
import time
from pathlib import Path

import structlog

from cloud.integrations.simulated_pos import SimulatedPos
from edge.link.circuit import LinkState
from edge.link.client import Cloud
from edge.link.link import Link
from edge.link.outbox import Outbox
from edge.session.clock import RealClock
from talkthru.faults import FaultProxy
from tests.cloud.processes import running_cloud
from tests.cloud.test_pos import serving
from tests.cloud.world import CHEESEBURGERS, demo_catalog, total
from tests.system.store_process import order


def show(what: str, seconds: list[float]) -> None:
    ms = sorted(1e3 * s for s in seconds)
    p95 = ms[min(len(ms) - 1, int(0.95 * len(ms)))]
    print(f"{what:54} n={len(ms):3}  p50 {ms[len(ms) // 2]:8.1f}  p95 {p95:8.1f}  most {ms[-1]:8.1f}")


async def main(rounds: int, pause_s: float) -> None:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(50))
    catalog = demo_catalog()
    pos, cents, clock = SimulatedPos(catalog), total(catalog, CHEESEBURGERS), RealClock()
    changed, accepted = asyncio.Event(), asyncio.Event()

    async def on_change(moved) -> None:
        changed.set()

    async def on_moved(move) -> None:
        if move.state == "accepted":
            accepted.set()

    with tempfile.TemporaryDirectory() as folder:
        outbox = await Outbox.open(Path(folder) / "orders.db", clock=clock, on_moved=on_moved)
        async with (
            serving(pos) as pos_url,
            running_cloud(Path(folder), pos_url, log_json=True) as cloud,
            FaultProxy("127.0.0.1", int(cloud.address.rpartition(":")[2])) as proxy,
            asyncio.TaskGroup() as tasks,
        ):
            link = Link(
                Cloud(proxy.address, site="loc-101", now=time.monotonic), outbox, clock=clock, on_change=on_change
            )
            link.start(tasks)

            async def reach(state: LinkState) -> float:
                began = time.perf_counter()
                while link.state is not state:
                    changed.clear()
                    await changed.wait()
                return time.perf_counter() - began

            await reach(LinkState.UP)
            puts, whole, n = [], [], 0
            for n in range(50):
                accepted.clear()
                began = time.perf_counter()
                await outbox.put(order(n, cents))
                puts.append(time.perf_counter() - began)
                await accepted.wait()
                whole.append(time.perf_counter() - began)
            show("put: yes to durable", puts)
            show("put: yes to accepted and told", whole)
            for fault in ("blackhole", "down"):
                noticed, back, sent = [], [], []
                for _ in range(rounds):
                    await clock.sleep_until(clock.now() + pause_s)
                    await proxy.obey(fault)
                    noticed.append(await reach(LinkState.DOWN))
                    n += 1
                    await outbox.put(order(n, cents))
                    accepted.clear()
                    await proxy.heal()
                    began = time.perf_counter()
                    back.append(await reach(LinkState.UP))
                    await accepted.wait()
                    sent.append(time.perf_counter() - began)
                show(f"{fault}: cut to known down", noticed)
                show(f"{fault}: healed to up", back)
                show(f"{fault}: healed to waiting order accepted", sent)
            await reach(LinkState.UP)
            changes: list[LinkState] = []

            async def note(moved) -> None:
                changes.append(moved.now)

            link._on_change = note
            for _ in range(rounds):
                proxy.reset()
                await clock.sleep_until(clock.now() + 0.5)
            print(f"reset x{rounds}: states seen {sorted({c.value for c in changes})}, now {link.state.value}")
            await proxy.down()
            while link.state is not LinkState.DOWN:  # noqa: ASYNC110 - a measurement, and no event of ours
                await asyncio.sleep(0.01)
            for m in range(n + 1, n + 201):
                await outbox.put(order(m, cents))
            await proxy.heal()
            while len(pos.orders) <= n + 1:  # noqa: ASYNC110
                await asyncio.sleep(0.001)
            began, before = time.perf_counter(), len(pos.orders)
            while len(pos.orders) < n + 201:  # noqa: ASYNC110
                await asyncio.sleep(0.001)
            sent, took = len(pos.orders) - before, time.perf_counter() - began
            print(f"an outage's {sent} orders drained in {took:.2f} s: {1e3 * took / sent:.1f} ms each")
            await link.stop()
        await outbox.close()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument(
        "--pause", type=float, default=10.5, help="seconds up between outages; from 10 on backoff forgets"
    )
    given = parser.parse_args()
    asyncio.run(main(given.rounds, given.pause))
