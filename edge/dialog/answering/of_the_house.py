"""Answers of the house and not of a dish: when it is open, where something is, what is on offer. Reads only. PURE."""

import re

from domain.menu import Serving
from edge.dialog.answering import dayparts
from edge.dialog.answering.dayparts import clock
from edge.dialog.answering.reply import Reply, reply
from edge.dialog.meaning import Intent, Kind
from edge.dialog.talk import Move, Thing

PROMOTIONS_AT_MOST = 5
_FACILITIES = {
    "restroom": ("restroom", "rest room", "bathroom", "toilet", "washroom", "baño", "bano"),
    "wifi": ("wifi", "wi fi", "internet"),
    "parking": ("parking", "parking lot", "estacionamiento"),
    "highchair": ("highchair", "high chair", "booster seat"),
    "playground": ("playground", "play area", "play place"),
    "seating": ("seating", "table outside", "patio", "outdoor seating"),
    "atm": ("atm", "cash machine", "cajero"),
    "outlet": ("outlet", "charging station", "phone charger", "plug"),
    "delivery": ("delivery", "entrega a domicilio"),
    "catering": ("catering",),
}
_PROMOTION_WORDS = frozenset(
    {"special", "specials", "deal", "deals", "offer", "offers", "promotion", "promotions", "discount", "discounts",
     "oferta", "ofertas", "promocion", "promociones", "promoción", "descuento", "descuentos",
     "coupon", "coupons", "voucher", "vouchers", "cupon", "cupones", "cupón"}
)  # fmt: skip


def hours(intent: Intent, serving: Serving) -> Reply:
    """The store's, or those of a part of the day that the question names."""
    said = intent.text.lower()
    for part in serving.menu.dayparts:
        named = any(name in said for name in (part.id.replace("_", " "), *dayparts.names(part.id)))
        if named and (served := serving.daypart(part.id)):
            return Reply((dayparts.is_served(part.id, served),))
    opens = serving.location.hours if serving.location else {}
    if not opens:
        return reply("do_not_know")
    return reply("hours_are", open=clock(opens.get("open", "")), close=clock(opens.get("close", "")))


_WHEN = re.compile(r"\b(?:when|what time|until|till|how late|how early|cuando|hora|hasta)\b")


def asks_when(intent: Intent, serving: Serving) -> bool:
    """ "When is breakfast": of a part of the day, by its name."""
    return (
        intent.kind in (Kind.ASK_OTHER, Kind.ASK_INGREDIENTS)
        and bool(dayparts.named_in(intent.text, serving))
        and bool(_WHEN.search(intent.text.lower()))
    )


def facility(text: str) -> str:
    """What of a place is asked about ("do you have wifi"), "" where it is food."""
    said = f" {' '.join(text.lower().replace('-', '').replace('?', ' ').split())} "
    found = (name for name, words in _FACILITIES.items() if any(f" {w}{s} " in said for w in words for s in ("", "s")))
    return next(found, "")


def where(intent: Intent, serving: Serving) -> Reply:
    facilities = serving.location.facilities if serving.location else {}
    found = facilities.get(intent.value)
    return reply("where_is", what=intent.value, where=found) if found else reply("do_not_know")


def speaks_of_promotions(text: str) -> bool:
    return bool(_PROMOTION_WORDS & set(text.lower().replace("?", " ").split()))


def promotions(serving: Serving, language: str) -> Reply:
    names = [p.name for p in serving.menu.promotions if p.automatic and p.active(serving.at, serving.channel)]
    if not names:
        return reply("no_promotions")
    return Reply(tuple(Move("promotion", {"name": n.get(language)}) for n in names[:PROMOTIONS_AT_MOST]))


def promotion_on(intent: Intent, serving: Serving, language: str) -> Reply | None:
    """ "Is there still shake happy hour": of the things named, at whatever hour it runs."""
    refs = {ref.partition("/")[0] for ref in intent.about}
    named = [p for p in serving.menu.promotions if p.automatic and refs & set(p.items)]
    if not named:
        return None
    offer, name = named[0], named[0].name.get(language)
    item = Thing(next(ref.partition("/")[0] for ref in intent.about if ref.partition("/")[0] in offer.items))
    if offer.active(serving.at, serving.channel) or offer.start is None or offer.end is None:
        return reply("promotion", name=name, item=item) if offer.active(serving.at, serving.channel) else None
    start, end = clock(offer.start.isoformat("minutes")), clock(offer.end.isoformat("minutes"))
    return reply("promotion_when", name=name, item=item, open=start, close=end)
