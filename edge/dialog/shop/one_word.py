# ruff: noqa: E501 - frames stay in one piece
""" "Would any sale apply to the orbit?": what a question is about, by the word in it that says so. PURE.

Verbs of asking are many and change nothing; the noun says what is asked: a sale, what it costs, where it stands, whether
it may come back. It decides only where no stronger wish was worded, and of a thing that is named or pointed at.
"""

import re
from typing import Final

from edge.dialog.shop.finding import Mention
from edge.dialog.shop.places_named import HERE
from edge.dialog.shop.reading import Reading

OPEN: Final = frozenset({"detail", "stock", "buy", "compatible", "alternative", "suggest"})
# "Is it in?", "are those in yet": whether there is any; "is it in black" and "is it in the sale" go on.
_NOW_IN: Final = r"(?: \w+)? in(?: stock)?(?: (?:for|in) (?:(?:an?|the|size|my|his|her) )*(?!case|good|repair|now|a while)[\w.]+(?: plus| pro| max| mini)?)?(?: (?:yet|now|today|here|at all|at the moment|right now|or not|then|please|by any chance|do you know))*$"
_STILL_HERE: Final = r"(?<!where )\b(?:is|are|isnt|arent) (?:the |our |your |that |those |an? |any )?zof (?:(?:we|i|you) (?:held|kept|put (?:aside|by)|saved) )?(?:still )?(?:there|here|around|about|on the (?:shelf|floor)|out there|in the back)(?: (?:still|now|today|or not))*$"
_NO_OTHER: Final = r"^(?!.*\b(?:what|which|whose) (?!(?:sizes?|colou?rs?|area|aisle|section|part|corner|department|bay|row|spot|shelf)\b)\w+ (?:is|are|was|were)\b).*"
IS_IN: Final = rf"{_NO_OTHER}\b(?:is|are|was|were|isnt|arent|is not|are not) (?:it|they|that|th(?:is|at) one|this|these|those|(?:(?:the|our|your|a|an) (?:\w+ ){{0,3}}?)?zof|the (?:\w+ )?ones?){_NOW_IN}"
THE_ONE_IS_IN: Final = re.compile(
    r"^(?!.*\b(?:what|which) (?!(?:sizes?|colou?rs?)\b)\w+ (?:is|are|was|were)\b).*(?<!where )"
    rf"\b(?:is|are|was|were|isnt|arent|is not|are not) (?:the|our|your|a|an) (?:\w+ )?\w+{_NOW_IN}"
)
WHICH_ARE_IN: Final = re.compile(
    rf"\b(?:which|what)(?: (?:ones?|sizes?|colou?rs?|of (?:them|those|these)|\w+ sizes?|\w+ colou?rs?))? (?:is|are|have we|do we have|have you){_NOW_IN}"
)
_SAYS: Final = (
    ("promotions", r"(?<!for )(?<!on the )\bsales?(?! (?:tax|person|floor|desk|counter|people|rep))\b|\bpromo\w*\b|\b(?:the|any|an|some|your|this|that|special|current) offers?\b(?! (?:me|us|you|her|him|them)\b)|\b(?:reduced|sale|special|lower|full|half|regular) prices?\b|\bprice cut\b|(?<!hands )(?<!wire )(?<!latex )\bfree (?:pair|one|zof)\b|\bone free\b|\b(?:save|saving|savings) (?:\w+ )?(?:on|with)\b"),
    ("returns", r"\b(?:come|comes|bring|send|take|carry|hand) (?:it |them |that |this )?back\b|\b(?:return|refund|exchange)\w*\b|\b(?:change|changes|changed) (?:my|her|his|their|our) minds?\b|\b(?:dont|doesnt|do not|does not|didnt|decide not to) (?:end up )?(?:like|keep|fit|want|need|work out)\w*\b.*\b(?:then|options|what|back|money)\b"),
    ("where", r"\b(?:location|whereabouts|(?:get|way|directions?|(?:point|direct|take|lead|send|show)\w*(?: (?:me|us|her|him|them))?) to|part of the (?:store|shop)|which (?:row|bay|rack|corner|side|end|wall)|what (?:row|bay|rack|corner|side|end|wall)|hid(?:e|ing)|hidden)\b"),
    ("price", r"\b(?:was|were|used to be) (?:a bit |lots |much |a lot )?(?:cheaper|less|lower)\b|(?<!too )(?<!more )(?<!less )(?<!most )(?<!least )\b(?:expensive|pricey|pricy|costly|affordable)\b(?! (?:than|one|ones|model|version))|\b(?:run|set|cost) (?:me|us|him|her|them)(?: back)?$|\b(?:looking at|paying|pay|kind of money|how many dollars|how many bucks|asking price|talking) (?:\w+ )?(?:for|is|are)\b|\bwhat (?:do|did|does) (?:we|they|you) (?:get|take|want) for\b"),
    ("detail", r"\b(?:in|inside) the (?:box|pack|package|packaging|kit)\b|\bincluded\b|\b(?:what|whats|anything|everything|something)(?: (?:all|else|do|does|will|would|i|you|we|they|is))* (?:get|gets|comes?) with (?:(?:\w+ )?zof|it|that|this|them|these|those)\b|\bneed (?:to (?:buy|get) )?(?:anything|something) else\b|\bwhat else (?:do|would|will) (?:i|we|you|they|she|he) need\b|\b(?:do|does|would|will) (?:i|you|we|they|it) get (?:an?|any|the|some) \w+ with\b"),
    ("stock", rf"\bhow are we (?:doing )?(?:on|for)\b|\bin luck\b|{_STILL_HERE}|{IS_IN}"),
)  # fmt: skip
_TABLE: Final = tuple((want, re.compile(pattern)) for want, pattern in _SAYS)


