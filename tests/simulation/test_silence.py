"""What is owed, to the millisecond: more than 3.000 s of silence is wrong, and nothing else is."""

from dataclasses import dataclass, field

import pytest

from edge.session.exchange import Say
from talkthru.simulation.ledger import BRIDGES, Ledger


@dataclass
class Lane:
    id: str = "lane-1"
    store: str = "store-0"


@dataclass
class Scene:
    now: float = 1_741_807_800.0
    lane: Lane = field(default_factory=Lane)
    ledger: Ledger = field(init=False)

    def __post_init__(self) -> None:
        self.ledger = Ledger(lambda: self.now)

    def says(self, text: str = "Hello.") -> None:
        self.ledger.said(self.lane, Say(1, text))


@pytest.mark.parametrize(("seconds", "wrong"), [(2.999, 0), (3.0, 0), (3.001, 1), (9.0, 1)])
def test_three_seconds_are_the_limit(seconds: float, wrong: int) -> None:
    scene = Scene()
    scene.ledger.owes(scene.lane, "an answer")
    scene.now += seconds
    scene.says()
    assert len(scene.ledger.violations) == wrong
    assert scene.ledger.longest_silence_s == pytest.approx(seconds)


def test_a_word_that_only_bridges_is_no_answer() -> None:
    scene = Scene()
    scene.ledger.owes(scene.lane, "an answer")
    scene.now += 1.0
    scene.says(min(BRIDGES))
    scene.now += 5.0  # while it is heard
    scene.ledger.overdue()
    scene.ledger.fell_silent(scene.lane)
    scene.now += 3.1
    assert scene.ledger.violations == []
    scene.ledger.overdue()
    assert scene.ledger.violations == ["store-0/lane-1: 3.100 s of silence, owed: an answer"]


def test_a_silence_counts_also_where_the_guest_ends_it() -> None:
    scene = Scene()
    scene.ledger.owes(scene.lane, "an answer")
    scene.now += 3.5
    scene.ledger.owes(scene.lane, None)
    assert len(scene.ledger.violations) == 1


def test_a_person_of_the_store_takes_over_what_is_owed_and_not_what_was_owed_too_long() -> None:
    scene = Scene()
    scene.ledger.owes(scene.lane, "an answer")
    scene.now += 2.0
    scene.ledger.taken_over("store-0")
    scene.ledger.owes(scene.lane, "another")
    scene.now += 20.0
    scene.ledger.handed_back("store-0")
    scene.says()
    assert scene.ledger.violations == []
    scene.ledger.owes(scene.lane, "a third")
    scene.now += 4.0
    scene.ledger.taken_over("store-0")
    assert len(scene.ledger.violations) == 1
