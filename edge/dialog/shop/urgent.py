# ruff: noqa: E501 - frames stay in one piece
"""What comes before any wish in a shop: an emergency, a question of health, a sale that a person must undo. PURE.

It decides that such a turn is none about goods, whatever goods it names.
"""

import re
from typing import Final

from edge.dialog.guards import in_need, sensitive
from edge.dialog.guards.emergencies import Emergency
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.finding import mentions
from edge.dialog.shop.of_its_material import told_of_its_material
from edge.dialog.shop.words import split

_VOID: Final = re.compile(
    r"\b(?:void|reverse|undo|cancel|ring back|anul\w+|cancel\w+) (?:the |that |this |my |his |her |la |esa )?"
    r"(?:last |previous |whole |ultima )?"
    r"(?:sale|transaction|receipt|purchase|payment|ticket|venta|compra|transaccion)\b"
)


_STOLEN_BEFORE: Final = re.compile(
    r"\b(?:my|our|his|her|their|mi|su) (?:\w+ ){1,3}(?:got|was|were|has been|have been|had been|keeps? getting|always gets?) (?:stolen|robbed|nicked)\b"
    r"|\b(?:someone|somebody|they|some guy) (?:stole|took|robbed) (?:my|our|his|her) (?:\w+ ){1,3}(?:last|yesterday|ago|the other|on)\b"
    r"|\b(?:me|nos|le) robaron (?:la|el|mi|su) \w+\b(?! (?:ahora|ahorita))"
)
_CATS_AND_DOGS: Final = re.compile(
    r"\bcats and dogs\b(?=[.!,;?]|$)", re.IGNORECASE
)  # it rains so, and no animal is ill
_COMPLAINS: Final = re.compile(
    r"\b(?:i|we) (?:want|need|would like|have) (?:to (?:make |file )?)?(?:a )?complain\w*\b"
    r"|\b(?:was|were|is|are) (?:so |very |really )?rude\b"
    r"|\b(?:terrible|awful|worst|horrible) (?:service|store|experience)\b|\bquiero quejarme\b|\bpesimo servicio\b"
)


_A_NAME: Final = re.compile(
    r"(?<=\bis )Gr[ae]y(?= [A-Z]|[,.]? (?:\d|phone|number|ends)|[,.]?$)"
)  # somebody is called so
# "The smoke alarm is going off", "the power bank is on fire": no goods are asked for by that, whatever they are called.
_IN_DANGER: Final = re.compile(
    r"\b(?:(?:go|goes|going|went|gone) off|beep\w*|ring(?:s|ing)|rang|sounding|blaring|scream\w*|fires?|burn\w*|smok\w+|flames?|explo\w+|leak\w*|melt\w*"
    r"|overheat\w*|hot|swell\w*|swollen|spark\w*|shock\w*|hurt\w*|bleed\w*|blood|help|hit|cut|fell|choking|dying|dead|gun|knife|sono|sonando|fuego|humo|incendi\w+|quem\w+|ayuda)\b"
)


# Who is left alone wants a person; "what if nobody comes for the hold" only asks.
_WANTS_SOMEBODY: Final = re.compile(
    r"\b(?:nobody|no one|noone|not one person|nadie)(?:s| is| are| has| have)? (?:\w+ )?(?:com(?:e|es|ing)|help(?:s|ed|ing)?|serv(?:es|ed|ing)|here to help|viene|ayuda|atiende)\b"
    r"|\b(?:if|until|unless|si) (?:somebody|someone|anybody|anyone|nobody|no one|one of you|alguien|nadie) (?:doesnt |does not |dont |no )?(?:com(?:e|es)|help|shows? up|turns? up|viene|sale|me atiende)\w*\b"
)
_THREATENS_THINGS: Final = re.compile(
    r"\b(?:ill|i will|im (?:going to|gonna|about to)|gonna|going to|hes (?:going to|gonna|about to)|about to|voy a) (?:\w+ ){0,2}?(?:smash|break|wreck|trash|kick|destroy|punch|rip|tear|burn|romper|destrozar)\w* (?:in |up |down |out |off )?"
    r"(?:this|that|the|your|esta|la|el|este) (?:\w+ )?(?:screen|kiosk|machine|thing|display|monitor|store|shop|place|window|door|counter|tablet|pantalla|maquina|tienda)\b"
)


def _wants_somebody(desk: Desk, said: str) -> bool:
    alone = not desk.is_staff and bool(_WANTS_SOMEBODY.search(said)) and not _WHAT_IF.search(said)
    return alone or (bool(_THREATENS_THINGS.search(said)) and not _WHETHER.match(said))


_WHETHER: Final = re.compile(
    r"(?:(?:so|and|but|hey|ok|okay) )*(?:is|are|will|would|does|do|can|could|isnt|wont|es|va)\b"
)
_WHAT_IF: Final = re.compile(
    r"\b(?:what (?:happens )?|how long |and (?:then )?)(?:if|when|until|till|while|once|after)\b|\bque pasa si\b"
)


def without_goods(desk: Desk, text: str) -> str:
    """The words with what we sell by a whole name of several words as one: a smoke alarm is no smoke."""
    index, words = desk.store.index, split(text).words
    said = [w.text for w in words]
    for one in mentions(words, index):
        kind = words[one.end - 1].stem in index.heads and one.end - one.start > 1
        if kind and not (one.weak or one.other):
            said[one.start : one.end] = ["thing"] + [""] * (one.end - one.start - 1)
    return " ".join(w for w in said if w)


def taken(desk: Desk, text: str) -> bool:
    """True when the turn was that."""
    what = in_need.emergency(text)
    if what is Emergency.DANGER and in_need.emergency(_STOLEN_BEFORE.sub(" ", sensitive.plain(text))) is None:
        what = None  # why they want a lock
    if what is Emergency.MEDICAL and in_need.emergency(_A_NAME.sub("them", text)) is None:
        what = None  # "next customer is Gray, 202 555 ..."
    masked = without_goods(desk, text) if what else ""
    if masked and in_need.emergency(masked) is None and not _IN_DANGER.search(sensitive.plain(masked)):
        what = None  # "have you any smoke alarms"
    if what:
        call(desk, what)
    elif _wants_somebody(desk, sensitive.plain(text)):
        desk.hand_over("asked_for_a_person", over=True)
        desk.moves[-1:] = []
        desk.say("person")
    elif sensitive.asks_of_health(_CATS_AND_DOGS.sub("hard", text)):
        told_of_its_material(desk, text)
    elif _COMPLAINS.search(sensitive.plain(text)):
        desk.say("complaint")
    elif _VOID.search(sensitive.plain(text)):
        desk.hand_over("void_sale", over=False)
        desk.say("data_person")
    else:
        return False
    return True


def call(desk: Desk, what: Emergency) -> None:
    """A person comes, and nothing is sold meanwhile."""
    desk.hand_over("emergency", over=True, what=what.value)
    desk.moves[-1:] = []
    desk.say("emergency_self_harm" if what is Emergency.SELF_HARM else "emergency")
