# ruff: noqa: E501 - frames stay in one piece
"""What goes on from a price or an offer that was just told: "two pairs?", "and today?", "what's it without the offer?". PURE.

It decides whether a price or an offer is asked by words that name neither, or name one only to take it away; of which
thing is `resolve`'s to say.
"""

import re
from collections.abc import Sequence
from typing import Final

from edge.dialog.shop.desk import Desk
from edge.dialog.shop.offers import full_price
from edge.dialog.shop.one_word import asks_price, asks_stock
from edge.dialog.shop.reading import Reading

_TOLD: Final = frozenset({"price", "promotions"})
_OPEN: Final = frozenset({"detail", "stock", "compatible", "price", "promotions", "buy", "alternative", "hours"})
_LED: Final = r"^(?:(?:and|so|ok|okay|but|well|then|y|e|entonces|pero|bueno) )*"
_NOW: Final = re.compile(_LED + r"(?:what about |how about )?(?:today|now|right now|at the moment|just now|hoy|ahora)$")
_SO_MANY: Final = re.compile(
    _LED
    + r"(?:what about |how about |for |if (?:\w+ ){1,2}(?:takes?|buys?|gets?|wants?|have|has) |por |para )?"
    + r"(?:the )?(?:a pair|a couple|two|three|four|five|six|\d|dos|tres|cuatro|cinco|un par)(?: (?:pairs?|pares|of (?:them|those|these|each)|de (?:ell[oa]s|es[oa]s)))?(?: then| together)?$"
)
# "Hasta qué hora vale", of an offer: the same words with "abren" are of the shop.
_IS_GOOD_UNTIL: Final = re.compile(
    r"\bhasta (?:que hora|que dia|cuando) (?:\w+ )?(?:vale|dura|sirve|aplica|sigue|(?:es|esta|vale|dura) (?:la|el|esa|ese|esta|este) (?:oferta|promo\w*|descuento|precio))\b"
)
_NEEDS: Final = re.compile(
    r"\b(?:needs?|have to|has to|must|got to|require\w*) (?:(?:to )?(?:buy|get|take|have|be) )?(?:the|both|a|those|that|all|any)\b"
    r"|^(?:(?:is (?:it|that)|so|and|but|its|thats) )*only (?:with|if|when|for) (?!me\b|now\b)"
)
_WHAT_RUNS: Final = re.compile(
    _LED
    + r"(?:whats|what is|what|anything|what (?:have we got|do we have|we got|have you got))(?: (?:offers?|deals?|promos?))? (?:runs?|running|(?:is )?on)(?: (?:on|in (?:the )?(?:store|shop)|here|today|now|right now|at the moment|just now|this week|next week|tomorrow|this weekend|soon))*$"
)


def asked(desk: Desk, reading: Reading) -> str:
    """ "price" or "promotions"; "" where neither is asked so."""
    wants = set(reading.wants)
    if not wants <= _OPEN:
        return ""
    told = desk.mem.want in _TOLD
    if full_price(reading.text) and (reading.named or desk.mem.product):
        return "price"
    if reading.named:
        of_hours = "hours" in wants and not _IS_GOOD_UNTIL.search(reading.text)
        until = wants <= {"detail", "hours"} and bool(_UNTIL.search(reading.text)) and not of_hours
        if until and any(o.concerns(p) for o in desk.shop.offers for p in reading.mentions[0].products):
            return "promotions"  # "City Runners, until when?"
    elif _WHAT_RUNS.search(reading.text):
        return "promotions"
    if reading.asked and not reading.named and desk.mem.product and _is_so_much(desk, reading):
        return "price"  # "so it's the full twenty-two?"
    if not told:
        return ""
    if not reading.named and desk.mem.product and (_NOW.search(reading.text) or _SO_MANY.search(reading.text)):
        return "price"
    if not reading.named and desk.mem.product and (_WHAT_IS_IT.search(reading.text) or _is_so_much(desk, reading)):
        return "price"
    if reading.named and desk.mem.want == "promotions" and _WORKS_ON.search(reading.text):
        return "promotions"  # "will it work on socks", of a coupon
    if _IS_GOOD_UNTIL.search(reading.text) or (
        "hours" not in wants and not reading.named and _BARE_END.search(reading.text)
    ):
        return "promotions"
    return "promotions" if desk.mem.want == "promotions" and _NEEDS.search(reading.text) else ""


