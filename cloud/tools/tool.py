"""The terms of the gate: what a tool is, what a call of it says, and the named states that every call ends in.

A tool is data and four functions; nothing here runs one. Who calls, on what evidence and with which yes is set by the
code that serves a connection, never by arguments: what a model, a note or another system's answer says can only ever
become `Call.arguments`.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Generic, TypeVar

from pydantic import BaseModel

from domain.control import Action, Yes
from domain.deadline import Deadline
from domain.grants import Grant, Link, Standing
from domain.policy import GUEST, NOTHING, Amount

I = TypeVar("I")  # noqa: E741 - what a tool is asked
O = TypeVar("O")  # noqa: E741 - what it answers
M = TypeVar("M", bound=BaseModel)


class Origin(StrEnum):
    """Who put the call together. Whoever it is, the gate decides the same; what may be called at all differs."""

    EDGE = "edge"  # a store's node, after its own rules and its guest's yes
    MODEL = "model"  # a language model's proposal
    MCP = "mcp"  # another agent, through our MCP server
    OPERATOR = "operator"  # a person of the tenant, with a certificate


class State(StrEnum):
    """How a call ended. There is no state for one that is still under way: every call ends by its deadline."""

    DONE = "done"
    INVALID = "invalid"  # the arguments are none of this tool
    NOT_ASKED = "not_asked"  # nobody's turn asks for this
    REFUSED = "refused"  # by the rules; `why` says which
    NEEDS_YES = "needs_yes"  # ask the speaker, then call again with their yes
    WAITING = "waiting"  # staff were asked: `approval` names the request; called again after their answer, it runs
    HANDED_OVER = "handed_over"  # a person does it
    STOPPED = "stopped"  # somebody stopped this tool, this store or everything
    DECLINED = "declined"  # the other end said no: surely not done
    FAILED = "failed"  # surely not done; asked again with the same key it may be
    UNKNOWN = "unknown"  # it may or may not have been done; asked again with the same key, one way or the other
    IMPLAUSIBLE = "implausible"  # the answer was well formed and cannot be true: it is not passed on
    UNAVAILABLE = "unavailable"  # not even tried: the other end has failed too often lately

    @property
    def surely_not_done(self) -> bool:
        return self not in (State.DONE, State.UNKNOWN, State.IMPLAUSIBLE)


@dataclass(frozen=True, slots=True)
class Key:
    """What makes it the same effect: asked twice, done once."""

    session: str
    turn: int
    intent: str

    def __str__(self) -> str:
        return f"{self.session}/{self.turn}/{self.intent}"


@dataclass(frozen=True, slots=True)
class Identity:
    """Who is at the other end, from the connection's authentication; never from words or arguments.

    customer: whom this session has identified; empty: nobody. What a tool says of another one is not passed on.
    """

    name: str
    site: str
    channel: str
    role: str = GUEST
    link: Link = "up"
    customer: str = ""


@dataclass(frozen=True, slots=True)
class Wish:
    """One thing that a turn asks for, as the understanding read it. subject: empty: it names none."""

    action: str
    subject: str = ""
    amount: Amount = NOTHING


@dataclass(frozen=True, slots=True)
class Evidence:
    """What people said, that a call can rest on: the turn that it is made for, and the yes, if there was one.

    words: the turn's own words, and nobody else's: no catalog, note, tool result or earlier answer is ever part of it.
    wishes: what the edge's understanding made of them; then `words` need not say it again.
    """

    turn: int = 0
    standing: Standing = Standing.PRINCIPAL
    speaker: str = "customer"
    wishes: tuple[Wish, ...] = ()
    words: str = field(default="", repr=False)
    offered: tuple[Wish, ...] = ()  # what the agent asked last, that this turn says yes to
    yes: Yes | None = None  # made by the session when a person said yes to exactly this


@dataclass(frozen=True, slots=True)
class Call:
    """One call. `arguments` are anybody's; everything else is ours."""

    tool: str
    arguments: Mapping[str, Any] = field(repr=False)
    key: Key
    identity: Identity
    origin: Origin
    evidence: Evidence = Evidence()
    deadline: Deadline | None = None  # monotonic; the tool's own deadline holds as well
    grants: tuple[Grant, ...] = ()  # that came with the connection; each is verified
    vouched: bool = False  # a store's node says that its own staff approved this, in its own log


