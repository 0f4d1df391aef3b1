"""Goods put aside from a store: kept before it is promised, sent once, and told whatever became of it."""

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from cloud.catalog import Catalog, from_raw
from cloud.embedded import EmbeddedCloud
from cloud.integrations.simulated_pos import SimulatedPos
from domain.reservation import Phase
from edge.link import counter
from edge.link.aside import STALE_S, Aside, forget_in
from edge.link.client import Cloud
from edge.link.exchange import ReserveAsked, Reserved
from edge.session.clock import RealClock
from talkthru.converse import Door
from tests.cloud.test_reservations import BLACK, SHOP
from tests.cloud.world import StandingClock
from tests.conversations import run

HOLD = ReserveAsked("s1/2/reserve", "s1", "headset", "associate", BLACK, 1)
TRANSFER = replace(HOLD, key="s1/3/reserve", source="st-2")


@dataclass
class Here:
    """One store, its cloud, and what it was told."""

    folder: Path
    cloud: Cloud
    tier: EmbeddedCloud
    clock: StandingClock
    told: list[Reserved]
    aside: Aside

    async def restart(self) -> None:
        """As after a crash: another process over the same file."""
        self.aside.close()
        self.aside = await opened(self.folder, self.clock, self.told)


async def opened(folder: Path, clock: StandingClock, told: list[Reserved]) -> Aside:
    aside = await Aside.open(folder, clock=RealClock(), wall_s=clock.now, site="st-1")

    async def on_moved(reserved: Reserved) -> None:
        told.append(reserved)

    aside.on_moved = on_moved
    return aside


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[Here]:
    shop = Catalog((from_raw(json.loads(SHOP.read_text())),))
    clock, told = StandingClock(), list[Reserved]()
    async with EmbeddedCloud(shop, SimulatedPos(shop), clock) as tier:
        cloud = Cloud(tier.address, site="st-1", now=RealClock().now)
        made = Here(tmp_path, cloud, tier, clock, told, await opened(tmp_path, clock, told))
        yield made
        made.aside.close()
        await cloud.close()


async def standing(here: Here) -> list[tuple[str, Phase]]:
    return [(kept.what.id, kept.what.phase) for kept in await here.tier.reservations.standing("st-1")]


async def test_a_wish_that_the_link_kept_back_is_put_aside_once_when_it_is_back(here: Here) -> None:
    await here.aside.put(HOLD)
    nobody = Cloud("127.0.0.1:9", site="st-1", now=RealClock().now)
    await here.aside.once(nobody)
    assert (here.told, await here.aside.waiting()) == ([], (HOLD,))
    await here.restart()
    await here.aside.once(here.cloud)
    await here.aside.put(HOLD)  # whoever does not know that it left
    await here.aside.once(here.cloud)
    assert [r.state for r in here.told][:1] == ["held"]
    assert [phase for _, phase in await standing(here)] == [Phase.HELD]
    assert await here.aside.waiting() == ()
    await nobody.close()


async def test_what_was_taken_meanwhile_is_told_and_not_put_aside(here: Here) -> None:
    await here.aside.put(HOLD)
    for n in range(4):
        await counter.reserve(here.cloud, replace(HOLD, key=f"o{n}/1/r", session_id=f"o{n}"), remaining_s=5.0)
    await here.aside.once(here.cloud)
    assert [(r.state, r.why) for r in here.told] == [("refused", "not_enough")]
    assert here.aside.over[-1].why == "not_enough"


async def test_a_wish_of_long_ago_is_told_and_not_sent(here: Here) -> None:
    await here.aside.put(HOLD)
    here.clock.at += STALE_S
    await here.aside.once(here.cloud)
    assert [r.why for r in here.told] == ["too_late"]
    assert await standing(here) == []


async def test_what_the_rules_refuse_is_told_and_not_asked_again(here: Here) -> None:
    await here.aside.put(replace(HOLD, role="emperor"))
    await here.aside.once(here.cloud)
    assert [r.why for r in here.told] == ["by_rules"]
    assert await here.aside.waiting() == ()


