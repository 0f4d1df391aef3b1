"""What a store forgets is gone from every store of the cloud: tables, bytes of files, keys of what is sealed."""

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path

import grpc
import pytest
from sqlalchemy import select

from cloud.catalog import Catalog, from_raw
from cloud.embedded import EmbeddedCloud
from cloud.integrations.lookups import Lookups
from cloud.integrations.simulated_pos import SimulatedPos
from cloud.reasoning.opening import forgotten_by
from cloud.store.audit import DESTROYED, AuditStore
from cloud.store.database import Database
from cloud.store.feed import Feed
from cloud.store.forgetting import AnotherSitesSession, Forgetting
from cloud.store.forgotten import ForgottenAnywhere
from cloud.store.gate_schema import SealingKeyRow
from cloud.store.logs import LoggedEvent, LogStore
from cloud.store.orders import OrderRecord, OrderStore, State
from cloud.store.schema import Base
from cloud.store.site import Bell, SiteStore
from cloud.store.stops import Place
from cloud.tools.keys import GateKey
from cloud.tools.store_tools import StoreTools
from cloud.workflows.reservations import wanted
from cloud.workflows.reserving import open_reservations
from domain.events import Event, chain, genesis
from edge.link.client import Cloud
from edge.link.sync import Upload
from edge.session.clock import VirtualClock
from edge.session.log import SessionLog
from protos.talkthru.v1 import log_pb2, log_pb2_grpc, orders_pb2, orders_pb2_grpc
from tests.cloud.reasoning.world import SHAKE, FakeModel, last, question, reasoner
from tests.cloud.test_log import append, written
from tests.cloud.test_reservations import BLACK, SHOP
from tests.cloud.world import StandingClock, submit

SECRET = "extra wasabi for auntie"
SITE = "loc-101"


def events(session: str, *, secret: str = SECRET) -> list[LoggedEvent]:
    body = b'{"said":"%s"}' % secret.encode()
    return [LoggedEvent(1, body, chain(genesis(session), body))]


class Stores:
    """Every store of a tier over one database, with a guest in each."""

    def __init__(self, database: Database, clock: StandingClock) -> None:
        self.database, self.clock = database, clock
        self.logs, self.orders = LogStore(database, clock.now), OrderStore(database)
        self.audit = AuditStore(database, GateKey.fresh())
        self.forgetting = Forgetting(database, self.audit.forget)

    async def guest(self, session: str, *, state: State = State.ACCEPTED) -> None:
        await self.logs.append(session, SITE, events(session))
        made = OrderRecord(session, 1, State.SENT, SITE, {"lines": [{"note": SECRET}]}, sent_at=1.0)
        await self.orders.put(made, at=self.clock.now())
        await self.orders.put(made.now(state), at=self.clock.now())
        async with self.database.write() as writing:
            await self.audit.append(writing, SITE, Event("looked_up", 0, {}), {"who": SECRET}, session)

    async def everything(self) -> str:
        """All tables, as text."""
        found = []
        async with self.database.read() as session:
            for table in Base.metadata.sorted_tables:
                found += [repr(tuple(row)) for row in (await session.execute(select(table))).all()]
        return "\n".join(found)


@pytest.fixture
async def stores(store_url: str, clock: StandingClock) -> AsyncIterator[Stores]:
    database = Database(store_url)
    await database.open()
    yield Stores(database, clock)
    await database.close()


async def test_a_deletion_reaches_every_store(stores: Stores, tmp_path: Path) -> None:
    await stores.guest("s1")
    await stores.guest("s2")
    assert (await stores.everything()).count(SECRET) == 4
    await stores.forgetting.forget("s1", SITE, at=5.0)
    await stores.forgetting.forget("s1", SITE, at=6.0)
    assert (await stores.everything()).count(SECRET) == 2, "the other guest's alone"
    (order,) = await stores.orders.revisions("s1")
    assert (order.state, order.request) == (State.ACCEPTED, {"forgotten": True})
    await stores.forgetting.forget("s2", SITE, at=5.0)
    assert SECRET not in await stores.everything()
    async with stores.database.read() as session:
        assert {row.key for row in await session.scalars(select(SealingKeyRow))} == {DESTROYED}
    assert SECRET.encode() not in _bytes_of_files(tmp_path)


