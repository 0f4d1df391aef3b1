# ruff: noqa: E501 - frames stay in one piece
"""Which two things "and the other one?" asks about, after it was asked whether one goes with another. PURE.

The thing that is named takes the place of the one it is like: a charger a charger's, a watch a watch's. Like neither,
it is what the first should go with.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from edge.dialog.shop.desk import Desk
from edge.dialog.shop.finding import Mention
from edge.dialog.shop.index import stems
from edge.dialog.shop.kin import kin
from edge.dialog.shop.reading import Reading
from edge.dialog.vocabulary.tables import words_of


def named_twice(found: Sequence[Mention]) -> list[Mention]:
    """ "The wee charger, the 20 watt one", "this speaker, the mini": one thing, as it was named more closely."""
    out: list[Mention] = []
    for mention in found:
        if out and set(mention.products) <= set(out[-1].products):
            out[-1] = mention
        elif not out or not set(out[-1].products) < set(mention.products):
            out.append(mention)
    return out


def is_theirs(reading: Reading, mention: Mention) -> bool:
    """ "She's got the camera, does the cable fit it?": they have it, and the other is asked about."""
    return bool(_HAS.search(" ".join(w.text for w in reading.words[: mention.start])))


_HAS: Final = re.compile(
    r"(?<!you )(?<!we )\b(?:has|have|got|gets|owns?|bought|uses?|had|tengo|tiene|tienen|compr[eo]|us[ao])(?: already)? (?:an?|the|one of (?:the|your|those)|this|that|our|my|his|her|un|una|el|la)$"
    r"|\b(?:my|his|her|their|mi|su)$|^(?:its |it is |this is |es )?(?:for|para) (?:an?|the|un|una|el|la)$"
)


def ones_own_before(reading: Reading, mention: Mention) -> bool:
    """ "My boots leak, I want something that ...": what one has, told before what is wanted."""
    before = {w.text for w in reading.words[: mention.start][-2:]}
    return bool(before & OWN and _SOMETHING.search(" ".join(w.text for w in reading.words[mention.end :])))


_SOMETHING: Final = re.compile(r"\b(?:something|anything|algo)\b")


def own_thing(desk: Desk, reading: Reading, mention: Mention) -> bool:
    """ "My laptop", where a charger is called after laptops: theirs, and none of ours."""
    words = reading.words[mention.start : mention.end]
    before = reading.words[mention.start - 1].text if mention.start else ""
    index = desk.store.index
    any_one = before in _ANY_ONE and not any(
        words[0].stem in stems(desk.name(desk.product(p))) for p in mention.products
    )
    if len(words) != 1 or not (before in OWN or any_one) or (words[0].stem,) in index.phrases:
        return False
    return not any(p in index.headed.get(words[0].stem, ()) for p in mention.products)


_ANY_ONE = frozenset(words_of("a an any most un una"))  # "enough for a laptop"; "she's got a Leaf" is ours by its name
OWN = frozenset(words_of("my his her their your our mi su tu nuestro"))


def alike_as_one(desk: Desk, found: Sequence[Mention], *, either: bool) -> list[Mention]:
    """ "The 20 watt and the 65 watt charger, which works with the watch": the things of a kind stand on one side, and
    so do all before the last where it is asked which of them."""
    first, rest = found[0], list(found[1:])
    while len(rest) > 1 and (either or rest[0].products[0] in _kind(desk, first.products[0])):
        first = replace(first, products=tuple(dict.fromkeys((*first.products, *rest[0].products))), end=rest[0].end)
        rest = rest[1:]
    return [first, *rest]


def _kind(desk: Desk, product: str) -> set[str]:
    return {p.id for p in kin(desk, desk.product(product))}


def paired(desk: Desk, named: str) -> tuple[str, str]:
    """(the thing, what it should go with); the second is "" where only one thing was spoken of before."""
    first, second = desk.mem.product, desk.mem.beside
    if not first:
        return named, second if named != second else ""
    if not second or named == first:
        return named, second
    if named == second:
        return first, second
    product = desk.product(named)
    for likeness in (_of_a_kind, _goes_where_it_goes, _of_a_category):
        as_first, as_second = likeness(desk, named, first, second), likeness(desk, named, second, first)
        if as_first != as_second:
            return (named, second) if as_first else (first, product.id)
    return first, named


def serves_the_other(desk: Desk) -> str:
    """Of two whose going together was just told, the one that serves the other, as the data has it: "how much is that
    one", of the charger, whichever was named first; "" where none of them does."""
    first, second = (desk.shop.product(p) if p else None for p in (desk.mem.product, desk.mem.beside))
    if desk.mem.want != "compatible" or first is None or second is None:
        return ""
    serving = [a.id for a, b in ((first, second), (second, first)) if b.id in (a.works_with or ())]
    return serving[0] if len(serving) == 1 else ""


def _of_a_kind(desk: Desk, named: str, like: str, _: str) -> bool:
    return desk.product(named) in kin(desk, desk.product(like))


def _goes_where_it_goes(desk: Desk, named: str, like: str, other: str) -> bool:
    """Whether the data knows it to go with the other one."""
    return other in (desk.product(named).works_with or ()) or named in (desk.product(other).works_with or ())


def _of_a_category(desk: Desk, named: str, like: str, _: str) -> bool:
    return desk.product(named).category == desk.product(like).category
