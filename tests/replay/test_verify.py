"""`talkthru replay --verify`: any change of a kept log is found, named, and never a traceback."""

import json
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.events import Event, chain, encode, genesis, seal
from edge.session.archive import Archive, Listed, LogUnusable, Row
from edge.session.log import SessionLog
from edge.session.setting import Knowledge
from talkthru.replay.proving import prove
from talkthru.replay.run import NOT_AS_WRITTEN, NOT_POSSIBLE, OK, OTHERWISE, Menu, NotPossible, answer, run
from tests.replay.conftest import DOOR, MENU, said, talk

SLOW_FILES = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]


def _asked(folder: Path, knowledge: Knowledge, session: str | None, **more: Any) -> int:
    """As the command ends, without reading the menu each time."""
    try:
        return answer(folder, Menu(MENU, knowledge), session, **more)
    except (NotPossible, LogUnusable) as error:
        assert "\n" not in str(error).strip()
        return NOT_POSSIBLE


def _verified(folder: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    status = run(None, default_menu=MENU, data_dir=folder, verify=True)
    out, err = capsys.readouterr()
    return status, " ".join((out + err).split())


@contextmanager
def _changing(folder: Path) -> Iterator[sqlite3.Connection]:
    db = sqlite3.connect(folder / "log.db")
    with db:
        yield db
    db.close()


def _rows(folder: Path) -> list[tuple[Any, ...]]:
    with _changing(folder) as db:
        return db.execute("SELECT session, seq, body, chain FROM events ORDER BY session, seq").fetchall()


def test_a_sound_log_verifies_and_is_decided_the_same_again(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, text = _verified(kept, capsys)
    assert status == OK, text
    assert "the chain is intact" in text
    assert "all the same" in text


def test_the_same_log_folds_to_the_same_digest_on_another_copy(kept: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(kept, tmp_path / "copy"))
    digests = []
    for folder in (kept, copy):
        with Archive(folder) as archive:
            found = archive.find(DOOR)
            assert found is not None
            digests.append(prove(*found, None).digest)
    assert digests[0] == digests[1]


@given(data=st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=SLOW_FILES)
def test_one_changed_byte_of_an_event_is_found_and_named(kept: Path, data: st.DataObject) -> None:
    with Archive(kept) as archive:
        found = archive.find(DOOR)
    assert found is not None
    listed, rows = found
    at = data.draw(st.integers(0, len(rows) - 1))
    body = rows[at].body
    assert isinstance(body, bytes)
    place = data.draw(st.integers(0, len(body) - 1))
    changed = bytearray(body)
    changed[place] ^= data.draw(st.integers(1, 255))
    proof = prove(listed, (*rows[:at], Row(rows[at].seq, bytes(changed), rows[at].chain), *rows[at + 1 :]), None)
    assert [fault.event for fault in proof.faults] == [at + 1]
    assert proof.trusted == at


@given(data=st.data())
@settings(max_examples=40, deadline=None, suppress_health_check=SLOW_FILES)
def test_one_changed_byte_of_a_link_is_named_and_its_event_still_believed(kept: Path, data: st.DataObject) -> None:
    with Archive(kept) as archive:
        found = archive.find(DOOR)
    assert found is not None
    listed, rows = found
    at = data.draw(st.integers(0, len(rows) - 1))
    link = bytearray(rows[at].chain)  # type: ignore[call-overload]
    link[data.draw(st.integers(0, 31))] ^= data.draw(st.integers(1, 255))
    proof = prove(listed, (*rows[:at], Row(rows[at].seq, rows[at].body, bytes(link)), *rows[at + 1 :]), None)
    assert proof.faults[0].event == at + 1
    assert "the event itself fits" in proof.faults[0].what
    assert proof.faults[1:] == (), "what follows rests on the event, not on its recorded link"
    assert proof.trusted == len(rows)


@pytest.fixture(scope="module")
def flat(_kept: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The log's files without a write-ahead log: every byte that counts is in log.db."""
    folder = Path(shutil.copytree(_kept, tmp_path_factory.mktemp("flat") / "edge"))
    with _changing(folder) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return folder


@given(place=st.integers(0, 10**9), bits=st.integers(1, 255), name=st.sampled_from(["log.db", "log.db", "keys.db"]))
@settings(max_examples=30, deadline=None, suppress_health_check=[*SLOW_FILES])
def test_any_changed_byte_of_the_files_is_never_a_traceback_and_never_passes_where_events_changed(
    flat: Path, knowledge: Knowledge, place: int, bits: int, name: str
) -> None:
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        for file in ("log.db", "keys.db"):
            shutil.copy(flat / file, folder / file)
        content = bytearray((folder / name).read_bytes())
        content[place % len(content)] ^= bits
        (folder / name).write_bytes(bytes(content))
        for session in (None, DOOR):
            status = _asked(folder, knowledge, session, verify=True)
            assert status in (OK, NOT_AS_WRITTEN, NOT_POSSIBLE)
        _asked(folder, knowledge, DOOR)
        _asked(folder, knowledge, None)
        try:
            same = _rows(folder) == _rows(flat)
        except (sqlite3.Error, UnicodeDecodeError):
            same = False
        assert same or status != OK


@given(cut=st.integers(0, 10**9))
@settings(max_examples=30, deadline=None, suppress_health_check=[*SLOW_FILES])
def test_a_file_that_was_cut_short_is_never_a_traceback(flat: Path, knowledge: Knowledge, cut: int) -> None:
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        for file in ("log.db", "keys.db"):
            shutil.copy(flat / file, folder / file)
        content = (folder / "log.db").read_bytes()
        (folder / "log.db").write_bytes(content[: cut % len(content)])
        assert _asked(folder, knowledge, DOOR, verify=True) in (NOT_AS_WRITTEN, NOT_POSSIBLE)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ("DELETE FROM events WHERE seq = 7", "Event 7 is missing"),
        ("DELETE FROM events WHERE seq IN (7, 8, 9)", "Events 7 to 9 are missing"),
        ("DELETE FROM events WHERE seq = 1", "Event 1 is missing"),
        ("DELETE FROM events WHERE seq > 50", "missing at the end"),
        ("DELETE FROM events", "missing at the end"),
        ("UPDATE events SET seq = 1000 WHERE seq = 20", "Event 20 is missing"),
        ("UPDATE sessions SET last_seq = 3", "counts 3 events"),
        ("UPDATE sessions SET last_chain = zeroblob(32)", "its last link is not the last event's"),
        ("UPDATE sessions SET channel = 'kiosk'", "it says channel 'kiosk'"),
        ("UPDATE sessions SET through_seq = 5000", "5000 of"),
        ("UPDATE events SET body = 'words' WHERE seq = 4", "Event 4 was changed"),
        ("UPDATE events SET chain = NULL WHERE seq = 4", ""),  # the table does not take it
        ("UPDATE events SET chain = 4 WHERE seq = 4", "Event 4 was changed"),
    ],
)
def test_every_clumsy_change_is_named(kept: Path, capsys: pytest.CaptureFixture[str], change: str, says: str) -> None:
    try:
        with _changing(kept) as db:
            db.execute(change)
    except sqlite3.IntegrityError:
        assert says == ""
        return
    status, text = _verified(kept, capsys)
    assert status == NOT_AS_WRITTEN
    assert says in text
    assert "believed" in text, "what is still trustworthy is said, too"


def test_the_turns_before_a_changed_event_are_still_told(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with _changing(kept) as db:
        (seq,) = db.execute("SELECT max(seq) FROM events WHERE instr(body, CAST('user_turn' AS BLOB))").fetchone()
        db.execute("UPDATE events SET body = CAST(body || ' ' AS BLOB) WHERE seq = ?", (seq,))
    assert run(DOOR, default_menu=MENU, data_dir=kept) == NOT_AS_WRITTEN
    text = " ".join(capsys.readouterr().out.split())
    assert f"Event {seq} was changed" in text
    assert f"Events 1 to {seq - 1} can still be believed" in text
    assert "── turn 4" in text
    assert "── turn 5" not in text


def _forged(*events: Event, session: str = "s") -> tuple[Listed, tuple[Row, ...]]:
    link, rows = genesis(session), []
    for seq, event in enumerate(events, 1):
        body = encode(event)
        link = chain(link, body)
        rows.append(Row(seq, body, link))
    return Listed(session, "lane-1", "lane", "7", False, len(rows), link, 0), tuple(rows)


def test_an_event_of_no_release_is_named_and_what_came_before_is_believed() -> None:
    proof = prove(*_forged(Event("filler", 1), Event("dreamt", 2), Event("filler", 3)), None)
    assert [fault.event for fault in proof.faults] == [2]
    assert "dreamt" in proof.faults[0].what
    assert proof.trusted == 1


def test_an_event_of_a_newer_version_is_named() -> None:
    body = json.dumps({"at_us": 1, "data": {}, "kind": "filler", "v": 9}, separators=(",", ":")).encode()
    link = chain(genesis("s"), body)
    proof = prove(Listed("s", "lane-1", "lane", "7", False, 1, link, 0), (Row(1, body, link),), None)
    assert "filler of version 9: this release reads 1 to 1" in proof.faults[0].what


_json = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**40), 2**40) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
_kinds = st.sampled_from(
    [
        "session_started", "guest_arrived", "user_speaking", "user_turn", "order_changed", "talk", "said", "heard",
        "held", "requested", "answered", "action", "order_moved", "member", "not_understood", "session_ended",
    ]
)  # fmt: skip
_fields = st.sampled_from(
    [
        "turn", "text", "alternatives", "confidence", "words", "speaker", "why", "lines", "codes", "back", "order",
        "next_line", "utterance", "language", "complete", "id", "kind", "basis", "body", "deadline_us", "status",
        "action", "state", "local_time", "wall_us", "menu_version", "phase", "out", "texts", "read_back", "unavailable",
        "total_cents", "pos_ref", "reason",
    ]
)  # fmt: skip


