"""An order reaches the POS once: over real gRPC, with a store in memory and a POS that has its bad days."""

from __future__ import annotations  # the async stubs exist for the type checker alone

import asyncio
from collections.abc import Callable

import grpc
import pytest

from cloud.catalog import Catalog
from cloud.embedded import EmbeddedCloud
from cloud.integrations.pos import PosOrder, PosRejected, PosTimeout, PosUnreachable, Ticket
from cloud.integrations.simulated_pos import SimulatedPos
from cloud.store.database import StoreError
from cloud.store.orders import OrderRecord, OrderStore
from domain.order import ItemLine
from protos.talkthru.v1 import orders_pb2 as pb
from protos.talkthru.v1 import orders_pb2_grpc as rpc
from tests.cloud.world import CHEESEBURGERS, MEAL, StandingClock, submit, ticket, total

State = pb.OrderStatus


@pytest.fixture
def orders(channel: grpc.aio.Channel) -> rpc.OrdersAsyncStub:
    return rpc.OrdersStub(channel)


class MoodyPos(SimulatedPos):
    """Raises what it is told to, in order, before or after doing what it was asked."""

    def __init__(self, catalog: Catalog) -> None:
        super().__init__(catalog)
        self.before: list[Exception] = []
        self.after: list[Exception] = []
        self.finding: list[Exception] = []
        self.gate: asyncio.Event | None = None

    async def create(self, ticket: Ticket) -> PosOrder:
        if self.gate:
            await self.gate.wait()
        if self.before:
            self.submits += 1
            raise self.before.pop(0)
        order = await super().create(ticket)
        if self.after:
            raise self.after.pop(0)
        return order

    async def find(self, external_ref: str) -> PosOrder | None:
        if self.finding:
            raise self.finding.pop(0)
        return await super().find(external_ref)


@pytest.fixture
def pos(catalog: Catalog) -> MoodyPos:
    return MoodyPos(catalog)


async def test_an_order_is_accepted_with_the_reference_of_the_pos(
    orders: rpc.OrdersAsyncStub, catalog: Catalog, pos: MoodyPos
) -> None:
    status = await orders.Submit(submit(catalog, CHEESEBURGERS, MEAL))
    assert (status.state, status.pos_ref) == (State.ACCEPTED, "P0001")
    assert status.total_cents == total(catalog, CHEESEBURGERS, MEAL)
    assert pos.orders["o-1"].form[0] == {"item": "cheeseburger", "variation": "std", "qty": 2, "mods": []}


async def test_a_second_yes_is_the_same_order(orders: rpc.OrdersAsyncStub, catalog: Catalog, pos: MoodyPos) -> None:
    both = await asyncio.gather(orders.Submit(submit(catalog)), orders.Submit(submit(catalog)))
    assert both[0] == both[1] == await orders.Submit(submit(catalog))
    assert (len(pos.orders), pos.submits) == (1, 1)


async def test_a_create_that_worked_and_lost_its_answer_is_found_not_repeated(
    orders: rpc.OrdersAsyncStub, catalog: Catalog, pos: MoodyPos
) -> None:
    pos.faults.timeout_created = True
    status = await orders.Submit(submit(catalog))
    assert (status.state, len(pos.orders), pos.submits) == (State.ACCEPTED, 1, 1)


async def test_a_create_that_did_not_work_is_repeated_once_the_pos_said_that_it_is_absent(
    orders: rpc.OrdersAsyncStub, catalog: Catalog, pos: MoodyPos
) -> None:
    pos.before = [PosTimeout()]
    status = await orders.Submit(submit(catalog))
    assert (status.state, len(pos.orders), pos.submits) == (State.ACCEPTED, 1, 2)


async def test_a_silent_pos_leaves_the_order_unknown_until_it_can_be_asked(
    orders: rpc.OrdersAsyncStub, catalog: Catalog, pos: MoodyPos, cloud: EmbeddedCloud
) -> None:
    pos.after, pos.finding = [PosTimeout()], [PosTimeout()]
    assert (await orders.Submit(submit(catalog))).state == State.UNKNOWN
    assert await cloud.reap() == 1
    status = await orders.Status(pb.StatusRequest(order_id="o-1", revision=1))
    assert (status.state, status.pos_ref, len(pos.orders)) == (State.ACCEPTED, "P0001", 1)


