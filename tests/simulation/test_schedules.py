"""Some hundred schedules in which everything must hold; thousands by `make test-slow` and `talkthru bench faults`."""

import json
import subprocess
import sys
from collections.abc import Iterable

import pytest

from talkthru.bench.faults import replay
from talkthru.simulation import virtual
from talkthru.simulation.known import never_met
from talkthru.simulation.many import Tally, quiet, run_many, run_some, swept_points
from talkthru.simulation.schedule import Kind, Schedule, aimed, is_swept, schedule_of, sweep, swept_world
from talkthru.simulation.world import run_schedule

TOGETHER = """
import json, sys
from talkthru.simulation.many import quiet
from talkthru.simulation.schedule import schedule_of
from talkthru.simulation.world import run_schedule
quiet()
print(json.dumps([run_schedule(schedule_of(seed, {})).digest for seed in map(int, sys.argv[1:])]))
"""


@pytest.fixture(autouse=True)
def no_logs() -> None:
    quiet()


def all_of(tallies: Iterable[Tally]) -> Tally:
    tally = Tally()
    for one in tallies:
        tally.join(one)
    return tally


@pytest.mark.timeout(600)
def test_everything_holds_in_some_hundred_schedules() -> None:
    tally = all_of(run_many(50_000, 200))
    assert tally.violated == {}
    assert tally.schedules == 200
    assert tally.figures["orders"] > 100
    assert len(tally.strikes) > 15, "kinds of faults that took place"
    for kind in (Kind.RESET, Kind.EDGE_DIES, Kind.CLOUD_DIES):
        assert len(tally.missed(kind)) < len(tally.struckable(kind))


def test_what_seeds_miss_is_aimed_at_and_hit() -> None:
    seen = run_some([3, 7], {})
    at = "order put"
    assert at in seen.missed(Kind.NOT_ADMITTED)
    numbers = seen.aims(set())
    assert len(set(numbers)) == len(numbers)
    assert numbers == seen.aims(set()), "the same ones again"
    number = aimed(seen.reached[at][0], Kind.NOT_ADMITTED, at)
    assert number in numbers
    hit = run_some([number, aimed(7, Kind.DISK_POWER, "orders.db-wal sync")], {})
    assert hit.violated == {}
    assert {(Kind.NOT_ADMITTED.value, at), (Kind.DISK_POWER.value, "orders.db-wal sync")} <= hit.struck
    seen.join(hit)
    assert at not in seen.missed(Kind.NOT_ADMITTED)
    assert number not in seen.aims({number})


def test_a_schedule_that_hangs_is_a_violation_with_its_seed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(virtual, "STEPS", 300)
    tally = run_some([3, 7], {})
    assert tally.schedules == 2
    assert {seed: "not come to its end" in why for seed, (why,) in tally.violated.items()} == {3: True, 7: True}


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_everything_holds_in_thousands_of_schedules() -> None:
    assert all_of(run_many(100_000, 4000)).violated == {}


def test_the_same_seed_is_the_same_run_in_every_process() -> None:
    """Also where strings hash otherwise, and after other runs."""
    seeds = (3, 11, 27, 43)
    here = [run_schedule(schedule_of(seed, {})).digest for seed in seeds]
    assert len(set(here)) == len(seeds)
    for hashing in ("1", "2"):
        asked = [sys.executable, "-c", TOGETHER, *map(str, reversed(seeds))]
        said = subprocess.run(asked, env={"PYTHONHASHSEED": hashing}, check=True, capture_output=True, text=True)
        assert json.loads(said.stdout)[::-1] == here


def test_the_sweep_visits_every_place_once() -> None:
    points = swept_points()
    places = sweep(points)
    seeds = [seed for seed in range(2 * places) if is_swept(seed)][:places]
    assert len({(s.world, s.strikes) for s in (schedule_of(seed, points) for seed in seeds)}) == places
    assert max(seeds) < 10_000, "what `talkthru bench faults` runs, before or after it has aimed"


def test_a_world_without_faults_sells_what_was_ordered() -> None:
    for number in range(2):
        outcome = run_schedule(swept_world(number))
        assert outcome.violations == []
        assert outcome.figures["at the till"] == outcome.figures["orders"] == 1
        assert outcome.silence_s < 1.0


def test_a_replay_tells_the_run_and_whether_it_held(capsys: pytest.CaptureFixture[str]) -> None:
    assert replay(3) == 0
    told = capsys.readouterr().out
    assert told.startswith("Schedule 3:")
    assert "guest: " in told
    assert "agent: " in told
    assert told.rstrip().endswith("Everything held.")


def test_a_price_that_changes_while_the_guest_orders_is_asked_about_with_both_totals() -> None:
    outcome = run_schedule(swept_world(1))
    said = [what for _, _, what in outcome.trace if "The price changed: I said $12.94" in what]
    assert len(said) == 1
    assert [what for _, _, what in outcome.trace if what.endswith("kept, 1369 cents")]


def test_two_stores_share_a_cloud() -> None:
    outcome = run_schedule(Schedule(seed=1, world=5, stores=2))
    assert outcome.violations == []
    assert {who for _, who, _ in outcome.trace} >= {"store-0", "store-1"}


def test_what_no_world_has_is_named() -> None:
    told = never_met(["Submit asked", "log said+talk kept", "order accepted kept"])
    assert {"the call Watch", "the event user_turn", "an order that is rejected"} <= set(told)
    assert not {"the call Submit", "the event said", "the event talk", "an order that is accepted"} & set(told)
