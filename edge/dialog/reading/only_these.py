"""What alone shall stay: "scrap the beer, only fries", "just the fries then", while the beer waits for staff. PURE.

It decides that what is named behind an "only" is what stands, by whatever part of its name, and that what waits for a
person goes where everything else is named. Of what is settled nothing goes by it: that is asked for in so many words.
"""

from collections.abc import Sequence
from dataclasses import replace

from domain.menu import Menu
from domain.order import Add, Command, Order, Remove
from edge.dialog.meaning import Kind, Meaning, Span
from edge.dialog.reading.repairs import thing
from edge.dialog.reading.so_many import line_named

_QUIET = frozenset(
    {"fill", "talk", "the", "and", "pron", "only", "repair", "make", "instead", "remove", "no", "say: no"}
)


def only_these(meaning: Meaning, order: Order, menu: Menu) -> Meaning:
    """The meaning with no second one of what stays, and without what waits where all else was named."""
    at = next((n for n, s in enumerate(meaning.spans) if s.meaning == "only"), None)
    named = _named(meaning.spans, at) if at is not None else []
    lines = [line_named(s, order, menu) for s in named]
    if not lines or None in lines or not all(_quiet(s) or s in named for s in meaning.spans):
        return meaning
    kept = {line.id for line in lines if line is not None}
    taken_off = {c.line for c in meaning.commands if isinstance(c, Remove)} - kept
    ends = bool(taken_off) or meaning.has(Kind.DONE)
    said = {s.meaning.partition(" x ")[2] for s in named}
    again = [c for c in meaning.commands if _adds_one(c, said) or (isinstance(c, Remove) and c.line in kept)]
    others = [c for c in meaning.commands if c not in again and not isinstance(c, Remove)]
    waits = {line.id for line in order.lines if line.pending is not None} - taken_off
    goes = waits - kept if kept == {line.id for line in order.settled} and not others else set()
    if not (ends or goes):
        return meaning
    commands = tuple(c for c in meaning.commands if c not in again)
    return replace(meaning, commands=(*commands, *map(Remove, sorted(goes))), ambiguities=())


def _adds_one(command: Command, said: set[str]) -> bool:
    return isinstance(command, Add) and thing(command.line) in said and command.line.qty == 1


def _named(spans: Sequence[Span], at: int) -> list[Span]:
    """What is named behind the "only"; with nothing behind, what stands right before: "drop the beer, fries only"."""
    if behind := [s for s in spans[at:] if _names(s)]:
        return behind
    before = [s for s in spans[:at] if s.meaning not in ("fill", "the")]
    several = sum(s.meaning.startswith("removes ") for s in before) > 1 and before[-2].meaning != "and"
    named = bool(before) and (" x " in before[-1].meaning or (several and before[-1].meaning.startswith("removes ")))
    return before[-1:] if named else []


def _names(span: Span) -> bool:
    return " x " in span.meaning or span.meaning.startswith(("the line ", "changes "))


def _quiet(span: Span) -> bool:
    return span.meaning in _QUIET or span.meaning.startswith(("removes ", "changes ", "say: done", "say: thanks"))
