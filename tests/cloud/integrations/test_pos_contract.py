"""The point of sale's contract: an order is there once, and nobody believes it absent or made without proof."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any

import pytest

from cloud.integrations.pos import (
    PosError,
    PosPort,
    PosPriceChanged,
    PosRejected,
    PosTimeout,
    PosUnreachable,
    Ticket,
)
from domain.adjustments import Adjustment
from domain.order import ComboLine, ItemLine, Mod
from tests.cloud.integrations.backends import Backend, World
from tests.cloud.integrations.conftest import Open

NOON = datetime.fromisoformat("2025-03-12T12:30")
TILLS = ("rest", "square")


@asynccontextmanager
async def till(opened: Open, vendor: str) -> AsyncIterator[tuple[Backend, PosPort]]:
    async with opened(vendor, world=World()) as (backend, made):
        port = made.pos()
        assert port is not None
        yield backend, port


def ticket(ref: str = "lane-1/7 ä", revision: int = 1, cents: int = 1098, **more: Any) -> Ticket:
    lines = more.pop("lines", (ItemLine("101", "1011", 2),))
    return Ticket(ref, revision, lines, more.pop("codes", ()), cents, "L1", "lane", NOON, **more)


@pytest.mark.parametrize("vendor", TILLS)
async def test_an_order_is_created_once_and_found_by_its_reference(opened: Open, vendor: str) -> None:
    async with till(opened, vendor) as (backend, pos):
        first = await pos.create(ticket())
        assert await pos.create(ticket()) == first == await pos.find("lane-1/7 ä")
        assert (len(backend.world.orders), first.total_cents, first.revision) == (1, 1098, 1)
        for n in range(4):
            await pos.create(ticket(f"o-{n}"))  # more than a page
        assert await pos.find("lane-1/7 ä") == first
        assert await pos.find("nobody") is None


@pytest.mark.parametrize("vendor", TILLS)
async def test_another_total_is_said_before_anything_is_made(opened: Open, vendor: str) -> None:
    async with till(opened, vendor) as (backend, pos):
        with pytest.raises(PosPriceChanged) as changed:
            await pos.create(ticket(cents=1))
        assert changed.value.total_cents == 1098
        assert not backend.world.orders


@pytest.mark.parametrize("vendor", TILLS)
async def test_an_order_whose_answer_is_lost_is_in_doubt_and_then_found(opened: Open, vendor: str) -> None:
    async with till(opened, vendor) as (backend, pos):
        backend.faults.next = ["lost:/orders" if vendor == "rest" else "lost:v2/orders"]
        if vendor == "square":
            backend.faults.next = []  # the total is asked first, and that answer comes
            original = backend.faults.mangle

            def lose(body: Any) -> Any:
                backend.faults.mangle = original
                backend.faults.next = ["lost:/v2/orders"]
                return body

            backend.faults.mangle = lose
        with pytest.raises(PosTimeout):
            await pos.create(ticket())
        found = await pos.find("lane-1/7 ä")
        assert found is not None
        assert len(backend.world.orders) == 1
        assert await pos.create(ticket()) == found
        assert len(backend.world.orders) == 1


@pytest.mark.parametrize("vendor", TILLS)
@pytest.mark.parametrize(
    ("fault", "raised"),
    [
        ("busy:3600", PosUnreachable), ("status:400", PosRejected), ("status:500", PosError), ("html", PosError),
        ("nothing", PosError),
    ],
)  # fmt: skip
async def test_a_create_that_fails_proves_only_what_it_says(
    opened: Open, vendor: str, fault: str, raised: type[PosError]
) -> None:
    async with till(opened, vendor) as (backend, pos):
        backend.faults.always = fault
        with pytest.raises(raised) as error:
            await pos.create(ticket())
        if raised is PosError:  # nobody knows; but where Square was not even asked to make it, that is known
            assert isinstance(error.value, PosTimeout if vendor == "rest" else PosUnreachable)
        assert not backend.world.orders


@pytest.mark.parametrize("vendor", TILLS)
@pytest.mark.parametrize("fault", ["status:500", "status:404x", "html", "nothing", "busy:3600"])
async def test_a_search_that_fails_never_says_that_there_is_no_order(opened: Open, vendor: str, fault: str) -> None:
    async with till(opened, vendor) as (backend, pos):
        await pos.create(ticket())
        backend.faults.always = fault.replace("404x", "403")
        with pytest.raises((PosTimeout, PosUnreachable)):
            await pos.find("lane-1/7 ä")


@pytest.mark.parametrize("vendor", TILLS)
@pytest.mark.parametrize("change", [{"revision": 9}, {"external_ref": "another"}, {"total": -5}, {"total": "free"}])
async def test_an_order_of_nonsense_is_no_order(opened: Open, vendor: str, change: dict[str, Any]) -> None:
    def mangle(body: Any) -> Any:
        order = body.get("order", body)
        if "id" not in order:
            return body  # Square's calculation
        for key, value in change.items():
            if vendor == "rest":
                order["sum" if key == "total" else key] = value
            elif key == "total":
                order["total_money"] = {"amount": value, "currency": "USD"}
            else:
                order["metadata"]["talkthru_revision" if key == "revision" else "talkthru_order"] = str(value)
        return body

    async with till(opened, vendor) as (backend, pos):
        backend.faults.mangle = mangle
        with pytest.raises(PosTimeout):
            await pos.create(ticket())


async def test_what_square_cannot_be_given_is_refused_before_anything_is_sent(opened: Open) -> None:
    async with till(opened, "square") as (backend, pos):
        for wrong in (
            ticket(lines=(ComboLine("meal", "M", slots={}),)), ticket(codes=("LUNCH5",)),
            ticket(lines=(ItemLine("101", "1011", 1, mods=(Mod("light", "M1"),)),)),
            ticket(adjustments=(Adjustment("a", "discount", percent=10),)),
        ):  # fmt: skip
            with pytest.raises(PosRejected, match=r"person|Square knows"):
                await pos.create(wrong)
        assert not backend.asked
        assert pos.settle_s >= 30


async def test_square_is_told_of_modifiers_by_their_quantity_and_of_us_in_metadata(opened: Open) -> None:
    mods = (Mod("no", "M1"), Mod("extra", "M1"), Mod("add", "M2", 2))
    async with till(opened, "square") as (backend, pos):
        await pos.create(ticket("r" * 60, lines=(ItemLine("101", "1011", 1, mods=mods),), cents=549))
        order = backend.bodies[-1]["order"]
    assert [m["quantity"] for m in order["line_items"][0]["modifiers"]] == ["0", "2", "2"]
    assert order["metadata"] == {"talkthru_order": "r" * 60, "talkthru_revision": "1"}
    assert len(order["reference_id"]) == 40
    assert len(backend.bodies[-1]["idempotency_key"]) <= 192


async def test_what_is_out_is_read_as_the_operator_described_it(opened: Open) -> None:
    async with till(opened, "rest") as (_, pos):
        assert await pos.availability() == {"103"}
