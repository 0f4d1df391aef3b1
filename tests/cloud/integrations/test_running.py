"""The cloud tier as `talkthru cloud --config` runs it, with a brand's own API behind it: what stores receive."""

import asyncio
import json
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import grpc
import httpx
import pytest

from cloud.api.ports import Bound
from cloud.app import serve
from cloud.config import load
from protos import delta
from protos.talkthru.v1 import catalog_pb2, catalog_pb2_grpc, site_pb2, site_pb2_grpc
from tests.cloud.integrations.backends import AT, Backend, Good, Server, World
from tests.cloud.integrations.vendors import table

SHOP = {
    "catalog_id": "lights", "catalog_version": "1", "locations": [{"id": "L1"}, {"id": "L2"}],
    "products": [{"id": "old", "name": "Old", "variants": [{"sku": "old-1", "price_cents": 1}]}],
}  # fmt: skip


@asynccontextmanager
async def running(folder: Path, url: str, *, within_s: float = 10.0, more: str = "") -> AsyncIterator[grpc.aio.Channel]:
    menu, file = folder / "shop.json", folder / "cloud.toml"
    menu.write_text(json.dumps(SHOP))
    text = table("rest", url, within_s=within_s)
    file.write_text(
        f'[cloud]\nlisten = "127.0.0.1:0"\ninsecure = true\ndata_dir = "{folder}"\nmenus = ["{menu}"]\n'
        'pos_url = "http://127.0.0.1:9"\nstop_grace_s = 0.1\n' + more
        + text[: text.index("[integrations.promotions]")].replace('from = "erp"\n[integrations.catalog.p',
                                                                 'from = "erp"\nevery_s = 0.1\n[integrations.catalog.p')
    )  # fmt: skip
    bound: asyncio.Future[Bound] = asyncio.get_running_loop().create_future()
    served = asyncio.create_task(serve(load(file), on_ready=bound.set_result))
    await asyncio.wait((served, bound), return_when=asyncio.FIRST_COMPLETED)
    if not bound.done():
        await served
    try:
        async with grpc.aio.insecure_channel(bound.result().edges) as channel:
            yield channel
    finally:
        served.cancel()
        await asyncio.gather(served, return_exceptions=True)


class Store:
    """A site that follows its catalog."""

    def __init__(self, channel: grpc.aio.Channel) -> None:
        self._events = site_pb2_grpc.SiteStub(channel).Watch(site_pb2.WatchRequest(site="L1"))
        self._raw = b""

    async def catalog(self) -> dict[str, Any]:
        """The next one that it is given."""
        async for event in self._events:
            match event.WhichOneof("what"):
                case "snapshot":
                    self._raw = event.snapshot.menu_json
                case "delta":
                    change = event.delta
                    self._raw = delta.apply(self._raw, change.patch, change.digest) if change.patch else self._raw
                case _:
                    continue
            return json.loads(self._raw)
        raise AssertionError

    async def prices(self) -> dict[str, int]:
        return {v["sku"]: v["price_cents"] for p in (await self.catalog())["products"] for v in p["variants"]}


@pytest.fixture
def backend(server: Server) -> Backend:
    return server.fresh("rest", World())


async def test_a_stores_catalog_is_what_the_systems_say_and_follows_them(tmp_path: Path, backend: Backend) -> None:
    async with running(tmp_path, backend.url) as channel:
        store = Store(channel)
        assert await store.prices() == {"1011": 549, "1021": 199, "1022": 249, "1031": 299}
        backend.world.goods[0].variants[0] = ("1011", 599)
        assert (await store.prices())["1011"] == 599
        backend.world.goods.append(Good("900", "Nonsense", [("9001", -1)]))
        backend.faults.next = ["html", "status:500"]
        backend.world.goods[1].variants[0] = ("1021", 219)
        while (prices := await store.prices())["1021"] != 219:
            assert "9001" not in prices
        assert "9001" not in prices


async def test_a_slow_inventory_is_answered_by_the_last_count_with_its_age(tmp_path: Path, backend: Backend) -> None:
    async with running(tmp_path, backend.url, within_s=0.5) as channel:
        stub = catalog_pb2_grpc.CatalogStub(channel)
        asked = catalog_pb2.StockRequest(request_id="s/1/stock", session_id="s", site="L1", skus=["1011"])
        for _ in range(20):  # the first answer of a busy machine may be late
            reply = await stub.Stock(asked)
            if reply.stock and reply.stock[0].counts:
                break
        backend.faults.always = "slow"
        reply = await stub.Stock(asked)
    (row,) = reply.stock
    assert (dict(row.counts), row.as_of) == ({"L1": 7, "L2": 3}, AT)


async def test_systems_that_are_down_at_the_start_leave_the_files(tmp_path: Path) -> None:
    async with running(tmp_path, "http://127.0.0.1:9") as channel:
        assert await Store(channel).prices() == {"old-1": 1}


async def test_other_agents_have_a_door_of_their_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    monkeypatch.setenv("AGENT", "an-agents-token")
    monkeypatch.setenv("PERSON", "a-persons-secret")
    table_ = (
        f'[integrations.agents]\nlisten = "127.0.0.1:{port}"\nsite = "L1"\n'
        'tokens = { helper = { env = "AGENT" } }\npeople = { ana = { env = "PERSON" } }\n'
    )
    async with running(tmp_path, "http://127.0.0.1:9", more=table_), httpx.AsyncClient() as browser:
        assert (await browser.post(f"http://127.0.0.1:{port}/mcp", json={})).status_code == 401
        assert (await browser.get(f"http://127.0.0.1:{port}/confirm/nothing")).status_code == 404
