# ruff: noqa: E501 - frames stay in one piece
""" "What's closest?", behind a size that is not here: the sizes beside it that are. PURE.

It decides only which sizes are nearest, in the order of the catalog; a nearest store is asked for with a word of places.
"""

import re
from typing import Final

from edge.dialog.shop import stock
from edge.dialog.shop.carrying import SIZE_LIKE
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.finding import chosen, values_of
from edge.dialog.shop.memory import Wish
from edge.dialog.shop.reading import Reading

_CLOSEST: Final = re.compile(
    r"^(?:(?:and|so|ok|okay|oh|well|then|hmm|right|y|entonces|bueno) )*(?:(?:whats|what is|which is|whichs|what would be|any|got) )?"
    r"(?:(?:the|your|our) )?(?:closest|nearest|next closest|next best|near enough)"
    r"(?: (?:one|thing|fit|match|to (?:it|that)|(?:that )?(?:you|we|you ve|youve|weve|they)(?: do)?(?: have| got| carry)?|there is|here|then|in stock|please))*$"
    r"|^(?:y )?(?:cual|que) (?:es )?(?:l[ao] )?(?:talla )?mas (?:cercan|parecid|proxim)[oa](?: que (?:hay|tienen|tiene|tenemos))?$"
)


def told(desk: Desk, reading: Reading) -> bool:
    """Tells them. False where no size was spoken of that is not here, or something else is asked."""
    product = desk.shop.product(desk.mem.product)
    if product is None or reading.named or not any(_CLOSEST.search(form) for form in reading.forms):
        return False
    key = next((k for k, v in desk.mem.values.items() if k in SIZE_LIKE and len(v) == 1), "")
    every = list(values_of(product.variants, key)) if key else []
    wish = Wish("stock", products=(product.id,), values=desk.mem.values)
    if not every or desk.mem.values[key][0] not in every or not stock.is_out(desk, wish):
        return False
    at = every.index(desk.mem.values[key][0])
    here: dict[int, list[str]] = {}
    for i, value in enumerate(every):
        so = chosen(product, {**desk.mem.values, key: (value,)})
        if i != at and any(desk.stock_here(product, v) for v in so):
            here.setdefault(abs(i - at), []).append(value)
    if not here:
        return False
    nearest = {**desk.mem.values, key: tuple(here[min(here)])}
    stock.stock(desk, wish.but(values=nearest))
    desk.remember(values=nearest if len(nearest[key]) == 1 else desk.mem.values, want="stock")
    return True
