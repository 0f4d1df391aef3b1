"""Questions to staff and their answers, kept: a restart loses none, and the first answer stands.

It decides that a question is one row however often it is asked, and that an answer after its time is none. A question
that came up in a store is told by its id: the grant for it is the store's to sign, and none of this tier's. Whether
somebody may answer is `cloud.tools.approvals`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from cloud.store.audit import AuditStore
from cloud.store.database import Database, unbroken
from cloud.store.gate import Note
from cloud.store.gate_schema import ApprovalRow
from cloud.store.site import put_event
from domain.events import JSON
from domain.grants import Ask, Grant, ask_from_json, ask_to_json, grant_from_json, grant_to_json

KIND = "approval"  # of the sites' news
GRANTED, DENIED = "granted", "denied"
OF_STORE = "store-"  # how the id of a store's own question begins


@dataclass(frozen=True, slots=True)
class Approval:
    """answer: granted, denied, or empty: nobody has said anything. Times are seconds since 1970."""

    id: str
    site: str
    ask: Ask
    roles: tuple[str, ...]
    asked_at: float
    expires_at: float
    answer: str = ""
    by: str = ""
    grant: Grant | None = field(default=None, repr=False)

    @property
    def of_store(self) -> bool:
        return self.id.startswith(OF_STORE)

    def state(self, now: float) -> str:
        """requested, granted, denied, or expired: which is a no."""
        if self.answer:
            return self.answer
        return "requested" if now < self.expires_at else "expired"


class ApprovalStore:
    def __init__(self, database: Database, audit: AuditStore) -> None:
        self._database, self._audit = database, audit

    @unbroken
    async def put(self, approval: Approval, note: Note) -> Approval:
        """The one that is kept under this id: this, or what was asked before. Durable when it returns."""
        async with self._database.write() as session:
            row = await session.get(ApprovalRow, approval.id)
            if row is not None:
                return _approval(row)
            session.add(_row(approval))
            await self._tell(session, approval, note)
            return approval

    @unbroken
    async def answer(self, approval: Approval, note: Note, *, at: float) -> Approval:
        """With the first answer; a later one changes nothing."""
        async with self._database.write() as session:
            row = await session.get(ApprovalRow, approval.id, with_for_update=True)
            if row is None or row.answer or at >= row.expires_at:
                return approval if row is None else _approval(row)
            row.answer, row.by, row.answered_at = approval.answer, approval.by, at
            row.grant = {} if approval.grant is None else dict(grant_to_json(approval.grant))
            await self._tell(session, approval, note)
            return approval

    @unbroken
    async def settle(self, approval: Approval, note: Note, *, at: float) -> Approval:
        """A store's own question is over: unanswered here, it stands as the store says; answered here, only the audit
        learns what the store made of that."""
        async with self._database.write() as session:
            row = await session.get(ApprovalRow, approval.id, with_for_update=True)
            if row is None:
                return approval
            if not row.answer:
                row.answer, row.by, row.answered_at = approval.answer, approval.by, at
                row.expires_at = min(row.expires_at, at)
            await self._tell(session, approval, note)
            return _approval(row)

    @unbroken
    async def find(self, approval_id: str) -> Approval | None:
        async with self._database.read() as session:
            row = await session.get(ApprovalRow, approval_id)
            return _approval(row) if row else None

    @unbroken
    async def waiting(self, site: str, *, now: float) -> tuple[Approval, ...]:
        """Nobody has answered, and it is not too late; the oldest first. site empty: of every site."""
        wanted = select(ApprovalRow).where(ApprovalRow.answer == "", ApprovalRow.expires_at > now)
        if site:
            wanted = wanted.where(ApprovalRow.site == site)
        async with self._database.read() as session:
            return tuple(_approval(row) for row in await session.scalars(wanted.order_by(ApprovalRow.asked_at)))

    @unbroken
    async def grants(self, of: str) -> tuple[Grant, ...]:
        """What was granted here in a session. Each is verified where it is used."""
        async with self._database.read() as session:
            wanted = select(ApprovalRow).where(ApprovalRow.session_id == of, ApprovalRow.answer == GRANTED)
            found = [_approval(row) for row in await session.scalars(wanted)]
            return tuple(one.grant for one in found if one.grant is not None and not one.of_store)

    async def _tell(self, session: AsyncSession, approval: Approval, note: Note) -> None:
        await put_event(session, approval.site, KIND, {"id": approval.id})
        await self._audit.append(session, approval.site, note.event, note.private, approval.ask.session)


def _row(approval: Approval) -> ApprovalRow:
    return ApprovalRow(
        id=approval.id,
        site=approval.site,
        session_id=approval.ask.session,
        ask=dict(ask_to_json(approval.ask)),
        roles=list(approval.roles),
        asked_at=approval.asked_at,
        expires_at=approval.expires_at,
        answer="",
        by="",
        answered_at=0.0,
        grant={},
    )


def _approval(row: ApprovalRow) -> Approval:
    return Approval(
        id=row.id,
        site=row.site,
        ask=ask_from_json(row.ask),
        roles=tuple(row.roles),
        asked_at=row.asked_at,
        expires_at=row.expires_at,
        answer=row.answer,
        by=row.by,
        grant=_grant(row.grant),
    )


def _grant(value: Mapping[str, JSON]) -> Grant | None:
    """None for what cannot be read: it permits nothing."""
    try:
        return grant_from_json(value)
    except ValueError:
        return None
