"""A store's sessions over the real log: what a new process finds open."""

import asyncio
from datetime import datetime

import pytest

from domain.events import Event
from edge.session.clock import VirtualClock
from edge.session.log import SessionLog
from edge.session.sessions import Clocks, Place, Sessions
from edge.session.setting import Knowledge
from tests.session.test_host import Asked


def local() -> datetime:
    return datetime(2025, 3, 12, 12, 30)  # noqa: DTZ001 - the store's own time


@pytest.mark.parametrize("ended", [False, True])
async def test_a_session_that_ended_is_no_open_one_though_the_process_died_before_it_was_closed(
    journal: SessionLog, knowledge: Knowledge, ended: bool
) -> None:
    session = await journal.start("lane-1", "lane", knowledge.menu.version)
    await journal.append(session, [Event("guest_arrived", 0)])
    if ended:
        await journal.append(session, [Event("session_ended", 5, {"why": "guest_left"})])
    async with asyncio.TaskGroup() as tasks:
        sessions = Sessions(
            knowledge=knowledge,
            journal=journal,
            effects=Asked(),
            clocks=Clocks(VirtualClock(), lambda: 0, local),
            place=Place(site="loc-101", location="loc-101"),
            tasks=tasks,
        )
        await sessions.load()
        assert sessions.is_open("lane-1") is not ended
    assert bool(await journal.open_sessions()) is not ended
