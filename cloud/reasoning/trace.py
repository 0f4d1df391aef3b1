"""The way that one question took: each hop with its reason, its time and what it cost. Values alone. PURE.

Nothing in it is a person's or a model's own text: reasons are words of this code.
"""

from dataclasses import dataclass

from cloud.reasoning.budget import NOTHING, Amount
from cloud.reasoning.rules import Proposed


@dataclass(frozen=True, slots=True)
class Hop:
    """to: rules, cache or a model's name. why: what sent the question there. ended: what came of it."""

    to: str
    why: str
    ended: str
    ms: int = 0
    calls: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    micros: int = 0

    @property
    def cost(self) -> Amount:
        return Amount(self.calls, self.input_tokens + self.output_tokens, self.micros)


@dataclass(frozen=True, slots=True)
class Reasoned:
    """A proposal and how it came about. final: nothing better follows."""

    proposed: Proposed
    hops: tuple[Hop, ...] = ()
    final: bool = True

    @property
    def cost(self) -> Amount:
        total = NOTHING
        for hop in self.hops:
            total += hop.cost
        return total
