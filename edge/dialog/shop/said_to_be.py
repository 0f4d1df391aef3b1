""" "The waterproof one": which of some products the data say to be so. PURE.

What is only not denied is not said to be so; what is denied counts for nothing.
"""

import re

from domain.shop import Product
from edge.dialog.shop.index import stems

_DENIED = re.compile(r"\b(?:no|not|isnt|without|non|sin)\b|n't\b", re.IGNORECASE)

_CLAUSE = re.compile(r"[.!?,;()]+(?:\s+|$)|\s+\(")


def those(products: list[Product], asked: set[str]) -> list[Product]:
    """The products whose data speak of most of what was asked, and deny none of it."""
    scored = {p.id: _says(p, asked) for p in products}
    best = max(scored.values(), default=0)
    named = {p.id: _says(p, asked, by_name=True) for p in products}
    most = max(named.values(), default=0)
    if most > best and sum(n == most for n in named.values()) == 1:
        scored, best = named, most  # "grain free stuff for dogs": its name says more than what is said of it
    return [p for p in products if best and scored[p.id] == best]


def _says(product: Product, asked: set[str], *, by_name: bool = False) -> int:
    heard = {s for text in (product.name.get("en"), *product.aliases) for s in stems(text) if by_name}
    for key, value in product.attributes.items():
        key_words, words = set(stems(key.replace("_", " "))), set(stems(value)) if isinstance(value, str) else set()
        denied = value is False or (isinstance(value, str) and bool(_DENIED.search(value)))
        if denied and asked & (key_words | words):
            return 0
        heard |= words | (key_words if value is True or not isinstance(value, str) else set())
    for clause in _CLAUSE.split(product.description):  # "light and packable, water-resistant (not fully waterproof)"
        heard |= set(stems(_DENIED.split(clause)[0]))  # "waterproof to 10 m without a case" is waterproof
    return len(asked & heard)
