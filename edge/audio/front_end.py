"""What is done to a microphone's sound before anybody listens: echo, noise, level, and from how near a voice comes.

For microphones that do nothing of that themselves. The agent's own voice is taken out with what was played as the far
end; noise is suppressed where there is enough of it for words to gain; a microphone that is far too soft or loud is
brought to the level that the recogniser knows. What each stage does for words is measured: `talkthru bench
audio-front-end`, ADR 0019.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from math import log10
from typing import Any

import numpy as np
import structlog

from edge.audio.echo_delay import EchoDelay, levels_db
from edge.audio.echo_presence import EchoPresence
from edge.audio.far_end import MOST_SHIFT, FarEnd
from edge.audio.lane_level import Gain, NoiseFloor
from edge.audio.near_far import Frame, NearFar
from edge.audio.pcm import RATE_HZ, Resampler, to_float, to_pcm
from edge.audio.webrtc import FRAME, FRAME_BYTES, RANGE_MS, EchoCanceller, NoiseSuppressor, NoWebrtc

log = structlog.get_logger()

_FIRST_DELAY_MS = 60  # two frames on their way and a small buffer: only where the canceller begins to look
_LEAD_MS = 150  # what is left for the canceller to find where the far end was put later for it
_AFTER = 30  # frames after the agent's last sound in which a microphone may still hear it: a room, and the delay
_SUPPRESS_DB, _LEAVE_DB = -56.0, -60.0  # noise floor from which on words gain, and below which nothing is done
_FADE = np.linspace(0, 1, FRAME, dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Stages:
    """What is done. All of it, unless somebody measures what each is worth."""

    echo: bool = True
    noise: bool = True
    gain: bool = True


class FrontEnd:
    """One connection's. Raises NoWebrtc where the library does not run."""

    def __init__(self, stages: Stages | None = None) -> None:
        self._stages = stages or Stages()
        self._canceller = EchoCanceller() if self._stages.echo else None
        self._suppressor = NoiseSuppressor() if self._stages.noise else None
        self._suppressing, self._cancelling = False, True
        self._far, self._delay, self._shift = FarEnd(), EchoDelay(), 0
        self._presence = EchoPresence()
        self._raw_floor = NoiseFloor()  # with what the high-pass takes out: engines, mostly
        self._floor, self._gain = NoiseFloor(), Gain()
        self.voices = NearFar()
        self._position = 0  # of the microphone's next sample
        self._pending = b""
        self._since_played = _AFTER
        self._resamplers: dict[int, Resampler] = {}

    def facts(self) -> dict[str, Any]:
        """What it has learnt of this lane, for a log."""
        known = {
            "echo_delay_ms": self._delay.delay_ms,
            "drift_ppm": self._delay.drift_ppm,
            "floor_db": self._floor.db,
            "speech_db": self._gain.speech_db,
            "gain_db": self._gain.db,
        }
        return {name: round(value, 1) for name, value in known.items() if value is not None} | {
            "suppressing": self._suppressing,
            "echo": self._presence.present,
        }

    def over_agent(self) -> bool:
        """Whether the agent is to be heard now and is being taken out, with some of whoever speaks over it."""
        return self._canceller is not None and self._presence.present and self._since_played < _AFTER

    def on_played(self, pcm: bytes, rate_hz: int, now: float) -> None:
        """PCM16 mono on its way to the loudspeaker, as loud as it will be. now: the monotonic clock."""
        if rate_hz != RATE_HZ:
            pcm = self._resamplers.setdefault(rate_hz, Resampler(rate_hz, RATE_HZ)).accept(pcm)
        self._far.on_played(pcm, self._position + len(self._pending) // 2, now)

    def on_flush(self) -> None:
        self._far.on_flush(self._position + len(self._pending) // 2)

    def clean(self, pcm: bytes) -> bytes:
        """The microphone's next samples, 16 kHz PCM16 mono. What is left of a 10 ms frame comes with the next call."""
        self._pending += pcm
        whole = len(self._pending) // FRAME_BYTES * FRAME_BYTES
        frames, self._pending = self._pending[:whole], self._pending[whole:]
        return b"".join(self._frame(frames[at : at + FRAME_BYTES]) for at in range(0, whole, FRAME_BYTES))

    def _frame(self, near: bytes) -> bytes:
        far = self._far.at(self._position, FRAME)
        self._since_played = 0 if any(far) else self._since_played + 1
        far_db, near_db = levels_db(to_float(far)), levels_db(to_float(near))
        self._delay.on_levels(far_db, near_db)
        if self._delay.looked_and_found:
            self._presence.on_echo()
        if self._since_played >= _AFTER:
            self._raw_floor.on_level(float(near_db.mean()))
        self._presence.on_levels(
            float(far_db.max()), float(near_db.mean()), self._raw_floor.db, delay_ms=self._delay.delay_ms
        )
        if self._canceller is not None:
            near = self._without_echo(self._canceller, near)
        self._position += FRAME
        self._learn(near)
        return self._levelled(self._quieter(near))

    def _without_echo(self, canceller: EchoCanceller, near: bytes) -> bytes:
        """The canceller hears everything, so that it knows an echo as soon as there is one."""
        cancelled = canceller.process(near, self._far_shifted(), delay_ms=self._delay_ms())
        was, self._cancelling = self._cancelling, self._presence.present
        if was != self._cancelling:
            return _faded(near, cancelled) if self._cancelling else _faded(cancelled, near)
        return cancelled if self._cancelling else near

    def _far_shifted(self) -> bytes:
        """Where a device plays later than the canceller can find, the far end is put later for it."""
        delay_ms = self._delay.delay_ms
        if delay_ms is not None and delay_ms - self._shift * 1000 // RATE_HZ > RANGE_MS:
            self._shift = min(MOST_SHIFT, int(delay_ms - _LEAD_MS) * RATE_HZ // 1000)
        return self._far.at(self._position - self._shift, FRAME)

    def _delay_ms(self) -> int:
        delay_ms = self._delay.delay_ms
        return _FIRST_DELAY_MS if delay_ms is None else max(0, int(delay_ms) - self._shift * 1000 // RATE_HZ)

    def _learn(self, near: bytes) -> None:
        samples = to_float(near)
        differences = samples[1:] - samples[:-1]
        power = float(samples @ samples) / FRAME + 1e-10
        sharp = float(differences @ differences) / FRAME + 1e-10
        level_db = 10 * log10(power)
        clear = self._since_played >= _AFTER + int(self._delay.delay_ms or 0) // 10
        if clear:
            self._floor.on_level(level_db)
        if self._stages.gain and clear:
            self._gain.on_level(level_db, self._floor.db)
        self.voices.on_frame(Frame(level_db, 10 * log10(sharp / power), clear), self._floor.db)

    def _quieter(self, near: bytes) -> bytes:
        """The suppressor hears everything, so that it knows the noise before it is wanted."""
        if self._suppressor is None:
            return near
        quieter = self._suppressor.process(near)
        floor_db = self._floor.db
        was = self._suppressing
        if floor_db is not None:
            self._suppressing = floor_db >= (_LEAVE_DB if was else _SUPPRESS_DB)
        if was != self._suppressing:
            return _faded(near, quieter) if self._suppressing else _faded(quieter, near)
        return quieter if self._suppressing else near

    def _levelled(self, near: bytes) -> bytes:
        if abs(self._gain.db) < 0.1:
            return near
        return to_pcm(to_float(near) * np.float32(10 ** (self._gain.db / 20)))


def _faded(before: bytes, after: bytes) -> bytes:
    """From one to the other: a step would click."""
    return to_pcm(to_float(before) * (1 - _FADE) + to_float(after) * _FADE)


def front_ends(channels: Collection[str]) -> Callable[[str], FrontEnd | None]:
    """A front end for each connection of these channels; None where the library is missing, which is said once."""
    missing = False

    def open_for(channel: str) -> FrontEnd | None:
        nonlocal missing
        if channel not in channels or missing:
            return None
        try:
            return FrontEnd()
        except NoWebrtc as error:
            missing = True
            log.warning(
                "front_end.missing",
                error=str(error),
                what="sound is taken as it comes: a microphone that hears the agent interrupts it. Install livekit, or "
                "use microphones that cancel echo themselves",
            )
            return None

    for channel in sorted(channels)[:1]:
        open_for(channel)  # the library takes 0.2 s to load: now, and not while somebody else's sound waits
    return open_for
