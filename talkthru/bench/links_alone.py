"""Links without a store, many at once: each with a proxy of its own before the same real cloud, over mutual TLS.

They are what an edge has (`edge.link`: circuit, watch, upload), so that notice and return are measured often enough to
have percentiles, each at another phase of the heartbeat. While the link breaks, a question is asked as a turn asks it,
and events flow up as a conversation makes them.
"""

import asyncio
import logging
import random
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import grpc
import structlog

from domain.events import canonical, chain, genesis
from domain.order import Order
from edge.dialog.conduct.deciding import REASON_PATIENCE_S
from edge.identity.certificate import load
from edge.link.admission import credentials
from edge.link.circuit import LinkState, Moved
from edge.link.client import Cloud, CloudError
from edge.link.exchange import Heard, LoggedEvent, Question
from edge.link.link import Link
from edge.link.outbox import Outbox
from edge.session.clock import RealClock
from talkthru.bench.outages import Fault, Tell, mend, strike
from talkthru.demo.store import Store
from talkthru.faults import FaultProxy

OUTAGE_S = (3.0, 6.0)
EVENT_EVERY_S, EVENT_BYTES = 0.1, 300  # a conversation writes some ten events of 300 bytes a turn (measured)
CONNECTED_WITHIN_S, BACK_WITHIN_S, DRAINED_WITHIN_S = 15.0, 20.0, 20.0


@dataclass(slots=True)
class Seen:
    """One link's outage, in milliseconds; None: it did not come to that.

    back_ms counts from when all was well again; self_back_ms from the fault, where the link came back during it.
    """

    doubted_ms: float | None = None
    down_ms: float | None = None
    answered_ms: float | None = None  # the question that was asked as the link broke: until the edge must go on alone
    back_ms: float | None = None
    self_back_ms: float | None = None
    resent_bytes: int = 0
    lost_events: int = 0


class _Log:
    """A session that goes on and on, as `edge.link.sync.EventSource`; it counts what is sent more than once."""

    def __init__(self, session: str) -> None:
        self.session = session
        self.rows: list[tuple[int, bytes, bytes]] = []
        self.through = self.sent_through = self.resent_bytes = 0
        self._link = genesis(session)

    def add(self) -> None:
        body = canonical({"kind": "note", "seq": len(self.rows) + 1, "text": "x" * EVENT_BYTES})
        self._link = chain(self._link, body)
        self.rows.append((len(self.rows) + 1, body, self._link))

    async def pending(
        self, *, most: int, without: frozenset[str]
    ) -> tuple[str, int, Sequence[tuple[int, bytes, bytes]]] | None:
        rows = self.rows[self.through : self.through + most]
        return (self.session, self.through + 1, rows) if rows else None

    async def acked(self, session_id: str, through_seq: int) -> None:
        self.through = through_seq

    async def untold(self) -> tuple[str, int] | None:
        return None

    async def told(self, session_id: str) -> None: ...


class _Counting(Cloud):
    """Counts the events that go out again."""

    log: _Log

    async def append(
        self, session_id: str, from_seq: int, events: Sequence[LoggedEvent], *, remaining_s: float = 10.0
    ) -> int:
        self.log.resent_bytes += sum(len(e.body) + len(e.chain) for e in events if e.seq <= self.log.sent_through)
        self.log.sent_through = max([self.log.sent_through, *(e.seq for e in events)])
        return await super().append(session_id, from_seq, events, remaining_s=remaining_s)


@dataclass(slots=True)
class _Line:
    """One link with its proxy, its log, and when its state changed."""

    proxy: FaultProxy
    link: Link
    log: _Log
    moves: list[Moved] = field(default_factory=list)

    def first(self, since: float, *states: LinkState) -> float | None:
        """Milliseconds from then to when the circuit first came to one of these."""
        at = next((m.at for m in self.moves if m.at >= since and m.now in states), None)
        return None if at is None else 1000 * (at - since)


async def outages(store: Store, folder: Path, fault: Fault, *, links: int, seed: int) -> list[Seen]:
    """As many links, each broken at its own phase of everything; what happens to the cloud, happens to all at once."""
    quiet = structlog.make_filtering_bound_logger(logging.CRITICAL)  # the table is the report
    structlog.configure(wrapper_class=quiet)
    chance, cloud = random.Random(seed), _OneCloud(fault, store)
    lasts_s = chance.uniform(*OUTAGE_S)
    async with AsyncExitStack() as open_, asyncio.TaskGroup() as tasks:
        lines = [await open_.enter_async_context(_line(store, folder / f"link-{seed}-{n}")) for n in range(links)]
        for line in lines:
            await _until(line, LinkState.UP, CONNECTED_WITHIN_S)
        enduring = [
            tasks.create_task(_outage(line, cloud, lasts_s, 0.0 if fault.cloud else chance.random())) for line in lines
        ]
    return [task.result() for task in enduring]


