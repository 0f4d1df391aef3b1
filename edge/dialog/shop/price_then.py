# ruff: noqa: E501 - frames stay in one piece
"""What a thing costs at another time: "and if I come by at three?", "is it still on sale on Saturday?". PURE.

And whether it is cheaper elsewhere. It says what the catalog's own promotions make of the price at that moment, and since when they no longer do. It knows
of no price that nobody has entered.
"""

import re
from typing import Final

from domain.shop import same_zone
from edge.dialog.render import wording as words_of_all
from edge.dialog.shop import resolve, wording
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.finding import chosen
from edge.dialog.shop.reading import Reading
from edge.dialog.shop.serve import go

_PRICES: Final = frozenset({"price", "promotions"})
_BESIDE: Final = frozenset({"price", "promotions", "detail", "alternative", "stock", "label"})
_CHEAPER: Final = re.compile(
    r"\b(?:cheaper|less|still (?:\w+ ){0,3}?(?:off|on|reduced|discounted)|mas barat[oa]s?|menos)\b"
)
# "And if I come by tomorrow?": behind a price it is the price that is asked, whatever else it may be elsewhere.
_IF: Final = re.compile(
    r"^(?:(?:and|so|ok|okay|but|or|well|y|pero|entonces) )*"
    r"(?:if|what if|what about|how about|what|tomorrow|on|at|in|next|si|que tal|and|y|manana|el)\b"
)
# "Is the offer still on this weekend?": until when it runs, and no price.
_RUNS: Final = re.compile(
    r"\b(?:is|are|will|does|do|would) (?:the|that|this|your|our|those|these)(?: \w+){0,3} (?:offers?|deals?|sales?|promo\w*|discounts?|specials?|flash|one|thing)"
    r" (?:\w+ )?(?:on|run|runs|running|valid|good|going|last|lasts|over|be|there|active|live|end|ends|finish|stop)\b"
    r"|\b(?:sigue|dura|termina|vale) (?:la|el|esa|ese|esta|este) (?:oferta|descuento|promo\w*)\b"
)
A_QUESTION: Final = 14  # words


def told(desk: Desk, reading: Reading) -> bool:
    """Says it. False when no price at another time was asked, or of no one thing."""
    if (
        reading.when is None
        or not _asks(desk, reading)
        or ("price" not in reading.wants and _RUNS.search(reading.text))
    ):
        return False
    wish = resolve.wish_for(desk, reading, "price")
    if len(wish.products) != 1 or wish.lacking:
        return False
    then = reading.when.moment(desk.now)
    product = desk.product(wish.products[0])
    variants = chosen(product, wish.values) or product.variants
    place = wish.place if desk.shop.site(wish.place) else desk.here
    costs = [desk.shop.price(product, v, then, place, desk.tier()) for v in variants]
    if len({c.cents for c in costs}) > 1:
        return False
    now, cost = desk.price(product, variants[0], place), costs[0]
    name = desk.name(product) if len(variants) > 1 else desk.variant_name(product, variants[0])
    price, full = words_of_all.money(cost.cents), words_of_all.money(cost.full_cents)
    if cost.offer:
        offer, percent = cost.offer.name.get(desk.language), str(cost.offer.percent)
        desk.say("price_then_offer", item=name, price=price, full=full, offer=offer, percent=percent)
    elif now.offer and now.offer.ends:
        until = wording.until(same_zone(now.offer.ends, desk.now), desk.now, desk.language)
        desk.say("price_then_over", item=name, price=price, offer=now.offer.name.get(desk.language), until=until)
    else:
        desk.say("price_then", item=name, price=price)
    desk.remember(product=product.id, values=wish.values, want="price")
    return True


def cheaper_there(desk: Desk, reading: Reading) -> bool:
    """ "Is it cheaper online?": what it costs here; of a store of ours, what it costs there."""
    if "price_match" not in reading.wants or reading.cents or not _CHEAPER_THERE.search(reading.text):
        return False
    wish = resolve.wish_for(desk, reading, "price")
    if not any(desk.shop.site(p) for p in reading.places):
        desk.say("own_prices")
    elif not wish.products:
        return False
    return not wish.products or go(desk, wish, reading)


_CHEAPER_THERE: Final = re.compile(
    r"\b(?:is|are|was|will) (?:it|that|this|they|these|those|the \w+(?: \w+)?) (?:any |a bit |also |be )?(?:cheaper|less|lower)\b"
    r"|\b(?:esta|estan|es|son) mas barat[oa]s? (?:en|por)\b"
)


def _asks(desk: Desk, reading: Reading) -> bool:
    wants = set(reading.wants) - ({"stock"} if reading.text.endswith("about") else set())  # "what about" at two
    if wants - _BESIDE or reading.percent or reading.cents:
        return False
    if wants & _PRICES or _CHEAPER.search(reading.text):
        return True
    goes_on = desk.mem.want in _PRICES and bool(desk.mem.product) and not reading.named
    return goes_on and not wants & {"stock"} and len(reading.words) <= A_QUESTION and bool(_IF.search(reading.text))
