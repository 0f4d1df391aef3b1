"""Of a wish for money off: whether its thing is one that we have not, and what it costs now, asked beside it. PURE.

It decides that "ten off the kayak" names a thing and "a loose thread" none, and that "what's it normally?" asks the
price.
"""

import re
from typing import Final

from edge.dialog.shop.money_off import REASONS
from edge.dialog.shop.offers import full_price
from edge.dialog.shop.reading import Reading

OF_MONEY: Final = frozenset({"discount", "price_override", "price_match"})
_LEADS: Final = r"\b(?:on|off|for|of|de|en|match) (?:(?:the|a|this|that|one|el|la|un|una) )?(?:\w+ )?"


def named_off(reading: Reading) -> bool:
    return any(re.search(_LEADS + re.escape(word), reading.text) for word in reading.unknown if word not in REASONS)


def price_beside(want: str, text: str) -> frozenset[str]:
    """ "He's after ten percent off the lamp, what's it normally?": the price, which the request does not tell."""
    asked = _NOW.search(text) or (_ASKS.search(text) and full_price(text))
    return frozenset({"price"} if asked and want in OF_MONEY else ())


_ASKS: Final = re.compile(r"\b(?:what|whats|how much|cuanto)\b")
_NOW: Final = re.compile(
    r"\b(?:what|how much) (?:is|are|does|do) (?:it|they|that|those|these|one) "
    r"(?:(?:cost|go for|run|sell for|ring up at) )?(?:(?:right )?now|today|at the moment|currently|as it is|as is)\b"
    r"|\bcuanto (?:cuesta|vale|es) (?:ahora|normalmente|sin (?:el |ese )?descuento)\b"
)
