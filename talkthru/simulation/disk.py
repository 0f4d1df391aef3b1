"""A disk that can be filled, that fails, and that loses what was not synced when the power goes: an apsw VFS in memory.

Programs see `live`; a power cut leaves `kept` and, of every write since the last sync, all of it, some of its sectors,
or nothing. A killed process loses nothing that it had written: the operating system still has it. The edge's own code
runs on it through `SimulatedDatabase`, which speaks as sqlite3 does (`edge.database.Database`).

Files are locked by one connection alone (`locking_mode=EXCLUSIVE`): the write-ahead log's index then lives in memory,
where SQLite would share it between processes; what is written to a disk, and when it is synced, stays the same.
"""

import itertools
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from random import Random
from typing import Any

import apsw

from edge.database import BESIDE

SECTOR = 512  # what a disk writes whole
TORN, DROPPED = 0.4, 0.35  # of the writes in flight when the power goes: some sectors, or nothing


class Fault(Enum):
    """What happens to one operation."""

    NONE = "none"
    FULL = "disk full"
    FAILS = "input/output error"
    LIES = "sync lost"  # says that it is done: no program can know
    DIES_BEFORE = "killed before"
    DIES_AFTER = "killed after"


Gate = Callable[[str, str], Fault]  # (operation, file) -> what happens to it


@dataclass
class _File:
    live: bytearray = field(default_factory=bytearray)
    kept: bytearray = field(default_factory=bytearray)
    pending: list[tuple[int, bytes] | int] = field(default_factory=list)  # writes, and lengths cut to, since the sync
    entry_kept: bool = False  # whether the folder's entry is on the disk, too

    def write(self, data: bytes, offset: int) -> None:
        _write(self.live, data, offset)
        self.pending.append((offset, data))

    def truncate(self, length: int) -> None:
        del self.live[length:]
        self.pending.append(length)

    def sync(self) -> None:
        for one in self.pending:
            _apply(self.kept, one)
        self.pending.clear()
        self.entry_kept = True

    def lose_power(self, chance: Random) -> None:
        for one in self.pending:
            if isinstance(one, int):
                if chance.random() < 0.5:
                    _apply(self.kept, one)
                continue
            offset, data = one
            roll = chance.random()
            if roll < DROPPED:
                continue
            if roll < DROPPED + TORN:
                for start in range(0, len(data), SECTOR):
                    if chance.random() < 0.5:
                        _write(self.kept, data[start : start + SECTOR], offset + start)
            else:
                _write(self.kept, data, offset)
        self.pending.clear()
        self.live = bytearray(self.kept)


def _apply(body: bytearray, one: tuple[int, bytes] | int) -> None:
    if isinstance(one, int):
        del body[one:]
    else:
        _write(body, one[1], one[0])


def _write(body: bytearray, data: bytes, offset: int) -> None:
    if len(body) < offset:
        body.extend(bytes(offset - len(body)))
    body[offset : offset + len(data)] = data


