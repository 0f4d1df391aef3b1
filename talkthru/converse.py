"""`talkthru converse`: the text door. JSON lines in, one JSON line out for each.

The real session, dialogue, order, link and stores; with `--cloud embedded` also the real cloud servicers over gRPC, in
this process and on the same virtual clock. Simulated: the point of sale, the staff, and the time.
"""

import asyncio
import contextlib
import json
import logging
import os
import secrets
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import IO, Any
from zoneinfo import ZoneInfo

import structlog

from cloud.app import configure_logs
from cloud.catalog import Catalog
from cloud.embedded import EmbeddedCloud
from cloud.integrations.simulated_pos import SimulatedPos
from cloud.reasoning.settings import Configured
from cloud.reasoning.trace import Reasoned
from domain.customers import StaffMember
from domain.fulfilment import Phase
from domain.policy import Policy
from edge.channels.text import TextSession
from edge.link.aside import Aside
from edge.link.client import Cloud
from edge.link.outbox import Outbox
from edge.session.clock import PacedClock, VirtualClock
from edge.session.effects import SiteEffects
from edge.session.log import SessionLog
from edge.session.sessions import Clocks, Place, Sessions
from edge.session.setting import Knowledge
from edge.session.signing import SiteKey
from talkthru.brand_files import MENUS, BrandFiles
from talkthru.calling import Calling, CannotCall
from talkthru.simulated_staff import SimulatedStaff
from talkthru.slow_cloud import SlowCloud
from talkthru.thinking import way
from talkthru.world import (
    NOW,
    BadLine,
    confidence_in,
    count_of,
    least_role,
    local_time,
    pos_faults,
    seconds_of,
    seller_of,
    slow_stock_s,
)

LOCATIONS = {"demo-burger": "loc-101", "demo-store": "st-1"}
CHANNELS = ("lane", "kiosk", "headset")
WORLD = {
    "now", "location", "out_of_stock", "staff", "pos_submit", "pos_price_at_submit", "slow", "catalog_patch",
    "customer_patch", "seller", "previous_order",
}  # fmt: skip
EVENTS = {None, "link_down", "link_up", "item_86", "barge_in", "silence", "noise"}
MEMORY = "/dev/shm" if os.path.isdir("/dev/shm") else None  # noqa: PTH112 - asked once, at import; nothing of it is kept; on a disk, opening a session's files is most of a turn


@dataclass
class Session:
    """What one `start` line opened."""

    id: str
    channel: str
    driver: TextSession
    sessions: Sessions
    outbox: Outbox
    journal: SessionLog
    pos: SimulatedPos | None
    cloud: Cloud | None
    clock: VirtualClock
    aside: Aside | None = None  # where goods are put aside, in a shop
    turn: int = 0
    visits: int = 1  # fresh sessions after somebody left
    out: set[str] = field(default_factory=set)
    link_up: bool = True


