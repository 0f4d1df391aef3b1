"""Who may connect: a device's token is checked over a real WebSocket before anything is built for it."""

import asyncio
import json
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import httpx
import pytest
import websockets
from pipecat.frames.protobufs import frames_pb2
from starlette.applications import Starlette
from starlette.routing import WebSocketRoute

from edge.channels.connections import Connections, Device
from edge.channels.renewal import renewal_route
from edge.identity.denied import Denials
from edge.identity.tokens import Denied, Scope, Token, Tokens
from tests.channels.conftest import serving

LANE, HEADSET = Scope("lane", "guest", "lane-1"), Scope("headset", "associate", "headset-1")


class Standing:
    """A pipeline that stands and does nothing, so that what is tried is the way to it."""

    def __init__(self, socket: Any, line: Any, parts: Any, recogniser: Any) -> None:
        self.socket, self.line, self._over = socket, line, asyncio.Event()
        parts.built.append(self)

    async def run(self) -> None:
        await self._over.wait()
        await self.socket.close()

    async def end(self) -> None:
        self._over.set()


@dataclass
class Edge:
    url: str
    tokens: Tokens
    connections: Connections
    folder: Path
    built: list[Any]
    serving_now: set[str]
    clock: list[float] = field(default_factory=list)
    roles: set[str] = field(default_factory=set)


@pytest.fixture
async def edge(tmp_path: Path) -> AsyncIterator[Edge]:
    built: list[Any] = []
    serving_now: set[str] = set()
    sessions = SimpleNamespace(is_open=serving_now.__contains__)
    parts: Any = SimpleNamespace(sessions=sessions, recogniser=lambda: None, built=built)
    tokens = Tokens.open(tmp_path, tenant="main", site="loc-101")
    clock = [time.time()]
    devices = {"lane-1": Device("lane-1", "lane", trace=True), "lane-9": Device("lane-9", "lane", "a-fixed-token")}
    roles = {"guest", "associate"}
    connections = Connections(
        devices,
        parts,
        tokens=tokens,
        roles=lambda: roles,
        wall=lambda: clock[0],
        conversing=Standing,  # type: ignore[arg-type]
    )
    routes = Starlette(routes=[WebSocketRoute("/v1/{channel}/{device}", connections)])
    async with serving(routes) as url:
        yield Edge(url, tokens, connections, tmp_path, built, serving_now, clock, roles)
        await connections.close()


def connect(edge: Edge, path: str, token: str | None) -> Any:
    header = {} if token is None else {"Authorization": f"Bearer {token}"}
    return websockets.connect(f"{edge.url}/v1/{path}", additional_headers=header)


async def closed_as(socket: Any) -> tuple[int, str]:
    with pytest.raises(websockets.ConnectionClosed) as closed:
        await asyncio.wait_for(socket.recv(), 5)
    assert closed.value.rcvd is not None
    return closed.value.rcvd.code, closed.value.rcvd.reason


async def refused(edge: Edge, path: str, token: str | None) -> str:
    """The reason that a refused device is closed with, after accept; nothing was built for it."""
    async with connect(edge, path, token) as socket:
        code, reason = await closed_as(socket)
    assert code == 4401
    assert not edge.built
    return reason


async def built(edge: Edge) -> Any:
    async with asyncio.timeout(5):
        while not edge.built:  # noqa: ASYNC110 - a server's task fills it
            await asyncio.sleep(0.01)
    return edge.built[-1]


async def test_a_signed_token_opens_its_device_in_its_role(edge: Edge) -> None:
    async with connect(edge, "headset/headset-1", edge.tokens.issue(HEADSET, now=time.time())):
        line = (await built(edge)).line
        assert (line.device_id, line.channel, line.role, line.trace) == ("headset-1", "headset", "associate", False)


async def test_a_listed_device_keeps_its_settings(edge: Edge) -> None:
    async with connect(edge, "lane/lane-1", edge.tokens.issue(LANE, now=time.time())):
        assert (await built(edge)).line.trace


async def test_the_first_message_of_a_stock_client_may_carry_it(edge: Edge) -> None:
    message = {"t": "auth", "d": {"token": edge.tokens.issue(LANE, now=time.time())}}
    frame = frames_pb2.Frame()  # type: ignore[attr-defined]
    frame.message.data = json.dumps({"label": "rtvi-ai", "type": "client-message", "id": "1", "data": message})
    async with connect(edge, "lane/lane-1", None) as socket:
        await socket.send(frame.SerializeToString())
        assert (await built(edge)).line.role == "guest"


