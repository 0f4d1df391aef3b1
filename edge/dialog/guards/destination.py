"""Whom an order is for, told beside it: "two dozen for the fire station". PURE.

It decides that a word after "for the" which only sounds like a dish, with a strange one behind it, is where the food
goes. A dish by its own name stays one ("and fries for the station").
"""

from dataclasses import replace

from domain.menu import Serving
from domain.order import Add
from edge.dialog.conduct.doubting import is_named
from edge.dialog.meaning import Meaning, Span
from edge.dialog.reading.repairs import thing

_FOR = frozenset({"for", "para"})
_THE = frozenset({"the", "a"})  # how spans of such words are named
_OURS = frozenset({"my", "our", "their", "his", "her", "mi", "nuestro", "nuestra", "su"})


def for_whom(meaning: Meaning, serving: Serving) -> Meaning:
    """Without the place or the people that the order is for, where a part of them was taken for a dish."""
    adds = [c for c in meaning.commands if isinstance(c, Add)]
    if len(adds) < 2 or not meaning.unknown:
        return meaning
    told = {span for at in _ends_of_for(meaning.spans) for span in _told(meaning, at, serving)}
    heard = {span.meaning.partition(" x ")[2] for span in told if " x " in span.meaning}
    if not heard:
        return meaning
    strange = [span.text for span in told if not span.meaning]
    commands = tuple(c for c in meaning.commands if not (isinstance(c, Add) and thing(c.line) in heard))
    unknown = tuple(words for words in meaning.unknown if not any(words in s or s in words for s in strange))
    return replace(meaning, commands=commands, unknown=unknown, confidence=_AS_SAID)


_AS_SAID = 0.9  # what is left was named by its own names


def _ends_of_for(spans: tuple[Span, ...]) -> list[int]:
    """Where the words after "for the" begin."""
    starts = []
    for i, span in enumerate(spans[:-1]):
        if span.text in _FOR and (spans[i + 1].meaning in _THE or spans[i + 1].text in _OURS):
            starts.append(i + 2)
    return starts


def _told(meaning: Meaning, start: int, serving: Serving) -> list[Span]:
    """The dish that was not named by its name and the strange words behind it; nothing, where it was."""
    first, *rest = [*meaning.spans[start : start + 2], Span(0, 0, "", "end")]
    heard = next(
        (c for c in meaning.commands if isinstance(c, Add) and first.meaning == f"{c.line.qty} x {thing(c.line)}"), None
    )
    if heard is None or rest[0].meaning or not rest[0].text or is_named(heard, (first,), serving):
        return []
    return [first, rest[0]]
