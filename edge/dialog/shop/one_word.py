# ruff: noqa: E501 - frames stay in one piece
""" "Would any sale apply to the orbit?": what a question is about, by the word in it that says so. PURE.

Verbs of asking are many and change nothing; the noun says what is asked: a sale, what it costs, where it stands, whether
it may come back. It decides only where no stronger wish was worded, and of a thing that is named or pointed at.
"""

import re
from typing import Final

from edge.dialog.shop.finding import Mention
from edge.dialog.shop.reading import HERE, Reading

OPEN: Final = frozenset({"detail", "stock", "buy", "compatible", "alternative", "suggest"})
_SAYS: Final = (
    ("promotions", r"(?<!for )(?<!on the )\bsales?(?! (?:tax|person|floor|desk|counter|people|rep))\b|\bpromo\w*\b|\b(?:the|any|an|some|your|this|that|special|current) offers?\b(?! (?:me|us|you|her|him|them)\b)|\b(?:reduced|sale|special|lower|full|half|regular) prices?\b|\bprice cut\b|\b(?:save|saving|savings) (?:\w+ )?(?:on|with)\b"),
    ("returns", r"\b(?:come|comes|bring|send|take|carry|hand) (?:it |them |that |this )?back\b|\b(?:return|refund|exchange)\w*\b|\b(?:change|changes|changed) (?:my|her|his|their|our) minds?\b|\b(?:dont|doesnt|do not|does not|didnt|decide not to) (?:end up )?(?:like|keep|fit|want|need|work out)\w*\b.*\b(?:then|options|what|back|money)\b"),
    ("where", r"\b(?:location|whereabouts|(?:get|way|directions?|(?:point|direct|take|lead|send|show)\w*(?: (?:me|us|her|him|them))?) to|part of the (?:store|shop)|which (?:row|bay|rack|corner|side|end|wall)|what (?:row|bay|rack|corner|side|end|wall)|hid(?:e|ing)|hidden)\b"),
    ("price", r"(?<!too )(?<!more )(?<!less )(?<!most )(?<!least )\b(?:expensive|pricey|pricy|costly|affordable)\b(?! (?:than|one|ones|model|version))|\b(?:run|set|cost) (?:me|us|him|her|them)(?: back)?$|\b(?:looking at|paying|pay|kind of money|how many dollars|how many bucks|asking price|talking) (?:\w+ )?(?:for|is|are)\b|\bwhat (?:do|did|does) (?:we|they|you) (?:get|take|want) for\b"),
    ("detail", r"\b(?:in|inside) the (?:box|pack|package|packaging|kit)\b|\bincluded\b|\b(?:what|whats|anything|everything|something)(?: (?:all|else|do|does|will|would|i|you|we|they|is))* (?:get|gets|comes?) with (?:(?:\w+ )?zof|it|that|this|them|these|those)\b|\bneed (?:to (?:buy|get) )?(?:anything|something) else\b|\bwhat else (?:do|would|will) (?:i|we|you|they|she|he) need\b|\b(?:do|does|would|will) (?:i|you|we|they|it) get (?:an?|any|the|some) \w+ with\b"),
    ("stock", r"\bhow are we (?:doing )?(?:on|for)\b|\bin luck\b"),
)  # fmt: skip
_TABLE: Final = tuple((want, re.compile(pattern)) for want, pattern in _SAYS)


_WITH_IT: Final = re.compile(
    r"\b(?:in|inside) the (?:box|pack|package|packaging|kit)\b|\b(?:included|includes?|comes? with)\b"
    r"|\b(?:do|does|would|will) (?:i|you|we|they|she|he) (?:\w+ )?get (?:.* )?with\b|\bneed (?:to (?:buy|get) )?(?:anything|something) else\b|\bwhat else (?:do|would|will) \w+ need\b"
)


def by_one_word(reading: Reading) -> str:
    """The wish that the turn's own noun tells; "" for none. What names a thing is not looked at."""
    inside = {i for m in reading.mentions for i in range(m.start, m.end)}
    text = " ".join("zof" if i in inside else w.text for i, w in enumerate(reading.words))
    return next((want for want, pattern in _TABLE if pattern.search(text)), "")


def asks_what_is_with(reading: Reading) -> bool:
    """ "What's in the box with it": what the data says is included."""
    return bool(_WITH_IT.search(reading.text))


_INCLUDES: Final = re.compile(
    r"\b(?:it|they|this|that)\b.*\b(?:with|have|has|include|includes)\b|\bin the (?:box|package)\b"
    r"|\b(?:do|does|will|would) (?:i|we|you|she|he|they) (?:\w+ )?get (?:an?|any|the|some)"
    r" .*\bwith (?:it|them|that|this|one)\b"
)


def is_included(reading: Reading, mention: Mention) -> bool:
    """ "Does it come with a charger", "is a charger in the box": behind the verb, or before where it would be."""
    match = _INCLUDES.search(reading.text)
    behind = match is not None and mention.start >= len(reading.text[: match.end()].split())
    return match is not None and behind != match.group().startswith("in the")


def is_elsewhere(reading: Reading) -> bool:
    """ "Can I get the orbit at Hilltop": asked of another place, and nothing is taken here by that."""
    return any(place != HERE for place in reading.places)
