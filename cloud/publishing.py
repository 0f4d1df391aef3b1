"""Another menu file, published while the tier runs: the sites have it within a second.

It decides when a file is another one (its time or size), never what is in it. A file that cannot be used is reported
once, with file and field, and what was published before stays.
"""

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path

import structlog

from cloud.catalog import Catalog, load
from cloud.store.site import Bell, SiteStore
from domain.menu_file import MenuError

log = structlog.get_logger()

LOOK_S = 0.25  # a price is in the stores within 1 s: this, the page of the outbox, and the store's new lexicon


class Publishing:
    """Call it every `LOOK_S`. `use` is given each new catalog before the sites are told of it."""

    def __init__(
        self,
        catalog: Catalog,
        paths: Sequence[Path],
        customers: Path | None,
        *,
        use: Callable[[Catalog], None],
        sites: SiteStore,
        bell: Bell,
    ) -> None:
        self._catalog, self._paths, self._customers = catalog, tuple(paths), customers
        self._use, self._sites, self._bell = use, sites, bell
        self._seen = self._stamps()

    async def __call__(self) -> None:
        stamps = self._stamps()
        if stamps == self._seen:
            return
        self._seen = stamps
        try:
            catalog = await asyncio.to_thread(load, self._paths, self._customers)
        except MenuError as error:
            log.error("catalog.refused", why=str(error), kept=[h.menu.version for h in self._catalog.held])
            return
        self._catalog = catalog.after(self._catalog)
        self._use(self._catalog)
        if await self._sites.announce_catalog(self._catalog.digest):
            self._bell.ring()
            log.info("catalog.published", menus=[f"{h.menu.id} {h.menu.version}" for h in catalog.held])

    def _stamps(self) -> tuple[tuple[int, int] | None, ...]:
        return tuple(_stamp(path) for path in (*self._paths, *([self._customers] if self._customers else [])))


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        stat = path.stat()
    except OSError:
        return None
    return stat.st_mtime_ns, stat.st_size
