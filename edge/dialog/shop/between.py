# ruff: noqa: E501 - frames stay in one piece
"""What two things cost together, and how much more one is than the other. PURE.

It adds and subtracts what the shop's own prices are now, an add-on's price where an offer gives it; it promises nothing.
"""

import re
from collections.abc import Sequence
from typing import Final

from domain.shop import Product, Variant
from edge.dialog.render import wording as words_of_all
from edge.dialog.shop import wording
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.extremes import extreme
from edge.dialog.shop.finding import chosen, fixed
from edge.dialog.shop.reading import Reading
from edge.dialog.shop.several import each_thing

AT_MOST: Final = 3
_TOGETHER: Final = re.compile(
    r"\b(?:if (?:i|we|she|he|they) (?:get|gets|take|takes|buy|buys|want) (?:both|the two|the pair)|together|altogether|combined|in total|total (?:for|of|on|if|with)|(?:for|on) (?:both|the (?:two|pair|lot)|everything|all (?:of (?:it|them)|three|that)?)|all in|come to|comes to|add up to|juntos|juntas|en total|por los dos|por las dos|por todo)\b"
)
_COMES_TO: Final = re.compile(
    r"^(?!.*\b(?:both|together|altogether|with (?:it|that|them|those)|and|all|total)\b).*\bcomes? to\b"
)
_TOTAL: Final = re.compile(
    r"\b(?:the|my|our|her|his|their) (?:total|sum|damage)\b|\b(?:el total|la suma)\b|\bif (?:i|we|he|she|they) (?:\w+ )?(?:gets?|takes?|buys?|has|have)\b.*\b(?:whats|what is|how much is|what would|what will) (?:that|it)\b(?! (?:that|made|like|about|for|weigh)\b)"
)
_MONEY: Final = re.compile(
    r"\b(?:how much|prices?|costs?|total|what(?:s| is| does| do| would)?|cuanto|precio|come to|comes to|run|owe|pay)\b"
)
_MORE: Final = re.compile(
    r"\b(?:(?:difference|diff|gap) (?:in|of|on) (?:the )?prices?|price (?:difference|diff|gap)|how much (?:more|less|cheaper|dearer|extra) (?:is|are|does|do|would|for)\b|how much (?:cheaper|more|less|dearer|extra)(?: (?:is (?:it|that|this)|than|then|for)\b.*)?$|cuanto (?:mas|menos) (?:cuesta|es|vale|car[oa])|diferencia (?:de|en) (?:el )?precio)\b"
)


_TO_THAT: Final = re.compile(
    r"\b(?:whats|what is) the difference (?:to|with|for|from) (?:the )?\w+|\bdiferencia con (?:el|la)\b"
)


def told(desk: Desk, reading: Reading) -> bool:
    """Answers it. False when neither was asked, or fewer than two things are spoken of."""
    if reading.places or reading.cents or reading.percent:
        return False
    if len([m for m in reading.mentions if not (m.other or m.weak)]) == 1 and _COMES_TO.search(reading.text):
        return False  # "what does the shell come to in large": of that one
    more = bool(_MORE.search(reading.text))
    to_kind = desk.mem.want == "price" and not reading.named and bool(_TO_THAT.search(reading.text))
    together = _TOGETHER.search(reading.text) or (len(reading.mentions) > 1 and _TOTAL.search(reading.text))
    if not (more or to_kind) and not (together and _MONEY.search(reading.text)):
        return False
    if (more or to_kind) and (kinds := _of_one(desk, reading)):
        _between_kinds(desk, *kinds)
        return True
    if to_kind and not more:
        return False
    counted = each_thing(reading, ("price",), desk.store.index)
    if len(counted) == 1 and reading.qty and reading.named:
        return False  # "total for two runners": of one thing
    found = _spoken_of(desk, reading)
    if len(found) < 2 or (desk.order.lines and not reading.named and not more):
        return False
    _difference(desk, reading, found[:2]) if more else _sum(desk, reading, found)
    return True


def _spoken_of(desk: Desk, reading: Reading) -> list[Product]:
    named = [m.products[0] for m in reading.mentions if not (m.other or m.weak)]
    ids = dict.fromkeys(named if len(named) > 1 else (*named, *desk.mem.recent[:2], *desk.mem.offered[:2]))
    return [p for one in ids if (p := desk.shop.product(one)) is not None][: AT_MOST if len(named) > 1 else 2]


def _of_one(desk: Desk, reading: Reading) -> tuple[Product, Variant, Variant] | None:
    """ "How much more than the small one", of the thing that is spoken of: its two kinds, the one said last."""
    product = desk.shop.product(desk.mem.product)
    if reading.named and (
        product is None or not extreme(product, reading.text)
    ):  # "the big one" is of what we speak of
        only = len(reading.mentions) == 1 and len(reading.mentions[0].products) == 1
        product = desk.shop.product(reading.mentions[0].products[0]) if only else None
    if product is None:
        return None
    spoken_of = dict(desk.mem.values) if desk.mem.product == product.id else {}
    said = fixed(product, reading.said).values or extreme(product, f"{reading.text} ") or extreme(product, reading.text)
    other = chosen(product, {**spoken_of, **said}) if said else ()
    ours = [v for v in chosen(product, spoken_of) if v not in other]
    ours = ours or [v for v in product.variants if v not in other]
    one = dict.fromkeys(v.price_cents for v in ours)
    return (
        (product, ours[0], other[0]) if other and len(one) == 1 and len({v.price_cents for v in other}) == 1 else None
    )


def _between_kinds(desk: Desk, product: Product, one: Variant, other: Variant) -> None:
    low, high = sorted((one, other), key=lambda v: desk.price(product, v).cents)
    less, more = desk.price(product, low).cents, desk.price(product, high).cents
    if less == more:
        desk.say("price", item=desk.name(product), price=words_of_all.money(less))
        return
    names = {"item": desk.variant_name(product, high), "other": desk.variant_name(product, low)}
    desk.say(
        "dearer_by",
        price=words_of_all.money(more),
        more=words_of_all.money(more - less),
        less=words_of_all.money(less),
        **names,
    )


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
    parts = each_thing(reading, ("price",), desk.store.index) if len(reading.mentions) > 1 else []
    many = {m.products[0]: part.qty for part in parts for m in part.mentions[:1] if part.qty > 1}
    each = [(p, many.get(p.id, 1) * _cents(desk, p, reading, [o for o in found if o is not p])) for p in found]
    names = [f"{many[p.id]} {desk.name(p)}" if p.id in many else desk.name(p) for p, _ in each]
    rows = [f"{name} {words_of_all.money(c)}" for name, (_, c) in zip(names, each, strict=True)]
    total = words_of_all.money(sum(c for _, c in each))
    desk.say("together", items=wording.listed(rows, desk.language, "and"), total=total)
    if len(reading.mentions) > 1:  # those are spoken of: "I'll take both"
        ids = tuple(p.id for p in found)
        desk.remember(product="", values={}, offered=ids, recent=ids, want="price")


def _difference(desk: Desk, reading: Reading, found: Sequence[Product]) -> None:
    first, second = sorted(found, key=lambda p: _cents(desk, p, reading, ()))
    low, high = _cents(desk, first, reading, ()), _cents(desk, second, reading, ())
    values = {"item": desk.name(second), "price": words_of_all.money(high), "other": desk.name(first)}
    desk.say("dearer_by", more=words_of_all.money(high - low), less=words_of_all.money(low), **values)
