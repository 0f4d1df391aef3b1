from hypothesis import given
from hypothesis import strategies as st

from domain.deadline import Deadline

TIMES = st.floats(-1e9, 1e9)


@given(TIMES, TIMES)
def test_what_remains_is_never_negative_and_nothing_remains_of_a_spent_deadline(at: float, now: float) -> None:
    deadline = Deadline(at)
    assert deadline.remaining(now) >= 0
    assert deadline.spent(now) == (deadline.remaining(now) == 0)


@given(TIMES, TIMES)
def test_the_sooner_of_two_is_the_same_from_both_sides(one: float, other: float) -> None:
    assert Deadline(one).sooner(Deadline(other)) == Deadline(other).sooner(Deadline(one)) == Deadline(min(one, other))


def test_no_other_deadline_is_no_limit() -> None:
    assert Deadline(3.0).sooner(None) == Deadline(3.0)


def test_a_deadline_is_made_from_seconds_left() -> None:
    assert Deadline.within(1.5, now=10.0) == Deadline(11.5)