@given(events=st.lists(st.builds(Event, _kinds, st.integers(0, 10**12), st.dictionaries(_fields, _json)), max_size=8))
@settings(max_examples=60, deadline=None, suppress_health_check=SLOW_FILES)
def test_a_made_up_log_with_a_fitting_chain_is_never_a_traceback(knowledge: Knowledge, events: list[Event]) -> None:
    with tempfile.TemporaryDirectory() as made:
        _write(Path(made), *_forged(*events))
        for more in ({"verify": True}, {"other": "rules"}, {"as_json": True}, {}):
            status = _asked(Path(made), knowledge, "s", **more)
            assert status in (OK, NOT_AS_WRITTEN, NOT_POSSIBLE, OTHERWISE)


def _write(folder: Path, listed: Listed, rows: tuple[Row, ...]) -> None:
    from edge.session.log import KEY_SCHEMA, LOG_SCHEMA

    for name, schema in (("log.db", LOG_SCHEMA), ("keys.db", KEY_SCHEMA)):
        db = sqlite3.connect(folder / name)
        db.executescript(schema)
        db.close()
    with _changing(folder) as db:
        told = (listed.session, listed.device, listed.channel, listed.version, 0, listed.last_seq, listed.last_chain)
        db.execute("INSERT INTO sessions VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0)", told)
        db.executemany("INSERT INTO events VALUES (?, ?, ?, ?)", [("s", r.seq, r.body, r.chain) for r in rows])


