"""The POS simulator over real HTTP, through the adapter that the cloud uses, and as people drive it by hand."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import httpx
import pytest
import stamina

from cloud.catalog import Catalog
from cloud.integrations.pos import (
    PosPriceChanged,
    PosRejected,
    PosTimeout,
    PosUnavailableItems,
    PosUnreachable,
)
from cloud.integrations.pos_http import HttpPos, connect
from cloud.integrations.pos_simulator import Drawer, FaultError, build, faults_from
from cloud.integrations.simulated_pos import Faults, SimulatedPos
from talkthru import pos as program
from tests.cloud.world import CHEESEBURGERS, MEAL, ticket, total


@asynccontextmanager
async def serving(pos: SimulatedPos, drawer: Drawer | None = None) -> AsyncIterator[str]:
    """The simulator on a port of its own."""
    with program.listen("127.0.0.1", 0) as listening:
        server = program.server(build(pos, drawer))
        server.config.timeout_graceful_shutdown = 0
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(server.serve(sockets=[listening]))
            try:
                yield f"http://127.0.0.1:{listening.getsockname()[1]}"
            finally:
                server.should_exit = True


@pytest.fixture(autouse=True)
def no_waiting() -> Iterator[None]:
    """Reads are repeated as often, without the waits between."""
    with stamina.set_testing(True, attempts=3):
        yield


@pytest.fixture
async def url(pos: SimulatedPos) -> AsyncIterator[str]:
    async with serving(pos) as where:
        yield where


@pytest.fixture
async def till(url: str) -> AsyncIterator[HttpPos]:
    async with connect(url, timeout_s=5.0, settle_s=0.0) as adapter:
        yield adapter


async def test_an_order_is_created_once_and_found_by_its_reference(
    till: HttpPos, catalog: Catalog, pos: SimulatedPos
) -> None:
    asked = ticket(catalog, CHEESEBURGERS, MEAL, ref="lane-1/7 ä")
    first = await till.create(asked)
    assert await till.create(asked) == first == await till.find("lane-1/7 ä")
    assert (len(pos.orders), first.total_cents) == (1, asked.quoted_total_cents)
    assert await till.find("nobody") is None


async def test_each_refusal_keeps_its_meaning_over_http(till: HttpPos, catalog: Catalog, pos: SimulatedPos) -> None:
    with pytest.raises(PosPriceChanged) as changed:
        await till.create(ticket(catalog, cents=1))
    assert changed.value.total_cents == total(catalog, CHEESEBURGERS)
    pos.mark("cheeseburger", available=False)
    with pytest.raises(PosUnavailableItems) as out:
        await till.create(ticket(catalog))
    assert out.value.items == ("cheeseburger",)
    assert await till.availability() == {"cheeseburger"}
    pos.faults = Faults(reject="closed")
    with pytest.raises(PosRejected, match="closed"):
        await till.create(ticket(catalog))
    assert not pos.orders


async def test_the_price_is_what_a_create_would_charge(till: HttpPos, catalog: Catalog) -> None:
    assert await till.price(ticket(catalog, MEAL)) == total(catalog, MEAL)


async def test_prices_change_from_the_first_create_on(till: HttpPos, catalog: Catalog, pos: SimulatedPos) -> None:
    prices = {"cheeseburger/std": 999}
    pos.faults.prices = prices
    assert await till.price(ticket(catalog)) == total(catalog, CHEESEBURGERS)
    with pytest.raises(PosPriceChanged) as changed:
        await till.create(ticket(catalog))
    assert changed.value.total_cents == total(catalog, CHEESEBURGERS, prices=prices)
    assert await till.price(ticket(catalog)) == changed.value.total_cents


async def test_a_lost_answer_is_a_timeout_and_the_order_exists(url: str, catalog: Catalog, pos: SimulatedPos) -> None:
    pos.faults.timeout_created = True
    async with connect(url, timeout_s=0.2, settle_s=0.0) as hasty:
        with pytest.raises(PosTimeout):
            await hasty.create(ticket(catalog))
        found = await hasty.find("o-1")
    assert found is not None
    assert len(pos.orders) == 1


async def test_a_pos_that_is_not_there_was_surely_not_asked(catalog: Catalog) -> None:
    with socket.create_server(("127.0.0.1", 0)) as nobody:
        port = nobody.getsockname()[1]
    async with connect(f"http://127.0.0.1:{port}", timeout_s=1.0, settle_s=0.0) as till:
        with pytest.raises(PosUnreachable):
            await till.create(ticket(catalog))
        with pytest.raises(PosUnreachable):
            await till.find("o-1")


async def test_reads_are_repeated_and_creates_are_not(catalog: Catalog) -> None:
    asked: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request.method + request.url.path)
        if len(asked) % 2:
            raise httpx.ReadError("reset")
        return httpx.Response(200, json={"out": ["fries"]})

    async with httpx.AsyncClient(transport=httpx.MockTransport(answer), base_url="http://pos") as client:
        till = HttpPos(client, settle_s=0.0)
        assert await till.availability() == {"fries"}
        with pytest.raises(PosTimeout):
            await till.create(ticket(catalog))
    assert asked == ["GET/availability", "GET/availability", "POST/orders"]


@pytest.mark.parametrize(
    "answer",
    [
        httpx.Response(500),
        httpx.Response(200, text="<html>proxy</html>"),
        httpx.Response(200, json={"id": 7}),
        httpx.Response(200, json=[]),
        httpx.Response(200, text="[" * 100_000),
        httpx.Response(200, json={"pos_ref": "P1", "external_ref": "o-1", "revision": 1, "total_cents": 12.99}),
        httpx.Response(200, json={"pos_ref": "P1", "external_ref": "o-1", "revision": True, "total_cents": 1299}),
        httpx.Response(
            200, json={"pos_ref": "P1", "external_ref": "o-1", "revision": 1, "total_cents": "-1e999999999"}
        ),
    ],
)
async def test_an_answer_that_means_nothing_proves_nothing(catalog: Catalog, answer: httpx.Response) -> None:
    transport = httpx.MockTransport(lambda _: answer)
    async with httpx.AsyncClient(transport=transport, base_url="http://pos") as client:
        with pytest.raises(PosTimeout):
            await HttpPos(client, settle_s=0.0).create(ticket(catalog))


@pytest.mark.parametrize("said", [b"", b"null", b"{}", b'{"out": "fries"}', b'{"out": [1]}', b"[" * 100_000])
async def test_nothing_said_is_neither_no_order_nor_everything_back_again(said: bytes) -> None:
    transport = httpx.MockTransport(lambda _: httpx.Response(200, content=said))
    async with httpx.AsyncClient(transport=transport, base_url="http://pos") as client:
        till = HttpPos(client, settle_s=0.0)
        for ask in (till.find("o-1"), till.availability()):
            with pytest.raises(PosTimeout):
                await ask


async def test_a_till_that_drips_its_answer_is_waited_for_no_longer_than_a_silent_one(catalog: Catalog) -> None:
    async def drips(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError):
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
            while not writer.is_closing():
                writer.write(b" ")
                await writer.drain()
                await asyncio.sleep(0.01)

    server = await asyncio.start_server(drips, "127.0.0.1", 0)
    async with (
        server,
        connect(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", timeout_s=0.1, settle_s=0) as pos,
    ):
        with pytest.raises(PosTimeout):
            await pos.create(ticket(catalog))


async def test_people_drive_it_by_hand_and_look_at_it(url: str, catalog: Catalog, pos: SimulatedPos) -> None:
    async with httpx.AsyncClient(base_url=url) as hand:
        assert "No order yet" in (await hand.get("/")).text
        order = {
            "external_ref": "<b>me</b>", "revision": 1, "local_time": "2025-03-12T12:30", "site": "loc-101",
            "lines": [{"item": "cheeseburger", "variation": "std", "qty": 2, "mods": ["no:onion"]}],
            "quoted_total_cents": total(catalog, CHEESEBURGERS),
        }  # fmt: skip
        assert (await hand.post("/orders", json=order)).status_code == 201
        assert (await hand.post("/orders", json=order)).status_code == 200
        page = (await hand.get("/")).text
        assert "2 × Cheeseburger (no:onion)" in page
        assert "<b>me</b>" not in page
        assert [o["external_ref"] for o in (await hand.get("/orders")).json()] == ["<b>me</b>"]
        marked = await hand.post("/items/fries/availability", json={"available": False})
        assert marked.json() == {"item": "fries", "available": False}
        assert (await hand.get("/items/unicorn/availability")).status_code == 404
        assert (await hand.put("/faults", json={"slow_ms": 1, "reject": "closed"})).status_code == 200
        assert (await hand.get("/faults")).json()["reject"] == "closed"
        assert "rejects everything: closed" in (await hand.get("/")).text
        assert (await hand.put("/faults", json={"nonsense": 1})).status_code == 422
        nothing = order | {"lines": [{"item": "cheeseburger", "mods": ["onion"]}], "external_ref": "x"}
        assert (await hand.post("/orders", json=nothing)).status_code == 422


async def test_orders_are_kept_between_two_runs(tmp_path: Path, catalog: Catalog) -> None:
    drawer = Drawer(tmp_path / "orders.jsonl")
    async with serving(SimulatedPos(catalog), drawer) as url, connect(url, timeout_s=5.0, settle_s=0.0) as till:
        first = await till.create(ticket(catalog))
    with drawer.path.open("a") as file:
        file.write('{"pos_ref": "P0')  # the power failed here
    pos = SimulatedPos(catalog, kept=drawer.read())
    async with serving(pos, drawer) as url, connect(url, timeout_s=5.0, settle_s=0.0) as till:
        assert await till.create(ticket(catalog)) == first
        second = await till.create(ticket(catalog, ref="o-2"))
    assert second.pos_ref == "P0002"
    assert [k.order.external_ref for k in drawer.read()] == ["o-1", "o-2"]


def test_faults_on_the_command_line() -> None:
    faults = faults_from(["timeout_created", "price:fries/L=399", "reject", "slow=250", "86=cola", "86=fries"])
    assert faults == Faults(True, {"fries/L": 399}, "the POS takes no orders now", 250, frozenset({"cola", "fries"}))


@pytest.mark.parametrize("text", ["", "slow", "slow=fast", "price:fries=3", "price:fries/L=cheap", "86", "fire"])
def test_a_fault_that_means_nothing_is_refused_with_what_can_be_written(text: str) -> None:
    with pytest.raises(FaultError, match="write timeout_created"):
        faults_from([text])


def test_the_program_says_in_one_line_why_it_does_not_start(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    menu = tmp_path / "menu.json"
    menu.write_text(json.dumps({"items": [{"id": "soup", "name": "Soup"}]}))
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert program.run(port=port) == 2
    assert program.run(port=0, menus=[menu]) == 2
    assert program.run(port=0, faults=["fire"]) == 2
    assert program.run(port=0, host="0.0.0.0") == 2
    lines = capsys.readouterr().err.splitlines()
    assert [line.split(": ")[0] for line in lines] == ["talkthru pos"] * 4
    assert f"127.0.0.1:{port}: cannot listen there" in lines[0]
    assert "items[0].variations" in lines[1]
