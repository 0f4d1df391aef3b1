"""A store's sessions over the real log: what a new process finds open."""

import asyncio
import sqlite3
from datetime import datetime
from pathlib import Path

import pytest

from domain.events import Event, chain
from edge.session.clock import VirtualClock
from edge.session.exchange import GuestArrived, Step
from edge.session.log import SessionLog
from edge.session.restoring import restore
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


# ---- what this release cannot read

BAD = (
    b'{"at_us":0,"data":{},"kind":"user_turn","v":99}',  # of a newer release
    b'{"at_us":0,"data":{},"kind":"user_turn","v":1}',  # of this one, and something is missing
    b'{"at_us":0,"data":{"wall_us":[]},"kind":"session_started","v":1}',
    b"\x00\x17",  # a byte changed on the disk
)


async def _nowhere(step: Step) -> None:
    pass


def _spoil(folder: Path, session: str, body: bytes) -> None:
    """The log's last event is that one, chained as it should be."""
    with sqlite3.connect(folder / "log.db") as db:
        found = db.execute("SELECT last_seq, last_chain FROM sessions WHERE session = ?", (session,)).fetchone()
        seq, link = found[0] + 1, chain(found[1], body)
        db.execute("INSERT INTO events VALUES (?, ?, ?, ?)", (session, seq, body, link))
        db.execute("UPDATE sessions SET last_seq = ?, last_chain = ? WHERE session = ?", (seq, link, session))
    db.close()


@pytest.mark.parametrize("body", BAD)
async def test_a_session_that_cannot_be_read_is_closed_and_reported_and_its_lane_goes_on(
    tmp_path: Path, knowledge: Knowledge, body: bytes
) -> None:
    journal = await SessionLog.open(tmp_path, synchronous="OFF")
    async with asyncio.TaskGroup() as tasks:

        def process() -> Sessions:
            return Sessions(
                knowledge=knowledge,
                journal=journal,
                effects=Asked(),
                clocks=Clocks(VirtualClock(), lambda: 0, local),
                place=Place(site="loc-101", location="loc-101"),
                tasks=tasks,
            )

        before = await process().open("lane-1", "lane", _nowhere)
        await before.commit(GuestArrived())
        other = await process().open("lane-2", "lane", _nowhere)
        await other.commit(GuestArrived())
        _spoil(tmp_path, before.session_id, body)
        after = process()
        await after.load()
        assert set(after.unreadable) == {before.session_id}
        assert (after.is_open("lane-1"), after.is_open("lane-2")) == (False, True)
        again = await after.open("lane-1", "lane", _nowhere)
        assert again.is_new
        assert again.session_id != before.session_id
        assert (await after.open("lane-2", "lane", _nowhere)).session_id == other.session_id
        _spoil(tmp_path, other.session_id, body)  # while nobody has it in memory
        late = process()
        assert (await late.open("lane-2", "lane", _nowhere)).is_new
        assert set(late.unreadable) == {other.session_id}
    assert await restore(journal, None, since_us=0) == 0  # type: ignore[arg-type]  # there is nothing to put back
    assert before.session_id in await journal.names(), "nothing is deleted"
    await journal.close()
