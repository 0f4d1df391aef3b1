"""One store: its computer with a disk, the edge's process on it, its devices, its staff.

The process is put together as `edge.app` does it, less sound and web. It dies and starts again over the same disk;
devices stay, and connect again.
"""

import asyncio
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

import grpc.aio
import structlog
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from cloud.catalog import Catalog
from domain.control import Action
from domain.events import Event, encode
from domain.grants import ask_from_json, granted
from domain.policy import Policy
from edge.link import exchange
from edge.link.circuit import LinkState, Moved
from edge.link.client import Cloud
from edge.link.exchange import ItemOut, MenuDelta, MenuSnapshot, OrderToSend, SiteEvent, StopsTold
from edge.link.link import Link
from edge.link.order_file import OrderFileError, Standing
from edge.link.outbox import Outbox
from edge.pipeline.attendant import Attendant
from edge.session.effects import SiteEffects, Verdict
from edge.session.log import LogUnusable, SessionLog
from edge.session.sessions import Clocks, Place, Sessions
from edge.session.setting import Knowledge
from edge.session.signing import SiteKey
from edge.session.stops import EVERYWHERE, Stop, Stops
from talkthru.simulation.device import SimulatedDevice
from talkthru.simulation.disk import SimulatedDisk
from talkthru.simulation.ledger import Ledger
from talkthru.simulation.menus import MenuInUse
from talkthru.simulation.network import Channel, Wire
from talkthru.simulation.virtual import LoopClock, Process, VirtualLoop

log = structlog.get_logger()
STARTS_IN_S = 0.6  # the keeper's fork and the opening of files; `tests/system` measures the real one
STARTS_AGAIN_S = 2.0  # where it refused to start
STAFF_ANSWER_S = 3.0  # as in the session protocol
GRANT_VALID_S = 300
FOLDER = Path("/simulated")


@dataclass(frozen=True, slots=True)
class Around:
    """What a store has from the world."""

    loop: VirtualLoop
    chance: Random
    catalog: Catalog
    knowledge: Knowledge
    ledger: Ledger
    at: Callable[[str], None]  # a point at which something may go wrong


class LogOfRecord(SessionLog):
    """The edge's log; what it acknowledged is written into the ledger."""

    around: Around
    store: str

    async def append(self, session_id: str, events: Sequence[Event]) -> None:
        kinds = "+".join(sorted({event.kind for event in events}))
        self.around.at(f"log {kinds} not kept")
        self.around.ledger.appending(self.store, session_id, [encode(e) for e in events])
        await super().append(session_id, events)
        self.around.ledger.appended(self.store, session_id, events)
        self.around.at(f"log {kinds} kept")


class OutboxOfRecord(Outbox):
    """The edge's outbox; what it acknowledged is written into the ledger."""

    around: Around
    store: str

    async def put(self, order: OrderToSend) -> Standing:
        self.around.at("order not put")
        standing = await super().put(order)
        self.around.ledger.put(self.store, order)
        self.around.at("order put")
        return standing


class SimulatedCloud(Cloud):
    """The edge's client, over the simulated network."""

    def __init__(self, wire: Wire, *, site: str) -> None:
        super().__init__("cloud:7000", site=site, now=wire.loop.time)
        self._wire = wire

    def _dialled(self) -> grpc.aio.Channel:
        return Channel(self._wire)  # type: ignore[return-value]


class StoreStaff:
    """Who answers on their devices: `answers` says how, by action; what is not in it is not answered."""

    def __init__(self, around: Around, key: SiteKey, site: str, answers: Mapping[str, str]) -> None:
        self._around, self._key, self._site, self.answers = around, key, site, answers
        menu = around.knowledge.menu
        self._policy = Policy.from_data(menu.roles, menu.policies)
        self._signed = 0

    async def approve(self, session_id: str, request: Mapping[str, Any], until: float) -> Verdict:
        loop = self._around.loop
        answer = self.answers.get(str(request.get("action")), self.answers.get("*", "no_answer"))
        if answer not in ("grant", "deny"):
            await asyncio.sleep(max(0.0, until - loop.now))
            return Verdict(None)
        await asyncio.sleep(max(0.0, min(until - loop.now, STAFF_ANSWER_S)))
        ask = ask_from_json(request.get("ask"))
        members = self._around.catalog.customers.staff
        able = [m for m in members if self._policy.may_approve(m.role, ask.action, ask.amount) and m.id != ask.actor.id]
        if answer == "deny" or not able:
            return Verdict(granted=False)
        self._signed += 1
        grant = granted(
            ask,
            grant_id=f"{session_id}/grant/{round(loop.now * 1000)}-{self._signed}",
            approver=able[0].id,
            approver_role=able[0].role,
            expires_at_s=int(loop.now) + GRANT_VALID_S,
        )
        return Verdict(granted=True, grant=self._key.sign(grant))

    async def call(self, session_id: str, request: Mapping[str, Any], until: float) -> Verdict:
        return Verdict(granted=True)


