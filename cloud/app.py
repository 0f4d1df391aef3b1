"""The cloud process: reads its configuration, opens what it needs, serves until told to stop.

It decides the order of starting and stopping, and says in one line why it could not start. What it serves is
`cloud.api`; what it looks after meanwhile are small loops: what the POS says is out, and what dead replicas left.
"""

import asyncio
import gc
import json
import logging
import os
import signal
import socket
import sys
import threading
import time
import uuid
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack

import grpc
import stamina
import structlog

from cloud.api.agents_open import open_agents
from cloud.api.approvals import ApprovalsServicer
from cloud.api.callers import Callers
from cloud.api.catalog import CatalogServicer
from cloud.api.conversation import ConversationServicer
from cloud.api.hooks_open import deleting, open_webhooks
from cloud.api.identity import IdentityServicer
from cloud.api.log import LogServicer
from cloud.api.memory import MemoryServicer
from cloud.api.orders import OrdersServicer
from cloud.api.ports import Bound, CannotListen, OwnCertificate, bind, bind_plain
from cloud.api.reservations import ReservationsServicer
from cloud.api.rewards import RewardsServicer
from cloud.api.server import Servicers, new_server, register
from cloud.api.site import SiteServicer
from cloud.api.stopping import StoppingServicer
from cloud.api.telling import Telling
from cloud.catalog import Catalog, load
from cloud.config import CloudConfig
from cloud.identity.authority import DAY_S, Authority, AuthorityUnusable
from cloud.identity.fleet import Clock, Fleet
from cloud.integrations.assembly import Assembly
from cloud.integrations.connected import connected
from cloud.integrations.pos import PosError, PosPort
from cloud.integrations.pos_http import connect
from cloud.published import remembered
from cloud.publishing import LOOK_S, Publishing
from cloud.reasoning import settings as reasoning
from cloud.reasoning.opening import WRITE_DOWN_S, forgotten_by, open_reasoner
from cloud.reasoning.tools_offered import GatedTools
from cloud.store.database import Database, StoreError, shown
from cloud.store.feed import Feed
from cloud.store.fleet import FleetStore
from cloud.store.forgetting import Forgetting
from cloud.store.forgotten import ForgottenAnywhere
from cloud.store.logs import LogStore
from cloud.store.orders import OrderStore
from cloud.store.out import OutHere
from cloud.store.reservations import KIND as RESERVATION
from cloud.store.site import Bell, SiteStore
from cloud.store.spending import SpendingStore
from cloud.store.standing import StopsHere
from cloud.store.stops import StopStore
from cloud.tools import heads
from cloud.tools.forget_tool import forget_tool
from cloud.tools.keys import GateKey, KeyUnusable
from cloud.tools.memories_open import open_memories
from cloud.tools.opening import open_door
from cloud.tools.plausible_pos import PlausiblePos
from cloud.tools.reads import WRITE_EVERY_S
from cloud.tools.store_tools import StoreTools
from cloud.workflows.fulfilment import Fulfilment
from cloud.workflows.reserving import open_reservations, tools_of
from cloud.workflows.submitting import submit_tool
from domain.menu_file import MenuError
from domain.traces import without_words

log = structlog.get_logger()

SERVING = "serving.json"
MCP_LOOK_S = 30.0  # whether their tools are there and still the pinned ones; before a call it is looked at anyway
EXPIRE_EVERY_S = 60.0  # at most a hundred sessions and a hundred orders each
FORGET_EVERY_S = 600.0  # at most `durable.BATCH` ended workflows each: some 70,000 a day


class StartError(Exception):
    """Why it could not start, and what to do: one line, for people."""


class WallClock:
    def now(self) -> float:
        return time.time()


