"""The edge as a real process, killed in the middle of an order: its keeper brings it back with the order intact."""

import asyncio
import json
import os
import re
import signal
import sys
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

import talkthru
from talkthru.demo.bank import Bank
from talkthru.demo.device import LaneDevice, Message

pytestmark = pytest.mark.system
DEADLINE_S = 60.0  # a busy two-core machine; usually 5 s, and a restart 1 s
TOKEN = "a-token-of-this-test"


def menu_at_any_hour(folder: Path) -> Path:
    menu = json.loads((Path(talkthru.__file__).parent / "data" / "menu.json").read_text())
    for row in (*menu["items"], *menu["combos"]):
        row.pop("dayparts", None)
    path = folder / "menu.json"
    path.write_text(json.dumps(menu))
    return path


@asynccontextmanager
async def running_edge(
    folder: Path, *, more: str = "", env: Mapping[str, str] | None = None, data: Path | None = None
) -> AsyncIterator[str]:
    """Alone, without a cloud; nothing on its menu depends on the hour. Gives its address. more: settings."""
    menu_at_any_hour(folder)
    config, data = folder / "edge.toml", data or folder / "data"
    config.write_text(
        f'[edge]\nlisten = "127.0.0.1:0"\ndata_dir = "{data}"\nmenu = "{folder / "menu.json"}"\n{more}'
        f'[[edge.devices]]\nid = "lane-1"\ntoken = "{TOKEN}"\ntrace = true\n'
    )
    command = (sys.executable, "-c", "from talkthru.cli import main; main()", "edge", "--config", str(config))
    with (folder / "edge.log").open("wb") as log:
        process = await asyncio.create_subprocess_exec(
            *command, stdout=asyncio.subprocess.PIPE, stderr=log, env={**os.environ, **(env or {})}
        )
    try:
        async with asyncio.timeout(DEADLINE_S):
            assert process.stdout is not None
            line = (await process.stdout.readline()).decode()
        found = re.search(r"Edge on https?://(\S+:\d+)", line)
        assert found, (folder / "edge.log").read_text()
        yield found[1]
    finally:
        process.terminate()
        await process.wait()


async def told(lane: LaneDevice, wanted: Callable[[Message], bool]) -> Message:
    """The first message that is wanted."""
    async with asyncio.timeout(DEADLINE_S):
        while True:
            message = await lane.messages.get()
            assert message.kind != "closed", message
            if wanted(message):
                return message


async def told_all(lane: LaneDevice, *kinds: str) -> dict[str, Mapping[str, Any]]:
    """The first message of each kind, in whatever order they come; what is said while something takes long is none."""
    found: dict[str, Mapping[str, Any]] = {}
    while set(found) != set(kinds):
        message = await told(
            lane, lambda m: m.kind in kinds and m.kind not in found and m.data.get("text") != "One moment, please."
        )
        found[message.kind] = message.data
    return found


async def hung_up(lane: LaneDevice) -> None:
    async with asyncio.timeout(DEADLINE_S):
        while (await lane.messages.get()).kind != "closed":
            pass


async def kill(address: str) -> None:
    async with httpx.AsyncClient() as client:
        pid = (await client.get(f"http://{address}/healthz")).json()["pid"]
    os.kill(pid, signal.SIGKILL)


async def test_a_killed_edge_comes_back_with_the_order_and_says_so(tmp_path: Path) -> None:
    bank = Bank()
    order = next(o for o in bank.orders if len(o.openings) == 1 and all("item" in line.form for line in o.lines))
    async with running_edge(tmp_path) as address:
        uri = f"ws://{address}/v1/lane/lane-1"
        async with LaneDevice(uri, TOKEN) as lane:
            await lane.arrive()
            session = (await told(lane, lambda m: m.kind == "welcome")).data["session"]
            await told(lane, lambda m: m.kind == "bot-stopped-speaking")  # the greeting is over
            await lane.speak(bank.pcm(order, order.openings[0]))
            board = await told(lane, lambda m: m.kind == "board" and bool(m.data["lines"]))
            await kill(address)
            await hung_up(lane)
        for _ in range(2):  # killed again before anything new was said
            async with LaneDevice(uri, TOKEN) as lane:
                told_again = await told_all(lane, "welcome", "say", "board")
                assert told_again["welcome"]["session"] == session
                assert "still have your order" in told_again["say"]["text"]
                assert told_again["board"]["lines"] == board.data["lines"]
                assert told_again["board"]["total_cents"] == board.data["total_cents"]
                await kill(address)
                await hung_up(lane)
