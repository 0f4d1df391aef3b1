"""The link breaks while a guest speaks, in every way that links break: who notices, who waits, and what is sent again.

Real processes and real gRPC with a fault proxy between edge and cloud; audio plays throughout. The link breaks in the
middle of the guest's first sentence and is whole again once the guest has gone, so the whole order is taken without
it. From outside the edge's process: when it doubts the link and when it gives it up (as it tells whoever asks
for its health, every 20 ms), how long each answer took, whether the agent's sound broke off, when the link is back, and
when the order is at the point of sale, how often. At last the brand's menu is saved anew, and the store's is looked at.
"""

import asyncio
import re
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from talkthru.bench.plot import bars
from talkthru.bench.running import Bench, CannotMeasure
from talkthru.demo.bank import Bank, GuestOrder
from talkthru.demo.device import LaneDevice
from talkthru.demo.sound import Ear
from talkthru.demo.store import LANE, Store, StoreFailed
from talkthru.demo.visit import Visit, attend

ABOUT = "the link breaks in mid-sentence: time to notice, to answer, to be back, and what is sent again"
NO_FAULT = "no fault"
FAULTS: dict[str, tuple[str, ...]] = {
    NO_FAULT: (),
    "reset, once": ("reset",),
    "refused": ("down",),
    "blackhole": ("blackhole",),
    "half-open, nothing goes up": ("blackhole up",),
    "half-open, nothing comes down": ("blackhole down",),
    "stalled": ("stall",),
    "400 ms and 5 % lost": ("latency 0.4", "lossy 0.05"),
}
GUESTS = 4
CHANGES, QUICK_CHANGES = 20, 5
QUICK = (NO_FAULT, "refused", "blackhole")
INTO_SENTENCE_S = 0.6
CONFIRMED = ("queued", "submitted", "accepted")
NOTICED_WITHIN_S, BACK_WITHIN_S, SUBMITTED_WITHIN_S = 10.0, 15.0, 30.0
_POLL_S, _LOOK_S = 0.05, 0.02
_GAP_S = 0.25  # as `Ear`: longer is a pause between two sentences
_HEARD_GAP_S = 0.02  # a frame: shorter cannot be heard as a break


class SteadyEar(Ear):
    """Counts the breaks inside the agent's sound: when it ran dry in the middle of speech, for 20 to 250 ms."""

    def __init__(self) -> None:
        super().__init__()
        self.breaks = 0

    def on_audio(self, pcm: bytes, rate_hz: int, at: float) -> None:
        self.breaks += _HEARD_GAP_S < at - self._played_until < _GAP_S
        super().on_audio(pcm, rate_hz, at)


@dataclass(slots=True)
class Outage:
    """One guest's. Milliseconds; None: it did not happen."""

    latencies_ms: list[float] = field(default_factory=list)
    unanswered: int = 0
    breaks: int = 0
    doubted_ms: float | None = None  # the fault -> the edge counts on the link no more
    down_ms: float | None = None  # the fault -> it has given it up
    back_ms: float | None = None  # the link is whole -> it is up
    sent_ms: float | None = None  # the link is whole -> the order is at the point of sale
    submitted: int = 0
    confirmed: bool = False
    sent_again_bytes: int = 0  # towards the cloud, from the moment the link is whole


async def measure(bench: Bench) -> None:
    bank = Bank()
    bench.cases_sha256 = bank.sha256
    guests, faults = (1, QUICK) if bench.quick else (GUESTS, tuple(FAULTS))
    bench.expect(guests * len(faults), "starting")
    made: dict[str, list[Outage]] = {fault: [] for fault in faults}
    with TemporaryDirectory(prefix="talkthru-bench-", ignore_cleanup_errors=True) as folder:
        try:
            async with Store(Path(folder), on_step=bench.say) as store:
                for n in range(guests):
                    for fault in faults:  # interleaved: a slow minute of the machine touches all alike
                        order = bank.orders[(bench.seed + n) % len(bank.orders)]
                        bench.say(f"{fault}: {order.id}")
                        made[fault].append(await _guest(store, bank, order, fault, seed=bench.seed + n))
                        bench.step()
                bench.say("the menu changes")
                changes = [await _menu_change(store, n) for n in range(QUICK_CHANGES if bench.quick else CHANGES)]
            bench.sample("ours", "menu saved at the cloud", "in_use_ms", "ms", changes)
        except StoreFailed as failed:
            raise CannotMeasure(f"{failed.process}: {failed.problem}") from failed
        finally:
            _report(bench, {fault: outages for fault, outages in made.items() if outages})


