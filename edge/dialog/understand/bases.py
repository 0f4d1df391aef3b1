"""The plain one of a shelf, that options are put on: the pizza of "a large hawaiian and a large pepperoni".

It decides which thing of the menu that is, and when another one of what was named is of it.
"""

from domain.menu import Item
from edge.dialog.understand.attach import becomes, takers
from edge.dialog.understand.implied import PLAIN_WORDS
from edge.dialog.understand.options import Asked
from edge.dialog.understand.state import State
from edge.dialog.understand.work import Work
from edge.dialog.vocabulary.titles import content, head_of


def base_of(st: State, work: Work) -> Item | None:
    """The plain one of a kind of dish, that options are put on: the cheese pizza, the pizza."""
    item = work.item
    if item is None:
        return None
    for other in (item, *st.lexicon.menu.items):
        name = set(content(other.name.get())[0]) - PLAIN_WORDS
        if len(name) == 1 and other.groups == item.groups and name <= _heads_of(item):
            return other
    return None


def _heads_of(item: Item) -> set[str]:
    """The words that its shelf may be called by: those of its own name and category, and "pizza" for a pie."""
    own = {head_of(n) for n in item.name.all() if len(content(n)[0]) > 1}
    return own | set(content(item.category)[0]) | {"pizza", "pie"}


def made_plain(st: State, copy: Work) -> None:
    """ "... and a large pepperoni", after a hawaiian one: another pizza with pepperoni, and no second hawaiian."""
    nxt = st.seg(st.at)
    base = base_of(st, copy)
    if base is None or base is copy.item or nxt is None or nxt.pause or nxt.tag != "opt":
        return
    place = takers(st, Asked("", nxt.candidates, nxt.text), [copy])
    if place is not None and place[3].group.kind == "adjust":
        becomes(copy, base)
