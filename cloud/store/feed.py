"""Who must look at the outbox: read once for a whole process, however many stores watch.

Without it every store that watches would ask the database at each heartbeat, and at each order of any other store. It
decides whom a new row concerns and carries nothing: each reads its own from its cursor.
"""

import asyncio
import math
from collections.abc import Callable

import structlog

from cloud.store.database import StoreError
from cloud.store.site import EVERY_SITE, Bell, SiteStore

log = structlog.get_logger()

LOOK_S = 0.2  # whether rung or not: a command of this machine writes, and has no bell
PAGE = 1000

Listener = Callable[[], None]


class Feed:
    """`open` it before anybody listens, then `run` it; listeners are called on its loop."""

    def __init__(self, sites: SiteStore, bell: Bell) -> None:
        self._sites = sites
        self._rung = asyncio.Event()
        bell.listen(self._rung.set)
        self._of_site: dict[str, set[Listener]] = {}
        self._of_kind: dict[str, set[Listener]] = {}
        self._cursor, self._read_at = 0, -math.inf

    async def open(self) -> None:
        """What is there already is no news. Raises StoreError."""
        asked_at = _now()
        self._cursor = await self._sites.last()
        self._read_at = asked_at

    @property
    def silent_s(self) -> float:
        """How long ago what is known here was all there was."""
        return _now() - self._read_at

    def listen(self, site: str, listener: Listener) -> Callable[[], None]:
        """To all that concerns the site. Returns what ends the listening."""
        self._of_site.setdefault(site, set()).add(listener)
        return lambda: self._quiet(site, listener)

    def listen_to(self, kind: str, listener: Listener) -> None:
        """To a kind of news, of whichever site, for good."""
        self._of_kind.setdefault(kind, set()).add(listener)

    async def run(self) -> None:
        """Until cancelled. What cannot be read now is read later: the cursor stays."""
        failing = False
        while True:
            self._rung.clear()
            try:
                await self._tell()
                failing = False
            except StoreError as error:
                if not failing:  # once, not five times a second
                    log.warning("store.failed", during="site.feed", said=str(error))
                failing = True
            try:
                await asyncio.wait_for(self._rung.wait(), LOOK_S)
            except TimeoutError:
                pass

    async def _tell(self) -> None:
        while True:
            asked_at = _now()
            page = await self._sites.concerned(self._cursor, PAGE)
            if not page:
                self._read_at = asked_at
                return
            for kind in {row.kind for row in page}:
                self._call(self._of_kind.get(kind, ()))
            places = {row.site for row in page}
            for site in self._of_site.keys() if EVERY_SITE in places else places & self._of_site.keys():
                self._call(self._of_site[site])
            self._cursor = page[-1].cursor

    def _call(self, listeners: "set[Listener] | tuple[()]") -> None:
        for listener in tuple(listeners):
            listener()

    def _quiet(self, site: str, listener: Listener) -> None:
        listeners = self._of_site.get(site, set())
        listeners.discard(listener)
        if not listeners:
            self._of_site.pop(site, None)


def _now() -> float:
    return asyncio.get_running_loop().time()
