# ruff: noqa: E501 - frames stay in one piece
""" "What's the reader with thirty-two gigs for her?": which one is said already; what it costs is asked. PURE."""

import re
from itertools import pairwise

from edge.dialog.shop.desk import Desk
from edge.dialog.shop.finding import fixed
from edge.dialog.shop.reading import Reading
from edge.dialog.shop.tables import SIZES, UNITS
from edge.dialog.shop.topic import topic
from edge.dialog.vocabulary.words import stem


def whats_the(desk: Desk, reading: Reading) -> bool:
    """ "What's the reader with thirty-two gigs?": which one is said already; what it costs is asked."""
    said = reading.said
    values = bool(said.colours or said.sizes or said.numbers)
    spoken_of = desk.shop.product(desk.mem.product) if values and not reading.named else None
    of_it = (
        spoken_of is not None and bool(fixed(spoken_of, said).values) and not _OF_A_FACT.search(reading.text)
    )  # "what are the elevens", of what we speak of
    so = (reading.named or of_it) and bool(WHATS_THE.search(reading.text)) and (values or _NOW.search(reading.text))
    whom = {b.text for a, b in pairwise(reading.words) if a.text in ("for", "para") and b.text in reading.unknown}
    said_so = {a.text for a, b in pairwise(reading.words) if b.number is not None or b.stem in SIZES}  # "size ten"
    when = {w for match in _NOW.finditer(reading.text) for w in match.group().split()}
    return bool(so) and all(stem(w) in UNITS or w in whom | said_so | when for w in topic(reading))


def is_meant_to_be(reading: Reading) -> bool:
    """ "What's the lamp supposed to be?", "what should the jeans be": nothing of a thing is meant to be but its price."""
    return not reading.unknown and bool(_MEANT.search(reading.masked()))


_MEANT = re.compile(
    r"\bwhat(?:s| is| are| was| were|re) (?:\w+ ){1,6}?(?:supposed|meant|ought|due) to (?:be|(?:say|read|show)(?= (?:on|for)\b|$))(?: (?:on|for) (?:the )?zof)?"
    r"(?: (?:now|right now|today|this week|at the moment|again|then|please|exactly|price wise|pricewise|at the till|on the system|each|really|by the way|(?:(?:the|a|that|this) )?zof))*$"
    r"|\bwhat (?:should|ought) (?:(?:the|these|those|this|that|a|an|our) )*(?:\w+ )?(?:(?:zof )+|it |they )(?:\w+ )?(?:to )?(?:be|ring up|come up|scan|come out)(?: (?:now|today|again|then|please|exactly|at|as|at the till|each|really))*$"
)
_NOW = re.compile(
    r"\b(?:today|tonight|now|right now|at the moment|this week|these days|at present|hoy|ahora)\b"
    r"|\b(?:on top|as well|too|with (?:it|them|those|that|these)|tambien|con eso)$"
)
_OF_A_FACT = re.compile(r"\b(?:like|in|about|of|on|from|between|and|made)\b")  # "what's the medium like"
WHATS_THE = re.compile(
    r"^(?:(?:and|so|ok|okay|fine|well|then|now|y|entonces) )*(?:(?:if|when|once) (?:\w+ ){1,5}?)?"
    r"(?:whats|what is|what are|(?:a )?cuanto) (?:the|an?|el|la|los|las|un|una)\b"
)
