import asyncio
import time

import grpc
import pytest

from domain.fulfilment import Phase, WhyStaff
from edge.link.client import Cloud
from edge.link.exchange import OrderToSend
from edge.link.order_file import OrderFileError, order_from_json, order_to_json
from edge.link.outbox import RELEASE_NEEDED, Outbox
from edge.session.clock import VirtualClock
from protos.codec import WireError
from protos.talkthru.v1 import orders_pb2

UNKNOWN = orders_pb2.OrderStatus.UNKNOWN
PRICE_CHANGED = orders_pb2.OrderStatus.PRICE_CHANGED
UNAVAILABLE = orders_pb2.OrderStatus.UNAVAILABLE
REJECTED = orders_pb2.OrderStatus.REJECTED
NOW_US = 1_741_800_000_000_000


@pytest.fixture
async def cloud(proxy):
    made = Cloud(proxy.address, site="loc-101", now=time.monotonic)
    yield made
    await made.close()


@pytest.fixture
def clock():
    return VirtualClock()


@pytest.fixture
def opened(tmp_path, clock):
    boxes = []

    async def open_again(**changes) -> Outbox:
        for box in boxes:
            await box.close()
        boxes[:] = [
            await Outbox.open(
                tmp_path / "orders.db",
                clock=clock,
                wall_us=lambda: NOW_US + round(clock.now() * 1e6),
                **changes,
            )
        ]
        return boxes[0]

    yield open_again


@pytest.fixture
async def box(opened):
    made = await opened()
    yield made
    await made.close()


def states(moves):
    return [(m.order_id, m.revision, m.state) for m in moves]


async def phases(box):
    return {s.order_id: s.state.phase for s in await box.orders()}


async def test_an_order_goes_out_once_and_its_session_is_told(served, cloud, box, an_order):
    told = []
    box.on_moved = lambda move: asyncio.sleep(0, told.append(move))
    await box.put(an_order())
    (move,) = await box.drain_once(cloud)
    assert (move.state, move.pos_ref, move.total_cents) == ("accepted", "pos-order-1", 1035)
    assert told == [move]
    assert await box.drain_once(cloud) == ()
    assert len(served.cloud.submits) == 1
    assert box.wake_at() is None


async def test_a_second_yes_is_the_same_order(served, cloud, box, an_order):
    await box.put(an_order())
    await box.drain_once(cloud)
    assert (await box.put(an_order())).state.phase is Phase.ACCEPTED
    assert await box.drain_once(cloud) == ()
    assert len(served.cloud.submits) == 1


async def test_orders_wait_while_the_link_is_down_and_go_out_oldest_first(served, cloud, box, proxy, an_order):
    await proxy.down()
    for n in range(4):
        await box.put(an_order(f"order-{n}"))
    assert await box.drain_once(cloud) == ()
    assert served.cloud.submits == []
    await proxy.heal()
    await cloud.drop()
    moves = await box.drain_once(cloud)
    assert sorted(states(moves)) == [(f"order-{n}", 1, "accepted") for n in range(4)]
    assert [s.order_id for s in served.cloud.submits] == [f"order-{n}" for n in range(4)]


async def test_an_order_survives_reopening_with_all_that_was_confirmed(served, cloud, opened, an_order):
    box = await opened()
    order = an_order(codes=("LUNCH",), accept_price_change=True, release_by_us=NOW_US + 1)
    await box.put(order)
    box = await opened()
    (standing,) = await box.orders()
    assert standing.order == order
    assert isinstance(standing.order, OrderToSend)
    await box.close()


async def test_an_order_that_an_outage_kept_back_is_not_one_that_may_exist(served, cloud, box, proxy, an_order):
    await box.put(an_order())
    await proxy.down()
    assert await box.drain_once(cloud) == ()
    (standing,) = await box.orders()
    assert (standing.state.phase, standing.state.in_doubt) == (Phase.QUEUED, False)
    await proxy.heal()


