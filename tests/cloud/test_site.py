"""`Site.Watch`: a snapshot first, then what happens, from a cursor on, however slowly it is read."""

from __future__ import annotations  # the async stubs exist for the type checker alone

import json
from typing import Any, Protocol

import grpc
import pytest

from cloud.api.site import PAGE, SiteServicer
from cloud.catalog import Catalog
from cloud.embedded import EmbeddedCloud
from cloud.integrations.simulated_pos import SimulatedPos
from cloud.store.database import Database
from cloud.store.site import Bell, SiteStore
from protos.talkthru.v1 import orders_pb2, orders_pb2_grpc
from protos.talkthru.v1 import site_pb2 as pb
from protos.talkthru.v1 import site_pb2_grpc as rpc
from tests.cloud.world import submit


class Watching(Protocol):
    async def read(self) -> Any: ...


@pytest.fixture
def sites(channel: grpc.aio.Channel) -> rpc.SiteAsyncStub:
    return rpc.SiteStub(channel)


async def until_heartbeat(call: Watching) -> list[pb.SiteEvent]:
    events = []
    while (event := await call.read()).WhichOneof("what") != "heartbeat":
        events.append(event)
    return events


async def test_the_first_watch_gets_the_whole_menu_and_what_is_out(
    sites: rpc.SiteAsyncStub, cloud: EmbeddedCloud, pos: SimulatedPos
) -> None:
    pos.mark("fries", available=False)
    await cloud.refresh_availability()
    call = sites.Watch(pb.WatchRequest(site="loc-101"))
    first, *rest, stops = await until_heartbeat(call)
    assert first.snapshot.menu_version == "7"
    assert json.loads(first.snapshot.menu_json)["menu_id"] == "demo-burger"
    assert [(e.availability.item, e.availability.available) for e in rest] == [("fries", False)]
    assert (stops.WhichOneof("what"), list(stops.stops.stops)) == ("stops", [])
    call.cancel()


async def test_what_happens_later_arrives_and_a_watch_resumes_at_its_cursor(
    sites: rpc.SiteAsyncStub, cloud: EmbeddedCloud, pos: SimulatedPos
) -> None:
    call = sites.Watch(pb.WatchRequest(site="loc-101"))
    await until_heartbeat(call)
    pos.mark("fries", available=False)
    assert await cloud.refresh_availability()
    seen = await call.read()
    assert (seen.availability.item, seen.availability.available) == ("fries", False)
    call.cancel()
    pos.mark("fries", available=True)
    pos.mark("cola", available=False)
    await cloud.refresh_availability()
    again = sites.Watch(pb.WatchRequest(site="loc-101", cursor=seen.cursor))
    missed = [await again.read(), await again.read()]
    assert [(e.availability.item, e.availability.available) for e in missed] == [("cola", False), ("fries", True)]
    assert [e.cursor for e in missed] == sorted({e.cursor for e in missed})
    again.cancel()


async def test_an_order_is_told_to_its_own_site_alone(
    sites: rpc.SiteAsyncStub, channel: grpc.aio.Channel, catalog: Catalog, cloud: EmbeddedCloud, pos: SimulatedPos
) -> None:
    here, there = (sites.Watch(pb.WatchRequest(site=s)) for s in ("loc-101", "loc-102"))
    await until_heartbeat(here)
    await until_heartbeat(there)
    await orders_pb2_grpc.OrdersStub(channel).Submit(submit(catalog))
    told = await here.read()
    assert (told.order.order_id, told.order.state) == ("o-1", orders_pb2.OrderStatus.ACCEPTED)
    pos.mark("fries", available=False)
    await cloud.refresh_availability()
    assert (await there.read()).WhichOneof("what") == "availability"
    here.cancel()
    there.cancel()


async def test_a_cursor_of_another_life_starts_over(sites: rpc.SiteAsyncStub) -> None:
    call = sites.Watch(pb.WatchRequest(site="loc-101", cursor=999))
    assert (await call.read()).WhichOneof("what") == "snapshot"
    call.cancel()


async def test_nothing_new_from_the_pos_tells_nobody(cloud: EmbeddedCloud) -> None:
    assert not await cloud.refresh_availability()


async def test_a_slow_reader_is_fed_by_pages_and_misses_nothing(catalog: Catalog) -> None:
    database = Database()
    await database.open()
    try:
        store, bell = SiteStore(database), Bell()
        count = PAGE * 3 + 7
        await store.announce_catalog("x")  # so that there is a cursor to watch from
        await store.set_out(frozenset(f"item-{n:04}" for n in range(count)), at=0.0)
        largest = 0
        read = store.after

        async def measured(site: str, cursor: int, limit: int) -> tuple[object, ...]:
            nonlocal largest
            page = await read(site, cursor, limit)
            largest = max(largest, len(page))
            return page

        store.after = measured  # type: ignore[method-assign,assignment]
        servicer = SiteServicer(catalog=catalog, sites=store, bell=bell, heartbeat_s=None)
        stream = servicer.Watch(pb.WatchRequest(site="loc-101", cursor=1), None)
        seen = [(await anext(stream)).availability.item for _ in range(count)]
        assert (len(set(seen)), largest) == (count, PAGE)
        await stream.aclose()  # type: ignore[attr-defined]
    finally:
        await database.close()


async def test_a_quiet_site_hears_a_heartbeat_and_a_closing_tier_ends_the_watch(catalog: Catalog) -> None:
    database = Database()
    await database.open()
    try:
        servicer = SiteServicer(catalog=catalog, sites=SiteStore(database), bell=Bell(), heartbeat_s=0.001)
        stream = servicer.Watch(pb.WatchRequest(site="loc-101"), None)
        kinds = [(await anext(stream)).WhichOneof("what") for _ in range(5)]
        assert kinds == ["snapshot", "stops", "heartbeat", "heartbeat", "heartbeat"]
        servicer.close()
        assert [e async for e in stream] == []
    finally:
        await database.close()


async def test_another_menu_is_announced_once() -> None:
    database = Database()
    await database.open()
    try:
        store = SiteStore(database)
        assert await store.announce_catalog("a")
        assert not await store.announce_catalog("a")
        assert await store.announce_catalog("b")
    finally:
        await database.close()
