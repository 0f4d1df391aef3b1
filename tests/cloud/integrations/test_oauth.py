"""A token that ends is renewed before it does, once for all who wait, and kept before it is used; over real HTTP."""

import asyncio
import json
import stat
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from cloud.api.web import served
from cloud.integrations.backend import BackendError, FormatChanged, IntegrationError, Refused, Secret, Unreachable
from cloud.integrations.connected import TOKENS, connected
from cloud.integrations.oauth import FORMS, Granted, Refreshed
from cloud.integrations.settings import read
from cloud.integrations.wire import Wire, connect
from tests.cloud.world import StandingClock, demo_catalog

GRANTED = Granted("app-1", Secret.given("hush", "t"), Secret.given("refresh-0", "t"))
DAY = 86_400.0
LIFE_S = {"square": 30 * DAY, "hubspot": 1800.0}


@dataclass
class Vendor:
    """Gives tokens, and lets in who shows the last one."""

    kind: str
    clock: StandingClock
    asked: list[dict[str, Any]] = field(default_factory=list)
    let_in: list[str] = field(default_factory=list)
    rotates: bool = False
    script: list[Response] = field(default_factory=list)  # each answers one question for a token
    good: str = ""
    url: str = ""

    async def token(self, request: Request) -> Response:
        body = await request.body()
        said = json.loads(body) if self.kind == "square" else {k: v[0] for k, v in parse_qs(body.decode()).items()}
        self.asked.append(said)
        if self.script:
            return self.script.pop(0)
        self.good = f"access-{len(self.asked)}"
        given: dict[str, Any] = {"access_token": self.good, "token_type": "bearer"}
        given["refresh_token"] = f"refresh-{len(self.asked)}" if self.rotates else said["refresh_token"]
        if self.kind == "square":
            given["expires_at"] = datetime.fromtimestamp(self.clock.at + LIFE_S["square"], UTC).isoformat()
        else:
            given["expires_in"] = int(LIFE_S["hubspot"])
        return JSONResponse(given)

    async def thing(self, request: Request) -> Response:
        token = request.headers.get("authorization", "").removeprefix("Bearer ")
        if not self.good or token != self.good:
            return JSONResponse({"error": "who are you"}, 401)
        self.let_in.append(token)
        return JSONResponse({"ok": True})

    def app(self) -> Starlette:
        path = FORMS[self.kind].path
        return Starlette(routes=[Route(path, self.token, methods=["POST"]), Route("/thing", self.thing)])


@asynccontextmanager
async def vendor(kind: str, clock: StandingClock) -> AsyncIterator[Vendor]:
    made = Vendor(kind, clock)
    async with served(made.app(), "127.0.0.1", 0, name=kind, lifespan="off") as where:
        made.url = f"http://{where}"
        yield made


@asynccontextmanager
async def wired(made: Vendor, *, granted: Granted = GRANTED, kept: Path | None = None) -> AsyncIterator[Wire]:
    auth = Refreshed("v", made.kind, granted, url=made.url, kept=kept, wall=made.clock.now)
    async with connect(made.url, name="v", timeout_s=3.0, auth=auth) as wire:
        yield wire


@pytest.mark.parametrize("kind", ["square", "hubspot"])
async def test_a_token_is_had_once_and_renewed_while_it_is_still_good(kind: str, clock: StandingClock) -> None:
    async with vendor(kind, clock) as made, wired(made) as wire:
        for _ in range(3):
            await wire.send("GET", "/thing")
        assert [said["grant_type"] for said in made.asked] == ["refresh_token"]
        assert (made.asked[0]["client_id"], made.asked[0]["client_secret"]) == ("app-1", "hush")
        clock.at += 0.79 * LIFE_S[kind]
        await wire.send("GET", "/thing")
        assert len(made.asked) == 1
        clock.at += 0.02 * LIFE_S[kind]
        await asyncio.gather(*(wire.send("GET", "/thing") for _ in range(5)))
        assert len(made.asked) == 2, "one asks, the others wait"
        assert set(made.let_in) == {"access-1", "access-2"}


async def test_a_token_that_was_revoked_is_replaced_and_the_call_goes_through(clock: StandingClock) -> None:
    async with vendor("hubspot", clock) as made, wired(made) as wire:
        await wire.send("GET", "/thing")
        made.good = "revoked"
        assert (await wire.send("GET", "/thing")).body == {"ok": True}
        assert len(made.asked) == 2


