"""How far a voice fell, on voices made of a pitch alone."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from edge.audio.cadence import above_lowest

RATE_HZ = 16000


def voice(*course: tuple[float, float], level: float = 0.2) -> NDArray[np.float32]:
    """A buzz with eight harmonics. course: (Hz at its end, seconds) one after another; it begins where the first is."""
    points = [course[0][0], *(hz for hz, _ in course)]
    parts = [
        np.geomspace(a, b, int(seconds * RATE_HZ))
        for a, b, (_, seconds) in zip(points, points[1:], course, strict=False)
    ]
    phase = 2 * np.pi * np.cumsum(np.concatenate(parts)) / RATE_HZ
    buzz = np.sum([np.sin(n * phase) / n for n in range(1, 9)], axis=0)
    return np.asarray(level * buzz / 2, np.float32)


@pytest.mark.parametrize("hz", [80.0, 120.0, 210.0, 330.0])
def test_a_statement_ends_at_the_bottom_and_a_comma_does_not(hz: float) -> None:
    falls = above_lowest(voice((hz, 0.5), (hz * 1.2, 0.3), (hz * 0.75, 0.4)))
    rises = above_lowest(voice((hz, 0.5), (hz * 0.85, 0.3), (hz * 1.1, 0.3)))
    assert falls is not None
    assert rises is not None
    assert falls < 1.0 < rises


def test_semitones_are_of_this_voice_and_not_of_its_height() -> None:
    low, high = (above_lowest(voice((hz, 0.6), (hz * 1.26, 0.3))) for hz in (100.0, 200.0))
    assert low == pytest.approx(high, abs=0.3)
    assert low == pytest.approx(4.0, abs=0.7)


def test_how_loud_it_is_says_nothing() -> None:
    course = ((150.0, 0.5), (190.0, 0.3))
    assert above_lowest(voice(*course, level=0.01)) == pytest.approx(above_lowest(voice(*course)), abs=0.05)


def test_a_voice_in_some_noise_is_heard_all_the_same() -> None:
    noise = np.random.default_rng(1).normal(0, 0.01, 16000).astype(np.float32)
    falls = above_lowest(voice((150.0, 0.5), (180.0, 0.2), (110.0, 0.3)) + noise)
    assert falls is not None
    assert falls < 1.0


@pytest.mark.parametrize(
    "samples",
    [
        np.zeros(0, np.float32),
        np.zeros(32000, np.float32),
        np.random.default_rng(2).normal(0, 0.1, 32000).astype(np.float32),  # a whisper, an engine
        voice((120.0, 0.1)),
    ],
    ids=["no sound", "silence", "noise", "too short"],
)
def test_where_there_is_no_voice_it_says_nothing(samples: NDArray[np.float32]) -> None:
    assert above_lowest(samples) is None


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 40000), st.integers(0, 99), st.floats(0.0, 1.0))
def test_whatever_it_hears_it_says_a_number_or_nothing(length: int, seed: int, level: float) -> None:
    rng = np.random.default_rng(seed)
    sound = (level * rng.uniform(-1, 1, length)).astype(np.float32)
    found = above_lowest(sound)
    assert found is None or np.isfinite(found)
