"""Killed at every step, on both stores: one order at the POS, finished by the next start or by another replica."""

import asyncio
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import grpc
import pytest

from cloud.catalog import Catalog
from cloud.integrations.simulated_pos import SimulatedPos
from protos.talkthru.v1 import orders_pb2, orders_pb2_grpc
from tests.cloud.dying import PLACES
from tests.cloud.processes import CloudProcess, start_cloud
from tests.cloud.test_crash import until
from tests.cloud.test_pos import serving
from tests.cloud.world import submit

pytestmark = pytest.mark.system
State = orders_pb2.OrderStatus
OFTEN: dict[str, Any] = {"reap_every_s": 0.2, "pos_timeout_s": 0.5}
SILENT = {"asking", "ask", "find"}  # places that only a POS without an answer leads to
EVERY = [f"{when} {place}" for place in PLACES for when in ("before", "after")]
UNKEPT = ["unkept intent", "unkept create", "unkept outcome"]  # and dbos had written nothing yet


@dataclass
class Tier:
    """One process after another over a file, or two at once over PostgreSQL."""

    url: str
    folder: Path
    pos_url: str
    running: AsyncExitStack

    @property
    def shared(self) -> bool:
        return self.url.startswith("postgresql")

    async def start(self, **more: Any) -> tuple[CloudProcess, Any]:
        cloud = await start_cloud(self.folder, self.pos_url, database_url=self.url, **(OFTEN | more))
        self.running.push_async_callback(_end, cloud)
        channel = await self.running.enter_async_context(grpc.aio.insecure_channel(cloud.address))
        return cloud, orders_pb2_grpc.OrdersStub(channel)


async def _end(cloud: CloudProcess) -> None:
    if cloud.process.returncode is None:
        await cloud.kill()


async def dies_and_is_finished(where: str, url: str, folder: Path, catalog: Catalog, pos: SimulatedPos) -> None:
    place = where.partition(" ")[2]
    pos.faults.timeout_created = place in SILENT  # created, and its answer lost: the cloud has to ask
    asked = submit(catalog)
    async with serving(pos) as pos_url, AsyncExitStack() as running:
        tier = Tier(url, folder, pos_url, running)
        dying, orders = await tier.start(dies=where)
        other = (await tier.start())[1] if tier.shared else None
        with pytest.raises(grpc.aio.AioRpcError):
            await orders.Submit(asked)
            await dying.process.wait()
            await orders.Submit(asked)  # it died after it had answered
        await dying.process.wait()
        if other is None:
            other = (await tier.start())[1]

        async def settled() -> bool:
            """Without any edge asking again. What it never wrote down is nowhere, and the edge asks again."""
            try:
                status = await other.Status(orders_pb2.StatusRequest(order_id="o-1", revision=1))
            except grpc.aio.AioRpcError as error:
                return error.code() is grpc.StatusCode.NOT_FOUND
            return bool(status.state == State.ACCEPTED or status.reason == "not_created")

        await until(settled)
        again = await other.Submit(asked)
        assert again.state == State.ACCEPTED
        assert again == await other.Submit(asked)
    assert [kept.order.revision for kept in pos.orders.values()] == [1]
    assert pos.submits <= 2


async def test_a_killed_replicas_order_is_finished_by_the_other(
    postgres_url: str, tmp_path: Path, catalog: Catalog, pos: SimulatedPos
) -> None:
    await dies_and_is_finished("after create", postgres_url, tmp_path, catalog, pos)


@pytest.mark.slow
@pytest.mark.parametrize("where", [*EVERY, *UNKEPT])
async def test_killed_at_every_step_the_order_is_there_once(
    where: str, store_url: str, tmp_path: Path, catalog: Catalog, pos: SimulatedPos
) -> None:
    await dies_and_is_finished(where, store_url, tmp_path, catalog, pos)


async def test_two_replicas_asked_at_once_make_one_order(
    postgres_url: str, tmp_path: Path, catalog: Catalog, pos: SimulatedPos
) -> None:
    async with serving(pos) as pos_url, AsyncExitStack() as running:
        tier = Tier(postgres_url, tmp_path, pos_url, running)
        (_, one), (_, other) = await asyncio.gather(tier.start(), tier.start())
        asked = [submit(catalog, order_id=f"o-{n}") for n in range(5)]
        told = await asyncio.gather(*(orders.Submit(a) for a in asked for orders in (one, other, one, other)))
    assert {status.state for status in told} == {State.ACCEPTED}
    assert (len(pos.orders), pos.submits) == (5, 5)
