"""Killed at every step, on both stores: one order at the POS, finished by the next start or by another replica."""

import asyncio
import time
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import asyncpg
import grpc
import pytest

from cloud.catalog import Catalog
from cloud.integrations.simulated_pos import SimulatedPos
from edge.link.client import Cloud, CloudError
from edge.link.exchange import OrderReported, OrderState, OrderToSend
from edge.link.sync import SiteWatch
from protos.talkthru.v1 import orders_pb2, orders_pb2_grpc
from tests.cloud.dying import PLACES
from tests.cloud.processes import CloudProcess, start_cloud
from tests.cloud.test_crash import DEADLINE_S, until
from tests.cloud.test_pos import serving
from tests.cloud.world import CHEESEBURGERS, NOON, submit, total

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
    replicas: int = 0

    @property
    def shared(self) -> bool:
        return self.url.startswith("postgresql")

    async def start(self, **more: Any) -> tuple[CloudProcess, Any]:
        self.replicas += 1
        folder = self.folder / f"replica-{self.replicas}" if self.shared else self.folder  # one process to a folder
        cloud = await start_cloud(folder, self.pos_url, database_url=self.url, **(OFTEN | more))
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


@pytest.mark.slow
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


@pytest.mark.slow
async def test_an_edge_goes_on_with_the_other_replica_when_its_own_is_killed(
    postgres_url: str, tmp_path: Path, catalog: Catalog, pos: SimulatedPos
) -> None:
    async with serving(pos) as pos_url, AsyncExitStack() as running:
        tier = Tier(postgres_url, tmp_path, pos_url, running)
        (first, _), (second, _) = await asyncio.gather(tier.start(), tier.start())
        # As a name that means both, tried in order: what a resolver gives for a service with two replicas.
        both = f"ipv4:{first.address},{second.address}"
        edge = Cloud(both, site="loc-101", now=time.monotonic)
        running.push_async_callback(edge.close)
        news: list[Any] = []
        watch = SiteWatch(_kept(news))
        watching = asyncio.create_task(_watching(watch, edge))
        running.callback(watching.cancel)
        assert (await _sent(edge, catalog, "o-1")).state is OrderState.ACCEPTED
        await until(_told(news, "o-1"))
        cursor = watch.cursor
        await first.kill()
        assert (await _sent(edge, catalog, "o-2")).state is OrderState.ACCEPTED
        await until(_told(news, "o-2"))  # by the other replica, from the same cursor on
        assert watch.cursor > cursor > 0
        assert [e.status.order_id for e in news if isinstance(e, OrderReported)] == ["o-1", "o-2"]
    assert (len(pos.orders), pos.submits) == (2, 2)


@pytest.mark.slow
async def test_a_database_that_breaks_every_connection_costs_no_order(
    postgres_url: str, tmp_path: Path, catalog: Catalog, pos: SimulatedPos
) -> None:
    async with serving(pos) as pos_url, AsyncExitStack() as running:
        tier = Tier(postgres_url, tmp_path, pos_url, running)
        cloud, _ = await tier.start()
        edge = Cloud(cloud.address, site="loc-101", now=time.monotonic)
        running.push_async_callback(edge.close)
        news: list[Any] = []
        watching = asyncio.create_task(_watching(SiteWatch(_kept(news)), edge))
        running.callback(watching.cancel)
        for n in range(3):
            assert (await _sent(edge, catalog, f"o-{n}")).state is OrderState.ACCEPTED
            await until(_told(news, f"o-{n}"))
            connection = await asyncpg.connect(postgres_url.replace("+asyncpg", ""))
            await connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
            await connection.close()
    assert (len(pos.orders), pos.submits) == (3, 3)


def _kept(news: list[Any]) -> Any:
    async def keep(event: Any) -> None:
        news.append(event)

    return keep


def _told(news: list[Any], order_id: str) -> Any:
    async def told() -> bool:
        return any(isinstance(e, OrderReported) and e.status.order_id == order_id for e in news)

    return told


async def _watching(watch: SiteWatch, edge: Cloud) -> None:
    """As the link does it: again, whenever it breaks."""
    while True:
        try:
            await watch.follow(edge)
        except CloudError:
            await asyncio.sleep(0.05)


async def _sent(edge: Cloud, catalog: Catalog, order_id: str) -> Any:
    """As the outbox does it: what may have been heard is sent again, with the same key."""
    order = OrderToSend(
        order_id=order_id,
        revision=1,
        lines=(CHEESEBURGERS,),
        menu_version="7",
        quoted_total_cents=total(catalog, CHEESEBURGERS),
        confirmed_at_us=1_741_807_800_000_000,
        channel="lane",
        local_time=NOON.isoformat(),
    )
    async with asyncio.timeout(DEADLINE_S):
        while True:
            try:
                return await edge.submit(order)
            except CloudError:
                await asyncio.sleep(0.05)
