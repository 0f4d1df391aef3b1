"""The sessions' log on disk: SQLite, append-only, durable before it is answered; a guest's words sealed.

Two files. `log.db` holds events as canonical JSON in a hash chain over the sealed bytes; `keys.db` one key per
session. Destroying the key (`forget`) destroys what the guest said and keeps the chain verifiable. It decides nothing
about sessions; it is `Host`'s Journal and `edge.link.sync`'s EventSource. `edge.session.archive` reads it from outside.

WAL with `synchronous=FULL`: 3.4 ms an append on a shared two-core box, and what was acknowledged
survives a power cut.
"""

import asyncio
import base64
import os
import sqlite3
import time
from collections.abc import Callable, Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeVar

import structlog
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from domain.events import Event, EventError, chain, decode, encode, genesis, seal, unseal
from edge.database import Connect, Database, connect, settle, writing

T = TypeVar("T")
log = structlog.get_logger()
NONCE = 12  # AES-GCM's, NIST SP 800-38D
KEY = 32  # AES-256's
TAG_BYTES = 5  # 8 characters: the same device and number with the same tag is a chance of 1 in 10^12
LAYOUT = 1  # of both files, as `user_version`; 0: a release before it was written down, the same layout
OPEN_SESSIONS = "SELECT session, device, channel, version FROM sessions WHERE open = 1"
ACKNOWLEDGED = "SELECT session FROM sessions WHERE open = 0 AND last_seq > 0 AND through_seq >= last_seq ORDER BY rowid"
UPLOAD_ORDER = "SELECT session FROM sessions WHERE through_seq < last_seq ORDER BY touched"

LOG_SCHEMA = """
CREATE TABLE IF NOT EXISTS sessions (
  session TEXT PRIMARY KEY, device TEXT NOT NULL, channel TEXT NOT NULL, version TEXT NOT NULL,
  open INTEGER NOT NULL DEFAULT 1, last_seq INTEGER NOT NULL DEFAULT 0, last_chain BLOB NOT NULL,
  through_seq INTEGER NOT NULL DEFAULT 0, touched INTEGER NOT NULL DEFAULT 0);
CREATE TABLE IF NOT EXISTS events (
  session TEXT NOT NULL, seq INTEGER NOT NULL, body BLOB NOT NULL, chain BLOB NOT NULL,
  PRIMARY KEY (session, seq)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL);
"""
KEY_SCHEMA = """
CREATE TABLE IF NOT EXISTS keys (session TEXT PRIMARY KEY, key BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS forgotten (session TEXT PRIMARY KEY, at_us INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS told (session TEXT PRIMARY KEY); -- the cloud has forgotten it, too
"""


class LogUnusable(Exception):
    """The log cannot be opened or written: the message is one line for a person."""


@dataclass(frozen=True, slots=True)
class OpenSession:
    session: str
    device: str
    channel: str
    version: str


