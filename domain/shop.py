"""A shop: what it sells, in which variants, where they lie and what runs out when. Values alone; PURE.

`domain.shop_file` makes them from a catalog file. It decides which promotion runs at a moment, place and audience, and
what a variant costs then. It never knows the time: the caller gives it, with its offset.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import Any

from domain.menu import Text
from domain.money import percent_of

STORE = "store"
EVERYONE = "everyone"


@dataclass(frozen=True, slots=True)
class Site:
    """One of the places where things lie: a store, a warehouse."""

    id: str
    name: str
    kind: str = STORE
    timezone: str = "UTC"
    hours: Mapping[str, str] = field(default_factory=dict)
    phone: str = ""
    minutes_from: Mapping[str, int] = field(default_factory=dict)  # the way from another place
    facilities: Mapping[str, str] = field(default_factory=dict)  # what there is, and where
    transfer_days: Mapping[str, int] = field(default_factory=dict)  # to another place


@dataclass(frozen=True, slots=True)
class Variant:
    sku: str
    attributes: Mapping[str, str]
    price_cents: int
    stock: Mapping[str, int]  # place -> count; a place that is not named has no known count
    as_of: datetime | None = None  # when they were counted; without an offset it is local time


@dataclass(frozen=True, slots=True)
class Product:
    id: str
    name: Text
    variants: tuple[Variant, ...]
    category: str = ""
    aliases: tuple[str, ...] = ()
    description: str = ""
    attributes: Mapping[str, str | int | bool] = field(default_factory=dict)
    aisle: str = ""
    alternatives: tuple[str, ...] = ()
    works_with: tuple[str, ...] | None = None  # None: nothing is known
    works_note: str = ""
    return_class: str = ""
    by_voice: bool = True  # whether it may be sold, held or moved by voice at all

    def variant(self, sku: str) -> Variant | None:
        return next((v for v in self.variants if v.sku == sku), None)


@dataclass(frozen=True, slots=True)
class Offer:
    """A promotion of the shop. Of a kind that is not known here, only the name is said."""

    id: str
    name: Text
    kind: str
    products: tuple[str, ...] = ()
    percent: int = 0
    trigger_products: tuple[str, ...] = ()
    add_on_product: str = ""
    add_on_price_cents: int = 0
    buy: int = 0
    get: int = 0
    starts: datetime | None = None
    ends: datetime | None = None
    places: tuple[str, ...] = ()  # empty: everywhere
    stackable: bool = False
    audience: str = EVERYONE

    def runs(self, now: datetime, place: str) -> bool:
        return (
            (not self.places or place in self.places)
            and (self.starts is None or same_zone(self.starts, now) <= now)
            and (self.ends is None or now <= same_zone(self.ends, now))
        )

    def is_for(self, tier: str) -> bool:
        """An audience that is not known here is nobody."""
        return self.audience == EVERYONE or (bool(tier) and self.audience == f"tier:{tier}")

    def concerns(self, product_id: str) -> bool:
        return product_id in (*self.products, *self.trigger_products, self.add_on_product)


@dataclass(frozen=True, slots=True)
class Price:
    cents: int
    full_cents: int
    offer: Offer | None = None  # what made it less


@dataclass(frozen=True)
class Shop:
    """A whole catalog. Compare by `version`; look things up by `product`, `variant`, `site`."""

    id: str
    version: str
    products: tuple[Product, ...]
    sites: tuple[Site, ...] = ()
    offers: tuple[Offer, ...] = ()
    brand: str = ""
    languages: tuple[str, ...] = ("en",)
    roles: Mapping[str, Any] = field(default_factory=dict)
    policies: Mapping[str, Any] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()  # what was left out of a partial catalog, and why

    @cached_property
    def _products(self) -> dict[str, Product]:
        return {p.id: p for p in self.products}

    @cached_property
    def _holders(self) -> dict[str, Product]:
        return {v.sku: p for p in self.products for v in p.variants}

    def product(self, product_id: str) -> Product | None:
        return self._products.get(product_id)

    def of_sku(self, sku: str) -> tuple[Product, Variant] | None:
        product = self._holders.get(sku)
        variant = product.variant(sku) if product else None
        return (product, variant) if product and variant else None

    def site(self, site_id: str) -> Site | None:
        return next((s for s in self.sites if s.id == site_id), None)

    def policy(self, *path: str, default: Any = None) -> Any:
        """A value from `policies`, by path; the default where the operator says nothing."""
        here: Any = self.policies
        for key in path:
            if not isinstance(here, Mapping) or key not in here:
                return default
            here = here[key]
        return default if here is None else here

    def running(self, now: datetime, place: str, tier: str = "") -> tuple[Offer, ...]:
        return tuple(o for o in self.offers if o.runs(now, place) and o.is_for(tier))

    def price(self, product: Product, variant: Variant, now: datetime, place: str, tier: str = "") -> Price:
        """What one costs now: the best single percentage off, rounded half up per unit (`data/README.md`, Prices)."""
        full = variant.price_cents
        best = Price(full, full)
        for offer in self.running(now, place, tier):
            if offer.kind == "percent_off" and product.id in offer.products:
                cents = full - percent_of(full, offer.percent)
                if cents < best.cents:
                    best = Price(cents, full, offer)
        return best


def same_zone(moment: datetime, now: datetime) -> datetime:
    """A moment of the data on the scale of `now`: without an offset it is meant in local time."""
    if moment.tzinfo is None:
        return moment.replace(tzinfo=now.tzinfo)
    return moment if now.tzinfo is not None else moment.replace(tzinfo=None)


def minutes_since(moment: datetime, now: datetime) -> int:
    return max(0, int((now - same_zone(moment, now)).total_seconds() // 60))


def known_counts(variant: Variant, out: Iterable[str], product: Product, place: str) -> dict[str, int]:
    """The counts of the file, less what has run out here since."""
    gone = {variant.sku, product.id} & set(out)
    return {**variant.stock, place: 0} if gone else dict(variant.stock)
