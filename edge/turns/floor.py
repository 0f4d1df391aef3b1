"""Who may speak now. PURE.

The guest always may, and takes the floor by speaking. What the agent has to say meanwhile waits here, except an
answer to words that the guest has since added to: that is unsaid, and the answer to all of them will follow.
"""

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Verdict(Generic[T]):
    """speak: now, in this order. unsaid: never; the guest did not hear them."""

    speak: tuple[T, ...] = ()
    unsaid: tuple[T, ...] = ()


class Floor(Generic[T]):
    """`T` is something to say. Knows no clock, no audio."""

    def __init__(self) -> None:
        self.guest_speaks = False
        self._waiting: list[T] = []

    def on_guest_started(self) -> None:
        self.guest_speaks = True

    def on_guest_finished(self) -> Verdict[T]:
        self.guest_speaks = False
        waited, self._waiting = tuple(self._waiting), []
        return Verdict(speak=waited)

    def on_say(self, *says: T, answers_guest: bool = False) -> Verdict[T]:
        """answers_guest: an answer to the guest's last turn, worthless once the guest goes on speaking."""
        if not self.guest_speaks:
            return Verdict(speak=says)
        if answers_guest:
            return Verdict(unsaid=says)
        self._waiting.extend(says)
        return Verdict()

    def on_guest_gone(self) -> Verdict[T]:
        """Nothing that waited is for the next guest."""
        unsaid, self._waiting = tuple(self._waiting), []
        self.guest_speaks = False
        return Verdict(unsaid=unsaid)
