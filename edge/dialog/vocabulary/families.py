"""One thing sold as several items: "FF SM" and "FF LG", "Sub 6in Turkey" and "Sub 12in Turkey", "Latte 12" and "16".

It decides which items of a menu differ by nothing but a size in their names, and reads that as their size: a large one
is then the larger of them. Pure; a table made once per menu.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from domain.menu import Item, Menu
from edge.dialog.vocabulary.foods import DRINK_STEMS, FOODS, GLUE
from edge.dialog.vocabulary.sizes import SIZE_CLASSES, UNITS, Size, size_named
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import split, stem

# What a name is served in, where its sister is served in something else.
_SERVED = frozenset(
    stem(w) for w in words_of("cup bowl pint quart bottle can glass pitcher half whole full gallon jug")
)
_WATER = frozenset(("water", "agua"))  # a bottle of it is no larger cup
_KIDS = "K"  # a kids burger is another thing than a small one


@dataclass(frozen=True, slots=True)
class Family:
    base: tuple[str, ...]  # the name without its sizes
    sizes: tuple[Size, ...]  # of all its items, each by the id of its item
    named: bool  # each of them says its size: the name alone is none of them


def families_of(menu: Menu) -> dict[str, Family]:
    """Item id -> the family it belongs to."""
    rows: dict[tuple[str, ...], list[tuple[Item, tuple[str, ...]]]] = {}
    for item in menu.items:
        if len(item.variations) < 2:
            base, said = _parted(item.name.get())
            vague = set(said) <= _SERVED and not set(base) & (FOODS | DRINK_STEMS)  # a "Hand-Packed Pint" is a pint
            if base and not vague and not _WATER & set(base):
                rows.setdefault(base, []).append((item, said))
    return {item.id: family for base, members in rows.items() for item, family in _made(base, members)}


def _made(base: tuple[str, ...], members: list[tuple[Item, tuple[str, ...]]]) -> Iterator[tuple[Item, Family]]:
    if len(members) < 2 or len({said for _, said in members}) < len(members):
        return
    sizes = tuple(
        size_named(item.id, said, item.variations[0].price_cents if item.variations else 0) for item, said in members
    )
    family = Family(base, sizes, named=all(said for _, said in members))
    for item, _ in members:
        yield item, family


def _parted(name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(the words of a name that are no size, those that are)."""
    base: list[str] = []
    said: list[str] = []
    for word in split(name).words:
        is_class = SIZE_CLASSES.get(word.stem, _KIDS) != _KIDS
        if word.number is not None or is_class or word.stem in UNITS or word.stem in _SERVED:
            said.append(word.stem)
        elif word.text not in GLUE:
            base.append(word.stem)
    return tuple(sorted(base)), tuple(said)
