"""What has run out at a site, as the last news said: a proposal must not cost a query.

It forgets what it knows when there is news of what has run out, whichever replica wrote it.
"""

from cloud.store.feed import Feed
from cloud.store.site import SiteStore

MOST_SITES = 10_000  # of one tier; whoever asks for made-up ones must not fill the memory


class OutHere:
    """`SiteStore.out`, kept in memory. A read that such news overtook is answered, and not kept."""

    def __init__(self, sites: SiteStore, feed: Feed) -> None:
        self._sites = sites
        self._known: dict[str, frozenset[str]] = {}
        self._news = 0
        feed.listen_to("availability", self._forget)

    async def out(self, site: str) -> frozenset[str]:
        if (known := self._known.get(site)) is not None:
            return known
        seen = self._news
        found = await self._sites.out(site)
        if seen == self._news and len(self._known) < MOST_SITES:
            self._known[site] = found
        return found

    def _forget(self) -> None:
        self._news += 1
        self._known.clear()
