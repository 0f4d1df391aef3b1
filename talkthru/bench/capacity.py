"""How many lanes one edge serves at once, with what delay, and what each costs in memory and processor.

More and more guests speak at once, each at a lane of their own, to one edge of real processes; the point of sale, the
cloud and the guests themselves run on the same machine, so the figures are what is left of it. A step counts as served
while the voice-to-voice p95 is within the goal; the next ones are not tried once two were not. Then one device too many
comes, and is turned away. Synthetic voices; the embedded recogniser, a process for each lane.
"""

import asyncio
import os
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from talkthru.bench.plot import curves
from talkthru.bench.running import Bench, CannotMeasure
from talkthru.demo.bank import Bank, GuestOrder
from talkthru.demo.device import LaneDevice
from talkthru.demo.store import Store, StoreFailed
from talkthru.demo.visit import Visit, attend

ABOUT = "lanes at once on this machine: voice to voice, memory, processor; and what one too many is told"
STEPS, STEPS_QUICK = (1, 2, 3, 4, 6, 8), (1, 2)
GOAL_P95_MS = 400.0  # the product's, as `turn-latency` measures it
VISITS = 2  # of each lane in each step, one after another
APART_S = 1.7  # guests do not come in step
LOOK_S = 1.0
FULL_WITHIN_S = 10.0


@dataclass(frozen=True, slots=True)
class Load:
    """What the edge and its workers hold and have used. cpu_s: seconds of processor since they began."""

    memory_mb: float
    processes: int
    cpu_s: float


async def measure(bench: Bench) -> None:
    bank = Bank()
    bench.cases_sha256 = bank.sha256
    steps = STEPS_QUICK if bench.quick else STEPS
    posts = [f"lane-{n}" for n in range(1, max(steps) + 2)]
    bench.expect(len(steps) + 1, "starting")
    points: list[tuple[float, float]] = []
    with TemporaryDirectory(prefix="talkthru-bench-", ignore_cleanup_errors=True) as folder:
        try:
            settings = {"max_devices": max(steps)}
            async with Store(Path(folder), on_step=bench.say, lanes=posts, edge_settings=settings) as store:
                base = _load(store.edge.pid)
                bench.value("ours", "no lane", "memory_mb", "MiB", base.memory_mb, n=base.processes)
                over, held = 0, dict[int, float]()
                for lanes in steps:
                    p95, held[lanes] = await _step(bench, store, bank, posts[:lanes])
                    points.append((float(lanes), p95))
                    bench.step(f"{lanes} lanes: p95 {p95:.0f} ms")
                    over = over + 1 if p95 > GOAL_P95_MS else 0
                    if over == 2:
                        break
                if (more := max(held) - min(held)) > 0:
                    each = (held[max(held)] - held[min(held)]) / more
                    bench.value("ours", "each lane more", "memory_mb", "MiB", each, n=more)
                await _one_too_many(bench, store, posts, most=max(steps))
                bench.step("done")
        except* StoreFailed as group:
            raise CannotMeasure(str(group.exceptions[0])) from group.exceptions[0]
    within = [lanes for lanes, p95 in points if p95 <= GOAL_P95_MS]
    bench.value("ours", "this machine", "lanes_within_goal", "lanes", max(within, default=0), n=len(points))
    bench.picture(
        curves, "voice to voice p95 by lanes at once", {"ours": points}, x="lanes at once", y="ms", goal=GOAL_P95_MS
    )


