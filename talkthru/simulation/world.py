"""One run: builds the world of a schedule, lets the guests come, strikes, heals, waits, and looks at what is left."""

import asyncio
import contextvars
import hashlib
import sqlite3
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from random import Random

from cloud.catalog import Catalog
from cloud.integrations.lookups import Lookups
from cloud.store.stops import WHOLE_AGENT
from domain.control import Action
from edge.session.sessions import Sessions
from edge.session.stops import EVERYWHERE
from talkthru.simulation import invariants, menus
from talkthru.simulation.cloud import CloudNode
from talkthru.simulation.disk import Fault, SimulatedDisk
from talkthru.simulation.guest import Character, Guest
from talkthru.simulation.ledger import Ledger
from talkthru.simulation.network import Wire
from talkthru.simulation.schedule import ON_DISK, RESIDUES, Kind, Points, Schedule, Strike, named_as
from talkthru.simulation.storage import Storage
from talkthru.simulation.store import Around, StoreNode
from talkthru.simulation.till import Mood, Till
from talkthru.simulation.virtual import Process, VirtualLoop, run

START = 1_741_807_800.0  # 2025-03-12 12:30 in Phoenix: lunch
SITES = (
    ("loc-101", {"lane-1": "lane", "kiosk-1": "kiosk"}),
    ("loc-102", {"kiosk-1": "kiosk"}),
)
SHIFT_S = 240.0  # guests who have not left by then are asked to
DRAINED_WITHIN_S = 400.0  # a till silent about a create is asked for minutes: `domain.fulfilment`'s schedule
RESTART_S = 0.5  # the cloud's, by its service manager
LINK = frozenset(
    {Kind.RESET, Kind.STALL, Kind.DOWN, Kind.SLOW, Kind.TWICE, Kind.OVERTAKING, Kind.NOT_ADMITTED}
)  # break nothing where the link is broken
FORBIDDEN = (Action.SUBMIT_ORDER.value, Action.REDEEM_REWARD.value, Action.CUSTOMER_LOOKUP.value)
CHANGES = frozenset({"write", "sync", "truncate", "delete"})


@dataclass
class Outcome:
    """What came of a run."""

    seed: int
    violations: list[str]
    strikes: Counter[str]  # faults that took place, by kind
    struck: set[tuple[str, str]]  # (kind of fault, point) that it hit
    reached: set[str]  # points that there were
    points: Points
    trace: list[tuple[float, str, str]]
    figures: Counter[str] = field(default_factory=Counter)
    silence_s: float = 0.0

    @property
    def digest(self) -> str:
        """Of the trace: two runs with the same one were the same."""
        return hashlib.sha256(repr(self.trace).encode()).hexdigest()[:16]


def run_schedule(schedule: Schedule, *, keep: Path | None = None) -> Outcome:
    """The same schedule, the same outcome, to the byte of its trace. keep: where the stores' disks go in the end."""
    return run(lambda loop: World(loop, schedule, keep).live(), start=START)


