"""How many of what is named a turn counts: a number before a name, or one behind a verb of taking. PURE."""

import re
from collections.abc import Sequence

from edge.dialog.shop.finding import (
    KEY_WORDS,
    Mention,
    is_colour,
)
from edge.dialog.shop.index import Index, stems
from edge.dialog.shop.money_off import (
    is_paid,
)
from edge.dialog.shop.moving import VERBS
from edge.dialog.shop.tables import (
    COUNTED_AFTER,
    SIZES,
    TAKING,
    UNITS,
)
from edge.dialog.vocabulary.words import Word


def _next_stem(words: Sequence[Word], i: int) -> str:
    return words[i + 1].stem if i + 1 < len(words) else ""


def next_word(words: Sequence[Word], i: int) -> str:
    return words[i + 1].text if i + 1 < len(words) else ""


def quantity(words: Sequence[Word], free: Sequence[int], found: Sequence[Mention], index: Index) -> tuple[int, int]:
    """(how many, at which position): a number before a name, or one that a verb of taking stands before."""
    for i in free:
        number = words[i].number
        if (
            number is None
            or number == 0
            or (i > 0 and words[i - 1].text in _SIZE_SAID and not (words[i].pause or next_word(words, i) in _PAIRS))
            or next_word(words, i) in KEY_WORDS  # "have you 33 waist"
            or is_paid(words, i)
            or _TIMES.match(next_word(words, i))
            or (_next_stem(words, i) in UNITS and next_word(words, i) not in _COUNTED)
        ):
            continue
        if next_word(words, i) in _COUNTED:
            return number, i
        before = words[i - 1].text if i > 0 else ""
        led = [m for m in found if i < m.start and _only_values(words[i + 1 : m.start])]
        leads = bool(led)
        taking = (
            before in TAKING
            or before in VERBS
            or before in _TAKES
            or before.startswith(SPANISH_VERBS)
            or _counts_plurals(words, i)
        )
        if taking and before in _FOR_WHOM and i > 1 and words[i - 2].text in ("for", "para"):
            taking = not _is_a_value(words[i], found, index)  # "jeans for me, thirty two"
        taking = taking or _KEEPS_ON.search(" ".join(w.text for w in words[max(0, i - 3) : i])) is not None
        if taking or (leads and (i == 0 or words[i].pause or before in COUNTED_AFTER)):
            return number, i
        if leads and before not in _POINTS_AT and _counts_several(words, i, led[0], index):
            return number, i
    return 0, -1


_TIMES = re.compile(r"x\d+$")  # behind a number: "700x28", of a tube


def _counts_several(words: Sequence[Word], i: int, named: Mention, index: Index) -> bool:
    """ "How much would 3 tees be": a number before a plural that is in no name and no size of it."""
    last = words[named.end - 1]
    products = [p for one in named.products if (p := index.shop.product(one)) is not None]
    values = [v for p in products for variant in p.variants for v in variant.attributes.values()]
    texts = [*values, *(t for p in products for t in (p.name.get("en"), *p.aliases))]
    return last.text.endswith("s") and last.text != last.stem and not any(words[i].stem in stems(t) for t in texts)


def _is_a_value(word: Word, found: Sequence[Mention], index: Index) -> bool:
    """Whether what is named comes in it."""
    products = [p for m in found for one in m.products if (p := index.shop.product(one)) is not None]
    return any(word.stem in stems(v) for p in products for one in p.variants for v in one.attributes.values())


_FOR_WHOM = frozenset({"me", "us", "him", "her", "them", "mi", "el", "ella"})
_POINTS_AT = frozenset({"the", "that", "those", "these", "this", "your", "los", "las", "esos", "esas", "sus"})


def _counts_plurals(words: Sequence[Word], i: int) -> bool:
    """ "Ten white mediums": values in the plural are counted, whatever goes before."""
    for word in words[i + 1 : i + 4]:
        one = word.text.removesuffix("s")
        if not (is_colour(word.text) or word.stem in SIZES or one in SIZES):
            return False
        if one != word.text and len(one) > 2 and (is_colour(one) or one in SIZES):
            return True
    return False


_TAKES = frozenset({"wants", "needs", "takes", "buys", "gets"})
_KEEPS_ON = re.compile(r"(?:hang|hold) (?:on to|onto)$")
SPANISH_VERBS = ("apart", "reserv", "guard", "mand", "traig", "tra", "pid", "envi")
_COUNTED = frozenset({"of", "de", "pairs", "pair", "pares", "pieces", "units", "packs", "more"})
_PAIRS = frozenset({"pairs", "pair", "pares"})
_SIZE_SAID = frozenset({"size", "sizes", "in", "talla", "waist", "number", "numero", "a", "cintura"})


def _only_values(words: Sequence[Word]) -> bool:
    return (
        all(w.stem in SIZES or w.text in ("of", "the", "those", "more", "de") or w.number is None for w in words)
        and len(words) <= 4
        and not any(w.text in _BESIDE for w in words)  # "the ten with the rain deal": no ten of what is behind it
    )


_BESIDE = frozenset({"with", "without", "under", "con", "sin"})
