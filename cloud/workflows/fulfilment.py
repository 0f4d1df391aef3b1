"""An order's way to the POS: once, whatever times out, repeats or dies on the way.

It decides what may be sent and keeps what became of it. The intent is durable before the POS is asked, so that a
process that dies in between leaves a record that is finished by asking the POS for the order's reference (`ask`).
That only asks, it never creates: an edge that heard no answer may have had the order keyed in by a person, and
it alone knows; it submits again with the same key, and this module then creates what is proven absent.

Who sees it to its end is `cloud.workflows.durable` in the cloud process, and a task where a tier lives inside another
process (embedded, simulated) and has nothing that outlives it; there `reap` asks about what is open.
"""

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Protocol

import structlog

from cloud.catalog import Catalog
from cloud.integrations.pos import (
    PosError,
    PosPort,
    PosPriceChanged,
    PosRejected,
    PosTimeout,
    PosUnavailableItems,
    PosUnreachable,
    Ticket,
)
from cloud.store.database import StoreError
from cloud.store.orders import OrderRecord, OrderStore, State
from cloud.store.site import Bell
from cloud.store.turns import LocalTurns, Turns
from cloud.workflows.totals import Recomputed, recompute
from domain import adjustments
from domain.order_form import to_form

log = structlog.get_logger()

# A create is repeated only this soon after the first. With `pos_timeout_s` no call here creates anything later than
# 30 s after it came: the edge counts on that (domain.fulfilment, settled_after_s) when a person keys the order in.
REPEAT_WITHIN_S = 10.0


class Clock(Protocol):
    """Seconds, on the clock that `release_by` is on: since 1970, UTC, real or virtual."""

    def now(self) -> float: ...


@dataclass(frozen=True, slots=True)
class Submission:
    """What the edge asks for. Times are seconds since the epoch, UTC; `release_by` None means never."""

    ticket: Ticket
    menu_version: str
    confirmed_at: float
    release_by: float | None
    accept_price_change: bool
    guest_gone: bool = False  # promised while the store was cut off, and nobody is there any more to ask

    def as_json(self) -> dict[str, Any]:
        ticket = self.ticket
        return {
            "lines": to_form(ticket.lines),
            "codes": sorted(ticket.codes),
            "quoted_total_cents": ticket.quoted_total_cents,
            "site": ticket.site,
            "channel": ticket.channel,
            "local_time": ticket.local_time.isoformat(),
            "menu_version": self.menu_version,
            "confirmed_at": self.confirmed_at,
            "release_by": self.release_by,
            "accept_price_change": self.accept_price_change,
            **({"adjustments": [adjustments.to_json(a) for a in ticket.adjustments]} if ticket.adjustments else {}),
            **({"guest_gone": True} if self.guest_gone else {}),
        }


class EarlierRevisionInDoubt(Exception):
    """Revision n may exist at the POS; n+1 waits until it is proven that it does not."""

    def __init__(self, order_id: str, revision: int) -> None:
        super().__init__(f"revision {revision} of {order_id} may still exist at the POS; ask again later")
        self.revision = revision


class AnotherSitesOrder(Exception):
    """The order's name is taken by another site: nothing of it is told, and nothing was done."""

    def __init__(self, order_id: str) -> None:
        super().__init__(f"{order_id} is an order of another site")


