# ruff: noqa: E501 - frames stay in one piece
""" "And without the headphones?", of an offer for two: what is asked is the price of the other thing by itself. PURE."""

import re
from typing import Final

from edge.dialog.shop.desk import Desk
from edge.dialog.shop.reading import Reading
from edge.dialog.shop.tables import ASKED_AS

_DET: Final = r"(?:the|those|these|that|them|her|his|any|a|los|las|la|el)"
_WITHOUT: Final = re.compile(
    rf"\b(?:without|minus|not (?:buying|with|getting|taking)|(?:if|and) (?:she|he|they|i|we|you) (?:doesnt|dont|does not|do not|isnt|not) (?:\w+ )?(?:take|taking|buy|buying|get|getting|want)|sin|si no (?:me |se )?(?:llev|compr|quier)\w+)(?: {_DET})?$"
)
_THEM: Final = re.compile(
    r"\b(?:without|minus|sin) (?:it|them|those|that|these|that one|ell[oa]s|es[oa]s?)(?: (?:how much|what|price|then|cuanto)\b.*)?$"
)


def the_other_alone(desk: Desk, reading: Reading) -> str:
    """The thing spoken of that is none of those left out; "" where nothing is."""
    fact = any(w.text in ASKED_AS for w in reading.words)  # "how deep does it go without a case"
    if len(reading.mentions) == 2 and not fact and not set(reading.wants) - {"price", "detail"}:
        first, second = reading.mentions
        apart = _WITHOUT.search(" ".join(w.text for w in reading.words[first.end : second.start]))
        return first.products[0] if apart else ""  # "what's the small one without the headphones"
    if len(reading.mentions) > 1 or set(reading.wants) & {"hold", "transfer", "compatible", "returns", "stock"}:
        return ""
    triggers = {p for o in desk.offers() if o.add_on_product for p in o.trigger_products}
    if reading.named:
        mention = reading.mentions[0]
        if not _WITHOUT.search(" ".join(w.text for w in reading.words[: mention.start])):
            return ""
        left_out = set(mention.products)
    elif _THEM.search(reading.text):
        left_out = triggers
    else:
        return ""
    spoken_of = (desk.mem.product, *desk.mem.recent, *desk.mem.offered)
    added = [o.add_on_product for o in desk.offers() if left_out & set(o.trigger_products)]
    return next((p for p in (*spoken_of, *added) if p and p not in left_out), "")