class SimulatedDisk(apsw.VFS):
    """One computer's. `gate` is asked before every operation; `on_death` is called when it kills."""

    _names = itertools.count()

    def __init__(self, chance: Random, *, gate: Gate, on_death: Callable[[], None]) -> None:
        self._chance, self._gate, self._on_death = chance, gate, on_death
        self._files: dict[str, _File] = {}
        self._deleted: dict[str, _File] = {}
        self._connections: list[apsw.Connection] = []
        self._abandoned: list[apsw.Connection] = []
        self._life = 0  # of the process: what an earlier one opened is dead
        self.name = f"talkthru-simulated-{next(self._names)}"
        super().__init__(self.name, "", makedefault=True)
        apsw.randomness(0)  # SQLite's own chance (salts of its log) begins anew, from `xRandomness`

    # ---- for the world

    def __call__(self, path: Path) -> "SimulatedDatabase":
        """`edge.database.Connect`: the disk opens a file. Raises sqlite3.Error."""
        with _translated():
            connection = apsw.Connection(str(path), vfs=self.name)
            self._connections.append(connection)
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("PRAGMA temp_store = MEMORY")
        return SimulatedDatabase(connection, checkpoint_pages=self._chance.choice((2, 10, 40, 1000)))

    def set_aside(self, path: Path, aside: Path) -> None:
        for end in BESIDE:
            if (file := self._files.pop(f"{path}{end}", None)) is not None:
                self._files[f"{aside}{end}"] = file

    def kill(self) -> None:
        """The process is dead; what it had written stays."""
        self._life += 1
        connections, self._connections = self._connections, []
        for connection in connections:
            self._abandoned.append(connection)

    def lose_power(self) -> None:
        """After `kill`. What was not synced is there, torn, or gone; a deleted file may be back."""
        for path, file in list(self._deleted.items()):
            if path not in self._files and file.entry_kept and self._chance.random() < 0.5:
                self._files[path] = file
        self._deleted.clear()
        for path, file in list(self._files.items()):
            if not file.entry_kept and self._chance.random() < 0.5:
                del self._files[path]
            else:
                file.lose_power(self._chance)
                file.entry_kept = True

    def copy_to(self, folder: Path) -> None:
        """What a program would find on it now, as real files."""
        folder.mkdir(parents=True, exist_ok=True)
        for path, file in self._files.items():
            (folder / path.rpartition("/")[2]).write_bytes(file.live)

    def close(self) -> None:
        """The end of the simulation: nothing may use it any more."""
        self.kill()
        self.bury()
        self.unregister()

    def bury(self) -> None:
        """Closes what dead processes had open. Not while SQLite is still in one of them."""
        abandoned, self._abandoned = self._abandoned, []
        for connection in abandoned:
            try:
                connection.close(True)
            except apsw.Error:
                pass  # it finds its files dead: so be it

    # ---- for SQLite

    def xOpen(self, name: Any, flags: list[int]) -> Any:
        path = str(name.filename() if isinstance(name, apsw.URIFilename) else name)
        if path not in self._files:
            if not flags[0] & apsw.SQLITE_OPEN_CREATE:
                raise apsw.CantOpenError(path)
            self.passes("open", path)
            self._files[path] = _File()
        return _Handle(self, path, self._files[path], self._life)

    def xAccess(self, pathname: str, flags: int) -> bool:
        return pathname in self._files

    def xDelete(self, filename: str, syncdir: bool) -> None:
        self.passes("delete", filename)
        file = self._files.pop(filename, None)
        if file is not None and not syncdir:
            self._deleted[filename] = file

    def xFullPathname(self, name: str) -> str:
        return name

    def xRandomness(self, numbytes: int) -> bytes:
        return self._chance.randbytes(numbytes)

    def xCurrentTimeInt64(self) -> int:
        return 0

    def xCurrentTime(self) -> float:
        return 0.0

    def xSleep(self, microseconds: int) -> int:
        return microseconds

    def passes(self, operation: str, path: str) -> Fault:
        """Asks the gate; raises what the operation fails with."""
        fault = self._gate(operation, path.rpartition("/")[2])
        match fault:
            case Fault.FULL:
                raise apsw.FullError("the simulated disk is full")
            case Fault.FAILS:
                raise apsw.IOError("the simulated disk failed")
            case Fault.DIES_BEFORE:
                self.die()
        return fault

    def die(self) -> None:
        self.kill()
        self._on_death()
        raise apsw.IOError("killed")

    def sync_folder(self) -> None:
        """What was made in it and deleted from it lasts."""
        self._deleted.clear()
        for file in self._files.values():
            file.entry_kept = True

    def lives(self, life: int) -> None:
        if life != self._life:
            raise apsw.IOError("of a dead process")


