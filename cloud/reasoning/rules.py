"""What a guest may have meant by words that the edge's rules did not understand: by rules alone, and grounded.

It looks the words up in the whole brand catalog (every location, every daypart) and proposes nothing that is not
there: every reference it gives has a ground with the score it was found with. It never changes an order, and it
says so (`clarify`, confidence 0) when nothing is near enough. PURE: no clock, no model, no network.

A guest's words and an item's name are data here; nothing in them is obeyed.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from rapidfuzz import fuzz, process

from domain.menu import Combo, Item, Menu, Serving

# Chosen on the demo brand; tests/cloud/test_rules.py holds phrases on either side. From SURE on it is a slip of the ear
# or a plural. Between NEAR and ALIKE only a shared word counts ("caesar salad": the salads), never letters alone:
# "steak" is 0.75 of "iced tea", and "wings" of "rings".
SURE = 0.85
ALIKE = 0.80
NEAR = 0.70
FAR = 0.15  # behind the best offer: no longer worth the guest's time
OFFERS = 3  # more than three choices cannot be held in the ear
LONGEST_WORDS = 12  # of a span; nobody names a dish in more

# Said around a name, never part of one. English and Spanish.
_FILLER_WORDS = (
    "a an the some any of please can could i we you get have want like would to me with and for do got order um uh er "
    "un una unos unas el la los las de del por favor quiero quisiera dame me da tienes tiene hay para con y"
)
_QUANTITY_WORDS = "one two three four five six seven eight nine ten uno dos tres cuatro cinco seis"
_FILLERS = frozenset(_FILLER_WORDS.split())
_QUANTITIES = frozenset(_QUANTITY_WORDS.split())
_SHARED_LETTERS = 4  # a shared word shorter than this ("hot", "tea") says too little

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
    def choices(self) -> tuple[str, ...]:
        return tuple(words for words, _ in self.names)

    def nearest(self, span: str, limit: int = 8) -> tuple[Ground, ...]:
        """The things whose name is nearest, best first, each once, down to NEAR."""
        words = normal(span)
        if not words:
            return ()
        found = process.extract(words, self.choices, scorer=_score, limit=limit, score_cutoff=NEAR * 100)
        best: dict[str, float] = {}
        for _, score, index in found:
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


def normal(text: str) -> str:
    """Lower case, no accents or signs, no fillers, plurals as singulars: how names are compared."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    words = [_singular(w) for w in re.findall(r"[a-z0-9]+", plain)[:LONGEST_WORDS] if w not in _FILLERS]
    while words and (words[0] in _QUANTITIES or words[0].isdigit()):
        words.pop(0)  # "two cokes"; but "number two" is a name
    return " ".join(words)


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _score(said: str, name: str, *, score_cutoff: float | None = None, **_: object) -> float:
    """0..100. Whole names in any order, tolerant of a slip; or, lower, a word in common.

    The sorted ratio finds "shake chocolate" and "choclate shake", the compact one "cheese burger".
    """
    whole = fuzz.token_sort_ratio(said, name)
    letters = max(whole, fuzz.ratio(said.replace(" ", ""), name.replace(" ", "")))
    inside = fuzz.token_set_ratio(said, name)
    if inside == 100.0:  # every word of the one is in the other: "crispy chicken thing"
        letters = max(letters, 60 + 0.4 * whole)
    if letters >= ALIKE * 100:
        return letters
    shared = any(len(w) >= _SHARED_LETTERS for w in set(said.split()) & set(name.split()))
    return NEAR * 100 + 0.1 * whole if shared else 0.0
