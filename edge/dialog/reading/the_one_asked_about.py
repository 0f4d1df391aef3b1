""" "Just the shake then", after the price of a chocolate shake: that one, whatever was spoken of in between. PURE.

It decides that a thing's kind, pointed at with "the", is the one thing of that kind which was asked about while nothing
was ordered; where two of them were, or one stands in the order, the words stay and are asked about as ever.
"""

import re
from collections.abc import Sequence

from domain.menu import Item, Menu
from domain.order import Order
from edge.dialog.reading.repairs import thing
from edge.dialog.vocabulary.sizes import SIZE_CLASSES
from edge.dialog.vocabulary.words import split, stem, stems_of

_POINTED_AT = re.compile(r"\b(?P<the>the|that) (?P<kind>[^\W\d_]{3,})\b(?! (?:one|ones|meal|combo)\b)", re.IGNORECASE)


def the_one_asked_about(text: str, spoken_of: Sequence[str], order: Order, menu: Menu) -> str:
    """spoken_of: refs, in the turns since something was ordered last."""
    if not spoken_of:
        return text
    stand = {thing(line) for line in order.lines}
    items = {ref.partition("/")[0] for ref in spoken_of}

    def named(match: re.Match[str]) -> str:
        head = stem(match["kind"].lower())
        of_it = [item for item in menu.items if _heads(item.name.get()) == head]
        asked = [item for item in of_it if item.id in items]
        if len(asked) != 1 or len(of_it) < 2 or any(item.id in stand for item in of_it):
            return match[0]
        if any(head == stem(name.lower()) for item in menu.items for name in (*item.name.all(), *item.aliases)):
            return match[0]  # a thing's own name
        name = asked[0].name.get().lower()
        said = [w.stem for w in split(text).words]
        others = [
            item for item in of_it if item is not asked[0] and not (stems_of(item.name.get()) - {head}).isdisjoint(said)
        ]
        if others and said.count(head) == 1:  # "the shake, but vanilla": another one of them
            return f"{match['the']} {others[0].name.get().lower()}" if len(others) == 1 else match[0]
        if any(stem(word) in said for word in name.split()[:-1]):
            return ""  # "the shake then, large chocolate": named behind it
        size = "" if any(word in SIZE_CLASSES for word in said) else _size_of(asked[0], spoken_of)
        return f"{match['the']} {size}{name}"

    return _POINTED_AT.sub(named, text)


def _size_of(item: Item, spoken_of: Sequence[str]) -> str:
    """ "How much is a large shake?" - "The shake, then": a large one."""
    asked = next((ref.partition("/")[2] for ref in reversed(spoken_of) if ref.partition("/")[0] == item.id), "")
    held = next((v for v in item.variations if v.id == asked and not v.default), None)
    return f"{held.name.get().lower()} " if held is not None else ""


def _heads(name: str) -> str:
    words = split(name).words
    return words[-1].stem if len(words) > 1 else ""
