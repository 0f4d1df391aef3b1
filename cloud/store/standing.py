"""What operators have stopped, as the last news said: a question for a count must not cost a query.

It decides how old that may be. An effect is held against the table itself (`cloud.store.stops`), every time; a read
that nobody's goods or money depend on may be answered from here, for as long as this process hears the news.
"""

from cloud.store.feed import LOOK_S, Feed
from cloud.store.site import EVERY_SITE
from cloud.store.stops import KIND, Stop, StopStore

HEARD_WITHIN_S = 4 * LOOK_S  # a stop holds within a second, wherever it was pressed and however busy this loop is


class StopsHere:
    """`StopStore.standing`, kept in memory: what is stopped is a few rows. A read that news overtook is answered, and
    not kept; while the news cannot be read, the table is asked."""

    def __init__(self, stops: StopStore, feed: Feed) -> None:
        self._stops, self._feed = stops, feed
        self._known: tuple[Stop, ...] | None = None
        self._news = 0
        feed.listen_to(KIND, self._forget)

    async def standing(self, site: str) -> tuple[Stop, ...]:
        if self._feed.silent_s > HEARD_WITHIN_S:
            return await self._stops.standing(site)
        if (known := self._known) is None:
            seen, known = self._news, await self._stops.everywhere()
            if seen == self._news:
                self._known = known
        return tuple(stop for stop in known if stop.place.site in (site, EVERY_SITE))

    def _forget(self) -> None:
        self._news += 1
        self._known = None