async def test_while_a_token_is_good_a_vendor_that_gives_none_is_no_matter(clock: StandingClock) -> None:
    async with vendor("square", clock) as made, wired(made) as wire:
        await wire.send("GET", "/thing")
        clock.at += 25 * DAY
        made.script = [Response(status_code=503), Response("<html>")]
        for _ in range(4):
            await wire.send("GET", "/thing")
        assert len(made.asked) == 2, "asked again after half a minute, not at every call"
        clock.at += 6 * DAY  # now it has ended
        with pytest.raises(FormatChanged):
            await wire.send("GET", "/thing")


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (JSONResponse({"error": "invalid_grant"}, 400), Refused),
        (JSONResponse({"access_token": "a"}), FormatChanged),
        (JSONResponse({"access_token": "", "expires_in": 1800}), FormatChanged),
        (JSONResponse({"access_token": "a", "expires_in": 1}), FormatChanged),
        (JSONResponse({"access_token": "a", "expires_in": "soon"}), FormatChanged),
        (JSONResponse([1]), FormatChanged),
        (Response(status_code=302, headers={"location": "http://127.0.0.1:9/"}), BackendError),
    ],
)
async def test_without_a_token_nothing_is_sent_and_no_secret_is_told(
    answer: Response, error: type[BackendError], clock: StandingClock
) -> None:
    async with vendor("hubspot", clock) as made, wired(made) as wire:
        made.script = [answer]
        with pytest.raises(error) as told:
            await wire.send("GET", "/thing")
        assert made.let_in == []
        assert not any(secret in str(told.value) for secret in ("hush", "refresh-0"))


async def test_a_vendor_that_cannot_be_reached_for_a_token_was_sent_nothing(clock: StandingClock) -> None:
    auth = Refreshed("v", "square", GRANTED, url="http://127.0.0.1:9", wall=clock.now)
    async with connect("http://127.0.0.1:9", name="v", timeout_s=1.0, auth=auth) as wire:
        with pytest.raises(Unreachable):
            await wire.send("POST", "/orders", body={})


async def test_another_refresh_token_is_on_disk_before_it_is_used_and_outlives_the_process(
    tmp_path: Path, clock: StandingClock
) -> None:
    kept = tmp_path / "tokens" / "v.json"
    async with vendor("square", clock) as made:
        made.rotates = True
        async with wired(made, kept=kept) as wire:
            await wire.send("GET", "/thing")
        assert stat.S_IMODE(kept.stat().st_mode) == 0o600
        async with wired(made, kept=kept) as wire:
            await wire.send("GET", "/thing")
            assert len(made.asked) == 1, "the token is still good"
            clock.at += 25 * DAY
            await wire.send("GET", "/thing")
        assert [said["refresh_token"] for said in made.asked] == ["refresh-0", "refresh-1"]
        again = Granted("app-1", GRANTED.client_secret, Secret.given("granted-anew", "t"))
        async with wired(made, granted=again, kept=kept) as wire:
            await wire.send("GET", "/thing")
        assert made.asked[-1]["refresh_token"] == "granted-anew", "who connects it again is not held to the old grant"
        kept.write_text("{")
        async with wired(made, kept=kept) as wire:
            await wire.send("GET", "/thing")


TABLE = """
[integrations.connections.sq]
kind = "square"
url = "{url}"
places = {{ L1 = "st-1" }}
oauth = {{ client_id = "app-1", client_secret = {{ env = "SQ_APP" }}, refresh_token = {{ env = "SQ_REFRESH" }} }}
[integrations.inventory]
from = "sq"
"""


def refused(tmp_path: Path, text: str) -> str:
    file = tmp_path / "t.toml"
    file.write_text(text)
    with pytest.raises(IntegrationError) as error:
        read(file)
    return str(error.value)


async def test_the_table_says_it_and_its_mistakes_are_named(
    tmp_path: Path, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SQ_APP", "hush")
    monkeypatch.setenv("SQ_REFRESH", "refresh-0")
    good = TABLE.format(url="http://127.0.0.1:9")
    assert "line 6: integrations.connections.sq.oauth.scopes: there is no such setting" in refused(
        tmp_path, good.replace("client_id", "scopes = 1, client_id")
    )
    assert "the environment has no OTHER" in refused(tmp_path, good.replace("SQ_REFRESH", "OTHER"))
    assert "say one of them" in refused(tmp_path, good.replace("oauth =", 'secret = { env = "SQ_APP" }\noauth ='))
    assert "give shopify a `secret`" in refused(tmp_path, good.replace('"square"', '"shopify"'))
    assert "its token's file" in refused(
        tmp_path, good.replace("connections.sq]", 'connections."../sq"]').replace('"sq"', '"../sq"')
    )
    assert "anybody on the way" in refused(tmp_path, good.replace("127.0.0.1:9", "square.example"))
    async with vendor("square", StandingClock(datetime.now(UTC).timestamp())) as made:
        file = tmp_path / "good.toml"
        file.write_text(TABLE.format(url=made.url))
        async with connected(file, demo_catalog(), kept=tmp_path / "systems.json") as systems:
            await systems.lookups._ask(systems.lookups._inventory, ["V1"])  # type: ignore[arg-type]
        assert [said["refresh_token"] for said in made.asked] == ["refresh-0"]
        assert (tmp_path / TOKENS / "sq.json").exists()