async def _guest(store: Store, bank: Bank, order: GuestOrder, fault: str, *, seed: int) -> Outage:
    outage, visit = Outage(), Visit(order)
    before = {row["external_ref"] for row in await store.orders()}
    async with (
        asyncio.TaskGroup() as tasks,
        LaneDevice(store.lane_uri(), store.tokens[LANE], seed=seed) as lane,
    ):
        lane.ear = ear = SteadyEar()

        async def break_link() -> None:
            await asyncio.sleep(INTO_SENTENCE_S)
            broken_at = time.monotonic()
            for line in FAULTS[fault]:
                await store.link.tell(line)
            with suppress(TimeoutError):  # a link that only limps is not given up
                async with asyncio.timeout(NOTICED_WITHIN_S):
                    outage.doubted_ms = await _when(store, broken_at, lambda state: state != "up")
                    outage.down_ms = await _when(store, broken_at, lambda state: state in ("down", "probing"))

        async def before_turn(turn: int) -> None:
            if turn == 0:
                breaking.append(tasks.create_task(break_link()))

        breaking: list[asyncio.Task[None]] = []
        await attend(lane, bank, visit, before_turn=before_turn)
        await asyncio.gather(*breaking)
    sent_before = await _sent_up(store)
    healed_at = time.monotonic()
    await store.link.tell("heal")
    back = asyncio.create_task(_back(store, healed_at))
    outage.sent_ms, outage.submitted = await _submitted(store, before, healed_at, visit)
    outage.back_ms = await back if outage.down_ms is not None else None
    await back
    outage.sent_again_bytes = await _sent_up(store) - sent_before
    store.check()
    outage.latencies_ms = visit.latencies_ms
    outage.unanswered = sum(turn.voice_to_voice_ms is None for turn in visit.turns)
    outage.breaks = ear.breaks
    outage.confirmed = visit.board.state in CONFIRMED
    return outage


async def _menu_change(store: Store, n: int) -> float:
    """Milliseconds from the cloud's file to the store's new guests."""
    version = f"changed-{n}"
    store.change_menu(version)
    saved_at = time.monotonic()
    async with asyncio.timeout(NOTICED_WITHIN_S):
        while (await store.health())["menu"] != version:  # noqa: ASYNC110  # another process
            await asyncio.sleep(_LOOK_S)
    return 1000 * (time.monotonic() - saved_at)


async def _when(store: Store, since: float, true_of: Callable[[str], bool]) -> float:
    """Milliseconds since then when the link's state was first so."""
    while not true_of((await store.health())["link"]):  # noqa: ASYNC110  # another process
        await asyncio.sleep(_LOOK_S)
    return 1000 * (time.monotonic() - since)


async def _back(store: Store, healed_at: float) -> float | None:
    try:
        async with asyncio.timeout(BACK_WITHIN_S):
            return await _when(store, healed_at, lambda state: state == "up")
    except TimeoutError:
        return None


async def _submitted(store: Store, before: set[str], healed_at: float, visit: Visit) -> tuple[float | None, int]:
    """When a confirmed order was there after the link was whole again, and how many there are for this guest."""
    if visit.board.state not in CONFIRMED:
        return None, 0
    deadline, waited = healed_at + SUBMITTED_WITHIN_S, False
    while time.monotonic() < deadline:
        new = [row for row in await store.orders() if row["external_ref"] not in before]
        if new:
            at = 1000 * (time.monotonic() - healed_at) if waited else None
            await asyncio.sleep(1.0)  # a second one must not come
            return at, len([row for row in await store.orders() if row["external_ref"] not in before])
        waited = True
        await asyncio.sleep(_POLL_S)
    return None, 0


async def _sent_up(store: Store) -> int:
    """Bytes that the proxy has carried towards the cloud so far."""
    pattern = r"connections=\d+ up=(\d+) down=\d+"
    known = len(re.findall(pattern, store.link.said()))
    await store.link.tell("status")
    for _ in range(100):
        if len(found := re.findall(pattern, store.link.said())) > known:
            return int(found[-1])
        await asyncio.sleep(0.02)
    raise store.link.failed("does not tell how much it carried")


def _report(bench: Bench, made: dict[str, list[Outage]]) -> None:
    for fault, outages in made.items():
        for metric in ("doubted_ms", "down_ms", "back_ms", "sent_ms"):
            values = [v for o in outages if (v := getattr(o, metric)) is not None]
            bench.sample("ours", fault, metric, "ms", values)
        bench.sample("ours", fault, "voice_to_voice_ms", "ms", [ms for o in outages for ms in o.latencies_ms])
        turns = sum(len(o.latencies_ms) + o.unanswered for o in outages)
        bench.value("ours", fault, "unanswered", "turns", sum(o.unanswered for o in outages), n=turns)
        bench.value("ours", fault, "breaks_in_speech", "breaks", sum(o.breaks for o in outages), n=len(outages))
        confirmed = [o for o in outages if o.confirmed]
        once = sum(o.submitted == 1 for o in confirmed)
        bench.value("ours", fault, "submitted_once", "orders", once, n=len(confirmed))
        twice = sum(o.submitted > 1 for o in outages)
        bench.value("ours", fault, "submitted_twice", "orders", twice, n=len(outages))
        bench.sample("ours", fault, "sent_after_heal_bytes", "bytes", [float(o.sent_again_bytes) for o in outages])
    shown = {
        "noticed": {r.condition: r.p50 for r in bench.rows if r.metric == "doubted_ms" and r.p50 is not None},
        "back": {r.condition: r.p50 for r in bench.rows if r.metric == "back_ms" and r.p50 is not None},
        "answered": {r.condition: r.p50 for r in bench.rows if r.metric == "voice_to_voice_ms" and r.p50 is not None},
    }
    if any(shown.values()):
        bench.picture(bars, "link-outage", {k: v for k, v in shown.items() if v}, unit="ms, median")
