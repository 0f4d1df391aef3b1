"""The outbox against the cloud tier's real servicers, store and fulfilment, on a virtual clock."""

from dataclasses import replace

import pytest

from cloud.embedded import EmbeddedCloud
from cloud.integrations.pos import PosUnreachable
from cloud.integrations.simulated_pos import SimulatedPos
from domain.fulfilment import Phase
from edge.link.client import Cloud
from edge.link.exchange import ItemOut, MenuSnapshot, OrderReported, OrderToSend, StopsTold
from edge.link.outbox import RELEASE_NEEDED, Outbox
from edge.link.sync import SiteWatch
from edge.session.clock import VirtualClock
from tests.cloud.world import CHEESEBURGERS, NOON, demo_catalog, total

START_S = 1_741_807_800.0
CATALOG = demo_catalog()


class MoodyPos(SimulatedPos):
    """A till whose line can be cut."""

    reachable = True

    async def create(self, ticket):
        if not self.reachable:
            raise PosUnreachable("no line to the till")
        return await super().create(ticket)

    async def find(self, external_ref):
        if not self.reachable:
            raise PosUnreachable("no line to the till")
        return await super().find(external_ref)


class Enough(BaseException):
    """Ends a watch from within; what derives from Exception would be reported and passed over."""


@pytest.fixture
def pos():
    return MoodyPos(CATALOG)


@pytest.fixture
def clock():
    return VirtualClock(START_S)


@pytest.fixture
async def embedded(pos, clock):
    async with EmbeddedCloud(CATALOG, pos, clock) as running:
        yield running


@pytest.fixture
async def cloud(embedded, clock):
    made = Cloud(embedded.address, site="loc-101", now=clock.now)
    yield made
    await made.close()


@pytest.fixture
async def box(tmp_path, clock, cloud):
    made = await Outbox.open(tmp_path / "o.db", clock=clock, wall_us=lambda: round(clock.now() * 1e6))
    await made.drain_once(cloud)
    yield made
    await made.close()


def order(revision: int = 1, **changes) -> OrderToSend:
    made = OrderToSend(
        order_id="lane-1-s1",
        revision=revision,
        lines=(replace(CHEESEBURGERS, id=1),),
        menu_version="7",
        quoted_total_cents=total(CATALOG, CHEESEBURGERS),
        confirmed_at_us=round(START_S * 1e6),
        release_by_us=round((START_S + 600) * 1e6),
        site="loc-101",
        local_time=NOON.isoformat(),
    )
    return replace(made, **changes)


async def all_of_it(box, cloud, clock):
    """Drains at every wake until nothing is left to do."""
    moves = list(await box.drain_once(cloud))
    while (wake := box.wake_at()) is not None and wake < START_S + 3600:
        clock.move_to(wake)
        moves += await box.drain_once(cloud)
    return [m.state for m in moves]


async def test_an_order_is_accepted_at_the_total_that_was_said(box, cloud, clock, pos):
    await box.put(order())
    assert await all_of_it(box, cloud, clock) == ["accepted"]
    assert list(pos.orders) == ["lane-1-s1"]


async def test_a_till_that_made_the_order_and_did_not_say_so_has_it_once(box, cloud, clock, pos):
    pos.faults.timeout_created = True
    await box.put(order())
    assert (await all_of_it(box, cloud, clock))[-1] == "accepted"
    assert (len(pos.orders), pos.submits) == (1, 1)


async def test_a_till_that_cannot_be_reached_gets_the_order_when_it_can(box, cloud, clock, pos):
    pos.reachable = False
    await box.put(order())
    assert [m.state for m in await box.drain_once(cloud)] == ["submitted"]
    pos.reachable = True
    assert (await all_of_it(box, cloud, clock))[-1] == "accepted"
    assert len(pos.orders) == 1


async def test_a_till_that_stays_away_leaves_the_order_to_a_person_who_can_release_it(box, cloud, clock, pos):
    pos.reachable = False
    await box.put(order())
    while (wake := box.wake_at()) is not None and wake < START_S + 700:
        clock.move_to(wake)
        await box.drain_once(cloud)
    (standing,) = await box.orders()
    assert standing.state.phase is Phase.HELD
    assert not standing.state.in_doubt, "the cloud never reached the till: it is absent, and nobody asks any more"
    assert "not_through" in standing.calls
    assert "release" in standing.calls
    pos.reachable = True
    await box.release("lane-1-s1")
    assert (await all_of_it(box, cloud, clock))[-1] == "accepted"
    assert len(pos.orders) == 1


