import math
from itertools import pairwise

import numpy as np
import pytest

from talkthru.demo.bank import Bank
from talkthru.demo.sound import LOUD, RATE_HZ, SPEECH_RMS, Ear, first_loud, lane_noise, last_loud


def tone(seconds: float, level: float = 0.1) -> bytes:
    samples = level * np.sign(np.sin(np.arange(int(seconds * RATE_HZ)) * 0.3) + 1e-9)
    return (samples * 32767).astype("<i2").tobytes()


def silence(seconds: float) -> bytes:
    return bytes(int(seconds * RATE_HZ) * 2)


def test_speech_ends_at_its_last_loud_sample() -> None:
    pcm = silence(0.1) + tone(0.2) + silence(0.3)
    assert first_loud(pcm) == 0.1 * RATE_HZ
    assert last_loud(pcm) == pytest.approx(0.3 * RATE_HZ, abs=1)
    assert first_loud(silence(1)) is None
    assert last_loud(tone(1, LOUD / 2)) == 0


def test_the_agent_is_heard_when_its_sound_is_loud_not_when_a_frame_comes() -> None:
    ear = Ear()
    ear.on_audio(silence(0.04), RATE_HZ, at=9.0)
    ear.on_audio(silence(0.01) + tone(0.03), RATE_HZ, at=10.0)
    assert ear.first_after(9.5) == pytest.approx(10.01)


def test_sound_that_comes_faster_than_it_is_spoken_waits_its_turn() -> None:
    ear = Ear()
    for _ in range(10):
        ear.on_audio(tone(0.1), RATE_HZ, at=10.0)
    assert ear.begins == [10.0]
    assert ear.ends[-1] == pytest.approx(11.0, abs=0.01)
    assert ear.speaking(10.9)
    assert ear.quiet_for(10.9) == 0.0
    assert ear.quiet_for(11.5) == pytest.approx(0.5, abs=0.01)


def test_a_pause_ends_a_stretch_of_speech_and_a_breath_does_not() -> None:
    ear = Ear()
    ear.on_audio(tone(0.2) + silence(0.1) + tone(0.2), RATE_HZ, at=10.0)
    ear.on_audio(tone(0.2), RATE_HZ, at=11.0)
    assert ear.begins == [10.0, 11.0]


def test_a_flush_silences_at_once_and_forgets_what_waits() -> None:
    ear = Ear()
    ear.on_audio(tone(2.0), RATE_HZ, at=10.0)
    ear.on_flush(10.5)
    assert ear.silent_after(10.2) == 10.5
    assert not ear.speaking(10.8)
    ear.on_audio(tone(0.1), RATE_HZ, at=11.0)
    assert ear.first_after(10.5) == 11.0


def test_nothing_was_heard_yet() -> None:
    ear = Ear()
    assert ear.quiet_for(10.0) == math.inf
    assert ear.first_after(0.0) is None
    assert ear.silent_after(1.0) is None


def test_another_rate_lasts_as_long() -> None:
    ear = Ear()
    ear.on_audio(tone(0.3)[: 2 * 24000 // 10], 24000, at=1.0)
    assert ear.ends[-1] == pytest.approx(1.1, abs=0.001)


def test_noise_has_the_ratio_that_was_asked_for_and_is_the_same_again() -> None:
    for snr_db in (20.0, 10.0, 5.0):
        noise = lane_noise(2.0, snr_db=snr_db, seed=1)
        assert 20 * np.log10(SPEECH_RMS / np.sqrt(np.mean(noise**2))) == pytest.approx(snr_db, abs=0.1)
    assert np.array_equal(lane_noise(1.0, snr_db=10, seed=1), lane_noise(1.0, snr_db=10, seed=1))
    assert not np.array_equal(lane_noise(1.0, snr_db=10, seed=1), lane_noise(1.0, snr_db=10, seed=2))


def test_noise_falls_with_frequency_and_may_hold_voices() -> None:
    noise = lane_noise(4.0, snr_db=0, seed=3)
    power = np.abs(np.fft.rfft(noise)) ** 2
    bands = [power[lo * 4 : hi * 4].mean() for lo, hi in pairwise((100, 400, 1600, 6400))]
    assert bands[0] > bands[1] > bands[2]
    bank = Bank()
    with_voices = lane_noise(2.0, snr_db=0, seed=3, voices=[bank.pcm(bank.orders[0], bank.orders[0].openings[0])])
    assert not np.array_equal(with_voices, noise[: len(with_voices)])
