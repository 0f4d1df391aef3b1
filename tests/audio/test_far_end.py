import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from edge.audio.echo_delay import EchoDelay, levels_db
from edge.audio.far_end import FarEnd
from edge.audio.lane_level import Gain, NoiseFloor
from edge.audio.pcm import RATE_HZ

FRAME = 320


def tone(value: int, samples: int = FRAME) -> bytes:
    return np.full(samples, value, "<i2").tobytes()


def test_a_stretch_begins_where_the_microphone_is_and_goes_on_without_a_gap() -> None:
    far = FarEnd()
    far.on_played(tone(1), 1000, 0.0)
    far.on_played(tone(2), 1400, 0.025)  # 5 ms late: a device's buffer hides that
    assert far.at(1000, 2 * FRAME) == tone(1) + tone(2)
    assert far.at(680, FRAME) == tone(0)
    assert far.at(1000 + 2 * FRAME, FRAME) == tone(0)


def test_after_a_silence_the_next_stretch_is_where_the_microphone_is_then() -> None:
    far = FarEnd()
    far.on_played(tone(1), 1000, 0.0)
    far.on_played(tone(2), 9000, 0.5)
    assert far.at(1000, FRAME) == tone(1)
    assert far.at(9000, FRAME) == tone(2)


def test_a_microphone_that_stood_still_does_not_leave_the_loudspeaker_ahead_for_good() -> None:
    far = FarEnd()
    for n in range(50):
        far.on_played(tone(1), 1000, n * 0.02)
    far.on_played(tone(2), 1200, 5.0)
    assert far.at(1200, FRAME) == tone(2)


def test_what_was_flushed_is_not_played() -> None:
    far = FarEnd()
    far.on_played(tone(1), 1000, 0.0)
    far.on_flush(1100)
    assert far.at(1000, FRAME) == tone(1, 100) + tone(0, 220)


@given(st.lists(st.tuples(st.integers(0, 3), st.sampled_from(["play", "hear", "flush"])), max_size=60))
def test_it_always_has_as_many_samples_as_are_asked_for(happened: list[tuple[int, str]]) -> None:
    far, position, now = FarEnd(), 0, 0.0
    for wait, what in happened:
        now += 0.02 * wait
        match what:
            case "play":
                far.on_played(tone(5), position, now)
            case "flush":
                far.on_flush(position)
            case _:
                assert len(far.at(position, FRAME)) == 2 * FRAME
                position += FRAME * wait


@pytest.mark.parametrize("delay_hops", [0, 40, 350])
def test_the_delay_of_an_echo_is_found_and_unrelated_sound_has_none(delay_hops: int) -> None:
    rng = np.random.default_rng(5)
    course = np.repeat(rng.uniform(-45, -10, 200), 40).astype(np.float32)  # syllables of 80 ms
    near = np.roll(course, delay_hops) - 10
    echo, nobody = EchoDelay(), EchoDelay()
    other = np.repeat(rng.uniform(-45, -10, 200), 40).astype(np.float32)
    for at in range(0, len(course), 5):
        echo.on_levels(course[at : at + 5], near[at : at + 5])
        nobody.on_levels(course[at : at + 5], other[at : at + 5])
    assert echo.delay_ms == pytest.approx(delay_hops * 2, abs=2)
    assert nobody.delay_ms is None


def test_levels_are_decibels_of_full_scale() -> None:
    assert levels_db(np.full(RATE_HZ // 100, 0.1, np.float32)) == pytest.approx(np.full(5, -20), abs=0.01)


def test_the_floor_is_known_after_half_a_second_and_speech_does_not_raise_it() -> None:
    floor = NoiseFloor()
    for _ in range(60):
        floor.on_level(-60.0)
    assert floor.db == pytest.approx(-60, abs=0.5)
    for n in range(1000):
        floor.on_level(-20.0 if n % 100 < 80 else -60.0)
    assert floor.db == pytest.approx(-60, abs=0.5)


def test_an_engine_that_stays_raises_the_floor_and_one_that_leaves_lowers_it() -> None:
    floor = NoiseFloor()
    for level in (-60.0, -40.0, -60.0):
        for _ in range(1500):
            floor.on_level(level)
        assert floor.db == pytest.approx(level, abs=1)


def test_gain_leaves_usual_speech_alone_and_lifts_what_is_far_too_soft() -> None:
    usual, soft, loud = Gain(), Gain(), Gain()
    for _ in range(1000):
        usual.on_level(-26.0, -70.0)
        soft.on_level(-42.0, -80.0)
        loud.on_level(-5.0, -70.0)
        soft.on_level(-79.0, -80.0)
    assert usual.db == 0
    assert soft.db == pytest.approx(20, abs=1)
    assert loud.db == pytest.approx(-10, abs=1)
