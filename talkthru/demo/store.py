"""A whole store on this machine, as real processes on loopback: cloud, point of sale, a bad link, and the edge.

    cloud <-- faults (the link that can be cut) <-- edge <-- lane device         cloud --> point of sale

It starts them, waits until each says that it is ready, and ends them, each by its own process id. What they log goes
to files; nothing of them is shown. Ports are free ones, tokens are made here and live as long as the store.
"""

import asyncio
import json
import os
import re
import signal
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from importlib import resources
from pathlib import Path
from types import TracebackType
from typing import Any

import httpx

from edge.config import TENANT
from edge.identity.tokens import Scope, Tokens
from talkthru.ports import free_port

LANE = "lane-1"
TALKTHRU = (
    sys.executable,
    "-c",
    "from talkthru.cli import main; main()",
)  # as installed here
_READY_S = 60.0  # the first start compiles the menu for the recogniser
_HEALTHY_S = 10.0
_STOP_S = 5.0
_POLL_S = 0.05


class StoreFailed(RuntimeError):
    """What did not start or ended, its last words, and where its log is."""

    def __init__(self, process: str, problem: str, log: Path) -> None:
        super().__init__(f"{process}: {problem} (log: {log})")
        self.process, self.problem, self.log = process, problem, log


def menu_where_it_is_lunch_time() -> dict[str, Any]:
    """The demo brand's menu, its places moved to where it is about noon: guests order lunch at any hour of the day."""
    menu: dict[str, Any] = json.loads((resources.files("talkthru.data") / "menu.json").read_text())
    east = 12 - datetime.now(UTC).hour  # hours that a clock there is ahead of ours
    for place in menu["locations"]:
        place["timezone"] = f"Etc/GMT{-east:+d}"  # POSIX: west is positive
    return menu


def _toml(text: str) -> str:
    return json.dumps(text)  # a JSON string is a TOML basic string


class Running:
    """One process. `async with Running(...)`; the log holds both of its outputs."""

    def __init__(self, name: str, arguments: Sequence[str], log: Path, *, env: Mapping[str, str] | None = None) -> None:
        self.name, self.log = name, log
        self._arguments = arguments
        self._env = env
        self._process: asyncio.subprocess.Process | None = None

    async def __aenter__(self) -> "Running":
        """Raises StoreFailed when the program cannot be run at all."""
        with self.log.open("ab") as log:
            try:
                self._process = await asyncio.create_subprocess_exec(
                    *self._arguments,
                    stdin=asyncio.subprocess.PIPE,
                    stdout=log,
                    stderr=log,
                    env={**os.environ, **(self._env or {})},
                    start_new_session=True,  # Ctrl-C reaches this process alone, which ends the others in order
                )
            except OSError as error:
                raise StoreFailed(self.name, f"cannot be run: {error.strerror}", self.log) from error
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.end()

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    @property
    def alive(self) -> bool:
        return self._process is not None and self._process.returncode is None

    async def ready(self, pattern: str, *, within_s: float = _READY_S) -> re.Match[str]:
        """Waits for a line of its log. Raises StoreFailed when it ends before, or takes too long."""
        deadline = time.monotonic() + within_s
        while time.monotonic() < deadline:
            if found := re.search(pattern, self.said()):
                return found
            if not self.alive:
                raise self.failed("ended before it was ready")
            await asyncio.sleep(_POLL_S)
        raise self.failed(f"was not ready after {within_s:.0f} s")

    def said(self) -> str:
        return self.log.read_text(errors="replace")

    def failed(self, problem: str) -> StoreFailed:
        lines = [line.strip() for line in self.said().splitlines() if line.strip()]
        return StoreFailed(self.name, f"{problem}: {lines[-1][:200]}" if lines else problem, self.log)

    async def tell(self, line: str) -> None:
        """One line on its standard input."""
        assert self._process is not None
        assert self._process.stdin is not None
        self._process.stdin.write(line.encode() + b"\n")
        await self._process.stdin.drain()

    def kill(self) -> None:
        """As a power cut would."""
        self.send(signal.SIGKILL)

    def send(self, number: signal.Signals) -> None:
        if self.alive:
            os.kill(self.pid, number)

    async def again(self) -> None:
        """Started anew, once it has ended. Its log goes on."""
        if self._process is not None:
            await self._process.wait()
        await self.__aenter__()

    async def end(self) -> None:
        """SIGTERM, then SIGKILL after a while. Returns when it is gone."""
        if self._process is None or self._process.returncode is not None:
            return
        self._process.terminate()
        try:
            async with asyncio.timeout(_STOP_S):
                await self._process.wait()
        except TimeoutError:
            self._process.kill()
            await self._process.wait()


