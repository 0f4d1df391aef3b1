"""Reads a shop's catalog file, full or minimal, and shows it as a menu where a draft order needs one.

It decides what the parsed JSON means and refuses, with file, path and field, what it cannot mean. It never opens a
file. Source of the format: `talkthru/data/README.md`; only `products[]` with `id`, `name` and `variants[]` are needed.
"""

from collections.abc import Mapping
from datetime import datetime, time
from typing import Any

from domain.menu import Item, Location, Menu, Promotion, Text, Variation
from domain.menu_file import MenuError, Reader, kind_of, unique
from domain.policy import Policy, PolicyError
from domain.shop import EVERYONE, Offer, Product, Shop, Site, Variant

__all__ = ["MenuError", "as_menu", "is_catalog", "menu_offers", "parse"]


def is_catalog(raw: Any) -> bool:
    """Whether parsed JSON is a shop's catalog rather than a menu."""
    return isinstance(raw, Mapping) and "products" in raw


def parse(raw: Any, source: str = "store_catalog.json") -> Shop:
    """A shop from parsed JSON. Raises MenuError with file, path and field.

    What a product refers to but the catalog does not hold (an alternative, a compatible product) is left out, and
    `Shop.warnings` says so: the rest can still be sold.
    """
    r = Reader(source)
    root = r.root(raw)
    rows = r.rows(root.get("products"), "products")
    if not rows:
        raise r.fail("products", "is missing or empty: a shop needs at least one product")
    known = unique(r, "products", (r.text(row, "id", path) for path, row in rows))
    products = tuple(_product(r, path, row, known) for path, row in rows)
    unique(r, "products[].variants", (v.sku for p in products for v in p.variants))
    sites = tuple(_site(r, path, row) for path, row in r.rows(root.get("locations"), "locations"))
    unique(r, "locations", (s.id for s in sites))
    roles, policies = r.mapping(root.get("roles") or {}, "roles"), r.mapping(root.get("policies") or {}, "policies")
    try:
        Policy.from_data(roles, policies)  # limits that cannot be meant are found now, not when they should hold
    except PolicyError as error:
        path, _, problem = str(error).partition(": ")
        raise r.fail(path, problem) from error
    languages = r.strings(root, "languages", "$") or tuple(
        dict.fromkeys(k for p in products for k in p.name.by_language)
    )
    return Shop(
        id=str(root.get("catalog_id") or root.get("id") or source),
        version=str(root.get("catalog_version") or root.get("version") or "0"),
        products=products,
        sites=sites,
        offers=tuple(_offer(r, path, row, known) for path, row in r.rows(root.get("promotions"), "promotions")),
        brand=root["brand"] if isinstance(root.get("brand"), str) else "",
        languages=languages or ("en",),
        roles=roles,
        policies=policies,
        warnings=tuple(r.warnings),
    )


def _product(r: Reader, path: str, row: Mapping[str, Any], known: set[str]) -> Product:
    variants = tuple(_variant(r, p, v) for p, v in r.rows(row.get("variants"), f"{path}.variants"))
    if not variants:
        raise r.fail(f"{path}.variants", "is missing or empty: a product needs at least one variant")
    attributes = r.mapping(row.get("attributes") or {}, f"{path}.attributes")
    works_with = _known(r, row, "works_with", path, known) if row.get("works_with") is not None else None
    return Product(
        id=r.text(row, "id", path),
        name=r.name(row, path),
        variants=variants,
        category=str(row.get("category") or ""),
        aliases=r.strings(row, "aliases", path),
        description=str(row.get("description") or ""),
        attributes={
            k: v if isinstance(v, bool | int | str) else str(v) for k, v in attributes.items() if v is not None
        },
        aisle=str(row.get("aisle") or ""),
        alternatives=_known(r, row, "alternatives", path, known),
        works_with=works_with,
        works_note=str(row.get("works_note") or ""),
        return_class=str(row.get("return_class") or ""),
        by_voice=row.get("voice_sale") != "never",
    )


def _known(r: Reader, row: Mapping[str, Any], key: str, path: str, known: set[str]) -> tuple[str, ...]:
    named = r.strings(row, key, path)
    for lost in [n for n in named if n not in known]:
        r.warnings.append(f"{path}.{key}: no product {lost!r}; left out")
    return tuple(n for n in named if n in known)


