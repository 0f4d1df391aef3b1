"""What a lane does to sound: the agent's voice that comes back, rooms, loudspeakers, clocks, voices from further away.

Synthetic, as the voices are: an echo is delayed, convolved with a decaying noise, bent by a loudspeaker, played by a
clock that is not ours. It predicts no particular lane.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edge.audio.activity import SpeechStarted, VoiceActivity
from edge.audio.front_end import FrontEnd
from edge.audio.pcm import RATE_HZ, to_float, to_pcm
from edge.audio.vad import WINDOW, SileroVad
from talkthru.demo.device import FLOOR

Samples = NDArray[np.float32]
CHUNK = RATE_HZ // 50  # 20 ms, as edge and devices send
_REVERB_S = 0.2  # until it is 60 dB down: a kiosk in a room; a lane outdoors has less
_BEND = 2.0  # of tanh: a small loudspeaker at its limit


@dataclass(frozen=True, slots=True)
class Echo:
    """delay_ms: beyond the frame that is on its way anyhow."""

    delay_ms: int = 0
    room: bool = False
    bent: bool = False
    drift_ppm: float = 0.0
    level_db: float = -6.0

    def of(self, played: Samples, seed: int = 0) -> Samples:
        heard: NDArray[Any] = played
        if self.bent and (loudest := float(np.abs(heard).max())):
            heard = loudest * np.tanh(_BEND * heard / loudest) / np.tanh(_BEND)
        if self.room:
            heard = _convolved(heard, room(seed))
        if self.drift_ppm:
            heard = np.interp(np.arange(len(heard)) * (1 + self.drift_ppm * 1e-6), np.arange(len(heard)), heard)
        late = np.zeros(CHUNK + self.delay_ms * RATE_HZ // 1000)
        heard = np.concatenate([late, heard])[: len(played)]
        loud = np.sqrt(np.mean(np.square(played)) / max(1e-12, np.mean(np.square(heard))))
        echo: Samples = (heard * loud * 10 ** (self.level_db / 20)).astype(np.float32)
        return echo


def room(seed: int, *, reverb_s: float = _REVERB_S, direct: float = 3.0) -> NDArray[np.float64]:
    """An impulse response: the direct sound, and noise that decays. direct: how far it stands out; far away, little."""
    rng = np.random.default_rng(seed)
    count = int(1.25 * reverb_s * RATE_HZ)
    response = rng.normal(size=count) * np.exp(-6.9 * np.arange(count) / (reverb_s * RATE_HZ))
    response[0] = direct * np.abs(response).max()
    unit: NDArray[np.float64] = response / np.sqrt(np.square(response).sum())
    return unit


def from_further_away(voice: Samples, db: float, seed: int = 0) -> Samples:
    """Softer, mostly by way of walls, and without its treble."""
    heard = _convolved(voice, room(seed, reverb_s=0.35, direct=1.0))
    spectrum = np.fft.rfft(heard)
    hz = np.fft.rfftfreq(len(heard), 1 / RATE_HZ)
    dull = np.fft.irfft(spectrum / (1 + (hz / 2500) ** 2), len(heard))
    softer: Samples = (dull * 10 ** (db / 20)).astype(np.float32)
    return softer


def _convolved(samples: NDArray[Any], response: NDArray[np.float64]) -> NDArray[np.float64]:
    size = 1 << (len(samples) + len(response)).bit_length()
    found = np.fft.irfft(np.fft.rfft(samples, size) * np.fft.rfft(response, size), size)
    whole: NDArray[np.float64] = found[: len(samples)]
    return whole


def floor(count: int, seed: int) -> Samples:
    """A microphone's own noise."""
    noise: Samples = np.random.default_rng(seed).normal(0, FLOOR / 32768, count).astype(np.float32)
    return noise


def silence(seconds: float) -> Samples:
    return np.zeros(int(seconds * RATE_HZ), np.float32)


def cleaned(front_end: FrontEnd, microphone: Samples, played: Samples | None = None) -> Samples:
    """Chunk by chunk, each played one before the microphone's of the same time, as an edge has them."""
    clean = []
    for at in range(0, len(microphone) - CHUNK + 1, CHUNK):
        if played is not None and np.any(out := played[at : at + CHUNK]):
            front_end.on_played(to_pcm(out), RATE_HZ, at / RATE_HZ)
        clean.append(front_end.clean(to_pcm(microphone[at : at + CHUNK])))
    return to_float(b"".join(clean))


@dataclass(frozen=True, slots=True)
class Noticed:
    """What voice activity makes of some sound. starts_s: when each start of speech was known."""

    starts_s: tuple[float, ...]
    confidences: tuple[float, ...]

    def share_over(self, threshold: float) -> float:
        return float(np.mean(np.array(self.confidences) >= threshold))


def noticed(samples: Samples) -> Noticed:
    vad, activity = SileroVad(), VoiceActivity()
    starts: list[float] = []
    confidences: list[float] = []
    for at in range(0, len(samples) - WINDOW + 1, WINDOW):
        confidences.append(vad.confidence(samples[at : at + WINDOW]))
        if isinstance(activity.on_window(confidences[-1], WINDOW), SpeechStarted):
            starts.append((at + WINDOW) / RATE_HZ)
    return Noticed(tuple(starts), tuple(confidences))


def joined(parts: Sequence[Samples], pause_s: float, seconds: float) -> Samples:
    """One after another with pauses, round and round, for so long."""
    once = np.concatenate([part for sound in parts for part in (sound, silence(pause_s))])
    whole: Samples = np.resize(once, int(seconds * RATE_HZ)).astype(np.float32)
    return whole
