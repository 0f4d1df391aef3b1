"""Whether a voice is as near as the guest's, by how loud and how dull it is. PURE. No voiceprint: it never tells who.

A lane's guest sits at a fixed place. What is much softer than they were, or softer and duller, comes from elsewhere:
the next car, a radio, the kitchen. Only within one session, only after the guest has been heard for a second, and in
doubt it is the guest. Frames are 10 ms.
"""

from collections import deque
from dataclasses import dataclass

import numpy as np

GUEST, FAR = "customer", "other_lane"  # as a diariser would call them (domain.grants)

_KNOWN = 100  # frames of the guest: a second of speech
_ENOUGH = 10  # voiced frames of a turn: a "yes" has more
_CLEAR = 40  # frames of a turn in which only they are to be heard; with fewer, nothing is said of it
_OVER_FLOOR_DB = 10.0
_SOFTER_DB = 11.0  # short answers of the guest bank said 8 dB softer than the order before: 7 dB at the most (95 %)
_RATHER_SOFTER_DB, _DULLER_DB = 8.0, 3.0  # what passes a wall, a window or twenty feet of yard loses its treble
_SAME_DB = 5.0  # within it the guest's own level is learnt on
_PRE_ROLL = 50  # frames: voice activity is sure of a beginning after it
_LONGEST = 1500
_REMEMBERED = 1000  # frames of the guest


@dataclass(frozen=True, slots=True)
class Frame:
    """level_db: of full scale. tilt_db: of the differences of its samples against the samples; treble is high."""

    level_db: float
    tilt_db: float
    clear: bool  # nothing of it is the agent's voice, or what was left of it


@dataclass(frozen=True, slots=True)
class _Voice:
    level_db: float
    tilt_db: float
    frames: int


_NOBODY = _Voice(-100.0, 0.0, 0)


class NearFar:
    """One connection's."""

    def __init__(self) -> None:
        self._frames: deque[Frame] = deque(maxlen=_LONGEST)
        self._in_turn = False
        self._guest: deque[Frame] = deque(maxlen=_REMEMBERED)
        self._near = _NOBODY
        self._floor_db = -100.0

    def forget(self) -> None:
        """Another guest."""
        self._guest.clear()
        self._near = _NOBODY
        self._frames.clear()
        self._in_turn = False

    def on_frame(self, frame: Frame, floor_db: float | None) -> None:
        self._frames.append(frame)
        if not self._in_turn and len(self._frames) > _PRE_ROLL:
            self._frames.popleft()
        if floor_db is not None:
            self._floor_db = floor_db

    def on_speech_started(self) -> None:
        self._in_turn = True

    def speaker(self) -> str:
        """Of the turn so far."""
        guest, voice = self._near, self._voice(self._frames)
        if guest.frames < _KNOWN or sum(frame.clear for frame in self._frames) < _CLEAR:
            return GUEST
        if voice.frames < _ENOUGH:  # somebody, hardly above the noise
            return FAR if guest.level_db - (self._floor_db + _OVER_FLOOR_DB) >= _SOFTER_DB else GUEST
        softer, duller = guest.level_db - voice.level_db, guest.tilt_db - voice.tilt_db
        far = softer >= _SOFTER_DB or (softer >= _RATHER_SOFTER_DB and duller >= _DULLER_DB)
        return FAR if far else GUEST

    def on_turn_ended(self) -> None:
        voice, guest = self._voice(self._frames), self._near
        if guest.frames < _KNOWN or abs(guest.level_db - voice.level_db) <= _SAME_DB:
            self._guest.extend(frame for frame in self._frames if self._voiced(frame))
            self._near = self._voice(self._guest)
        self._frames.clear()
        self._in_turn = False

    def _voiced(self, frame: Frame) -> bool:
        return frame.clear and frame.level_db >= self._floor_db + _OVER_FLOOR_DB

    def _voice(self, frames: deque[Frame]) -> _Voice:
        """Of the louder half of what is speech: vowels, which tell a distance; the rest is mostly the room."""
        voiced = sorted((frame for frame in frames if self._voiced(frame)), key=lambda frame: frame.level_db)
        louder = voiced[len(voiced) // 2 :]
        if not louder:
            return _NOBODY
        levels, tilts = np.array([(f.level_db, f.tilt_db) for f in louder]).T
        return _Voice(float(np.median(levels)), float(np.median(tilts)), len(voiced))