async def test_nothing_is_repeated_before_a_slow_pos_has_settled(
    orders: rpc.OrdersAsyncStub, catalog: Catalog, pos: MoodyPos, clock: StandingClock
) -> None:
    pos.settle_s = 30.0  # type: ignore[misc]  # a POS whose creates may appear late
    pos.before = [PosTimeout()]
    assert (await orders.Submit(submit(catalog))).state == State.UNKNOWN
    assert (await orders.Submit(submit(catalog))).state == State.UNKNOWN
    assert pos.submits == 1
    clock.at += 30
    assert (await orders.Submit(submit(catalog))).state == State.ACCEPTED
    assert (len(pos.orders), pos.submits) == (1, 2)


async def test_the_next_revision_waits_until_the_one_before_is_proven_absent(
    orders: rpc.OrdersAsyncStub, catalog: Catalog, pos: MoodyPos, clock: StandingClock
) -> None:
    pos.settle_s = 30.0  # type: ignore[misc]
    pos.before = [PosTimeout()]
    await orders.Submit(submit(catalog))
    with pytest.raises(grpc.aio.AioRpcError) as refused:
        await orders.Submit(submit(catalog, MEAL, revision=2))
    assert refused.value.code() is grpc.StatusCode.FAILED_PRECONDITION
    clock.at += 30
    assert (await orders.Submit(submit(catalog, MEAL, revision=2))).state == State.ACCEPTED
    assert pos.orders["o-1"].order.revision == 2


async def test_after_it_was_accepted_no_other_revision_goes_out(
    orders: rpc.OrdersAsyncStub, catalog: Catalog, pos: MoodyPos
) -> None:
    await orders.Submit(submit(catalog))
    later = await orders.Submit(submit(catalog, MEAL, revision=2))
    assert (later.state, later.reason.split(":")[0], later.pos_ref) == (State.REJECTED, "already_accepted", "P0001")
    assert len(pos.orders) == 1


async def test_an_older_revision_is_superseded(orders: rpc.OrdersAsyncStub, catalog: Catalog, pos: MoodyPos) -> None:
    pos.faults.reject = "closed"
    await orders.Submit(submit(catalog, MEAL, revision=2))
    pos.faults.reject = ""
    older = await orders.Submit(submit(catalog, revision=1))
    assert (older.state, older.reason.split(":")[0], len(pos.orders)) == (State.REJECTED, "superseded", 0)


async def test_one_revision_is_one_set_of_goods(orders: rpc.OrdersAsyncStub, catalog: Catalog) -> None:
    await orders.Submit(submit(catalog))
    other = await orders.Submit(submit(catalog, MEAL))
    assert (other.state, other.reason.split(":")[0]) == (State.REJECTED, "revision_reused")


async def test_a_changed_price_is_told_and_goes_out_after_a_new_yes(
    orders: rpc.OrdersAsyncStub, catalog: Catalog, pos: MoodyPos
) -> None:
    pos.faults.prices = {"cheeseburger/std": 599}
    said = total(catalog, CHEESEBURGERS)
    now = total(catalog, CHEESEBURGERS, prices={"cheeseburger/std": 599})
    changed = await orders.Submit(submit(catalog, cents=said))
    assert (changed.state, changed.total_cents, len(pos.orders)) == (State.PRICE_CHANGED, now, 0)
    accepted = await orders.Submit(submit(catalog, cents=now, accept_price_change=True))
    assert (accepted.state, accepted.total_cents, len(pos.orders)) == (State.ACCEPTED, now, 1)


