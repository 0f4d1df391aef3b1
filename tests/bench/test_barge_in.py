import numpy as np

from edge.audio.pcm import RATE_HZ, to_pcm
from talkthru.bench.barge_in import Recording, cough
from talkthru.demo.sound import first_loud

TONE = (0.2 * np.sin(np.arange(RATE_HZ) * 0.2)).astype(np.float32)


def recorded(softer_from: int) -> Recording:
    """A second of tone in frames of 20 ms from the time 10.0 on, softer from a sample on."""
    ear, sent = Recording(), TONE * np.where(np.arange(RATE_HZ) < softer_from, 1.0, 0.25).astype(np.float32)
    for at in range(0, RATE_HZ, 320):
        ear.on_audio(to_pcm(sent[at : at + 320]), RATE_HZ, 10.0 + at / RATE_HZ)
    return ear


def test_softer_is_found_where_the_sound_is_below_what_the_voice_made() -> None:
    softer = recorded(8000).first_softer(TONE, after=10.1)
    assert softer is not None
    assert abs(softer - 10.5) < 0.006


def test_a_voice_at_its_own_level_is_never_softer() -> None:
    assert recorded(RATE_HZ).first_softer(TONE, after=10.0) is None


def test_a_cough_is_short_loud_and_of_its_seed() -> None:
    one, same = (cough(np.random.default_rng(7)) for _ in range(2))
    assert one == same
    assert 0.2 < len(one) / 2 / RATE_HZ < 0.4
    assert first_loud(one) is not None
