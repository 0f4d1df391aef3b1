# ruff: noqa: E501 - tables, one group of words per line
"""Whether a wish for money off names a thing that we have not: "ten off the kayak", and no "loose thread". PURE."""

import re
from typing import Final

from edge.dialog.shop.reading import Reading
from edge.dialog.vocabulary.tables import words_of

OF_MONEY: Final = frozenset({"discount", "price_override", "price_match"})
# What money is asked off for: no thing that is sold.
REASONS: Final = frozenset(
    words_of(
        """
        scratch scratches scratched scuff scuffs scuffed dent dents dented ding dings tear tears torn rip rips ripped stain stains
        stained hole holes crack cracks cracked chip chips chipped damage damages damaged defect defects defective flaw flaws
        thread threads fray frayed smudge smudges wear packaging package delay hassle trouble inconvenience mistake error loyalty
        veteran military student senior teacher nurse regular bulk display demo floor opened missing broken dirty dusty faded
        rasguno rasgunos rayon rayones mancha manchas golpe golpes defecto roto rota danado danada danio abolladura hilo estudiante
        """
    )
)
_LEADS: Final = r"\b(?:on|off|for|of|de|en|match) (?:(?:the|a|this|that|one|el|la|un|una) )?(?:\w+ )?"


def named_off(reading: Reading) -> bool:
    return any(re.search(_LEADS + re.escape(word), reading.text) for word in reading.unknown if word not in REASONS)
