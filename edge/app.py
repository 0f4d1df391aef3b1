"""One store's node: assembles what the other modules are, in one asyncio process, and serves its devices.

It decides the order in which things start and stop, and says in one line what could not start. Orders are taken as
soon as it listens, with or without a cloud.
"""

import asyncio
import errno
import gc
import os
import socket
import time
import uuid
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractContextManager, AsyncExitStack, asynccontextmanager, nullcontext
from dataclasses import asdict, dataclass
from datetime import datetime
from importlib import metadata
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import structlog
import uvicorn
from fastapi import FastAPI
from starlette.routing import WebSocketRoute

from domain.control import Action
from domain.menu import Menu
from domain.menu_file import MenuError
from edge.audio.front_end import front_ends
from edge.capacity import LANES_PER_CORE, Capacity
from edge.care import alone, keep_lag, keep_room
from edge.channels.connections import Connections, Converse, Device
from edge.channels.renewal import renewal_route
from edge.config import EdgeConfig
from edge.dialog.render.phrases import PHRASES
from edge.ending import stop_event
from edge.identity.serving import CertificateUnusable, DeviceTls, device_tls
from edge.identity.tokens import Tokens
from edge.link.admission import Keeper
from edge.link.aside import Aside
from edge.link.circuit import Moved
from edge.link.client import Cloud
from edge.link.exchange import (
    ApprovalTold,
    ItemOut,
    MenuDelta,
    MenuSnapshot,
    Reserved,
    ReservedTold,
    SiteEvent,
    Standing,
    StopsTold,
)
from edge.link.link import Link
from edge.link.order_book import KEPT_US
from edge.link.order_file import OrderFileError
from edge.link.outbox import Move, Outbox
from edge.link.room import Room
from edge.menu_news import MenuNews
from edge.menus import Menus
from edge.pipeline.build import Conversing, Parts
from edge.place import Misplaced, Where, roles_of, tokens_of, where
from edge.reports import link_problems, standing, store_name, tls_problems
from edge.screen.store import StoreScreen
from edge.screen.web import Screen
from edge.session.clock import RealClock
from edge.session.damage import Journal
from edge.session.effects import SiteEffects
from edge.session.knowing import load_menu
from edge.session.log import LogUnusable, SessionLog
from edge.session.restoring import restore
from edge.session.retention import keep_expiring
from edge.session.sessions import Clocks, Place, Sessions
from edge.session.setting import Knowledge
from edge.session.signing import FILE as STAFF_KEY
from edge.session.signing import SiteKey
from edge.speech.ears import Ears, EarsUnusable, listen_for, open_ears
from edge.speech.in_turn import InTurn
from edge.speech.saying import PronunciationsUnusable
from edge.speech.smart_turn import SmartTurn
from edge.speech.voices import open_voice
from edge.speech.weights import NotPulled

log = structlog.get_logger()

STOP_GRACE_S = 1
BACKLOG = 64  # more than a store has devices
TOKENS_LOOK_S = 1.0  # how soon a token that was revoked ends its connection


class StartError(Exception):
    """Why it could not start, and what to do: one line, for people."""


@dataclass(frozen=True, slots=True)
class _Store:
    """What the web server shows of the store."""

    connections: Connections
    tokens: Tokens
    sessions: Sessions
    keeper: Keeper | None
    screen: Screen
    counter: StoreScreen
    outbox: Outbox
    link: Callable[[], str]
    menus: Menus


async def serve(
    config: EdgeConfig,
    listening: socket.socket,
    *,
    default_menu: Path,
    on_ready: Callable[[str], None] = lambda _: None,
    conversing: Converse = Conversing,
) -> None:
    """Serves on a socket from `listen` until SIGTERM or SIGINT. conversing: see `Connections`.

    Raises one of ERRORS before that.
    """
    stop = stop_event()
    tls = device_tls(config.certificate, config.certificate_key)  # first: what is wrong with a file shows at once
    async with AsyncExitStack() as running:
        running.callback(listening.close)
        store = await running.enter_async_context(_store(config, default_menu, conversing))
        connections = store.connections
        server = _server(config, store, tls)
        tasks = await running.enter_async_context(asyncio.TaskGroup())
        serving = tasks.create_task(server.serve(sockets=[listening]), name="web")
        looking = tasks.create_task(_look_again(connections), name="tokens")
        if tls is not None:
            store.counter.reports.append(lambda: tls_problems(tls))
            looking_too = tasks.create_task(tls.keep_looking(), name="tls")
            running.callback(looking_too.cancel)
        host, port = listening.getsockname()[:2]
        on_ready(f"{'https' if config.certificate else 'http'}://{host}:{port}")
        await stop.wait()
        looking.cancel()
        await connections.close()
        store.screen.close()
        server.should_exit = True
        await serving


