"""What `Site.Watch` says of questions to staff and of goods put aside: as each stands when it is told.

The outbox carries their ids alone: who reads on from an old cursor hears what is true now, and what was forgotten since
is not told at all.
"""

import time
from collections.abc import Callable

from cloud.api import approvals as asked
from cloud.api import reservations as reserved
from cloud.store.approvals import KIND as APPROVAL
from cloud.store.reservations import KIND as RESERVATION
from cloud.tools.approvals import Approvals
from cloud.workflows.reservations import Reservations
from protos.talkthru.v1 import site_pb2 as pb


class Telling:
    """wall: seconds since 1970, the clock that questions expire by."""

    def __init__(
        self, approvals: Approvals, reservations: Reservations, *, wall: Callable[[], float] = time.time
    ) -> None:
        self._approvals, self._reservations, self._wall = approvals, reservations, wall

    async def one(self, site: str, kind: str, cursor: int, one_id: str) -> pb.SiteEvent | None:
        """None: nothing of it is here any more, or it is of no kind that this release tells."""
        if kind == APPROVAL and (approval := await self._approvals.find(one_id)) is not None:
            return pb.SiteEvent(cursor=cursor, approval=asked.message(approval, self._wall()))
        if kind == RESERVATION and (kept := await self._reservations.find(one_id)) is not None:
            return pb.SiteEvent(cursor=cursor, reservation=reserved.message(kept, site))
        return None

    async def standing(self, site: str, cursor: int) -> list[pb.SiteEvent]:
        """All that a site that knows nothing must hear."""
        waiting = [
            pb.SiteEvent(cursor=cursor, approval=asked.message(one, self._wall()))
            for one in await self._approvals.waiting(site)
        ]
        return waiting + [
            pb.SiteEvent(cursor=cursor, reservation=reserved.message(kept, site))
            for kept in await self._reservations.standing(site)
        ]
