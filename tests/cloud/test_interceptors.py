"""Around every call: one line of log without a guest's words, and faults in gRPC's words."""

from __future__ import annotations  # the async stubs exist for the type checker alone

import asyncio
from collections.abc import MutableMapping, Sequence
from typing import Any

import grpc
import pytest
from structlog.testing import capture_logs

from cloud.api.conversation import ConversationServicer
from cloud.catalog import Catalog
from cloud.tools.gate import Gate
from cloud.workflows.fulfilment import Fulfilment
from protos.talkthru.v1 import conversation_pb2_grpc, order_pb2, orders_pb2, orders_pb2_grpc
from tests.cloud.test_conversation import proposals, request
from tests.cloud.world import submit


async def ended(lines: Sequence[MutableMapping[str, Any]], calls: int) -> list[MutableMapping[str, Any]]:
    """The calls' last lines. A caller may read its answer before the server wrote its line, and the next call's."""

    def done() -> list[MutableMapping[str, Any]]:
        return [line for line in lines if line["event"] == "rpc.done"]

    for _ in range(1000):
        if len(done()) >= calls:
            break
        await asyncio.sleep(0.01)
    return done()


async def test_a_call_is_one_line_of_identifiers(channel: grpc.aio.Channel, catalog: Catalog) -> None:
    with capture_logs() as lines:
        await orders_pb2_grpc.OrdersStub(channel).Submit(submit(catalog))
        (done,) = await ended(lines, 1)
    assert (done["code"], done["order_id"], done["revision"]) == ("OK", "o-1", 1)


async def test_a_guests_words_never_reach_the_log(channel: grpc.aio.Channel) -> None:
    with capture_logs() as lines:
        await proposals(conversation_pb2_grpc.ConversationStub(channel), request("my number is 5550142"))
        await ended(lines, 1)
    assert "5550142" not in repr(lines)


async def test_what_nobody_foresaw_is_internal_and_keeps_its_details_here(
    channel: grpc.aio.Channel, catalog: Catalog, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: Any) -> None:
        raise KeyError("secret")

    monkeypatch.setattr(Gate, "call", broken)
    monkeypatch.setattr(ConversationServicer, "_serving", broken)
    orders, conversation = orders_pb2_grpc.OrdersStub(channel), conversation_pb2_grpc.ConversationStub(channel)
    with capture_logs() as lines:
        for call in (orders.Submit(submit(catalog)), proposals(conversation, request("fries"))):
            with pytest.raises(grpc.aio.AioRpcError) as failed:
                await call
            assert failed.value.code() is grpc.StatusCode.INTERNAL
            assert "secret" not in (failed.value.details() or "")
        await ended(lines, 2)
    assert sorted(line["event"] for line in lines) == ["rpc.done"] * 2 + ["rpc.failed"] * 2


async def test_a_fault_of_a_tool_leaves_the_order_in_doubt_and_its_values_out_of_the_log(
    channel: grpc.aio.Channel, catalog: Catalog, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = str(2025550000 + 101)  # a trace shows the lines of the source

    async def broken(*_: Any) -> None:
        raise KeyError(said)

    monkeypatch.setattr(Fulfilment, "submit", broken)
    with capture_logs() as lines:
        status = await orders_pb2_grpc.OrdersStub(channel).Submit(submit(catalog))
        await ended(lines, 1)
    assert status.state == orders_pb2.OrderStatus.UNKNOWN
    assert [line["event"] for line in lines] == ["gate.tool_failed", "rpc.done"]
    assert said not in str(lines)


async def test_every_way_a_call_can_end_is_named(channel: grpc.aio.Channel, catalog: Catalog) -> None:
    orders = orders_pb2_grpc.OrdersStub(channel)
    wrong = submit(catalog)
    wrong.lines.append(order_pb2.OrderLine())
    with capture_logs() as lines:
        for call in (orders.Submit(wrong), orders.Status(orders_pb2.StatusRequest(order_id="nobody"))):
            with pytest.raises(grpc.aio.AioRpcError):
                await call
        codes = sorted(line["code"] for line in await ended(lines, 2))
    assert codes == ["INVALID_ARGUMENT", "NOT_FOUND"]


async def test_bytes_that_are_no_message_are_refused_without_a_trace(
    channel: grpc.aio.Channel, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(grpc.aio.AioRpcError) as refused:
        await channel.unary_unary("/talkthru.v1.Orders/Submit")(b"\x08\r\xed\xa0\x80")
    assert refused.value.code() is grpc.StatusCode.INVALID_ARGUMENT
    assert "Traceback" not in caplog.text
