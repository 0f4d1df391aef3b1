"""Some of several so, the others otherwise: "two with coke and one with sprite", "one of them without mustard". PURE.

Where the words count the parts of a line, each part is what was said of it, and the rest stays as it is. It decides
this from the counts alone, whatever the words were read as: one of two is never both.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from domain.menu import Menu
from domain.order import Add, Change, Command, ItemLine, Line, Order, Remove
from edge.dialog.meaning import Kind, Meaning, Span
from edge.dialog.reading.repairs import thing
from edge.dialog.reading.so_many import line_named
from edge.dialog.vocabulary.words import split

_OF_SOME = frozenset({"ofthem", "what is changed", "no", "light", "extra", "with", "plain", "only"})


def parted(meaning: Meaning, commands: tuple[Command, ...], order: Order, menu: Menu) -> tuple[Command, ...]:
    """The turn's commands, with what is said of some put on as many."""
    commands = tuple(_on_so_many(meaning, command, order, menu) or command for command in commands)
    if len(commands) != 1 or not isinstance(change := commands[0], Change):
        return commands
    line = order.line(change.line)
    if line is None or line.qty < 2:
        return commands
    return _some(meaning.spans, line, change) or commands


def _on_so_many(meaning: Meaning, command: Command, order: Order, menu: Menu) -> Change | None:
    """ "Put bacon on two burgers", where three stand: so many of these, and no new ones."""
    new = command.line if isinstance(command, Add) else None
    if not isinstance(new, ItemLine) or not new.mods or any(s.meaning in _NEW for s in meaning.spans):
        return None
    said = [s for s in meaning.spans if s.meaning not in ("fill", "the", "only")]
    triples = zip(said, said[1:], said[2:], strict=False)
    named = next((c for a, b, c in triples if a.meaning == "on" and b.meaning == f"num: {new.qty}"), None)
    line = line_named(named, order, menu) if named is not None else None
    item = menu.item(line.item) if isinstance(line, ItemLine) else None
    if not isinstance(line, ItemLine) or item is None or line.qty < new.qty:
        return None
    if not all(item.option(mod.option) for mod in new.mods):
        return None
    changed = replace(line, qty=new.qty, mods=tuple(dict.fromkeys((*line.mods, *new.mods))))
    if line.qty == new.qty:
        return Change(line.id, (changed,))
    return Change(line.id, (replace(line, qty=line.qty - new.qty), replace(changed, id=0)))


_NEW = frozenset({"another", "more", "order"})


def _some(spans: Sequence[Span], line: Line, change: Change) -> tuple[Command, ...]:
    """Of a line that was changed as a whole, as many as were counted; () where none were."""
    count = next((n for a, b in pairwise(spans) if b.meaning in _OF_SOME and (n := _count(a.meaning))), 0)
    made = (b for a, b in pairwise(spans) if a.meaning == "make" and b.meaning != "a")
    count = count or next((n for b in made if (n := _count(b.meaning))), 0)  # "make one a lemonade"
    count = count or _put_on(spans)
    new = change.to[0]
    alike = all(replace(part, id=0, qty=1) == replace(new, id=0, qty=1) for part in change.to)
    if not alike or not 0 < count < line.qty:
        return ()
    if thing(new) != thing(line) or sum(part.qty for part in change.to) != line.qty or _same(new, line):
        return ()
    return (Change(line.id, (replace(line, qty=line.qty - count), replace(new, id=0, qty=count))),)


def _put_on(spans: Sequence[Span]) -> int:
    """ "No ice in one please", "quítele la cebolla a una", "hold it on just the one": how many it is for."""
    if any(a.meaning == "only" and b.text == "the one" for a, b in pairwise(spans)):
        return 1
    said = [s for s in spans if s.meaning not in ("fill", "the", "only")]
    for to, many, after in zip(said, said[1:], (*said[2:], None), strict=False):
        ends = after is None or after.meaning == "ofthem" or after.meaning.startswith(("say: ", "the line "))
        if ends and (to.meaning == "on" or to.text in _TO):
            return _count(many.meaning) or 0
    return 0


_TO = frozenset({"a", "en", "para"})


def _same(a: Line, b: Line) -> bool:
    return isinstance(a, ItemLine) and isinstance(b, ItemLine) and (a.mods, a.variation) == (b.mods, b.variation)


def _count(meaning: str) -> int | None:
    """ "num: 2", "2 of them", "a"."""
    if meaning == "a":
        return 1
    number = meaning.removeprefix("num: ").removesuffix(" of them")
    return int(number) if number != meaning and number.isdigit() else None


def parted_anew(text: str, order: Order, read: Callable[[str, Order], Meaning]) -> Meaning | None:
    """ "So one with only ketchup and two as they come", where two are so and one is not: all of them, parted again.

    None where the counts do not make up what stands of the one thing that stands in several ways. read: what words mean
    where that is all there is.
    """
    held = [line for line in order.lines if isinstance(line, ItemLine) and not line.pending]
    kinds = {line.item for line in held if sum(one.item == line.item for one in held) > 1}
    alike = [line for line in held if line.item in kinds]
    counts = [w.number for w in split(text).words if w.number is not None and w.text not in _NO_COUNT]
    if len(kinds) != 1 or len(counts) < 2 or sum(counts) != sum(line.qty for line in alike):
        return None
    first = alike[0]
    kept = tuple(mod for mod in first.mods if all(mod in line.mods for line in alike))
    whole = replace(first, qty=sum(line.qty for line in alike), mods=kept)
    meaning = read(text, replace(order, lines=(whole,)))
    made = meaning.commands[0] if len(meaning.commands) == 1 else None
    told = isinstance(made, Change) and {thing(line) for line in made.to} == kinds and len(made.to) == len(counts)
    if not told or meaning.unknown or meaning.ambiguities or {i.kind for i in meaning.intents} - _HARMLESS:
        return None
    return replace(meaning, commands=(*(Remove(line.id) for line in alike[1:]), *meaning.commands), intents=())


_NO_COUNT = frozenset(("a", "an", "un", "una"))
_HARMLESS = frozenset((Kind.YES, Kind.NO, Kind.THANKS, Kind.NOISE, Kind.GREETING, Kind.HURRY))
