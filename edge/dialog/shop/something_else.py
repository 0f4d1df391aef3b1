# ruff: noqa: E501 - frames stay in one piece
"""What else there is, behind what a thing was told not to do: "they're too big for her, what else cancels noise?". PURE.

It decides that something else than the thing named before is asked for, in whichever words that is told, and which of
what could take its place is so as it was asked. What is in its place is the shop's own; nothing is praised here.
"""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from domain.shop import Product
from edge.dialog.shop.index import stems
from edge.dialog.shop.said_to_be import those
from edge.dialog.shop.tables import ASKED_AS, SAME_FACT

if TYPE_CHECKING:
    from edge.dialog.shop.reading import Reading  # which asks here whether something else is wanted

# The question for it. What it comes in else, and where else it is, is asked of the thing itself.
_ELSE: Final = re.compile(
    r"\b(?:what|which|anything|something|any|some|another|got|que|algo|alguna?|cual(?:es)?)"
    r" (?:(?:else|different)\b|other (?!colou?rs?|sizes?|stores?|shops?|places?|shades?|lengths?|offers?|deals?)\w+"
    r"|otr[oa]s?\b(?! (?:color\w*|tallas?|tienda\w*))|mas (?:hay|tiene\w*)\b)"
    r"|\b(?:what|anything|something|which|que|algo)\b.*\b(?:instead|en su lugar)\b"
    r"|\b(?:anything|something|algo) (?:(?:a (?:bit|little|touch)|un poco) )?(?:more|less|mas|menos) (?!(?:than|about|on|for|like|que|de)\b)\w+"
    r"|\banother (?!colou?r|size|store|shop|one|pair|time|place|shade|length)\w+"
)
# "She doesn't want the light one, she wants one that's warm": behind what is said against the first.
_ONE_THAT: Final = re.compile(
    r"\b(?:not|dont|doesnt|isnt|arent|but|too|no good|no (?:quiere|le gusta|me gusta)|pero)\b.*"
    r"\b(?P<one>(?:wants?|needs?|prefers?|rather have|after|looking for|quiere|quiero|busca|busco) (?:one|ones|something|un[oa]|algo) (?:that|thats|which|with|without|que|con|sin))\b"
)
_ASKED: Final = frozenset({"detail", "stock", "compatible", "alternative"})
_OF_IT_ELSE: Final = re.compile(
    r"\belse (?:can|could|should|do|does) (?:(?:you|i|we) )?(?:\w+ )?(?:tell|know|say|about)\b|\belse (?:(?:you|i|we|to) )?(?:(?:can|could|should) )?(?:tell|know|say|about)\b"
    r"|\b(?:else|other \w+|different) (?:does|do|is) (?:it|they|that|this|those|these)\b|\belse (?:is|are|s) (?:on|in) (?:sale|offer|promo\w*|it|there with)\b"
    r"|\belse (?:goes|go|works?|fits?) with\b|\belse (?:has|have) (?:it|them|one)\b"
)


def asks_else(text: str) -> int:
    """How many words stand before such a question; 0 where none is asked, or one of the thing itself."""
    match, one_that = _ELSE.search(text), _ONE_THAT.search(text)
    if (match is None and one_that is None) or _OF_IT_ELSE.search(text):
        return 0
    before = text[: match.start() if match else one_that.start("one") if one_that else 0].split()
    return 0 if before[-1:] in (["and"], ["plus"], ["also"], ["y"]) else len(before)


def told_against(reading: "Reading", asked: Sequence[str]) -> bool:
    """Whether something else is asked for behind a thing that is named; no place, colour or size of it."""
    at = asks_else(reading.text) if set(asked) <= _ASKED and not set(reading.places) - {"@here"} else 0
    return any(m.end <= at and not (m.weak or m.other) for m in reading.mentions)


def as_asked(products: list[Product], words: tuple[str, ...]) -> list[Product]:
    """Of what could take its place those that are so as was asked; all of them where nothing tells them apart."""
    facts = {s for w in words if w in ASKED_AS or w in SAME_FACT for s in stems(SAME_FACT.get(w, w))}
    return those(products, facts) or products if facts else products


def is_too_dear(text: str) -> bool:
    """ "The shell's too much for her, what else is there?": what costs less is meant."""
    return bool(_TOO_DEAR.search(text))


_TOO_DEAR: Final = re.compile(
    r"\b(?:too|bit|little|very|so|so much|way too|muy|demasiado) (?:dear|expensive|pricey|steep|much money|much for (?:me|him|her|them|us)|rich|car[oa]s?)\b"
    r"|^(?:(?:ooh|oh|oof|ouch|hm+|wow|blimey|jeez|god|yikes|thats|that is|its) )*(?:(?:quite |rather |pretty |really )?(?:steep|pricey|expensive)|(?:quite|rather|pretty|really) dear)(?: (?:that|though|for me))?$"
    r"|\b(?:more|higher) than (?:i|he|she|we|they) (?:\w+ )?(?:wanted|hoped|thought|planned|expected|budgeted|was|were|meant|had)\b"
    r"|\b(?:out of|over|above|beyond) (?:my|his|her|their|our|the) (?:budget|price range|limit)\b"
    r"|\b(?:cant|can not|cannot|couldnt) (?:really )?(?:afford|stretch|spend|run to)\b"
)