class Fulfilment:
    """Owns the orders. One order is worked on by one task at a time; the work outlives the call that asked for it."""

    def __init__(
        self,
        *,
        orders: OrderStore,
        bell: Bell,
        pos: PosPort,
        catalog: Catalog,
        clock: Clock,
        tasks: asyncio.TaskGroup | None = None,
        turns: Turns | None = None,
    ) -> None:
        self._orders, self._bell, self._clock, self._tasks = orders, bell, clock, tasks
        self.pos, self.catalog = pos, catalog
        self._turns = turns or LocalTurns()
        # Starts the work and returns; without `tasks`, `cloud.workflows.durable` sets it.
        self.begin: Callable[[Submission, asyncio.Future[OrderRecord]], Awaitable[None]] = self._begin_task

    async def submit(self, asked: Submission) -> OrderRecord:
        """What became of it. Cancelled, the work goes on and `status` tells.

        Raises EarlierRevisionInDoubt, AnotherSitesOrder, or StoreError when the intent could not be written (and so
        nothing was sent).
        """
        done: asyncio.Future[OrderRecord] = asyncio.get_running_loop().create_future()
        await self.begin(asked, done)
        return await done

    async def status(self, order_id: str, revision: int) -> OrderRecord | None:
        """As far as it is known, without asking the POS. Revision 0: the latest. Raises StoreError."""
        records = await self._orders.revisions(order_id)
        if revision == 0:
            return records[-1] if records else None
        return next((r for r in records if r.revision == revision), None)

    async def ask(self, order_id: str, revision: int) -> OrderRecord | None:
        """The record after the POS was asked about it, where it had not answered; None: never came here.

        Raises StoreError.
        """
        async with self._turns.alone(order_id):
            record = await self.status(order_id, revision)
            if record is None or record.state is not State.SENT or revision == 0:
                return record
            return await self._ask_pos(record)

    async def in_doubt(self, *, for_s: float = 0.0) -> tuple[OrderRecord, ...]:
        """What was sent, at least so long ago, and never answered. Raises StoreError."""
        before = self._clock.now() - for_s
        return tuple(record for record in await self._orders.in_doubt() if record.sent_at <= before)

    async def reap(self) -> int:
        """Asks about all of that, once. Returns how many are settled now. Raises StoreError."""
        asked = [await self.ask(doubtful.order_id, doubtful.revision) for doubtful in await self.in_doubt()]
        return sum(record is not None and record.state is not State.SENT for record in asked)

    # ---- one submission

    async def _begin_task(self, asked: Submission, done: "asyncio.Future[OrderRecord]") -> None:
        assert self._tasks is not None, "nobody was given the work"
        self._tasks.create_task(self.settle(asked, done), name=f"submit {asked.ticket.external_ref}")

    async def settle(self, asked: Submission, done: "asyncio.Future[OrderRecord]") -> OrderRecord | None:
        """The root of the work: whatever goes wrong reaches the caller, or the log when nobody waits any more.

        Returns what the caller was told; None where that was a fault.
        """
        try:
            async with self._turns.alone(asked.ticket.external_ref):
                record = await self._submit(asked)
        except Exception as error:  # the task's root
            if not done.done():
                done.set_exception(error)
            elif not isinstance(error, (StoreError, EarlierRevisionInDoubt, AnotherSitesOrder)):
                log.exception("orders.submit_failed", order_id=asked.ticket.external_ref)
            return None
        if not done.done():
            done.set_result(record)
        return record

    async def _submit(self, asked: Submission) -> OrderRecord:
        ticket, ours = asked.ticket, recompute(asked.ticket, asked.menu_version, self.catalog)
        note = "" if asked.accept_price_change else ours.reason  # else the guest has agreed to another total already
        request = asked.as_json() | ({"total": note} if note else {})
        records = await self._orders.revisions(ticket.external_ref)
        if any(record.site != ticket.site for record in records):
            raise AnotherSitesOrder(ticket.external_ref)
        for other in (r for r in records if r.revision != ticket.revision):
            if refused := await self._behind(other, asked):
                return refused
        known = next((r for r in records if r.revision == ticket.revision), None)
        fresh = OrderRecord(
            ticket.external_ref, ticket.revision, State.SENT, ticket.site, request, sent_at=self._clock.now()
        )
        if known is not None:
            if not _same_goods(known.request, request):
                return fresh.now(State.REJECTED, reason="revision_reused: the same revision came with other lines")
            if known.state is State.SENT:
                known = await self._ask_pos(known)
            if known.state in (State.SENT, State.ACCEPTED):
                return known
            if known.state is not State.NOT_CREATED and known.request == request:
                return known
        if reason := self._refusal(asked):
            return await self._conclude(fresh.now(State.REJECTED, reason=reason))
        if note:
            self._report(asked, ours)
        if note and ours.differs and not asked.guest_gone:
            return await self._conclude(fresh.now(State.PRICE_CHANGED, total_cents=ours.cents, reason=note))
        await self._keep(fresh)
        return await self._create(fresh, ticket)

    async def _behind(self, other: OrderRecord, asked: Submission) -> OrderRecord | None:
        """The refusal that another revision of the order means; None when it is proven out of the way."""
        ticket = asked.ticket
        mine = OrderRecord(
            ticket.external_ref,
            ticket.revision,
            State.REJECTED,
            ticket.site,
            asked.as_json(),
            sent_at=self._clock.now(),
        )
        if other.state is State.SENT:
            other = await self._ask_pos(other)
        if other.state is State.SENT:
            raise EarlierRevisionInDoubt(other.order_id, other.revision)
        if other.state is State.ACCEPTED:
            return replace(
                mine,
                pos_ref=other.pos_ref,
                total_cents=other.total_cents,
                reason=f"already_accepted: revision {other.revision}",
            )
        if other.revision > ticket.revision:
            return replace(mine, reason=f"superseded: revision {other.revision} came before")
        return None

    def _refusal(self, asked: Submission) -> str:
        """Why it is not even sent; empty when it is."""
        ticket = asked.ticket
        if not ticket.lines:
            return "empty: an order needs a line"
        if waiting := [line.pending for line in ticket.lines if line.pending]:
            return f"pending: {waiting[0]}"
        if asked.release_by is not None and self._clock.now() > asked.release_by:
            return "late: a person must release it"
        return ""

    def _report(self, asked: Submission, ours: Recomputed) -> None:
        ticket = asked.ticket
        log.warning(
            f"orders.{ours.reason.partition(':')[0]}",
            order_id=ticket.external_ref,
            revision=ticket.revision,
            site=ticket.site,
            said_cents=ours.said_cents,
            our_cents=ours.cents,
            edge_menu=asked.menu_version,
            our_menu=self.catalog.for_site(ticket.site).menu.version,
            guest_gone=asked.guest_gone,
        )

    # ---- the POS

    async def _create(self, record: OrderRecord, ticket: Ticket) -> OrderRecord:
        """Asks the POS to create it. After a create without answer: asks for the reference, then once more at most."""
        for _attempt in range(2):
            try:
                order = await self.pos.create(ticket)
            except PosPriceChanged as error:
                return await self._conclude(record.now(State.PRICE_CHANGED, total_cents=error.total_cents))
            except PosUnavailableItems as error:
                return await self._conclude(record.now(State.UNAVAILABLE, unavailable=error.items))
            except PosRejected as error:
                return await self._conclude(await self._rejected(record, error.reason))
            except PosUnreachable as error:
                log.warning("orders.pos_unreachable", order_id=record.order_id, said=str(error))
                return await self._conclude(record.now(State.NOT_CREATED, reason="pos_unreachable"))
            except PosTimeout as error:
                log.warning("orders.pos_silent", order_id=record.order_id, said=str(error))
                asked = await self._ask_pos(record)
                if asked.state is not State.NOT_CREATED or self._clock.now() > record.sent_at + REPEAT_WITHIN_S:
                    return asked
                record = asked.now(State.SENT)
                await self._keep(record)
                continue
            return await self._conclude(
                record.now(State.ACCEPTED, pos_ref=order.pos_ref, total_cents=order.total_cents)
            )
        return record

    async def _rejected(self, record: OrderRecord, reason: str) -> OrderRecord:
        """A POS may also refuse because it has the order already: this revision of it, or one thought lost."""
        try:
            order = await self.pos.find(record.order_id)
        except PosError:
            order = None
        if order is None:
            return record.now(State.REJECTED, reason=reason)
        held = {"pos_ref": order.pos_ref, "total_cents": order.total_cents}
        if order.revision == record.revision:
            return record.now(State.ACCEPTED, **held)
        return record.now(State.REJECTED, reason=f"already_accepted: revision {order.revision}", **held)

    async def _ask_pos(self, record: OrderRecord) -> OrderRecord:
        """The record as the POS knows it: accepted, proven not created, or as doubtful as before."""
        try:
            order = await self.pos.find(record.order_id)
        except PosError as error:
            log.warning("orders.pos_silent", order_id=record.order_id, said=str(error))
            return record
        if order is not None and order.revision == record.revision:
            return await self._conclude(
                record.now(State.ACCEPTED, pos_ref=order.pos_ref, total_cents=order.total_cents)
            )
        if self._clock.now() < record.sent_at + self.pos.settle_s:
            return record
        return await self._conclude(record.now(State.NOT_CREATED))

    async def _keep(self, record: OrderRecord) -> None:
        """Durable when it returns. Raises StoreError."""
        await self._orders.put(record, at=self._clock.now())
        log.info("orders.state", order_id=record.order_id, revision=record.revision, state=record.state.value)

    async def _conclude(self, record: OrderRecord) -> OrderRecord:
        """What is known is told, also when the disk does not take it: the intent is there, and `reap` asks again."""
        try:
            await self._keep(record)
        except StoreError as error:
            log.error("orders.outcome_not_kept", order_id=record.order_id, state=record.state.value, said=str(error))
        self._bell.ring()
        return record


def _same_goods(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return all(_canonical(one.get(k, ())) == _canonical(other.get(k, ())) for k in ("lines", "codes", "adjustments"))


def _canonical(rows: Any) -> list[str]:
    return sorted(json.dumps(row, sort_keys=True) for row in rows)
