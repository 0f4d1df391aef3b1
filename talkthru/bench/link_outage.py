"""The link breaks while a guest speaks, in every way that links break: who notices, who waits, and what is sent again.

Real processes and real gRPC with a fault proxy between edge and cloud; audio plays throughout. The link breaks in the
middle of the guest's first sentence and is whole again once the guest has gone, so the whole order is taken without
it. From a client outside the edge's process: when the device is told, how long each answer took, whether the agent's
sound broke off, when the link is back, and when the order is at the point of sale, how often.
"""

import asyncio
import re
import time
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from talkthru.bench.plot import bars
from talkthru.bench.running import Bench, CannotMeasure
from talkthru.demo.bank import Bank, GuestOrder
from talkthru.demo.device import LaneDevice, Message
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
QUICK = (NO_FAULT, "refused", "blackhole")
INTO_SENTENCE_S = 0.6
BACK_WITHIN_S, SUBMITTED_WITHIN_S = 15.0, 30.0
_POLL_S = 0.05
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
    noticed_ms: float | None = None  # the fault -> the device is told
    back_ms: float | None = None  # the link is whole -> the device is told
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
        except StoreFailed as failed:
            raise CannotMeasure(f"{failed.process}: {failed.problem}") from failed
        finally:
            _report(bench, {fault: outages for fault, outages in made.items() if outages})


async def _guest(store: Store, bank: Bank, order: GuestOrder, fault: str, *, seed: int) -> Outage:
    outage, visit, told = Outage(), Visit(order), list[Message]()
    before = {row["external_ref"] for row in await store.orders()}
    broken_at = 0.0

    async def break_link(turn: int) -> None:
        if turn == 0:
            breaking.append(tasks.create_task(later()))

    async def later() -> None:
        nonlocal broken_at
        await asyncio.sleep(INTO_SENTENCE_S)
        broken_at = time.monotonic()
        for line in FAULTS[fault]:
            await store.link.tell(line)

    def watch(message: Message) -> None:
        if message.kind == "link":
            told.append(message)

    breaking: list[asyncio.Task[None]] = []
    async with AsyncExitStack() as running:
        lane = await running.enter_async_context(LaneDevice(store.lane_uri(), store.tokens[LANE], seed=seed))
        lane.ear = ear = SteadyEar()
        tasks = await running.enter_async_context(asyncio.TaskGroup())
        await attend(lane, bank, visit, watch=watch, before_turn=break_link)
        sent_before = await _sent_up(store)
        healed_at = time.monotonic()
        await store.link.tell("heal")
        outage.noticed_ms = _told_after(told, broken_at, "down")
        outage.sent_ms, outage.submitted = await _submitted(store, before, healed_at, visit)
        outage.back_ms = await _back(lane, told, healed_at) if outage.noticed_ms is not None else None
        outage.sent_again_bytes = await _sent_up(store) - sent_before
    store.check()
    outage.latencies_ms = visit.latencies_ms
    outage.unanswered = sum(turn.voice_to_voice_ms is None for turn in visit.turns)
    outage.breaks = ear.breaks
    outage.confirmed = visit.board.state in ("queued", "submitted", "accepted")
    return outage


def _told_after(told: list[Message], at: float, state: str) -> float | None:
    return next((1000 * (m.at - at) for m in told if m.at >= at and m.data.get("state") == state), None)


async def _back(lane: LaneDevice, told: list[Message], healed_at: float) -> float | None:
    """When the device was told that the link is up; it may have been before the order was asked for."""
    deadline = healed_at + BACK_WITHIN_S
    while time.monotonic() < deadline:
        while not lane.messages.empty():
            if (message := lane.messages.get_nowait()).kind == "link":
                told.append(message)
        if (back := _told_after(told, healed_at, "up")) is not None:
            return back
        await asyncio.sleep(_POLL_S)
    return None


async def _submitted(store: Store, before: set[str], healed_at: float, visit: Visit) -> tuple[float | None, int]:
    """When a confirmed order was there after the link was whole again, and how many there are for this guest."""
    if visit.board.state not in ("queued", "submitted", "accepted"):
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
        for metric in ("noticed_ms", "back_ms", "sent_ms"):
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
        "noticed": {r.condition: r.p50 for r in bench.rows if r.metric == "noticed_ms" and r.p50 is not None},
        "back": {r.condition: r.p50 for r in bench.rows if r.metric == "back_ms" and r.p50 is not None},
        "answered": {r.condition: r.p50 for r in bench.rows if r.metric == "voice_to_voice_ms" and r.p50 is not None},
    }
    if any(shown.values()):
        bench.picture(bars, "link-outage", {k: v for k, v in shown.items() if v}, unit="ms, median")
