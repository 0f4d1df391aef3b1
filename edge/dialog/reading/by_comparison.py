"""One of what was just spoken of, by how it compares: "the cheaper one", "two of the smallest". PURE.

It decides which of the things that were named in an answer such words mean, by what they cost or how much they are, and
writes its name in their place, so that the turn is read again. Of one thing that comes in several sizes it is a size.
"""

import re
from collections.abc import Callable, Sequence

from domain.menu import Combo, Item, Serving
from edge.dialog.answering.prices import now, usual_size
from edge.dialog.render.wording import sized

_SMALL = (
    r"smaller|smallest|littlest|lighter|lightest|leaner|leanest|healthier|healthiest|less fattening|skinnier"
    r"|fewer calories|less calories|lower(?: in calories)?|lowest"
)
_BIG = r"bigger|biggest|larger|largest|heartier|heartiest|heavier|heaviest|more filling"
_CHEAP = r"cheaper|cheapest|less expensive|least expensive|more affordable|most affordable"
_DEAR = r"dearer|dearest|pricier|priciest|more expensive|most expensive"
_THE_MORE = re.compile(
    r"(?P<of>\b(?:one|two|three|four|five|six|\d) of )?\b(?:the|which ?ever(?: one)?(?:['’]s| is| has)(?: the)?) "
    rf"(?:(?P<small>{_SMALL})|(?P<big>{_BIG})|(?P<cheap>{_CHEAP})|(?P<dear>{_DEAR}))"
    r"(?: (?:ones?|size|box|of (?:the (?:two|three|lot)|those(?: two| three)?|them|both)))?"
    r"(?=\W*$|\s*[,.;!]| (?:please|then|thanks|thank you|with|without|no|and|but|in|on|plain|for|instead|it is)\b)",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\?\s*$|\b(?:which|what|what['’]?s|how much|how many|is|are)\W+(?:is |are |about )?(?:\w+ of )?the\b", re.I
)
_SEVERAL = 2


def by_comparison(text: str, offered: Sequence[str], serving: Serving, language: str) -> str:
    """offered: what was spoken of last, as `Talk.offered`. As it is where the words fit none of it, or several."""
    found = _THE_MORE.search(text) if offered else None
    if found is None or _ASKED.search(text):
        return text
    by_price = bool(found["cheap"] or found["dear"])
    rows = _measured(offered, serving, by_price=by_price)
    if len(rows) < _SEVERAL or len({measure for _, _, measure in rows}) < len(rows):
        return text
    pick: Callable[..., tuple[Item | Combo, str, int]] = min if found["small"] or found["cheap"] else max
    thing, size, _ = pick(rows, key=lambda row: row[2])
    count = found["of"].split()[0] if found["of"] else "one"
    return f"{text[: found.start()]}{count} {sized(thing, size, language)}{text[found.end() :]}"


def _measured(offered: Sequence[str], serving: Serving, *, by_price: bool) -> list[tuple[Item | Combo, str, int]]:
    """What was spoken of, in which size, with what it costs or how much it is; a thing alone is all of its sizes."""
    refs = [ref.partition("/") for ref in dict.fromkeys(offered)]
    known = [(t, size) for ref, _, size in refs if (t := serving.menu.item(ref) or serving.menu.combo(ref))]
    if len(known) == 1 and not known[0][1]:
        thing = known[0][0]
        sizes = thing.variations if isinstance(thing, Item) else thing.sizes
        return [(thing, size.id, now(thing, size.id, serving)) for size in sizes]
    priced = [(t, size, now(t, size or usual_size(t), serving)) for t, size in known if size or usual_size(t)]
    if by_price or len({t.id for t, _ in known}) == 1:
        return priced if len(priced) == len(known) else []
    return [(t, size, much) for t, size in known if isinstance(t, Item) and (much := _kcal(t, size))]


def _kcal(item: Item, size: str) -> int:
    chosen = item.variation(size) if size else item.default_variation
    return (chosen.kcal if chosen is not None else None) or item.kcal or 0
