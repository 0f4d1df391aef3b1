"""Who thinks about a question next: rules, a small model, a big one. PURE.

It decides whether what is there is good enough and, if it is not, why somebody else is asked. What may be spent is
`budget`'s; which of a tier's models is up is the shell's to find out.
"""

from collections.abc import Sequence

from cloud.reasoning.budget import Rung, Verdict
from cloud.reasoning.question import Question
from cloud.reasoning.rules import SURE, Proposed

ENOUGH = 0.6  # of a small model: below it the big one is asked; the edge asks the guest about anything below 0.8
TIERS = ("small", "big")
LOWEST_RUNG = {"small": Rung.SMALL, "big": Rung.ALL}


def after_rules(rules: Proposed, question: Question) -> str:
    """Why a model is asked, or "" where rules are enough.

    Rules that found the thing answer: faster, for nothing and each time the same. They cannot do with several things
    that were not understood, nor with a turn that says more than a name.
    """
    if not question.words.strip():
        return ""
    if any(act.kind == "clarify" for act in rules.acts):
        return "rules know nothing near"
    if rules.confidence < SURE:
        return f"rules are {round(rules.confidence * 100)}% sure"
    return ""


def after_model(found: Proposed) -> str:
    """Why the next tier is asked, or ""."""
    if found.confidence >= ENOUGH:
        return ""
    return f"{round(found.confidence * 100)}% sure"


def not_affordable(tier: str, verdict: Verdict) -> str:
    """Why a tier is passed over, or ""."""
    return "" if verdict.rung >= LOWEST_RUNG[tier] else f"budget: {verdict.why}"


def better(one: Proposed, other: Proposed) -> Proposed:
    """A model that is unsure does not silence rules that found something; on a tie the later one knows more."""
    return one if one.confidence > other.confidence else other


def best(found: Sequence[Proposed]) -> Proposed:
    first, *rest = found
    for one in rest:
        first = better(first, one)
    return first
