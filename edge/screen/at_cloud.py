"""The store's own questions to staff, told to the cloud while there is a link: who is not there can answer, too.

It decides which questions may be answered from elsewhere and whether an answer from there counts: the same rules as at
the screen (`Approvals.why_not`), held against this store's policy, and only while the question is open. The grant is
signed here, with the store's key. The screen answers as ever, with and without a link; who is first counts.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import structlog

from domain.control import Action
from domain.policy import Policy
from edge.link import counter
from edge.link.client import Cloud, CloudError, CloudRefused
from edge.link.exchange import CloudApproval
from edge.screen.approvals import Answered, Approvals, Asked
from edge.screen.staff import Member

log = structlog.get_logger()

LOOK_S = 0.5  # whether something was asked or is over; a guest waits a minute for staff
SEEN_IN_PERSON = frozenset({Action.AGE_CHECK})  # whoever answers must have seen the guest
SOONEST_S = 2.0  # with less than that left nobody elsewhere can read it and answer


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Of a question that was answered at the cloud, for the store's log: who said what, and what came of it."""

    by: str
    grant: bool
    asked: Asked
    why_not: str = ""


async def _nobody(elsewhere: Elsewhere) -> None:
    pass


class AtCloud:
    """One store's. now_ms: the wall clock by which questions end (`Asked.until_ms`). `on_answered` is awaited when
    somebody has answered at the cloud, whether that counts or not."""

    def __init__(
        self,
        approvals: Approvals,
        *,
        now_ms: Callable[[], int],
        policy: Callable[[], Policy] = Policy,
    ) -> None:
        self.policy = policy
        self.on_answered: Callable[[Elsewhere], Awaitable[None]] = _nobody
        self.cloud: Cloud | None = None
        self._approvals, self._now_ms = approvals, now_ms
        self._raised: dict[str, str] = {}  # the cloud's name for it, by ours
        self._left: set[str] = set()  # what the cloud does not take: only the screen answers it

    async def told(self, approval: CloudApproval) -> None:
        """Somebody has answered there. Told again, or too late, nothing happens."""
        ours = next((ours for ours, theirs in self._raised.items() if theirs == approval.id), None)
        asked = self._approvals.find(ours) if ours else None
        if asked is None or approval.state not in ("granted", "denied"):
            return
        grant, member = approval.state == "granted", Member(approval.by, approval.by, approval.by_role, "")
        why_not = self._why_not(member, asked, grant=grant)
        if why_not:
            log.warning("staff.answer_from_cloud_refused", by=approval.by, role=approval.by_role, why=why_not)
        else:
            self._approvals.answer(member, asked, grant=grant)
        await self.on_answered(Elsewhere(approval.by, grant, asked, why_not))

    def _why_not(self, member: Member, asked: Asked, *, grant: bool) -> str:
        """A no needs no role beyond the one that the cloud has looked at."""
        policy = self.policy().staffed()
        if grant or member.id == asked.ask.actor.id or asked.superseded:
            return self._approvals.why_not(member, asked, policy, grant=grant)
        return ""

    async def run(self) -> None:
        while True:
            try:
                await self.look()
            except Exception:  # a task's root: one bad question must not end the telling
                log.exception("at_cloud.failed")
            await asyncio.sleep(LOOK_S)

    async def look(self) -> None:
        """Raises what was asked since, and settles what is over. What the link does not take now waits for the next."""
        cloud = self.cloud
        if cloud is None or not cloud.circuitry.usable():
            return
        is_open = {asked.id: asked for asked in self._approvals.open}
        self._left &= is_open.keys()
        try:
            for ours in [ours for ours in self._raised if ours not in is_open]:
                await self._settle(cloud, ours)
            for asked in [asked for ours, asked in is_open.items() if ours not in self._raised]:
                await self._raise(cloud, asked)
        except CloudError:
            return

    async def _raise(self, cloud: Cloud, asked: Asked) -> None:
        left_s = (asked.until_ms - self._now_ms()) / 1000
        if asked.id in self._left or asked.ask.action in SEEN_IN_PERSON or left_s < SOONEST_S:
            return
        try:
            raised = await counter.raise_question(cloud, asked.id, asked.ask, remaining_s=left_s)
        except CloudRefused as error:
            if error.passing:
                raise
            log.info("staff.question_stays_here", action=asked.ask.action, why=error.reason)
            self._left.add(asked.id)
            return
        self._raised[asked.id] = raised.id
        await self.told(raised)  # the one whose telling was lost may have been answered meanwhile

    async def _settle(self, cloud: Cloud, ours: str) -> None:
        state, by = _ended(self._approvals.answered(ours))
        try:
            await counter.settle_question(cloud, self._raised[ours], state=state, by=by)
        except CloudRefused as error:
            if error.passing:
                raise
        self._raised.pop(ours, None)


def _ended(answered: Answered | None) -> tuple[str, str]:
    """As `Settle` says it. Nothing known any more, or nobody's answer: it expired."""
    if answered is None or answered.granted is None:
        return "expired", ""
    return ("granted" if answered.granted else "denied"), answered.by
