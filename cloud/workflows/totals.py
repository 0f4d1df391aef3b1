"""The total that a guest was told, recomputed under the menu it was said with. PURE.

It decides whether an order may go to the till as it was said. A total that this tier makes otherwise of the same lines
is a fault of somebody's (an edge with another file under the same version, a clock, a rule, or somebody who tampers),
and the guest is asked again with the new one (`PRICE_CHANGED`), never charged it silently. What the till then charges
decides in the end; that a price went up since it was said is for the till to say.

Not asked where nobody is there to answer: the guest was promised that total while the store was cut off, and has gone.
Then it goes to the till as it was said, and staff are told of the difference (ADR 0017).
"""

from dataclasses import dataclass

from cloud.catalog import Catalog
from cloud.integrations.pos import Ticket
from domain.menu import Menu, Serving
from domain.order import Order
from domain.pricing import price

DIFFERS, UNKNOWN_MENU = "total_differs", "menu_unknown"


@dataclass(frozen=True, slots=True)
class Recomputed:
    said_cents: int
    cents: int | None  # None: the menu that it was said with is not known here any more
    menu_version: str

    @property
    def differs(self) -> bool:
        return self.cents is not None and self.cents != self.said_cents

    @property
    def reason(self) -> str:
        """For the order's status and everybody's log; empty where there is nothing to say."""
        if self.cents is None:
            return (
                f"{UNKNOWN_MENU}: {self.menu_version} is not known here any more, so the till alone checked the total"
            )
        if self.differs:
            return f"{DIFFERS}: {self.said_cents} was said, and menu {self.menu_version} makes it {self.cents}"
        return ""


def recompute(ticket: Ticket, menu_version: str, catalog: Catalog) -> Recomputed:
    """Several catalogs may have gone by one version: the order is right where any of them makes its total."""
    order = Order(lines=ticket.lines, codes=ticket.codes, adjustments=ticket.adjustments)
    totals = [
        _total(order, ticket, held.at(ticket.local_time, ticket.site))
        for held in catalog.said_with(ticket.site, menu_version)
    ]
    right = ticket.quoted_total_cents in totals
    cents = ticket.quoted_total_cents if right else totals[0] if totals else None
    return Recomputed(ticket.quoted_total_cents, cents, menu_version)


def _total(order: Order, ticket: Ticket, menu: Menu) -> int:
    return price(order, Serving(menu, ticket.channel, ticket.local_time, menu.location(ticket.site))).total_cents
