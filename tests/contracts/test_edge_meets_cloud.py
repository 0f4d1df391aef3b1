"""The edge's own client against the cloud's own servicers: both ends of every contract, over real gRPC."""

from collections.abc import AsyncIterator
from contextlib import aclosing

import pytest

from cloud.catalog import Catalog
from cloud.embedded import EmbeddedCloud
from cloud.integrations.simulated_pos import SimulatedPos
from domain.events import Event, chain, encode, genesis
from domain.order import Order
from edge.link.client import Cloud, CloudRefused
from edge.link.exchange import (
    Heard,
    ItemOut,
    LoggedEvent,
    MenuSnapshot,
    OrderReported,
    OrderState,
    OrderToSend,
    Question,
    StopsTold,
)
from tests.cloud.world import CHEESEBURGERS, MEAL, NOON, StandingClock, demo_catalog, total

CATALOG = demo_catalog()


@pytest.fixture
def pos() -> SimulatedPos:
    return SimulatedPos(CATALOG)


@pytest.fixture
async def tier(pos: SimulatedPos) -> AsyncIterator[EmbeddedCloud]:
    async with EmbeddedCloud(CATALOG, pos, StandingClock()) as running:
        yield running


@pytest.fixture
async def cloud(tier: EmbeddedCloud) -> AsyncIterator[Cloud]:
    client = Cloud(tier.address, site="loc-101", now=lambda: 0.0)
    yield client
    await client.close()


def to_send(catalog: Catalog, revision: int = 1, **changes: object) -> OrderToSend:
    facts: dict[str, object] = {
        "order_id": "lane-1/7",
        "revision": revision,
        "lines": (CHEESEBURGERS, MEAL),
        "menu_version": "7",
        "quoted_total_cents": total(catalog, CHEESEBURGERS, MEAL),
        "confirmed_at_us": 1_741_807_800_000_000,
        "local_time": NOON.isoformat(),
    }
    return OrderToSend(**(facts | changes))  # type: ignore[arg-type]


async def test_a_question_is_answered_in_the_edges_words(cloud: Cloud) -> None:
    question = Question(
        "s1/3/reason",
        "s1",
        3,
        draft=Order(lines=(CHEESEBURGERS,), revision=4),
        heard=(Heard("a choclate shake", 0.6, ("choclate shake",)),),
        menu_version="7",
        location="loc-101",
        local_time=NOON.isoformat(),
    )
    (proposal,) = [p async for p in cloud.propose(question, remaining_s=5.0)]
    assert proposal.base_revision == 4
    assert (proposal.acts[0].kind, proposal.acts[0].refs[0]) == ("offer", "chocolate_shake")
    assert proposal.acts[0].span == "choclate shake"


async def test_an_order_goes_out_once_and_its_status_can_be_asked(cloud: Cloud, pos: SimulatedPos) -> None:
    pos.faults.timeout_created = True
    first = await cloud.submit(to_send(CATALOG))
    assert first == await cloud.submit(to_send(CATALOG)) == await cloud.status("lane-1/7", 0)
    assert (first.state, first.pos_ref, len(pos.orders)) == (OrderState.ACCEPTED, "P0001", 1)
    later = await cloud.submit(to_send(CATALOG, revision=2))
    assert (later.state, later.reason) == (OrderState.REJECTED, "already_accepted: revision 1")


async def test_what_the_edge_reads_reasons_by_is_what_the_cloud_writes(cloud: Cloud) -> None:
    late = await cloud.submit(to_send(CATALOG, release_by_us=1))
    assert (late.state, late.reason.startswith("late")) == (OrderState.REJECTED, True)
    with pytest.raises(CloudRefused) as unknown:
        await cloud.status("nobody", 0)
    assert unknown.value.reason == "not_found"


async def test_a_log_is_acknowledged_and_a_gap_is_refused(cloud: Cloud) -> None:
    link, events = genesis("s1"), []
    for n in (1, 2, 3):
        body = encode(Event("applied", n, {"n": n}))
        link = chain(link, body)
        events.append(LoggedEvent(n, body, link))
    assert await cloud.append("s1", 1, events[:2]) == 2
    with pytest.raises(CloudRefused) as gap:
        await cloud.append("s2", 3, events[2:])
    assert gap.value.reason == "failed_precondition"


async def test_news_reaches_the_site_from_the_snapshot_on(cloud: Cloud, tier: EmbeddedCloud, pos: SimulatedPos) -> None:
    async with aclosing(cloud.watch()) as news:
        assert isinstance(await anext(news), MenuSnapshot)
        stops = await anext(news)
        assert isinstance(stops, StopsTold)
        assert stops.stops == ()
        await anext(news)
        pos.mark("fries", available=False)
        await tier.refresh_availability()
        out = await anext(news)
        assert isinstance(out, ItemOut)
        assert (out.item, out.available) == ("fries", False)
        await cloud.submit(to_send(CATALOG, lines=(CHEESEBURGERS,), quoted_total_cents=total(CATALOG, CHEESEBURGERS)))
        reported = await anext(news)
        assert isinstance(reported, OrderReported)
        assert reported.status.state is OrderState.ACCEPTED
    await cloud.look()
