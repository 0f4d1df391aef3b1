"""`Orders`: messages to submissions, records to statuses. What happens to an order is `workflows.fulfilment`."""

from typing import Any

import grpc

from cloud.api.gated import identity, refuse, wished, with_yes
from cloud.catalog import local
from cloud.integrations.pos import Ticket
from cloud.store.orders import OrderRecord, State
from cloud.tools.gate import Gate
from cloud.tools.tool import Call, Key, Origin, Wish
from cloud.tools.tool import State as ToolState
from cloud.workflows.fulfilment import AnotherSitesOrder, Fulfilment, Submission
from cloud.workflows.submitting import SUBMIT, about_order
from domain.control import Action
from protos.codec import WireError, adjustments_from_messages, codes_from_message, lines_from_messages
from protos.talkthru.v1 import orders_pb2 as pb
from protos.talkthru.v1 import orders_pb2_grpc as rpc

# SENT and NOT_CREATED are both UNKNOWN to the edge: it asks again with the same key and this tier knows what to do.
# That it is proven absent is said in the reason, for an order that a person has keyed in and that is asked about alone.
STATES = {
    State.SENT: pb.OrderStatus.UNKNOWN,
    State.NOT_CREATED: pb.OrderStatus.UNKNOWN,
    State.ACCEPTED: pb.OrderStatus.ACCEPTED,
    State.PRICE_CHANGED: pb.OrderStatus.PRICE_CHANGED,
    State.UNAVAILABLE: pb.OrderStatus.UNAVAILABLE,
    State.REJECTED: pb.OrderStatus.REJECTED,
}
CHANNELS = ("lane", "kiosk", "headset")


class OrdersServicer(rpc.OrdersServicer):
    def __init__(self, fulfilment: Fulfilment, gate: Gate) -> None:
        self.fulfilment, self._gate = fulfilment, gate

    async def Submit(self, request: pb.SubmitRequest, context: Any) -> pb.OrderStatus:
        """Cancelled or out of time, the work goes on: `Status`, or the same call again, tells what became of it."""
        outcome = await self._gate.call(_call(request, submission(request)))
        match outcome.state, outcome.value:
            case ToolState.DONE | ToolState.DECLINED, OrderRecord() as record:
                return status(record)
            case ToolState.DECLINED, AnotherSitesOrder():
                await context.abort(grpc.StatusCode.PERMISSION_DENIED, outcome.why)
            case ToolState.FAILED, _:  # an earlier revision is in doubt: surely not sent
                await context.abort(grpc.StatusCode.FAILED_PRECONDITION, outcome.why)
            case ToolState.UNKNOWN, _:
                return pb.OrderStatus(order_id=request.order_id, revision=request.revision)
        return await refuse(context, outcome, "this order may not be sent")

    async def Status(self, request: pb.StatusRequest, context: Any) -> pb.OrderStatus:
        """Revision 0 asks for the latest. NOT_FOUND: this order never came here, or is another site's."""
        record = await self.fulfilment.status(_id(request.order_id), request.revision)
        if record is None or request.site not in ("", record.site):
            await context.abort(grpc.StatusCode.NOT_FOUND, f"no order {request.order_id}")
            raise AssertionError
        return status(record)


def _call(request: pb.SubmitRequest, asked: Submission) -> Call:
    """The guest's yes is to the total and the revision that came with it; an order's name is its session's."""
    about = Call(
        tool=SUBMIT,
        arguments={"submission": asked},
        key=Key(request.order_id, request.revision, SUBMIT),
        identity=identity(request, channel=request.channel),
        origin=Origin.EDGE,
        evidence=wished(Wish(Action.SUBMIT_ORDER, request.order_id), turn=request.revision),
        vouched=True,  # staff's leave for many or much is in the store's log, signed
    )
    return with_yes(about, Action.SUBMIT_ORDER, about_order(asked)) if request.confirmed_at_us > 0 else about


def submission(request: pb.SubmitRequest) -> Submission:
    """Raises WireError."""
    try:
        at = local(request.local_time)
    except ValueError as error:
        raise WireError("local_time", str(error)) from error
    if request.channel not in CHANNELS:
        raise WireError("channel", f"one of {', '.join(CHANNELS)}: {request.channel[:20]!r}")
    if request.quoted_total_cents < 0:
        raise WireError("quoted_total_cents", f"a total cannot be negative: {request.quoted_total_cents}")
    if request.revision < 1:
        raise WireError("revision", "an order that can be submitted has a revision from 1 on")
    ticket = Ticket(
        external_ref=_id(request.order_id),
        revision=request.revision,
        lines=lines_from_messages(request.lines),
        codes=codes_from_message(request.codes),
        quoted_total_cents=request.quoted_total_cents,
        site=request.site,
        channel=request.channel,
        local_time=at,
        adjustments=adjustments_from_messages(request.adjustments),
    )
    return Submission(
        ticket,
        menu_version=request.menu_version,
        confirmed_at=request.confirmed_at_us / 1e6,
        release_by=request.release_by_us / 1e6 if request.release_by_us else None,
        accept_price_change=request.accept_price_change,
        guest_gone=request.guest_gone,
    )


def status(record: OrderRecord) -> pb.OrderStatus:
    """Of what the till has also what was odd about its total: the store's people should see it."""
    reason = record.reason or ("not_created" if record.state is State.NOT_CREATED else "")
    if record.state is State.ACCEPTED:
        reason = reason or str(record.request.get("total", ""))
    return pb.OrderStatus(
        order_id=record.order_id,
        revision=record.revision,
        state=STATES[record.state],
        pos_ref=record.pos_ref,
        total_cents=record.total_cents,
        unavailable=record.unavailable,
        reason=reason,
    )


def _id(order_id: str) -> str:
    if not order_id.strip() or len(order_id) > 200:
        raise WireError("order_id", "is empty or longer than 200 characters")
    return order_id
