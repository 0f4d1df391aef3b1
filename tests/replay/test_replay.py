"""What a person sees of a kept session, and what a machine gets."""

import asyncio
import json
import re
import sqlite3
from pathlib import Path

import pytest
from typer.testing import CliRunner

from edge.screen.acts import Acts
from edge.session.exchange import UserTurn, Word
from edge.session.log import SessionLog
from edge.session.setting import Knowledge
from talkthru.cli import app
from talkthru.replay.run import run
from tests.replay.conftest import BEGAN_US, DOOR, MENU, SPOKEN, said, talk


def _shown(capsys: pytest.CaptureFixture[str], folder: Path, session: str | None = DOOR, **more: object) -> str:
    status = run(session, default_menu=MENU, data_dir=folder, **more)  # type: ignore[arg-type]
    assert status == 0
    return capsys.readouterr().out


def _turn(text: str, number: int) -> str:
    """The part about one turn, in one line."""
    _, _, rest = text.partition(f"── turn {number} ")
    return " ".join(rest.partition("── ")[0].split())


def test_a_session_is_told_turn_by_turn(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = _shown(capsys, kept)
    first = _turn(text, 1)
    assert f"heard {SPOKEN}" in first
    assert "understood add two cheeseburgers, no onion" in first
    assert "+ two cheeseburgers, no onion" in first
    assert "order two cheeseburgers, no onion; one large cola = $13.36 [open]" in first
    assert '"zanzibar quuxberry"' in _turn(text, 2)
    assert "~ one large cola → one medium cola" in _turn(text, 3)
    assert "the link to the cloud is lost" in text
    assert "accepted" in _turn(text, 5)
    assert "chain intact" in text


def test_what_was_cut_off_by_a_barge_in_is_told_and_what_was_queued_behind_it(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = _turn(_shown(capsys, kept), 1)
    assert "cut off the guest heard: Two cheeseburgers …" in first
    assert "cut off the guest heard none of it" in first


def test_a_replay_in_a_pipe_is_plain_and_fits_in_80_columns(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for more in ({}, {"verify": True}, {"other": "rules"}):
        text = _shown(capsys, kept, **more)
        assert "\x1b" not in text
        assert max(len(line) for line in text.splitlines()) <= 80
        assert not [line for line in text.splitlines() if line != line.rstrip()]


def test_without_a_session_they_are_listed(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = _shown(capsys, kept, None)
    assert DOOR in text
    assert "$12.93" in text
    assert "2025-03-12 12:30" in text


async def test_doubt_alternatives_and_unsure_words_are_shown(
    tmp_path: Path, knowledge: Knowledge, capsys: pytest.CaptureFixture[str]
) -> None:
    log = await SessionLog.open(tmp_path / "edge", synchronous="OFF")
    words = (Word("a", 0.0, 0.1), Word("cheeseburger", 0.1, 0.8, 0.41))
    turn = UserTurn("a cheeseburger", ("a cheese burger", "the cheeseburger"), 0.93, words)
    await talk(log, knowledge, "lane-1", turn)
    text = _turn(_shown(capsys, tmp_path / "edge", "last"), 1)  # while the log is open for writing
    assert "heard a cheeseburger (93% sure) or a cheese burger the cheeseburger" in text
    assert "unsure of cheeseburger 41%" in text
    await log.close()


async def test_a_log_is_read_while_an_edge_writes_it(
    tmp_path: Path, knowledge: Knowledge, capsys: pytest.CaptureFixture[str]
) -> None:
    log = await SessionLog.open(tmp_path / "edge", synchronous="OFF")
    for device in ("lane-1", "lane-2"):
        await talk(log, knowledge, device, *said("a cheeseburger", "two small fries"))
        assert device in _shown(capsys, tmp_path / "edge", None)
        assert "two small fries" in _shown(capsys, tmp_path / "edge", "last", verify=False)
    await talk(log, knowledge, "lane-3", *said("a cola"))
    await log.close()


async def test_only_the_last_are_listed_and_the_rest_is_counted(
    tmp_path: Path, knowledge: Knowledge, capsys: pytest.CaptureFixture[str]
) -> None:
    log = await SessionLog.open(tmp_path / "edge", synchronous="OFF")
    for number in range(5):
        await talk(log, knowledge, f"lane-{number}", began_us=BEGAN_US)
    await log.close()
    text = _shown(capsys, tmp_path / "edge", None, last=2)
    assert re.search(r"lane-4-[a-z2-7]{8}-5", text)
    assert "lane-2-" not in text
    assert "and 3 older" in text


async def test_words_of_a_guest_cannot_drive_the_terminal(
    tmp_path: Path, knowledge: Knowledge, capsys: pytest.CaptureFixture[str]
) -> None:
    log = await SessionLog.open(tmp_path / "edge", synchronous="OFF")
    await talk(log, knowledge, "lane-1", *said("a cola \x1b[2J\x1b]0;owned\x07 [bold]please[/bold] ‮reversed\nturn"))
    await log.close()
    text = _shown(capsys, tmp_path / "edge", "last")
    assert not {"\x1b", "\x07", "‮"} & set(text)
    assert "[bold]please[/bold]" in text


def test_another_menu_version_names_nothing_it_does_not_know(
    kept: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = {**json.loads(MENU.read_text(encoding="utf-8")), "menu_version": "99"}
    (tmp_path / "menu.json").write_text(json.dumps(other), encoding="utf-8")
    text = " ".join(_shown(capsys, kept, menu=tmp_path / "menu.json").split())
    assert "The menu was version 7; menu.json is 99" in text
    assert "2 × cheeseburger std no:onion" in text
    assert "$12.93" in text, "what the till said is in the log"


def test_json_holds_what_the_screen_shows(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    row = json.loads(_shown(capsys, kept, as_json=True))
    assert (row["session"], row["order_state"], row["total_cents"], row["intact"]) == (DOOR, "accepted", 1293, True)
    assert [turn["heard"] for turn in row["turns"]][1] == SPOKEN
    assert row["turns"][1]["said"][0]["heard"] == "Two cheeseburgers"
    assert row["turns"][2]["not_understood"] == ["zanzibar quuxberry"]
    (listed,) = [json.loads(line) for line in _shown(capsys, kept, None, as_json=True).splitlines()]
    assert "turns" in listed
    assert listed["turns"] == 5


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["nobody"], "No session 'nobody'"),
        (["lane-1-2"], "There are: lane-1-1"),
        (["--menu", "/nowhere/menu.json"], "No such file"),
        (["last", "--what-if", "/nowhere/menu.json"], "No such file"),
        (["--what-if", "rules"], "needs a session"),
        (["last", "--verify", "--what-if", "rules"], "one at a time"),
        (["--config", "/nowhere/edge.toml"], "/nowhere/edge.toml"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(kept: Path, arguments: list[str], says: str) -> None:
    done = CliRunner().invoke(app, ["replay", "--data-dir", str(kept), *arguments])
    assert done.exit_code == 2
    assert says in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_folder_without_a_log_and_no_folder_are_told_apart(tmp_path: Path) -> None:
    for folder, says in ((tmp_path, "holds no session log"), (tmp_path / "absent", "no such folder")):
        done = CliRunner().invoke(app, ["replay", "--data-dir", str(folder)])
        assert (done.exit_code, says in done.stderr) == (2, True)
    assert list(tmp_path.iterdir()) == [], "looking makes nothing"


def test_a_log_of_a_newer_release_is_not_guessed_at(kept: Path) -> None:
    with sqlite3.connect(kept / "log.db") as db:
        db.execute("PRAGMA user_version = 9")
    db.close()
    done = CliRunner().invoke(app, ["replay", "--data-dir", str(kept)])
    assert done.exit_code == 2
    assert "written by a newer release (layout 9" in done.stderr


def test_the_key_file_of_another_store_is_named(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with sqlite3.connect(kept / "keys.db") as db:
        db.execute("UPDATE keys SET key = zeroblob(32)")
    db.close()
    assert run(DOOR, default_menu=MENU, data_dir=kept) == 1
    assert "another store's file" in " ".join(capsys.readouterr().out.split())


def test_without_the_key_file_the_order_is_still_told(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (kept / "keys.db").unlink()
    text = " ".join(_shown(capsys, kept).split())
    assert "its key is not in keys.db" in text
    assert "two cheeseburgers, no onion; one medium cola = $12.93" in text


async def _with_acts(folder: Path) -> None:
    journal = await SessionLog.open(folder)
    acts = await Acts.open(journal, menu_version="7")
    await acts.note("mgr-21", "take_order", "lane-1-1", why="it was late")
    await journal.close()


def test_what_staff_did_is_no_session_of_a_guest(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asyncio.run(_with_acts(kept))
    assert run(None, default_menu=MENU, data_dir=kept) == 0
    listed = capsys.readouterr().out
    assert DOOR in listed
    assert "staff-" not in listed
    assert "1 log of what the store's people did" in listed
    assert run("last", default_menu=MENU, data_dir=kept) == 0
    assert capsys.readouterr().out.startswith(DOOR)
    assert run("staff", default_menu=MENU, data_dir=kept) == 0
    told = capsys.readouterr().out
    assert all(word in told for word in ("mgr-21", "take order", "lane-1-1: it was late", "chain intact"))
    assert run("staff", default_menu=MENU, data_dir=kept, other="rules") == 2
    assert run(None, default_menu=MENU, data_dir=kept, verify=True) == 0, "it is proved as every other log is"
