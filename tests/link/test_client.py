import asyncio
import time

import grpc
import pytest

from domain.order import Add, ItemLine, Order
from edge.link.client import Cloud, CloudRefused, DeadlineSpent, LinkDown
from edge.link.exchange import Heard, Heartbeat, ItemOut, LoggedEvent, MenuSnapshot, OrderState, Question, Said
from protos import codec
from protos.talkthru.v1 import conversation_pb2 as pb
from protos.talkthru.v1 import order_pb2, site_pb2


@pytest.fixture
async def cloud(proxy):
    made = Cloud(proxy.address, site="loc-101", now=time.monotonic)
    yield made
    await made.close()


QUESTION = Question(
    request_id="s1/3/reason",
    session_id="s1",
    turn_id=3,
    draft=Order(lines=(ItemLine("fries", "M", id=1),), revision=4),
    heard=(Heard("and one of those", 0.6, ("those",)),),
    menu_version="m1",
    history=(Said("guest", "fries please"),),
)


async def test_a_question_crosses_whole_and_proposals_come_back_as_domain_values(served, cloud):
    command = Add(ItemLine("cola", "L"))
    act = pb.Act(kind="offer", refs=["cola"], span="those")
    served.cloud.proposals = [
        pb.Proposal(base_revision=4, commands=[codec.command_to_message(command)], acts=[act], confidence=0.9),
        pb.Proposal(base_revision=4, confidence=0.1),
    ]
    got = [p async for p in cloud.propose(QUESTION, remaining_s=5)]
    assert [p.commands for p in got] == [(command,), ()]
    assert (got[0].acts[0].kind, got[0].acts[0].refs, got[0].acts[0].span) == ("offer", ("cola",), "those")
    (asked,) = served.cloud.asked
    assert asked.order_revision == 4
    assert list(asked.hypotheses[0].unknown_spans) == ["those"]
    assert 0 < asked.deadline_ms <= 5000


async def test_an_order_is_submitted_with_its_key_and_the_answer_is_a_state(served, cloud, an_order):
    status = await cloud.submit(an_order())
    assert (status.state, status.pos_ref, status.total_cents) == (OrderState.ACCEPTED, "pos-order-1", 1035)
    assert served.cloud.submits[0].site == "loc-101"
    assert (await cloud.status("order-1", 1)).state is OrderState.ACCEPTED
    with pytest.raises(CloudRefused, match="not_found"):
        await cloud.status("order-1", 2)


async def test_events_are_acknowledged_through_a_number_and_a_gap_is_refused(served, cloud):
    events = [LoggedEvent(n, b"{}", b"c") for n in (1, 2, 3)]
    assert await cloud.append("s1", 1, events) == 3
    assert await cloud.append("s1", 4, []) == 3
    with pytest.raises(CloudRefused) as refused:
        await cloud.append("s1", 9, [LoggedEvent(9, b"{}", b"c")])
    assert (refused.value.reason, refused.value.passing) == ("failed_precondition", False)


async def test_a_watch_brings_the_catalog_what_ran_out_and_heartbeats(served, cloud):
    snapshot = site_pb2.CatalogSnapshot(menu_version="m2", menu_json=b"{}")
    out = site_pb2.ItemAvailability(item="fries", available=False)
    unknown = site_pb2.SiteEvent(cursor=3)
    served.cloud.site_events = [
        site_pb2.SiteEvent(cursor=1, snapshot=snapshot),
        site_pb2.SiteEvent(cursor=2, availability=out),
        unknown,
    ]
    seen = []
    async for event in cloud.watch(0):
        seen.append(event)
        if len(seen) == 4:
            break
    assert seen == [Heartbeat(0), MenuSnapshot(1, "m2", b"{}"), ItemOut(2, "fries", available=False), Heartbeat(3)]


async def test_an_absent_cloud_is_a_link_that_is_down(proxy, cloud, an_order):
    await proxy.down()
    with pytest.raises(LinkDown):
        await cloud.submit(an_order())
    await proxy.heal()


async def test_a_silent_cloud_spends_the_deadline(served, cloud, an_order):
    served.cloud.holding = True
    with pytest.raises(DeadlineSpent):
        await cloud.submit(an_order(), remaining_s=0.05)


@pytest.mark.parametrize(
    ("code", "passing"), [(grpc.StatusCode.INVALID_ARGUMENT, False), (grpc.StatusCode.INTERNAL, True)]
)
async def test_a_refusal_says_whether_asking_again_can_help(served, cloud, an_order, code, passing):
    served.cloud.refuse = code
    with pytest.raises(CloudRefused) as refused:
        await cloud.submit(an_order())
    assert (refused.value.reason, refused.value.passing) == (code.name.lower(), passing)


async def test_a_proposal_that_means_nothing_is_refused_here(served, cloud):
    served.cloud.proposals = [pb.Proposal(base_revision=4, commands=[order_pb2.Command()])]
    with pytest.raises(CloudRefused, match="bad_answer"):
        async for _ in cloud.propose(QUESTION, remaining_s=5):
            pass


async def test_cancelling_the_asker_cancels_the_call_at_the_cloud(served, cloud, eventually):
    served.cloud.holding = True

    async def ask():
        async for _ in cloud.propose(QUESTION, remaining_s=60):
            pass

    asking = asyncio.create_task(ask())
    await eventually(lambda: served.cloud.asked)
    asking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asking
    await eventually(lambda: served.cloud.ended == ["s1/3/reason"])


async def test_leaving_a_proposal_stream_early_cancels_it_too(served, cloud, eventually):
    served.cloud.holding = True
    served.cloud.proposals = [pb.Proposal(base_revision=4)]
    stream = cloud.propose(QUESTION, remaining_s=60)
    async for _ in stream:
        break
    await stream.aclose()
    await eventually(lambda: served.cloud.ended)


async def test_dropping_the_channel_ends_every_call_and_the_next_one_makes_a_new_channel(
    served, cloud, an_order, eventually
):
    served.cloud.holding = True

    async def watch():
        async for _ in cloud.watch(0):
            pass

    calls = [asyncio.create_task(cloud.submit(an_order(), remaining_s=60)), asyncio.create_task(watch())]
    await eventually(lambda: served.cloud.submits and served.cloud.watched_from)
    await cloud.drop()
    ended = await asyncio.gather(*calls, return_exceptions=True)
    assert [type(e) for e in ended] == [LinkDown, LinkDown]
    served.cloud.holding = False
    assert (await cloud.submit(an_order())).state is OrderState.ACCEPTED


async def test_a_broken_connection_is_a_link_down_not_an_answer(served, cloud, proxy, an_order, eventually):
    served.cloud.holding = True
    call = asyncio.create_task(cloud.submit(an_order(), remaining_s=60))
    await eventually(lambda: served.cloud.submits)
    proxy.reset()
    with pytest.raises(LinkDown):
        await call


async def test_a_circuit_that_is_down_costs_no_attempt(served, cloud, an_order):
    class Down:
        def usable(self):
            return False

    cloud.circuitry = Down()
    with pytest.raises(LinkDown):
        await cloud.submit(an_order())
    assert served.cloud.submits == []
