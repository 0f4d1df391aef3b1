# ruff: noqa: E501 - frames stay in one piece
""" "Not charcoal, he has that", "anything but red": of the values a thing comes in, those that are left. PURE."""

import re
from typing import Final

from domain.shop import Product
from edge.dialog.shop.finding import Fixed, attribute_keys, colour, fixed, values_of
from edge.dialog.shop.reading import Reading
from edge.dialog.shop.tables import SIZES

_NOT: Final = re.compile(
    r"(?<!why )(?<!if )(?<!or )(?<!is it )(?<!are they )\b(?:not|dont (?:want|like|need)|doesnt (?:want|like)|anything but|any but|except(?: for)?"
    r"|other than|besides|excepto|menos|que no sean?|no quier[eo])"
    r" (?:(?:in|the|a|an|any|el|la|los|las|en|un|una|size|talla) )*(?P<denied>\w+)"
)


def fixed_by(product: Product, reading: Reading) -> Fixed:
    """Which values were said; where the only one was denied, the others."""
    said = fixed(product, reading.said)
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