class World:
    def __init__(self, loop: VirtualLoop, schedule: Schedule, keep: Path | None = None) -> None:
        self._loop, self._schedule, self._keep = loop, schedule, keep
        self._chance = Random(schedule.world)
        self.ledger = Ledger(loop.time)
        self.figures: Counter[str] = Counter()
        self._strikes: Counter[str] = Counter()
        self._struck: set[tuple[str, str]] = set()
        self._reached: set[str] = set()
        self._points, self._disk_points = 0, [0] * schedule.stores
        self._due = [s for s in (*schedule.given, *schedule.strikes) if s.kind not in ON_DISK]
        self._disk_due = [s for s in schedule.strikes if s.kind in ON_DISK]
        self._due += [s for s in self._disk_due if s.named >= 0]  # a disk may fill up at an event, too
        self._disk_fault: list[tuple[Kind, float] | None] = [None] * schedule.stores
        self._over = False
        self._people: set[str] = set()  # stores where somebody has stepped in
        self._outside = Process(loop, "world")
        catalog = menus.catalog()
        self.knowledge = menus.knowledge()
        self._menu = 0  # how often it was changed
        self.till = Till(loop, self._fork(), catalog, keyed=schedule.keyed, at=self.at)
        share = schedule.till_faults
        self.till.mood = Mood(share * 0.2, share * 0.2, share * 0.25, share * 0.2, share * 0.15, share * 0.3)
        self.lookups = Lookups()  # points that were redeemed outlive a cloud process
        self.cloud = CloudNode(loop, storage=Storage(self.at), catalog=catalog, pos=self.till, lookups=self.lookups)
        self.stores = [self._store(n, catalog) for n in range(schedule.stores)]

    def _fork(self) -> Random:
        return Random(self._chance.getrandbits(64))

    def _store(self, n: int, catalog: Catalog) -> StoreNode:
        site, known = SITES[n]
        names = sorted(known, key=lambda name: self._chance.random())[: self._schedule.devices]
        devices = {name: known[name] for name in names}
        at = partial(self.at, n=n)
        wire = Wire(self._loop, self._fork(), self.cloud, at=at)
        wire.twice = self._schedule.twice
        disk = SimulatedDisk(
            self._fork(), gate=lambda operation, file: self._gate(n, operation, file), on_death=lambda: self._died(n)
        )
        around = Around(self._loop, self._fork(), catalog, self.knowledge, self.ledger, at)
        answers = {"*": self._chance.choice(("grant", "deny", "no_answer"))}
        return StoreNode(f"store-{n}", around, site=site, devices=devices, wire=wire, disk=disk, answers=answers)

    # ---- a run

    async def live(self) -> Outcome:
        try:
            await self._outside.start(self._live())
        finally:
            self._over = True
            await self._end()
        return Outcome(
            seed=self._schedule.seed,
            violations=self.ledger.violations,
            strikes=self._strikes,
            struck=self._struck,
            reached=self._reached,
            points=Points(self._points, tuple(self._disk_points)),
            trace=self.ledger.trace,
            figures=self.figures,
            silence_s=self.ledger.longest_silence_s,
        )

    async def _live(self) -> None:
        self.cloud.start()
        for store in self.stores:
            store.start()
        watching = asyncio.ensure_future(self._watch())
        guests = [
            asyncio.ensure_future(self._guests(store, device)) for store in self.stores for device in store.devices
        ]
        await asyncio.wait(guests, timeout=SHIFT_S)
        for guest in guests:
            guest.cancel()
        for done in await asyncio.gather(*guests, return_exceptions=True):
            if isinstance(done, Exception):
                raise done
        for store in self.stores:
            for device in store.devices.values():
                if device.present:
                    device.leaves()
        self.figures["busy s"] += round(self._loop.now - START)
        self._heal()
        await self._drain()
        self.figures["all s"] += round(self._loop.now - START)
        for store in self.stores:
            self.figures["overtaken"] += store.wire.overtaken
            self.figures["repeated"] += store.wire.repeated
        watching.cancel()
        await invariants.check(self)

    async def _guests(self, store: StoreNode, device_id: str) -> None:
        chance = Random(f"{self._schedule.world}/{store.name}/{device_id}")
        device = store.devices[device_id]
        await asyncio.sleep(1.0 + 3 * chance.random())
        for _ in range(chance.randint(1, self._schedule.visits)):
            who = Character(wants=chance.choice((1, 1, 2, 3)))
            if self._schedule.members:
                who = replace(who, member=chance.random() < self._schedule.members)
            await Guest(device, self._loop, self.knowledge.menu, chance, who).stay()
            self.figures["guests"] += 1
            await asyncio.sleep(1 + 3 * chance.random())

    async def _watch(self) -> None:
        while True:
            await asyncio.sleep(1.0)
            self.ledger.overdue()
            for store in self.stores:
                if store.name not in self._people and not store.is_in_hands:
                    self.ledger.handed_back(store.name)  # what the cloud had stopped

    async def _drain(self) -> None:
        until = self._loop.now + DRAINED_WITHIN_S
        while self._loop.now < until:
            await asyncio.sleep(1.0)
            if all([await store.has_drained() or self._lost_its_disk(store) for store in self.stores]):
                return
        self.ledger.wrong(f"faults have ended, and after {DRAINED_WITHIN_S:.0f} s something is still under way")

    def _lost_its_disk(self, store: StoreNode) -> bool:
        """A disk that lied may leave files that nobody can read: the edge says so, and does not start on them."""
        return store.running is None and store.name in self.ledger.lying

    async def _end(self) -> None:
        self.cloud.kill()
        for store in self.stores:
            store.kill()
        for process in (self.cloud.process, *(store.process for store in self.stores)):
            if process is not None:
                await process.gone()
        self._outside.kill()
        await self._outside.gone()
        for store in self.stores:
            if self._keep is not None:
                store.disk.copy_to(self._keep / store.name)
            store.disk.close()

    # ---- where something may go wrong

    def at(self, point: str, n: int | None = None) -> None:
        """Called by all parts at each of their points. n: of the store that has it."""
        if self._over:
            return
        self._reached.add(point)
        number, self._points = self._points, self._points + 1
        for strike in tuple(self._due):
            here = strike if strike.named < 0 or n is None else replace(strike, store=n)
            if self._is_hit(here, point, number):
                self._due.remove(strike)
                self._strike(here, point)

    def _is_hit(self, strike: Strike, point: str, number: int) -> bool:
        if strike.named >= 0:
            return strike.named == named_as(point) and self._can(strike)
        return strike.point <= number or strike.residue == named_as(point) % RESIDUES

    def _can(self, strike: Strike) -> bool:
        """Whether there is something that it can break."""
        store = self.stores[strike.store]
        if strike.kind in LINK:
            return store.wire.well
        if strike.kind is Kind.CLOUD_DIES:
            return self.cloud.alive
        return strike.kind is not Kind.CLOUD_FULL or not self.cloud.storage.full

    def _gate(self, n: int, operation: str, file: str) -> Fault:
        if self._over:
            return Fault.NONE
        point = f"{file} {operation}"
        if operation in CHANGES:
            self._reached.add(point)
            self._disk_points[n] += 1
        for due in tuple(self._disk_due):
            strike = due
            if strike.named >= 0:
                strike = replace(strike, store=n)
                hit = strike.named == named_as(point)
            else:
                hit = strike.store == n and strike.point < self._disk_points[n]
            if hit and _fits(strike.kind, operation):
                self._disk_due.remove(due)
                self._note(strike, point)
                if strike.kind in (Kind.DISK_KILLS, Kind.DISK_POWER):
                    self._power = strike.kind is Kind.DISK_POWER
                    return Fault.DIES_AFTER if (strike.point + self._schedule.world) % 2 else Fault.DIES_BEFORE
                self._disk_is(n, strike)
        return self._lasting(n, operation)

    _power = False

    def _disk_is(self, n: int, strike: Strike) -> None:
        self._disk_fault[n] = (strike.kind, self._loop.now + min(strike.lasts_s, 8.0))

    def _lasting(self, n: int, operation: str) -> Fault:
        """What the disk's condition does to an operation."""
        kind, until = self._disk_fault[n] or (None, 0.0)
        if kind is None or self._loop.now > until or not _fits(kind, operation):
            return Fault.NONE
        if kind is Kind.DISK_FULL:
            return Fault.FULL
        if kind is Kind.SYNC_LOST:
            self.ledger.lying.add(f"store-{n}")
            return Fault.LIES
        return Fault.FAILS

    # ---- what goes wrong

    def _note(self, strike: Strike, point: str) -> None:
        self._strikes[strike.kind.value] += 1
        if self._can(strike):
            self._struck.add((strike.kind.value, point))
        self.ledger.note(f"store-{strike.store}", f"*** {strike.kind.value} at: {point}")

    def _strike(self, strike: Strike, point: str) -> None:
        self._note(strike, point)
        store = self.stores[strike.store]
        match strike.kind:
            case Kind.RESET:
                store.wire.reset()
            case Kind.STALL:
                store.wire.stall()
                self._later(strike.lasts_s, store.wire.heal)
            case Kind.DOWN:
                store.wire.down()
                self._later(strike.lasts_s, store.wire.heal)
            case Kind.SLOW:
                store.wire.latency_s, store.wire.jitter_s = 0.4, 0.6
                self._later(strike.lasts_s, lambda: self._quick(store))
            case Kind.OVERTAKING:
                store.wire.latency_s, store.wire.jitter_s = 0.01, 1.2
                self._later(strike.lasts_s, lambda: self._quick(store))
            case Kind.TWICE:
                store.wire.twice = 1.0
                self._later(strike.lasts_s, lambda: setattr(store.wire, "twice", self._schedule.twice))
            case Kind.NOT_ADMITTED:
                store.wire.refused()
                self._later(strike.lasts_s, store.wire.heal)
            case Kind.CLOUD_DIES:
                self._cloud_dies()
            case Kind.CLOUD_FULL:
                self.cloud.storage.full = True
                self._later(strike.lasts_s, self._cloud_has_room)
            case Kind.EDGE_DIES | Kind.POWER:
                self._edge_dies(strike.store, power=strike.kind is Kind.POWER)
            case Kind.DISK_SLOW:
                store.slow_disk_s = 0.15  # forty times a usual write; at eighty, a greeting comes after 3.2 s
                self._later(strike.lasts_s, lambda: setattr(store, "slow_disk_s", 0.0))
            case Kind.CLOCK:
                store.skew.seconds += strike.amount
            case Kind.CLOUD_CLOCK:
                self.cloud.skew_s += max(-30.0, min(30.0, strike.amount))
            case Kind.MENU:
                self._publish(at_the_till=strike.point % 2 == 0)
            case Kind.PRICE:
                item = self.knowledge.menu.items[strike.point % 8]
                self.till.charge({f"{item.id}/{item.variations[0].id}": 777})
            case Kind.REJECTS:
                self.till.refuses = True
            case Kind.OUT:
                self.till.runs_out(self.knowledge.menu.items[strike.point % 30].id)
            case Kind.STAFF_TAKES | Kind.STAFF_RELEASES:
                self._later(0.0, lambda: self._by_staff(store, take=strike.kind is Kind.STAFF_TAKES))
            case Kind.CLOUD_STOPS:
                self._operator_stops(WHOLE_AGENT, strike)
            case Kind.CLOUD_FORBIDS:
                self._operator_stops(FORBIDDEN[strike.point % len(FORBIDDEN)], strike)
            case Kind.DISK_FULL:
                self._disk_is(strike.store, strike)
            case Kind.STAFF_STOPS:
                self._step_in(strike, _stops)
            case Kind.STAFF_STEPS_IN:
                self._step_in(strike, _takes_over)

    def _later(self, seconds: float, work: object) -> None:
        if self._over:
            return
        self._loop.call_later(seconds, work, context=contextvars.Context())  # type: ignore[arg-type]

    def _quick(self, store: StoreNode) -> None:
        store.wire.latency_s, store.wire.jitter_s = 0.02, 0.02

    def _cloud_has_room(self) -> None:
        self.cloud.storage.full = False

    def _cloud_dies(self) -> None:
        if not self.cloud.alive:
            return
        self.cloud.kill()
        for store in self.stores:
            self._later(0.0, store.wire.reset)
        self._later(RESTART_S, self.cloud.start)

    def _died(self, n: int) -> None:
        """A disk operation killed the process; SQLite is still in it."""
        power, self._power = self._power, False
        self._edge_dies(n, power=power)

    def _edge_dies(self, n: int, *, power: bool) -> None:
        store = self.stores[n]
        if store.process is None or not store.process.alive:
            return
        store.kill()
        self._outside.start(self._again(store, power=power))

    async def _again(self, store: StoreNode, *, power: bool) -> None:
        assert store.process is not None
        await store.process.gone()
        store.disk.bury()
        if power:
            store.disk.lose_power()
        if not self._over:
            store.start()

    def _by_staff(self, store: StoreNode, *, take: bool) -> None:
        running, process = store.running, store.process
        if running is not None and process is not None:
            process.start(self._staff_act(store, take=take))

    async def _staff_act(self, store: StoreNode, *, take: bool) -> None:
        assert store.running is not None
        box = store.running.outbox
        for standing in await box.orders():
            if not standing.settled:
                done = await (box.take if take else box.release)(standing.order_id)
                self.ledger.note(store.name, f"staff {'take' if take else 'release'} {standing.order_id}: {done}")
                return

    def _step_in(self, strike: Strike, begin: Callable[[Sessions], Awaitable[object]]) -> None:
        """By a person of the store, who takes their hands off again, whatever died meanwhile. What the guests are owed
        until then, that person owes."""
        store = self.stores[strike.store]
        self.ledger.taken_over(store.name)
        self._people.add(store.name)
        self._person_does(store, begin)
        self._later(min(strike.lasts_s, 8.0), lambda: self._step_out(store))

    def _step_out(self, store: StoreNode) -> None:
        if store.running is not None and not store.is_in_hands:
            self._people.discard(store.name)
            self.ledger.handed_back(store.name)
            return
        self._person_does(store, _lets_go)
        self._later(1.0, lambda: self._step_out(store))

    def _person_does(self, store: StoreNode, act: Callable[[Sessions], Awaitable[object]]) -> None:
        if store.running is not None and store.process is not None:
            store.process.start(_in_vain(act, store.running.sessions), name="staff")

    def _operator_stops(self, tool: str, strike: Strike) -> None:
        self.ledger.note("cloud", f"an operator stops {tool or 'the agent'}")
        self.cloud.storage.press(tool, self._loop.now)
        self._later(min(strike.lasts_s, 8.0), lambda: self.cloud.storage.release(tool))

    def _publish(self, *, at_the_till: bool) -> None:
        if self._menu < menus.CHANGES:
            self._menu += 1
            catalog = menus.catalog(self._menu)
            self.ledger.note("cloud", f"publishes menu {self._menu}" + (", the till has it" if at_the_till else ""))
            self.cloud.publish(catalog)
            if at_the_till:
                self.till.sells_by(catalog)

    def _heal(self) -> None:
        """Faults end."""
        self._due, self._disk_due = [], []
        self._disk_fault = [None] * len(self.stores)
        self.cloud.storage.full = False
        self.cloud.skew_s = 0.0
        self.till.mood, self.till.refuses = Mood(), False
        for tool in tuple(self.cloud.storage.stops):
            self.cloud.storage.release(tool)
        for store in self.stores:
            self._quick(store)
            store.wire.heal()
            store.slow_disk_s = 0.0


async def _stops(sessions: Sessions) -> None:
    await sessions.stop(EVERYWHERE, by="crew-21")


async def _takes_over(sessions: Sessions) -> None:
    for session in tuple(sessions.live):
        await sessions.take_over(session, by="crew-21")


async def _lets_go(sessions: Sessions) -> None:
    await sessions.resume(EVERYWHERE, by="mgr-21")
    for session in tuple(sessions.live):
        await sessions.hand_back(session, by="crew-21")


async def _in_vain(act: Callable[[Sessions], Awaitable[object]], sessions: Sessions) -> None:
    """A disk that fails is told to who pressed the button."""
    with suppress(OSError, sqlite3.Error):
        await act(sessions)


def _fits(kind: Kind, operation: str) -> bool:
    match kind:
        case Kind.READ_FAILS:
            return operation == "read"
        case Kind.SYNC_FAILS | Kind.SYNC_LOST:
            return operation == "sync"
        case Kind.DISK_FULL:
            return operation in ("write", "open")
    return operation in CHANGES
