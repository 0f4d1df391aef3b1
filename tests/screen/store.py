"""A store with its screen on loopback: real sessions, log, outbox, approvals and web server; guests speak in text.

Nothing here is simulated but the guests, their devices and the cloud, which is away unless a test brings one.
"""

import asyncio
import json
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from pathlib import Path

import httpx
import uvicorn
from fastapi import FastAPI

from domain.menu_file import parse
from domain.order import ItemLine
from edge.dialog.vocabulary.lexicon import build_lexicon
from edge.link.client import Cloud
from edge.link.exchange import OrderToSend
from edge.link.outbox import Outbox
from edge.screen import staff
from edge.screen.staff import Member, hashed
from edge.screen.store import StoreScreen
from edge.screen.web import Screen
from edge.session.clock import RealClock
from edge.session.effects import SiteEffects
from edge.session.exchange import Played, Step, UserTurn
from edge.session.host import Host
from edge.session.log import SessionLog
from edge.session.sessions import Clocks, Place, Sessions
from edge.session.setting import Knowledge
from edge.session.signing import SiteKey
from talkthru.cli import data_folder

PINS = {"ana": "739214", "leo": "480153", "mia": "905217"}
ROLES = {"ana": "manager", "leo": "crew", "mia": "shift_lead"}
staff.N = 2**10  # who gets in is tested here, not how long a look takes
HASHED = {member: hashed(pin) for member, pin in PINS.items()}
LANES = ("lane-1", "lane-2")


class MovedClock(RealClock):
    """A real clock that a test can move ahead, for what happens after a quarter of an hour."""

    ahead_s = 0.0

    def now(self) -> float:
        return super().now() + self.ahead_s

    async def sleep_until(self, at: float) -> None:
        while (left := at - self.now()) > 0:  # noqa: ASYNC110 - a test may move the clock meanwhile
            await asyncio.sleep(min(left, 0.05))


@cache
def demo() -> Knowledge:
    menu = parse(json.loads((data_folder() / "menu.json").read_text(encoding="utf-8")))
    return Knowledge(menu, build_lexicon(menu))


@dataclass
class Guest:
    """Somebody at a lane, and what they heard."""

    host: Host
    heard: list[str]
    told: asyncio.Event

    async def say(self, *turns: str) -> None:
        for words in turns:
            await self.host.commit(UserTurn(words))
            for utterance, text in self.host.state.speaking:
                await self.host.commit(Played(utterance, text))

    async def hears(self, words: str) -> None:
        """Returns when they have heard that, at any time."""
        async with asyncio.timeout(30):
            while not any(words in said for said in self.heard):
                self.told.clear()
                await self.told.wait()


@dataclass
class Store:
    url: str
    folder: Path
    sessions: Sessions
    outbox: Outbox
    journal: SessionLog
    counter: StoreScreen
    screen: Screen
    clock: MovedClock
    server: uvicorn.Server
    guests: dict[str, Guest] = field(default_factory=dict)

    async def arrive(self, device: str = "lane-1") -> Guest:
        heard: list[str] = []
        told = asyncio.Event()

        async def outlet(step: Step) -> None:
            heard.extend(say.text for say in step.says)
            told.set()

        host = await self.sessions.open(device, "lane", outlet)
        await self.sessions.greet(host)
        guest = self.guests[device] = Guest(host, heard, told)
        for utterance, text in host.state.speaking:
            await host.commit(Played(utterance, text))
        return guest

    async def queue(self, order_id: str, *, late: bool = False, **changes: object) -> None:
        now_us = time.time_ns() // 1000
        values: dict[str, object] = {
            "lines": (ItemLine("cheeseburger", "std", 2, id=1), ItemLine("fries", "medium", 1, id=2)),
            "menu_version": self.sessions.menu.version,
            "quoted_total_cents": 1435,
            "confirmed_at_us": now_us,
            "release_by_us": now_us + (1 if late else 600_000_000),
            "site": "loc-101",
            "local_time": "2025-03-12T12:30:00",
        }
        await self.outbox.put(OrderToSend(order_id=order_id, revision=1, **(values | changes)))  # type: ignore[arg-type]
        if late:
            await asyncio.sleep(0.001)
        await self.outbox.without_link()

    def client(self) -> httpx.AsyncClient:
        return httpx.AsyncClient(base_url=self.url, follow_redirects=False, timeout=10)


@asynccontextmanager
async def open_store(
    folder: Path, *, port: int = 0, members: dict[str, str] = ROLES, cloud: Cloud | None = None
) -> AsyncIterator[Store]:
    clock = MovedClock()
    counter = StoreScreen(folder, key=SiteKey.open(folder), clock=clock)
    for member, role in members.items():
        counter.staff.put(Member(member, member.title(), role, HASHED[member]))
    knowledge = demo()
    journal = await SessionLog.open(folder, synchronous="OFF")
    outbox = await Outbox.open(folder / "orders.db", clock=clock)
    async with asyncio.TaskGroup() as tasks:
        sessions: Sessions
        effects = SiteEffects(
            cloud=cloud,
            outbox=outbox,
            staff=counter.approvals,
            clock=clock,
            link_up=lambda: sessions.link_is_up(),
            may=counter.stops.may_use,
        )
        clocks = Clocks(clock, lambda: time.time_ns() // 1000, lambda: datetime(2025, 3, 12, 12, 30))  # noqa: DTZ001 - local
        sessions = Sessions(
            knowledge=knowledge,
            journal=journal,
            effects=effects,
            clocks=clocks,
            place=Place("loc-101", "loc-101"),
            tasks=tasks,
            verify=counter.verify,
            stops=counter.stops,
        )
        outbox.on_moved, sessions.on_gone = sessions.order_moved, outbox.guest_left
        outbox.knows_who_is_here(sessions.is_here)
        sessions.whereabouts = outbox.find
        await sessions.load()
        await sessions.link_changed(up=False)
        counter.link_is("down")
        screen = await counter.open(
            sessions=sessions,
            outbox=outbox,
            journal=journal,
            devices=LANES,
            connected=lambda: LANES,
            store="Demo Burger · Harbor Street",
        )
        app = FastAPI()
        screen.install(app)
        config = uvicorn.Config(app, port=port, log_level="warning", lifespan="off", timeout_graceful_shutdown=1)
        server = uvicorn.Server(config)
        serving = tasks.create_task(server.serve())
        while not server.started:  # noqa: ASYNC110 - uvicorn says so in no other way
            await asyncio.sleep(0.01)
        at = server.servers[0].sockets[0].getsockname()[1]
        store = Store(f"http://127.0.0.1:{at}", folder, sessions, outbox, journal, counter, screen, clock, server)
        try:
            yield store
        finally:
            screen.close()
            server.should_exit = True
            for host in tuple(sessions.live.values()):
                await host.close()
            await serving
    await outbox.close()
    await journal.close()
