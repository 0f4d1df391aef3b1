"""A kid who is spoken of is no size: "my kid is allergic to eggs" makes nothing small. PURE."""

from dataclasses import replace
from itertools import pairwise

from domain.order import Change, ItemLine, Order
from edge.dialog.meaning import Meaning, Span

_WHOSE = frozenset({"my", "our", "his", "her", "mi", "mis", "nuestro", "nuestra"})
_OF_PEOPLE = frozenset({"kid", "kids", "child", "childs", "nino", "nina", "ninos"})
_SIZE = "size"


def without_sizes_of_people(meaning: Meaning, order: Order) -> Meaning:
    """Without the changes that only another size would be, where the only word of a size names somebody."""
    sizes = [span for span in meaning.spans if span.meaning == _SIZE]
    people = [span for before, span in pairwise(meaning.spans) if span.meaning == _SIZE and _is_somebody(before, span)]
    if not people or len(people) < len(sizes):
        return meaning
    kept = tuple(c for c in meaning.commands if not (isinstance(c, Change) and _only_of_size(c, order)))
    return meaning if kept == meaning.commands else replace(meaning, commands=kept)


def _is_somebody(before: Span, span: Span) -> bool:
    return before.text in _WHOSE and span.text in _OF_PEOPLE


def _only_of_size(change: Change, order: Order) -> bool:
    was, (first, *more) = order.line(change.line), change.to
    if more or not (isinstance(was, ItemLine) and isinstance(first, ItemLine)):
        return False
    return was.variation != first.variation and replace(first, variation=was.variation, id=was.id) == was
