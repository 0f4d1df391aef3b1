"""The clauses of a turn that order nothing and must not be read as food: "..., and delete my number". PURE.

Understanding reads what is left; what the clauses mean is told from the whole turn (`guarded`), and refused or handed
over there. A turn that is nothing else stays whole.
"""

import re

from edge.dialog.guards import sensitive
from edge.dialog.guards.masking import MASK

_BETWEEN = re.compile(
    r"(?<=[.!?;])\s+|,\s+|\s+[-–—]+\s+"
    r"|\s+(?=(?:and|but|also|oh|y|pero|adem[aá]s)\s+(?:\w+\s+)?(?:forget|delete|erase|remove my|wipe|scrub|ignore"
    r"|disregard|you are|pretend|set|mark|my card|here['’]?s my|charge|olvid\w+|borr\w+|elimin\w+|ignor\w+)\b)",
    re.IGNORECASE,
)
# What somebody has written down for a machine or a kitchen to do.
_NOTE = re.compile(
    r"[,.]?\s+(?:with|and|plus|con) (?:a |an |the |this |una )?(?:special )?"
    r"(?:note|memo|comment|instruction|message|nota)s?\b"
    r"\s*(?:to|for|that says|saying|:|,|que diga|para).*$",
    re.IGNORECASE,
)


def without_asides(text: str) -> str:
    """The words that may order something; all of them where no clause is told from them."""
    text = _NOTE.sub("", text) or text
    clauses = [c for c in _BETWEEN.split(text) if c and c.strip()]
    if len(clauses) < 2:
        return text
    kept = [c for c in clauses if not _orders_nothing(c)]
    rest = ", ".join(c.strip(" ,") for c in kept)
    return rest if len(kept) < len(clauses) and sensitive.orders(rest) else text


def _orders_nothing(clause: str) -> bool:
    return MASK in clause or sensitive.asks_for_data_rights(clause) or sensitive.injects(clause)
