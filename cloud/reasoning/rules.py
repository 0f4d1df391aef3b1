"""What a guest may have meant by words that the edge's rules did not understand: by rules alone, and grounded.

It looks the words up in the whole brand catalog (every location, every daypart) and proposes nothing that is not
there: every reference it gives has a ground with the score it was found with. It never changes an order, and it
says so (`clarify`, confidence 0) when nothing is near enough. PURE: no clock, no model, no network.

A guest's words and an item's name are data here; nothing in them is obeyed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from cloud.reasoning.nearest import Names, normal
from domain.menu import Combo, Item, Menu, Serving
from domain.order import Command

# Chosen on the demo brand; tests/cloud/test_rules.py holds phrases on either side. How near is near at all is decided
# in `cloud.reasoning.nearest`.
SURE = 0.85
FAR = 0.15  # behind the best offer: no longer worth the guest's time
OFFERS = 3  # more than three choices cannot be held in the ear
LOOKED_AT = 8  # the nearest names; several may be of one thing

Why = Literal["sold_out", "not_here", "not_now", "not_this_channel"]


@dataclass(frozen=True, slots=True)
class Heard:
    """A hypothesis: what was heard, and the spans of it that nobody understood."""

    text: str
    confidence: float
    unknown_spans: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Act:
    """kind: offer (these can be had: the nearest first), answer (we have it, but `reason`), clarify (no idea)."""

    kind: Literal["offer", "answer", "clarify"]
    refs: tuple[str, ...] = ()
    reason: Why | None = None
    span: str = ""


@dataclass(frozen=True, slots=True)
class Ground:
    ref: str
    score: float  # 0..1
    source: str = "menu"


@dataclass(frozen=True, slots=True)
class Proposed:
    acts: tuple[Act, ...]
    grounds: tuple[Ground, ...]
    confidence: float  # 0..1; that of the least sure act
    commands: tuple[Command, ...] = ()  # rules propose none


@dataclass(frozen=True)
class Lexicon:
    """Every name and alias of a menu, normalised. Built once per menu: about 2 ms for 60 things."""

    menu: Menu

    @cached_property
    def names(self) -> tuple[tuple[str, str], ...]:
        """(normalised name, reference), each once."""
        things: tuple[Item | Combo, ...] = (*self.menu.items, *self.menu.combos)
        found = {
            (words, thing.id): None
            for thing in things
            for name in (*thing.name.all(), *thing.aliases)
            if (words := normal(name))
        }
        return tuple(found)

    @cached_property
    def _near(self) -> Names:
        return Names([words for words, _ in self.names])

    def nearest(self, span: str, limit: int = LOOKED_AT) -> tuple[Ground, ...]:
        """The things whose name is nearest, best first, each once, down to `nearest.NEAR`."""
        words = normal(span)
        if not words:
            return ()
        best: dict[str, float] = {}
        for score, index in self._near.nearest(words, limit):
            ref = self.names[index][1]
            best[ref] = max(best.get(ref, 0.0), score / 100)
        ranked = sorted(best.items(), key=lambda pair: (-pair[1], pair[0]))
        return tuple(Ground(ref, round(score, 3)) for ref, score in ranked)

    def thing(self, ref: str) -> Item | Combo:
        found = self.menu.item(ref) or self.menu.combo(ref)
        assert found is not None  # refs come from this menu alone
        return found


def propose(heard: Sequence[Heard], lexicon: Lexicon, serving: Serving) -> Proposed:
    """What to say about the unknown spans of the best hypothesis that anything is known about."""
    for hypothesis in sorted(heard, key=lambda h: -h.confidence):
        spans = [s for s in hypothesis.unknown_spans if normal(s)]
        answered = [(act, grounds) for s in spans for act, grounds in [_answer(s, lexicon, serving)]]
        if any(act.kind != "clarify" for act, _ in answered):
            return Proposed(
                acts=tuple(act for act, _ in answered),
                grounds=tuple(g for _, grounds in answered for g in grounds),
                confidence=min(max((g.score for g in grounds), default=0.0) for _, grounds in answered),
            )
    return Proposed((Act("clarify"),), (), 0.0)


def _answer(span: str, lexicon: Lexicon, serving: Serving) -> tuple[Act, tuple[Ground, ...]]:
    near = lexicon.nearest(span)
    if not near:
        return Act("clarify", span=span), ()
    why = {g.ref: serving.why_not(lexicon.thing(g.ref)) for g in near}
    best = near[0]
    if best.score >= SURE and (reason := why[best.ref]) is not None:
        same = tuple(g for g in near if g.score >= SURE and why[g.ref] == reason)[:OFFERS]
        return Act("answer", tuple(g.ref for g in same), reason, span), same
    can = tuple(g for g in near if why[g.ref] is None)
    can = tuple(g for g in can if g.score >= can[0].score - FAR)[:OFFERS]
    if not can:
        return Act("clarify", span=span), ()
    return Act("offer", tuple(g.ref for g in can), None, span), can
