from pathlib import Path
from typing import Any

import pytest

from talkthru.bench import kept, running
from talkthru.bench.kept import Kept
from talkthru.bench.running import Bench
from talkthru.bench.turn_latency import CONTENDERS, TRIES, _left, _report, word_errors

WANTED = {"quiet": 20, "lane noise 20 dB": 6}


def visit(n: int, contender: str, condition: str, turns: int = 4, *, by_host: float = 0.0) -> dict[str, Any]:
    turn = {"text": "Yes.", "heard": "yes", "ms": 900.0 if by_host else 200.0, "cut_off": False, "stages": {}}
    visit = {"n": n, "contender": contender, "condition": condition, "taken_by_host": by_host, "turns": [turn] * turns}
    return visit | {"greeted_ms": None, "barge_in_ms": None, "exact": True, "timed": 0, "speculated": 0, "changes": []}


def test_every_guest_is_heard_by_all_contenders_in_changing_order_and_in_quiet_first() -> None:
    rows: list[Any] = []
    made = []
    for n, contender, condition in _left(0, rows, WANTED):
        made.append((n, contender, condition))
        rows.append(visit(n, contender, condition))
    guests = [made[at : at + 3] for at in range(0, len(made), 3)]
    assert all({name for _, name, _ in guest} == set(CONTENDERS) for guest in guests)
    assert len({guest[0][1] for guest in guests}) == 3
    assert [guest[0][2] for guest in guests] == ["quiet"] * 5 + ["lane noise 20 dB"] * 2


def test_a_piece_goes_on_where_the_last_one_was_stopped() -> None:
    rows: list[Any] = []
    whole = []
    for n, contender, condition in _left(0, rows, WANTED):
        whole.append((n, contender, condition))
        rows.append(visit(n, contender, condition))
    assert next(_left(0, rows[:4], WANTED)) == whole[4]
    assert next(_left(0, rows, WANTED), None) is None


def test_a_piece_in_noise_alone_leaves_the_quiet_guests_to_another() -> None:
    whole, rows, made = [], list[Any](), []
    for left in _left(0, rows, WANTED):
        whole.append(left)
        rows.append(visit(*left))
    rows = []
    for left in _left(0, rows, WANTED, ["quiet"]):
        made.append(left)
        rows.append(visit(*left))
    assert made == [left for left in whole if left[2] != "quiet"]


def test_a_guest_whose_visit_the_host_disturbed_comes_again_and_is_told_apart(tmp_path: Path) -> None:
    rows: list[Any] = []
    for n, contender, condition in _left(0, rows, {"quiet": 8}):
        busy = contender == "stock" and (n == 0 or len(rows) % 5 == 0)
        rows.append(visit(n, contender, condition, by_host=30.0 if busy else 0.0))
    tries = [row["taken_by_host"] for row in rows if (row["n"], row["contender"]) == (0, "stock")]
    assert tries == [30.0] * TRIES, "no longer than that on a host that is always busy"
    bench = Bench("turn-latency", cases_sha256="ab" * 32, kept_in=(tmp_path / "t.jsonl",))
    _report(bench, rows, {"quiet": 8})
    told = {(row.contender, row.metric): row.p95 for row in bench.rows}
    assert told["stock", "voice_to_voice_ms"] == 200.0
    assert told["stock", "voice_to_voice_disturbed_ms"] == 900.0
    assert ("ours", "voice_to_voice_disturbed_ms") not in told


def test_results_are_kept_for_the_same_code_cases_and_seed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(kept, "ROOT", tmp_path)
    monkeypatch.setattr(running, "commit", lambda: "abc1234")
    bench = Bench("turn-latency", cases_sha256="ab" * 32)
    monkeypatch.setattr(kept, "code_sha256", lambda: "1" * 64)
    Kept(bench).add({"n": 1})
    assert Kept(bench).read() == [{"n": 1}]
    assert Kept(Bench("turn-latency", seed=1, cases_sha256="ab" * 32)).read() == []
    monkeypatch.setattr(kept, "code_sha256", lambda: "2" * 64)
    assert Kept(bench).read() == []


def test_word_errors_count_against_the_words_that_were_said() -> None:
    turns = [
        {"text": "Two cheeseburgers, please.", "heard": "to cheeseburgers please"},
        {"text": "Yes.", "heard": "yes"},
    ]
    assert word_errors(turns) == 0.25
