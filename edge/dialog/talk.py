"""Where a conversation stands, and what a turn makes of it: the values that `conduct` reads and writes. PURE."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from domain.grants import Ask, Grant
from domain.order import ComboLine, Command, Line, Order
from edge.dialog.meaning import Expecting
from edge.dialog.members.members import Loyalty
from edge.dialog.shop.memory import ShopTalk


class Phase(Enum):
    """The order's state as the session protocol names it."""

    NO_ORDER = "no_order"
    OPEN = "open"
    CONFIRMED = "confirmed"
    QUEUED = "queued"
    TAKEN_BY_STAFF = "taken_by_staff"
    SUBMITTED = "submitted"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    ABANDONED = "abandoned"
    HANDED_OFF = "handed_off"


SENT = frozenset({Phase.CONFIRMED, Phase.QUEUED, Phase.SUBMITTED, Phase.ACCEPTED, Phase.TAKEN_BY_STAFF})
OVER = frozenset({Phase.ABANDONED, Phase.HANDED_OFF, Phase.REJECTED})


@dataclass(frozen=True, slots=True)
class Waiting:
    """An approval that was asked for: which request, for what, and what to do once it is granted."""

    request: str
    action: str
    line: int = 0
    commands: tuple[Command, ...] = ()
    amount: Mapping[str, Any] = field(default_factory=dict)
    ask: Ask | None = None  # exactly what staff were asked to sign; None: by a release before grants


@dataclass(frozen=True, slots=True)
class Talk:
    """The dialogue's memory. Everything here is folded from events; nothing is derived twice."""

    order: Order = field(default_factory=Order)
    phase: Phase = Phase.NO_ORDER
    expecting: Expecting = field(default_factory=Expecting)
    language: str = "en"
    read_back: int | None = None  # the order revision that was read back with its total
    quoted_cents: int | None = None  # the total that was said with it
    pos_total_cents: int | None = None  # the POS's total for the order as it stands, where it differed
    yes_stands: bool = False  # the guest's yes waits for staff alone; whatever they say next takes it back
    doubts: int = 0  # turns in a row that were not understood
    asked: tuple[str, ...] = ()  # what was asked about and is open still (`asked_twice.key`), once each time
    reprompts: int = 0
    upsold: bool = False
    no_upsell: bool = False  # an allergy, a complaint, a hurry, a no
    handoff: bool = False  # a person has been called in
    waiting: tuple[Waiting, ...] = ()
    grants: tuple[Grant, ...] = ()  # what staff signed in this session; checked again wherever it is used
    spent: frozenset[str] = frozenset()  # the grants that were used: each permits one effect
    loyalty: Loyalty = field(default_factory=Loyalty)
    overheard: tuple[Command, ...] = ()  # what a passenger asked for, until the driver agrees
    owners: tuple[str, ...] = ()  # whom lines were ordered for, as `line:who` (`whose`)
    added: tuple[int, ...] = ()  # the lines that were ordered last: "same again" (`all_again`)
    allergies: tuple[str, ...] = ()  # what somebody here said to be allergic to, as allergen codes
    grave: bool = False  # the allergy may end badly: what may be eaten is for staff to say, from then on
    question: str = ""  # what was asked and answered last, as `kind:value`: "and the fries?"
    offered: tuple[str, ...] = ()  # what was spoken of last and may be pointed at: `item` or `item/size`
    spoken_before: tuple[str, ...] = ()  # and what in the turns before that, while nothing was ordered: "one of each"
    finishing: bool = False  # "that's it" was said: what is still open is asked, then the read-back
    just_changed: bool = False  # the turn before changed the order: "never mind" takes that back, and nothing older
    done_at_once: int = 0  # how many revisions the turn before made, if several: one "undo" takes all of them back
    undone: tuple[Command, ...] = ()  # the lines before the last undo, as additions
    too_many: tuple[Command, ...] = ()  # refused for its number in the last turn, "okay, twelve then", or by staff
    agreed_qty: tuple[str, ...] = ()  # large quantities that were confirmed, as `thing:qty`
    refused_once: tuple[str, ...] = ()  # what was refused already: politely, once
    refused: str = ""  # what was refused last, while nothing else came between: "why not?", "come on"
    unmet: str = ""  # how what was wanted in the last turn could not be had: an "instead" is for that
    missed: tuple[Command, ...] = ()  # what could not be had, as it was wanted, until something else is ordered
    link_up: bool = True
    out: frozenset[str] = frozenset()  # 86'd
    staff_has_floor: bool = False
    last_said: tuple[str, ...] = ()
    news: bool = False  # what was said last came unasked, while the guest may have been speaking: "say that again"
    submitted_revision: int | None = None
    shop: ShopTalk = field(default_factory=ShopTalk)  # of a conversation in a shop

    @property
    def begun(self) -> bool:
        """There is something here that names things of the menu: an order, an offer, a question, a shop's topic."""
        spoken_of = self.order.revision or self.order.lines or self.offered or self.question or self.waiting
        return bool(spoken_of or self.overheard) or self.shop != ShopTalk()


