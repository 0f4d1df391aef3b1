"""A cloud of a newer release says what this edge does not know: it promises nothing by it, and goes on."""

import pytest

from domain.fulfilment import Phase
from edge.link.client import Cloud
from edge.link.exchange import ItemOut
from edge.link.outbox import Outbox
from edge.link.sync import SiteWatch
from edge.session.clock import RealClock
from protos.talkthru.v1 import orders_pb2, site_pb2

OF_A_NEWER_RELEASE = b"\xfa\x07\x02hi"  # field 127, of which no .proto here says anything


@pytest.fixture
async def cloud(served):
    made = Cloud(served.address, site="loc-101", now=RealClock().now)
    yield made
    await made.close()


class Enough(BaseException):
    """Ends a watch from within; what derives from Exception would be reported and passed over."""


async def test_news_of_a_kind_that_is_not_known_is_passed_over(served, cloud):
    unknown = site_pb2.SiteEvent.FromString(site_pb2.SiteEvent(cursor=1).SerializeToString() + OF_A_NEWER_RELEASE)
    known = site_pb2.SiteEvent(cursor=2, availability=site_pb2.ItemAvailability(item="fries", available=False))
    served.cloud.site_events = [unknown, known]

    async def on_event(event):
        seen.append(event)
        raise Enough

    seen = []
    try:
        await SiteWatch(on_event).follow(cloud)
    except Enough:
        pass
    assert seen == [ItemOut(2, "fries", available=False)]


async def test_a_state_of_an_order_that_is_not_known_is_asked_about_and_nobody_is_told_yes_or_no(
    served, cloud, tmp_path, an_order
):
    clock = RealClock()
    box = await Outbox.open(tmp_path / "o.db", clock=clock)
    served.cloud.next_states = [99, orders_pb2.OrderStatus.ACCEPTED]
    await box.put(an_order())
    moves = await box.drain_once(cloud)
    assert [move.state for move in moves] == ["submitted"]
    (standing,) = await box.orders()
    assert standing.state.phase is Phase.UNKNOWN
    await box.close()
