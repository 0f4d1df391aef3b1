"""`Memory`: what a customer agreed to have remembered. Each call is a tool of the gate; here are messages alone."""

import json
from collections.abc import Mapping
from typing import Any

import grpc

from cloud.api.callers import CALLER
from cloud.api.gated import identity, refuse, wished, with_yes
from cloud.tools.gate import Gate
from cloud.tools.memory_tools import FORGET, RECALL, REMEMBER, Memories, forgetting, subject
from cloud.tools.tool import About, Call, Identity, Key, Origin, State, Wish
from domain.control import NODE, Action
from domain.events import plain
from protos.talkthru.v1 import memory_pb2 as pb
from protos.talkthru.v1 import memory_pb2_grpc as rpc

LONGEST_VALUE = 20_000  # characters: twenty lines with all their modifiers are some 8,000


class MemoryServicer(rpc.MemoryServicer):
    def __init__(self, memories: Memories, gate: Gate) -> None:
        self.memories, self._gate = memories, gate

    async def Remember(self, request: pb.RememberRequest, context: Any) -> pb.RememberReply:
        value = _value(request.value_json)
        if value is None:
            await context.abort(grpc.StatusCode.INVALID_ARGUMENT, "value_json: expected one JSON object")
            raise AssertionError
        arguments = {
            "session": request.session_id,
            "customer": request.customer,
            "kind": request.kind,
            "value": value,
            "proof": request.proof,
        }
        about = About(subject(request.kind, value), customer=request.customer)
        call = Call(
            tool=REMEMBER,
            arguments=arguments,
            key=Key(request.session_id, 0, request.request_id or about.subject),
            identity=identity(request, channel=request.channel, role=request.role),
            origin=Origin.EDGE,
            evidence=wished(Wish(Action.REMEMBER, about.subject)),
        )
        outcome = await self._gate.call(with_yes(call, Action.REMEMBER, about))
        if outcome.state is not State.DONE:
            await refuse(context, outcome, "nothing was remembered")
        return pb.RememberReply(version=outcome.value["version"])

    async def Recall(self, request: pb.RecallRequest, context: Any) -> pb.RecallReply:
        call = Call(
            tool=RECALL,
            arguments={
                "session": request.session_id,
                "customer": request.customer,
                "kinds": tuple(request.kinds),
                "proof": request.proof,
            },
            key=Key(request.session_id, 0, request.request_id),
            identity=identity(request, channel=request.channel, role=request.role),
            origin=Origin.EDGE,
            evidence=wished(Wish(Action.RECALL)),
        )
        outcome = await self._gate.call(call)
        if outcome.state is not State.DONE:
            await refuse(context, outcome, "nothing is told")
        rows = outcome.value.items()
        return pb.RecallReply(
            memories=[pb.Remembered(kind=k, version=m["version"], value_json=json.dumps(m["value"])) for k, m in rows]
        )

    async def ForgetCustomer(self, request: pb.ForgetCustomerRequest, context: Any) -> pb.ForgetCustomerReply:
        who = str(CALLER.get(None) or "local")
        call = Call(
            tool=FORGET,
            arguments={"customer": request.customer},
            key=Key(forgetting(request.customer), 0, FORGET),
            identity=Identity(who, request.site, NODE),
            origin=Origin.OPERATOR,
            evidence=wished(Wish(Action.FORGET_CUSTOMER, request.customer)),
        )
        outcome = await self._gate.call(call)
        if outcome.state is not State.DONE:
            await refuse(context, outcome, "nothing was deleted")
        return pb.ForgetCustomerReply(memories=outcome.value["memories"], sessions=outcome.value["sessions"])


def _value(text: str) -> Mapping[str, Any] | None:
    try:
        value = json.loads(text) if len(text) <= LONGEST_VALUE else None
        plain(value)  # no float, no number beyond what we can keep
    except (ValueError, TypeError, RecursionError):
        return None
    return value if isinstance(value, dict) else None
