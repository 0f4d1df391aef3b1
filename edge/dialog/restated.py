"""What was ordered, said once more: "yeah, american", of the cheese just added; "chocolate chip", of the cookie. PURE.

It decides that such words are heard and change nothing: they are answered by what they name, and ordered once.
"""

import re
from dataclasses import replace

from domain.menu import Menu
from domain.order import Add, ItemLine, Line, Order
from edge.dialog.last_line import last_line
from edge.dialog.meaning import Meaning
from edge.dialog.words import split

_QUALIFIED = ("with ", "add ", "no ", "light ", "extra ", "side ", "pick ")
_QUIET = frozenset({"fill", "say: yes", "stop", "the"})


def modifiers(meaning: Meaning, order: Order) -> Line | None:
    """The line, with those of its modifiers that were named and nothing else; None where anything else was said."""
    if meaning.commands or meaning.ambiguities or meaning.unknown or not order.lines:
        return None
    line = last_line(order)
    named = [s.meaning.partition(" ")[2].rpartition("/")[2] for s in meaning.spans if _names_an_option(s.meaning)]
    if not named or not isinstance(line, ItemLine):
        return None
    held = {mod.option: mod for mod in line.mods}
    rest = (s for s in meaning.spans if not _names_an_option(s.meaning))
    if not all(ref in held for ref in named) or not all(s.meaning in _QUIET or s.meaning in _ALONE for s in rest):
        return None
    return replace(line, mods=tuple(held[ref] for ref in dict.fromkeys(named)))


_ALONE = frozenset({"no", "add", "light", "extra", "and", "with"})  # what stands before an option


def _names_an_option(meaning: str) -> bool:
    return meaning.startswith(_QUALIFIED) and "/" in meaning


# "Same sauces", of the line that has them.
_SAME_CHOICES = re.compile(
    r"^\W*(?:(?:and|with|but|ok|okay|y|con) )*(?:the |las |los )?(?:same|mism[oa]s) "
    r"(?:sauces?|dips?|dressings?|toppings?|flavou?rs?|salsas?|aderezos?)(?: please| as before| por favor)?\W*$",
    re.IGNORECASE,
)


def once_more(meaning: Meaning, text: str, order: Order, menu: Menu, just_changed: bool) -> Line | None:
    """The line that stands, where the turn says only what is known of it."""
    if _SAME_CHOICES.match(text) and order.lines and all(isinstance(c, Add) for c in meaning.commands):
        return last_line(order)
    return _which_it_is(meaning, order, menu) if just_changed else None


def _which_it_is(meaning: Meaning, order: Order, menu: Menu) -> Line | None:
    """ "A cookie" - "chocolate chip": the kind of the one just ordered, and none besides. The line that stands."""
    add = meaning.commands[0] if len(meaning.commands) == 1 else None
    if not (order.lines and isinstance(add, Add) and isinstance(add.line, ItemLine)):
        return None
    line, item = last_line(order), menu.item(add.line.item)
    spans = [s for s in meaning.spans if s.meaning not in _QUIET]
    if len(spans) != 1 or item is None or not isinstance(line, ItemLine) or line.item != item.id:
        return None
    if add.line.qty != 1 or add.line.mods or add.line.variation not in (None, line.variation):
        return None
    said = {w.stem for w in split(spans[0].text).words}
    names = [[w.stem for w in split(name).words] for name in item.name.all()]
    headless = any(said < set(name) and name[-1] not in said for name in names)
    return line if headless else None