@dataclass
class Skew:
    """How this computer's wall clock is wrong."""

    seconds: float = 0.0


@dataclass
class Running:
    """An edge process that has started."""

    sessions: Sessions
    outbox: Outbox
    journal: SessionLog
    link: Link
    attendants: dict[str, Attendant] = field(default_factory=dict)


class StoreNode:
    """`start` and `kill` it; `running` while it serves."""

    def __init__(
        self,
        name: str,
        around: Around,
        *,
        site: str,
        devices: Mapping[str, str],  # id -> channel
        wire: Wire,
        disk: SimulatedDisk,
        answers: Mapping[str, str],
    ) -> None:
        self.name, self.site, self.around, self.wire, self.disk = name, site, around, wire, disk
        self.devices = {
            device: SimulatedDevice(device, channel, around.loop, around.ledger, store=name)
            for device, channel in devices.items()
        }
        self.skew = Skew()
        self.menu = MenuInUse()
        self.stops = Stops()  # it outlives the process: a file is written whole before a stop is said to be kept
        self.process: Process | None = None
        self.running: Running | None = None
        self.starts = 0
        self.slow_disk_s = 0.0
        self._staff_key = SiteKey(Ed25519PrivateKey.from_private_bytes(around.chance.randbytes(32)))
        self.staff = StoreStaff(around, self._staff_key, site, answers)
        self._jobs = Random(around.chance.random())
        place = around.knowledge.menu.location(site)
        self._zone = ZoneInfo(place.timezone if place else "UTC")

    # ---- its life

    def start(self) -> None:
        self.process = Process(self.around.loop, self.name)
        self.process.job_s = self._job_s
        self.starts += 1
        self.process.start(self._serve(), name=self.name)

    def kill(self) -> None:
        """The process is gone; the caller starts another."""
        self.running = None
        if self.process is not None:
            self.process.kill()
        self.disk.kill()
        for device in self.devices.values():
            device.disconnected()

    def wall_us(self) -> int:
        return round((self.around.loop.now + self.skew.seconds) * 1_000_000)

    def local(self) -> datetime:
        return datetime.fromtimestamp(self.around.loop.now + self.skew.seconds, self._zone).replace(tzinfo=None)

    def _job_s(self) -> float:
        """A durable write: 3.4 ms were measured, give or take, and what the disk needs today."""
        return 0.001 + 0.005 * self._jobs.random() + self.slow_disk_s

    async def _serve(self) -> None:
        process = self.process
        assert process is not None
        await asyncio.sleep(STARTS_IN_S)
        while process.alive:
            try:
                await self._open_and_run()
            except* (LogUnusable, OrderFileError, OSError, sqlite3.Error) as errors:
                self.around.ledger.note(self.name, f"does not start: {errors.exceptions[0]}")
                self.disk.kill()
                self.disk.bury()
                for device in self.devices.values():
                    device.not_started()
            await asyncio.sleep(STARTS_AGAIN_S)

    async def _open_and_run(self) -> None:
        around, clock = self.around, LoopClock(self.around.loop)
        journal = await LogOfRecord.open(FOLDER, connect=self.disk, randomness=self._jobs.randbytes)
        assert isinstance(journal, LogOfRecord)
        journal.around, journal.store = around, self.name
        outbox = await OutboxOfRecord.open(
            FOLDER / "orders.db",
            clock=clock,
            wall_us=self.wall_us,
            on_staff=self._staff_called,
            connect=self.disk,
        )
        assert isinstance(outbox, OutboxOfRecord)
        outbox.around, outbox.store = around, self.name
        await self._check_kept(journal, outbox)
        async with asyncio.TaskGroup() as tasks:
            running = await self._assembled(journal, outbox, clock, tasks)
            for device in self.devices.values():
                attendant = Attendant(device.id, device.channel, sessions=running.sessions, device=device, clock=clock)
                running.attendants[device.id] = attendant
                tasks.create_task(attendant.run(), name=device.id)
            self.running = running
            assert self.process is not None
            for device in self.devices.values():
                device.connected(running.attendants[device.id], running.sessions, self.process)
            around.at("edge started")

    async def _assembled(
        self, journal: SessionLog, outbox: Outbox, clock: LoopClock, tasks: asyncio.TaskGroup
    ) -> Running:
        around = self.around
        cloud = SimulatedCloud(self.wire, site=self.site)
        sessions: Sessions
        effects = SiteEffects(
            cloud=cloud,
            outbox=outbox,
            staff=self.staff,
            clock=clock,
            link_up=lambda: sessions.link_is_up(),
            may=self.stops.may_use,
        )
        outbox.may_submit = lambda: self.stops.may_use(Action.SUBMIT_ORDER)
        sessions = Sessions(
            knowledge=self.menu.now,
            earlier=self.menu.before,
            journal=journal,
            effects=effects,
            clocks=Clocks(clock, self.wall_us, self.local),
            place=Place(site=self.site, location=self.site, boot_id=f"{self.name}-{self.starts}"),
            tasks=tasks,
            verify=self._staff_key.verify,
            stops=self.stops,
        )
        outbox.on_moved, sessions.on_gone = sessions.order_moved, outbox.guest_left
        outbox.knows_who_is_here(sessions.is_here)
        sessions.whereabouts = outbox.find
        await sessions.load()
        tasks.create_task(sessions.wait_for_guests(), name="guests")
        await sessions.link_changed(up=False)

        async def on_change(moved: Moved) -> None:
            await sessions.link_changed(up=moved.now.usable)

        async def on_site_event(event: SiteEvent) -> None:
            match event:
                case ItemOut(_, item, available):
                    await sessions.availability(sessions.out - {item} if available else sessions.out | {item})
                case exchange.Standing(_, out):
                    await sessions.availability(out)
                case StopsTold():
                    await self._stops_told(event, sessions)
                    outbox.ring()
                case MenuSnapshot() | MenuDelta():
                    around.at("menu came")
                    if (changed := self.menu.take(event)) is not None:
                        around.ledger.note(self.name, f"sells by menu {changed.menu.version}")
                        await sessions.menu_changed(changed)
                        around.at("menu in use")

        link = Link(
            cloud,
            outbox,
            clock=clock,
            source=journal,
            on_change=on_change,
            on_site_event=on_site_event,
            have=lambda: self.menu.have,
            jitter=self._jobs.random,
        )
        if link.upload is not None:
            journal.on_append = link.upload.ring
        tasks.create_task(link.run(), name="link")
        return Running(sessions, outbox, journal, link)

    async def _stops_told(self, told: StopsTold, sessions: Sessions) -> None:
        """As `edge.screen.store` has it."""
        now = {s.tool: Stop(f"cloud/{s.by}", s.at_us, s.why) for s in told.stops}
        if now == self.stops.from_cloud:
            return
        self.around.at("stops came")
        self.around.ledger.note(self.name, f"stopped from the cloud: {sorted(now) or 'nothing'}")
        if EVERYWHERE in now:
            self.around.ledger.taken_over(self.name)
        await sessions.stopped_from_cloud(now)
        self.around.at("stops in force")

    @property
    def is_in_hands(self) -> bool:
        """A person has the floor somewhere in it, or has stopped the agent."""
        live = self.running.sessions.live.values() if self.running else ()
        return self.stops.store_wide is not None or any(host.state.silenced for host in live)

    async def _staff_called(self, call: Any) -> None:
        self.around.ledger.staff_called(self.name, call.order_id, call.why.value)

    async def _check_kept(self, journal: SessionLog, outbox: Outbox) -> None:
        """What was acknowledged before is still there."""
        ledger = self.around.ledger
        for session in ledger.sessions_of(self.name):
            ledger.found_events(self.name, session, [encode(e) for e in await journal.events(session)])
        for order_id in ledger.orders_of(self.name):
            ledger.found_order(self.name, order_id, await outbox.find(order_id))

    # ---- how it stands

    async def has_drained(self) -> bool:
        """Nothing is left to send, to ask, to tell or to upload."""
        if self.running is None or self.running.link.state is not LinkState.UP:
            return False
        upload = self.running.link.upload
        lied = self.name in self.around.ledger.lying  # then the cloud may know of events that the store lost
        aside = frozenset(upload.set_aside) if upload is not None and lied else frozenset()
        with suppress(sqlite3.Error):
            waiting = [s for s in await self.running.outbox.orders() if not _at_rest(s)]
            return (
                not waiting
                and not self.stops.from_cloud
                and await self.running.journal.pending(most=1, without=aside) is None
            )
        return False


def _at_rest(standing: Standing) -> bool:
    return standing.settled or (standing.state.with_a_person and not standing.state.in_doubt)
