"""The confirmed orders on disk: one SQLite file, every change durable before it is answered.

It decides how an order is kept, never what happens to it (`domain.fulfilment`, driven by `edge.link.outbox`). Plain
sqlite3, WAL and `synchronous=FULL`: 3.4 ms a write, and what was acknowledged survives a power cut. Synchronous: the
outbox gives it a thread of its own.

A file with a damaged page is set aside and what can be read of it goes into a new one; a row that says nothing readable
is left alone. Both are reported in `problems`, and the store goes on.
"""

import json
import sqlite3
import time
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from domain import adjustments
from domain.codec import line_from_json, line_to_json
from domain.events import JSON, canonical
from domain.fulfilment import Doubt, Fulfilment, Phase
from edge.database import Connect, Database, connect, settle, writing
from edge.link.exchange import OrderToSend

_DONE = (Phase.ACCEPTED, Phase.PRICE_CHANGED, Phase.UNAVAILABLE, Phase.REJECTED, Phase.TAKEN_BY_STAFF)


@dataclass(frozen=True, slots=True)
class Standing:
    """One order and where it stands.

    `order` is the latest that was confirmed. `calls` say why staff were called, the latest last. `told` is what the
    order's session knows of it (`edge.link.outbox.Move`, written as text). `by`: who took or released it last.
    `seen`: how many of the calls a person has dealt with.
    """

    order: OrderToSend
    state: Fulfilment
    calls: tuple[str, ...] = ()
    reason: str = ""
    told: str = ""
    placed_at_us: int = 0
    moved_at_us: int = 0
    by: str = ""
    seen: int = 0

    @property
    def order_id(self) -> str:
        return self.order.order_id

    @property
    def settled(self) -> bool:
        """At its end, and nobody need ask any more."""
        return self.state.phase in _DONE and not self.state.in_doubt

    @property
    def needs_a_person(self) -> bool:
        """Somebody was called for it and has not said that it is dealt with; or it was refused for good."""
        refused = self.state.phase is Phase.REJECTED and self.seen == 0
        return refused or len(self.calls) > self.seen


SCHEMA = """
CREATE TABLE IF NOT EXISTS orders (
    place INTEGER PRIMARY KEY AUTOINCREMENT,  -- the order they were confirmed in
    order_id TEXT NOT NULL UNIQUE,
    body BLOB NOT NULL,  -- canonical JSON of what is sent
    state BLOB NOT NULL,  -- JSON of domain.fulfilment's state
    facts BLOB NOT NULL,  -- JSON of the rest
    open INTEGER NOT NULL,  -- something is left to be done or told
    moved_at_us INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS by_open ON orders (open, place);
"""
VERSION = 1
COLUMNS = "place, order_id, body, state, facts, open, moved_at_us"
FARTHEST = 100_000  # rows looked for where the file does not say how many there are: a store's orders of a year


class OrderFileError(Exception):
    """The file cannot be used: `problem` says why, in a user's words."""

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(f"{path}: {problem}")
        self.path, self.problem = path, problem


@dataclass(frozen=True, slots=True)
class Damage:
    """What of the file could not be used. `order_id` empty: the file as a whole, set aside as `aside`."""

    order_id: str
    why: str
    aside: str = ""
    saved: int = 0  # orders that could be read of it


