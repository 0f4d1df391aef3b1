# ruff: noqa: E501 - frames stay in one piece
""" "Where is the mini, and can I bring it back?": two questions in one breath. PURE.

It decides where the one ends and the other begins: at an "and", a pause, a "plus", where what stands before it asks of
a thing, and what stands behind it asks something else, of another thing or of "it". What only joins two is no cut.
"""

import re
from typing import Final

from edge.dialog.shop.index import Index
from edge.dialog.shop.offers import ends
from edge.dialog.shop.one_word import OPEN, by_one_word
from edge.dialog.shop.patterns import COVERS, READS
from edge.dialog.shop.reading import Reading, read
from edge.dialog.shop.resolve import POINTS
from edge.dialog.shop.tables import ASKED_AS
from edge.dialog.shop.whats_the import WHATS_THE
from edge.dialog.vocabulary.tables import words_of

_JOINS: Final = frozenset(words_of("and plus also oh then y tambien ademas"))
_AT_LEAST: Final = 3  # words that ask something of a thing
_AT_MOST: Final = 40  # words of a turn: more is a story, and read in one piece


def two_asked(reading: Reading, index: Index) -> tuple[Reading, Reading] | None:
    """The two questions by themselves; None where the turn is one."""
    texts = [w.text for w in reading.words]
    if len(texts) > _AT_MOST or not reading.named:
        return None
    for i in range(_AT_LEAST, len(texts) - _AT_LEAST + 1):
        if not (texts[i] in _JOINS or reading.words[i].pause):
            continue
        behind = i
        while behind < len(texts) and texts[behind] in _JOINS:
            behind += 1
        first = read(" ".join(texts[:i]), index)
        if not (_asks(first) and (first.named or _of_the_house(first))) or _IF.match(first.text):
            continue
        second = read(" ".join(texts[behind:]), index)
        if _asks(second) and (second.named or POINTS.search(second.text) or _of_the_house(second)):
            return None if _main(first) & _main(second) else (first, second)
    return None


_IF: Final = re.compile(r"(?:(?:and|so|but|ok|okay|well|y|pero) )*(?:if|when|in case|si|cuando)\b")


def _of_the_house(reading: Reading) -> bool:
    """ "What's on sale", "when do you close": of no thing, whatever is named beside it."""
    return not (reading.named or POINTS.search(reading.text)) and bool(_HOUSE.search(reading.text))


_HOUSE: Final = re.compile(
    r"^(?:(?:and|also|oh|so|y) )*(?:whats (?:on (?:sale|offer|special)|reduced|the (?:deal|offer|special)s?)|what (?:is|are) (?:on (?:sale|offer)|reduced|the (?:deals|offers|specials))"
    r"|(?:what|which|any|do you have any|are there any|got any) (?:deals|offers|sales|specials|promos|promotions|discounts)(?: (?:do you have|are (?:there|on|running)|on|today|now|are you running))*"
    r"|(?:when|what time|until when) (?:do|does|are|is|did) (?:you|it|the (?:shop|store)) (?:\w+ )?(?:close|open|shut|closing|closed|opening)|what are (?:your|the) (?:opening )?hours"
    r"|que (?:ofertas|promociones) (?:tienen|hay)|hay (?:ofertas|promociones)|a que hora (?:abren|cierran))(?: (?:today|now|right now|then|tonight|hoy|ahora))*$"
)


def _asks(reading: Reading) -> bool:
    if reading.named and not reading.unknown and set(reading.wants) <= {"detail"} and WHATS_THE.search(reading.text):
        return True  # "what's the hoodie in grey large, ..."
    main = _main(reading)
    of_a_fact = main == {"detail"} and not any(w.text in ASKED_AS for w in reading.words)
    return bool(main) and not of_a_fact and set(reading.wants) <= READS - {"label"}


def _main(reading: Reading) -> set[str]:
    """What is asked; "is the", "does the" ask nothing beside a stronger word."""
    if ends(reading.text):
        return {"promotions"}  # "is it still running"
    if set(reading.wants) <= OPEN and (meant := by_one_word(reading)):
        return {meant}
    if reading.places and set(reading.wants) <= {"detail"}:
        return {"stock"}  # "can I still get it here"
    covered = {weak for strong, weak in COVERS if strong in reading.wants}
    return set(reading.wants) - covered - {"detail"} or set(reading.wants)
