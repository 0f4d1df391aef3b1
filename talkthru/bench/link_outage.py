"""The link breaks while guests speak, in every way that links break: who notices, who waits, and what is sent again.

Real processes, real gRPC over mutual TLS, and a fault proxy between edge and cloud. Four parts:

- `link`: many links without a store (`talkthru.bench.links_alone`), for percentiles of notice and return.
- `store`: an edge with four lanes, a guest at each. The link breaks in the middle of the first guest's first sentence
  (the others are wherever they are) and is whole again once all have gone. From outside the edge's process: when
  it doubts the link and gives it up (as it tells whoever asks for its health, every 20 ms), how long each answer took,
  whether the agent's sound broke off, when the link is back, and when the orders are at the point of sale, how often.
- `edge killed`: `kill -9` in the middle of an order, until the device has its session and the agent's voice again.
- `told by the cloud`: the brand's menu is saved anew, the agent is stopped; until the store has it.

Each part is kept beside the checkout, so that a run that was stopped (`--minutes`, Ctrl-C) goes on where it was.
"""

import asyncio
import re
import time
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from contextlib import AsyncExitStack, suppress
from dataclasses import asdict, dataclass, field
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from websockets import WebSocketException

from talkthru.bench.after_a_fall import menu_changes, resumed_ms, stops_told
from talkthru.bench.kept import Kept
from talkthru.bench.links_alone import Seen, outages
from talkthru.bench.outages import FAULTS, QUICK, Fault, mend, strike
from talkthru.bench.plot import bars
from talkthru.bench.running import Bench, CannotMeasure
from talkthru.demo.bank import Bank, GuestOrder
from talkthru.demo.device import LaneDevice, Message
from talkthru.demo.sound import Ear
from talkthru.demo.store import Store, StoreFailed
from talkthru.demo.visit import Visit, attend

ABOUT = "the link breaks in mid-sentence: time to notice, to answer, to be back, and what is sent again"
LANES = ("lane-1", "lane-2", "lane-3", "lane-4")
ARRIVING_S = 1.3  # from one guest to the next: so that the link breaks in different moments of their visits
LINKS, QUICK_LINKS = 16, 4
KILLS, QUICK_KILLS = 5, 1
CHANGES, QUICK_CHANGES = 10, 3  # pairs of them
STOPS, QUICK_STOPS = 10, 2
INTO_SENTENCE_S = 0.6
NOTICED_MS = 1000.0  # what a silent blackhole must be known within
CONFIRMED = ("queued", "submitted", "accepted")
NOTICED_WITHIN_S, BACK_WITHIN_S, SUBMITTED_WITHIN_S = 10.0, 15.0, 30.0
_POLL_S, _LOOK_S = 0.05, 0.02
_HEARD_GAP_S = 0.02  # a frame: shorter cannot be heard as a break


class SteadyEar(Ear):
    """Counts the breaks inside the agent's sound: it ran dry, and what came next was no new utterance."""

    def __init__(self) -> None:
        super().__init__()
        self.breaks, self.longest_break_s = 0, 0.0
        self._new = True

    def on_say(self) -> None:
        self._new = True

    def on_flush(self, at: float) -> None:
        super().on_flush(at)
        self._new = True

    def on_audio(self, pcm: bytes, rate_hz: int, at: float) -> None:
        if not self._new and (gap := at - self._played_until) > _HEARD_GAP_S:
            self.breaks += 1
            self.longest_break_s = max(self.longest_break_s, gap)
        self._new = False
        super().on_audio(pcm, rate_hz, at)


@dataclass(slots=True)
class Guest:
    """One guest's visit in an outage."""

    latencies_ms: list[float] = field(default_factory=list)
    unanswered: int = 0
    breaks: int = 0
    longest_break_ms: float = 0.0
    submitted: int = 0
    confirmed: bool = False


