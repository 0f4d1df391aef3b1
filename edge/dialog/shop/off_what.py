"""Whether a wish for money off names a thing that we have not: "ten off the kayak", and no "loose thread". PURE."""

import re
from typing import Final

from edge.dialog.shop.money_off import REASONS
from edge.dialog.shop.reading import Reading

OF_MONEY: Final = frozenset({"discount", "price_override", "price_match"})
_LEADS: Final = r"\b(?:on|off|for|of|de|en|match) (?:(?:the|a|this|that|one|el|la|un|una) )?(?:\w+ )?"


def named_off(reading: Reading) -> bool:
    return any(re.search(_LEADS + re.escape(word), reading.text) for word in reading.unknown if word not in REASONS)
