"""The cloud as a real process with a real file and a real POS over HTTP: killed at the worst moment, nothing that was
acknowledged is lost, and no order is there twice."""

import asyncio
import socket
import sqlite3
from collections.abc import Awaitable, Callable
from pathlib import Path

import grpc
import pytest

from cloud.catalog import Catalog
from cloud.integrations.simulated_pos import SimulatedPos
from protos.talkthru.v1 import log_pb2_grpc, orders_pb2, orders_pb2_grpc
from talkthru import cloud as program
from tests.cloud.processes import running_cloud
from tests.cloud.test_log import append, written
from tests.cloud.test_pos import serving
from tests.cloud.world import submit

pytestmark = pytest.mark.system
State = orders_pb2.OrderStatus
DEADLINE_S = 20.0


async def until(check: Callable[[], Awaitable[bool]]) -> None:
    """Polls what another process does."""
    async with asyncio.timeout(DEADLINE_S):
        while not await check():  # noqa: ASYNC110 - another process sets no event of ours
            await asyncio.sleep(0.01)


async def test_killed_between_intent_and_answer_the_order_is_there_once(
    tmp_path: Path, catalog: Catalog, pos: SimulatedPos
) -> None:
    pos.faults.timeout_created = True  # the POS creates it and stays silent: the cloud waits for its answer
    asked = submit(catalog)

    async def created() -> bool:
        return bool(pos.orders)

    async with serving(pos) as pos_url:
        async with running_cloud(tmp_path, pos_url) as cloud, grpc.aio.insecure_channel(cloud.address) as channel:
            call = asyncio.ensure_future(_outcome(orders_pb2_grpc.OrdersStub(channel).Submit(asked)))
            await until(created)
            await cloud.kill()
            assert await call is grpc.StatusCode.UNAVAILABLE
        with sqlite3.connect(tmp_path / "cloud.db") as held:
            assert held.execute("select state from orders").fetchall() == [("sent",)]
        async with running_cloud(tmp_path, pos_url) as cloud, grpc.aio.insecure_channel(cloud.address) as channel:
            orders = orders_pb2_grpc.OrdersStub(channel)

            async def settled() -> bool:
                status = await orders.Status(orders_pb2.StatusRequest(order_id="o-1", revision=1))
                return bool(status.state == State.ACCEPTED)

            await until(settled)  # the reaper asked the POS by reference
            again = await orders.Submit(asked)
            assert (again.state, again.pos_ref) == (State.ACCEPTED, "P0001")
            assert await cloud.stop() == 0
    assert (len(pos.orders), pos.submits) == (1, 1)


async def test_killed_before_the_pos_heard_of_it_the_same_call_creates_it_once(
    tmp_path: Path, catalog: Catalog, pos: SimulatedPos
) -> None:
    asked = submit(catalog)
    hole = socket.create_server(("127.0.0.1", 0))  # takes connections and never reads: a POS that hangs
    hung = f"http://127.0.0.1:{hole.getsockname()[1]}"
    with hole:
        async with running_cloud(tmp_path, hung) as cloud, grpc.aio.insecure_channel(cloud.address) as channel:
            orders = orders_pb2_grpc.OrdersStub(channel)
            call = asyncio.ensure_future(_outcome(orders.Submit(asked)))

            async def intended() -> bool:
                found = await _outcome(orders.Status(orders_pb2.StatusRequest(order_id="o-1", revision=1)))
                return found is grpc.StatusCode.OK

            await until(intended)
            await cloud.kill()
            await call
    async with (
        serving(pos) as pos_url,
        running_cloud(tmp_path, pos_url) as cloud,
        grpc.aio.insecure_channel(cloud.address) as channel,
    ):
        assert (await orders_pb2_grpc.OrdersStub(channel).Submit(asked)).state == State.ACCEPTED
    assert (len(pos.orders), pos.submits) == (1, 1)


async def test_an_acknowledged_log_survives_a_kill(tmp_path: Path, pos: SimulatedPos) -> None:
    events = written("s1", 50)
    async with serving(pos) as pos_url:
        async with running_cloud(tmp_path, pos_url) as cloud, grpc.aio.insecure_channel(cloud.address) as channel:
            logs = log_pb2_grpc.LogStub(channel)
            for n in range(0, 40, 10):
                through = (await logs.Append(append("s1", events[n : n + 10]))).through_seq
            await cloud.kill()
        async with running_cloud(tmp_path, pos_url) as cloud, grpc.aio.insecure_channel(cloud.address) as channel:
            logs = log_pb2_grpc.LogStub(channel)
            assert (await logs.Append(append("s1", []))).through_seq == through == 40
            assert (await logs.Append(append("s1", events[30:]))).through_seq == 50


def test_what_keeps_it_from_starting_is_one_line_and_exit_code_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert program.run(listen="0.0.0.0:8070", insecure=True) == 2
    assert program.run(menus=(tmp_path / "nothing.json",), data_dir=tmp_path) == 2
    (tmp_path / "file").touch()
    assert program.run(data_dir=tmp_path / "file", listen="127.0.0.1:0") == 2
    assert program.run(data_dir=tmp_path / "file", listen="127.0.0.1:0", insecure=True) == 2
    with socket.create_server(("127.0.0.1", 0), reuse_port=True) as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        assert program.run(listen=address, data_dir=tmp_path) == 2
    lines = [line for line in capsys.readouterr().err.splitlines() if line.startswith("talkthru cloud: ")]
    assert "nothing is encrypted" in lines[0]
    assert "nothing.json: $: cannot be read" in lines[1]
    assert "file/authority/authority.pem: Not a directory" in lines[2]
    assert "file/cloud.db: cannot be made there" in lines[3]
    assert f"{address}: cannot listen there" in lines[4]
    assert len(lines) == 5


async def _outcome(call: Awaitable[object]) -> grpc.StatusCode:
    try:
        await call
    except grpc.aio.AioRpcError as error:
        return error.code()
    return grpc.StatusCode.OK
