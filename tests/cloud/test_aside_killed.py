"""Killed at every step of a hold's and a transfer's way, on both stores: put aside once, and let go once."""

import asyncio
import json
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import grpc
import pytest

from protos.talkthru.v1 import reservations_pb2, reservations_pb2_grpc, site_pb2, site_pb2_grpc
from tests.cloud.dying import ASIDE
from tests.cloud.processes import CloudProcess, start_cloud
from tests.cloud.test_crash import until
from tests.cloud.test_reservations import SHOP, wish

pytestmark = [pytest.mark.system, pytest.mark.slow]
HELD_S = 4.0  # long enough for the process that dies first, short enough to see it let go
EVERY = [f"{when} {place}" for place in ASIDE for when in ("before", "after")]


def shop(folder: Path) -> str:
    """The demo shop, where a hold is short."""
    raw = json.loads(SHOP.read_text())
    raw["policies"]["hold_item"]["hours"] = HELD_S / 3600
    file = folder / "shop.json"
    file.write_text(json.dumps(raw))
    return str(file)


async def is_let_go(where: str, url: str, folder: Path) -> None:
    shared = url.startswith("postgresql")
    async with AsyncExitStack() as running:

        async def start(**more: Any) -> tuple[CloudProcess, grpc.aio.Channel]:
            data = folder / f"of {more['dies']}" if shared and "dies" in more else folder  # one process to a folder
            cloud = await start_cloud(
                data, "http://127.0.0.1:9", database_url=url, menus=[shop(folder)], reap_every_s=0.2, **more
            )
            running.push_async_callback(_end, cloud)
            return cloud, await running.enter_async_context(grpc.aio.insecure_channel(cloud.address))

        dying, channel = await start(dies=where)
        other = (await start())[1] if shared else None
        asked, answered = wish(qty=2), True
        try:
            await reservations_pb2_grpc.ReservationsStub(channel).Reserve(asked)
        except grpc.aio.AioRpcError:
            answered = False
        await asyncio.wait_for(dying.process.wait(), 30)
        other = other or (await start())[1]
        stub = reservations_pb2_grpc.ReservationsStub(other)
        if not answered:  # the edge asks again, with the same key
            assert (await stub.Reserve(asked)).state in ("held", "released")

        async def let_go() -> bool:
            return [e.why for e in await told(other) if e.state == "released"] == ["time"]

        await until(let_go)
        assert (await stub.Reserve(asked)).state == "released"
        assert len([e for e in await told(other) if e.state == "held"]) <= 1
        free = await stub.Reserve(wish("s9/1/hold", qty=2))
        assert free.state == "held"


async def told(channel: grpc.aio.Channel) -> list[reservations_pb2.Reservation]:
    """Each change that the store was told, as it stands now."""
    found = {}
    watch = site_pb2_grpc.SiteStub(channel).Watch(site_pb2.WatchRequest(site="st-1", cursor=1))
    try:
        async with asyncio.timeout(0.5):
            async for event in watch:
                if event.WhichOneof("what") == "reservation":
                    found[event.reservation.id] = event.reservation
    except TimeoutError:
        pass
    finally:
        watch.cancel()
    return list(found.values())


async def _end(cloud: CloudProcess) -> None:
    if cloud.process.returncode is None:
        await cloud.kill()


@pytest.mark.parametrize("where", EVERY)
async def test_killed_at_every_step_a_hold_is_let_go(where: str, store_url: str, tmp_path: Path) -> None:
    await is_let_go(where, store_url, tmp_path)
