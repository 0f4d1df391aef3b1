"""How loud a lane is while nobody speaks, and how loud people are in it: what the front end sets itself by. PURE.

Known within half a second of connecting, and followed slowly after: engines come and go, a microphone stays where it
is. Levels are dB of full scale, one for each 10 ms.
"""

from collections import deque
from math import log10

_FRAMES_S = 100
_SMOOTH = 5  # frames: 50 ms; a single 10 ms of silence between two sounds is no floor
_FIRST = 50  # frames until the floor is known
_BLOCK = 100  # frames: the softest of each second
_BLOCKS = 4  # the floor is the softest of so many: a sentence has a pause in it
_RISE_DB = 3.0  # a second, at the most: a car that stands there is heard in time, a word is not taken for one
_SPEECH_OVER_FLOOR_DB = 15.0
_SPEECH_DB = -55.0  # below, it is nobody's voice at any microphone that could be ordered at

WANTED_DB = -22.0  # of speech: the level of the guest bank, at which the recogniser was set up
_FINE_DB = 8.0  # so far from it nothing is done: the recogniser hears as well 12 dB below
_MOST_DB = (-10.0, 20.0)
_FIRST_SPEECH = 150  # frames: so long the gain moves quickly, from a first guess; then a lane is known
_STEP_DB = (0.08, 0.01)  # a frame: 8 dB a second at first, 1 after


class NoiseFloor:
    def __init__(self) -> None:
        self._recent: deque[float] = deque(maxlen=_SMOOTH)
        self._block: list[float] = []
        self._blocks: deque[float] = deque(maxlen=_BLOCKS)
        self.db: float | None = None

    def on_level(self, level_db: float) -> None:
        self._recent.append(level_db)
        if len(self._recent) < _SMOOTH:
            return
        self._block.append(sum(self._recent) / _SMOOTH)
        if len(self._block) < (_BLOCK if self._blocks else _FIRST):
            return
        self._blocks.append(min(self._block))
        self._block = []
        softest = min(self._blocks)
        self.db = softest if self.db is None else min(softest, self.db + _RISE_DB)


class Gain:
    """Brings speech to the level that the recogniser knows; leaves alone what is near it."""

    def __init__(self) -> None:
        self.db = 0.0
        self.speech_db: float | None = None
        self._heard = 0

    def on_level(self, level_db: float, floor_db: float | None) -> None:
        """Of a frame in which the agent is silent."""
        if floor_db is None or level_db < max(floor_db + _SPEECH_OVER_FLOOR_DB, _SPEECH_DB):
            return
        self._heard += 1
        weight = max(1 / self._heard, 1 / (5 * _FRAMES_S))  # the mean so far, then of five seconds of speech
        power = 10 ** (level_db / 10)
        before = 0.0 if self.speech_db is None else 10 ** (self.speech_db / 10)
        self.speech_db = _db(before + weight * (power - before))
        off = WANTED_DB - self.speech_db
        wanted = 0.0 if abs(off) <= _FINE_DB else min(max(off, _MOST_DB[0]), _MOST_DB[1])
        step = _STEP_DB[0] if self._heard < _FIRST_SPEECH else _STEP_DB[1]
        self.db += min(max(wanted - self.db, -step), step)


def _db(power: float) -> float:
    return 10 * log10(max(power, 1e-10))
