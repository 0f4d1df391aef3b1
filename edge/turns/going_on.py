"""Whether a guest who begins to speak goes on with the turn that was thought to be over. PURE.

Nobody answers what they have not heard: who begins again so soon, while the answer is not out, had not finished. What
that means for their order is decided by the words (`edge.session.continuing`).
"""

# From the turn's end to the start of speech that voice activity notices. Pauses within orders last up to 1.5 s, of
# which 0.2 and more have been waited; and the first half second of an answer names what was ordered, which nobody
# answers.
WITHIN_S = 1.5


class GoingOn:
    """One guest's. Knows no clock."""

    def __init__(self) -> None:
        self.continues = False  # what is being said, or was said last
        self._ended_at = float("-inf")
        self._answered = False

    def on_turn_ended(self, now: float) -> None:
        self._ended_at, self._answered = now, False

    def on_played(self, *, complete: bool) -> None:
        """A sentence of the answer was heard, complete: to its end."""
        self._answered = self._answered or complete

    def on_guest_speaks(self, now: float) -> None:
        self.continues = not self._answered and now - self._ended_at <= WITHIN_S
