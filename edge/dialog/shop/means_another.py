# ruff: noqa: E501 - frames stay in one piece
"""Answers to a question of ours that go beyond it: "no, I mean the earbuds", "yeah, put hers on mine". PURE."""

import re
from typing import Final

from edge.dialog.shop.reading import Reading

_ANOTHER: Final = re.compile(
    r"^(?:(?:oh|sorry|no|nope|wait|perdon),? )*(?:i (?:mean|meant|said|was (?:asking|talking) about|am asking about)|digo|quise decir|me (?:refiero|referia))\b"
    r"|^(?:oh |sorry )?(?:no|nope), (?!not |no )"
)


def means_another(reading: Reading) -> bool:
    """ "No, I mean the little earbuds", asked which headphones: another thing is meant, and nothing is declined."""
    said = "".join(f"{', ' if w.pause else ' '}{w.text}" for w in reading.words).strip(" ,")
    return bool(_ANOTHER.search(said))


# The shopper's agreement to what somebody beside them would have.
THEIRS_TOO: Final = re.compile(
    r"(?:(?:yes|yeah|yep|sure|ok|okay|fine|alright|go on|go ahead|of course|oh|and|then|please|just|si|claro|bueno|vale|dale) )*"
    r"(?:(?:(?:pon|agrega|agregue|sum[ae]|ech[ae]|ponga)l[oa]s?|(?:you can |can you |lets )?(?:put|add|stick|pop|throw|chuck|get|take|ring|include|pon|agrega|suma|echa)(?: (?:up|in))? (?:hers|his|theirs|that|it|this|those|them|el suyo|la suya|lo suyo)(?: one)?)"
    r"(?: (?:too|on|in|to|with|onto|under|together|mine|my|our|ours|the|order|basket|bill|tab|as well|also|please|then|con|a|lo|la|mi[oa]?|cuenta|tambien))*"
    r"|(?:hers|his|theirs) (?:too|as well|also)|(?:i|ill|im|i am|i will)(?: \w+ing)? (?:get|getting|pay|paying|take|buy)(?: for)? (?:hers|his|theirs|it|that|her|him|them|both)(?: too| as well)?)$"
)
