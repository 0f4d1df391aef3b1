# ruff: noqa: E501 - frames stay in one piece
"""Codes, coupons, vouchers that take something off, as somebody brings them: "I've got a coupon, SPRING10". PURE.

It decides that a code wishes for nothing by its own words, and whether one is brought. The shop knows none: what runs
needs none.
"""

import re
from typing import Final

A_CODE: Final = "@code"  # among a wish's words: somebody brings one


def without_codes(text: str) -> str:
    """What a code is called names nothing, counts nothing and takes no percent off."""
    text = _A_VOUCHER.sub(r"\1 coupon", text)
    text = _COME_BY.sub(" ", text) if _SAYS_CODE.search(text) else text
    return (_CODE_ITSELF if _SAYS_CODE.search(text) else _CODE_ALONE).sub(" promo code ", text)


def brings_a_code(text: str) -> bool:
    """ "I've got a coupon from the paper": somebody's own; "any coupons?" asks for the offers."""
    return bool(_CODE.search(text)) or (bool(_COUPON.search(text)) and not _ANY_COUPONS.search(text))


_CODE: Final = re.compile(r"\b(?:codes?|codigos?)\b")
# "A code, SAVE15": the code itself wishes for nothing.
_SAYS_CODE: Final = re.compile(r"\b(?:codes?|coupons?|c[oó]digos?|cup[oó]n(?:es)?)\b", re.IGNORECASE)
_CODE_ITSELF: Final = re.compile(
    r"\b[a-z]{3,}-?\d{1,4}\b|\bsave (?:\d+|five|ten|fifteen|twenty|twenty[ -]five|thirty|fifty)\b", re.IGNORECASE
)
# "Does SAVE20 still work?", as it is printed: a word in capitals with a figure behind it, and no "HDMI2" of a cable.
_CODE_ALONE: Final = re.compile(
    r"(?<!the )(?<!an )(?<!a )\b[A-Z]{4,}-?\d{1,3}\b(?= *(?:[.,?!]|$|(?:still|work|works|any|good|valid|is|on|and|but)\b))"
)
# "A twenty percent voucher" takes something off; one of fifty dollars is a gift card.
_A_VOUCHER: Final = re.compile(
    r"\b(percent|%|off|discount|promo|por ciento|descuento) (?:voucher|vale)s?\b", re.IGNORECASE
)
# "A coupon by email": nobody's address is asked for.
_COME_BY: Final = re.compile(
    r"\b(?:by|in|via|through|from|on|por|en) (?:an? |the |her |his |my |our |your |un |el |su )?(?:e-?mail|mail|post|phone|text|newsletter|correo)\b",
    re.IGNORECASE,
)
_COUPON: Final = re.compile(r"\b(?:coupons?|cupon(?:es)?)\b")
_ANY_COUPONS: Final = re.compile(
    r"\b(?:any|are there|is there|what|which|hay|que|algun\w*|(?:do|have) (?:you|we|they)(?: (?:have|got|do|take|accept))?) (?:\w+ )?(?:coupons?|cupon(?:es)?)\b"
)