@dataclass(slots=True)
class OrderFile:
    """Raises sqlite3.Error from every method when the disk does not take it; then nothing was changed."""

    path: str
    connect: Connect = field(default=connect, repr=False)
    problems: dict[str, Damage] = field(default_factory=dict)  # by order id, "" for the file
    _db: Database = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Opens or makes the file. Raises OrderFileError."""
        try:
            try:
                self._open()
                damage = self._damage()
            except (sqlite3.NotSupportedError, sqlite3.OperationalError):
                raise  # the disk, not the file
            except sqlite3.DatabaseError as error:
                damage = str(error)
            if damage:
                self._renew(damage)
        except (sqlite3.Error, OSError) as error:
            raise OrderFileError(self.path, f"cannot keep orders here: {error}") from error

    def _open(self) -> None:
        self._db = self.connect(Path(self.path))
        self._db.execute("PRAGMA journal_mode=WAL")
        self._db.execute("PRAGMA synchronous=FULL")
        self._db.execute("PRAGMA busy_timeout=5000")
        settle(self._db)
        found = self._db.execute("PRAGMA user_version").fetchone()[0]
        if found > VERSION:
            raise OrderFileError(self.path, f"written by a newer release (format {found}, this one reads {VERSION})")
        self._db.executescript(SCHEMA)
        self._db.execute(f"PRAGMA user_version={VERSION}")

    def mend(self, why: str, known: Iterable[Standing]) -> None:
        """A new file, with what can be read of this one and what is `known` and open. Raises sqlite3.Error, OSError."""
        self._renew(why)
        for standing in known:
            self.save(standing, is_open=True)

    def _damage(self) -> str:
        """What SQLite finds wrong with its pages; empty when nothing is."""
        found = [str(row[0]) for row in self._db.execute("PRAGMA quick_check(1)").fetchall()]
        return "" if found == ["ok"] else "; ".join(found)

    def _renew(self, why: str) -> None:
        """A new file with every row that can be read of the old one, which is set aside for whoever looks into it."""
        rows = self._readable()
        self._db.close()
        aside = f"{self.path}.damaged-{time.time_ns() // 1_000_000_000}"
        self.connect.set_aside(Path(self.path), Path(aside))
        self._open()
        with writing(self._db):
            for row in rows:
                self._db.execute(f"INSERT OR IGNORE INTO orders ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)", row)
        self.problems[""] = Damage("", why, aside, len(rows))

    def _readable(self) -> list[tuple[object, ...]]:
        """Row by row: a page that cannot be read costs the rows on it, not those behind it."""
        rows: list[tuple[object, ...]] = []
        place = 0
        try:
            (last,) = self._db.execute("SELECT seq FROM sqlite_sequence WHERE name = 'orders'").fetchone() or (0,)
        except sqlite3.Error:
            last = FARTHEST if self._has_a_schema() else 0
        for place in range(1, min(int(last), FARTHEST) + 1):
            try:
                rows += self._db.execute(f"SELECT {COLUMNS} FROM orders WHERE place = ?", (place,)).fetchall()
            except sqlite3.Error:
                continue
        return rows

    def _has_a_schema(self) -> bool:
        try:
            return bool(self._db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0])
        except sqlite3.Error:
            return False  # then there is no table to look for rows in

    def close(self) -> None:
        self._db.close()

    def save(self, s: Standing, *, is_open: bool) -> None:
        """Inserts or overwrites by order_id, durable on return; the place of an order never changes.

        `is_open`: something is left to be done or told, so `still_open` shall give it after a restart.
        """
        with writing(self._db):
            self._db.execute(
                "INSERT INTO orders (order_id, body, state, facts, open, moved_at_us) VALUES (?, ?, ?, ?, ?, ?)"
                " ON CONFLICT (order_id) DO UPDATE SET body = excluded.body, state = excluded.state,"
                " facts = excluded.facts, open = excluded.open, moved_at_us = excluded.moved_at_us",
                (s.order_id, *_to_bytes(s), is_open, s.moved_at_us),
            )

    def find(self, order_id: str) -> Standing | None:
        return next(iter(self._read("WHERE order_id = ?", order_id)), None)

    def still_open(self) -> tuple[Standing, ...]:
        """Oldest first."""
        return self._read("WHERE open ORDER BY place")

    def settled(self, limit: int) -> tuple[Standing, ...]:
        """What is not open any more, newest first."""
        return self._read("WHERE NOT open ORDER BY place DESC LIMIT ?", limit)

    def forget_before(self, at_us: int) -> int:
        """Drops orders that came to their end before that wall time; never an open one."""
        with writing(self._db):
            return self._db.execute("DELETE FROM orders WHERE NOT open AND moved_at_us < ?", (at_us,)).rowcount

    def _read(self, where: str, *values: object) -> tuple[Standing, ...]:
        rows = self._db.execute(f"SELECT order_id, body, state, facts, moved_at_us FROM orders {where}", values)
        read = [self._standing(str(order_id), *row) for order_id, *row in rows.fetchall()]
        return tuple(standing for standing in read if standing is not None)

    def _standing(self, order_id: str, *row: Any) -> Standing | None:
        try:
            return _from_bytes(*row)
        except (AttributeError, KeyError, RecursionError, TypeError, ValueError) as error:
            self.problems.setdefault(order_id, Damage(order_id, f"its row cannot be read: {error!r:.200}"))
            return None


# ---- values to bytes and back


def order_to_json(order: OrderToSend) -> dict[str, JSON]:
    names = [name for name in OrderToSend.__dataclass_fields__ if name != "guest_gone"]  # true when it is sent, or not
    row: dict[str, JSON] = {name: getattr(order, name) for name in names}
    off: list[JSON] = [adjustments.to_json(a) for a in order.adjustments]
    return {
        **row,
        "lines": [line_to_json(line) for line in order.lines],
        "codes": list(order.codes),
        "adjustments": off,
    }


def order_from_json(row: dict[str, JSON]) -> OrderToSend:
    """Takes what `order_to_json` gives; what is missing has its default. Raises KeyError, TypeError or ValueError."""
    known = {name: row[name] for name in OrderToSend.__dataclass_fields__ if name in row}
    lines, codes = row["lines"], row.get("codes", [])
    if not isinstance(lines, list | tuple) or not isinstance(codes, list | tuple):
        raise ValueError("expected lines and codes as lists")
    off = row.get("adjustments", [])
    if not isinstance(off, list | tuple):
        raise ValueError("expected adjustments as a list")
    values = {
        "lines": tuple(map(line_from_json, lines)),
        "codes": tuple(codes),
        "adjustments": tuple(map(adjustments.from_json, off)),
    }
    return OrderToSend(**(known | values))  # type: ignore[arg-type]


FACTS = ("calls", "reason", "told", "placed_at_us", "by", "seen")


def _to_bytes(s: Standing) -> tuple[bytes, bytes, bytes]:
    state = json.dumps(asdict(s.state) | {"phase": s.state.phase.value}, sort_keys=True).encode()
    facts: dict[str, JSON] = {"calls": s.calls, "reason": s.reason, "told": s.told, "placed_at_us": s.placed_at_us}
    facts |= {name: value for name, value in (("by", s.by), ("seen", s.seen)) if value}
    return canonical(order_to_json(s.order)), state, canonical(facts)


def _from_bytes(body: bytes, state: bytes, facts: bytes, moved_at_us: int) -> Standing:
    row, rest = json.loads(state), json.loads(facts)
    row["phase"] = Phase(row["phase"])
    row["doubts"] = tuple(Doubt(**d) for d in row["doubts"])
    row["unavailable"] = tuple(row["unavailable"])
    rest = {name: rest[name] for name in FACTS if name in rest}  # what a later release knows besides is its own
    rest["calls"] = tuple(rest["calls"])
    return Standing(order_from_json(json.loads(body)), Fulfilment(**row), moved_at_us=moved_at_us, **rest)