def _bytes_of_files(folder: Path) -> bytes:
    """Of SQLite: also its freed pages and its write-ahead log."""
    return b"".join(file.read_bytes() for file in folder.glob("cloud.db*"))


async def test_what_still_comes_of_it_is_acknowledged_and_not_kept(stores: Stores) -> None:
    await stores.forgetting.forget("s1", SITE, at=5.0)
    assert await stores.logs.append("s1", SITE, events("s1")) == 1
    assert SECRET not in await stores.everything()


async def test_an_order_that_is_not_settled_is_emptied_once_it_is(stores: Stores, clock: StandingClock) -> None:
    made = OrderRecord("s1", 1, State.SENT, SITE, {"lines": [{"note": SECRET}]}, sent_at=1.0)
    await stores.orders.put(made, at=clock.now())
    await stores.forgetting.forget("s1", SITE, at=5.0)
    assert await stores.orders.in_doubt() == (made,)
    await stores.orders.put(made.now(State.ACCEPTED), at=clock.now())
    assert await stores.forgetting.expire(before=0.0, at=6.0) == 1
    assert await stores.forgetting.expire(before=0.0, at=6.0) == 0
    assert SECRET not in await stores.everything()


async def test_another_sites_session_is_not_forgotten(stores: Stores) -> None:
    await stores.guest("s1")
    with pytest.raises(AnotherSitesSession):
        await stores.forgetting.forget("s1", "loc-102", at=5.0)
    assert (await stores.everything()).count(SECRET) == 2


async def test_what_is_older_than_it_may_be_goes_by_itself(stores: Stores, clock: StandingClock) -> None:
    await stores.guest("old")
    clock.at += 100
    await stores.guest("young")
    assert await stores.forgetting.expire(before=clock.at - 50, at=clock.at) == 1
    assert (await stores.everything()).count(SECRET) == 2
    assert await stores.logs.through("old") == 0
    assert await stores.logs.through("young") == 1


async def test_what_a_store_forgets_its_cloud_forgets(
    tmp_path: Path, cloud: EmbeddedCloud, channel: grpc.aio.Channel, catalog: Catalog, pos: SimulatedPos
) -> None:
    log = await SessionLog.open(tmp_path, synchronous="OFF")
    name = await log.start("lane-1", "lane", "test")
    sent = written(name, 3)
    logs, orders = log_pb2_grpc.LogStub(channel), orders_pb2_grpc.OrdersStub(channel)
    await logs.Append(append(name, sent))
    await orders.Submit(submit(catalog, order_id=name))
    edge = Cloud(cloud.address, site=SITE, now=VirtualClock(0.0).now)
    upload = Upload(log, clock=VirtualClock(0.0))
    await log.forget(name)
    while await upload.once(edge):
        pass
    assert await log.untold() is None
    held = await logs.Append(log_pb2.AppendRequest(session_id=name, site=SITE))
    assert held.through_seq == 0
    status = await orders.Status(orders_pb2.StatusRequest(order_id=name))
    assert status.state == orders_pb2.OrderStatus.ACCEPTED, "that there was an order stays"
    with pytest.raises(grpc.aio.AioRpcError) as refused:
        await logs.Forget(log_pb2.ForgetRequest(session_id=name, site="loc-102"))
    assert refused.value.code() is grpc.StatusCode.PERMISSION_DENIED
    await edge.close()
    await log.close()


async def test_a_deletion_is_in_the_audit_and_no_stop_holds_it(cloud: EmbeddedCloud, channel: grpc.aio.Channel) -> None:
    logs = log_pb2_grpc.LogStub(channel)
    await logs.Append(append("s1", written("s1", 3)))
    await cloud.press(Place(), by="ada", why="a wrong price list", at_us=1)
    for _ in range(2):
        await logs.Forget(log_pb2.ForgetRequest(session_id="s1", site=SITE))
    lines = await cloud.door.audit.lines(SITE)
    ended = [line.event.data for line in lines if line.event.data.get("tool") == "log.forget"]
    assert [(e["state"], e["value"]["events"]) for e in ended] == [("done", 3), ("done", 0)]  # type: ignore[index,call-overload]
    assert all(e["arguments"]["session"] == "s1" for e in ended)  # type: ignore[index,call-overload]
    assert (await cloud.door.audit.verify(SITE)).problem == ""


