""" "She has a latex allergy, are those alright for her?": what the data says the goods are made of. PURE.

It never decides that anything is safe for anybody: the data's own words are told, and who can be asked.
"""

import re
from typing import Final

from domain.control import Action
from domain.shop import Product
from edge.dialog.shop.answers import readable
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.finding import mentions
from edge.dialog.shop.tables import ASKED_AS
from edge.dialog.shop.words import split

_ALLERGIC: Final = re.compile(
    r"\b(?:allerg|al[eé]rgi|rash|hives|itch|react|intoleran|sensitive|sarpullido|ronchas)", re.IGNORECASE
)


def told_of_its_material(desk: Desk, text: str) -> None:
    """Of the one thing that is named, or spoken of; where the data says nothing of it, who knows of health."""
    named = [p for m in mentions(split(text).words, desk.store.index) if not (m.weak or m.other) for p in m.products]
    product = desk.shop.product(named[0] if len(named) == 1 else "" if named else desk.mem.product)
    if product is None or not product.by_voice or not _ALLERGIC.search(text):
        desk.say("no_health")
        return
    if told := made_of(product):
        desk.say("described", item=desk.name(product), text=told)
    if desk.is_staff:
        desk.say("not_safe_to_say" if told else "no_health")
    else:  # whether a shopper may wear it is a person's to say
        desk.hand_over(Action.ALLERGY_ADVICE_WITHOUT_DATA, over=False)
        desk.say("not_safe_person")


def made_of(product: Product) -> str:
    """What the data says of a thing's material, a sentence or a value of it; "" where it says none."""
    own = [str(v) for k, v in product.attributes.items() if "material" in k or "fabric" in k]
    sentences = [s for s in re.split(r"(?<=[.!?])\s+", product.description) if readable(s)]
    of_stuff = (s for s in sentences if any(ASKED_AS.get(w) == "material" for w in re.findall(r"[a-z]+", s.lower())))
    return own[0] if own else next(of_stuff, "")
