"""A wish that names what stands: "can I have the burger in a lettuce wrap", "no onions on his smokehouse". PURE.

The words of an order, and yet no second one: with "the", "that" or whose it is before the name, and how it shall be
behind it, it is what stands that shall be so, also as a part of a meal. It decides which thing that is, and writes the
wish plainly for the grammar of changes; where that does not change this one thing and nothing else, it says nothing.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from domain.menu import Item
from domain.order import Add, Change, ItemLine, Line, Mod, Order
from edge.dialog.answering.categories import category_words
from edge.dialog.meaning import Kind, Meaning
from edge.dialog.reading.plainer_of_it import without_manners
from edge.dialog.understand.last_line import changed_last
from edge.dialog.vocabulary.lexicon import Lexicon
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import stem, stems_of

Read = Callable[[str, Order], Meaning]

_WHO = r"(?:(?:my|our|his|her|the|mi|el|la) (?:\w+ ){1,2}|(?:he|she|they|we|i|you|[eé]l|ella) )"
_WANTS = (
    r"(?:wants?|would (?:like|love|prefer)|needs?|likes?|prefers?|gets?|takes?|asked for|is having|(?:will|can) have"
    r"|quiere|quisiera|prefiere|pide)(?: to have)?"
)
_AND = r"(?:(?:and|but|oh|so|actually|ok|okay|y) )*"
_ASKS = (
    r"(?:(?:can|could|may|might|would) (?:i|we|you)(?: please| just)? (?:have|get|do|make|take)(?: me| us)? "
    r"|(?:i|we)(?:['’]d| would) (?:like|love|prefer) |(?:(?:can|could) (?:you|we) )?(?:make|do|keep) "
    r"|(?:me |nos )?(?:puedes?|podr[ií]as?|puedo) (?:dar|hacer|poner|tener|pedir)(?:me)? )"
)
# "She'll have the cheeseburger with bacon" is one for her, and "hers with bacon" the one that she has.
_WISHES = (
    rf"(?:{_WHO}{_WANTS} |(?:can|could|may) (?:he|she|they|my \w+) (?:have|get) "
    r"|(?:i|we|he|she|they)['’](?:d (?:like|love|prefer|rather have|want)|ll (?:have|take|get|do)) |quiero |quisiera )"
)
_WHOSE = (
    r"(?:(?:my|his|her|our|the) (?:\w+['’]s|(?:friend|mate|buddy|wife|husband|partner|son|daughter|kid|boy|girl|brother"
    r"|sister|mother|mom|mum|father|dad|girlfriend|boyfriend|grandma|grandpa)s(?= \w))"
    r"|(?<!\bfor )(?<!\bgive )(?<!\bget )(?<!\bbring )her|his|their|my|our|mi|mis|su|sus|nuestr[oa]s?)"
)
_DET = rf"(?:(?P<whose>{_WHOSE})|(?P<the>the|that|this|those|la|el|las|los|esa|ese))"
# "Ranch on the side": beside it, and no side dish.
_NAMED = re.compile(rf"(?!(?<=\bon )the side\b)\b{_DET} (?=(?P<name>[^\W\d]+(?:[ '’-][^\W\d]+){{0,4}}))", re.IGNORECASE)
_SO = (
    r"(?:with(?:out)?|no|in|on|plain|only|just|extra|light|large|medium|small|wrapped|as|to be|made|minus|dry"
    r"|sin|con|en|envuelt[oa]|grandes?|median[oa]s?|chic[oa]s?) ?.*"
)
_IT_SO = re.compile(rf"^{_AND}(?:(?P<asks>{_ASKS})|(?P<wishes>{_WISHES}))?IT,? (?P<so>{_SO})$", re.IGNORECASE)
_SO_ON_IT = re.compile(
    rf"^{_AND}(?:(?P<asks>{_ASKS})|(?P<wishes>{_WISHES}))?(?P<so>(?:(?!IT\b).)+?)"
    r" (?:on|in|with|from|off(?: of)?|to|en|a|de) IT"
    r"(?: (?:de|of) (?:mi|my|la|el) \w+)?$",
    re.IGNORECASE,
)
_ONE_MORE = re.compile(
    r"\b(?:another|also|too|as well|more|second|again|add|otr[ao]|tambi[eé]n|m[aá]s)\b", re.IGNORECASE
)
_HANDHELD = frozenset(map(stem, words_of("burger hamburger sandwich wrap sub hamburguesa torta")))
_DRINKS = frozenset(map(stem, words_of("drink soda pop beverage bebida refresco")))
_HARMLESS = frozenset((Kind.YES, Kind.NO, Kind.THANKS, Kind.NOISE, Kind.GREETING, Kind.HURRY))
_THAT = frozenset(("that", "this", "esa", "ese"))
_SURE = 0.95


def of_what_stands(text: str, order: Order, lexicon: Lexicon, read: Read, *, changes: bool) -> Meaning | None:
    """The wish as a change of the one thing that it names; None where it is none.

    changes: it was read as a change already, and only "that burger" may be another: the one that was just changed.
    """
    if not order.lines or _ONE_MORE.search(text):
        return None
    just = changed_last(order)
    plain = without_manners(text).rstrip(" .!?")
    for found in _NAMED.finditer(plain):
        words = re.split(r"(?=[ '’-])", found["name"])
        for count in range(len(words), 0, -1):
            said, that = "".join(words[:count]), bool(just) and (found["the"] or "").lower() in _THAT
            whose = found["the"] is None or that
            if changes and not that:
                continue
            frame = f"{plain[: found.start()]}IT{plain[found.end() + len(said) :]}"
            for line, item in _called(said, order, lexicon, whose=whose):
                if that and line.id != just:
                    continue
                if (so := _so_it_is(frame, line, item, order, read, whose=whose)) is not None:
                    return so
    return None


def keeps_what_is_named(first: Meaning, then: Meaning) -> bool:
    """Whether a second reading, against what stands, leaves to each thing that was named what was said of it.

    "The wrap, no tomato, ranch on the side" is the same wrap whatever stands: a reading that orders it without these,
    and puts them elsewhere, is none.
    """
    said = [c.line for c in first.commands if isinstance(c, Add)]
    left = [c.line for c in then.commands if isinstance(c, Add)]
    return all(_mods(line) <= _mods(one) for line in said for one in left if _things(line) == _things(one))


def _mods(line: Line) -> set[Mod]:
    if isinstance(line, ItemLine):
        return set(line.mods)
    return {mod for fill in line.slots.values() for mod in fill.mods}


def _so_it_is(frame: str, line: Line, item: Item, order: Order, read: Read, *, whose: bool) -> Meaning | None:
    alone = replace(order, lines=(line,))
    for words in _plainly(frame, item, whose=whose):
        meaning = read(words, alone)
        if _is_only_so(meaning, line, item):
            kept = tuple(i for i in meaning.intents if i.kind not in _HARMLESS)
            return replace(meaning, intents=kept, unknown=(), confidence=_SURE)
    return None


def _plainly(frame: str, item: Item, *, whose: bool) -> Iterator[str]:
    """What is said of it, as the grammar of changes reads it; nothing where it is no such wish."""
    name = item.name.get().lower()
    if (found := _IT_SO.match(frame)) is not None and (whose or found["asks"]):
        so = _WRAPPED.sub(r"in a \1 wrap", found["so"])
        yield f"the {name} {so}"
        yield f"make the {name} {so}"
        yield f"{_WITH.sub('', so)} on the {name}"
    elif (found := _SO_ON_IT.match(frame)) is not None and (whose or found["asks"] or found["wishes"]):
        yield f"{found['so']} on the {name}"


_WITH = re.compile(r"^with ", re.IGNORECASE)
_WRAPPED = re.compile(r"\bwrapped in (?:a )?(\w+)", re.IGNORECASE)


def _is_only_so(meaning: Meaning, was: Line, item: Item) -> bool:
    """Whether it changes that line, nothing in it into another thing, and no second one is ordered."""
    if meaning.unknown or meaning.ambiguities or {i.kind for i in meaning.intents} - _HARMLESS:
        return False
    changes = [c for c in meaning.commands if isinstance(c, Change)]
    added = [c.line for c in meaning.commands if isinstance(c, Add)]
    if len(changes) != 1 or len(changes) + len(added) != len(meaning.commands) or any(map(_is(item), added)):
        return False
    one = changes[0]
    if one.line != was.id or len(one.to) != 1 or one.to == (was,):
        return False
    return _things(one.to[0]) == _things(was) and one.to[0].qty == was.qty


def _is(item: Item) -> Callable[[Line], bool]:
    return lambda line: item.id in _things(line)


def _things(line: Line) -> tuple[str, ...]:
    if isinstance(line, ItemLine):
        return (line.item,)
    return (line.combo, *sorted(fill.item for fill in line.slots.values()))


def _called(said: str, order: Order, lexicon: Lexicon, *, whose: bool) -> list[tuple[Line, Item]]:
    """What stands and is called so, the last one first: by a whole name, by a part of one, by its kind."""
    held = [one for one in _held(order, lexicon) if one[0].qty == 1][::-1]
    stems = stems_of(said)
    if whole := [(ln, it) for ln, it in held if stems in _names(it)]:
        return whole
    if not whose and any(stems in _names(it) for it in lexicon.menu.items):
        return []
    part = [(ln, it) for ln, it in held if any(stems <= name for name in _names(it))]
    return part or [(ln, it) for ln, it in held if _is_kind(stems, it)]


def _held(order: Order, lexicon: Lexicon) -> Iterator[tuple[Line, Item]]:
    for line in order.lines:
        refs = line.eaten
        yield from ((line, item) for ref in refs if (item := lexicon.item(ref)) is not None)


def _names(item: Item) -> list[frozenset[str]]:
    return [frozenset(stems_of(name)) for name in (*item.name.all(), *item.aliases)]


def _is_kind(stems: frozenset[str] | set[str], item: Item) -> bool:
    own = frozenset(map(stem, category_words(item)))
    handheld = bool(_HANDHELD & (own.union(*_names(item))))
    return stems <= own or (handheld and stems <= _HANDHELD) or (bool(own & _DRINKS) and stems <= _DRINKS)
