"""Where the time of one turn went, stage by stage, as the edge sees it.

Times are seconds on the session's clock. `speech_ended` is voice activity's own estimate; only a client outside this
process can measure what the guest hears.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class TurnTiming:
    """One answered turn. speculated: the answer was rendered before the turn had ended. changes: what went another way
    because a stage overran (`edge.budget.Change`), in ms after the guest's last sound."""

    turn: int
    speech_ended: float  # the guest's last sound
    vad_stopped: float  # voice activity was sure of it
    final: float  # the recogniser's words were settled
    turn_ended: float  # the guest had finished
    committed: float = math.inf  # its answer was decided and on disk, perhaps after asking somebody
    first_audio: float = math.inf  # the answer's first sample left
    speculated: bool = False
    changes: Mapping[str, int] = field(default_factory=dict)

    @property
    def total_ms(self) -> float:
        return (self.first_audio - self.speech_ended) * 1000

    def stages_ms(self) -> Mapping[str, float]:
        """Each stage from the end of the one before it; they add up to `total_ms`."""
        ends = {
            "voice_activity": self.vad_stopped,
            "recognition": max(self.vad_stopped, self.final),
            "end_of_turn": max(self.vad_stopped, self.final, self.turn_ended),
            "commit": self.committed,
            "voice": self.first_audio,
        }
        stages, before = {}, self.speech_ended
        for name, end in ends.items():
            stages[name] = round((end - before) * 1000, 1)
            before = end
        return stages
