"""What is fine as it is: "tots are fine", of the meal that comes with tots. PURE.

It decides that words which name a part that is there, and only say that it is good so, order nothing.
"""

import re
from dataclasses import replace

from domain.menu import Menu
from domain.order import Add, ComboLine, ItemLine, Order
from edge.dialog.meaning import Intent, Kind, Meaning

# "Fries are fine", "the fries is okay with me": it is said of what is there; "fries would be fine" wishes for some.
_IS_FINE = re.compile(
    r"^\W*(?:(?:yeah|yes|ok|okay|oh|and|no|well|s[ií]|pues)\W+)*(?:the |that |those |las |los |el |la )?[\w' -]+?"
    r"(?:['’]s| is| are| est[aá]n?)(?: just| totally| perfectly)? "
    r"(?:fine|good|great|ok|okay|all ?right|perfect|cool|bien|perfect[oa]s?)"
    r"(?: with (?:me|us|that|it)| by me| then| thanks?| thank you| as (?:it is|they are|is)| para m[ií]| as[ií])*\W*$",
    re.IGNORECASE,
)
_SAID = Intent(Kind.NOISE)


def agreed_part(meaning: Meaning, text: str, order: Order, menu: Menu) -> Meaning:
    """Without the one thing it adds, where that fills a place of a meal here, or would by default."""
    add = meaning.commands[0] if len(meaning.commands) == 1 else None
    if not (isinstance(add, Add) and isinstance(add.line, ItemLine) and order.lines and _IS_FINE.match(text)):
        return meaning
    if add.line.mods or add.line.qty > 1 or add.line.item not in _parts(order, menu):
        return meaning
    return replace(meaning, commands=(), intents=(*meaning.intents, _SAID))


def _parts(order: Order, menu: Menu) -> set[str]:
    """What the meals of the order hold besides their main."""
    held: set[str] = set()
    for line in order.lines:
        combo = menu.combo(line.combo) if isinstance(line, ComboLine) else None
        for slot in combo.slots[1:] if combo else ():
            fill = line.slots.get(slot.id) if isinstance(line, ComboLine) else None
            held.add(fill.item if fill else slot.default or "")
    return held
