"""The database: one engine, sessions to read and to write, and its faults in our words.

SQLite in WAL mode with `synchronous=FULL`: what was acknowledged survives a power cut. Writers take turns in the
process and begin IMMEDIATE, so that no transaction finds out half way that it may not write. The in-memory form has
one connection, so there readers take turns as well.

PostgreSQL beyond one machine: writers run side by side, and what must be one at a time takes its turn there
(`cloud.store.site.turn_at_outbox`, `cloud.store.replica`).
"""

import asyncio
import hashlib
import sqlite3
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager, nullcontext, suppress
from functools import wraps
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import aiosqlite
from sqlalchemy import event, text
from sqlalchemy.engine import Connection, make_url
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.pool import StaticPool

from cloud.store import gate_schema, memory_schema, reservation_schema  # noqa: F401 - their tables belong to Base.metadata
from cloud.store.schema import Base

P = ParamSpec("P")
T = TypeVar("T")

IN_MEMORY = "sqlite+aiosqlite:///:memory:"
BUSY_MS = 5000  # another process (a backup, a shell) may hold the file for a moment
POOL = 5  # connections to PostgreSQL kept by one replica; as many again for a rush
CONNECT_S = 5.0
# A server that is there and does not answer (a hung disk, a network that swallows everything): whoever asks is told so
# in about the time that they have. Our statements take milliseconds; some wait for a turn.
COMMAND_S = 5.0
# A replica that is frozen in the middle of a transaction must not hold up the others for longer than an edge waits.
IDLE_IN_TRANSACTION_MS = 10_000
MIGRATIONS = Path(__file__).parent / "migrations"


class StoreError(Exception):
    """The database cannot be used now. The message is for people; nothing was acknowledged."""


class Stopping(StoreError):
    """This process is going; another serves, or will."""


def unbroken(work: Callable[P, Coroutine[Any, Any, T]]) -> Callable[P, Coroutine[Any, Any, T]]:
    """A transaction ends before a cancellation of its caller goes on (milliseconds).

    Broken off in the middle, the driver throws the connection away: on a file that costs a connection, in memory it
    costs the database.
    """

    @wraps(work)
    async def whole(*args: P.args, **kwargs: P.kwargs) -> T:
        task = asyncio.ensure_future(work(*args, **kwargs))  # never outlives this call
        try:
            return await asyncio.shield(task)
        except asyncio.CancelledError:
            while not task.done():
                with suppress(asyncio.CancelledError):
                    await asyncio.wait([task])
            if not task.cancelled():
                task.exception()  # looked at: nobody waits for it any more
            raise

    return whole


class Database:
    """Owns the engine. `read()` and `write()` give a session; `write` commits at its end or nothing happened.

    Use them inside a function that is `unbroken`.
    """

    def __init__(self, url: str = IN_MEMORY) -> None:
        self.url = url
        self.shared = is_postgres(url)
        self.in_memory = not self.shared and make_url(url).database in (None, "", ":memory:")
        self.engine = _engine(url, in_memory=self.in_memory)
        self._writing = asyncio.Lock()
        self._closed = False
        # One statement needs no transaction around it: two round trips less for every read.
        reading = self.engine.execution_options(isolation_level="AUTOCOMMIT") if self.shared else self.engine
        self._readers = async_sessionmaker(reading, expire_on_commit=False)
        writing = self.engine.execution_options(talkthru_writes=True)
        self._writers = async_sessionmaker(writing, expire_on_commit=False)

    async def open(self) -> None:
        """Makes or upgrades the tables. Raises StoreError."""
        with translated(self.url):
            if self.in_memory:
                async with self.engine.begin() as connection:
                    await connection.run_sync(Base.metadata.create_all)
            else:
                await asyncio.to_thread(upgrade, self.url)

    async def close(self) -> None:
        """After the transaction under way; whoever still comes (a call that was cancelled late) gets a StoreError."""
        async with self._writing:
            self._closed = True
            await self.engine.dispose()

    @unbroken
    async def clear(self) -> None:
        """Forgets everything: a new world for the embedded tier."""
        async with self.write() as session:
            for table in reversed(Base.metadata.sorted_tables):
                await session.execute(table.delete())

    @asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncSession]:
        turn: AbstractAsyncContextManager[Any] = nullcontext() if self.shared else self._writing
        async with turn:
            self._refuse_when_closed()
            with translated(self.url):
                async with self._writers.begin() as session:
                    yield session

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncSession]:
        turn: AbstractAsyncContextManager[Any] = self._writing if self.in_memory else nullcontext()
        async with turn:
            self._refuse_when_closed()
            with translated(self.url):
                async with self._readers() as session:
                    yield session

    def _refuse_when_closed(self) -> None:
        if self._closed:
            raise Stopping("the cloud tier is stopping")


@contextmanager
def translated(url: str) -> Iterator[None]:
    """SQLAlchemy's faults as StoreError, once, here."""
    try:
        yield
    except (SQLAlchemyError, OSError) as error:
        raise StoreError(sentence(url, error)) from error


