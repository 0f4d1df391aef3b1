"""Sizes: which variation of an item (or size of a combo) the said words mean.

It decides by the menu's own names first, then by what people mean with small, medium and large, then by rank. It
never takes a size that was not said.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from domain.menu import Combo, ComboSize, Item, Variation
from edge.dialog.vocabulary.foods import DRINK_STEMS, GLUE
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import split, stem

_CLASS_WORDS = {
    "XS": "mini tiny xs xsmall personal individual",
    "K": "kid kids child infantil nino",
    "S": "small s little pequeno pequena chico chica chiquito chiquita short petite smaller smallest"
    " chiquitito chiquitita chiquitico chiquitica chiquitin chiquitina pequenito pequenita pequenin pequenina",
    "M": "medium m mediano mediana mid middle average medianito medianita medianote medianota",
    "R": "regular normal standard std estandar",
    "L": "large l venti big grande agrandado agrandada larger biggest largest bigger tall"
    " grandote grandota grandotote grandotota grandisimo grandisima grandecito grandecita grandesote grandesota",
    "XL": "xlarge xl jumbo king family extragrande giant supersize supersized huge gigante enorme",
}
SIZE_CLASSES: dict[str, str] = {stem(w): c for c, words in _CLASS_WORDS.items() for w in words.split()}
_RANK = {"XS": 0, "K": 1, "S": 2, "R": 3, "M": 3, "L": 4, "XL": 5}
UNITS = frozenset(
    stem(w)
    for w in words_of(
        """
    piece scoop count ct ounce inch in liter litre pack stick slice cup lb pound
    """
    )
)
SPOKEN_SIZES = frozenset(s for s, c in SIZE_CLASSES.items() if len(s) > 1 and s not in ("short", "tall", "std", "in"))


@dataclass(frozen=True, slots=True)
class Size:
    """One size of one thing, as it may be called."""

    id: str
    phrases: tuple[tuple[str, ...], ...]
    words: frozenset[str]
    classes: frozenset[str]
    default: bool
    price_cents: int
    stacked: bool = False  # a single, a double: so many layers or pieces, and no small or large

    @property
    def numbers(self) -> frozenset[int]:
        return frozenset(int(w) for w in self.words if w.isdecimal())


_IN_BRACKETS = re.compile(r"\([^)]*\)")


def sizes_of(thing: Item | Combo) -> tuple[Size, ...]:
    rows: Sequence[Variation | ComboSize] = thing.variations if isinstance(thing, Item) else thing.sizes
    texts = [(*r.name.all(), *r.aliases) for r in rows]
    scheme = len(rows) > 1 and all(r.id.lower() in SIZE_CLASSES for r in rows)  # "Sprout" (S), "Bloom" (M), "Grove" (L)
    initials = scheme and not all(_is_initial(r.id, own) for r, own in zip(rows, texts, strict=True))
    sizes = tuple(
        _size(r.id, own, default=r.default, price_cents=r.price_cents, is_class=initials)
        for r, own in zip(rows, texts, strict=True)
    )
    poured = any(w in _POURED for t in (*thing.name.all(), *(t for own in texts for t in own)) for w in _phrase(t))
    return sizes if poured or not _are_stacked(sizes) else tuple(replace(s, stacked=True) for s in sizes)


def _are_stacked(sizes: Sequence[Size]) -> bool:
    """Whether they are called by layers, or a single one is had by the dozen as well."""
    words = frozenset(w for s in sizes for w in s.words)
    return bool(words & _LAYERED) or (_SINGLE in words and bool(words & _PACKED))


_SINGLE = stem("single")
_LAYERED = frozenset(map(stem, words_of("double triple quad quadruple doble")))
_PACKED = frozenset(map(stem, words_of("dozen docena pack")))
# What is poured or scooped is larger the more of it there is: "a large espresso" is the double.
_POURED = DRINK_STEMS | frozenset(map(stem, words_of("scoop shot ice gelato sorbet sherbet custard helado nieve cone")))


def _size(size_id: str, texts: Iterable[str], *, default: bool, price_cents: int, is_class: bool = False) -> Size:
    texts = tuple(texts)
    texts += tuple(bare for t in texts if (bare := _IN_BRACKETS.sub(" ", t).strip()) and bare != t)  # "Short Stack (2)"
    is_key = len(size_id) > 12 or (size_id.isdecimal() and bool(texts) and not any(size_id in t for t in texts))
    own = (
        [] if is_key or (_is_initial(size_id, texts) and not is_class) else [size_id]
    )  # a long id, or a number that no name says, is a till's key and no word
    phrases = tuple(dict.fromkeys(p for t in (*texts, *own) if (p := _phrase(t)) and p not in _NO_SIZES))
    words = frozenset(w for p in phrases for w in p)
    if "dozen" in words or "docena" in words:
        words = _in_dozens(words)
    words |= {_TIMES[w] for w in words if w in _TIMES}
    classes = {SIZE_CLASSES[w] for w in words if w in SIZE_CLASSES}
    if "XL" in classes or ("L" in classes and "extra" in words):
        classes = (classes - {"L"}) | {"XL"}
    return Size(size_id, phrases, words, frozenset(classes), default, price_cents)


# "May I have an order of ..." asks for no size, whatever some thing is sold as; nor does "the fries are fine", though
# an R, which is the key of many a regular size, is read as "are" where people write so.
_NO_SIZES = (("order",), ("are",))


def _is_initial(size_id: str, texts: Sequence[str]) -> bool:
    """Whether an id is the first letter of a name that is no size word: the "l" of "Litro" is no large."""
    names = [t.lower() for t in texts if t[:1].isalpha()]
    told = any(w in SIZE_CLASSES for t in texts for w in _phrase(t))
    return (
        len(size_id) == 1
        and bool(names)
        and not told
        and all(n.startswith(size_id.lower()) and len(n) > 1 for n in names)
    )


def in_scoops(sizes: Mapping[str, tuple[Size, ...]]) -> dict[str, tuple[Size, ...]]:
    """Thing -> its sizes, where "a double scoop" is two, unless the menu itself calls something so."""
    if any(p[0] in _TIMES and _SCOOP in p for rows in sizes.values() for s in rows for p in s.phrases):
        return dict(sizes)
    return {thing: tuple(_in_scoops(s) for s in rows) for thing, rows in sizes.items()}


def _in_scoops(size: Size) -> Size:
    more = tuple((_SO_OFTEN[p[0]], _SCOOP) for p in size.phrases if p[1:] == (_SCOOP,) and p[0] in _SO_OFTEN)
    return replace(size, phrases=(*size.phrases, *more), words=size.words.union(*more)) if more else size


def size_named(thing_id: str, words: tuple[str, ...], price_cents: int) -> Size:
    """A size that an item's own name tells; the one that tells none is the regular one."""
    made = _size(thing_id, (" ".join(words),), default=not words, price_cents=price_cents)
    phrases = tuple(p for p in made.phrases if p == words)
    own = frozenset(w for w in made.words if w in words or (w.isdecimal() and any(x in words for x in _COUNTED)))
    classes = frozenset(SIZE_CLASSES[w] for w in words if w in SIZE_CLASSES) or frozenset("R" if not words else "")
    return Size(thing_id, phrases, frozenset(words) | own, classes, not words, price_cents)


