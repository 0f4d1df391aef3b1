"""Every order of the guest bank, spoken at real-time pace to the real processes, and judged by the point of sale.

An order counts as exact when the point of sale holds exactly one order for the visit and it is the intended one, line
by line. Synthetic voices: nothing here predicts real guests.
"""

import random
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from talkthru.bench.kept import Kept
from talkthru.bench.running import Bench, CannotMeasure
from talkthru.demo.bank import Bank, GuestOrder
from talkthru.demo.device import LaneDevice
from talkthru.demo.guest import Outcome, same_order
from talkthru.demo.store import LANE, Store, StoreFailed
from talkthru.demo.visit import Visit, attend

ABOUT = "all orders of the guest bank, spoken, against what the point of sale accepted"
QUICK = 4


@dataclass(frozen=True, slots=True)
class Result:
    """One visit, as it is kept between two runs."""

    order: str
    outcome: str
    exact: bool
    submitted: int  # orders that reached the point of sale
    turns: int
    seconds: float
    latencies_ms: tuple[float, ...]
    problem: str = ""


async def measure(bench: Bench) -> None:
    bank = Bank()
    bench.cases_sha256 = bank.sha256
    orders = list(bank.orders)
    if bench.quick:
        orders = random.Random(bench.seed).sample(orders, QUICK)
    kept = Kept(bench)
    before = [Result(**{**row, "latencies_ms": tuple(row["latencies_ms"])}) for row in kept.read()]
    results = {r.order: r for r in before if any(r.order == o.id for o in orders)}
    bench.expect(len(orders), "starting")
    for order_id in results:
        bench.step(f"{order_id}: measured before")
    left = [order for order in orders if order.id not in results]
    if left:
        with TemporaryDirectory(prefix="talkthru-bench-", ignore_cleanup_errors=True) as folder:
            try:
                async with Store(Path(folder), on_step=bench.say) as store:
                    for order in left:
                        bench.say(f"{order.id} ({order.voice})")
                        result = await _order(store, bank, order, seed=bench.seed)
                        kept.add(asdict(result))
                        results[order.id] = result
                        bench.step(f"{order.id}: {result.outcome}, {'exact' if result.exact else 'not exact'}")
            except StoreFailed as failed:
                raise CannotMeasure(f"{failed.process}: {failed.problem}") from failed
    _report(bench, list(results.values()))
    kept.forget()


async def _order(store: Store, bank: Bank, order: GuestOrder, *, seed: int) -> Result:
    before = {row["external_ref"] for row in await store.orders()}
    visit, began = Visit(order), time.monotonic()
    async with LaneDevice(store.lane_uri(), store.tokens[LANE], seed=seed) as lane:
        await attend(lane, bank, visit)
    store.check()
    new = [row for row in await store.orders() if row["external_ref"] not in before]
    exact = len(new) == 1 and same_order(order.form, new[0]["lines"])
    return Result(
        order.id,
        visit.outcome.value if visit.outcome else "cut short",
        exact,
        len(new),
        len(visit.turns),
        round(time.monotonic() - began, 1),
        tuple(round(ms, 1) for ms in visit.latencies_ms),
        visit.problem,
    )


def _report(bench: Bench, results: list[Result]) -> None:
    for r in results:
        if not r.exact:
            why = r.problem or f"{r.submitted} in the point of sale"
            bench.note(f"not exact: {r.order}: {r.outcome} after {r.turns} turns, {why}")
    count, condition = len(results), "quiet"
    wrong = sum(r.submitted - r.exact for r in results)
    bench.value("ours", condition, "exact_orders", "orders", sum(r.exact for r in results), n=count)
    bench.value("ours", condition, "wrong_submitted", "orders", wrong, n=count)
    bench.value("ours", condition, "handed_over", "orders", _ended(results, Outcome.HANDED_OVER.value), n=count)
    bench.value("ours", condition, "gave_up", "orders", _ended(results, Outcome.GAVE_UP.value, "cut short"), n=count)
    confirmed = [r for r in results if r.submitted]
    exact = sum(r.exact for r in confirmed)
    if confirmed:
        bench.value("ours", condition, "confirmed_exact_share", "share", exact / len(confirmed), n=len(confirmed))
    bench.sample("ours", condition, "turns_per_order", "turns", [r.turns for r in results])
    bench.sample("ours", condition, "seconds_per_order", "s", [r.seconds for r in results])
    bench.sample("ours", condition, "voice_to_voice_ms", "ms", [ms for r in results for ms in r.latencies_ms])


def _ended(results: list[Result], *outcomes: str) -> int:
    return sum(r.outcome in outcomes for r in results)
