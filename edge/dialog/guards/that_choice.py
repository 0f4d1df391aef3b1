"""Which choice of what is ordered a turn points at: "is that bun safe". PURE. It decides nothing about it."""

import re

from domain.menu import Serving
from domain.order import ItemLine, Order
from edge.dialog.guards import sensitive
from edge.dialog.vocabulary.words import split


def that_choice(text: str, order: Order, serving: Serving) -> tuple[str, ...]:
    """ "Is that bun safe": the bun that was chosen, and no other."""
    pointed = _THAT_CHOICE.search(sensitive.plain(text))
    items = [line for line in reversed(order.lines) if isinstance(line, ItemLine)] if pointed else []
    for line in items:
        item = serving.menu.item(line.item)
        found = [item.option(mod.option) for mod in line.mods if mod.qualifier == "pick"] if item else []
        for group, option in (pair for pair in found if pair):
            if pointed and any(pointed.group(1) in split_words(name) for name in group.name.all()):
                return (option.id,)
    return ()


def split_words(name: str) -> set[str]:
    return {form for w in split(name).words for form in (w.text, w.stem)}


_THAT_CHOICE = re.compile(
    r"\b(?:that|this|the|my|ese|esa|este|esta) (?:\w+ )?"
    r"(bun|bread|dip|sauce|dressing|milk|crust|wrap|pan|salsa|aderezo)\b"
)