async def test_a_transfer_of_this_stores_goods_waits_for_its_people_until_they_answer(here: Here) -> None:
    theirs = Cloud(here.tier.address, site="st-2", now=RealClock().now)
    asked = await counter.reserve(here.cloud, TRANSFER, remaining_s=5.0)
    source = await Aside.open(here.folder / "st-2", clock=RealClock(), wall_s=here.clock.now, site="st-2")
    await source.told(asked)
    assert source.asked_of_us() == (asked,)
    accepted = await counter.answer_transfer(theirs, asked.id, accepted=True, staff="lead-22")
    await source.told(accepted)
    await source.told(accepted)
    assert source.asked_of_us() == ()
    assert (accepted.state, accepted.by, list(source.standing)) == ("accepted", "lead-22", [asked.id])
    source.close()
    await theirs.close()


async def test_a_sessions_wishes_are_forgotten_with_it(here: Here) -> None:
    await here.aside.put(HOLD)
    await here.aside.put(replace(HOLD, key="s2/1/reserve", session_id="s2"))
    forget_in(here.folder, ["s1"])  # as `talkthru forget` beside the running node
    assert [asked.session_id for asked in await here.aside.waiting()] == ["s2"]


async def test_the_seller_hears_what_became_of_it() -> None:
    async with run.open_door() as door:
        await hears(door)


async def lost_by_a_moment(_: Cloud, key: str, **__: float) -> Reserved:
    return Reserved(key, "hold", "AURL-BLK", 1, "st-1", "", "refused", "not_enough", session="s1")


async def hears(door: Door) -> None:
    async def says(text: str) -> str:
        return " ".join((await door.answer(json.dumps({"type": "turn", "user": text})))["agent"])

    await door.answer('{"type": "start", "channel": "headset", "world": {"seller": "assoc-07"}}')
    tier = door._embedded
    assert tier is not None and "Hold two black" in await says("hold two black aural one headphones")
    session = door._session
    assert session is not None and session.cloud is not None and session.aside is not None
    for n in range(3):  # others are faster: it is seen before anything is promised
        await counter.reserve(session.cloud, replace(HOLD, key=f"o{n}/1/r", session_id=f"o{n}"), remaining_s=5.0)
    assert "can't hold it" in await says("yes")
    session.aside.send = lost_by_a_moment  # type: ignore[method-assign]
    await says("hold one black aural lite")
    said = await says("yes")
    assert "didn't go through" in said, said
    del session.aside.send
    await says("transfer one sand aural one from hilltop")
    assert "requested" in await says("yes")
    (asked,) = [r for r in session.aside.standing.values() if r.kind == "transfer"]
    kept = await tier.reservations.answer(asked.id, yes=False, by="lead-22", site="st-2")
    await session.aside.told(replace(asked, state=kept.what.phase.value, why=kept.what.why, by="lead-22"))
    line = await door.answer('{"type": "turn", "user": "how much is the aural one"}')
    assert "isn't sending" in " ".join([*(text for who, text in session.driver.host.state.history), *line["agent"]])


async def test_a_damaged_file_is_set_aside_and_the_store_goes_on(tmp_path: Path) -> None:
    (tmp_path / "aside.db").write_bytes(b"no database at all " * 300)
    aside = await opened(tmp_path, StandingClock(), [])
    assert "" in aside.damage
    assert "aside.db.damaged-" in aside.damage[""], "where it is kept"
    await aside.put(HOLD)
    assert await aside.waiting() == (HOLD,)
    aside.close()
    again = await opened(tmp_path, StandingClock(), [])
    assert await again.waiting() == (HOLD,)
    assert not again.damage
    again.close()


@pytest.mark.parametrize("body", ["", "[]", "null", '{"key":"k"}', '{"of":"a later release"}', "[" * 5000])
async def test_a_wish_that_cannot_be_read_is_reported_and_holds_up_no_other(here: Here, body: str) -> None:
    here.aside._db.execute("INSERT INTO wishes VALUES ('k', ?, 0)", (body,))
    await here.aside.put(HOLD)
    await here.aside.once(here.cloud)
    assert [(r.id, r.state) for r in here.told] == [(here.told[0].id, "held")]
    assert await here.aside.waiting() == ()
    assert set(here.aside.damage) == {"k"}
    assert await here.aside.send(here.cloud, "k") is None
