"""SQLite as the edge uses it: one connection a file, transactions begun in words, faults as `sqlite3.Error`.

It decides how a file is opened and how a transaction ends; what is in it is the log's and the outbox's. `Connect` is
the seam at which another disk is put under the same code: `talkthru.simulation` gives one that tears writes.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

BESIDE = ("", "-wal", "-shm", "-journal")  # the file, and what SQLite keeps next to it


class Rows(Protocol):
    """What a statement gave."""

    @property
    def rowcount(self) -> int: ...

    def fetchone(self) -> Any: ...

    def fetchall(self) -> list[Any]: ...

    def __iter__(self) -> Iterator[Any]: ...


class Database(Protocol):
    """An open file. Raises sqlite3.Error; a statement outside of `writing` is a transaction of its own."""

    def execute(self, sql: str, parameters: Sequence[Any] = ..., /) -> Rows: ...

    def executemany(self, sql: str, rows: Sequence[Sequence[Any]], /) -> Rows: ...

    def executescript(self, sql: str, /) -> Rows: ...

    def close(self) -> None: ...


class Connect(Protocol):
    """A disk, as far as the edge's databases are on it."""

    def __call__(self, path: Path, /) -> Database:
        """Opens or makes the file and its folder. Raises OSError or sqlite3.Error."""

    def set_aside(self, path: Path, aside: Path) -> None:
        """Renames a closed file with all that belongs to it. Raises OSError."""


class _OnDisk:
    def __call__(self, path: Path) -> Database:
        path.parent.mkdir(parents=True, exist_ok=True)
        return sqlite3.connect(path, isolation_level=None, check_same_thread=False)

    def set_aside(self, path: Path, aside: Path) -> None:
        for end in BESIDE:
            if (part := path.with_name(path.name + end)).exists():
                part.rename(aside.with_name(aside.name + end))


connect = _OnDisk()


def settle(db: Database) -> None:
    """Copies the write-ahead log into the file, by writes of now. Call it once a file is open and its mode is set.

    What a sync failed on is in the operating system's cache, where SQLite finds it again, and may not be on the disk:
    the next syncs say nothing of it (Linux counts those pages as clean). All that is kept behind it would be lost with
    it in a power cut. Raises sqlite3.Error.
    """
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


@contextmanager
def writing(db: Database) -> Iterator[None]:
    """One transaction: all of it, durable at the end, or on an error none."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        try:
            db.execute("ROLLBACK")
        except sqlite3.Error:
            pass  # a full or broken disk: SQLite has rolled back by itself, and the first error says more
        raise
