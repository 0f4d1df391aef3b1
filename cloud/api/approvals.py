"""`Approvals`: what waits for staff, and their answers. What an answer needs to count is `cloud.tools.approvals`.

Who answers: an operator in their own name, with the role that the customers file gives that member of staff; a store's
node for the member whom it has authenticated (`edge.screen`), of a role that the store's menu knows. A store tells
its own questions (`Raise`), so that who is not there can answer them as well.
"""

import time
from collections.abc import Callable
from typing import Any, NoReturn

import grpc

from cloud.api.callers import CALLER, Kind
from cloud.store.approvals import Approval
from cloud.store.site import Bell
from cloud.tools.approvals import SETTLED, Approvals, Member, NotAnswered
from cloud.tools.store_tools import StoreTools
from domain.control import Action, Actor, Ask
from domain.customers import StaffMember
from domain.identity import OperatorName
from domain.policy import GUEST, Amount
from protos.codec import WireError
from protos.talkthru.v1 import approvals_pb2 as pb
from protos.talkthru.v1 import approvals_pb2_grpc as rpc

SENTENCES = {
    "unknown": "no such question here",
    "expired": "nobody answered in time, and that was a no",
    "own_request": "nobody approves a request of their own",
    "other_store": "that is another store's: its own people answer",
    "role_may_not": "that role may not approve this amount",
    "nobody_approves": "no role of this site's menu may approve that",
}
LONGEST = 200  # of a name; a question's subject is an order, an article or a line of it


class ApprovalsServicer(rpc.ApprovalsServicer):
    """wall: seconds since 1970, the clock that questions expire by."""

    def __init__(
        self, approvals: Approvals, tools: StoreTools, bell: Bell, *, wall: Callable[[], float] = time.time
    ) -> None:
        self._approvals, self._tools, self._bell, self._wall = approvals, tools, bell, wall

    async def Waiting(self, request: pb.WaitingRequest, context: Any) -> pb.WaitingReply:
        waiting = await self._approvals.waiting(request.site)
        return pb.WaitingReply(approvals=[message(one, self._wall()) for one in waiting])

    async def Answer(self, request: pb.AnswerRequest, context: Any) -> pb.Approval:
        member = self._member(request)
        if member is None:
            await context.abort(grpc.StatusCode.PERMISSION_DENIED, "this caller is no member of staff known here")
            raise AssertionError
        try:
            answered = await self._approvals.answer(request.id, yes=request.granted, by=member, site=request.site)
        except NotAnswered as error:
            return await _not_answered(error, context)
        self._bell.ring()
        return message(answered, self._wall())

    async def Raise(self, request: pb.RaiseRequest, context: Any) -> pb.Approval:
        ask = _ask(request)
        try:
            raised = await self._approvals.raise_(
                ask, site=request.site, key=request.id, within_s=request.remaining_ms / 1000
            )
        except NotAnswered as error:
            return await _not_answered(error, context)
        self._bell.ring()
        return message(raised, self._wall())

    async def Settle(self, request: pb.SettleRequest, context: Any) -> pb.Approval:
        if request.state not in SETTLED:
            raise WireError("state", f"one of {', '.join(SETTLED)}: {request.state[:40]!r}")
        _short("by", request.by)
        try:
            settled = await self._approvals.settle(request.id, site=request.site, state=request.state, by=request.by)
        except NotAnswered as error:
            return await _not_answered(error, context)
        self._bell.ring()
        return message(settled, self._wall())

    def _member(self, request: pb.AnswerRequest) -> Member | None:
        """None: nobody whom this tier knows to be staff."""
        caller = CALLER.get(None)
        if caller is not None and caller.kind is Kind.OPERATOR:
            assert isinstance(caller.name, OperatorName)
            known = self._tools.catalog.customers.member_of_staff(caller.name.operator)
            return self._at_their_store(known) if known else None
        if not request.staff or request.role not in self._tools.policy(request.site).roles:
            return None
        return Member(request.staff, request.role)

    def _at_their_store(self, known: StaffMember) -> Member:
        """Whoever works at one store answers for that one; who works at none of the menus' stores, for all."""
        places = {place.id for held in self._tools.catalog.held for place in held.menu.locations}
        return Member(known.id, known.role, frozenset(places - {known.location} if known.location in places else ()))


async def _not_answered(error: NotAnswered, context: Any) -> NoReturn:
    code = grpc.StatusCode.NOT_FOUND if str(error) == "unknown" else grpc.StatusCode.FAILED_PRECONDITION
    await context.abort(code, SENTENCES[str(error)])
    raise error


def _ask(request: pb.RaiseRequest) -> Ask:
    """Raises WireError: a question that no rule of control decides, or that nobody could read, is none."""
    if request.action not in set(Action):
        raise WireError("action", f"none that control decides: {request.action[:40]!r}")
    for name in ("id", "session_id", "subject", "asked_by", "channel", "role"):
        _short(name, getattr(request, name), may_be_empty=name in ("subject", "role"))
    known = {unit: getattr(request, unit) for unit in ("cents", "percent", "qty") if request.HasField(unit)}
    if any(value < 0 for value in known.values()):
        raise WireError("cents", "an amount below zero")
    return Ask(
        action=request.action,
        actor=Actor(request.asked_by),
        channel=request.channel,
        role=request.role or GUEST,
        amount=Amount(**known),
        subject=request.subject,
        session=request.session_id,
        revision=request.revision if request.HasField("revision") else None,
    )


def _short(name: str, value: str, *, may_be_empty: bool = True) -> None:
    """Raises WireError."""
    if len(value) > LONGEST or not value.isprintable() or not (value or may_be_empty):
        raise WireError(name, f"is empty, unprintable or longer than {LONGEST} characters")


def message(approval: Approval, now: float) -> pb.Approval:
    """now: seconds since 1970; past its time a question is a no."""
    ask, amount = approval.ask, approval.ask.amount
    return pb.Approval(
        id=approval.id,
        site=approval.site,
        session_id=ask.session,
        action=ask.action,
        subject=ask.subject,
        asked_by=ask.actor.id,
        channel=ask.channel,
        cents=amount.cents,
        percent=amount.percent,
        qty=amount.qty,
        revision=ask.revision,
        roles=approval.roles,
        expires_at_us=int(approval.expires_at * 1e6),
        state=approval.state(now),
        by=approval.by,
        of_store=approval.of_store,
        by_role=approval.grant.approver_role if approval.grant and approval.of_store else "",
    )
