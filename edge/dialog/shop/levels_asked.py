# ruff: noqa: E501 - frames stay in one piece
""" "By size?", "which store has more", "which are we low on": counts that shall be told side by side. PURE.

It decides which counts are meant, and of what; how they are told is `levels`'.
"""

import re
from typing import Final

from edge.dialog.shop import resolve
from edge.dialog.shop.carrying import SIZE_LIKE
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.finding import attribute_keys, fixed
from edge.dialog.shop.levels import BY, LEVELS, LOW, PLACES, SHOWN, THINGS
from edge.dialog.shop.memory import Wish
from edge.dialog.shop.ranking import group_of
from edge.dialog.shop.reading import Reading
from edge.dialog.shop.serve import with_counts

COLOUR_LIKE: Final = frozenset({"color", "colour"})
_A_KEY: Final = r"(?P<key>sizes?|waists?|colou?rs?|models?|storage|tallas?|numeros?|color(?:es)?|modelos?)"
_BY: Final = re.compile(
    rf"\b(?:by|per|for each|of each|in each|for every|each|every|por|de cada|cada) {_A_KEY}\b(?! up| down)"
    rf"|\b(?:break|split) (?:\w+ ){{0,2}}?(?:down|up)? ?(?:by|into|per) {_A_KEY.replace('key', 'key2')}\b"
)
_OF_STOCK: Final = r"(?=$| (?:of|left|in|on|then|here|stock|units|de|para)\b)"
_WHERE_MORE: Final = re.compile(
    rf"\b(?:which|what|que|cual)(?: (?:store|shop|place|location|one|branch|tienda|of (?:them|the two)|de las dos))?"
    rf" (?:has|have|got|holds|carries|tiene)(?: got)? (?:the )?(?:more|most|mas){_OF_STOCK}"
    rf"|\b(?:whos?|quien|where)(?: (?:has|have|is|are|hay|there|we|do|tiene))*(?: got)? (?:the )?(?:more|most|mas){_OF_STOCK}"
    r"|\b(?:which|what|que) (?:store|shop|place|location|branch|tienda) (?:has|have|got|tiene)(?: got)? (?:the )?(?:more|most|mas)\b"
    rf"|\b(?:donde|quien|cual) (?:hay|tiene) mas{_OF_STOCK}"
)
_A_PLACE: Final = re.compile(r"\b(?:stores?|shops?|place|location|branch|where|who|whos|tienda|donde|quien)\b")
_MORE_OF: Final = re.compile(
    r"\b(?:which|what|cual|de cual)(?: (?:one|of (?:them|those|these|the two)))? (?:do|have|are|tenemos|tienen|hay) ?(?:we|you|there)? ?(?:have|got|carry)?(?: got)? ?(?:the )?(?:more|most|mas)(?: of)?(?= (?:in|here|left|on hand|right now)\b|$)"
    r"|\b(?:more|most) of which\b|\b(?:which|what) (?:one )?(?:is|are) better stocked\b"
    r"|\b(?:do|have) (?:we|you) (?:have |got )?more (?:of the )?\w+(?: \w+){0,3} or\b"
)
_LOW: Final = re.compile(
    r"\b(?:(?:low|lowest|short|shortest|light|thin|down) on(?! (?:the|a) (?:battery|charge))|(?:running|getting|run|gets) (?:low|short|out)|(?:almost|nearly|about|close to) (?:out|gone|sold out)|fewest|least (?:of|stock)|low (?:stock|in stock)|(?:que|cuales) (?:se )?(?:estan? )?acab\w+|poc[oa]s (?:quedan|hay)|quedan? poc[oa]s)\b"
)
_ASKS: Final = re.compile(r"\b(?:which|what|whats|any|anything|are|is|que|cual|cuales|hay|algo)\b")
OF_ALL: Final = 60  # things: so many are counted in one look-up; of more it is asked which are meant
_OF_TWO: Final = frozenset({"compare", "price"})
_BESIDE: Final = frozenset({"stock", "where", "detail", "compare", "options", "alternative"})


def told(desk: Desk, reading: Reading) -> bool:
    """Lays the counts beside each other. False where that was not asked, or nothing is spoken of."""
    if set(reading.wants) - _BESIDE:
        return False
    wish = _by(desk, reading) or _more(desk, reading) or _low(desk, reading)
    if wish is None:
        return False
    if wish.product:
        desk.remember(product=wish.product, values=wish.values, want="stock", place=wish.place)
    else:
        desk.remember(product="", values={}, want="stock", offered=wish.products[:SHOWN])
    with_counts(desk, wish)
    return True


def _by(desk: Desk, reading: Reading) -> Wish | None:
    match = _BY.search(reading.text)
    if match is None or (desk.mem.want not in ("stock", "") and not reading.named and "stock" not in reading.wants):
        return None
    wish = resolve.wish_for(desk, reading, "stock")
    if not (wish.product or reading.named) and desk.mem.product:
        wish = wish.but(products=(desk.mem.product,), values=desk.mem.values)
    if not wish.product:
        return None
    said = match["key"] or match["key2"]
    wanted = COLOUR_LIKE if said.startswith("col") else SIZE_LIKE | {"model", "storage"}
    key = next((k for k in attribute_keys(desk.product(wish.product)) if k in wanted), "")
    values = {k: v for k, v in wish.values.items() if k != key}
    return wish.but(want=LEVELS, values=values, words=(BY, key)) if key else None


def _more(desk: Desk, reading: Reading) -> Wish | None:
    where, of = _WHERE_MORE.search(reading.text), _MORE_OF.search(reading.text)
    if not (where or of):
        return None
    two = _two_things(desk, reading) if of or desk.mem.want in _OF_TWO or reading.named else ()
    if len(two) == 2 and not _A_PLACE.search(reading.text):
        values = {k: v for p in two for k, v in fixed(desk.product(p), reading.said).values.items()}
        return Wish(LEVELS, products=two, values=values, words=(THINGS,))
    wish = resolve.wish_for(desk, reading, "stock")
    if not (where and wish.product):
        return None
    return wish.but(want=LEVELS, words=(PLACES,), place="", elsewhere=False)


def _two_things(desk: Desk, reading: Reading) -> tuple[str, ...]:
    named = tuple(dict.fromkeys(m.products[0] for m in reading.mentions if not (m.weak or m.other)))
    if named:
        return named[:2]
    return tuple(p.id for p in group_of(desk, reading)[:2])


def _low(desk: Desk, reading: Reading) -> Wish | None:
    if not (_LOW.search(reading.text) and (reading.asked or _ASKS.search(reading.text))):
        return None
    wish = resolve.wish_for(desk, reading, "stock")
    products = (wish.product,) if wish.product else tuple(p.id for p in group_of(desk, reading))
    if not products and not reading.unknown and len(desk.shop.products) <= OF_ALL:
        products = tuple(p.id for p in desk.shop.products if p.by_voice)
    return wish.but(want=LEVELS, products=products, words=(LOW,)) if products else None
