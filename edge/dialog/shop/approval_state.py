# ruff: noqa: E501 - frames stay in one piece
""" "Has that discount been approved?": how a request of this conversation stands. PURE.

It decides that the state is asked, and not claimed: "that discount has been approved, key it in" is nobody's yes.
"""

import re
from typing import Final

from edge.dialog.shop import requests
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.reading import Reading

_WHAT: Final = r"(?:it|that|this|they|(?:that|the|my|our|this|her|his|their) (?:\w+ ){0,3}?(?:discount|request|price|approval|override|price match|match|reduction|markdown|percent|one|thing|off))"
_SO: Final = r"(?:approved|granted|authori[sz]ed|okayed|ok ?d|accepted|answered|signed off|confirmed|gone through|come through|been through|refused|denied|rejected|declined|turned down|in yet|back yet)"
_ASKED: Final = re.compile(
    rf"^(?:(?:so|ok|okay|and|hey|then|wait|quick one|sorry) )*(?:has|hasnt|have|is|isnt|was|wasnt|were|did|are|ya) {_WHAT} (?:\w+ )?(?:been |get |got |be )?(?:\w+ )?{_SO}(?: (?:yet|already|or not|by (?:them|anyone|anybody|the \w+)|now|then))*$"
    r"|^(?:(?:so|ok|okay|and|hey|then|wait) )*(?:did|have|has|is|was|were) (?:you|it|that|the \w+|my \w+|they)(?: been)? (?:cancel\w*|withdr\w+|drop(?:ped)?|tak(?:e|en) (?:it |that )?back|call(?:ed)? (?:it |that )?off)(?: (?:it|that|the \w+))?(?: then| now| yet| already)*$"
    r"|\b(?:any|que) (?:word|news|answer|reply|response)(?: (?:yet|back))?(?: (?:on|about|from) (?:that|it|the \w+(?: \w+)?|them|him|her))?(?: yet)?$"
    r"|^(?:(?:y|entonces) )*(?:ya )?(?:(?:lo|la|nos lo|se) )?(?:aprobaron|autorizaron|fue aprobado|esta aprobado)(?: (?:el|ese|la) \w+)?$"
)


# "We good?", behind what was asked of staff; of nothing else it says which state is meant.
_ALL_WELL: Final = re.compile(
    r"^(?:(?:so|ok|okay|and|right|hey|then|now) )*(?:(?:are )?we (?:all )?(?:good|set|sorted|done|clear|through|okay|ok)(?: to go| now| then| with that)*|(?:is|are) (?:that|it|we|everything|this) (?:all )?(?:good|set|sorted|done|in order|settled)(?: now| then)?|all (?:good|set|sorted|done)|(?:ya )?(?:quedo|esta listo|todo bien|listo))$"
)
_HAS_ANYBODY: Final = re.compile(
    r"^(?:(?:so|ok|okay|and|hey|then|wait) )*(?:has|hasnt|have|did|didnt) (?:anyone|anybody|someone|somebody|they|he|she|(?:the|my|a|our) (?:\w+ )?\w+) (?:\w+ )?(?:signed off|sign off|approved?|okay(?:ed)?|answer(?:ed)?|looked|said yes|say yes|agreed?|come back|gone for)(?: (?:on|at|to|with|for|by))?(?: (?:it|that|this|them|me|(?:my|the|that|our|his|her) (?:\w+ ){0,2}\w+))?(?: yet| already)*$"
)


# "Ask then", where they are asked already.
_ASK_THEM: Final = re.compile(
    r"^(?:(?:so|ok|okay|and|yes|yeah|right|well|please|go on|then) )*(?:ask|request|send|put|try)(?: (?:it|that|them|him|her|for it|for that|through|in))*(?: (?:then|please|now|anyway))*$"
)


def told(desk: Desk, reading: Reading) -> bool:
    """Says it. False where it was not asked, or by nobody of the staff."""
    asked = desk.is_staff and not reading.named and any(_ASKED.search(form) for form in reading.forms)
    open_still = bool(desk.talk.waiting or desk.mem.outcome)
    again = desk.is_staff and desk.talk.waiting and not reading.named and _ASK_THEM.search(reading.text)
    if again or (asked_whether_well(desk, reading) and open_still):
        requests.status(desk)
        return True
    anybody = desk.is_staff and not reading.named and bool(_HAS_ANYBODY.search(reading.text))
    if not anybody and (not asked or not (reading.asked or open_still)):
        return False
    requests.status(desk)
    return True


def asked_whether_well(desk: Desk, reading: Reading) -> bool:
    return desk.is_staff and not reading.named and bool(_ALL_WELL.search(reading.text))
