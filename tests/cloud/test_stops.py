"""Stops from the cloud: who presses first is remembered, the sites are told all that holds, the history keeps all."""

from __future__ import annotations  # the async stubs exist for the type checker alone

from typing import Any

import grpc
import pytest

from cloud.embedded import EmbeddedCloud
from cloud.store.stops import Place
from protos.talkthru.v1 import site_pb2 as pb
from protos.talkthru.v1 import site_pb2_grpc as rpc
from tests.cloud.test_site import until_heartbeat

HERE, EVERYWHERE = Place("loc-101"), Place()
REDEEMING = Place("loc-101", "redeem_reward")


@pytest.fixture
def sites(channel: grpc.aio.Channel) -> rpc.SiteAsyncStub:
    return rpc.SiteStub(channel)


def told(event: Any) -> list[tuple[bool, str, str, str]]:
    assert event.WhichOneof("what") == "stops"
    return [(s.everywhere, s.tool, s.by, s.why) for s in event.stops.stops]


async def press(cloud: EmbeddedCloud, place: Place, by: str = "ana", why: str = "odd prices") -> bool:
    return await cloud.press(place, by=by, why=why, at_us=5)


async def release(cloud: EmbeddedCloud, place: Place, by: str = "bo") -> bool:
    return await cloud.release(place, by=by, why="mended", at_us=9)


async def test_a_site_is_told_all_that_holds_for_it_at_once_and_again_when_it_watches_anew(
    sites: rpc.SiteAsyncStub, cloud: EmbeddedCloud
) -> None:
    here, there = (sites.Watch(pb.WatchRequest(site=site)) for site in ("loc-101", "loc-102"))
    for call in (here, there):
        await until_heartbeat(call)
    assert await press(cloud, REDEEMING)
    assert told(await here.read()) == [(False, "redeem_reward", "ana", "odd prices")]
    assert await press(cloud, EVERYWHERE)
    seen: Any = await here.read()
    assert told(seen) == [
        (True, "", "ana", "odd prices"),
        (False, "redeem_reward", "ana", "odd prices"),
    ]
    assert told(await there.read()) == [(True, "", "ana", "odd prices")]
    here.cancel()
    assert await release(cloud, EVERYWHERE)
    assert told(await there.read()) == []
    again = sites.Watch(pb.WatchRequest(site="loc-101", cursor=seen.cursor))
    assert told(await again.read()) == [(False, "redeem_reward", "ana", "odd prices")]
    anew = sites.Watch(pb.WatchRequest(site="loc-101"))
    assert told((await until_heartbeat(anew))[-1]) == [(False, "redeem_reward", "ana", "odd prices")]
    for call in (there, again, anew):
        call.cancel()


async def test_a_second_press_changes_nothing_and_the_history_names_everybody(cloud: EmbeddedCloud) -> None:
    assert await press(cloud, HERE)
    assert not await press(cloud, HERE, by="cy")
    assert [s.by for s in await cloud.stops.standing("loc-101")] == ["ana"]
    assert await cloud.stops.standing("loc-102") == ()
    assert not await release(cloud, EVERYWHERE)
    assert await release(cloud, HERE)
    assert not await release(cloud, HERE)
    assert await cloud.stops.everywhere() == ()
    assert [(c.act, c.stop.by, c.stop.why) for c in await cloud.stops.changes()] == [
        ("released", "bo", "mended"),
        ("pressed", "ana", "odd prices"),
    ]
