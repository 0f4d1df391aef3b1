"""Points and rewards over the wire: once, for points there are, by this brand's members who agreed."""

import json
from collections.abc import AsyncIterator
from pathlib import Path

import grpc
import pytest

import talkthru.data
from cloud.catalog import Catalog, from_raw
from cloud.embedded import EmbeddedCloud
from cloud.integrations.lookups import Lookups
from cloud.integrations.ports import Redeemed
from cloud.integrations.simulated_pos import SimulatedPos
from domain.customers import Customers
from protos.talkthru.v1 import catalog_pb2, catalog_pb2_grpc, rewards_pb2, rewards_pb2_grpc
from protos.talkthru.v1.rewards_pb2 import RedeemReply
from tests.cloud.world import MENU, StandingClock

PEOPLE = Customers.parse(json.loads((Path(talkthru.data.__file__).parent / "customers.json").read_text()))
BRAND = "Copper Lantern Burgers (fictional)"


@pytest.fixture
async def members() -> AsyncIterator[grpc.aio.Channel]:
    catalog = Catalog((from_raw(json.loads(MENU.read_text())),), PEOPLE)
    async with (
        EmbeddedCloud(catalog, SimulatedPos(catalog), StandingClock()) as cloud,
        grpc.aio.insecure_channel(cloud.address) as channel,
    ):
        yield channel


async def redeem(channel: grpc.aio.Channel, /, **fields: str) -> RedeemReply:
    given = {"key": "s1/free_cookie", "session_id": "s1", "site": "loc-101", "channel": "kiosk", "role": "guest"}
    asked = given | {"customer": "c-001", "reward": "free_cookie"} | fields
    request = rewards_pb2.RedeemRequest(**asked)  # type: ignore[arg-type]
    reply: RedeemReply = await rewards_pb2_grpc.RewardsStub(channel).Redeem(request)
    return reply


async def points(channel: grpc.aio.Channel, phone: str) -> int:
    asked = catalog_pb2.CustomerRequest(site="loc-101", channel="kiosk", role="guest", phone=phone)
    found = await catalog_pb2_grpc.CatalogStub(channel).Customer(asked)
    return int(found.customer.points)


async def test_a_reward_costs_its_points_once_however_often_it_is_asked(members: grpc.aio.Channel) -> None:
    for _ in range(3):
        assert await redeem(members) == RedeemReply(result=RedeemReply.REDEEMED, points=240)
    assert await points(members, "2025550101") == 240
    assert (await redeem(members, key="s2/free_cookie")).points == 140


async def test_points_that_are_not_there_redeem_nothing(members: grpc.aio.Channel) -> None:
    assert await redeem(members, customer="c-002") == RedeemReply(result=RedeemReply.TOO_FEW_POINTS, points=95)
    assert await points(members, "2025550102") == 95


@pytest.mark.parametrize(
    "fields",
    [
        {"customer": "c-005"},  # agreed to nothing
        {"customer": "c-008"},  # a member of another brand's program
        {"customer": "c-999"},
        {"customer": ""},
        {"reward": "free_everything"},
    ],
    ids=str,
)
async def test_what_cannot_be_redeemed_changes_nothing(members: grpc.aio.Channel, fields: dict[str, str]) -> None:
    assert await redeem(members, **fields) == RedeemReply(result=RedeemReply.NOT_POSSIBLE)


@pytest.mark.parametrize("fields", [{"channel": "headset"}, {"channel": "phone"}, {"channel": ""}], ids=str)
async def test_no_reward_from_where_nobody_orders(members: grpc.aio.Channel, fields: dict[str, str]) -> None:
    with pytest.raises(grpc.aio.AioRpcError) as refused:
        await redeem(members, **fields)
    assert refused.value.code() == grpc.StatusCode.PERMISSION_DENIED


async def test_a_redemption_needs_a_key(members: grpc.aio.Channel) -> None:
    with pytest.raises(grpc.aio.AioRpcError) as refused:
        await redeem(members, key="")
    assert refused.value.code() == grpc.StatusCode.INVALID_ARGUMENT


async def test_points_never_become_more() -> None:
    avery = PEOPLE.by_id("c-001")
    assert avery is not None
    lookups, before = Lookups(), 340
    for n, cost in enumerate((100, 0, 150, 100, 90)):
        made = await lookups.loyalty.redeem(f"s{n}", avery, BRAND, "any", cost)
        assert made.points <= before
        before = made.points
        assert (made.result is Redeemed.DONE) == (n != 3), "90 are left by then"
    assert await lookups.points(avery, BRAND) == 0