# ---- what a turn makes of it


@dataclass(frozen=True, slots=True)
class Cents:
    """An amount to be spoken."""

    cents: int


@dataclass(frozen=True, slots=True)
class Thing:
    """An item, combo or option of the menu, by id; `variation` where it matters."""

    id: str
    variation: str | None = None
    of: str = ""  # the item that an option belongs to, or the combo that a slot belongs to


@dataclass(frozen=True, slots=True)
class Things:
    """Several of them; `word` joins the last (and / or)."""

    things: tuple[Thing, ...]
    word: str = "or"


@dataclass(frozen=True, slots=True)
class Prices:
    """What each size costs: "small $3.49, medium $4.29"."""

    rows: tuple[tuple[Thing, Cents], ...]


@dataclass(frozen=True, slots=True)
class Lines:
    """Order lines to be described; `full` as in a read-back, else as in an acknowledgement."""

    lines: tuple[Line, ...]
    full: bool = False
    whom: tuple[str, ...] = ()  # whom each of them is for, where names were told; "" for nobody in particular


@dataclass(frozen=True, slots=True)
class Parts:
    """What fills some places of a combo, to be named alone: "onion rings"."""

    line: ComboLine
    slots: tuple[str, ...]
    sized: bool = False  # its size is news, too


@dataclass(frozen=True, slots=True)
class Allergens:
    """Allergen codes, to be named."""

    codes: tuple[str, ...]


Value = Allergens | Cents | Thing | Things | Parts | Prices | Lines | str | int


@dataclass(frozen=True, slots=True)
class Move:
    """One dialogue act: a kind that `render` has sentences for, and what fills them."""

    kind: str
    values: Mapping[str, Value] = field(default_factory=dict)
    asks: bool = False  # a question of ours: there is one in a turn, and none is kept for later


@dataclass(frozen=True, slots=True)
class Need:
    """Something to request: `patience_s` is how long an answer is worth waiting for."""

    kind: str  # submit | approve | reason | hand_over
    intent: str  # names it within the turn: part of the idempotency key
    body: Mapping[str, Any]
    patience_s: float


@dataclass(frozen=True, slots=True)
class Applied:
    """A command that took effect, and the order after it."""

    command: Command | str  # or why it changed without a command: a person decided, an item ran out
    order: Order


@dataclass(frozen=True, slots=True)
class Plan:
    """What a turn leads to: the order's changes, the talk after them, what to say, what to ask of others."""

    talk: Talk
    applied: tuple[Applied, ...] = ()
    moves: tuple[Move, ...] = ()
    needs: tuple[Need, ...] = ()
    actions: tuple[Mapping[str, Any], ...] = ()  # side effects done, as the session protocol lists them
