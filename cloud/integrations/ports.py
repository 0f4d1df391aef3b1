"""What this tier asks other systems for: one protocol each, and the values that cross them.

Adapters implement these and know nothing of each other, of the gate or of who asks. A read may be asked as often as one
likes; of the effects (`LoyaltyPort.redeem`, `PosPort.create`) each takes a key, and the same key is the same effect.
Every method raises `BackendError`. The point of sale has a module of its own (`pos`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import Any, Protocol

from domain.customers import Customer, Membership

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Problem:
    """A record that was left out. where: by position or id, never by content; nothing personal is in either."""

    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


@dataclass(frozen=True, slots=True)
class Listing:
    """Records in the form of our files (`talkthru/data/README.md`), each of them usable; what was not is in `problems`.

    groups: modifier groups, of a menu. overrides: what differs in a place, as `locations[].overrides` of a menu.
    """

    rows: tuple[Row, ...]
    problems: tuple[Problem, ...] = ()
    groups: tuple[Row, ...] = ()
    overrides: Mapping[str, Row] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Count:
    """How many of a variant lie in a place. as_of: when they were counted, on our clock; None: not known."""

    sku: str
    place: str
    count: int
    as_of: datetime | None = None


@dataclass(frozen=True, slots=True)
class Counts:
    counts: tuple[Count, ...]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Who:
    """A customer as somebody present named them. A name alone finds nobody: `ending`, last digits of the phone, too."""

    phone: str = field(default="", repr=False)  # digits
    number: str = field(default="", repr=False)  # of a loyalty card
    name: str = field(default="", repr=False)
    ending: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class PosPrice:
    """What the till charges. place: empty means everywhere."""

    key: str  # "item/variation"; of a shop the SKU
    cents: int
    place: str = ""


class Redeemed(Enum):
    DONE = "done"
    TOO_FEW = "too_few"
    NOT_POSSIBLE = "not_possible"


@dataclass(frozen=True, slots=True)
class Redemption:
    result: Redeemed
    points: int = 0  # left


class CatalogPort(Protocol):
    async def goods(self) -> Listing:
        """All that is sold: `items` of a menu or `products` of a shop."""


class InventoryPort(Protocol):
    async def counts(self, skus: Sequence[str]) -> Counts:
        """What is known of these; a variant or a place that is not named is not known."""


class CustomersPort(Protocol):
    async def find(self, who: Who) -> tuple[Customer, ...]:
        """Everybody whom that may mean, with what they agreed to; what is not said there was not agreed to."""

    async def by_id(self, customer_id: str) -> Customer | None: ...


class LoyaltyPort(Protocol):
    async def membership(self, customer: Customer, brand: str) -> Membership | None:
        """With the points there are now; None: no member."""

    async def redeem(self, key: str, customer: Customer, brand: str, reward: str, cost: int) -> Redemption:
        """Once, whatever is repeated with the same key. Points are never added."""


class PromotionsPort(Protocol):
    async def offers(self) -> Listing: ...


class LocationsPort(Protocol):
    async def places(self) -> Listing:
        """The places, a menu's with their `overrides`."""


class PricesPort(Protocol):
    async def prices(self) -> tuple[PosPrice, ...]:
        """The till's own price list: it wins over the catalog and a location's override."""
