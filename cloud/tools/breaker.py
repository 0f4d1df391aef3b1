"""Whether a back end is worth asking now. PURE: `now` is monotonic seconds and data.

It opens after several failures in a row, and lets one call through when a pause is over: that one's outcome decides.
"""

from dataclasses import dataclass

FAILURES = 5  # in a row; Nygard, "Release It!": few enough that a guest waits once, not at every turn
PAUSE_S = 10.0  # a till or a loyalty system that restarts is back in about that


@dataclass(slots=True)
class Breaker:
    failures: int = 0
    open_until: float | None = None
    probing: bool = False

    def allows(self, now: float) -> bool:
        """Whether to try. After the pause the first who asks may, and nobody else until it is known how that went."""
        if self.open_until is None:
            return True
        if now < self.open_until or self.probing:
            return False
        self.probing = True
        return True

    def succeeded(self) -> None:
        self.failures, self.open_until, self.probing = 0, None, False

    def failed(self, now: float) -> None:
        self.failures, self.probing = self.failures + 1, False
        if self.failures >= FAILURES:
            self.open_until = now + PAUSE_S

    def gave_up(self) -> None:
        """The call ended without telling anything about the back end (cancelled): the next one may probe."""
        self.probing = False
