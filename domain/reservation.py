"""Goods put aside for somebody: a hold in one place, or a transfer from another place to here. PURE.

It decides when goods are bound and when they are free again, and nothing about who may ask (`domain.control`). A hold
stands until its time is up or somebody lets it go. A transfer is asked of the place that has the goods; its people
accept or refuse, and nobody's answer is a no. What it binds is free again the moment its time is up, whether or not
anybody has looked: `binds` compares, `on_time` only makes it said.
"""

from dataclasses import dataclass, replace
from enum import StrEnum


class Kind(StrEnum):
    HOLD = "hold"
    TRANSFER = "transfer"


class Phase(StrEnum):
    HELD = "held"
    ASKED = "asked"  # the place that has the goods has not answered
    ACCEPTED = "accepted"  # it sends them
    REFUSED = "refused"  # surely nothing is put aside; `why` says why
    RELEASED = "released"  # free again; `why`: time, or a person's word


STANDING = frozenset({Phase.HELD, Phase.ASKED, Phase.ACCEPTED})

HOLD_S = 24 * 3600.0  # where the operator's data name no hours: until the same time tomorrow
ANSWER_S = 24 * 3600.0  # a store that is shut has opened by then
SENDING_S = 7 * 24 * 3600.0  # what has not arrived in a week is not under way: its place counts it as its own again
NOBODY_ANSWERED, TIME, NOT_ENOUGH, TOO_MANY = "nobody_answered", "time", "not_enough", "over_limit"


@dataclass(frozen=True, slots=True)
class Reservation:
    """id: the key of what was asked, so that asked twice it is one. Times are seconds since 1970.

    place: whose goods they are. to: of a transfer, where they go. until: what the phase stands until.
    """

    id: str
    kind: Kind
    sku: str
    qty: int
    place: str
    to: str = ""
    phase: Phase = Phase.REFUSED
    until: float = 0.0
    why: str = ""
    by: str = ""  # who answered, or let it go

    @property
    def standing(self) -> bool:
        return self.phase in STANDING

    def binds(self, now: float) -> int:
        """How many pieces of `place` are not free because of it."""
        return self.qty if self.standing and now < self.until else 0


def begun(
    wanted: Reservation, *, free: int, theirs: int = 0, most: int | None = None, hold_s: float = HOLD_S, now: float
) -> Reservation:
    """What becomes of a wish. free: pieces at the place that nothing binds. theirs: held for the same session already,
    of `most` at once."""
    if wanted.kind is Kind.HOLD and most is not None and wanted.qty + theirs > most:
        return replace(wanted, phase=Phase.REFUSED, why=TOO_MANY)
    if wanted.qty < 1 or wanted.qty > free:
        return replace(wanted, phase=Phase.REFUSED, why=NOT_ENOUGH)
    if wanted.kind is Kind.HOLD:
        return replace(wanted, phase=Phase.HELD, until=now + hold_s)
    return replace(wanted, phase=Phase.ASKED, until=now + ANSWER_S)


def on_answer(r: Reservation, *, yes: bool, by: str, now: float) -> Reservation:
    """The first answer to a transfer stands; to anything else there is none."""
    r = on_time(r, now)
    if r.phase is not Phase.ASKED:
        return r
    if yes:
        return replace(r, phase=Phase.ACCEPTED, until=now + SENDING_S, by=by)
    return replace(r, phase=Phase.REFUSED, why="refused", by=by)


def on_release(r: Reservation, *, by: str, now: float) -> Reservation:
    """A person lets it go: collected, arrived, or not wanted any more."""
    r = on_time(r, now)
    return replace(r, phase=Phase.RELEASED, why="by_hand", by=by) if r.standing else r


def on_time(r: Reservation, now: float) -> Reservation:
    if not r.standing or now < r.until:
        return r
    if r.phase is Phase.ASKED:
        return replace(r, phase=Phase.REFUSED, why=NOBODY_ANSWERED)
    return replace(r, phase=Phase.RELEASED, why=TIME)


def wake_at(r: Reservation) -> float | None:
    """When time next changes it; asking changes nothing."""
    return r.until if r.standing else None
