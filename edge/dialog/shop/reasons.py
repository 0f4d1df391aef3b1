# ruff: noqa: E501 - frames stay in one piece
""" "An eleven, I wear thick socks": why a size is wanted, told of what somebody wears or has already. PURE.

It decides which clause behind a thing that shall be put aside or looked for is only its reason: what is worn with it is
not asked for, and whoever has got something bought nothing by that.
"""

import re
from typing import Final

_WHO: Final = r"(?:i|we|he|she|they|you|it|(?:my|his|her|their|our) (?:\w+ ){0,2}?(?:feet|foot|hands?|head|shoulders|arms|legs|ankles|calves|brother|sister|son|daughter|husband|wife|dad|mom|kid|friend))"
_HAS: Final = (
    r"(?:['’]?(?:ve|s|re|m|d)|['’]ll| have| has| am| is| are| will| would)?(?: (?:just|always|usually|really|also|do|does|got|kind of|a bit|tend to|like to|be))*"
    r" (?:wear|wears|wearing|layer|layers|layering|run|runs|running|swell|swells|swollen|have|has|had|got|big|small|wide|narrow|broad|long|tall|growing|grow|grows|need the room|needs? (?:the |some |more )?room)"
)
_REASON: Final = re.compile(
    rf"(?:[,;]|(?<=\w)[.]) *(?:and |as |since |'?cause |because |for )?(?:{_WHO}{_HAS}\b(?! (?:it|them|that|this|one|to|a discount|points|the receipt)\b)"
    r"|(?:it|they)(?:['’]?(?:s|ve|re)| has| have|['’]ll| will)? (?:got to |gotta |to |need(?:s)? to |must )?(?:go|goes|fit|fits|be worn) (?:over|under|on top of|with)\b"
    r"|(?:with|over|under) (?:(?:a|an|my|his|her|their|some|thick|thin|big|wool|warm) )+(?:\w+ ){0,2}?\w+ (?:underneath|on|under it|below|inside)\b)"
    r"[^?.!;,\d]*(?=[.,;!]|$)",
    re.IGNORECASE,
)
_WANTED: Final = re.compile(
    r"\b(?:hold|holds|put|puts|set|keep|save|reserve|lay|leave|send|order|get|bring|make (?:it|that)|sorry|actually|no)\b|^(?:do|have|is|are|any|an?|in|and|what about|how about)\b",
    re.IGNORECASE,
)
_ASKS_OR_DOES: Final = re.compile(
    r"\b(?:how|what|which|where|when|phone|number|card|points|account|receipt|percent|dollars|cheaper|coupon|price|allerg\w*|please|can you|could you)\b",
    re.IGNORECASE,
)


def without_reasons(text: str) -> str:
    """The turn without such a clause behind what is wanted."""
    match = _REASON.search(text)
    if match is None or not _WANTED.search(text[: match.start()]) or _ASKS_OR_DOES.search(match[0]):
        return text
    return text[: match.start()] + text[match.end() :]