async def test_what_ran_out_between_yes_and_submit_is_named(
    orders: rpc.OrdersAsyncStub, catalog: Catalog, pos: MoodyPos
) -> None:
    pos.mark("fries", available=False)
    status = await orders.Submit(submit(catalog, CHEESEBURGERS, MEAL))
    assert (status.state, list(status.unavailable), len(pos.orders)) == (State.UNAVAILABLE, ["fries"], 0)
    without = await orders.Submit(submit(catalog, CHEESEBURGERS, revision=2))
    assert without.state == State.ACCEPTED


async def test_a_rejection_gives_the_reason_of_the_pos(
    orders: rpc.OrdersAsyncStub, catalog: Catalog, pos: MoodyPos
) -> None:
    pos.faults.reject = "the kitchen is closed"
    status = await orders.Submit(submit(catalog))
    assert (status.state, status.reason) == (State.REJECTED, "the kitchen is closed")


async def test_a_revision_that_was_thought_lost_and_is_at_the_pos_is_told(
    orders: rpc.OrdersAsyncStub, catalog: Catalog, pos: MoodyPos
) -> None:
    await pos.create(ticket(catalog, revision=1))
    status = await orders.Submit(submit(catalog, MEAL, revision=2))
    assert (status.state, status.reason, status.pos_ref) == (State.REJECTED, "already_accepted: revision 1", "P0001")


async def test_a_pos_that_refuses_a_second_copy_has_the_first(
    orders: rpc.OrdersAsyncStub, catalog: Catalog, pos: MoodyPos
) -> None:
    await pos.create(ticket(catalog))
    pos.before = [PosRejected("duplicate")]
    status = await orders.Submit(submit(catalog))
    assert (status.state, status.pos_ref, len(pos.orders)) == (State.ACCEPTED, "P0001", 1)


async def test_nothing_is_created_long_after_the_call_came(
    orders: rpc.OrdersAsyncStub, catalog: Catalog, pos: MoodyPos, clock: StandingClock
) -> None:
    async def silent(_: Ticket) -> PosOrder:
        pos.submits += 1
        clock.at += 15
        raise PosTimeout

    pos.create = silent  # type: ignore[method-assign]
    assert (await orders.Submit(submit(catalog))).state == State.UNKNOWN
    assert pos.submits == 1


