"""`Log.Append`: durable, idempotent, never with a gap, never rewritten."""

from __future__ import annotations  # the async stubs exist for the type checker alone

from pathlib import Path

import grpc
import pytest

from cloud.store.database import Database
from cloud.store.logs import LogDiverged, LoggedEvent, LogStore
from domain.events import Event, chain, encode, genesis
from protos.talkthru.v1 import log_pb2 as pb
from protos.talkthru.v1 import log_pb2_grpc as rpc


@pytest.fixture
def logs(channel: grpc.aio.Channel) -> rpc.LogAsyncStub:
    return rpc.LogStub(channel)


def written(session: str, count: int) -> list[pb.LoggedEvent]:
    link, events = genesis(session), []
    for n in range(1, count + 1):
        body = encode(Event("applied", n * 1000, {"n": n}))
        link = chain(link, body)
        events.append(pb.LoggedEvent(seq=n, body=body, chain=link))
    return events


def append(session: str, events: list[pb.LoggedEvent]) -> pb.AppendRequest:
    return pb.AppendRequest(session_id=session, site="loc-101", from_seq=events[0].seq if events else 0, events=events)


async def test_events_are_acknowledged_through_the_last_and_again(logs: rpc.LogAsyncStub) -> None:
    events = written("s1", 5)
    assert (await logs.Append(append("s1", events[:3]))).through_seq == 3
    assert (await logs.Append(append("s1", events[:3]))).through_seq == 3
    assert (await logs.Append(append("s1", events[1:]))).through_seq == 5
    assert (await logs.Append(append("s1", []))).through_seq == 5


async def test_a_gap_is_refused_and_tells_where_to_go_on(logs: rpc.LogAsyncStub) -> None:
    events = written("s1", 5)
    await logs.Append(append("s1", events[:2]))
    with pytest.raises(grpc.aio.AioRpcError) as refused:
        await logs.Append(append("s1", events[3:]))
    assert refused.value.code() is grpc.StatusCode.FAILED_PRECONDITION
    assert dict(refused.value.trailing_metadata() or ())["through-seq"] == "2"
    assert (await logs.Append(append("s1", []))).through_seq == 2


async def test_history_cannot_be_rewritten(logs: rpc.LogAsyncStub) -> None:
    events = written("s1", 3)
    await logs.Append(append("s1", events))
    body = encode(Event("applied", 1, {"n": 7}))
    events[1] = pb.LoggedEvent(seq=2, body=body, chain=chain(events[0].chain, body))
    with pytest.raises(grpc.aio.AioRpcError) as refused:
        await logs.Append(append("s1", events))
    assert refused.value.code() is grpc.StatusCode.ALREADY_EXISTS


async def test_a_broken_chain_keeps_nothing_of_the_batch(logs: rpc.LogAsyncStub) -> None:
    events = written("s1", 3)
    events[2].body = b'{"tampered":1}'
    with pytest.raises(grpc.aio.AioRpcError):
        await logs.Append(append("s1", events))
    assert (await logs.Append(append("s1", []))).through_seq == 0


async def test_a_log_cannot_be_passed_off_as_another_sessions(logs: rpc.LogAsyncStub) -> None:
    with pytest.raises(grpc.aio.AioRpcError) as refused:
        await logs.Append(append("s2", written("s1", 2)))
    assert refused.value.code() is grpc.StatusCode.ALREADY_EXISTS


async def test_held_events_are_not_written_twice_and_their_chain_is_compared(tmp_path: Path) -> None:
    database = Database(f"sqlite+aiosqlite:///{tmp_path / 'cloud.db'}")
    await database.open()
    try:
        store = LogStore(database)
        events = [LoggedEvent(e.seq, e.body, e.chain) for e in written("s1", 4)]
        assert await store.append("s1", "loc-101", events) == 4
        assert await LogStore(database).append("s1", "loc-101", events[2:]) == 4
        with pytest.raises(LogDiverged):
            await store.append("s1", "loc-101", [LoggedEvent(2, b"{}", bytes(32))])
        assert await store.through("s1") == 4
    finally:
        await database.close()


@pytest.mark.parametrize(
    "request_",
    [
        pb.AppendRequest(session_id="", events=written("s", 1), from_seq=1),
        pb.AppendRequest(session_id="s", events=written("s", 1), from_seq=2),
        pb.AppendRequest(session_id="s", events=[pb.LoggedEvent(seq=0, chain=bytes(32))], from_seq=0),
        pb.AppendRequest(session_id="s", events=[pb.LoggedEvent(seq=1, chain=b"short")], from_seq=1),
        pb.AppendRequest(session_id="s", events=[*written("s", 1), *written("s", 1)], from_seq=1),
    ],
)
async def test_nonsense_is_refused(logs: rpc.LogAsyncStub, request_: pb.AppendRequest) -> None:
    with pytest.raises(grpc.aio.AioRpcError) as refused:
        await logs.Append(request_)
    assert refused.value.code() is grpc.StatusCode.INVALID_ARGUMENT
