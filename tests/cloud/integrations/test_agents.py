"""Our MCP server, by a real client over real HTTP: an agent drafts, only a person's confirmation orders."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import httpx
import httpx2
import pytest
from mcp import Client
from mcp.client.streamable_http import streamable_http_client

from cloud.api.agents import AgentDesk
from cloud.api.agents_web import build
from cloud.api.web import served
from cloud.catalog import Catalog
from cloud.embedded import EmbeddedCloud
from cloud.integrations.backend import Secret
from cloud.integrations.simulated_pos import SimulatedPos
from cloud.store.stops import Place
from tests.cloud.world import NOON, StandingClock

TOKENS = {"concierge": Secret("concierge-token-1"), "other": Secret("other-token-22")}
PEOPLE = {"ana": Secret("anas-own-secret"), "ben": Secret("bens-own-secret")}
BURGER = {"item": "cheeseburger", "qty": 2, "mods": ["no:onion"]}


@dataclass
class World:
    desk: AgentDesk
    url: str
    pos: SimulatedPos
    cloud: EmbeddedCloud

    @asynccontextmanager
    async def agent(self, token: str = "concierge-token-1") -> AsyncIterator[Client]:
        headers = {"Authorization": f"Bearer {token}"}
        async with (
            httpx2.AsyncClient(headers=headers) as http,
            Client(streamable_http_client(f"{self.url}/mcp", http_client=http), cache=None) as client,
        ):
            yield client

    async def drafted(self, *lines: dict[str, Any], draft: str = "") -> dict[str, Any]:
        async with self.agent() as client:
            made = await client.call_tool("draft_order", {"lines": list(lines), "draft": draft})
            assert not made.is_error, made.content
            asked = await client.call_tool("ask_person", {"draft": made.structured_content["draft"]})
            assert not asked.is_error, asked.content
            return dict(asked.structured_content)

    async def confirm(self, asked: dict[str, Any], who: str = "ana", secret: str = "", **more: Any) -> httpx.Response:
        form = {"revision": asked["revision"], "who": who, "secret": secret or PEOPLE[who].reveal()} | more
        async with httpx.AsyncClient() as browser:
            return await browser.post(asked["confirm_at"], data=form)


@pytest.fixture
async def world(
    cloud: EmbeddedCloud, catalog: Catalog, pos: SimulatedPos, clock: StandingClock
) -> AsyncIterator[World]:
    async def serving() -> Any:
        return catalog.serving("loc-101", "kiosk", NOON)

    desk = AgentDesk(cloud.door.gate, "loc-101", "kiosk", serving, clock.now, PEOPLE)
    app: Any = None

    async def late(scope: Any, receive: Any, send: Any) -> None:
        await app(scope, receive, send)

    async with _served(late) as (url, start):
        app = build(desk, TOKENS, address=url)
        async with start():
            yield World(desk, url, pos, cloud)


@asynccontextmanager
async def _served(app: Any) -> AsyncIterator[Any]:
    """The address is in the answers, so a port is taken before the program is built."""
    import socket

    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    yield f"http://127.0.0.1:{port}", lambda: served(app, "127.0.0.1", port, name="agents")


async def test_an_agent_reads_the_menu_and_drafts_with_the_stores_own_rules(world: World) -> None:
    async with world.agent() as client:
        assert {t.name for t in (await client.list_tools()).tools} == {
            "menu", "draft_order", "ask_person", "order_state",
        }  # fmt: skip
        found = (await client.call_tool("menu", {"search": "cheese burger"})).structured_content
        burger = next(t for t in found["things"] if t["id"] == "cheeseburger")
        assert burger["sizes"] == {"std": 479}
        assert "no:onion" in burger["options"]
        assert len((await client.call_tool("menu", {})).structured_content["things"]) > 30
        lines = [BURGER, {"item": "unicorn"}, {"item": "fries", "variation": "XXL"}]
        drafted = (await client.call_tool("draft_order", {"lines": lines})).structured_content
        assert drafted["lines"] == ["2 × Cheeseburger (no onion)"]
        assert [r.split(": ")[1] for r in drafted["refused"]] == ["not_on_menu", "no_such_size"]
        assert drafted["total_cents"] > 0
    assert not world.pos.orders
    assert await world.cloud.door.reads.write_down() == 1
    (line,) = await world.cloud.door.audit.lines("loc-101")
    read: dict[str, Any] = line.event.data["reads"][0]  # type: ignore[index,assignment]
    assert (read["tool"], read["by"], read["times"]) == ("catalog.prices", "concierge", 2)


async def test_only_a_persons_confirmation_orders_and_only_once(world: World) -> None:
    asked = await world.drafted(BURGER)
    assert not world.pos.orders
    async with httpx.AsyncClient() as browser:
        page = (await browser.get(asked["confirm_at"])).text
    assert "2 × Cheeseburger (no onion)" in page
    assert f"${asked['total_cents'] / 100:.2f}" in page
    for _ in range(2):
        answer = await world.confirm(asked)
        assert "the point of sale has it" in answer.text
    (kept,) = world.pos.orders.values()
    assert kept.order.total_cents == asked["total_cents"]
    async with world.agent() as client:
        state = (await client.call_tool("order_state", {"draft": asked["draft"]})).structured_content
        assert state["state"] == "accepted"
        assert (await client.call_tool("draft_order", {"lines": [BURGER], "draft": asked["draft"]})).is_error


@pytest.mark.parametrize(
    ("who", "secret"),
    [("ana", "wrong"), ("nobody", "anas-own-secret"), ("ana", "bens-own-secret"), ("", "concierge-token-1")],
)
async def test_who_is_not_known_confirms_nothing(world: World, who: str, secret: str) -> None:
    asked = await world.drafted(BURGER)
    assert (await world.confirm(asked, who, secret)).status_code == 403
    assert not world.pos.orders


async def test_guessing_ends_the_draft(world: World) -> None:
    asked = await world.drafted(BURGER)
    for _ in range(5):
        await world.confirm(asked, "ana", "guess")
    assert (await world.confirm(asked)).status_code == 404
    assert not world.pos.orders


async def test_a_draft_that_changed_while_the_person_looked_needs_another_look(world: World) -> None:
    asked = await world.drafted(BURGER)
    async with world.agent() as client:
        await client.call_tool("draft_order", {"lines": [BURGER | {"qty": 5}], "draft": asked["draft"]})
        assert (await world.confirm(asked)).status_code in (404, 409)  # it does not wait for anybody any more
        await client.call_tool("ask_person", {"draft": asked["draft"]})
    assert (await world.confirm(asked)).status_code == 409
    assert not world.pos.orders


async def test_agents_see_only_their_own_and_nobody_without_a_token_gets_in(world: World) -> None:
    asked = await world.drafted(BURGER)
    async with world.agent("other-token-22") as client:
        assert (await client.call_tool("order_state", {"draft": asked["draft"]})).is_error
        assert (await client.call_tool("ask_person", {"draft": asked["draft"]})).is_error
    async with httpx.AsyncClient() as stranger:
        for headers in ({}, {"Authorization": "Bearer wrong"}, {"Authorization": "Basic concierge-token-1"}):
            assert (await stranger.post(f"{world.url}/mcp", json={}, headers=headers)).status_code == 401


async def test_what_somebody_of_the_store_must_decide_cannot_be_sent_from_here(world: World) -> None:
    async with world.agent() as client:
        made = (await client.call_tool("draft_order", {"lines": [BURGER | {"qty": 30}]})).structured_content
        assert made["waits_for_person"] or made["refused"]
        assert (await client.call_tool("ask_person", {"draft": made["draft"]})).is_error
        empty = (await client.call_tool("draft_order", {"lines": []})).structured_content
        assert (await client.call_tool("ask_person", {"draft": empty["draft"]})).is_error
    assert not world.pos.orders


async def test_a_stop_holds_for_agents_too(world: World) -> None:
    asked = await world.drafted(BURGER)
    await world.cloud.press(Place("loc-101", "submit_order"), by="op", why="test", at_us=1)
    answer = await world.confirm(asked)
    assert "stopped" in answer.text
    assert not world.pos.orders


async def test_a_price_that_changed_is_said_and_orders_nothing(world: World) -> None:
    asked = await world.drafted(BURGER)
    world.pos.submits, world.pos.faults.prices = 1, {"cheeseburger/std": 999}
    assert "the price has changed" in (await world.confirm(asked)).text
    assert not world.pos.orders


async def test_an_old_draft_is_gone(world: World, clock: StandingClock) -> None:
    asked = await world.drafted(BURGER)
    clock.at += 1801
    assert (await world.confirm(asked)).status_code == 404
    assert not world.pos.orders