async def test_sending_that_an_operator_stopped_leaves_every_order_here_and_goes_on_where_it_was(
    served, cloud, box, an_order
):
    may = True
    box.may_submit = lambda: may
    box.on_moved = lambda move: asyncio.sleep(0)
    for n in range(3):
        await box.put(an_order(f"order-{n}"))
    may = False
    assert await box.drain_once(cloud) == ()
    assert (served.cloud.submits, set((await phases(box)).values())) == ([], {Phase.QUEUED})
    may = True
    assert sorted(states(await box.drain_once(cloud))) == [(f"order-{n}", 1, "accepted") for n in range(3)]


async def test_a_submit_that_was_done_but_not_answered_makes_one_order(served, cloud, box, proxy, an_order, eventually):
    await box.put(an_order())
    served.cloud.holding = True
    draining = asyncio.create_task(box.drain_once(cloud))
    await eventually(lambda: served.cloud.submits)
    proxy.reset()
    assert states(await draining) == [("order-1", 1, "submitted")]
    (standing,) = await box.orders()
    assert (standing.state.phase, standing.state.in_doubt) == (Phase.UNKNOWN, True)
    served.cloud.holding = False
    assert states(await box.drain_once(cloud)) == [("order-1", 1, "accepted")]
    assert len(served.cloud.at_the_till) == 1


async def test_a_submit_that_never_arrived_is_sent_again(served, cloud, box, proxy, an_order, eventually):
    await box.put(an_order("first"))
    await box.drain_once(cloud)
    await box.put(an_order())
    proxy.cut_after(0)
    assert (states(await box.drain_once(cloud)), len(served.cloud.submits)) == ([("order-1", 1, "submitted")], 1)
    while not (moves := states(await box.drain_once(cloud))):  # noqa: ASYNC110 - the channel may be broken yet
        await asyncio.sleep(0.01)
    assert (moves, len(served.cloud.submits)) == ([("order-1", 1, "accepted")], 2)


async def test_an_unknown_answer_is_asked_again_later_and_later_under_the_same_key(served, cloud, box, an_order, clock):
    await box.put(an_order())
    served.cloud.next_states = [UNKNOWN] * 3
    assert states(await box.drain_once(cloud)) == [("order-1", 1, "submitted")]
    pauses = []
    while served.cloud.next_states:
        assert await box.drain_once(cloud) == ()
        pauses.append(box.wake_at() - clock.now())
        clock.move_to(box.wake_at())
    assert pauses == sorted(pauses)
    assert 1.0 <= pauses[0] < pauses[-1]
    while box.wake_at() is not None:
        clock.move_to(box.wake_at())
        moves = await box.drain_once(cloud)
    assert states(moves) == [("order-1", 1, "accepted")]
    assert {(s.order_id, s.revision) for s in served.cloud.submits} == {("order-1", 1)}
    assert len(served.cloud.submits) <= 4


async def test_one_doubtful_order_does_not_hold_up_the_next(served, cloud, box, an_order):
    await box.put(an_order("order-1"))
    await box.put(an_order("order-2"))
    served.cloud.next_states = [UNKNOWN]
    assert sorted(state for _, _, state in states(await box.drain_once(cloud))) == ["accepted", "submitted"]


async def test_a_till_that_is_silent_about_one_order_does_not_hold_up_the_next(
    served, cloud, box, an_order, eventually
):
    await box.put(an_order("order-1"))
    served.cloud.holding = True
    draining = asyncio.create_task(box.drain_once(cloud))
    await eventually(lambda: served.cloud.submits)
    served.cloud.holding = False
    await box.put(an_order("order-2"))
    await eventually(lambda: ("order-2", 1) in served.cloud.at_the_till)
    assert not draining.done()
    served.cloud.hold.set()
    assert states(await draining) == [("order-2", 1, "accepted"), ("order-1", 1, "accepted")]


async def test_an_order_that_staff_took_is_never_sent(served, cloud, box, an_order):
    await box.put(an_order())
    assert await box.take("order-1")
    assert await box.take("order-1")
    assert await box.drain_once(cloud) == ()
    assert served.cloud.submits == []
    assert (await box.put(an_order(revision=2))).state.phase is Phase.TAKEN_BY_STAFF
    await box.drain_once(cloud)
    assert served.cloud.submits == []


