"""`talkthru forget`: what is deleted, what stays, and who is asked."""

import asyncio
import json
import sqlite3
import sys
from pathlib import Path

import pytest

from domain.events import Event
from edge.session.archive import Archive
from edge.session.log import SessionLog
from edge.session.setting import Knowledge
from talkthru.replay import forgetting, run
from tests.replay.conftest import BEGAN_US, DOOR, MENU, SPOKEN, said, talk

DAY_US = 86_400_000_000
LATER_US = BEGAN_US + 40 * DAY_US


def _forget(folder: Path, *names: str, now_us: int = LATER_US, older_than: str | None = None, yes: bool = True) -> int:
    return forgetting.run(names, older_than=older_than, data_dir=folder, yes=yes, now_us=lambda: now_us)


def _replayed(folder: Path, capsys: pytest.CaptureFixture[str], session: str = DOOR) -> str:
    capsys.readouterr()
    assert run.run(session, default_menu=MENU, data_dir=folder) == 0
    return " ".join(capsys.readouterr().out.split())


def test_the_words_are_gone_what_was_done_stays_and_the_chain_verifies(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert SPOKEN in _replayed(kept, capsys)
    assert _forget(kept, DOOR) == 0
    text = _replayed(kept, capsys)
    assert SPOKEN not in text
    assert "were deleted on 2025-04-21 at 19:30 UTC" in text
    assert "two cheeseburgers, no onion; one medium cola = $12.93" in text
    assert "chain intact" in text
    assert run.run(DOOR, default_menu=MENU, data_dir=kept, verify=True) == 0


def test_no_file_of_the_folder_holds_the_key_any_more(kept: Path) -> None:
    db = sqlite3.connect(kept / "keys.db")
    (key,) = db.execute("SELECT key FROM keys").fetchone()
    db.close()
    assert _forget(kept, DOOR) == 0
    assert not [path.name for path in kept.iterdir() if key in path.read_bytes()]


def test_nothing_is_deleted_without_a_yes(
    kept: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def no(question: str) -> bool:
        asked.append(question)
        return False

    assert forgetting.run([DOOR], older_than=None, data_dir=kept, ask=no, now_us=lambda: LATER_US) == 1
    assert DOOR in asked[0]
    assert "for good" in asked[0]
    monkeypatch.setattr(sys, "stdin", open("/dev/null"))  # noqa: SIM115, PTH123 - closed by the test's end
    assert _forget(kept, DOOR, yes=False) == 2
    assert "say --yes" in capsys.readouterr().err
    sys.stdin.close()
    assert SPOKEN in _replayed(kept, capsys)


@pytest.fixture
def three(tmp_path: Path, knowledge: Knowledge) -> list[str]:
    """Sessions that were last spoken in 40 days, 10 days and a minute before LATER_US."""

    async def write() -> list[str]:
        log = await SessionLog.open(tmp_path, synchronous="OFF")
        began = (BEGAN_US, BEGAN_US + 30 * DAY_US, LATER_US - 60_000_000)
        names = [await talk(log, knowledge, f"lane-{n}", *said(SPOKEN), began_us=us) for n, us in enumerate(began)]
        await log.close()
        return names

    return asyncio.run(write())


def _gone(folder: Path, names: list[str]) -> list[bool]:
    with Archive(folder) as archive:
        return [archive.cipher(name) is None for name in names]


def test_by_age_only_what_is_older_goes(tmp_path: Path, three: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert _forget(tmp_path, older_than="30d") == 0
    assert "1 session." in capsys.readouterr().out
    assert _gone(tmp_path, three) == [True, False, False]


def test_a_session_that_may_be_going_on_is_never_deleted(
    tmp_path: Path, three: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert _forget(tmp_path, three[0], three[2]) == 2
    assert f"{three[2]} may still be going on: nothing was deleted" in capsys.readouterr().err
    assert _gone(tmp_path, three) == [False, False, False]
    assert _forget(tmp_path, older_than="0d") == 0
    assert _gone(tmp_path, three) == [True, True, False]


def test_an_abandoned_open_session_is_closed_so_that_its_lane_goes_on(tmp_path: Path, three: list[str]) -> None:
    assert _forget(tmp_path, three[0]) == 0

    async def goes_on() -> None:
        log = await SessionLog.open(tmp_path, synchronous="OFF")
        assert await log.open_session("lane-0") is None
        again = await log.start("lane-0", "lane", "7")
        await log.append(again, [Event("user_turn", 1, {"text": "a cola"})])
        await log.close()

    asyncio.run(goes_on())


async def test_it_works_while_an_edge_has_the_log_open(
    tmp_path: Path, knowledge: Knowledge, capsys: pytest.CaptureFixture[str]
) -> None:
    log = await SessionLog.open(tmp_path, synchronous="OFF")
    over = await talk(log, knowledge, "lane-1", *said(SPOKEN))
    await log.end(over)
    # as another process does: a loop of its own
    status = await asyncio.to_thread(_forget, tmp_path, over)
    assert status == 0, capsys.readouterr().err
    (turn,) = [e for e in await log.events(over) if e.kind == "user_turn"]
    assert turn.data["text"] is None, "the edge keeps no key of a session that is over"
    await log.append(await log.start("lane-2", "lane", "7"), [Event("user_turn", 1, {"text": "a cola"})])
    await log.close()


def test_a_second_time_says_when_it_was(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _forget(kept, DOOR) == 0
    assert _forget(kept, DOOR, now_us=LATER_US + DAY_US) == 0
    text = capsys.readouterr().out
    assert "deleted already on 2025-04-21" in text
    assert "Nothing to delete" in text


@pytest.mark.parametrize(
    ("names", "older_than", "says"),
    [
        ((), None, "say which session"),
        (("nobody",), None, "No session 'nobody': nothing was deleted"),
        ((DOOR, "nobody"), None, "nothing was deleted"),
        ((), "a month", "expected a number and m, h, d or w"),
        ((), "-3d", "expected a number"),
        ((), "99999999999d", "expected a number"),
    ],
)
def test_what_cannot_be_meant_deletes_nothing(
    kept: Path, capsys: pytest.CaptureFixture[str], names: tuple[str, ...], older_than: str | None, says: str
) -> None:
    assert _forget(kept, *names, older_than=older_than) == 2
    assert says in capsys.readouterr().err
    assert SPOKEN in _replayed(kept, capsys)


def test_after_it_there_is_nothing_to_understand_again(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _forget(kept, DOOR) == 0
    assert run.run(DOOR, default_menu=MENU, data_dir=kept, other="rules") == 2
    assert "were deleted on 2025-04-21" in capsys.readouterr().err
    assert run.run(DOOR, default_menu=MENU, data_dir=kept, as_json=True) == 0
    row = json.loads(capsys.readouterr().out)
    assert (row["words"], row["intact"], row["words_deleted_at_us"]) == ("deleted", True, LATER_US)