async def test_a_disk_that_fills_up_before_anything_was_sent_refuses_the_call(
    orders: rpc.OrdersAsyncStub, catalog: Catalog, pos: MoodyPos, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = Disk(monkeypatch, room_for=0)
    with pytest.raises(grpc.aio.AioRpcError) as refused:
        await orders.Submit(submit(catalog))
    assert refused.value.code() is grpc.StatusCode.RESOURCE_EXHAUSTED
    assert pos.submits == 0
    disk.room = 9
    assert (await orders.Submit(submit(catalog))).state == State.ACCEPTED


async def test_a_disk_that_fills_up_after_the_pos_took_it_hides_nothing(
    orders: rpc.OrdersAsyncStub,
    catalog: Catalog,
    pos: MoodyPos,
    cloud: EmbeddedCloud,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    disk = Disk(monkeypatch, room_for=1)
    assert (await orders.Submit(submit(catalog))).state == State.ACCEPTED
    disk.room = 9
    assert (await orders.Status(pb.StatusRequest(order_id="o-1"))).state == State.UNKNOWN
    assert await cloud.reap() == 1
    assert (await orders.Submit(submit(catalog))).state == State.ACCEPTED
    assert (len(pos.orders), pos.submits) == (1, 1)


class Disk:
    """Room for so many records more, then it is full."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *, room_for: int) -> None:
        self.room = room_for
        put = OrderStore.put

        async def bounded(store: OrderStore, record: OrderRecord, *, at: float) -> None:
            if self.room == 0:
                raise StoreError("the disk is full")
            self.room -= 1
            await put(store, record, at=at)

        monkeypatch.setattr(OrderStore, "put", bounded)


async def test_a_pos_that_cannot_be_reached_was_surely_not_asked(
    orders: rpc.OrdersAsyncStub, catalog: Catalog, pos: MoodyPos
) -> None:
    pos.before = [PosUnreachable("connection refused")]
    status = await orders.Submit(submit(catalog))
    assert (status.state, status.reason) == (State.UNKNOWN, "pos_unreachable")
    assert (await orders.Submit(submit(catalog))).state == State.ACCEPTED


async def test_a_late_order_is_not_sent_without_a_person(
    orders: rpc.OrdersAsyncStub, catalog: Catalog, pos: MoodyPos, clock: StandingClock
) -> None:
    late = submit(catalog, release_by_us=int(clock.now() * 1e6) - 1)
    status = await orders.Submit(late)
    assert (status.state, status.reason.split(":")[0], pos.submits) == (State.REJECTED, "late", 0)


async def test_a_line_that_waits_for_a_person_is_not_sent(
    orders: rpc.OrdersAsyncStub, catalog: Catalog, pos: MoodyPos
) -> None:
    waiting = ItemLine("cheeseburger", "std", 30, pending="quantity_over_limit")
    status = await orders.Submit(submit(catalog, waiting))
    assert (status.state, status.reason, pos.submits) == (State.REJECTED, "pending: quantity_over_limit", 0)


async def test_a_caller_that_goes_away_changes_nothing_for_the_order(
    orders: rpc.OrdersAsyncStub, catalog: Catalog, pos: MoodyPos
) -> None:
    pos.gate = asyncio.Event()
    call = orders.Submit(submit(catalog))
    await _until_sent(orders)
    call.cancel()
    pos.gate.set()
    again = await orders.Submit(submit(catalog))
    assert (again.state, len(pos.orders), pos.submits) == (State.ACCEPTED, 1, 1)


async def _until_sent(orders: rpc.OrdersAsyncStub) -> None:
    """Returns when the intent is in the store: polls the real thing, with the test's own time limit as deadline."""
    while True:
        try:
            await orders.Status(pb.StatusRequest(order_id="o-1"))
            return
        except grpc.aio.AioRpcError as error:
            assert error.code() is grpc.StatusCode.NOT_FOUND


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda r: r.lines[0].ClearField("qty"), "lines[0].qty"),
        (lambda r: r.ClearField("order_id"), "order_id"),
        (lambda r: setattr(r, "local_time", "noon"), "local_time"),
        (lambda r: setattr(r, "local_time", "2025-03-12T12:30+00:00"), "local_time"),
        (lambda r: setattr(r, "channel", "phone"), "channel"),
        (lambda r: setattr(r, "quoted_total_cents", -1), "quoted_total_cents"),
        (lambda r: setattr(r, "revision", 0), "revision"),
    ],
)
async def test_nonsense_is_refused_with_the_field(
    orders: rpc.OrdersAsyncStub, catalog: Catalog, pos: MoodyPos, spoil: Callable[[pb.SubmitRequest], None], said: str
) -> None:
    request = submit(catalog)
    spoil(request)
    with pytest.raises(grpc.aio.AioRpcError) as refused:
        await orders.Submit(request)
    assert refused.value.code() is grpc.StatusCode.INVALID_ARGUMENT
    assert (refused.value.details() or "").startswith(said)
    assert pos.submits == 0


async def test_an_order_without_lines_is_rejected(orders: rpc.OrdersAsyncStub, catalog: Catalog) -> None:
    request = submit(catalog)
    del request.lines[:]
    assert (await orders.Submit(request)).state == State.REJECTED


async def test_an_order_that_never_came_is_not_found(orders: rpc.OrdersAsyncStub) -> None:
    with pytest.raises(grpc.aio.AioRpcError) as refused:
        await orders.Status(pb.StatusRequest(order_id="nobody", revision=1))
    assert refused.value.code() is grpc.StatusCode.NOT_FOUND


async def test_a_new_world_knows_nothing_of_the_one_before(
    orders: rpc.OrdersAsyncStub, catalog: Catalog, cloud: EmbeddedCloud
) -> None:
    await orders.Submit(submit(catalog))
    fresh = SimulatedPos(catalog)
    await cloud.reset(catalog, fresh)
    status = await orders.Submit(submit(catalog, MEAL))
    assert (status.state, len(fresh.orders)) == (State.ACCEPTED, 1)
