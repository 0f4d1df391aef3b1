"""Every order of the guest bank, spoken at real-time pace to the real processes, and judged by the point of sale.

Quiet, and in a lane's noise at 20 dB. An order counts as exact when the point of sale holds exactly one order for the
visit and it is the intended one, line by line; a guest answers, corrects, and says yes only to the order they want.
`POSTS` guests are served at once by one edge, each at a post of their own. Synthetic voices: nothing here predicts real
guests.
"""

import asyncio
import math
import random
import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from talkthru.bench.kept import Kept
from talkthru.bench.running import Bench, CannotMeasure
from talkthru.bench.turn_latency import word_errors
from talkthru.demo.bank import Bank, GuestOrder
from talkthru.demo.device import LaneDevice, Message
from talkthru.demo.guest import Outcome, same_order
from talkthru.demo.sound import lane_noise
from talkthru.demo.store import Store, StoreFailed
from talkthru.demo.visit import Visit, attend

ABOUT = "all orders of the guest bank, spoken, against what the point of sale accepted; quiet and at 20 dB"
QUICK = 4
POSTS = 3
CONDITIONS: Mapping[str, float | None] = {"quiet": None, "lane noise 20 dB": 20.0}
HEARD_WELL = 0.05  # share of wrong words up to which hearing is not what went wrong


@dataclass(frozen=True, slots=True)
class Result:
    """One visit, as it is kept between two runs. turns: what was said, and what was heard of it."""

    order: str
    condition: str
    outcome: str
    exact: bool
    submitted: int  # orders that reached the point of sale
    read_back: bool  # each of them was, with its total, before it left
    turns: list[dict[str, Any]]
    seconds: float
    latencies_ms: list[float] = field(default_factory=list)
    problem: str = ""

    @property
    def word_errors(self) -> float:
        return word_errors(self.turns)

    @property
    def why(self) -> str:
        """What went wrong, by where it began."""
        if self.problem:
            return "not done in time"
        return "heard wrongly" if self.word_errors > HEARD_WELL else "understood wrongly"


async def measure(bench: Bench) -> None:
    bank = Bank()
    bench.cases_sha256 = bank.sha256
    orders = list(bank.orders)
    if bench.quick:
        orders = random.Random(bench.seed).sample(orders, QUICK)
    kept = Kept(bench)
    wanted = {(order.id, condition): order for condition in CONDITIONS for order in orders}
    results = {(row["order"], row["condition"]): Result(**row) for row in kept.read()}
    results = {key: result for key, result in results.items() if key in wanted}
    bench.expect(len(wanted), "starting")
    bench.step(steps=len(results))
    left = [(order, condition) for (_, condition), order in wanted.items() if (order.id, condition) not in results]
    if left:
        await _measure(bench, bank, left, kept, results)
    if left:
        bench.note(f"time is up: {len(left)} guests are left for the next call, which goes on from here")
    for condition in CONDITIONS:
        _report(bench, condition, [result for result in results.values() if result.condition == condition])
    if not left:
        kept.forget()


async def _measure(
    bench: Bench,
    bank: Bank,
    left: list[tuple[GuestOrder, str]],
    kept: Kept,
    results: dict[tuple[str, str], Result],
) -> None:
    posts = [f"lane-{n}" for n in range(1, POSTS + 1)]

    async def serve(store: Store, post: str, until: float) -> None:
        while left and time.monotonic() < until:
            order, condition = left.pop(0)
            result = await _order(store, post, bank, order, condition, seed=bench.seed)
            kept.add(asdict(result))
            results[order.id, condition] = result
            bench.step(f"{order.id}, {condition}: {result.outcome}, {'exact' if result.exact else 'not exact'}")

    with TemporaryDirectory(prefix="talkthru-bench-", ignore_cleanup_errors=True) as folder:
        try:
            async with Store(Path(folder), on_step=bench.say, lanes=posts) as store, asyncio.TaskGroup() as guests:
                until = time.monotonic() + 60 * float(bench.options.get("minutes", math.inf))  # of measuring
                for post in posts:
                    guests.create_task(serve(store, post, until), name=post)
        except* StoreFailed as group:
            failed = group.exceptions[0]
            raise CannotMeasure(str(failed)) from failed


