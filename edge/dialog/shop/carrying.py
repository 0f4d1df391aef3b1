# ruff: noqa: E501 - frames stay in one piece
"""What of the thing before still holds of the one asked about now: its size in another model, the next size up. PURE.

It decides which chosen values go along; that a size was meant at all is `resolve`'s.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from domain.shop import Product
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.finding import fixed, values_of
from edge.dialog.shop.reading import Reading

WHICH_VALUES = re.compile(
    r"\b(?:what|which|any other|other|another|different|how many|que|cuales|otr[oa]s?) (?:\w+ )?(?:sizes?|colou?rs?|tallas?|colores|versions?)\b"
)
IN_STOCK = re.compile(
    r"\b(?:here|left|in stock|on hand|on the floor|available|(?:do|have) (?:we|you|they) (?:\w+ )?(?:have|got|carry|stock|sell)|quedan|hay|tenemos|tienen)\b"
)
_GOES_OVER = re.compile(
    r"\b(?:same|that size|this size|mismo|misma)\b|^(?:(?:and|so|or|ok|okay|y) )?(?:what about|how about|the|in the|and|y|que tal|or) \b"
)
_STEPS = re.compile(
    r"\b(?:(?:next )?sizes? (?P<a>up|down|bigger|larger|smaller)|next (?:one )?(?P<b>up|down)|(?P<c>bigger|larger|smaller) size"
    r"|(?P<d>up|down) (?:a|one|half a) size|(?:one|a) (?P<e>up|down|bigger|larger|smaller)(?= |$)|^(?:(?:and|or|y) )?(?:one )?(?P<f>up|down)$)"
)
_A_SIZE: Final = r"(?:an? )?(?:size )?(?:\d+|five|six|seven|eight|nine|ten|eleven|twelve|small|medium|large|xl)"
# "The one below nine", "a size over that": counted from the size that is said, or spoken of.
_BESIDE: Final = re.compile(
    rf"\b(?:(?:one|size|ones|sizes|talla|una) (?:(?:right|just|directly) )?(?P<to>below|above|abajo|arriba)(?= (?:it|that|this|{_A_SIZE})\b|$)"
    rf"|(?:one|size|sizes|talla) (?P<way>under|over)(?= (?:it|that|this|{_A_SIZE})\b))"
)


def carries(desk: Desk, reading: Reading, product_id: str) -> bool:
    """Whether another thing is asked about as the one before was: in the same size, the same colour."""
    goes_over = not reading.wants and bool(_GOES_OVER.search(reading.text))
    same = bool(re.search(r"\b(?:same|that size|this size|mism[oa])\b", reading.text))
    return bool(desk.mem.values) and desk.mem.product != product_id and (goes_over or same)


def shared(desk: Desk, product_id: str) -> dict[str, tuple[str, ...]]:
    """What was chosen of the thing before, as far as this one comes so."""
    product = desk.product(product_id)
    return {k: v for k, v in desk.mem.values.items() if v and set(v) <= set(values_of(product.variants, k))}


def keep_values(desk: Desk, products: Iterable[Product], reading: Reading) -> None:
    """Size and colour that were said of several things: the one that is taken is meant so."""
    said = {p.id: fixed(p, reading.said) for p in products}
    kept = {p: so.values for p, so in said.items() if so.values and not so.lacking}
    desk.remember(had={**{p: v for p, v in desk.mem.had.items() if p not in said}, **kept})


def asked_key(key: str, text: str) -> bool:
    """Whether the values of an attribute are asked for: "what sizes" is not about what was said of the size."""
    text = IN_THAT.sub("", text)  # "what colors in that size"
    sized = "size" in text or "talla" in text
    return (sized and key in SIZE_LIKE) or (bool(re.search(r"colou?r", text)) and key in ("color", "colour"))


IN_THAT: Final = re.compile(
    r"\b(?:in|en) (?:that|this|the same|her|his|their|my|es[ae]|est[ae]|la misma|el mismo|su|mi)(?: same| misma)?"
    r" (?P<key>sizes?|waist|length|width|talla|numero|colou?r)\b"
)
SIZE_LIKE = frozenset({"size", "waist", "talla", "frame", "length", "cuff", "width"})


def step(text: str) -> int:
    """ "Next size up" as 1, "a size down" as -1."""
    if match := _BESIDE.search(text):
        return 1 if (match["to"] or match["way"]) in ("above", "over", "arriba") else -1
    match = _STEPS.search(text)
    way = next((g for g in match.groups() if g), "") if match else ""
    return {"": 0, "up": 1, "bigger": 1, "larger": 1}.get(way, -1)


_OTHER: Final = re.compile(
    r"\b(?:the|its|that|el|la|del) (?:other|otr[oa]) (?P<key>colou?r|size|model|version|storage|capacity|talla|modelo)(?: (?:one|ones))?\b"
    r"|\b(?:the|that) other (?:one|ones|pair) in (?P<in>colou?r|size)\b"
)


def names_other(text: str) -> bool:
    """ "Nope, the other color": of what we speak of."""
    return bool(_OTHER.search(text))


def the_other(product: Product, values: Mapping[str, tuple[str, ...]], text: str) -> Mapping[str, tuple[str, ...]]:
    """With the other of the two values that there are; as they were where there are more."""
    match = _OTHER.search(text)
    said = (match["key"] or match["in"] or "") if match else ""
    for key, now in values.items():
        rest = [v for v in values_of(product.variants, key) if v not in now]
        meant = key in SIZE_LIKE if said in ("size", "talla") else key.startswith(said[:4]) or said.startswith(key)
        if said and meant and len(now) == len(rest) == 1:
            return {**values, key: (rest[0],)}
    return values


def beside_it(text: str) -> bool:
    """Whether the size that is said is where it is counted from, and not the one that is meant."""
    return bool(_BESIDE.search(text))


def stepped(product: Product, values: Mapping[str, tuple[str, ...]], step: int) -> Mapping[str, tuple[str, ...]]:
    """The neighbouring size of the one that is chosen, in the order of the catalog."""
    for key, chosen_values in values.items():
        every = values_of(product.variants, key)
        if key in SIZE_LIKE and len(chosen_values) == 1 and chosen_values[0] in every:
            at = every.index(chosen_values[0]) + step
            if 0 <= at < len(every):
                return {**values, key: (every[at],)}
    return values
