"""Goods that this store's sellers put aside, and goods of this store that others ask for.

It decides that a wish is on disk before anybody is told that it is under way, that it goes to the cloud once, under the
key it was made with, and that one the link kept back for too long is not sent any more but told. What becomes of a
wish is the cloud's to say; what stands there is only remembered here, for people to see.
"""

import asyncio
import json
import sqlite3
import time
from collections import OrderedDict, deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Self

import structlog

from edge.database import Connect, Database, connect, settle
from edge.link import counter
from edge.link.alarm import Alarm, Clock
from edge.link.client import Cloud, CloudError, CloudRefused, NotAdmitted
from edge.link.exchange import ReserveAsked, Reserved

log = structlog.get_logger()

FILE = "aside.db"
LOOK_S = 5.0  # a wish that could not be sent is tried again; a link that is back rings
SEND_S = 2.0  # a useful answer within two seconds
STALE_S = 3600.0  # whoever wanted it put aside has left the shop; the goods are not kept for nobody
REMEMBERED, SHOWN = 1000, 10  # a store's of a day; as many as a screen has room for
REFUSED, TOO_LATE, BY_RULES = "refused", "too_late", "by_rules"
SCHEMA = "CREATE TABLE IF NOT EXISTS wishes (key TEXT PRIMARY KEY, body TEXT NOT NULL, made_at_us INTEGER NOT NULL)"


async def _untold(reserved: Reserved) -> None:
    pass


class Aside:
    """One store's. on_moved: awaited with what became of a wish, or of a reservation that this store is told of."""

    def __init__(self, db: Database, *, clock: Clock, wall_s: Callable[[], float], site: str) -> None:
        self._db, self._clock, self._wall_s, self._site = db, clock, wall_s, site
        self._alarm, self._sending = Alarm(clock), asyncio.Lock()
        self.on_moved: Callable[[Reserved], Awaitable[None]] = _untold
        self.standing: dict[str, Reserved] = {}  # as the cloud last said, by id
        self.over: deque[Reserved] = deque(maxlen=SHOWN)  # what was refused or let go, for people to see
        self._known: OrderedDict[str, str] = OrderedDict()  # the state that was told last, by id
        self.damage: dict[str, str] = {}  # what could not be read and was set aside, by key ("": the file), and why

    @classmethod
    async def open(
        cls, folder: Path, *, clock: Clock, wall_s: Callable[[], float], site: str, connect: Connect = connect
    ) -> Self:
        """Raises sqlite3.Error or OSError where it is the disk. A damaged file is set aside, and a new one begun: what
        was wished for and not sent yet is lost with it, and people are told."""
        db, why = await asyncio.to_thread(_sound, folder / FILE, connect)
        made = cls(db, clock=clock, wall_s=wall_s, site=site)
        if why:
            made.damage[""] = why
        return made

    def close(self) -> None:
        self._db.close()

    def ring(self) -> None:
        """The link is back: look now."""
        self._alarm.ring()

    # ---- wishes

    async def put(self, asked: ReserveAsked) -> None:
        """Durable when it returns; put again, it is the same. Raises sqlite3.Error."""
        row = (asked.key, json.dumps(asdict(asked)), int(self._wall_s() * 1e6))
        await self._write("INSERT OR IGNORE INTO wishes VALUES (?, ?, ?)", row)
        self._alarm.ring()

    async def waiting(self) -> tuple[ReserveAsked, ...]:
        """Wishes that the cloud has not answered, the oldest first."""
        rows = await asyncio.to_thread(
            lambda: self._db.execute("SELECT key, body FROM wishes ORDER BY made_at_us, key").fetchall()
        )
        read = [self._read(key, body) for key, body in rows]
        return tuple(asked for asked in read if asked is not None)

    async def send(self, cloud: Cloud, key: str, *, remaining_s: float = SEND_S) -> Reserved | None:
        """What became of that wish; None: it waits here. Whoever calls tells; `run` tells by itself."""
        async with self._sending:
            found = await asyncio.to_thread(
                lambda: self._db.execute("SELECT body, made_at_us FROM wishes WHERE key = ?", (key,)).fetchone()
            )
            if found is None:
                return self.standing.get(key)
            asked, age_s = self._read(key, found[0]), self._wall_s() - found[1] / 1e6
            if asked is None:
                return None
            reserved = await self._sent(cloud, asked, remaining_s) if age_s < STALE_S else _no(asked, TOO_LATE)
            if reserved is not None:
                self._is_news(reserved)
                await self._write("DELETE FROM wishes WHERE key = ?", (key,))
            return reserved

    async def _sent(self, cloud: Cloud, asked: ReserveAsked, remaining_s: float) -> Reserved | None:
        try:
            return await counter.reserve(cloud, asked, remaining_s=remaining_s)
        except NotAdmitted:
            return None
        except CloudRefused as error:
            if error.passing or error.reason in ("unauthenticated", "unimplemented"):
                return None
            log.warning("aside.refused", key=asked.key, why=str(error))
            return _no(asked, BY_RULES)
        except CloudError:
            return None

    async def run(self, cloud: Cloud, may_send: Callable[[], bool]) -> None:
        """For ever: what waits goes out when the link is there."""
        while True:
            try:
                if may_send():
                    await self.once(cloud)
            except Exception:  # a task's root: a file that cannot be read must not end the store's link
                log.exception("aside.failed")
            await self._alarm.wait(self._clock.now() + LOOK_S)

    async def once(self, cloud: Cloud) -> None:
        """Sends what waits, and tells what became of it; ends at the first that cannot be sent."""
        for asked in await self.waiting():
            reserved = await self.send(cloud, asked.key)
            if reserved is None:
                return
            await self.on_moved(reserved)

    # ---- what the cloud tells

    async def told(self, reserved: Reserved) -> None:
        """What was the answer to a wish already is no news."""
        async with self._sending:
            is_news = self._is_news(reserved)
        if is_news:
            await self.on_moved(reserved)

    def asked_of_us(self) -> tuple[Reserved, ...]:
        """Transfers that wait for a yes or no of this store."""
        return tuple(r for r in self.standing.values() if r.state == "asked" and r.place == self._site)

    def _is_news(self, reserved: Reserved) -> bool:
        """Remembers what stands; what is over is kept for a while, for the screen."""
        if self._known.get(reserved.id) == reserved.state:
            return False
        self._known[reserved.id] = reserved.state
        while len(self._known) > REMEMBERED:
            self._known.popitem(last=False)
        self.standing.pop(reserved.id, None)
        if reserved.stands:
            self.standing[reserved.id] = reserved
        else:
            self.over.append(reserved)
        return True

    def _read(self, key: str, body: str) -> ReserveAsked | None:
        """None: no wish of this release's. It stays where it is, holds up no other, and is reported."""
        try:
            return ReserveAsked(**json.loads(body))
        except (ValueError, TypeError, RecursionError) as error:
            if key not in self.damage:
                self.damage[key] = str(error)[:200]
                log.error("aside.unreadable", key=key, why=self.damage[key])
            return None

    async def _write(self, sql: str, row: tuple[object, ...]) -> None:
        await asyncio.to_thread(lambda: self._db.execute(sql, row).fetchall())


