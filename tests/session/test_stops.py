"""Where the agent is stopped: in memory at once, on disk for the next start, and ended only by people."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Sequence
from datetime import datetime
from pathlib import Path

import pytest

from domain.events import Event
from edge.session.clock import VirtualClock
from edge.session.exchange import AgentStopped, Answer, GuestArrived, Request, Status, Step, UserTurn
from edge.session.host import Host
from edge.session.log import SessionLog
from edge.session.sessions import Clocks, Place, Sessions
from edge.session.setting import Knowledge
from edge.session.stops import EVERYWHERE, FILE, Stop, Stops


class Nothing:
    async def perform(self, session_id: str, request: Request, remaining_s: float) -> Answer:
        return Answer(request.id, request.basis, Status.FAILED)


class Store:
    """Two lanes, and what their devices were given."""

    def __init__(self, sessions: Sessions) -> None:
        self.sessions = sessions
        self.steps: dict[str, list[Step]] = {}

    async def arrive(self, device: str) -> Host:
        seen = self.steps.setdefault(device, [])

        async def outlet(step: Step) -> None:
            seen.append(step)

        host = await self.sessions.open(device, "lane", outlet)
        await host.commit(GuestArrived())
        return host

    def said(self, device: str) -> list[str]:
        return [say.text for step in self.steps[device] for say in step.says]


def _sessions(knowledge: Knowledge, journal: SessionLog, stops: Stops, tasks: asyncio.TaskGroup) -> Sessions:
    clock = VirtualClock()
    clocks = Clocks(clock, lambda: 1_741_807_800_000_000, lambda: datetime(2025, 3, 12, 12, 30))  # noqa: DTZ001 - local
    return Sessions(
        knowledge=knowledge,
        journal=journal,
        effects=Nothing(),
        clocks=clocks,
        place=Place("loc-101", "loc-101"),
        tasks=tasks,
        stops=stops,
    )


@pytest.fixture
async def store(knowledge: Knowledge, journal: SessionLog, tmp_path: Path) -> AsyncIterator[Store]:
    async with asyncio.TaskGroup() as tasks:
        yield Store(_sessions(knowledge, journal, Stops.open(tmp_path), tasks))


async def test_one_lane_is_stopped_and_the_other_goes_on(store: Store) -> None:
    one, two = await store.arrive("lane-1"), await store.arrive("lane-2")
    assert await store.sessions.stop("lane-1", by="crew-21")
    await one.commit(UserTurn("a cheeseburger"))
    await two.commit(UserTurn("a cheeseburger"))
    assert store.said("lane-1")[-1] == "Somebody is on the way."
    assert (len(one.state.talk.order.lines), len(two.state.talk.order.lines)) == (0, 1)
    silenced = next(step for step in store.steps["lane-1"] if isinstance(step.given, AgentStopped))
    assert not silenced.events, "the device is hushed before anything is kept"


async def test_the_next_guest_at_a_stopped_lane_is_not_served_by_the_agent_either(store: Store) -> None:
    await store.sessions.stop(EVERYWHERE, by="crew-21")
    host = await store.arrive("lane-1")
    assert store.said("lane-1") == ["Somebody is on the way."]
    assert await store.sessions.resume(EVERYWHERE, by="mgr-21")
    await host.commit(UserTurn("a cheeseburger"))
    assert len(host.state.talk.order.lines) == 1


async def test_a_lane_stopped_by_itself_stays_so_when_the_store_goes_on(store: Store) -> None:
    host = await store.arrive("lane-1")
    await store.sessions.stop("lane-1", by="crew-21")
    await store.sessions.stop(EVERYWHERE, by="mgr-21")
    await store.sessions.resume(EVERYWHERE, by="mgr-21")
    assert host.state.stopped
    await store.sessions.resume("lane-1", by="mgr-21")
    assert not host.state.stopped


async def test_a_stop_outlives_the_process(
    store: Store, knowledge: Knowledge, journal: SessionLog, tmp_path: Path
) -> None:
    await store.arrive("lane-1")
    await store.sessions.stop("lane-1", by="crew-21")
    async with asyncio.TaskGroup() as tasks:
        again = Store(_sessions(knowledge, journal, Stops.open(tmp_path), tasks))
        host = await again.sessions.open("lane-1", "lane", lambda step: asyncio.sleep(0))
        assert not host.is_new
        assert host.state.stopped
        assert again.sessions.stops.holds("lane-1") == Stop("crew-21", 1_741_807_800_000_000)


async def test_a_stop_counts_although_the_disk_is_full(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    host = await store.arrive("lane-1")

    async def full(session_id: str, events: Sequence[Event]) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as broken:
        broken.setattr(host._journal, "append", full)
        assert not await store.sessions.stop("lane-1", by="crew-21")
    assert any(isinstance(step.given, AgentStopped) for step in store.steps["lane-1"]), "it is silent all the same"
    await host.commit(UserTurn("a cheeseburger"))
    assert host.state.stopped
    assert not host.state.talk.order.lines


async def test_what_an_operator_stopped_only_an_operator_lets_go_on(store: Store) -> None:
    host = await store.arrive("lane-1")
    stop = Stop("cloud: ana", 7, "odd prices")
    assert await store.sessions.stopped_from_cloud({EVERYWHERE: stop})
    assert store.said("lane-1")[-1] == "Somebody is on the way."
    hushed = len(store.steps["lane-1"])
    assert await store.sessions.stopped_from_cloud({EVERYWHERE: stop, "redeem_reward": stop})
    assert len(store.steps["lane-1"]) == hushed, "told again it changes nothing"
    await store.sessions.stop("lane-1", by="crew-21")
    await store.sessions.resume("lane-1", by="mgr-21")
    await store.sessions.resume(EVERYWHERE, by="mgr-21")
    assert host.state.stopped
    assert await store.sessions.stopped_from_cloud({})
    assert not host.state.stopped


async def test_a_lane_that_the_stores_people_stopped_stays_so_when_the_operator_lets_go(store: Store) -> None:
    host = await store.arrive("lane-1")
    await store.sessions.stopped_from_cloud({EVERYWHERE: Stop("cloud: ana", 7)})
    await store.sessions.stop("lane-1", by="crew-21")
    await store.sessions.stopped_from_cloud({})
    assert host.state.stopped


async def test_what_an_operator_stopped_outlives_the_process(store: Store, tmp_path: Path) -> None:
    stops = {EVERYWHERE: Stop("cloud: ana", 7, "odd prices"), "redeem_reward": Stop("cloud: bo", 8)}
    await store.sessions.stopped_from_cloud(stops)
    again = Stops.open(tmp_path)
    assert (again.from_cloud, again.places) == (stops, {})
    assert again.holds("lane-1") == stops[EVERYWHERE]
    assert (again.may_use("redeem_reward"), again.may_use("stock_read")) == (False, True)
    await store.sessions.stopped_from_cloud({})
    assert Stops.open(tmp_path).holds("lane-1") is None


def test_a_file_that_cannot_be_read_means_stopped_everywhere(tmp_path: Path) -> None:
    assert Stops.open(tmp_path).holds("lane-1") is None
    for damaged in ("{", "[]", '{"lane-1": 3}', '{"lane-1": {"by": "x"}}', '{"@cloud": {"": 3}}', '{"@cloud": []}'):
        (tmp_path / FILE).write_text(damaged)
        assert Stops.open(tmp_path).holds("lane-7") is not None


async def test_taking_over_and_handing_back_name_who_did_it(store: Store, journal: SessionLog) -> None:
    host = await store.arrive("lane-1")
    assert await store.sessions.take_over(host.session_id, by="crew-21")
    assert host.state.floor == "staff"
    assert await store.sessions.hand_back(host.session_id, by="mgr-21")
    assert not await store.sessions.take_over("nobody", by="crew-21")
    acts = {e.kind: dict(e.data) for e in await journal.events(host.session_id)}
    assert acts["staff_took_over"] == {"by": "crew-21"}
    assert acts["staff_returned"] == {"by": "mgr-21"}
