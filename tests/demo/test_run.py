import wave
from pathlib import Path
from typing import Any

import pytest

import talkthru.demo.run as demo
from talkthru.demo.bank import Bank
from talkthru.demo.guest import Board, Outcome
from talkthru.demo.store import StoreFailed
from talkthru.demo.visit import Visit

BANK = Bank()


def test_a_seed_picks_the_same_guests_again_and_others_come_with_other_seeds() -> None:
    assert demo.pick(BANK, 7, 2) == demo.pick(BANK, 7, 2)
    assert len({tuple(o.id for o in demo.pick(BANK, seed, 2)) for seed in range(20)}) > 10


@pytest.mark.parametrize("seed", range(10))
def test_two_guests_have_two_voices(seed: int) -> None:
    first, second = demo.pick(BANK, seed, 2)
    assert first.voice != second.voice


def test_as_many_guests_as_are_asked_for() -> None:
    assert len({o.id for o in demo.pick(BANK, 1, 8)}) == 8


def done(*taken: Any, outcome: Outcome = Outcome.SERVED) -> demo.Done:
    order = BANK.order("two-cheeseburgers")
    return demo.Done("order 1", Visit(order, outcome, board=Board(tuple(order.form), "accepted")), list(taken))


def test_an_order_is_exact_when_the_point_of_sale_holds_it_once() -> None:
    order = {"lines": BANK.order("two-cheeseburgers").form, "total_cents": 1400, "pos_ref": "P0001"}
    other = {**order, "lines": BANK.order("ten-nuggets").form}
    assert done(order).exact
    assert not done().exact
    assert done().why_not == "the point of sale has no such order"
    assert not done(order, order).exact
    assert done(order, order).why_not == "the point of sale has it 2 times"
    assert not done(other).exact
    assert done(other).why_not == "it is another order"
    assert done(outcome=Outcome.HANDED_OVER).why_not == "the guest was handed to a person"


class NoStore:
    def __init__(self, folder: Path, **_: Any) -> None:
        self.folder = folder

    async def __aenter__(self) -> None:
        raise StoreFailed("edge", "ended before it was ready: no room", self.folder / "logs" / "edge.log")

    async def __aexit__(self, *_: object) -> None:
        return


@pytest.fixture
def no_store(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(demo, "Store", NoStore)


def test_a_process_that_does_not_start_is_one_line_and_its_log(
    no_store: None, capsys: pytest.CaptureFixture[str]
) -> None:
    assert demo.run(plain=True) == demo.COULD_NOT_RUN
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("talkthru demo: edge: ended before it was ready: no room (log: ")


def test_what_was_logged_and_said_stays_and_what_opens_doors_goes(tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    stays = ("logs/edge.log", "edge/log.db", "edge/log.db-wal", "edge/keys.db", "cloud/cloud.db")
    goes = (
        "edge/tokens/lane-1.token",
        "edge/identity/key.pem",
        "cloud/authority/ca.pem",
        "menu.json",
        "edge/orders.db",
    )
    for name in (*stays, *goes):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x")
    demo._clear(folder)
    assert {str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file()} == set(stays)
    empty = tmp_path / "nothing"
    (empty / "edge" / "tokens").mkdir(parents=True)
    demo._clear(empty)
    assert not empty.exists()


def recording(path: Path, rate_hz: int, channels: int, seconds: float = 0.5) -> Path:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(2)
        file.setframerate(rate_hz)
        file.writeframes(bytes(int(rate_hz * seconds) * channels * 2))
    return path


def test_a_recording_of_another_rate_is_converted_and_that_is_said(
    no_store: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    demo.run(wav=recording(tmp_path / "mine.wav", 44100, 2), plain=True)
    assert "mine.wav: converted 44100 Hz to 16000 Hz, 2 channels to mono" in capsys.readouterr().out


def test_a_recording_as_it_should_be_needs_no_word(
    no_store: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    demo.run(wav=recording(tmp_path / "mine.wav", 16000, 1), plain=True)
    assert "converted" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda path: path, "No such file"),
        (lambda path: path.write_text("not sound") and path, "not a WAV file"),
        (lambda path: recording(path, 8000, 1, seconds=121), "121 s is longer than the 120 s"),
    ],
)
def test_a_recording_that_cannot_be_played_is_refused_before_anything_starts(
    make: Any, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert demo.run(wav=make(tmp_path / "mine.wav"), plain=True) == demo.COULD_NOT_RUN
    assert said in capsys.readouterr().err
