"""What was ordered in a size that it does not come in: another was put, and that is told. PURE.

It decides only that it is told and which sizes there are; which size is put says understanding. Of what comes in one
size, or in a size that the word is another name for, nothing is said.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from domain.menu import Item, Menu
from domain.order import Add, Change, Command, ItemLine
from edge.dialog.conduct.turn import Turn
from edge.dialog.meaning import Meaning, Span
from edge.dialog.talk import Thing, Things
from edge.dialog.vocabulary.sizes import is_called, sizes_of
from edge.dialog.vocabulary.words import split


def tell(turn: Turn, meaning: Meaning, commands: Sequence[Command]) -> None:
    """Of each thing that now stands in another size than was said. commands: what the turn changed."""
    menu = turn.serving.menu
    stand = {(line.item, line.variation) for line in turn.order.lines if isinstance(line, ItemLine)}
    for line in _made(commands):
        item = menu.item(line.item)
        if item is None or (line.item, line.variation) not in stand or line.variation is None:
            continue
        said = _said_of(item, meaning, menu)
        put_so = {one.variation for one in _made(commands) if one.item == item.id and one.variation}
        if said and not any(is_called(sizes_of(item), size, words) for words in said for size in put_so):
            sizes = tuple(Thing(v.id, of=item.id) for v in item.variations)
            put = Thing(line.variation, of=item.id)
            turn.say("size_put", item=Thing(item.id), sizes=Things(sizes, "and"), size=put)


def _made(commands: Sequence[Command]) -> Iterator[ItemLine]:
    for command in commands:
        lines = (command.line,) if isinstance(command, Add) else command.to if isinstance(command, Change) else ()
        yield from (line for line in lines if isinstance(line, ItemLine))


def _said_of(item: Item, meaning: Meaning, menu: Menu) -> list[list[str]]:
    """The sizes that were said right before its name or right behind it, where it was named once; of what stands,
    the one that was said."""
    spans = meaning.spans
    own = [n for n, span in enumerate(spans) if _ref(span) == item.id]
    if not any(map(_ref, spans)) and len(sizes := [s for s in spans if _is_size(s)]) == 1:
        return [_stems(sizes[0])]  # "make it small", of what stands
    if len(item.variations) < 2 or len(own) != 1:
        return []
    before = list(takewhile(_is_of_what_follows, reversed(spans[: own[0]])))
    behind = list(takewhile(_is_size, spans[own[0] + 1 :]))
    following = spans[own[0] + 1 + len(behind) :][:1]
    if any(_ref(span) for span in following):  # "onion rings, small fries"
        behind = []
    return [_stems(s) for s in (*before, *behind) if _is_size(s)]


def _stems(span: Span) -> list[str]:
    return [w.stem for w in split(span.text).words]


def _ref(span: Span) -> str:
    """What a span orders: `onion_rings` of "2 x onion_rings"."""
    return span.meaning.partition(" x ")[2].partition(" ")[0]


def _is_size(span: Span) -> bool:
    return span.meaning == "size"


def _is_of_what_follows(span: Span) -> bool:
    return span.meaning in ("size", "a", "fill") or span.meaning.startswith("num: ")
