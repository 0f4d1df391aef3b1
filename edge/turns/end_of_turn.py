"""When the guest has finished: silence, the words so far, and how finished those words are. PURE.

Decides that a turn ended, never what it meant, and never that a pause inside an order is one. It is told how
complete the words are (`domain.completeness`) and waits by it.
"""

from dataclasses import dataclass

from domain.completeness import Completeness


@dataclass(frozen=True, slots=True)
class Patience:
    """How long silence must last *after* voice activity said "stopped" (which itself held 0.2 s). Seconds.

    Hesitations inside synthetic orders last 0.3 to 1.5 s; human turns change after 0.2 s. So: nothing more after
    words that are complete, little after words that could be, long after words that cannot.
    """

    complete_s: float = 0.02
    open_s: float = 0.16
    dangling_s: float = 1.3
    empty_s: float = 0.5
    final_s: float = 1.0  # the recogniser's final is waited for so long: it comes within 0.1 s, unless its worker died
    sound_s: float = 0.06  # a sound that may become speech puts the end off so long: two windows of voice activity
    longest_s: float = 15.0  # babble can keep voice activity up for ever (9 of 60 at 0 dB): answer what there is

    def after(self, completeness: Completeness) -> float:
        match completeness:
            case Completeness.COMPLETE:
                return self.complete_s
            case Completeness.OPEN:
                return self.open_s
            case Completeness.DANGLING:
                return self.dangling_s
            case Completeness.EMPTY:
                return self.empty_s


@dataclass(frozen=True, slots=True)
class TurnEnded:
    at: float
    cut: bool = False  # the guest was still speaking: the longest turn was over


class EndOfTurn:
    """One guest's turns, one after another. Knows no clock and no task."""

    def __init__(self, patience: Patience | None = None) -> None:
        self._patience = patience or Patience()
        self.forget()

    def forget(self) -> None:
        """Another guest, or the turn was ended by someone else."""
        self._began_at: float | None = None
        self._silent_since: float | None = None
        self._finals_owed = 0
        self._sound_until = 0.0
        self._completeness = Completeness.EMPTY

    @property
    def under_way(self) -> bool:
        return self._began_at is not None

    def wake_at(self) -> float | None:
        if self._began_at is None:
            return None
        if self._silent_since is None:
            return self._began_at + self._patience.longest_s
        pause_over = max(self._silent_since + self._patience.after(self._completeness), self._sound_until)
        if self._finals_owed > 0:
            return max(pause_over, self._silent_since + self._patience.final_s)
        return pause_over

    def on_speech_started(self, now: float) -> None:
        self._silent_since = None
        if self._began_at is None:
            self._began_at = now

    def on_speech_stopped(self, now: float) -> None:
        if self._began_at is not None:
            self._silent_since = now
            self._finals_owed += 1

    def on_sound(self, now: float) -> None:
        """Not speech yet, perhaps soon: voice activity wants 0.2 s to be sure, and the pause may be over before."""
        self._sound_until = now + self._patience.sound_s

    def on_words(self, completeness: Completeness, *, final: bool = False) -> None:
        """The words of the whole turn so far are this complete; final: those of one stretch of speech are settled."""
        self._completeness = completeness
        if final:
            self._finals_owed = max(0, self._finals_owed - 1)

    def on_time(self, now: float) -> TurnEnded | None:
        due = self.wake_at()
        if due is None or now < due:
            return None
        cut = self._silent_since is None
        self.forget()
        if cut:
            self._began_at = now  # what is said from here on is the next turn
        return TurnEnded(at=now, cut=cut)
