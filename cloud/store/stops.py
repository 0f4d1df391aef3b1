"""What operators have stopped: everywhere or at a site, the whole agent or one tool; and who did it and who let it go.

A press or a release is one transaction: what holds, the line in the history, and the news for the sites. It counts
from the moment it returns. A second press changes nothing: who stopped first is remembered.
"""

from dataclasses import dataclass

from sqlalchemy import select

from cloud.store.database import Database, in_turn, unbroken
from cloud.store.schema import StopChangeRow, StopRow
from cloud.store.site import EVERY_SITE, put_event

WHOLE_AGENT = ""  # a tool's name otherwise: an action of `domain.control`
KIND = "stops"  # of the sites' news; its payload is empty, for what holds is read when it is told


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """site: `EVERY_SITE`, or one. tool: `WHOLE_AGENT`, or one."""

    site: str = EVERY_SITE
    tool: str = WHOLE_AGENT


@dataclass(frozen=True, slots=True)
class Stop:
    place: Place
    by: str
    why: str
    at_us: int  # wall clock


@dataclass(frozen=True, slots=True)
class Change:
    """act: pressed, released."""

    act: str
    stop: Stop


class StopStore:
    def __init__(self, database: Database) -> None:
        self._database = database

    @unbroken
    async def press(self, place: Place, *, by: str, why: str, at_us: int) -> bool:
        """False: it was stopped there already. Ring the bell when it is True."""
        async with self._database.write() as session:
            await in_turn(session, KIND)
            if await session.get(StopRow, (place.site, place.tool)) is not None:
                return False
            facts = {"site": place.site, "tool": place.tool, "by": by[:300], "why": why[:500], "at_us": at_us}
            session.add(StopRow(**facts))
            session.add(StopChangeRow(act="pressed", **facts))
            await put_event(session, place.site, KIND, {})
            return True

    @unbroken
    async def release(self, place: Place, *, by: str, why: str, at_us: int) -> bool:
        """False: it was not stopped there; what is stopped otherwise stays so. Ring the bell when it is True."""
        async with self._database.write() as session:
            await in_turn(session, KIND)
            held = await session.get(StopRow, (place.site, place.tool))
            if held is None:
                return False
            await session.delete(held)
            facts = {"site": place.site, "tool": place.tool, "by": by[:300], "why": why[:500], "at_us": at_us}
            session.add(StopChangeRow(act="released", **facts))
            await put_event(session, place.site, KIND, {})
            return True

    @unbroken
    async def standing(self, site: str) -> tuple[Stop, ...]:
        """All that holds for that site."""
        async with self._database.read() as session:
            rows = await session.scalars(
                select(StopRow).where(StopRow.site.in_((site, EVERY_SITE))).order_by(StopRow.site, StopRow.tool)
            )
            return tuple(_stop(row) for row in rows)

    @unbroken
    async def everywhere(self) -> tuple[Stop, ...]:
        """All that holds at any site."""
        async with self._database.read() as session:
            rows = await session.scalars(select(StopRow).order_by(StopRow.site, StopRow.tool))
            return tuple(_stop(row) for row in rows)

    @unbroken
    async def changes(self, *, most: int = 100) -> tuple[Change, ...]:
        """The newest first."""
        async with self._database.read() as session:
            rows = await session.scalars(select(StopChangeRow).order_by(StopChangeRow.id.desc()).limit(most))
            return tuple(Change(row.act, _stop(row)) for row in rows)


def _stop(row: StopRow | StopChangeRow) -> Stop:
    return Stop(Place(row.site, row.tool), row.by, row.why, row.at_us)
