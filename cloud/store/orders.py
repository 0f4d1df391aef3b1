"""Orders on their way to the POS: every attempt written down before it is made."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from cloud.store.database import Database, unbroken
from cloud.store.schema import OrderRow
from cloud.store.site import EVERY_SITE, put_event


class State(Enum):
    """SENT: the POS was, or is being, asked; it may or may not exist. NOT_CREATED: asked again, proven absent."""

    SENT = "sent"
    NOT_CREATED = "not_created"
    ACCEPTED = "accepted"
    PRICE_CHANGED = "price_changed"
    UNAVAILABLE = "unavailable"
    REJECTED = "rejected"

    @property
    def may_exist(self) -> bool:
        return self in (State.SENT, State.ACCEPTED)


@dataclass(frozen=True, slots=True)
class OrderRecord:
    order_id: str
    revision: int
    state: State
    site: str
    request: Mapping[str, Any]
    sent_at: float
    pos_ref: str = ""
    total_cents: int = 0
    unavailable: tuple[str, ...] = ()
    reason: str = ""

    def now(self, state: State, **changes: Any) -> "OrderRecord":
        """The same attempt with what became of it; what an earlier attempt said is forgotten."""
        cleared: dict[str, Any] = {"pos_ref": "", "total_cents": 0, "unavailable": (), "reason": ""}
        return replace(self, state=state, **(cleared | changes))


class OrderStore:
    def __init__(self, database: Database) -> None:
        self._database = database

    @unbroken
    async def revisions(self, order_id: str) -> tuple[OrderRecord, ...]:
        """Every revision of an order, the oldest first."""
        async with self._database.read() as session:
            rows = await session.scalars(
                select(OrderRow).where(OrderRow.order_id == order_id).order_by(OrderRow.revision)
            )
            return tuple(_record(r) for r in rows)

    @unbroken
    async def in_doubt(self) -> tuple[OrderRecord, ...]:
        """What was sent and never answered."""
        async with self._database.read() as session:
            rows = await session.scalars(
                select(OrderRow).where(OrderRow.state == State.SENT.value).order_by(OrderRow.sent_at)
            )
            return tuple(_record(r) for r in rows)

    @unbroken
    async def put(self, record: OrderRecord, *, at: float) -> None:
        """Durable when this returns. What the site should know goes to its outbox in the same transaction."""
        async with self._database.write() as session:
            row = await session.get(OrderRow, (record.order_id, record.revision))
            if row is None:
                row = OrderRow(order_id=record.order_id, revision=record.revision)
                session.add(row)
            _fill(row, record, at)
            if record.state is not State.SENT:
                await _tell_site(session, record)


async def _tell_site(session: AsyncSession, record: OrderRecord) -> None:
    await put_event(session, record.site or EVERY_SITE, "order", status_json(record))


def status_json(record: OrderRecord) -> dict[str, Any]:
    return {
        "order_id": record.order_id,
        "revision": record.revision,
        "state": record.state.value,
        "pos_ref": record.pos_ref,
        "total_cents": record.total_cents,
        "unavailable": list(record.unavailable),
        "reason": record.reason,
    }


def _fill(row: OrderRow, record: OrderRecord, at: float) -> None:
    row.state, row.site, row.request = record.state.value, record.site, dict(record.request)
    row.pos_ref, row.total_cents = record.pos_ref, record.total_cents
    row.unavailable, row.reason = list(record.unavailable), record.reason[:500]
    row.sent_at, row.updated_at, row.emptied = record.sent_at, at, 0


def _record(row: OrderRow) -> OrderRecord:
    unavailable: Sequence[str] = row.unavailable
    return OrderRecord(
        row.order_id,
        row.revision,
        State(row.state),
        row.site,
        row.request,
        row.sent_at,
        row.pos_ref,
        row.total_cents,
        tuple(unavailable),
        row.reason,
    )
