"""What the dishes of one shelf are made of where only some of their names say so: the chicken of a chicken place.

It decides which names may be said with that food besides: a "buffalo chicken sandwich" is the Buffalo Sandwich where
the sandwiches are of chicken, and no other one with buffalo sauce added. Read off a menu's names alone; a name that
says what it is made of is left as it is. Pure.
"""

from collections.abc import Iterator

from domain.menu import Item, Menu
from edge.dialog.vocabulary.foods import MAIN_FOODS
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.titles import LONGEST, Phrase, content, head_of
from edge.dialog.vocabulary.words import stem

HALF = 0.5  # of a shelf's names say the food: then it is what its dishes are of
MADE = 0.04  # what a name of our own making costs against the menu's own
LEAST = 3  # dishes that say it

_SHARED = frozenset(stem(w) for w in words_of("chicken beef pork fish turkey shrimp lamb steak pollo pescado tofu"))
# Who names one of these says what the dish is made of.
_OTHERS = MAIN_FOODS | frozenset(
    stem(w)
    for w in words_of(
        """
        ham cheese veggie garden vegan vegetarian beyond impossible blt steak brisket sausage meatball meatloaf
        portobello caprese pastrami salami italian philly cheesesteak reuben burger hamburger hummus roast melt dog
        corned bologna
        """
    )
)


def phrases_with_the_shared_food(menu: Menu) -> Iterator[Phrase]:
    """Names with the food of their shelf put before what they are: "Buffalo Ranch [Chicken] Sandwich"."""
    shelves: dict[str, list[tuple[Item, tuple[str, ...], str]]] = {}
    for item in menu.items:
        name = item.name.get()
        shelves.setdefault(item.category, []).append((item, content(name)[0], head_of(name)))
    for rows in shelves.values():
        for food in _SHARED:
            saying = {head for _, words, head in rows if food in words}
            if sum(food in words for _, words, _ in rows) < max(LEAST, HALF * len(rows)):
                continue
            for item, words, head in rows:
                telling = frozenset(words) - {head}
                if head in saying and head == words[-1] != food and telling and _OTHERS.isdisjoint(telling):
                    said = (*words[:-1], food, head)
                    if len(said) <= LONGEST:
                        yield Phrase("item", item.id, said, frozenset(), made=MADE, needs=telling, head=head)
