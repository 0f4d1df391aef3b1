"""What there is, where it lies, and what there is instead: from the counts at hand, with their age. PURE.

It never says that something is here when it is not, and never says a count as newer than it is.
"""

from collections.abc import Mapping, Sequence

from domain.shop import STORE, Product, Variant
from edge.dialog.shop import wording
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.finding import attribute_keys, chosen, is_colour, missing, values_of
from edge.dialog.shop.index import stems
from edge.dialog.shop.memory import CHEAPER, OTHERWISE, Wish
from edge.dialog.shop.places_named import ALL
from edge.dialog.shop.something_else import as_asked

LISTED_AT_MOST = 6  # counts in one breath
INSTEAD_AT_MOST = 2


def concerned(desk: Desk, wish: Wish) -> list[str]:
    """The SKUs whose counts an answer may need: what was asked for, and what may be had instead."""
    skus: list[str] = []
    for product_id in wish.products:
        product = desk.product(product_id)
        skus += [v.sku for v in product.variants]
        for other in product.alternatives:
            skus += [v.sku for v in desk.product(other).variants]
    return list(dict.fromkeys(skus))


def stock(desk: Desk, wish: Wish) -> None:
    product = desk.product(wish.products[0])
    if not product.by_voice:
        desk.refuse("cannot_by_voice")
        return
    if wish.lacking:
        no_such_value(desk, product, wish)
        return
    if none_so(desk, product, wish.values):
        return
    variants = chosen(product, wish.values) or product.variants
    if len(variants) == 1:
        _one(desk, product, variants[0], wish)
    else:
        _several(desk, product, variants, wish)


def is_out(desk: Desk, wish: Wish) -> bool:
    """Whether one size or colour of a thing was chosen, and it is counted and not here."""
    if not wish.product or not wish.values or wish.lacking or wish.place not in ("", desk.here):
        return False
    product = desk.product(wish.product)
    variants = chosen(product, wish.values)
    counts = [desk.stock(product, v).get(desk.here) for v in variants]
    return 0 < len(variants) < len(product.variants) and not any(c is None or c for c in counts)


def out(desk: Desk, wish: Wish) -> None:
    """Behind its price: that it is not here, and where it is."""
    product = desk.product(wish.product)
    variants = chosen(product, wish.values)
    nearest = list(elsewhere(desk, _totals(desk, product, variants)).items())[: 1 if desk.is_headset else 2]
    others = dict(nearest)  # a headset's thirty words hold the price and one of them
    desk.say("price_out", places=f"; {_places(desk, others)}" if others else "", age=desk.age(variants))


def no_such_value(desk: Desk, product: Product, wish: Wish) -> None:
    """ "It doesn't come in blue; there is grey and forest"."""
    colour = any(is_colour(w) for w in wish.lacking)
    keys = attribute_keys(product)
    mine = [
        k for k in keys if any(wording.is_colour_value(v) for v in values_of(product.variants, k)) == colour
    ] or list(keys)
    values = wording.values_listed(values_of(product.variants, mine[0]), desk.language, word="and") if mine else ""
    said = wording.value_name(wish.lacking[0].upper() if not colour else wish.lacking[0], desk.language)
    desk.say("no_such_value", item=desk.name(product), value=said, values=values)


def not_both(
    desk: Desk, product: Product, before: Mapping[str, Sequence[str]], now: Mapping[str, Sequence[str]]
) -> None:
    """ "And in small?", of the stone one that comes in no small: says so, before what there is of it is told."""
    left = {k: v for k, v in before.items() if v and k not in now}
    if not now or not left or not chosen(product, before) or not (there := chosen(product, now)):
        return
    for key, values in left.items():
        if not set(values) & {v.attributes.get(key) for v in there}:
            named = wording.value_name(values[0], desk.language)
            rest = wording.values_listed(values_of(there, key), desk.language, word="and")
            name = wording.chosen_name(product, now, desk.language)
            desk.say("no_such_value", item=name, value=named, values=rest)


