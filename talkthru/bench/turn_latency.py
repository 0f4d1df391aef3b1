"""Voice to voice, on the waveform, from a client outside the edge's process.

From the last loud sample of a guest's sentence to the first loud sample of the answer, at real-time pace, with every
process running for real. Each guest is at one contender after the other, which takes turns at being first: a store has
the machine to itself, and three recognisers at the end of the same sentence would measure each other. The agents speak
fast (a latency ends where their sound begins), which halves the time that it takes.

The quiet turns take over an hour, the noisy ones as much: `--minutes` ends a piece, and the next call goes on where it
was, for the same code, cases and seed (`talkthru.bench.kept`). The figures are of all that was measured so far.

On a machine whose host gives its processors to others (steal), a visit meanwhile measures the host. It is kept and
reported apart (`voice_to_voice_disturbed_ms`), and the guest comes to that contender again, three times at most; all
other figures are of the other visits. So a guest may count at one contender and not at another.
"""

import itertools
import re
import sys
import time
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Protocol

import numpy as np
from rapidfuzz.distance import Levenshtein

from talkthru.bench.kept import Kept
from talkthru.bench.plot import bars
from talkthru.bench.running import Bench, CannotMeasure, processor_ticks, taken
from talkthru.demo.bank import Bank, GuestOrder
from talkthru.demo.device import LaneDevice, Message
from talkthru.demo.guest import same_order
from talkthru.demo.sound import lane_noise
from talkthru.demo.store import LANE, TALKTHRU, Store, StoreFailed
from talkthru.demo.visit import Visit, attend

ABOUT = "guest's last sound to the agent's first, on the waveform, at real-time pace; in pieces with --minutes"
CONDITIONS: Mapping[str, float | None] = {
    "quiet": None,
    "lane noise 20 dB": 20.0,
    "lane noise 10 dB": 10.0,
    "lane noise 5 dB": 5.0,
}
TURNS: Mapping[str, int] = {"quiet": 200, "lane noise 20 dB": 60, "lane noise 10 dB": 60, "lane noise 5 dB": 60}
TURNS_QUICK = {"quiet": 12}
# Percent of the processors that the host may give to others in a visit. Nine visits to ours alone had 224 ms at the
# median where it took up to 2 %, 369 and more where it took 29 (tried once, kept nowhere).
TAKEN_AT_MOST = 2.0
TRIES = 3
MOST_VISITS = 400  # of a guest at all contenders; in noise that nobody understands, turns do not come
GOAL_MS = 220.0
TURNS_OF_A_VISIT = 4  # in quiet, as counted
_WORDS_PER_MINUTE = 320  # of the agents: the fastest that the edge takes

Row = Mapping[str, Any]  # one visit, as it is kept between two pieces


class Contender(Protocol):
    async def visit(self, bank: Bank, order: GuestOrder, *, snr_db: float | None, seed: int) -> Row:
        """One guest, who talks into the greeting; what became of it, as JSON values."""


