"""Who may ask for what, who may approve what up to which amount: an operator's `roles` and `policies` as a value.

It reads data and answers questions about it. It can narrow what `domain.control` allows, never widen it: an action
that the control table does not know stays refused whatever a file says. Source: `talkthru/data/README.md`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

from domain.order import QTY_REJECT_OVER, QTY_STAFF_OVER

QTY_CONFIRM_OVER = 9  # two digits are seldom meant, and often misheard; policies.quantity.confirm_over_per_item

CREW, MANAGER = "crew", "manager"  # of a store whose data names no roles
GUEST = "guest"  # the role of everybody whom no device of staff has authenticated

# A price match is a price override with a reason: who may ask for the one may ask for the other. The shop's data names
# its approvers (policies.price_match: the manager) and leaves the asking unsaid.
ASKED_FOR_AS = {"price_match": "price_override"}


class PolicyError(ValueError):
    """`roles` or `policies` that cannot be meant: names the path and what was wrong there."""


@dataclass(frozen=True, slots=True)
class Amount:
    """How much is asked for or allowed, in what the action is counted in; None where it is not counted in that.

    cents: of an order for a total, of the reduction for a price override or match, of the item for a comp.
    """

    cents: int | None = None
    percent: int | None = None
    qty: int | None = None

    @property
    def known(self) -> dict[str, int]:
        named = {"cents": self.cents, "percent": self.percent, "qty": self.qty}
        return {unit: value for unit, value in named.items() if value is not None}

    def within(self, limit: "Amount") -> bool:
        """Whether every limit is kept, and known to be kept: without a figure, it is not."""
        mine = self.known
        return all(unit in mine and mine[unit] <= most for unit, most in limit.known.items())

    def could_be_within(self, limit: "Amount") -> bool:
        """Whether no figure breaks a limit; a figure not said yet ("a discount") is for the approver to choose."""
        mine = self.known
        return all(mine.get(unit, 0) <= most for unit, most in limit.known.items())


NOTHING = Amount()
Limits: TypeAlias = Mapping[str, Amount]


@dataclass(frozen=True, slots=True)
class Policy:
    """Limits and roles. The default is an operator who says nothing: nobody may ask for or approve anything."""

    may_ask: Mapping[str, frozenset[str]] = field(default_factory=dict)  # role -> actions
    approvals: Mapping[str, Limits] = field(default_factory=dict)  # role -> action -> up to what
    discount_ceiling_percent: int | None = None  # None: what the highest role may approve
    confirm_over_qty: int = QTY_CONFIRM_OVER
    staff_over_qty: int = QTY_STAFF_OVER
    reject_over_qty: int = QTY_REJECT_OVER
    staff_over_total_cents: int | None = None  # None: any total
    hold_max_qty: int | None = None
    leading: tuple[str, ...] = ()  # policies.stop.resumed_by; empty: see `leads`
    age_check_channels: tuple[str, ...] = ("kiosk",)  # where staff can see the document; the demo's own policy

    @classmethod
    def from_data(cls, roles: Mapping[str, Any], policies: Mapping[str, Any]) -> "Policy":
        """From `roles` and `policies` of a menu or catalog. Raises PolicyError with the path."""
        quantity = _mapping(policies.get("quantity"), "policies.quantity")
        hold = _mapping(policies.get("hold_item"), "policies.hold_item")
        age = _mapping(policies.get("age_restricted"), "policies.age_restricted")
        discount = _mapping(policies.get("discount"), "policies.discount")
        stop = _mapping(policies.get("stop"), "policies.stop")
        # Whoever walks in is a guest: no file makes that a role that may ask for or approve more.
        rows = {role: _mapping(row, f"roles.{role}") for role, row in roles.items() if role != GUEST}
        return cls(
            may_ask={r: frozenset(_strings(row, "may_request", f"roles.{r}")) for r, row in rows.items()},
            approvals={r: _limits(row.get("may_approve"), f"roles.{r}.may_approve") for r, row in rows.items()},
            discount_ceiling_percent=_count(discount, "ceiling_percent", "policies.discount"),
            confirm_over_qty=_count(quantity, "confirm_over_per_item", "policies.quantity", QTY_CONFIRM_OVER),
            staff_over_qty=_count(quantity, "staff_approval_over_per_item", "policies.quantity", QTY_STAFF_OVER),
            reject_over_qty=_count(quantity, "reject_over_per_item", "policies.quantity", QTY_REJECT_OVER),
            staff_over_total_cents=_count(quantity, "staff_approval_over_total_cents", "policies.quantity"),
            hold_max_qty=_count(hold, "max_qty", "policies.hold_item"),
            leading=_strings(stop, "resumed_by", "policies.stop"),
            age_check_channels=_strings(age, "channels", "policies.age_restricted", cls().age_check_channels),
        )

    @property
    def roles(self) -> frozenset[str]:
        return frozenset(self.may_ask)

    @property
    def leads(self) -> frozenset[str]:
        """The roles that may let a stopped agent go on: those named for it, else `manager`, else who approves most."""
        named = self.roles & set(self.leading)
        if named or self.leading:
            return named
        if MANAGER in self.roles:
            return frozenset({MANAGER})
        most = max((len(self.approvals.get(role, {})) for role in self.roles), default=0)
        return frozenset(role for role in self.roles if len(self.approvals.get(role, {})) == most)

    def staffed(self) -> "Policy":
        """The same, where an operator's data names no roles: then there are crew and a manager. They may step in and
        stop the agent; what nobody was named to approve, nobody approves."""
        return self if self.roles else replace(self, may_ask={CREW: frozenset(), MANAGER: frozenset()})

    def may_request(self, role: str, action: str) -> bool:
        """Whether a member of staff of that role may ask for the action."""
        asked = self.may_ask.get(role, frozenset())
        return action in asked or ASKED_FOR_AS.get(action) in asked

    def may_approve(self, role: str, action: str, amount: Amount = NOTHING) -> bool:
        """Whether the role may approve the action for that amount. A limit without a figure to hold against it: no."""
        limit = self.approvals.get(role, {}).get(action)
        return limit is not None and amount.within(limit) and not self.over_ceiling(action, amount)

    def approvers(self, action: str, amount: Amount = NOTHING) -> tuple[str, ...]:
        """The roles to ask; where no figure was said yet, those that may choose one."""
        return tuple(
            role
            for role, limits in self.approvals.items()
            if action in limits and amount.could_be_within(limits[action]) and not self.over_ceiling(action, amount)
        )

    def over_ceiling(self, action: str, amount: Amount) -> bool:
        """Whether it is a discount that nobody may give."""
        if action != "discount" or amount.percent is None:
            return False
        ceilings = [limits["discount"].percent for limits in self.approvals.values() if "discount" in limits]
        highest = 100 if None in ceilings else max((c for c in ceilings if c is not None), default=100)
        named = self.discount_ceiling_percent
        return amount.percent > (highest if named is None else min(named, highest))


def may_approve(policy: Policy, role: str, action: str, amount: Amount = NOTHING) -> bool:
    return policy.may_approve(role, action, amount)


def _limits(value: Any, path: str) -> Limits:
    if value is None:
        return {}
    if not isinstance(value, list):
        raise PolicyError(f"{path}: expected a list, found {value!r:.40}")
    limits: dict[str, Amount] = {}
    for n, entry in enumerate(value):
        here = f"{path}[{n}]"
        row = _mapping(entry, here)
        action = row.get("action")
        if not isinstance(action, str) or not action:
            raise PolicyError(f"{here}.action: expected the name of an action, found {action!r:.40}")
        if unknown := set(row) - {"action", "max_cents", "max_percent", "max_qty"}:
            # A limit that is not understood must not become no limit.
            raise PolicyError(f"{here}.{min(unknown)}: not a limit; known: max_cents, max_percent, max_qty")
        limits[action] = Amount(
            cents=_count(row, "max_cents", here),
            percent=_count(row, "max_percent", here),
            qty=_count(row, "max_qty", here),
        )
    return limits


def _mapping(value: Any, path: str) -> Mapping[str, Any]:
    """The shop's policies hold sentences where the restaurant's hold objects: a sentence sets no figure."""
    if value is None or isinstance(value, str):
        return {}
    if not isinstance(value, Mapping):
        raise PolicyError(f"{path}: expected an object, found {value!r:.40}")
    return value


def _count(row: Mapping[str, Any], key: str, path: str, default: Any = None) -> Any:
    value = row.get(key, default)
    if value is None:
        return default
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise PolicyError(f"{path}.{key}: expected a count, found {value!r:.40}")
    return value


def _strings(row: Mapping[str, Any], key: str, path: str, default: tuple[str, ...] = ()) -> tuple[str, ...]:
    value = row.get(key)
    if value is None:
        return default
    if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
        raise PolicyError(f"{path}.{key}: expected a list of strings, found {value!r:.40}")
    return tuple(value)
