"""What is wanted of a shop, or beside an order, as a linear model has it from clauses (`models/acts`). PURE.

Rules know what they list; this knows what is like what it has seen: "the damage?" asks for a price. It says how likely
each act is, of a turn as a whole and of each of its clauses, with what the assistant had just done. It acts on nothing:
where rules find no wish, or only the vaguest, `shop.as_learned` goes by it.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from edge.dialog.learned.clauses import Clause, clause_features
from edge.dialog.learned.features import tokens
from edge.dialog.learned.linear import Linear, kept_in

SHOP, FOOD = "shop", "food"
# What the assistant had just done: nothing (a new matter), answered something, asked which of several, asked for a yes,
# did it.
NEW, TOLD, WHICH, SURE, DONE = "new", "told", "which", "sure", "done"
_ENDS = re.compile(r"(?<=[.!?;,])\s+")


def weights(place: str) -> Linear:
    """`sure`: of each act, from how likely on: no more than a few in a thousand clauses of others are as likely."""
    return kept_in(f"{place}_acts.npz")


def clause(text: str) -> Clause:
    """text: with what is sold in square brackets."""
    return Clause(tuple(tokens(text)), text.rstrip().endswith("?"))


@lru_cache(maxsize=8)  # a turn is asked about in several places; what people say is not kept for longer
def wanted(text: str, place: str, where: str) -> Sequence[Mapping[str, float]]:
    """How likely each act is, together 1: of the turn as a whole first, then of each of its clauses, if it has several.

    text: with what is sold as `[it]`, with its punctuation.
    """
    model = weights(place)
    whole = (clause(text),)
    parts = tuple(said for part in _ENDS.split(text) if (said := clause(part)).words)
    each = [(whole, 0), *((parts, at) for at in range(len(parts)) if len(parts) > 1)]
    return tuple(model.one_of(clause_features(turn, at, where)) for turn, at in each if turn[at].words)
