"""How many devices one box serves at once, and when it takes no more. PURE.

A conversation that began is never dropped for a newcomer. Newcomers are turned away at `most`, and from half of that on
while the process is late with its own work: what is late for one more would be late for everybody. Half of the places
are always given: somebody served late is better off than somebody sent away. Knows no clock: it is told how late the
event loop was, and when.
"""

from collections import deque
from dataclasses import dataclass

LANES_PER_CORE = 4  # a lane in conversation takes 0.1 to 0.2 of a core (`bench capacity`); the rest is for peaks
LATE_S = 0.1  # of the 0.25 s within which a guest who interrupts must be heard to have done so
LATE_SHARE = 0.05  # beyond the 95th percentile in time
WINDOW_S = 10.0
_FEWEST = 20  # looks, before they say anything


@dataclass(frozen=True, slots=True)
class Full:
    """Why a device was turned away: `lanes` are served already, or the box is `late`."""

    lanes: int
    late: bool


class Capacity:
    def __init__(self, most: int) -> None:
        self.most = max(1, most)
        self._looks: deque[tuple[float, bool]] = deque()
        self._late = 0

    def on_lag(self, lag_s: float, now: float) -> None:
        """The event loop did something so much later than it was to be done."""
        self._looks.append((now, lag_s > LATE_S))
        self._late += lag_s > LATE_S
        while self._looks[0][0] < now - WINDOW_S:
            self._late -= self._looks.popleft()[1]

    @property
    def late(self) -> bool:
        return len(self._looks) >= _FEWEST and self._late > LATE_SHARE * len(self._looks)

    def admit(self, serving: int) -> Full | None:
        """None: come in."""
        if serving >= self.most or (self.late and 2 * serving >= self.most):
            return Full(serving, late=serving < self.most)
        return None