def _is_so_much(desk: Desk, reading: Reading) -> bool:
    """ "Is it thirty nine then?": a sum near to what it costs, now or in full."""
    product = desk.product(desk.mem.product)
    prices = {c // 100 for v in product.variants for c in (v.price_cents, desk.price(product, v).cents)}
    said = {w.number for w in reading.words if w.number}
    return bool(_IS_IT.search(reading.text)) and len(said) == 1 and bool({n + d for n in prices for d in (0, 1)} & said)


# "What were they", "so it's what", behind an offer.
_WHAT_IS_IT: Final = re.compile(
    _LED
    + r"(?:what (?:was|were|is|are) (?:it|they|those|these)(?: now| then)?|(?:its|it is|theyre|they are|thats) what)$"
)
_WORKS_ON: Final = re.compile(
    r"\b(?:works?|good|valid|counts?|appl(?:y|ies)|goes?|used?) (?:on|for|with|towards|against)\b"
)
_IS_IT: Final = re.compile(
    _LED
    + r"(?:(?:is|are|was|were) (?:it|they|that|those|these|this)|its|theyre|thats|it is|they are|es|son|cuesta\w*) (?:(?:only|just|really|still|the|a|full|whole|solo|todavia) )*\w+(?: \w+)?(?: then| now| dollars| bucks| entonces)?$"
)
_UNTIL: Final = re.compile(
    r"\b(?:till?|until|hasta)\b(?: (?:what|que) \w+| when| cuando)|\b(?:flash|sale|ends?|ending)\b.*\b(?:till?|until|when)\b"
)
_BARE_END: Final = re.compile(_LED + r"(?:till?|until)(?: (?:when|what (?:time|day)|how late))?(?: today)?$")


def is_of_it(desk: Desk, reading: Reading) -> bool:
    """ "Any offer?", bare, behind what one thing costs or whether it is here: on that one."""
    spoken_of = bool(desk.mem.product) and desk.mem.want in _OF_ONE and not reading.named
    return spoken_of and bool(_ANY_OFFER.search(reading.text))


_OF_ONE: Final = frozenset({"price", "stock", "detail", "where", "options"})
_ANY_OFFER: Final = re.compile(
    _LED
    + r"(?:(?:is|are) there |(?:have|has|got|do) (?:you |we |they )?(?:got |have |do )?|hay )?(?:any|an|a|some|algun\w*|una?) (?:kind of )?(?:offers?|deals?|promos?|promotions?|discounts?|ofertas?|descuentos?|promocion\w*)(?: (?:at all|there|then|on|going|running|on (?:either|both|any of them)))*$"
)


def is_covered(reading: Reading, asked: Sequence[str]) -> bool:
    """ "Does it cover boots", "and the boots?"; not "and the boots, price?", which asks for something else now."""
    text = reading.text
    bare = set(asked) <= {"detail", "promotions"} and _AND_THIS.search(text)
    return bool(_COVERS_IT.search(text)) or bool(bare and not (asks_stock(text) or asks_price(text)))


_COVERS_IT: Final = re.compile(
    r"\b(?:cover|covers|include|includes|included|apply|applies|count|counts|part of|good (?:for|on)|included|in on"
    r"|(?:in|on|under) (?:that|it|this|the (?:deal|sale|offer|promo\w*))$)\b"
)
_AND_THIS: Final = re.compile(  # and nothing is asked of it in words of its own
    r"^(?:(?:and|what about|how about|y|or) )+(?:the|my|those|these|los|las|el|la) (?:\w+ ){0,3}\w+$"
)
