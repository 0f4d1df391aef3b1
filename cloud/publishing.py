"""Another menu, published while the tier runs, from a file or a brand's systems: the sites have it within a second.

It decides when a file is another one (its time or size), never what is in it. A file that cannot be used is reported
once, with file and field, and what was published before stays.
"""

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path

import structlog

from cloud.catalog import Catalog, load
from cloud.integrations.assembly import Assembly
from cloud.published import keep
from cloud.store.site import Bell, SiteStore
from domain.menu_file import MenuError

log = structlog.get_logger()

LOOK_S = 0.25  # a price is in the stores within 1 s: this, the page of the outbox, and the store's new lexicon


class Publishing:
    """Call it every `LOOK_S`. `use` is given each new catalog before the sites are told of it. assembly: where systems
    say what is sold; whoever has made it asks them."""

    def __init__(
        self,
        catalog: Catalog,
        paths: Sequence[Path],
        customers: Path | None,
        *,
        use: Callable[[Catalog], None],
        sites: SiteStore,
        bell: Bell,
        assembly: Assembly | None = None,
        kept: Path | None = None,
    ) -> None:
        """kept: the folder for what was published, where that shall be known after a restart."""
        self._catalog, self._paths, self._customers = catalog, tuple(paths), customers
        self._use, self._sites, self._bell, self._assembly = use, sites, bell, assembly
        self._kept = kept
        self._seen = self._stamps()

    async def __call__(self) -> None:
        stamps = self._stamps()
        if stamps == self._seen:
            return
        self._seen = stamps
        try:
            catalog = await asyncio.to_thread(self._load)
        except MenuError as error:
            log.error("catalog.refused", why=str(error), kept=[h.menu.version for h in self._catalog.held])
            return
        self._catalog = catalog.after(self._catalog)
        self._use(self._catalog)
        if self._kept is not None:
            await asyncio.to_thread(keep, self._catalog, self._kept)
        if await self._sites.announce_catalog(self._catalog.digest):
            self._bell.ring()
            log.info("catalog.published", menus=[f"{h.menu.id} {h.menu.version}" for h in catalog.held])

    def _load(self) -> Catalog:
        """The files, and over them what the systems say."""
        files = load(self._paths, self._customers)
        return self._assembly.over(files) if self._assembly else files

    def _stamps(self) -> tuple[object, ...]:
        files = (*self._paths, *([self._customers] if self._customers else []))
        return (self._assembly.revision if self._assembly else 0, *(_stamp(path) for path in files))


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        stat = path.stat()
    except OSError:
        return None
    return stat.st_mtime_ns, stat.st_size
