"""When an edge renews its certificate. PURE: knows no clock, no file, no channel.

At half of the lifetime, as SPIRE does (cert-manager and step-ca wait for two thirds): with 30 days a store that is cut
off for two weeks still comes back by itself. A try that fails is repeated ever more rarely, and never so rarely that
fewer than ten tries are left.
"""

from dataclasses import dataclass

from domain.identity import SKEW_S

SHARE = 0.5
AGAIN_FIRST_S, AGAIN_MOST_S = 60.0, 3600.0
LEAST_TRIES = 10
SOONEST_S = 0.1  # a certificate about to end is not asked for in a loop


@dataclass(frozen=True, slots=True)
class Lifetime:
    """Seconds since 1970, UTC."""

    begins: float
    ends: float

    @property
    def half(self) -> float:
        """When half of it is over, counted from when it was issued."""
        issued = min(self.begins + SKEW_S, self.ends)
        return issued + SHARE * (self.ends - issued)

    def problem(self, now: float) -> str:
        """`expired`, `not_yet_valid`, or nothing, by the clock of whoever asks."""
        return "expired" if now >= self.ends else "not_yet_valid" if now < self.begins else ""


class Renewal:
    """`on_failed` and `on_renewed` after each try that `wake_at` made due; after the end there is nothing to try."""

    def __init__(self, life: Lifetime) -> None:
        self._life = life
        self._due = life.half
        self._tries = 0

    def wake_at(self) -> float:
        """When a try is due; at or after the certificate's end, a person must enrol the edge again."""
        return self._due

    def is_due(self, now: float) -> bool:
        return self._due <= now < self._life.ends

    def on_failed(self, now: float, *, jitter: float) -> None:
        """jitter: 0..1 from the shell, so that a fleet does not come back in step."""
        wait = min(AGAIN_FIRST_S * 2.0 ** min(self._tries, 16), AGAIN_MOST_S)
        wait = max(SOONEST_S, min(wait, (self._life.ends - now) / LEAST_TRIES))
        self._tries += 1
        self._due = now + wait * (1.0 - 0.5 * min(max(jitter, 0.0), 1.0))

    def on_renewed(self, life: Lifetime) -> None:
        self._life, self._tries = life, 0
        self._due = life.half
