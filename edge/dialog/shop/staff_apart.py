"""A wish for staff beside a question about something else: each sentence is of what it names itself. PURE.

"What's the power bank? Let the jacket go for ten dollars." asks nobody about the power bank's price. It decides that
the sentences follow one another as two turns would: what is asked is answered, then the wish is read behind it.
"""

from collections.abc import Callable
from dataclasses import replace

from edge.dialog.talk import Plan, Talk
from edge.dialog.vocabulary.words import sentences

_NO_ANSWERS = frozenset(
    {
        "not_found_near",
        "nearest",
        "not_found",
        "not_understood",
        "unsure_of",
        "take_your_time",
        "anything",
        "person_coming",
    }
)
_OF_PEOPLE = frozenset({"last_two", "number"})  # what was asked for, to know who somebody is
_MOST = 4  # sentences: more is a story, and read in one piece


def staff_apart(plan: Plan, text: str, talk: Talk, conduct: Callable[[str, Talk], Plan]) -> Plan:
    """`plan`, of the whole turn, or the answer to the others with what the wish alone asks of staff."""
    said = sentences(text)
    if not _asked_of_staff(plan) or not 2 <= len(said) <= _MOST:
        return plan
    others = [s for s in said if answers(conduct(s, talk))]
    wishes = [s for s in said if s not in others]
    if not others or len(wishes) != 1:
        return plan
    rest = conduct(" ".join(others), talk)
    wish = conduct(wishes[0], talk if wishes[0] == said[0] else rest.talk)
    if not answers(rest) or _asked_of_staff(wish) == _asked_of_staff(plan) or wish.actions:
        return plan
    return replace(
        wish,
        applied=(*rest.applied, *wish.applied),
        moves=(*rest.moves, *wish.moves),
        needs=(*rest.needs, *wish.needs),
    )


def _asked_of_staff(plan: Plan) -> list[tuple[object, ...]]:
    """Of which article, and how much."""
    asks = [need.body for need in plan.needs if need.kind == "approve"]
    return [tuple(ask.get(key) for key in ("action", "sku", "percent", "cents")) for ask in asks]


def answers(plan: Plan) -> bool:
    """Whether it tells of goods: nothing is asked back, nobody is looked up and nobody called."""
    if any(move.asks or move.kind in _NO_ANSWERS for move in plan.moves) or plan.talk.expecting.kind in _OF_PEOPLE:
        return False
    stock = all(need.intent == "lookup:stock" for need in plan.needs)
    return stock and bool(plan.moves or plan.needs)
