"""What customers agreed to have remembered, kept: versions by brand, customer and kind.

It decides that two tellings at once are one after the other, that nothing is kept of a session that was forgotten, and
that with a session that is forgotten goes what was told there, and what that had replaced: an older version never comes
back to life. What a memory is, is `domain.memory`; whose may be touched is the gate's.
"""

import json
from collections.abc import Collection, Mapping

from sqlalchemy import ColumnElement, CursorResult, delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from cloud.store.database import Database, in_turn, unbroken
from cloud.store.memory_schema import MemoryRow
from cloud.store.schema import KeptSessionRow
from domain.events import JSON, canonical
from domain.memory import KEPT_VERSIONS, Kind, Memory, current, told

AT_ONCE = 500  # of one round: each is a row or a few


class SessionForgotten(Exception):
    """Nothing was kept: what is told in a session that was deleted is deleted, too."""


class MemoryStore:
    def __init__(self, database: Database) -> None:
        self._database = database

    @unbroken
    async def tell(
        self,
        brand: str,
        customer: str,
        kind: Kind,
        value: Mapping[str, JSON],
        *,
        now: float,
        days: float,
        session: str,
        site: str,
    ) -> Memory:
        """Durable when it returns. Raises ValueError for what no memory can be, SessionForgotten, StoreError."""
        async with self._database.write() as writing:
            await in_turn(writing, f"memory {brand} {customer}")
            kept = await writing.get(KeptSessionRow, session)
            if kept is not None and kept.forgotten_at:
                raise SessionForgotten
            rows = await _rows(writing, brand, customer, kind)
            before = _memory(rows[0]) if rows else None
            memory = told(before, kind, value, now=now, days=days, session=session, site=site)
            row = rows[0] if rows and rows[0].version == memory.version else None
            if row is None:
                row = MemoryRow(brand=brand, customer=customer, kind=kind.value, version=memory.version)
                writing.add(row)
                for old in rows[KEPT_VERSIONS - 1 :]:
                    await writing.delete(old)
            row.value = canonical(dict(memory.value)).decode()
            row.told_at, row.until, row.session_id, row.site = now, memory.until, session, site
            return memory

    @unbroken
    async def held(
        self, brand: str, customer: str, kinds: Collection[Kind] = tuple(Kind), *, now: float
    ) -> Mapping[Kind, Memory]:
        """What counts now, of these kinds. Raises StoreError."""
        async with self._database.read() as reading:
            found = {kind: current(map(_memory, await _rows(reading, brand, customer, kind)), now) for kind in kinds}
            return {kind: memory for kind, memory in found.items() if memory is not None}

    @unbroken
    async def versions(self, customer: str) -> tuple[tuple[str, Memory], ...]:
        """All of a customer, with the brand: for whoever answers them what is held. Raises StoreError."""
        async with self._database.read() as reading:
            wanted = select(MemoryRow).where(MemoryRow.customer == customer)
            rows = await reading.scalars(wanted.order_by(MemoryRow.brand, MemoryRow.kind, MemoryRow.version))
            return tuple((row.brand, _memory(row)) for row in rows)

    @unbroken
    async def forget(self, customer: str) -> int:
        """Of every brand: how many versions are gone. Raises StoreError."""
        async with self._database.write() as writing:
            return _count(await writing.execute(delete(MemoryRow).where(MemoryRow.customer == customer)))

    @unbroken
    async def expire(self, *, now: float) -> int:
        """What has ended, at most `AT_ONCE` of them: call it again. Raises StoreError."""
        async with self._database.write() as writing:
            return await _gone(writing, MemoryRow.until <= now)


async def forget_told_in(writing: AsyncSession, session: str) -> int:
    """Within the transaction that deletes a session."""
    return await _gone(writing, MemoryRow.session_id == session)


async def _gone(writing: AsyncSession, which: ColumnElement[bool]) -> int:
    """Such versions, and what they had replaced: else an older one would count again."""
    gone = 0
    for row in (await writing.scalars(select(MemoryRow).where(which).limit(AT_ONCE))).all():
        same = (MemoryRow.brand == row.brand, MemoryRow.customer == row.customer, MemoryRow.kind == row.kind)
        gone += _count(await writing.execute(delete(MemoryRow).where(*same, MemoryRow.version <= row.version)))
    return gone


async def _rows(session: AsyncSession, brand: str, customer: str, kind: Kind) -> list[MemoryRow]:
    """The newest first."""
    mine = select(MemoryRow).where(
        MemoryRow.brand == brand, MemoryRow.customer == customer, MemoryRow.kind == kind.value
    )
    return list(await session.scalars(mine.order_by(MemoryRow.version.desc())))


def _memory(row: MemoryRow) -> Memory:
    value = json.loads(row.value)
    return Memory(Kind(row.kind), value, row.version, row.told_at, row.until, row.session_id, row.site)


def _count(result: object) -> int:
    return int(result.rowcount) if isinstance(result, CursorResult) else 0
