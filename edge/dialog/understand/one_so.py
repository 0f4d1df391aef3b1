"""One of several, by a word that fits several things: "two coffees, one of them iced" has one iced coffee.

It decides between the things that such a word may name: the one that is called after what was counted right before, in
place of so many of it. Where several or none are, which one is asked.
"""

from collections.abc import Sequence
from dataclasses import replace

from domain.order import Add, Command, ItemLine
from edge.dialog.meaning import Meaning, Span
from edge.dialog.vocabulary.lexicon import Lexicon
from edge.dialog.vocabulary.words import split

_BESIDE = frozenset(("num: 1", "num: 2", "num: 3", "ofthem", "1 of them", "and", "a", "fill", "other"))


def one_so(meaning: Meaning, lexicon: Lexicon) -> Meaning:
    asked = meaning.ambiguities[0] if len(meaning.ambiguities) == 1 else None
    at = next((n for n, s in enumerate(meaning.spans) if s.meaning.startswith("which? ")), 0)
    named = _named_before(meaning.spans, at)
    if asked is None or asked.what != "item" or not named:
        return meaning
    item = lexicon.item(named)
    head = split(item.name.get()).words[-1].stem if item is not None else ""
    fits = [ref for ref in asked.options if (one := lexicon.item(ref)) and head in _stems(one.name.get())]
    less = _less(meaning.commands, named, asked.qty) if len(fits) == 1 else None
    if less is None:
        return meaning
    line = next(c.line for c in less if isinstance(c, Add))
    added = Add(ItemLine(fits[0], qty=asked.qty, speaker=line.speaker))
    return replace(meaning, commands=(*less, added), ambiguities=(), confidence=max(meaning.confidence, _NAMED))


_NAMED = 0.9  # by two words of its name


def _named_before(spans: Sequence[Span], at: int) -> str:
    """What was counted right before, "" where something else was said between."""
    before = at - 1
    while before > 0 and spans[before].meaning in _BESIDE:
        before -= 1
    many, _, ref = spans[before].meaning.partition(" x ") if 0 <= before < at - 1 else ("", "", "")
    return ref if many.isdecimal() and int(many) > 1 else ""


def _stems(name: str) -> set[str]:
    return {w.stem for w in split(name).words}


def _less(commands: Sequence[Command], item: str, qty: int) -> list[Command] | None:
    """The commands with so many less of it; None where there are not more of it."""
    of_it = [c for c in commands if isinstance(c, Add) and isinstance(c.line, ItemLine) and c.line.item == item]
    if sum(c.line.qty for c in of_it) <= qty:
        return None
    out: list[Command] = []
    for command in commands:
        if isinstance(command, Add) and command in of_it and qty:
            taken = min(qty, command.line.qty)
            qty -= taken
            if taken < command.line.qty:
                out.append(Add(replace(command.line, qty=command.line.qty - taken)))
        else:
            out.append(command)
    return out