@dataclass(slots=True)
class Outage:
    """One store's, with its guests. Milliseconds; None: it did not happen."""

    guests: list[Guest] = field(default_factory=list)
    doubted_ms: float | None = None  # the fault -> the edge counts on the link no more
    down_ms: float | None = None  # the fault -> it has given it up
    back_ms: float | None = None  # the link is whole -> it is up
    sent_ms: float | None = None  # the link is whole -> every order is at the point of sale
    sent_bytes: int = 0  # towards the cloud, from the moment the link is whole until then


Part = tuple[str, str, Callable[[], Awaitable[list[Any]]]]  # contender, what happens, and what measures it


async def measure(bench: Bench) -> None:
    bank = Bank()
    bench.cases_sha256 = bank.sha256
    kept = Kept(bench)
    done = {(row["part"], row["what"]): row["results"] for row in kept.read()}
    minutes, began = bench.options.get("minutes"), time.monotonic()
    with TemporaryDirectory(prefix="talkthru-bench-", ignore_cleanup_errors=True) as folder:
        try:
            async with Store(Path(folder), on_step=bench.say, lanes=LANES) as store:
                parts = [part for part in _parts(bench, store, bank) if part[:2] not in done]
                bench.expect(len(parts), "starting")
                while parts and (minutes is None or time.monotonic() - began < 60 * minutes):
                    part, what, made = parts.pop(0)
                    bench.say(f"{part}: {what}")
                    done[part, what] = results = await made()
                    kept.add({"part": part, "what": what, "results": results})
                    bench.step()
        except StoreFailed as failed:
            raise CannotMeasure(f"{failed.process}: {failed.problem}") from failed
        except (OSError, WebSocketException) as error:
            raise CannotMeasure(f"a device lost the edge: {error}") from error
        finally:
            _report(bench, done)
    if parts:
        names = ", ".join(f"{part} {what}" for part, what, _ in parts)
        bench.note(f"{len(parts)} parts are left ({names}): the next run of the same code goes on with them.")
    else:
        kept.forget()


def _parts(bench: Bench, store: Store, bank: Bank) -> list[Part]:
    quick, seed = bench.quick, bench.seed
    faults = QUICK if quick else tuple(FAULTS)

    async def links(fault: str) -> list[Any]:
        folder = store.folder / re.sub(r"\W+", "-", f"links {fault}")
        seen = await outages(store, folder, FAULTS[fault], links=QUICK_LINKS if quick else LINKS, seed=seed)
        return [asdict(one) for one in seen]

    async def guests(n: int) -> list[Any]:
        return [asdict(await _outage(store, bank, _orders(bank, seed + n), FAULTS[faults[n]], seed=seed + n))]

    return [  # the short ones first: what a run is stopped in the middle of is one row of many, and no whole part
        ("cloud", "menu", lambda: menu_changes(store, QUICK_CHANGES if quick else CHANGES)),
        ("cloud", "stop", lambda: stops_told(store, QUICK_STOPS if quick else STOPS)),
        ("edge", "killed", lambda: resumed_ms(store, bank, QUICK_KILLS if quick else KILLS)),
        *(("link", fault, partial(links, fault)) for fault in faults),
        *(("store", fault, partial(guests, n)) for n, fault in enumerate(faults)),
    ]


# ---- an edge with guests


def _orders(bank: Bank, n: int) -> list[GuestOrder]:
    """One for each lane, of those that begin with one sentence: a visit of half a minute, as most are."""
    brief = [order for order in bank.orders if len(order.openings) == 1]
    return [brief[(n * len(LANES) + at) % len(brief)] for at in range(len(LANES))]


