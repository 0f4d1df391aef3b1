"""A store and a cloud whose clocks disagree, as whole processes: certificates and tokens are refused with a word about
the clock, the store goes on, and all is well once the clock is set, without a restart."""

import asyncio
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
import websockets

from cloud.integrations.simulated_pos import SimulatedPos
from edge.config import TENANT
from edge.identity.tokens import Scope, Tokens
from talkthru.faults import FaultProxy
from talkthru.fleet import issue_here
from talkthru.ports import free_port
from tests.cloud.processes import running_cloud
from tests.cloud.test_pos import serving
from tests.cloud.world import demo_catalog
from tests.system.test_edge_killed import running_edge
from tests.system.wrong_clock import UNAVAILABLE, WrongClock

pytestmark = [
    pytest.mark.slow,
    pytest.mark.system,
    pytest.mark.skipif(bool(UNAVAILABLE), reason=UNAVAILABLE or "-"),
]
DAY_S = 86_400
WITHIN_S = 60.0  # a handshake is explained every half a minute


async def health(address: str, enough: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
    """What the edge tells of itself, as soon as it is that."""
    async with httpx.AsyncClient() as client, asyncio.timeout(WITHIN_S):
        while not enough(told := (await client.get(f"http://{address}/healthz")).json()):  # noqa: ASYNC110
            await asyncio.sleep(0.1)
    return dict(told)


async def let_in(address: str, token: str) -> str:
    """Empty; else why the device was not."""
    uri = f"ws://{address}/v1/lane/lane-2"
    async with websockets.connect(uri, additional_headers={"Authorization": f"Bearer {token}"}) as lane:
        try:
            async with asyncio.timeout(1.0):
                while True:
                    await lane.recv()
        except TimeoutError:
            return ""
        except websockets.ConnectionClosed as closed:
            assert closed.rcvd is not None
            assert closed.rcvd.code == 4401
            return closed.rcvd.reason


@pytest.mark.timeout(600)  # twice half a minute until a handshake is explained, and whole programs to start
@pytest.mark.parametrize("wrong", ["edge", "cloud"])
async def test_clocks_that_disagree_are_named_and_the_store_sells_until_they_agree(tmp_path: Path, wrong: str) -> None:
    listen, enrol = f"127.0.0.1:{free_port()}", f"127.0.0.1:{free_port()}"
    for name in ("edge", "cloud"):
        (tmp_path / name).mkdir()
    edges, clouds = WrongClock(tmp_path / "edge"), WrongClock(tmp_path / "cloud")
    clock = edges if wrong == "edge" else clouds
    tls = {"listen": listen, "address": listen, "enrol": enrol, "insecure": False}
    pos, data = SimulatedPos(demo_catalog()), tmp_path / "edge" / "data"
    async with (
        serving(pos) as pos_url,
        running_cloud(tmp_path / "data", pos_url, env=clouds.env, **tls),
        FaultProxy("127.0.0.1", int(listen.rpartition(":")[2])) as proxy,
    ):
        await issue_here("loc-101", "till", data, data=tmp_path / "data")
        tokens = Tokens.open(data, tenant=TENANT, site="loc-101")
        token = tokens.issue(Scope("lane", "guest", "lane-2"), now=time.time())
        more = f'cloud = "{proxy.address}"\n[[edge.devices]]\nid = "lane-2"\n'
        async with running_edge(tmp_path / "edge", more=more, env=edges.env) as address:
            await health(address, lambda told: told["link"] == "up" and told["identity"]["state"] == "good")
            assert await let_in(address, token) == ""
            for ahead_s in (-2 * DAY_S, 60 * DAY_S):
                clock.set(ahead_s)
                proxy.reset()  # a handshake is due
                told = await health(address, lambda told: told["link"] != "up" and told["identity"]["state"] != "good")
                assert "clock" in told["identity"]["detail"], told
                assert told["status"] == "ok"
                if wrong == "edge":
                    why = await let_in(address, token)
                    assert ("clock" in why) if ahead_s < 0 else ("ended" in why), why
                clock.set(0)
                await health(address, lambda told: told["link"] == "up" and told["identity"]["state"] == "good")
                assert await let_in(address, token) == ""
