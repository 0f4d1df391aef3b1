"""What of a conversation goes along with a question to the cloud: chosen and bounded, and no transcript. PURE.

The draft, what was asked and the language go as values of their own. Of what was said go the last few sentences, for
"the second one" and "same as hers" point into them; and not what is nobody's business there: an allergy, a name, points
and numbers of a customer, what is remembered of them, voices from elsewhere. It ends with the turn that is asked about.
"""

import re
from collections.abc import Sequence

from domain.control import Actor
from domain.grants import Standing
from edge.dialog.guards import sensitive
from edge.dialog.guards.allergy_told import without_what_is_told
from edge.dialog.members.members import Loyalty

SENTENCES = 6  # three exchanges; what a pronoun points to is seldom further back, and a model is shown no more
LONGEST = 240  # characters: a read-back of a family's order; what is longer is cut
AGENT = "agent"
UNHEARD = frozenset({Standing.ELSEWHERE, Standing.CHILD})  # whose words change nothing are no context either
_OF_A_PERSON = re.compile(r"\d{4,}|\b(?:points?|puntos|loyalty|account|cuenta|remember|recuerd\w+|usual|siempre)\b")
_OF_HEALTH = re.compile(
    r"\b(?:allerg|alerg|cross contact|contacto cruzado|can'?t have|no puede comer|celiac|intoleran)"
)


def curated(history: Sequence[tuple[str, str]], member: Loyalty) -> list[list[str]]:
    """(who, words), the oldest first."""
    turn = next((n for n in range(len(history) - 1, -1, -1) if history[n][0] != AGENT), -1)
    name = member.member.name.casefold() if member.member else ""
    kept = [
        [who, (without_what_is_told(words) if n == turn else words)[:LONGEST]]
        for n, (who, words) in enumerate(history)
        if n == turn or not _is_private(who, words, name)
    ]
    return kept[-SENTENCES:]


def _is_private(who: str, words: str, name: str) -> bool:
    plain = sensitive.plain(words)
    if who != AGENT and Actor.labelled(who).standing in UNHEARD:
        return True
    named = bool(name) and name in words.casefold()
    return named or bool(_OF_A_PERSON.search(plain) or _OF_HEALTH.search(plain)) or sensitive.speaks_of_health(words)
