"""How many wrong PINs are too many, whatever is tried in whatever order."""

from hypothesis import given
from hypothesis import strategies as st

from edge.screen.lockout import (
    ALL_BURST,
    ALL_EVERY_S,
    BURST,
    EVERY_S,
    FIRST_S,
    FREE,
    MOST_S,
    REMEMBERED,
    LockOut,
)


def test_the_fifth_wrong_pin_locks_and_each_further_one_twice_as_long() -> None:
    door = LockOut()
    locked = [door.on_wrong("ana", 0.0) for _ in range(FREE + 6)]
    assert locked == [0.0] * (FREE - 1) + [30.0, 60.0, 120.0, 240.0, 480.0, MOST_S, MOST_S]
    assert door.locked_s("ana", MOST_S - 1) == 1
    assert door.locked_s("leo", 0.0) == 0
    door.on_right("ana")
    assert door.locked_s("ana", 1.0) == 0
    assert door.on_wrong("ana", 1.0) == 0


def test_an_address_gets_a_burst_and_then_one_at_a_time_and_takes_nothing_from_another() -> None:
    door = LockOut()
    for _ in range(BURST):
        assert door.busy_s("tablet", 100.0) == 0
        door.on_look("tablet", 100.0)
    assert 0 < door.busy_s("tablet", 100.0) <= EVERY_S
    assert door.busy_s("phone", 100.0) == 0
    assert door.busy_s("tablet", 100.0 + EVERY_S) == 0


def test_all_addresses_together_cannot_take_the_box_from_the_conversations() -> None:
    door = LockOut()
    for n in range(ALL_BURST):
        door.on_look(f"address-{n}", 100.0)
    assert 0 < door.busy_s("another", 100.0) <= ALL_EVERY_S


TRIES = st.lists(st.tuples(st.sampled_from(["ana", "leo", "mia"]), st.floats(0, 60)), max_size=200)


@given(TRIES, st.sampled_from([1, 7, 10_000]))
def test_no_more_pins_are_looked_at_than_the_limits_allow(tries: list[tuple[str, float]], addresses: int) -> None:
    door, now, looked = LockOut(), 0.0, {"ana": 0, "leo": 0, "mia": 0}
    for n, (who, after) in enumerate(tries):
        now += after
        address = f"address-{n % addresses}"
        if door.locked_s(who, now) > 0 or door.busy_s(address, now) > 0:
            continue
        door.on_look(address, now)
        door.on_wrong(who, now)
        looked[who] += 1
    assert max(looked.values()) <= FREE + now / FIRST_S
    assert sum(looked.values()) <= min(ALL_BURST + now / ALL_EVERY_S, addresses * (BURST + now / EVERY_S))


def test_names_and_addresses_that_are_made_up_are_not_remembered_without_end() -> None:
    door = LockOut()
    for n in range(3 * REMEMBERED):
        door.on_wrong(f"nobody-{n}", 0.0)
        door.on_look(f"nowhere-{n}", float(n))
    assert len(door._wrong) == len(door._from) == REMEMBERED
