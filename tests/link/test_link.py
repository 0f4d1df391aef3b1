import asyncio
import time

import pytest

from domain.order import ItemLine, Order
from edge.link.circuit import LinkState, Thresholds
from edge.link.client import Cloud, LinkDown
from edge.link.exchange import Heard, ItemOut, Question
from edge.link.link import Link
from edge.link.outbox import Outbox
from edge.session.clock import RealClock
from protos.talkthru.v1 import conversation_pb2, site_pb2

QUICK = Thresholds(
    doubtful_after_s=0.6,
    down_after_s=1.2,
    probe_s=1.0,
    backoff_first_s=0.05,
    backoff_most_s=0.2,
    ask_after_s=0.1,
    answer_s=1.0,
    ask_seldom_s=0.3,
    answer_most_s=1.0,
)
QUESTION = Question("s1/1/reason", "s1", 1, Order(lines=(ItemLine("fries", "M", id=1),)), (Heard("hm"),), "m1")


class Site:
    """A store's link with everything real but the shortness of its patience."""

    def __init__(self, link: Link, told: list, changes: list, news: list) -> None:
        self.link, self.outbox, self.cloud = link, link.outbox, link.cloud
        self.told, self.changes, self.news = told, changes, news

    def is_in(self, state: LinkState):
        return lambda: self.link.state is state


@pytest.fixture
async def site(served, proxy, tmp_path):
    served.cloud.heartbeat_s = 0.1
    told, changes, news = [], [], []
    clock = RealClock()
    cloud = Cloud(proxy.address, site="loc-101", now=time.monotonic)
    outbox = await Outbox.open(tmp_path / "o.db", clock=clock, on_moved=lambda m: asyncio.sleep(0, told.append(m)))
    link = Link(
        cloud,
        outbox,
        clock=clock,
        thresholds=QUICK,
        on_change=lambda m: asyncio.sleep(0, changes.append(m.now)),
        on_site_event=lambda e: asyncio.sleep(0, news.append(e)),
    )
    running = asyncio.create_task(link.run())
    yield Site(link, told, changes, news)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    await cloud.close()
    await outbox.close()


async def down(site, proxy, eventually):
    await proxy.down()
    await eventually(site.is_in(LinkState.DOWN))


async def test_an_edge_without_a_cloud_starts_takes_orders_and_sends_them_when_it_comes(
    site, served, proxy, an_order, eventually
):
    await down(site, proxy, eventually)
    await site.outbox.put(an_order())
    assert served.cloud.submits == []
    await proxy.heal()
    await eventually(lambda: [m.state for m in site.told] == ["accepted"])
    assert len(served.cloud.submits) == 1


@pytest.mark.parametrize("echoes", [True, False])
async def test_a_link_that_only_speaks_is_given_up_and_comes_back(site, served, proxy, eventually, echoes):
    served.cloud.echoes = echoes
    await eventually(site.is_in(LinkState.UP))
    proxy.blackhole("up")
    await eventually(site.is_in(LinkState.DOWN))
    await proxy.heal()
    await eventually(site.is_in(LinkState.UP))


async def test_a_reset_connection_is_doubt_and_over_at_once(site, served, proxy, eventually):
    await eventually(site.is_in(LinkState.UP))
    served.cloud.watched_from.clear()
    proxy.reset()
    await eventually(lambda: served.cloud.watched_from and site.link.state is LinkState.UP)


@pytest.mark.parametrize("fault", ["blackhole", "stall", "blackhole down"])
async def test_a_link_that_dies_without_a_word_is_noticed_and_comes_back(site, proxy, eventually, fault):
    await eventually(site.is_in(LinkState.UP))
    await proxy.obey(fault)
    await eventually(site.is_in(LinkState.DOWN))
    await proxy.heal()
    await eventually(site.is_in(LinkState.UP))
    await eventually(lambda: site.changes[-1] is LinkState.UP)


