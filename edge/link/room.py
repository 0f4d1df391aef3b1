"""What a store deletes when its disk gets full: recordings first, then traces; never an order, never a session's log.

It decides in `to_delete` (PURE) what goes, and in `Room` (a thin shell over one folder) looks and deletes. What may go
lies in folders of its own, `audio/` and `traces/`; whatever else is in the data folder stays. When that is not enough
it says so, while orders can still be kept: `short` is for the store's screen.
"""

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import structlog

log = structlog.get_logger()

GOES_FIRST = ("audio", "traces")  # in this sequence; the oldest of each first
LOOK_S = 60.0
GLANCE_S = 2.0  # a disk that fills up is said before the next guest comes
MB = 1 << 20
# A busy store writes 30 kB of log a session and 1 kB an order (measured): 500 sessions are 15 MB a day. Half a gigabyte
# is a month without the cloud; below 64 MB free SQLite can no longer rewrite its files.
BUDGET_MB, RESERVE_MB = 512, 64


@dataclass(frozen=True, slots=True)
class Kept:
    """A file that may be deleted. kind: of `GOES_FIRST`."""

    path: Path
    kind: str
    size: int
    at_s: float


@dataclass(frozen=True, slots=True)
class RoomNow:
    used_mb: int
    free_mb: int
    deleted: int = 0
    short: bool = False  # the disk is nearly full, and there is nothing left that may go


def to_delete(files: Iterable[Kept], excess: int) -> tuple[Kept, ...]:
    """The fewest files, in the sequence of the policy, that make up for `excess` bytes, or all of them."""
    gone: list[Kept] = []
    for file in sorted(files, key=lambda f: (GOES_FIRST.index(f.kind), f.at_s)):
        if excess <= 0:
            break
        gone.append(file)
        excess -= file.size
    return tuple(gone)


class Room:
    """One data folder. `look` works in the caller's thread: give it one of its own."""

    def __init__(self, folder: Path, *, budget_mb: int = BUDGET_MB, reserve_mb: int = RESERVE_MB) -> None:
        self._folder, self._budget, self._reserve = folder, budget_mb * MB, reserve_mb * MB
        self.now = RoomNow(0, 0)

    def look(self) -> RoomNow:
        """Measures, deletes what has to go, and says how it stands. Raises OSError where the folder cannot be read."""
        used = sum(_size(path) for path in self._folder.rglob("*"))
        free = shutil.disk_usage(self._folder).free
        gone = to_delete(self._may_go(), max(used - self._budget, self._reserve - free))
        for file in gone:
            file.path.unlink(missing_ok=True)
        freed = sum(file.size for file in gone)
        if gone:
            log.warning("disk.made_room", files=len(gone), mb=freed // MB)
        free += freed
        self.now = RoomNow((used - freed) // MB, free // MB, len(gone), short=free < self._reserve)
        return self.now

    def is_due(self, since_s: float) -> bool:
        """Whether to `look` again that long after the last time: at once, where the disk is nearly full or was."""
        return since_s >= LOOK_S or self.now.short or shutil.disk_usage(self._folder).free < self._reserve

    def _may_go(self) -> list[Kept]:
        found = []
        for kind in GOES_FIRST:
            for path in (self._folder / kind).rglob("*"):
                if path.is_file() and not path.is_symlink():
                    stat = path.stat()
                    found.append(Kept(path, kind, stat.st_size, stat.st_mtime))
        return found


def _size(path: Path) -> int:
    """0 for what went meanwhile: SQLite's side files come and go."""
    try:
        return path.stat().st_size if path.is_file() and not path.is_symlink() else 0
    except OSError:
        return 0
