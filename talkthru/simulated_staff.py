"""Staff on their own devices, simulated: each answers as the world says, and signs what they grant.

It decides who answers: an authenticated member of staff at the site whose role may approve that action and amount, and
who did not ask for it. Where nobody is left, nobody can grant, whatever the world says. Where no staff are listed for
the site, those of the brand's other sites stand in.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from domain.customers import StaffMember
from domain.grants import Ask, ask_from_json, granted
from domain.policy import Policy
from edge.session.clock import VirtualClock
from edge.session.effects import Verdict
from edge.session.signing import SiteKey

WAYS = frozenset({"grant", "deny", "no_answer"})
ANSWER_S = 3.0  # what somebody at hand needs for a look and a tap
VALID_S = 300  # long enough for a yes still to come, short enough not to be found again


class SimulatedStaff:
    """The people of one store. `answers`: action -> grant, deny or no_answer; under `action`, of whatever is asked."""

    def __init__(
        self,
        clock: VirtualClock,
        answers: Mapping[str, Any],
        *,
        members: Sequence[StaffMember],
        site: str,
        policy: Policy,
        key: SiteKey,
    ) -> None:
        self._clock, self._answers, self._policy, self._key = clock, answers, policy, key
        here = [m for m in members if m.location == site]
        self._members = here or [m for m in members if m.role in policy.roles]
        self._signed = 0

    async def approve(self, session_id: str, request: Mapping[str, Any], until: float) -> Verdict:
        answer = self._answers.get(str(request.get("action")), self._answers.get("action", "no_answer"))
        if answer not in ("grant", "deny"):
            await self._clock.sleep_until(until)
            return Verdict(None)
        await self._clock.sleep_until(min(until, self._clock.now() + ANSWER_S))
        ask = ask_from_json(request.get("ask"))
        approver = self._approver(ask)
        if answer == "deny" or approver is None:
            return Verdict(granted=False)
        self._signed += 1
        grant = granted(
            ask,
            grant_id=f"{session_id}/grant/{self._signed}",
            approver=approver.id,
            approver_role=approver.role,
            expires_at_s=int(self._clock.now()) + VALID_S,
        )
        return Verdict(granted=True, grant=self._key.sign(grant))

    def _approver(self, ask: Ask) -> StaffMember | None:
        for member in self._members:
            if member.id != ask.actor.id and self._policy.may_approve(member.role, ask.action, ask.amount):
                return member
        return None

    async def call(self, session_id: str, request: Mapping[str, Any], until: float) -> Verdict:
        info = self._answers.get("allergen_info", "") if request.get("why") == "allergens" else ""
        info = "" if info in WAYS else info  # how they answer, and nothing that anybody says
        if info:
            await self._clock.sleep_until(self._clock.now() + ANSWER_S)
        return Verdict(granted=True, info=str(info))