class Store:
    """`async with Store(folder) as store`. Raises StoreFailed when something does not start.

    folder: holds data and logs; it is the caller's to remove. on_step is told what is being waited for.
    words_per_minute: how fast the agent speaks; None for the edge's own pace. edge: the program that takes the orders.
    edge_settings: numbers for its configuration.
    """

    pos: Running
    cloud: Running
    link: Running
    edge: Running

    def __init__(
        self,
        folder: Path,
        *,
        on_step: Callable[[str], None] = lambda _: None,
        lanes: Sequence[str] = (LANE,),
        words_per_minute: int | None = None,
        edge: Sequence[str] = (*TALKTHRU, "edge"),
        edge_settings: Mapping[str, int] | None = None,
    ) -> None:
        self.folder, self.logs = folder, folder / "logs"
        self.tokens: Mapping[str, str] = {}  # by lane, once it runs
        self._lanes = lanes
        self.cloud_address = self.pos_url = self.edge_url = self.site = ""
        self._on_step = on_step
        self._words_per_minute = words_per_minute
        self._edge, self._edge_settings = edge, edge_settings or {}
        self._running = AsyncExitStack()

    async def __aenter__(self) -> "Store":
        self.logs.mkdir(parents=True, exist_ok=True)
        self._menu = self.folder / "menu.json"
        menu_file = menu_where_it_is_lunch_time()
        self.site = str(menu_file["locations"][0]["id"])
        self._menu.write_text(json.dumps(menu_file))
        pos, cloud = free_port(), free_port()
        self.pos_url, self.cloud_address = f"http://127.0.0.1:{pos}", f"127.0.0.1:{cloud}"
        async with AsyncExitStack() as starting:
            self._on_step("starting the point of sale, the cloud tier and the edge ...")
            self.link = await starting.enter_async_context(
                Running(
                    "link", (sys.executable, "-m", "talkthru.faults", "--to", self.cloud_address), self._log("link")
                )
            )
            link = (await self.link.ready(r"listening=(\S+)"))[1]
            menu = ("--menu", str(self._menu))
            options = ("--listen", self.cloud_address, "--pos", self.pos_url, "--data", str(self.folder / "cloud"))
            self.pos = await self._start(starting, "pos", "--port", str(pos), *menu)
            self.cloud = await self._start(starting, "cloud", *options, *menu)
            config = self._edge_config(link)
            self.edge = await starting.enter_async_context(
                Running("edge", (*self._edge, "--config", str(config)), self._log("edge"))
            )
            await self._admit()  # while the edge loads its models: it takes its certificate up when it finds it
            await self.pos.ready("POS simulator on http")
            self._on_step("starting the edge: models, voice, and the menu for the recogniser ...")
            url = (await self.edge.ready(r"Edge on (http://\S+:\d+)"))[1]
            await self._healthy(url)
            self.edge_url = url.replace("http", "ws", 1)
            self._running = starting.pop_all()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._running.aclose()

    def _edge_config(self, link: str) -> Path:
        config = self.folder / "edge.toml"
        settings = {
            "listen": "127.0.0.1:0",
            "data_dir": str(self.folder / "edge"),
            "menu": str(self._menu),
            "cloud": link,
        }
        rows = [f"{name} = {_toml(value)}" for name, value in settings.items()]
        rows += [f"words_per_minute = {self._words_per_minute}"] if self._words_per_minute else []
        rows += [f"{name} = {value}" for name, value in self._edge_settings.items()]
        for lane in self._lanes:
            rows += ["[[edge.devices]]", f"id = {_toml(lane)}", "trace = true"]
        config.write_text("\n".join(["[edge]", *rows]) + "\n")
        return config

    async def _admit(self) -> None:
        """The edge's certificate and the lanes' tokens, as development makes them. Raises StoreFailed."""
        from talkthru.fleet import ERRORS, issue_here  # seconds of imports, while the cloud imports the same

        await self.cloud.ready("Cloud tier on ")
        data = self.folder / "edge"
        try:
            await issue_here(self.site, "demo", data, data=self.folder / "cloud")
            tokens, now = Tokens.open(data, tenant=TENANT, site=self.site), time.time()
        except ERRORS as error:
            raise self.cloud.failed(f"did not let the edge in: {error}") from error
        self.tokens = {lane: tokens.issue(Scope("lane", "guest", lane), now=now) for lane in self._lanes}

    async def _healthy(self, url: str) -> None:
        """A port that is bound may not be answered yet."""
        async with httpx.AsyncClient() as client:
            for _ in range(round(_HEALTHY_S / _POLL_S)):
                try:
                    if (await client.get(f"{url}/healthz")).is_success:
                        return
                except httpx.TransportError:
                    pass
                await asyncio.sleep(_POLL_S)
        raise self.edge.failed(f"did not answer within {_HEALTHY_S:.0f} s")

    async def _start(self, starting: AsyncExitStack, name: str, *arguments: str) -> Running:
        return await starting.enter_async_context(Running(name, (*TALKTHRU, name, *arguments), self._log(name)))

    def _log(self, name: str) -> Path:
        return self.logs / f"{name}.log"

    def lane_uri(self, lane: str = LANE) -> str:
        return f"{self.edge_url}/v1/lane/{lane}"

    async def health(self) -> dict[str, Any]:
        """What the edge tells of itself: `link` (the circuit's state), `menu` (its version), ... Raises StoreFailed."""
        try:
            async with httpx.AsyncClient() as client:
                return dict((await client.get(f"{self.edge_url.replace('ws', 'http', 1)}/healthz")).json())
        except (httpx.HTTPError, ValueError) as error:
            raise self.edge.failed(f"does not tell how it is ({error})") from error

    def change_menu(self, version: str, *, cents: int) -> None:
        """Saves the brand's menu anew, every price that much up, as an editor would. The till keeps its prices."""
        menu = json.loads(self._menu.read_text())
        for item in menu["items"]:
            for variation in item["variations"]:
                variation["price_cents"] += cents
        new = self._menu.with_suffix(".new")
        new.write_text(json.dumps(menu | {"menu_version": version}))
        new.replace(self._menu)

    async def cut_link(self) -> None:
        """From now on the site has no cloud: every connection is reset and none is taken."""
        await self.link.tell("down")

    async def heal_link(self) -> None:
        await self.link.tell("heal")

    async def orders(self) -> list[dict[str, Any]]:
        """What the point of sale holds, as it tells it itself. Raises StoreFailed when it does not."""
        try:
            async with httpx.AsyncClient() as client:
                answer = await client.get(f"{self.pos_url}/orders")
                answer.raise_for_status()
        except httpx.HTTPError as error:
            raise self.pos.failed(f"does not tell its orders ({error})") from error
        return list(answer.json())

    def check(self) -> None:
        """Raises StoreFailed when one of the processes has ended."""
        for running in (self.pos, self.cloud, self.link, self.edge):
            if not running.alive:
                raise running.failed("ended by itself")
