"""A question of ours that the turn did not answer and did not leave: it is asked once more. PURE.

It decides which words let a question go (another wish, another thing, a no) and which do not: a bare yes to "which
size?", a new count, "which ones are there?" when we wait for two digits.
"""

import re
from typing import Final

from edge.dialog.shop.desk import Desk
from edge.dialog.shop.facts import is_fact
from edge.dialog.shop.memory import Wish
from edge.dialog.shop.reading import Reading
from edge.dialog.shop.serve import go

_COUNT_ALONE: Final = re.compile(
    r"^(?:(?:no|actually|just|only|make it|well|ok|okay|mejor|solo|bueno|que sean|que sea) )*(?:one|a pair|\w+)"
    r"(?: (?:only|alone|then|please|solo|sola|nada mas|nomas|por favor|mejor))*$"
)
_OPEN: Final = frozenset({"which", "how_many", "product", "percent", "price"})
_SUMS: Final = frozenset({"percent", "price"})
_OF_THEM: Final = frozenset({"last_two", "number"})
_SAYS_LITTLE: Final = frozenset({"detail", "stock", "options", "customer", "buy"})


def asked_again(desk: Desk, reading: Reading, pending: Wish | None, expecting: str) -> bool:
    """True when it was asked again."""
    gone = reading.has("next_customer") or reading.has("thanks")
    if pending is None or reading.named or reading.has("no") or reading.has("done") or gone:
        return False
    little = set(reading.wants) <= _SAYS_LITTLE | {pending.want}
    if expecting in _OF_THEM and little and not reading.digits:
        asked = "ask_last_two" if expecting == "last_two" else "ask_number"
        if not desk.too_often():
            desk.ask_back(asked, pending, expecting)
        return True
    if expecting in _SUMS and not (reading.wants or reading.asked):
        return desk.too_often() or go(desk, pending)  # "box is open": why, and no figure yet
    counted = reading.qty or _bare_count(reading)
    asks = "detail" in reading.wants and is_fact(desk, reading)  # "okay. Can you swim with it"
    open_count = expecting == "how_many" and not pending.qty  # so many were refused: an "okay" counts none
    if expecting in _OPEN and little and not asks and ((reading.has("yes") and not open_count) or counted):
        return desk.too_often() or go(desk, pending.but(qty=counted or pending.qty))
    return False


def _bare_count(reading: Reading) -> int:
    """ "Mejor uno solo", "just one": another count of what is being asked about."""
    numbers = [w.number for w in reading.words if w.number]
    return numbers[0] or 0 if len(numbers) == 1 and _COUNT_ALONE.search(reading.text) else 0