def none_so(desk: Desk, product: Product, values: Mapping[str, Sequence[str]]) -> bool:
    """ "In small, silver", where there is silver, and no small one of it: says what there is. False: it comes so."""
    if not values or chosen(product, values):
        return False
    for key, wanted in values.items():
        rest = {k: v for k, v in values.items() if k != key}
        if there := chosen(product, rest):
            named = wording.value_name(wanted[0], desk.language)
            name = wording.chosen_name(product, rest, desk.language)
            others = wording.values_listed(values_of(there, key), desk.language, word="and")
            desk.say("no_such_value", item=name, value=named, values=others)
            return True
    return False


def comes_so(desk: Desk, wish: Wish) -> None:
    """ "Does it come in blue?", "what sizes in grey?": whether, and in what else."""
    product = desk.product(wish.products[0])
    if wish.lacking:
        no_such_value(desk, product, wish)
        return
    variants = chosen(product, wish.values) or product.variants
    open_keys = missing(variants)
    name = wording.chosen_name(product, wish.values, desk.language)
    if open_keys:
        parts = [wording.values_listed(values_of(variants, k), desk.language, word="and") for k in open_keys]
        desk.say("options", item=name, values="; ".join(parts))
    elif asked := [k for k in attribute_keys(product) if set(stems(k)) & {s for w in wish.words for s in stems(w)}]:
        parts = [wording.values_listed(values_of(variants, k), desk.language, word="and") for k in asked]
        desk.say("options", item=name, values="; ".join(parts))  # "what colors", where it comes in one
    else:
        desk.say("comes_so", item=name)


# ---- one variant


def _one(desk: Desk, product: Product, variant: Variant, wish: Wish) -> None:
    counts = desk.stock(product, variant)
    name, age = desk.variant_name(product, variant), desk.age([variant])
    if wish.place == ALL:
        rows = {**({desk.here: here} if (here := counts.get(desk.here)) else {}), **elsewhere(desk, counts)}
        if rows:
            desk.say("raw", text=f"{_sentence_case(name)}: {_places(desk, rows)}{age}.")
        else:
            desk.say("none_anywhere", item=name, age=age)
        return
    if wish.place and wish.place != desk.here:
        _there(desk, product, variant, counts, wish.place)
        return
    others = elsewhere(desk, counts)
    here = counts.get(desk.here)
    if wish.elsewhere:
        if others:
            desk.say("raw", text=f"{_sentence_case(name)}: {_places(desk, others)}{age}.")
        else:
            desk.say("none_there", item=name, place=_other_places(desk), age=age)
        return
    if here is None and desk.here:
        desk.say("not_counted", item=name, place=desk.place(desk.here))
    elif here:
        where = ""
        if not desk.brief and product.aisle and any(c.isdigit() for c in product.aisle):
            where = f", {wording.aisle(product.aisle, desk.language)}"
        desk.say("have_here", count=str(here), item=name, age=age, where=where)
    elif others:
        desk.say("none_here", item=name, places=_places(desk, others), age=age)
        instead(desk, product, [variant])
    else:
        desk.say("none_anywhere", item=name, age=age)
        instead(desk, product, [variant])


def _there(desk: Desk, product: Product, variant: Variant, counts: Mapping[str, int], place: str) -> None:
    count, name, age = counts.get(place), desk.variant_name(product, variant), desk.age([variant])
    if count is None:
        desk.say("not_counted", item=name, place=desk.place(place))
    elif count:
        desk.say("have_there", count=str(count), item=name, place=desk.place(place), age=age)
    else:
        desk.say("none_there", item=name, place=desk.place(place), age=age)
        others = {p: n for p, n in counts.items() if n and p != place and desk.shop.site(p)}
        if others:
            desk.say("raw", text=f"{_sentence_case(_places(desk, others))}.")