async def test_what_was_put_aside_for_a_session_goes_with_it_once_it_is_over(
    stores: Stores, clock: StandingClock
) -> None:
    shop, bell = Catalog((from_raw(json.loads(SHOP.read_text())),)), Bell()
    goods = StoreTools(shop, Lookups())
    reservations = open_reservations(stores.database, GateKey.fresh(), goods, bell, now=clock.now)
    one, two = (wanted(f"s1/{n}/reserve", sku=BLACK, qty=1, site="st-1", source="") for n in (1, 2))
    for hold in (one, two):
        await reservations.reserve(hold, site="st-1", session="s1")
    await reservations.release(one.id, by="ana", site="st-1")
    assert (await stores.forgetting.forget("s1", "st-1", at=clock.at))["reservations"] == 1
    assert [kept.what.id for kept in await reservations.standing("st-1")] == [two.id]  # on the shelf yet
    clock.at += 25 * 3600
    await reservations.reap()
    await stores.forgetting.expire(before=0.0, at=clock.at)
    assert await reservations.find(two.id) is None


async def test_another_sites_word_for_a_session_neither_deletes_nor_blocks_it(stores: Stores) -> None:
    """A site that deletes, or claims, a session that is not known here has no hold on whose it turns out to be."""
    await stores.forgetting.forget("s1", "loc-102", at=4.0)
    assert await stores.logs.append("s1", SITE, events("s1")) == 1
    assert await stores.logs.through("s1") == 1
    with pytest.raises(AnotherSitesSession):
        await stores.forgetting.forget("s1", "loc-102", at=5.0)
    await stores.forgetting.forget("s1", SITE, at=6.0)
    assert await stores.logs.through("s1") == 0


class Replica:
    """What one process of a tier remembers, and how it hears of a deletion."""

    def __init__(self, url: str) -> None:
        self.database = Database(url)
        self.thinking = reasoner(FakeModel("small", SHAKE))
        self.feed = Feed(SiteStore(self.database), Bell())
        self.heard = ForgottenAnywhere(SiteStore(self.database), self.feed, self.forget)
        self.told = asyncio.Event()

    def forget(self, session: str) -> None:
        self.thinking.forget(session)
        self.told.set()


@pytest.fixture
async def two_replicas(store_url: str) -> AsyncIterator[tuple[Replica, Replica]]:
    first, second = Replica(store_url), Replica(store_url)
    await first.database.open()
    running = []
    for replica in (first, second):
        await replica.feed.open()
        await replica.heard.open()
        running += [asyncio.create_task(replica.feed.run()), asyncio.create_task(replica.heard.run())]
    yield first, second
    for task in running:
        task.cancel()
    await asyncio.gather(*running, return_exceptions=True)
    for replica in (first, second):
        await replica.database.close()


async def test_what_one_replica_forgets_every_replica_forgets(two_replicas: tuple[Replica, Replica]) -> None:
    here, there = two_replicas
    for replica in two_replicas:
        for session in ("s1", "s2"):
            await last(replica.thinking, question(session=session))
        assert len(replica.thinking.cache) == 1, "one answer, that both have asked for"
    audit = AuditStore(here.database, GateKey.fresh())
    forgetting = Forgetting(here.database, forgotten_by(audit.forget, here.thinking))
    await forgetting.forget("s1", SITE, at=5.0)
    assert len(here.thinking.cache) == 0, "before the deletion is acknowledged"
    async with asyncio.timeout(10):
        await there.told.wait()
    assert len(there.thinking.cache) == 0
    for session, kept in (("s1", 0), ("s2", 1)):  # an answer that was under way meanwhile
        await last(there.thinking, question(session=session))
        assert len(there.thinking.cache) == kept
