"""Counts side by side: a thing's by size, the places' or two things' the larger first, the lowest of a kind. PURE.

It decides what is laid beside what, and in which order; of no number it says that it is low or enough.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from domain.shop import STORE, Product, Variant
from edge.dialog.shop import wording
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.finding import chosen, values_of
from edge.dialog.shop.memory import Wish

LEVELS: Final = "levels"
BY, PLACES, THINGS, LOW = "by", "places", "things", "low"  # the first of a wish's words
SHOWN: Final = 4  # counts of single sizes and colours, where it is the lowest that are asked


def levels(desk: Desk, wish: Wish) -> None:
    """wish.words: the kind of it, and of BY the attribute."""
    _SAID[wish.words[0]](desk, wish)


def _say_by(desk: Desk, wish: Wish) -> None:
    product, place = desk.product(wish.product), wish.place if desk.shop.site(wish.place) else desk.here
    variants, key = chosen(product, wish.values) or product.variants, wish.words[1]
    sums = {
        value: sum(desk.stock(product, v).get(place, 0) for v in variants if v.attributes.get(key) == value)
        for value in values_of(variants, key)
    }
    name = wording.chosen_name(product, wish.values, desk.language)
    rows = ", ".join(f"{wording.value_name(v, desk.language)} {n}" for v, n in sums.items())
    desk.say("counts", item=_begun(name), place=desk.place(place), counts=rows, age=desk.age(variants))


def _say_places(desk: Desk, wish: Wish) -> None:
    product = desk.product(wish.product)
    variants = chosen(product, wish.values) or product.variants
    counts = {s.id: sum(desk.stock(product, v).get(s.id, 0) for v in variants) for s in desk.shop.sites}
    ordered = sorted(desk.shop.sites, key=lambda s: (s.kind != STORE, -counts[s.id]))
    rows = [f"{counts[s.id]} {desk.place(s.id)}" for s in ordered]
    name = wording.chosen_name(product, wish.values, desk.language)
    desk.say("raw", text=f"{_begun(name)}: {wording.listed(rows, desk.language, 'and')}{desk.age(variants)}.")


def _say_things(desk: Desk, wish: Wish) -> None:
    each = {p: _fitting(desk.product(p), wish.values) for p in wish.products}
    sums = {p: sum(desk.stock_here(desk.product(p), v) for v in variants) for p, variants in each.items()}
    named = {p: wording.chosen_name(desk.product(p), _own(desk.product(p), wish.values), desk.language) for p in each}
    rows = [f"{_begun(named[p])}: {sums[p]}" for p in sorted(each, key=lambda p: -sums[p])]
    age = desk.age([v for variants in each.values() for v in variants])
    desk.say("raw", text=f"{'; '.join(rows)} {desk.place(desk.here)}{age}.")


def _say_low(desk: Desk, wish: Wish) -> None:
    each = [(desk.product(p), v) for p in wish.products for v in _fitting(desk.product(p), wish.values)]
    each.sort(key=lambda row: desk.stock_here(*row))
    shown = each[:SHOWN]
    rows = [f"{_told(desk, p, v, alone=len(wish.products) == 1)} {desk.stock_here(p, v)}" for p, v in shown]
    name = wording.chosen_name(shown[0][0], wish.values, desk.language) if len(wish.products) == 1 else ""
    age = desk.age([v for _, v in shown])
    desk.say("lowest_here", of=f" {name}" if name else "", counts=", ".join(rows), age=age)


def _told(desk: Desk, product: Product, variant: Variant, *, alone: bool) -> str:
    if not alone:
        return desk.variant_name(product, variant)
    values = [v for k, v in variant.attributes.items() if len(values_of(product.variants, k)) > 1]
    return " ".join(wording.value_name(v, desk.language) for v in values) or desk.name(product)


def _own(product: Product, values: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Of the values that were said those that this one comes in."""
    return {k: v for k, v in values.items() if set(v) & set(values_of(product.variants, k))}


def _fitting(product: Product, values: Mapping[str, tuple[str, ...]]) -> Sequence[Variant]:
    return chosen(product, _own(product, values)) or product.variants


def _begun(text: str) -> str:
    return text[:1].upper() + text[1:]


_SAID: Mapping[str, Callable[[Desk, Wish], None]] = {
    BY: _say_by,
    PLACES: _say_places,
    THINGS: _say_things,
    LOW: _say_low,
}
