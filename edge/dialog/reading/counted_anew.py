# ruff: noqa: E501 - frames stay in one piece
"""How many there are, told once more: "hold up, five cheeseburgers, still six cokes", of six and six. PURE.

It decides by what comes of a turn, not by its form: what orders again what stands, by a count and behind words that
put something right, sets the count. "More", "another" and their like order it besides.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from domain.order import Add, Change, Command, ItemLine, Line, Mod, Order
from edge.dialog.meaning import Kind, Meaning
from edge.dialog.reading.repairs import thing

_PUTS_RIGHT = re.compile(
    r"\b(?:sorry|wait|hang on|hold (?:on|up)|whoa|no no|i (?:meant|mean)|(?:it|that)['’]?s (?:now |just |only |supposed to be )?(?=\w+ )"
    r"|should (?:be|have been)|supposed to be|changed|what did i say|what['’]?d i say|still|perd[oó]n|espera|quise decir|mejor dicho"
    r"|deb(?:en|er[ií]an?) ser|(?:que )?(?:sean|son))\b",
    re.IGNORECASE,
)
_BESIDES = re.compile(
    r"\b(?:more|another|also|too|plus|as well|extra|besides|on top|add|and then|else|throw in|get me|can i|could i|i['’]?ll|gimme"
    r"|give me|let me|another|m[aá]s|otr[oa]s?|tambi[eé]n|agreg\w+|adem[aá]s|ponga?me|deme|quiero)\b",
    re.IGNORECASE,
)


def counted_anew(meaning: Meaning, text: str, order: Order) -> Meaning:
    """The same with the counts set that were told once more; `meaning` itself where there are none."""
    if (so_many := _so_many_of_those(meaning, text, order)) is not None:
        return replace(meaning, commands=(so_many,))
    if not _PUTS_RIGHT.search(text) or _BESIDES.search(text) or (meaning.intents and not _only_says_no(meaning)):
        return meaning
    commands = tuple(_counts(meaning.commands, order))
    if commands == meaning.commands:
        return meaning
    as_it_was = next((Change(line.id, (line,)) for c in meaning.commands if (line := _told_again(c, order))), None)
    return replace(meaning, commands=commands or ((as_it_was,) if as_it_was else ()))


# "Two of those actually": what a count alone parts from the rest is not told apart from it, and is how many they want.
_ONLY = re.compile(
    r"\b(?:actually|just|only|make|instead|in total|altogether|mejor|s[oó]lo|nada m[aá]s|nom[aá]s|en total)\b",
    re.IGNORECASE,
)


def _so_many_of_those(meaning: Meaning, text: str, order: Order) -> Change | None:
    one = meaning.commands[0] if len(meaning.commands) == 1 else None
    if not isinstance(one, Change) or len(one.to) != len("ab") or meaning.intents or not _ONLY.search(text):
        return None
    rest, some = one.to
    was = order.line(one.line)
    alike = was is not None and replace(rest, id=0, qty=1) == replace(some, id=0, qty=1) == replace(was, id=0, qty=1)
    return Change(one.line, (replace(rest, qty=some.qty),)) if alike else None


def _told_again(command: Command, order: Order) -> Line | None:
    return _held(command.line, order) if isinstance(command, Add) else None


def _only_says_no(meaning: Meaning) -> bool:
    return {i.kind for i in meaning.intents} <= {Kind.NO, Kind.NOISE, Kind.WAIT}


def _counts(commands: tuple[Command, ...], order: Order) -> Iterator[Command]:
    """Each command, and for what orders again so many of what stands its new count. Where one does not, none does."""
    if not commands or not all(isinstance(c, Add) for c in commands):
        yield from commands
        return
    held = _told_again(commands[0], order)
    so_many = any(isinstance(c, Add) and c.line.qty > 1 for c in commands)
    if held is None or not (so_many or held.qty > 1):
        yield from commands
        return
    for command in commands:
        line = _told_again(command, order)
        if line is None or not isinstance(command, Add):
            yield command
        elif line.qty != command.line.qty or not _is_so(line, command.line):
            yield Change(line.id, (_as_told(line, command.line),))


def _held(wanted: Line, order: Order) -> Line | None:
    """The one line that is of that thing and as it was told now, or as many of it in another size."""
    same = [line for line in order.settled if thing(line) == thing(wanted) and _mods(wanted) <= _mods(line)]
    said = [line for line in same if _is_so(line, wanted)] or [line for line in same if line.qty == wanted.qty]
    return said[0] if len(said) == 1 else None


def _is_so(line: Line, wanted: Line) -> bool:
    return wanted.size in (None, line.size)


def _as_told(line: Line, wanted: Line) -> Line:
    so_many = replace(line, qty=wanted.qty)
    if isinstance(so_many, ItemLine):
        return replace(so_many, variation=wanted.size or so_many.variation)
    return replace(so_many, size=wanted.size or so_many.size)


def _mods(line: Line) -> frozenset[Mod]:
    return frozenset(line.mods if isinstance(line, ItemLine) else ())
