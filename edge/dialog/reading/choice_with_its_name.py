"""The choice that was asked for, said with the name of the thing: "unsweetened tea", to "sweet or unsweetened?". PURE.

It decides that such a name is no thing of its own and no other choice: it is left out, and the choice stands alone.
"""

import re

from domain.menu import Item, Menu
from domain.order import ComboLine, ItemLine, Order
from edge.dialog.meaning import Expecting


def without_its_name(text: str, was: Expecting, order: Order, menu: Menu) -> str:
    """The turn without the name, behind a choice that is said in full, or before it: "the tea is sweet"."""
    item = _asked_of(was, order, menu)
    if item is None:
        return text
    names = [name.split() for name in (*item.name.all(), *item.aliases)]
    tails = {" ".join(words[n:]) + many for many in ("", "s") for words in names for n in range(len(words))}
    heads = {" ".join(words[:n]) for words in names for n in range(1, len(words))}
    options = [found[1] for ref in was.options if (found := item.option(ref))]
    if not options:
        return text
    said = {name for option in options for name in (*option.name.all(), *option.aliases)}
    of_it = rf"^\W*(?:the|my|el|la|los|las|mi) (?:{_any_of(tails | heads)}) (?:is|are|should be|es|son|que sea|sea)\s+"
    text = re.sub(rf"{of_it}(?=(?:{_any_of(said)})\b)", "", text, flags=re.IGNORECASE)
    said_so = re.compile(
        rf"\b({_any_of(said)}) (?:{_any_of(tails)})(?=\W*$|[,.;!?]| (?:please|and|but|por favor|y|pero)\b)",
        re.IGNORECASE,
    )
    match = said_so.search(text)
    if match is None or _is_another(match[0], item, menu):
        return text
    return said_so.sub(r"\1", text)


def _asked_of(was: Expecting, order: Order, menu: Menu) -> Item | None:
    line = order.line(was.line) if was.kind == "group" else None
    if isinstance(line, ComboLine):
        fill = line.slots.get(was.slot)
        return menu.item(fill.item) if fill else None
    return menu.item(line.item) if isinstance(line, ItemLine) else None


def _any_of(names: set[str]) -> str:
    """A pattern; the longest first."""
    return "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))


def _is_another(words: str, item: Item, menu: Menu) -> bool:
    """Whether something else on the menu is called so."""
    names = ((other, name) for other in menu.items for name in (*other.name.all(), *other.aliases))
    return any(other.id != item.id and words.lower() in name.lower() for other, name in names)