async def test_a_step_that_would_be_decided_otherwise_is_shown_without_doubting_the_log(
    tmp_path: Path, knowledge: Knowledge, capsys: pytest.CaptureFixture[str]
) -> None:
    log = await SessionLog.open(tmp_path / "edge", synchronous="OFF")
    session = await talk(log, knowledge, "lane-1", *said("a cheeseburger"))
    await log.close()
    with Archive(tmp_path / "edge") as archive:
        cipher, found = archive.cipher(session), archive.find(session)
    assert cipher is not None
    assert found is not None
    proof = prove(*found, lambda sealed: cipher.decrypt(sealed[:12], sealed[12:], session.encode()))
    events = [Event(e.kind, e.at_us, {**e.data, "text": "What else?"}) if e.kind == "said" else e for e in proof.events]

    def sealed(plain: bytes) -> bytes:
        return bytes(12) + cipher.encrypt(bytes(12), plain, session.encode())

    link, rows = genesis(session), []
    for seq, event in enumerate(events, 1):
        body = encode(seal(event, sealed))
        link = chain(link, body)
        rows.append((body, link, session, seq))
    with _changing(tmp_path / "edge") as db:
        db.executemany("UPDATE events SET body = ?, chain = ? WHERE session = ? AND seq = ?", rows)
        db.execute("UPDATE sessions SET last_chain = ?", (link,))
    status, text = _verified(tmp_path / "edge", capsys)
    assert status == OTHERWISE
    assert "the chain is intact" in text
    assert "- said: What else?" in text


def test_a_step_that_damage_cuts_off_is_no_step_that_this_release_decides_otherwise(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Archive(kept) as archive:
        found = archive.find(DOOR)
    assert found is not None
    changed = next(row.seq for row in found[1] if b'"kind":"order_changed"' in bytes(row.body))  # type: ignore[call-overload]
    with _changing(kept) as db:
        db.execute("UPDATE events SET body = X'7b7d' WHERE seq = ?", (changed,))
    status, text = _verified(kept, capsys)
    assert status == NOT_AS_WRITTEN
    assert f"Event {changed} was changed" in text
    assert "come out differently" not in text
    assert "all the same" in text
