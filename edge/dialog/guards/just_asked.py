"""What a short question goes on from: the allergens just asked for, the dish just spoken of, the order that went. PURE.

It decides which of them is meant, and answers nothing.
"""

import re

from edge.dialog.answering.allergies import CODES
from edge.dialog.guards import sensitive
from edge.dialog.reading.repairs import thing
from edge.dialog.talk import Talk

_FOR_SOMEBODY = re.compile(r"\b(?:for|para|to|hurt|harm|bother) (?:him|her|them|me|us|my|el|ella|ellos|mi)\b")
_STATE = re.compile(
    r"^(?:(?:and|so|ok|okay|but|wait|y|entonces) )*(?:is|was|did|has|its|ya|esta)"
    r"(?: (?:it|that|my order|the order|everything|this|all of it))? (?:all |really |now |been )*"
    r"(?:sent|in|placed|through|go through|gone through|done|ready|ordered|submitted|enviad[oa]|list[oa]|hech[oa])"
    r"(?: (?:now|yet|already|then|right|ya))?$"
)


def of(text: str, talk: Talk) -> tuple[str, ...]:
    """ "Is there peanut in the shake?", "apple slices, is that okay for him?": of peanuts still. () for none."""
    codes = talk.question.partition(f":{CODES}")[2].split(",")
    return tuple(c for c in codes if c) if for_somebody(text) else ()


def for_somebody(text: str) -> bool:
    """ "Apple slices, is that okay for him?", behind an answer about allergens: of them again."""
    return "?" in text and bool(_FOR_SOMEBODY.search(sensitive.plain(text)))


def spoken_of(talk: Talk) -> tuple[str, ...]:
    """The dish that was just spoken of, else the last one ordered."""
    return talk.offered[:1] or tuple(thing(line) for line in talk.order.lines[-1:])


def the_last_digits(text: str, talk: Talk) -> bool:
    """ "Just the last four", of a number that is asked for: read out to nobody, and no meal by its number."""
    of_a_number = talk.expecting.kind == "phone" or "private_not_spoken" in talk.refused_once
    return of_a_number and bool(_LAST_DIGITS.match(sensitive.plain(text)))


_LAST_DIGITS = re.compile(
    r"^(?:\w+ ){0,3}?(?:the |l[oa]s )?(?:last|first|final|ultim[oa]s|primer[oa]s)"
    r" (?:two|three|four|few|\d|dos|tres|cuatro)"
    r"(?: (?:digits?|numbers?|of (?:it|them)|digitos|numeros))?(?: then| please| por favor)?$"
)


def where_it_stands(text: str) -> bool:
    """ "Is it sent now?", "did it go through": of the order, and of nothing that is in a dish."""
    return bool(_STATE.match(sensitive.plain(text)))
