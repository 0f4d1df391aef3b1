"""A small cloud of real gRPC servicers that a test can make slow, forgetful or rude, and the proxy before it."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import grpc.aio
import pytest
from grpc_health.v1 import health, health_pb2, health_pb2_grpc

from domain.order import ItemLine
from edge.link.exchange import OrderToSend
from protos.talkthru.v1 import (
    conversation_pb2,
    conversation_pb2_grpc,
    log_pb2,
    log_pb2_grpc,
    orders_pb2,
    orders_pb2_grpc,
    site_pb2,
    site_pb2_grpc,
)
from talkthru.faults import FaultProxy

UNKNOWN = orders_pb2.OrderStatus.UNKNOWN
ACCEPTED = orders_pb2.OrderStatus.ACCEPTED

SERVER_OPTIONS = [
    ("grpc.http2.min_ping_interval_without_data_ms", 1000),
    ("grpc.http2.max_ping_strikes", 0),
    ("grpc.so_reuseport", 0),
]


@dataclass
class SmallCloud(
    conversation_pb2_grpc.ConversationServicer,
    orders_pb2_grpc.OrdersServicer,
    log_pb2_grpc.LogServicer,
    site_pb2_grpc.SiteServicer,
):
    """Keeps what it was asked; `next_states` are the answers of the next submits, `refuse` aborts them."""

    submits: list[orders_pb2.SubmitRequest] = field(default_factory=list)
    at_the_till: dict[tuple[str, int], orders_pb2.SubmitRequest] = field(default_factory=dict)
    next_states: list["orders_pb2.OrderStatus.State"] = field(default_factory=list)
    refuse: grpc.StatusCode | None = None
    hold: asyncio.Event = field(default_factory=asyncio.Event)
    holding: bool = False
    proposals: list[conversation_pb2.Proposal] = field(default_factory=list)
    asked: list[conversation_pb2.ProposeRequest] = field(default_factory=list)
    ended: list[str] = field(default_factory=list)
    held_log: dict[str, list[log_pb2.LoggedEvent]] = field(default_factory=dict)
    refuse_log: dict[str, grpc.StatusCode] = field(default_factory=dict)
    batches: list[int] = field(default_factory=list)
    site_events: list[site_pb2.SiteEvent] = field(default_factory=list)
    watched_from: list[int] = field(default_factory=list)
    heartbeat_s: float = 0.2
    silent: bool = False
    echoes: bool = True  # False: a cloud of the release before

    async def Propose(self, request, context):
        self.asked.append(request)
        try:
            for proposal in self.proposals:
                yield proposal
            if self.holding:
                await self.hold.wait()
        finally:
            self.ended.append(request.request_id)

    async def Submit(self, request, context):
        self.submits.append(request)
        self.proven_absent = False  # it has asked the till about what it does not know
        if self.refuse is not None:
            await context.abort(self.refuse, "no")
        state = self.next_states.pop(0) if self.next_states else ACCEPTED
        if state == ACCEPTED:
            self.at_the_till.setdefault((request.order_id, request.revision), request)
        if self.holding:
            await self.hold.wait()
        return self._status(request, state)

    async def Status(self, request, context):
        """Revision 0 asks for the latest, as the cloud tier answers it."""
        asked = [s for s in self.submits if s.order_id == request.order_id]
        if request.revision:
            asked = [s for s in asked if s.revision == request.revision]
        if not asked:
            await context.abort(grpc.StatusCode.NOT_FOUND, f"no order {request.order_id}")
        known = (request.order_id, asked[-1].revision) in self.at_the_till
        return self._status(asked[-1], ACCEPTED if known else UNKNOWN)

    def _status(self, request, state):
        return orders_pb2.OrderStatus(
            order_id=request.order_id,
            revision=request.revision,
            state=state,
            pos_ref=f"pos-{request.order_id}" if state == ACCEPTED else "",
            total_cents=getattr(request, "quoted_total_cents", 0) or 899,
            reason="not_created" if self.proven_absent and state == UNKNOWN else "",
        )

    async def Append(self, request, context):
        held = self.held_log.setdefault(request.session_id, [])
        if self.holding:
            await self.hold.wait()
        if code := self.refuse_log.get(request.session_id):
            await context.abort(code, "no")
        if request.events and request.events[0].seq > len(held) + 1:
            await context.abort(grpc.StatusCode.FAILED_PRECONDITION, f"held through {len(held)}")
        self.batches.append(len(request.events))
        held.extend(e for e in request.events if e.seq > len(held))
        return log_pb2.Ack(through_seq=len(held))

    async def Echo(self, requests, context):
        if not self.echoes:
            await context.abort(grpc.StatusCode.UNIMPLEMENTED, "no echo here")
        async for beat in requests:
            yield beat

    async def Watch(self, request, context):
        self.watched_from.append(request.cursor)
        cursor = request.cursor
        yield site_pb2.SiteEvent(cursor=cursor, heartbeat=site_pb2.Heartbeat())
        while True:
            for event in self.site_events[cursor:]:
                cursor = event.cursor
                yield event
            if not self.silent:
                yield site_pb2.SiteEvent(cursor=cursor, heartbeat=site_pb2.Heartbeat())
            await asyncio.sleep(self.heartbeat_s)


@dataclass
class Served:
    cloud: SmallCloud
    server: grpc.aio.Server
    address: str


async def serve(cloud: SmallCloud, address: str = "127.0.0.1:0") -> Served:
    server = grpc.aio.server(options=SERVER_OPTIONS)
    conversation_pb2_grpc.add_ConversationServicer_to_server(cloud, server)
    orders_pb2_grpc.add_OrdersServicer_to_server(cloud, server)
    log_pb2_grpc.add_LogServicer_to_server(cloud, server)
    site_pb2_grpc.add_SiteServicer_to_server(cloud, server)
    healthy = health.aio.HealthServicer()
    health_pb2_grpc.add_HealthServicer_to_server(healthy, server)
    await healthy.set("", health_pb2.HealthCheckResponse.SERVING)
    port = server.add_insecure_port(address)
    await server.start()
    return Served(cloud, server, f"127.0.0.1:{port}")


@pytest.fixture
async def served() -> AsyncIterator[Served]:
    made = await serve(SmallCloud())
    yield made
    await made.server.stop(None)


@pytest.fixture
async def proxy(served: Served) -> AsyncIterator[FaultProxy]:
    host, port = served.address.split(":")
    async with FaultProxy(host, int(port)) as made:
        yield made


@pytest.fixture
def an_order():
    def make(order_id: str = "order-1", revision: int = 1, **changes) -> OrderToSend:
        values = {
            "lines": (ItemLine("cheeseburger", "std", 2, id=1),),
            "menu_version": "m1",
            "quoted_total_cents": 1035,
            "confirmed_at_us": 1_741_800_000_000_000,
            "site": "loc-101",
            "local_time": "2025-03-12T12:30:00",
        }
        return OrderToSend(order_id=order_id, revision=revision, **(values | changes))

    return make


async def until(condition, within_s: float = 40.0) -> None:
    """Polls until the condition holds; for what other processes and sockets do in their own time."""
    async with asyncio.timeout(within_s):
        while not condition():  # noqa: ASYNC110 - it is other processes and sockets that change it
            await asyncio.sleep(0.01)


@pytest.fixture
def eventually():
    return until