@dataclass(frozen=True, slots=True)
class About:
    """What a call comes to, in the terms of `domain.control`: read from valid arguments and the operator's data.

    revision: of the order, where the effect depends on it. customer: whose data or points it touches.
    """

    subject: str = ""
    amount: Amount = NOTHING
    revision: int | None = None
    customer: str = ""
    action: Action | None = None  # where the tool's own is not the one (a discount over the ceiling)


@dataclass(frozen=True, slots=True)
class Running:
    """What a tool is given while it runs. key: send it along, so that the other end makes it once."""

    key: str
    identity: Identity
    deadline: Deadline
    attempt: int = 1
    grant: str | None = None


class NotDone(Exception):
    """Surely not done. again: a later attempt may succeed (connection refused, 429, 503 before anything was sent)."""

    def __init__(self, why: str, *, again: bool = True) -> None:
        super().__init__(why)
        self.again = again


class MaybeDone(Exception):
    """Nobody knows: no answer, or one that cannot be read. It is repeated only where a tool is `repeatable`."""


class Declined(Exception):
    """The other end said no, and will again; `body` is passed on as the outcome's value."""

    def __init__(self, why: str, body: Any = None) -> None:
        super().__init__(why)
        self.body = body


@dataclass(frozen=True)
class Tool(Generic[I, O]):
    """An effect, or a read, behind the gate. Register it with `Tools`; call it with `Gate.call`, and no other way.

    read: arguments -> what is asked; ValueError (pydantic's too) where they are none. run: does it, once, by the
    deadline; raises NotDone, MaybeDone, Declined; anything else counts as MaybeDone. problem: why a well-formed answer
    cannot be true (a price of 0, a negative count, another customer); None: it can.
    """

    name: str  # "orders.submit"; of an MCP server's tool: "mcp.<server>.<tool>"
    action: Action  # the row of `domain.control` that decides
    read: Callable[[Mapping[str, Any]], I]
    run: Callable[[I, Running], Awaitable[O]]
    about: Callable[[I], About] = lambda _: About()
    problem: Callable[[I, O, Identity], str | None] = lambda *_: None
    said: Callable[[I], tuple[str, ...]] = lambda _: ()  # what of it must be in the turn's own words
    known: Callable[[I], Awaitable[O | None]] | None = None  # of a tool with a ledger of its own: what is done already
    restore: Callable[[Any], O] = lambda value: value  # a kept answer, as it was: plain values in, the answer out
    callers: frozenset[Origin] = frozenset({Origin.EDGE})
    deadline_s: float = 2.0  # a useful answer within two seconds: later, people speak again
    attempts: int = 1  # within the deadline, after NotDone; and after MaybeDone where it is repeatable
    repeatable: bool = False  # the other end knows our key: repeated, it is the same effect
    stoppable: bool = True  # False: no stop of an operator's holds it (a deletion)
    effect: bool = True  # False: a read; not kept for idempotency, still decided and audited
    breaker: str = ""  # tools that share a back end share its breaker; empty: its own
    personal: bool = True  # arguments and answer are about a person, and sealed in the audit


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a call. value: the tool's answer where DONE, its refusal's body where DECLINED.

    why: one word or a short sentence without a guest's words. approval: whom one waits for. repeated: it was done
    before, by the same key.
    """

    state: State
    value: Any = field(default=None, repr=False)
    why: str = ""
    approval: str = ""
    roles: tuple[str, ...] = ()
    repeated: bool = False


def reader(model: type[M]) -> Callable[[Mapping[str, Any]], M]:
    """`Tool.read` of a pydantic model: strict, and nothing it does not know (`model_config` must forbid extras)."""
    if model.model_config.get("extra") != "forbid":
        raise TypeError(f"{model.__name__}: a tool's arguments forbid what they do not know: extra='forbid'")

    def read(arguments: Mapping[str, Any]) -> M:
        return model.model_validate(dict(arguments), strict=True)

    return read