@asynccontextmanager
async def _store(config: EdgeConfig, default_menu: Path, conversing: Converse) -> AsyncIterator[_Store]:
    """Everything a pipeline needs, ready; taken down in the opposite order."""
    began = time.monotonic()
    clock = RealClock()
    configured = config.menu or default_menu
    here = where(config, await asyncio.to_thread(load_menu, configured))
    place = _place(here)
    menus = await Menus.open(
        config.data_dir / "catalogs", configured, with_cloud=bool(config.cloud), location=place.location
    )
    menu = menus.now.menu
    for warning in menu.warnings:
        log.warning("menu.partial", what=warning)
    async with AsyncExitStack() as running:
        ears = asyncio.create_task(open_ears(config, menu, running), name="ears")  # models load while the rest starts
        try:
            kept = Journal(config.data_dir)
            journal = await kept.opened()
            running.push_async_callback(journal.close)
            outbox = await Outbox.open(config.data_dir / "orders.db", clock=clock, on_staff=_call_staff)
            running.push_async_callback(outbox.close)
            if outbox.damage:
                found = await restore(journal, outbox, since_us=time.time_ns() // 1000 - KEPT_US)
                log.error("outbox.damaged", restored=found, what=[damage.why for damage in outbox.damage])
            aside = await Aside.open(config.data_dir, clock=clock, wall_s=time.time, site=place.site)
            running.callback(aside.close)
            voices = {rate: await open_voice(config, rate, running) for rate in (16000, 24000)}
            engine = await ears
        finally:
            ears.cancel()
        tasks = await running.enter_async_context(tasks_until_closed())
        tasks.create_task(kept.watch(), name="log")
        cloud = Cloud(config.cloud, site=place.site, now=clock.now) if config.cloud else None
        keeper = await _keeper(config, place, clock, cloud, lambda: sessions.link_is_up())  # before anything is called
        counter = StoreScreen(config.data_dir, key=_staff_key(config), clock=clock)
        sessions = await _sessions(config, menus, place, clock, journal, outbox, tasks, cloud, engine, counter, aside)
        room = Room(config.data_dir, budget_mb=config.disk_budget_mb)
        tasks.create_task(keep_room(room, outbox, clock, counter), name="room")
        tasks.create_task(keep_expiring(journal, outbox, days=config.sessions_days, clock=clock), name="retention")
        if keeper is not None:
            tasks.create_task(keeper.run(), name="identity")
        tasks.create_task(_warm(voices[16000], menu), name="phrases")
        devices = {d.id: Device(d.id, d.channel, d.token, d.trace) for d in config.devices}
        tokens = tokens_of(config, here)
        turns = await running.enter_async_context(SmartTurn()) if config.smart_turn else None
        intonation, front_end = turns.sure if turns else None, front_ends(config.front_end)
        parts = Parts(sessions, engine.recogniser, voices.__getitem__, clock, intonation, front_end)
        capacity = Capacity(config.max_devices or LANES_PER_CORE * (os.cpu_count() or 1))
        tasks.create_task(keep_lag(capacity), name="lag")
        connections = Connections(
            devices,
            parts,
            tokens=tokens,
            roles=lambda: roles_of(sessions.menu),
            conversing=conversing,
            capacity=capacity,
        )
        screen = await counter.open(
            sessions=sessions,
            outbox=outbox,
            journal=journal,
            devices=tuple(devices),
            connected=lambda: connections.connected,
            store=store_name(menu, place),
        )
        log.info("edge.ready", after_s=round(time.monotonic() - began, 2), menu=menu.id, version=menu.version)
        yield _Store(connections, tokens, sessions, keeper, screen, counter, outbox, lambda: counter.link, menus)


async def _sessions(
    config: EdgeConfig,
    menus: Menus,
    place: Place,
    clock: RealClock,
    journal: SessionLog,
    outbox: Outbox,
    tasks: asyncio.TaskGroup,
    cloud: Cloud | None,
    engine: Ears,
    counter: StoreScreen,
    aside: Aside,
) -> Sessions:
    zone = _zone(menus.now.menu, place.location)
    sessions: Sessions
    effects = SiteEffects(
        cloud=cloud,
        outbox=outbox,
        staff=counter.approvals,
        clock=clock,
        link_up=lambda: sessions.link_is_up(),
        may=counter.stops.may_use,
        aside=aside,
    )
    outbox.may_submit = lambda: counter.stops.may_use(Action.SUBMIT_ORDER)
    sessions = Sessions(
        knowledge=menus.now,
        earlier=await menus.before(),
        journal=journal,
        effects=effects,
        clocks=Clocks(clock, lambda: time.time_ns() // 1000, lambda: datetime.now(zone).replace(tzinfo=None)),
        place=place,
        tasks=tasks,
        verify=counter.verify,
        stops=counter.stops,
    )

    async def on_moved(move: Move) -> None:
        counter.news.ring()
        await sessions.order_moved(move)

    async def on_aside(reserved: Reserved) -> None:
        counter.news.ring()
        await sessions.reservation_moved(reserved)

    aside.on_moved = on_aside
    counter.joins(cloud, aside)
    outbox.on_moved, sessions.on_gone = on_moved, outbox.guest_left
    outbox.knows_who_is_here(sessions.is_here)
    sessions.whereabouts = outbox.find
    await sessions.load()
    gc.freeze()  # lexicons live as long as their menus: a collection that walks through them holds a turn up for 50 ms
    tasks.create_task(sessions.wait_for_guests(), name="guests")
    await sessions.link_changed(up=False)  # until the cloud has answered
    if cloud is None:
        log.warning("link.none", what="no cloud is configured: orders are kept here, and none leaves")
        tasks.create_task(alone(outbox, clock), name="outbox")
        return sessions
    counter.link_is("down")

    log.info("link.state", now="down", what="until the cloud has answered")

    async def on_change(moved: Moved) -> None:
        if moved.was.usable or moved.now.usable:  # not each look of an outage
            log.info("link.state", now=moved.now.value)
        counter.link_is(moved.now.value)
        if moved.now.usable:
            aside.ring()
        if moved.now.usable != sessions.link_is_up():
            await sessions.link_changed(up=moved.now.usable)

    async def use(knowledge: Knowledge) -> None:
        await sessions.menu_changed(knowledge)
        gc.freeze()
        await listen_for(engine, knowledge.menu, config.data_dir)

    async def on_site_event(event: SiteEvent) -> None:
        match event:
            case ItemOut(_, item, available):
                await sessions.availability(sessions.out - {item} if available else sessions.out | {item})
            case Standing(_, out):
                await sessions.availability(out)
            case MenuSnapshot() | MenuDelta():
                menu_news.came(event)
            case StopsTold():
                await counter.stops_told(event, sessions)
                outbox.ring()
            case ReservedTold(_, reserved):
                await aside.told(reserved)
            case ApprovalTold(_, approval):
                await counter.from_cloud.told(approval)

    link = Link(
        cloud,
        outbox,
        clock=clock,
        source=journal,
        on_change=on_change,
        on_site_event=on_site_event,
        have=lambda: menus.have,
    )
    menu_news = MenuNews(menus, use, clock=clock, start_over=link.watch.start_over)
    tasks.create_task(menu_news.run(), name="menu")
    if link.upload is not None:
        journal.on_append = link.upload.ring
    tasks.create_task(link.run(), name="link")
    tasks.create_task(aside.run(cloud, link.usable), name="aside")
    tasks.create_task(counter.run(), name="counter")
    counter.reports.append(lambda: link_problems(link, menus, aside))
    return sessions


async def _keeper(
    config: EdgeConfig, place: Place, clock: RealClock, cloud: Cloud | None, link_is_up: Callable[[], bool]
) -> Keeper | None:
    """Keeps the edge's certificate in use; None where there is no cloud, or it is called in plain text."""
    if cloud is None:
        return None
    if config.cloud_insecure:
        log.warning("link.plain", what="the cloud is called without encryption and without identity")
        return None
    keeper = Keeper(
        config.data_dir,
        cloud,
        tenant=config.tenant,
        site=place.site,
        clock=clock,
        wall=time.time,
        link_is_up=link_is_up,
    )
    await keeper.take_up()
    return keeper


async def _look_again(connections: Connections) -> None:
    while True:
        try:
            await connections.look_again()
        except Exception:  # the task's root: one bad look must not end the looking
            log.exception("devices.look_failed")
        await asyncio.sleep(TOKENS_LOOK_S)


def _staff_key(config: EdgeConfig) -> SiteKey:
    try:
        return SiteKey.open(config.data_dir)
    except (OSError, ValueError) as error:
        raise StartError(
            f"the key that staff's answers are signed with, {config.data_dir}/{STAFF_KEY}, cannot be used: {error}. It "
            "was kept. Restore it, or move it away: then another is made, and badges anew by `talkthru staff badge`"
        ) from error


class _Closing(Exception):
    """Ends a task group from within, as asyncio's documentation does it."""


@asynccontextmanager
async def tasks_until_closed() -> AsyncIterator[asyncio.TaskGroup]:
    """The store's tasks. Leaving it cancels them all, also one that waits for a person's answer: what they are about
    is on disk, and goes on at the next start."""
    try:
        async with asyncio.TaskGroup() as group:
            yield group
            raise _Closing
    except* _Closing:
        pass


async def _call_staff(call: object) -> None:
    log.warning("staff.called", why=str(call))


async def _warm(voice: InTurn, menu: Menu) -> None:
    """What is said in every session is rendered before the first one."""
    brand = menu.brand.partition(" (")[0]
    await voice.warm(
        (wording.format(brand=brand), language)
        for language, table in PHRASES.items()
        if language in menu.languages
        for kind, wordings in table.items()
        for wording in wordings
        if "{" not in wording or kind.startswith("greeting_")
    )


def _place(here: Where) -> Place:
    return Place(
        site=here.site,
        location=here.location,
        build=metadata.version("talkthru"),
        boot_id=uuid.uuid4().hex[:12],
    )


def _zone(menu: Menu, location: str) -> ZoneInfo:
    place = menu.location(location)
    name = place.timezone if place else "UTC"
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, KeyError) as error:  # ZoneInfoNotFoundError is a KeyError
        raise StartError(f"the menu says that {location} is in the timezone {name!r:.80}: there is none") from error


def listen(config: EdgeConfig) -> socket.socket:
    """A bound socket, before anything else is opened: that a port is taken shows at once. Raises StartError."""
    host, port = config.address
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # IPPROTO_TCP said aloud: asyncio switches Nagle's algorithm off only then
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen(BACKLOG)  # already now: a device that comes too early waits instead of being refused
    except OSError as error:
        listening.close()
        if error.errno == errno.EADDRINUSE:
            raise StartError(
                f"port {port} is taken: stop what listens there, or choose another with --listen"
            ) from error
        raise StartError(f"cannot listen on {config.listen}: {error.strerror}") from error
    return listening


class _Web(uvicorn.Server):
    """Ends when it is told to. Signals are `serve`'s: uvicorn would raise each again, which then is the second one."""

    def capture_signals(self) -> AbstractContextManager[None]:  # type: ignore[override]  # its own is a generator's
        return nullcontext()


def _server(config: EdgeConfig, store: _Store, tls: DeviceTls | None) -> uvicorn.Server:
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    app.router.routes.append(WebSocketRoute("/v1/{channel}/{device}", store.connections))

    store.screen.install(app)

    @app.get("/healthz")
    async def healthz() -> dict[str, Any]:
        devices = list(store.connections.connected)
        status = {"status": "ok", "pid": os.getpid(), "devices": devices, "link": store.link()}
        status |= {"menu": store.menus.now.menu.version, "orders": standing(store.outbox)}
        return status | ({"identity": asdict(store.keeper.status)} if store.keeper else {})

    app.router.routes.append(renewal_route(store.tokens))

    served = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        ws_ping_interval=5,
        ws_max_size=1 << 20,  # larger ends the connection; what is too large for us is refused in `pipeline.wire`
        ws_per_message_deflate=False,
        timeout_graceful_shutdown=STOP_GRACE_S,
        lifespan="off",
    )
    served.load()
    served.ssl = tls.context if tls else None  # ours, so that a renewed certificate is taken up without a restart
    return _Web(served)


ERRORS = (
    StartError,
    EarsUnusable,
    NotPulled,
    PronunciationsUnusable,
    CertificateUnusable,
    Misplaced,
    MenuError,
    LogUnusable,
    OrderFileError,
)

__all__ = ["ERRORS", "StartError", "listen", "load_menu", "serve"]
