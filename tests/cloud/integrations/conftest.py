"""Each vendor's back end on a port of its own, and the adapters that the configuration makes for it."""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest
import stamina

from cloud.integrations.connected import Adapters, adapters
from cloud.integrations.settings import read
from tests.cloud.integrations.backends import TOKEN, Backend, Server, World
from tests.cloud.integrations.vendors import VENDORS, table

Open = Callable[..., AbstractAsyncContextManager[tuple[Backend, Adapters]]]


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Reads are repeated as often, without the waits between."""
    monkeypatch.setenv("ERP_TOKEN", TOKEN)
    with stamina.set_testing(True, attempts=3):
        yield


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    running = Server({name: answer for name, (answer, _) in VENDORS.items()})
    yield running
    running.close()


@pytest.fixture
def opened(tmp_path: Path, server: Server) -> Open:
    """`async with opened("square") as (backend, adapters)`."""

    @asynccontextmanager
    async def open_it(
        vendor: str, *, world: World | None = None, shop: bool = True, timeout_s: float = 10.0
    ) -> AsyncIterator[tuple[Backend, Adapters]]:
        backend = server.fresh(vendor, world or World())
        file = tmp_path / f"{vendor}.toml"
        file.write_text(table(vendor, backend.url, shop=shop, timeout_s=timeout_s))
        async with adapters(*read(file)) as made:
            yield backend, made

    return open_it
