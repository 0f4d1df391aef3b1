"""What came back for a request, where it speaks: staff's leave, who somebody is, an order kept, a proposal. PURE.

It decides what of an answer still counts; `Deciding.answer` has dropped those that are stale.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from domain.control import Action
from domain.order import Order
from edge.dialog.conduct import others, permits, proposed, staff
from edge.dialog.meaning import Expecting, Heard
from edge.dialog.members import loyalty, members, remembering
from edge.dialog.shop import reported
from edge.dialog.understand import understand
from edge.session import granting
from edge.session.exchange import Answer, Status
from edge.session.state import OpenRequest

OF_WHAT_WAS_SENT = (Action.MODIFY_SUBMITTED, Action.VOID_SUBMITTED)  # the same in a shop as at a restaurant

if TYPE_CHECKING:
    from edge.session.deciding import Deciding


def approval(d: "Deciding", request: OpenRequest, given: Answer) -> None:
    status, kept = granting.taken(request.body, given, permits.policy(d.serving), d.checks)
    d.event("answered", id=request.id, status=status.value, **kept)
    waiting = next((w for w in d.talk.waiting if w.request == request.id), None)
    if waiting is None:
        return
    outcome = {Status.OK: "granted", Status.EXPIRED: "expired"}.get(status, "denied")
    if d.store is not None and waiting.action not in OF_WHAT_WAS_SENT:
        d.plan(reported.approved(d.desk("seller"), waiting, outcome))
        return
    role, checks = d.c.setting.role, d.checks
    d.plan(staff.answered(d.talk, d.serving, d.actor(), waiting, outcome, role=role, checks=checks))


def acted(d: "Deciding", request: OpenRequest, given: Answer) -> None:
    kept = given.status is Status.OK
    if request.body.get("what") == remembering.REMEMBER:
        kind = str(request.body.get("kind", ""))
        d.plan(loyalty.remembered(d.talk, d.serving, d.actor(), kind, kept=kept, checks=d.checks))
        return
    points = given.body.get("points") if kept else None
    reward = str(request.body.get("reward", ""))
    d.plan(loyalty.redeemed(d.talk, d.serving, d.actor(), reward, points, checks=d.checks))


def looked_up(d: "Deciding", request: OpenRequest, given: Answer) -> None:
    if request.body.get("what") == "memory":
        found = given.body if given.status is Status.OK else None
        d.plan(loyalty.recalled(d.talk, d.serving, d.actor(), found, checks=d.checks))
        return
    if request.body.get("number") != d.talk.loyalty.digits:
        return  # another number has been said since
    body = given.body if given.status is Status.OK else None
    words = members.usual_of(body, d.serving.menu)
    lexicon = d.c.known(d.s).lexicon
    usual = understand([Heard(words)], Order(), Expecting(), lexicon, d.serving).commands if words else ()
    d.plan(loyalty.looked_up(d.talk, d.serving, d.actor(), body, usual, checks=d.checks))


def submitted(d: "Deciding", given: Answer) -> None:
    if given.status is Status.OK and given.body.get("state"):
        d.plan(others.order_moved(d.talk, d.serving, d.actor(), given.body))
    elif given.status is not Status.OK:  # the outbox could not keep it: nothing was promised yet
        body = {"state": "rejected"}
        d.plan(others.order_moved(d.talk, d.serving, d.actor(), body))


def way(given: Answer) -> dict[str, Any]:
    """How the cloud came to its proposal, for the log: hops with their reasons and costs, how sure it is, and what it
    rests on; no words of anybody."""
    return {name: given.body[name] for name in ("way", "confidence", "grounds") if given.body.get(name)}


def reasoned(d: "Deciding", request: OpenRequest, given: Answer) -> None:
    unknown = tuple(request.body.get("unknown", ()))
    acts = given.body.get("acts", ()) if given.status is Status.OK else ()
    confidence = int(given.body.get("confidence", 0))
    if d.store is not None:
        d.plan(reported.proposed(d.desk(str(request.body.get("speaker", ""))), unknown, acts, confidence))
        return
    d.plan(
        proposed.proposal(
            d.talk,
            d.serving,
            d.actor(str(request.body.get("speaker", "customer"))),
            unknown=unknown,
            commands=given.commands if given.status is Status.OK else (),
            acts=acts,
            confidence_permille=confidence,
        )
    )


def put_aside(d: "Deciding", what: Mapping[str, Any], body: Mapping[str, Any]) -> None:
    """Goods that were to be put aside, and are or are not."""
    if d.store is not None:
        d.plan(reported.moved_aside(d.desk("seller"), body, what))
