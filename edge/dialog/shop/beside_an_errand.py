# ruff: noqa: E501 - frames stay in one piece
"""A question and an errand in one turn: "Do we have them in a nine? Hold one.", "I'll take the mini, and how much is a cable?" PURE.

It decides whether the question is answered first: only where one thing is meant, and where counts are asked one that is
here, so that the one question of the turn stays the errand's, and nothing is told twice. What is only asked about is
never taken.
"""

import re
from collections.abc import Iterator
from typing import Final

from edge.dialog.shop.and_then import errand_at
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.finding import chosen
from edge.dialog.shop.index import Index
from edge.dialog.shop.memory import Wish
from edge.dialog.shop.ordering import orders, says_taking
from edge.dialog.shop.patterns import READS
from edge.dialog.shop.reading import Reading, read
from edge.dialog.shop.resolve import POINTS, wish_for
from edge.dialog.shop.taking import may_buy
from edge.dialog.vocabulary.tables import words_of

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


_JOINS: Final = frozenset(words_of("and plus also oh but then y e tambien pero"))
_AT_MOST: Final = 40  # words of a turn: more is a story, and read in one piece
_AT_LEAST: Final = 2
ASKS: Final = re.compile(
    r"^(?:(?:and|but|also|oh|so|then|plus|y|e|pero|tambien|entonces|please|ok|okay|um|uh) )*"
    r"(?:(?:can|could|would) you (?:tell|say|show|remind) (?:me )?|(?:tell|remind) me |do you know |i was wondering |any idea )?"
    r"(?:what|whats|how|where|wheres|which|when|who|do|does|is|are|whether|have you|has|got any|any|are there|is there"
    r"|que|cual|cuales|cuanto|cuanta|cuantos|cuantas|donde|cuando|hay|tienen|tiene|es|son)\b"
)
_NO_WORD: Final = re.compile(rf"{ASKS.pattern}|\b(?:if|when|once|unless|should i|si|cuando)\b")  # "if we add the mini"
_OF_US: Final = frozenset({"hours", "facility"})  # "what time do you close": of no thing
_OF_IT: Final = frozenset({"price", "where", "returns", "detail", "compatible", "promotions"})


def _parted(reading: Reading, index: Index) -> Iterator[tuple[Reading, Reading]]:
    """The turn in two, wherever a pause or a word may part it and one of the two asks."""
    words = reading.words
    for i in range(_AT_LEAST, len(words) - 1 if len(words) <= _AT_MOST else 0):
        if not (words[i].pause or words[i].text in _JOINS):
            continue
        behind = i
        while behind < len(words) - 1 and words[behind].text in _JOINS:
            behind += 1
        parts = [" ".join(w.text for w in part) for part in (words[:i], words[behind:])]
        if any(map(ASKS.search, parts)):
            yield read(parts[0], index), read(parts[1], index)


def question_behind(desk: Desk, reading: Reading) -> tuple[Reading, Reading] | None:
    """ "Make it two, and where are the toilets": what is said of the basket, and what is asked behind it."""
    if desk.is_headset or not desk.order.lines:
        return None
    parted = _parted(reading, desk.store.index)
    return next(((a, b) for a, b in parted if not ASKS.search(a.text) and ASKS.search(b.text)), None)


def taken_beside(desk: Desk, reading: Reading) -> tuple[Reading, Reading] | None:
    """(what a shopper takes, what is only asked) where a turn does both; None where it does not."""
    if desk.is_headset or not (reading.named or desk.mem.product):
        return None
    for first, second in _parted(reading, desk.store.index):
        if _takes(desk, first) and _only_asks(second, first) and not _is_its_topic(first, second):
            return first, second
        if _takes(desk, second) and _only_asks(first, second):
            return second, first
    return None


def kept_beside(desk: Desk, reading: Reading, want: str) -> tuple[Reading, Reading] | None:
    """(what shall be held or sent, what is asked of another thing), in whatever order; None where a turn is not both."""
    if len(reading.mentions) < _TWO:
        return None
    for first, second in _parted(reading, desk.store.index):
        for errand, question in ((first, second), (second, first)):
            if want in errand.wants and errand.named and _asks_of_another(question, errand):
                return errand, question
    return None


def _asks_of_another(question: Reading, errand: Reading) -> bool:
    same = {p for m in question.mentions for p in m.products} & {p for m in errand.mentions for p in m.products}
    asks = bool(ASKS.search(question.text)) and bool(question.wants) and set(question.wants) <= READS
    return asks and question.named and not same


_TWO: Final = 2  # things


def _is_its_topic(named: Reading, asked: Reading) -> bool:
    """ "OK. The desk lamp, how much is it": what is only named before a question of it is what is asked about."""
    if "buy" in named.wants or named.please or says_taking(named.text) or not named.named:
        return False
    same = {p for m in asked.mentions for p in m.products} & {p for m in named.mentions for p in m.products}
    pointed = not asked.mentions or bool(POINTS.search(asked.text))
    of_it = pointed and not set(asked.wants) & _OF_US
    return bool(same) or of_it


_BARE_ES: Final = re.compile(
    r"(?:(?:y|en) )*(?:donde|que pasillo|cuanto) (?:esta|estan|es|son|cuesta|cuestan)"
)  # its "it" is unsaid
_TAKES_IT_ES: Final = re.compile(r"\bme l[oa]s? llevo\b|\bme quedo con\b")


def _takes(desk: Desk, reading: Reading) -> bool:
    pointed = POINTS.search(reading.text) or _TAKES_IT_ES.search(reading.text)
    of_it = bool(desk.mem.product) and bool(pointed) and not reading.unknown
    one = (reading.named or of_it) and not any(m.weak or m.other for m in reading.mentions)
    return (
        one
        and not _NO_WORD.search(reading.text)
        and (
            orders(desk, reading)
            or ("buy" in reading.wants and set(reading.wants) <= {"buy", "stock"} and may_buy(desk, reading))
        )
    )


def _only_asks(reading: Reading, taken: Reading) -> bool:
    """Whether a part asks of another thing, or of the one taken what is told of it whether it is taken or not."""
    wants = set(reading.wants)
    if not (ASKS.search(reading.text) and wants and wants <= READS):
        return False
    if reading.named:
        taken_so = {*taken.mentions[0].products} if taken.named else set()
        return not {p for m in reading.mentions for p in m.products} & taken_so or wants <= _OF_IT
    of_it = _OF_IT if taken.named else _OF_IT - {"price"}  # "I'll take it, what is it": told as it is put in
    of_us = bool(wants & _OF_US) and wants <= _OF_US | {"where", "price", "detail"}  # "where do I pay"
    pointed = bool(POINTS.search(reading.text)) or _BARE_ES.fullmatch(reading.text) is not None
    return of_us or (wants <= of_it and pointed)


def is_told_first(desk: Desk, taken: Reading, asked: Reading) -> bool:
    """Where counts are asked, only beside a thing that needs no question of ours: one is asked at a time."""
    if not set(asked.wants) & _COUNTED:
        return True
    wish = wish_for(desk, taken, "buy")
    return bool(wish.product) and len(chosen(desk.product(wish.product), wish.values)) == 1
