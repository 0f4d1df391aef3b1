"""The cloud as a process that dies at one named place, as by `kill -9`: `-m tests.cloud.dying PLACE SETTINGS`."""

import asyncio
import itertools
import json
import os
import signal
import sys
import time
from collections.abc import Awaitable, Callable
from typing import Any

from cloud.integrations.pos import PosOrder, PosTimeout
from cloud.integrations.pos_http import HttpPos
from cloud.store.orders import OrderStore, State
from cloud.store.reservations import ReservationStore
from cloud.workflows import durable, fulfilment
from talkthru.cloud import run

BEGAN = time.time()
LOOKED_S = 1.0  # after the start: the first look at what was just put aside is over
Patched = tuple[Any, str, Callable[..., bool]]  # where, its name, which of its calls


def always(*_: Any, **__: Any) -> bool:
    return True


def _put(state: State) -> Patched:
    return OrderStore, "put", lambda store, record, **_: record.state is state


def _over(_: Any, __: str, ___: Any, *, now: float) -> bool:
    """The move that lets it go: the looks before it change nothing."""
    return now > BEGAN + LOOKED_S


def _started(workflow: str) -> Patched:
    return durable, "_start", lambda key, *_: key.startswith(workflow)


# Every place between the guest's yes and the answer, and while a silent POS is asked; each before and after.
PLACES: dict[str, Patched] = {
    "intent": _put(State.SENT),
    "create": (HttpPos, "create", always),
    "outcome": _put(State.ACCEPTED),
    "submission": _started("submit"),
    "settle": (durable.Durable, "settle", always),
    "asking": _started("ask"),
    "ask": (durable.Durable, "ask", always),
    "find": (HttpPos, "find", always),
}

# Every place of a hold's way, from the wish until it is let go.
ASIDE: dict[str, Patched] = {
    "put": (ReservationStore, "put", always),
    "begin": (durable.Durable, "keep_aside", always),
    "workflow": (durable.Durable, "_look_after", always),
    "look": (durable.Durable, "look", always),
    "move": (ReservationStore, "move", _over),
}


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def dying(patched: Patched, *, after: bool) -> None:
    owner, name, which = patched
    whole: Callable[..., Awaitable[Any]] = getattr(owner, name)

    async def until_there(*args: Any, **more: Any) -> Any:
        there = which(*args, **more)
        if there and not after:
            die()
        result = await whole(*args, **more)
        if there:
            die()
        return result

    setattr(owner, name, until_there)


def silent_when_it_is_asked_first() -> None:
    """The POS says nothing to the question after the create either: what is asked later is a workflow's."""
    find, asked = HttpPos.find, itertools.count()

    async def silent(pos: HttpPos, external_ref: str) -> PosOrder | None:
        if next(asked) == 0:
            raise PosTimeout("no answer")
        return await find(pos, external_ref)

    HttpPos.find = silent  # type: ignore[method-assign]


def without_a_workflow() -> None:
    """dbos keeps nothing of the order before the end comes."""

    async def never(*_: Any) -> None:
        await asyncio.Event().wait()

    durable._start = never


if __name__ == "__main__":
    when, _, place = sys.argv[1].partition(" ")
    if when == "unkept":
        without_a_workflow()
        when = "after"
    if place in ("asking", "ask"):
        silent_when_it_is_asked_first()
    dying((PLACES | ASIDE)[place], after=when == "after")
    fulfilment.REPEAT_WITHIN_S = 0.0  # a silent POS is not tried twice within the call: the questions are what dies
    sys.exit(run(**json.loads(sys.argv[2])))