async def test_an_order_at_the_till_cannot_be_taken(served, cloud, box, an_order):
    await box.put(an_order())
    await box.drain_once(cloud)
    assert not await box.take("order-1")
    assert not await box.take("no-such-order")


async def test_an_order_taken_in_doubt_is_asked_about_never_sent_and_staff_hear_when_it_exists(
    served, cloud, box, an_order, clock
):
    calls = []
    box.on_staff = lambda call: asyncio.sleep(0, calls.append(call.why))
    await box.put(an_order())
    served.cloud.next_states = [UNKNOWN]
    await box.drain_once(cloud)
    assert await box.take("order-1")
    assert calls == [WhyStaff.CHECK_POS]
    served.cloud.at_the_till["order-1", 1] = served.cloud.submits[0]
    await box.drain_once(cloud)
    while box.wake_at() is not None:
        clock.move_to(box.wake_at())
        await box.drain_once(cloud)
    assert calls == [WhyStaff.CHECK_POS, WhyStaff.TWICE_AT_POS]
    assert len(served.cloud.submits) == 1
    (standing,) = await box.orders()
    assert (standing.state.phase, standing.calls) == (Phase.TAKEN_BY_STAFF, ("check_pos", "twice_at_pos"))


async def test_an_order_taken_while_it_is_being_sent_is_said_when_it_exists(served, cloud, box, an_order, eventually):
    await box.put(an_order())
    served.cloud.holding = True
    draining = asyncio.create_task(box.drain_once(cloud))
    await eventually(lambda: served.cloud.submits)
    assert await box.take("order-1")
    served.cloud.hold.set()
    await draining
    (standing,) = await box.orders()
    assert standing.state.phase is Phase.TAKEN_BY_STAFF
    assert "twice_at_pos" in standing.calls


async def test_an_order_taken_before_its_turn_never_leaves(served, cloud, box, an_order):
    await box.drain_once(cloud)
    await box.put(an_order())
    assert await box.take("order-1")
    assert states(await box.drain_once(cloud)) == []
    assert served.cloud.submits == []
    assert box.wake_at() is None
    (standing,) = await box.orders()
    assert standing.calls == ()


async def test_an_order_in_doubt_that_is_too_late_and_was_never_made_waits_for_a_person_and_asks_no_more(
    served, cloud, box, an_order, clock
):
    await box.put(an_order(release_by_us=NOW_US + 600_000_000))
    served.cloud.next_states = [UNKNOWN]
    await box.drain_once(cloud)
    clock.move_to(clock.now() + 900)  # as where the store's clock jumps, too
    served.cloud.proven_absent = True
    for _ in range(20):
        await box.drain_once(cloud)
    assert box.wake_at() is None
    (standing,) = await box.orders()
    assert (standing.state.phase, standing.state.doubts, standing.calls) == (Phase.HELD, (), ("release",))
    assert await box.release("order-1")
    assert states(await box.drain_once(cloud)) == [("order-1", 1, "accepted")]


@pytest.mark.parametrize("by_s", [-7200, -30, 30, 900])
async def test_a_wall_clock_that_is_set_is_reported_and_no_order_is_lost(
    tmp_path, served, cloud, an_order, clock, by_s
):
    skew_us = 0
    box = await Outbox.open(tmp_path / "o.db", clock=clock, wall_us=lambda: NOW_US + skew_us)
    await box.put(an_order())
    assert box.clock_jumped_s == 0
    skew_us = by_s * 1_000_000
    assert states(await box.drain_once(cloud)) == [("order-1", 1, "accepted")]
    assert box.clock_jumped_s == by_s
    await box.close()


