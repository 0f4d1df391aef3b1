"""The disk of a real edge is really full while guests order: what goes, what stays, what guest and store hear."""

import asyncio
import os
import re
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import httpx
import pytest

from edge.screen.staff import Member, StaffFile, hashed
from talkthru.demo.bank import Bank, GuestOrder
from talkthru.demo.device import LaneDevice
from talkthru.demo.visit import Visit, attend
from tests.system.test_edge_killed import TOKEN, running_edge

MB = 1 << 20
SIZE_MB = 72  # below the reserve of 64 MB free once the edge has made its files, and enough for it to run
PLACED = re.compile(r"pull forward|your order is in|we're offline just now", re.IGNORECASE)


def unavailable() -> str:
    """Why no disk of that size can be had; empty: it can."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or not shutil.which("mount"):
        return "a small disk of one's own (tmpfs) needs root"
    return ""


pytestmark = [
    pytest.mark.slow,
    pytest.mark.system,
    pytest.mark.skipif(bool(unavailable()), reason=unavailable() or "-"),
]


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ("mount", "-t", "tmpfs", "-o", f"size={SIZE_MB}m", "tmpfs", str(folder))
    if subprocess.run(command, capture_output=True, timeout=10).returncode:
        pytest.skip("tmpfs cannot be mounted here")
    try:
        yield folder
    finally:
        subprocess.run(("umount", "--lazy", str(folder)), check=True, timeout=10)


def fill(folder: Path) -> Path:
    """The last byte is taken."""
    ballast = folder / "ballast"
    with ballast.open("ab", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            return ballast


def kept_orders(folder: Path) -> list[str]:
    with closing(sqlite3.connect(folder / "orders.db")) as database:
        return [row[0] for row in database.execute("SELECT order_id FROM orders")]


async def visited(address: str, bank: Bank, order: GuestOrder) -> tuple[Visit, list[str]]:
    """A guest comes, orders, says yes if they are asked, and goes; what the agent said."""
    said: list[str] = []
    async with LaneDevice(f"ws://{address}/v1/lane/lane-1", TOKEN) as lane:
        visit = Visit(order)
        await attend(
            lane, bank, visit, watch=lambda m: said.append(m.data["text"]) if m.kind == "say" else None, hurried=True
        )
    return visit, said


async def screen(client: httpx.AsyncClient) -> str:
    return (await client.get("/staff")).text


async def until(condition: Callable[[], bool], what: str) -> None:
    async with asyncio.timeout(20):
        while not condition():  # noqa: ASYNC110 - another process
            await asyncio.sleep(0.1)
    assert condition(), what


async def until_shown(client: httpx.AsyncClient, text: str, *, there: bool = True) -> str:
    async with asyncio.timeout(20):
        while (text in (shown := await screen(client))) is not there:  # noqa: ASYNC110
            await asyncio.sleep(0.2)
    return shown


@pytest.mark.timeout(600)
async def test_nothing_is_promised_that_the_disk_does_not_take_and_all_is_well_when_there_is_room(
    tmp_path: Path, disk: Path
) -> None:
    bank = Bank()
    order = next(o for o in bank.orders if len(o.openings) == 1 and all("item" in line.form for line in o.lines))
    StaffFile(disk).put(Member("ana", "Ana", "manager", hashed("739214")))
    for kind, size_mb in (("audio", 6), ("traces", 2)):
        (disk / kind).mkdir()
        (disk / kind / "old").write_bytes(bytes(size_mb * MB))
    async with (
        running_edge(tmp_path, data=disk) as address,
        httpx.AsyncClient(base_url=f"http://{address}", timeout=20) as client,
    ):
        assert (await client.post("/staff/login", data={"member": "ana", "pin": "739214"})).status_code == 303
        assert not (disk / "audio" / "old").exists(), "what may go has gone, recordings first"
        before, said = await visited(address, bank, order)
        assert PLACED.search(" ".join(said)), said
        orders = kept_orders(disk)
        assert len(orders) == 1

        ballast = fill(disk)
        await until(lambda: not (disk / "traces" / "old").exists(), "traces make room, once no recordings are left")
        fill(disk)
        await until_shown(client, "full: 0 MB left")
        _, said = await visited(address, bank, order)
        heard = " ".join(said)
        if PLACED.search(heard):  # SQLite had room in its own files yet: then it is true
            assert len(kept_orders(disk)) == 2, said
        else:
            assert "couldn't write that down" in heard or "counter" in heard or "person" in heard, said
        assert set(orders) <= set(kept_orders(disk))
        assert (await client.get("/healthz")).json()["status"] == "ok"

        ballast.unlink()
        after, said = await visited(address, bank, order)
        assert PLACED.search(" ".join(said)), said
        assert after.board.lines == before.board.lines
        assert set(orders) < set(kept_orders(disk))
        await until_shown(client, "full: 0 MB left", there=False)
        assert "The disk does not take" not in await screen(client)
