"""The catalogs that the cloud gave this site, on disk: the store starts with the last one, link or no link.

It decides whether what came is whole and may be kept; what is in it is for the caller to judge before `keep`. A few
earlier ones stay, for orders that were begun with them. Files are named by their digest, so that a damaged one is
known by its name; `current` names the one in use.
"""

from collections.abc import Iterator
from pathlib import Path

import structlog

from edge.link.exchange import MenuDelta, MenuSnapshot
from edge.whole_file import write
from protos.delta import DeltaError, apply, digest_of

log = structlog.get_logger()

KEPT = 3  # an order lasts minutes, and a menu changes a few times a day
CURRENT = "current"


class CatalogFiles:
    """Blocking, and quick: one small file, or one of some megabytes after a change. Use one in a process."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.raw = b""
        self.digest = ""  # of `raw`; empty: the cloud never gave one

    @classmethod
    def open(cls, folder: Path) -> "CatalogFiles":
        """What is there. A file that is not what its name says is reported and passed over: the cloud has it."""
        files = cls(folder)
        try:
            digest = (folder / CURRENT).read_text(encoding="ascii").strip()
        except (OSError, UnicodeDecodeError):
            return files
        if (raw := files._read(digest)) is not None:
            files.raw, files.digest = raw, digest
        return files

    def made_by(self, event: MenuSnapshot | MenuDelta) -> bytes | None:
        """The catalog that this event makes; None: the one at hand is right. Raises DeltaError."""
        match event:
            case MenuSnapshot(_, _, raw, digest):
                if digest and digest_of(raw) != digest:
                    raise DeltaError("the catalog that came is not the one that was announced")
                return None if self.digest and digest_of(raw) == self.digest else raw
            case MenuDelta(_, _, base, digest, patch):
                if base != self.digest or not base:
                    raise DeltaError(f"the difference is to another catalog ({base[:12]}) than the one here")
                return apply(self.raw, patch, digest) if digest != base else None

    def keep(self, raw: bytes) -> None:
        """From now on this is the store's catalog, also after a restart. Raises OSError; the one before then stays."""
        digest = digest_of(raw)
        self._folder.mkdir(parents=True, exist_ok=True)
        write(self._folder / f"{digest}.json", raw)
        write(self._folder / CURRENT, digest.encode())
        self.raw, self.digest = raw, digest
        for old in sorted(self._folder.glob("*.json"), key=lambda path: path.stat().st_mtime_ns)[:-KEPT]:
            old.unlink(missing_ok=True)

    def forget(self) -> None:
        """As if the cloud never gave one: the next comes whole. The files stay."""
        self.raw, self.digest = b"", ""

    def earlier(self) -> Iterator[bytes]:
        """The others that are kept, the newest first."""
        try:
            paths = sorted(self._folder.glob("*.json"), key=lambda path: path.stat().st_mtime_ns, reverse=True)
        except OSError:
            return
        for path in paths:
            if path.stem != self.digest and (raw := self._read(path.stem)) is not None:
                yield raw

    def _read(self, digest: str) -> bytes | None:
        path = self._folder / f"{digest}.json"
        try:
            raw = path.read_bytes()
        except OSError as error:
            log.warning("catalog.unreadable", file=path.name, why=error.strerror)
            return None
        if digest_of(raw) != digest:
            log.error("catalog.damaged", file=path.name)
            return None
        return raw


__all__ = ["CatalogFiles", "DeltaError", "digest_of"]