async def test_a_call_under_way_ends_when_the_link_is_given_up(site, served, proxy, eventually):
    await eventually(site.is_in(LinkState.UP))
    served.cloud.holding = True

    async def ask():
        async for _ in site.cloud.propose(QUESTION, remaining_s=600):
            pass

    asking = asyncio.create_task(ask())
    await eventually(lambda: served.cloud.asked)
    proxy.blackhole()
    with pytest.raises(LinkDown):
        await asking
    await proxy.heal()


async def test_nothing_is_tried_while_the_link_is_down(site, served, proxy, eventually):
    await eventually(site.is_in(LinkState.UP))
    await down(site, proxy, eventually)
    with pytest.raises(LinkDown):
        async for _ in site.cloud.propose(QUESTION, remaining_s=600):
            pass


async def test_a_busy_link_that_answers_stays_up_without_heartbeats(site, served, proxy, eventually):
    await eventually(site.is_in(LinkState.UP))
    served.cloud.proposals = [conversation_pb2.Proposal(base_revision=0)]
    site.changes.clear()
    async for _ in site.cloud.propose(QUESTION, remaining_s=5):
        pass
    assert site.link.state is LinkState.UP


@pytest.mark.parametrize("fault", ["reset", "blackhole", "stall", "down", "cut 300", "blackhole down"])
async def test_orders_confirmed_around_a_fault_reach_the_till_once_each(
    site, served, proxy, an_order, eventually, fault
):
    await eventually(site.is_in(LinkState.UP))
    await site.outbox.put(an_order("before"))
    await proxy.obey(fault)
    await site.outbox.put(an_order("during"))
    if "black" in fault or fault in ("stall", "down"):
        await eventually(site.is_in(LinkState.DOWN))
    await site.outbox.put(an_order("late"))
    await proxy.heal()
    await site.outbox.put(an_order("after"))
    names = {"before", "during", "late", "after"}
    await eventually(lambda: {m.order_id for m in site.told if m.state == "accepted"} == names)
    assert sorted(k for k, _ in served.cloud.at_the_till) == sorted(names)
    accepted = [m.order_id for m in site.told if m.state == "accepted"]
    assert len(accepted) == len(set(accepted))


async def test_what_ran_out_is_known_after_an_outage(site, served, proxy, eventually):
    await eventually(site.is_in(LinkState.UP))
    await down(site, proxy, eventually)
    out = site_pb2.ItemAvailability(item="fries", available=False)
    served.cloud.site_events.append(site_pb2.SiteEvent(cursor=1, availability=out))
    await proxy.heal()
    await eventually(lambda: site.news == [ItemOut(1, "fries", available=False)])


async def test_a_listener_that_fails_does_not_cost_the_link(site, proxy, eventually):
    async def fails(moved):
        raise RuntimeError("a listener's own fault")

    site.link._on_change = fails
    await eventually(site.is_in(LinkState.UP))
    await down(site, proxy, eventually)
    await proxy.heal()
    await eventually(site.is_in(LinkState.UP))


async def test_a_link_starts_in_a_task_group_and_stops_with_orders_still_in_the_outbox(served, tmp_path, an_order):
    clock = RealClock()
    outbox = await Outbox.open(tmp_path / "o.db", clock=clock)
    link = Link(Cloud("127.0.0.1:9", site="loc-101", now=time.monotonic), outbox, clock=clock, thresholds=QUICK)
    async with asyncio.TaskGroup() as tasks:
        link.start(tasks)
        await outbox.put(an_order())
        await link.stop()
    assert [s.order.order_id for s in await outbox.orders()] == ["order-1"]
    await outbox.close()


async def test_whatever_a_watch_trips_over_the_link_goes_on(site, served, eventually, monkeypatch):
    await eventually(site.is_in(LinkState.UP))
    tripped = asyncio.Event()

    async def follow(cloud):
        tripped.set()
        raise RuntimeError("a library's fault")

    with monkeypatch.context() as broken:
        broken.setattr("edge.link.link.REFUSED_AGAIN_S", 0.05)
        broken.setattr(site.link.watch, "follow", follow)
        await site.cloud.drop()
        await asyncio.wait_for(tripped.wait(), 20)
    await eventually(site.is_in(LinkState.UP))
