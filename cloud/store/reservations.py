"""Goods that are put aside, kept: every change and what the places are told of it in one transaction.

It decides that two wishes for the same goods are weighed one after the other, and that asked twice it is one. What
becomes of a wish is `domain.reservation`.
"""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from cloud.store.audit import AuditStore
from cloud.store.database import Database, in_turn, unbroken
from cloud.store.reservation_schema import ReservationRow
from cloud.store.site import put_event
from domain.events import JSON, Event
from domain.reservation import STANDING, Kind, Phase, Reservation

KIND = "reservation"  # of the sites' news
_STANDING = tuple(phase.value for phase in STANDING)


@dataclass(frozen=True, slots=True)
class Kept:
    """A reservation and who asked for it."""

    what: Reservation
    site: str
    session: str

    @property
    def places(self) -> tuple[str, ...]:
        """Whose people are told: who asked, and who has the goods."""
        return tuple(dict.fromkeys((self.site, self.what.place)))


@dataclass(frozen=True, slots=True)
class Bound:
    """What is put aside of some goods already. theirs: of that for the same session."""

    pieces: int
    theirs: int


class ReservationStore:
    def __init__(self, database: Database, audit: AuditStore) -> None:
        self._database, self._audit = database, audit

    @unbroken
    async def put(self, wanted: Kept, decide: Callable[[Bound], Reservation], *, now: float) -> tuple[Kept, bool]:
        """What is kept under this id, and whether it is new: then what `decide` made of it, alone with these goods."""
        async with self._database.write() as session:
            await in_turn(session, f"goods {wanted.what.place} {wanted.what.sku}")
            if (row := await session.get(ReservationRow, wanted.what.id)) is not None:
                return _kept(row), False
            bound = await _bound(session, wanted.what.place, wanted.what.sku, now, of=wanted.session)
            made = Kept(decide(bound), wanted.site, wanted.session)
            row = ReservationRow(id=made.what.id, asked_at=now)
            session.add(row)
            await self._write(session, row, made, now)
            return made, True

    @unbroken
    async def move(
        self, reservation_id: str, change: Callable[[Reservation], Reservation], *, now: float
    ) -> tuple[Kept, bool] | None:
        """What it is from now on, and whether that is news; None: there is no such one. The row is this writer's."""
        async with self._database.write() as session:
            row = await session.get(ReservationRow, reservation_id, with_for_update=True)
            if row is None:
                return None
            before = _kept(row)
            after = Kept(change(before.what), before.site, before.session)
            if after == before:
                return before, False
            await self._write(session, row, after, now)
            return after, True

    @unbroken
    async def find(self, reservation_id: str) -> Kept | None:
        async with self._database.read() as session:
            row = await session.get(ReservationRow, reservation_id)
            return _kept(row) if row else None

    @unbroken
    async def standing(self, site: str = "", *, before: float | None = None) -> tuple[Kept, ...]:
        """The oldest first; of one site what it asked for or has the goods of. before: whose time was up by then."""
        wanted = select(ReservationRow).where(ReservationRow.phase.in_(_STANDING)).order_by(ReservationRow.asked_at)
        if site:
            wanted = wanted.where(or_(ReservationRow.site == site, ReservationRow.place == site))
        if before is not None:
            wanted = wanted.where(ReservationRow.until <= before)
        async with self._database.read() as session:
            return tuple(_kept(row) for row in await session.scalars(wanted))

    async def _write(self, session: AsyncSession, row: ReservationRow, kept: Kept, now: float) -> None:
        _fill(row, kept, now)
        for place in kept.places:
            await put_event(session, place, KIND, {"id": kept.what.id})
        await self._audit.append(session, kept.site, _event(kept, now), {}, kept.session)


async def _bound(session: AsyncSession, place: str, sku: str, now: float, *, of: str) -> Bound:
    rows = (
        await session.scalars(
            select(ReservationRow).where(
                ReservationRow.place == place, ReservationRow.sku == sku, ReservationRow.phase.in_(_STANDING)
            )
        )
    ).all()
    binding = [(row.session_id, _kept(row).what.binds(now)) for row in rows]
    return Bound(sum(n for _, n in binding), sum(n for whose, n in binding if whose == of))


def _event(kept: Kept, now: float) -> Event:
    r = kept.what
    facts: dict[str, JSON] = {
        "session": kept.session,
        "reservation": r.id,
        "kind": r.kind.value,
        "sku": r.sku,
        "amount": {"qty": r.qty},
        "place": r.place,
        "state": r.phase.value,
        "why": r.why,
        "by": r.by,
    }
    return Event("reservation_moved", int(now * 1e6), facts)


def _fill(row: ReservationRow, kept: Kept, now: float) -> None:
    r = kept.what
    row.site, row.session_id, row.kind, row.sku, row.qty = kept.site, kept.session, r.kind.value, r.sku, r.qty
    row.place, row.to, row.phase, row.until = r.place, r.to, r.phase.value, r.until
    row.why, row.by, row.moved_at = r.why, r.by, now


def _kept(row: ReservationRow) -> Kept:
    what = Reservation(
        row.id, Kind(row.kind), row.sku, row.qty, row.place, row.to, Phase(row.phase), row.until, row.why, row.by
    )
    return Kept(what, row.site, row.session_id)
