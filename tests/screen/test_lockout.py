"""How many wrong PINs are too many, whatever is tried in whatever order."""

from hypothesis import given
from hypothesis import strategies as st

from edge.screen.lockout import BURST, EVERY_S, FIRST_S, FREE, MOST_S, REMEMBERED, LockOut


def test_the_fifth_wrong_pin_locks_and_each_further_one_twice_as_long() -> None:
    door = LockOut()
    locked = [door.on_wrong("ana", 0.0) for _ in range(FREE + 6)]
    assert locked == [0.0] * (FREE - 1) + [30.0, 60.0, 120.0, 240.0, 480.0, MOST_S, MOST_S]
    assert door.wait_s("ana", MOST_S - 1) > 0
    assert door.wait_s("leo", 0.0) == 0
    door.on_right("ana")
    assert door.wait_s("ana", 1.0) == 0
    assert door.on_wrong("ana", 1.0) == 0


def test_the_door_takes_a_burst_and_then_one_at_a_time_whoever_asks() -> None:
    door = LockOut()
    for n in range(BURST):
        assert door.wait_s(f"member-{n}", 100.0) == 0
        door.on_look(100.0)
    assert 0 < door.wait_s("another", 100.0) <= EVERY_S
    assert door.wait_s("another", 100.0 + EVERY_S) == 0


TRIES = st.lists(st.tuples(st.sampled_from(["ana", "leo", "mia"]), st.floats(0, 60), st.booleans()), max_size=200)


@given(TRIES)
def test_nobody_looks_at_more_pins_of_one_member_than_the_limits_allow(tries: list[tuple[str, float, bool]]) -> None:
    door, now, looked = LockOut(), 0.0, 0
    for who, after, _ in tries:
        now += after
        if door.wait_s(who, now) > 0:
            continue
        door.on_look(now)
        door.on_wrong(who, now)
        looked += who == "ana"
    assert looked <= FREE + now / FIRST_S
    assert looked <= BURST + now / EVERY_S


def test_names_that_are_made_up_are_not_remembered_without_end() -> None:
    door = LockOut()
    for n in range(3 * REMEMBERED):
        door.on_wrong(f"nobody-{n}", 0.0)
    assert len(door._wrong) == REMEMBERED
