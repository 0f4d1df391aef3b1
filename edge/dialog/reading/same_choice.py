"""The choice of another: "and a side salad with the same dressing", "six nuggets, same dip". PURE.

It decides which choice is meant: of what is ordered in the words before, else of what stands, the last one of its kind.
It writes that choice's name in the place of the words, so that the turn is read again; where none was made, the words
stay as they are.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from domain.menu import Menu
from domain.order import Add, ItemLine, Line, Order
from edge.dialog.meaning import Meaning
from edge.dialog.vocabulary.words import stem, stems_of

_SAUCES = frozenset(map(stem, ("dip", "sauce", "dressing", "salsa", "aderezo")))
_THE_SAME = re.compile(
    r"(?P<led>,? ?\b(?:(?:and |but )?(?:with|in|on|con|en) )?(?:(?:the|that|el|la) )?)"
    r"\b(?P<same>same|mism[oa]) "
    r"(?P<what>dips?|sauces?|dressings?|flavou?rs?|buns?|breads?|wraps?|kind of \w+|salsa|aderezo|pan)\b"
    r"(?! (?:as|for|again for|goes|too)\b)",
    re.IGNORECASE,
)


def same_choice(text: str, order: Order, menu: Menu, language: str, read: Callable[[str], Meaning]) -> str:
    """read: what words would order on an empty draft."""
    found = _THE_SAME.search(text)
    if found is None or text.rstrip().endswith("?"):
        return text
    said = stems_of(found["what"].removeprefix("kind of "))
    head = text[: found.start()].strip(" ,.")
    named = [c.line for c in read(head).commands if isinstance(c, Add)] if head else []
    chosen = next(_chosen([*order.lines, *named], said, menu, language), "")
    if not chosen:
        return text
    return f"{text[: found.start()]}{' con' if language == 'es' else ' with'} {chosen}{text[found.end() :]}".lstrip()


def _chosen(lines: Sequence[Line], said: frozenset[str], menu: Menu, language: str) -> Iterator[str]:
    """The names of the choices that are called so, the last one first."""
    for line in reversed(lines):
        parts = (
            [(line.item, line.mods)] if isinstance(line, ItemLine) else [(f.item, f.mods) for f in line.slots.values()]
        )
        for ref, mods in reversed(parts):
            item = menu.item(ref)
            for found in (f for mod in mods if mod.qualifier == "pick" and item and (f := item.option(mod.option))):
                group, option = found
                called = stems_of(*group.name.all(), *option.name.all())
                if said & called or (said & _SAUCES and called & _SAUCES):
                    yield option.name.get(language).lower()
