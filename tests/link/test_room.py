"""A disk that gets full: recordings go first, then traces, the oldest first; orders and logs never."""

import os
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from edge.link.room import GOES_FIRST, MB, Kept, Room, to_delete

FILES = st.lists(
    st.builds(Kept, st.just(Path("x")), st.sampled_from(GOES_FIRST), st.integers(0, 100), st.floats(0, 1000)),
    max_size=30,
)


@given(FILES, st.integers(-50, 2000))
def test_the_fewest_that_are_enough_go_in_the_sequence_of_the_policy(files: list[Kept], excess: int) -> None:
    gone = to_delete(files, excess)
    left = [f for f in files if f not in gone]
    assert sum(f.size for f in gone) >= min(excess, sum(f.size for f in files))
    assert sum(f.size for f in gone[:-1]) < excess or not gone
    for file in gone:
        assert all((GOES_FIRST.index(file.kind), file.at_s) <= (GOES_FIRST.index(k.kind), k.at_s) for k in left)


def _file(path: Path, mb: int, at_s: int) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(bytes(mb * MB))
    os.utime(path, (at_s, at_s))
    return path


def test_orders_and_logs_are_never_deleted_however_full_it_is(tmp_path: Path) -> None:
    orders = _file(tmp_path / "orders.db", 3, 1)
    old, new = _file(tmp_path / "audio/s1/turn-1", 2, 10), _file(tmp_path / "audio/s2/turn-1", 2, 20)
    trace = _file(tmp_path / "traces/s1", 1, 5)
    room = Room(tmp_path, budget_mb=7, reserve_mb=0)
    assert room.look().deleted == 1
    assert not old.exists()
    assert new.exists()
    assert Room(tmp_path, budget_mb=1, reserve_mb=0).look().deleted == 2
    assert not (new.exists() or trace.exists())
    assert orders.exists()
    assert Room(tmp_path, budget_mb=1, reserve_mb=10**9).look().short


def test_a_disk_that_fills_up_is_looked_at_soon_and_one_with_room_each_minute(tmp_path):
    roomy, full = Room(tmp_path, reserve_mb=0), Room(tmp_path, reserve_mb=10**9)
    assert [room.is_due(since) for room in (roomy, full) for since in (1.0, 60.0)] == [False, True, True, True]
    assert full.look().short
    full._reserve = 0
    assert full.is_due(1.0), "that there is room again is said as soon"
    full.look()
    assert not full.is_due(1.0)
