"""What a lane does to sound: the agent's voice that comes back, rooms, loudspeakers, clocks, voices from further away.

Synthetic, as the voices are: an echo is delayed, convolved with a decaying noise, bent by a loudspeaker, played by a
clock that is not ours. It predicts no particular lane.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edge.audio.activity import SpeechStarted, VoiceActivity
from edge.audio.front_end import FrontEnd
from edge.audio.pcm import RATE_HZ, to_float, to_pcm
from edge.audio.vad import WINDOW, SileroVad
from edge.pipeline.microphone import MAY_BE_SPEECH, MAY_BE_SPEECH_OVER_AGENT, SOUNDING_WINDOWS
from edge.pipeline.wire import DUCKED
from talkthru.demo.device import FLOOR

Samples = NDArray[np.float32]
CHUNK = RATE_HZ // 50  # 20 ms, as edge and devices send
_REVERB_S = 0.2  # until it is 60 dB down: a kiosk in a room; a lane outdoors has less
_BEND, _LIMIT = 2.0, 0.7  # of tanh: a small loudspeaker at its limit


@dataclass(frozen=True, slots=True)
class Echo:
    """delay_ms: beyond the frame that is on its way anyhow."""

    delay_ms: int = 0
    room: bool = False
    bent: bool = False
    drift_ppm: float = 0.0
    level_db: float = -6.0

    def tail(self, seed: int = 0) -> Callable[[Samples, int], Samples]:
        """(all that was played so far, position) -> what of it is to be heard in the chunk there."""
        response = room(seed) if self.room else np.ones(1)
        late, gain = CHUNK + self.delay_ms * RATE_HZ // 1000, 10 ** (self.level_db / 20)

        def back(played: Samples, at: int) -> Samples:
            first = at - late - len(response) + 1
            if self.drift_ppm:  # a fast clock plays a little sooner all the time
                first += int(at * self.drift_ppm * 1e-6)
            source = played[max(0, first) : max(0, first + CHUNK + len(response) - 1)].astype(np.float64)
            source = np.concatenate([np.zeros(CHUNK + len(response) - 1 - len(source)), source])
            if self.bent:
                source = _LIMIT * np.tanh(_BEND * source / _LIMIT) / np.tanh(_BEND)
            echo: Samples = (gain * np.convolve(source, response, "valid")).astype(np.float32)
            return echo

        return back


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


def cleaned(front_end: FrontEnd, microphone: Samples) -> Samples:
    """Chunk by chunk, nothing being played."""
    chunks = range(0, len(microphone) - CHUNK + 1, CHUNK)
    return to_float(b"".join(front_end.clean(to_pcm(microphone[at : at + CHUNK])) for at in chunks))


class Lane:
    """An edge's ears and the agent's mouth, chunk by chunk: what is played comes back into the microphone.

    heeds_from: seconds from which on the agent heeds who speaks, as the edge does: softer while somebody may be
    speaking, silent from the start of speech on. Never: it talks on, and every start is one too many.
    """

    def __init__(self, front_end: FrontEnd | None, *, heeds_from: float = float("inf")) -> None:
        self._front_end, self._heeds_from = front_end, heeds_from
        self._vad, self._activity = SileroVad(), VoiceActivity()
        self._pending = np.zeros(0, np.float32)
        self._since_voiced = SOUNDING_WINDOWS
        self.starts_s: list[float] = []
        self.softer: list[float] = []  # seconds of windows in which the agent was softer
        self.windows = 0

    def hear(self, agent: Samples, near: Samples, echo: "Echo", *, seed: int = 0) -> tuple[Samples, Samples]:
        """(what the microphone heard, what is left of it)."""
        heard, clean = [], []
        played, back = np.zeros(len(agent), np.float32), echo.tail(seed)
        for at in range(0, len(near) - CHUNK + 1, CHUNK):
            out = agent[at : at + CHUNK] * self._level(at / RATE_HZ)
            played[at : at + CHUNK] = out
            if self._front_end is not None and np.any(out):
                self._front_end.on_played(to_pcm(out), RATE_HZ, at / RATE_HZ)
            microphone = to_pcm(near[at : at + CHUNK] + back(played, at))
            left = microphone if self._front_end is None else self._front_end.clean(microphone)
            heard.append(microphone)
            clean.append(left)
            self._listen(to_float(left), (at + CHUNK) / RATE_HZ)
        return to_float(b"".join(heard)), to_float(b"".join(clean))

    def _level(self, now_s: float) -> float:
        if now_s < self._heeds_from:
            return 1.0
        if any(start >= self._heeds_from for start in self.starts_s):
            return 0.0
        return DUCKED if self._since_voiced < SOUNDING_WINDOWS else 1.0

    def _listen(self, samples: Samples, now_s: float) -> None:
        self._pending = np.concatenate([self._pending, samples])
        while len(self._pending) >= WINDOW:
            confidence = self._vad.confidence(self._pending[:WINDOW])
            self._pending = self._pending[WINDOW:]
            over_agent = self._front_end is not None and self._front_end.over_agent()
            may_be = MAY_BE_SPEECH_OVER_AGENT if over_agent else MAY_BE_SPEECH
            self._since_voiced = 0 if confidence >= may_be else self._since_voiced + 1
            self.windows += 1
            if self._since_voiced < SOUNDING_WINDOWS:
                self.softer.append(now_s)
            if isinstance(self._activity.on_window(confidence, WINDOW, over_agent=over_agent), SpeechStarted):
                self.starts_s.append(now_s)


def joined(parts: Sequence[Samples], pause_s: float, seconds: float) -> Samples:
    """One after another with pauses, round and round, for so long."""
    once = np.concatenate([part for sound in parts for part in (sound, silence(pause_s))])
    whole: Samples = np.resize(once, int(seconds * RATE_HZ)).astype(np.float32)
    return whole
