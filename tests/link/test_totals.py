"""The edge's outbox and the cloud's own computation of a total, over real gRPC: asked, honoured, or a person's."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from cloud.embedded import EmbeddedCloud
from cloud.integrations.simulated_pos import SimulatedPos
from domain.fulfilment import Phase
from edge.link.client import Cloud
from edge.link.exchange import OrderToSend
from edge.link.outbox import Outbox
from edge.screen.view import _order
from edge.session.clock import VirtualClock
from tests.cloud.world import CHEESEBURGERS, NOON, demo_catalog, total

START_S = 1_741_807_800.0
CATALOG = demo_catalog()
OURS = total(CATALOG, CHEESEBURGERS)
SAID = total(CATALOG, CHEESEBURGERS, prices={"cheeseburger/std": 400})  # by an edge that reckons otherwise
ID = "lane-1-s1"


@pytest.fixture
def pos() -> SimulatedPos:
    """A till that charges what was said: its prices are the edge's."""
    made = SimulatedPos(CATALOG)
    made.submits, made.faults.prices = 1, {"cheeseburger/std": 400}
    return made


@pytest.fixture
async def cloud(pos: SimulatedPos) -> AsyncIterator[Cloud]:
    clock = VirtualClock(START_S)
    async with EmbeddedCloud(CATALOG, pos, clock) as running:
        made = Cloud(running.address, site="loc-101", now=clock.now)
        yield made
        await made.close()


@pytest.fixture
async def box(tmp_path: Path) -> AsyncIterator[Outbox]:
    clock = VirtualClock(START_S)
    made = await Outbox.open(tmp_path / "o.db", clock=clock, wall_us=lambda: round(START_S * 1e6))
    yield made
    await made.close()


def order(**changes: object) -> OrderToSend:
    made = OrderToSend(
        order_id=ID,
        revision=1,
        lines=(replace(CHEESEBURGERS, id=1),),
        menu_version="7",
        quoted_total_cents=SAID,
        confirmed_at_us=round(START_S * 1e6),
        site="loc-101",
        local_time=NOON.isoformat(),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


async def test_a_difference_comes_back_as_a_changed_price_with_the_reason_and_the_till_hears_nothing(
    box: Outbox, cloud: Cloud, pos: SimulatedPos
) -> None:
    await box.drain_once(cloud)
    await box.put(order())
    (move,) = await box.drain_once(cloud)
    assert (move.state, move.total_cents, pos.submits) == ("price_changed", OURS, 1)
    assert move.reason == f"total_differs: {SAID} was said, and menu 7 makes it {OURS}"
    (standing,) = await box.orders()
    assert standing.calls == (), "the guest is there, and is asked"
    shown = _order(standing, CATALOG.held[0].menu, "en", ())
    assert (shown.total, shown.said) == (f"${OURS / 100:.2f}", f"${SAID / 100:.2f}")


async def test_a_guest_who_leaves_without_an_answer_leaves_the_order_to_a_person_once(
    box: Outbox, cloud: Cloud
) -> None:
    await box.drain_once(cloud)
    await box.put(order())
    await box.drain_once(cloud)
    for _ in range(2):
        await box.guest_left(ID)
    (standing,) = box.needing
    assert standing.calls == ("guest_gone",)
    await box.deal_with(ID)
    assert box.needing == ()


async def test_nobody_is_called_for_a_guest_who_left_with_their_order_at_the_till(
    box: Outbox, cloud: Cloud, pos: SimulatedPos
) -> None:
    pos.faults.prices = {}
    await box.drain_once(cloud)
    await box.put(order(quoted_total_cents=OURS))
    await box.drain_once(cloud)
    await box.guest_left(ID)
    await box.guest_left("another")
    assert box.needing == ()


async def test_promised_offline_to_a_guest_who_has_gone_it_goes_as_it_was_said_and_staff_see_the_difference(
    box: Outbox, cloud: Cloud, pos: SimulatedPos
) -> None:
    box.knows_who_is_here(lambda order_id: False)
    await box.put(order())  # before the link was ever up
    (move,) = await box.drain_once(cloud)
    assert (move.state, move.total_cents) == ("accepted", SAID)
    assert pos.orders[ID].order.total_cents == SAID
    (standing,) = box.needing
    assert (standing.calls, standing.reason.partition(":")[0]) == (("total_differs",), "total_differs")


async def test_promised_offline_to_a_guest_who_is_still_there_is_asked_about(box: Outbox, cloud: Cloud) -> None:
    box.knows_who_is_here(lambda order_id: True)
    await box.put(order())
    (move,) = await box.drain_once(cloud)
    assert (move.state, move.total_cents) == ("price_changed", OURS)


async def test_what_the_till_does_not_honour_is_a_persons_where_the_guest_has_gone(
    box: Outbox, cloud: Cloud, pos: SimulatedPos
) -> None:
    """Honouring the old price at the till is a price override: staff's (the menu's `policies.price`)."""
    pos.faults.prices = {"cheeseburger/std": 600}
    box.knows_who_is_here(lambda order_id: False)
    await box.put(order(quoted_total_cents=OURS))
    await box.drain_once(cloud)
    (standing,) = box.needing
    assert (standing.state.phase, standing.calls) == (Phase.PRICE_CHANGED, ("guest_gone",))
    assert standing.state.pos_total_cents == total(CATALOG, CHEESEBURGERS, prices=pos.faults.prices)


async def test_a_guest_who_was_gone_when_the_answer_came_is_known_to_be(box: Outbox, cloud: Cloud) -> None:
    """With a link, and too quick for it."""
    await box.drain_once(cloud)
    await box.put(order())
    box.knows_who_is_here(lambda order_id: False)
    await box.drain_once(cloud)
    (standing,) = box.needing
    assert (standing.state.phase, standing.calls) == (Phase.PRICE_CHANGED, ("guest_gone",))
