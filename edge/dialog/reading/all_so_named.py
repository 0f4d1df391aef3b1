"""A plural that points is all that are called so: "remove the cookies", "no onions on the cheeseburgers". PURE.

What was ordered in two goes stands in two lines, and the grammar takes a name to be of one of them. It decides which
other lines such words are of as well ("the shakes": of each flavour), and does to them what is done to that one; a
count ("make it three cookies") is of all that are equal. Where one, some or the first is said, nothing is added.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from domain.menu import Combo, Item, Menu
from domain.order import Add, Change, ComboLine, Command, ItemLine, Line, Order, Remove
from edge.dialog.meaning import Kind, Meaning
from edge.dialog.reading.repairs import thing
from edge.dialog.understand.options import plain
from edge.dialog.vocabulary.lexicon import Lexicon
from edge.dialog.vocabulary.numbers import number_of
from edge.dialog.vocabulary.sizes import SIZE_CLASSES
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import Word, split, stem

_POINTS = frozenset(
    words_of("the those these my our them all your los las mis esos esas estos estas nuestros nuestras")
)
_DENIES = frozenset(words_of("no any without sin"))
# Some of them, or others: what is pointed at is no longer all of them.
_NOT_ALL = frozenset(
    words_of(
        "one some half first second third fourth last other another more extra each both else mine his hers either"
        " least next una uno otro otra primera primero segunda segundo ultima ultimo mas cada ambos ambas"
        " alguna alguno mitad"
    )
)
_COUNTED_ONE = frozenset(words_of("one una uno"))
_ONE = frozenset(words_of("a an un una"))
_SO = frozenset(words_of("with without no plain con sin solo only"))
_TAKES_BACK = frozenset(
    words_of("actually just only make lets sorry wait no instead meant want do mejor solo sean total")
)
_BESIDES = frozenset(words_of("add and also too with y tambien agregue"))
_ENDS = frozenset(words_of("instead please then actually now total altogether thanks mejor favor por entonces en"))
_BEFORE = 4  # words between what points and the noun: "the two large iced coffees"


@dataclass(frozen=True, slots=True)
class _Named:
    """Where a thing is named in a turn."""

    at: int  # of its last word
    plural: bool
    points: bool  # "the", "those"
    denied: bool  # "no cookies"
    count: int | None  # said right before it
    size: bool  # a size is said before it
    so: bool  # how it is made is said behind it: "the ones without onions"
    kind: str  # what is pointed at by its kind alone ("the shakes", where no one thing is called so), else ""


def of_all_so_named(meaning: Meaning, text: str, order: Order, lexicon: Lexicon) -> Meaning:
    """The meaning with what a plural says of every line that it is of."""
    if len(order.lines) < 2 and not any(line.qty > 1 for line in order.lines):
        return meaning
    words = split(text).words
    some = {w.text for w in words} & _NOT_ALL
    if some - _COUNTED_ONE:
        return meaning
    only_added = len(meaning.commands) == 1 and isinstance(meaning.commands[0], Add)
    at_a_loss = not meaning.commands and (meaning.has(Kind.NOISE) or not meaning.intents)
    if (counted := _counted_anew(words, order, lexicon)) and (only_added or at_a_loss):
        return replace(meaning, commands=counted, intents=(), unknown=(), confidence=0.95)
    if some:
        return meaning
    touched = {c.line for c in meaning.commands if isinstance(c, Change | Remove)}
    commands: list[Command] = []
    for command in meaning.commands:
        commands += _done_to_all(command, words, order, lexicon, touched)
    return meaning if tuple(commands) == meaning.commands else replace(meaning, commands=tuple(commands))


_BOTH = re.compile(
    r"\b(?:both|either|all (?:two|three|four))(?: of)?(?: (?:the|my|our|those|these))? (?=[^\W\d_])"
    r"|\b(?:(?P<las>las|los) (?:dos|tres|cuatro)|amb[oa]s(?: (?:las|los))?) (?=[^\W\d_])",
    re.IGNORECASE,
)
_LONGEST_NAME = 4  # words


def both_so_named(text: str, order: Order, menu: Menu) -> str:
    """ "No pickles on both junior burgers", where other things stand as well: on the junior burgers, which they are."""
    found = _BOTH.search(text)
    things = {thing(line): line for line in order.lines}
    spanish = found is not None and (bool(found["las"]) or found[0].lower().startswith("amb"))
    if found is None or (len(things) < 2 and not spanish):
        return text
    behind = split(text[found.end() :]).words
    for n in range(min(_LONGEST_NAME, len(behind)), 0, -1):
        if any(w.pause for w in behind[1:n]):
            continue
        said = {stem("".join(w.text for w in behind[:n])), "".join(w.stem for w in behind[:n])}
        named = [ref for ref, line in things.items() if said & _joined_names(line, menu)]
        if (
            len(named) == 1
            and any(w.text.endswith("s") for w in behind[: 1 if spanish else n][-1:])
            and sum(line.qty for line in order.lines if thing(line) == named[0]) > 1
        ):
            the = f"{found['las'] or 'las'} " if spanish else "the "
            return f"{text[: found.start()]}{the}{text[found.end() :]}"
        if named:
            return text
    return text


def _joined_names(line: Line, menu: Menu) -> set[str]:
    held = menu.item(line.item) if isinstance(line, ItemLine) else menu.combo(line.combo)
    names = (*held.name.all(), *held.aliases) if held is not None else ()
    words = [split(name).words for name in names]
    return {joined for name in words for joined in (stem("".join(w.text for w in name)), "".join(w.stem for w in name))}


def _done_to_all(
    command: Command, words: Sequence[Word], order: Order, lexicon: Lexicon, touched: set[int]
) -> Sequence[Command]:
    menu = lexicon.menu
    if isinstance(command, Add):
        return _as_said_of_those(command, words, order, lexicon)
    line = order.line(command.line) if isinstance(command, Change | Remove) else None
    named = _named(line, words, lexicon) if line is not None else None
    if line is None or named is None:
        return (command,)
    others = [o for o in order.lines if o.id != line.id and o.id not in touched and _is_so_called(o, line, named, menu)]
    of_all = named.count == sum(o.qty for o in (line, *others))  # "the two shakes", of two that stand
    pointed = named.plural and named.points and (named.count is None or of_all)
    match command:
        case Remove():
            if not pointed and not (named.plural and named.denied):
                return (command,)
            alike = _equal if named.so else _of_one_size if named.size else _any
            return (command, *(Remove(o.id) for o in others if alike(line, o)))
        case Change(to=(made,)) if isinstance(made, ItemLine) and isinstance(line, ItemLine):
            equal = [o for o in others if _equal(line, o)]
            if named.count is not None and made.item == line.item and named.count == made.qty:
                return (command, *(Remove(o.id) for o in equal))
            if not pointed:
                return (command,)
            if made.item == line.item and made.qty != line.qty:  # "make the cookies four"
                return (command, *(Remove(o.id) for o in equal))
            alike = _of_one_size if named.size else _any
            fits = [o for o in others if isinstance(o, ItemLine) and alike(line, o)]
            if made.item != line.item and _is_one(made, words, lexicon):  # "swap the cokes for a lemonade"
                gone = (line, *fits)
                return (*(Remove(o.id) for o in gone), Add(replace(made, id=0, qty=1)))
            return (command, *(so for o in fits if (so := _so_too(line, made, o, menu)) is not None))
        case Change(to=(made,)) if isinstance(made, ComboLine) and isinstance(line, ComboLine):
            sized = pointed and made == replace(line, size=made.size)
            meals = [o for o in others if isinstance(o, ComboLine) and sized and _comes_in(o.combo, made.size, menu)]
            return (command, *(Change(o.id, (replace(o, size=made.size),)) for o in meals))
    return (command,)


def _is_so_called(other: Line, line: Line, named: _Named, menu: Menu) -> bool:
    """Whether it is the same thing, or of the kind by which alone these are pointed at."""
    if thing(other) == thing(line):
        return True
    held = menu.item(other.item) if isinstance(other, ItemLine) else menu.combo(other.combo)
    if held is None or not named.kind or type(other) is not type(line):
        return False
    return any(head.endswith(named.kind) for head in _heads(held))  # a cheeseburger is a burger


def _comes_in(ref: str, size: str | None, menu: Menu) -> bool:
    held = menu.item(ref) or menu.combo(ref)
    sizes = () if held is None else held.variations if isinstance(held, Item) else held.sizes
    return any(s.id == size for s in sizes)


def _is_one(made: ItemLine, words: Sequence[Word], lexicon: Lexicon) -> bool:
    named = _named(made, words, lexicon)
    return named is not None and any(w.text in _ONE for w in words[max(0, named.at - _BEFORE) : named.at])


def _so_too(line: ItemLine, made: ItemLine, other: ItemLine, menu: Menu) -> Change | None:
    """What was done to the line, done to the other, which keeps what was said of it alone; None where it cannot be."""
    ref = other.item if made.item == line.item else made.item
    item, its = menu.item(ref), menu.item(line.item)
    new = tuple(m for m in made.mods if m not in line.mods)
    bare = tuple((plain(its) or {}).values()) if its is not None and its is not item else ()
    if item is not None and bare and set(bare) <= set(new):  # "the burgers plain": each without what is on it
        new = tuple((plain(item) or {}).values())
    told = {m.option for m in (*new, *(m for m in line.mods if m not in made.mods))}
    kept = tuple(m for m in other.mods if m.option not in told)
    if item is None or not all(item.option(m.option) for m in new):
        return None
    variation = other.variation if made.variation == line.variation else made.variation
    if variation is not None and not _comes_in(ref, variation, menu):
        return None
    mods = (*(m for m in kept if item.option(m.option)), *new)
    return Change(other.id, (replace(other, item=ref, variation=variation, mods=mods),))


def _as_said_of_those(command: Add, words: Sequence[Word], order: Order, lexicon: Lexicon) -> Sequence[Command]:
    """ "Can I get the burgers without lettuce", of those that stand: they, and no further one."""
    said = command.line
    if not isinstance(said, ItemLine) or said.qty != 1 or not (said.mods or said.variation):
        return (command,)
    stand = [line for line in order.lines if isinstance(line, ItemLine) and line.item == said.item]
    named = _named(stand[0], words, lexicon) if stand else None
    if named is None or not (named.plural and named.points) or named.count is not None or named.size:
        return (command,)
    options = {m.option for m in said.mods}
    return [
        Change(
            line.id,
            (
                replace(
                    line,
                    variation=said.variation or line.variation,
                    mods=(*(m for m in line.mods if m.option not in options), *said.mods),
                ),
            ),
        )
        for line in stand
    ]


def _counted_anew(words: Sequence[Word], order: Order, lexicon: Lexicon) -> tuple[Command, ...]:
    """ "Actually two cookies", of three that stand in two lines."""
    said = {w.text for w in words}
    if said.isdisjoint(_TAKES_BACK) or not said.isdisjoint(_BESIDES):
        return ()
    for line in order.lines:
        equal = [o for o in order.lines if _equal(line, o)]
        named = _named(line, words, lexicon) if len(equal) > 1 else None
        if named is None or named.count is None:
            continue
        behind = words[named.at + 1 :]
        if any(w.text not in _ENDS for w in behind) or named.count == sum(o.qty for o in equal):
            continue
        return (Change(equal[0].id, (replace(equal[0], qty=named.count),)), *(Remove(o.id) for o in equal[1:]))
    return ()


def _named(line: Line, words: Sequence[Word], lexicon: Lexicon) -> _Named | None:
    """Where its thing is named by the last word of a name; None where it is not, or more than once."""
    menu = lexicon.menu
    held = menu.item(line.item) if isinstance(line, ItemLine) else menu.combo(line.combo)
    if held is None:
        return None
    names = [split(name).words for name in (*held.name.all(), *held.aliases)]
    said = {w.text for name in names for w in name}
    several = {word for word in said if word != stem(word) and stem(word) not in said}  # "fries" is none and several
    joined = {stem("".join(w.text for w in name[-n:])) for name in names for n in (2, len(name)) if len(name) > 1}
    heads = _heads(held) | joined  # "cheeseburgers", which are read as two words
    found = [n for n, w in enumerate(words) if lexicon.is_called(w.text, w.stem, heads)]
    if not found or found[-1] - found[0] != len(found) - 1:  # "the triple stacks" has two words of it in a row
        return None
    at = found[-1]
    before = words[max(0, at - _BEFORE) : at]
    points = next((n for n, w in enumerate(before) if w.text in _POINTS), None)
    between = before[points + 1 :] if points is not None else before[-1:]
    own = {w.text for name in names for w in name}  # "the double cheeseburgers" are no two of them
    told = (w for w in reversed(before[-3:]) if w.text not in own)
    number = next((n for w in told if (n := w.number or number_of(w.text)) is not None), None)
    word = words[at].text
    denied = bool(before) and before[-1].text in _DENIES
    bare = denied or (points is not None and all(w.number or number_of(w.text) for w in between))
    return _Named(
        at=at,
        plural=word.endswith("s") and word != words[at].stem and word not in several,
        points=points is not None and not any(w.text in _SO for w in between),
        denied=denied,
        count=number,
        size=any(w.stem in _SIZES for w in before),
        so=any(w.text in _SO for w in words[at + 1 :]),
        kind=words[at].stem if bare and words[at].stem not in _joined_names(line, menu) else "",
    )


def _heads(held: Item | Combo) -> frozenset[str]:
    """What it is, by each of its names: "shake", "malteada"."""
    names = [name for text in (*held.name.all(), *held.aliases) if (name := split(text).words)]
    return frozenset(name[0 if _is_spanish(name) else -1].stem for name in names)


def _is_spanish(name: Sequence[Word]) -> bool:
    """ "Hamburguesa con queso": its head comes first."""
    return len(name) > 1 and name[1].text in ("con", "de", "al", "a", "clasica", "clasico")


_SIZES = frozenset(SIZE_CLASSES)


def _any(_line: Line, _other: Line) -> bool:
    return True


def _of_one_size(line: Line, other: Line) -> bool:
    if isinstance(line, ItemLine) and isinstance(other, ItemLine):
        return line.variation == other.variation
    return isinstance(line, ComboLine) and isinstance(other, ComboLine) and line.size == other.size


def _equal(line: Line, other: Line) -> bool:
    """All but which line it is, and how many."""
    return replace(line, id=0, qty=1) == replace(other, id=0, qty=1)
