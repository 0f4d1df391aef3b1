"""`Reservations`: holds and transfers, and what the places say of them. What becomes of one is `workflows`."""

from typing import Any, NoReturn

import grpc

from cloud.api.callers import CALLER, Kind
from cloud.api.gated import identity, refuse, wished, with_yes
from cloud.store.reservations import Kept
from cloud.tools.gate import Gate
from cloud.tools.reserve_tools import HOLD, TRANSFER, about
from cloud.tools.tool import Call, Key, Origin, State, Wish
from cloud.workflows.reservations import NotTheirs, Reservations
from domain.control import Action
from domain.identity import OperatorName
from protos.talkthru.v1 import reservations_pb2 as pb
from protos.talkthru.v1 import reservations_pb2_grpc as rpc


class ReservationsServicer(rpc.ReservationsServicer):
    def __init__(self, reservations: Reservations, gate: Gate) -> None:
        self._reservations, self._gate = reservations, gate

    async def Reserve(self, request: pb.ReserveRequest, context: Any) -> pb.Reservation:
        """Refused by the goods it is an answer; refused by the rules it is an error."""
        if not request.key or not request.session_id:
            await context.abort(grpc.StatusCode.INVALID_ARGUMENT, "key, session_id: what makes it the same wish")
        outcome = await self._gate.call(_call(request))
        if outcome.state is State.DONE and isinstance(outcome.value, Kept):
            return message(outcome.value, request.site)
        return await refuse(context, outcome, "nothing can be put aside from there")

    async def Answer(self, request: pb.AnswerTransferRequest, context: Any) -> pb.Reservation:
        try:
            by = await _who(request.staff, context)
            kept = await self._reservations.answer(request.id, yes=request.accepted, by=by, site=request.site)
        except NotTheirs:
            await _not_theirs(context)
        return message(kept, request.site)

    async def Release(self, request: pb.ReleaseReservationRequest, context: Any) -> pb.Reservation:
        try:
            by = await _who(request.staff, context)
            kept = await self._reservations.release(request.id, by=by, site=request.site)
        except NotTheirs:
            await _not_theirs(context)
        return message(kept, request.site)

    async def Standing(self, request: pb.StandingReservationsRequest, context: Any) -> pb.StandingReservationsReply:
        standing = await self._reservations.standing(request.site)
        return pb.StandingReservationsReply(reservations=[message(kept, request.site) for kept in standing])


async def _who(staff: str, context: Any) -> str:
    """An operator in their own name; of a store, the member whom its node has authenticated."""
    caller = CALLER.get(None)
    if caller is not None and caller.kind is Kind.OPERATOR:
        assert isinstance(caller.name, OperatorName)
        return caller.name.operator
    if not staff:
        await context.abort(grpc.StatusCode.PERMISSION_DENIED, "staff: a member of staff says that, and nobody else")
    return staff


async def _not_theirs(context: Any) -> NoReturn:
    await context.abort(grpc.StatusCode.NOT_FOUND, "no such reservation here")
    raise AssertionError


def _call(request: pb.ReserveRequest) -> Call:
    """The edge asks after its speaker's yes to exactly this."""
    name, action = (TRANSFER, Action.TRANSFER_REQUEST) if request.source else (HOLD, Action.HOLD_ITEM)
    arguments = {
        "key": request.key,
        "site": request.site,
        "session": request.session_id,
        "sku": request.sku,
        "qty": request.qty,
        "source": request.source,
    }
    what = about(arguments)
    call = Call(
        tool=name,
        arguments=arguments,
        key=Key(request.session_id, 0, request.key),
        identity=identity(request, channel=request.channel, role=request.role),
        origin=Origin.EDGE,
        evidence=wished(Wish(action, what.subject, what.amount)),
    )
    return with_yes(call, action, what)


def message(kept: Kept, to: str) -> pb.Reservation:
    """to: the site that is told, empty for an operator; whose session it was is its own site's to know."""
    r = kept.what
    return pb.Reservation(
        id=r.id,
        kind=r.kind.value,
        sku=r.sku,
        qty=r.qty,
        place=r.place,
        to=r.to,
        state=r.phase.value,
        why=r.why,
        until_us=int(r.until * 1e6),
        by=r.by,
        session_id=kept.session if to == kept.site else "",
        site=kept.site,
    )
