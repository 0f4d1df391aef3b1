# ruff: noqa: E501 - frames stay in one piece
""" "Just apply it", "do it anyway": words that push for money off which nobody approved. PURE.

It changes nothing, ever: it says what became of the request. A yes to a question of ours is answered before it comes here.
"""

import re
from typing import Final

from edge.dialog.guards import pressing, sensitive
from edge.dialog.shop import another_sum, requests
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.reading import Reading

_MONEY: Final = frozenset({"discount", "price_override", "price_match", "label"})
_INSISTS: Final = re.compile(
    r"^(?:(?:just|please|then|so|ok|okay|well|come on|fine|and|but|no|yes|yeah|look|listen|can you|could you|would you|will you|you can|go ahead and|i said|i want you to|lets|solo|pues|entonces|ya|por favor|que) )*"
    r"(?:(?:apply|approve|authori[sz]e|push|force|override|put|ring|run|enter|process|grant|give|do|make|key|honou?r|take|knock|use)(?: (?:it|that|this|them|him|her|me|the customer))?(?: (?:the|that|my|this|a) (?:discount|price|promo|percent|override|reduction|match|new price|lower price))?(?: (?:off|through|in|up|happen|on))*"
    r"|(?:aplic|apliqu|haz|hag|aprueb|autoric|autoriz|pon|pong|met|mete|cobr)\w*(?: (?:el|ese|este) (?:descuento|precio))?)"
    r"(?: (?:anyway|anyways|regardless|all the same|now|already|then|please|still|again|yourself|without (?:them|him|her|it|approval|asking)|(?:for|to) (?:me|him|her|us|them|the customer)|de todos modos|de todas formas|igual|ya|ahora|por favor|sin (?:permiso|preguntar)))*$"
)


_JUST_DO: Final = re.compile(
    r"\b(?:just|go ahead and|please|solo|nomas) (?:do|apply|approve|ring|put|give|take|run|override|enter|haz|hagal[oa]|aplica)(?:l[oa])? ?(?:it|that|this|them|him|her)?(?: (?:it|through|in|up|anyway|now|for (?:me|her|him|us)))*$"
    r"|^(?:(?:ok|okay|so|then|please|just) )*(?:send|submit|make|put in|file) (?:the|that|a|my) request$"
)
_MAY_I: Final = re.compile(
    r"^(?:(?:so|ok|okay|and|then|well|now|right|entonces|pues) )*(?:can|may|could|should|do|shall|am|puedo|podemos|debo) (?:i|we|allowed|ok|okay)?\b.*"
    r"\b(?:the|that|it|this|them|el|ese|esa|eso|lo)\b"
)


def asks_whether(desk: Desk, reading: Reading) -> bool:
    """ "So can I give the five percent?", of what was asked of staff: what became of it, and no new request."""
    asked = bool(desk.talk.waiting or desk.mem.outcome) and "discount_rule" not in reading.wants
    about = set(reading.wants) & _MONEY and not reading.named
    if asked and not reading.named and (_IS_FINE.search(reading.text) or _DID_WE.search(reading.text)):
        return True
    return asked and bool(about and _MAY_I.search(reading.text) and not _ASK_AGAIN.search(reading.text))


_IS_FINE: Final = re.compile(
    r"^(?:(?:so|ok|okay|and|then|well|entonces|pues) )+.*\b(?:is|its|are|es|esta) (?:then )?(?:fine|ok|okay|good|approved|allowed|a go|a yes|alright|bien|aprobado)(?: then| now)?$"
)
_DID_WE: Final = re.compile(
    r"^(?:(?:so|ok|okay|and|then|well|oh|y|entonces) )*(?:thats|that is|is that|its|es un) (?:a )?(?:no|yes|si)(?: then)?$|^(?:(?:so|ok|okay|and|then|well|y|entonces) )*(?:(?:did|have|do) (?:i|we|you|she|he|they) (?:get|got|have|win) (?:it|that|this|one|anything)|nos lo (?:dieron|aprobaron|autorizaron)|se pudo)(?: (?:then|yet|or not|approved|through))*$"
)
_ASK_AGAIN: Final = re.compile(r"\b(?:ask|request|again|another|more|instead|try|pide|otra vez)\b")