def _variant(r: Reader, path: str, row: Mapping[str, Any]) -> Variant:
    attributes = r.mapping(row.get("attributes") or {}, f"{path}.attributes")
    stock = r.mapping(row.get("stock") or {}, f"{path}.stock")
    counts: dict[str, int] = {}
    for place, count in stock.items():
        if count is None:
            continue  # not known there
        if isinstance(count, bool) or not isinstance(count, int):
            raise r.fail(f"{path}.stock.{place}", f"expected a count, found {kind_of(count)}")
        counts[place] = max(0, count)  # a till that sold more than it had says so below zero
    return Variant(
        sku=r.text(row, "sku", path),
        attributes={k: str(v) for k, v in attributes.items() if v is not None and str(v).strip()},
        price_cents=r.cents(row, path),
        stock=counts,
        as_of=_moment(r, row.get("stock_as_of"), f"{path}.stock_as_of"),
    )


def _site(r: Reader, path: str, row: Mapping[str, Any]) -> Site:
    hours = r.mapping(row.get("hours") or {}, f"{path}.hours")
    minutes = r.mapping(row.get("minutes_away_from") or {}, f"{path}.minutes_away_from")
    days = r.mapping(row.get("transfer_days_to") or {}, f"{path}.transfer_days_to")
    return Site(
        id=r.text(row, "id", path),
        name=str(row.get("name") or row["id"]),
        kind=str(row.get("kind") or "store"),
        timezone=str(row.get("timezone") or "UTC"),
        hours={k: str(v) for k, v in hours.items()},
        phone=str(row.get("phone") or ""),
        minutes_from={k: r.count(minutes, k, f"{path}.minutes_away_from", 0) for k in minutes},
        facilities={k: str(v) for k, v in r.mapping(row.get("facilities") or {}, f"{path}.facilities").items()},
        transfer_days={k: r.count(days, k, f"{path}.transfer_days_to", 0) for k in days},
    )


def _offer(r: Reader, path: str, row: Mapping[str, Any], known: set[str]) -> Offer:
    offer_id = r.text(row, "id", path)
    return Offer(
        id=offer_id,
        name=r.name(row, path, default=offer_id),
        kind=r.text(row, "kind", path),
        products=_known(r, row, "products", path, known),
        percent=r.percent(row, path),
        trigger_products=_known(r, row, "trigger_products", path, known),
        add_on_product=str(row.get("add_on_product") or ""),
        add_on_price_cents=r.cents(row, path, "add_on_price_cents"),
        buy=r.count(row, "buy", path, 0),
        get=r.count(row, "get", path, 0),
        starts=_moment(r, row.get("starts"), f"{path}.starts"),
        ends=_moment(r, row.get("ends"), f"{path}.ends", last=True),
        places=r.strings(row, "locations", path),
        stackable=row.get("stackable") is True,
        audience=str(row.get("audience") or EVERYONE),
    )


def _moment(r: Reader, value: Any, path: str, *, last: bool = False) -> datetime | None:
    """A moment, with or without offset. A bare day means its beginning, or for an end its `last` moment."""
    if value is None:
        return None
    try:
        moment = datetime.fromisoformat(value)
    except (TypeError, ValueError):
        raise r.fail(path, f"expected a moment such as 2025-03-12T11:55:00-07:00, found {value!r}") from None
    return datetime.combine(moment, time.max, moment.tzinfo) if last and len(value) <= len("2025-03-12") else moment


# ---- as a menu: a draft order and its total are the same thing in a shop and in a restaurant


def as_menu(shop: Shop) -> Menu:
    """Products as items, their variants as sizes by SKU. Promotions come with the moment: `menu_offers`."""
    return Menu(
        id=shop.id,
        version=shop.version,
        items=tuple(_item(p) for p in shop.products),
        brand=shop.brand,
        languages=shop.languages,
        locations=tuple(Location(s.id, s.name, s.timezone, hours=s.hours) for s in shop.sites),
        roles=shop.roles,
        policies=shop.policies,
    )


def menu_offers(offers: tuple[Offer, ...]) -> tuple[Promotion, ...]:
    """Those that a menu's pricing knows."""
    made: list[Promotion] = []
    for o in offers:
        if o.kind == "percent_off":
            made.append(Promotion(o.id, o.name, "percent_off_items", o.products, percent=o.percent, applies_to="all"))
        elif o.kind == "buy_n_get_m":
            made.append(Promotion(o.id, o.name, "buy_n_get_m", o.products, buy=o.buy, get=o.get, applies_to="all"))
        elif o.kind == "add_on_price" and o.add_on_product:
            cents = o.add_on_price_cents
            of = (o.add_on_product,)
            beside = o.trigger_products
            made.append(Promotion(o.id, o.name, "add_on_price", of, beside, bundle_price_cents=cents, applies_to="all"))
    return tuple(made)


def _item(product: Product) -> Item:
    return Item(
        id=product.id,
        name=product.name,
        variations=tuple(
            Variation(v.sku, Text({"en": " ".join(v.attributes.values()) or "standard"}), price_cents=v.price_cents)
            for v in product.variants
        ),
        aliases=product.aliases,
        category=product.category,
        description=product.description,
        included=(),
    )
