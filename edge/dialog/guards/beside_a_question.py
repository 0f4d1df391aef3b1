"""What is ordered beside a question of health: "a wrap for me, does that have egg?". PURE.

Understanding hears a dish in whatever names it. It decides which of them were named in words that order, and not in
those that ask: what is only asked about is never ordered.
"""

import re

from domain.order import Add, Command
from edge.dialog.guards import sensitive
from edge.dialog.meaning import Meaning
from edge.dialog.reading.repairs import thing

_PIECES = re.compile(r"(?<=[.!?;])\s+|,\s+|\s+(?=(?:but|so) )")
_LED = r"^(?:(?:and|so|ok|okay|oh|uh|um|well|alright|anyway|then|cool|great|fine|y|pues|bueno) )*"
# "Sundae with caramel for me", "large fries either way": who has it, or a size before it. "Is it safe for me" asks.
_ORDERS = re.compile(
    rf"{_LED}(?:an?|\d+|one|two|three|four|five|six|seven|eight|nine|ten|another|small|medium|large|regular|just|una?"
    r"|dos|tres) (?!of\b|thing\b|bit\b|lot\b|little\b|same\b)\w"
    r"|\bfor (?:me|us|him|her|them|myself|my \w+|our \w+|the \w+)(?: please)?$|\b(?:please|por favor|para mi)$"
)
_ASKS = re.compile(
    rf"{_LED}(?:is|are|does|do|did|has|have|any|what|whats|which|how|will|would|should|could|can|may|whether|if|or|hay|tiene"
    r"|tienen|lleva|llevan|trae|es|son|que|cual|cuales|puedo|puede|se puede)\b"
)


_WHETHER_IT_IS = re.compile(
    r"(?:is|are|would|will|can|could|should|may) (?:it|that|this|they|those|he|she|i|we|you)\b.*\b"
    r"(?:ok|okay|safe|alright|all right|fine|good|eat|have|order|bad|dangerous)\b|(?:es|son|seria) (?:segur|buen|mal)"
)


def ordered(meaning: Meaning, text: str) -> tuple[Command, ...]:
    """What is added by words that order."""
    pieces = [p for p in _PIECES.split(text) if p.strip(" ,.!?;")]
    plain = [sensitive.plain(p) for p in pieces]
    behind = (*plain[1:], "")  # "a junior burger, is that okay?" asks about it
    ordering = [
        said
        for piece, said, then in zip(pieces, plain, behind, strict=True)
        if (sensitive.orders(piece) or is_order(piece)) and not _WHETHER_IT_IS.match(then)
    ]
    adds = tuple(c for c in meaning.commands if isinstance(c, Add))
    if not ordering:
        return adds if sensitive.orders(text) else ()
    return tuple(c for c in adds if _is_named_in(meaning, c, ordering) or not _is_named_in(meaning, c, plain))


def is_order(piece: str) -> bool:
    """Whether a clause orders by its form; one that asks never does."""
    said = sensitive.plain(piece)
    return "?" not in piece and not _ASKS.search(said) and bool(_ORDERS.search(said))


def _is_named_in(meaning: Meaning, add: Add, clauses: list[str]) -> bool:
    ref = thing(add.line)
    named = [s.text for s in meaning.spans if s.meaning.partition(" x ")[2].partition(",")[0] == ref]
    return any(f" {name} " in f" {clause} " for name in named for clause in clauses)
