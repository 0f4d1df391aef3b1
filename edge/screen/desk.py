"""What a member of staff does on the screen: each act through `domain.control`, then done, then in the log with a name.

It decides nothing that the table, the order's machine or the conversation has not decided; it says in one word what
came of an act, for a person. A second tap is the same act.
"""

import sqlite3
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass

from domain.control import Action, Actor, Allow, Ask, decide
from domain.fulfilment import Phase
from domain.policy import Policy
from edge.link.outbox import Outbox
from edge.screen.acts import Acts
from edge.screen.approvals import Approvals
from edge.screen.from_cloud import FromCloud
from edge.screen.staff import Member
from edge.session.sessions import Sessions
from edge.session.stops import EVERYWHERE

DEVICE = "device"  # the channel of staff's own devices, as control names it

# Which right an act needs. What is not in here, nobody may do; approve and deny are asked of the policy, per ask.
RIGHTS = {
    "take": Action.MARK_TAKEN_BY_STAFF,
    "release": Action.RELEASE_ORDER,
    "done": Action.MARK_TAKEN_BY_STAFF,
    "take_over": Action.TAKE_OVER,
    "hand_back": Action.HAND_BACK,
    "stop": Action.STOP_AGENT,
    "resume": Action.RESUME_AGENT,
    "send_goods": Action.MARK_TAKEN_BY_STAFF,  # as for an order: whoever works here sees to what lies here
    "keep_goods": Action.MARK_TAKEN_BY_STAFF,
    "let_go": Action.MARK_TAKEN_BY_STAFF,
}
STATUS = {"too_late": 410, "answered_otherwise": 409, "cloud_said_no": 403, "needs_the_link": 503}


@dataclass(frozen=True, slots=True)
class Said:
    """What came of an act: a key of `words`. `status`: HTTP's."""

    key: str
    status: int = 200
    about: str = ""


Does = Callable[[Member, str], Awaitable[Said]]


