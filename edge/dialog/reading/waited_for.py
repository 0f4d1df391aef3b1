"""What waits for staff, called by what it waits for: "drop the alcohol", "the one that needs an ID". PURE.

It decides that such words are the one line that waits, and says its name.
"""

import re

from domain.menu import Menu
from domain.order import AGE_CHECK, ItemLine, Order

_OF_AGE = re.compile(
    r"\b(?:alcohol|booze|(?:the )?alcoholic (?:drink|beverage|one|thing)|adult (?:drink|beverage)|alcoholica?"
    r"|bebida (?:alcoh[oó]lica|con alcohol)|trago)\b",
    re.IGNORECASE,
)
_THE = r"(?:the (?:one|thing|drink|part|item)|whatever|what|lo|la|el) (?:that |which |que )?"
_THAT_WAITS = re.compile(
    rf"\b{_THE}(?:you['’]?re waiting (?:on|for)|(?:needs|wants|requires|takes)(?: a| an| my| the)?"
    r" (?:id|card|approval|ok|okay|manager|age|check)(?: check)?|has to be approved|is (?:waiting|pending)"
    r"|(?:est[aá] )?pendiente"
    r"|pide (?:la |mi )?(?:identificaci[oó]n|credencial))\b",
    re.IGNORECASE,
)


def waited_for(text: str, order: Order, menu: Menu, language: str) -> str:
    """The turn with the name of the line that waits; as it is where none or several do."""
    waits = [line for line in order.lines if line.pending is not None]
    item = menu.item(waits[0].item) if len(waits) == 1 and isinstance(waits[0], ItemLine) else None
    if item is None:
        return text
    name = item.name.get(language).lower()
    text = _THAT_WAITS.sub(f"the {name}" if language == "en" else name, text)
    return _OF_AGE.sub(name, text) if waits[0].pending == AGE_CHECK else text
