# ruff: noqa: E501 - frames stay in one piece
"""Questions about the shop's own places: telephone, way, address, hours gone on with, which there are. PURE.

It decides that a number, a distance or an address is a store's and no person's. What the data does not hold is said so.
"""

import re
from typing import Final

from domain.shop import STORE, Site
from edge.dialog.guards.masking import MASK
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.memory import Wish
from edge.dialog.shop.moving import PLACE, marked
from edge.dialog.shop.persons import about_one
from edge.dialog.shop.places_named import OTHER
from edge.dialog.shop.reading import Reading
from edge.dialog.shop.resolve import OF_THAT_PLACE, place_of
from edge.dialog.shop.told_place import told_place

PHONE, WAY, ADDRESS, WHICH = "phone", "way", "address", "which"
_STORE = r"(?:stores?|shops?|branch(?:es)?|locations?|tiendas?|sucursal(?:es)?)"
_SUBJECT = re.compile(
    rf"\b(?:{PLACE}|warehouse|depot|(?:this|that|the|our|your|other|another|which|what|closest|nearest|how many|cual|otra|otras|que|cuantas) (?:other )?{_STORE}|^{_STORE}|our|your|their|they|there|them|it|that|us|aqui|alla)\b"
)
_PHONE = re.compile(
    r"\b(?:(?<!on the )(?<!off the )(?<!on my )phone|telephone|telefono|number(?! of\b)|call (?:them|hilltop|zplace|the other|over)|contact|ring (?:them|zplace)|numero)\b"
)
_WAY = re.compile(
    r"\b(?:how far|how long a (?:drive|walk|ride|trip)|(?:is|are) (?:it|that|they) (?:very |too |really )?far|how long(?:s| is| does it take)? (?:the )?(?:\w+ )?(?:drive|walk|ride|trip|to get (?:to|there)|away)|(?:minutes|miles|far) (?:away|to|from)|how many minutes|distance|how (?:do|can|would) (?:i|we|you|she|he|they) get (?:to|there)|directions|closest store|nearest store|closest shop|nearest shop|que tan lejos|a cuanto|como llego)\b"
)
# "How far is that for the lady to drive?" is the way of anybody: nothing of hers is asked.
_FOR_ONE = re.compile(
    r"\b(?:for|would|will|does|do|must|should) (?:(?:the|this|that|my|our|para|la|el) )?\w+(?: have| need)?"
    r" (?:to )?(?:drive|walk|ride|travel|go|get)\b(?: there| over)?"
    r"|\bfor (?:(?:the|this|that|my|our|el|la) )?\w+$"
)
_OF_IT = re.compile(rf"\b(?:it|that)\b|{_FOR_ONE.pattern}")
_ADDRESS = re.compile(
    rf"\b(?:address|direccion|(?:where|wheres|donde)(?: is| are| esta| queda)? (?:the |our |your |la )?(?:other |otra )?(?:{PLACE}|{_STORE}))\b"
)
_WHICH = re.compile(
    rf"\b(?:(?:which|what|how many|que|cuantas) (?:other )?{_STORE} (?:do|are|have|is there|hay|tienen|tenemos)|(?:list|name) (?:our|the|your) (?:\w+ )?{_STORE}|where are (?:our|the|your) (?:other )?{_STORE}|do (?:we|you) have (?:any )?other {_STORE}|which {_STORE} is (?:the )?(?:closest|nearest))\b"
)
_STOCKED: Final = re.compile(
    r"\b(?:have|has|got|carry|stock|any|left|in stock)\b (?:it|them|that|this|those|one|some|any|left|the|a)\b"
)
_FROM_HERE: Final = re.compile(r"\b(?:from|away from|of|desde|de) (?:here|this (?:store|shop|one)|aqui)\b")
_THE_DRIVE: Final = re.compile(r"\bhow long(?:s| is| would be)? the (?:drive|walk|ride|trip)$")
_WHICH_ALONE = re.compile(r"\bdo (?:we|you) have any other\b")
_THAT_STORE = re.compile(r"\b(?:that (?:other )?(?:store|shop|branch|location)|esa tienda|esa sucursal)\b")
_GOES_ON = re.compile(
    r"^(?:(?:ok|okay|and|so|what about|how about|y|que tal) )*(?:(?:till|until) (?:when|what time)(?: tonight| today)?|hasta (?:cuando|que hora)|us|ours|we|here|this one|this store|tomorrow|today|tonight|(?:on )?(?:the )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?: too)?|(?:on )?(?:the )?weekends?|open(?:ing)?|clos(?:e|es|ing)|opens|manana|(?:el )?(?:sabado|domingo)|nosotros|aqui)$"
)


