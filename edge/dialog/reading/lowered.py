"""A smaller count in place of one that waits for staff: eighty meals, then "okay, twelve then, all with cola". PURE.

It decides that such a count is the line's, and no part of it: the request ends with it. "Ten of them without onions"
parts the line, as it would anywhere else.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from domain.order import QUANTITY_OVER_LIMIT, Add, Change, Command, Line, Order, Remove
from edge.dialog.meaning import Ambiguity, Meaning, Span
from edge.dialog.reading.repairs import thing
from edge.dialog.vocabulary.tables import words_of

_LOWERS = frozenset(
    words_of(
        """
        then only just instead make ok okay fine alright actually well lets rather settle drop lower reduce down less
        maybe how do about sorry no entonces mejor solo nomas nada bueno pues baje bajale deje dejelo que sean seria
        """
    )
)
_SETTLES = frozenset({"only", "make", "repair", "instead"})


def lowered(meaning: Meaning, order: Order) -> Meaning:
    """The meaning with the count as the waiting line's, where it is less than what waits; else as it was."""
    waiting = [line for line in order.lines if line.pending == QUANTITY_OVER_LIMIT]
    if len(waiting) != 1:
        return meaning
    line = waiting[0]
    if any(s.meaning == "remove" for s in meaning.spans) and {_line_of(c) for c in meaning.commands} - {0, line.id}:
        return meaning  # "take five off", read of another line: of that one, and no smaller count of this
    if len([s for s in meaning.spans if _number(s)]) > 1:
        return replace(meaning, commands=tuple(c for c in meaning.commands if _line_of(c) != line.id))
    count = _count(meaning.spans) or _named_count(meaning, line)
    if not count or count >= line.qty:
        return meaning
    commands = _counted(meaning.commands, line, count)
    kept = tuple(a for a in meaning.ambiguities if not _asks_which_line(a))
    return replace(meaning, commands=commands, ambiguities=kept)


def _number(span: Span) -> bool:
    """ "Two orders of thirteen": a count of its own, and of no dish."""
    kind, _, value = span.meaning.partition(": ")
    return (kind == "num" and value.isdigit()) or _OF_THEM.match(span.meaning) is not None


_OF_THEM = re.compile(r"\d+ of them$")


def _line_of(command: Command) -> int:
    return command.line if isinstance(command, Change) else 0


def _asks_which_line(ambiguity: Ambiguity) -> bool:
    return ambiguity.what == "line"


def _count(spans: Sequence[Span]) -> int:
    """A number that no dish follows: it counts what was said before."""
    for n, span in enumerate(spans):
        if " x " in span.meaning:
            return 0  # a dish with its own count comes first
        kind, _, value = span.meaning.partition(": ")
        of_them = span.meaning.removesuffix(" of them")
        led = any(_LOWERS & set(s.text.split()) or s.meaning in _SETTLES for s in spans[:n])
        if of_them.isdigit() and of_them != span.meaning and (led or "of" not in span.text.split()):
            return int(of_them)
        behind = spans[n + 1] if n + 1 < len(spans) else None
        if kind == "num" and value.isdigit() and (behind is None or " x " not in behind.meaning):
            return int(value) if led or behind is None or behind.text in ("then", "instead", "entonces") else 0
    return 0


def _named_count(meaning: Meaning, line: Line) -> int:
    """ "Okay, twelve burgers then", of the burgers that wait."""
    adds = [c for c in meaning.commands if isinstance(c, Add) and thing(c.line) == thing(line)]
    said = {word for span in meaning.spans for word in span.text.split()}
    more = {"more", "another", "extra", "also", "mas", "otras", "otros", "and", "y", "plus"} & said
    return adds[0].line.qty if len(adds) == 1 and _LOWERS & said and not more else 0


def _counted(commands: Sequence[Command], line: Line, count: int) -> tuple[Command, ...]:
    """What else is said of the line stays; it is one line of so many."""
    changed = next((c.to[-1] for c in commands if isinstance(c, Change) and c.line == line.id and c.to), line)
    rest = [c for c in commands if not (isinstance(c, Change) and c.line == line.id)]
    rest = [c for c in rest if not (isinstance(c, Remove) and c.line == line.id)]  # "drop it to nine"
    rest = [c for c in rest if not (isinstance(c, Add) and thing(c.line) == thing(line))]
    return (Change(line.id, (replace(changed, qty=count),)), *rest)
