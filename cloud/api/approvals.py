"""`Approvals`: what waits for staff, and their answers. What an answer needs to count is `cloud.tools.approvals`.

Who answers: an operator in their own name, with the role that the customers file gives that member of staff; a store's
node for the member whom it has authenticated (`edge.screen`), of a role that the store's menu knows.
"""

import time
from collections.abc import Callable
from typing import Any

import grpc

from cloud.api.callers import CALLER, Kind
from cloud.store.approvals import Approval
from cloud.store.site import Bell
from cloud.tools.approvals import Approvals, Member, NotAnswered
from cloud.tools.store_tools import StoreTools
from domain.identity import OperatorName
from protos.talkthru.v1 import approvals_pb2 as pb
from protos.talkthru.v1 import approvals_pb2_grpc as rpc

SENTENCES = {
    "unknown": "no such question here",
    "expired": "nobody answered in time, and that was a no",
    "own_request": "nobody approves a request of their own",
    "role_may_not": "that role may not approve this amount",
}


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
            code = grpc.StatusCode.NOT_FOUND if str(error) == "unknown" else grpc.StatusCode.FAILED_PRECONDITION
            await context.abort(code, SENTENCES[str(error)])
            raise
        self._bell.ring()
        return message(answered, self._wall())

    def _member(self, request: pb.AnswerRequest) -> Member | None:
        """None: nobody whom this tier knows to be staff."""
        caller = CALLER.get(None)
        if caller is not None and caller.kind is Kind.OPERATOR:
            assert isinstance(caller.name, OperatorName)
            known = self._tools.catalog.customers.member_of_staff(caller.name.operator)
            return Member(known.id, known.role) if known else None
        if not request.staff or request.role not in self._tools.policy(request.site).roles:
            return None
        return Member(request.staff, request.role)


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
    )
