"""What the cloud asks this store's people reaches their screen, is answered there, and its guest hears of it."""

import asyncio
import json
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from cloud.catalog import Catalog, from_raw
from cloud.embedded import EmbeddedCloud
from cloud.integrations.simulated_pos import SimulatedPos
from cloud.store.approvals import Approval
from cloud.workflows.reservations import wanted
from domain.control import Action, Actor, Ask
from domain.policy import Amount
from edge.link.aside import Aside
from edge.link.client import Cloud
from edge.link.exchange import ApprovalTold, ReservedTold, SiteEvent
from edge.link.sync import SiteWatch
from edge.session.clock import RealClock
from tests.cloud.test_reservations import BLACK, SHOP
from tests.cloud.world import demo_catalog
from tests.screen.conftest import Browser
from tests.screen.store import Store, open_store


class Wall:
    def __init__(self) -> None:
        self.ahead_s = 0.0

    def now(self) -> float:
        return time.time() + self.ahead_s


@dataclass
class Linked:
    store: Store
    tier: EmbeddedCloud
    wall: Wall

    async def ask(self, session: str, *, cents: int = 400, by: str = "sam") -> Approval:
        """As the gate does it for a tool of a model or another agent."""
        ask = Ask(
            Action.PRICE_OVERRIDE, Actor(by), "lane", amount=Amount(cents=cents), subject="fries", session=session
        )
        before = {a.id for a in self.store.counter.from_cloud.open}
        made = await self.tier.door.approvals.request(ask, site="loc-101", key=f"k-{session}", roles=("manager",))
        self.tier._bell.ring()
        if made.id not in before and made.state(self.wall.now()) == "requested":
            await self.seen(made.id, there=True)
        return made

    async def seen(self, approval: str, *, there: bool) -> None:
        async with asyncio.timeout(5):
            while self.store.counter.from_cloud.has(approval) is not there:  # noqa: ASYNC110 - it comes over the wire
                await asyncio.sleep(0.01)


@pytest.fixture
async def linked(tmp_path: Path) -> AsyncIterator[Linked]:
    catalog, wall = demo_catalog(), Wall()
    async with EmbeddedCloud(catalog, SimulatedPos(catalog), wall) as tier:
        cloud = Cloud(tier.address, site="loc-101", now=RealClock().now)
        async with open_store(tmp_path, cloud=cloud) as store:
            from_cloud = store.counter.from_cloud
            from_cloud.cloud, from_cloud._wall_s = cloud, wall.now

            async def on_event(event: SiteEvent) -> None:
                if isinstance(event, ApprovalTold):
                    await from_cloud.told(event.approval)

            watching = asyncio.create_task(SiteWatch(on_event).follow(cloud))
            yield Linked(store, tier, wall)
            watching.cancel()
            await asyncio.gather(watching, return_exceptions=True)
        await cloud.close()


async def logged_in(store: Store, member: str) -> Browser:
    browser = Browser(store.client())
    await browser.log_in(member)
    return browser


async def test_a_question_of_the_cloud_is_answered_at_the_screen_and_its_guest_hears_both(linked: Linked) -> None:
    guest = await linked.store.arrive()
    made = await linked.ask(guest.host.session_id)
    await guest.hears("asked a team member")
    await guest.say("a cheeseburger")  # the talk goes on
    ana = await logged_in(linked.store, "ana")
    page = (await ana.client.get("/staff")).text
    assert "Lower price" in page and "$4.00" in page
    assert (await ana.act("approve", made.id)).json()["said"] == "Approved."
    (grant,) = await linked.tier.door.approvals.grants(guest.host.session_id)
    assert (grant.approver, grant.approver_role, grant.amount) == ("ana", "manager", made.ask.amount)
    await linked.seen(made.id, there=False)
    await guest.hears("said yes")
    assert (await ana.act("deny", made.id)).status_code == 410  # the first answer stands
    await ana.client.aclose()


async def test_who_asked_or_may_not_is_refused_at_the_screen_and_by_the_cloud(linked: Linked) -> None:
    made = await linked.ask("s-1", by="ana")
    for member in ("ana", "leo"):
        browser = await logged_in(linked.store, member)
        assert (await browser.act("approve", made.id)).status_code == 403
        await browser.client.aclose()
    assert await linked.tier.door.approvals.grants("s-1") == ()


async def test_another_amount_is_another_question(linked: Linked) -> None:
    first, again, more = await linked.ask("s-1"), await linked.ask("s-1"), await linked.ask("s-1", cents=500)
    assert first.id == again.id != more.id
    assert {a.id for a in linked.store.counter.from_cloud.open} == {first.id, more.id}


async def test_nobodys_answer_is_a_no_at_both_ends(linked: Linked) -> None:
    guest = await linked.store.arrive()
    made = await linked.ask(guest.host.session_id)
    linked.wall.ahead_s = 121.0
    async with asyncio.timeout(5):
        while linked.store.counter.from_cloud.has(made.id):  # it may be on its way here a second time
            await linked.store.counter.from_cloud.on_time()
            await asyncio.sleep(0.01)
    await guest.hears("no team member approved")
    assert made.state(linked.wall.now()) == "expired"


async def test_without_a_link_the_answer_is_not_taken_and_the_question_stays(linked: Linked) -> None:
    made = await linked.ask("s-1")
    linked.store.counter.from_cloud.cloud = Cloud("127.0.0.1:9", site="loc-101", now=RealClock().now)
    ana = await logged_in(linked.store, "ana")
    answer = await ana.act("approve", made.id)
    assert (answer.status_code, "no link" in answer.json()["said"]) == (503, True)
    assert linked.store.counter.from_cloud.has(made.id)
    await ana.client.aclose()


async def test_a_transfer_is_answered_at_the_screen_of_the_store_that_has_the_goods(tmp_path: Path) -> None:
    shop, wall = Catalog((from_raw(json.loads(SHOP.read_text())),)), Wall()
    async with EmbeddedCloud(shop, SimulatedPos(shop), wall) as tier, open_store(tmp_path) as store:
        cloud = Cloud(tier.address, site="st-2", now=RealClock().now)
        aside = await Aside.open(tmp_path, clock=RealClock(), wall_s=wall.now, site="st-2")
        store.counter.from_cloud.cloud, store.counter.from_cloud.aside = cloud, aside
        ask = wanted("s1/1/reserve", sku=BLACK, qty=1, site="st-1", source="st-2")
        await tier.reservations.reserve(ask, site="st-1", session="s1")

        async def on_event(event: SiteEvent) -> None:
            if isinstance(event, ReservedTold):
                await aside.told(replace(event.reserved))

        watching = asyncio.create_task(SiteWatch(on_event).follow(cloud))
        async with asyncio.timeout(5):
            while not aside.asked_of_us():  # noqa: ASYNC110 - it comes over the wire
                await asyncio.sleep(0.01)
        leo = await logged_in(store, "leo")
        assert "Another store asks for it" in (await leo.client.get("/staff")).text
        assert (await leo.act("send_goods", ask.id)).json()["said"] == "Noted: you send it."
        kept = await tier.reservations.find(ask.id)
        assert kept is not None and (kept.what.phase.value, kept.what.by) == ("accepted", "leo")
        assert (await leo.act("let_go", ask.id)).status_code == 200
        watching.cancel()
        await asyncio.gather(watching, return_exceptions=True)
        await leo.client.aclose()
        aside.close()
        await cloud.close()
