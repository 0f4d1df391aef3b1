"""`Conversation.Propose` over real gRPC: what goes in and out, deadlines, cancellation, nonsense."""

from __future__ import annotations  # the async stubs exist for the type checker alone

import asyncio
from collections.abc import Callable

import grpc
import pytest

import cloud.api.conversation
from cloud.embedded import EmbeddedCloud
from cloud.integrations.simulated_pos import SimulatedPos
from protos.talkthru.v1 import conversation_pb2 as pb
from protos.talkthru.v1 import conversation_pb2_grpc as rpc
from protos.talkthru.v1 import order_pb2
from tests.cloud.world import NOON


@pytest.fixture
def conversation(channel: grpc.aio.Channel) -> rpc.ConversationAsyncStub:
    return rpc.ConversationStub(channel)


def request(*spans: str, **more: object) -> pb.ProposeRequest:
    asked = pb.ProposeRequest(
        request_id="s1/3/reason",
        session_id="s1",
        turn_id=3,
        order_revision=4,
        deadline_ms=2000,
        channel="lane",
        location="loc-101",
        local_time=NOON.isoformat(),
        hypotheses=[pb.Hypothesis(text=" ".join(spans), confidence=0.7, unknown_spans=spans)],
    )
    asked.MergeFrom(pb.ProposeRequest(**more))  # type: ignore[arg-type]
    return asked


async def proposals(conversation: rpc.ConversationAsyncStub, asked: pb.ProposeRequest) -> list[pb.Proposal]:
    return [p async for p in conversation.Propose(asked)]


async def test_unknown_words_become_a_grounded_offer_for_the_revision_asked_about(
    conversation: rpc.ConversationAsyncStub,
) -> None:
    (proposal,) = await proposals(conversation, request("a choclate shake"))
    assert (proposal.base_revision, len(proposal.commands)) == (4, 0)
    assert (proposal.acts[0].kind, list(proposal.acts[0].refs), proposal.acts[0].text) == (
        "offer",
        ["chocolate_shake"],
        "",
    )
    assert (proposal.grounds[0].source, proposal.grounds[0].ref) == ("menu", "chocolate_shake")


async def test_breakfast_at_noon_is_an_answer_with_the_reason(conversation: rpc.ConversationAsyncStub) -> None:
    (proposal,) = await proposals(conversation, request("pancakes"))
    assert (proposal.acts[0].kind, proposal.acts[0].reason) == ("answer", "not_now")


async def test_without_a_local_time_no_daypart_is_denied(conversation: rpc.ConversationAsyncStub) -> None:
    asked = request("pancakes")
    asked.ClearField("local_time")
    (proposal,) = await proposals(conversation, asked)
    assert (proposal.acts[0].kind, list(proposal.acts[0].refs)) == ("offer", ["pancakes"])


async def test_what_the_pos_marks_as_out_is_not_offered(
    conversation: rpc.ConversationAsyncStub, cloud: EmbeddedCloud, pos: SimulatedPos
) -> None:
    pos.mark("chocolate_shake", available=False)
    await cloud.refresh_availability()
    (proposal,) = await proposals(conversation, request("choclate shake"))
    assert (proposal.acts[0].kind, proposal.acts[0].reason) == ("answer", "sold_out")


async def test_nothing_sure_is_a_clarify_of_no_confidence(conversation: rpc.ConversationAsyncStub) -> None:
    (proposal,) = await proposals(conversation, request("gyro plate"))
    assert (proposal.acts[0].kind, proposal.confidence) == ("clarify", 0.0)


async def test_a_spent_deadline_ends_the_call(
    conversation: rpc.ConversationAsyncStub, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def never(*_: object) -> None:
        await asyncio.Event().wait()

    monkeypatch.setattr(cloud.api.conversation.ConversationServicer, "_serving", never)
    asked = request("fries")
    asked.deadline_ms = 20
    with pytest.raises(grpc.aio.AioRpcError) as ended:
        await proposals(conversation, asked)
    assert ended.value.code() is grpc.StatusCode.DEADLINE_EXCEEDED


async def test_a_cancelled_call_ends_in_the_servicer_too(
    conversation: rpc.ConversationAsyncStub, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, ended = asyncio.Event(), asyncio.Event()

    async def never(*_: object) -> None:
        begun.set()
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()

    monkeypatch.setattr(cloud.api.conversation.ConversationServicer, "_serving", never)
    call = conversation.Propose(request("fries", deadline_ms=60_000))
    reading = asyncio.ensure_future(call.read())
    await begun.wait()
    call.cancel()
    await ended.wait()
    with pytest.raises(asyncio.CancelledError):
        await reading


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda r: r.draft.lines.add(qty=1), "draft.lines[0].what"),
        (lambda r: setattr(r, "local_time", "lunch"), "local_time"),
        (lambda r: setattr(r.hypotheses[0], "confidence", 7.0), "hypotheses[0].confidence"),
        (lambda r: setattr(r.hypotheses[0], "text", "fries " * 1000), "hypotheses[0]"),
        (lambda r: r.hypotheses.extend([pb.Hypothesis()] * 20), "hypotheses"),
    ],
)
async def test_nonsense_is_refused_with_the_field(
    conversation: rpc.ConversationAsyncStub, spoil: Callable[[pb.ProposeRequest], None], said: str
) -> None:
    asked = request("fries", draft=order_pb2.Order(revision=4))
    spoil(asked)
    with pytest.raises(grpc.aio.AioRpcError) as refused:
        await proposals(conversation, asked)
    assert refused.value.code() is grpc.StatusCode.INVALID_ARGUMENT
    assert (refused.value.details() or "").startswith(said)
