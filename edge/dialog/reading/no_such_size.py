"""A size that something does not come in: "a gallon of tea", "make it small" of what comes in regular and large. PURE.

It decides that a measure which nothing on the menu comes in is a size, wanted of what is named with it or stands, and
that a change to a size that is not there is one: the order refuses it and says what sizes there are, where the thing
would else come in its usual one, and the word be told as an unknown dish or not be heard.
"""

from dataclasses import replace

from domain.menu import Menu
from domain.order import Add, Change, Command, ItemLine, Order
from edge.dialog.meaning import Meaning
from edge.dialog.understand.last_line import last_line
from edge.dialog.vocabulary.sizes import is_called, sizes_of
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import split

_MEASURES = frozenset(
    words_of(
        """
        gallon gallons pint pints quart quarts liter liters litre litres jug jugs pitcher pitchers bucket buckets
        galon galones litro litros jarra jarras cubeta cubetas
        """
    )
)


def of_no_such_size(meaning: Meaning, order: Order, menu: Menu) -> Meaning:
    """The meaning with the measure, or the size, as the size that was asked for."""
    if (wanted := _changed_to(meaning, order, menu)) is not None:
        return replace(meaning, commands=(wanted,), intents=(), confidence=max(meaning.confidence, _NAMED))
    unmet = next((words for words in meaning.unknown if set(words.split()) & _MEASURES), "")
    if not unmet or meaning.ambiguities or len(meaning.commands) > 1:
        return meaning
    wished = _sized(meaning.commands[0], unmet, menu) if meaning.commands else _made(meaning, unmet, order, menu)
    if wished is None:
        return meaning
    unknown = tuple(words for words in meaning.unknown if words != unmet)
    return replace(meaning, commands=(wished,), unknown=unknown, confidence=max(meaning.confidence, _NAMED))


_NAMED = 0.9  # a measure by its own name


def _changed_to(meaning: Meaning, order: Order, menu: Menu) -> Command | None:
    """ "Make it small", where there is none: of the line that is named, else of the last."""
    said = [s.text for s in meaning.spans if s.meaning == "size"]
    made = any(s.meaning in ("make", "instead") for s in meaning.spans)
    if meaning.commands or meaning.ambiguities or meaning.unknown or len(said) != 1 or not made:
        return None
    if not all(s.meaning in _AROUND or s.meaning.startswith(_OF_A_LINE) for s in meaning.spans):
        return None
    line = _line(meaning, order)
    item = menu.item(line.item) if line else None
    if line is None or item is None or len(item.variations) < 2 or line.variation is None:
        return None
    if is_called(sizes_of(item), line.variation, [w.stem for w in split(said[0]).words]):
        return None
    return Change(line.id, (replace(line, variation=said[0]),))


_AROUND = frozenset({"make", "instead", "size", "a", "the", "fill", "pron", "order", "into", "repair", "num: 1"})
_OF_A_LINE = ("the line ", "changes ")


def _line(meaning: Meaning, order: Order) -> ItemLine | None:
    """The line that is named, else the last."""
    named = [s.meaning.removeprefix(p) for s in meaning.spans for p in _OF_A_LINE if s.meaning.startswith(p)]
    fits = [line for line in order.lines if isinstance(line, ItemLine) and line.item in named]
    line = (fits[-1] if fits else None) if named else last_line(order) if order.lines else None
    return line if isinstance(line, ItemLine) else None


def _sized(command: Command, size: str, menu: Menu) -> Command | None:
    line = command.line if isinstance(command, Add) else None
    fits = isinstance(line, ItemLine) and line.variation is None and _has_sizes(line, menu)
    return Add(replace(line, variation=size)) if isinstance(line, ItemLine) and fits else None


def _made(meaning: Meaning, size: str, order: Order, menu: Menu) -> Command | None:
    """ "Make the fries a pint": of the line that is named, else of the last."""
    if not order.lines or not any(s.meaning == "make" for s in meaning.spans):
        return None
    line = _line(meaning, order)
    if line is None or not _has_sizes(line, menu):
        return None
    return Change(line.id, (replace(line, variation=size),))


def _has_sizes(line: ItemLine, menu: Menu) -> bool:
    item = menu.item(line.item)
    return item is not None and len(item.variations) > 1
