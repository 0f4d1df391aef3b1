"""The only door to an effect in the cloud: a call goes in, a named state comes out, by its deadline.

The decision is `cloud.tools.deciding`; this is its shell: it reads what the decision rests on, writes down what is
permitted before it is done, runs it with retries behind a breaker, refuses an answer that cannot be true, and writes
down how it ended. Cancelled, a call that had begun is kept as unknown and the cancellation goes on.
"""

import asyncio
import hashlib
import traceback
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from typing import Any, Protocol

import stamina
import structlog

from cloud.store.approvals import Approval
from cloud.store.database import StoreError
from cloud.store.gate import BEGUN, Kept, Note, Taken
from cloud.store.stops import WHOLE_AGENT, Stop
from cloud.store.turns import Turns
from cloud.tools.breaker import Breaker
from cloud.tools.deciding import CHECKS, Case, Circumstances, MayRun, Needs, judge, the_ask
from cloud.tools.plain import plain_value
from cloud.tools.tool import About, Call, Declined, MaybeDone, NotDone, Origin, Outcome, Running, State, Tool
from domain.deadline import Deadline
from domain.events import INTEGER_MAX, JSON, Event, canonical
from domain.grants import Ask, Grant, Verify, ask_to_json
from domain.policy import Policy

log = structlog.get_logger()

RESERVE_S = 0.05  # of a deadline: to write down how it ended (an insert took 4 ms on a busy two-core box)
STUCK_S = 1.0  # beyond it the store itself is late: writing down how it ended would only wait for it once more
LONGEST_KEY, LONGEST_NAME = 500, 200  # as the store's columns
BACKOFF_S = 0.1  # the first wait before a repeat; stamina doubles it and adds jitter


class Stops(Protocol):
    async def standing(self, site: str) -> tuple[Stop, ...]:
        """All that holds for the site."""


class Calls(Protocol):
    """`cloud.store.gate.GateStore`, and what stands in for it where there is no database."""

    async def find(self, key: str, *, now: float) -> Kept | None: ...

    async def begin(self, call: Kept, note: Note) -> None: ...

    async def end(self, call: Kept, state: str, why: str, value: JSON, note: Note) -> None: ...

    async def note(self, site: str, of: str, note: Note) -> None: ...

    async def spent(self, of: str) -> frozenset[str]: ...

    async def yes_used(self, yes: str, key: str) -> bool: ...


class Asking(Protocol):
    """`cloud.tools.approvals.Approvals`: staff are asked, and have answered."""

    async def request(self, ask: Ask, *, site: str, key: str, roles: tuple[str, ...]) -> Approval: ...

    async def grants(self, session: str) -> tuple[Grant, ...]: ...


@dataclass(frozen=True)
class Places:
    """What the gate writes to and asks, each for its own thing."""

    calls: Calls
    approvals: Asking
    stops: Stops
    turns: Turns
    verify: Verify
    policy: Callable[[str], Policy]  # of a site
    wall: Callable[[], float]  # seconds since 1970
    monotonic: Callable[[], float]
    read: Callable[[Call, Outcome], None] = lambda call, outcome: None  # of what is nobody's own (`cloud.tools.reads`)
    stops_of_reads: Stops | None = None  # as last heard (`cloud.store.standing`): enough for what is nobody's own


class Gate:
    """`call` is the one way in. checks: all, but in a test that leaves one out."""

    def __init__(self, tools: Iterable[Tool[Any, Any]], places: Places, *, checks: Collection[str] = CHECKS) -> None:
        self._tools: dict[str, Tool[Any, Any]] = {}
        self._at, self._checks = places, frozenset(checks)
        self._breakers: dict[str, Breaker] = {}
        for tool in tools:
            self.register(tool)

    def register(self, tool: Tool[Any, Any]) -> None:
        """Raises ValueError for a name that is taken: nobody's tool stands in for another."""
        if tool.name in self._tools:
            raise ValueError(f"a tool named {tool.name} is there already")
        self._tools[tool.name] = tool

    def withdraw(self, name: str) -> None:
        """From now on there is no such tool."""
        self._tools.pop(name, None)

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(sorted(self._tools))

    async def call(self, call: Call) -> Outcome:
        """How it ended. Raises StoreError when nothing could be written down, and so nothing was done."""
        if not _nameable(call.key.session) or not _nameable(call.identity.site):
            return Outcome(State.INVALID, why="no_session_can_be_called_that")
        tool = self._tools.get(call.tool)
        if tool is None:
            return await self._refused(call, None, Outcome(State.INVALID, why="no_such_tool"))
        try:
            asked = tool.read(call.arguments)
            about, said = tool.about(asked), tool.said(asked)
            _figures(about)
        except (ValueError, TypeError, KeyError, ArithmeticError) as error:
            return await self._refused(call, tool, Outcome(State.INVALID, why=type(error).__name__))
        case = Case(call, the_ask(tool.action, about, call), tool.callers, about, said)
        one = _One(self._at, self._checks, tool, case, asked, self._breaker(tool))
        if not tool.effect:  # a question that is asked twice at once is answered twice
            return await one.ended()
        async with self._at.turns.alone(f"call {one.key}"):
            return await one.ended()

    async def _refused(self, call: Call, tool: Tool[Any, Any] | None, outcome: Outcome) -> Outcome:
        note = _note("call_ended", call, tool, None, self._at.wall(), outcome)
        await self._at.calls.note(call.identity.site, call.key.session, note)
        return outcome

    def _breaker(self, tool: Tool[Any, Any]) -> Breaker:
        return self._breakers.setdefault(tool.breaker or tool.name, Breaker())


