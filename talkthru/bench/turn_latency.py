"""Voice to voice, on the waveform, from a client outside the edge's process.

From the last loud sample of a guest's sentence to the first loud sample of the answer, at real-time pace, with every
process running for real. Contenders are measured in turns within one run, so that the machine's moods hit all alike.
"""

import sys
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

from talkthru.bench.running import Bench, CannotMeasure
from talkthru.demo.bank import Bank, GuestOrder
from talkthru.demo.device import LaneDevice
from talkthru.demo.sound import lane_noise
from talkthru.demo.store import LANE, TALKTHRU, Store, StoreFailed
from talkthru.demo.visit import Visit, attend

ABOUT = "guest's last sound to the agent's first, on the waveform, at real-time pace"
TURNS, TURNS_QUICK = 30, 12
CONDITIONS: Mapping[str, float | None] = {"quiet": None, "lane noise 20 dB": 20.0}


class Contender(Protocol):
    async def visit(self, bank: Bank, order: GuestOrder, *, snr_db: float | None, seed: int) -> Visit:
        """One guest, who talks into the greeting; only the times of the visit are used."""


class LaneOfAStore:
    """A store of real processes; contenders differ in the edge's alone."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def visit(self, bank: Bank, order: GuestOrder, *, snr_db: float | None, seed: int) -> Visit:
        voices = [bank.pcm(other, other.openings[0]) for other in bank.orders if other.voice != order.voice]
        noise = None if snr_db is None else lane_noise(20.0, snr_db=snr_db, seed=seed, voices=voices)
        visit = Visit(order)
        async with LaneDevice(self._store.lane_uri(), self._store.tokens[LANE], noise=noise, seed=seed) as lane:
            await attend(lane, bank, visit, hurried=True)
        self._store.check()
        return visit


@asynccontextmanager
async def _store(folder: Path, say: Callable[[str], None], *, edge: Sequence[str]) -> AsyncIterator[Contender]:
    async with Store(folder, on_step=say, edge=edge) as store:
        yield LaneOfAStore(store)


Start = Callable[[Path, Callable[[str], None]], AbstractAsyncContextManager[Contender]]
STOCK = (sys.executable, "-m", "talkthru.bench.stock")
CONTENDERS: dict[str, Start] = {
    "ours": partial(_store, edge=(*TALKTHRU, "edge")),
    "stock": partial(_store, edge=STOCK),
    "tuned": partial(_store, edge=(*STOCK, "--tuned")),
}


async def measure(bench: Bench) -> None:
    bank = Bank()
    bench.cases_sha256 = bank.sha256
    wanted = TURNS_QUICK if bench.quick else TURNS
    conditions = list(CONDITIONS)[: 1 if bench.quick else None]
    bench.expect(wanted * len(conditions) * len(CONTENDERS), "starting")
    with TemporaryDirectory(prefix="talkthru-bench-", ignore_cleanup_errors=True) as folder:
        try:
            async with AsyncExitStack() as running:
                started = {
                    name: await running.enter_async_context(start(Path(folder) / name, bench.say))
                    for name, start in CONTENDERS.items()
                }
                for condition in conditions:
                    await _measure(bench, bank, started, condition, wanted)
        except StoreFailed as failed:
            raise CannotMeasure(f"{failed.process}: {failed.problem}") from failed


async def _measure(bench: Bench, bank: Bank, started: Mapping[str, Contender], condition: str, wanted: int) -> None:
    """Guest after guest, each at every contender, until all have the turns that are wanted, or somebody stops it."""
    visits: dict[str, list[Visit]] = {name: [] for name in started}
    try:
        await _visit_all(bench, bank, started, condition, wanted, visits)
    finally:
        for name, made in visits.items():
            _report(bench, name, condition, made)


async def _visit_all(
    bench: Bench,
    bank: Bank,
    started: Mapping[str, Contender],
    condition: str,
    wanted: int,
    visits: Mapping[str, list[Visit]],
) -> None:
    n = bench.seed
    while any(_turns(v) < wanted for v in visits.values()):
        order = bank.orders[n % len(bank.orders)]
        for name, contender in started.items():
            before = _turns(visits[name])
            bench.say(f"{name}, {condition}: {order.id}")
            visit = await contender.visit(bank, order, snr_db=CONDITIONS[condition], seed=n)
            visits[name].append(visit)
            for _ in range(min(_turns(visits[name]), wanted) - min(before, wanted)):
                bench.step()
        n += 1
        if n - bench.seed > wanted and not any(map(_turns, visits.values())):
            raise CannotMeasure(f"no contender answered in {n - bench.seed} visits")


def _turns(visits: list[Visit]) -> int:
    return sum(len(visit.latencies_ms) for visit in visits)


def _report(bench: Bench, name: str, condition: str, visits: list[Visit]) -> None:
    turns = [turn for visit in visits for turn in visit.turns]
    bench.sample(name, condition, "voice_to_voice_ms", "ms", [ms for visit in visits for ms in visit.latencies_ms])
    greetings = [v.greeted_after_ms for v in visits if v.greeted_after_ms is not None]
    bench.sample(name, condition, "greeting_ms", "ms", greetings)
    barged = [v.barge_in_ms for v in visits if v.barge_in_ms is not None]
    bench.sample(name, condition, "barge_in_ms", "ms", barged)
    for stage in dict.fromkeys(stage for turn in turns for stage in turn.stages):
        bench.sample(name, condition, f"stage_{stage}_ms", "ms", [t.stages[stage] for t in turns if stage in t.stages])
    unanswered = sum(turn.voice_to_voice_ms is None for turn in turns)
    bench.value(name, condition, "unanswered", "turns", unanswered, n=len(turns))
    bench.value(name, condition, "cut_off", "turns", sum(turn.cut_off for turn in turns), n=len(turns))
