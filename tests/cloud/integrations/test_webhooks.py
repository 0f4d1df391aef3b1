"""A vendor's notice is let in when it is theirs and of now, taken once, and only makes us ask them again."""

import asyncio
import base64
import hashlib
import hmac
import json
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cloud.api.hooks_web import MOST_BYTES, Hook, open_hooks
from cloud.catalog import Catalog, from_raw
from cloud.integrations.backend import IntegrationError, Secret, Unreachable
from cloud.integrations.connected import connected
from cloud.integrations.noticed import Noticed
from cloud.integrations.notices import KINDS, REMEMBERED, NoNotice, Notice, NotTheirs, Once, Posted, What
from cloud.integrations.notices import read as understood
from cloud.integrations.settings import read
from tests.cloud.integrations.backends import Server, Tally, World
from tests.cloud.integrations.vendors import table

NOW = 1_741_807_800.0
KEY = Secret.given("a-key-of-theirs", "test")
URL = "https://hooks.example/hooks/v"


def signature(covered: bytes, key: Secret = KEY) -> str:
    return base64.b64encode(hmac.new(key.reveal().encode(), covered, hashlib.sha256).digest()).decode()


def posted(
    kind: str, body: Any, *, key: Secret = KEY, url: str = URL, at: float = NOW, topic: str = "products/update"
) -> Posted:
    """As the vendor would send it."""
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    match kind:
        case "square":
            headers = {"x-square-hmacsha256-signature": signature(url.encode() + raw, key)}
        case "shopify":
            headers = {"x-shopify-hmac-sha256": signature(raw, key), "x-shopify-topic": topic}
        case _:
            stamp = str(int(at * 1000))
            covered = b"POST" + url.encode() + raw + stamp.encode()
            headers = {"x-hubspot-signature-v3": signature(covered, key), "x-hubspot-request-timestamp": stamp}
    return Posted(url, headers, raw)


def square(kind: str, *, event: str = "e-1", at: float = NOW, counts: Sequence[str] = ()) -> dict[str, Any]:
    rows = [{"catalog_object_id": sku, "location_id": "L1", "quantity": "7", "state": "IN_STOCK"} for sku in counts]
    when = datetime.fromtimestamp(at, UTC).isoformat()
    return {"merchant_id": "M", "type": kind, "event_id": event, "created_at": when,
            "data": {"type": "inventory", "id": "x", "object": {"inventory_counts": rows}}}  # fmt: skip


def deletion(contact: int = 51, *, event: int = 1, kind: str = "contact.privacyDeletion") -> dict[str, Any]:
    return {"eventId": event, "subscriptionType": kind, "objectId": contact, "portalId": 7, "attemptNumber": 0}