async def test_a_cloud_whose_clock_is_ahead_does_not_reject_the_order(tmp_path, cloud, clock, pos):
    clock.move_to(START_S + 601)
    box = await Outbox.open(tmp_path / "o.db", clock=clock, wall_us=lambda: round((clock.now() - 300) * 1e6))
    await box.drain_once(cloud)
    await box.put(order())
    moves = []
    while (wake := box.wake_at()) is not None and wake < START_S + 1000:
        clock.move_to(wake)
        moves += await box.drain_once(cloud)
    assert (moves[-1].state, moves[-1].reason) == ("queued", RELEASE_NEEDED)
    await box.release("lane-1-s1")
    assert (await all_of_it(box, cloud, clock))[-1] == "accepted"
    await box.close()


async def test_an_order_that_is_late_by_the_clouds_clock_alone_is_a_persons_at_once(tmp_path, cloud, clock, pos):
    """A store whose clock was set back by hours asked for ten minutes before it called anybody."""
    clock.move_to(START_S + 7200)
    box = await Outbox.open(tmp_path / "o.db", clock=clock, wall_us=lambda: round((clock.now() - 7200) * 1e6))
    await box.put(order())
    await box.drain_once(cloud)
    (standing,) = await box.orders()
    assert (standing.state.phase, standing.calls, pos.submits) == (Phase.HELD, ("release",), 0)
    assert not standing.state.in_doubt
    assert await box.release("lane-1-s1")
    assert (await all_of_it(box, cloud, clock))[-1] == "accepted"
    await box.close()


async def test_a_clock_that_is_set_back_does_not_stop_the_asking(tmp_path, cloud, clock, pos):
    back_s = 0.0
    box = await Outbox.open(tmp_path / "o.db", clock=clock, wall_us=lambda: round((clock.now() - back_s) * 1e6))
    pos.reachable = False
    await box.put(order(release_by_us=0))
    await box.drain_once(cloud)
    back_s = 3600.0
    pos.reachable = True
    assert box.wake_at() - clock.now() < 60
    assert (await all_of_it(box, cloud, clock))[-1] == "accepted"
    await box.close()


async def test_a_changed_price_takes_a_new_yes_to_the_new_total(box, cloud, clock, pos):
    pos.submits = 1  # the till's own prices count from the first submit on
    pos.faults.prices = {"cheeseburger/std": 999}
    await box.put(order())
    (move,) = await box.drain_once(cloud)
    assert (move.state, move.total_cents) == ("price_changed", total(CATALOG, CHEESEBURGERS, prices=pos.faults.prices))
    assert box.wake_at() is None
    await box.put(order(quoted_total_cents=move.total_cents, accept_price_change=True))
    assert await all_of_it(box, cloud, clock) == ["accepted"]


async def test_what_ran_out_between_yes_and_submit_is_named(box, cloud, clock, pos):
    pos.mark("cheeseburger", available=False)
    await box.put(order())
    (move,) = await box.drain_once(cloud)
    assert (move.state, move.unavailable) == ("unavailable", ("cheeseburger",))
    pos.mark("cheeseburger", available=True)
    await box.put(order(revision=2))
    assert await all_of_it(box, cloud, clock) == ["accepted"]


async def test_a_new_process_goes_on_with_what_the_old_one_left(tmp_path, box, cloud, clock, pos):
    pos.reachable = False
    await box.put(order())
    await box.drain_once(cloud)
    pos.reachable = True
    again = await Outbox.open(tmp_path / "o.db", clock=clock, wall_us=lambda: round(clock.now() * 1e6))
    assert (await all_of_it(again, cloud, clock))[-1] == "accepted"
    await again.close()
    assert len(pos.orders) == 1


async def test_the_watch_brings_the_menu_what_is_out_and_how_orders_went(box, cloud, embedded, pos):
    seen = []

    async def on_event(event):
        seen.append(event)
        if isinstance(event, MenuSnapshot):
            await box.put(order())
            await box.drain_once(cloud)
            pos.mark("fries", available=False)
            await embedded.refresh_availability()
        if isinstance(event, ItemOut):
            raise Enough

    with pytest.raises(Enough):
        await SiteWatch(on_event).follow(cloud)
    menu, standing, reported, out = (event for event in seen if not isinstance(event, StopsTold))
    assert standing.out == frozenset()
    assert menu.version == CATALOG.for_site("loc-101").menu.version
    assert isinstance(reported, OrderReported)
    assert (reported.status.order_id, reported.status.state.value) == ("lane-1-s1", "accepted")
    assert out == ItemOut(out.cursor, "fries", available=False)
