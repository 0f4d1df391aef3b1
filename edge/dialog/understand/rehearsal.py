"""A new menu's names, each heard once before the first guest says one.

What the words of a menu may name and sound like is remembered in its lexicon as turns come. The first turns of a menu
would pay for that: a third of the time of each (`talkthru bench understanding`, "fresh words").
"""

from collections.abc import Iterator
from itertools import islice

from domain.menu import Combo, Item, Menu
from domain.order import Order
from edge.dialog.meaning import Expecting, Heard
from edge.dialog.understand.turn import understand
from edge.dialog.vocabulary.lexicon import Lexicon

MOST_NAMES = 400  # 0.2 s of a core: with the lexicon of 2,000 items (0.3 s) well under the second that it may take


def rehearsed(lexicon: Lexicon) -> Lexicon:
    """The lexicon, which remembers the readings of the first `MOST_NAMES` names of its menu."""
    for name in islice(dict.fromkeys(_names(lexicon.menu)), MOST_NAMES):
        understand([Heard(name)], Order(), Expecting(), lexicon)
    return lexicon


def _names(menu: Menu) -> Iterator[str]:
    """Of dishes and meals first, then of what is put on them."""
    things: tuple[Item | Combo, ...] = (*menu.items, *menu.combos)
    for thing in things:
        yield from thing.name.all()
    for group in {group.id: group for item in menu.items for group in item.groups}.values():
        for option in group.options:
            yield from option.name.all()
