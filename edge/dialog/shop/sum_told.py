"""A sum that was told of a thing, and is asked about: "is the hoodie still fifty four", "twelve, is that so?". PURE."""

import re

from edge.dialog.shop.desk import Desk
from edge.dialog.shop.finding import fixed
from edge.dialog.shop.money_off import last_sum
from edge.dialog.shop.reading import Reading


def is_the_price(desk: Desk, reading: Reading) -> bool:
    """Whether a number that is no size of the thing is its price, now or in full."""
    product = desk.product(reading.mentions[0].products[0])
    prices = {v.price_cents for v in product.variants} | {desk.price(product, v).cents for v in product.variants}
    free = [n for n in reading.said.numbers if n.isdigit() and not fixed(product, reading.said).values]
    told = {int(n) for n in free} | ({last_sum(reading.words)} if free else set())
    return bool(told & {c // 100 for c in prices})  # "thirty nine", of 39.20


def is_that_so(desk: Desk, reading: Reading) -> bool:
    """Whether a sum was told of a named thing, near to what it costs and no size, and whether that holds is asked."""
    product = desk.product(reading.mentions[0].products[0])
    free = [w for w in reading.beside if w.number]
    if len(free) != 1 or fixed(product, reading.said).values or _SIZED.search(reading.text):
        return False
    told, costs = 100 * (free[0].number or 0), [v.price_cents for v in product.variants]
    near = min(costs) // NEAR <= told <= NEAR * max(costs)
    return near and any(so.search(reading.text) for so in (_IS_SO, _BE_SO_MUCH, _WAS_SO_MUCH))


NEAR = 2  # times: who misremembers a price is seldom further off
_SIZED = re.compile(r"\b(?:in|size|sizes|waist|talla|number|numero) (?:an? |the )?(?:\d+|\w+)$")
_IS_SO = re.compile(
    r"\b(?:is|are|was|were|isnt|arent) (?:that|this|it|they|those|not that|he|she|the \w+) (?:not )?"
    r"(?:so|true|right|correct|still)\b"
    r"|\b(?:thinks?|thought|says?|said|reckons?|swears?|told (?:me|us|him|her)|heard|believes?)\b.*"
    r"\b(?:is|are|was|were|isnt|arent) (?:it|that|they|he|she)$"
    r"|\b(?:true|right|correct|still true|verdad|cierto)$"
)
_WAS_SO_MUCH = re.compile(
    r"\b(?:was|were|used to be) (?:only |just )?(?:\d+|\w+)(?: \w+)? "
    r"(?:yesterday|before|earlier|last|this morning|the other|when|in the|a)\b"
)
_SO_MUCH_OFF = re.compile(r"\b(?:\d+|[a-z]+teen|[a-z]+ty|five|ten|half|a third)(?: percent| dollars| bucks)? off\b")
_BE_SO_MUCH = re.compile(r"^(?:(?:so|and|but|wait|hey) )*(?:is|are|isnt|arent|was|were|werent|wasnt)\b.* (?:\d+|\w+)$")


def is_so_much_off(reading: Reading) -> bool:
    """Whether so much off was told of, and whether that holds is asked."""
    return bool(_SO_MUCH_OFF.search(reading.text) and _IS_SO.search(reading.text))