def elsewhere(desk: Desk, counts: Mapping[str, int]) -> dict[str, int]:
    """Where else there is some: other stores first, the nearest first."""
    sites = [s for s in desk.shop.sites if s.id != desk.here and counts.get(s.id)]
    sites.sort(key=lambda s: (s.kind != STORE, s.minutes_from.get(desk.here, 10_000)))
    return {s.id: counts[s.id] for s in sites}


def _places(desk: Desk, counts: Mapping[str, int]) -> str:
    rows = [f"{count} {desk.place(place)}" for place, count in counts.items()]
    return wording.listed(rows, desk.language, "and")


def _other_places(desk: Desk) -> str:
    return "en otro lugar" if desk.language == "es" else "anywhere else"


def _sentence_case(text: str) -> str:
    return text[:1].upper() + text[1:]


# ---- several variants


def _several(desk: Desk, product: Product, variants: Sequence[Variant], wish: Wish) -> None:
    """The counts by what still differs, where that is one thing and not much; then which one."""
    keys = missing(variants)
    place = wish.place or desk.here
    name, age = wording.chosen_name(product, wish.values, desk.language), desk.age(variants)
    if wish.elsewhere or wish.place == ALL:
        totals = _totals(desk, product, variants)
        others = elsewhere(desk, totals)
        if wish.place == ALL and totals.get(desk.here):
            others = {desk.here: totals[desk.here], **others}
        said = f"{_sentence_case(name)}: {_places(desk, others)}{age}." if others else ""
        desk.say("raw", text=said) if others else desk.say("none_there", item=name, place=_other_places(desk), age=age)
    elif len(keys) == 1 and len(variants) <= LISTED_AT_MOST:
        _by_value(desk, product, variants, keys[0], place, name, age)
    else:
        totals = _totals(desk, product, variants)
        if totals.get(place):
            desk.say("counts", item=_sentence_case(name), place=desk.place(place), counts=str(totals[place]), age=age)
        else:
            _none(desk, product, variants, place, name, age)
            return
    if keys and not wish.elsewhere and wish.place != ALL:
        ask_which(desk, product, variants, wish)


def _by_value(
    desk: Desk, product: Product, variants: Sequence[Variant], key: str, place: str, name: str, age: str
) -> None:
    counts = {v.attributes.get(key, ""): desk.stock(product, v).get(place, 0) for v in variants}
    if not any(counts.values()):
        _none(desk, product, variants, place, name, age)
        return
    some = [f"{wording.value_name(v, desk.language)} {n}" for v, n in counts.items() if n]
    none = [wording.value_name(v, desk.language) for v, n in counts.items() if not n]
    if none:
        some.append(f"{'nada de' if desk.language == 'es' else 'no'} {wording.listed(none, desk.language)}")
    desk.say("counts", item=_sentence_case(name), place=desk.place(place), counts=", ".join(some), age=age)


def _none(desk: Desk, product: Product, variants: Sequence[Variant], place: str, name: str, age: str) -> None:
    others = elsewhere(desk, _totals(desk, product, variants))
    others.pop(place, None)
    if others:
        desk.say("counts_none", item=name, place=desk.place(place), places=_places(desk, others), age=age)
    else:
        desk.say("none_anywhere", item=name, age=age)
    instead(desk, product, variants)


def _totals(desk: Desk, product: Product, variants: Sequence[Variant]) -> dict[str, int]:
    totals: dict[str, int] = {}
    for variant in variants:
        for place, count in desk.stock(product, variant).items():
            totals[place] = totals.get(place, 0) + count
    return totals


def ask_which(desk: Desk, product: Product, variants: Sequence[Variant], wish: Wish) -> None:
    """Which of them: by the one or two things in which they still differ."""
    keys = missing(variants)
    lists = [wording.values_listed(values_of(variants, k), desk.language) for k in keys[:2]]
    names = [wording.key_name(k, desk.language) for k in keys[:2]]
    if len(keys) == 1:
        desk.ask_back("which_values", wish, "which", key=names[0], values=lists[0])
    elif keys:
        desk.ask_back("which_two", wish, "which", key=names[0], values=lists[0], other=names[1])


