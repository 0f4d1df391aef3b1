"""`Stopping`: an operator's hard stop. What a stop is and what it reaches is `cloud.store.stops` and the gate."""

import time
from collections.abc import Callable
from typing import Any

import grpc

from cloud.api.callers import CALLER
from cloud.store.site import Bell
from cloud.store.stops import Place, StopStore
from protos.talkthru.v1 import stopping_pb2 as pb
from protos.talkthru.v1 import stopping_pb2_grpc as rpc

LONGEST = 200  # of a site's and of a tool's name


class StoppingServicer(rpc.StoppingServicer):
    """wall: seconds since 1970."""

    def __init__(self, stops: StopStore, bell: Bell, *, wall: Callable[[], float] = time.time) -> None:
        self._stops, self._bell, self._wall = stops, bell, wall

    async def Press(self, request: pb.StopRequest, context: Any) -> pb.StopReply:
        place = await self._place(request, context)
        changed = await self._stops.press(place, by=_who(), why=request.why, at_us=self._now_us())
        self._bell.ring()
        return pb.StopReply(changed=changed)

    async def Release(self, request: pb.StopRequest, context: Any) -> pb.StopReply:
        place = await self._place(request, context)
        changed = await self._stops.release(place, by=_who(), why=request.why, at_us=self._now_us())
        self._bell.ring()
        return pb.StopReply(changed=changed)

    async def Standing(self, request: pb.StandingRequest, context: Any) -> pb.StandingReply:
        held = await (self._stops.standing(request.site) if request.site else self._stops.everywhere())
        rows = [pb.Stopped(site=s.place.site, tool=s.place.tool, by=s.by, why=s.why, at_us=s.at_us) for s in held]
        return pb.StandingReply(stops=rows)

    async def _place(self, request: pb.StopRequest, context: Any) -> Place:
        if max(len(request.site), len(request.tool)) > LONGEST:
            await context.abort(grpc.StatusCode.INVALID_ARGUMENT, f"site, tool: at most {LONGEST} characters")
        return Place(request.site, request.tool)

    def _now_us(self) -> int:
        return int(self._wall() * 1e6)


def _who() -> str:
    return str(CALLER.get(None) or "local")
