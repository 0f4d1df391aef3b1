"""The point of sale, as this tier needs it: the port that every adapter implements, and what can go wrong there.

The contract of `create` is what keeps an order single: a POS holds at most one order per external reference, and
asking again with the same reference and revision finds that order. For a POS whose creates are not idempotent the
adapter says in `settle_s` how long after an unanswered create the order may still appear (Toast documents 30 s);
nothing is repeated before that time is over and the POS was asked by reference.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from domain.adjustments import Adjustment
from domain.order import Line


@dataclass(frozen=True, slots=True)
class Ticket:
    """What goes to the POS. `external_ref` is our order_id; the total is what the guest said yes to."""

    external_ref: str
    revision: int
    lines: tuple[Line, ...]
    codes: tuple[str, ...]
    quoted_total_cents: int
    site: str
    channel: str
    local_time: datetime  # at the site, naive: promotions and dayparts depend on it
    adjustments: tuple[Adjustment, ...] = ()  # taken off by somebody's leave: a reward, staff's grant


@dataclass(frozen=True, slots=True)
class PosOrder:
    """What the POS holds."""

    pos_ref: str
    external_ref: str
    revision: int
    total_cents: int


class PosPort(Protocol):
    @property
    def settle_s(self) -> float: ...

    async def create(self, ticket: Ticket) -> PosOrder:
        """Creates the order, or finds the one that this reference and revision made before.

        Raises PosPriceChanged when its total is not the quoted one, PosUnavailableItems, PosRejected (surely not
        created), PosUnreachable (surely not sent), PosTimeout (may or may not have been created).
        """

    async def find(self, external_ref: str) -> PosOrder | None:
        """Raises PosTimeout or PosUnreachable."""

    async def price(self, ticket: Ticket) -> int:
        """The total, with tax, that `create` would charge now. Raises as `create` does."""

    async def availability(self) -> frozenset[str]:
        """The items that are out (86). Raises PosTimeout or PosUnreachable."""


class PosError(Exception):
    """Something that the POS said, or did not say."""


class PosTimeout(PosError):
    """No answer in time: whatever was asked may or may not have been done."""


class PosUnreachable(PosError):
    """Nothing was sent: whatever was asked has surely not been done."""


class PosRejected(PosError):
    """The POS said no; the order does not exist."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class PosUnavailableItems(PosError):
    def __init__(self, items: tuple[str, ...]) -> None:
        super().__init__(f"not available: {', '.join(items)}")
        self.items = items


class PosPriceChanged(PosError):
    def __init__(self, total_cents: int) -> None:
        super().__init__(f"the total is {total_cents} cents")
        self.total_cents = total_cents
