"""The confirmed orders on disk: one SQLite file, every change durable before it is answered.

It decides how an order is kept, never what happens to it (`edge.link.outbox`). Plain sqlite3, WAL and
`synchronous=FULL`: 3.4 ms a write, and what was acknowledged survives a power cut. Synchronous: the outbox gives it
a thread of its own.
"""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from enum import Enum
from pathlib import Path

from domain.codec import line_from_json, line_to_json
from domain.events import JSON, canonical
from edge.link.exchange import OrderToSend


class Stage(Enum):
    """Where an order stands, as far as this store knows."""

    QUEUED = "queued"  # to be sent
    HELD = "held"  # past its release_by: a person must release it
    ACCEPTED = "accepted"
    PRICE_CHANGED = "price_changed"
    UNAVAILABLE = "unavailable"
    REJECTED = "rejected"
    TAKEN = "taken_by_staff"  # keyed in by a person: never sent (again)
    SUPERSEDED = "superseded"  # a later revision took its place

    @property
    def waiting(self) -> bool:
        return self in (Stage.QUEUED, Stage.HELD)


@dataclass(frozen=True, slots=True)
class Standing:
    """One revision of an order and where it stands.

    `in_doubt`: it was sent, and nobody has said yet whether it exists. `at_cloud`: the cloud has it, and
    does not know yet what the till made of it. `told`: its session was told where it stands.
    """

    order: OrderToSend
    stage: Stage = Stage.QUEUED
    in_doubt: bool = False
    at_cloud: bool = False
    released: bool = False
    sends: int = 0
    total_cents: int | None = None
    pos_ref: str = ""
    unavailable: tuple[str, ...] = ()
    reason: str = ""
    told: bool = True
    placed_at_us: int = 0
    moved_at_us: int = 0

    @property
    def key(self) -> tuple[str, int]:
        return self.order.order_id, self.order.revision

    def becomes(self, stage: Stage, *, at_us: int, **facts: object) -> "Standing":
        """The next stage, with what was said about it; not told yet."""
        cleared = {"total_cents": None, "pos_ref": "", "unavailable": (), "reason": "", "in_doubt": False}
        return replace(self, stage=stage, told=False, moved_at_us=at_us, **(cleared | facts))  # type: ignore[arg-type]


SCHEMA = """
CREATE TABLE IF NOT EXISTS orders (
    place INTEGER PRIMARY KEY AUTOINCREMENT,  -- the order they were confirmed in
    order_id TEXT NOT NULL,
    revision INTEGER NOT NULL,
    body BLOB NOT NULL,  -- canonical JSON of what is sent
    stage TEXT NOT NULL,
    in_doubt INTEGER NOT NULL,
    told INTEGER NOT NULL,
    moved_at_us INTEGER NOT NULL,
    facts BLOB NOT NULL,  -- canonical JSON of the rest of `Standing`
    UNIQUE (order_id, revision)
);
CREATE INDEX IF NOT EXISTS by_stage ON orders (stage, place);
"""
VERSION = 1


class OrderFileError(Exception):
    """The file cannot be used: `problem` says why, in a user's words."""

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(f"{path}: {problem}")
        self.path, self.problem = path, problem


