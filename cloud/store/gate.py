"""The gate's calls, by what makes each the same one; and the audit's line of each, in the same transaction.

It decides that a key stands for one set of arguments, that a yes and a grant are each taken once, and that a call
which began and never ended reads as unknown once its time is over. What is permitted is durable before it is done.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from cloud.store.audit import AuditStore, opened, seal
from cloud.store.database import Database, unbroken
from cloud.store.gate_schema import ToolCallRow
from domain.events import JSON, Event, canonical

BEGUN, UNKNOWN = "", "unknown"


@dataclass(frozen=True, slots=True)
class Kept:
    """A call as it is kept. state: `BEGUN`, or how it ended; the gate's words for it."""

    key: str
    tool: str
    site: str
    session: str
    arguments: str
    state: str = BEGUN
    why: str = ""
    value: JSON = field(default=None, repr=False)
    yes: str = ""
    grant: str = ""
    begun_at: float = 0.0
    ends_by: float = 0.0


@dataclass(frozen=True, slots=True)
class Note:
    """A line for the audit. private: what is about a person."""

    event: Event
    private: Mapping[str, JSON] = field(default_factory=dict, repr=False)


class Taken(Exception):
    """The call may not begin: `yes_was_used`, `grant_was_used` or `under_way`."""


class GateStore:
    def __init__(self, database: Database, audit: AuditStore) -> None:
        self._database, self._audit = database, audit

    @unbroken
    async def find(self, key: str, *, now: float) -> Kept | None:
        async with self._database.read() as session:
            row = await session.get(ToolCallRow, key)
            return None if row is None else await _kept(session, row, now)

    @unbroken
    async def begin(self, call: Kept, note: Note) -> None:
        """Durable when it returns: from now on it may have been done. Raises Taken."""
        async with self._database.write() as session:
            row = await session.get(ToolCallRow, call.key, with_for_update=True)
            if row is not None and row.state == BEGUN and call.begun_at < row.ends_by:
                raise Taken("under_way")
            if call.yes and await _other(session, ToolCallRow.yes == call.yes, call.key):
                raise Taken("yes_was_used")
            if call.grant and await _other(session, ToolCallRow.grant == call.grant, call.key):
                raise Taken("grant_was_used")
            if row is None:
                row = ToolCallRow(key=call.key)
                session.add(row)
            row.tool, row.site, row.session_id, row.arguments = call.tool, call.site, call.session, call.arguments
            row.yes, row.grant, row.state, row.why, row.value = call.yes, call.grant, BEGUN, "", ""
            row.begun_at, row.ends_by = call.begun_at, call.ends_by
            await self._audit.append(session, call.site, note.event, note.private, call.session)

    @unbroken
    async def end(self, call: Kept, state: str, why: str, value: JSON, note: Note) -> None:
        async with self._database.write() as session:
            row = await session.get(ToolCallRow, call.key)
            if row is not None:
                sealed = await seal(session, call.session, {"value": value})
                row.state, row.why = state, why[:200]
                row.value = canonical(sealed["value"]).decode() if sealed.get("value") is not None else ""
            await self._audit.append(session, call.site, note.event, note.private, call.session)

    @unbroken
    async def note(self, site: str, of: str, note: Note) -> None:
        """The audit's line alone: of a call that changes nothing, or that may not begin."""
        async with self._database.write() as session:
            await self._audit.append(session, site, note.event, note.private, of)

    @unbroken
    async def spent(self, of: str) -> frozenset[str]:
        """The grants that a session has used."""
        async with self._database.read() as session:
            rows = select(ToolCallRow.grant).where(ToolCallRow.session_id == of, ToolCallRow.grant != "")
            return frozenset(await session.scalars(rows))

    @unbroken
    async def yes_used(self, yes: str, key: str) -> bool:
        async with self._database.read() as session:
            return await _other(session, ToolCallRow.yes == yes, key)

    @unbroken
    async def under_way(self, *, now: float) -> tuple[Kept, ...]:
        """What began and has not ended: none of it is older than its deadline."""
        async with self._database.read() as session:
            rows = await session.scalars(select(ToolCallRow).where(ToolCallRow.state == BEGUN))
            found = [await _kept(session, row, now) for row in rows]
            return tuple(call for call in found if call.state == BEGUN)


async def _other(session: AsyncSession, same: object, key: str) -> bool:
    """Whether another call that may have been done has the same."""
    rows = select(ToolCallRow.key).where(same, ToolCallRow.key != key)  # type: ignore[arg-type]
    return await session.scalar(rows.limit(1)) is not None


async def _kept(session: AsyncSession, row: ToolCallRow, now: float) -> Kept:
    over = row.state == BEGUN and now >= row.ends_by
    return Kept(
        key=row.key,
        tool=row.tool,
        site=row.site,
        session=row.session_id,
        arguments=row.arguments,
        state=UNKNOWN if over else row.state,
        why="its process died" if over else row.why,
        value=await _value(session, row),
        yes=row.yes,
        grant=row.grant,
        begun_at=row.begun_at,
        ends_by=row.ends_by,
    )


async def _value(session: AsyncSession, row: ToolCallRow) -> JSON:
    return await opened(session, row.session_id, json.loads(row.value)) if row.value else None
