"""The point of sale over HTTP, in the simulator's dialect: what an adapter for a real one looks like.

It decides what an answer, or none, means for the order. Reads are repeated (`wire`); a create never is, for only
`workflows.fulfilment` knows what was asked before.
"""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import quote

import httpx

from cloud.integrations.backend import Busy, FormatChanged, Refused, Silent, Unreachable
from cloud.integrations.pos import (
    PosError,
    PosOrder,
    PosPriceChanged,
    PosRejected,
    PosTimeout,
    PosUnavailableItems,
    PosUnreachable,
    Ticket,
)
from cloud.integrations.records import ORDER, Unusable, cents, read
from cloud.integrations.wire import Wire
from domain import adjustments
from domain.order_form import to_form

TIMEOUT_S = 10.0  # of one question, with its repeats


class HttpPos:
    """Implements `PosPort`. Made by `connect`, which closes it."""

    def __init__(self, client: httpx.AsyncClient, *, settle_s: float, timeout_s: float = TIMEOUT_S) -> None:
        self._wire = Wire(client, name=f"the POS at {client.base_url}", timeout_s=timeout_s)
        self.settle_s = settle_s

    async def create(self, ticket: Ticket) -> PosOrder:
        try:
            return _order((await self._wire.send("POST", "/orders", body=body_of(ticket))).body)
        except BackendErrors as error:
            raise pos_error(error) from error

    async def find(self, external_ref: str) -> PosOrder | None:
        try:
            reply = await self._wire.read("GET", f"/orders/{quote(external_ref, safe='')}", absent=(404,))
        except BackendErrors as error:
            raise of_a_read(pos_error(error)) from error
        return None if reply.absent else _order(reply.body)

    async def price(self, ticket: Ticket) -> int:
        try:
            body = (await self._wire.read("POST", "/prices", body=body_of(ticket))).body
            return cents("cents")(body.get("total_cents") if isinstance(body, Mapping) else None)
        except BackendErrors as error:
            raise pos_error(error) from error
        except Unusable as error:
            raise PosTimeout(f"the POS answered with no total: {error}") from error

    async def availability(self) -> frozenset[str]:
        try:
            body = (await self._wire.read("GET", "/availability")).body
        except BackendErrors as error:
            raise of_a_read(pos_error(error)) from error
        out = body.get("out") if isinstance(body, Mapping) else None
        if not isinstance(out, list) or not all(isinstance(item, str) for item in out):
            raise PosTimeout("what is out at the POS has another form; what was known is kept")
        return frozenset(out)


@asynccontextmanager
async def connect(url: str, *, timeout_s: float, settle_s: float) -> AsyncIterator[HttpPos]:
    """Opens nothing yet: a POS that is down at start is no reason not to start."""
    limits = httpx.Limits(max_connections=20)
    async with httpx.AsyncClient(base_url=url, timeout=timeout_s, limits=limits, trust_env=False) as client:
        yield HttpPos(client, settle_s=settle_s, timeout_s=timeout_s)


def _order(body: Any) -> PosOrder:
    """Of a total or revision nothing is guessed: 12.99 is no 12 cents."""
    try:
        return PosOrder(**read(ORDER, body if isinstance(body, Mapping) else {}, "cents"))
    except Unusable as error:
        raise PosTimeout(f"the POS answered something that is no order: {error}") from error


BackendErrors = (Unreachable, Silent, Busy, Refused, FormatChanged)


def pos_error(error: Exception) -> PosError:
    """What it means for an order. An answer that cannot be read proves nothing: the order may exist."""
    match error:
        case Unreachable() | Busy():
            return PosUnreachable(str(error))
        case Refused(body={"total_cents": int(total)}) if error.status == 409 and not isinstance(total, bool):
            return PosPriceChanged(total)
        case Refused(body={"items": [*items]}) if error.status == 409 and all(isinstance(i, str) for i in items):
            return PosUnavailableItems(tuple(items))
        case Refused(body={"reason": str(reason)}):
            return PosRejected(reason[:200])
        case Refused():
            return PosRejected(str(error))
        case _:
            return PosTimeout(str(error))


def of_a_read(error: PosError) -> PosError:
    """A read that was refused says nothing about an order."""
    return error if isinstance(error, PosTimeout | PosUnreachable) else PosTimeout(str(error))


def body_of(ticket: Ticket) -> dict[str, Any]:
    return {
        "external_ref": ticket.external_ref,
        "revision": ticket.revision,
        "lines": to_form(ticket.lines),
        "codes": list(ticket.codes),
        "quoted_total_cents": ticket.quoted_total_cents,
        "site": ticket.site,
        "channel": ticket.channel,
        "local_time": ticket.local_time.isoformat(),
        **({"adjustments": [adjustments.to_json(a) for a in ticket.adjustments]} if ticket.adjustments else {}),
    }
