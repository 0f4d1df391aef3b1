"""What the store asks its staff is answered over the cloud's API too, by the same rules; the store signs."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import grpc
import pytest

from cloud.embedded import EmbeddedCloud
from cloud.integrations.simulated_pos import SimulatedPos
from domain.control import Action, Actor, Ask
from domain.grants import ask_to_json
from domain.policy import Amount
from edge.link.client import Cloud
from edge.link.exchange import ApprovalTold, SiteEvent
from edge.link.sync import SiteWatch
from edge.session.clock import RealClock
from protos.talkthru.v1 import approvals_pb2 as pb
from protos.talkthru.v1 import approvals_pb2_grpc as rpc
from tests.cloud.world import demo_catalog
from tests.screen.conftest import Browser
from tests.screen.store import Guest, Store, open_store
from tests.screen.test_desk import acts
from tests.screen.test_from_cloud import Wall

SITE = "loc-101"


async def until(true: Callable[[], object]) -> None:
    async with asyncio.timeout(5):
        while not true():  # noqa: ASYNC110 - it comes over the wire
            await asyncio.sleep(0.01)


@dataclass
class Linked:
    store: Store
    tier: EmbeddedCloud
    stub: Any

    @property
    def asked_here(self) -> tuple[str, ...]:
        return tuple(asked.id for asked in self.store.counter.approvals.open)

    async def asked(self, words: str) -> Guest:
        guest = await self.store.arrive()
        await guest.say(words)
        await until(lambda: self.asked_here)
        return guest

    async def waiting(self) -> list[pb.Approval]:
        await self.store.counter.at_cloud.look()
        return list((await self.stub.Waiting(pb.WaitingRequest(site=SITE))).approvals)

    async def answer(self, approval: str, by: str, role: str, *, granted: bool = True) -> pb.Approval:
        request = pb.AnswerRequest(site=SITE, id=approval, granted=granted, staff=by, role=role)
        answered: pb.Approval = await self.stub.Answer(request)
        return answered


@pytest.fixture
async def linked(tmp_path: Path) -> AsyncIterator[Linked]:
    catalog = demo_catalog()
    async with EmbeddedCloud(catalog, SimulatedPos(catalog), Wall()) as tier:
        cloud = Cloud(tier.address, site=SITE, now=RealClock().now)
        async with (
            open_store(tmp_path, cloud=cloud) as store,
            grpc.aio.insecure_channel(tier.address) as channel,
        ):
            store.counter.joins(cloud, None)

            async def on_event(event: SiteEvent) -> None:
                if isinstance(event, ApprovalTold):
                    await store.counter.from_cloud.told(event.approval)

            watching = asyncio.create_task(SiteWatch(on_event).follow(cloud))
            yield Linked(store, tier, rpc.ApprovalsStub(channel))
            watching.cancel()
            await asyncio.gather(watching, return_exceptions=True)
        await cloud.close()


async def test_who_is_not_there_says_yes_and_the_store_signs_exactly_that(linked: Linked) -> None:
    guest = await linked.asked("thirty cookies")
    (question,) = await linked.waiting()
    assert (question.of_store, question.action, question.qty) == (True, "quantity_over_limit", 30)
    assert linked.store.counter.from_cloud.open == (), "at the screen it is shown once, as the store's own"
    await linked.answer(question.id, "ana", "manager")
    await until(lambda: guest.host.state.talk.order.settled)
    logged: list[Any] = [
        e.data for e in await linked.store.journal.events(guest.host.session_id) if e.kind == "answered"
    ]
    (grant,) = [data["grant"] for data in logged]
    assert (grant["approver"], grant["approver_role"], grant["amount"]) == ("ana", "manager", {"qty": 30})
    assert ("cloud/ana", "approve") in [(who, what) for who, what, _ in await acts(linked.store)]
    assert await linked.waiting() == []
    assert await linked.tier.door.approvals.grants(guest.host.session_id) == (), "the store's to use, and nobody else's"
    kinds = [line.event.kind for line in await linked.tier.door.audit.lines(SITE)]
    assert kinds == ["approval_asked", "approval_answered", "approval_settled"]


async def test_a_no_from_there_is_a_no(linked: Linked) -> None:
    guest = await linked.asked("thirty cookies")
    (question,) = await linked.waiting()
    assert (await linked.answer(question.id, "ana", "manager", granted=False)).state == "denied"
    await until(lambda: not linked.asked_here)
    assert not guest.host.state.talk.order.settled
    await guest.hears("not approve")


async def test_who_answers_at_the_screen_first_has_answered_for_both(linked: Linked) -> None:
    await linked.asked("thirty cookies")
    (question,) = await linked.waiting()
    browser = Browser(linked.store.client())
    await browser.log_in("leo")
    assert (await browser.act("approve", linked.asked_here[0])).json()["key"] == "approved"
    await until(lambda: not linked.asked_here)
    assert await linked.waiting() == []
    late = await linked.answer(question.id, "ana", "manager", granted=False)
    assert (late.state, late.by) == ("granted", "leo"), "the first answer stands"
    await browser.client.aclose()


async def test_a_role_that_may_not_is_refused_there_and_where_it_is_used(linked: Linked) -> None:
    guest = await linked.asked("sixty cookies")
    (question,) = await linked.waiting()
    with pytest.raises(grpc.aio.AioRpcError) as refused:
        await linked.answer(question.id, "leo", "crew")
    assert refused.value.code() is grpc.StatusCode.FAILED_PRECONDITION
    from_elsewhere = await linked.tier.door.approvals.find(question.id)
    assert from_elsewhere is not None
    lie = replace(_told(question), state="granted", by="leo", by_role="crew")
    await linked.store.counter.from_cloud.told(lie)
    assert linked.asked_here, "a cloud that lets everybody approve cannot widen what the store's policy says"
    assert not guest.host.state.talk.order.settled
    assert ("cloud/leo", "refused_approve") in [(who, what) for who, what, _ in await acts(linked.store)]


def _told(question: pb.Approval) -> Any:
    from edge.link import messages

    return messages.cloud_approval(question)


async def test_what_must_be_seen_in_person_is_not_asked_elsewhere_and_nothing_is_without_a_link(
    linked: Linked,
) -> None:
    ask = Ask(Action.AGE_CHECK, Actor("customer"), "kiosk", subject="wine", session="s-1")
    body = {"kind": "approve", "ask": ask_to_json(ask)}
    approvals, now = linked.store.counter.approvals, linked.store.clock.now()
    async with asyncio.TaskGroup() as tasks:
        waits = [tasks.create_task(approvals.approve("s-1", body, now + 60))]
        await until(lambda: linked.asked_here)
        assert await linked.waiting() == []
        off = replace(ask, action=Action.DISCOUNT, amount=Amount(percent=10))
        waits.append(tasks.create_task(approvals.approve("s-1", {"ask": ask_to_json(off)}, now + 60)))
        await until(lambda: len(linked.asked_here) == 2)
        linked.store.counter.at_cloud.cloud = Cloud("127.0.0.1:9", site=SITE, now=RealClock().now)
        assert await linked.waiting() == [], "asked at the screen, as ever"
        for wait in waits:
            wait.cancel()


async def test_a_store_settles_its_own_questions_alone(linked: Linked) -> None:
    await linked.asked("thirty cookies")
    (question,) = await linked.waiting()
    for site, approval in (("loc-102", question.id), (SITE, "0" * 32)):
        with pytest.raises(grpc.aio.AioRpcError) as refused:
            await linked.stub.Settle(pb.SettleRequest(site=site, id=approval, state="granted", by="eve"))
        assert refused.value.code() is grpc.StatusCode.NOT_FOUND
    for bad in (
        pb.RaiseRequest(site=SITE, id="1", session_id="s", action="open_the_safe", asked_by="customer", channel="lane"),
        pb.RaiseRequest(site=SITE, id="1", session_id="s", action="discount", asked_by="", channel="lane"),
        pb.RaiseRequest(site=SITE, id="1", session_id="s", action="discount", asked_by="x", channel="l", cents=-1),
    ):
        with pytest.raises(grpc.aio.AioRpcError) as refused:
            await linked.stub.Raise(bad)
        assert refused.value.code() is grpc.StatusCode.INVALID_ARGUMENT
    age = pb.RaiseRequest(site=SITE, id="1", session_id="s", action="age_check", asked_by="customer", channel="kiosk")
    with pytest.raises(grpc.aio.AioRpcError, match="no role of this site's menu"):
        await linked.stub.Raise(age)
