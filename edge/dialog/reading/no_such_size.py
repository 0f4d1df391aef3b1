"""A measure that nothing on the menu comes in: "a gallon of tea", "make it a pint". PURE.

It decides that such a word is a size, wanted of what is named with it or stands: the order refuses it and says what
sizes there are, where the thing would else come in its usual one, and the word be told as an unknown dish.
"""

from dataclasses import replace

from domain.menu import Menu
from domain.order import Add, Change, Command, ItemLine, Order
from edge.dialog.meaning import Meaning
from edge.dialog.understand.last_line import last_line
from edge.dialog.vocabulary.tables import words_of

_MEASURES = frozenset(
    words_of(
        """
        gallon gallons pint pints quart quarts liter liters litre litres jug jugs pitcher pitchers bucket buckets
        galon galones litro litros jarra jarras cubeta cubetas
        """
    )
)


def of_no_such_size(meaning: Meaning, order: Order, menu: Menu) -> Meaning:
    """The meaning with the measure as the size that was asked for."""
    unmet = next((words for words in meaning.unknown if set(words.split()) & _MEASURES), "")
    if not unmet or meaning.ambiguities or len(meaning.commands) > 1:
        return meaning
    wished = _sized(meaning.commands[0], unmet, menu) if meaning.commands else _made(meaning, unmet, order, menu)
    if wished is None:
        return meaning
    unknown = tuple(words for words in meaning.unknown if words != unmet)
    return replace(meaning, commands=(wished,), unknown=unknown, confidence=max(meaning.confidence, _NAMED))


_NAMED = 0.9  # a measure by its own name


def _sized(command: Command, size: str, menu: Menu) -> Command | None:
    line = command.line if isinstance(command, Add) else None
    fits = isinstance(line, ItemLine) and line.variation is None and _has_sizes(line, menu)
    return Add(replace(line, variation=size)) if isinstance(line, ItemLine) and fits else None


def _made(meaning: Meaning, size: str, order: Order, menu: Menu) -> Command | None:
    """ "Make the fries a pint": of the line that is named, else of the last."""
    if not order.lines or not any(s.meaning == "make" for s in meaning.spans):
        return None
    named = [s.meaning.removeprefix("the line ") for s in meaning.spans if s.meaning.startswith("the line ")]
    fits = [line for line in order.lines if isinstance(line, ItemLine) and line.item in named]
    line = (fits[-1] if fits else None) if named else last_line(order)
    if not isinstance(line, ItemLine) or not _has_sizes(line, menu):
        return None
    return Change(line.id, (replace(line, variation=size),))


def _has_sizes(line: ItemLine, menu: Menu) -> bool:
    item = menu.item(line.item)
    return item is not None and len(item.variations) > 1
