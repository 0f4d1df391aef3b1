"""The sessions' log on disk: what is left after a kill, what can be read in the file, what `forget` leaves."""

import asyncio
import shutil
import sqlite3
from functools import reduce
from pathlib import Path

import pytest

from domain.events import Event, genesis, verify_chain
from edge.session.clock import VirtualClock
from edge.session.conversation import Conversation
from edge.session.exchange import GuestArrived, Played, Resumed, UserTurn
from edge.session.host import Host
from edge.session.log import LogUnusable, SessionLog
from edge.session.state import State, fold
from tests.session.test_host import Asked, Running

VERSION = "7"
GUEST_SAYS = ("two cheeseburgers without onions", "zanzibar quuxberry for me", "thirty cookies", "that's it")
SECRET = (b"zanzibar", b"quuxberry", b"cheeseburgers without")


async def _talk(conversation: Conversation, journal: SessionLog, tasks: asyncio.TaskGroup) -> Host:
    """A conversation into the real log, left open in the middle."""
    session = await journal.start("lane-1", "lane", VERSION)
    host = Host(
        session_id=session,
        device="lane-1",
        conversation=conversation,
        journal=journal,
        effects=Asked(),
        clock=VirtualClock(),
        tasks=tasks,
        outlet=_deaf,
    )
    await host.commit(GuestArrived())
    for words in GUEST_SAYS:
        for utterance, text in host.state.speaking:
            await host.commit(Played(utterance, text))
        await host.commit(UserTurn(words))
    return host


async def _deaf(step: object) -> None:
    pass


def _folded(events: tuple[Event, ...], session: str) -> State:
    return reduce(fold, events, State(session, menu_version=VERSION))


