"""Holds and transfers over real gRPC: put aside once, told to both places, free again when it is over."""

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import grpc
import pytest

import talkthru.data
from cloud.catalog import Catalog, from_raw
from cloud.embedded import EmbeddedCloud
from cloud.integrations.simulated_pos import SimulatedPos
from protos.talkthru.v1 import (
    catalog_pb2,
    catalog_pb2_grpc,
    reservations_pb2,
    reservations_pb2_grpc,
    site_pb2,
    site_pb2_grpc,
)
from tests.cloud.world import StandingClock

SHOP = Path(talkthru.data.__file__).parent / "store_catalog.json"
BLACK = "AUR1-BLK"  # Riverside (st-1) has four of them, Hilltop (st-2) two
HOUR = 3600.0


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return Catalog((from_raw(json.loads(SHOP.read_text())),))


@pytest.fixture
async def cloud(catalog: Catalog, clock: StandingClock) -> AsyncIterator[EmbeddedCloud]:
    async with EmbeddedCloud(catalog, SimulatedPos(catalog), clock) as running:
        await running.publish(catalog)  # the news begins at 1: who watches from there hears the rest one by one
        yield running


def wish(key: str = "s1/1/hold", *, qty: int = 1, source: str = "", **more: Any) -> reservations_pb2.ReserveRequest:
    fields: dict[str, Any] = {"site": "st-1", "channel": "headset", "role": "associate", "sku": BLACK} | more
    return reservations_pb2.ReserveRequest(key=key, session_id=key.partition("/")[0], qty=qty, source=source, **fields)


def stub(channel: grpc.aio.Channel) -> Any:
    return reservations_pb2_grpc.ReservationsStub(channel)


async def stock(channel: grpc.aio.Channel, session: str = "other") -> dict[str, int]:
    request = catalog_pb2.StockRequest(request_id="q", session_id=session, site="st-1", skus=[BLACK])
    (row,) = (await catalog_pb2_grpc.CatalogStub(channel).Stock(request)).stock
    return dict(row.counts)


async def code_of(call: Any) -> grpc.StatusCode:
    with pytest.raises(grpc.aio.AioRpcError) as error:
        await call
    code: grpc.StatusCode = error.value.code()
    return code


async def test_a_hold_is_nobody_elses_stock_until_it_is_over(
    channel: grpc.aio.Channel, cloud: EmbeddedCloud, clock: StandingClock
) -> None:
    held = await stub(channel).Reserve(wish(qty=2))
    assert (held.state, held.kind, held.place, held.until_us) == ("held", "hold", "st-1", (clock.at + 24 * HOUR) * 1e6)
    assert (await stock(channel))["st-1"] == 2
    assert (await stock(channel, session="s1"))["st-1"] == 4  # theirs is in their own sum already
    assert await stub(channel).Reserve(wish(qty=2)) == held
    clock.at += 24 * HOUR
    assert (await stock(channel))["st-1"] == 4  # before anybody has looked
    await cloud.reap()
    (gone,) = await events(channel, "st-1", 2)
    assert (gone.reservation.state, gone.reservation.why) == ("released", "time")


async def test_a_key_that_was_given_to_other_goods_is_refused_and_those_stand(channel: grpc.aio.Channel) -> None:
    held = await stub(channel).Reserve(wish(qty=1))
    assert await code_of(stub(channel).Reserve(wish(qty=2))) is grpc.StatusCode.PERMISSION_DENIED
    assert await stub(channel).Reserve(wish(qty=1)) == held
    assert (await stock(channel))["st-1"] == 3


async def test_two_sellers_do_not_hold_the_same_piece(channel: grpc.aio.Channel) -> None:
    wishes = [stub(channel).Reserve(wish(f"s{n}/1/hold", qty=2)) for n in range(4)]
    states = sorted([(r.state, r.why) for r in await asyncio.gather(*wishes)])
    assert states == [("held", "")] * 2 + [("refused", "not_enough")] * 2


async def test_a_session_holds_no_more_than_the_operator_lets_it(channel: grpc.aio.Channel) -> None:
    assert (await stub(channel).Reserve(wish(qty=2))).state == "held"
    again = await stub(channel).Reserve(wish("s1/2/hold", qty=1))
    assert (again.state, again.why) == ("refused", "over_limit")
    assert await code_of(stub(channel).Reserve(wish("s2/1/hold", qty=3))) is grpc.StatusCode.PERMISSION_DENIED


