"""Values of the edge to messages of the wire, and back. What a newer cloud says that this release does not know reads
as the most careful thing it can mean: an unknown state as UNKNOWN, an unknown match as none.
"""

import json
from collections.abc import Mapping
from typing import Any

from edge.link.exchange import (
    ApprovalTold,
    CloudApproval,
    CloudStop,
    CustomerFound,
    Ground,
    Heartbeat,
    Hop,
    ItemOut,
    MemoryAsked,
    MenuDelta,
    MenuSnapshot,
    OrderReported,
    OrderState,
    OrderStatus,
    OrderToSend,
    Proposal,
    ProposedAct,
    Question,
    Reserved,
    ReservedTold,
    RewardRedeemed,
    SiteEvent,
    StockCount,
    StopsTold,
)
from protos import codec
from protos.talkthru.v1 import (
    approvals_pb2,
    catalog_pb2,
    conversation_pb2,
    log_pb2,
    memory_pb2,
    orders_pb2,
    reservations_pb2,
    rewards_pb2,
    site_pb2,
)

MOST_HOPS = 20  # of one question: rules, the cache and every model that is configured


def check_sendable(order: OrderToSend) -> None:
    """Raises WireError for an order that the wire cannot carry: asked before it is acknowledged, not when sent."""
    if order.revision < 1 or not order.order_id.strip():
        raise codec.WireError("order", "needs an order_id, and a revision from 1 on")
    try:
        submit_request(order, site="")
    except (TypeError, ValueError) as error:
        raise error if isinstance(error, codec.WireError) else codec.WireError("order", str(error)) from error


def submit_request(order: OrderToSend, *, site: str) -> orders_pb2.SubmitRequest:
    return orders_pb2.SubmitRequest(
        order_id=order.order_id,
        revision=order.revision,
        lines=codec.lines_to_messages(order.lines),
        codes=order.codes,
        menu_version=order.menu_version,
        quoted_total_cents=order.quoted_total_cents,
        confirmed_at_us=order.confirmed_at_us,
        release_by_us=order.release_by_us,
        site=order.site or site,
        channel=order.channel,
        local_time=order.local_time,
        accept_price_change=order.accept_price_change,
        adjustments=codec.adjustments_to_messages(order.adjustments),
        guest_gone=order.guest_gone,
    )


def propose_request(q: Question, remaining_s: float, *, site: str) -> conversation_pb2.ProposeRequest:
    return conversation_pb2.ProposeRequest(
        request_id=q.request_id,
        session_id=q.session_id,
        turn_id=q.turn_id,
        order_revision=q.draft.revision,
        menu_version=q.menu_version,
        policy_version=q.policy_version,
        deadline_ms=max(0, round(remaining_s * 1000)),
        channel=q.channel,
        role=q.role,
        draft=codec.order_to_message(q.draft),
        expecting=q.expecting,
        history=[conversation_pb2.Said(who=s.who, text=s.text) for s in q.history],
        hypotheses=[
            conversation_pb2.Hypothesis(text=h.text, confidence=h.confidence, unknown_spans=h.unknown) for h in q.heard
        ],
        language=q.language,
        location=q.location,
        local_time=q.local_time,
        site=site,
    )


def proposal(m: conversation_pb2.Proposal) -> Proposal:
    return Proposal(
        base_revision=m.base_revision,
        commands=codec.commands_from_messages(m.commands),
        acts=tuple(ProposedAct(a.kind, a.text, tuple(a.refs), a.reason, a.span) for a in m.acts),
        confidence=m.confidence,
        grounds=tuple(Ground(g.source, g.ref, g.score) for g in m.grounds),
        hops=tuple(
            Hop(h.to, h.why, h.ended, h.ms, h.input_tokens, h.output_tokens, h.cost_micros) for h in m.hops[:MOST_HOPS]
        ),
    )


_STATES = {
    orders_pb2.OrderStatus.UNKNOWN: OrderState.UNKNOWN,
    orders_pb2.OrderStatus.ACCEPTED: OrderState.ACCEPTED,
    orders_pb2.OrderStatus.PRICE_CHANGED: OrderState.PRICE_CHANGED,
    orders_pb2.OrderStatus.UNAVAILABLE: OrderState.UNAVAILABLE,
    orders_pb2.OrderStatus.REJECTED: OrderState.REJECTED,
}


def order_status(m: orders_pb2.OrderStatus) -> OrderStatus:
    """A state of a newer release reads as UNKNOWN: ask again, promise nothing."""
    return OrderStatus(
        order_id=m.order_id,
        revision=m.revision,
        state=_STATES.get(m.state, OrderState.UNKNOWN),
        pos_ref=m.pos_ref,
        total_cents=m.total_cents,
        unavailable=tuple(m.unavailable),
        reason=m.reason,
    )


