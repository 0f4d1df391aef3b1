"""What the agent asks of staff, until somebody answers or time is up; and the calls for a person.

It decides who may answer what: a role that may approve that action and amount, never whoever asked for it, and only
what is still asked. A yes becomes a grant for exactly the ask, signed with the store's key. No answer is a no. It is
`edge.session.effects.Staff`; the same answer twice (a double tap) is one answer.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import structlog

from domain.grants import Ask, ask_from_json, granted
from domain.policy import Policy
from edge.screen.staff import Member
from edge.session.clock import Clock
from edge.session.effects import Verdict
from edge.session.signing import SiteKey

log = structlog.get_logger()

VALID_S = 300  # as the simulated staff's: long enough for a yes still to come, short enough not to be found again
REMEMBERED = 100  # answers, for taps that come twice or too late


@dataclass(slots=True)
class Asked:
    """One request. Times are on the wall clock, for people; when it is over is the session's clock's."""

    id: str
    session: str
    ask: Ask
    about: Mapping[str, Any]  # the request as the conversation made it
    since_ms: int
    until_ms: int
    superseded: bool = False  # the same thing is asked again, for another amount
    answer: asyncio.Future[Verdict] = field(default_factory=lambda: asyncio.get_running_loop().create_future())


@dataclass(frozen=True, slots=True)
class Answered:
    granted: bool | None  # None: nobody said anything in time
    by: str = ""


class Approvals:
    """One store's. `boot`: makes ids that no earlier process gave. `on_change` is called whenever there is news."""

    def __init__(
        self, *, key: SiteKey, clock: Clock, wall_s: Callable[[], float], boot: str, on_change: Callable[[], None]
    ) -> None:
        self._key, self._clock, self._wall_s, self._boot, self._on_change = key, clock, wall_s, boot, on_change
        self._count = 0
        self._open: dict[str, Asked] = {}
        self._answered: OrderedDict[str, Answered] = OrderedDict()

    # ---- what the conversations ask (edge.session.effects.Staff)

    async def approve(self, session_id: str, request: Mapping[str, Any], until: float) -> Verdict:
        ask = ask_from_json(request.get("ask"))
        self._count += 1
        since_ms = round(self._wall_s() * 1000)
        until_ms = since_ms + round((until - self._clock.now()) * 1000)
        asked = Asked(f"{self._boot}-{self._count}", session_id, ask, request, since_ms, until_ms)
        for other in self._open.values():
            same = (other.session, other.ask.action, other.ask.subject) == (session_id, ask.action, ask.subject)
            other.superseded = other.superseded or same
        self._open[asked.id] = asked
        self._on_change()
        log.info("staff.asked", session=session_id, action=ask.action, **ask.amount.known)
        over = asyncio.ensure_future(self._clock.sleep_until(until))
        try:
            await asyncio.wait((asked.answer, over), return_when=asyncio.FIRST_COMPLETED)
            return asked.answer.result() if asked.answer.done() else Verdict(None)
        finally:
            over.cancel()
            del self._open[asked.id]
            self._remember(asked)
            self._on_change()

    async def call(self, session_id: str, request: Mapping[str, Any], until: float) -> Verdict:
        """A person is wanted. The session's own state says so, and why (`State.called`): the screen shows that."""
        log.warning("staff.called", session=session_id, why=request.get("why"))
        self._on_change()
        return Verdict(True)

    # ---- what staff answer

    @property
    def open(self) -> tuple[Asked, ...]:
        """What can be answered, the longest waiting first."""
        return tuple(a for a in self._open.values() if not a.answer.done() and not a.superseded)

    def find(self, approval: str) -> Asked | None:
        found = self._open.get(approval)
        return None if found is None or found.answer.done() else found

    def answered(self, approval: str) -> Answered | None:
        return self._answered.get(approval)

    def why_not(self, member: Member, asked: Asked, policy: Policy, *, grant: bool) -> str:
        """Why this member may not say that; empty when they may. A no asks for less than a yes does."""
        if member.id == asked.ask.actor.id:
            return "own_request"
        if asked.superseded:
            return "changed"
        if grant:
            may = policy.may_approve(member.role, asked.ask.action, asked.ask.amount)
        else:
            may = member.role in policy.approvers(asked.ask.action, asked.ask.amount)
        return "" if may else "role"

    def answer(self, member: Member, asked: Asked, *, grant: bool) -> None:
        """Whoever calls this has asked `why_not`."""
        verdict = Verdict(False, by=member.id)
        if grant:
            made = granted(
                asked.ask,
                grant_id=f"{asked.session}/grant/{asked.id}",
                approver=member.id,
                approver_role=member.role,
                expires_at_s=int(self._wall_s()) + VALID_S,
            )
            verdict = Verdict(True, grant=self._key.sign(made))
        asked.answer.set_result(verdict)
        self._answered[asked.id] = Answered(grant, member.id)
        self._on_change()

    def _remember(self, asked: Asked) -> None:
        self._answered.setdefault(asked.id, Answered(None))
        while len(self._answered) > REMEMBERED:
            self._answered.popitem(last=False)
