"""An edge on loopback with real ears, real voice and real WebSockets; only the conversation is a script."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import uvicorn
from loguru import logger
from starlette.applications import Starlette
from starlette.routing import WebSocketRoute

import talkthru
from domain.completeness import Completeness
from domain.menu import Menu
from domain.menu_file import parse
from edge.channels.connections import Connections, Device
from edge.pipeline.build import Parts
from edge.session.clock import RealClock
from edge.session.exchange import (
    Given,
    GuestArrived,
    Resumed,
    Say,
    Step,
    UserTurn,
)
from edge.speech.compiled import CompiledModel, compile_model
from edge.speech.espeak import Espeak
from edge.speech.phrases import PhraseCache
from edge.speech.sphinx import SphinxEngine

GREETING = "Hello, this is an automated order taker. Tell me what you would like to eat and drink today."


class ScriptedHost:
    """Answers each thing said with one sentence; keeps what it was given."""

    def __init__(self, session_id: str, outlet: Any) -> None:
        self.session_id, self.outlet = session_id, outlet
        expecting = SimpleNamespace(kind="anything")
        talk = SimpleNamespace(order=SimpleNamespace(lines=("something",)), expecting=expecting)
        self.state = SimpleNamespace(seq=0, turn=0, ended=False, open=(), talk=talk)
        self.given: list[Given] = []
        self.considered: list[UserTurn] = []
        self.withdrawn = 0
        self.closed = False
        self._utterance = 0
        self._lock = asyncio.Lock()
        self._news = asyncio.Event()
        self.wakes: float | None = None

    async def until(self, kind: type, count: int = 1) -> list[Any]:
        """What it was given of a kind, once there are so many."""
        async with asyncio.timeout(15):
            while len(self.of(kind)) < count:
                self._news.clear()
                await self._news.wait()
        return self.of(kind)

    def decide(self, given: Given) -> tuple[Say, ...]:
        match given:
            case GuestArrived():
                return (Say(self._utterance + 1, GREETING),)
            case Resumed():
                return (Say(self._utterance + 1, "Where were we?"),)
            case UserTurn(text=text) if text:
                return (Say(self._utterance + 1, f"You said {text}. Anything else?"),)
        return ()

    def consider(self, turn: UserTurn, *, before: Sequence[Given] = ()) -> Step:
        self.considered.append(turn)
        return Step(self.state.seq, turn, (), self.decide(turn))

    def serving(self) -> Any:
        return SimpleNamespace(menu=Menu("empty", "1", ()))

    def withdraw(self) -> None:
        self.withdrawn += 1

    async def commit(self, given: Given, *, before: Sequence[Given] = (), answer_by: float | None = None) -> Step:
        async with self._lock:
            says = self.decide(given)
            self._utterance += len(says)
            self.state.seq += 1
            self.given += (*before, given)
            self._news.set()
            step = Step(self.state.seq, given, (), says)
            await self.outlet(step)
        return step

    def wake_at(self) -> float | None:
        return self.wakes

    async def on_time(self) -> None:
        self.wakes = None

    @property
    def is_new(self) -> bool:
        return self.state.seq == 0

    def of(self, kind: type) -> list[Any]:
        return [given for given in self.given if isinstance(given, kind)]


class ScriptedSessions:
    def __init__(self) -> None:
        self.hosts: list[ScriptedHost] = []
        self.open_now: dict[str, ScriptedHost] = {}

    def is_open(self, device: str) -> bool:
        return device in self.open_now

    async def open(self, device: str, channel: str, outlet: Any, *, role: str | None = None) -> ScriptedHost:
        if host := self.open_now.get(device):
            host.outlet = outlet
            return host
        host = self.open_now[device] = ScriptedHost(f"{device}-{len(self.hosts) + 1}", outlet)
        self.hosts.append(host)
        return host

    async def greet(self, host: ScriptedHost) -> None:
        await host.commit(GuestArrived() if host.is_new else Resumed())

    def left_alone(self, host: ScriptedHost) -> None:
        pass

    async def close(self, host: ScriptedHost) -> None:
        host.closed = True
        self.open_now = {device: open_ for device, open_ in self.open_now.items() if open_ is not host}

    def board(self, host: ScriptedHost) -> dict[str, Any]:
        return {"revision": host.state.seq, "lines": [], "total_cents": 0, "state": "open"}

    def completeness(self, host: ScriptedHost, text: str) -> Completeness:
        return Completeness.DANGLING if text.split()[-1] in ("hi", "nine", "and", "a", "with") else Completeness.OPEN

    def link_is_up(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def library_errors() -> Iterator[list[str]]:
    """pipecat only logs what goes wrong in its tasks and handlers: here that fails the test."""
    errors: list[str] = []
    sink = logger.add(lambda message: errors.append(str(message)), level="ERROR")
    yield errors
    logger.remove(sink)
    assert errors == []


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> CompiledModel:
    file = Path(talkthru.__file__).parent / "data/menu.json"
    return compile_model(parse(json.loads(file.read_text("utf-8"))), tmp_path_factory.mktemp("models"))


@asynccontextmanager
async def serving(app: Any) -> AsyncIterator[str]:
    """On a free port of loopback, in this process and loop."""
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    config = uvicorn.Config(app, log_level="warning", ws_per_message_deflate=False, lifespan="off")
    server = uvicorn.Server(config)
    server.install_signal_handlers = lambda: None  # type: ignore[attr-defined]
    running = asyncio.create_task(server.serve(sockets=[listener]))
    while not server.started:  # noqa: ASYNC110  uvicorn has no event for it
        await asyncio.sleep(0.01)
    yield f"ws://127.0.0.1:{listener.getsockname()[1]}"
    server.should_exit = True
    await running
    listener.close()


DEVICES = {
    device.id: device
    for device in (
        Device("lane-1", "lane", "token-1", trace=True),
        Device("lane-2", "lane", "token-2"),
        Device("headset-1", "headset", "token-h"),
    )
}


@pytest.fixture
async def edge(compiled: CompiledModel) -> AsyncIterator[Any]:
    sessions = ScriptedSessions()
    async with SphinxEngine(compiled) as engine, Espeak() as low, Espeak(rate_hz=24000) as high:
        voices = {16000: PhraseCache(low), 24000: PhraseCache(high)}
        await voices[16000].warm([(GREETING, "en")])  # as the app does: a voice's process needs a moment to start
        parts = Parts(sessions, engine.recogniser, voices.__getitem__, RealClock())  # type: ignore[arg-type]
        connections = Connections(DEVICES, parts)
        app = Starlette(routes=[WebSocketRoute("/v1/{channel}/{device}", connections)])
        async with serving(app) as url:
            yield SimpleNamespace(url=url, sessions=sessions, connections=connections, greeting=GREETING)
            await connections.close()
