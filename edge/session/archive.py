"""The sessions' log as somebody else reads it: read-only, also while an edge writes it. It decides nothing.

What comes out is what is in the files, unproven: `bodies` as they lie there, of whatever type SQLite found. Proving is
the reader's. Opening never makes or changes a file of the store's (SQLite may leave an empty `-shm` beside a log that
was closed).
"""

import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from edge.session.log import LAYOUT, LogUnusable, newer

SESSIONS = "SELECT session, device, channel, version, open, last_seq, last_chain, through_seq FROM sessions"
EVENTS = "SELECT seq, body, chain FROM events WHERE session = ? ORDER BY seq"
DAMAGE_NAMED = 3


@dataclass(frozen=True, slots=True)
class Listed:
    """What the log's register says of a session; `last_chain` only as trustworthy as the file."""

    session: str
    device: str
    channel: str
    version: str
    open: bool
    last_seq: int
    last_chain: object
    through_seq: int


@dataclass(frozen=True, slots=True)
class Row:
    """An event as it lies in the file."""

    seq: Any  # an integer, where the file is sound
    body: object
    chain: object


class Archive:
    """One store's log. Raises LogUnusable, with a sentence, wherever the files cannot be read."""

    def __init__(self, folder: Path) -> None:
        if not folder.is_dir():
            raise LogUnusable(f"{folder}: no such folder. Say where the edge keeps its data with --data-dir.")
        if not (folder / "log.db").is_file():
            raise LogUnusable(f"{folder} holds no session log (log.db): no edge has kept sessions there.")
        self.folder = folder
        self._log = _connected(folder / "log.db")
        self._keys = _connected(folder / "keys.db") if (folder / "keys.db").is_file() else None

    def __enter__(self) -> "Archive":
        return self

    def __exit__(self, *_: object) -> None:
        self._log.close()
        if self._keys is not None:
            self._keys.close()

    @property
    def has_keys(self) -> bool:
        return self._keys is not None

    def sessions(self) -> tuple[Listed, ...]:
        """All, the oldest first."""
        return tuple(_listed(row) for row in self._rows(self._log, f"{SESSIONS} ORDER BY rowid"))

    def find(self, session: str) -> tuple[Listed, tuple[Row, ...]] | None:
        """The register's row and the events, of one moment: an edge may be writing."""
        self._rows(self._log, "BEGIN")
        try:
            listed = self._rows(self._log, f"{SESSIONS} WHERE session = ?", session)
            rows = self._rows(self._log, EVENTS, session)
        finally:
            self._rows(self._log, "COMMIT")
        return (_listed(listed[0]), tuple(Row(*row) for row in rows)) if listed else None

    def ends(self, session: str) -> tuple[object, ...]:
        """The bodies of the first event and of the last; empty where there is none."""
        bounds = (
            "SELECT min(seq) FROM events WHERE session = ?1 UNION ALL SELECT max(seq) FROM events WHERE session = ?1"
        )
        query = f"SELECT body FROM events WHERE session = ?1 AND seq IN ({bounds}) ORDER BY seq"
        rows = self._rows(self._log, query, session)
        return (rows[0][0], rows[-1][0]) if rows else ()

    def cipher(self, session: str) -> AESGCM | None:
        """None: the key was destroyed, or is not in these files."""
        if self._keys is None:
            return None
        rows = self._rows(self._keys, "SELECT key FROM keys WHERE session = ?", session)
        try:
            return AESGCM(rows[0][0]) if rows else None
        except (TypeError, ValueError) as error:
            raise LogUnusable(f"{self.folder / 'keys.db'}: the key of {session} is no key: the file is damaged.") from (
                error
            )

    def forgotten_us(self, session: str) -> int | None:
        """When the key was destroyed, on the wall clock; None where nobody wrote that down."""
        if self._keys is None or not self._rows(self._keys, "SELECT 1 FROM sqlite_master WHERE name = 'forgotten'"):
            return None
        rows = self._rows(self._keys, "SELECT at_us FROM forgotten WHERE session = ?", session)
        return rows[0][0] if rows and isinstance(rows[0][0], int) else None

    def damage(self) -> tuple[str, ...]:
        """What SQLite finds wrong with the log's file itself, the first few; empty when nothing is."""
        try:
            found = [str(row[0]) for row in self._log.execute(f"PRAGMA integrity_check({DAMAGE_NAMED})")]
        except (sqlite3.Error, UnicodeDecodeError) as error:
            found = [str(error)]
        return tuple(line.strip() for text in found for line in text.splitlines() if line != "ok")[:DAMAGE_NAMED]

    def _rows(self, db: sqlite3.Connection, query: str, *values: object) -> list[Any]:
        try:
            return db.execute(query, values).fetchall()
        except (sqlite3.Error, UnicodeDecodeError, OverflowError) as error:
            raise LogUnusable(
                f"The log in {self.folder} is damaged and cannot be read: {error}. The edge sets such a file aside and"
                " goes on with a new one; what was uploaded before is in the cloud's copy."
            ) from error


def _connected(path: Path) -> sqlite3.Connection:
    """Read-only. A folder that cannot be written, with a log that was closed, is read as it lies."""
    problem: Exception | None = None
    closed = not path.with_name(f"{path.name}-wal").exists()
    for mode in ("mode=ro", "immutable=1") if closed else ("mode=ro",):
        db = sqlite3.connect(f"{path.absolute().as_uri()}?{mode}", uri=True, isolation_level=None)
        try:
            (layout,) = db.execute("PRAGMA user_version").fetchone()
            db.execute("SELECT 1 FROM sqlite_master").fetchone()
        except (sqlite3.Error, UnicodeDecodeError) as error:  # a changed byte may be no text at all
            db.close()
            problem = error
            continue
        if layout > LAYOUT:
            db.close()
            raise LogUnusable(newer(path, layout))
        return db
    raise LogUnusable(f"{path} cannot be read: {problem}.") from problem


def _listed(row: tuple[Any, ...]) -> Listed:
    """Counts that are no counts become ones that fit no log: what is wrong shows where it is proved."""
    session, device, channel, version, is_open, last_seq, last_chain, through = row
    return Listed(
        str(session),
        str(device),
        str(channel),
        str(version),
        bool(is_open),
        last_seq if isinstance(last_seq, int) else -1,
        last_chain,
        through if isinstance(through, int) else -1,
    )


__all__ = ["Archive", "Listed", "LogUnusable", "Row"]