class _Handle:
    """An open file, as SQLite asks of one."""

    def __init__(self, disk: SimulatedDisk, path: str, file: _File, life: int) -> None:
        self._disk, self._path, self._file, self._life = disk, path, file, life

    def xRead(self, amount: int, offset: int) -> bytes:
        self._disk.lives(self._life)
        self._disk.passes("read", self._path)
        return bytes(self._file.live[offset : offset + amount])

    def xWrite(self, data: bytes, offset: int) -> None:
        self._change("write", lambda: self._file.write(bytes(data), offset))

    def xTruncate(self, newsize: int) -> None:
        self._change("truncate", lambda: self._file.truncate(newsize))

    def xSync(self, flags: int) -> None:
        fresh = not self._file.entry_kept
        self._change("sync", self._file.sync)
        if fresh and self._path.endswith(("-wal", "-journal")):
            self._disk.sync_folder()  # as SQLite's unix VFS does with a journal that it made

    def _change(self, operation: str, change: Callable[[], None]) -> None:
        self._disk.lives(self._life)
        try:
            fault = self._disk.passes(operation, self._path)
        except apsw.IOError:
            if operation == "sync" and self._life == self._disk._life:
                self._file.pending.clear()  # as Linux does: after a failed sync the pages count as clean
                self._file.live = bytearray(self._file.live)
            raise
        if fault is not Fault.LIES:
            change()
        else:
            self._file.entry_kept = True
        if fault is Fault.DIES_AFTER:
            self._disk.die()

    def xFileSize(self) -> int:
        return len(self._file.live)

    def xClose(self) -> None:
        pass

    def xLock(self, level: int) -> None:
        pass

    def xUnlock(self, level: int) -> None:
        pass

    def xCheckReservedLock(self) -> bool:
        return False

    def xFileControl(self, op: int, ptr: int) -> bool:
        return False

    def xSectorSize(self) -> int:
        return 4096

    def xDeviceCharacteristics(self) -> int:
        return apsw.SQLITE_IOCAP_POWERSAFE_OVERWRITE  # as SQLite assumes of every disk: nothing beside a write changes


# ---- apsw as sqlite3


class _Rows:
    """All rows of a statement, and how many it changed."""

    def __init__(self, rows: list[Any], rowcount: int) -> None:
        self._rows, self.rowcount = rows, rowcount

    def fetchone(self) -> Any:
        return self._rows.pop(0) if self._rows else None

    def fetchall(self) -> list[Any]:
        rows, self._rows = self._rows, []
        return rows

    def __iter__(self) -> Iterator[Any]:
        return iter(self.fetchall())


class SimulatedDatabase:
    """As much of sqlite3.Connection as `edge.database.Database` names; its errors are sqlite3's.

    The write-ahead log is copied back here, and not by SQLite's own hook, which does the same: a fault in it is no
    fault of the transaction that was just made, and SQLite keeps it to itself, while apsw would raise it there.
    """

    def __init__(self, connection: apsw.Connection, *, checkpoint_pages: int) -> None:
        self._connection, self._checkpoint_pages = connection, checkpoint_pages
        self._pages = 0
        connection.set_wal_hook(self._wrote)

    def execute(self, sql: str, parameters: Sequence[Any] = (), /) -> _Rows:
        with _translated():
            rows = list(self._connection.execute(sql, tuple(parameters)))
            made = _Rows(rows, self._connection.changes())
        self._maybe_checkpoint()
        return made

    def executemany(self, sql: str, rows: Sequence[Sequence[Any]], /) -> _Rows:
        with _translated():
            self._connection.executemany(sql, [tuple(row) for row in rows])
        self._maybe_checkpoint()
        return _Rows([], len(rows))

    def _wrote(self, connection: apsw.Connection, name: str, pages: int) -> int:
        self._pages = pages
        return apsw.SQLITE_OK

    def _maybe_checkpoint(self) -> None:
        if self._pages >= self._checkpoint_pages:
            self._pages = 0
            try:
                self._connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_PASSIVE)
            except apsw.Error:
                pass  # tried again after the next transaction

    def executescript(self, sql: str, /) -> _Rows:
        with _translated():
            self._connection.execute(sql)
            return _Rows([], 0)

    def close(self) -> None:
        with _translated():
            self._connection.close()


class _translated:
    """apsw's errors as sqlite3's."""

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: Any, error: BaseException | None, trace: Any) -> None:
        match error:
            case apsw.ConstraintError():
                raise sqlite3.IntegrityError(str(error)) from error
            case apsw.CorruptError() | apsw.NotADBError():
                raise sqlite3.DatabaseError(str(error)) from error
            case apsw.Error():
                raise sqlite3.OperationalError(str(error)) from error