class _OneCloud:
    """What all links share: the first strikes and mends for all, the others wait until it is done."""

    def __init__(self, fault: Fault, store: Store) -> None:
        self._fault, self._store = fault, store
        self._struck, self._mended = asyncio.Lock(), asyncio.Lock()
        self._done: set[str] = set()

    async def strike(self, tell: Tell) -> None:
        await self._each("struck", self._struck, lambda fault: strike(fault, self._store, tell))

    async def mend(self, tell: Tell) -> None:
        await self._each("mended", self._mended, lambda fault: mend(fault, self._store, tell))

    async def _each(self, what: str, lock: asyncio.Lock, do: Callable[[Fault], Awaitable[None]]) -> None:
        if not self._fault.cloud:
            await do(self._fault)
            return
        async with lock:
            if what not in self._done:
                self._done.add(what)
                await do(self._fault)


async def _outage(line: _Line, cloud: _OneCloud, lasts_s: float, phase: float) -> Seen:
    await asyncio.sleep(phase)
    seen, broken_at = Seen(), time.monotonic()
    await cloud.strike(line.proxy.obey)
    seen.answered_ms = await _asked(line.link.cloud, line.log.session)
    await asyncio.sleep(max(0.0, broken_at + lasts_s - time.monotonic()))
    healed_at = time.monotonic()
    await cloud.mend(line.proxy.obey)
    seen.doubted_ms = line.first(broken_at, LinkState.DOUBTFUL, LinkState.DOWN)
    seen.down_ms = line.first(broken_at, LinkState.DOWN)
    if line.link.state is not LinkState.UP:
        await _until(line, LinkState.UP, BACK_WITHIN_S)
        seen.back_ms = line.first(healed_at, LinkState.UP)
    elif seen.doubted_ms is not None:
        seen.self_back_ms = line.first(broken_at, LinkState.UP)
    seen.lost_events = await _drained(line)
    seen.resent_bytes = line.log.resent_bytes
    return seen


@asynccontextmanager
async def _line(store: Store, folder: Path) -> AsyncIterator[_Line]:
    identity = load(store.folder / "edge")
    assert identity is not None
    await asyncio.to_thread(folder.mkdir, parents=True)
    host, port = store.cloud_address.rsplit(":", 1)
    clock, log = RealClock(), _Log(f"{folder.name}-1")
    outbox = await Outbox.open(folder / "orders.db", clock=clock)
    async with FaultProxy(host, int(port), seed=hash(folder.name) % 1000) as proxy, asyncio.TaskGroup() as tasks:
        cloud = _Counting(proxy.address, site=store.site, now=clock.now, credentials=credentials(identity))
        cloud.log = log
        line: _Line

        async def moved(change: Moved) -> None:
            line.moves.append(change)

        line = _Line(proxy, Link(cloud, outbox, clock=clock, source=log, on_change=moved), log)
        line.link.start(tasks)
        talking = tasks.create_task(_talk(line))
        try:
            yield line
        finally:
            talking.cancel()
            await line.link.stop()
    await outbox.close()


async def _talk(line: _Line) -> None:
    """Events, as a conversation makes them."""
    while True:
        line.log.add()
        if line.link.upload is not None:
            line.link.upload.ring()
        await asyncio.sleep(EVENT_EVERY_S)


async def _asked(cloud: Cloud, session: str) -> float:
    """Milliseconds until a turn that asks the cloud just now has its answer, or knows that it must do without."""
    question = Question(
        request_id=f"{session}/1/reason",
        session_id=session,
        turn_id=1,
        draft=Order(),
        heard=(Heard("the usual please", 1.0, ("the usual",)),),
        menu_version="7",
    )
    asked_at = time.monotonic()
    with suppress(CloudError, grpc.RpcError):
        async for _ in cloud.propose(question, remaining_s=REASON_PATIENCE_S):
            break
    return 1000 * (time.monotonic() - asked_at)


async def _until(line: _Line, state: LinkState, within_s: float) -> None:
    with suppress(TimeoutError):
        async with asyncio.timeout(within_s):
            while line.link.state is not state:  # noqa: ASYNC110 - the circuit has no event of ours
                await asyncio.sleep(0.005)


async def _drained(line: _Line) -> int:
    """How many of the events that were there when the link was back did not arrive."""
    wanted = len(line.log.rows)
    with suppress(TimeoutError):
        async with asyncio.timeout(DRAINED_WITHIN_S):
            while line.log.through < wanted:  # noqa: ASYNC110 - acknowledgements come to the log alone
                await asyncio.sleep(0.02)
    return max(0, wanted - line.log.through)
