# ruff: noqa: E501 - patterns stay in one piece
"""A turn of several sentences, or clauses, of which one is refused, or for a person: what the others ask is answered. PURE.

It decides which sentences those are, and joins the two plans: the refusal first. Nothing that leaves a trace is done
beside a refusal; where the others want that, the turn stays one, and is only refused.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from edge.dialog.guards import sensitive
from edge.dialog.guards.allergy_told import tells_of_harm
from edge.dialog.shop.desk import ABOUT_OTHERS
from edge.dialog.shop.staff_apart import answers, staff_apart
from edge.dialog.talk import Move, Plan, Talk
from edge.dialog.vocabulary.words import sentences

_REFUSALS = frozenset(
    {
        "injected", "no_cards", "never_spoken", "no_others", "cannot_by_voice", "points_by_voice", "no_staff_price",
        "cannot_promise", "claim_proves_nothing", "still_no", "cannot_by_voice_still", "no_cards_still",
        "no_staff_price_still", "facility_unknown", "refund_person", "guest_discount",
        "over_ceiling", "guest_price", "customer_staff_only", "data_person", "complaint", ABOUT_OTHERS,
    }
)  # fmt: skip
_SMALL_TALK = frozenset({"you_are_welcome", "welcome", "bye", "hello", "okay", "go_ahead", "anything_else"})
_POINTS = re.compile(r"\b(?:it|its|that|this|them|those|these|one|ones|lo|eso|esa|ese)\b", re.IGNORECASE)
_ASKS = re.compile(
    r"\W*(?:(?:and|so|also|oh|then|but|um|please|ok|okay|y|pero|oye) )*(?:where|what|how|which|when|do|does|did|have|has|got|is|are|can|could|would|will|any|tell me|show me|find|looking for"
    r"|i(?:['’]m| am) (?:looking|after)|i (?:want|need)|i['’](?:ll|d)|d[oó]nde|cu[aá]nt|tienen|tiene|hay|qu[eé]|busco|quiero)",
    re.IGNORECASE,
)
_MOST = 6  # sentences: more is a story, and read in one piece
_SHORT = 200  # characters: of a longer turn only the sentences are told apart
# "Delete my account, and where are the shoes", "you charged me twice and have you got the jacket in red".
_CLAUSE = re.compile(
    r"(?<=[.!?;])\s+|,\s+(?:(?:and|but|so|also|oh|then|y|e|pero)\s+)?"
    r"|\s+(?:and|but|oh|y|pero)\s+(?=(?:where|what|how|which|when|do|have|has|got|is|are|can|could|d[oó]nde|cu[aá]nto|tienen|tiene|hay)\b)",
    re.IGNORECASE,
)


def refused_apart(plan: Plan, text: str, talk: Talk, conduct: Callable[[str, Talk], Plan]) -> Plan:
    """`plan`, of the whole turn, or the refusal of a part of it with the answer to the rest."""
    plan = _told_beside(staff_apart(plan, text, talk, conduct), text, talk, conduct)
    if not (_refuses(plan) or _lost(plan)) or _does(plan):
        return plan
    clauses = [s for s in _CLAUSE.split(text) if s.strip(" .!?;,")] if len(text) <= _SHORT else []
    return _apart(sentences(text), talk, conduct) or _apart(clauses, talk, conduct, stands=_asks_for_itself) or plan


def _asks_for_itself(clause: str) -> bool:
    """ "Where are the socks"; not "how much is left on it", of what is refused, nor "the reader won't take my card"."""
    return bool(_ASKS.match(clause)) and not _POINTS.search(clause)


def _apart(
    said: Sequence[str],
    talk: Talk,
    conduct: Callable[[str, Talk], Plan],
    *,
    stands: Callable[[str], bool] = bool,
) -> Plan | None:
    """The refusal of some of the pieces with the answer to the others; None where they do not stand for themselves."""
    if not 2 <= len(said) <= _MOST:
        return None
    refused = [s for s in said if _refuses(conduct(s, talk))]
    others = [s for s in said if s not in refused and stands(s)]
    if not refused or not others:
        return None
    refused = [s for s in said if s not in others]  # "the guy before me, what did he buy": together
    refusal = conduct(", ".join(refused), talk)
    rest = conduct(", ".join(others), refusal.talk)
    small_talk = {move.kind for move in rest.moves} <= _SMALL_TALK and not rest.needs
    if not _refuses(refusal) or _refuses(rest) or _does(rest) or not answers(rest) or small_talk:
        return None
    still = replace(rest.talk, shop=replace(rest.talk.shop, others=refusal.talk.shop.others))  # who is asked about
    return replace(
        rest,
        talk=still,
        applied=(*refusal.applied, *rest.applied),
        moves=(*refusal.moves, *rest.moves),
        needs=(*refusal.needs, *rest.needs),
    )


def _told_beside(plan: Plan, text: str, talk: Talk, conduct: Callable[[str, Talk], Plan]) -> Plan:
    """ "Are the boots real rubber, I'm allergic to latex": what the data says of the thing, and who knows of health."""
    clauses = [s for s in _CLAUSE.split(text) if s.strip(" .!?;,")]
    told = [s for s in clauses if _tells_of_health(s)]
    if not any(m.kind == "no_health" for m in plan.moves) or not told or not len(told) < len(clauses) <= _MOST:
        return plan
    rest = conduct(", ".join(s for s in clauses if s not in told), talk)
    facts = {"fact", "described"}  # what a thing is made of; how many there are is no answer to it
    if not rest.moves or rest.needs or not answers(rest) or not {m.kind for m in rest.moves} <= facts:
        return plan
    return replace(rest, moves=(*rest.moves, Move("ask_a_doctor")))


def _tells_of_health(clause: str) -> bool:
    """Only told: a question whether something is safe is for a doctor as a whole."""
    return tells_of_harm(clause) and not sensitive.asks_whether_safe(clause) and not sensitive.asks_of_health(clause)


def _refuses(plan: Plan) -> bool:
    return any(move.kind in _REFUSALS for move in plan.moves)


def _lost(plan: Plan) -> bool:
    """Whether words were looked for among the goods that may be a claim's: "there's a sign, winter clearance"."""
    return any(move.kind in ("not_found", "not_found_near", "nearest") for move in plan.moves)


def _does(plan: Plan) -> bool:
    """Whether it leaves a trace, asks staff for one, or looks up what it shall be left with ("hold!")."""
    agreed = any(str(w.get("want", "")).endswith("!") for n in plan.needs for w in n.body.get("wishes", ()))
    return agreed or bool(plan.actions) or any(n.kind not in ("lookup", "hand_over", "reason") for n in plan.needs)
