# ruff: noqa: E501 - frames stay in one piece
"""How many are wanted, where no name stands behind the number: "both", "hold two L XL", "and five?". PURE."""

import re
from itertools import pairwise
from typing import Final

from edge.dialog.shop.desk import Desk
from edge.dialog.shop.finding import fixed
from edge.dialog.shop.index import stems
from edge.dialog.shop.moving import both_counted, pair_counted
from edge.dialog.shop.reading import Reading


def counted(desk: Desk, reading: Reading, want: str, products: tuple[str, ...]) -> int:
    """How many, where no noun stands behind the number: "both", "dos, apártalas", "hold two L XL"."""
    if want == "discount":  # "fifteen off": so much, and percent or dollars is open
        return next((a.number or 0 for a, b in pairwise(reading.words) if a.number and b.text in _OFF), 0)
    if want == "price" and desk.mem.many > 1 and not (reading.named or reading.cents):
        if _SIZED.search(reading.text) and fixed(desk.product(desk.mem.product), reading.said).values:
            return desk.mem.many  # "in size eight", of two pairs
        return next((int(n) for n in reading.said.numbers if n.isdigit()), 0)  # "and five?", of what three cost
    if want not in ("hold", "transfer", "buy"):
        return 0
    if both := both_counted(reading.text):
        return both
    if len(products) == 1 and (pair := pair_counted(reading.text, desk.product(products[0]))):
        return pair
    numbers = [int(n) for n in reading.said.numbers if n.isdigit()]
    if len(numbers) != 1 or len(products) != 1 or not 1 < numbers[0] < MANY:
        return 0
    product = desk.product(products[0])
    values = {v for variant in product.variants for v in variant.attributes.values()}
    if str(numbers[0]) in stems(product.name.get("en")):
        return 0  # "un cargador de 65": which, and not how many
    return 0 if any(c.isdigit() for v in values for c in v) else numbers[0]  # a number may be its size


def in_basket(desk: Desk, reading: Reading, want: str, products: tuple[str, ...]) -> int:
    """ "How much?", of what was just put into the basket: of so many."""
    if want != "price" or reading.named or desk.mem.want != "buy" or desk.is_headset:
        return 0
    return next((ln.qty for ln in reversed(desk.order.lines) if getattr(ln, "item", "") in products), 0)


_SIZED = re.compile(r"\b(?:size|sizes|waist|in an?|in|talla|en)\b")
_OFF = frozenset({"off", "less", "menos", "on", "en"})
MANY = 100

# "Two then", "just the five please", "I'll take four": a count and nothing else.
BARE_COUNT: Final = re.compile(
    r"(?:(?P<yes>yes|yeah|yep|si)|(?:ok|okay|fine|good|great|well|so|right|cool|perfect|alright|and|then|oh|hmm?|no|actually|but|y|bueno|pues|vale|entonces|pero) ?\b)*? ?"
    r"(?P<just>(?:just|only|(?:lets |let us )?(?:make|do|call) it|lets say|(?:ill|i will|we will|give me|let me) (?:just )?(?:take|have|get)(?: only| just)?|give me|me llevo|deme|dame|solo|nomas|que sean) )*"
    r"(?P<n>[a-z]+|\d{1,3})(?: pairs?| par(?:es)?| of (?:them|those)| de (?:es[oa]s|ell[oa]s))?(?P<then>(?: then| please| entonces| por favor| nada mas| it is| will do)*)$"
)
# "One in white": one, and how it comes.
ONE_IN: Final = re.compile(
    r"(?:(?:ok|okay|fine|well|so|right|then|just|yes|yeah|bueno|pues) )*(?:one(?: pair)?|un[oa]|un par) (?:in|en) "
)
# "Two of those cables": as many of what was just put in.
OF_THOSE: Final = re.compile(
    r"(?:(?:ok|okay|no|oh|actually|wait|make it|sorry|mejor|no espera|pues) )*(?:two|three|four|five|six|\d+|dos|tres|cuatro|cinco|seis) (?:of (?:those|these)|de es[oa]s|de est[oa]s) (?!.*\b(?:more|too|also|as well|mas|tambien)\b)"
)
