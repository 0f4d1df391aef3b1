"""What is said to a seller of a voice beside them: a shopper, whom the headset hears and never answers. PURE.

It decides whether the turn comes to anything: a fact that the shopper asked for helps the seller, and so does that a
yes was not theirs. Our question would be answered by nobody, and a courtesy is said to nobody: then all stays as it
was, in silence. So it does where the seller wants no suggestions: they ask for what they need.
"""

from dataclasses import replace
from typing import Final

from domain.grants import Standing
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.patterns import READS
from edge.dialog.shop.reading import Reading
from edge.dialog.talk import Plan, Talk

BESIDE: Final = frozenset({"shopper", "customer", "guest"})
_THE_SELLERS: Final = frozenset({"needs_your_yes"})
# Said to whoever spoke, and nothing that a seller can use.
_TO_THEM: Final = frozenset(
    {
        "not_understood", "unsure_of", "anything", "go_ahead", "you_are_welcome", "nothing_more", "take_your_time",
        "as_said", "muted", "unmuted", "dropped", "forgotten", "fact_unknown", "facility_unknown",
        "hear_again", "still_no", "what_i_do",
    }
)  # fmt: skip


def is_heard(desk: Desk) -> bool:
    """Whether somebody speaks whose headset it is not."""
    return desk.is_headset and (desk.actor.id in BESIDE or desk.actor.standing is not Standing.PRINCIPAL)


def of_use(plan: Plan, before: Talk) -> Plan | None:
    """What the seller is told of it; None where that is nothing."""
    return None if _is_for_nobody(plan, before) else _still_open(plan, before)


def _is_for_nobody(plan: Plan, before: Talk) -> bool:
    """Whether what it leads to is of no use to the seller. A person who is called, and an emergency, always are."""
    kinds = {move.kind for move in plan.moves}
    if plan.actions or kinds & _THE_SELLERS or any(need.kind == "hand_over" for need in plan.needs):
        return False
    asks = any(move.asks for move in plan.moves) and plan.talk.shop.pending != before.shop.pending
    return before.shop.muted or asks or bool(kinds and kinds <= _TO_THEM)


def _still_open(plan: Plan, before: Talk) -> Plan:
    """What the seller was asked waits for the seller, whatever was said beside them."""
    if not before.shop.pending or plan.talk.shop.pending:
        return plan
    shop = plan.talk.shop.but(pending=before.shop.pending)
    return replace(plan, talk=replace(plan.talk, expecting=before.expecting, shop=shop))


def only_talks(reading: Reading) -> bool:
    """ "Have you got it in red?", "thanks so much": neither a yes to what the seller was asked, nor a change of it."""
    if reading.signals & {"yes", "no"}:
        return False
    reads = set(reading.wants) <= READS and bool(reading.wants) and not reading.qty
    return reads or bool(reading.signals & {"thanks", "greeting", "bye"})