async def serve(config: CloudConfig, *, on_ready: Callable[[Bound], None] = lambda _: None) -> None:
    """Serves until SIGTERM or SIGINT, or until cancelled. Raises StartError, StoreError or MenuError before that.

    Stopping, calls under way get `stop_grace_s`; an order that the POS has not answered by then is left in doubt in
    the store, and the next start, or another replica, asks the POS about it.
    """
    from cloud.workflows.durable import open_durable  # 0.9 s of imports that only a cloud process needs

    catalog, published = load(config.menus, config.customers), config.data_dir / "published"
    thinking = reasoning.read(config.reasoning) if config.reasoning else None
    database, bell, clock = Database(config.url), Bell(), WallClock()
    sites = SiteStore(database)
    stop = _stop_event()
    fleet = None if config.insecure else open_fleet(config, database, clock)
    server = new_server(Callers(fleet, plain=config.insecure))
    bound = _bound(server, config, fleet, clock)  # before anything is opened: that a port is taken shows at once
    async with AsyncExitStack() as running:
        await database.open()
        running.push_async_callback(database.close)
        key = open_key(config)
        if fleet is not None:
            await fleet.refresh()  # who is revoked is known before anybody is let in
        kept = config.data_dir / "systems.json"
        systems = await running.enter_async_context(connected(config.integrations, catalog, kept=kept))
        if systems.assembly is not None:
            catalog = await _over(systems.assembly, catalog)
        catalog = await asyncio.to_thread(remembered, catalog, published)
        await sites.announce_catalog(catalog.digest)
        pos = systems.pos
        if pos is None:
            till = connect(config.pos_url, timeout_s=config.pos_timeout_s, settle_s=config.pos_settle_s)
            pos = await running.enter_async_context(till)
        pos = PlausiblePos(pos)
        name = f"{socket.gethostname()}-{uuid.uuid4().hex[:8]}"  # of this start: nobody else's, ever
        replica = None
        if database.shared:
            from cloud.store.replica import Replica

            replica = await running.enter_async_context(Replica(database.url, name, bell))
        fulfilment = Fulfilment(
            orders=OrderStore(database), bell=bell, pos=pos, catalog=catalog, clock=clock, turns=replica
        )
        tools = StoreTools(catalog, systems.lookups)
        reservations = open_reservations(database, key, tools, bell, now=clock.now)
        durable = await running.enter_async_context(
            open_durable(
                fulfilment,
                database.url,
                name=name,
                ask_every_s=config.reap_every_s,
                replica=replica,
                reservations=reservations,
            )
        )
        tasks = await running.enter_async_context(asyncio.TaskGroup())
        stops = StopStore(database)
        feed = Feed(sites, bell)
        feed.listen_to(RESERVATION, reservations.moved)
        await feed.open()
        tools.lookups.use(catalog.customers)
        door = open_door(
            [*tools.tools(), submit_tool(fulfilment, tools.policy), *tools_of(reservations, tools)],
            database=database,
            key=key,
            policy=tools.policy,
            wall=clock.now,
            turns=replica,
            stops_of_reads=StopsHere(stops, feed),
        )
        foreign = None
        if systems.mcp:
            from cloud.tools.mcp_tools import McpTools

            foreign = McpTools(door.gate, systems.mcp)
        reasoner = await running.enter_async_context(
            open_reasoner(
                thinking,
                tools=GatedTools(door.gate, foreign) if foreign else None,
                spending=SpendingStore(database),
            )
        )
        forgetting = Forgetting(database, forgotten_by(door.audit.forget, reasoner))
        door.gate.register(forget_tool(forgetting.forget))
        memories = open_memories(database, door, key, tools, forgetting, days=config.memory_days, now=clock.now)
        forgotten = ForgottenAnywhere(sites, feed, reasoner.forget if reasoner is not None else _nothing_remembered)
        await forgotten.open()
        site = SiteServicer(
            catalog=catalog,
            sites=sites,
            bell=bell,
            heartbeat_s=config.heartbeat_s,
            stopped=stops.standing,
            feed=feed,
            telling=Telling(door.approvals, reservations),
        )
        servicers = Servicers(
            # A menu stays: looked through by the collector again and again, 100,000 items held proposals up for 0.1 s.
            ConversationServicer(catalog, OutHere(sites, feed), built=gc.freeze, reasoner=reasoner),
            OrdersServicer(fulfilment, door.gate),
            LogServicer(LogStore(database), door.gate),
            site,
            CatalogServicer(catalog, tools, door.gate, memories),
            RewardsServicer(door.gate),
            tools,
            ApprovalsServicer(door.approvals, tools, bell),
            StoppingServicer(stops, bell),
            ReservationsServicer(reservations, door.gate),
            MemoryServicer(memories, door.gate),
            IdentityServicer(fleet) if fleet else None,
        )
        noting = heads.Noting(door.audit, config.data_dir / heads.FILE)
        publishing = Publishing(
            catalog,
            config.menus,
            config.customers,
            use=servicers.use,
            sites=sites,
            bell=bell,
            assembly=systems.assembly,
            kept=published,
        )
        await register(server, servicers)
        await server.start()
        care = [
            tasks.create_task(feed.run(), name="feed"),
            tasks.create_task(forgotten.run(), name="forgotten"),
            tasks.create_task(_every(config.reap_every_s, "orders.take_over", durable.take_over), name="take over"),
            tasks.create_task(_every(FORGET_EVERY_S, "workflows.forget", durable.forget_ended), name="forget"),
            tasks.create_task(_every(EXPIRE_EVERY_S, "retention", _Retention(forgetting, config)), name="retention"),
            tasks.create_task(_every(config.availability_poll_s, "pos.availability", _Availability(pos, sites, bell))),
            tasks.create_task(_every(LOOK_S, "catalog.look", publishing), name="catalog"),
            tasks.create_task(_every(heads.NOTE_EVERY_S, "audit.heads", noting), name="audit"),
            tasks.create_task(_every(WRITE_EVERY_S, "audit.reads", door.reads.write_down), name="reads"),
        ]
        if systems.agents is not None:
            await running.enter_async_context(open_agents(systems.agents, door.gate, tools, sites.out, clock.now))
        if systems.webhooks is not None:
            noticed = systems.noticed(deleting(door.gate))
            await running.enter_async_context(open_webhooks(systems.webhooks, noticed))
            care.append(tasks.create_task(noticed.run(), name="webhooks"))
        if reasoner is not None:
            care.append(tasks.create_task(_every(WRITE_DOWN_S, "reasoning.spent", reasoner.write_down), name="spent"))
        if foreign is not None:
            care.append(tasks.create_task(_every(MCP_LOOK_S, "mcp.refresh", foreign.refresh), name="mcp"))
        if systems.assembly is not None:
            refreshing = _every(systems.every_s, "integrations.refresh", systems.assembly.refresh)
            care.append(tasks.create_task(refreshing, name="integrations"))
        if fleet is not None:
            care.append(
                tasks.create_task(_every(config.revocations_s, "identity.refresh", fleet.refresh), name="fleet")
            )
        else:
            log.warning("cloud.plain", what="no encryption and no identity: anybody on this machine is let in")
        try:
            log.info(
                "cloud.ready",
                address=bound.edges,
                enrol=bound.enrol,
                database=shown(config.url),
                menus=_menus(catalog),
                pos=config.pos_url,
            )
            note(config, bound)
            on_ready(bound)
            await stop.wait()
        finally:
            for task in care:
                task.cancel()
            site.close()
            await asyncio.gather(server.stop(config.stop_grace_s), durable.finish(config.stop_grace_s))
            await door.reads.write_down()
            log.info("cloud.stopped")


