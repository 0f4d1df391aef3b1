"""`Log.Append`: durable before it is acknowledged, idempotent, never with a gap."""

import time
from typing import Any

import grpc

from cloud.api.gated import identity, refuse, wished
from cloud.store.logs import LogDiverged, LogGap, LoggedEvent, LogStore
from cloud.tools.forget_tool import FORGET
from cloud.tools.gate import Gate
from cloud.tools.tool import Call, Key, Origin, State, Wish
from domain.control import NODE, Action
from protos.codec import WireError
from protos.talkthru.v1 import log_pb2 as pb
from protos.talkthru.v1 import log_pb2_grpc as rpc

MOST_EVENTS = 1000  # a call; a busy session makes some 20 a turn


class LogServicer(rpc.LogServicer):
    def __init__(self, logs: LogStore, gate: Gate | None = None) -> None:
        """gate: with the tool `log.forget`; None: this tier keeps no sessions."""
        self._logs, self._gate = logs, gate

    async def Append(self, request: pb.AppendRequest, context: Any) -> pb.Ack:
        """A gap is FAILED_PRECONDITION, a rewritten history ALREADY_EXISTS; both tell `through-seq` in the trailer."""
        events = _events(request)
        try:
            return pb.Ack(through_seq=await self._logs.append(request.session_id, request.site, events))
        except (LogGap, LogDiverged) as error:
            context.set_trailing_metadata((("through-seq", str(error.through_seq)),))
            code = grpc.StatusCode.FAILED_PRECONDITION if isinstance(error, LogGap) else grpc.StatusCode.ALREADY_EXISTS
            await context.abort(code, str(error))
            raise

    async def Forget(self, request: pb.ForgetRequest, context: Any) -> pb.Forgotten:
        """Durable when it returns. Of another site's session nothing is deleted and nothing told: PERMISSION_DENIED."""
        _named(request.session_id)
        if self._gate is None:
            await context.abort(grpc.StatusCode.UNIMPLEMENTED, "this tier keeps no sessions")
            raise AssertionError
        outcome = await self._gate.call(_forgetting(request))
        if outcome.state is State.DONE:
            return pb.Forgotten(session_id=request.session_id)
        return await refuse(context, outcome)


def _forgetting(request: pb.ForgetRequest) -> Call:
    """A person at the store, or its retention, has deleted it there: that is the wish."""
    at_us = request.at_us or int(time.time() * 1e6)
    return Call(
        tool=FORGET,
        arguments={"session": request.session_id, "at_us": at_us},
        key=Key(request.session_id, 0, FORGET),
        identity=identity(request, channel=NODE),
        origin=Origin.EDGE,
        evidence=wished(Wish(Action.FORGET_SESSION, request.session_id)),
    )


def _named(session_id: str) -> None:
    if not session_id.strip() or len(session_id) > 200:
        raise WireError("session_id", "is empty or longer than 200 characters")


def _events(request: pb.AppendRequest) -> list[LoggedEvent]:
    """Raises WireError."""
    _named(request.session_id)
    if len(request.events) > MOST_EVENTS:
        raise WireError("events", f"{len(request.events)}; at most {MOST_EVENTS} a call")
    if request.events and request.events[0].seq != request.from_seq:
        raise WireError("from_seq", f"is {request.from_seq}, and the first event {request.events[0].seq}")
    for i, event in enumerate(request.events):
        if not 1 <= event.seq < 2**63:
            raise WireError(f"events[{i}].seq", "sequence numbers start at 1")
        if len(event.chain) != 32:
            raise WireError(f"events[{i}].chain", f"32 bytes, not {len(event.chain)}")
        if i and event.seq != request.events[i - 1].seq + 1:
            raise WireError(f"events[{i}].seq", f"after {request.events[i - 1].seq} comes one more, not {event.seq}")
    return [LoggedEvent(e.seq, e.body, e.chain) for e in request.events]
