"""`Site.Watch`: what a site must know, from its cursor on.

The outbox table is the queue. A watcher holds one page of it and a flag that there may be more, so a slow reader
costs a page, however far behind it is: gRPC's flow control stops the next page until this one is taken.
"""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

from cloud.api.orders import STATES
from cloud.catalog import Catalog
from cloud.store.orders import State
from cloud.store.site import Bell, SiteEvent, SiteStore
from protos.talkthru.v1 import orders_pb2 as orders
from protos.talkthru.v1 import site_pb2 as pb
from protos.talkthru.v1 import site_pb2_grpc as rpc

PAGE = 100  # events read at once


class SiteServicer(rpc.SiteServicer):
    def __init__(self, *, catalog: Catalog, sites: SiteStore, bell: Bell, heartbeat_s: float | None) -> None:
        self.catalog = catalog
        self._sites, self._bell, self._heartbeat_s = sites, bell, heartbeat_s
        self._closing = False

    def close(self) -> None:
        """Ends every watch: the sites come back to whoever serves next, with their cursors."""
        self._closing = True
        self._bell.ring()

    async def Watch(self, request: pb.WatchRequest, context: Any) -> AsyncIterator[pb.SiteEvent]:
        """Ends only when this tier stops. A cursor that this tier never gave out (another database) starts over."""
        news = asyncio.Event()
        quiet = self._bell.listen(news.set)
        try:
            cursor = request.cursor
            standing = await self._sites.standing(request.site)
            if cursor == 0 or cursor > standing.cursor:
                cursor = standing.cursor
                yield self._snapshot(request.site, cursor)
                for item in standing.out:
                    yield pb.SiteEvent(cursor=cursor, availability=pb.ItemAvailability(item=item, available=False))
                yield pb.SiteEvent(cursor=cursor, heartbeat=pb.Heartbeat())  # the snapshot is whole
            while not self._closing:
                news.clear()
                while page := await self._sites.after(request.site, cursor, PAGE):
                    for event in page:
                        yield self._message(request.site, event)
                    cursor = page[-1].cursor
                try:
                    await asyncio.wait_for(news.wait(), self._heartbeat_s)
                except TimeoutError:
                    yield pb.SiteEvent(cursor=cursor, heartbeat=pb.Heartbeat())
        finally:
            quiet()

    def _snapshot(self, site: str, cursor: int) -> pb.SiteEvent:
        held = self.catalog.for_site(site)
        snapshot = pb.CatalogSnapshot(menu_version=held.menu.version, menu_json=held.raw)
        return pb.SiteEvent(cursor=cursor, snapshot=snapshot)

    def _message(self, site: str, event: SiteEvent) -> pb.SiteEvent:
        match event.kind:
            case "availability":
                availability = pb.ItemAvailability(item=event.payload["item"], available=event.payload["available"])
                return pb.SiteEvent(cursor=event.cursor, availability=availability)
            case "order":
                status = orders.OrderStatus(**{**event.payload, "state": STATES[State(event.payload["state"])]})
                return pb.SiteEvent(cursor=event.cursor, order=status)
            case "catalog":
                return self._snapshot(site, event.cursor)
            case _:  # of a newer release that shared this database
                return pb.SiteEvent(cursor=event.cursor, heartbeat=pb.Heartbeat())
