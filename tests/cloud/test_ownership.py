"""What one site began, another is told nothing of: whatever the names of orders and sessions happen to be."""

from __future__ import annotations  # the async stubs exist for the type checker alone

import grpc
import pytest

from cloud.catalog import Catalog
from cloud.integrations.simulated_pos import SimulatedPos
from domain.events import chain, genesis
from protos.talkthru.v1 import log_pb2, log_pb2_grpc, orders_pb2, orders_pb2_grpc
from tests.cloud.world import submit


async def test_another_sites_order_is_not_told_not_changed_and_not_made_again(
    channel: grpc.aio.Channel, catalog: Catalog, pos: SimulatedPos
) -> None:
    orders = orders_pb2_grpc.OrdersStub(channel)
    mine = await orders.Submit(submit(catalog))
    assert mine.pos_ref
    for revision in (1, 2):
        theirs = submit(catalog, revision=revision)
        theirs.site = "loc-102"
        with pytest.raises(grpc.aio.AioRpcError) as refused:
            await orders.Submit(theirs)
        assert refused.value.code() is grpc.StatusCode.PERMISSION_DENIED
        assert mine.pos_ref not in (refused.value.details() or "")
    with pytest.raises(grpc.aio.AioRpcError) as unknown:
        await orders.Status(orders_pb2.StatusRequest(order_id="o-1", site="loc-102"))
    assert unknown.value.code() is grpc.StatusCode.NOT_FOUND
    assert await orders.Status(orders_pb2.StatusRequest(order_id="o-1", site="loc-101")) == mine
    assert len(pos.orders) == 1


async def test_another_sites_session_takes_no_event_and_tells_nothing(channel: grpc.aio.Channel) -> None:
    log = log_pb2_grpc.LogStub(channel)
    body = b'{"at_us":0,"data":{},"kind":"applied","v":1}'
    event = log_pb2.LoggedEvent(seq=1, body=body, chain=chain(genesis("s1"), body))
    mine = log_pb2.AppendRequest(session_id="s1", from_seq=1, events=[event], site="loc-101")
    assert (await log.Append(mine)).through_seq == 1
    for events in ([event], []):
        theirs = log_pb2.AppendRequest(session_id="s1", from_seq=1, events=events, site="loc-102")
        with pytest.raises(grpc.aio.AioRpcError) as refused:
            await log.Append(theirs)
        assert refused.value.code() is grpc.StatusCode.ALREADY_EXISTS
        assert dict(refused.value.trailing_metadata() or ())["through-seq"] == "0"
