"""How long after it was sent the agent's voice comes back through the microphone, and how fast that changes. PURE.

From the loudness of both, 2 ms at a time: their course is alike where one is the echo of the other, whatever the room
does to the sound. Where the echo is too soft to matter there is no answer, and none is needed.
"""

from collections import deque

import numpy as np
from numpy.typing import NDArray

from edge.audio.pcm import RATE_HZ

HOP = RATE_HZ // 500  # 2 ms
_LONGEST = 500  # hops: 1 s, more than any device's buffers and network in a store
_COMPARED = 1500  # hops: 3 s of the agent's voice, a sentence
_EVERY = 500  # hops between two looks
_ALIKE = 0.5  # correlation from which on it may be; two people's sentences can be as alike at one lag, by chance
_SURELY_ALIKE = 0.85  # believed at once: an echo that nobody speaks over
_SAME_MS = 20.0  # two looks in a row that say the same are no chance
_AUDIBLE_DB = -50.0  # of the agent's voice: it has to speak for half of what is compared
_KEPT = 60  # looks, for the drift: a minute of the agent's own voice and more
_DRIFT_AFTER_S = 30.0  # a hop in less time than that is more than any clock's drift

Levels = NDArray[np.float32]


def levels_db(samples: NDArray[np.float32]) -> Levels:
    """Loudness of each hop in dB of full scale, -100 at the least. samples: a whole number of hops."""
    hops = samples.reshape(-1, HOP)
    power = np.einsum("ij,ij->i", hops, hops) / np.float32(HOP)
    loud: Levels = 10 * np.log10(power + np.float32(1e-10))
    return loud


class EchoDelay:
    """One connection's. `delay_ms` is None until there was an echo."""

    def __init__(self) -> None:
        self._far: deque[float] = deque(maxlen=_COMPARED + _LONGEST)
        self._near: deque[float] = deque(maxlen=_COMPARED)
        self._hops = 0
        self._found: deque[tuple[float, float]] = deque(maxlen=_KEPT)  # (s, ms)
        self.delay_ms: float | None = None
        self.looked_and_found = False  # with the latest levels
        self._candidate_ms: float | None = None

    @property
    def drift_ppm(self) -> float | None:
        """How much faster the device's clock is than ours; None before there is enough to tell."""
        if len(self._found) < 3 or self._found[-1][0] - self._found[0][0] < _DRIFT_AFTER_S:
            return None
        at_s, ms = np.array(self._found).T
        return -float(np.polyfit(at_s, ms, 1)[0] * 1000)  # a faster device plays and comes back sooner

    def on_levels(self, far: Levels, near: Levels) -> None:
        """Of the same stretch of the microphone's clock."""
        self._far.extend(far.tolist())
        self._near.extend(near.tolist())
        self.looked_and_found = False
        before, self._hops = self._hops, self._hops + len(near)
        if self._hops // _EVERY > before // _EVERY and len(self._far) == self._far.maxlen:
            self._look()

    def _look(self) -> None:
        far = np.maximum(np.array(self._far), _AUDIBLE_DB)
        near = np.maximum(np.array(self._near), _AUDIBLE_DB - 20)
        if np.mean(far[_LONGEST:] > _AUDIBLE_DB) < 0.5 or near.std() < 1:
            return
        alike = _correlations(far, near)
        best = int(np.argmax(alike))
        ms, before_ms = (_LONGEST - best) * HOP * 1000 / RATE_HZ, self._candidate_ms
        self._candidate_ms = ms if alike[best] >= _ALIKE else None
        confirmed = before_ms is not None and self._candidate_ms is not None and abs(ms - before_ms) <= _SAME_MS
        if alike[best] >= _SURELY_ALIKE or confirmed:
            self.looked_and_found = True
            self._found.append((self._hops * HOP / RATE_HZ, ms))
            self.delay_ms = float(np.median([ms for _, ms in tuple(self._found)[-3:]]))  # one may be mistaken


def _correlations(far: NDArray[np.float64], near: NDArray[np.float64]) -> NDArray[np.float64]:
    """Pearson's, of `near` with each stretch of `far` that is as long."""
    count = len(near)
    near = (near - near.mean()) / near.std()
    sums, squares = (np.concatenate([[0.0], np.cumsum(values)]) for values in (far, far**2))
    mean = (sums[count:] - sums[:-count]) / count
    deviation = np.sqrt(np.maximum((squares[count:] - squares[:-count]) / count - mean**2, 1e-6))
    found: NDArray[np.float64] = np.correlate(far, near, "valid") / count / deviation
    return found
