"""What goes into a conversation (`Given`) and what comes out (`Act`): values alone. PURE.

Every driver (the audio pipeline, the text door, a replay) speaks to `edge.session.conversation` in these words.
Times are seconds on the session's own clock; text is as a person said or heard it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Any

from domain.events import Event
from domain.order import Command

if TYPE_CHECKING:
    from edge.session.state import State

# ---- given


@dataclass(frozen=True, slots=True)
class Word:
    """One recognised word; seconds from the start of the turn's audio, p in 0..1."""

    text: str
    start_s: float
    end_s: float
    p: float = 1.0


@dataclass(frozen=True, slots=True)
class UserTurn:
    """What a person said, finished or (in `consider`) guessed to be. continues: they began again so soon after their
    last turn that it had not been the end of it; nobody can have listened to an answer by then."""

    text: str
    alternatives: tuple[str, ...] = ()
    confidence: float = 1.0
    words: tuple[Word, ...] = ()
    speaker: str = "customer"
    continues: bool = False


@dataclass(frozen=True, slots=True)
class UserSpeaking:
    """The floor is taken: somebody began to speak."""


@dataclass(frozen=True, slots=True)
class Played:
    """What came of an utterance: the words that were heard; complete=False after a barge-in."""

    utterance: int
    heard: str
    complete: bool = True


class Status(Enum):
    OK = "ok"
    DENIED = "denied"
    FAILED = "failed"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Answer:
    """The one end of a Request. `basis` is the order revision it was made for."""

    request: str
    basis: int
    status: Status
    commands: tuple[Command, ...] = ()
    say: tuple[str, ...] = ()
    body: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class OrderMoved:
    """The order's workflow reports `state`: queued, submitted, accepted, price_changed, unavailable, rejected or
    taken_by_staff."""

    order_id: str
    revision: int
    state: str
    total_cents: int | None = None
    unavailable: tuple[str, ...] = ()
    pos_ref: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ReservationMoved:
    """The cloud says what became of goods put aside for this session, later than its answer: accepted, refused or
    released. source: of a transfer, the place that has them."""

    id: str
    state: str
    sku: str
    qty: int
    source: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class StaffAsked:
    """The cloud asked this store's staff something for this session. state: requested, granted, denied, expired."""

    id: str
    action: str
    state: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class LinkChanged:
    up: bool


@dataclass(frozen=True, slots=True)
class MenuChanged:
    """A new menu version, or items that ran out or came back."""

    version: str
    out: frozenset[str] | None = None  # None: unchanged


@dataclass(frozen=True, slots=True)
class GuestArrived:
    pass


@dataclass(frozen=True, slots=True)
class GuestLeft:
    pass


@dataclass(frozen=True, slots=True)
class StaffTookOver:
    """A person speaks from here on. `by`: the member of staff, where their device says so."""

    by: str = ""


@dataclass(frozen=True, slots=True)
class StaffReturned:
    by: str = ""


@dataclass(frozen=True, slots=True)
class AgentStopped:
    """The stop button: from here on the agent does nothing but say that a person is coming."""

    by: str = ""


@dataclass(frozen=True, slots=True)
class AgentResumed:
    by: str = ""


@dataclass(frozen=True, slots=True)
class Resumed:
    """The device or the edge came back: say so, and where we were. news: of their order, which follows at once."""

    news: bool = False


@dataclass(frozen=True, slots=True)
class Tick:
    pass


Given = (
    UserTurn
    | UserSpeaking
    | Played
    | Answer
    | OrderMoved
    | ReservationMoved
    | StaffAsked
    | LinkChanged
    | MenuChanged
    | GuestArrived
    | GuestLeft
    | StaffTookOver
    | StaffReturned
    | AgentStopped
    | AgentResumed
    | Resumed
    | Tick
)

# ---- acts


@dataclass(frozen=True, slots=True)
class Say:
    utterance: int
    text: str
    language: str = "en"
    interruptible: bool = True


@dataclass(frozen=True, slots=True)
class Request:
    """Something that takes time or needs another: `id` is the idempotency key, `basis` the order revision."""

    id: str
    basis: int
    kind: str  # reason | lookup | approve | submit | hand_over | act | reserve
    body: Mapping[str, Any]
    deadline: float


@dataclass(frozen=True, slots=True)
class Cancel:
    request: str


Act = Say | Request | Cancel


@dataclass(frozen=True, slots=True)
class Step:
    """A decision: what happened (`events`) and what to do (`acts`). Not appended, it is a scratch revision."""

    basis: int  # the state's event count that it was decided on
    given: Given
    events: tuple[Event, ...]
    acts: tuple[Act, ...]
    after: "State | None" = field(default=None, compare=False, repr=False)  # the events folded, where they were

    @property
    def says(self) -> tuple[Say, ...]:
        return tuple(a for a in self.acts if isinstance(a, Say))
