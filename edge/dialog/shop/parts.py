# ruff: noqa: E501 - frames stay in one piece
"""A word for a fact that is also in a thing's name: "the battery", "is it waterproof", of what is spoken of. PURE.

It decides that such a word asks about what we speak of and names no other thing: a camera's battery is no power bank.
"""

import re
from dataclasses import replace
from typing import Final

from edge.dialog.shop.desk import Desk
from edge.dialog.shop.finding import Mention
from edge.dialog.shop.index import stems
from edge.dialog.shop.reading import Reading
from edge.dialog.shop.tables import ASKED_AS

_OF_THINGS: Final = frozenset(
    {"price", "stock", "where", "hold", "transfer", "buy", "compatible", "options", "returns", "promotions"}
)
_IS: Final = frozenset(
    {"is", "are", "was", "it", "they", "es", "son", "be", "being", "really", "fully", "totally", "completamente"}
)
_ONES: Final = frozenset({"one", "ones", "uno", "una", "pair"})
_WHICH: Final = frozenset({"which", "cual", "cuales", "whats", "what"})
_THE: Final = frozenset({"the", "its", "their", "la", "el", "su", "that", "and", "y"})
_NEEDS: Final = re.compile(
    r"\b(?:(?:do|does|would|will|should) (?:i|we|you|it|they|she|he) (?:\w+ )?(?:need|require|want|come with|have)|needs?|without|necesit\w+|sin)\b"
)
_LIKE: Final = frozenset(
    {"same", "better", "longer", "bigger", "more", "best", "good", "misma", "mismo", "mas", "mejor"}
)
_OF_A_FACT: Final = frozenset(
    {"life", "time", "size", "level", "type", "rating", "capacity", "length", "hours", "duration"}
)
_ANY: Final = re.compile(r"\b(?:any|a|an|some|un|una|unos|unas|algun|alguna)\b")


def without_parts(desk: Desk, reading: Reading) -> Reading:
    """The reading without mentions that are but a fact of what is spoken of."""
    asks_which = _WHICH & {w.text for w in reading.words}  # "which one is waterproof": of several
    if asks_which or not (desk.mem.product or desk.mem.offered) or not reading.mentions:
        return reading
    kept = tuple(m for m in reading.mentions if not _is_part(desk, reading, m))
    return reading if len(kept) == len(reading.mentions) else replace(reading, mentions=kept)


def _is_part(desk: Desk, reading: Reading, mention: Mention) -> bool:
    words = reading.words[mention.start : mention.end]
    if len(words) != 1 or mention.extra or mention.other or desk.mem.product in mention.products:
        return False
    text, stem = words[0].text, words[0].stem
    spoken_of = desk.shop.product(desk.mem.product)
    if spoken_of and _NEEDS.search(reading.text) and stem in stems(spoken_of.description):
        return True  # "do I need a case", of a camera that is waterproof without one
    if not (text in ASKED_AS or stem in ASKED_AS) or (stem,) in desk.store.index.phrases:
        return False
    before = reading.words[mention.start - 1].text if mention.start else ""
    if mention.end < len(reading.words) and reading.words[mention.end].text in _ONES:
        return False  # "and the trail one"
    if before in _IS or before in _LIKE:
        return True  # "are they waterproof"
    after = reading.words[mention.end].text if mention.end < len(reading.words) else ""
    alone = not after or after in _OF_A_FACT
    led = before in _THE or (not before and alone and len(reading.words) <= 2)
    return led and bool(desk.mem.product) and not set(reading.wants) & _OF_THINGS and not _ANY.search(reading.text)