def _sound(path: Path, connect: Connect) -> tuple[Database, str]:
    """The open file, and why the one before was set aside. Raises sqlite3.Error or OSError where it is the disk."""
    try:
        return _prepared(path, connect), ""
    except (sqlite3.NotSupportedError, sqlite3.OperationalError):
        raise  # the disk, not the file
    except sqlite3.DatabaseError as error:
        aside = path.with_name(f"{path.name}.damaged-{time.time_ns() // 1_000_000_000}")
        log.error("aside.damaged", file=str(path), why=str(error), aside=str(aside))
        connect.set_aside(path, aside)
        return _prepared(path, connect), f"{error}; {aside}"


def _prepared(path: Path, connect: Connect) -> Database:
    db = connect(path)
    try:
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "busy_timeout=5000", "secure_delete=ON"):
            db.execute(f"PRAGMA {pragma}").fetchall()
        settle(db)
        db.execute(SCHEMA)
        db.execute("SELECT key, body, made_at_us FROM wishes").fetchall()
        return db
    except BaseException:
        db.close()
        raise


def forget_in(folder: Path, sessions: Sequence[str], *, connect: Connect = connect) -> None:
    """Deletes the wishes of sessions from a store's folder, whose node may run meanwhile. Raises sqlite3.Error."""
    if (folder / FILE).exists():
        db = connect(folder / FILE)
        for pragma in ("busy_timeout=5000", "secure_delete=ON"):
            db.execute(f"PRAGMA {pragma}").fetchall()
        rows = [(session,) for session in sessions]
        db.executemany("DELETE FROM wishes WHERE json_extract(body, '$.session_id') = ?", rows)
        db.close()


def _no(asked: ReserveAsked, why: str) -> Reserved:
    kind = "transfer" if asked.source else "hold"
    return Reserved(asked.key, kind, asked.sku, asked.qty, asked.source, "", REFUSED, why, session=asked.session_id)


FAULTS = (sqlite3.Error, OSError)