def _nothing_remembered(session_id: str) -> None:
    """Rules remember nobody."""


def open_key(config: CloudConfig) -> GateKey:
    """Raises StartError."""
    try:
        return GateKey.open(config.data_dir)
    except KeyUnusable as error:
        raise StartError(str(error)) from error


def open_fleet(config: CloudConfig, database: Database, clock: Clock) -> Fleet:
    """The certificates of a tenant's edges; the authority is made on the first start. Raises StartError."""
    try:
        authority = Authority.open(config.authority_dir, now=clock.now())
    except AuthorityUnusable as error:
        raise StartError(str(error)) from error
    lifetime_s = config.certificate_days * DAY_S
    return Fleet(authority, FleetStore(database), clock, tenant=config.tenant, lifetime_s=lifetime_s)


def note(config: CloudConfig, bound: Bound) -> None:
    """Leaves for this machine's commands, such as `talkthru identity`, where the tier is and what it uses."""
    if not config.insecure:
        said = {"edges": bound.edges, "enrol": bound.enrol, "address": config.address, "tenant": config.tenant}
        # The file in the data folder goes without saying: a copy of the folder means its own.
        text = json.dumps(said | {"database": config.url if config.database_url else ""}, indent=1)
        path = config.authority_dir / SERVING
        try:
            with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
                file.write(text)
        except OSError as error:  # an authority that is mounted to be read: the commands are told with options
            log.warning("cloud.note_not_kept", file=str(path), why=error.strerror)


