"""One deadline a turn, spent by every stage of it; and what changes when a stage overruns. PURE.

A turn's time begins with the guest's last sound. Until the agent is to be heard, each stage may take what the ones
before it left. It decides when to go on without smart-turn, without the recogniser's final or without the cloud, when
to say that it takes a moment, and when a silence has become too long; never what is answered. Seconds on one clock.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from domain.deadline import Deadline


class Stage(Enum):
    """What an answer is waiting for."""

    LISTENING = "listening"  # whether the turn is over
    WORDS = "words"  # the recogniser's last word on them
    DECISION = "decision"  # understood, decided and on disk
    ELSEWHERE = "elsewhere"  # the cloud, the register, a customer's account
    VOICE = "voice"  # the answer's first sound


class Change(Enum):
    """How a turn goes on when a stage took too long, or gave nothing."""

    SKIP_SMART_TURN = "skip_smart_turn"  # the end is decided without listening to intonation
    WORDS_AS_HEARD = "words_as_heard"  # partial words stand for the final
    LOCAL_ANSWER = "local_answer"  # the edge answers what was asked elsewhere
    FILLER = "filler"  # "One moment, please."
    STILL_HERE = "still_here"  # the silence became too long: the guest hears that nobody forgot them
    GIVEN_UP = "given_up"  # it was too long too often: the guest is sent to a person
    SPOKEN_AGAIN = "spoken_again"  # the voice gave no sound and was asked once more


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds. Where no source is named, from the product's targets: a filler after 600 ms, never 3 s of dead air."""

    dead_air_s: float = 3.0
    reserve_s: float = 0.4  # to be heard within it: a commit on a busy disk and the voice's first sound take 0.2
    filler_s: float = 0.6
    smart_turn_s: float = 0.2  # a call takes 80 ms of a core that others use as well
    words_s: float = 1.0  # the final takes 15 ms, unless its worker died
    apologies: int = 3  # of one turn; instead of more of them the guest hears where a person is


class Budget:
    """One connection's turns, one after another. Knows no clock, no task and no words.

    Tell it what happens; ask `wake_at`, and then `on_time`. `owed`: the guest waits for an answer that is not there.
    """

    def __init__(self, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self.forget()

    def forget(self) -> None:
        """Another guest, or the one who was answered speaks again."""
        self.owed = False
        self.stage = Stage.LISTENING
        self._silent_since: float | None = None  # the guest
        self._ended_at: float | None = None
        self._quiet_since: float | None = None  # both; None: somebody is to be heard
        self._filler_said = False
        self._apologies = 0
        self._changes: dict[Change, float] = {}

    # ---- what happens

    def on_guest_speaks(self) -> None:
        """Nothing is owed to somebody who is speaking."""
        changes = self._changes if self._ended_at is None else {}  # the turn goes on, or it is the next one
        self.forget()
        self._changes = changes

    def on_guest_came(self, now: float) -> None:
        """They are owed a word before they say one."""
        self.forget()
        self._ended_at = self._quiet_since = now
        self.owed, self.stage = True, Stage.DECISION

    def on_guest_silent(self, since: float) -> None:
        """Perhaps the end of the turn. since: their last sound."""
        if self._ended_at is None or self._silent_since is None:
            self._silent_since = self._quiet_since = since

    def on_turn_ended(self, now: float) -> None:
        if self._silent_since is None:  # it was ended for them, while they spoke
            self._silent_since = self._quiet_since = now
        self._ended_at, self.owed = now, True
        self.stage = Stage.DECISION

    def on_stage(self, stage: Stage, *, owed: bool = True) -> None:
        """The turn was decided. owed: and its answer is still to come."""
        if self._ended_at is not None:
            self.stage, self.owed = stage, owed

    def on_agent_heard(self) -> None:
        self._quiet_since = None

    def on_agent_silent(self, now: float) -> None:
        """Its sound has ended. Where the answer was among it, nothing is owed any more."""
        if self._ended_at is not None:
            self._quiet_since = now

    def on_change(self, change: Change, now: float) -> None:
        """The turn went on in another way; kept for its trace, the first time of each."""
        self._filler_said = self._filler_said or change is Change.FILLER
        self._changes.setdefault(change, max(0.0, now - (now if self._silent_since is None else self._silent_since)))

    # ---- what is left

    def deadline(self) -> Deadline | None:
        """By when an answer from elsewhere must be here, so that a local one is still in time. None: no turn."""
        if self._silent_since is None:
            return None
        return Deadline(self._silent_since + self.limits.dead_air_s - self.limits.reserve_s)

    def left_s(self, stage: Stage, now: float) -> float:
        """How long a stage that begins now may take."""
        most = {Stage.LISTENING: self.limits.smart_turn_s, Stage.WORDS: self.limits.words_s}.get(stage)
        whole = self.deadline()
        left = self.limits.dead_air_s if whole is None else whole.remaining(now)
        return left if most is None else min(most, left)

    def trace(self) -> Mapping[str, int]:
        """What changed in this turn, in ms after the guest's last sound."""
        return {change.value: round(after_s * 1000) for change, after_s in self._changes.items()}

    # ---- time

    def wake_at(self) -> float | None:
        due = self._due()
        return None if due is None else due[0]

    def on_time(self, now: float) -> Change | None:
        """What to say now, if it is time: at most one filler a turn, and no silence for too long."""
        due = self._due()
        if due is None or now < due[0]:
            return None
        change = due[1]
        self.on_change(change, now)
        self._apologies += change is Change.STILL_HERE
        if change is Change.GIVEN_UP:
            self.owed = False
        self._quiet_since = now  # it will be heard, or be late in its turn
        return change

    def _due(self) -> tuple[float, Change] | None:
        if not self.owed or self._ended_at is None or self._quiet_since is None:
            return None
        too_long = self._quiet_since + self.limits.dead_air_s - self.limits.reserve_s
        if self.stage is Stage.DECISION and not self._filler_said:  # of what is asked elsewhere, the session says so
            return min(self._ended_at + self.limits.filler_s, too_long), Change.FILLER
        if self.stage is Stage.VOICE:
            return None  # a voice that does not speak cannot apologise: it is asked once more where it is used
        return too_long, Change.STILL_HERE if self._apologies < self.limits.apologies else Change.GIVEN_UP
