"""The POS simulator: `SimulatedPos` as a small HTTP program, for demos, tests, and trying a set-up.

    GET  /                             orders, for people          GET  /health
    POST /orders                       create, idempotent by external_ref and revision
    GET  /orders, /orders/{ref}        what exists                 POST /prices     the total it would charge
    GET  /availability                 what is out
    GET|POST /items/{id}/availability  {"available": false}
    GET|PUT /faults                    what is wrong with it: {"timeout_created": true, "prices": {"fries/L": 399},
                                       "reject": "closed", "slow_ms": 500, "out": ["fries"]}

It trusts whoever reaches it and listens on loopback: it is a simulator, not a till.
"""

import asyncio
import json
import os
from collections.abc import Awaitable, Callable, Iterable
from pathlib import Path
from typing import Any

import structlog
from fastapi import FastAPI, Request, Response
from fastapi.responses import HTMLResponse, JSONResponse
from pydantic import BaseModel, ConfigDict, Field

from cloud.catalog import local
from cloud.integrations.pos import (
    PosPriceChanged,
    PosRejected,
    PosTimeout,
    PosUnavailableItems,
    Ticket,
)
from cloud.integrations.pos_page import page_of
from cloud.integrations.simulated_pos import Faults, Kept, SimulatedPos
from domain import adjustments
from domain.order_form import from_form

log = structlog.get_logger()

SILENCE_S = 60.0  # how long a create whose answer is lost keeps its caller waiting; callers give up before


class FaultError(ValueError):
    """A `--fault` that means nothing."""


class OrderIn(BaseModel):
    model_config = ConfigDict(extra="forbid")
    external_ref: str = Field(min_length=1, max_length=200)
    revision: int = Field(ge=1)
    lines: list[dict[str, Any]] = Field(min_length=1, max_length=500)
    codes: list[str] = []
    quoted_total_cents: int = Field(0, ge=0)
    site: str = ""
    channel: str = "lane"
    local_time: str
    adjustments: list[dict[str, Any]] = Field([], max_length=100)

    def ticket(self) -> Ticket:
        """Raises ValueError or KeyError for lines or a time that mean nothing."""
        return Ticket(
            self.external_ref,
            self.revision,
            from_form(self.lines),
            tuple(self.codes),
            self.quoted_total_cents,
            self.site,
            self.channel,
            local(self.local_time),
            tuple(map(adjustments.from_json, self.adjustments)),
        )


class AvailabilityIn(BaseModel):
    available: bool


class FaultsIn(BaseModel):
    model_config = ConfigDict(extra="forbid")
    timeout_created: bool = False
    prices: dict[str, int] = {}
    reject: str = ""
    slow_ms: int = Field(0, ge=0, le=120_000)
    out: list[str] = []

    def faults(self) -> Faults:
        return Faults(self.timeout_created, self.prices, self.reject, self.slow_ms, frozenset(self.out))


def faults_from(texts: Iterable[str]) -> Faults:
    """From `--fault` texts; the last case says which there are. Raises FaultError."""
    faults = Faults()
    for text in texts:
        name, _, value = text.partition("=")
        match name.partition(":"):
            case ("timeout_created", "", ""):
                faults.timeout_created = True
            case ("price", ":", key) if "/" in key and value.isdigit():
                faults.prices = {**faults.prices, key: int(value)}
            case ("reject", "", ""):
                faults.reject = value or "the POS takes no orders now"
            case ("slow", "", "") if value.isdigit():
                faults.slow_ms = int(value)
            case ("86", "", "") if value:
                faults.out |= {value}
            case _:
                raise FaultError(
                    f"--fault {text}: write timeout_created, price:item/variation=cents, reject=why, slow=ms or 86=item"
                )
    return faults