async def test_after_a_clock_that_was_ahead_is_set_right_new_orders_have_their_time_as_ever(
    tmp_path, served, cloud, an_order, clock
):
    """The book's time does not go back: for an hour every order would have been late at its yes, and a person's."""
    ahead_us = 3600 * 1_000_000

    def wall_us() -> int:
        return NOW_US + ahead_us + round(clock.now() * 1e6)

    def placed(name: str) -> OrderToSend:
        return an_order(name, confirmed_at_us=wall_us(), release_by_us=wall_us() + 600_000_000)

    box = await Outbox.open(tmp_path / "o.db", clock=clock, wall_us=wall_us)
    await box.put(placed("before"))
    ahead_us = 0
    assert states(await box.drain_once(cloud)) == [("before", 1, "accepted")]
    await box.put(placed("after"))
    assert (await phases(box))["after"] is Phase.QUEUED
    assert states(await box.drain_once(cloud)) == [("after", 1, "accepted")]
    await box.without_link()
    await box.put(placed("late"))
    clock.move_to(clock.now() + 599)
    assert await box.without_link() == ()
    clock.move_to(clock.now() + 2)
    (move,) = await box.without_link()
    assert (move.order_id, move.reason) == ("late", RELEASE_NEEDED)
    await box.close()


@pytest.mark.parametrize("link", [False, True])
async def test_past_its_time_an_order_waits_for_a_person(served, cloud, box, an_order, clock, link):
    await box.put(an_order(release_by_us=NOW_US + 600_000_000))
    clock.move_to(box.wake_at())
    (move,) = await (box.drain_once(cloud) if link else box.without_link())
    assert (move.state, move.reason) == ("queued", RELEASE_NEEDED)
    assert served.cloud.submits == []
    assert await box.release("order-1")
    assert states(await box.drain_once(cloud)) == [("order-1", 1, "accepted")]
    assert served.cloud.submits[0].release_by_us == 0
    assert not await box.release("order-1")
    assert not await box.release("no-such-order")


async def test_a_later_revision_takes_the_place_of_one_that_waits(served, cloud, box, an_order):
    await box.put(an_order(revision=1))
    await box.put(an_order(revision=2))
    assert states(await box.drain_once(cloud)) == [("order-1", 2, "accepted")]
    assert [s.revision for s in served.cloud.submits] == [2]
    assert (await box.put(an_order(revision=1))).state.phase is Phase.ACCEPTED


async def test_a_new_total_needs_a_new_yes_which_may_come_under_the_same_revision(served, cloud, box, an_order):
    await box.put(an_order())
    served.cloud.next_states = [PRICE_CHANGED]
    (move,) = await box.drain_once(cloud)
    assert (move.state, move.total_cents) == ("price_changed", 1035)
    assert (await box.put(an_order())).state.phase is Phase.PRICE_CHANGED
    agreed = an_order(quoted_total_cents=1100, accept_price_change=True)
    assert (await box.put(agreed)).state.phase is Phase.QUEUED
    assert states(await box.drain_once(cloud)) == [("order-1", 1, "accepted")]


@pytest.mark.parametrize(("state", "said"), [(UNAVAILABLE, "unavailable"), (REJECTED, "rejected")])
async def test_what_the_till_does_not_take_is_said_and_not_sent_again(served, cloud, box, an_order, state, said):
    await box.put(an_order())
    served.cloud.next_states = [state]
    assert states(await box.drain_once(cloud)) == [("order-1", 1, said)]
    assert await box.drain_once(cloud) == ()
    assert len(served.cloud.submits) == 1


async def test_staff_are_called_where_the_till_refuses_an_order_whose_guest_has_gone(served, cloud, box, an_order):
    box.knows_who_is_here(lambda order_id: False)
    await box.put(an_order())
    served.cloud.next_states = [REJECTED]
    assert states(await box.drain_once(cloud)) == [("order-1", 1, "rejected")]
    (standing,) = box.needing
    assert standing.calls == ("guest_gone",)


async def test_an_order_that_means_nothing_to_the_cloud_is_set_aside_and_the_next_goes_on(served, cloud, box, an_order):
    served.cloud.refuse = grpc.StatusCode.INVALID_ARGUMENT
    await box.put(an_order())
    assert states(await box.drain_once(cloud)) == [("order-1", 1, "rejected")]
    served.cloud.refuse = None
    await box.put(an_order("order-2"))
    assert states(await box.drain_once(cloud)) == [("order-2", 1, "accepted")]


async def test_a_refusal_of_us_is_no_refusal_of_the_order(served, cloud, box, an_order, clock):
    served.cloud.refuse = grpc.StatusCode.PERMISSION_DENIED
    await box.put(an_order())
    assert await box.drain_once(cloud) == ()
    served.cloud.refuse = None
    clock.move_to(box.wake_at())
    assert states(await box.drain_once(cloud)) == [("order-1", 1, "accepted")]


