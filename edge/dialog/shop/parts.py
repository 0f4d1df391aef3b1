# ruff: noqa: E501 - frames stay in one piece
"""A word for a fact that is also in a thing's name: "the battery", "is it waterproof", of what is spoken of. PURE.

It decides that such a word asks about what we speak of and names no other thing: a camera's battery is no power bank.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import Final

from domain.shop import Product
from edge.dialog.shop.answers import asked_words
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.finding import Mention, fixed
from edge.dialog.shop.index import stems
from edge.dialog.shop.reading import Reading
from edge.dialog.shop.resolve import DETERMINERS
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
    reading = _without_misheard(desk, _without_facts_of_named(desk, reading))
    asks_which = _WHICH & {w.text for w in reading.words}  # "which one is waterproof": of several
    if asks_which or not (desk.mem.product or desk.mem.offered) or not reading.mentions:
        return reading
    kept = tuple(m for m in reading.mentions if not _is_part(desk, reading, m))
    return reading if len(kept) == len(reading.mentions) else replace(reading, mentions=kept)


def _without_misheard(desk: Desk, reading: Reading) -> Reading:
    """ "My feet swell, the nine", to a question of ours: a word that only sounds like a thing's name, and is led by nothing,
    names none where the turn says another size or colour of what we asked about."""
    product = desk.shop.product(next(iter(desk.mem.pending.get("products", ())), ""))
    if product is None or not reading.mentions or not fixed(product, reading.said).values:
        return reading
    kept = tuple(m for m in reading.mentions if not _is_misheard(desk, reading, m))
    return reading if len(kept) == len(reading.mentions) else replace(reading, mentions=kept)


def _is_misheard(desk: Desk, reading: Reading, mention: Mention) -> bool:
    if mention.end - mention.start > 1 or mention.start == 0:
        return False
    index, word = desk.store.index, reading.words[mention.start]
    before = reading.words[mention.start - 1].text
    heard = word.stem in index.naming or word.stem in index.named or word.stem in index.joined or index.known(word.stem)
    return not heard and before not in DETERMINERS and before not in _THE


def _without_facts_of_named(desk: Desk, reading: Reading) -> Reading:
    """ "The battery of the headlight", where batteries are sold, too: a fact of what is named behind it."""
    kept = [
        one
        for one, after in zip_longest(reading.mentions, reading.mentions[1:])
        if after is None or not _is_fact_of(desk, reading, one, after)
    ]
    return reading if len(kept) == len(reading.mentions) else replace(reading, mentions=tuple(kept))


def _is_fact_of(desk: Desk, reading: Reading, one: Mention, after: Mention) -> bool:
    said = [w.text for w in reading.words[one.start : one.end]]
    between = {w.text for w in reading.words[one.end : after.start]}
    if between & _DOES and _MAY & {w.text for w in reading.words[: one.start]}:
        return False  # "would the little charger do the watch": whether it serves it
    if not (between & _OF and between <= _OF | _OF_A_FACT | _THE | DETERMINERS) or not all(w in ASKED_AS for w in said):
        return False
    return _has(desk.product(after.products[0]), said)


def _has(product: Product, said: Sequence[str]) -> bool:
    """Whether its data holds what the words ask for."""
    return bool(asked_words(said) & {s for k in product.attributes for s in stems(k.replace("_", " "))})


_DOES: Final = frozenset({"do", "does"})
_MAY: Final = frozenset({"would", "will", "can", "could", "might", "should"})
_OF: Final = frozenset({"of", "on", "in", "del", "de", "does", "do"})


def _is_part(desk: Desk, reading: Reading, mention: Mention) -> bool:
    words = reading.words[mention.start : mention.end]
    if len(words) != 1 or mention.extra or mention.other or desk.mem.product in mention.products:
        return False
    text, stem = words[0].text, words[0].stem
    spoken_of = desk.shop.product(desk.mem.product)
    if spoken_of and _NEEDS.search(reading.text) and stem in stems(spoken_of.description):
        return True  # "do I need a case", of a camera that is waterproof without one
    after = reading.words[mention.end].text if mention.end < len(reading.words) else ""
    if after in _OF_A_FACT | {"last", "lasts"} and spoken_of and _has(spoken_of, (text,)):
        return True  # "and the battery life?", of a lamp, where batteries are sold
    if not (text in ASKED_AS or stem in ASKED_AS) or (stem,) in desk.store.index.phrases:
        return False
    before = reading.words[mention.start - 1].text if mention.start else ""
    if mention.end < len(reading.words) and reading.words[mention.end].text in _ONES:
        return False  # "and the trail one"
    if before in _IS or before in _LIKE:
        return True  # "are they waterproof"
    alone = not after or after in _OF_A_FACT
    led = before in _THE or (not before and alone and len(reading.words) <= 2)
    return led and bool(desk.mem.product) and not set(reading.wants) & _OF_THINGS and not _ANY.search(reading.text)
