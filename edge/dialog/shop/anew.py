# ruff: noqa: E501 - frames stay in one piece
"""Words that look back on a wish: it begins anew behind what was taken back or answered, or it is asked whether it is done. PURE."""

import re
from collections.abc import Collection
from typing import Final

from edge.dialog.shop.reading import Reading

# "Never mind, hold it at full price": behind what is taken back stands what is wanted.
RATHER: Final = re.compile(
    r"\b(?:never ?mind|forget (?:it|that)|scratch that|olvidalo)\b.*\b(?:hold|reserve|transfer|get|send|aparta)\b"
)
GO_TO: Final = re.compile(
    r"\b(?:(?:can|could|should|will|would) (?:we|you|they|i|it) (?:\w+ )?(?:go|do|make it|get|stretch|push)|make (?:it|that)|go (?:to|up to|for)"
    r"|(?:what|how) about|try|ask (?:for|them for))\b"
)
IS_IT_DONE: Final = re.compile(
    r"^(?:(?:so|ok|okay|and|hey|then|quick one|wait) )*(?:is|was|are|were|did|has|have) (?:that|it|they|those|the (?:hold|transfer|request)) (?:\w+ )?"
    r"(?:held|put aside|reserved|set aside|in(?: the (?:system|computer|queue))?|go through|gone through|went through|go in|gone in|done|placed|put in|sent|booked|confirmed|on hold|requested|registered)"
    r"(?: (?:already|yet|now|then))?$|^(?:(?:y|entonces|bueno) )*ya (?:quedo|esta)(?: (?:apartad[oa]|pedid[oa]|list[oa]|hecho))?$"
)
IT_AND: Final = re.compile(
    r"\b(?:add|take|get|buy|have|llevo|quiero|agrega\w*|pon\w*) (?:it|that|this|them|those|that one|es[oae]|est[oae]) (?:and|plus|with|y|con)\b|\b(?:agrega|pon|anade)l[oa] y\b"
)
# "No, he wants the thirty-four. Request one from Hilltop.": the no corrects, and what is wanted is said behind it.
_CORRECTS: Final = re.compile(
    r"^(?:no|nope|nah)\b(?!.*\b(?:dont|do not|not|no need|cancel\w*|forget|leave|never ?mind|mejor no|ya no|olvid\w+|dej\w+)\b)"
)


def is_denied(reading: Reading, wants: Collection[str]) -> bool:
    """ "No, don't hold it", of what nothing was asked about: no wish that is said anew behind the no."""
    said = reading.said.colours or reading.said.sizes or reading.said.numbers or reading.places or reading.qty
    anew = RATHER.search(reading.text) or (said and _CORRECTS.search(reading.text))
    moved = {"hold", "transfer"} & set(wants) and not {"hold_time", "transfer_time"} & set(wants)
    return bool(reading.has("no") and not reading.named and moved and not anew)


# "Ask for a discount on the watch": of staff, whatever promotions there are.
ASKS_FOR_ONE: Final = re.compile(
    r"^(?:(?:can|could|would|will|please|you|we|i|ok|okay|need|want|to|and|so|go|lets) )*(?:ask|request|put in)"
    r"(?: (?:for|them|him|her|(?:a|the|my) (?:manager|lead|supervisor)|someone|somebody|about))* (?:a |an |some |any )?(?:\w+ )?(?:discount|money off|reduction|markdown)\b"
)
TILL: Final = re.compile(r"\b(?:it|them|that|those|lo|la)\b.*\b(?:till?|until|longer|hasta|mas tiempo)\b")
CANCELS: Final = re.compile(
    r"\b(?:(?:forget|drop|withdraw|scrap) (?:the|that|my) (?:request|discount|approval|override|match)"
    r"|(?:drop|scrap|withdraw|leave|skip) (?:it|that)|call (?:it|that) off|(?:dont|do not) (?:bother|worry)|no need"
    r"|cancel\w*|undo|scratch (?:that|it)|take (?:it|that) back|never ?mind|forget (?:it|that|about it)"
    r"|olvid\w+|deshaz\w*|changed (?:my|her|his|their) mind|quita(?:lo|la)|dejal[oa]|ya no l[oa]s?)\b"
)