def _bytes_of(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.iterdir()) if not path.name.startswith("keys"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "log"


async def test_after_a_kill_the_log_gives_the_same_state(
    conversation: Conversation, journal: SessionLog, folder: Path, tmp_path: Path
) -> None:
    async with asyncio.TaskGroup() as tasks:
        host = await _talk(conversation, journal, tasks)
        shutil.copytree(folder, tmp_path / "as the kill left it")  # nothing was closed: the write-ahead log is there
        after = await SessionLog.open(tmp_path / "as the kill left it")
        found = await after.open_session("lane-1")
        assert found is not None
        assert found.session == host.session_id
        assert _folded(await after.events(found.session), found.session) == host.state
        await after.close()
        await host.close()


async def test_a_resumed_session_goes_on_where_it_was(conversation: Conversation, journal: SessionLog) -> None:
    async with asyncio.TaskGroup() as tasks:
        killed = await _talk(conversation, journal, tasks)
        again = Running(conversation, tasks)
        again.host.state = _folded(await journal.events(killed.session_id), killed.session_id)
        await again.host.commit(Resumed())
        await again.say("take off the cookies")
        items = [getattr(line, "item", "") for line in again.host.state.talk.order.lines]
        assert items == ["cheeseburger"]
        assert any(again.said)
        await killed.close()
        await again.host.close()


async def test_a_guests_words_cannot_be_read_in_the_file(
    conversation: Conversation, journal: SessionLog, folder: Path
) -> None:
    async with asyncio.TaskGroup() as tasks:
        host = await _talk(conversation, journal, tasks)
        kept = _bytes_of(folder)
        assert b"user_turn" in kept, "the events are in the file"
        assert not [words for words in SECRET if words in kept.lower()]
        await host.close()


async def test_forgetting_takes_the_words_and_leaves_the_chain(
    conversation: Conversation, journal: SessionLog, folder: Path
) -> None:
    async with asyncio.TaskGroup() as tasks:
        host = await _talk(conversation, journal, tasks)
        order = host.state.talk.order
        await host.close()
    await journal.forget(host.session_id)
    events = await journal.events(host.session_id)
    assert len(events) == host.state.seq
    turns = [event for event in events if event.kind == "user_turn"]
    assert len(turns) == len(GUEST_SAYS)
    assert all(event.data["text"] is None and event.data["alternatives"] is None for event in turns)
    assert _folded(events, host.session_id).talk.order == order, "what was ordered is still known"
    with sqlite3.connect(folder / "log.db") as db:
        rows = db.execute(
            "SELECT body, chain FROM events WHERE session = ? ORDER BY seq", (host.session_id,)
        ).fetchall()
    db.close()
    assert verify_chain(rows, genesis(host.session_id)) is None


async def test_after_forgetting_nothing_more_is_kept_of_a_person(journal: SessionLog) -> None:
    session = await journal.start("lane-1", "lane", VERSION)
    await journal.append(session, [Event("user_turn", 1, {"text": "a cheeseburger"})])
    await journal.forget(session)
    with pytest.raises(sqlite3.Error):
        await journal.append(session, [Event("user_turn", 2, {"text": "and a cookie"})])
    assert len(await journal.events(session)) == 1


async def test_a_changed_byte_is_found(journal: SessionLog, folder: Path) -> None:
    session = await journal.start("lane-1", "lane", VERSION)
    await journal.append(session, [Event("filler", n, {}) for n in range(4)])
    with sqlite3.connect(folder / "log.db") as db:
        db.execute("UPDATE events SET body = replace(body, '\"at_us\":2', '\"at_us\":3') WHERE seq = 3")
        rows = db.execute("SELECT CAST(body AS BLOB), chain FROM events ORDER BY seq").fetchall()
    db.close()
    assert verify_chain(rows, genesis(session)) == 2


async def test_half_a_turn_is_never_kept(journal: SessionLog) -> None:
    session = await journal.start("lane-1", "lane", VERSION)
    with pytest.raises(sqlite3.Error):
        await journal.append("nobody", [Event("filler", 1, {})])
    await journal.append(session, [Event("filler", 1, {})])
    assert [event.at_us for event in await journal.events(session)] == [1]


async def test_one_sessions_words_do_not_open_with_anothers_key(journal: SessionLog, folder: Path) -> None:
    mine = await journal.start("lane-1", "lane", VERSION)
    other = await journal.start("lane-2", "lane", VERSION)
    await journal.append(mine, [Event("user_turn", 1, {"text": "a cheeseburger"})])
    await journal.append(other, [Event("filler", 1, {})])
    with sqlite3.connect(folder / "log.db") as db:
        db.execute(
            "UPDATE events SET body = (SELECT body FROM events WHERE session = ?) WHERE session = ?", (mine, other)
        )
    db.close()
    (event,) = await journal.events(other)
    assert event.data["text"] is None


async def test_a_forgotten_key_is_in_no_file_any_more(tmp_path: Path) -> None:
    log = await SessionLog.open(tmp_path / "log", synchronous="OFF")
    session = await log.start("lane-1", "lane", VERSION)
    for n in range(40):
        await log.start(f"lane-{n}", "lane", VERSION)  # others' keys around it
    with sqlite3.connect(tmp_path / "log" / "keys.db") as db:
        (key,) = db.execute("SELECT key FROM keys WHERE session = ?", (session,)).fetchone()
    db.close()
    await log.forget(session)
    left = [path.name for path in (tmp_path / "log").iterdir() if key in path.read_bytes()]
    assert left == []
    await log.close()


async def test_a_log_of_a_newer_release_is_left_alone(tmp_path: Path) -> None:
    log = await SessionLog.open(tmp_path / "log", synchronous="OFF")
    await log.close()
    with sqlite3.connect(tmp_path / "log" / "log.db") as db:
        db.execute("PRAGMA user_version = 9")
    db.close()
    with pytest.raises(LogUnusable, match="newer release"):
        await SessionLog.open(tmp_path / "log")


async def test_a_forgotten_session_is_not_resumed(journal: SessionLog) -> None:
    session = await journal.start("lane-1", "lane", VERSION)
    await journal.forget(session, at_us=5)
    assert await journal.open_session("lane-1") is None


async def test_two_stores_with_devices_of_the_same_name_never_have_orders_of_the_same_name(tmp_path: Path) -> None:
    logs = [await SessionLog.open(tmp_path / store, synchronous="OFF") for store in ("one", "two")]
    names = [await log.start("lane-1", "lane", "7") for log in logs for _ in range(2)]
    assert len(set(names)) == 4
    for log in logs:
        await log.close()


async def test_a_store_whose_disk_was_restored_or_copied_never_names_an_order_twice(tmp_path: Path) -> None:
    """The cloud and the till know an order by its name: one that comes twice is taken for the one of before."""
    log = await SessionLog.open(tmp_path / "store", synchronous="OFF")
    names = [await log.start("lane-1", "lane", "7")]
    await log.close()
    shutil.copytree(tmp_path / "store", tmp_path / "backup")
    for folder in ("store", "backup", "backup"):  # the store goes on; the copy is started, and started again
        log = await SessionLog.open(tmp_path / folder, synchronous="OFF")
        names += [await log.start("lane-1", "lane", "7") for _ in range(3)]
        await log.close()
    assert len(set(names)) == 10


async def test_a_session_without_its_key_is_open_no_more(tmp_path: Path) -> None:
    """What a power cut between the two files, or a lost keys.db, leaves: the device begins anew instead of failing."""
    log = await SessionLog.open(tmp_path / "log", synchronous="OFF")
    first = await log.start("lane-1", "lane", VERSION)
    await log.close()
    with sqlite3.connect(tmp_path / "log" / "keys.db") as db:
        db.execute("DELETE FROM keys")
    db.close()
    log = await SessionLog.open(tmp_path / "log", synchronous="OFF")
    assert await log.open_session("lane-1") is None
    again = await log.start("lane-1", "lane", VERSION)
    await log.append(again, [Event("guest_arrived", 0)])
    assert (await log.open_session("lane-1")).session == again != first
    await log.close()


async def test_a_session_is_in_the_log_only_once_its_key_is_kept(journal: SessionLog) -> None:
    journal._keys.execute("DROP TABLE keys")  # a disk that takes the one file and not the other
    with pytest.raises(sqlite3.Error):
        await journal.start("lane-1", "lane", VERSION)
    assert await journal.open_sessions() == ()


@pytest.mark.parametrize("name", ["log.db", "keys.db"])
async def test_a_damaged_log_is_set_aside_and_the_store_goes_on(tmp_path: Path, name: str) -> None:
    log = await SessionLog.open(tmp_path / "log", synchronous="OFF")
    await log.start("lane-1", "lane", VERSION)
    await log.close()
    damaged = tmp_path / "log" / name
    damaged.write_bytes(b"this is no database" * 500)
    log = await SessionLog.open(tmp_path / "log", synchronous="OFF")
    assert await log.open_session("lane-1") is None, "what it held is gone with it"
    again = await log.start("lane-1", "lane", VERSION)
    await log.append(again, [Event("guest_arrived", 0)])
    assert len(await log.events(again)) == 1
    await log.close()
    (aside,) = damaged.parent.glob(f"{name}.damaged-*")
    assert aside.read_bytes().startswith(b"this is no database")
