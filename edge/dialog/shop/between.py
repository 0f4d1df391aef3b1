# ruff: noqa: E501 - frames stay in one piece
"""What two things cost together, and how much more one is than the other. PURE.

It adds and subtracts what the shop's own prices are now, an add-on's price where an offer gives it; it promises nothing.
"""

import re
from collections.abc import Sequence
from typing import Final

from domain.shop import Product
from edge.dialog.render import wording as words_of_all
from edge.dialog.shop import wording
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.finding import chosen, fixed
from edge.dialog.shop.reading import Reading

AT_MOST: Final = 3
_TOGETHER: Final = re.compile(
    r"\b(?:together|altogether|combined|in total|total (?:for|of|on)|(?:for|on) (?:both|the (?:two|pair|lot)|everything|all (?:of (?:it|them)|three|that)?)|all in|juntos|juntas|en total|por los dos|por las dos|por todo)\b"
)
_MONEY: Final = re.compile(
    r"\b(?:how much|prices?|costs?|total|what(?:s| is| does| do| would)?|cuanto|precio|come to|comes to|run|owe|pay)\b"
)
_MORE: Final = re.compile(
    r"\b(?:(?:difference|diff|gap) (?:in|of|on) (?:the )?prices?|price (?:difference|diff|gap)|how much (?:more|less|cheaper|dearer|extra) (?:is|are|does|do|would|for)\b|how much (?:cheaper|more|less)$|cuanto (?:mas|menos) (?:cuesta|es|vale|car[oa])|diferencia (?:de|en) (?:el )?precio)\b"
)


def told(desk: Desk, reading: Reading) -> bool:
    """Answers it. False when neither was asked, or fewer than two things are spoken of."""
    if reading.places or reading.cents or reading.percent:
        return False
    more = bool(_MORE.search(reading.text))
    if not more and not (_TOGETHER.search(reading.text) and _MONEY.search(reading.text)):
        return False
    found = _spoken_of(desk, reading)
    if len(found) < 2 or (desk.order.lines and not reading.named and not more):
        return False
    _difference(desk, reading, found[:2]) if more else _sum(desk, reading, found)
    return True


def _spoken_of(desk: Desk, reading: Reading) -> list[Product]:
    named = [m.products[0] for m in reading.mentions if not (m.other or m.weak)]
    ids = dict.fromkeys(named if len(named) > 1 else (*named, *desk.mem.recent[:2], *desk.mem.offered[:2]))
    return [p for one in ids if (p := desk.shop.product(one)) is not None][: AT_MOST if len(named) > 1 else 2]


def _cents(desk: Desk, product: Product, reading: Reading, others: Sequence[Product]) -> int:
    values = dict(desk.mem.values) if product.id == desk.mem.product else {}
    values |= fixed(product, reading.said).values if reading.named else {}
    variants = chosen(product, values) or product.variants
    ids = {p.id for p in others}
    for offer in desk.offers():
        if offer.kind == "add_on_price" and offer.add_on_product == product.id and ids & set(offer.trigger_products):
            return offer.add_on_price_cents
    return min(desk.price(product, v).cents for v in variants)


def _sum(desk: Desk, reading: Reading, found: Sequence[Product]) -> None:
    each = [(p, _cents(desk, p, reading, [o for o in found if o is not p])) for p in found]
    rows = [f"{desk.name(p)} {words_of_all.money(c)}" for p, c in each]
    total = words_of_all.money(sum(c for _, c in each))
    desk.say("together", items=wording.listed(rows, desk.language, "and"), total=total)


def _difference(desk: Desk, reading: Reading, found: Sequence[Product]) -> None:
    first, second = sorted(found, key=lambda p: _cents(desk, p, reading, ()))
    low, high = _cents(desk, first, reading, ()), _cents(desk, second, reading, ())
    values = {"item": desk.name(second), "price": words_of_all.money(high), "other": desk.name(first)}
    desk.say("dearer_by", more=words_of_all.money(high - low), less=words_of_all.money(low), **values)