# ---- instead


def instead(desk: Desk, product: Product, variants: Sequence[Variant]) -> None:
    """What is here instead, where it may be suggested: the same thing otherwise, then the shop's own substitutes."""
    if desk.mem.muted or desk.brief:
        return
    there = _in_its_place(desk, product)
    names = _instead(desk, product, variants, there)
    if names:
        desk.say("instead", items=wording.listed(names, desk.language))
        desk.remember(instead=_only_other(names, there))


def _only_other(names: Sequence[str], there: Sequence[Product]) -> str:
    """The product that "that one" means, where just one was named instead."""
    return there[0].id if len(names) == 1 and len(there) == 1 else ""


def _in_its_place(desk: Desk, product: Product, words: tuple[str, ...] = ()) -> list[Product]:
    """The shop's own substitutes that are here; of those the ones that are so as it was asked, where some are."""
    here = [p for a in product.alternatives if desk.is_here(p := desk.product(a))]
    if CHEAPER in words:
        here = [p for p in here if _lowest(desk, p) < _lowest(desk, product)]
    return as_asked(here, words)


def _lowest(desk: Desk, product: Product) -> int:
    return min(desk.price(product, v).cents for v in product.variants)


def _instead(desk: Desk, product: Product, variants: Sequence[Variant], there: Sequence[Product]) -> list[str]:
    names = [desk.name(p) for p in there]
    return list(dict.fromkeys([*names, *_otherwise(desk, product, variants)]))[:INSTEAD_AT_MOST]


def _otherwise(desk: Desk, product: Product, variants: Sequence[Variant]) -> list[str]:
    names = []
    for variant in product.variants:
        if variant not in variants and desk.stock_here(product, variant) and _differs_in_colour(variant, variants):
            names.append(desk.variant_name(product, variant))
    return list(dict.fromkeys(names))


def _differs_in_colour(variant: Variant, variants: Sequence[Variant]) -> bool:
    """The same size in another colour is an alternative; another size is none."""
    for other in variants:
        differing = [k for k, v in variant.attributes.items() if other.attributes.get(k) != v]
        if differing and all(wording.is_colour_value(variant.attributes[k]) for k in differing):
            return True
    return False


def alternatives(desk: Desk, wish: Wish) -> None:
    product = desk.product(wish.products[0])
    variants = chosen(product, wish.values) or product.variants
    own = OTHERWISE in wish.words  # "what else does it come in, in that size"
    there = _in_its_place(desk, product, wish.words)
    names = _otherwise(desk, product, variants)[:LISTED_AT_MOST] if own else _instead(desk, product, variants, there)
    name = desk.variant_name(product, variants[0]) if own else desk.name(product)
    if not names:
        desk.say("no_alternative", item=name)
        return
    desk.remember(offered=() if own else tuple(p.id for p in there))
    counted = [v for p in there for v in p.variants] or list(product.variants)
    text = wording.listed(names, desk.language)
    desk.say("alternatives", item=name, items=text, age=desk.age(counted))
    if len(names) == 1 and (same := [v for v in product.variants if desk.variant_name(product, v) == names[0]]):
        desk.remember(values={k: (v,) for k, v in same[0].attributes.items()})
    elif not own and (only := _only_other(names, there)):
        # Now this is what we speak of; in the size and colour that was asked for, where it is here so.
        desk.remember(product=only, values=_alike(desk, desk.product(only), wish.values), want="alternative")


def _alike(desk: Desk, product: Product, values: Mapping[str, tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
    kept = {k: v for k, v in values.items() if v and set(v) <= set(values_of(product.variants, k))}
    return kept if kept and any(desk.stock_here(product, v) for v in chosen(product, kept)) else {}
