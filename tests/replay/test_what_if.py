"""`talkthru replay --what-if`: which turns another menu would have made into something else."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from edge.session.log import SessionLog
from edge.session.setting import Knowledge
from talkthru.replay.run import OK, run
from tests.replay.conftest import DOOR, MENU, said, talk

Change = Callable[[dict[str, Any]], None]


@pytest.fixture
def asked(kept: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[[Change], list[dict[str, Any]]]:
    def ask(change: Change) -> list[dict[str, Any]]:
        raw = json.loads(MENU.read_text(encoding="utf-8"))
        raw["menu_version"] = "8"
        change(raw)
        (tmp_path / "other.json").write_text(json.dumps(raw), encoding="utf-8")
        before = _hashes(kept)
        status = run(DOOR, default_menu=MENU, data_dir=kept, other=str(tmp_path / "other.json"), as_json=True)
        assert status == OK
        assert _hashes(kept) == before, "nothing is touched"
        turns: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["turns"]
        return turns

    return ask


def _hashes(folder: Path) -> dict[str, str]:
    return {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in ("log.db", "keys.db")}


def _something_else(turns: list[dict[str, Any]]) -> list[int]:
    return [row["turn"] for row in turns if row["becomes_something_else"]]


def test_with_the_same_menu_nothing_becomes_something_else(asked: Callable[[Change], list[dict[str, Any]]]) -> None:
    turns = asked(lambda raw: None)
    assert len(turns) == 5
    assert _something_else(turns) == []
    assert not [row for row in turns if row["said_otherwise"] or row["costs_otherwise"]]


def test_another_price_costs_otherwise_and_means_the_same(asked: Callable[[Change], list[dict[str, Any]]]) -> None:
    def dearer(raw: dict[str, Any]) -> None:
        (item,) = [item for item in raw["items"] if item["id"] == "cheeseburger"]
        item["variations"][0]["price_cents"] += 100

    turns = asked(dearer)
    assert _something_else(turns) == []
    assert turns[0]["costs_otherwise"]
    assert turns[3]["said_otherwise"], "the read-back has another total"


def test_what_is_not_on_the_other_menu_is_not_ordered_from_it(
    asked: Callable[[Change], list[dict[str, Any]]],
) -> None:
    def without_cola(raw: dict[str, Any]) -> None:
        raw["items"] = [item for item in raw["items"] if item["id"] != "cola"]

    turns = asked(without_cola)
    assert 1 in _something_else(turns)
    assert not [line for line in turns[0]["would_be"]["order"] if line.get("item") == "cola"]
    assert "does not have what the draft holds: cola" in turns[1]["would_be"]["problem"]


def test_what_is_new_on_the_other_menu_is_understood(asked: Callable[[Change], list[dict[str, Any]]]) -> None:
    def with_it(raw: dict[str, Any]) -> None:
        row = {
            "id": "zq",
            "name": "Zanzibar Quuxberry",
            "variations": [{"id": "std", "name": "std", "price_cents": 300}],
        }
        raw["items"].append(row)

    turns = asked(with_it)
    assert _something_else(turns) == [2]
    assert {"item": "zq", "variation": "std", "qty": 1, "mods": []} in turns[1]["would_be"]["order"]
    assert turns[1]["was"]["not_understood"] == ["zanzibar quuxberry"]


def test_a_person_sees_both_sides_of_each_turn_that_differs(
    kept: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    raw = json.loads(MENU.read_text(encoding="utf-8"))
    raw["items"] = [item for item in raw["items"] if item["id"] != "cola"]
    (tmp_path / "other.json").write_text(json.dumps(raw), encoding="utf-8")
    assert run(DOOR, default_menu=MENU, data_dir=kept, other=str(tmp_path / "other.json")) == OK
    text = " ".join(capsys.readouterr().out.split())
    assert "── turn 1 two cheeseburgers, no onion, and a large coke please" in text
    assert "change was + two cheeseburgers, no onion + one large cola would be" in text
    assert "turns would have become something else" in text


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"items": 3}', "\x00", '{"items": [{"id": "x"}]}'])
def test_a_file_that_is_no_menu_is_refused_in_one_line(
    kept: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str
) -> None:
    (tmp_path / "other.json").write_text(content, encoding="utf-8")
    assert run(DOOR, default_menu=MENU, data_dir=kept, other=str(tmp_path / "other.json")) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


async def test_a_turn_with_a_phone_number_is_left_out_and_not_misjudged(
    tmp_path: Path, knowledge: Knowledge, capsys: pytest.CaptureFixture[str]
) -> None:
    log = await SessionLog.open(tmp_path / "edge", synchronous="OFF")
    await talk(log, knowledge, "lane-1", *said("a cola", "my usual please, my number is 202-555-0107"))
    await log.close()
    for more in ({"verify": True}, {"other": "rules"}):
        assert run("last", default_menu=MENU, data_dir=tmp_path / "edge", **more) == OK  # type: ignore[arg-type]
    text = " ".join(capsys.readouterr().out.split())
    assert "0 of 1 turns" in text
    assert "1 left out: a phone number was said" in text