async def in_turn(session: AsyncSession, name: str) -> None:
    """On PostgreSQL: until this transaction ends no other has that turn; on SQLite writers take turns anyway. Taken
    before what it guards is read."""
    if session.get_bind().dialect.name == "postgresql":
        key = int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], signed=True)
        with session.no_autoflush:
            await session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": key})


def is_postgres(url: str) -> bool:
    return make_url(url).get_backend_name() == "postgresql"


def shown(url: str) -> str:
    """The URL for logs and people: without its password."""
    return make_url(url).render_as_string(hide_password=True)


def sentence(url: str, error: BaseException) -> str:
    """What happened to the database, what was kept, what to do: in one line."""
    if is_postgres(url):
        return _sentence_of_postgres(url, error)
    where = make_url(url).database or url
    if isinstance(error, OSError):
        return f"{where}: cannot be made there: {error.strerror}. Set another data_dir."
    said = str(error.orig if isinstance(error, DBAPIError) else error).splitlines()[0]
    if "full" in said or "No space left" in said:
        return f"{where}: the disk is full. What was acknowledged is kept; free some space and start again."
    if "readonly" in said or "unable to open" in said or "Permission denied" in said:
        return f"{where}: cannot be written. Give this user the right to write there, or set another data_dir."
    if "locked" in said:
        return f"{where}: held by another program for more than {BUSY_MS // 1000} s. Stop it and try again."
    if "malformed" in said or "not a database" in said:
        return f"{where}: is damaged or no database. Move it away to start afresh, or restore a copy."
    return f"{where}: {said}"


def _sentence_of_postgres(url: str, error: BaseException) -> str:
    said = (str(error.orig if isinstance(error, DBAPIError) else error) or type(error).__name__).splitlines()[0]
    refused = ("password", "does not exist", "permission", "pg_hba")
    if any(word in said for word in refused):
        return f"{shown(url)}: {said}. Correct database_url, or the server's roles and databases."
    if "No space left" in said:
        return f"{shown(url)}: the server's disk is full. What was acknowledged is kept; free some space there."
    if isinstance(error, OSError) or "connect" in said:
        return f"{shown(url)}: cannot be reached: {said}. Start it or mend the way; what was acknowledged is kept."
    return f"{shown(url)}: {said}"


def upgrade(url: str) -> None:
    """Brings the tables to this release. Blocks: run it in a thread."""
    from alembic import command  # 0.3 s of imports that the embedded tier never needs
    from alembic.config import Config
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["url"] = url
    if not is_postgres(url) and (file := make_url(url).database):
        Path(file).parent.mkdir(parents=True, exist_ok=True)
    try:
        command.upgrade(config, "head")
    except CommandError as error:  # what alembic says of a revision that this release does not have
        where = shown(url) if is_postgres(url) else make_url(url).database or url
        raise StoreError(f"{where}: is of a newer release. Start that one, or set another data_dir.") from error


def _engine(url: str, *, in_memory: bool) -> AsyncEngine:
    if is_postgres(url):
        settings = {"application_name": "talkthru", "idle_in_transaction_session_timeout": str(IDLE_IN_TRANSACTION_MS)}
        arguments: dict[str, Any] = {"timeout": CONNECT_S, "command_timeout": COMMAND_S, "server_settings": settings}
        pool: dict[str, Any] = {"pool_size": POOL, "max_overflow": POOL, "pool_timeout": CONNECT_S}
        return create_async_engine(url, **pool, connect_args=arguments)
    if in_memory:
        engine = create_async_engine(url, poolclass=StaticPool, async_creator=_in_memory)
    else:
        engine = create_async_engine(url)
    event.listen(engine.sync_engine, "connect", _on_connect)
    event.listen(engine.sync_engine, "begin", _on_begin)
    return engine


class _AtOnce(aiosqlite.Connection):
    """Of a database in memory: no call waits for a disk, and each was sent to a thread and back, four a statement."""

    async def _execute(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        if not self._running or not self._connection:
            raise ValueError("Connection closed")  # as the library says it
        return fn(*args, **kwargs)


async def _in_memory() -> aiosqlite.Connection:
    connection = _AtOnce(lambda: sqlite3.connect(":memory:", check_same_thread=False), iter_chunk_size=64)
    connection._thread.daemon = True  # it opens and closes the file, and does nothing between
    return await connection


def _on_connect(dbapi: Any, _record: Any) -> None:
    # None: the driver starts no transaction of its own accord, `_on_begin` does.
    # https://docs.sqlalchemy.org/en/20/dialects/sqlite.html#pysqlite-serializable
    dbapi.isolation_level = None
    cursor = dbapi.cursor()
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        f"busy_timeout={BUSY_MS}",
        "foreign_keys=ON",
        "secure_delete=ON",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _on_begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("talkthru_writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
