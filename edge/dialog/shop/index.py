"""A shop's catalog as it is looked up by ear: which words name which products, and how telling each word is. PURE.

It decides the weight of a word and the nearest known word to a strange one. It never decides what was meant:
`finding` weighs a whole mention. Built once per catalog; a lookup costs the same in a shop of 25 products and of 2,000.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from math import log

from domain.shop import Product, Shop
from edge.dialog.shop.tables import SAME_COLOUR, SIZES, STOP, SYNONYMS, UNITS
from edge.dialog.shop.words import split
from edge.dialog.vocabulary.sounds import likeness, pieces, sound
from edge.dialog.vocabulary.words import Word, stem

NAMED, DESCRIBED = 1.0, 0.5  # a word of the name or an alias; one of the category, description or attributes
DIMENSIONS = frozenset(
    {"big", "large", "huge", "tiny", "long", "short", "tall", "heavy", "thick", "wide", "cheap", "new", "old"}
)
NEAR_ENOUGH = 0.78  # as in the restaurant's matching: below it strange words are other words
NEAREST_AT_LEAST = 0.68  # to be offered as "the nearest", never to be taken
A_FIGURE = 10  # larger numbers are seldom counts, and often models
OFTEN = 3  # a word in the names of more products than these tells none of them apart


_ONE_SYLLABLE = re.compile(r"[^aeiou]{1,2}[aeiou][^aeiousxz]")


@lru_cache(maxsize=50_000)
def stems(text: str) -> tuple[str, ...]:
    """The stems of a text's words; a catalog's own texts are asked for at every turn."""
    return tuple(w.stem for w in split(text).words)


@dataclass
class Index:
    """By stem: the products that it names or describes. `phrases`: whole names and aliases."""

    shop: Shop
    named: dict[str, dict[str, float]] = field(default_factory=dict)
    phrases: dict[tuple[str, ...], set[str]] = field(default_factory=dict)
    heads: set[str] = field(default_factory=set)
    headed: dict[str, set[str]] = field(default_factory=dict)  # by the last word of a name: the kind of thing it is
    values: set[str] = field(default_factory=set)  # words of the values that variants have
    categories: dict[str, set[str]] = field(default_factory=dict)
    pairs: set[tuple[str, str]] = field(default_factory=set)  # words that stand side by side in a name
    joined: dict[str, tuple[str, ...]] = field(default_factory=dict)  # "powerbank" -> ("power", "bank")
    telling: set[str] = field(default_factory=set)
    _telling_of: dict[str, float] = field(default_factory=dict)  # the rarer a word, the more
    _pieces: dict[str, set[str]] = field(default_factory=dict)
    spelt: set[str] = field(default_factory=set)  # the words of names as they are written
    _naming: set[str] = field(default_factory=set)

    @property
    def naming(self) -> set[str]:
        """Words of names and aliases."""
        return self._naming

    def weight(self, word: str, product_id: str) -> float:
        """How much a word says for a product; rare words say more."""
        held = self.named.get(word)
        return held.get(product_id, 0.0) * self._telling_of[word] if held else 0.0

    def known(self, word: str) -> str | None:
        """The word of the catalog that a word is, or stands for; None where it is strange."""
        if word in self._naming:
            return word
        for other in SYNONYMS.get(word, ()):
            if other in self._naming:
                return other
        return None

    def counts(self, before: str, word: Word, behind: str) -> bool:
        """Whether a small number is a count: it stands beside no word of its name."""
        named = {(before, word.stem), (word.stem, behind)} & self.pairs
        return 1 < (word.number or 0) < A_FIGURE and not named

    def is_other_word(self, text: str) -> bool:
        """ "Hate", where there are hats: the e that stems let go makes another word of a short one."""
        base = text.removesuffix("s").removesuffix("e")
        ends_in_e = text in (f"{base}e", f"{base}es") and bool(_ONE_SYLLABLE.fullmatch(base))
        return ends_in_e and base in self._naming and not {text, f"{base}e", f"{base}es"} & self.spelt

    def nearest(self, word: str, at_least: float = NEAR_ENOUGH) -> str | None:
        """The naming word that a strange one sounds or looks like."""
        if len(word) < 4 or word.isdigit():
            return None
        counts: dict[str, int] = {}
        for piece in pieces(sound(word)):
            for candidate in self._pieces.get(piece, ()):
                counts[candidate] = counts.get(candidate, 0) + 1
        likely = sorted(counts, key=lambda c: (-counts[c], c))[:12]
        best = max(((likeness(word, c), c) for c in likely), default=(0.0, ""))
        return best[1] if best[0] >= at_least else None


def build_index(shop: Shop) -> Index:
    index = Index(shop)
    described: dict[str, set[str]] = {}
    for product in shop.products:
        for phrase in _names(product):
            _add_name(index, product.id, phrase)
        index.spelt |= {w.text for text in (*product.name.all(), *product.aliases) for w in split(text).words}
        index.values |= {s for v in product.variants for value in v.attributes.values() for s in stems(value)}
        for word in _description(product):
            index.named.setdefault(word, {}).setdefault(product.id, DESCRIBED)
            described.setdefault(word, set()).add(product.id)
        for word in stems(product.category.replace("_", " ")):
            index.categories.setdefault(word, set()).add(product.id)
    for word, held in index.named.items():
        names = sum(1 for w in held.values() if w >= NAMED) or len(held)
        index._telling_of[word] = 1.0 + log(len(shop.products) / names)
    index._naming = {w for w, held in index.named.items() if any(v >= NAMED for v in held.values())}
    for word in index._naming:
        if len(word) >= 3 and not word.isdigit():
            for piece in pieces(sound(word)):
                index._pieces.setdefault(piece, set()).add(word)
    index.telling = {w for w in index._naming if _is_telling(index, w, described.get(w, set()))}
    return index


def _names(product: Product) -> Iterable[tuple[str, ...]]:
    return dict.fromkeys(p for text in (*product.name.all(), *product.aliases) if (p := stems(text)))


def _add_name(index: Index, product_id: str, phrase: tuple[str, ...]) -> None:
    index.phrases.setdefault(phrase, set()).add(product_id)
    words = [w for w in phrase if not w.isdigit()]
    if words:
        head = next((w for w in reversed(words) if len(w) > 1 and w not in STOP), words[-1])
        index.heads.add(head)
        index.headed.setdefault(head, set()).add(product_id)
    for word in phrase:
        index.named.setdefault(word, {})[product_id] = NAMED
    index.pairs |= set(pairwise(phrase))
    for first, second in pairwise(phrase):
        if len(first) > 1 and len(second) > 1:
            index.joined.setdefault(stem(first + second), (first, second))
    if len(phrase) == 1:
        index.joined.setdefault(phrase[0], phrase)


def _description(product: Product) -> set[str]:
    """Words that speak for a product though they do not name it. What it is *not* speaks for nothing."""
    texts = [product.category.replace("_", " ")]
    for key, value in product.attributes.items():
        if value is True:
            texts.append(key.replace("_", " "))
        elif isinstance(value, str) and not value.lower().startswith(("no", "none")):
            texts.append(value)
    texts += [s for s in product.description.split(".") if " no " not in f" {s.lower()} " and " not " not in s.lower()]
    return {w for text in texts for w in stems(text) if w not in STOP and len(w) > 2 and w not in SAME_COLOUR}


def _is_telling(index: Index, word: str, described: set[str]) -> bool:
    """Whether one word alone makes a mention: the kind of thing it is, or a name of its own ("drizzle")."""
    if word in STOP or word in SIZES or word in UNITS or len(word) < 3 or word in DIMENSIONS:
        return False
    if word in index.heads:
        return True
    owners = {p for p, w in index.named[word].items() if w >= NAMED}
    return len(owners) <= OFTEN and not described - owners
