"""What crosses the link, as values: what the edge asks and sends, what the cloud proposes and reports.

Everything above `edge.link` speaks these words and the domain's; messages of the wire end in `edge.link.client`.
Times on the wall are microseconds since 1970, UTC; times left are seconds.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from domain.adjustments import Adjustment
from domain.order import Command, Line, Order

# ---- asked and sent


@dataclass(frozen=True, slots=True)
class Heard:
    """One reading of a turn, with the spans that the edge's rules did not understand."""

    text: str
    confidence: float = 1.0
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    who: str  # guest, agent, staff
    text: str


@dataclass(frozen=True, slots=True)
class Question:
    """A turn that the edge could not settle alone; self-contained, so that any replica can answer."""

    request_id: str  # the idempotency key: session/turn/intent
    session_id: str
    turn_id: int
    draft: Order
    heard: tuple[Heard, ...]
    menu_version: str
    policy_version: str = ""
    channel: str = "lane"
    role: str = "guest"
    expecting: str = ""
    history: tuple[Said, ...] = ()
    language: str = "en"
    location: str = ""
    local_time: str = ""  # ISO 8601 without offset, at the site


@dataclass(frozen=True, slots=True)
class OrderToSend:
    """A confirmed order on its way to the point of sale. (order_id, revision) is its idempotency key."""

    order_id: str
    revision: int
    lines: tuple[Line, ...]
    menu_version: str
    quoted_total_cents: int
    confirmed_at_us: int
    release_by_us: int = 0  # after this a person must release it; 0: never
    codes: tuple[str, ...] = ()
    site: str = ""
    channel: str = "lane"
    local_time: str = ""  # ISO 8601 without offset, at the site
    accept_price_change: bool = False
    adjustments: tuple[Adjustment, ...] = ()
    guest_gone: bool = False  # said of what is sent, never kept: promised without a link, and nobody is there to ask


@dataclass(frozen=True, slots=True)
class LoggedEvent:
    seq: int
    body: bytes  # canonical JSON of domain.events; sealed fields stay sealed
    chain: bytes


@dataclass(frozen=True, slots=True)
class CustomerAsked:
    """Who is to be looked up: by phone, by loyalty number, or by name with the last digits of the phone."""

    request_id: str
    session_id: str
    channel: str
    role: str
    phone: str = field(default="", repr=False)
    number: str = field(default="", repr=False)
    name: str = field(default="", repr=False)
    ending: str = field(default="", repr=False)


# ---- looked up


@dataclass(frozen=True, slots=True)
class StockCount:
    sku: str
    counts: Mapping[str, int]  # by place
    as_of: str = ""  # ISO 8601


@dataclass(frozen=True, slots=True)
class CustomerFound:
    """`match`: none, one, several or not_shared; of one, what they agreed to share."""

    match: str
    customer: Mapping[str, Any] = field(default_factory=dict, repr=False)


# ---- proposed and reported


@dataclass(frozen=True, slots=True)
class ProposedAct:
    kind: str  # offer, answer, clarify
    text: str = ""  # a sentence that may be spoken as it is; empty: render from refs
    refs: tuple[str, ...] = ()
    reason: str = ""
    span: str = ""


@dataclass(frozen=True, slots=True)
class RedeemAsked:
    """A reward that a guest has said yes to."""

    key: str  # session/reward: the same one only once
    session_id: str
    channel: str
    role: str
    customer: str = field(repr=False)
    reward: str


@dataclass(frozen=True, slots=True)
class RewardRedeemed:
    """result: redeemed, too_few_points, not_possible, or unknown. points: what is left."""

    result: str
    points: int = 0


@dataclass(frozen=True, slots=True)
class MemoryAsked:
    """Of a customer whom this session has identified: what is to be remembered, or of which kinds it is recalled."""

    request_id: str
    session_id: str
    channel: str
    role: str
    customer: str = field(repr=False)
    proof: str = field(repr=False)
    kinds: tuple[str, ...] = ()  # of a telling: the one kind
    value: Mapping[str, Any] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class ReserveAsked:
    """Goods that a speaker said yes to having put aside. source: of a transfer, the place that has them."""

    key: str  # session/turn/intent: the same one only once
    session_id: str
    channel: str
    role: str
    sku: str
    qty: int
    source: str = ""


