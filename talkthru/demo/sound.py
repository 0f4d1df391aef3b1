"""What a lane sounds like to whoever measures it: when somebody began and ended, and noise to speak over. No clock.

Times are seconds on the caller's monotonic clock. Loud is what lies above a threshold on the waveform, so a latency
measured here includes everything: network, voice activity, recognition, thinking, synthesis.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

RATE_HZ = 16000
LOUD = 300 / 32768  # -41 dB: below the softest end of a clip of the bank, far above the noise floor that we add
SPEECH_RMS = 0.08  # of the bank's clips
_BREATH_S = 0.25  # a pause this long inside the agent's sound is the end of one stretch of speech


def last_loud(pcm: bytes) -> int:
    """The sample after the last loud one; 0 when all is quiet."""
    loud = np.flatnonzero(np.abs(_samples(pcm)) >= LOUD)
    return int(loud[-1]) + 1 if len(loud) else 0


def first_loud(pcm: bytes) -> int | None:
    loud = np.flatnonzero(np.abs(_samples(pcm)) >= LOUD)
    return int(loud[0]) if len(loud) else None


def _samples(pcm: bytes) -> NDArray[np.float32]:
    return np.frombuffer(pcm, "<i2").astype(np.float32) / np.float32(32768)


@dataclass(slots=True)
class Ear:
    """Hears the agent as a loudspeaker would play it: sound that comes early waits, a flush drops what waits.

    `begins` and `ends` are when each stretch of speech was heard to begin and, so far, to end.
    """

    begins: list[float] = field(default_factory=list)
    ends: list[float] = field(default_factory=list)
    _played_until: float = float("-inf")

    def on_audio(self, pcm: bytes, rate_hz: int, at: float) -> None:
        start = max(at, self._played_until)
        self._played_until = start + len(pcm) / 2 / rate_hz
        first, last = first_loud(pcm), last_loud(pcm)
        if first is None:
            return
        begin, end = start + first / rate_hz, start + last / rate_hz
        if not self.ends or begin - self.ends[-1] > _BREATH_S:
            self.begins.append(begin)
            self.ends.append(end)
        else:
            self.ends[-1] = max(end, self.ends[-1])

    def on_flush(self, at: float) -> None:
        """The rest is dropped: nothing is heard after `at`."""
        self._played_until = min(self._played_until, at)
        while self.begins and self.begins[-1] >= at:
            self.begins.pop()
            self.ends.pop()
        if self.ends:
            self.ends[-1] = min(self.ends[-1], at)

    def speaking(self, at: float) -> bool:
        """Whether the agent is to be heard, or sound that it sent still waits."""
        return at < self._played_until or bool(self.ends and at - self.ends[-1] < _BREATH_S)

    def quiet_for(self, at: float) -> float:
        """Seconds since it was last to be heard; infinite before the first time."""
        if at < self._played_until:
            return 0.0
        return at - self.ends[-1] if self.ends else float("inf")

    def first_after(self, at: float) -> float | None:
        """When the first stretch of speech after `at` began."""
        return next((begin for begin in self.begins if begin >= at), None)

    def silent_after(self, at: float) -> float | None:
        """When the stretch that was to be heard at `at` ended; None when there was none."""
        return next((end for begin, end in zip(self.begins, self.ends, strict=True) if begin < at <= end), None)


def lane_noise(seconds: float, *, snr_db: float, seed: int, voices: Sequence[bytes] = ()) -> NDArray[np.float32]:
    """Engine, wind and the other lane: brown, pink and (given PCM16 of voices) babble, at an SNR to the bank's level.

    (samples,) float32. Synthetic: it predicts nothing about a real lane. The same seed gives the same noise.
    """
    rng = np.random.default_rng(seed)
    count = int(seconds * RATE_HZ)
    mixed = _coloured(rng, count, slope=1.0) + _coloured(rng, count, slope=2.0)
    if voices:
        mixed += _babble(rng, count, voices)
    level = np.float32(SPEECH_RMS * 10 ** (-snr_db / 20) / np.sqrt(np.mean(mixed**2)))
    scaled: NDArray[np.float32] = (mixed * level).astype(np.float32)
    return scaled


def _coloured(rng: np.random.Generator, count: int, *, slope: float) -> NDArray[np.float64]:
    """Power falls with 1/f**slope from 60 Hz on; unit level."""
    spectrum = np.fft.rfft(rng.normal(size=count))
    hz = np.fft.rfftfreq(count, 1 / RATE_HZ)
    spectrum *= np.maximum(hz, 60.0) ** (-slope / 2)
    wave = np.fft.irfft(spectrum, count)
    unit: NDArray[np.float64] = wave / np.sqrt(np.mean(wave**2))
    return unit


def _babble(rng: np.random.Generator, count: int, voices: Sequence[bytes]) -> NDArray[np.float64]:
    total = np.zeros(count)
    for _ in range(6):
        at = 0
        while at < count:
            clip = _samples(voices[int(rng.integers(len(voices)))])[: count - at]
            total[at : at + len(clip)] += clip
            at += len(clip) + int(rng.integers(RATE_HZ // 4, RATE_HZ))
    unit: NDArray[np.float64] = total / np.sqrt(np.mean(total**2))
    return unit
