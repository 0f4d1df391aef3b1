# ruff: noqa: E501 - frames stay in one piece
"""Another figure for what staff were asked already: "now make it eighteen", "he meant 69". PURE.

What was approved covers its own figure and no other: for another, staff are asked anew (docs/adr/0008-approvals.md).
"""

import re
from typing import Final

from edge.dialog.shop import resolve
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.reading import Reading
from edge.dialog.shop.serve import go

_MONEY: Final = {
    "discount": "discount",
    "price_override": "price_override",
    "label": "price_override",
    "price_match": "price_match",
}
_ANOTHER: Final = re.compile(
    r"\b(?:now|make (?:it|that|them)|change (?:it|that)|instead|actually|(?:he|she|they|i) (?:meant|means|mean|said)|try|go (?:to|up to|for)|bump (?:it|that)|ahora|mejor|cambi\w+|quise decir)\b"
)
_OTHER_THINGS: Final = re.compile(
    r"\b(?:hold|transfer|how many|in stock|size|minutes?|seconds?|secs?|moment|of them|pairs?|pieces)\b"
)
FEW = 3  # words: "eighteen then"


def asked_anew(desk: Desk, reading: Reading) -> bool:
    """True when staff were asked for another figure of what they had answered, or what waits for them."""
    want = _MONEY.get(desk.mem.want, "")
    figure = _figure(reading)
    if not (desk.is_staff and want and figure and (desk.mem.outcome or desk.talk.waiting)) or reading.named:
        return False
    if set(reading.wants) - {*_MONEY, "alternative", "detail"} or _OTHER_THINGS.search(reading.text):
        return False
    if not (_ANOTHER.search(reading.text) or len(reading.words) <= FEW):
        return False
    wish = resolve.wish_for(desk, reading, want).but(lacking=())
    return go(desk, wish.but(percent=figure) if want == "discount" else wish.but(cents=100 * figure))


def _figure(reading: Reading) -> int:
    """The one figure of the turn; 0 where there is none, or several."""
    said = {w.number for w in reading.words if w.number and not (w.number == 1 and reading.has("wait"))}
    figure = reading.percent or reading.cents // 100
    return figure or (said.pop() if len(said) == 1 else 0)
