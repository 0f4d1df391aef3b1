"""A turn of several sentences of which one is refused, or for a person: what the others ask is answered. PURE.

It decides which sentences those are, and joins the two plans: the refusal first. Nothing that leaves a trace is done
beside a refusal; where the others want that, the turn stays one, and is only refused.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from edge.dialog.shop.desk import ABOUT_OTHERS
from edge.dialog.shop.staff_apart import answers, staff_apart
from edge.dialog.talk import Plan, Talk

_REFUSALS = frozenset(
    {
        "injected", "no_cards", "never_spoken", "no_others", "cannot_by_voice", "points_by_voice", "no_staff_price",
        "cannot_promise", "claim_proves_nothing", "still_no", "cannot_by_voice_still", "no_cards_still",
        "no_staff_price_still", "facility_unknown", "refund_person", "guest_discount",
        "over_ceiling", "guest_price", "customer_staff_only", ABOUT_OTHERS,
    }
)  # fmt: skip
_MOST = 6  # sentences: more is a story, and read in one piece
_END = re.compile(r"(?<=[.!?;])\s+")


def refused_apart(plan: Plan, text: str, talk: Talk, conduct: Callable[[str, Talk], Plan]) -> Plan:
    """`plan`, of the whole turn, or the refusal of a part of it with the answer to the rest."""
    plan = staff_apart(plan, text, talk, conduct)
    said = [s for s in _END.split(text) if s.strip(" .!?;")]
    if not (_refuses(plan) and 2 <= len(said) <= _MOST) or _does(plan):
        return plan
    refused = [s for s in said if _refuses(conduct(s, talk))]
    others = [s for s in said if s not in refused]
    if not refused or not others:
        return plan
    refusal = conduct(" ".join(refused), talk)
    rest = conduct(" ".join(others), refusal.talk)
    if not _refuses(refusal) or _refuses(rest) or _does(rest) or not answers(rest):
        return plan
    still = replace(rest.talk, shop=replace(rest.talk.shop, others=refusal.talk.shop.others))  # who is asked about
    return replace(
        rest,
        talk=still,
        applied=(*refusal.applied, *rest.applied),
        moves=(*refusal.moves, *rest.moves),
        needs=(*refusal.needs, *rest.needs),
    )


def _refuses(plan: Plan) -> bool:
    return any(move.kind in _REFUSALS for move in plan.moves)


def _does(plan: Plan) -> bool:
    """Whether it leaves a trace, or asks staff for one."""
    return bool(plan.actions) or any(need.kind not in ("lookup", "hand_over", "reason") for need in plan.needs)