async def test_an_order_that_cannot_be_sent_is_never_acknowledged(box, an_order):
    with pytest.raises(WireError):
        await box.put(an_order(quoted_total_cents=2**70))
    with pytest.raises(WireError):
        await box.put(an_order(revision=0))
    assert await box.orders() == ()


async def test_a_move_that_was_not_told_is_told_after_a_restart(served, cloud, opened, an_order):
    box = await opened()

    async def crash(move):
        raise ConnectionError("the session is gone")

    box.on_moved = crash
    await box.put(an_order())
    with pytest.raises(ConnectionError):
        await box.drain_once(cloud)
    box = await opened()
    assert states(await box.drain_once(cloud)) == [("order-1", 1, "accepted")]
    assert len(served.cloud.submits) == 1
    await box.close()


async def test_the_drain_task_sends_when_the_link_is_back(served, cloud, opened, an_order, eventually, proxy):
    told = []
    box = await opened(on_moved=lambda move: asyncio.sleep(0, told.append(move)))
    up = False
    running = asyncio.create_task(box.run(cloud, lambda: up))
    await asyncio.sleep(0)
    await box.put(an_order())
    await box.put(an_order("order-2"))
    assert served.cloud.submits == []
    up = True
    box.ring()
    await eventually(lambda: len(told) == 2)
    assert states(told) == [("order-1", 1, "accepted"), ("order-2", 1, "accepted")]
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    await box.close()


async def test_a_file_of_a_newer_release_is_refused_with_a_reason(opened, tmp_path):
    import sqlite3

    with sqlite3.connect(tmp_path / "orders.db") as db:
        db.execute("PRAGMA user_version=99")
    db.close()
    with pytest.raises(OrderFileError, match="newer release"):
        await opened()


async def test_settled_orders_are_forgotten_after_three_days_and_waiting_ones_never(
    served, cloud, opened, an_order, clock
):
    box = await opened()
    await box.put(an_order("settled"))
    await box.drain_once(cloud)
    await box.put(an_order("waiting"))
    clock.move_to(73 * 3600.0)
    box = await opened()
    assert await phases(box) == {"waiting": Phase.QUEUED}
    await box.close()


def test_an_order_is_the_same_after_json(an_order):
    order = an_order(codes=("LUNCH",), channel="kiosk")
    assert order_from_json(order_to_json(order)) == order


async def test_an_order_put_while_the_till_is_busy_waits_for_its_turn(served, cloud, box, an_order, eventually):
    served.cloud.holding = True
    await box.put(an_order("order-1"))
    draining = asyncio.create_task(box.drain_once(cloud))
    await eventually(lambda: served.cloud.submits)
    await box.put(an_order("order-2"))
    served.cloud.hold.set()
    assert sorted(states(await draining)) == [("order-1", 1, "accepted"), ("order-2", 1, "accepted")]


async def test_a_change_after_the_till_has_the_order_calls_staff(served, cloud, box, an_order):
    calls = []
    box.on_staff = lambda call: asyncio.sleep(0, calls.append(call.why))
    await box.put(an_order())
    await box.drain_once(cloud)
    assert (await box.put(an_order(revision=2))).state.phase is Phase.ACCEPTED
    assert await box.drain_once(cloud) == ()
    assert calls == [WhyStaff.CHANGED_AFTER]
    assert len(served.cloud.submits) == 1


async def test_an_order_taken_in_doubt_that_the_till_never_made_comes_to_rest(served, cloud, box, an_order, clock):
    await box.put(an_order())
    served.cloud.next_states = [UNKNOWN]
    await box.drain_once(cloud)
    assert await box.take("order-1")
    served.cloud.proven_absent = True
    for _ in range(20):
        await box.drain_once(cloud)
        if (wake := box.wake_at()) is None:
            break
        clock.move_to(wake)
    (standing,) = await box.orders()
    assert (standing.state.phase, standing.settled, box.wake_at()) == (Phase.TAKEN_BY_STAFF, True, None)
    assert len(served.cloud.submits) == 1
