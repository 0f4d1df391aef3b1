# ruff: noqa: E501 - frames stay in one piece
"""Another figure for what staff were asked already: "now make it eighteen", "he meant 69". PURE.

What was approved covers its own figure and no other: for another, staff are asked anew (docs/adr/0008-approvals.md).
"""

import re
from collections.abc import Collection
from dataclasses import replace
from typing import Final

from edge.dialog.shop import resolve
from edge.dialog.shop.anew import GO_TO
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.money_off import FEWEST_OFF
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
    said = figure(reading)
    if not (desk.is_staff and want and said and (desk.mem.outcome or desk.talk.waiting)) or reading.named:
        return False
    if set(reading.wants) - {*_MONEY, "alternative", "detail"} or _OTHER_THINGS.search(reading.text):
        return False
    if not (_ANOTHER.search(reading.text) or len(reading.words) <= FEW):
        return False
    wish = resolve.wish_for(desk, reading, want).but(lacking=())
    if want == "price_override" and _is_off(desk, said):
        wish = wish.but(words=("off",))
    return go(desk, wish.but(percent=said) if want == "discount" else wish.but(cents=100 * said))


def _is_off(desk: Desk, said: int) -> bool:
    """ "Make it ten dollars", where twenty off the camera were asked for: off it again, which lies nearer to what was
    asked than a price of ten dollars."""
    amount = next((w.amount for w in reversed(desk.talk.waiting) if {"price_cents", "cents"} <= w.amount.keys()), None)
    if amount is not None:
        price, off = int(amount["price_cents"]), int(amount["cents"])
    elif (approved := next(reversed(list(desk.mem.approved.items())), None)) and (
        held := desk.shop.of_sku(approved[0])
    ):
        price, off = approved[1], held[1].price_cents - approved[1]  # staff said yes to it already
    else:
        return False
    return abs(100 * said - off) < abs(100 * said - price)


def figure(reading: Reading) -> int:
    """The one figure of the turn; 0 where there is none, or several."""
    said = {w.number for w in reading.words if w.number and not (w.number == 1 and reading.has("wait"))}
    of_money = reading.percent or reading.cents // 100
    return of_money or (said.pop() if len(said) == 1 else 0)


def another_percent(desk: Desk, reading: Reading, wants: Collection[str]) -> int:
    """ "Make it ten", "put the thirty through", "ask for twenty, then", of a discount that is spoken of; 0 for none."""
    reading = _before_a_telling(reading)
    so_far = desk.mem.want in ("discount", "discount_rule")
    refused = desk.is_staff and desk.talk.refused == "over_ceiling"
    of_staff = desk.is_staff and bool(desk.mem.outcome or desk.talk.waiting)
    of_them = {"transfer"} if so_far and _ASK_THEM.search(reading.text) and not reading.places else set[str]()
    beside = reading.named or reading.has("wait") or not set(wants) <= {"alternative", "detail"} | of_them
    if beside or not (so_far or refused or of_staff):
        return 0
    percent = figure(reading)
    wished = bool(GO_TO.search(reading.text) or _PUTS.search(reading.text)) and not _OTHER_THINGS.search(reading.text)
    if wished and len(reading.words) <= A_TURN and percent >= FEWEST_OFF:
        return percent
    short = len(reading.words) <= SHORT and (so_far or (refused and bool(_BARE.match(reading.text))))
    least = 2 if reading.percent or wished else FEWEST_OFF  # "one moment", "two scratches"
    return percent if short and percent >= least else 0


def as_percent(reading: Reading, percent: int) -> Reading:
    """The turn with its figure as the percentage that it is: "eight, then?" is no size eight."""
    numbers = tuple(n for n in reading.said.numbers if n != str(percent))
    return replace(reading, said=replace(reading.said, numbers=numbers), qty=0)


def _before_a_telling(reading: Reading) -> Reading:
    """ "Fifteen then. She's standing next to me and says yes.": what is told behind a bare figure asks for nothing."""
    bare = _FIGURE.match(reading.text)
    if bare is None or not _TELLS.match(reading.text[bare.end() :]):
        return reading
    words = reading.words[: len(bare[0].split())]
    return replace(reading, words=words, text=bare[0].strip(), signals=frozenset())


_FIGURE: Final = re.compile(
    r"^(?:(?:ok|okay|alright|all right|fine|well|then|so|just|and|no|what about|how about|make it|bueno|pues|entonces) )*"
    r"(?:(?:\d+|[a-z]+ty (?:five|[a-z]+)|[a-z]+)(?= (?:percent|then|instead|please|off|it is|por ciento|entonces)\b)"
    r"(?: (?:percent|then|instead|please|off|it is|por ciento|entonces))+|\d+|ten|twelve|fifteen|twenty|diez|quince|veinte)(?= |$)"
)
_TELLS: Final = re.compile(
    r"^ (?:and )?(?:(?:s?he|they|theyre|its|thats|my|our|the)s?|i(?: am|m| have|ve)?|ella|el|mi|esta) "
    r"(?!(?:for|in|on|of|want|need|wants|needs)\b).*\b(?:says?|said|standing|right|here|there|next|ok|okays?|okayed|fine|agree[sd]?"
    r"|with|approve[sd]?|nod\w*|yes|happy|waiting|watching|listening|dice|dijo|aqui|lado|acuerdo)\b"
)
_ASK_THEM: Final = re.compile(r"\b(?:ask|tell|try) (?:them|him|her) for\b")  # of staff, and of no other store
SHORT: Final = 6  # words: "what about 15 percent, then?"
A_TURN: Final = 14
_PUTS: Final = re.compile(
    r"\b(?:put|push|ring|key|run|punch|do|give|apply|enter|get|request|settle for|pon|mete|pide|pida)"
    r"(?: (?:it|him|her|them|me|us|through|in|for|the|that|those|this|a|at|maybe|just))* (?:\d+|[a-z]+)\b"
)
_BARE: Final = re.compile(
    r"^(?:(?:ok|okay|alright|all right|fine|well|then|so|just|and|what about|how about|yes|yeah|no|bueno|pues|entonces) )*"
    r"(?:\d+|[a-z]+)(?: (?:percent|then|instead|please|off|it is|will do|ll do|por ciento|entonces))*$"
)
