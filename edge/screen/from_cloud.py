"""What the cloud wants of this store's people: a yes or no to what came up there, and to transfers of its goods.

It decides what of that can still be answered here, and says in one word what came of an answer. An answer is the
cloud's to keep: it signs the grant for exactly what was asked, and the first answer stands. So it needs the link; the
store's own questions (`edge.screen.approvals`) do not. Nobody's answer in time is a no, with and without a link.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace

import structlog

from domain.policy import Amount, Policy
from edge.link import counter
from edge.link.aside import Aside
from edge.link.client import Cloud, CloudError, CloudRefused
from edge.link.exchange import CloudApproval, Reserved
from edge.screen.staff import Member
from edge.session.clock import Clock

log = structlog.get_logger()

LOOK_S = 1.0  # how soon a question whose time is up is a no
MOST = 100  # open questions of one store; what comes beyond waits at the cloud, and expires there


async def _nobody(approval: CloudApproval) -> None:
    pass


class FromCloud:
    """One store's. `on_answered` is awaited when a question is put, answered or over: its session is told."""

    def __init__(self, *, clock: Clock, wall_s: Callable[[], float], on_change: Callable[[], None]) -> None:
        self._clock, self._wall_s, self._on_change = clock, wall_s, on_change
        self._open: dict[str, CloudApproval] = {}
        self.on_answered: Callable[[CloudApproval], Awaitable[None]] = _nobody
        self.on_own: Callable[[CloudApproval], Awaitable[None]] = _nobody  # of a question that this store raised there
        self.cloud: Cloud | None = None
        self.aside: Aside | None = None

    # ---- what the cloud tells

    async def told(self, approval: CloudApproval) -> None:
        """Told again, nothing is new."""
        if approval.of_store:
            await self.on_own(approval)
            return
        is_open = approval.state == "requested"
        if is_open == (approval.id in self._open) or (is_open and len(self._open) >= MOST):
            return
        if is_open:
            self._open[approval.id] = approval
        else:
            del self._open[approval.id]
        self._on_change()
        await self.on_answered(approval)

    async def on_time(self) -> None:
        """What nobody answered in time is a no."""
        now_us = self._wall_s() * 1e6
        for approval in [a for a in self._open.values() if a.expires_at_us <= now_us]:
            await self.told(replace(approval, state="expired"))

    async def run(self) -> None:
        while True:
            try:
                await self.on_time()
            except Exception:  # a task's root: a session that fails must not end the looking
                log.exception("from_cloud.failed")
            await asyncio.sleep(LOOK_S)

    # ---- what staff see

    @property
    def open(self) -> tuple[CloudApproval, ...]:
        return tuple(self._open.values())

    def has(self, approval: str) -> bool:
        return approval in self._open

    @property
    def transfers(self) -> tuple[Reserved, ...]:
        """Of this store's goods, that wait for a yes or no."""
        return self.aside.asked_of_us() if self.aside else ()

    @property
    def standing(self) -> tuple[Reserved, ...]:
        """All the rest that is put aside here or for here."""
        waiting = {r.id for r in self.transfers}
        return tuple(r for r in self.aside.standing.values() if r.id not in waiting) if self.aside else ()

    @property
    def over(self) -> tuple[Reserved, ...]:
        return tuple(reversed(self.aside.over)) if self.aside else ()

    def why_not(self, member: Member, asked: CloudApproval, policy: Policy) -> str:
        """Why this member may not say yes; empty when they may. The cloud looks at it again."""
        if member.id == asked.asked_by:
            return "own_request"
        may = policy.may_approve(member.role, asked.action, Amount(**asked.amount))
        return "" if may else "role"

    # ---- what staff answer: a key of `words`

    async def answer(self, member: Member, approval: str, *, grant: bool) -> str:
        asked = self._open.get(approval)
        if asked is None or self.cloud is None:
            return "too_late"
        try:
            answered = await counter.answer(self.cloud, approval, granted=grant, staff=member.id, role=member.role)
        except CloudRefused as error:
            return "too_late" if error.reason == "not_found" else "cloud_said_no"
        except CloudError:
            return "needs_the_link"
        await self.told(answered)
        if answered.state != ("granted" if grant else "denied"):
            return "answered_otherwise"
        return "approved" if grant else "denied"

    async def answer_transfer(self, member: Member, reservation: str, *, accepted: bool) -> str:
        return await self._of_goods(
            lambda cloud: counter.answer_transfer(cloud, reservation, accepted=accepted, staff=member.id),
            "transfer_accepted" if accepted else "transfer_refused",
        )

    async def let_go(self, member: Member, reservation: str) -> str:
        return await self._of_goods(lambda cloud: counter.release(cloud, reservation, staff=member.id), "let_go")

    async def _of_goods(self, call: Callable[[Cloud], Awaitable[Reserved]], done: str) -> str:
        if self.cloud is None or self.aside is None:
            return "too_late"
        try:
            reserved = await call(self.cloud)
        except CloudRefused:
            return "too_late"
        except CloudError:
            return "needs_the_link"
        await self.aside.told(reserved)
        self._on_change()
        return done
