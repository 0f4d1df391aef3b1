"""The menus that were published before, on disk: after a restart this tier still knows what its stores were told.

It decides what is kept (the last few, by digest) and never what is in them. A file that cannot be read or is not what
its name says is passed over: then orders made with that menu are judged by the till alone, and say so.
"""

import hashlib
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import structlog

from cloud.catalog import KEPT, Catalog, Held, from_bytes
from domain.menu_file import MenuError

log = structlog.get_logger()


def with_earlier(catalog: Catalog, folder: Path) -> Catalog:
    """The catalog at hand with those that were published before it. Blocking; raises nothing."""
    in_use = {held.digest for held in catalog.held}
    found = {held.digest: held for held in (*catalog.earlier, *_kept(folder)) if held.digest not in in_use}
    return replace(catalog, earlier=tuple(found.values())[:KEPT])


def remembered(catalog: Catalog, folder: Path) -> Catalog:
    """As a process begins: what was published before it is known, and what it publishes will be."""
    known = with_earlier(catalog, folder)
    keep(known, folder)
    return known


def keep(catalog: Catalog, folder: Path) -> None:
    """What is published now will be known after a restart. Blocking; a full disk is reported and costs no more."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for held in catalog.held:
            path = folder / f"{held.digest}.json"
            new = path.with_suffix(".new")
            new.write_bytes(held.raw)
            new.replace(path)
        for old in _paths(folder)[KEPT + len(catalog.held) :]:
            old.unlink(missing_ok=True)
    except OSError as error:
        log.error("catalog.not_kept", why=error.strerror or str(error))


def _paths(folder: Path) -> list[Path]:
    """The newest first."""
    with suppress(OSError):
        return sorted(folder.glob("*.json"), key=lambda path: (path.stat().st_mtime_ns, path.name), reverse=True)
    return []


def _kept(folder: Path) -> list[Held]:
    found = []
    for path in _paths(folder)[: 2 * KEPT]:
        try:
            raw = path.read_bytes()
            if hashlib.sha256(raw).hexdigest() != path.stem:
                raise MenuError(path.name, "$", "is not what its name says")
            found.append(from_bytes(raw, path.name))
        except (OSError, MenuError) as error:
            log.warning("catalog.earlier_unusable", file=path.name, why=str(error))
    return found