class LaneOfAStore:
    """A store of real processes; contenders differ in the edge's alone."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def visit(self, bank: Bank, order: GuestOrder, *, snr_db: float | None, seed: int) -> Row:
        voices = [bank.pcm(other, other.openings[0]) for other in bank.orders if other.voice != order.voice]
        noise = None if snr_db is None else lane_noise(20.0, snr_db=snr_db, seed=seed, voices=voices)
        visit, told = Visit(order), list[Message]()
        before = {row["external_ref"] for row in await self._store.orders()}
        async with LaneDevice(self._store.lane_uri(), self._store.tokens[LANE], noise=noise, seed=seed) as lane:
            await attend(lane, bank, visit, hurried=True, watch=told.append)
        self._store.check()
        new = [row for row in await self._store.orders() if row["external_ref"] not in before]
        exact = len(new) == 1 and same_order(order.form, new[0]["lines"])
        return _row(visit, told) | {"submitted": len(new), "exact": exact}


def _row(visit: Visit, told: Sequence[Message]) -> dict[str, Any]:
    turns = [
        {"text": t.text, "heard": t.heard, "ms": t.voice_to_voice_ms, "cut_off": t.cut_off, "stages": t.stages}
        for t in visit.turns
    ]
    timings = [message.data for message in told if message.kind == "timing"]
    return {
        "order": visit.order.id,
        "outcome": visit.outcome.value if visit.outcome else "cut short",
        "turns": turns,
        "greeted_ms": visit.greeted_after_ms,
        "barge_in_ms": visit.barge_in_ms,
        "speculated": sum(bool(timing.get("speculated")) for timing in timings),
        "timed": len(timings),
        "changes": [change for timing in timings for change in timing.get("changes", ())],
    }


@asynccontextmanager
async def _store(folder: Path, say: Callable[[str], None], *, edge: Sequence[str]) -> AsyncIterator[Contender]:
    async with Store(folder, on_step=say, edge=edge, words_per_minute=_WORDS_PER_MINUTE) as store:
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
    left_out = ("quiet",) if bench.options.get("in_noise") else ()
    kept = None if bench.quick else Kept(bench)
    rows = [] if kept is None else list(kept.read())
    bench.expect(sum(wanted.values()) * len(CONTENDERS), "starting")
    bench.step(steps=sum(min(_turns(rows, c, cond), most) for c in CONTENDERS for cond, most in wanted.items()))
    try:
        if next(_left(bench.seed, rows, wanted, left_out), None) is not None:
            await _measure(bench, bank, rows, wanted, left_out, kept)
    finally:
        _report(bench, rows, wanted)


async def _measure(
    bench: Bench, bank: Bank, rows: list[Row], wanted: Mapping[str, int], left_out: Sequence[str], kept: Kept | None
) -> None:
    """Guest after guest, each at every contender, until all have the turns that are wanted, or time is up."""
    failed: BaseExceptionGroup[StoreFailed] | None = None
    with TemporaryDirectory(prefix="talkthru-bench-", ignore_cleanup_errors=True) as folder:
        try:
            async with AsyncExitStack() as running:
                started = {
                    name: await running.enter_async_context(start(Path(folder) / name, bench.say))
                    for name, start in CONTENDERS.items()
                }
                minutes = bench.options.get("minutes")  # of measuring: a busy machine takes one to start all this
                until = None if minutes is None else time.monotonic() + 60 * float(minutes)
                for n, name, condition in _left(bench.seed, rows, wanted, left_out):
                    if until is not None and time.monotonic() >= until:
                        bench.note("time is up: the next call goes on from here")
                        return
                    order, snr_db = bank.orders[n % len(bank.orders)], CONDITIONS[condition]
                    bench.say(f"{name}, {condition}: {order.id}")
                    before = processor_ticks()
                    visit = await started[name].visit(bank, order, snr_db=snr_db, seed=n)
                    by_host = round(taken(before, processor_ticks()), 2) if before else 0.0
                    rows.append({"n": n, "contender": name, "condition": condition, "taken_by_host": by_host, **visit})
                    if kept is not None:
                        kept.add(rows[-1])
                    bench.step(steps=len(_latencies(_undisturbed(rows[-1:]))))
        except* StoreFailed as group:
            failed = group
    if failed is not None:
        raise CannotMeasure("; ".join(map(str, _leaves(failed)))) from failed
    if not any(_latencies([row]) for row in rows):
        raise CannotMeasure(f"no contender answered in {len(rows)} visits")
    if not _undisturbed(rows):
        most = f"the host gave more than {TAKEN_AT_MOST:.0f} % of the processors to others in each"
        bench.note(f"{len(rows)} visits were kept, and none counts yet: {most}")


def _leaves(group: BaseExceptionGroup[StoreFailed]) -> Iterator[StoreFailed]:
    for error in group.exceptions:
        yield from _leaves(error) if isinstance(error, BaseExceptionGroup) else (error,)


def _known(rows: Sequence[Row], n: int, name: str) -> bool:
    """A visit that the host disturbed is made again, at most `TRIES` in all."""
    tried = [row for row in rows if (row["n"], row["contender"]) == (n, name)]
    return len(tried) >= TRIES or bool(_undisturbed(tried))


def _left(
    seed: int, rows: Sequence[Row], wanted: Mapping[str, int], left_out: Sequence[str] = ()
) -> Iterator[tuple[int, str, str]]:
    """Guest, contender, condition: what is to be measured next, given `rows`, which grow meanwhile. A condition is
    over when every contender has its turns. The first one comes first, so that a piece of an hour has all of it; the
    others take turns by how much is wanted of each. A condition in `left_out` keeps its guests for another piece."""
    visits = dict.fromkeys(wanted, 0)
    first = next(iter(wanted))
    for n in range(seed, seed + MOST_VISITS):
        condition = min(wanted, key=lambda c: visits[c] / wanted[c] - (c == first) / TURNS_OF_A_VISIT)
        visits[condition] += 1
        if condition in left_out:
            continue
        names = list(CONTENDERS)
        for name in names[n % len(names) :] + names[: n % len(names)]:
            while not _known(rows, n, name) and any(_turns(rows, c, condition) < wanted[condition] for c in CONTENDERS):
                yield n, name, condition


def _turns(rows: Sequence[Row], contender: str, condition: str) -> int:
    return len(_latencies(_undisturbed(_of(rows, contender, condition))))


def _of(rows: Sequence[Row], contender: str, condition: str) -> list[Row]:
    return [row for row in rows if (row["contender"], row["condition"]) == (contender, condition)]


def _undisturbed(rows: Sequence[Row]) -> list[Row]:
    return [row for row in rows if row["taken_by_host"] <= TAKEN_AT_MOST]


def _latencies(rows: Sequence[Row]) -> list[float]:
    return [turn["ms"] for row in rows for turn in row["turns"] if turn["ms"] is not None]


def _report(bench: Bench, rows: Sequence[Row], wanted: Mapping[str, int]) -> None:
    drawn: dict[str, dict[str, float]] = {}
    for condition, name in itertools.product(wanted, CONTENDERS):
        every = _of(rows, name, condition)
        visits = _undisturbed(every)
        _report_one(bench, name, condition, visits)
        if disturbed := _latencies([row for row in every if row not in visits]):
            bench.sample(name, condition, "voice_to_voice_disturbed_ms", "ms", disturbed)
        if found := _latencies(visits):
            p50, p95 = np.percentile(found, [50, 95])
            drawn.setdefault(name, {}).update({f"{condition}, p50": p50, f"{condition}, p95": p95})
    for condition in wanted:
        medians = {name: drawn.get(name, {}).get(f"{condition}, p50") for name in CONTENDERS}
        for peer in ("stock", "tuned"):
            if (ours := medians["ours"]) and (theirs := medians[peer]):
                bench.value("ours", condition, f"p50_of_{peer}s", "ratio", ours / theirs)
    if drawn:
        title = "voice to voice, on the waveform"
        bench.picture(bars, title, drawn, unit="ms", goal=GOAL_MS)


def _report_one(bench: Bench, name: str, condition: str, visits: Sequence[Row]) -> None:
    turns = [turn for row in visits for turn in row["turns"]]
    if not turns:
        return
    bench.sample(name, condition, "voice_to_voice_ms", "ms", _latencies(visits))
    for metric in ("greeted_ms", "barge_in_ms"):
        bench.sample(name, condition, metric, "ms", [row[metric] for row in visits if row[metric] is not None])
    for stage in dict.fromkeys(stage for turn in turns for stage in turn["stages"]):
        spent = [turn["stages"][stage] for turn in turns if stage in turn["stages"]]
        bench.sample(name, condition, f"stage_{stage}_ms", "ms", spent)
    bench.value(name, condition, "unanswered", "turns", sum(t["ms"] is None for t in turns), n=len(turns))
    bench.value(name, condition, "cut_off", "turns", sum(t["cut_off"] for t in turns), n=len(turns))
    bench.value(name, condition, "word_errors", "share", word_errors(turns), n=len(turns))
    bench.value(name, condition, "exact_orders", "orders", sum(row["exact"] for row in visits), n=len(visits))
    timed = sum(row["timed"] for row in visits)
    if timed:
        bench.value(name, condition, "guesses_come_true", "turns", sum(r["speculated"] for r in visits), n=timed)
        changed = [change for row in visits for change in row["changes"]]
        for change in sorted(set(changed)):
            bench.value(name, condition, f"changed_{change}", "turns", changed.count(change), n=timed)


def word_errors(turns: Sequence[Mapping[str, Any]]) -> float:
    """Insertions, deletions and substitutions in what was heard, per word said."""
    pairs = [(_words(turn["text"]), _words(turn["heard"])) for turn in turns]
    return sum(Levenshtein.distance(said, heard) for said, heard in pairs) / max(1, sum(len(said) for said, _ in pairs))


def _words(text: str) -> list[str]:
    return re.findall(r"[\w']+", text.lower())
