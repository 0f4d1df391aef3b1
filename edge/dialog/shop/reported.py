"""What others report to a conversation in a shop: counts, a customer, staff, a proposal, what ran out. PURE.

Counts and customers live beyond the link: a turn that needs them ends in a lookup (`conduct`), and goes on here.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from domain import order as orders
from edge.dialog.shop import aside, checkout, people, requests
from edge.dialog.shop import proposed as proposals
from edge.dialog.shop.desk import BESIDE, Counts, Desk
from edge.dialog.shop.memory import Wish
from edge.dialog.shop.render import SAID_BEFORE
from edge.dialog.shop.serve import do
from edge.dialog.talk import Plan, Waiting


def looked_up(desk: Desk, body: Mapping[str, Any], answer: Mapping[str, Any] | None) -> Plan:
    """The cloud's answer to a lookup, or None when none came in time: what was asked is answered now."""
    if body.get(BESIDE):
        desk.say(SAID_BEFORE, words=str(sum(len(said.split()) for said in desk.talk.last_said)))
    if body.get("what") == "customer":
        people.found(desk, body, answer)
        return desk.plan()
    desk.counts = counts_from(answer)
    desk.asked = bool(desk.mem.pending)  # the turn has asked something besides: there is one question at a time
    desk.brief = len(body.get("wishes", ())) > 1
    for row in body.get("wishes", ()):
        do(desk, Wish.from_json(row))
    checkout.resumes(desk)
    return desk.plan()


def counts_from(answer: Mapping[str, Any] | None) -> Counts:
    if answer is None:
        return Counts(late=True)
    rows: Sequence[Mapping[str, Any]] = answer.get("stock", ())
    return Counts(
        by_sku={str(r["sku"]): dict(r["counts"]) for r in rows},
        as_of={str(r["sku"]): datetime.fromisoformat(str(r["as_of"])) for r in rows if r.get("as_of")},
        live=True,
    )


def proposed(desk: Desk, unknown: tuple[str, ...], acts: Sequence[Mapping[str, Any]], confidence_permille: int) -> Plan:
    """For words that nothing here is called by; without acts, none came."""
    proposals.taken(desk, unknown, acts, confidence_permille)
    return desk.plan()


def approved(desk: Desk, waiting: Waiting, outcome: str) -> Plan:
    """Staff's answer to what was asked of them; no answer is a no. What follows is done for whom it was asked for."""
    if waiting.ask is not None:
        desk.actor = waiting.ask.actor
    desk.put(waiting=tuple(w for w in desk.talk.waiting if w.request != waiting.request))
    requests.answered(desk, waiting, granted=outcome == "granted")
    return desk.plan()


def moved_aside(desk: Desk, body: Mapping[str, Any], what: Mapping[str, Any]) -> Plan:
    """What became of goods that were to be put aside (`edge.dialog.shop.aside`)."""
    aside.moved(desk, body, what)
    return desk.plan()


def availability(desk: Desk, out: frozenset[str]) -> Plan:
    """Things ran out or came back. What lies in the basket and is gone is told at once."""
    before = desk.talk.out
    desk.put(out=out)
    for line in desk.order.lines:
        held = desk.shop.of_sku(str(getattr(line, "variation", "")))
        if held and {held[0].id, held[1].sku} & (out - before):
            desk.set_order(orders.replaced(desk.order, [kept for kept in desk.order.lines if kept != line]), "86")
            desk.say("basket_out", item=desk.variant_name(*held))
    return desk.plan()