async def _order(store: Store, post: str, bank: Bank, order: GuestOrder, condition: str, *, seed: int) -> Result:
    visit, began, told = Visit(order), time.monotonic(), list[Message]()
    voices = [bank.pcm(other, other.openings[0]) for other in bank.orders if other.voice != order.voice]
    snr_db = CONDITIONS[condition]
    noise = None if snr_db is None else lane_noise(20.0, snr_db=snr_db, seed=seed, voices=voices)
    async with LaneDevice(store.lane_uri(post), store.tokens[post], noise=noise, seed=seed) as lane:
        await attend(lane, bank, visit, watch=told.append)
    store.check()
    sessions = {str(message.data["session"]) for message in told if message.kind == "welcome"}
    mine = [row for row in await store.orders() if any(str(row["external_ref"]).startswith(s) for s in sessions)]
    said = [str(message.data.get("text", "")) for message in told if message.kind == "say"]
    totals = [f"${row['total_cents'] / 100:.2f}" for row in mine]
    return Result(
        order.id,
        condition,
        visit.outcome.value if visit.outcome else "cut short",
        len(mine) == 1 and same_order(order.form, mine[0]["lines"]),
        len(mine),
        all(any(total in text for text in said) for total in totals),
        [{"text": turn.text, "heard": turn.heard, "why": turn.why} for turn in visit.turns],
        round(time.monotonic() - began, 1),
        [round(ms, 1) for ms in visit.latencies_ms],
        visit.problem,
    )


def _report(bench: Bench, condition: str, results: list[Result]) -> None:
    missed = [result for result in results if not result.exact]
    bench.misses([*_misses(missed, condition)], name=condition.replace(" ", "-"))
    count = len(results)
    unread = sum(r.submitted - r.exact for r in results if not r.read_back)
    bench.value("ours", condition, "exact_orders", "orders", sum(r.exact for r in results), n=count)
    bench.value("ours", condition, "wrong_submitted", "orders", sum(r.submitted - r.exact for r in results), n=count)
    bench.value("ours", condition, "wrong_submitted_unread", "orders", unread, n=count)
    bench.value("ours", condition, "handed_over", "orders", _ended(results, Outcome.HANDED_OVER.value), n=count)
    bench.value("ours", condition, "gave_up", "orders", _ended(results, Outcome.GAVE_UP.value, "cut short"), n=count)
    if confirmed := [r for r in results if r.submitted]:
        share = sum(r.exact for r in confirmed) / len(confirmed)
        bench.value("ours", condition, "confirmed_exact_share", "share", share, n=len(confirmed))
    for why, times in sorted(Counter(r.why for r in missed).items()):
        bench.value("ours", condition, f"missed_{why.replace(' ', '_')}", "orders", times, n=count)
    bench.value("ours", condition, "word_errors", "share", word_errors([t for r in results for t in r.turns]), n=count)
    bench.sample("ours", condition, "turns_per_order", "turns", [len(r.turns) for r in results])
    bench.sample("ours", condition, "seconds_per_order", "s", [r.seconds for r in results])
    bench.sample("ours", condition, "voice_to_voice_ms", "ms", [ms for r in results for ms in r.latencies_ms])
    bench.failed = bench.failed or unread > 0


def _misses(missed: list[Result], condition: str) -> list[str]:
    lines = []
    for result in missed:
        ended = f"{result.outcome} after {len(result.turns)} turns, {result.submitted} in the point of sale"
        lines.append(f"{result.order} ({condition}): {result.why}: {ended} {result.problem}".rstrip())
        lines += [f"    {turn['why']}: said {turn['text']!r}, heard {turn['heard']!r}" for turn in result.turns]
    return lines


def _ended(results: list[Result], *outcomes: str) -> int:
    return sum(r.outcome in outcomes for r in results)