@dataclass
class _One:
    """One call on its way through."""

    at: Places
    checks: Collection[str]
    tool: Tool[Any, Any]
    case: Case
    asked: Any
    breaker: Breaker
    in_doubt: bool = False  # an attempt may have done it

    @property
    def key(self) -> str:
        """Two stores never share one, whatever they call their sessions."""
        key = f"{self.case.call.identity.site}/{self.case.call.key}"
        return key if len(key) <= LONGEST_KEY else f"{key[:400]}/{hashlib.sha256(key.encode()).hexdigest()}"

    async def ended(self) -> Outcome:
        now = self.at.monotonic()
        deadline = Deadline.within(self.tool.deadline_s, now=now).sooner(self.case.call.deadline)
        before: Outcome | None = None
        try:
            async with asyncio.timeout(max(0.0, deadline.remaining(now) - RESERVE_S)):
                before = await self._before()
                verdict = None if before else await self._verdict()
        except TimeoutError:
            if self.at.monotonic() - now > deadline.remaining(now) + STUCK_S:
                raise StoreError("the database did not answer in time; nothing was done") from None
            before, verdict = Outcome(State.FAILED, why="deadline"), None
        if before is not None:
            return before if before.repeated else await self._told(before)
        if not isinstance(verdict, MayRun) and self.tool.known is not None:
            found = await self.tool.known(self.asked)  # what is done is told, whoever has stopped us since
            if found is not None:
                return Outcome(State.DONE, found, repeated=True)
        if isinstance(verdict, Outcome):
            return await self._told(verdict)
        if isinstance(verdict, Needs):
            return await self._told(await self._waiting(verdict))
        assert isinstance(verdict, MayRun)
        if not self.breaker.allows(self.at.monotonic()):
            return await self._told(Outcome(State.UNAVAILABLE, why="it failed too often lately"))
        return await self._done(verdict, deadline)

    # ---- before it runs

    async def _before(self) -> Outcome | None:
        """How this very call ended before; None: it may run."""
        tool = self.tool
        if not tool.effect or tool.known is not None:
            return None
        kept = await self.at.calls.find(self.key, now=self.at.wall())
        if kept is None:
            return None
        if (kept.tool, kept.arguments) != (tool.name, self._digest()):
            return Outcome(State.REFUSED, why="key_was_used")
        if kept.state == BEGUN:
            return Outcome(State.UNKNOWN, why="under_way")
        state = State(kept.state)
        if state.surely_not_done or (state is State.UNKNOWN and tool.repeatable):
            return None
        value = tool.restore(kept.value) if state is State.DONE else kept.value
        return Outcome(state, value, why=kept.why, repeated=True)

    async def _verdict(self) -> MayRun | Needs | Outcome:
        """First without what staff granted here: only who needs it waits until it is read."""
        call, calls = self.case.call, self.at.calls
        stops = await self._stops().standing(call.identity.site)
        names = {WHOLE_AGENT, self.tool.name, str(self.case.ask.action)}
        held = next((stop for stop in stops if stop.place.tool in names), None) if self.tool.stoppable else None
        yes = self._yes()
        given = Circumstances(
            policy=self.at.policy(call.identity.site),
            now=self.at.wall(),
            stopped=held.why or "stopped" if held else "",
            yes_used=bool(yes) and await calls.yes_used(yes, self.key),
            verify=self.at.verify,
            checks=self.checks,
        )
        verdict = judge(self.case, given)
        if not isinstance(verdict, Needs):
            return verdict
        grants = (*call.grants, *await self.at.approvals.grants(call.key.session))
        return judge(self.case, replace(given, grants=grants, spent=await calls.spent(call.key.session)))

    def _stops(self) -> Stops:
        """The table itself, but for counts and prices: there the last news will do, and costs no query."""
        heard = None if self.tool.effect or self.tool.personal else self.at.stops_of_reads
        return heard or self.at.stops

    async def _waiting(self, needs: Needs) -> Outcome:
        """Staff are asked, once for this. Their grant, when it is there, was among the grants before."""
        call = self.case.call
        approval = await self.at.approvals.request(needs.ask, site=call.identity.site, key=self.key, roles=needs.roles)
        return _asked(approval, self.at.wall())

    # ---- running

    async def _done(self, may: MayRun, deadline: Deadline) -> Outcome:
        kept = self._kept(may, deadline)
        if self.tool.effect:
            try:
                await self._begin(kept, may)
            except Taken as taken:
                self.breaker.gave_up()
                return await self._told(Outcome(State.REFUSED, why=str(taken)))
            except BaseException:
                self.breaker.gave_up()
                raise
        try:
            outcome = await self._run(may, deadline)
        except asyncio.CancelledError:
            self.breaker.gave_up()
            await self._end(kept, Outcome(State.UNKNOWN if self.tool.effect else State.FAILED, why="cancelled"))
            raise
        await self._end(kept, outcome)
        return outcome

    async def _run(self, may: MayRun, deadline: Deadline) -> Outcome:
        left = deadline.remaining(self.at.monotonic()) - RESERVE_S
        try:
            async with asyncio.timeout(max(0.0, left)):
                value = await self._repeated(may, deadline)
        except StoreError:  # nothing could be written down, and so nothing was done
            self.breaker.gave_up()
            raise
        except NotDone as error:
            return self._failed(error)
        except Declined as error:
            self.breaker.succeeded()
            return Outcome(State.DECLINED, error.body, why=_short(error))
        except (MaybeDone, TimeoutError) as error:
            return self._failed(error)
        except ValueError as error:  # an answer that is none: the format changed
            self.breaker.failed(self.at.monotonic())
            return Outcome(State.IMPLAUSIBLE, why=f"unreadable answer: {type(error).__name__}")
        except Exception as error:  # the tool's root: what nobody foresaw may have happened after it was done
            where = "".join(traceback.format_tb(error.__traceback__))  # its text and its values may be a guest's words
            log.error("gate.tool_failed", tool=self.tool.name, error=type(error).__name__, where=where)
            return self._failed(MaybeDone(type(error).__name__))
        self.breaker.succeeded()
        if "answer" in self.checks and (problem := self.tool.problem(self.asked, value, self.case.call.identity)):
            log.warning("gate.implausible", tool=self.tool.name, site=self.case.call.identity.site, why=problem)
            return Outcome(State.IMPLAUSIBLE, why=problem)
        return Outcome(State.DONE, value)

    def _failed(self, error: Exception) -> Outcome:
        """Surely not done, unless an attempt was under way or is in doubt."""
        self.breaker.failed(self.at.monotonic())
        doubt = self.tool.effect and (self.in_doubt or isinstance(error, MaybeDone))
        return Outcome(State.UNKNOWN if doubt else State.FAILED, why=_short(error) or "no answer in time")

    async def _repeated(self, may: MayRun, deadline: Deadline) -> Any:
        tool, identity, number = self.tool, self.case.call.identity, 0

        def again(error: Exception) -> bool:
            return (isinstance(error, NotDone) and error.again) or (isinstance(error, MaybeDone) and tool.repeatable)

        attempts = stamina.retry_context(
            on=again, attempts=tool.attempts, wait_initial=BACKOFF_S, wait_jitter=BACKOFF_S, timeout=None
        )
        async for attempt in attempts:
            with attempt:
                number += 1
                doubted, self.in_doubt = self.in_doubt, True  # from here on, until it says otherwise
                try:
                    return await tool.run(self.asked, Running(self.key, identity, deadline, number, may.grant))
                except (NotDone, Declined):
                    self.in_doubt = doubted
                    raise
        raise AssertionError  # stamina returns or raises

    # ---- written down

    async def _begin(self, kept: Kept, may: MayRun) -> None:
        """Durable when it returns. A ledger of the tool's own says itself what was begun."""
        if self.tool.known is None:
            await self.at.calls.begin(kept, self._note("call_permitted", None, may))

    async def _end(self, kept: Kept, outcome: Outcome) -> None:
        """What became of it is told also when the disk does not take it: kept as begun, it reads as unknown later."""
        note, of = self._note("call_ended", outcome), kept.session
        try:
            if not self.tool.effect or self.tool.known is not None:
                if self.tool.effect or self.tool.personal:
                    await self.at.calls.note(kept.site, of, note)
                else:
                    self.at.read(self.case.call, outcome)
                return
            value = plain_value(outcome.value) if outcome.state in (State.DONE, State.DECLINED) else None
            await self.at.calls.end(kept, outcome.state, outcome.why, value, note)
        except StoreError as error:
            log.error("gate.outcome_not_kept", tool=self.tool.name, key=self.key, state=outcome.state, said=str(error))

    async def _told(self, outcome: Outcome) -> Outcome:
        call = self.case.call
        await self.at.calls.note(call.identity.site, call.key.session, self._note("call_ended", outcome))
        return outcome

    def _note(self, kind: str, outcome: Outcome | None, may: MayRun | None = None) -> Note:
        return _note(kind, self.case.call, self.tool, self.case.ask, self.at.wall(), outcome, may)

    def _kept(self, may: MayRun, deadline: Deadline) -> Kept:
        now = self.at.wall()
        return Kept(
            key=self.key,
            tool=self.tool.name,
            site=self.case.call.identity.site,
            session=self.case.call.key.session,
            arguments=self._digest(),
            yes=self._yes(),
            grant=may.grant or "",
            begun_at=now,
            ends_by=now + deadline.remaining(self.at.monotonic()),
        )

    def _digest(self) -> str:
        return hashlib.sha256(canonical(plain_value(self.case.call.arguments))).hexdigest()

    def _yes(self) -> str:
        """Which yes it takes: of this turn, to exactly this. A store's node counts its guest's yes itself."""
        call = self.case.call
        if call.evidence.yes is None or call.origin is Origin.EDGE or "yes_once" not in self.checks:
            return ""
        said: dict[str, JSON] = {
            "session": call.key.session,
            "turn": call.evidence.turn,
            "to": _asked_for(call.evidence.yes.to),
        }
        return hashlib.sha256(canonical(said)).hexdigest()


