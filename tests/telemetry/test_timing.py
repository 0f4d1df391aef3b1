import pytest
from hypothesis import given
from hypothesis import strategies as st

from edge.telemetry.timing import TurnTiming

STAGES = ["voice_activity", "recognition", "end_of_turn", "commit", "voice"]


def test_stages_are_what_each_one_added() -> None:
    timing = TurnTiming(1, 1.0, 1.2, 1.23, 1.35, 1.354, 1.36)
    assert list(timing.stages_ms()) == STAGES
    assert list(timing.stages_ms().values()) == pytest.approx([200, 30, 120, 4, 6])
    assert timing.total_ms == pytest.approx(360)


@given(st.lists(st.floats(0, 1), min_size=6, max_size=6))
def test_stages_add_up_and_none_is_negative_whatever_came_first(gaps: list[float]) -> None:
    ended, stopped, final, turn_ended, committed, first = (sum(gaps[: n + 1]) for n in range(6))
    timing = TurnTiming(
        1, ended, stopped, max(0.0, final - 0.5), turn_ended, committed, first
    )  # a final before the stop
    assert all(ms >= 0 for ms in timing.stages_ms().values())
    assert sum(timing.stages_ms().values()) == pytest.approx(timing.total_ms, abs=1)