_COUNTED = frozenset(("dozen", "docena"))


def _in_dozens(words: frozenset[str]) -> frozenset[str]:
    """ "Two Dozen" are 24, "Half Dozen" are 6; the two is no number of its own there."""
    count = next((int(w) for w in words if w.isdecimal()), 1)
    rest = frozenset(w for w in words if not w.isdecimal())
    return rest | {"6" if words & {"half", "media"} else str(12 * count) if count < 12 else str(count)}


_SO_OFTEN = {"1": "singl", "2": "doubl", "3": "tripl"}
_SCOOP = stem("scoop")
_TIMES = {"singl": "1", "doubl": "2", "tripl": "3", "sencillo": "1"}  # "two scoops" of what comes as "Double Scoop"


def _phrase(text: str) -> tuple[str, ...]:
    return tuple(w.stem for w in split(text).words if w.text not in GLUE)


_OF_TWO = {"half": 0, "media": 0, "medio": 0, "whol": 1, "full": 1, "entero": 1, "entera": 1}


def _of_two(sizes: Sequence[Size], words: Sequence[str]) -> str | None:
    """ "A half tuna", "a whole italian" of what comes in two sizes: the smaller, the larger."""
    if len(sizes) != 2 or len(words) != 1 or words[0] not in _OF_TWO:
        return None
    ranked = sorted(
        sizes, key=lambda s: (max((_RANK[c] for c in s.classes), default=0), *sorted(s.numbers), s.price_cents)
    )
    return ranked[_OF_TWO[words[0]]].id


def find_size(sizes: Sequence[Size], said: Sequence[str]) -> str | None:
    """The size that the said stems mean, or None where they mean none or several of these."""
    words = [w for w in said if w not in GLUE]
    if not words or not sizes:
        return None
    exact = [s for s in sizes if tuple(words) in s.phrases]
    if len(exact) == 1:
        return exact[0].id
    for fits in (
        lambda s: any(set(words) == set(p) for p in s.phrases),
        lambda s: set(words) <= s.words,
        lambda s: _fits_number(s, words),
        lambda s: _fits_class(s, words),
    ):
        found = [s for s in (exact or sizes) if fits(s)]
        if len(found) == 1:
            return found[0].id
    return _by_rank(sizes, words) or _of_two(sizes, words)


