"""The point of sale over HTTP, in the simulator's dialect: what an adapter for a real one looks like.

It decides what an answer, or none, means for the order. Reads are repeated (stamina: 3 attempts, jittered); a create
never is, for only `workflows.fulfilment` knows what was asked before.
"""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import quote

import httpx
import stamina

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
from domain import adjustments
from domain.order_form import to_form

READ_ATTEMPTS = 3
READ_BACKOFF_S = 0.1  # the first wait; stamina doubles it and adds jitter


class HttpPos:
    """Implements `PosPort`. Made by `connect`, which closes it."""

    def __init__(self, client: httpx.AsyncClient, *, settle_s: float) -> None:
        self._client = client
        self.settle_s = settle_s

    async def create(self, ticket: Ticket) -> PosOrder:
        return _order(await self._ask("POST", "/orders", json=body_of(ticket)))

    async def find(self, external_ref: str) -> PosOrder | None:
        found = await self._read("GET", f"/orders/{quote(external_ref, safe='')}", absent=(404,))
        return None if found is None else _order(found)

    async def price(self, ticket: Ticket) -> int:
        return int((await self._read("POST", "/prices", json=body_of(ticket)))["total_cents"])

    async def availability(self) -> frozenset[str]:
        return frozenset((await self._read("GET", "/availability"))["out"])

    async def _read(self, method: str, path: str, **more: Any) -> Any:
        """What changes nothing may be asked again."""
        async for attempt in stamina.retry_context(
            on=(PosTimeout, PosUnreachable), attempts=READ_ATTEMPTS, wait_initial=READ_BACKOFF_S, timeout=None
        ):
            with attempt:
                return await self._ask(method, path, **more)
        raise AssertionError  # stamina returns or raises

    async def _ask(self, method: str, path: str, *, absent: tuple[int, ...] = (), **more: Any) -> Any:
        try:
            response = await self._client.request(method, path, **more)
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout) as error:
            raise PosUnreachable(f"{self._client.base_url}: {error or type(error).__name__}") from error
        except httpx.HTTPError as error:
            raise PosTimeout(f"{self._client.base_url}: {error or type(error).__name__}") from error
        if response.status_code in absent:
            return None
        if response.status_code >= 500:
            raise PosTimeout(f"the POS answered {response.status_code}")
        try:
            body = response.json()
        except ValueError as error:
            raise PosTimeout(f"the POS answered {response.status_code} without JSON") from error
        if response.is_success:
            return body
        raise _refusal(response.status_code, body)


@asynccontextmanager
async def connect(url: str, *, timeout_s: float, settle_s: float) -> AsyncIterator[HttpPos]:
    """Opens nothing yet: a POS that is down at start is no reason not to start."""
    limits = httpx.Limits(max_connections=20)
    async with httpx.AsyncClient(base_url=url, timeout=timeout_s, limits=limits, trust_env=False) as client:
        yield HttpPos(client, settle_s=settle_s)


def _refusal(status: int, body: Any) -> PosError:
    said: Mapping[str, Any] = body if isinstance(body, dict) else {}
    match said.get("error"):
        case "price_changed":
            return PosPriceChanged(int(said["total_cents"]))
        case "unavailable":
            return PosUnavailableItems(tuple(said["items"]))
        case _:
            return PosRejected(str(said.get("reason") or f"the POS answered {status}"))


def _order(body: Any) -> PosOrder:
    try:
        return PosOrder(
            str(body["pos_ref"]), str(body["external_ref"]), int(body["revision"]), int(body["total_cents"])
        )
    except (KeyError, TypeError, ValueError) as error:
        raise PosTimeout(f"the POS answered something that is no order: {error!r}") from error


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
