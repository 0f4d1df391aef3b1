"""The cloud tier's database as its contracts describe it: durable when a call returns, whole or not at all.

The stores above it (`cloud.store`) are on SQLAlchemy with a driver's threads, which no seed can order; tests hold these
against those, call by call (`tests/simulation/test_storage.py`). `at` is called before and after every write: there
the process may die, with the write kept or not.
"""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from cloud.store.database import StoreError
from cloud.store.gate import Kept
from cloud.store.logs import LogDiverged, LogGap, LoggedEvent, LogStore
from cloud.store.orders import OrderRecord, OrderStore, State, status_json
from cloud.store.site import EVERY_SITE, SiteEvent, SiteStore, Standing
from cloud.store.stops import KIND as STOPS
from cloud.store.stops import Place, Stop
from domain.events import chain as link
from domain.events import genesis

T = TypeVar("T")
READ_S, WRITE_S = 0.002, 0.006


@dataclass
class Storage:
    """What survives a cloud process. `full`: nothing can be written now."""

    at: Callable[[str], None] = lambda point: None
    full: bool = False
    orders: dict[tuple[str, int], OrderRecord] = field(default_factory=dict)
    events: list[tuple[str, SiteEvent]] = field(default_factory=list)  # with the site they are for
    out: dict[str, frozenset[str]] = field(default_factory=dict)  # by site
    logs: dict[str, list[LoggedEvent]] = field(default_factory=dict)
    tool_calls: dict[str, Kept] = field(default_factory=dict)
    stops: dict[str, Stop] = field(default_factory=dict)  # everywhere, by tool
    listeners: dict[int, tuple[str, Callable[[], None]]] = field(default_factory=dict)  # of the process that lives
    _listened: int = 0

    async def read(self, look: Callable[[], T]) -> T:
        await asyncio.sleep(READ_S)
        return look()

    async def write(self, name: str, change: Callable[[], T]) -> T:
        """Once begun it ends, also when its caller is cancelled."""
        await asyncio.sleep(WRITE_S / 2)
        self.at(f"{name} not kept")
        await asyncio.sleep(0)  # where the process died just now, it ends here
        if self.full:
            raise StoreError("the disk is full. What was acknowledged is kept.")
        made = change()
        self.at(f"{name} kept")
        await asyncio.sleep(WRITE_S / 2)
        return made

    def press(self, tool: str, at: float) -> None:
        """By an operator's program, straight into the database."""
        self.stops.setdefault(tool, Stop(Place(tool=tool), "operator", "", round(at * 1_000_000)))
        self.tell(EVERY_SITE, STOPS, {})

    def release(self, tool: str) -> None:
        if self.stops.pop(tool, None) is not None:
            self.tell(EVERY_SITE, STOPS, {})

    def tell(self, site: str, kind: str, payload: dict[str, object]) -> None:
        self.events.append((site, SiteEvent(len(self.events) + 1, kind, payload)))
        for concerned, listener in tuple(self.listeners.values()):
            if site in (concerned, EVERY_SITE):
                listener()

    def listen(self, site: str, listener: Callable[[], None]) -> Callable[[], None]:
        """In the place of `cloud.store.feed.Feed`: a watch need not look where there is nothing for it."""
        self._listened += 1
        number = self._listened
        self.listeners[number] = site, listener
        return lambda: self.listeners.pop(number, None) and None


class SimulatedOrders(OrderStore):
    def __init__(self, storage: Storage) -> None:
        self._storage = storage

    async def revisions(self, order_id: str) -> tuple[OrderRecord, ...]:
        return await self._storage.read(
            lambda: tuple(r for (one, _), r in sorted(self._storage.orders.items()) if one == order_id)
        )

    async def in_doubt(self) -> tuple[OrderRecord, ...]:
        return await self._storage.read(
            lambda: tuple(
                sorted((r for r in self._storage.orders.values() if r.state is State.SENT), key=lambda r: r.sent_at)
            )
        )

    async def put(self, record: OrderRecord, *, at: float) -> None:
        def change() -> None:
            self._storage.orders[record.order_id, record.revision] = record
            if record.state is not State.SENT:
                self._storage.tell(record.site or EVERY_SITE, "order", status_json(record))

        await self._storage.write(f"order {record.state.value}", change)


class SimulatedStops:
    """`cloud.store.stops.StopStore`, as far as who obeys reads it."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage

    async def standing(self, site: str) -> tuple[Stop, ...]:
        return await self._storage.read(lambda: tuple(self._storage.stops.values()))


class SimulatedLogs(LogStore):
    def __init__(self, storage: Storage) -> None:
        self._storage = storage

    async def append(self, session_id: str, site: str, events: Sequence[LoggedEvent]) -> int:
        return await self._storage.write("events", lambda: self._append(session_id, events))

    def _append(self, session_id: str, events: Sequence[LoggedEvent]) -> int:
        held = self._storage.logs.get(session_id, [])
        through, last = (held[-1].seq, held[-1].chain) if held else (0, genesis(session_id))
        if events and events[0].seq > through + 1:
            raise LogGap(f"the next event is {through + 1}, not {events[0].seq}", through)
        again = [e for e in events if e.seq <= through]
        if other := [e.seq for e in again if held[e.seq - 1].chain != e.chain]:
            raise LogDiverged(f"event {other[0]} is held with another chain", through)
        fresh: list[LoggedEvent] = []
        for one in events[len(again) :]:
            if one.seq != through + 1:
                raise LogGap(f"after event {through} comes {through + 1}, not {one.seq}", through)
            if link(last, one.body) != one.chain:
                raise LogDiverged(f"the chain breaks at event {one.seq}", through)
            fresh.append(one)
            through, last = one.seq, one.chain
        if fresh:
            self._storage.logs[session_id] = [*held, *fresh]
        return through

    async def through(self, session_id: str) -> int:
        return await self._storage.read(lambda: len(self._storage.logs.get(session_id, ())))


class SimulatedSites(SiteStore):
    def __init__(self, storage: Storage) -> None:
        self._storage = storage

    async def after(self, site: str, cursor: int, limit: int) -> tuple[SiteEvent, ...]:
        return await self._storage.read(
            lambda: tuple(e for s, e in self._storage.events[cursor:] if s in (site, EVERY_SITE))[:limit]
        )

    async def standing(self, site: str) -> Standing:
        return await self._storage.read(lambda: Standing(len(self._storage.events), tuple(sorted(self._out(site)))))

    async def out(self, site: str) -> frozenset[str]:
        return await self._storage.read(lambda: self._out(site))

    async def set_out(self, items: frozenset[str], *, at: float, site: str = EVERY_SITE) -> bool:
        known = self._storage.out.get(site, frozenset())
        if known == items:
            return False

        def change() -> None:
            for item in sorted(items - known):
                self._storage.tell(site, "availability", {"item": item, "available": False})
            for item in sorted(known - items):
                self._storage.tell(site, "availability", {"item": item, "available": True})
            self._storage.out[site] = items

        await self._storage.write("availability", change)
        return True

    async def announce_catalog(self, digest: str) -> bool:
        last = next((e for _, e in reversed(self._storage.events) if e.kind == "catalog"), None)
        if last is not None and last.payload.get("digest") == digest:
            return False
        await self._storage.write("catalog", lambda: self._storage.tell(EVERY_SITE, "catalog", {"digest": digest}))
        return True

    def _out(self, site: str) -> frozenset[str]:
        return self._storage.out.get(site, frozenset()) | self._storage.out.get(EVERY_SITE, frozenset())
