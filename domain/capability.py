"""What a store can do in each state of its link, and how old what it says may be: the published table. PURE.

`domain.control` decides each effect; this says, for people, what that comes to. A test holds the two, the
conversation and `docs/offline.md` together, so that the table is true wherever it is read.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from domain.control import Action as A


class How(StrEnum):
    HERE = "in the store"  # the same with and without a link
    LIVE = "live"
    COPY = "last known"  # said with its age
    QUEUED = "later, once"
    NO = "not now"  # said in words; the conversation goes on


@dataclass(frozen=True, slots=True)
class Capability:
    """`down_note`: what the guest or seller meets without a link, in a few words."""

    what: str
    actions: tuple[A, ...]
    up: How
    down: How
    age: str  # of the data it rests on
    down_note: str


CAPABILITIES: tuple[Capability, ...] = (
    Capability(
        "Take an order: understand, ask, change, read back",
        (A.DRAFT_ADD, A.DRAFT_CHANGE, A.DRAFT_REMOVE, A.DRAFT_UNDO),
        How.HERE,
        How.HERE,
        "-",
        "nothing changes; words beyond the rules are asked about once more, then staff are called",
    ),
    Capability(
        "Menu, prices, promotions, hours, aisles, declared allergens",
        (A.MENU_READ, A.PRICE_READ, A.HOURS_READ, A.AISLE_READ, A.PROMOTION_READ, A.ALLERGEN_READ),
        How.HERE,
        How.HERE,
        "linked: at most 1 s behind the cloud; cut: as of the cut",
        "nothing changes; the order's total is what the store's menu says, and the till has the last word",
    ),
    Capability(
        "Submit a confirmed order",
        (A.SUBMIT_ORDER,),
        How.LIVE,
        How.QUEUED,
        "-",
        "kept on disk before the guest hears so; sent once when the link is back, by staff after `release_by`",
    ),
    Capability(
        "Coupon codes",
        (A.USE_CODE,),
        How.LIVE,
        How.NO,
        "-",
        "said so; the order goes on without",
    ),
    Capability(
        "Members: points, the usual, a summary for the seller",
        (A.CUSTOMER_LOOKUP,),
        How.LIVE,
        How.NO,
        "-",
        "said so; nobody is looked up",
    ),
    Capability(
        "Remember an order or an allergy for the next visit, and recall it",
        (A.REMEMBER, A.RECALL),
        How.LIVE,
        How.NO,
        "-",
        "said so; nothing is kept, nothing is told",
    ),
    Capability(
        "Redeem a reward",
        (A.REDEEM_REWARD,),
        How.LIVE,
        How.NO,
        "-",
        "said so; nothing is taken from the account",
    ),
    Capability(
        "Stock, here and in other stores",
        (A.STOCK_READ,),
        How.LIVE,
        How.COPY,
        "cut: the last count, and its age is said with it",
        "answered from the last count",
    ),
    Capability(
        "Hold an item, ask for a transfer",
        (A.HOLD_ITEM, A.TRANSFER_REQUEST),
        How.LIVE,
        How.NO,
        "-",
        "said so: what other stores have is not ours to promise",
    ),
    Capability(
        "Staff's approval: money off, large quantities, age, changes after the yes",
        (
            A.DISCOUNT,
            A.PRICE_OVERRIDE,
            A.PRICE_MATCH,
            A.COMP_ITEM,
            A.QUANTITY_OVER_LIMIT,
            A.ORDER_TOTAL_OVER_LIMIT,
            A.AGE_CHECK,
            A.MODIFY_SUBMITTED,
            A.VOID_SUBMITTED,
        ),
        How.HERE,
        How.HERE,
        "-",
        "staff answer over the local network as ever, and the grant is signed in the store; who is elsewhere cannot",
    ),
    Capability(
        "Call a person, take over, hand back, stop the agent, take or release a queued order",
        (
            A.CALL_PERSON,
            A.TAKE_OVER,
            A.HAND_BACK,
            A.STOP_AGENT,
            A.RESUME_AGENT,
            A.MARK_TAKEN_BY_STAFF,
            A.RELEASE_ORDER,
        ),
        How.HERE,
        How.HERE,
        "-",
        "nothing changes",
    ),
    Capability(
        "Delete what was said in a session; at the cloud, what is remembered of a customer",
        (A.FORGET_SESSION, A.FORGET_CUSTOMER),
        How.HERE,
        How.HERE,
        "-",
        "what was said is deleted in the store at once; the cloud does the same when the link is back",
    ),
)

STATES = (
    ("up", "heard from within 0.9 s"),
    (
        "doubtful",
        "overdue, or a connection just broke, or the cloud is heard and a beat of ours did not come back in time "
        "(0.5 s, up to 1.5 s where the way is long: [adr/0026](adr/0026-known-within-a-second.md)): still asked, and "
        "the store's own answer is ready meanwhile",
    ),
    (
        "down",
        "given up: at the latest 2 s after the last sign of life or the last answer, 3 s on a long way; looked for "
        "again within 3 s",
    ),
    ("probing", "as down, while one look is under way"),
)


def table() -> Iterator[str]:
    """The rows of the published table, as Markdown."""
    yield "| what | linked | without a link | age of the data | what one meets without a link |"
    yield "| --- | --- | --- | --- | --- |"
    for row in CAPABILITIES:
        yield f"| {row.what} | {row.up} | {row.down} | {row.age} | {row.down_note} |"