class Drawer:
    """Where orders are kept between two runs: one JSON object a line, forced to disk before the POS answers."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self) -> list[Kept]:
        """Raises OSError. A last line that a power cut left half written is cut off: it was never answered."""
        if not self.path.exists():
            return []
        written = self.path.read_bytes()
        whole = written[: written.rfind(b"\n") + 1]
        if whole != written:
            os.truncate(self.path, len(whole))
        kept: list[Kept] = []
        for n, line in enumerate(whole.splitlines()):
            try:
                kept.append(Kept.from_json(json.loads(line)))
            except (KeyError, TypeError, ValueError) as error:
                raise OSError(0, f"line {n + 1} is no order: {error!r}", str(self.path)) from error
        return kept

    def add(self, kept: Kept) -> None:
        """Blocks: run it in a thread."""
        with self.path.open("a") as file:
            file.write(json.dumps(kept.as_json(), ensure_ascii=False) + "\n")
            file.flush()
            os.fsync(file.fileno())


def build(pos: SimulatedPos, drawer: Drawer | None = None) -> FastAPI:
    """The web application around a POS; with a drawer, every new order is on disk before it is answered."""
    app = FastAPI(title="Talkthru POS simulator", redoc_url=None)
    writing = asyncio.Lock()

    @app.middleware("http")
    async def slow(request: Request, call: Callable[[Request], Awaitable[Response]]) -> Response:
        if pos.faults.slow_ms and not request.url.path.startswith(("/faults", "/health")):
            await asyncio.sleep(pos.faults.slow_ms / 1000)
        return await call(request)

    @app.get("/health")
    async def health() -> dict[str, str]:
        return {"status": "ok"}

    @app.post("/orders")
    async def create(given: OrderIn) -> Response:
        try:
            ticket = given.ticket()
        except (KeyError, ValueError, TypeError) as error:
            return _no(422, error="rejected", reason=f"an order that means nothing: {error}")
        async with writing:
            known = set(pos.orders)
            answer = await _create(pos, ticket)
            if drawer and ticket.external_ref not in known and ticket.external_ref in pos.orders:
                await asyncio.to_thread(drawer.add, pos.orders[ticket.external_ref])
        if answer is None:
            log.info("pos.answer_lost", external_ref=ticket.external_ref)
            await asyncio.sleep(SILENCE_S)
            return _no(504, error="timeout")
        return answer

    @app.get("/orders")
    async def orders() -> list[dict[str, Any]]:
        return [k.as_json() for k in pos.orders.values()]

    @app.get("/orders/{ref:path}")
    async def order(ref: str) -> Response:
        kept = pos.orders.get(ref)
        return JSONResponse(kept.as_json()) if kept else _no(404, error="not_found", reason=f"no order {ref}")

    @app.post("/prices")
    async def prices(given: OrderIn) -> Response:
        try:
            return JSONResponse({"total_cents": await pos.price(given.ticket())})
        except (PosRejected, PosUnavailableItems) as error:
            return _refused(error)
        except (KeyError, ValueError, TypeError) as error:
            return _no(422, error="rejected", reason=f"an order that means nothing: {error}")

    @app.get("/availability")
    async def availability() -> dict[str, Any]:
        return {"out": sorted(pos.faults.out)}

    @app.get("/items/{item}/availability")
    async def item_availability(item: str) -> Response:
        return _availability(pos, item)

    @app.post("/items/{item}/availability")
    async def mark(item: str, given: AvailabilityIn) -> Response:
        if _known(pos, item):
            pos.mark(item, available=given.available)
        return _availability(pos, item)

    @app.get("/faults")
    async def faults() -> FaultsIn:
        now = pos.faults
        return FaultsIn(
            timeout_created=now.timeout_created,
            prices=dict(now.prices),
            reject=now.reject,
            slow_ms=now.slow_ms,
            out=sorted(now.out),
        )

    @app.put("/faults")
    async def set_faults(given: FaultsIn) -> FaultsIn:
        pos.faults = given.faults()
        return given

    @app.get("/", response_class=HTMLResponse)
    async def page() -> str:
        return page_of(pos)

    return app


async def _create(pos: SimulatedPos, ticket: Ticket) -> Response | None:
    """None: created, and the answer lost."""
    existed = ticket.external_ref in pos.orders
    try:
        order = await pos.create(ticket)
    except PosTimeout:
        return None
    except (PosPriceChanged, PosRejected, PosUnavailableItems) as error:
        log.info("pos.refused", external_ref=ticket.external_ref, why=type(error).__name__)
        return _refused(error)
    log.info("pos.order", external_ref=order.external_ref, pos_ref=order.pos_ref, total_cents=order.total_cents)
    return JSONResponse(pos.orders[order.external_ref].as_json(), 200 if existed else 201)


def _refused(error: PosPriceChanged | PosRejected | PosUnavailableItems) -> Response:
    match error:
        case PosPriceChanged():
            return _no(409, error="price_changed", total_cents=error.total_cents)
        case PosUnavailableItems():
            return _no(409, error="unavailable", items=list(error.items))
        case _:
            return _no(422, error="rejected", reason=str(error))


def _no(status: int, **body: Any) -> Response:
    return JSONResponse(body, status)


def _known(pos: SimulatedPos, item: str) -> bool:
    return any(h.menu.item(item) or h.menu.combo(item) for h in pos.catalog.held)


def _availability(pos: SimulatedPos, item: str) -> Response:
    if not _known(pos, item):
        return _no(404, error="not_found", reason=f"no item {item} on the menu")
    return JSONResponse({"item": item, "available": item not in pos.faults.out})
