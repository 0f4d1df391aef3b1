# ruff: noqa: E501 - frames stay in one piece
""" "Not charcoal, he has that", "anything but red": of the values a thing comes in, those that are left. PURE.

And "he tried the nine and it's tight, have we a ten": what did not fit is told of, and is not wanted.
"""

import re
from dataclasses import replace
from typing import Final

from domain.shop import Product
from edge.dialog.shop.finding import Fixed, Said, attribute_keys, colour, fixed, values_of
from edge.dialog.shop.reading import Reading
from edge.dialog.shop.tables import SIZES
from edge.dialog.vocabulary.numbers import number_of

_NOT: Final = re.compile(
    r"(?<!why )(?<!if )(?<!or )(?<!is it )(?<!are they )\b(?:not|dont (?:want|like|need)|doesnt (?:want|like)|anything but|any but|except(?: for)?"
    r"|other than|besides|excepto|menos|que no sean?|no quier[eo])"
    r" (?:(?:in|the|a|an|any|el|la|los|las|en|un|una|size|talla) )*(?P<denied>\w+)"
)


def fixed_by(product: Product, reading: Reading) -> Fixed:
    """Which values were said, but for those that did not fit; where the only one was denied, the others."""
    said = fixed(product, _but_misfits(reading))
    match = None if reading.asked else _NOT.search(reading.text)
    if match is None:
        return said
    denied = {match["denied"], colour(match["denied"]), SIZES.get(match["denied"], "")} - {""}
    kinds = {*reading.said.colours, *reading.said.sizes, *reading.said.numbers}
    if not kinds or not kinds <= denied:
        return said
    left = {
        k: tuple(v for v in values_of(product.variants, k) if v not in said.values[k])
        for k in attribute_keys(product)
        if k in said.values
    }
    return Fixed(left) if left and all(left.values()) else said


_ILL: Final = r"(?:tight\w*|snug|loose|baggy|pinch\w*|rub|rubs|swamps?|drowns?|hangs?|slips?|narrow|wide|small|large|big|short|long|huge|tiny|chic[oa]s?|pequen[oa]s?|grandes?|cort[oa]s?|larg[oa]s?|apretad[oa]s?|ajustad[oa]s?|floj[oa]s?)"
_TOO: Final = (
    rf"(?:too|bit|little|tad|rather|awfully|kind of|muy|demasiado|poco|queda|quedan|viene|vienen) (?P<how>{_ILL})\b"
)
_AS_TOO: Final = re.compile(rf"\b{_TOO}")
_FITS_ILL: Final = rf"(?:{_TOO}|(?!(?:small|large|big|short|long|chic|pequen|grande|cort|larg)){_ILL}\b|(?:doesnt|dont|didnt|wont|does not|do not|did not|not|no) (?:\w+ )?(?:fit|work|le queda|cierra)\b|(?:le|me|les) aprieta\w*\b)"
_IS_ILL: Final = re.compile(
    rf"\b(?P<v>\w+)(?: (?:ones?|pair|waist|is|are|was|were|on|him|her|them|me|just|a|feels?|felt|looks?|looked|runs?|she|he|says?|la|le|les|un))* {_FITS_ILL}"
)
_TRIED: Final = re.compile(
    rf"\b(?:tried|trying|tries|wears?|wore|has|had|got|took|probo|trae)(?: (?:on|in|the|an?|his|her|my|their|size|usual|el|la|un|una))* (?P<v>\w+)\b.{{0,40}}?\b{_FITS_ILL.replace('?P<how>', '?:')}"
)


def _but_misfits(reading: Reading) -> Said:
    """What was said of colours and sizes, without what was tried and did not fit, where something else is asked for."""
    said, words = reading.said, reading.text.split()
    text = " ".join(w.text if w.number is None else w.stem for w in reading.words)
    told = {m["how"] for m in _AS_TOO.finditer(text)}  # "too small": how it fits, and no size
    sizes = tuple(s for s in said.sizes if not _all_told(s, words, told))
    worn = {m["v"] for p in (_IS_ILL, _TRIED) for m in p.finditer(text)}
    denied = {d for v in worn for d in (v, SIZES.get(v, ""), str(number_of(v) or ""))} - {""}
    left = replace(
        said,
        sizes=tuple(s for s in sizes if s not in denied),
        numbers=tuple(n for n in said.numbers if n not in denied),
    )
    return left if left.sizes or left.numbers else replace(said, sizes=sizes)


def _all_told(size: str, words: list[str], told: set[str]) -> bool:
    """Whether a size was but said to be too much: each word of it stands behind a "too"."""
    of_it = [w for w in words if SIZES.get(w) == size]
    return bool(of_it) and all(w in told for w in of_it) and len(of_it) == len(set(of_it))
