"""Answers of the house and not of a dish: when it is open, where something is, what is on offer. Reads only. PURE."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from domain.menu import Promotion, Serving
from edge.dialog.answering import dayparts
from edge.dialog.answering.dayparts import clock
from edge.dialog.answering.reply import Reply, reply
from edge.dialog.meaning import Intent, Kind
from edge.dialog.reading.handed_out import HANDED_OUT
from edge.dialog.talk import Move, Thing, Things

PROMOTIONS_AT_MOST = 5
_FACILITIES = {
    "restroom": (
        "restroom", "rest room", "bathroom", "toilet", "washroom", "baño", "bano", "loo", "lavatory", "gents", "ladies",
        "ladies room", "mens room", "womens room", "men's room", "women's room", "little boys room",
        "little girls room", "powder room", "potty", "pee", "wc", "wash my hands", "wash our hands", "wash up",
        "change the baby", "change a diaper", "changing table", "servicio", "aseo", "sanitario", "lavabo",
        "lavarme las manos",
    ),
    "wifi": ("wifi", "wi fi", "internet"),
    "parking": ("parking", "parking lot", "estacionamiento"),
    "highchair": ("highchair", "high chair", "booster seat"),
    "playground": ("playground", "play area", "play place"),
    "seating": ("seating", "table outside", "patio", "outdoor seating"),
    "atm": ("atm", "cash machine", "cajero"),
    "outlet": ("outlet", "charging station", "phone charger", "plug"),
    "delivery": ("delivery", "entrega a domicilio"),
    "catering": ("catering",),
}  # fmt: skip
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
    items = [item for ref in intent.about if (item := serving.menu.item(ref.partition("/")[0])) is not None]
    if len(items) == 1 and (told := dayparts.served_when(items[0], serving)):
        return Reply(tuple(told))  # "what time do you do pancakes till"
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
    if intent.value == HANDED_OUT:
        return reply(f"handed_out_{'lane' if serving.channel == 'lane' else 'kiosk'}")
    facilities = serving.location.facilities if serving.location else {}
    what = intent.value or facility(intent.text)
    found = facilities.get(what)
    return reply("where_is", what=what, where=found) if found else reply("do_not_know")


def speaks_of_promotions(text: str) -> bool:
    return bool(_PROMOTION_WORDS & set(text.lower().replace("?", " ").split()))


def promotions(serving: Serving, language: str) -> Reply:
    names = [p.name for p in serving.menu.promotions if p.automatic and p.active(serving.at, serving.channel)]
    if not names:
        return reply("no_promotions")
    return Reply(tuple(Move("promotion", {"name": n.get(language)}) for n in names[:PROMOTIONS_AT_MOST]))


def promotion_on(intent: Intent, serving: Serving, language: str) -> Reply | None:
    """ "Is there still shake happy hour": of the things named, whenever it runs; what runs else, where nothing is on
    them; None where nothing was named."""
    refs = {ref.partition("/")[0] for ref in intent.about}
    known = [ref for ref in refs if serving.menu.item(ref) or serving.menu.combo(ref)]
    if not known:
        return None
    on_it = [p for p in serving.menu.promotions if p.automatic and refs & set(p.items)]
    running = [p for p in on_it if p.active(serving.at, serving.channel)]
    told = running or [p for p in on_it if _at_another_time(p, serving)]
    if not told:
        return _none_on_it(Thing(sorted(known)[0]), serving, language) if len(known) == 1 else None
    offer, name = told[0], told[0].name.get(language)
    on_offer = dict.fromkeys(ref.partition("/")[0] for ref in intent.about if ref.partition("/")[0] in offer.items)
    on_it_all = tuple(map(Thing, on_offer))
    item = on_it_all[0] if len(on_it_all) == 1 else Things(on_it_all)  # "do they have nuts in them?" comes next
    if running:
        return reply("promotion", name=name, item=item)
    if offer.start is not None and offer.end is not None:
        start, end = clock(offer.start.isoformat("minutes")), clock(offer.end.isoformat("minutes"))
        return reply("promotion_when", name=name, item=item, open=start, close=end)
    days = tuple(WEEKDAY_NAMES[day][language] for day in offer.days)
    if any(day.lower().removesuffix("s") in name.lower() for day in days):
        return reply("promotion_not_today", name=name, item=item)  # "Tuesday: buy one, get one free"
    return reply("promotion_days", name=name, item=item, days=_listed(days, language))


WEEKDAY_NAMES: Final = {
    "mon": {"en": "Mondays", "es": "lunes"},
    "tue": {"en": "Tuesdays", "es": "martes"},
    "wed": {"en": "Wednesdays", "es": "miércoles"},
    "thu": {"en": "Thursdays", "es": "jueves"},
    "fri": {"en": "Fridays", "es": "viernes"},
    "sat": {"en": "Saturdays", "es": "sábados"},
    "sun": {"en": "Sundays", "es": "domingos"},
}


def _at_another_time(offer: Promotion, serving: Serving) -> bool:
    """Whether it runs here in these weeks, only not at this hour or on this day."""
    in_these_weeks = replace(offer, days=(), start=None, end=None).active(serving.at, serving.channel)
    return in_these_weeks and bool(offer.days or (offer.start is not None and offer.end is not None))


def _none_on_it(item: Thing, serving: Serving, language: str) -> Reply:
    others = promotions(serving, language).moves
    return Reply((Move("no_promotion_on", {"item": item}), *(m for m in others if m.kind == "promotion")))


def _listed(days: Sequence[str], language: str) -> str:
    *first, last = days
    return f"{', '.join(first)} {'y' if language == 'es' else 'and'} {last}" if first else last
