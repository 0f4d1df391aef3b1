"""Which sessions were forgotten, told to every replica: what a process keeps in memory of one goes there, too.

It decides how that is said: a row of the outbox with the session's name (which stays anyway, `cloud.store.forgetting`),
for no store, in the transaction that deletes. A replica that was away reads on from its cursor, and one that starts
anew has nothing in memory.
"""

import asyncio
from collections.abc import Callable

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from cloud.store.database import StoreError
from cloud.store.feed import LOOK_S, Feed
from cloud.store.site import SiteStore, put_event

log = structlog.get_logger()

KIND = "forgotten"
REPLICAS = "(replicas)"  # instead of a site: no store can be called that (`domain.identity`)
PAGE = 100


async def tell_replicas(session: AsyncSession, session_id: str) -> None:
    """Within the caller's transaction: make it the last of what that does."""
    await put_event(session, REPLICAS, KIND, {"session": session_id})


class ForgottenAnywhere:
    """Calls `forget` for each session that any replica forgot, this one too: it does nothing the second time."""

    def __init__(self, sites: SiteStore, feed: Feed, forget: Callable[[str], object]) -> None:
        self._sites, self._forget = sites, forget
        self._news, self._cursor = asyncio.Event(), 0
        feed.listen(REPLICAS, self._news.set)

    async def open(self) -> None:
        """Before anything is remembered. Raises StoreError."""
        self._cursor = await self._sites.last()

    async def run(self) -> None:
        """Until cancelled. What cannot be read now is read a moment later."""
        while True:
            await self._news.wait()
            self._news.clear()
            try:
                await self.look()
            except StoreError as error:
                log.warning("store.failed", during="forgotten", said=str(error))
                self._news.set()
                await asyncio.sleep(LOOK_S)

    async def look(self) -> None:
        """Raises StoreError."""
        while page := await self._sites.after(REPLICAS, self._cursor, PAGE):
            for event in page:
                if event.kind == KIND:
                    self._forget(str(event.payload["session"]))
                self._cursor = event.cursor
