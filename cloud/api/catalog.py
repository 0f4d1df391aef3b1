"""`Catalog.Stock` and `Catalog.Customer`: what a shop looks up while somebody waits. Reads alone, through the gate.

It decides what of a customer leaves this tier: only what they agreed to; mail, address and notes are not even held
(`domain.customers`). Who may ask is the gate's.
"""

from collections.abc import Sequence
from typing import Any

import grpc

from cloud.api.gated import identity, refuse, wished
from cloud.catalog import Catalog, Held
from cloud.integrations.ports import Count
from cloud.store.database import StoreError
from cloud.tools.gate import Gate
from cloud.tools.memory_tools import Memories
from cloud.tools.store_tools import LOOKUP, STOCK, StoreTools
from cloud.tools.tool import Call, Key, Origin, State, Wish
from domain.control import Action
from domain.customers import Customer as Person
from domain.policy import GUEST
from protos.talkthru.v1 import catalog_pb2 as pb
from protos.talkthru.v1 import catalog_pb2_grpc as rpc

MOST_SKUS = 500  # of one question; the largest product has a few dozen variants
PURCHASES = 3  # what a summary of the last ones may need


class CatalogServicer(rpc.CatalogServicer):
    """Stateless: every answer is of the catalog at hand."""

    def __init__(self, catalog: Catalog, tools: StoreTools, gate: Gate, memories: Memories | None = None) -> None:
        self.catalog, self._tools, self._gate, self._memories = catalog, tools, gate, memories

    async def Stock(self, request: pb.StockRequest, context: Any) -> pb.StockReply:
        if len(request.skus) > MOST_SKUS:
            await context.abort(grpc.StatusCode.INVALID_ARGUMENT, f"skus: {len(request.skus)}; at most {MOST_SKUS}")
        call = Call(
            tool=STOCK,
            arguments={"skus": tuple(request.skus), "session": request.session_id},
            key=Key(request.session_id, 0, request.request_id),
            identity=identity(request, channel="headset"),  # the same everywhere: what is read is free
            origin=Origin.EDGE,
            evidence=wished(Wish(Action.STOCK_READ)),
        )
        outcome = await self._gate.call(call)
        if outcome.state is State.DECLINED:
            await context.abort(grpc.StatusCode.FAILED_PRECONDITION, outcome.why)
        if outcome.state is not State.DONE:
            await refuse(context, outcome)
        return pb.StockReply(stock=_counts(outcome.value))

    async def Customer(self, request: pb.CustomerRequest, context: Any) -> pb.CustomerReply:
        named = {name: getattr(request, name) for name in ("phone", "number", "name", "ending")}
        call = Call(
            tool=LOOKUP,
            arguments={name: value for name, value in named.items() if value},
            key=Key(request.session_id, 0, request.request_id),
            identity=identity(request, channel=request.channel, role=request.role),
            origin=Origin.EDGE,
            evidence=wished(Wish(Action.CUSTOMER_LOOKUP)),
        )
        outcome = await self._gate.call(call)
        if outcome.state is not State.DONE:
            await refuse(context, outcome, "this device's role may not look up customers")
        reply = await customer_reply(outcome.value, self.catalog.for_site(request.site), self._tools)
        if reply.match == pb.CustomerReply.ONE and request.role in ("", GUEST):
            await self._remembered(reply.customer, request)
        return reply

    async def _remembered(self, known: pb.KnownCustomer, request: pb.CustomerRequest) -> None:
        """That there is something, and the proof to ask for it with; what it is, is told on purpose alone."""
        if self._memories is None or not request.session_id:
            return
        try:
            known.remembered.extend(await self._memories.kinds(known.id, request.site))
        except StoreError:
            return  # who they are is known all the same
        known.proof = self._memories.proofs.make(site=request.site, session=request.session_id, customer=known.id)


def _counts(counts: Sequence[Count]) -> list[pb.StockCount]:
    """By variant; of several ages the oldest counts."""
    by_sku: dict[str, list[Count]] = {}
    for count in counts:
        by_sku.setdefault(count.sku, []).append(count)
    return [
        pb.StockCount(
            sku=sku,
            counts={c.place: c.count for c in found},
            as_of=min((c.as_of.isoformat() for c in found if c.as_of), default=""),
        )
        for sku, found in by_sku.items()
    ]


async def customer_reply(found: tuple[Person, ...], held: Held, tools: StoreTools) -> pb.CustomerReply:
    """Nobody, one with what they agreed to, or that there are several and nothing of any of them."""
    if len(found) != 1:
        return pb.CustomerReply(match=pb.CustomerReply.SEVERAL if found else pb.CustomerReply.NONE)
    if not found[0].consent.profile_lookup:
        return pb.CustomerReply(match=pb.CustomerReply.NOT_SHARED)
    person = found[0].as_agreed()
    membership = person.membership_of(held.menu.brand)
    known = pb.KnownCustomer(
        id=person.id,
        first_name=person.first_name,
        tier=membership.tier if membership else "",
        points=await tools.points(person, held.menu.brand),
        history=person.consent.history_to_staff,
        usual=person.preferences.get("usual", ""),
        purchases=[pb.Purchase(date=p.date, skus=[line.sku for line in p.lines]) for p in person.purchases[:PURCHASES]],
    )
    return pb.CustomerReply(match=pb.CustomerReply.ONE, customer=known)
