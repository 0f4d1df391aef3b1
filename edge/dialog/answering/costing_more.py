""" "Is that more?", "do you charge extra for that": what the change just made does to the bill. Reads only. PURE.

It decides which words ask that of a change, and answers by the prices before and after; of what was not changed just
now it says nothing, and the question is answered as any other.
"""

import re

from domain.order import ComboLine, ItemLine, Order
from domain.pricing import price
from edge.dialog.answering.reply import Reply, reply
from edge.dialog.conduct.turn import Turn
from edge.dialog.guards.sensitive import plain
from edge.dialog.meaning import Intent, Kind
from edge.dialog.talk import Cents

_ASKS = frozenset({Kind.ASK_PRICE, Kind.ASK_INGREDIENTS, Kind.ASK_OTHER, Kind.ASK_TOTAL, Kind.ASK_AVAILABLE})
_MORE = re.compile(
    r"\b(?:is|s|does|do|will|would|was|whats|what is) (?:that|it|this|they|those|there|you|i)\b.{0,16}"
    r"\b(?:more|extra|upcharge|surcharge|additional)\b(?! (?:\w+ )?(?:of|than|in)\b)"
    r"|\b(?:how much|whats|what is|any) (?:\w+ )?(?:more|extra|upcharge|difference)(?: (?:is|for|does|would|will)\b|$)"
    r"|\b(?:same price|costs? (?:any )?(?:more|extra)|change the price)\b"
    r"|\b(?:cuesta|cuestan|sale|es|cobran?|tiene) (?:\w+ )?(?:mas(?: caro| cara)?|extra|aparte|costo)(?! (?:de|que)\b)"
)


def asks_for(intent: Intent, turn: Turn) -> bool:
    asked = intent.kind in _ASKS and bool(_MORE.search(plain(intent.text)))
    return (
        asked and _before(turn) is not None and {ref.partition("/")[0] for ref in intent.about} <= _ordered(turn.order)
    )


def answer(turn: Turn) -> Reply | None:
    before = _before(turn)
    if before is None:
        return None
    more = _cents(turn.order, turn) - _cents(before, turn)
    if more == 0:
        return reply("costs_the_same")
    return reply("costs_more" if more > 0 else "costs_less", price=Cents(abs(more)))


def _before(turn: Turn) -> Order | None:
    """The order as it was before the last change, of this turn or the one before."""
    steps = len(turn.applied) or (1 if turn.talk.just_changed else 0)
    past = turn.order.past
    return Order(past[-steps].lines, codes=past[-steps].codes) if 0 < steps <= len(past) else None


def _ordered(order: Order) -> set[str]:
    """What stands, by its identifiers: of anything else the price is asked, and no difference."""
    held = {line.item if isinstance(line, ItemLine) else line.combo for line in order.lines}
    return held | {f.item for line in order.lines if isinstance(line, ComboLine) for f in line.slots.values()}


def _cents(order: Order, turn: Turn) -> int:
    cost = price(order, turn.serving)
    return cost.subtotal_cents - cost.discount_cents
