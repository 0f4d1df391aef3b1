"""Calls of a store's node as the gate takes them, and the gate's answers in gRPC's words.

The node's certificate says who calls; what its guest wished and said yes to, it says itself: its rules heard them.
"""

from dataclasses import replace
from typing import Any, NoReturn

import grpc

from cloud.api.callers import CALLER
from cloud.tools.deciding import the_ask
from cloud.tools.tool import About, Call, Evidence, Identity, Outcome, State, Wish
from domain.control import Action, Actor, Yes
from domain.policy import GUEST

GUESTS = Actor("customer")  # whoever the node held for the one who may speak
CODES = {
    State.INVALID: grpc.StatusCode.INVALID_ARGUMENT,
    State.STOPPED: grpc.StatusCode.FAILED_PRECONDITION,
    State.FAILED: grpc.StatusCode.RESOURCE_EXHAUSTED,  # asked again later it may work
    State.UNAVAILABLE: grpc.StatusCode.RESOURCE_EXHAUSTED,
    State.IMPLAUSIBLE: grpc.StatusCode.RESOURCE_EXHAUSTED,
    State.UNKNOWN: grpc.StatusCode.ABORTED,
}
SENTENCES = {
    State.STOPPED: "stopped by an operator: nothing was done",
    State.FAILED: "not done; it may be asked again",
    State.UNAVAILABLE: "not done: what it needs has failed too often lately; it may be asked again",
    State.IMPLAUSIBLE: "the answer of another system cannot be true, and is not passed on",
    State.UNKNOWN: "it may or may not have been done: ask again with the same key",
    State.HANDED_OVER: "a person does that",
}


def identity(request: Any, *, channel: str, role: str = "") -> Identity:
    """request.site was held against the caller's certificate (`cloud.api.authorization`)."""
    caller = CALLER.get(None)
    return Identity(str(caller) if caller else "local", request.site, channel, role or GUEST)


def wished(wish: Wish, *, turn: int = 0) -> Evidence:
    return Evidence(turn=turn, speaker=GUESTS.id, wishes=(wish,))


def with_yes(call: Call, action: Action, about: About) -> Call:
    """With the yes that the node heard to exactly this."""
    return replace(call, evidence=replace(call.evidence, yes=Yes(GUESTS, the_ask(action, about, call))))


async def refuse(context: Any, outcome: Outcome, sentence: str = "") -> NoReturn:
    """Ends the call. sentence: for what the rules refuse."""
    code = CODES.get(outcome.state, grpc.StatusCode.PERMISSION_DENIED)
    said = SENTENCES.get(outcome.state) or sentence or "not allowed"
    await context.abort(code, f"{said} ({outcome.why})" if outcome.why else said)
    raise AssertionError
