import asyncio
import json
import platform
import signal
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any, cast

import pytest

import talkthru.bench
from talkthru.bench import running
from talkthru.bench.running import Bench, CannotMeasure, run

KEYS_OF_A_SAMPLE = {
    *("bench", "contender", "condition", "metric", "unit", "n", "p50", "p95", "p99"),
    *("commit", "machine", "cases_sha256"),
}
KEYS_OF_A_VALUE = KEYS_OF_A_SAMPLE - {"p50", "p95", "p99"} | {"value"}


async def two_rows(bench: Bench) -> None:
    bench.cases_sha256 = "ab" * 32
    bench.expect(2, "counting")
    bench.sample("ours", "20 dB", "voice_to_voice_ms", "ms", [float(n) for n in range(1, 101)])
    bench.step("and again")
    bench.value("ours", "20 dB", "orders", "orders", 19, n=20)
    bench.sample("ours", "20 dB", "never_measured", "ms", [])
    bench.step()


async def none(bench: Bench) -> None:
    raise CannotMeasure("the edge did not start")


put_away: list[str] = []


async def ended_from_outside(bench: Bench) -> None:
    try:
        signal.raise_signal(signal.SIGTERM)
        await asyncio.sleep(10)
    finally:
        put_away.append("its stores")


@pytest.fixture
def bench_of(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    modules = {
        "fake": SimpleNamespace(ABOUT="counts", measure=two_rows),
        "ended": SimpleNamespace(ABOUT="", measure=ended_from_outside),
        "broken": SimpleNamespace(ABOUT="", measure=none),
    }
    monkeypatch.setattr(talkthru.bench, "BENCHES", {name: name for name in modules})
    monkeypatch.setattr(running.importlib, "import_module", lambda name: cast(ModuleType, modules[name]))
    monkeypatch.setattr(running, "ROOT", tmp_path)
    (tmp_path / "pyproject.toml").touch()
    monkeypatch.setattr(running, "commit", lambda: "abc1234")
    return tmp_path


def rows_of(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text().splitlines()]


def test_rows_have_exactly_the_agreed_keys(bench_of: Path) -> None:
    assert run("fake", json_file=bench_of / "out.jsonl") == 0
    sample, value, *_ = rows_of(bench_of / "out.jsonl")
    assert set(sample) == KEYS_OF_A_SAMPLE
    assert set(value) == KEYS_OF_A_VALUE
    assert (sample["bench"], sample["n"], sample["p50"], sample["p95"]) == ("fake", 100, 50.5, 95.05)
    assert (value["value"], value["n"], value["commit"]) == (19.0, 20, "abc1234")


def test_results_are_kept_by_bench_and_commit(bench_of: Path) -> None:
    run("fake")
    run("fake", quick=True)
    kept = sorted(path.name for path in (bench_of / "benchmarks" / "results").iterdir())
    assert kept == ["fake-abc1234-quick.jsonl", "fake-abc1234.jsonl"]


def test_what_could_not_be_measured_is_said_and_leaves_earlier_results(
    bench_of: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    results = bench_of / "benchmarks" / "results"
    results.mkdir(parents=True)
    (results / "broken-abc1234.jsonl").write_text("{}\n")
    assert run("broken") == 2
    assert "could not measure: the edge did not start" in capsys.readouterr().err
    assert (results / "broken-abc1234.jsonl").read_text() == "{}\n"


@pytest.mark.parametrize("interrupt", [signal.default_int_handler, signal.SIG_IGN], ids=["terminal", "background"])
def test_a_bench_that_is_ended_puts_away_what_it_started(bench_of: Path, interrupt: Any) -> None:
    put_away.clear()
    before, keys = signal.getsignal(signal.SIGTERM), signal.signal(signal.SIGINT, interrupt)
    try:
        assert run("ended") == 130
    finally:
        signal.signal(signal.SIGINT, keys)
    assert put_away == ["its stores"]
    assert signal.getsignal(signal.SIGTERM) is before


def test_an_unknown_bench_is_refused_with_those_there_are(bench_of: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("speed") == 2
    assert "fake, ended, broken" in capsys.readouterr().err


def test_a_folder_that_cannot_be_written_is_named(bench_of: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("fake", json_file=bench_of / "pyproject.toml" / "out.jsonl") == 2
    assert "results cannot be written" in capsys.readouterr().err


def test_a_result_without_its_cases_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="cases_sha256"):
        Bench("fake").value("ours", "", "orders", "orders", 1)


def test_the_machine_is_described_and_not_named() -> None:
    assert "Python 3." in running.machine()
    assert platform.node() not in running.machine()


def test_what_the_host_took_is_kept_beside_the_figures(bench_of: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ticks = iter([(10, 0, 5, 85, 0, 0, 0, 0), (40, 0, 15, 115, 0, 0, 0, 30)])
    monkeypatch.setattr(running, "processor_ticks", lambda: next(ticks))
    run("fake")
    row = rows_of(bench_of / "benchmarks" / "results" / "fake-abc1234.jsonl")[-1]
    assert (row["contender"], row["metric"], row["value"]) == ("machine", "processor_taken_by_host", 30.0)


def test_a_system_that_does_not_say_what_was_taken_is_measured_without(
    bench_of: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "processor_ticks", tuple)
    assert run("fake") == 0
    assert len(rows_of(bench_of / "benchmarks" / "results" / "fake-abc1234.jsonl")) == 2


@pytest.mark.skipif(platform.system() != "Linux", reason="/proc/stat is Linux's")
def test_the_processors_times_are_read_as_they_grow() -> None:
    before = running.processor_ticks()
    after = running.processor_ticks()
    assert len(before) == 8
    assert all(late >= early for early, late in zip(before[:2], after[:2], strict=True))
    assert 0 <= running.taken(before, after) <= 100
