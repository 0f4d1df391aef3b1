"""What so many of a thing cost: "how much would two of those be", "what are three cookies". PURE.

It decides how many are asked about; a number that is a size ("a ten piece"), or part of a name, is none. Nothing is
ordered by it.
"""

from collections.abc import Sequence

from domain.menu import Combo, Item, Serving
from domain.order import ComboLine, ItemLine, Line
from domain.pricing import price
from edge.dialog.talk import Cents, Lines, Move
from edge.dialog.vocabulary.words import Word, split, stem, stems_of

MOST = 24  # more is nobody's question at a counter; staff are asked for more than that anyway
_OF_THEM = frozenset({"them", "those", "these", "that", "it", "the", "your", "esos", "esas", "ellos", "ellas"})
_BESIDE = frozenset(
    {"be", "cost", "run", "come", "to", "please", "then", "instead", "altogether", "together", "in", "total"}
)


def count_asked(thing: Item | Combo, text: str) -> int:
    """How many of it the question is about; 1 where no number is said."""
    words = split(text).words
    called = (*thing.name.all(), *thing.aliases)
    names = stems_of(*called) | {
        stem(word.lower()) for name in called for word in name.split()
    }  # "cheeseburgers" are not cut in two
    sizes = thing.variations if isinstance(thing, Item) else thing.sizes
    of_size = stems_of(*(name for size in sizes for name in (*size.name.all(), *size.aliases)))
    for n, word in enumerate(words):
        number = word.number or 0
        told_of = n > 0 and words[n - 1].text in _OF_THEM  # "how much are those two": each of them by itself
        its_number = isinstance(thing, Combo) and number == thing.number and n > 0  # "el combo dos"
        may_count = not its_number and 1 < number <= MOST and word.stem not in of_size and not told_of
        if may_count and _counts(words[n + 1 :], names, of_size):
            return number
    return 1


def ends_in_a_count(text: str) -> bool:
    """ "How much for two": a number of what was spoken of, and nothing behind it that it would count."""
    words = [word for word in split(text).words if word.text not in _BESIDE]
    return bool(words) and 1 < (words[-1].number or 0) <= MOST


def _counts(behind: Sequence[Word], names: frozenset[str], of_size: frozenset[str]) -> bool:
    """Whether the number before these words counts the thing: "two large fries", "two of those", "if I get two"."""
    if all(word.text in _BESIDE for word in behind):
        return True
    if behind[0].text == "of":
        return len(behind) > 1 and (behind[1].text in _OF_THEM or behind[1].stem in names)
    if behind[0].text == "more":
        return True
    named = next((w for w in behind if w.stem not in of_size), None)
    return named is None or named.stem in names


def sum_of(thing: Item | Combo, size: str, count: int, serving: Serving) -> Move:
    """What so many come to, with what a promotion takes off them."""
    line: Line = (
        ItemLine(thing.id, size, qty=count) if isinstance(thing, Item) else ComboLine(thing.id, size, qty=count)
    )
    cost = price((line,), serving)
    return Move("sum_is", {"lines": Lines((line,)), "price": Cents(cost.subtotal_cents - cost.discount_cents)})