async def test_a_transfer_is_answered_by_the_place_that_has_the_goods(channel: grpc.aio.Channel) -> None:
    asked = await stub(channel).Reserve(wish("s1/1/transfer", source="st-2"))
    assert (asked.state, asked.place, asked.to) == ("asked", "st-2", "st-1")
    assert (await stock(channel))["st-2"] == 1
    answer = reservations_pb2.AnswerTransferRequest(site="st-1", id=asked.id, accepted=True, staff="sell-01")
    assert await code_of(stub(channel).Answer(answer)) is grpc.StatusCode.NOT_FOUND  # who asks does not answer
    answer.site = "st-2"
    accepted = await stub(channel).Answer(answer)
    assert accepted.session_id == ""  # whose it is, is the asking store's to know
    assert (accepted.state, accepted.by) == ("accepted", "sell-01")
    answer.accepted = False
    assert await stub(channel).Answer(answer) == accepted
    arrived = reservations_pb2.ReleaseReservationRequest(site="st-1", id=asked.id, staff="sell-01")
    assert (await stub(channel).Release(arrived)).why == "by_hand"
    assert (await stock(channel))["st-2"] == 2
    assert not (await stub(channel).Standing(reservations_pb2.StandingReservationsRequest(site="st-2"))).reservations


async def test_a_transfer_comes_only_from_where_the_operator_lets_it(channel: grpc.aio.Channel) -> None:
    for source in ("st-1", "st-9"):
        refused = stub(channel).Reserve(wish("s1/1/transfer", source=source))
        assert await code_of(refused) is grpc.StatusCode.PERMISSION_DENIED


async def test_a_guest_asks_for_no_transfer_and_an_empty_role_for_nothing(channel: grpc.aio.Channel) -> None:
    for request in (wish("s1/1/t", source="st-2", role="guest", channel="kiosk"), wish("s1/2/h", role="emperor")):
        assert await code_of(stub(channel).Reserve(request)) is grpc.StatusCode.PERMISSION_DENIED


async def test_both_places_are_told_and_who_comes_late_hears_what_stands(channel: grpc.aio.Channel) -> None:
    asked = await stub(channel).Reserve(wish("s1/1/transfer", source="st-2"))
    for site in ("st-1", "st-2"):
        told = await events(channel, site, 1)
        assert [(e.reservation.id, e.reservation.session_id) for e in told] == [(asked.id, "s1" * (site == "st-1"))]
        (standing,) = [e.reservation for e in await beginning(channel, site) if e.WhichOneof("what") == "reservation"]
        assert (standing.id, standing.state) == (asked.id, "asked")


async def test_what_the_catalog_does_not_count_is_not_promised(channel: grpc.aio.Channel) -> None:
    assert (await stub(channel).Reserve(wish(sku="NO-SUCH"))).why == "not_enough"


async def test_who_read_counts_is_in_the_audit_a_line_a_round(channel: grpc.aio.Channel, cloud: EmbeddedCloud) -> None:
    for session in ("s1", "s1", "s2"):
        await stock(channel, session)
    assert (await cloud.door.reads.write_down(), await cloud.door.reads.write_down()) == (1, 0)
    (line,) = await cloud.door.audit.lines("st-1")
    rows = line.event.data["reads"]
    assert [(r["session"], r["tool"], r["times"]) for r in rows] == [
        ("s1", "catalog.stock", 2),
        ("s2", "catalog.stock", 1),
    ]  # type: ignore[index,union-attr,call-overload]


async def events(channel: grpc.aio.Channel, site: str, last: int) -> list[site_pb2.SiteEvent]:
    """The last of the news of that site, as it was told one by one."""
    found: list[site_pb2.SiteEvent] = []
    watch = site_pb2_grpc.SiteStub(channel).Watch(site_pb2.WatchRequest(site=site, cursor=1))
    async with asyncio.timeout(5):
        async for event in watch:
            found.append(event)
            if len(found) == last:
                watch.cancel()
                break
    return found[-1:]


async def beginning(channel: grpc.aio.Channel, site: str) -> list[site_pb2.SiteEvent]:
    """All that a site hears that knows nothing."""
    found: list[site_pb2.SiteEvent] = []
    watch = site_pb2_grpc.SiteStub(channel).Watch(site_pb2.WatchRequest(site=site))
    async with asyncio.timeout(5):
        async for event in watch:
            if event.WhichOneof("what") == "heartbeat":
                watch.cancel()
                break
            found.append(event)
    return found
