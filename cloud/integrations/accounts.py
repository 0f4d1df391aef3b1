"""Customers' points, simulated: what the file says they have, less what was redeemed since. In memory: a loyalty system
of its own keeps them in earnest.

It decides whether a redemption is possible, and makes the same one only once. It never adds points.
"""

from cloud.integrations.ports import Redeemed, Redemption
from domain.customers import Customer

__all__ = ["Accounts", "Redeemed", "Redemption"]


class Accounts:
    """One ledger for all customers. A brand's program is found by the brand's name."""

    def __init__(self) -> None:
        self._spent: dict[tuple[str, str], int] = {}  # customer and program
        self._made: dict[str, Redemption] = {}  # by key

    def points(self, customer: Customer, brand: str) -> int | None:
        """What is left of them; None: not a member of this brand's program, or not known."""
        membership = customer.membership_of(brand)
        if membership is None or membership.points is None:
            return None
        return max(0, membership.points - self._spent.get((customer.id, membership.program), 0))

    def redeem(self, key: str, customer: Customer, brand: str, cost: int) -> Redemption:
        if key in self._made:
            return self._made[key]
        left, membership = self.points(customer, brand), customer.membership_of(brand)
        if left is None or membership is None or not customer.consent.profile_lookup:
            return Redemption(Redeemed.NOT_POSSIBLE)
        if left < cost:
            return Redemption(Redeemed.TOO_FEW, left)
        account = (customer.id, membership.program)
        self._spent[account] = self._spent.get(account, 0) + cost
        made = self._made[key] = Redemption(Redeemed.DONE, left - cost)
        return made

    def clear(self) -> None:
        """As the file says it again: for a new world of the text door."""
        self._spent.clear()
        self._made.clear()