_WITH_IT: Final = re.compile(
    r"\b(?:in|inside) the (?:box|pack|package|packaging|kit)\b|\b(?:included|includes?|comes? with)\b"
    r"|\b(?:do|does|would|will) (?:i|you|we|they|she|he) (?:\w+ )?get (?:.* )?with\b|\bneed (?:to (?:buy|get) )?(?:anything|something) else\b|\bwhat else (?:do|would|will) \w+ need\b"
)


def by_one_word(reading: Reading) -> str:
    """The wish that the turn's own noun tells; "" for none. What names a thing is not looked at."""
    text = reading.masked()
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


# ---- "how many are there, and which aisle": what each part of a turn asks, by a word of its own

_ASKED_BY: Final = (
    ("promotions", r"\b(?:deals?|offers?|promos?|promotions?|on sale|discounts?|discounted|reduced|ofertas?|promocion\w*|descuentos?|rebajad[oa]s?)\b|\b(?:any|anything|something|owt|much|money|how much) off\b"),
    ("stock", r"\bhow many\b|\b(?:in stock|stock|counts?|available|availability)\b|\bleft$|\b(?:any|some) (?:left|here|in)\b|\b(?:do|did) (?:we|you|they) (?:\w+ )?(?:have|stock|carry|sell)\b|\bhave (?:we|you) (?:\w+ )?got\b|^(?:have |you |ye |we )*got (?:it|them|that|those|one|any|an?|the|zof)\b|\b(?:is|are) there (?:any|an?|one|some|many)\b|\b(?:cuant[oa]s|quedan?|hay|existencias)\b|^(?!.*\b(?:where|aisle|row|shelf|section|bay|rack|pasillo)\b).*(?:" + IS_IN + ")"),
    ("price", r"\bhow much(?= (?:is|are|s|does|do|would|will|for|each|apiece|it|they|that|those|these|the|an?|then|now|to|in|off)\b|$)|\b(?:prices?|priced|costs?|cuestan?|precios?|valen?)\b|\b(?:cuanto (?:es|son|sale|salen)|a como)\b|\b(?:go|goes|going|sell|sells|selling) for$|^(?:\w+ )?(?:whats|what is|what are) (?:the |an? |your |our )?zof$"),
    ("where", r"\b(?:where|wheres|whereabouts|aisles?|donde|pasillo)\b|\b(?:which|what) (?:row|shelf|section|bay|rack|department)\b"),
    ("options", r"\b(?:what|which|que|cuales) (?:\w+ )?(?:sizes?|colou?rs?|tallas?|colores)\b|\bcomes? in$|\bsizes and colou?rs\b"),
    ("returns", r"\breturn(?:s|ed|able)?\b|\b(?:bring|take|send) (?:it|them|that|those) back\b|\b(?:devolver\w*|devolucion\w*)\b"),
)  # fmt: skip
_BY: Final = tuple((want, re.compile(pattern)) for want, pattern in _ASKED_BY)
_ONE_MORE: Final = frozenset({"and", "plus", "also", "y", "e", "then", "o", "or"})
ASKED_AT_MOST: Final = 3


def asks_stock(text: str) -> bool:
    """Whether it is said in so many words that a count is asked."""
    return bool(dict(_BY)["stock"].search(text))


def asks_price(text: str) -> bool:
    """Whether it is said in so many words that a price is asked."""
    return bool(dict(_BY)["price"].search(text))


def each_asked(reading: Reading) -> tuple[str, ...]:
    """What is asked of one thing, where two parts of the turn each ask something; () where they do not.

    "What's it cost, how many have we got": neither is but a word of the other. "We have a customer" asks nothing.
    """
    inside = reading.inside
    strange = set(reading.unknown)
    parts: list[list[str]] = [[]]
    for i, word in enumerate(reading.words):
        if (word.pause or word.text in _ONE_MORE) and i not in inside and parts[-1]:
            parts.append([])
        if word.text not in _ONE_MORE or i in inside:
            parts[-1].append("zof" if i in inside else word.text)
    of_it = [part for part in parts if "zof" in part or not strange & set(part)]  # "do you sell umbrellas, and ..."
    told = [next((want for want, by in _BY if by.search(" ".join(part))), "") for part in of_it]
    found = tuple(dict.fromkeys(want for want in told if want))
    counts_first = sorted(found[:ASKED_AT_MOST], key=lambda want: want != "stock")  # the rest is told with them
    return tuple(counts_first) if len(found) > 1 else ()
