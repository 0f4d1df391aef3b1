# ruff: noqa: E501 - frames stay in one piece
""" "How old is that number?", of a count that was just said. PURE. It decides that a count's age is asked, and nobody's."""

import re
from typing import Final

from edge.dialog.shop.desk import Desk
from edge.dialog.shop.finding import chosen
from edge.dialog.shop.reading import Reading

_COUNT: Final = r"(?:numbers?|counts?|figures?|info|information|data|stock|inventory|dato|datos|conteo|numero|cuenta)"
_ASKED: Final = re.compile(
    rf"\b(?:how (?:old|fresh|recent|current|up to date|accurate|good|reliable) (?:is |are )?(?:that|this|those|these|the|your|our) {_COUNT}"
    rf"|when (?:was|were|is) (?:that|this|those|the|it) (?:\w+ )?(?:{_COUNT} )?(?:\w+ )?(?:counted|updated|checked|refreshed|from|last|taken)"
    rf"|(?:is|are) (?:that|this|those|the) (?:{_COUNT} )?(?:live|current|up to date|fresh|real time|right now)"
    r"|how (?:old|fresh|recent|current|up to date|long ago) (?:is|are|was|were) (?:that|this|those|it|these)$"
    r"|(?:sounds?|seems?|looks?|(?:thats|its|that is|is that|is it|isnt that|isnt it)(?: \w+)?) (?:\w+ )?(?:old|stale|out of date|outdated)$"
    rf"|(?:ese|este|esos|el|los) {_COUNT} (?:es |son |de |desde )*(?:cuando|reciente\w*|viej\w*|actual\w*)"
    rf"|as of (?:when|what time)|(?:de cuando|que tan (?:reciente|viejo|vieja|actual)) (?:es|son|esta) (?:ese|esa|este|esos|el|la|los)? ?{_COUNT})\b"
)


def asked(desk: Desk, reading: Reading) -> bool:
    """Says it. False when it was not asked, or no count was spoken of."""
    product = desk.shop.product(desk.mem.product)
    if product is None or "price" in reading.wants or reading.named or not _ASKED.search(reading.text):
        return False
    age = desk.age(chosen(product, desk.mem.values) or product.variants).removeprefix(", ")
    age = age.removeprefix("según el conteo ")
    if age:
        desk.say("count_age", age=age)
    else:
        desk.say("count_live")
    return True
