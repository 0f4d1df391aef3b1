"""What is deleted, in every store of this tier: a session that was forgotten, and what is older than it may be.

Of a forgotten session go its log, what its order was made of, its approvals, what was put aside, what a customer had
remembered there, and the key of its sealed words in the audit. What stays says nothing of a guest: that there was an
order, of how much, and what became of it; the audit's chain; and the session's name, so that what is still on its way
here is not kept either. dbos holds names and states alone (`cloud.workflows.durable`), and those for two days. Every
replica is told, for what it has in memory (`cloud.store.forgotten`).
"""

from collections.abc import Awaitable, Callable, Mapping

from sqlalchemy import Delete, delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from cloud.store.database import Database, unbroken
from cloud.store.forgotten import tell_replicas
from cloud.store.gate_schema import ApprovalRow
from cloud.store.memories import MemoryStore, forget_told_in
from cloud.store.memory_schema import MemoryRow
from cloud.store.orders import State
from cloud.store.reservation_schema import ReservationRow
from cloud.store.schema import KeptSessionRow, LogRow, OrderRow
from cloud.store.site import turn_at_outbox
from domain.reservation import STANDING

AT_ONCE = 100  # sessions and orders of one round of `expire`: each is a transaction of its own or a small one
_OVER = ReservationRow.phase.not_in([phase.value for phase in STANDING])
GONE = {"forgotten": True}  # instead of an order's request


class AnotherSitesSession(Exception):
    """Nothing was deleted."""

    def __init__(self, session_id: str) -> None:
        super().__init__(f"{session_id} is a session of another site")


class Forgetting:
    """seals: destroys the key of a session's words, wherever else this tier sealed them (the audit)."""

    def __init__(self, database: Database, seals: Callable[[str], Awaitable[object]]) -> None:
        self._database, self._seals = database, seals

    async def forget(self, session_id: str, site: str, *, at: float) -> Mapping[str, int]:
        """Nothing of it can be read when this returns. How many rows of what are gone. Raises AnotherSitesSession or
        StoreError."""
        gone = await self._delete(session_id, site, at)
        await self._seals(session_id)
        await self._overwrite()
        return gone

    async def forget_customer(self, customer: str, *, at: float) -> Mapping[str, int]:
        """What is remembered of a customer, and the sessions where they told it. How many of what are gone. Raises
        StoreError."""
        memories = MemoryStore(self._database)
        told_in = {(memory.session, memory.site) for _, memory in await memories.versions(customer)}
        for session_id, site in sorted(told_in):
            await self.forget(session_id, site, at=at)  # first: broken off here, the rest is found again
        gone = await memories.forget(customer)
        await self._overwrite()
        return {"sessions": len(told_in), "memories": gone}

    async def expire(self, *, before: float, at: float) -> int:
        """Forgets sessions whose last event came before that, and the goods of orders that old. Returns how many, at
        most `AT_ONCE` of each: call it again. Raises StoreError."""
        old = await self._older(before)
        for session_id, site in old:
            await self._delete(session_id, site, at, with_memories=False)  # those have an end of their own
            await self._seals(session_id)
        orders = await self._empty_orders(before) + await self._aside_that_is_over(before)
        orders += await MemoryStore(self._database).expire(now=at)
        if old or orders:
            await self._overwrite()
        return len(old) + orders

    @unbroken
    async def _delete(self, session_id: str, site: str, at: float, *, with_memories: bool = True) -> Mapping[str, int]:
        async with self._database.write() as session:
            await turn_at_outbox(session)  # before any row is ours: `tell_replicas` needs it in the end
            kept = await session.get(KeptSessionRow, session_id)
            orders = (await session.scalars(select(OrderRow).where(OrderRow.order_id == session_id))).all()
            sites = {row.site for row in orders} | ({kept.site} if kept and not kept.forgotten_at else set())
            for table in (LogRow, ApprovalRow, ReservationRow, MemoryRow):
                sites |= set(await session.scalars(select(table.site).where(table.session_id == session_id)))
            if sites - {site}:
                raise AnotherSitesSession(session_id)
            if kept is None:
                kept = KeptSessionRow(session_id=session_id, site=site, appended_at=at)
                session.add(kept)
            kept.site, kept.forgotten_at = site, at
            aside = delete(ReservationRow).where(ReservationRow.session_id == session_id, _OVER)
            gone = {
                "events": await _rows(session, delete(LogRow).where(LogRow.session_id == session_id)),
                "approvals": await _rows(session, delete(ApprovalRow).where(ApprovalRow.session_id == session_id)),
                "reservations": await _rows(session, aside),  # what stands goes when it is over
                "orders": sum(_empty(row) for row in orders),
                "memories": await forget_told_in(session, session_id) if with_memories else 0,
            }
            await tell_replicas(session, session_id)
            return gone

    @unbroken
    async def _older(self, before: float) -> list[tuple[str, str]]:
        async with self._database.read() as session:
            rows = await session.execute(
                select(KeptSessionRow.session_id, KeptSessionRow.site)
                .where(KeptSessionRow.appended_at < before, KeptSessionRow.forgotten_at == 0)
                .order_by(KeptSessionRow.appended_at)
                .limit(AT_ONCE)
            )
            return [(session_id, site) for session_id, site in rows.all()]

    @unbroken
    async def _empty_orders(self, before: float) -> int:
        """Of old orders, and of those of forgotten sessions that were not settled when they were forgotten."""
        forgotten = select(KeptSessionRow.session_id).where(KeptSessionRow.forgotten_at > 0)
        async with self._database.write() as session:
            rows = await session.scalars(
                select(OrderRow)
                .where(
                    (OrderRow.updated_at < before) | OrderRow.order_id.in_(forgotten),
                    OrderRow.state != State.SENT.value,
                    OrderRow.emptied == 0,
                )
                .limit(AT_ONCE)
            )
            return sum(_empty(row) for row in rows)

    @unbroken
    async def _aside_that_is_over(self, before: float) -> int:
        """Holds and transfers that ended long ago, and those of forgotten sessions that stood when it was forgotten."""
        forgotten = select(KeptSessionRow.session_id).where(KeptSessionRow.forgotten_at > 0)
        async with self._database.write() as session:
            old = (ReservationRow.moved_at < before) | ReservationRow.session_id.in_(forgotten)
            return await _rows(session, delete(ReservationRow).where(old, _OVER))

    async def _overwrite(self) -> None:
        """SQLite: the deleted bytes are overwritten in the file (`secure_delete`); now also in its write-ahead log.
        PostgreSQL does it when it vacuums, by itself."""
        if not self._database.shared and not self._database.in_memory:
            await self._checkpoint()

    @unbroken
    async def _checkpoint(self) -> None:
        async with self._database.engine.connect() as connection:
            raw = await connection.get_raw_connection()
            await raw.driver_connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # type: ignore[union-attr]


async def _rows(session: AsyncSession, statement: Delete) -> int:
    result = await session.execute(statement)
    return int(getattr(result, "rowcount", 0))


def _empty(row: OrderRow) -> bool:
    """An unsettled one keeps its goods until the POS has answered: they may have to be compared with another yes."""
    if row.state == State.SENT.value:
        return False
    row.request, row.reason, row.emptied = dict(GONE), "", 1
    return True