GOOD: dict[str, tuple[Any, tuple[What, tuple[str, ...]]]] = {
    "square": (square("inventory.count.updated", counts=["V1", "V2", "V1"]), (What.COUNTS, ("V1", "V2"))),
    "shopify": ({"id": 43, "title": "Lamp"}, (What.GOODS, ())),
    "hubspot": ([deletion()], (What.CUSTOMER_GONE, ("51",))),
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_notice_that_is_theirs_says_what_to_ask_again_and_nothing_else(kind: str) -> None:
    body, expected = GOOD[kind]
    (notice,) = understood(kind, posted(kind, body), KEY, now=NOW)
    assert (notice.what, notice.about) == expected


def test_what_is_of_no_matter_is_taken_and_nothing_comes_of_it() -> None:
    (goods,) = understood("square", posted("square", square("catalog.version.updated")), KEY, now=NOW)
    assert goods.what is What.GOODS
    assert understood("square", posted("square", square("payment.created")), KEY, now=NOW) == ()
    assert understood("shopify", posted("shopify", {"id": 1}, topic="app/uninstalled"), KEY, now=NOW) == ()
    assert understood("hubspot", posted("hubspot", [deletion(kind="contact.creation")]), KEY, now=NOW) == ()
    counted = posted("shopify", {"inventory_item_id": 9, "available": 4}, topic="inventory_levels/update")
    assert understood("shopify", counted, KEY, now=NOW)[0].what is What.COUNTS


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
def test_whatever_is_changed_on_the_way_is_not_theirs(kind: str, data: st.DataObject) -> None:
    good = posted(kind, GOOD[kind][0])
    body = bytearray(good.body)
    at = data.draw(st.integers(0, len(body) - 1))
    body[at] ^= data.draw(st.integers(1, 255))
    with pytest.raises(NotTheirs):
        understood(kind, Posted(good.url, good.headers, bytes(body)), KEY, now=NOW)


@pytest.mark.parametrize("kind", KINDS)
def test_another_key_address_or_time_is_not_theirs(kind: str) -> None:
    body = GOOD[kind][0]
    other = Secret.given("another-key", "test")
    with pytest.raises(NotTheirs):
        understood(kind, posted(kind, body, key=other), KEY, now=NOW)
    with pytest.raises(NotTheirs):
        understood(kind, Posted(URL, {}, posted(kind, body).body), KEY, now=NOW)
    if kind != "shopify":  # it signs its body alone
        moved = posted(kind, body, url="https://hooks.example/hooks/w")
        with pytest.raises(NotTheirs):
            understood(kind, Posted(URL, moved.headers, moved.body), KEY, now=NOW)
        for now in (NOW + 26 * 3600, NOW - 3600):
            with pytest.raises(NotTheirs):
                understood(kind, posted(kind, body), KEY, now=now)


@pytest.mark.parametrize(
    ("kind", "body"), [("square", b"<html>"), ("square", b"[]"), ("hubspot", b"{"), ("shopify", b"")]
)
def test_what_is_signed_and_no_notice_is_said_so(kind: str, body: bytes) -> None:
    with pytest.raises(NoNotice):
        understood(kind, posted(kind, body), KEY, now=NOW)


def test_a_notice_is_taken_once_and_what_is_remembered_is_bounded() -> None:
    once = Once()
    assert once.is_new(Notice("a", What.GOODS))
    assert not once.is_new(Notice("a", What.GOODS))
    for n in range(REMEMBERED):
        once.is_new(Notice(f"n{n}", What.GOODS))
    assert once.is_new(Notice("a", What.GOODS))
    assert len(once._seen) == REMEMBERED


class Asked:
    """What a notice set off."""

    def __init__(self) -> None:
        self.goods, self.counts, self.gone = 0, list[tuple[str, ...]](), list[str]()
        self.crm_is_up = False
        self.known = {"77"}  # whom the customers' system still knows
        self.noticed = Noticed(
            goods=self._goods, counts=self._counts, is_gone=self._is_gone, gone=self._gone, gather_s=0.0
        )

    async def _goods(self) -> None:
        self.goods += 1

    async def _counts(self, skus: Sequence[str]) -> None:
        self.counts.append(tuple(skus))

    async def _is_gone(self, customer: str) -> bool:
        if customer == "99" and not self.crm_is_up:
            raise Unreachable("crm")
        return customer not in self.known

    async def _gone(self, customer: str) -> bool:
        self.gone.append(customer)
        return customer != "52" or self.gone.count("52") > 1  # whom the disk does not take at first


async def test_notices_of_a_moment_are_one_question_and_who_is_still_known_is_not_forgotten() -> None:
    asked = Asked()
    goods = [Notice(f"g{n}", What.GOODS) for n in range(50)]
    counts = [Notice("c1", What.COUNTS, ("V1",)), Notice("c2", What.COUNTS, ("V2", "V1"))]
    gone = [Notice(f"d{c}", What.CUSTOMER_GONE, (c,)) for c in ("51", "77", "99", "52")]
    assert asked.noticed.take([*goods, *counts, *gone]) == 56
    await asked.noticed.look()
    assert (asked.goods, asked.counts, asked.gone) == (1, [("V1", "V2")], ["51", "52"])
    assert asked.noticed.take([*goods, *counts, *gone]) == 0
    asked.crm_is_up = True
    await asked.noticed.look()
    assert (asked.goods, len(asked.counts)) == (1, 1)
    assert asked.gone == ["51", "52", "99", "52"], "who could not be looked at, or forgotten, is not left out"
    await asked.noticed.look()
    assert len(asked.gone) == 4
    asked.noticed.take([Notice("c3", What.COUNTS, ("V1",)), Notice("c4", What.COUNTS)])
    await asked.noticed.look()
    assert asked.counts[-1] == (), "all that is known"


async def test_over_http_only_what_is_theirs_comes_in() -> None:
    asked = Asked()
    hooks = {kind: Hook(kind, f"https://hooks.example/hooks/{kind}", KEY) for kind in KINDS}
    now = datetime.now(UTC).timestamp()
    async with open_hooks("127.0.0.1:0", hooks, asked.noticed) as where, httpx.AsyncClient() as client:

        async def send(kind: str, made: Posted) -> httpx.Response:
            return await client.post(f"http://{where}/hooks/{kind}", content=made.body, headers=dict(made.headers))

        for kind in KINDS:
            body = square("catalog.version.updated", at=now) if kind == "square" else GOOD[kind][0]
            made = posted(kind, body, url=hooks[kind].url, at=now)
            answers = [await send(kind, made) for _ in range(2)]
            assert [(a.status_code, a.json()["new"]) for a in answers] == [(200, 1), (200, 0)]
            forged = await send(kind, Posted(made.url, {**made.headers, **_forged(kind)}, made.body))
            assert (forged.status_code, forged.content) == (401, b"")
        nobody = await send("nobody", made)
        large = await send("shopify", posted("shopify", b" " * (MOST_BYTES + 1)))
        nonsense = await send("square", posted("square", b"<html>", url=hooks["square"].url))
        assert [a.status_code for a in (nobody, large, nonsense)] == [404, 413, 400]
        assert (await client.get(f"http://{where}/hooks/square")).status_code == 405
    await asked.noticed.look()
    assert (asked.goods, asked.gone) == (1, ["51"])


def _forged(kind: str) -> dict[str, str]:
    names = {"square": "x-square-hmacsha256-signature", "shopify": "x-shopify-hmac-sha256"}
    return {names.get(kind, "x-hubspot-signature-v3"): signature(b"something else")}


HOOKS = """
[integrations.webhooks]
listen = "127.0.0.1:8076"
address = "https://hooks.example"
keys = {{ {name} = {{ env = "HOOK_KEY" }} }}
"""


SHOP = {
    "catalog_id": "lights", "catalog_version": "1", "locations": [{"id": "L1"}, {"id": "L2"}],
    "products": [{"id": "101", "name": "Burger", "variants": [{"sku": "1011", "price_cents": 549}]}],
}  # fmt: skip


async def test_a_notice_of_square_brings_the_new_count_and_the_new_price(
    tmp_path: Path, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOOK_KEY", KEY.reveal())
    world = World()
    backend = server.fresh("square", world)
    file = tmp_path / "t.toml"
    file.write_text(table("square", backend.url) + HOOKS.format(name="sq"))
    files = Catalog((from_raw(SHOP),))
    async with connected(file, files) as systems:
        assert systems.webhooks is not None
        assert systems.webhooks.said.url("sq") == "https://hooks.example/hooks/sq"
        assembly, lookups = systems.assembly, systems.lookups
        assert assembly is not None
        shop = assembly.over(files).held[0].shop
        assert shop is not None
        noticed, before = systems.noticed(Asked()._gone), assembly.revision
        assert {c.place: c.count for c in await lookups.stock(shop, ["1011"])} == {"L1": 7, "L2": 3}
        world.tallies[0] = Tally("1011", "L1", 5, "2025-03-12T11:00:00+00:00")
        world.goods[0].variants = [("1011", 599)]
        noticed.take([Notice("e", What.GOODS), Notice("f", What.COUNTS, ("1011",))])
        await noticed.look()
        assert assembly.revision == before + 1
        backend.faults.always = "status:500"  # from here on only what is known counts
        assert {c.place: c.count for c in await lookups.stock(shop, ["1011"])} == {"L1": 5, "L2": 3}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("{ sq =", "{ other =", "webhooks.keys.other: there is no connection 'other'; there are: sq"),
        ('"https://hooks.example"', '"http://hooks.example"', "vendors send to https:// alone"),
        ('"https://hooks.example"', '"https://hooks.example/?a=1"', "webhooks.address"),
        ('"127.0.0.1:8076"', '"0.0.0.0:8076"', "webhooks.listen"),
        ('"HOOK_KEY"', '"NOT_SET"', "the environment has no NOT_SET"),
        (
            "[integrations.webhooks]",
            "[integrations.webhooks]\nretries = 3",
            "webhooks.retries: there is no such setting; there are: listen",
        ),
    ],
)
def test_a_table_that_cannot_be_meant_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, old: str, new: str, said: str
) -> None:
    monkeypatch.setenv("HOOK_KEY", KEY.reveal())
    text = table("square", "http://127.0.0.1:9") + HOOKS.format(name="sq")
    assert old in text
    file = tmp_path / "t.toml"
    file.write_text(text.replace(old, new, 1))
    with pytest.raises(IntegrationError) as error:
        read(file)
    assert said in str(error.value)
    assert "line " in str(error.value)


async def test_what_fails_does_not_end_the_listening() -> None:
    broke, worked = asyncio.Event(), asyncio.Event()

    async def breaks() -> None:
        if not broke.is_set():
            broke.set()
            raise RuntimeError("an adapter's fault")
        worked.set()

    noticed = Noticed(goods=breaks, gather_s=0.0)
    running = asyncio.create_task(noticed.run())
    noticed.take([Notice("1", What.GOODS)])
    async with asyncio.timeout(5):
        await broke.wait()
        noticed.take([Notice("2", What.GOODS)])
        await worked.wait()
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
