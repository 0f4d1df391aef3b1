"""The words of an order's way to the till: what may happen to it, what is to be done, how patient both sides are. PURE.

`domain.fulfilment` decides by them, and gives them on: who uses the machine needs no second import.
"""

from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True, slots=True)
class Terms:
    """How the other side behaves, and how patient we are.

    keyed: it never makes two orders of one `order_id`, and answers the same revision always alike (our cloud tier; a
    till only where its adapter proves it). Not keyed: the same revision is sent again only when the first is settled.
    settled_after_s: how long a request may work on after we stopped waiting; 30 s is what Toast allows itself (data
    README, "revision, repeat safety"). answer_within_s: our choice; a guest at a window waits no longer for a total.
    """

    keyed: bool = True
    answer_within_s: float = 10.0
    settled_after_s: float = 30.0
    retry_after_s: tuple[float, ...] = (1.0, 2.0, 4.0, 8.0, 15.0, 30.0)  # then the last one, for ever
    staff_after_tries: int = 4  # 15 s of asking: by then the kitchen should look at its screen


TERMS = Terms()


class Phase(Enum):
    OPEN = "open"  # no yes yet
    QUEUED = "queued"  # confirmed, and surely not sent
    SUBMITTING = "submitting"
    UNKNOWN = "unknown"  # sent, and no answer: it may exist
    HELD = "held"  # past release_by: a person must release it
    ACCEPTED = "accepted"
    PRICE_CHANGED = "price_changed"  # not created; a new yes makes a new revision
    UNAVAILABLE = "unavailable"  # not created; so does a changed order
    REJECTED = "rejected"  # not created
    TAKEN_BY_STAFF = "taken_by_staff"


class Outcome(Enum):
    """What the other side says about an order."""

    ACCEPTED = "accepted"
    PRICE_CHANGED = "price_changed"
    UNAVAILABLE = "unavailable"
    REJECTED = "rejected"
    UNKNOWN = "unknown"  # it does not know yet itself
    NOT_FOUND = "not_found"  # to a question only


class WhyStaff(Enum):
    RELEASE = "release"  # waited past release_by: cook, release, or take it
    NOT_THROUGH = "not_through"  # the link is up and the order does not get through
    CHANGED_AFTER = "changed_after"  # the guest changed what the till already has: modify_submitted
    CHECK_POS = "check_pos"  # it may be at the till although we said otherwise
    TWICE_AT_POS = "twice_at_pos"  # keyed in by a person, and created: one must be voided
    ALREADY_AT_POS = "already_at_pos"  # need not be keyed in
    GUEST_GONE = "guest_gone"  # price changed, sold out or rejected, and nobody to ask but staff
    TOTAL_DIFFERS = "total_differs"  # at the till as it was said, though the cloud makes it another total


# ---- what comes in


@dataclass(frozen=True, slots=True)
class Confirmed:
    """The guest's explicit yes to a revision and its total. `release_by` as the channel has it; None: no limit.

    The same revision again is the same order, but for a yes to the new total of one whose price had changed.
    """

    revision: int
    total_cents: int
    release_by: float | None = None


@dataclass(frozen=True, slots=True)
class LinkChanged:
    up: bool


@dataclass(frozen=True, slots=True)
class Answered:
    """The answer to a Submit. `revision` is the one that the answer is about: a till may hold an older one."""

    attempt: int
    outcome: Outcome
    revision: int
    total_cents: int | None = None
    pos_ref: str = ""
    unavailable: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NotSent:
    """A Submit that surely never left (no connection, circuit open)."""

    attempt: int


@dataclass(frozen=True, slots=True)
class TooLate:
    """By the other side's clock the order's time has passed: it made nothing, and a person must release it."""

    attempt: int


@dataclass(frozen=True, slots=True)
class NoAnswer:
    """A Submit that timed out or broke off: it may have worked."""

    attempt: int


@dataclass(frozen=True, slots=True)
class StatusAnswered:
    """The answer to an AskStatus. `revision` of what was found; 0 with NOT_FOUND."""

    ask: int
    outcome: Outcome
    revision: int = 0
    total_cents: int | None = None
    pos_ref: str = ""
    unavailable: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TakenByStaff:
    """A person keys it in."""

    by: str


@dataclass(frozen=True, slots=True)
class Released:
    """A person says that it may still be sent."""

    by: str


@dataclass(frozen=True, slots=True)
class Restarted:
    """The process is back: what it was doing is in doubt, and the link is down until said otherwise."""


@dataclass(frozen=True, slots=True)
class TimePassed:
    pass


Given = (
    Confirmed
    | LinkChanged
    | Answered
    | NotSent
    | TooLate
    | NoAnswer
    | StatusAnswered
    | TakenByStaff
    | Released
    | Restarted
    | TimePassed
)


# ---- what goes out


@dataclass(frozen=True, slots=True)
class Submit:
    """Send the order as of this revision, with (order_id, revision) as its key. Answer with the attempt's number."""

    order_id: str
    revision: int
    attempt: int


@dataclass(frozen=True, slots=True)
class AskStatus:
    """Ask what became of it. Answer with the number, or not at all: it is asked again."""

    order_id: str
    ask: int


@dataclass(frozen=True, slots=True)
class Show:
    """What the screen in the store says of it; served by the edge, with and without a link."""

    order_id: str
    revision: int
    phase: Phase


@dataclass(frozen=True, slots=True)
class CallStaff:
    order_id: str
    why: WhyStaff


Effect = Submit | AskStatus | Show | CallStaff
