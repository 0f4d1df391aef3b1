# ruff: noqa: E501 - frames stay in one piece
""" "Put both by for the lady with the stroller": for whom it is, by what is beside them. PURE.

It decides which words only tell that person from others: nothing that they wear, hold or stand by is asked for.
"""

import re
from typing import Final

from edge.dialog.guards.in_passing import KIN
from edge.dialog.shop.reasons import without_reasons

_KEEPS: Final = re.compile(
    r"\b(?:hold|put|set|keep|save|reserve|lay|leave|tuck|stash|place|order|get|send|bring|apart\w*|ap[aá]rt\w*|gu[aá]rd\w*|res[eé]rv\w*|pon\w*|d[eé]j\w*)\b"
    r"|^(?:yes|yeah|yep|sure|ok|okay|s[ií])\b",
    re.IGNORECASE,
)
_WHO: Final = (
    r"\b(?P<led>for|under|para) (?P<det>the|that|this|our|an?|la|el|esa|ese|una?) "
    r"(?:(?:older|elderly|young|younger|old|nice|tall|little|other|same|two) )?"
    r"(?P<who>lady|ladies|guys?|gentlem[ae]n|gent|wom[ae]n|m[ae]n|customer|client|shopper|person|kid|boy|girl|couple|family|mom|dad|mother|father|fellow|bloke|teenager|student|fella|dude|one|group|party|team|class|crowd|bunch|tour group|school|club|grupo|equipo"
    r"|se[nñ]ora?|muchach[oa]|chic[oa]|client[ea]|hombre|mujer|joven|pareja|familia)\b"
)
# In English a size is said with "in", so only what is worn or stood at follows it here.
_BY_WHAT: Final = (
    r" (?:(?:(?:who|that)(?:['’]?s| is| are|['’]?re) )?(?:(?:with|wearing|holding|carrying|pushing|standing|sitting|waiting|over|by|at|near|next to|behind|beside|outside)"
    r"(?: (?!(?:discount|promo\w*|offer|price|it|them|name|tomorrow|noon|closing|\d+)\b)(?!the (?:discount|promo\w*|offer|price|name|warehouse|other|depot)\b)[\w'’-]+){1,6}"
    r"|in (?:the|a|an|that|his|her) (?:[\w'’-]+ )?(?:hat|cap|coat|jacket|vest|shirt|blouse|sweater|hoodie|scarf|dress|suit|skirt|uniform|glasses|wheelchair|line|queue|car|back|corner|front))"
    r"|(?:con|del|de la|que est[aá]|que espera|junto a)(?: [\w'’-]+){1,5})"
    r"(?=[,.?!;]|$)"
    r"|,? (?:(?:her|his|their|the|whose|who is|who['’]?s|su) )?(?:named|called|name['’]?s|name is|names? of|by the name of|goes by|se llama|llamad[oa]|de nombre)(?: (?-i:[A-Z])[\w'’-]+| \w+(?=[,.?!;]|$)){1,2}"
)
_TOLD: Final = re.compile(f"{_WHO}(?:{_BY_WHAT})?", re.IGNORECASE)


# "What about an XL for my buddy?": a size, and nothing that it should go with.
_ONE_FOR: Final = re.compile(
    rf"^(?P<size>(?:(?:and|so|ok|okay)[, ]+)*(?:what|how) about [^?.!]*?),? for (?:my|his|her|their|our|the|a) {KIN}s?(?=[?.! ]*$)",
    re.IGNORECASE,
)


def without_what_is_beside(text: str) -> str:
    """The turn, with "for the lady with the stroller" as "for the lady", and without what it is worn with."""
    text = _ONE_FOR.sub(r"\g<size>", without_reasons(text))
    if "for " not in text.lower() and "para " not in text.lower() and "under " not in text.lower():
        return text
    return _TOLD.sub(_shortly, text) if _KEEPS.search(text) else text


def _shortly(match: re.Match[str]) -> str:
    pointed = match["det"].lower() in ("that", "this")
    who = "customers" if match["who"].lower() in _SEVERAL else match["who"]  # and no count of two
    return f"{match['led']} {'the' if pointed else match['det']} {who}"


_SEVERAL: Final = frozenset(
    {"couple", "group", "party", "team", "class", "crowd", "bunch", "tour group", "school", "club", "grupo", "equipo"}
)
FOR_WHOM = re.compile(
    r"^(?:(?:and|so|please|put|its|it is|thats|hold|keep|make|leave|it|them|that|oh|um) )*"
    r"(?:(?:in|under)(?: the)? names?(?: of)?|under|name (?:is|it)|(?:the |her |his |my |their )?names?(?: is)?|a nombre de|para|for) (?:\w+ ?){1,4}$"
)
