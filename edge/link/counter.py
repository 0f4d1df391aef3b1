"""Calls to the cloud that are about goods put aside and questions to staff; they fail as `edge.link.client` says."""

from domain.grants import Ask
from edge.link import messages
from edge.link.client import Cloud
from edge.link.exchange import CloudApproval, ReserveAsked, Reserved
from protos.talkthru.v1 import approvals_pb2, approvals_pb2_grpc, reservations_pb2, reservations_pb2_grpc

ANSWER_S = 3.0  # a person stands at the screen


async def reserve(cloud: Cloud, asked: ReserveAsked, *, remaining_s: float) -> Reserved:
    """What became of the wish; asked again with the same key, the same."""
    request = reservations_pb2.ReserveRequest(
        key=asked.key,
        session_id=asked.session_id,
        site=cloud.site,
        channel=asked.channel,
        role=asked.role,
        sku=asked.sku,
        qty=asked.qty,
        source=asked.source,
    )
    stub = reservations_pb2_grpc.ReservationsStub
    return await cloud.ask(lambda channel: stub(channel).Reserve(request, timeout=remaining_s), messages.reserved)


async def answer_transfer(cloud: Cloud, reservation: str, *, accepted: bool, staff: str) -> Reserved:
    """For the member of staff whom this store has authenticated."""
    request = reservations_pb2.AnswerTransferRequest(site=cloud.site, id=reservation, accepted=accepted, staff=staff)
    stub = reservations_pb2_grpc.ReservationsStub
    return await cloud.ask(lambda channel: stub(channel).Answer(request, timeout=ANSWER_S), messages.reserved)


async def release(cloud: Cloud, reservation: str, *, staff: str) -> Reserved:
    request = reservations_pb2.ReleaseReservationRequest(site=cloud.site, id=reservation, staff=staff)
    stub = reservations_pb2_grpc.ReservationsStub
    return await cloud.ask(lambda channel: stub(channel).Release(request, timeout=ANSWER_S), messages.reserved)


async def answer(cloud: Cloud, approval: str, *, granted: bool, staff: str, role: str) -> CloudApproval:
    request = approvals_pb2.AnswerRequest(site=cloud.site, id=approval, granted=granted, staff=staff, role=role)
    stub = approvals_pb2_grpc.ApprovalsStub
    return await cloud.ask(lambda channel: stub(channel).Answer(request, timeout=ANSWER_S), messages.cloud_approval)


async def raise_question(cloud: Cloud, question: str, ask: Ask, *, remaining_s: float) -> CloudApproval:
    """This store's own question, for whoever may answer it at the cloud. Raised again, it is the same."""
    request = approvals_pb2.RaiseRequest(
        site=cloud.site,
        id=question,
        session_id=ask.session,
        action=ask.action,
        subject=ask.subject,
        asked_by=ask.actor.id,
        channel=ask.channel,
        role=ask.role,
        revision=ask.revision,
        remaining_ms=max(0, int(remaining_s * 1000)),
        **ask.amount.known,
    )
    stub = approvals_pb2_grpc.ApprovalsStub
    return await cloud.ask(lambda channel: stub(channel).Raise(request, timeout=ANSWER_S), messages.cloud_approval)


async def settle_question(cloud: Cloud, approval: str, *, state: str, by: str) -> CloudApproval:
    request = approvals_pb2.SettleRequest(site=cloud.site, id=approval, state=state, by=by)
    stub = approvals_pb2_grpc.ApprovalsStub
    return await cloud.ask(lambda channel: stub(channel).Settle(request, timeout=ANSWER_S), messages.cloud_approval)
