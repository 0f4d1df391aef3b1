"""An attendant with a host, sessions and a lane that keep what was asked of them."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from types import SimpleNamespace
from typing import Any

from domain.completeness import Completeness
from edge.budget import Budget, Limits
from edge.pipeline.attendant import Attendant
from edge.pipeline.attended import Times
from edge.session.clock import RealClock
from edge.session.exchange import (
    Answer,
    Given,
    GuestArrived,
    Resumed,
    Say,
    Step,
    Tick,
    UserTurn,
)

FORGOTTEN = "forget me"


def times() -> Times:
    """Of somebody who fell silent a moment ago."""
    now = RealClock().now()
    return Times(now - 0.3, now - 0.1, now - 0.09, now)


class Host:
    def __init__(self, session_id: str, outlet: Any) -> None:
        self.session_id, self.outlet = session_id, outlet
        self.state = SimpleNamespace(seq=0, turn=0, ended=False, open=(), talk=SimpleNamespace(language="en"))
        self.full: type[Given] | None = None  # what the disk does not take
        self.disk = asyncio.Event()
        self.disk.set()
        self.given: list[Given] = []
        self.withdrawn = 0
        self.considered: UserTurn | None = None
        self.due: float | None = None
        self._number = 0

    is_new = property(lambda self: self.state.seq == 0)

    def _says(self, given: Given) -> tuple[Say, ...]:
        match given:
            case GuestArrived():
                return (Say(self._number + 1, "Welcome."),)
            case UserTurn(text="two things"):
                return (Say(self._number + 1, "One."), Say(self._number + 2, "Two."))
            case UserTurn(text=text) if text:
                return (Say(self._number + 1, f"{text}!"),)
            case Answer(say=says):
                return tuple(Say(self._number + n, text) for n, text in enumerate(says, 1))
            case Tick():
                return (Say(self._number + 1, "Still there?"),)
        return ()

    def consider(self, turn: UserTurn, *, before: Sequence[Given] = ()) -> Step:
        self.considered = turn
        return Step(self.state.seq, turn, (), self._says(turn))

    def withdraw(self) -> None:
        self.withdrawn += 1

    async def commit(self, given: Given, *, before: Sequence[Given] = (), answer_by: float | None = None) -> Step:
        self.answer_by = answer_by
        if isinstance(given, UserTurn):
            await self.disk.wait()
        if self.full is not None and isinstance(given, self.full):
            raise sqlite3.OperationalError("database or disk is full")
        if isinstance(given, UserTurn) and given.text == FORGOTTEN:
            raise sqlite3.OperationalError("database or disk is full")
        if isinstance(given, UserTurn) and given.text == "bye":
            self.state.ended = True
        says = self._says(given)
        self._number += len(says)
        self.state.seq += 1
        self.given += (*before, given)
        step = Step(self.state.seq, given, (), says)
        await self.outlet(step)
        return step

    def wake_at(self) -> float | None:
        return self.due

    async def on_time(self) -> None:
        if self.due is not None:
            self.due = None
            await self.commit(Tick())


class Sessions:
    def __init__(self) -> None:
        self.full: type[Given] | None = None
        self.unreadable = False
        self.hosts: list[Host] = []
        self.live: Host | None = None

    def is_open(self, device: str) -> bool:
        return self.live is not None

    async def open(self, device: str, channel: str, outlet: Any, *, role: str | None = None) -> Host:
        if self.unreadable:
            raise sqlite3.OperationalError("disk I/O error")
        if self.live is None:
            self.live = Host(f"s{len(self.hosts) + 1}", outlet)
            self.live.full = self.full
            self.hosts.append(self.live)
        self.live.outlet = outlet
        return self.live

    async def greet(self, host: Host) -> None:
        await host.commit(GuestArrived() if host.is_new else Resumed())

    def left_alone(self, host: Host) -> None:
        pass

    async def close(self, host: Host) -> None:
        self.live = None

    def board(self, host: Host) -> dict[str, Any]:
        return {"revision": 0}

    def completeness(self, host: Host, text: str) -> Completeness:
        return Completeness.COMPLETE

    def link_is_up(self) -> bool:
        return False


class Lane:
    """Keeps what was asked of the device."""

    def __init__(self) -> None:
        self.did: list[Any] = []
        self.news = asyncio.Event()

    async def say(self, say: Say) -> None:
        self.did.append(("say", say.utterance, say.text))
        self.news.set()

    async def prepare(self, say: Say | None) -> None:
        self.did.append(("prepare", say and say.text))

    async def hush(self) -> None:
        self.did.append("hush")

    async def send(self, message: Mapping[str, Any]) -> None:
        self.did.append(message["data"])

    async def attend(self, guest: int, *, present: bool) -> None:
        self.did.append(("attend", present))

    async def mute(self, *, on: bool) -> None:
        self.did.append(("mute", on))

    @property
    def said(self) -> list[str]:
        return [did[2] for did in self.did if isinstance(did, tuple) and did[0] == "say"]


@asynccontextmanager
async def attending(
    sessions: Sessions, *, present: bool = True, limits: Limits | None = None
) -> AsyncIterator[tuple[Attendant, Lane]]:
    lane = Lane()
    attendant = Attendant(
        "lane-1", "lane", sessions=sessions, device=lane, clock=RealClock(), trace=True, budget=Budget(limits)
    )  # type: ignore[arg-type]
    async with asyncio.timeout(5), asyncio.TaskGroup() as tasks:
        tasks.create_task(attendant.run())
        attendant.on_connected(present=present)
        await settled()
        yield attendant, lane
        attendant.on_disconnected()


async def settled() -> None:
    for _ in range(30):
        await asyncio.sleep(0)


async def turn(attendant: Attendant, text: str) -> None:
    await attendant.on_guest_started()
    await attendant.on_turn(attendant.guest, UserTurn(text), times())
    await settled()


async def heard(lane: Lane, text: str) -> None:
    async with asyncio.timeout(3):
        while text not in lane.said:
            lane.news.clear()
            await lane.news.wait()
