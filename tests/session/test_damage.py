"""A log that is damaged where nobody looks at the start: it costs one start, and then the store goes on."""

import asyncio
import sqlite3
from pathlib import Path

import pytest

from domain.events import Event
from edge.session.damage import NOTE, Journal, LogDamaged
from edge.session.log import SessionLog

PAGE = 4096


async def a_long_log(folder: Path) -> str:
    """A session of many pages, left open, and the file with all of it."""
    log = await SessionLog.open(folder, synchronous="OFF")
    session = await log.start("lane-1", "lane", "7")
    for n in range(30):
        await log.append(session, [Event("note", n, {"text": "x" * 2000})])
    await log.close()
    return session


def spoil_events(folder: Path) -> None:
    """Every page of the events is overwritten; the sessions' own can be read."""
    with sqlite3.connect(folder / "log.db") as db:
        found = db.execute("SELECT rootpage FROM sqlite_master WHERE name = 'events'").fetchone()
    db.close()
    raw = bytearray((folder / "log.db").read_bytes())
    at = (found[0] - 1) * PAGE
    raw[at : at + PAGE] = b"\x5a" * PAGE
    (folder / "log.db").write_bytes(raw)


def is_noted(folder: Path) -> bool:
    return (folder / NOTE).exists()


def is_kept(file: str) -> bool:
    return Path(file).exists()


@pytest.mark.parametrize("reads", [True, False])
async def test_a_damaged_page_is_found_in_use_noted_and_set_aside_at_the_next_start(
    tmp_path: Path, reads: bool
) -> None:
    session = await a_long_log(tmp_path)
    spoil_events(tmp_path)
    first = Journal(tmp_path)
    log = await first.opened()
    assert log.damage == []
    watching = asyncio.ensure_future(first.watch())
    with pytest.raises(sqlite3.DatabaseError):
        await (log.events(session) if reads else log.append(session, [Event("note", 99, {})]))
    with pytest.raises(LogDamaged):
        await watching
    assert is_noted(tmp_path)
    await log.close()

    again = await Journal(tmp_path).opened()
    (aside,) = again.damage
    assert is_kept(aside)
    assert await again.open_sessions() == ()
    fresh = await again.start("lane-1", "lane", "7")
    await again.append(fresh, [Event("note", 0, {"text": "x"})])
    await again.close()
    last = await Journal(tmp_path).opened()
    assert last.damage == []
    assert [event.kind for event in await last.events(fresh)] == ["note"]
    await last.close()


async def test_a_full_disk_is_no_damage(tmp_path: Path) -> None:
    kept = Journal(tmp_path)
    log = await kept.opened()
    session = await log.start("lane-1", "lane", "7")
    log._log.execute("PRAGMA max_page_count = 1")
    with pytest.raises(sqlite3.OperationalError):
        for n in range(1000):
            await log.append(session, [Event("note", n, {"text": "x" * 2000})])
    assert not is_noted(tmp_path)
    await log.close()