class Desk:
    """One store's. `policy` is asked each time: the menu may change."""

    def __init__(
        self,
        *,
        sessions: Sessions,
        outbox: Outbox,
        approvals: Approvals,
        acts: Acts,
        policy: Callable[[], Policy],
        devices: Collection[str] = (),
        on_change: Callable[[], None] = lambda: None,
        from_cloud: FromCloud | None = None,
    ) -> None:
        self.sessions, self.outbox, self.approvals, self.acts = sessions, outbox, approvals, acts
        self._policy, self._on_change, self.from_cloud = policy, on_change, from_cloud
        self.devices = tuple(devices)
        self._does: dict[str, Does] = {
            "take": self._take,
            "release": self._release,
            "done": self._done,
            "take_over": self._take_over,
            "hand_back": self._hand_back,
            "stop": self._stop,
            "resume": self._resume,
            "approve": self._approve,
            "deny": self._deny,
            "send_goods": self._send_goods,
            "keep_goods": self._keep_goods,
            "let_go": self._let_go,
        }

    @property
    def acts_known(self) -> tuple[str, ...]:
        return tuple(self._does)

    @property
    def policy(self) -> Policy:
        return self._policy().staffed()

    def may(self, member: Member, act: str) -> bool:
        """Whether control lets somebody of that role do it at all."""
        if act in ("approve", "deny"):
            return bool(self.policy.approvals.get(member.role))
        action = RIGHTS.get(act)
        if action is None:
            return False
        ask = Ask(action, Actor(member.id), DEVICE, member.role, "up" if self.sessions.link_is_up() else "down")
        return isinstance(decide(ask, self.policy), Allow)

    async def do(self, member: Member, act: str, about: str) -> Said:
        """Never raises: what the disk does not take is said, too."""
        does = self._does.get(act)
        if does is None:
            return Said("no_such_act", 404)
        if not self.may(member, act):
            await self.acts.note(member.id, f"refused_{act}", about)
            return Said("not_your_role", 403)
        try:
            said = await does(member, about)
        except (OSError, sqlite3.Error):
            said = Said("not_kept", 507)
        await self.acts.note(member.id, act if said.status == 200 else f"refused_{act}", about, said=said.key)
        self._on_change()
        return said

    # ---- orders

    async def _take(self, member: Member, order_id: str) -> Said:
        before = await self.outbox.find(order_id)
        if before and before.state.phase is Phase.TAKEN_BY_STAFF and before.by != member.id:
            return Said("taken_already", 409, before.by)
        taken = await self.outbox.take(order_id, by=member.id)
        order = await self.outbox.find(order_id)
        if order is None:
            return Said("no_such_order", 404)
        if not taken:
            return Said("already_at_pos", 409, order.state.pos_ref)
        await self.outbox.deal_with(order_id)
        return Said("taken_check_pos" if order.state.in_doubt else "taken")

    async def _release(self, member: Member, order_id: str) -> Said:
        released = await self.outbox.release(order_id, by=member.id)
        order = await self.outbox.find(order_id)
        if order is None:
            return Said("no_such_order", 404)
        if order.state.phase is Phase.TAKEN_BY_STAFF:
            return Said("taken_already", 409, order.by)
        if not released:
            return Said("already_at_pos", 409, order.state.pos_ref)
        await self.outbox.deal_with(order_id)
        return Said("released")

    async def _done(self, member: Member, order_id: str) -> Said:
        return Said("done") if await self.outbox.deal_with(order_id) else Said("no_such_order", 404)

    # ---- guests

    async def _take_over(self, member: Member, session: str) -> Said:
        yours = await self.sessions.take_over(session, by=member.id)
        return Said("taken_over") if yours else Said("guest_gone", 410)

    async def _hand_back(self, member: Member, session: str) -> Said:
        back = await self.sessions.hand_back(session, by=member.id)
        return Said("handed_back") if back else Said("guest_gone", 410)

    def places(self) -> set[str]:
        """Where the agent can be stopped."""
        seen = {host.device for host in self.sessions.live.values()}
        return {EVERYWHERE, *self.devices, *seen, *self.sessions.stops.places}

    async def _stop(self, member: Member, place: str) -> Said:
        if place not in self.places():
            return Said("no_such_lane", 404)
        kept = await self.sessions.stop(place, by=member.id)
        return Said("stopped" if kept else "stopped_not_kept")

    async def _resume(self, member: Member, place: str) -> Said:
        stops = self.sessions.stops
        if stops.from_cloud.get(EVERYWHERE):
            return Said("cloud_has_stopped", 409, stops.from_cloud[EVERYWHERE].by)
        if place != EVERYWHERE and EVERYWHERE in stops.places:
            return Said("store_is_stopped", 409)
        kept = await self.sessions.resume(place, by=member.id)
        return Said("resumed") if kept else Said("not_kept", 507)

    # ---- approvals

    async def _approve(self, member: Member, approval: str) -> Said:
        return await self._to_cloud(member, approval, grant=True) or self._answer(member, approval, grant=True)

    async def _deny(self, member: Member, approval: str) -> Said:
        return await self._to_cloud(member, approval, grant=False) or self._answer(member, approval, grant=False)

    async def _to_cloud(self, member: Member, approval: str, *, grant: bool) -> Said | None:
        """None: it is the store's own question."""
        if self.from_cloud is None or not self.from_cloud.has(approval):
            return None
        return _of(await self.from_cloud.answer(member, approval, grant=grant))

    # ---- goods put aside

    async def _send_goods(self, member: Member, reservation: str) -> Said:
        return await self._goods(lambda cloud: cloud.answer_transfer(member, reservation, accepted=True))

    async def _keep_goods(self, member: Member, reservation: str) -> Said:
        return await self._goods(lambda cloud: cloud.answer_transfer(member, reservation, accepted=False))

    async def _let_go(self, member: Member, reservation: str) -> Said:
        return await self._goods(lambda cloud: cloud.let_go(member, reservation))

    async def _goods(self, does: Callable[[FromCloud], Awaitable[str]]) -> Said:
        return Said("too_late", 410) if self.from_cloud is None else _of(await does(self.from_cloud))

    def _answer(self, member: Member, approval: str, *, grant: bool) -> Said:
        asked = self.approvals.find(approval)
        if asked is None:
            before = self.approvals.answered(approval)
            if before is None or before.granted is None:
                return Said("too_late", 410)
            if before.granted is not grant:
                return Said("answered_otherwise", 409, before.by)
            return Said("approved" if grant else "denied")
        if why := self.approvals.why_not(member, asked, self.policy, grant=grant):
            return Said({"own_request": "own_request", "changed": "changed"}.get(why, "over_your_limit"), 403)
        self.approvals.answer(member, asked, grant=grant)
        return Said("approved" if grant else "denied")


def _of(key: str) -> Said:
    return Said(key, STATUS.get(key, 200))