class SessionLog:
    """One store's log. `open` it, `close` it; SQLite works in one thread of its own, so appends never interleave."""

    def __init__(
        self,
        folder: Path,
        synchronous: Literal["FULL", "NORMAL", "OFF"],
        connect: Connect = connect,
        randomness: Callable[[int], bytes] = os.urandom,
    ) -> None:
        """Use `open`."""
        self._randomness = randomness
        self.damage: list[str] = []  # files that were set aside, as they are called now
        self._log = self._sound(connect, folder / "log.db", synchronous, LOG_SCHEMA, OPEN_SESSIONS)
        self._keys = self._sound(connect, folder / "keys.db", synchronous, KEY_SCHEMA, "SELECT session FROM keys")
        self._ciphers: dict[str, AESGCM | None] = {}
        # What tells the sessions of this opening, and so its orders, from all others: of a device of the same name in
        # another store, of this store before its disk was restored from a copy, of a box that is a copy of another. The
        # cloud and the till know an order by its name alone: one that came twice would be the order of before.
        self._tag = base64.b32encode(randomness(TAG_BYTES)).decode().lower()
        self._thread: ThreadPoolExecutor
        self.on_append: Callable[[], None] = lambda: None
        self.on_damaged: Callable[[str], None] = lambda why: None  # a page of it is damaged: it will not do any more
        self.trouble = ""  # why the disk did not take the last events; empty: it did

    @classmethod
    async def open(
        cls,
        folder: Path,
        *,
        synchronous: Literal["FULL", "NORMAL", "OFF"] = "FULL",
        connect: Connect = connect,
        randomness: Callable[[int], bytes] = os.urandom,
    ) -> "SessionLog":
        """Raises LogUnusable. NORMAL is for runs whose data is thrown away: it survives a crash, not a power cut.

        connect, randomness: how a file is opened and where keys and nonces come from, where it is not as always.
        """
        thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="session-log")
        try:
            made = await asyncio.get_running_loop().run_in_executor(
                thread, cls, folder, synchronous, connect, randomness
            )
        except LogUnusable:
            thread.shutdown(wait=False)
            raise
        except (OSError, sqlite3.Error) as error:
            thread.shutdown(wait=False)
            raise LogUnusable(
                f"The session log in {folder} cannot be used: {error}. No order can be kept there."
            ) from error
        made._thread = thread
        return made

    async def close(self) -> None:
        await self._in_thread(self._close)
        self._thread.shutdown()

    def _close(self) -> None:
        self._log.close()
        self._keys.close()

    # ---- sessions

    async def start(self, device: str, channel: str, version: str, *, name: str | None = None) -> str:
        """A new session and its key. The name is given, or never comes twice: device, opening of the log, number."""
        return await self._in_thread(lambda: self._start(device, channel, version, name))

    def _start(self, device: str, channel: str, version: str, name: str | None) -> str:
        with writing(self._log):
            self._log.execute("INSERT INTO counters VALUES ('session', 1) ON CONFLICT DO UPDATE SET value = value + 1")
            (number,) = self._log.execute("SELECT value FROM counters WHERE name = 'session'").fetchone()
            session = name or f"{device}-{self._tag}-{number}"
            with writing(
                self._keys
            ):  # first: a key without a session harms nobody, the other way round nothing is kept
                self._keys.execute("INSERT OR REPLACE INTO keys VALUES (?, ?)", (session, self._randomness(KEY)))
            self._log.execute(
                "INSERT INTO sessions (session, device, channel, version, last_chain) VALUES (?, ?, ?, ?, ?)",
                (session, device, channel, version, genesis(session)),
            )
        self._ciphers.pop(session, None)
        return session

    async def open_session(self, device: str) -> OpenSession | None:
        """The device's session that has not ended, if any. One without its key has: nothing more can be kept of it."""
        query = f"{OPEN_SESSIONS} AND device = ? ORDER BY rowid DESC"

        def find() -> OpenSession | None:
            found = (OpenSession(*row) for row in self._log.execute(query, (device,)).fetchall())
            return next((s for s in found if self._cipher(s.session) is not None), None)

        return await self._in_thread(find)

    async def open_sessions(self) -> tuple[OpenSession, ...]:
        query = f"{OPEN_SESSIONS} ORDER BY rowid"
        return tuple(OpenSession(*row) for row in await self._in_thread(lambda: self._log.execute(query).fetchall()))

    async def end(self, session: str) -> None:
        """Closed: its device starts a fresh one next time."""

        def close() -> None:
            self._execute("UPDATE sessions SET open = 0 WHERE session = ?", session)
            self._ciphers.pop(session, None)  # what is over keeps no key in memory: another process may destroy it

        await self._in_thread(close)

    async def forget(self, session: str, *, at_us: int | None = None) -> None:
        """Destroys the session's key: its words are gone, its chain still verifies. It is closed, for nothing more can
        be kept of it. `at_us`: wall clock, what is remembered as the moment; now without. Raises sqlite3.Error."""
        moment = time.time_ns() // 1000 if at_us is None else at_us

        def destroy() -> None:
            self._execute("UPDATE sessions SET open = 0 WHERE session = ?", session)
            self._destroy_keys([session], moment)
            self._ciphers[session] = None

        await self._in_thread(destroy)

    def _destroy_keys(self, sessions: Sequence[str], moment: int) -> None:
        with writing(self._keys):
            self._keys.execute("PRAGMA secure_delete = ON")
            for session in sessions:
                self._keys.execute("INSERT OR IGNORE INTO forgotten VALUES (?, ?)", (session, moment))
                self._keys.execute("DELETE FROM keys WHERE session = ?", (session,))
        # The keys' bytes are still in the file and in the write-ahead log: both are rewritten now.
        (busy, _, _) = self._keys.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if busy:
            raise sqlite3.OperationalError(
                "the key is deleted, but another program keeps its old bytes in keys.db: close it and forget again"
            )

    async def expire(self, *, before_us: int, keep: Collection[str] = (), most: int) -> int:
        """Drops sessions that are over, that the cloud has to the last event, and whose last event was before that
        (wall clock): the oldest first, at most so many, none of `keep`. What cannot be dated stays. How many; raises
        sqlite3.Error."""
        return await self._in_thread(lambda: self._expire(before_us, keep, most))

    def _expire(self, before_us: int, keep: Collection[str], most: int) -> int:
        old: list[str] = []
        for (session,) in self._log.execute(ACKNOWLEDGED).fetchall():
            ended_us = self._ended_us(session)
            if ended_us is not None and ended_us >= before_us:
                break  # they are in the order in which they began
            if ended_us is not None and session not in keep:
                old.append(session)
            if len(old) == most:
                break
        if not old:
            return 0
        self._destroy_keys(
            old, before_us
        )  # first: a session without a key is one that was forgotten, and goes next time
        with writing(self._keys):
            self._keys.executemany("DELETE FROM forgotten WHERE session = ?", [(session,) for session in old])
            self._keys.executemany("DELETE FROM told WHERE session = ?", [(session,) for session in old])
        for session in old:  # one by one: a turn that is to be kept waits for one at most
            with writing(self._log):
                self._log.execute("DELETE FROM events WHERE session = ?", (session,))
                self._log.execute("DELETE FROM sessions WHERE session = ?", (session,))
            self._ciphers.pop(session, None)
        return len(old)

    def _ended_us(self, session: str) -> int | None:
        """The wall clock at its last event; None where that cannot be read."""
        ends = [
            row[0]
            for way in ("", "DESC")
            for row in self._log.execute(
                f"SELECT body FROM events WHERE session = ? ORDER BY seq {way} LIMIT 1", (session,)
            ).fetchall()
        ]
        try:
            first, last = map(decode, ends)
            return int(str(first.data["wall_us"])) + last.at_us
        except (EventError, KeyError, ValueError):
            return None

    # ---- events

    async def append(self, session_id: str, events: Sequence[Event]) -> None:
        """On disk when it returns. Raises sqlite3.Error; then nothing was kept. Once begun, it ends."""
        try:
            await asyncio.shield(self._in_thread(lambda: self._append(session_id, events)))
        except (OSError, sqlite3.Error) as error:
            self.trouble = str(error)
            raise
        self.trouble = ""
        self.on_append()

    def _append(self, session: str, events: Sequence[Event]) -> None:
        row = self._log.execute("SELECT last_seq, last_chain FROM sessions WHERE session = ?", (session,)).fetchone()
        if row is None:
            raise sqlite3.IntegrityError(f"no session {session!r} in this log")
        seq, link = row
        rows = []
        for event in events:
            body = encode(seal(event, lambda plain: self._encrypt(session, plain)))
            seq, link = seq + 1, chain(link, body)
            rows.append((session, seq, body, link))
        with writing(self._log):
            self._log.executemany("INSERT INTO events VALUES (?, ?, ?, ?)", rows)
            self._log.execute(
                "UPDATE sessions SET last_seq = ?, last_chain = ?, touched = touched + 1 WHERE session = ?",
                (seq, link, session),
            )

    async def names(self) -> tuple[str, ...]:
        """Of all sessions that the log holds, the oldest first."""
        query = "SELECT session FROM sessions ORDER BY rowid"
        return tuple(name for (name,) in await self._in_thread(lambda: self._log.execute(query).fetchall()))

    async def events(self, session: str) -> tuple[Event, ...]:
        """All of a session, words unsealed; None where the key was destroyed."""

        def read() -> tuple[Event, ...]:
            rows = self._log.execute("SELECT body FROM events WHERE session = ? ORDER BY seq", (session,)).fetchall()
            return tuple(unseal(decode(body), lambda sealed: self._decrypt(session, sealed)) for (body,) in rows)

        return await self._in_thread(read)

    # ---- what the cloud has (edge.link.sync.EventSource)

    async def pending(
        self, *, most: int, without: frozenset[str]
    ) -> tuple[str, int, Sequence[tuple[int, bytes, bytes]]] | None:
        def read() -> tuple[str, int, Sequence[tuple[int, bytes, bytes]]] | None:
            for (session,) in self._log.execute(UPLOAD_ORDER):
                if session in without:
                    continue
                (through,) = self._log.execute(
                    "SELECT through_seq FROM sessions WHERE session = ?", (session,)
                ).fetchone()
                query = "SELECT seq, body, chain FROM events WHERE session = ? AND seq > ? ORDER BY seq LIMIT ?"
                return session, through + 1, self._log.execute(query, (session, through, most)).fetchall()
            return None

        return await self._in_thread(read)

    async def unsent(self) -> int:
        """How many events the cloud does not have yet."""
        query = "SELECT coalesce(sum(last_seq - through_seq), 0) FROM sessions WHERE through_seq < last_seq"
        return int(await self._in_thread(lambda: self._log.execute(query).fetchone()[0]))

    async def acked(self, session_id: str, through_seq: int) -> None:
        query = "UPDATE sessions SET through_seq = ? WHERE session = ?"
        await self._in_thread(lambda: self._execute(query, through_seq, session_id))

    async def untold(self) -> tuple[str, int] | None:
        """A forgotten session that the cloud still has to forget, and when it was asked for (wall clock)."""
        query = "SELECT session, at_us FROM forgotten WHERE session NOT IN (SELECT session FROM told) LIMIT 1"
        return await self._in_thread(lambda: self._keys.execute(query).fetchone())

    async def told(self, session_id: str) -> None:
        def keep() -> None:
            with writing(self._keys):
                self._keys.execute("INSERT OR IGNORE INTO told VALUES (?)", (session_id,))

        await self._in_thread(keep)

    # ---- inside

    def _sound(self, connect: Connect, path: Path, synchronous: str, schema: str, probe: str) -> Database:
        """The file, or where it is damaged a new one: the damaged one is set aside for whoever looks into it, and the
        store goes on. Orders are in a file of their own, and what the cloud has of the sessions stays there.

        probe: what must be readable. Raises LogUnusable, OSError, and sqlite3.Error where it is the disk.
        """
        db = connect(path)
        try:
            _prepare(db, path, synchronous, schema)
            db.execute(probe).fetchall()
            return db
        except (sqlite3.NotSupportedError, sqlite3.OperationalError):
            raise  # the disk, not the file
        except sqlite3.DatabaseError as error:
            aside = path.with_name(f"{path.name}.damaged-{time.time_ns() // 1_000_000_000}")
            log.error("log.damaged", file=str(path), why=str(error), aside=str(aside))
            db.close()
            connect.set_aside(path, aside)
            self.damage.append(str(aside))
            db = connect(path)
            _prepare(db, path, synchronous, schema)
            return db

    def _execute(self, query: str, *values: object) -> None:
        with writing(self._log):
            self._log.execute(query, values)

    async def _in_thread(self, work: Callable[[], T]) -> T:
        try:
            return await asyncio.get_running_loop().run_in_executor(self._thread, work)
        except sqlite3.DatabaseError as error:
            if type(error) is sqlite3.DatabaseError:  # its kinds are the disk's faults, and pass
                self.on_damaged(str(error))
            raise

    def _cipher(self, session: str) -> AESGCM | None:
        if session not in self._ciphers:
            row = self._keys.execute("SELECT key FROM keys WHERE session = ?", (session,)).fetchone()
            self._ciphers[session] = AESGCM(row[0]) if row else None
        return self._ciphers[session]

    def _encrypt(self, session: str, plain: bytes) -> bytes:
        cipher = self._cipher(session)
        if cipher is None:
            raise sqlite3.IntegrityError(f"session {session!r} has no key: nothing more is kept of it")
        nonce = self._randomness(NONCE)
        return nonce + cipher.encrypt(nonce, plain, session.encode())

    def _decrypt(self, session: str, sealed: bytes) -> bytes | None:
        cipher = self._cipher(session)
        return None if cipher is None else opened(cipher, session, sealed)


def opened(cipher: AESGCM, session: str, sealed: bytes) -> bytes | None:
    """A sealed field's JSON; None where the key is another's or a byte was changed."""
    try:
        return cipher.decrypt(sealed[:NONCE], sealed[NONCE:], session.encode())
    except (InvalidTag, ValueError):  # ValueError: too short to hold a nonce
        return None


def _prepare(db: Database, path: Path, synchronous: str, schema: str) -> None:
    db.execute(f"PRAGMA synchronous = {synchronous}")  # first: changing the journal's mode writes, too
    db.execute("PRAGMA journal_mode = WAL")
    settle(db)
    (layout,) = db.execute("PRAGMA user_version").fetchone()
    if layout > LAYOUT:
        db.close()
        raise LogUnusable(newer(path, layout))
    db.executescript(schema)
    if layout < LAYOUT:
        db.execute(f"PRAGMA user_version = {LAYOUT}")


def newer(path: Path, layout: int) -> str:
    """Why a file of a later release is left alone."""
    return f"{path} was written by a newer release (layout {layout}; this one knows {LAYOUT}). Use that release."
