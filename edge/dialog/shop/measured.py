""" "The 8 GB one", "the 2 meter": a thing by the measure that it comes in, with its unit. PURE.

It decides which things come in a measure that was said. A bare number is none; of many such things none is meant.
"""

import re
from itertools import pairwise

from domain.shop import Product
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.finding import Said, fixed
from edge.dialog.shop.index import stems
from edge.dialog.shop.reading import Reading
from edge.dialog.shop.tables import SAME_UNIT, UNITS

FEW = 3  # things: of more it is asked which is meant
_NO_MEASURES = frozenset({"in", "hour", "mil", "pack", "pair"})  # "ten in", "two hours": said of other things, too


def come_so(desk: Desk, reading: Reading) -> tuple[str, ...]:
    """The thing spoken of where it comes so, else one spoken of before, else the few of the shop; () for no measure."""
    said = {(a.stem, _unit(b.stem)) for a, b in pairwise(reading.words) if a.number is not None and b.stem in UNITS}
    said = {(n, unit) for n, unit in said if unit not in _NO_MEASURES}
    if not said:
        return ()
    found = [p.id for p in desk.shop.products if p.by_voice and any(_comes_in(p, *one) for one in said)]
    if desk.mem.product in found:
        return (desk.mem.product,)
    spoken_of = [p for p in (*desk.mem.recent, *desk.mem.offered) if p in found]
    return tuple(spoken_of[:1]) or (tuple(found) if len(found) <= FEW else ())


def _unit(stem: str) -> str:
    return SAME_UNIT.get(stem, stem)


def _comes_in(product: Product, number: str, unit: str) -> bool:
    values = (stems(v) for variant in product.variants for v in variant.attributes.values())
    return any((a, _unit(b)) == (number, unit) for value in values for a, b in pairwise(value))


def of_size(desk: Desk, reading: Reading) -> tuple[str, ...]:
    """ "How many thirty-sixes", of the one or few things that come in a size that is said as one."""
    if not _A_SIZE.search(reading.text) or not reading.said.numbers:
        return ()
    looked = Said(numbers=reading.said.numbers)
    found = [p.id for p in desk.shop.products if p.by_voice and fixed(p, looked).values]
    return tuple(found) if len(found) <= FEW else ()


_A_SIZE = re.compile(r"\b(?:sizes?|tallas?) \d+\b")
