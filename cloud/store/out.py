"""What has run out at a site, as the last news said: a proposal must not cost a query.

It forgets what it knows when the bell rings, and the bell rings for every change, whichever replica wrote it.
"""

from cloud.store.site import Bell, SiteStore

MOST_SITES = 10_000  # of one tier; whoever asks for made-up ones must not fill the memory


class OutHere:
    """`SiteStore.out`, kept in memory. A read that a ring overtook is answered, and not kept."""

    def __init__(self, sites: SiteStore, bell: Bell) -> None:
        self._sites = sites
        self._known: dict[str, frozenset[str]] = {}
        self._rung = 0
        bell.listen(self._forget)

    async def out(self, site: str) -> frozenset[str]:
        if (known := self._known.get(site)) is not None:
            return known
        rung = self._rung
        found = await self._sites.out(site)
        if rung == self._rung and len(self._known) < MOST_SITES:
            self._known[site] = found
        return found

    def _forget(self) -> None:
        self._rung += 1
        self._known.clear()