async def _outage(store: Store, bank: Bank, orders: Sequence[GuestOrder], fault: Fault, *, seed: int) -> Outage:
    outage, visits = Outage(), [Visit(order) for order in orders]
    before = {row["external_ref"] for row in await store.orders()}
    speaking = asyncio.Event()
    async with AsyncExitStack() as open_:
        lanes = [await open_.enter_async_context(_lane(store, lane, seed=seed + at)) for at, lane in enumerate(LANES)]
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(_break_link(store, fault, speaking, outage))
            for at, (device, visit) in enumerate(zip(lanes, visits, strict=True)):
                tasks.create_task(_visit(device, bank, visit, after_s=at * ARRIVING_S, speaking=speaking))
    sent_before = await _sent_up(store)
    healed_at = time.monotonic()
    await mend(fault, store, store.link.tell)
    back = asyncio.create_task(_back(store, healed_at))
    confirmed = [visit.board.state in CONFIRMED for visit in visits]
    outage.sent_ms, counts = await _submitted(store, before, healed_at, sum(confirmed))
    outage.back_ms = await back if outage.down_ms is not None else None
    await back
    outage.sent_bytes = await _sent_up(store) - sent_before
    store.check()
    of_a_lane = [[n for ref, n in counts.items() if ref.startswith(f"{lane}-")] for lane in LANES]
    for heard, visit, agreed, sent in zip(lanes, visits, confirmed, of_a_lane, strict=True):
        outage.guests.append(_guest(heard, visit, confirmed=agreed, submitted=sum(sent)))
    return outage


class _Lane(LaneDevice):
    """Its ear knows where one utterance ends and the next begins."""

    def __init__(self, uri: str, token: str, *, seed: int) -> None:
        super().__init__(uri, token, seed=seed)
        self.ear: SteadyEar = SteadyEar()

    def _on_message(self, message: Mapping[str, Any], at: float) -> None:
        if (message.get("data") or {}).get("type") == "say":
            self.ear.on_say()
        super()._on_message(message, at)


def _lane(store: Store, lane: str, *, seed: int) -> _Lane:
    return _Lane(store.lane_uri(lane), store.tokens[lane], seed=seed)


async def _visit(lane: LaneDevice, bank: Bank, visit: Visit, *, after_s: float, speaking: asyncio.Event) -> None:
    def watch(message: Message) -> None:
        if message.kind == "guest":
            speaking.set()

    await asyncio.sleep(after_s)
    await attend(lane, bank, visit, watch=watch, hurried=True)
    speaking.set()  # also where nobody ever spoke


async def _break_link(store: Store, fault: Fault, speaking: asyncio.Event, outage: Outage) -> None:
    await speaking.wait()
    await asyncio.sleep(INTO_SENTENCE_S)
    broken_at = time.monotonic()
    await strike(fault, store, store.link.tell)
    with suppress(TimeoutError):  # a link that only limps is not given up
        async with asyncio.timeout(NOTICED_WITHIN_S):
            outage.doubted_ms = await _when(store, broken_at, lambda state: state != "up")
            outage.down_ms = await _when(store, broken_at, lambda state: state in ("down", "probing"))


def _guest(lane: _Lane, visit: Visit, *, confirmed: bool, submitted: int) -> Guest:
    return Guest(
        latencies_ms=visit.latencies_ms,
        unanswered=sum(turn.voice_to_voice_ms is None for turn in visit.turns),
        breaks=lane.ear.breaks,
        longest_break_ms=1000 * lane.ear.longest_break_s,
        submitted=submitted,
        confirmed=confirmed,
    )


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


async def _submitted(
    store: Store, before: set[str], healed_at: float, wanted: int
) -> tuple[float | None, dict[str, int]]:
    """When the last of the confirmed orders was there after the link was whole again, and how often each is there."""
    deadline, waited = healed_at + SUBMITTED_WITHIN_S, False
    while len(await _new(store, before)) < wanted and time.monotonic() < deadline:
        waited = True
        await asyncio.sleep(_POLL_S)
    at = 1000 * (time.monotonic() - healed_at) if waited else None
    await asyncio.sleep(1.0)  # a second one must not come
    return at, await _new(store, before)


async def _new(store: Store, before: set[str]) -> dict[str, int]:
    refs = [row["external_ref"] for row in await store.orders() if row["external_ref"] not in before]
    return {ref: refs.count(ref) for ref in refs}


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


# ---- what came of it


