"""What sites must know: the outbox by cursor, and what has run out.

The cursor is the row's number, and numbers must become visible in order: a reader that has seen 8 never asks for 7
again. On SQLite writers take turns anyway. PostgreSQL commits out of order (measured: a bare sequence loses events), so
there a writer takes its turn at the outbox before it draws a number, and keeps it until its commit can be seen. Every
replica is woken by NOTIFY with the same commit.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, func, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from cloud.store.database import Database, unbroken
from cloud.store.schema import OutRow, SiteEventRow

EVERY_SITE = ""
CHANNEL = "talkthru_site"  # of NOTIFY; it carries nothing
_TURN = 0x73697465  # of `turn_at_outbox`, among this database's advisory locks: "site"


@dataclass(frozen=True, slots=True)
class SiteEvent:
    """kind: availability {item, available}, order (an order's status), catalog {digest}."""

    cursor: int
    kind: str
    payload: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Concerned:
    """That there is news of a kind for a site."""

    cursor: int
    site: str
    kind: str


@dataclass(frozen=True, slots=True)
class Standing:
    """How things stand for a site at a cursor."""

    cursor: int
    out: tuple[str, ...]


class SiteStore:
    def __init__(self, database: Database) -> None:
        self._database = database

    @unbroken
    async def after(self, site: str, cursor: int, limit: int) -> tuple[SiteEvent, ...]:
        async with self._database.read() as session:
            rows = await session.scalars(
                select(SiteEventRow)
                .where(SiteEventRow.cursor > cursor, SiteEventRow.site.in_((site, EVERY_SITE)))
                .order_by(SiteEventRow.cursor)
                .limit(limit)
            )
            return tuple(SiteEvent(r.cursor, r.kind, r.payload) for r in rows)

    @unbroken
    async def concerned(self, cursor: int, limit: int) -> tuple[Concerned, ...]:
        """Whom the news after a cursor is for."""
        async with self._database.read() as session:
            rows = await session.execute(
                select(SiteEventRow.cursor, SiteEventRow.site, SiteEventRow.kind)
                .where(SiteEventRow.cursor > cursor)
                .order_by(SiteEventRow.cursor)
                .limit(limit)
            )
            return tuple(Concerned(*row) for row in rows.all())

    @unbroken
    async def last(self) -> int:
        async with self._database.read() as session:
            return await _last(session)

    @unbroken
    async def standing(self, site: str) -> Standing:
        async with self._database.read() as session:
            return Standing(await _last(session), tuple(sorted(await _out(session, site))))

    @unbroken
    async def out(self, site: str) -> frozenset[str]:
        async with self._database.read() as session:
            return frozenset(await _out(session, site))

    @unbroken
    async def set_out(self, items: frozenset[str], *, at: float, site: str = EVERY_SITE) -> bool:
        """What has run out is exactly this. The differences go to the outbox; False when there are none."""
        async with self._database.write() as session:
            await turn_at_outbox(session)  # two replicas may have read the same from the POS
            known = set(await session.scalars(select(OutRow.item).where(OutRow.site == site)))
            gone, back = sorted(items - known), sorted(known - items)
            for item in gone:
                session.add(OutRow(site=site, item=item, since=at))
                await put_event(session, site, "availability", {"item": item, "available": False})
            for item in back:
                await session.execute(delete(OutRow).where(OutRow.site == site, OutRow.item == item))
                await put_event(session, site, "availability", {"item": item, "available": True})
            return bool(gone or back)

    @unbroken
    async def announce_catalog(self, digest: str) -> bool:
        """Tells sites that are already past their snapshot about another menu; False when it is the one they know."""
        async with self._database.write() as session:
            await turn_at_outbox(session)
            last = await session.scalar(
                select(SiteEventRow.payload)
                .where(SiteEventRow.kind == "catalog")
                .order_by(SiteEventRow.cursor.desc())
                .limit(1)
            )
            if last is not None and last.get("digest") == digest:
                return False
            await put_event(session, EVERY_SITE, "catalog", {"digest": digest})
            return True


class Bell:
    """Wakes whoever reads the outbox. It carries nothing: the table is the truth, and a reader may be slow."""

    def __init__(self) -> None:
        self._listeners: set[Callable[[], None]] = set()

    def ring(self) -> None:
        for listener in tuple(self._listeners):
            listener()

    def listen(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Returns what ends the listening."""
        self._listeners.add(listener)
        return lambda: self._listeners.discard(listener)


async def put_event(session: AsyncSession, site: str, kind: str, payload: Mapping[str, Any]) -> None:
    """Into the outbox, within the caller's transaction: make it the last of what that does."""
    await turn_at_outbox(session)
    session.add(SiteEventRow(site=site, kind=kind, payload=dict(payload)))
    await session.flush()


async def turn_at_outbox(session: AsyncSession) -> None:
    """On PostgreSQL: until this transaction ends no other draws a number. Taken before any row of ours is written, so
    that nobody who waits here holds what the one in turn needs."""
    if session.get_bind().dialect.name == "postgresql":
        with session.no_autoflush:
            await session.execute(text(f"SELECT pg_advisory_xact_lock({_TURN}), pg_notify('{CHANNEL}', '')"))


async def _out(session: AsyncSession, site: str) -> set[str]:
    return set(await session.scalars(select(OutRow.item).where(OutRow.site.in_((site, EVERY_SITE)))))


async def _last(session: AsyncSession) -> int:
    return await session.scalar(select(func.max(SiteEventRow.cursor))) or 0