def _nameable(name: str) -> bool:
    """What the store can hold as the name of a session or site, and a person can read."""
    return len(name) <= LONGEST_NAME and name.isprintable()


def _figures(about: About) -> None:
    """Raises ValueError for an amount that no till can mean, whatever `Tool.read` let through."""
    for unit, value in about.amount.known.items():
        if type(value) is not int or abs(value) > INTEGER_MAX:
            raise ValueError(unit)


def _asked_for(ask: Ask) -> dict[str, JSON]:
    return {**ask_to_json(ask), "link": "up"}


def _asked(approval: Approval, now: float) -> Outcome:
    state = approval.state(now)
    if state == "requested":
        return Outcome(State.WAITING, why="staff_were_asked", approval=approval.id, roles=approval.roles)
    if state == "granted":  # and yet it does not cover this any more: used, or over
        return Outcome(State.REFUSED, why="approval_is_over", approval=approval.id)
    return Outcome(State.REFUSED, why=f"approval_{state}", approval=approval.id)


def _short(error: BaseException) -> str:
    return " ".join(str(error).split())[:200]


def _note(
    kind: str,
    call: Call,
    tool: Tool[Any, Any] | None,
    ask: Ask | None,
    now: float,
    outcome: Outcome | None,
    may: MayRun | None = None,
) -> Note:
    """What anybody may read of it, and apart what is about a person."""
    who = call.identity
    facts: dict[str, JSON] = {
        "session": call.key.session,
        "turn": call.key.turn,
        "intent": call.key.intent[:200],
        "tool": call.tool[:100] if tool is not None else "",
        "action": str(ask.action) if ask else "",
        "origin": call.origin.value,
        "by": who.name,
        "channel": who.channel,
        "role": who.role,
        "standing": call.evidence.standing.value,
        "amount": dict(ask.amount.known) if ask else {},
        "state": outcome.state.value if outcome else "permitted",
        "why": outcome.why if outcome else "",
        "grant": (may.grant or ("vouched" if may.vouched else "")) if may else "",
    }
    private: dict[str, JSON] = {}
    if outcome is None or kind == "call_ended":
        private = {"arguments": plain_value(call.arguments), "words": call.evidence.words or None}
        if outcome is not None and tool is not None and tool.effect:
            private["value"] = plain_value(outcome.value)  # what was only read is not copied to here
    # In the clear where it is goods and places, as our own nodes name them; others may put anybody's words there.
    ours = call.origin in (Origin.EDGE, Origin.OPERATOR)
    if tool is not None and tool.effect and not tool.personal and ours:
        facts, private = (
            {**facts, **{k: v for k, v in private.items() if k != "words"}},
            {"words": private.get("words")},
        )
    return Note(Event(kind, int(now * 1e6), facts), {k: v for k, v in private.items() if v is not None})