def _report(bench: Bench, done: Mapping[tuple[str, str], list[Any]]) -> None:
    for fault in FAULTS:
        if rows := done.get(("link", fault)):
            _links(bench, fault, [Seen(**row) for row in rows])
    for fault in FAULTS:
        if rows := done.get(("store", fault)):
            _store(bench, fault, [_read(row) for row in rows])
    for key, what, metric in (
        (("edge", "killed"), "edge killed", "resumed_ms"),
        (("cloud", "stop"), "stopped at the cloud", "silent_ms"),
        (("cloud", "menu"), "menu saved at the cloud", "in_use_ms"),
    ):
        if key in done:
            bench.sample("store", what, metric, "ms", [ms for ms in done[key] if ms is not None])
    shown = {
        "a turn that asked the cloud goes on": ("link", "answered_ms"),
        "the link is doubted": ("link", "doubted_ms"),
        "a guest has an answer (voice to voice)": ("store", "voice_to_voice_ms"),
        "back, once whole": ("link", "back_ms"),
    }
    series = {title: _medians(bench, *which) for title, which in shown.items()}
    if any(series.values()):
        found = {title: values for title, values in series.items() if values}
        bench.picture(bars, "link-outage", found, unit="ms, median", goal=NOTICED_MS)


def _medians(bench: Bench, contender: str, metric: str) -> dict[str, float]:
    rows = (r for r in bench.rows if (r.contender, r.metric) == (contender, metric) and r.condition in FAULTS)
    return {r.condition: r.p50 for r in rows if r.p50 is not None}


def _links(bench: Bench, fault: str, seen: Sequence[Seen]) -> None:
    for metric in ("doubted_ms", "down_ms", "answered_ms", "back_ms", "self_back_ms"):
        bench.sample("link", fault, metric, "ms", _there(getattr(one, metric) for one in seen))
    bench.sample("link", fault, "resent_bytes", "bytes", [float(one.resent_bytes) for one in seen])
    lost = sum(one.lost_events for one in seen)
    bench.value("link", fault, "events_lost", "events", lost, n=len(seen))
    _must_not(bench, lost, f"{fault}: {lost} events did not arrive")


def _store(bench: Bench, fault: str, outages: Sequence[Outage]) -> None:
    for metric in ("doubted_ms", "down_ms", "back_ms", "sent_ms"):
        bench.sample("store", fault, metric, "ms", _there(getattr(one, metric) for one in outages))
    guests = [guest for one in outages for guest in one.guests]
    latencies = [ms for guest in guests for ms in guest.latencies_ms]
    bench.sample("store", fault, "voice_to_voice_ms", "ms", latencies)
    unanswered, breaks = sum(g.unanswered for g in guests), sum(g.breaks for g in guests)
    bench.value("store", fault, "unanswered", "turns", unanswered, n=len(latencies) + unanswered)
    bench.value("store", fault, "breaks_in_speech", "breaks", breaks, n=len(guests))
    bench.value("store", fault, "longest_break", "ms", max(g.longest_break_ms for g in guests), n=len(guests))
    confirmed = [g for g in guests if g.confirmed]
    once, twice = sum(g.submitted == 1 for g in confirmed), sum(g.submitted > 1 for g in guests)
    bench.value("store", fault, "submitted_once", "orders", once, n=len(confirmed))
    bench.value("store", fault, "submitted_twice", "orders", twice, n=len(guests))
    bench.sample("store", fault, "sent_after_heal_bytes", "bytes", [float(one.sent_bytes) for one in outages])
    lost = len(confirmed) - once - sum(g.submitted > 1 for g in confirmed)
    _must_not(bench, lost, f"{fault}: {lost} confirmed orders did not reach the point of sale")
    _must_not(bench, twice, f"{fault}: {twice} orders reached the point of sale twice")


def _must_not(bench: Bench, count: int, problem: str) -> None:
    if count:
        bench.failed = True
        bench.note(problem)


def _there(values: Iterable[float | None]) -> list[float]:
    return [value for value in values if value is not None]


def _read(row: Mapping[str, Any]) -> Outage:
    return Outage(**{**row, "guests": [Guest(**guest) for guest in row["guests"]]})