# "Can't you just put it through?", "why can't you just look?": the same once more, worded as a question.
_CANT_YOU: Final = re.compile(
    r"^(?:(?:but|so|and|well|oh|come on|then|please|pero|y) )*(?:why )?(?:(?:can|could|would|will) not you|(?:cant|couldnt|wont) you) (?:just|simply|at least|even)\b"
    r"|^(?:(?:but|so|and|well|oh) )*why (?:can|will|would) not you\b|^(?:pero |y )?(?:por que )?no (?:puede|puedes|podria|podrias) (?:solo|nomas|simplemente|nada mas)\b"
)


# "Where do I go for that then?", behind what was refused.
_WHO_THEN: Final = re.compile(
    r"(?:(?:well|so|and|ok|okay|but|then|right|fine|oh|y|pues|entonces|bueno) )*(?:(?:where|who) (?:do|can|should|would|must|could) (?:i|we) (?:\w+ )?(?:go|ask|see|talk to|speak to|turn|turn to|do|get|sort|fix|take|have)\b(?! (?:one|some|it here))"
    r"(?: (?:to|for|about|with|get|do|fix|sort|that|it|this|them|out|done|sorted|fixed|added|put|on))*|who (?:can|could|does|do|sorts?|handles?)(?: (?:do|does|fix|sort|help|help me|with|that|it|this|then|out))+|(?:a )?(?:donde|quien|con quien) (?:voy|acudo|pregunto|hablo|tengo que ir|puede \w+)(?: (?:para|por|con|eso|ello|esto))*)(?: (?:then|instead|if not you|if not here|entonces))*$"
)


def _presses(reading: Reading) -> bool:
    return (
        bool(_CANT_YOU.match(reading.text)) or pressing.presses(reading.text.split()) or sensitive.claims(reading.text)
    )


def _stays(desk: Desk) -> None:
    """What was refused, waits, or is somebody's by now."""
    if desk.talk.waiting:
        requests.status(desk)
    else:
        desk.say("still_no" if desk.talk.refused else "person_coming")


def insists(desk: Desk, reading: Reading) -> bool:
    """True when the turn pushed for money off, and what became of it was said; or for what was just refused."""
    pushed = {"private", "customer", "discount", "status"} if _CANT_YOU.match(reading.text) else {"private"}
    if desk.talk.refused and not desk.is_staff and not reading.named and _WHO_THEN.match(reading.text):
        desk.say("colleague_can")
        return True
    told = not (reading.named or set(reading.wants) - pushed or reading.digits)  # "it's my birthday"
    if told and _presses(reading) and (desk.talk.refused or desk.talk.waiting or desk.talk.handoff):
        _stays(desk)
        return True
    if another_sum.asked_anew(desk, reading):
        return True
    asked = desk.talk.waiting or desk.mem.outcome or desk.mem.want in _MONEY
    if desk.is_staff and asked and not reading.named and pressing.asks_which_answer(reading.text.split()):
        if desk.talk.waiting or desk.mem.outcome:
            requests.status(desk)
        else:
            desk.say("not_applied")
        return True
    if told and desk.talk.refused == "no_cards" and reading.said.numbers:
        desk.say("still_no")  # more of its digits
        return True
    if desk.is_staff and asks_whether(desk, reading):
        requests.status(desk)
        return True
    spoken_of = desk.mem.want in _MONEY or bool(desk.talk.waiting) or bool(desk.mem.outcome)
    figures = reading.percent or reading.cents or reading.digits or reading.named
    if (
        not spoken_of
        or figures
        or set(reading.wants) - _MONEY
        or not (_INSISTS.search(reading.text) or _JUST_DO.search(reading.text))
    ):
        return False
    if not desk.is_staff:
        desk.refuse("guest_discount")
    elif desk.talk.waiting or desk.mem.outcome == "granted":
        requests.status(desk)
    else:
        desk.say("denied" if desk.mem.outcome == "denied" else "not_applied")
    return True
