"""`talkthru stop`, `resume`, `stops`, `audit`: as an operator types them, on a data folder and on a running tier."""

import asyncio
import json
import shutil
from pathlib import Path

import pytest
from sqlalchemy import delete, update
from typer.testing import CliRunner

from cloud.api.ports import Bound
from cloud.app import SERVING, note
from cloud.config import CloudConfig
from cloud.store.database import Database
from cloud.store.gate_schema import AuditHeadRow, AuditRow
from cloud.tools import heads
from cloud.tools.heads import Noting
from cloud.tools.keys import GateKey
from talkthru import operating
from talkthru.cli import app
from tests.cloud.tools.behind import behind

ASK = CliRunner()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A cloud's data folder after some calls."""

    async def work() -> None:
        async with behind(url(tmp_path), key=GateKey.open(tmp_path)) as here:
            await here.hold()
            await here.hold(intent="asked", words="my secret number", said_yes=False, session="s2")

    asyncio.run(work())
    return tmp_path


def url(folder: Path) -> str:
    return f"sqlite+aiosqlite:///{folder / 'cloud.db'}"


def talkthru(*words: str, folder: Path) -> tuple[int, str]:
    made = ASK.invoke(app, [*words, "--data", str(folder)])
    return made.exit_code, made.output


def test_a_stop_is_pressed_shown_and_ended(folder: Path) -> None:
    assert talkthru("stops", folder=folder) == (0, "Nothing is stopped from the cloud.\n")
    assert talkthru("stop", "--tool", "discount", "--why", "drill", folder=folder)[0] == 0
    code, said = talkthru("stops", folder=folder)
    assert (code, "discount" in said, "drill" in said, "every store" in said) == (0, True, True, True)
    assert talkthru("resume", folder=folder)[0] == 2, "another place than what is stopped"
    assert talkthru("resume", "--tool", "discount", folder=folder) == (0, "Goes on: discount in every store.\n")


def test_a_name_that_stops_nothing_is_refused(folder: Path) -> None:
    code, said = talkthru("stop", "--tool", "dicsount", folder=folder)
    assert code == 2
    assert "discount" in said


def test_a_store_that_nobody_knows_is_stopped_and_asked_about(folder: Path) -> None:
    assert "spelled right" in talkthru("stop", "--site", "st-11", folder=folder)[1]
    assert "spelled right" not in talkthru("stop", "--site", "st-1", folder=folder)[1]


def test_the_audit_is_told_without_words_and_proved(folder: Path) -> None:
    code, said = talkthru("audit", "show", folder=folder)
    assert code == 0
    assert "action=hold_item" in said and "state=done" in said and "secret" not in said
    assert "my secret number" in talkthru("audit", "show", "--words", folder=folder)[1]
    rows = [json.loads(line) for line in talkthru("audit", "show", "--json", folder=folder)[1].splitlines()]
    assert [row["state"] for row in rows] == ["permitted", "done", "not_asked"]
    code, said = talkthru("audit", "verify", folder=folder)
    assert code == 0
    assert said.startswith("st-1: 3 lines, as written; the end is 3:")


def test_a_copied_folder_is_looked_at_itself(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A backup that was brought back was proved by reading the original."""
    copy = tmp_path_factory.mktemp("restored")
    config = CloudConfig(data_dir=folder)
    config.authority_dir.mkdir()
    note(config, Bound("127.0.0.1:1"))
    shutil.copytree(folder, copy, dirs_exist_ok=True)
    (folder / "cloud.db").unlink()
    code, said = talkthru("audit", "verify", folder=copy)
    assert (code, said.startswith("st-1: 3 lines, as written")) == (0, True)
    serving = copy / "authority" / SERVING
    serving.write_text(json.dumps({"database": f"sqlite+aiosqlite:///{folder / 'cloud.db'}"}))  # as it was written once
    assert talkthru("audit", "verify", folder=copy) == (code, said)


def test_a_changed_audit_is_found_with_exit_code_1(folder: Path) -> None:
    async def cut() -> None:
        database = Database(url(folder))
        async with database.write() as session:
            await session.execute(delete(AuditRow).where(AuditRow.seq == 3))
        await database.close()

    asyncio.run(cut())
    code, said = talkthru("audit", "verify", folder=folder)
    assert (code, said) == (1, "st-1: NOT as it was written: cut off: it went to line 3, and ends at 2\n")


def test_an_audit_that_was_taken_away_whole_is_missed(folder: Path) -> None:
    assert talkthru("audit", "verify", folder=folder)[0] == 0

    async def remove() -> None:
        database = Database(url(folder))
        async with database.write() as session:
            await session.execute(delete(AuditRow))
            await session.execute(delete(AuditHeadRow))
        await database.close()

    asyncio.run(remove())
    code, said = talkthru("audit", "verify", folder=folder)
    assert code == 1
    assert "known to have gone to line 3, and ends at 0" in said


async def test_the_running_tier_notes_how_far_it_went_and_never_back(tmp_path: Path) -> None:
    path = tmp_path / heads.FILE
    async with behind() as here:
        await here.hold()
        noting = Noting(here.door.audit, path)
        await noting()
        assert heads.read(path)["st-1"].seq == 2
        async with here.database.write() as session:
            await session.execute(update(AuditHeadRow).values(seq=1))
        await noting()
        assert heads.read(path)["st-1"].seq == 2


def test_without_a_cloud_there_is_one_line_that_says_so(tmp_path: Path) -> None:
    for words in (("stops",), ("audit", "verify"), ("stop",)):
        code, said = talkthru(*words, folder=tmp_path / "nothing")
        assert (code, said.count("\n")) == (2, 1)
    assert ASK.invoke(app, ["approvals", "list", "--cloud", "127.0.0.1:1"]).exit_code == 2


def test_a_name_is_shown_as_short_as_it_can_be_and_understood_so() -> None:
    names = ["store-0c6bcbc0393759a2960", "store-0c6bcbc0ffff", "store-ca1bc30a0321c2473b8"]
    short = operating.shortened(names)
    assert [short[name] for name in names] == ["store-0c6bcbc03937", "store-0c6bcbc0ffff", "store-ca1bc30a0321"]
    assert [operating.whole(short[name], names) for name in names] == names
    assert operating.whole("answered-meanwhile", names) == "answered-meanwhile"
    with pytest.raises(operating.CannotOperate, match="2 begin like that"):
        operating.whole("store-0c6bcbc0", names)
