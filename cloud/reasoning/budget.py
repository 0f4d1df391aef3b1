"""What thinking may cost, and how far it may go when the money runs low. PURE.

Four purses, each with its own limits: a turn, an order (a session), a store's day, the whole tier's day. A call is
reserved before it is made, at the most it can cost, and settled at what it did cost; one that ended without telling is
charged as reserved. The ladder: all models, the small ones alone, rules. Nobody can be told to go on above it.
"""

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import IntEnum

MICROS = (
    10_000  # of a cent: prices are said in cents for a million tokens, so a token is a hundredth of a micro or more
)
THRIFT = 0.8  # of a purse: what is left should last as rules' help, not go in one big call
ORDERS_KEPT = 20_000  # sessions of a day that are counted one by one; beyond that the oldest begins anew


@dataclass(frozen=True, slots=True)
class Amount:
    """micros: millionths of the currency's unit. Calls are requests to a model."""

    calls: int = 0
    tokens: int = 0
    micros: int = 0

    def __add__(self, other: "Amount") -> "Amount":
        return Amount(self.calls + other.calls, self.tokens + other.tokens, self.micros + other.micros)

    def __sub__(self, other: "Amount") -> "Amount":
        return Amount(self.calls - other.calls, self.tokens - other.tokens, self.micros - other.micros)


NOTHING = Amount()


@dataclass(frozen=True, slots=True)
class Limits:
    """None: no limit of that kind."""

    calls: int | None = None
    tokens: int | None = None
    micros: int | None = None


class Rung(IntEnum):
    """Of the ladder, the lowest first."""

    RULES = 0
    SMALL = 1
    ALL = 2


@dataclass(frozen=True, slots=True)
class Verdict:
    rung: Rung
    why: str = ""  # "order.micros 83%"; empty at the top


@dataclass(frozen=True, slots=True)
class Purses:
    """Whose money a call is: keys of the ledger."""

    turn: str
    order: str
    store_day: str
    day: str

    @classmethod
    def of(cls, session: str, turn: int, site: str, day: str) -> "Purses":
        turns, orders = f"turn {session}\0{site}\0{turn}", f"order {session}\0{site}"
        return cls(turns, orders, store_day(day, site), whole_day(day))

    def by_name(self) -> dict[str, str]:
        return {f.name: getattr(self, f.name) for f in fields(self)}


def store_day(day: str, site: str) -> str:
    return f"store {day} {site}"


def whole_day(day: str) -> str:
    return f"day {day}"


class Ledger:
    """What was spent and what is reserved, in memory.

    A day's purses are shared by every process and outlive each: `take_unsaved` is what this one has to write down, and
    `put` what all of them have spent. A process that dies takes with it what it had not written down: a second's worth.
    """

    def __init__(self, limits: Mapping[str, Limits]) -> None:
        """limits: by the name of a purse: turn, order, store_day, day."""
        self._limits = limits
        self._spent: OrderedDict[str, Amount] = OrderedDict()
        self._reserved: dict[str, Amount] = {}
        self._unsaved: dict[tuple[str, str], Amount] = {}  # by day and site

    def spent(self, key: str) -> Amount:
        return self._spent.get(key, NOTHING)

    def take_unsaved(self) -> dict[tuple[str, str], Amount]:
        """By (day, site), an empty site for all of them. Give it back with `unsaved` where it could not be kept."""
        taken, self._unsaved = self._unsaved, {}
        return taken

    def unsaved(self, costs: Mapping[tuple[str, str], Amount]) -> None:
        for key, cost in costs.items():
            self._unsaved[key] = self._unsaved.get(key, NOTHING) + cost

    def put(self, day: str, site: str, amount: Amount) -> None:
        """What a day has cost as it is written down, over every process; what is not written down yet comes on top."""
        key = store_day(day, site) if site else whole_day(day)
        self._keep(key, amount + self._unsaved.get((day, site), NOTHING))

    def allows(self, purses: Purses, most: Amount) -> Verdict:
        """How far a call that costs `most` may go: the lowest rung that any purse leaves."""
        lowest = Verdict(Rung.ALL)
        for name, key in purses.by_name().items():
            limits = self._limits.get(name, Limits())
            verdict = _rung(name, limits, self.spent(key) + self._reserved.get(key, NOTHING), most)
            lowest = min(lowest, verdict, key=lambda v: v.rung)
        return lowest

    def reserve(self, purses: Purses, most: Amount) -> None:
        for key in purses.by_name().values():
            self._reserved[key] = self._reserved.get(key, NOTHING) + most

    def settle(self, purses: Purses, reserved: Amount, cost: Amount, *, day: str, site: str) -> None:
        if cost != NOTHING:
            self.unsaved({(day, site): cost, (day, ""): cost})
        for key in purses.by_name().values():
            left = self._reserved.get(key, NOTHING) - reserved
            if left == NOTHING:
                self._reserved.pop(key, None)
            else:
                self._reserved[key] = left
            self._keep(key, self.spent(key) + cost)

    def forget(self, session: str) -> None:
        """What one order cost is no longer known by its name; the day's sums stay."""
        for key in [key for key in self._spent if _session(key) == session]:
            del self._spent[key]

    def _keep(self, key: str, amount: Amount) -> None:
        self._spent[key] = amount
        self._spent.move_to_end(key)
        while len(self._spent) > ORDERS_KEPT:
            oldest = next((k for k in self._spent if k.startswith(("turn ", "order "))), None)
            self._spent.pop(oldest if oldest is not None else next(iter(self._spent)))


def _session(key: str) -> str | None:
    kind, _, rest = key.partition(" ")
    return rest.split("\0")[0] if kind in ("turn", "order") else None


def _rung(name: str, limits: Limits, used: Amount, most: Amount) -> Verdict:
    worst = Verdict(Rung.ALL)
    for kind in ("calls", "tokens", "micros"):
        limit: int | None = getattr(limits, kind)
        if limit is None:
            continue
        before, after = getattr(used, kind), getattr(used, kind) + getattr(most, kind)
        share = 100 * before // limit if limit else 100
        if after > limit:
            return Verdict(Rung.RULES, f"{name}.{kind} {share}% spent")
        # A turn's own few calls are no thrift's business: it is over before anything could be saved for later.
        if name != "turn" and before >= THRIFT * limit:
            worst = Verdict(Rung.SMALL, f"{name}.{kind} {share}% spent")
    return worst
