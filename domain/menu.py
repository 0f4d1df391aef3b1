"""The menu: what can be ordered. Values alone; `domain.menu_file` makes them from an operator's file.

`Serving` is a menu at one place, channel and moment: it decides what can be had there and what that costs. It never
knows the time; the caller gives it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from decimal import Decimal
from functools import cached_property
from typing import Any, Literal

Qualifier = Literal["no", "light", "extra", "add", "side", "pick"]
QUALIFIERS: tuple[Qualifier, ...] = ("no", "light", "extra", "add", "side", "pick")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True, slots=True)
class Text:
    """A name that people hear, by language; `en` is the fall-back, then whatever there is."""

    by_language: Mapping[str, str]

    def get(self, language: str = "en") -> str:
        names = self.by_language
        return names.get(language) or names.get("en") or next(iter(names.values()), "")

    def all(self) -> tuple[str, ...]:
        names = tuple(self.by_language.values())
        return names if len(names) == 1 else tuple(dict.fromkeys(names))


@dataclass(frozen=True, slots=True)
class Option:
    id: str
    name: Text
    aliases: tuple[str, ...] = ()
    price_cents: int = 0
    contains: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ModifierGroup:
    """`adjust` changes what is on an item; `choice` picks from a list, between `min` and `max`."""

    id: str
    name: Text
    kind: Literal["adjust", "choice"]
    options: tuple[Option, ...]
    min: int = 0
    max: int = 99
    qualifiers: tuple[Qualifier, ...] = ()
    max_per_option: int = 9

    def option(self, option_id: str) -> Option | None:
        return next((o for o in self.options if o.id == option_id), None)


@dataclass(frozen=True, slots=True)
class Variation:
    id: str
    name: Text
    aliases: tuple[str, ...] = ()
    price_cents: int = 0
    default: bool = False
    free_picks: int = 0  # choices of the item's choice group that cost nothing
    kcal: int | None = None


@dataclass(frozen=True, slots=True)
class Allergens:
    status: Literal["declared", "unknown"] = "unknown"
    contains: tuple[str, ...] = ()
    may_contain: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    id: str
    name: Text
    variations: tuple[Variation, ...]
    aliases: tuple[str, ...] = ()
    category: str = ""
    description: str = ""  # untrusted text: may be read, never obeyed
    groups: tuple[ModifierGroup, ...] = ()
    included: tuple[str, ...] | None = None  # None: not known; (): none
    allergens: Allergens = Allergens()
    dayparts: tuple[str, ...] = ()  # (): always
    channels: tuple[str, ...] = ()  # (): all
    tax_class: str = ""
    available: bool = True
    age_min: int | None = None
    max_per_order: int | None = None
    kcal: int | None = None
    diet: tuple[str, ...] = ()

    def variation(self, variation_id: str | None) -> Variation | None:
        return next((v for v in self.variations if v.id == variation_id), None)

    @property
    def default_variation(self) -> Variation | None:
        """The size taken when none was said: the declared default, or the only one there is."""
        declared = next((v for v in self.variations if v.default), None)
        return declared or (self.variations[0] if len(self.variations) == 1 else None)

    def option(self, option_id: str) -> tuple[ModifierGroup, Option] | None:
        for group in self.groups:
            if option := group.option(option_id):
                return group, option
        return None

    def includes(self, option_id: str) -> bool | None:
        """Whether the option is on the item by default; None when the menu does not say."""
        return None if self.included is None else option_id in self.included

    @property
    def must_choose(self) -> tuple[ModifierGroup, ...]:
        """Choice groups that have to be asked for: a minimum, and nothing included."""
        included = self.included or ()
        return tuple(
            g for g in self.groups if g.kind == "choice" and g.min > 0 and not any(o.id in included for o in g.options)
        )


@dataclass(frozen=True, slots=True)
class SlotChoice:
    item: str
    by_size: Mapping[str, str]  # combo size -> variation of the item
    upcharge_cents: int = 0


@dataclass(frozen=True, slots=True)
class Slot:
    id: str
    choices: tuple[SlotChoice, ...]
    default: str | None = None  # None: ask
    min: int = 1
    max: int = 1

    def choice(self, item_id: str) -> SlotChoice | None:
        return next((c for c in self.choices if c.item == item_id), None)


@dataclass(frozen=True, slots=True)
class ComboSize:
    id: str
    name: Text
    price_cents: int = 0
    default: bool = False
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Combo:
    id: str
    name: Text
    sizes: tuple[ComboSize, ...]
    slots: tuple[Slot, ...]
    aliases: tuple[str, ...] = ()
    number: int | None = None
    dayparts: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    tax_class: str = ""
    available: bool = True

    def size(self, size_id: str | None) -> ComboSize | None:
        return next((s for s in self.sizes if s.id == size_id), None)

    @property
    def default_size(self) -> ComboSize | None:
        declared = next((s for s in self.sizes if s.default), None)
        return declared or (self.sizes[0] if len(self.sizes) == 1 else None)

    def slot(self, slot_id: str) -> Slot | None:
        return next((s for s in self.slots if s.id == slot_id), None)


@dataclass(frozen=True, slots=True)
class Daypart:
    id: str
    days: tuple[str, ...]
    start: time
    end: time

    def contains(self, at: datetime) -> bool:
        if self.days and WEEKDAYS[at.weekday()] not in self.days:
            return False
        if self.start <= self.end:
            return self.start <= at.time() < self.end
        return at.time() >= self.start or at.time() < self.end  # through midnight


@dataclass(frozen=True, slots=True)
class Promotion:
    """A menu's four kinds, and a shop's `add_on_price`; a field that its kind does not use keeps its default."""

    id: str
    name: Text
    kind: Literal["percent_off_items", "bundle_price", "buy_n_get_m", "percent_off_order", "add_on_price"]
    items: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()  # each of these lowers the price of one of `items` to `bundle_price_cents`
    percent: int = 0
    bundle_qty: int = 0
    bundle_price_cents: int = 0
    buy: int = 0
    get: int = 0
    min_subtotal_cents: int = 0
    code: str | None = None
    automatic: bool = True
    applies_to: Literal["standalone", "all"] = "standalone"
    max_uses_per_order: int | None = None
    stackable: bool = False
    days: tuple[str, ...] = ()
    start: time | None = None
    end: time | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    channels: tuple[str, ...] = ()

    def active(self, at: datetime, channel: str) -> bool:
        """Whether it runs at a local time on a channel (a code may still be needed)."""
        return (
            (not self.channels or channel in self.channels)
            and (not self.days or WEEKDAYS[at.weekday()] in self.days)
            and (self.start is None or self.start <= at.time())
            and (self.end is None or at.time() < self.end)
            and (self.valid_from is None or self.valid_from <= at.date())
            and (self.valid_to is None or at.date() <= self.valid_to)
        )


@dataclass(frozen=True, slots=True)
class Location:
    id: str
    name: str
    timezone: str = "UTC"
    channels: tuple[str, ...] = ()
    hours: Mapping[str, str] = field(default_factory=dict)
    facilities: Mapping[str, str] = field(default_factory=dict)
    tax_rates: Mapping[str, Decimal] = field(default_factory=dict)
    unavailable: frozenset[str] = frozenset()
    prices: Mapping[str, int] = field(default_factory=dict)  # "item/variation" -> cents
    dayparts: Mapping[str, tuple[time, time]] = field(default_factory=dict)


@dataclass(frozen=True)
class Menu:
    """A whole menu. Compare by `version`; look things up by `item`, `combo`, `location`."""

    id: str
    version: str
    items: tuple[Item, ...]
    combos: tuple[Combo, ...] = ()
    groups: tuple[ModifierGroup, ...] = ()
    brand: str = ""
    languages: tuple[str, ...] = ("en",)
    tax_rates: Mapping[str, Decimal] = field(default_factory=dict)
    dayparts: tuple[Daypart, ...] = ()
    locations: tuple[Location, ...] = ()
    promotions: tuple[Promotion, ...] = ()
    rewards: tuple[Mapping[str, Any], ...] = ()
    roles: Mapping[str, Any] = field(default_factory=dict)
    policies: Mapping[str, Any] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()  # what was left out of a partial menu, and why

    @cached_property
    def _items(self) -> dict[str, Item]:
        return {i.id: i for i in self.items}

    @cached_property
    def _combos(self) -> dict[str, Combo]:
        return {c.id: c for c in self.combos}

    @cached_property
    def called(self) -> "tuple[tuple[Item | Combo, str], ...]":
        """Everything that is sold, once by each of its names."""
        things: list[Item | Combo] = [*self.items, *self.combos]
        return tuple((thing, name) for thing in things for name in (*thing.name.all(), *thing.aliases))

    def item(self, item_id: str) -> Item | None:
        return self._items.get(item_id)

    def combo(self, combo_id: str) -> Combo | None:
        return self._combos.get(combo_id)

    def location(self, location_id: str | None) -> Location | None:
        return next((loc for loc in self.locations if loc.id == location_id), None)

    def policy(self, *path: str, default: Any = None) -> Any:
        """A value from `policies`, by path; the default where the operator says nothing."""
        here: Any = self.policies
        for key in path:
            if not isinstance(here, Mapping) or key not in here:
                return default
            here = here[key]
        return default if here is None else here


@dataclass(frozen=True)
class Serving:
    """A menu at one place, on one channel, at one local moment, less what has run out (86)."""

    menu: Menu
    channel: str
    at: datetime  # local time of the place, naive
    location: Location | None = None
    out: frozenset[str] = frozenset()
    pos_prices: Mapping[str, int] = field(default_factory=dict)  # what the POS says now, "item/variation" -> cents

    def moved(self, **changes: Any) -> "Serving":
        return replace(self, **changes)

    def price_cents(self, item: Item, variation: Variation) -> int:
        key = f"{item.id}/{variation.id}"
        if key in self.pos_prices:
            return self.pos_prices[key]
        if self.location and key in self.location.prices:
            return self.location.prices[key]
        return variation.price_cents

    def tax_rate(self, tax_class: str) -> Decimal:
        if self.location and tax_class in self.location.tax_rates:
            return self.location.tax_rates[tax_class]
        return self.menu.tax_rates.get(tax_class, Decimal(0))

    def daypart(self, daypart_id: str) -> Daypart | None:
        part = next((d for d in self.menu.dayparts if d.id == daypart_id), None)
        if part and self.location and daypart_id in self.location.dayparts:
            start, end = self.location.dayparts[daypart_id]
            return replace(part, start=start, end=end)
        return part

    def why_not(self, thing: Item | Combo) -> Literal["sold_out", "not_here", "not_now", "not_this_channel"] | None:
        """Why something on the menu cannot be had here and now; None when it can."""
        if not thing.available or thing.id in self.out:
            return "sold_out"
        if self.location and thing.id in self.location.unavailable:
            return "not_here"
        if thing.channels and self.channel not in thing.channels:
            return "not_this_channel"
        parts = [p for d in thing.dayparts if (p := self.daypart(d))]
        if parts and not any(p.contains(self.at) for p in parts):
            return "not_now"
        if isinstance(thing, Combo):
            return self._combo_why_not(thing)
        return None

    def _combo_why_not(self, combo: Combo) -> Literal["sold_out", "not_here", "not_now", "not_this_channel"] | None:
        """A combo goes with its parts: it needs something that can be had in every required slot."""
        for slot in combo.slots:
            if slot.min < 1:
                continue
            reasons = [self.why_not(i) for c in slot.choices if (i := self.menu.item(c.item))]
            if reasons and all(reasons):
                return reasons[0]
        return None

    def can_have(self, thing: Item | Combo) -> bool:
        return self.why_not(thing) is None