def asked(desk: Desk, reading: Reading) -> str:
    """What of a place is asked; "" where the turn is about none."""
    way = bool(_WAY.search(reading.text))
    of_one = about_one(_FOR_ONE.sub("", reading.text) if way else reading.text)
    if reading.mentions or reading.person or of_one or reading.digits or MASK in reading.text:
        return ""  # digits that are told ask for no number
    text = marked(reading.text, desk.shop)
    if _STOCKED.search(text) and not _WHICH_ALONE.search(text):
        return ""  # "which stores have it"
    if _WHICH.search(text):
        return WHICH
    goes = way and bool(_FOR_ONE.search(text) or _THE_DRIVE.search(text))  # "how far would she have to drive"
    pointed = goes or OF_THAT_PLACE.search(text) or re.search(r"\b(?:it|that)\b", text)
    carried = bool(told_place(desk)) and bool(pointed)
    spoken = bool(reading.places) or bool(_SUBJECT.search(text)) or (goes and carried)
    own = (
        bool(re.search(rf"\b(?:our|your|{PLACE}|{_STORE}|warehouse|depot)\b", text)) or bool(reading.places) or carried
    )
    if not spoken or not own or _STOCKED.search(text):
        return ""
    if _WAY.search(text):
        return WAY
    if _PHONE.search(text) and not {"customer", "bulk", "other_person"} & set(reading.wants):
        return PHONE
    return ADDRESS if _ADDRESS.search(text) and not {"customer", "bulk", "other_person"} & set(reading.wants) else ""


def goes_on(desk: Desk, reading: Reading) -> bool:
    """ "And us?", "on Sundays?", after hours were told."""
    return desk.mem.want == "hours" and bool(_GOES_ON.search(reading.text))


def answer(desk: Desk, reading: Reading) -> bool:
    """Answers it. False when nothing of a place was asked."""
    what = asked(desk, reading)
    if not what:
        return False
    if what == WHICH:
        _which(desk)
        return True
    sites = _sites(desk, reading)
    if len(sites) == 1:
        desk.remember(place=sites[0].id, want="place")
    for site in sites[:3]:
        _tell(desk, site, what)
    return True


def _sites(desk: Desk, reading: Reading) -> list[Site]:
    place, elsewhere = place_of(desk, reading)
    if place == desk.here and _FROM_HERE.search(reading.text):
        place = ""  # "how far is that from here": where one sets out
    if (not place and not elsewhere and OF_THAT_PLACE.search(reading.text)) or any(
        of_it.search(reading.text) for of_it in (_OF_IT, _THE_DRIVE)
    ):
        place = place or told_place(desk)
    if found := desk.shop.site(place):
        return [found]
    others = [s for s in desk.shop.sites if s.id != desk.here and s.kind == STORE]
    here = desk.shop.site(desk.here)
    near = re.search(r"\b(?:closest|nearest)\b", reading.text)
    if _THAT_STORE.search(reading.text) and len(others) == 1:
        return others  # "how far is that store", of where it was said to be: this one is not far
    if elsewhere or OTHER in reading.places or near or not here:
        others.sort(key=lambda s: s.minutes_from.get(desk.here, 10_000))
        return others[:1] if near else others
    return [here]


def _tell(desk: Desk, site: Site, what: str) -> None:
    minutes = site.minutes_from.get(desk.here)
    if what == PHONE and site.phone:
        desk.say("store_phone", place=site.name, phone=site.phone)
    elif what in (WAY, ADDRESS) and minutes is not None:
        desk.say("away", place=site.name, minutes=str(minutes))
        if what == ADDRESS:
            desk.say("no_address")
    else:
        desk.say("place_unknown", place=site.name)


def _which(desk: Desk) -> None:
    rows = []
    for site in sorted(desk.shop.sites, key=lambda s: (s.kind != STORE, s.minutes_from.get(desk.here, -1))):
        minutes = site.minutes_from.get(desk.here)
        es = desk.language == "es"
        note = f", {minutes} {'minutos' if es else 'minutes away'}" if minutes is not None else ""
        rows.append(f"{site.name}{' (' + ('aquí' if es else 'here') + ')' if site.id == desk.here else note}")
    desk.say("raw", text=f"{'; '.join(rows)}.")


def hours_on(desk: Desk, reading: Reading) -> Wish:
    """The same question of the place that is said now, or of the one spoken of."""
    place, elsewhere = place_of(desk, reading)
    ours = re.search(r"\b(?:us|ours|we|here|this|nosotros|aqui)\b", reading.text)
    if not place and not elsewhere and not ours:
        place = told_place(desk)
    return Wish("hours", place=desk.here if ours else place, elsewhere=elsewhere)