def _bound(server: grpc.aio.Server, config: CloudConfig, fleet: Fleet | None, clock: Clock) -> Bound:
    """Raises StartError."""
    try:
        if fleet is None:
            return bind_plain(server, config.listen)
        own = OwnCertificate(fleet.authority, config.hosts, clock)
        return bind(server, config.listen, config.enrol_listen, own)
    except CannotListen as error:
        raise StartError(str(error)) from error


def _stop_event() -> asyncio.Event:
    """Set by SIGTERM and SIGINT. Where a loop cannot take signals (not the main thread), only cancelling stops."""
    stop, loop = asyncio.Event(), asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        try:
            loop.add_signal_handler(number, stop.set)
        except (NotImplementedError, RuntimeError, ValueError) as error:
            if threading.current_thread() is threading.main_thread():  # else whoever runs this one ends it
                log.warning("cloud.no_signals", signal=number.name, why=repr(error), then="calls under way are cut off")
    return stop


async def _over(assembly: Assembly, files: Catalog) -> Catalog:
    """What the systems say over the files. Goods of which no menu can be made are no reason not to start."""
    try:
        return await asyncio.to_thread(assembly.over, files)
    except MenuError as error:
        log.error("catalog.refused", why=str(error), kept="the files")
        return files


class _Availability:
    """Reads what is out from the POS. A POS that cannot be read is logged when that begins and when it ends."""

    def __init__(self, pos: PosPort, sites: SiteStore, bell: Bell) -> None:
        self._pos, self._sites, self._bell = pos, sites, bell
        self._reachable = True

    async def __call__(self) -> None:
        try:
            out = await self._pos.availability()
        except PosError as error:
            if self._reachable:
                log.warning("pos.unreachable", said=str(error))
            self._reachable = False
            return
        if not self._reachable:
            log.info("pos.reachable")
        self._reachable = True
        if await self._sites.set_out(out, at=time.time()):
            log.info("pos.availability", out=sorted(out))
            self._bell.ring()


class _Retention:
    """What is older than `retention_days` is forgotten, as if its store had asked for it."""

    def __init__(self, forgetting: Forgetting, config: CloudConfig) -> None:
        self._forgetting, self._days = forgetting, config.retention_days

    async def __call__(self) -> None:
        now = time.time()
        if gone := await self._forgetting.expire(before=now - self._days * DAY_S, at=now):
            log.info("retention.expired", sessions_and_orders=gone, days=self._days)


async def _every(seconds: float, name: str, work: Callable[[], Awaitable[object]]) -> None:
    """At once, and then every so often. A store that cannot be written now may be later."""
    while True:
        try:
            await work()
        except StoreError as error:
            log.warning("store.failed", during=name, said=str(error))
        except Exception:  # the task's root: one bad round must not end the service
            log.exception("cloud.care_failed", during=name)
        await asyncio.sleep(seconds)


def _menus(catalog: Catalog) -> list[str]:
    return [f"{h.menu.id} {h.menu.version}" for h in catalog.held]


def configure_logs(*, as_json: bool) -> None:
    """To standard error: one line an event, coloured for a terminal, JSON for a collector.

    Of retries nothing is said: what a failing system means is logged by whoever asked it, when it begins and ends.
    """
    stamina.instrumentation.set_on_retry_hooks([])
    # Traces of ours: the pretty ones print every local value, the plain ones the exception's text.
    plain = structlog.dev.plain_traceback
    console = structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty(), exception_formatter=plain)
    last = structlog.processors.JSONRenderer() if as_json else console
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.ExceptionRenderer(without_words),
            last,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=lambda *_: structlog.PrintLogger(sys.stderr),
    )
