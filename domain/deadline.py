"""The moment by which an answer must be there; every stage of a turn spends the same one.

A value on the monotonic clock of one process. It is never sent to another process as it is: clocks are not shared, so
`remaining(now)` crosses the wire and the other side makes a deadline of its own.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Deadline:
    at: float  # monotonic seconds

    @classmethod
    def within(cls, seconds: float, *, now: float) -> "Deadline":
        return cls(now + seconds)

    def remaining(self, now: float) -> float:
        """Seconds left, never below zero."""
        return max(0.0, self.at - now)

    def spent(self, now: float) -> bool:
        return now >= self.at

    def sooner(self, other: "Deadline | None") -> "Deadline":
        """The stricter of the two; no other deadline is no limit."""
        return self if other is None or self.at <= other.at else other
