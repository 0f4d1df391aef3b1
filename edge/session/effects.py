"""What a conversation's requests become outside it: the cloud asked, staff asked, an order put in the outbox.

It decides nothing: it carries a request over and brings its one answer back. Durable work is put down (`Outbox.put`)
before it is answered; everything else may be cancelled and asked again with the same id.
"""

import sqlite3
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from domain import adjustments
from domain.codec import line_from_json
from domain.control import Action
from domain.fulfilment import Phase
from domain.grants import Grant, grant_to_json
from edge.link.aside import Aside
from edge.link.client import Cloud, CloudError
from edge.link.exchange import CustomerAsked, MemoryAsked, OrderToSend, RedeemAsked, ReserveAsked
from edge.link.outbox import Outbox
from edge.session.clock import Clock
from edge.session.exchange import Answer, Request, Status
from edge.session.reasoning import reasoned

LEAVES_WITHIN_S = 2.0  # a useful answer within two seconds of the guest's yes
LOOK_S = 0.02  # a guest waits for what comes of it
PUT_AGAIN_S = 0.5
HERE, SENT = (Phase.QUEUED, Phase.HELD), (Phase.SUBMITTING, Phase.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What staff said; granted None: nobody answered. A yes is their signed grant, and without one there is none.

    by: who said no; who said yes is in the grant.
    """

    granted: bool | None
    info: str = ""
    grant: Grant | None = None
    by: str = ""


class Staff(Protocol):
    """The people of the store, on their own devices over the local network; there with the link down, too."""

    async def approve(self, session_id: str, request: Mapping[str, Any], until: float) -> Verdict:
        """Returns by `until` (on the session's clock). `request["ask"]` is what a member of staff sees and signs
        (`domain.grants.ask_from_json`): the approver is whoever the device authenticated, never who was named.
        """

    async def call(self, session_id: str, request: Mapping[str, Any], until: float) -> Verdict:
        """A person is called in; `info` is what they say for the guest, if anything."""


async def _nothing() -> None:
    pass


class SiteEffects:
    """A store's ways out. `sent` is awaited after an order was put down: the text door drains the outbox there."""

    def __init__(
        self,
        *,
        cloud: Cloud | None,
        outbox: Outbox,
        staff: Staff,
        clock: Clock,
        link_up: Callable[[], bool],
        sent: Callable[[], Awaitable[None]] = _nothing,
        may: Callable[[str], bool] = lambda action: True,
        aside: Aside | None = None,
    ) -> None:
        """may: whether an operator lets that action of control be done; one that is stopped is as one that fails.

        aside: where goods are put aside; None: nowhere.
        """
        self._cloud, self._outbox, self._staff, self._clock = cloud, outbox, staff, clock
        self._link_up, self._sent, self._may, self._aside = link_up, sent, may, aside

    async def perform(self, session_id: str, request: Request, remaining_s: float) -> Answer:
        """The one answer to a request. Raises what the outbox raises when the disk does not take an order."""
        until = self._clock.now() + max(0.0, remaining_s)
        if request.kind in ("lookup", "act", "approve", "reserve") and not self._may(_action_of(request)):
            return Answer(request.id, request.basis, Status.EXPIRED if request.kind == "approve" else Status.FAILED)
        match request.kind:
            case "submit":
                return await self._submit(request)
            case "reason":
                return await reasoned(self._cloud, session_id, request, remaining_s)
            case "lookup":
                return await self._look_up(session_id, request, until)
            case "act" if request.body.get("what") == "remember":
                return await self._remember(session_id, request, until)
            case "act":
                return await self._redeem(session_id, request, until)
            case "reserve":
                return await self._reserve(session_id, request, until)
            case "approve":
                verdict = await self._staff.approve(session_id, request.body, until)
                return _approved(request, verdict)
            case "hand_over":
                verdict = await self._staff.call(session_id, request.body, until)
                body = {"info": verdict.info} if verdict.info else {}
                return Answer(request.id, request.basis, Status.OK, body=body)
        return Answer(request.id, request.basis, Status.FAILED)

    async def _submit(self, request: Request) -> Answer:
        """Durable, then on its way. When it is not at the till soon, the guest should know and drive on: `queued` where
        it waits here, `slow` where it was sent and the till says nothing yet, `offline` where nobody can tell now."""
        order = order_to_send(request.body)
        await self._put(order)
        await self._sent()
        give_up = self._clock.now() + LEAVES_WITHIN_S
        while (standing := await self._outbox.find(order.order_id)) and standing.state.phase in (*HERE, *SENT):
            leaves = self._link_up() and self._may(Action.SUBMIT_ORDER)
            if not leaves or self._clock.now() >= give_up:
                sent = "slow" if leaves else "offline"
                state = sent if standing.state.phase in SENT else "queued"
                return Answer(request.id, request.basis, Status.OK, body={"state": state})
            await self._clock.sleep_until(self._clock.now() + LOOK_S)
        return Answer(request.id, request.basis, Status.OK)

    async def _put(self, order: OrderToSend) -> None:
        """Tried for as long as the guest hears that it takes a moment. Raises what the outbox raises then."""
        give_up = self._clock.now() + LEAVES_WITHIN_S
        while True:
            try:
                await self._outbox.put(order)
                return
            except (OSError, sqlite3.Error):
                if self._clock.now() >= give_up:
                    raise
                await self._clock.sleep_until(self._clock.now() + PUT_AGAIN_S)

    async def _look_up(self, session_id: str, request: Request, until: float) -> Answer:
        """Live counts, or the customer who is there. No answer in time is FAILED: the edge goes on with what it has."""
        remaining_s = until - self._clock.now()
        if self._cloud is None or remaining_s <= 0:
            return Answer(request.id, request.basis, Status.FAILED)
        body = request.body
        try:
            if body.get("what") == "stock":
                counts = await self._cloud.stock(request.id, session_id, body["skus"], remaining_s=remaining_s)
                rows = [{"sku": c.sku, "counts": dict(c.counts), "as_of": c.as_of} for c in counts]
                return Answer(request.id, request.basis, Status.OK, body={"stock": rows})
            if body.get("what") == "memory":
                asked = _memory_asked(session_id, request, tuple(body["kinds"]))
                memory = await self._cloud.recall(asked, remaining_s=remaining_s)
                return Answer(request.id, request.basis, Status.OK, body={"memory": memory})
            who = await self._cloud.customer(_customer_asked(session_id, request), remaining_s=remaining_s)
            return Answer(request.id, request.basis, Status.OK, body={"match": who.match, "customer": who.customer})
        except CloudError:
            return Answer(request.id, request.basis, Status.FAILED)

    async def _redeem(self, session_id: str, request: Request, until: float) -> Answer:
        """What came of it; FAILED where nobody knows: asked again, it is the same redemption."""
        remaining_s, body = until - self._clock.now(), request.body
        if self._cloud is None or remaining_s <= 0:
            return Answer(request.id, request.basis, Status.FAILED)
        asked = RedeemAsked(
            key=f"{session_id}/{body['reward']}",
            session_id=session_id,
            **{name: str(body[name]) for name in ("channel", "role", "customer", "reward")},
        )
        try:
            made = await self._cloud.redeem(asked, remaining_s=remaining_s)
        except CloudError:
            return Answer(request.id, request.basis, Status.FAILED)
        status = Status.OK if made.result == "redeemed" else Status.DENIED
        return Answer(request.id, request.basis, status, body={"points": made.points})

    async def _remember(self, session_id: str, request: Request, until: float) -> Answer:
        """DENIED where the cloud said no, FAILED where nobody knows: asked again, it is the same memory."""
        remaining_s, body = until - self._clock.now(), request.body
        if self._cloud is None or remaining_s <= 0:
            return Answer(request.id, request.basis, Status.FAILED)
        asked = _memory_asked(session_id, request, (str(body["kind"]),), body["value"])
        try:
            await self._cloud.remember(asked, remaining_s=remaining_s)
        except CloudError:
            return Answer(request.id, request.basis, Status.FAILED)
        return Answer(request.id, request.basis, Status.OK)

    async def _reserve(self, session_id: str, request: Request, until: float) -> Answer:
        """Durable, then sent once: what became of it, or `draft` where it waits for the link. Raises sqlite3.Error."""
        if self._aside is None:
            return Answer(request.id, request.basis, Status.FAILED)
        body = request.body
        what = {name: body[name] for name in ("channel", "role", "sku", "qty", "source")}
        asked = ReserveAsked(key=request.id, session_id=session_id, **what)
        await self._aside.put(asked)
        made = None
        if self._cloud is not None and self._link_up():
            made = await self._aside.send(self._cloud, asked.key, remaining_s=until - self._clock.now())
        told = {"state": made.state, "why": made.why} if made else {"state": "draft", "why": ""}
        return Answer(request.id, request.basis, Status.OK, body=told)


def _action_of(request: Request) -> str:
    """What control calls it."""
    match request.kind:
        case "lookup":
            read = {"stock": Action.STOCK_READ, "memory": Action.RECALL}
            return read.get(str(request.body.get("what")), Action.CUSTOMER_LOOKUP)
        case "reserve":
            return Action.TRANSFER_REQUEST if request.body.get("source") else Action.HOLD_ITEM
        case "approve":
            return str(request.body.get("ask", {}).get("action", ""))
        case _:
            return Action.REMEMBER if request.body.get("what") == "remember" else Action.REDEEM_REWARD


def _approved(request: Request, verdict: Verdict) -> Answer:
    if verdict.granted is None:
        return Answer(request.id, request.basis, Status.EXPIRED)
    if not verdict.granted or verdict.grant is None:
        body = {"by": verdict.by} if verdict.by else {}
        return Answer(request.id, request.basis, Status.DENIED, body=body)
    return Answer(request.id, request.basis, Status.OK, body={"grant": grant_to_json(verdict.grant)})


def order_to_send(body: Mapping[str, Any]) -> OrderToSend:
    return OrderToSend(
        order_id=body["order_id"],
        revision=body["revision"],
        lines=tuple(line_from_json(line) for line in body["lines"]),
        menu_version=body["menu_version"],
        quoted_total_cents=body["quoted_total_cents"],
        confirmed_at_us=body["confirmed_at_us"],
        release_by_us=body["release_by_us"],
        codes=tuple(body["codes"]),
        site=body["site"],
        channel=body["channel"],
        local_time=body["local_time"],
        accept_price_change=body["accept_price_change"],
        adjustments=tuple(map(adjustments.from_json, body.get("adjustments", ()))),
    )


def _customer_asked(session_id: str, request: Request) -> CustomerAsked:
    body = request.body
    return CustomerAsked(
        request_id=request.id,
        session_id=session_id,
        channel=body["channel"],
        role=body["role"],
        **{how: str(body.get(how, "")) for how in ("phone", "number", "name", "ending")},
    )


def _memory_asked(
    session_id: str, request: Request, kinds: tuple[str, ...], value: Mapping[str, Any] | None = None
) -> MemoryAsked:
    body = request.body
    who = {name: str(body[name]) for name in ("channel", "role", "customer", "proof")}
    return MemoryAsked(request_id=request.id, session_id=session_id, kinds=kinds, value=value or {}, **who)