async def test_what_opens_nothing_is_closed_with_4401_and_why(edge: Edge) -> None:
    now = time.time()
    issue = edge.tokens.issue
    other = Tokens.open(edge.folder, tenant="main", site="loc-102")
    strange = Tokens.open(edge.folder / "other", tenant="main", site="loc-101")
    cases = {
        ("lane/headset-1", issue(HEADSET, now=now)): "opens a headset, not a lane",
        ("lane/lane-1", issue(HEADSET, now=now)): "is for 'headset-1'",
        ("kiosk/lane-1", issue(LANE, now=now)): "opens a lane, not a kiosk",
        ("lane/lane-1", other.issue(LANE, now=now)): "another site",
        ("lane/lane-1", strange.issue(LANE, now=now)): "another store",
        ("lane/lane-1", issue(LANE, now=now - 200_000)): "has ended",
        ("lane/lane-1", issue(Scope("lane", "emperor", "lane-1"), now=now)): "no role 'emperor'",
        ("lane/lane-1", ""): "a token is needed",
        ("lane/lane-1", "garbage"): "no token",
        ("lane/lane-9", "another-fixed-token"): "no token",
        ("kiosk/lane-9", "a-fixed-token"): "a lane",
        ("orders/lane-1", issue(LANE, now=now)): "unknown",
        ("lane/%00", issue(LANE, now=now)): "is for 'lane-1'",
    }
    for (path, token), said in cases.items():
        assert said in await refused(edge, path, token), (path, said)


async def test_a_fixed_token_opens_its_device_alone(edge: Edge) -> None:
    async with connect(edge, "lane/lane-9", "a-fixed-token"):
        assert (await built(edge)).line.role is None


async def test_revoking_a_device_ends_its_connection_in_the_middle_of_anything(edge: Edge) -> None:
    async with connect(edge, "lane/lane-1", edge.tokens.issue(LANE, now=edge.clock[0])) as socket:
        await built(edge)
        edge.serving_now.add("lane-1")
        Denials.open(edge.folder).deny(device="lane-1", now=edge.clock[0] + 1)
        await edge.connections.look_again()
        code, reason = await closed_as(socket)
    assert (code, "revoked" in reason) == (4401, True)


async def test_a_token_that_ends_does_not_end_a_guests_order(edge: Edge) -> None:
    async with connect(edge, "lane/lane-1", edge.tokens.issue(LANE, now=edge.clock[0])) as socket:
        await built(edge)
        edge.serving_now.add("lane-1")
        edge.clock[0] += 100_000.0
        await edge.connections.look_again()
        assert edge.connections.connected == ("lane-1",)
        edge.serving_now.clear()
        await edge.connections.look_again()
        assert (await closed_as(socket))[0] == 4401


async def test_a_role_that_the_menu_has_no_more_is_nobodys_once_the_guest_is_served(edge: Edge) -> None:
    async with connect(edge, "headset/headset-1", edge.tokens.issue(HEADSET, now=edge.clock[0])) as socket:
        await built(edge)
        edge.serving_now.add("headset-1")
        edge.roles.remove("associate")
        await edge.connections.look_again()
        assert edge.connections.connected == ("headset-1",)
        edge.serving_now.clear()
        await edge.connections.look_again()
        assert (await closed_as(socket))[0] == 4401


async def test_a_clock_that_is_set_back_ends_no_connection(edge: Edge) -> None:
    async with connect(edge, "lane/lane-1", edge.tokens.issue(LANE, now=edge.clock[0])):
        await built(edge)
        edge.clock[0] -= 100_000.0
        await edge.connections.look_again()
        assert edge.connections.connected == ("lane-1",)


# ---- renewing


@pytest.fixture
async def web(tmp_path: Path) -> AsyncIterator[tuple[httpx.AsyncClient, Tokens]]:
    tokens = Tokens.open(tmp_path, tenant="main", site="loc-101")
    transport = httpx.ASGITransport(Starlette(routes=[renewal_route(tokens)]))
    async with httpx.AsyncClient(transport=transport, base_url="http://edge") as client:
        yield client, tokens


async def test_a_device_renews_its_token_over_http(web: tuple[httpx.AsyncClient, Tokens]) -> None:
    client, tokens = web
    text = tokens.issue(LANE, now=time.time() - 3600)
    answer = await client.post("/v1/tokens/renew", headers={"Authorization": f"Bearer {text}"})
    assert answer.status_code == 200
    found = tokens.verified(answer.json()["token"], now=time.time(), channel="lane", device="lane-1")
    assert isinstance(found, Token)
    assert found.scope == LANE


async def test_what_is_no_good_token_is_renewed_for_nobody(web: tuple[httpx.AsyncClient, Tokens]) -> None:
    client, tokens = web
    late = tokens.issue(LANE, now=time.time() - 10 * 86_400)
    for header, reason in (({}, "none"), ({"Authorization": "Basic x"}, "none"), (f"Bearer {late}", "expired")):
        headers = {"Authorization": header} if isinstance(header, str) else header
        answer = await client.post("/v1/tokens/renew", headers=headers)
        assert (answer.status_code, answer.json()["reason"]) == (401, reason)
    assert not isinstance(tokens.renewed(tokens.issue(LANE, now=time.time()), now=time.time()), Denied)
