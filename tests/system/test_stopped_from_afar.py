"""An operator's hard stop with a real edge and a real cloud; a call that nobody answers: what stops, how it ends."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import grpc
import httpx
import pytest

from cloud.store.audit import AuditStore
from cloud.store.database import Database
from cloud.tools.keys import GateKey
from protos.talkthru.v1 import orders_pb2_grpc, rewards_pb2, rewards_pb2_grpc, stopping_pb2, stopping_pb2_grpc
from protos.talkthru.v1.orders_pb2 import OrderStatus
from talkthru.demo.device import LaneDevice
from tests.cloud.processes import running_cloud
from tests.cloud.world import demo_catalog, submit
from tests.system.test_edge_killed import DEADLINE_S, TOKEN, running_edge, told
from tests.system.test_stopped_at_the_screen import COMING

pytestmark = pytest.mark.system
NOBODY = "http://127.0.0.1:9"


@asynccontextmanager
async def store_and_cloud(folder: Path) -> AsyncIterator[tuple[str, grpc.aio.Channel]]:
    """The edge's address, and a channel to its cloud. Both are processes of their own."""
    (folder / "edge").mkdir()
    async with running_cloud(folder / "cloud", NOBODY) as cloud:
        more = f'cloud = "{cloud.address}"\ncloud_insecure = true\n'
        async with (
            running_edge(folder / "edge", more=more) as edge,
            httpx.AsyncClient(base_url=f"http://{edge}") as client,
            asyncio.timeout(3 * DEADLINE_S),
            grpc.aio.insecure_channel(cloud.address) as channel,
        ):
            while (await client.get("/healthz")).json()["link"] != "up":  # noqa: ASYNC110 - another process
                await asyncio.sleep(0.05)
            yield edge, channel


async def redeemed(channel: grpc.aio.Channel, session: str) -> str:
    asked = rewards_pb2.RedeemRequest(
        key=f"{session}/free_cookie", session_id=session, site="loc-101", channel="lane", role="guest",
        customer="c-001", reward="free_cookie",
    )  # fmt: skip
    try:
        reply = await rewards_pb2_grpc.RewardsStub(channel).Redeem(asked)
    except grpc.aio.AioRpcError as error:
        return str(error.details())
    return str(rewards_pb2.RedeemReply.Result.Name(reply.result))


@pytest.mark.slow
async def test_a_stop_silences_the_lane_and_ends_effects_until_it_is_released(tmp_path: Path) -> None:
    async with store_and_cloud(tmp_path) as (edge, channel):
        operator = stopping_pb2_grpc.StoppingStub(channel)
        async with LaneDevice(f"ws://{edge}/v1/lane/lane-1", TOKEN) as lane:
            await lane.arrive()
            await told(lane, lambda m: m.kind == "bot-started-speaking")  # in the middle of the greeting
            await operator.Press(stopping_pb2.StopRequest(site="loc-101", why="a drill"))
            await told(lane, lambda m: m.kind == "say" and m.data["text"] == COMING)
            assert "stopped by an operator" in await redeemed(channel, "s1")
            await operator.Release(stopping_pb2.StopRequest(site="loc-101"))
            assert await redeemed(channel, "s1") == "REDEEMED"
            await lane.leave()
            while True:  # the store hears of it a moment later
                await lane.arrive()
                if (await told(lane, lambda m: m.kind == "say")).data["text"] != COMING:
                    break
                await lane.leave()


@pytest.mark.slow
async def test_one_action_is_stopped_and_the_others_go_on(tmp_path: Path) -> None:
    async with store_and_cloud(tmp_path) as (edge, channel):
        operator = stopping_pb2_grpc.StoppingStub(channel)
        await operator.Press(stopping_pb2.StopRequest(tool="redeem_reward", why="a drill"))
        assert "stopped by an operator" in await redeemed(channel, "s1")
        async with LaneDevice(f"ws://{edge}/v1/lane/lane-1", TOKEN) as lane:
            await lane.arrive()
            assert (await told(lane, lambda m: m.kind == "say")).data["text"] != COMING
            await lane.leave()


async def test_a_call_that_nobody_answers_ends_by_its_name(tmp_path: Path) -> None:
    """A till that takes the order and says nothing, for ever: the call ends, and the audit says how."""
    hanging = asyncio.Event()

    async def silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await hanging.wait()
        writer.close()

    till = await asyncio.start_server(silent, "127.0.0.1", 0)
    async with till, asyncio.timeout(DEADLINE_S):
        url = f"http://127.0.0.1:{till.sockets[0].getsockname()[1]}"
        async with running_cloud(tmp_path, url, pos_timeout_s=0.2) as cloud:
            async with grpc.aio.insecure_channel(cloud.address) as channel:
                status = await orders_pb2_grpc.OrdersStub(channel).Submit(submit(demo_catalog()))
            assert (status.state, status.pos_ref) == (OrderStatus.UNKNOWN, "")
            await cloud.stop()
        hanging.set()
    database = Database(f"sqlite+aiosqlite:///{tmp_path / 'cloud.db'}")
    await database.open()
    lines = await AuditStore(database, GateKey.open(tmp_path)).lines("loc-101")
    await database.close()
    (ended,) = [line.event.data["state"] for line in lines if line.event.kind == "call_ended"]
    assert ended == "done", "the question what became of it was answered: in doubt"