class Door:
    """Answers line after line. `run` holds what outlives a session: the cloud in this process, the lexicons."""

    def __init__(
        self,
        data: Path,
        cloud: str,
        folder: Path,
        tasks: asyncio.TaskGroup,
        calling: Calling | None = None,
        thinking: Configured | None = None,
    ) -> None:
        """calling: as whom a running cloud is called; thinking: the embedded cloud's models; None: none."""
        self._thinking, self._ways = thinking, list[Reasoned]()
        self._files, self._cloud, self._folder, self._tasks = BrandFiles(data), cloud, folder, tasks
        self._calling = calling
        self._embedded: EmbeddedCloud | None = None
        self._session: Session | None = None
        self._running = contextlib.AsyncExitStack()
        self._number = 0
        self._clock = VirtualClock()
        self._key = SiteKey.open(folder)

    async def answer(self, line: str) -> dict[str, Any]:
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            return _error(f"not JSON: {error}")
        if not isinstance(row, dict):
            return _error("expected a JSON object with a type: start, turn, wait or end")
        try:
            return await self._take(row)
        except BadLine as error:
            return _error(str(error))

    async def _credentials(self, calling: Calling, site: str) -> Any:
        try:
            return await calling.credentials(site)
        except CannotCall as error:
            raise BadLine(str(error)) from error

    async def close(self) -> None:
        await self._close_session()
        await self._running.aclose()

    async def _take(self, row: Mapping[str, Any]) -> dict[str, Any]:
        began = time.perf_counter()
        kind = row.get("type")
        if kind == "start":
            said = await self._start(row)
        elif kind not in ("turn", "wait", "end"):
            raise BadLine(f"unknown type {kind!r}: start, turn, wait or end")
        elif self._session is None:
            raise BadLine("no session is open: begin with a line of type start")
        elif kind == "turn":
            said = await self._turn(self._session, row)
        elif kind == "wait":
            seconds = seconds_of(row, "seconds", None)
            self._session.turn += 1
            await self._session.driver.line()
            said = await self._session.driver.wait(seconds)
        else:
            await self._session.driver.line()
            said = []
        session = self._session
        assert session is not None
        reply = {"type": "reply", "id": session.id, "turn": session.turn, "agent": said, **session.driver.reply()}
        reply["submissions"] = len(session.pos.orders) if session.pos else int(reply["order_state"] == "accepted")
        reply["link"] = "up" if session.link_up else "down"
        reply["think_ms"] = round((time.perf_counter() - began) * 1000, 2)
        if self._thinking is not None:
            reply["reasoning"] = [way(one) for one in self._ways]
            self._ways.clear()
        if kind == "end":
            await self._close_session()
        return reply

    # ---- start

    async def _start(self, row: Mapping[str, Any]) -> list[str]:
        channel = row.get("channel", "lane")
        if channel not in CHANNELS:
            raise BadLine(f"channel: {channel!r} is not one of {', '.join(CHANNELS)}")
        world = row.get("world") or {}
        if not isinstance(world, dict):
            raise BadLine("world: expected an object")
        if unknown := sorted(set(world) - WORLD):
            raise BadLine(f"world: unknown key {unknown[0]!r}; known: {', '.join(sorted(WORLD))}")
        name = str(row.get("menu") or ("demo-store" if channel == "headset" else "demo-burger"))
        if name not in MENUS:
            raise BadLine(f"menu: {name!r} is not one of {', '.join(MENUS)}")
        held, lexicon, store = self._files.menu(name, world)
        menu = held.menu
        location = str(world.get("location") or LOCATIONS[name])
        if menu.locations and menu.location(location) is None:
            known = ", ".join(place.id for place in menu.locations)
            raise BadLine(f"world.location: no location {location!r}; there are: {known}")
        customers = self._files.customers(world)
        seller = seller_of(world, customers)
        if store is not None and channel == "headset" and not seller.id:
            seller = StaffMember("", "", least_role(menu.roles))
        faults = pos_faults(world, menu)
        place = menu.location(location)
        zone = ZoneInfo(place.timezone if place else "UTC")
        now = local_time(world.get("now", NOW), zone)
        staff = world.get("staff") or {}
        staff = {"action": staff} if isinstance(staff, str) else staff
        if not isinstance(staff, dict):
            raise BadLine('world.staff: expected an object such as {"age_check": "grant"}')
        await self._close_session()
        remote = self._cloud not in ("embedded", "none")
        if remote and "now" not in world:
            now = datetime.now(zone)  # a real cloud looks at the wall clock
        clock = self._clock = (PacedClock if remote else VirtualClock)(now.timestamp())
        pos: SimulatedPos | None = None
        cloud: Cloud | None = None
        if self._cloud == "embedded":
            catalog = Catalog((held,), customers)
            pos = SimulatedPos(catalog, faults)
            cloud = await self._embed(catalog, pos, clock, location, slow_stock_s(world))
        elif self._calling is not None:
            credentials = await self._credentials(self._calling, location)
            cloud = Cloud(self._calling.address, site=location, now=clock.now, credentials=credentials)
        self._session = await self._open(
            str(row.get("id") or f"s{self._number + 1}"),
            channel,
            knowledge=Knowledge(menu, lexicon, store),
            place=Place(site=location, location=location, boot_id="text-door", role=seller.role, person=seller.id),
            clock=clock,
            zone=zone,
            pos=pos,
            cloud=cloud,
            staff=SimulatedStaff(
                clock,
                staff,
                members=customers.staff,
                site=location,
                policy=Policy.from_data(menu.roles, menu.policies),
                key=self._key,
            ),
            out=faults.out,
        )
        return await self._session.driver.begin()

    async def _open(
        self,
        session_id: str,
        channel: str,
        *,
        knowledge: Knowledge,
        place: Place,
        clock: VirtualClock,
        zone: ZoneInfo,
        pos: SimulatedPos | None,
        cloud: Cloud | None,
        staff: SimulatedStaff,
        out: frozenset[str],
    ) -> Session:
        self._number += 1
        folder = self._folder / f"session-{self._number}"
        journal = await SessionLog.open(folder, synchronous="OFF")
        wall_us = _wall(clock)
        outbox = await Outbox.open(folder / "orders.db", clock=clock, wall_us=wall_us)
        driver = TextSession(clock)
        made: list[Session] = []  # the drain needs the session that is being made

        async def drain() -> None:
            if link_up() and cloud is not None:
                await outbox.drain_once(cloud)
                if any(standing.state.phase is Phase.QUEUED for standing in await outbox.orders()):
                    made[0].link_up = False  # it did not leave: the cloud cannot be reached
                    await sessions.link_changed(up=False)
            else:
                await outbox.without_link()

        def link_up() -> bool:
            return bool(made) and made[0].link_up

        aside = await Aside.open(folder, clock=clock, wall_s=clock.now, site=place.site) if knowledge.shop else None
        effects = SiteEffects(
            cloud=cloud, outbox=outbox, staff=staff, clock=clock, link_up=link_up, sent=drain, aside=aside
        )
        sessions = Sessions(
            knowledge=knowledge,
            journal=journal,
            effects=effects,
            clocks=Clocks(clock, wall_us, lambda: datetime.fromtimestamp(clock.now(), zone).replace(tzinfo=None)),
            place=place,
            tasks=self._tasks,
            under_way=lambda change: clock.begin() if change > 0 else clock.end(),
            verify=self._key.verify,
        )
        outbox.on_moved, sessions.on_gone = sessions.order_moved, outbox.guest_left
        outbox.knows_who_is_here(sessions.is_here)
        session = Session(session_id, channel, driver, sessions, outbox, journal, pos, cloud, clock, out=set(out))
        if aside is not None:
            session.aside, aside.on_moved = aside, sessions.reservation_moved
        made.append(session)
        await sessions.availability(out)
        session.link_up = cloud is not None
        await sessions.link_changed(up=session.link_up)
        if cloud is not None:
            await outbox.drain_once(cloud)  # from here on an order is confirmed with a link
        driver.host = await sessions.open("text", channel, driver.outlet, name=self._name(session_id))
        return session

    async def _embed(
        self, catalog: Catalog, pos: SimulatedPos, clock: VirtualClock, location: str, stock_s: float
    ) -> Cloud:
        """The cloud tier in this process: started once, a new world for each session."""
        if self._embedded is None:
            moment = _Moment(lambda: self._clock)
            self._embedded = await self._running.enter_async_context(
                EmbeddedCloud(catalog, pos, moment, thinking=self._thinking)
            )
            if self._embedded.reasoner is not None:
                self._embedded.reasoner.on_done = self._ways.append
        else:
            await self._embedded.reset(catalog, pos)
        return SlowCloud(self._embedded.address, site=location, clock=clock, stock_s=stock_s)

    async def _close_session(self) -> None:
        session, self._session = self._session, None
        if session is None:
            return
        await session.driver.host.close()
        await session.outbox.close()
        if session.aside is not None:
            session.aside.close()
        await session.journal.close()
        if session.cloud is not None:
            await session.cloud.close()

    # ---- turn

    async def _turn(self, session: Session, row: Mapping[str, Any]) -> list[str]:
        user = row.get("user", "")
        if user is None:
            user = ""
        if not isinstance(user, str):
            raise BadLine("user: expected a string")
        event = row.get("event")
        if event not in EVENTS:
            known = ", ".join(sorted(e for e in EVENTS if e))
            raise BadLine(f"event: {event!r} is not one of {known}")
        args = row.get("args") or {}
        if not isinstance(args, dict):
            raise BadLine("args: expected an object")
        speaker = str(row.get("speaker") or ("seller" if session.channel == "headset" else "customer"))
        words = count_of(args, "after_words") if event == "barge_in" else None
        check = self._checked(session, event, args)
        session.turn += 1
        await session.driver.line(barge_in=words)
        await self._happens(session, event, args, check, spoken=bool(user.strip()))
        if user.strip() and session.driver.host.state.ended:
            await self._fresh(session)
        return await session.driver.turn(user, speaker=speaker, confidence=confidence_in(event, args))

    def _checked(self, session: Session, event: str | None, args: Mapping[str, Any]) -> Any:
        """What the event needs, before anything happens. Raises BadLine."""
        match event:
            case "item_86":
                item = args.get("item")
                if not isinstance(item, str):
                    raise BadLine("item_86: args.item must be an item id")
                return item
            case "silence":
                return seconds_of(args, "seconds", 0.0)
            case "link_down" | "link_up":
                return seconds_of(args, "after_seconds", 0.0)
        return None

    async def _happens(
        self, session: Session, event: str | None, args: Mapping[str, Any], value: Any, *, spoken: bool
    ) -> None:
        """spoken: words follow in the same line; what runs out then does so while they are being said."""
        driver = session.driver
        match event:
            case "link_down" | "link_up":
                if value:
                    await driver.wait(value)
                session.link_up = event == "link_up" and session.cloud is not None
                await session.sessions.link_changed(up=session.link_up)
                if session.link_up and session.cloud is not None:
                    await session.outbox.drain_once(session.cloud)
                    if session.aside is not None:
                        await session.aside.once(session.cloud)
                else:
                    await session.outbox.without_link()
            case "item_86":
                session.out.add(value)
                if session.pos is not None:
                    session.pos.mark(value, available=False)
                if spoken:
                    await driver.speaking()
                await session.sessions.availability(frozenset(session.out))
                await driver.settle()
            case "silence":
                gone = False in (args.get("vehicle_present"), args.get("person_present"))
                await driver.wait(value, present=not gone)

    async def _fresh(self, session: Session) -> None:
        """Somebody else speaks after a session has ended: nothing is carried over."""
        await session.sessions.close(session.driver.host)
        session.visits += 1
        session.driver.host = await session.sessions.open(
            "text", session.channel, session.driver.outlet, name=self._name(f"{session.id}-{session.visits}")
        )
        await session.driver.arrive_speaking()

    def _name(self, session_id: str) -> str:
        """Orders are named by their session; a real cloud keeps them, and a run must not meet old ones of its own."""
        return session_id if self._cloud in ("embedded", "none") else f"{session_id}-{secrets.token_hex(4)}"


