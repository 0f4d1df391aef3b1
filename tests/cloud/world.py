"""What the cloud's tests talk about: the demo brand, a clock that stands still, tickets and submissions."""

import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import talkthru.data
from cloud.catalog import Catalog, from_raw
from cloud.integrations.pos import Ticket
from domain.order import ComboLine, ItemLine, Line, Order, SlotFill
from domain.pricing import price
from protos.codec import lines_to_messages
from protos.talkthru.v1 import orders_pb2

MENU = Path(talkthru.data.__file__).parent / "menu.json"
NOON = datetime.fromisoformat("2025-03-12T12:30")
CHEESEBURGERS = ItemLine("cheeseburger", "std", 2)
MEAL = ComboLine(
    "classic_meal",
    "M",
    slots={"main": SlotFill("classic_burger"), "side": SlotFill("fries"), "drink": SlotFill("cola")},
)


class StandingClock:
    """A clock that moves when told."""

    def __init__(self, at: float = 1_741_807_800.0) -> None:
        self.at = at

    def now(self) -> float:
        return self.at


def demo_catalog() -> Catalog:
    return Catalog((from_raw(json.loads(MENU.read_text())),))


def total(catalog: Catalog, *lines: Line, prices: Mapping[str, int] | None = None) -> int:
    serving = catalog.serving("loc-101", "lane", NOON).moved(pos_prices=prices or {})
    return price(Order(lines=lines), serving).total_cents


def ticket(catalog: Catalog, *lines: Line, ref: str = "o-1", revision: int = 1, cents: int | None = None) -> Ticket:
    lines = lines or (CHEESEBURGERS,)
    quoted = total(catalog, *lines) if cents is None else cents
    return Ticket(ref, revision, lines, (), quoted, "loc-101", "lane", NOON)


def submit(
    catalog: Catalog, *lines: Line, order_id: str = "o-1", revision: int = 1, cents: int | None = None, **more: Any
) -> orders_pb2.SubmitRequest:
    lines = lines or (CHEESEBURGERS,)
    return orders_pb2.SubmitRequest(
        order_id=order_id,
        revision=revision,
        lines=lines_to_messages(lines),
        menu_version="7",
        quoted_total_cents=total(catalog, *lines) if cents is None else cents,
        confirmed_at_us=1_741_807_800_000_000,
        site="loc-101",
        channel="lane",
        local_time=NOON.isoformat(),
        **more,
    )
