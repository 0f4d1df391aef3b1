"""A thing by one word of its name: "two double cheeseburgers, no, three doubles", "another crispy one". PURE.

It decides that a counted word which is no name by itself, no size and nothing that is put on, stands for the one thing
whose name has it: what was named before it in the turn, what stands, what alone is called so. It writes that name.
"""

import re
from collections.abc import Sequence

from domain.menu import Item, Menu
from domain.order import ComboLine, Order
from edge.dialog.vocabulary.numbers import number_of
from edge.dialog.vocabulary.sizes import SPOKEN_SIZES
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import stem, stems_of

_COUNT = r"(?:two|three|four|five|six|seven|eight|nine|ten|[2-9]|\d\d|a couple(?: of)?|dos|tres|cuatro|cinco|seis|ocho)"
_ENDS = (
    r"(?=\W*$|\s*[,.;!?]|\s+"
    r"(?:with|without|no|and|please|to go|for|instead|actually|plain|all|but|or|con|sin|y|por favor)\b)"
)
_SHORT = re.compile(
    rf"\b(?P<led>{_COUNT}(?: more)? |(?:an?|another|one|one more|un[oa]?|otr[oa]) (?=(?:double|triple|single|doble)\b))"
    rf"(?P<word>(?!\d)\w{{4,}}?)(?P<ones> ones)?{_ENDS}",
    re.IGNORECASE,
)
# "The loaded ones then", where nothing that stands is called so: a new thing, by what alone has the word.
_THE_ONES = re.compile(
    rf"\b(?P<led>(?:the|those|these|your|some) )(?P<word>(?!\d)\w{{4,}}?) ones{_ENDS.replace('with|', 'with|then|')}",
    re.IGNORECASE,
)
_BARE = frozenset(map(stem, words_of("double triple single doble")))  # an "extra", where the menu has no such name


def said_in_full(text: str, order: Order, menu: Menu) -> str:
    """The text with the whole name where a part of it was counted."""
    for found in _SHORT.finditer(text):
        name = _name(found["word"], text[: found.start()], order, menu, plural=found["ones"] is None)
        if name is not None and not _of_its_names(name, menu) & stems_of(_next_words(text[found.end() :])):
            return f"{text[: found.start()]}{found['led']}{name.lower()}{text[found.end() :]}"
    ones = _THE_ONES.search(text)
    name = _name(ones["word"], text[: ones.start()], order, menu, plural=False) if ones else None
    if ones is None or name is None or _is_held(name, order, menu):
        return text
    return f"{text[: ones.start()]}{ones['led']}{name.lower()}{text[ones.end() :]}"


def _is_held(name: str, order: Order, menu: Menu) -> bool:
    """Whether what stands has that word in its name: then it is which of the lines."""
    return any(name in item.name.all() for ref in _held(order) if (item := menu.item(ref)))


def _of_its_names(name: str, menu: Menu) -> frozenset[str]:
    return frozenset(
        w for i in menu.items if name in i.name.all() for n in (*i.name.all(), *i.aliases) for w in stems_of(n)
    )


def _next_words(behind: str) -> str:
    """ "Dos dobles con queso" says more of its name behind."""
    return " ".join(re.split(r"[,.;!?]", behind, maxsplit=1)[0].split()[:_LIKE])


def _name(word: str, before: str, order: Order, menu: Menu, *, plural: bool) -> str | None:
    """The name that the word is a part of, in the language in which it was said."""
    key = word[:_LIKE].lower()  # most of a menu has no word like it, and need not be looked at
    like = [item for item in menu.items if any(key in name.lower() for name in (*item.name.all(), *item.aliases))]
    said = _stem(word, like)
    counted = not plural or word.lower().endswith("s") or said in _BARE
    if not like or not counted or said in SPOKEN_SIZES or number_of(word) is not None or _is_a_name_or_kind(said, like):
        return None
    if plural and _may_be_put_on(said, key, menu):
        return None  # "three bacons"
    called = [item for item in like if any(said in stems_of(name) for name in item.name.all())]
    there = [item for item in called if item.id in _held(order)]
    spoken = stems_of(before)
    told = [item for item in called if any(said in name and name <= spoken for name in _names(item))]
    fits = next((rows for rows in (told, there, called) if rows), [])
    return next(n for n in fits[0].name.all() if said in stems_of(n)) if len(fits) == 1 else None


_LIKE = 3  # letters, and words


def _stem(word: str, like: Sequence[Item]) -> str:
    """Of one or of several: "doble" is of another stem than "dobles"."""
    both = (stem(word), stem(word.removesuffix("s")))
    return next((s for s in both if any(s in stems_of(n) for item in like for n in item.name.all())), both[0])


def _is_a_name_or_kind(said: str, like: Sequence[Item]) -> bool:
    """Whether it names a thing by itself, or is what kind of thing some are."""
    ends = {stem(name.split()[-1]) for item in like for name in item.name.all() if name.strip()}
    return said in ends or any(name == {said} for item in like for name in _names(item))


def _may_be_put_on(said: str, key: str, menu: Menu) -> bool:
    options = {o.id: (*o.name.all(), *o.aliases) for i in menu.items for g in i.groups for o in g.options}
    return any(key in name.lower() and said in stems_of(name) for names in options.values() for name in names)


def _names(item: Item) -> Sequence[frozenset[str]]:
    return [stems_of(name) for name in (*item.name.all(), *item.aliases)]


def _held(order: Order) -> set[str]:
    parts = {f.item for line in order.lines if isinstance(line, ComboLine) for f in line.slots.values()}
    return parts | {line.item for line in order.lines if not isinstance(line, ComboLine)}