@dataclass(slots=True)
class OrderFile:
    """Raises sqlite3.Error from every method when the disk does not take it; then nothing was changed."""

    path: str
    _db: sqlite3.Connection = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Opens or makes the file. Raises OrderFileError."""
        try:
            if self.path != ":memory:":
                Path(self.path).parent.mkdir(parents=True, exist_ok=True)
            self._db = sqlite3.connect(self.path, isolation_level=None, check_same_thread=False)
            self._db.execute("PRAGMA journal_mode=WAL")
            self._db.execute("PRAGMA synchronous=FULL")
            self._db.execute("PRAGMA busy_timeout=5000")
            found = self._db.execute("PRAGMA user_version").fetchone()[0]
            if found > VERSION:
                raise OrderFileError(
                    self.path, f"written by a newer release (format {found}, this one reads {VERSION})"
                )
            self._db.executescript(SCHEMA)
            self._db.execute(f"PRAGMA user_version={VERSION}")
        except (sqlite3.Error, OSError) as error:
            raise OrderFileError(self.path, f"cannot keep orders here: {error}") from error

    def close(self) -> None:
        self._db.close()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction: all of it, or on an error none."""
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    def save(self, *standings: Standing) -> None:
        """Inserts or overwrites by (order_id, revision); the place of an order never changes. Call within `writing`."""
        for s in standings:
            self._db.execute(
                "INSERT INTO orders (order_id, revision, body, stage, in_doubt, told, moved_at_us, facts)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (order_id, revision) DO UPDATE SET"
                " body = excluded.body, stage = excluded.stage, in_doubt = excluded.in_doubt, told = excluded.told,"
                " moved_at_us = excluded.moved_at_us, facts = excluded.facts",
                (
                    *s.key,
                    _order_to_bytes(s.order),
                    s.stage.value,
                    s.in_doubt,
                    s.told,
                    s.moved_at_us,
                    _facts_to_bytes(s),
                ),
            )

    def revisions(self, order_id: str) -> tuple[Standing, ...]:
        """Every revision of an order, the oldest first."""
        return self._read("WHERE order_id = ? ORDER BY revision", order_id)

    def unsettled(self) -> tuple[Standing, ...]:
        """What waits, is in doubt or was not told, oldest first."""
        return self._read("WHERE stage IN ('queued', 'held') OR in_doubt OR NOT told ORDER BY place")

    def every(self, limit: int) -> tuple[Standing, ...]:
        """The orders for a screen: what waits first, then the newest; oldest first within each."""
        rows = self._read("ORDER BY stage IN ('queued', 'held') DESC, place DESC LIMIT ?", limit)
        return tuple(sorted(rows, key=lambda s: (not s.stage.waiting, s.placed_at_us)))

    def forget_before(self, at_us: int) -> int:
        """Drops orders that were settled before that wall time; never one that waits or is in doubt."""
        cursor = self._db.execute(
            "DELETE FROM orders WHERE stage NOT IN ('queued', 'held') AND NOT in_doubt AND told AND moved_at_us < ?",
            (at_us,),
        )
        return cursor.rowcount

    def _read(self, where: str, *values: object) -> tuple[Standing, ...]:
        rows = self._db.execute(f"SELECT body, stage, in_doubt, told, moved_at_us, facts FROM orders {where}", values)
        return tuple(_standing(*row) for row in rows)


# ---- values to bytes and back


def _order_to_bytes(order: OrderToSend) -> bytes:
    names = [n for n in OrderToSend.__dataclass_fields__ if n not in ("lines", "codes")]
    row: dict[str, JSON] = {name: getattr(order, name) for name in names}
    return canonical({**row, "lines": [line_to_json(line) for line in order.lines], "codes": list(order.codes)})


_COLUMNS = ("order", "stage", "in_doubt", "told", "moved_at_us")


def _facts_to_bytes(s: Standing) -> bytes:
    names = [n for n in Standing.__dataclass_fields__ if n not in (*_COLUMNS, "unavailable")]
    row: dict[str, JSON] = {name: getattr(s, name) for name in names}
    return canonical({**row, "unavailable": list(s.unavailable)})


def _standing(body: bytes, stage: str, in_doubt: int, told: int, moved_at_us: int, facts: bytes) -> Standing:
    order, rest = json.loads(body), json.loads(facts)
    lines = tuple(line_from_json(line) for line in order.pop("lines"))
    codes, unavailable = tuple(order.pop("codes")), tuple(rest.pop("unavailable"))
    return Standing(
        order=OrderToSend(lines=lines, codes=codes, **order),
        stage=Stage(stage),
        in_doubt=bool(in_doubt),
        told=bool(told),
        moved_at_us=moved_at_us,
        unavailable=unavailable,
        **rest,
    )
