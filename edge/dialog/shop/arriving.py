# ruff: noqa: E501 - frames stay in one piece
""" "Will it be here by Friday?", "can he pick it up tomorrow?": when what is sent over comes. PURE.

It decides that a day is asked about what was asked for from another place, or is not here. It promises no day that the
data does not give.
"""

import re
from datetime import timedelta
from typing import Final

from edge.dialog.shop import wording
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.reading import Reading
from edge.dialog.shop.told_place import is_not_here

_DAY: Final = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today|tonight|(?:the |this |next )?(?:weekend|week)"
    r"|lunes|martes|miercoles|jueves|viernes|sabado|domingo|manana|hoy|(?:el )?fin de semana)"
)
_COMES: Final = (
    r"(?:here|arriv\w+|ready|in|come|comes|pick(?:ed)? (?:it |them |one )?up|collect(?:ed)?|have (?:it|them|one)|get (?:it|them|one)"
    r"|make it|grab (?:it|them)|be back|lleg\w+|list[oa]s?|recog\w+|aqui|tener\w*)"
)
_BY_A_DAY: Final = re.compile(
    rf"\b(?:will|would|can|could|does|do|is|are|might|shall|should|if|so|puede|estara|llega|llegara)\b.*\b{_COMES}\b.*\b{_DAY}\b"
    r"|^(?:(?:and|so|ok|okay|but|y|pero) )*how (?:many days|many hours|long|soon)(?: (?:will|would|does|is) (?:that|it)(?: be| take)?| then| is it)?$"
    rf"|^(?:(?:and|so|ok|okay|but|y|pero) )*(?:(?:here|ready|in|there|aqui) )?(?:(?:by|before|in time for|on|for|antes del?|para(?: el)?) )?(?:the )?{_DAY}(?: then| ok| okay| possible)?$"
    r"|\bwhens? (?:is |are |will )?(?:it|that|this|they|those) (?:be )?(?:here|in|ready|due)\b|\bin time\b|\ba tiempo\b|\bwhat day\b|\bwhich day\b|\bby when\b|\bque dia\b|\bpara cuando\b"
)


_HOW_LONG: Final = re.compile(
    r"^(?:(?:and|so|ok|okay|y) )*(?:about )?(?:how (?:long|many (?:\w+ )?(?:days|hours)|much time|soon|quick(?:ly)?|fast)|cuant[oa]s? (?:dias|tiempo|tarda))\b"
    r"(?!.*\b(?:drive|walk|away|open|hold|held|kept|return|battery|sale|deal|offer|promo\w*|warranty)\b).*"
    r"\b(?:from|out of|to (?:us|here|this store|get (?:it|one|them|here))|over here|into (?:the|our) store|desde|hasta aqui)\b"
)


# What there is, and no day.
_WHAT: Final = re.compile(
    r"^(?:(?:and|so|ok|okay|but|then|well|right|y|pero|entonces) )*(?:what|which|anything|something|que|cual)"
    r"(?! (?:day|date|time|if|about|when|dia|fecha|hora|pasa|tal)\b)"
)


def asks_how_long(reading: Reading) -> bool:
    """ "How many days would it be from the depot": of the way, whatever it is that shall come."""
    others = set(reading.wants) - {"stock", "detail", "transfer", "transfer_time", "hours"}
    return bool(_HOW_LONG.search(reading.text)) and not others


def told(desk: Desk, reading: Reading) -> bool:
    """Says when it comes. False where no day was asked, or nothing is on its way."""
    if asks_how_long(reading):
        rows(desk, *(p for p in reading.places if desk.shop.site(p)))
        return True
    asked = reading.asked or any(_BY_A_DAY.search(form) for form in reading.forms)
    if desk.mem.done == "transfer" and "restock" in reading.wants and not reading.named:
        rows(desk)  # "when do we get it", of what was just sent for
        return True
    if "alternative" in reading.wants or _WHAT.search(reading.text):
        return False  # "what can I put him in instead, today?"
    if reading.named or not asked or not any(_BY_A_DAY.search(form) for form in reading.forms):
        return False
    sent = desk.mem.done == "transfer" or desk.mem.want.removesuffix("!") in ("transfer", "transfer_time")
    if not sent and not (desk.is_staff and is_not_here(desk)):
        return False
    rows(desk)
    return True


def rows(desk: Desk, *named: str) -> None:
    """How long each place takes, or those named; of what was asked for, the place that sends it."""
    es = desk.language == "es"
    desk.remember(want="transfer_time")
    places = desk.shop.policy("transfer_request", "from", default=[s.id for s in desk.shop.sites])
    if desk.mem.sender and (desk.mem.done == "transfer" or desk.mem.want.removesuffix("!") == "transfer"):
        places = [desk.mem.sender]
    places = named or places
    said, days_known = [], False
    for site in (s for p in places if (s := desk.shop.site(p))):
        if (days := site.transfer_days.get(desk.here)) is not None:
            unit = ("día" if days == 1 else "días") if es else ("day" if days == 1 else "days")
            day = wording.weekday(desk.now + timedelta(days=days), desk.language)
            said.append(f"{site.name}: {days} {unit}, {day}")
            days_known = True
        elif (minutes := site.minutes_from.get(desk.here)) is not None:
            said.append(f"{site.name}: {minutes} {'minutos' if es else 'minutes away'}")
    if said:
        desk.say("transfer_takes", places="; ".join(said))
    if said and not days_known:
        desk.say("no_day_known")
    elif not said:
        desk.say("policy_unknown")
