"""This process as one of several before the same PostgreSQL: woken by the others, alone with an order among them, and
known to be alive.

All three hang on one connection that is held as long as the process lives. What it locked is free the moment that it
is gone, so a replica that was killed holds nothing up, and no clock has to be believed: who can take the lock in a
replica's name knows that it is dead. Through a pooler that shares connections (pgbouncer's transaction mode) none of
that is true: `database_url` names the server itself.

A replica that loses this connection and goes on is not alone any more. It notices at once, takes its name again, and
its orders are still safe: a row that another wrote is refused (`version_id_col`), and the POS holds one order for a
reference.
"""

import asyncio
import hashlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any, Self

import asyncpg
import structlog
from sqlalchemy.engine import make_url

from cloud.store.database import CONNECT_S, StoreError, sentence
from cloud.store.site import CHANNEL, Bell
from cloud.store.turns import LocalTurns

log = structlog.get_logger()

AGAIN_S = 0.25  # between two tries to connect: a failover of PostgreSQL takes seconds
LOOK_S = (0.01, 0.1)  # between two looks whether another replica has left an order: from, to
PATIENCE_S = 5.0  # without a connection; then whoever wants to be alone is told so
FAULTS = (OSError, asyncpg.PostgresError, asyncpg.InterfaceError)


class Replica:
    """Implements `Turns`, within `async with`. name: nobody else's, ever: a process that starts again takes another."""

    def __init__(self, url: str, name: str, bell: Bell) -> None:
        self.name = name
        self._url, self._bell = url, bell
        self._connection: asyncpg.Connection | None = None
        self._connected = asyncio.Event()
        self._asking = asyncio.Lock()  # a connection answers one question at a time
        self._local = LocalTurns()

    async def __aenter__(self) -> Self:
        """Alive when it returns, before it has anything that another could take over. Raises StoreError."""
        self._running = asyncio.create_task(self._run(), name="replica")
        try:
            await self._ready()
        except BaseException:
            await self.__aexit__()
            raise
        return self

    async def __aexit__(self, *_: object) -> None:
        self._running.cancel()
        await asyncio.gather(self._running, return_exceptions=True)

    async def _run(self) -> None:
        """Keeps the connection until cancelled."""
        lost = False
        while True:
            try:
                gone = await self._connect()
            except FAULTS as error:
                if not lost:
                    log.warning("replica.cannot_connect", said=sentence(self._url, error))
                lost = True
                await asyncio.sleep(AGAIN_S)
                continue
            if lost:
                log.info("replica.connected")
            try:
                self._bell.ring()  # what was told while nobody listened
                await gone.wait()
                log.warning("replica.connection_lost")
                lost = True
            finally:
                self._connected.clear()
                connection, self._connection = self._connection, None
                if connection is not None:
                    connection.terminate()

    async def _connect(self) -> asyncio.Event:
        """Set when the connection is gone."""
        gone = asyncio.Event()
        connection = await asyncpg.connect(_plain(self._url), timeout=CONNECT_S, command_timeout=CONNECT_S)
        connection.add_termination_listener(lambda _: gone.set())
        try:
            await connection.add_listener(CHANNEL, lambda *_: self._bell.ring())
            await connection.execute("SELECT pg_advisory_lock($1)", _key("replica", self.name))
        except BaseException:
            connection.terminate()
            raise
        self._connection = connection
        self._connected.set()
        return gone

    async def is_dead(self, name: str) -> bool:
        """Nobody lives under that name, and nobody will. Raises StoreError."""
        if name == self.name:
            return False
        key = _key("replica", name)
        connection = await self._ready()
        async with self._asking:
            try:
                if free := await connection.fetchval("SELECT pg_try_advisory_lock($1)", key):
                    await connection.execute("SELECT pg_advisory_unlock($1)", key)
            except FAULTS as error:
                raise StoreError(sentence(self._url, error)) from error
        return bool(free)

    @asynccontextmanager
    async def alone(self, name: str) -> AsyncIterator[None]:
        async with self._local.alone(name):
            key = _key("order", name)
            connection = await self._take(key)
            try:
                yield
            finally:
                await asyncio.shield(self._give_back(connection, key))

    async def _take(self, key: int) -> Any:
        look_s = LOOK_S[0]
        while True:
            connection = await self._ready()
            try:
                async with self._asking:
                    taken = await connection.fetchval("SELECT pg_try_advisory_lock($1)", key)
            except FAULTS as error:
                raise StoreError(sentence(self._url, error)) from error
            if taken:
                return connection
            await asyncio.sleep(look_s)
            look_s = min(2 * look_s, LOOK_S[1])

    async def _give_back(self, connection: Any, key: int) -> None:
        """Of a connection that is gone, everything is given back already."""
        async with self._asking:
            with suppress(*FAULTS):
                await connection.execute("SELECT pg_advisory_unlock($1)", key)

    async def _ready(self) -> Any:
        try:
            await asyncio.wait_for(self._connected.wait(), PATIENCE_S)
        except TimeoutError:
            raise StoreError(sentence(self._url, OSError(f"no connection for {PATIENCE_S:.0f} s"))) from None
        return self._connection


def _plain(url: str) -> str:
    """As asyncpg reads it: without SQLAlchemy's driver."""
    return make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)


def _key(kind: str, name: str) -> int:
    """A lock's number, 64 bits of a hash: two orders that share one only wait for each other."""
    return int.from_bytes(hashlib.sha256(f"{kind}\0{name}".encode()).digest()[:8], signed=True)
