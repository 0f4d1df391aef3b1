"""`talkthru replay --with-cloud`: whether the store's log is what the cloud was given, and where it is not."""

import asyncio
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from cloud.store.database import Database
from cloud.store.logs import LoggedEvent, LogStore
from domain.events import chain, genesis
from edge.session.archive import Archive
from talkthru.replay.run import NOT_AS_WRITTEN, NOT_POSSIBLE, OK, run
from tests.replay.conftest import DOOR, MENU


def _events(folder: Path) -> list[LoggedEvent]:
    with Archive(folder) as archive:
        found = archive.find(DOOR)
    assert found is not None
    return [LoggedEvent(row.seq, bytes(row.body), bytes(row.chain)) for row in found[1]]  # type: ignore[call-overload]


def uploaded(kept: Path, to: Path, *, through: int | None = None) -> Path:
    """A cloud's data folder that was given the log, up to an event; as its own store writes it."""
    to.mkdir()

    async def upload() -> None:
        database = Database(f"sqlite+aiosqlite:///{to / 'cloud.db'}")
        await database.open()
        await LogStore(database).append(DOOR, "loc-101", _events(kept)[:through])
        await database.close()

    asyncio.run(upload())
    return to


def asked(kept: Path, cloud: Path | str, capsys: pytest.CaptureFixture[str], **more: object) -> tuple[int, str]:
    status = run(DOOR, default_menu=MENU, data_dir=kept, cloud=str(cloud), **more)  # type: ignore[arg-type]
    told = capsys.readouterr()
    return status, " ".join((told.out + told.err).split())


def rewrite(kept: Path, number: int, was: bytes, now: bytes) -> None:
    """As somebody would who knows the chain: an event is another one, and every link after it fits."""
    with closing(sqlite3.connect(kept / "log.db")) as db, db:
        link, rows = genesis(DOOR), db.execute("SELECT seq, body FROM events WHERE session = ? ORDER BY seq", (DOOR,))
        for seq, body in rows.fetchall():
            made = body.replace(was, now) if seq == number else body
            assert seq != number or made != body
            link = chain(link, made)
            db.execute("UPDATE events SET body = ?, chain = ? WHERE session = ? AND seq = ?", (made, link, DOOR, seq))
        db.execute("UPDATE sessions SET last_chain = ? WHERE session = ?", (link, DOOR))


def test_normally_the_two_are_the_same_to_the_byte(
    kept: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cloud, count = uploaded(kept, tmp_path / "cloud"), len(_events(kept))
    for more in ({}, {"verify": True}):
        status, text = asked(kept, cloud, capsys, **more)
        assert (status, f"The cloud has the same {count} events, to the byte." in text) == (OK, True)
    status, text = asked(kept, cloud / "cloud.db", capsys, verify=True, as_json=True)
    assert json.loads(text)["cloud"] == {"events": count, "same": True, "differs_at": None, "problems": []}


def test_what_is_not_uploaded_yet_is_no_difference(
    kept: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with closing(sqlite3.connect(kept / "log.db")) as db, db:
        db.execute("UPDATE sessions SET through_seq = 0")
    status, text = asked(kept, uploaded(kept, tmp_path / "some", through=5), capsys)
    assert (status, "The cloud has the same events 1 to 5; the other" in text) == (OK, True)
    status, text = asked(kept, uploaded(kept, tmp_path / "none", through=0), capsys)
    assert (status, "The cloud has nothing of it yet" in text) == (OK, True)


def test_a_log_that_was_rewritten_with_its_chain_is_found_by_the_clouds_copy_alone(
    kept: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cloud = uploaded(kept, tmp_path / "cloud")
    said = next(e for e in _events(kept) if b'"kind":"order_changed"' in e.body)
    rewrite(kept, said.seq, b'"qty":2', b'"qty":1')
    assert run(DOOR, default_menu=MENU, data_dir=kept, verify=False) == OK
    assert "chain intact" in capsys.readouterr().out
    status, text = asked(kept, cloud, capsys, verify=True)
    assert status == NOT_AS_WRITTEN
    assert f"From event {said.seq} on the two are not the same: here `order_changed`, in the cloud `order_ch" in text
    assert "this log is not what was uploaded" in text


def test_events_that_only_the_cloud_has_are_counted(
    kept: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cloud, events = uploaded(kept, tmp_path / "cloud"), _events(kept)
    with closing(sqlite3.connect(kept / "log.db")) as db, db:
        db.execute("DELETE FROM events WHERE seq > ?", (len(events) - 3,))
        link = events[-4].chain
        db.execute("UPDATE sessions SET last_seq = ?, last_chain = ?, through_seq = 0", (len(events) - 3, link))
    status, text = asked(kept, cloud, capsys)
    assert (status, "the last 3 were lost or removed" in text) == (NOT_AS_WRITTEN, True)


def test_a_copy_that_was_changed_in_the_cloud_is_named_as_such(
    kept: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cloud = uploaded(kept, tmp_path / "cloud")
    with closing(sqlite3.connect(cloud / "cloud.db")) as db, db:
        db.execute("UPDATE log_events SET body = X'7b7d' WHERE seq = 4")
    status, text = asked(kept, cloud, capsys)
    assert status == NOT_AS_WRITTEN
    assert "The cloud's copy does not fit its own chain at event 4: it was changed there." in text
    assert "in the cloud no event that can be read" in text


def test_what_the_cloud_acknowledged_and_lost_is_a_fault(
    kept: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with closing(sqlite3.connect(kept / "log.db")) as db, db:
        db.execute("UPDATE sessions SET through_seq = 9")
    status, text = asked(kept, uploaded(kept, tmp_path / "cloud", through=5), capsys)
    assert (status, "acknowledged events 1 to 9 and has 5: it lost the others" in text) == (NOT_AS_WRITTEN, True)


def test_a_place_without_a_copy_is_one_sentence(kept: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    garbage = tmp_path / "cloud.db"
    garbage.write_bytes(b"no database at all" * 100)
    for source in (tmp_path / "nowhere", garbage, "postgresql+nothing://here/x"):
        status, text = asked(kept, source, capsys)
        assert (status, text.startswith("talkthru: "), "Traceback" in text) == (NOT_POSSIBLE, True, False)
