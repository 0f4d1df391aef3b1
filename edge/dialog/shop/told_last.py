# ruff: noqa: E501 - frames stay in one piece
"""What was told last, gone on from: "what do those cost?", "what else does it come in, in that size?". PURE.

It decides of which things, and in which colours or sizes, something is asked; the answer is `answers`' and `stock`'s.
"""

import re
from typing import Final

from edge.dialog.shop.carrying import IN_THAT, SIZE_LIKE
from edge.dialog.shop.desk import Desk
from edge.dialog.shop.finding import fixed
from edge.dialog.shop.memory import OTHERWISE, Wish
from edge.dialog.shop.reading import Reading


def what_else(desk: Desk, reading: Reading) -> Wish | None:
    """ "What else does it come in, in that size?": what is here of what we speak of; None where that is not asked."""
    product = desk.shop.product(desk.mem.product)
    if product is None or not desk.mem.values or not _ELSE.search(reading.text):
        return None
    said = fixed(product, reading.said).values
    if any(v != desk.mem.values.get(k) for k, v in said.items()):
        return None
    held = {m["key"] for m in IN_THAT.finditer(reading.text)} | {k for k in said if k in SIZE_LIKE}  # "in a large"
    if not held:
        return None
    sized = any(not key.startswith("col") for key in held)
    kept = {k: v for k, v in desk.mem.values.items() if (k in SIZE_LIKE) == sized}
    if not kept:
        return None
    if sized and len(kept) < len(desk.mem.values):  # one colour was meant: which others there are
        return Wish("alternative", products=(desk.mem.product,), values=desk.mem.values, words=(OTHERWISE,))
    return Wish("stock", products=(desk.mem.product,), values=kept)


def told_last(desk: Desk, reading: Reading, want: str) -> tuple[str, ...]:
    """ "What do those cost?", after several were told, in place of one or of none: all of them; () where one is meant."""
    if want not in ("price", "where", "promotions") or not 1 < len(desk.mem.offered) <= TOLD_AT_MOST:
        return ()
    beside = desk.mem.want == "compatible"  # "they" may be the thing itself
    both = desk.mem.product in desk.mem.offered and bool(_BOTH.search(reading.text))
    told = beside or both or desk.mem.want in ("alternative", "compare") or not desk.mem.product
    meant = (_THOSE if beside else _SEVERAL).search(reading.text)
    return desk.mem.offered if told and meant else ()


TOLD_AT_MOST: Final = 4  # prices in one breath
_BOTH: Final = re.compile(r"\b(?:both|all (?:of them|two|three)|each|amb[oa]s|l[oa]s dos|cada un[oa])\b")
_THOSE: Final = re.compile(r"\b(?:those|these|each|all (?:of them|two|three)|es[oa]s|est[oa]s|cada un[oa])\b")
_SEVERAL: Final = re.compile(
    r"\b(?:th[eo]se|they|theyre|them|each|both|either|neither|all (?:of them|two|three)|es[oa]s|est[oa]s|ell[oa]s|cada un[oa]|amb[oa]s|l[oa]s dos"
    r"|cuestan|valen|salen|estan)\b"
)


_ELSE: Final = re.compile(
    r"\b(?:what|which|anything|any|que|cual(?:es)?|algo) (?:other|else|more|mas|otr[oa]s?)\b|\b(?:another|(?:an?|any|some) (?:other|different)) (?:colou?r|shade|tone|size|length|width)s?\b|\ben que (?:mas|otr[oa]s?)\b|\botr[oa]s? (?:color\w*|tallas?)\b"
)
