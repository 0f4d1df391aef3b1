# ruff: noqa: E501 - frames stay in one piece
"""A size put right by the one it is not: "large fries, not medium", "not a medium coke, a small one". PURE.

It decides only where the words order one thing in one size and deny another size of it: the line of it that stands in
the denied size is in the other, or the only one that stands, and nothing is ordered beside it. Where none stands, it is
an order.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from domain.order import Add, Change, Command, ItemLine, Line, Order
from edge.dialog.meaning import Meaning
from edge.dialog.reading.repairs import thing
from edge.dialog.vocabulary.lexicon import Lexicon
from edge.dialog.vocabulary.sizes import SPOKEN_SIZES, find_size
from edge.dialog.vocabulary.words import stems_of

_LED = (
    r"^\W*(?:(?:no|nope|nah|sorry|wait|oh|ah|ugh|hmm+|um|uh|eh|hang on|hold on|hold up|actually|okay|ok|so|well|whoops|oops|my bad|shoot|hey"
    r"|i (?:said|meant|wanted|asked for|ordered)|that(?:['’]?s| is| was)|it(?:['’]?s| is| was| should be)|make (?:it|that)|should be"
    r"|perd[oó]n|ay|esper[ae]|digo|quise decir|era|eran|son|es)\b\W*)*"
)
_NOT = r"(?:not|no|and not|instead of|rather than|y no|en vez de)"
_SIZE_WORDS = r"(?:(?:an?|the|un|una|el|la|los|las) )?(?P<{}>[\w'’-]+(?: [\w'’-]+){{0,3}}?)"
_THIS_NOT_THAT = (
    re.compile(
        rf"{_LED}(?P<new>(?:\w[\w'’-]*)(?: [\w'’-]+){{0,5}}?),? {_NOT} {_SIZE_WORDS.format('old')}(?: please| por favor)?\W*$",
        re.IGNORECASE,
    ),
    re.compile(
        rf"{_LED}{_NOT} {_SIZE_WORDS.format('old')}[,.;]+ (?:but |i (?:said|meant|want|wanted) |sino )?(?P<new>(?:\w[\w'’-]*)(?: [\w'’-]+){{0,5}}?)(?: please| por favor)?\W*$",
        re.IGNORECASE,
    ),
)


def this_not_that(
    text: str, order: Order, lexicon: Lexicon, by_itself: Callable[[str], Meaning]
) -> tuple[Command, ...]:
    """The change of the line that is meant, or the order; () for other words."""
    found = next((m for form in _THIS_NOT_THAT if (m := form.match(text))), None)
    if found is None:
        return ()
    if sized := _of_sizes_alone(found["new"], found["old"], order, lexicon):
        return sized
    wanted = _ordered(found["new"], by_itself)
    if wanted is None:
        return ()
    old = _size_of(found["old"], thing(wanted), lexicon)
    if old is None or wanted.size in (None, old):
        return ()
    lines = [line for line in order.settled if thing(line) == thing(wanted)]
    for size in (old, wanted.size):  # else it is as they say once more
        if fits := [line for line in lines if line.size == size]:
            return (Change(fits[-1].id, (_sized(fits[-1], wanted),)),)
    return (Change(lines[0].id, (_sized(lines[0], wanted),)),) if len(lines) == 1 else (Add(wanted),)


def _of_sizes_alone(new: str, old: str, order: Order, lexicon: Lexicon) -> tuple[Command, ...]:
    """ "Medium, not large": of the last thing that stands in the size that is denied."""
    if len(new.split()) > MOST_OF_A_SIZE:
        return ()
    for line in reversed(order.settled):
        ref = thing(line)
        if _size_of(old, ref, lexicon) == line.size is not None and (size := _size_of(new, ref, lexicon)):
            sized = replace(line, variation=size) if isinstance(line, ItemLine) else replace(line, size=size)
            return (Change(line.id, (sized,)),)
    return ()


MOST_OF_A_SIZE = 2  # words: "a medium"


def _ordered(words: str, by_itself: Callable[[str], Meaning]) -> Line | None:
    """The one thing that words order, told to the last word."""
    told = by_itself(words)
    lines = [c.line for c in told.commands if isinstance(c, Add)]
    whole = len(lines) == 1 and len(told.commands) == 1 and not (told.unknown or told.ambiguities or told.intents)
    return lines[0] if whole else None


def _size_of(words: str, ref: str, lexicon: Lexicon) -> str | None:
    """The size that words say of a thing, with its name or without: "medium", "a medium coke", "the medium one"."""
    held = lexicon.item(ref) or lexicon.menu.combo(ref)
    name = {s for text in (*held.name.all(), *held.aliases) for s in stems_of(text)} if held is not None else set()
    said = [s for s in stems_of(words) if s not in name and s not in _ONES]
    sizes_only = said and all(s in SPOKEN_SIZES or s in lexicon.size_words for s in said)
    return find_size(lexicon.sizes.get(ref, ()), said) if sizes_only else None


_ONES = stems_of("one ones a an the uno una un el la los las")


def _sized(line: Line, wanted: Line) -> Line:
    """The line in the size that is wanted, with what was said beside it."""
    if isinstance(line, ItemLine) and isinstance(wanted, ItemLine):
        added = tuple(m for m in wanted.mods if m not in line.mods)
        return replace(line, variation=wanted.variation, mods=tuple(sorted((*line.mods, *added))))
    return replace(line, size=wanted.size) if not isinstance(line, ItemLine) else line