@dataclass(frozen=True, slots=True)
class Reserved:
    """What the cloud says of a hold or a transfer. state: held, asked, accepted, refused, released."""

    id: str
    kind: str  # hold, transfer
    sku: str
    qty: int
    place: str  # whose goods
    to: str  # of a transfer: where they go
    state: str
    why: str = ""
    until_us: int = 0
    by: str = ""
    session: str = ""
    site: str = ""  # who asked

    @property
    def stands(self) -> bool:
        return self.state in ("held", "asked", "accepted")


@dataclass(frozen=True, slots=True)
class CloudApproval:
    """A question to this store's staff, as the cloud has it. state: requested, granted, denied, expired.

    of_store: it came up here and was told to the cloud; by_role: in which role somebody there said yes to it.
    """

    id: str
    session: str
    action: str  # of control
    subject: str
    asked_by: str
    channel: str
    amount: Mapping[str, int]  # cents, percent, qty: what is known of them
    roles: tuple[str, ...]
    expires_at_us: int
    state: str
    by: str = ""
    of_store: bool = False
    by_role: str = ""


@dataclass(frozen=True, slots=True)
class Ground:
    source: str  # menu, catalog, policy
    ref: str
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class Hop:
    """One stop on the way of a question through the cloud: rules, cache or a model, with the reason, and what it cost
    in millionths of the currency's unit."""

    to: str
    why: str
    ended: str
    ms: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    cost_micros: int = 0


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the cloud would do. The edge applies it through its own rules, or drops it when `base_revision` is old."""

    base_revision: int
    commands: tuple[Command, ...] = ()
    acts: tuple[ProposedAct, ...] = ()
    confidence: float = 0.0
    grounds: tuple[Ground, ...] = ()
    hops: tuple[Hop, ...] = ()


class OrderState(Enum):
    """What the point of sale made of an order."""

    UNKNOWN = "unknown"  # it may or may not exist: ask again with the same key
    ACCEPTED = "accepted"
    PRICE_CHANGED = "price_changed"
    UNAVAILABLE = "unavailable"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class OrderStatus:
    order_id: str
    revision: int
    state: OrderState
    pos_ref: str = ""
    total_cents: int = 0
    unavailable: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class MenuSnapshot:
    cursor: int
    version: str
    menu_json: bytes = field(repr=False)
    digest: str = ""  # an older cloud names none


@dataclass(frozen=True, slots=True)
class MenuDelta:
    """Another catalog, as the difference to the one whose digest is `base`; no patch: what the site has is right."""

    cursor: int
    version: str
    base: str
    digest: str
    patch: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class ItemOut:
    """An item ran out (86), or is back."""

    cursor: int
    item: str
    available: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """All that is out, where the news begins anew: what is not here is to be had."""

    cursor: int
    out: frozenset[str]


@dataclass(frozen=True, slots=True)
class OrderReported:
    cursor: int
    status: OrderStatus


@dataclass(frozen=True, slots=True)
class CloudStop:
    """What an operator stopped. tool: an action of control; empty: the whole agent."""

    tool: str
    by: str
    why: str
    at_us: int
    everywhere: bool = False  # at every site, not at this one alone


@dataclass(frozen=True, slots=True)
class StopsTold:
    """All that is stopped from the cloud: it replaces what was known."""

    cursor: int
    stops: tuple[CloudStop, ...]


@dataclass(frozen=True, slots=True)
class ReservedTold:
    cursor: int
    reserved: Reserved


@dataclass(frozen=True, slots=True)
class ApprovalTold:
    cursor: int
    approval: CloudApproval


@dataclass(frozen=True, slots=True)
class Heartbeat:
    cursor: int


SiteEvent = (
    MenuSnapshot | MenuDelta | ItemOut | Standing | OrderReported | StopsTold | ReservedTold | ApprovalTold | Heartbeat
)