def stock_counts(m: catalog_pb2.StockReply) -> tuple[StockCount, ...]:
    return tuple(StockCount(row.sku, dict(row.counts), row.as_of) for row in m.stock)


_MATCHES = {
    catalog_pb2.CustomerReply.ONE: "one",
    catalog_pb2.CustomerReply.SEVERAL: "several",
    catalog_pb2.CustomerReply.NOT_SHARED: "not_shared",
}


def reward_redeemed(reply: rewards_pb2.RedeemReply) -> RewardRedeemed:
    """A result of a newer release reads as unknown: nothing is taken for done."""
    names = rewards_pb2.RedeemReply.Result
    known = reply.result in names.values()
    return RewardRedeemed(names.Name(reply.result).lower() if known else "unknown", reply.points)


def customer_found(m: catalog_pb2.CustomerReply) -> CustomerFound:
    """A match of a newer release reads as none: nothing is shared by mistake."""
    match = _MATCHES.get(m.match, "none")
    if match != "one":
        return CustomerFound(match)
    known = m.customer
    purchases = [{"date": p.date, "skus": list(p.skus)} for p in known.purchases]
    points = known.points if known.HasField("points") else None
    person = {"id": known.id, "first_name": known.first_name, "tier": known.tier, "points": points}
    told = {"history": known.history, "purchases": purchases, "usual": known.usual}
    held = {"remembered": list(known.remembered), "proof": known.proof} if known.proof else {}
    return CustomerFound(match, {**person, **told, **held})


def remember_request(asked: MemoryAsked, *, site: str) -> memory_pb2.RememberRequest:
    return memory_pb2.RememberRequest(
        request_id=asked.request_id,
        session_id=asked.session_id,
        site=site,
        channel=asked.channel,
        role=asked.role,
        customer=asked.customer,
        proof=asked.proof,
        kind=asked.kinds[0] if asked.kinds else "",
        value_json=json.dumps(asked.value),
    )


def recall_request(asked: MemoryAsked, *, site: str) -> memory_pb2.RecallRequest:
    return memory_pb2.RecallRequest(
        request_id=asked.request_id,
        session_id=asked.session_id,
        site=site,
        channel=asked.channel,
        role=asked.role,
        customer=asked.customer,
        proof=asked.proof,
        kinds=asked.kinds,
    )


def recalled(m: memory_pb2.RecallReply) -> Mapping[str, Any]:
    """What cannot be read is left out: a memory less, and no memory made up."""
    found: dict[str, Any] = {}
    for one in m.memories:
        try:
            value = json.loads(one.value_json)
        except (ValueError, RecursionError):
            continue
        if isinstance(value, dict):
            found[one.kind] = value
    return found


def reserved(m: reservations_pb2.Reservation) -> Reserved:
    return Reserved(m.id, m.kind, m.sku, m.qty, m.place, m.to, m.state, m.why, m.until_us, m.by, m.session_id, m.site)


def cloud_approval(m: approvals_pb2.Approval) -> CloudApproval:
    amount = {unit: getattr(m, unit) for unit in ("cents", "percent", "qty") if m.HasField(unit)}
    return CloudApproval(
        id=m.id,
        session=m.session_id,
        action=m.action,
        subject=m.subject,
        asked_by=m.asked_by,
        channel=m.channel,
        amount=amount,
        roles=tuple(m.roles),
        expires_at_us=m.expires_at_us,
        state=m.state,
        by=m.by,
        of_store=m.of_store,
        by_role=m.by_role,
    )


def through(m: log_pb2.Ack) -> int:
    return m.through_seq


def site_event(m: site_pb2.SiteEvent) -> SiteEvent | None:
    match m.WhichOneof("what"):
        case "snapshot":
            return MenuSnapshot(m.cursor, m.snapshot.menu_version, m.snapshot.menu_json, m.snapshot.digest)
        case "delta":
            return MenuDelta(m.cursor, m.delta.menu_version, m.delta.base, m.delta.digest, m.delta.patch)
        case "availability":
            return ItemOut(m.cursor, m.availability.item, m.availability.available)
        case "order":
            return OrderReported(m.cursor, order_status(m.order))
        case "stops":
            stops = tuple(CloudStop(s.tool, s.by, s.why, s.at_us, s.everywhere) for s in m.stops.stops)
            return StopsTold(m.cursor, stops)
        case "reservation":
            return ReservedTold(m.cursor, reserved(m.reservation))
        case "approval":
            return ApprovalTold(m.cursor, cloud_approval(m.approval))
        case "heartbeat":
            return Heartbeat(m.cursor)
        case _:
            return None
