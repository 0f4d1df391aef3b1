"""The question before an errand, answered beside it: "Do we have them in a nine? Hold one." PURE.

It decides whether the question is answered first: only where one thing is meant, and where counts are asked one that is
here, so that the one question of the turn stays the errand's, and nothing is told twice.
"""

from typing import Final

from edge.dialog.shop.and_then import errand_at
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.finding import chosen
from edge.dialog.shop.memory import Wish
from edge.dialog.shop.patterns import READS
from edge.dialog.shop.reading import Reading, read

_TOLD_ANYWAY: Final = frozenset({"price", "where", "promotions"})  # told before every hold, in whatever order
_COUNTED: Final = frozenset({"stock", "alternative", "options", "detail"})


def question_before(desk: Desk, reading: Reading, wish: Wish) -> Reading | None:
    """The question by itself; None where there is none, or where the errand's own answer holds it."""
    at, _ = errand_at(reading.words, desk.shop)
    if not at or not wish.product or wish.lacking or _TOLD_ANYWAY & set(reading.wants):
        return None
    question = read(" ".join(w.text for w in reading.words[:at]), desk.store.index)
    if not question.wants or not set(question.wants) <= READS - {"hold_time", "transfer_time"}:
        return None
    if not set(question.wants) & _COUNTED:
        return question
    product = desk.product(wish.product)
    variants = chosen(product, wish.values)
    settled = len(variants) == 1 and desk.stock_here(product, variants[0]) > 0
    return question if settled else None
