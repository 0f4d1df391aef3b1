"""One session as it is shown: proved, told as turns, priced where its menu is at hand. PURE."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from talkthru.replay.cloud_copy import Copy
from talkthru.replay.deciding import Decider, intents, user_turn
from talkthru.replay.proving import Proof
from talkthru.replay.story import Turn


@dataclass(frozen=True, slots=True)
class Shown:
    """One session, proved and told; `decider` is there where its menu is at hand."""

    proof: Proof
    turns: tuple[Turn, ...]
    forgotten_us: int | None
    decider: Decider | None
    menu_note: str = ""
    copy: Copy | None = None  # the cloud's, where it was asked for

    @property
    def as_written(self) -> bool:
        return self.proof.intact and (self.copy is None or self.copy.same)

    @property
    def started(self) -> Mapping[str, Any]:
        return self.proof.state.started

    @property
    def outcome(self) -> str:
        phase = self.proof.state.talk.phase.value.replace("_", " ")
        going = self.proof.listed.open and not self.proof.state.ended
        return f"{phase}, open" if going and phase != "open" else phase

    @property
    def guest_turns(self) -> int:
        return sum(not turn.is_arrival for turn in self.turns)

    def total_cents(self, turn: Turn | None = None) -> int | None:
        """After a turn, or at the end: by the menu, else what the till or the agent said."""
        state = turn.after if turn else self.proof.state
        if self.decider is not None:
            return self.decider.total_cents(state)
        return state.talk.pos_total_cents if state.talk.pos_total_cents is not None else state.talk.quoted_cents

    def clock(self, at_us: int) -> datetime | None:
        """Local time at the site."""
        try:
            return datetime.fromisoformat(str(self.started["local_time"])) + timedelta(microseconds=at_us)
        except (KeyError, ValueError, OverflowError):
            return None


def read_again(shown: Shown, turn: Turn) -> tuple[str, ...]:
    """Intents are not in the log: what this release makes of the words on the draft as it stood."""
    if shown.decider is None or shown.decider.in_a_shop or not turn.text:
        return ()
    given = user_turn(shown.proof.events[turn.first_event - 1])
    return intents(shown.decider.meaning(turn.before, given, turn.at_us)) if given else ()
