"""`Site.Watch`: what a site must know, from its cursor on.

A catalog goes out as the difference to the one that the site has, where this process published that one too; whole
otherwise. What the site has at any moment is what it asked with, then what was last sent on this watch.

The outbox table is the queue. A watcher holds one page of it and a flag that there may be more, so a slow reader
costs a page, however far behind it is: gRPC's flow control stops the next page until this one is taken.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from functools import lru_cache
from typing import Any

from cloud.api.orders import STATES
from cloud.api.telling import Telling
from cloud.catalog import Catalog, Held
from cloud.store.approvals import KIND as APPROVAL
from cloud.store.feed import Feed
from cloud.store.orders import State
from cloud.store.reservations import KIND as RESERVATION
from cloud.store.site import EVERY_SITE, Bell, SiteEvent, SiteStore
from cloud.store.stops import KIND as STOPS
from cloud.store.stops import Stop
from protos import delta
from protos.talkthru.v1 import orders_pb2 as orders
from protos.talkthru.v1 import site_pb2 as pb
from protos.talkthru.v1 import site_pb2_grpc as rpc

PAGE = 100  # events read at once
TOLD_BY_ID = frozenset({APPROVAL, RESERVATION})
MOST_OF_THE_WHOLE = 0.5  # a larger difference is not worth depending on the base for


async def nothing_stopped(site: str) -> Sequence[Stop]:
    return ()


class SiteServicer(rpc.SiteServicer):
    """stopped: what holds for a site now (`cloud.store.stops`). telling: of questions to staff and goods put aside.

    feed: tells a watch that there is something for it; without one it looks at every ring and every heartbeat.
    """

    def __init__(
        self,
        *,
        catalog: Catalog,
        sites: SiteStore,
        bell: Bell,
        heartbeat_s: float | None,
        stopped: Callable[[str], Awaitable[Sequence[Stop]]] = nothing_stopped,
        feed: Feed | None = None,
        telling: Telling | None = None,
    ) -> None:
        self.catalog = catalog
        self._sites, self._stopped, self._bell, self._heartbeat_s = sites, stopped, bell, heartbeat_s
        self._feed, self._telling = feed, telling
        self._closing, self._closed = False, Bell()

    def close(self) -> None:
        """Ends every watch: the sites come back to whoever serves next, with their cursors."""
        self._closing = True
        self._bell.ring()
        self._closed.ring()

    async def Watch(self, request: pb.WatchRequest, context: Any) -> AsyncIterator[pb.SiteEvent]:
        """Ends only when this tier stops. A cursor that this tier never gave out (another database) starts over."""
        news = asyncio.Event()
        quiet = self._heard(request.site, news.set)
        try:
            cursor, have = request.cursor, request.have
            standing = await self._sites.standing(request.site)
            if cursor == 0 or cursor > standing.cursor:
                cursor = standing.cursor
                held = self.catalog.for_site(request.site)
                yield await self._catalog(held, cursor, have)
                have = held.digest
                for item in standing.out:
                    yield pb.SiteEvent(cursor=cursor, availability=pb.ItemAvailability(item=item, available=False))
                yield await self._stops(request.site, cursor)
                for told in await self._telling.standing(request.site, cursor) if self._telling else ():
                    yield told
                yield pb.SiteEvent(cursor=cursor, heartbeat=pb.Heartbeat())  # the snapshot is whole
            look = True
            while not self._closing:
                news.clear()
                while look and (page := await self._sites.after(request.site, cursor, PAGE)):
                    for event in page:
                        if event.kind == "catalog":
                            held = self.catalog.for_site(request.site)
                            yield await self._catalog(held, event.cursor, have)
                            have = held.digest
                        elif event.kind == STOPS:
                            yield await self._stops(request.site, event.cursor)
                        elif event.kind in TOLD_BY_ID:
                            yield await self._told(request.site, event)
                        else:
                            yield _message(event)
                    cursor = page[-1].cursor
                try:
                    await asyncio.wait_for(news.wait(), self._heartbeat_s)
                    look = True
                except TimeoutError:
                    yield pb.SiteEvent(cursor=cursor, heartbeat=pb.Heartbeat())
                    look = self._feed is None or news.is_set()  # it may have been told while that was sent
        finally:
            quiet()

    def _heard(self, site: str, listener: Callable[[], None]) -> Callable[[], None]:
        if self._feed is None:
            return self._bell.listen(listener)
        no_news, not_closed = self._feed.listen(site, listener), self._closed.listen(listener)

        def quiet() -> None:
            no_news()
            not_closed()

        return quiet

    async def Echo(self, requests: AsyncIterator[pb.Beat], context: Any) -> AsyncIterator[pb.Beat]:
        """Ends with the site's own beats, or when this tier stops."""
        async for beat in requests:
            if self._closing:
                return
            yield beat

    async def _told(self, site: str, event: SiteEvent) -> pb.SiteEvent:
        told = await self._telling.one(site, event.kind, event.cursor, event.payload["id"]) if self._telling else None
        return told or pb.SiteEvent(cursor=event.cursor, heartbeat=pb.Heartbeat())

    async def _stops(self, site: str, cursor: int) -> pb.SiteEvent:
        stops = [
            pb.Stop(everywhere=s.place.site == EVERY_SITE, tool=s.place.tool, by=s.by, why=s.why, at_us=s.at_us)
            for s in await self._stopped(site)
        ]
        return pb.SiteEvent(cursor=cursor, stops=pb.Stops(stops=stops))

    async def _catalog(self, held: Held, cursor: int, have: str) -> pb.SiteEvent:
        version, digest = held.menu.version, held.digest
        if have == digest:
            return pb.SiteEvent(cursor=cursor, delta=pb.CatalogDelta(menu_version=version, base=have, digest=digest))
        if base := self.catalog.published(have):
            patch = await asyncio.to_thread(_patch, base.raw, held.raw)
            if len(patch) < len(held.raw) * MOST_OF_THE_WHOLE:
                changed = pb.CatalogDelta(menu_version=version, base=have, digest=digest, patch=patch)
                return pb.SiteEvent(cursor=cursor, delta=changed)
        whole = pb.CatalogSnapshot(menu_version=version, menu_json=held.raw, digest=digest)
        return pb.SiteEvent(cursor=cursor, snapshot=whole)


@lru_cache(maxsize=8)
def _patch(base: bytes, target: bytes) -> bytes:
    """Made once for all the sites that follow; 30 ms for 20,000 items."""
    return delta.make(base, target)


def _message(event: SiteEvent) -> pb.SiteEvent:
    match event.kind:
        case "availability":
            availability = pb.ItemAvailability(item=event.payload["item"], available=event.payload["available"])
            return pb.SiteEvent(cursor=event.cursor, availability=availability)
        case "order":
            status = orders.OrderStatus(**{**event.payload, "state": STATES[State(event.payload["state"])]})
            return pb.SiteEvent(cursor=event.cursor, order=status)
        case _:  # of a newer release that shared this database
            return pb.SiteEvent(cursor=event.cursor, heartbeat=pb.Heartbeat())
