# ruff: noqa: E501 - frames stay in one piece
""" "The smallest", "the biggest you do", of the sizes that a thing comes in. PURE.

It decides which value of a thing's own sizes such a word is; which of several things is biggest is `ranking`'s.
"""

import re
from typing import Final

from domain.shop import Product
from edge.dialog.shop.carrying import SIZE_LIKE
from edge.dialog.shop.finding import values_of
from edge.dialog.shop.tables import SIZES

SMALLEST: Final = re.compile(
    r"\b(?:smaller|smallest|littlest|tiniest|lowest|least|mas (?:chic[oa]s?|pequen[oa]s?)|(?:the|el|la|los|las) (?:small|little|chic[oa]s?|pequen[oa]s?) ?(?:one|ones|bag|box|pack|bottle|can|size|bolsa|caja)?$)\b"
)
LARGEST: Final = re.compile(
    r"\b(?:bigger|biggest|larger|largest|highest|most|mas grandes?|(?:the|el|la|los|las) (?:big|large|grandes?) ?(?:one|ones|bag|box|pack|bottle|can|size|bolsa|caja)?$)\b"
)
# "The cheaper one": of what it comes in; "which is the cheaper one" asks.
_BY_PRICE: Final = re.compile(
    r"^(?!.*\b(?:which|what|whats|how|why|is|are|cual|que)\b).*\b(?:the|el|la|los|las) (?:(?:cheaper|cheapest|less expensive|least expensive|lower priced|mas barat[oa]s?|mas economic[oa]s?)|(?P<dear>dearer|dearest|more expensive|most expensive|pricier|priciest|mas car[oa]s?))\b"
)
MEASURED: Final = SIZE_LIKE | {"weight", "pack", "count", "storage", "capacity", "watts", "volume"}


def extreme(product: Product, text: str) -> dict[str, tuple[str, ...]]:
    """The attribute with its first or last value, in the catalog's order; empty where neither end was asked for."""
    if by_price := _BY_PRICE.search(text):
        return _priced(product, dear=by_price["dear"] is not None)
    key = next((k for v in product.variants for k in v.attributes if k in MEASURED), "")
    every = values_of(product.variants, key) if key else ()
    if len(every) < 2 or not all(any(c.isdigit() for c in v) or set(v.lower().split("/")) <= set(SIZES) for v in every):
        return {}
    if SMALLEST.search(text):
        return {key: (every[0],)}
    return {key: (every[-1],)} if LARGEST.search(text) else {}


def _priced(product: Product, *, dear: bool) -> dict[str, tuple[str, ...]]:
    """The values that those of the lowest or highest price have, and no other has; empty where all cost the same."""
    sums = [v.price_cents for v in product.variants]
    end = max(sums) if dear else min(sums)
    own = [v for v in product.variants if v.price_cents == end]
    rest = [v for v in product.variants if v.price_cents != end]
    keys = (k for k in own[0].attributes if rest)
    told = {k: (values_of(own, k), values_of(rest, k)) for k in keys}
    return {k: mine for k, (mine, others) in told.items() if not set(mine) & set(others)}