class _Moment:
    """The clock of whatever session is open now."""

    def __init__(self, clock: Callable[[], VirtualClock]) -> None:
        self._clock = clock

    def now(self) -> float:
        return self._clock().now()

    async def sleep_until(self, at: float) -> None:
        await self._clock().sleep_until(at)


def _wall(clock: VirtualClock) -> Callable[[], int]:
    return lambda: round(clock.now() * 1_000_000)


def _error(reason: str) -> dict[str, Any]:
    return {"type": "error", "reason": reason}


def _keep(folder: Path, keep: Path) -> None:
    shutil.copytree(folder, keep, dirs_exist_ok=True)
    for log in sorted(keep.glob("*/log.db")):
        print(f"Kept: talkthru replay last --data-dir {log.parent}", file=sys.stderr)


async def _run(
    data: Path,
    cloud: str,
    stdin: Iterable[str],
    stdout: IO[str],
    calling: Calling | None,
    thinking: Configured | None,
    keep: Path | None,
) -> None:
    folder = Path(tempfile.mkdtemp(prefix="talkthru-converse-", dir=MEMORY))
    loop = asyncio.get_running_loop()
    lines = iter(stdin)
    try:
        async with asyncio.TaskGroup() as tasks:
            door = Door(data, cloud, folder, tasks, calling, thinking)
            while (line := await loop.run_in_executor(None, next, lines, None)) is not None:
                if line.strip() and not _told(stdout, await door.answer(line)):
                    break
            await door.close()
    finally:
        if keep is not None:
            _keep(folder, keep)
        shutil.rmtree(folder, ignore_errors=True)


def _told(stdout: IO[str], answer: Mapping[str, Any]) -> bool:
    """False: nobody reads any more ("| head -1"), which ends a conversation as the end of its input does."""
    try:
        stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
        stdout.flush()
    except BrokenPipeError:
        with contextlib.suppress(OSError, ValueError):  # no file: nothing of it is written at the end
            os.dup2(os.open(os.devnull, os.O_WRONLY), stdout.fileno())
        return False
    return True


def run(
    *,
    data: Path,
    cloud: str,
    stdin: Iterable[str],
    stdout: IO[str],
    calling: Calling | None = None,
    thinking: Configured | None = None,
    keep: Path | None = None,
) -> int:
    """Until standard input ends. Returns the exit status. calling: as whom, where `cloud` is HOST:PORT; thinking: with
    which models, where it is embedded; keep: a folder for what was said, or none."""
    if keep is not None and keep.exists() and (not keep.is_dir() or any(keep.iterdir())):
        print(f"talkthru: {keep} is there already; give a folder that is new or empty", file=sys.stderr)
        return 2
    configure_logs(as_json=False)
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    asyncio.run(_run(data, cloud, stdin, stdout, calling, thinking, keep))
    return 0