async def _step(bench: Bench, store: Store, bank: Bank, posts: Sequence[str]) -> tuple[float, float]:
    """Guests at all of these posts at once. Returns p95 in ms, and the edge's memory in MiB."""
    before, began = _load(store.edge.pid), time.monotonic()
    loads: list[Load] = []
    latencies: list[float] = []
    exact: list[bool] = []

    async def look() -> None:
        while True:
            loads.append(await asyncio.to_thread(_load, store.edge.pid))
            await asyncio.sleep(LOOK_S)

    async def guests(n: int, post: str) -> None:
        await asyncio.sleep(n * APART_S)
        for again in range(VISITS):
            order = bank.orders[(n + again * len(posts)) % len(bank.orders)]
            visit = await _visit(store, post, bank, order, seed=bench.seed + n)
            latencies.extend(visit.latencies_ms)
            exact.append(visit.outcome is not None and visit.outcome.value == "served")

    async with asyncio.TaskGroup() as both:
        looking = both.create_task(look())
        async with asyncio.TaskGroup() as all_guests:
            for n, post in enumerate(posts):
                all_guests.create_task(guests(n, post), name=post)
        looking.cancel()
    store.check()
    most = max(loads, key=lambda load: load.memory_mb)
    spent = (loads[-1].cpu_s - before.cpu_s) / (time.monotonic() - began)
    where = f"{len(posts)} lane{'s' if len(posts) > 1 else ''}"
    bench.sample("ours", where, "voice_to_voice_ms", "ms", latencies)
    bench.value("ours", where, "served", "guests", sum(exact), n=len(exact))
    bench.value("ours", where, "memory_mb", "MiB", most.memory_mb, n=most.processes)
    bench.value("ours", where, "cores_of_the_edge", "cores", max(0.0, spent))
    return (float(np.percentile(latencies, 95)) if latencies else float("inf")), most.memory_mb


async def _visit(store: Store, post: str, bank: Bank, order: GuestOrder, *, seed: int) -> Visit:
    visit = Visit(order)
    async with LaneDevice(store.lane_uri(post), store.tokens[post], seed=seed) as lane:
        await attend(lane, bank, visit, hurried=True)
    return visit


async def _one_too_many(bench: Bench, store: Store, posts: Sequence[str], *, most: int) -> None:
    """Every place is taken; then one more device comes."""
    async with asyncio.TaskGroup() as devices:
        inside = [await LaneDevice(store.lane_uri(p), store.tokens[p]).__aenter__() for p in posts[:most]]
        try:
            await asyncio.sleep(1.0)
            began, told = time.monotonic(), {}
            async with LaneDevice(store.lane_uri(posts[most]), store.tokens[posts[most]]) as late:
                while "closed" not in told and time.monotonic() < began + FULL_WITHIN_S:
                    try:
                        message = await asyncio.wait_for(late.messages.get(), 1.0)
                    except TimeoutError:
                        continue
                    told[message.kind] = message.data
                heard = late.ear.first_after(began) is not None
            bench.value("ours", "one too many", "is_shown_it", "devices", "full" in told)
            bench.value("ours", "one too many", "hears_it", "devices", heard)
            bench.value("ours", "one too many", "closed_with", "code", int(told.get("closed", {}).get("code", 0)))
        finally:
            for device in inside:
                devices.create_task(device.__aexit__(None, None, None))


def _load(pid: int) -> Load:
    """Of a process and all that it started. Memory is its share of what is mapped (PSS): libraries count once."""
    family = [pid, *_children(pid)]
    ticks = os.sysconf("SC_CLK_TCK")
    memory, cpu = 0.0, 0.0
    for one in family:
        try:
            rollup = Path(f"/proc/{one}/smaps_rollup").read_text()
            stat = Path(f"/proc/{one}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue  # it has just ended
        memory += next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:")) / 1024
        cpu += (int(stat[11]) + int(stat[12])) / ticks
    return Load(memory, len(family), cpu)


def _children(pid: int) -> list[int]:
    try:
        own = [int(child) for task in Path(f"/proc/{pid}/task").iterdir() for child in _of(task)]
    except OSError:
        return []
    return [*own, *(grandchild for child in own for grandchild in _children(child))]


def _of(task: Path) -> list[str]:
    try:
        return (task / "children").read_text().split()
    except OSError:
        return []