def _fits_number(size: Size, words: Sequence[str]) -> bool:
    numbers = [int(w) for w in words if w.isdecimal()]
    rest = [w for w in words if not w.isdecimal()]
    return bool(numbers) and set(numbers) <= size.numbers and all(w in UNITS or w in size.words for w in rest)


def class_of(words: Sequence[str]) -> str | None:
    classes = [SIZE_CLASSES[w] for w in words if w in SIZE_CLASSES]
    if not classes:
        return None
    if "extra" in words and classes[-1] in ("L", "S"):
        return "XL" if classes[-1] == "L" else "XS"
    return classes[-1]


def _fits_class(size: Size, words: Sequence[str]) -> bool:
    wanted = class_of(words)
    return wanted is not None and wanted in size.classes


_ALIKE = (frozenset({"M", "R"}), frozenset({"XS", "K", "S"}))  # the same to whoever says it


def is_called(sizes: Sequence[Size], chosen: str, said: Sequence[str]) -> bool:
    """Whether the size that was chosen is what was said: by its name, by another word for it, or by its rank where the
    sizes are called otherwise. "Small" of what comes in regular and large is not."""
    size, wanted = next((s for s in sizes if s.id == chosen), None), class_of(said)
    if size is None or wanted is None or wanted in size.classes or set(said) & _COMPARED.keys():
        return True
    if set(said) <= size.words or not all(s.classes for s in sizes):
        return True
    alike = "extra" not in said and any(wanted in kin and size.classes & kin for kin in _ALIKE)
    return alike and not any(wanted in s.classes for s in sizes)


_CUPS = {stem(w): n for n, w in enumerate(words_of("short tall grande venti trenta"))}  # a coffee house's, in order
_COMPARED = {"smaller": 0, "smallest": 0, "bigger": -1, "biggest": -1, "larger": -1, "largest": -1}


def _by_rank(sizes: Sequence[Size], words: Sequence[str]) -> str | None:
    """Small, medium, large of sizes that are called otherwise: by what the menu has, then by volume or price."""
    wanted = class_of(words)
    if wanted is None or len(sizes) < 2:
        return None
    if len(words) == 1 and words[0] in _COMPARED and (len(sizes) == 2 or words[0].endswith("est")):
        rank = {s.id: (max((_RANK[c] for c in s.classes), default=0), *sorted(s.numbers), s.price_cents) for s in sizes}
        return sorted(sizes, key=lambda s: rank[s.id])[_COMPARED[words[0]]].id
    if any(s.stacked for s in sizes):
        return None
    by_class = {c: s.id for s in sizes for c in s.classes}
    cups = [min((_CUPS[w] for w in s.words if w in _CUPS), default=-1) for s in sizes]
    if len(by_class) == 1 and len(set(cups)) == len(sizes):
        by_class = {}  # "a large coffee" of tall, grande and venti, which are all large by name
    near = {
        "R": ("M", "S"),
        "M": ("R",),
        "XL": ("L",),
        "L": ("XL",),
        "S": ("XS", "K", "R"),
        "XS": ("S", "K"),
        "K": ("S", "XS"),
    }
    if wanted == "R":
        default = next((s.id for s in sizes if s.default), None)
        if default:
            return default
    if by_class:
        if wanted == "L" and "XL" in by_class and "L" not in by_class and "M" not in by_class:
            return by_class["XL"]
        return next((by_class[c] for c in near[wanted] if c in by_class), None)
    by_cup = {s.id: cup for s, cup in zip(sizes, cups, strict=True)}
    ranked = sorted(sizes, key=lambda s: (max(s.numbers, default=0), by_cup[s.id], s.price_cents))
    told = all(s.numbers for s in sizes) or -1 not in cups
    if not told and len({s.price_cents for s in sizes}) < len(sizes):
        return None
    if wanted in ("S", "XS", "K"):
        return ranked[0].id
    if wanted in ("L", "XL"):
        return ranked[-1].id
    return ranked[len(ranked) // 2].id if len(ranked) % 2 else None


_NO_PIECES = frozenset(
    words_of(
        """
    singl doubl tripl sencillo ounc inch liter ml patty patti layer scoop shot egg stack tier person peopl topping meat
    flavor cut
        """
    )
)


def count_size(sizes: Sequence[Size], count: int) -> str | None:
    """The size that is a count of pieces: "six nuggets" where nuggets come in sixes. None where it is no such size."""
    found = [s for s in sizes if count in s.numbers and not s.words & _NO_PIECES]
    return found[0].id if len(found) == 1 and len(sizes) > 1 else None
