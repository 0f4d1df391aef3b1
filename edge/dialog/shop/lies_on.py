# ruff: noqa: E501 - words of a kind on one line
""" "On the rail", "out back", "off the peg": where a shop's things lie or hang, which names none of them. PURE.

It decides that of no word that stands elsewhere: "a clothes rail", "any deals on shelves" ask for a thing.
"""

from collections.abc import Sequence
from typing import Final

from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import Word

_FURNITURE: Final = frozenset(
    words_of(
        """rail rails rack racks shelf shelves shelving peg pegs hook hooks hanger hangers table tables bin bins display displays
        stand stands wall walls window windows stockroom stockrooms storeroom storage backroom room drawer drawers cabinet cabinets
        counter pile piles stack stacks mannequin mannequins dummy fixture fixtures floor back front bay bays carousel pallet cage
        trolley cart tray trays basket baskets crate crates till tills checkout register door doors entrance exit corner
        perchero percheros estante estantes repisa repisas mostrador bodega vitrina aparador gancho ganchos"""
    )
)
_BARE: Final = frozenset(words_of("back front display storage bodega vitrina"))  # "out back", "on display"
_ON: Final = frozenset(words_of("on in off at from under behind by near beside to onto into out en del de"))
_OUT: Final = frozenset(words_of("out round around"))
_THE: Final = frozenset(words_of("the our your that this those these la el los las"))
_OF_MONEY: Final = frozenset(
    words_of("offer offers deal deals discount discounts sale sales off price prices promo promos save")
)
_MOST: Final = 3  # words between the article and what it is: "the big sale rail"


def lying(words: Sequence[Word]) -> frozenset[int]:
    """Positions of the words that only tell where something lies, with those that tell which: "the sale rail"."""
    found: set[int] = set()
    for i, word in enumerate(words):
        if word.text not in _FURNITURE:
            continue
        at = next((j for j in range(i - 1, max(-1, i - 1 - _MOST), -1) if words[j].text in _THE), 0)
        before = words[at - 2].text if at > 1 else ""
        if at and words[at - 1].text in _ON | _OUT and before not in _OF_MONEY:
            found |= set(range(at + 1, i + 1))
        elif i and word.text in _BARE and words[i - 1].text in _ON | _OUT:
            found.add(i)
    return frozenset(found)
