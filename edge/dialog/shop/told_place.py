"""Which other store "they", "their" and "how far is that" mean: the one where what is not here was told to be. PURE."""

from domain.shop import STORE
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.finding import chosen
from edge.dialog.shop.places_named import ALL

_OF_COUNTS = frozenset({"stock", "hold", "hold!", "transfer", "alternative", "buy", "options", "transfer_time"})


def is_not_here(desk: Desk) -> bool:
    """Whether what was just asked about is counted elsewhere alone: "so where is it?" asks which place has it."""
    product = desk.shop.product(desk.mem.product)
    if product is None or desk.mem.want.removesuffix("!") not in _OF_COUNTS:
        return False
    variants = chosen(product, desk.mem.values) or product.variants
    if any(desk.stock_here(product, v) for v in variants):
        return False
    return any(n for v in variants for place, n in desk.stock(product, v).items() if place != desk.here)


def told_place(desk: Desk) -> str:
    """A place spoken of, else the nearest store that has what this one has not; "" for neither."""
    if desk.mem.place and desk.mem.place != ALL and desk.shop.site(desk.mem.place):
        return desk.mem.place
    product = desk.shop.product(desk.mem.product)
    if product is None or desk.mem.want not in _OF_COUNTS:
        return ""
    variants = chosen(product, desk.mem.values) or product.variants
    if desk.mem.place != ALL and any(desk.stock_here(product, v) for v in variants):
        return ""
    having = [
        s
        for s in desk.shop.sites
        if s.id != desk.here and s.kind == STORE and any(desk.stock(product, v).get(s.id) for v in variants)
    ]
    having.sort(key=lambda s: s.minutes_from.get(desk.here, 10_000))
    return having[0].id if having else ""
