"""The store's menu: the file it starts with, the one that the cloud gives it, and the change from one to the next.

It decides which catalog the store uses. With a cloud that is the one the cloud gave last, also after a restart
without link; the configured file is for the first start, and for a store that is alone. A catalog that cannot be
used (damaged, no menu, another site's) changes nothing: it is reported, and the store goes on with the one it has.
"""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import structlog

from domain.menu import Menu
from domain.menu_file import MenuError
from domain.shop import Shop
from edge.link.catalog import CatalogFiles, DeltaError, digest_of
from edge.link.exchange import MenuDelta, MenuSnapshot
from edge.link.sync import StartOver
from edge.session.knowing import from_json, knowledge, read
from edge.session.setting import Knowledge

log = structlog.get_logger()

CLOUDS = "the cloud's catalog"  # in errors, where a file would be named
DIGITS = 8  # of the digest, where two catalogs carry one version: enough to tell a handful apart


class Menus:
    """`now` is what new sessions know; `before` what sessions may still need that began with an earlier catalog."""

    def __init__(self, files: CatalogFiles, now: Knowledge, *, location: str) -> None:
        self._files, self.now, self._location = files, now, location
        self.refused = ""  # why the cloud's last catalog is not in use, for people; empty: it is

    @classmethod
    async def open(cls, folder: Path, configured: Path, *, with_cloud: bool, location: str) -> "Menus":
        """Raises MenuError, for the configured file."""
        files = await asyncio.to_thread(CatalogFiles.open, folder)
        if with_cloud and files.raw:
            try:
                known = await asyncio.to_thread(_of, files.raw)
                _for_here(known.menu, location)
                return cls(files, known, location=location)
            except MenuError as error:  # of a newer release, or of the site that this edge was before
                log.error("catalog.refused", why=str(error), kept=str(configured))
                files.forget()
        return cls(
            files, await asyncio.to_thread(lambda: knowledge(read(configured), str(configured))), location=location
        )

    @property
    def have(self) -> str:
        """The digest to ask the cloud with."""
        return self._files.digest

    async def before(self) -> tuple[Knowledge, ...]:
        """Earlier catalogs that are kept, for sessions that are resumed."""
        return await asyncio.to_thread(self._earlier)

    async def take(self, event: MenuSnapshot | MenuDelta, use: Callable[[Knowledge], Awaitable[None]]) -> None:
        """`use` is awaited with what another catalog makes known, once it is kept. Raises StartOver where the whole
        catalog is needed."""
        try:
            raw = await asyncio.to_thread(self._files.made_by, event)
        except DeltaError as error:
            log.warning("catalog.asks_whole", why=str(error))
            self._files.forget()
            raise StartOver from error
        if raw is None:
            self.refused = ""
            return
        try:
            made = await asyncio.to_thread(_of, raw)
            _for_here(made.menu, self._location)
        except MenuError as error:
            log.error("catalog.refused", why=str(error), kept=self.now.menu.version)
            self.refused = str(error)
            return
        self.refused = ""
        try:
            await asyncio.to_thread(self._files.keep, raw)
        except OSError as error:  # usable now, and asked for again after a restart
            log.error("catalog.not_kept", why=error.strerror)
        if made.menu == self.now.menu and _shop(made) == _shop(self.now):
            return  # the configured file is the brand's own
        if made.menu.version == self.now.menu.version:
            made = await asyncio.to_thread(_of, raw, f"{made.menu.version}+{digest_of(raw)[:DIGITS]}")
        self.now = made
        log.info("catalog.changed", menu=made.menu.id, version=made.menu.version)
        await use(made)

    def _earlier(self) -> tuple[Knowledge, ...]:
        found = []
        for raw in self._files.earlier():
            try:
                found.append(_of(raw))
            except MenuError as error:
                log.warning("catalog.earlier_refused", why=str(error))
        return tuple(found)


def _of(raw: bytes, version: str = "") -> Knowledge:
    """`version`: another than its own, where two catalogs carry one: an order says with which menu it was made."""
    return knowledge(from_json(raw, CLOUDS), CLOUDS, version=version)


def _shop(known: Knowledge) -> Shop | None:
    return known.shop.shop if known.shop else None


def _for_here(menu: Menu, location: str) -> None:
    """Raises MenuError for a catalog that does not know this store."""
    if menu.locations and menu.location(location) is None:
        known = ", ".join(place.id for place in menu.locations)
        raise MenuError(CLOUDS, "$.locations", f"is of another site: {location!r} is none of {known}")
