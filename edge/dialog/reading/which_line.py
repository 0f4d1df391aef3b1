"""Which line of the draft words point at: "that medium one", "the second burger", "the one without onions". PURE.

It decides that by the words alone: each of them has to be true of the line (its name, a name of what it is of, its
size, its place in the order, what was left off it, whom it is for), and of no other line. It never decides what becomes
of the line: with "it" in the place of such words, and with no other line in sight, the grammar of changes says that.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from domain.menu import Combo, Item, Menu
from domain.order import ComboLine, ItemLine, Line, Order
from edge.dialog.answering.categories import category_words
from edge.dialog.reading.repairs import thing
from edge.dialog.vocabulary.lexicon import Lexicon
from edge.dialog.vocabulary.numbers import ORDINALS
from edge.dialog.vocabulary.sizes import SPOKEN_SIZES, find_size
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import split, stem, stems_of

LONE = 2  # "my husband's"
LONGEST = 9  # words of a description: "the one with no grilled onions for my husband" has eight
MOST_WORDS = 40  # of a turn; a longer one tells more than one change
POINTS = frozenset(words_of("the that this my our his her their el la los las mi mis ese esa este esta nuestro"))
_HEADS = frozenset(map(stem, words_of("one ones thing item uno una order")))
_MEALS = frozenset(map(stem, words_of("meal combo menu")))
_HANDHELD = frozenset(map(stem, words_of("sandwich burger sub wrap hamburguesa torta")))
_DRINKS = frozenset(map(stem, words_of("drink beverage bebida refresco")))
_WITHOUT = re.compile(
    r"^ (?:ones? |meal |combo |que (?:va |viene |es |lleva )?)?(?:without|with no|that has no|has no|sin)"
    r"(?: (?:the|any|la|el))? (?P<what>\w+(?: \w+){0,2})"
)
_FOR = re.compile(
    r"^ (?:ones? )?(?:for|of) (?:my |the |our )?(?P<who>\w+)|^ (?:que es )?(?:para|de) (?:mi )?(?P<a>\w+)"
)
_OF_THE_ORDER = re.compile(r"^ (?:on|in|from|off|of) (?:the|my|our) order\b")
_PLACES = {1: 0, 2: 1, 3: 2, 4: 3, 5: 4}


@dataclass(frozen=True, slots=True)
class Described:
    """A line, the characters [start, end) of the turn that describe it, and whether they are no more than its name."""

    line: Line
    start: int
    end: int
    named: bool


@dataclass(frozen=True, slots=True)
class Said:
    start: int
    end: int
    text: str
    stem: str
    pause: bool
    owned: bool  # written with an apostrophe


def described(text: str, order: Order, owners: Sequence[str], lexicon: Lexicon) -> list[Described]:
    """The lines that the turn describes, as they stand in it, each by the longest words that describe only it."""
    words = words_said(text)
    found: list[Described] = []
    at = 0
    while at < len(words) and len(words) <= MOST_WORDS:
        one = _at(words, at, order, owners, lexicon) if words[at].text in POINTS else None
        found += [one] if one is not None else []
        at = at + 1 if one is None else next((n for n, w in enumerate(words) if w.start >= one.end), len(words))
    return found


def words_said(text: str) -> list[Said]:
    out: list[Said] = []
    for m in re.finditer(r"[^\W_]+(?:['’-][^\W_]+)*", text):
        parts = split(m[0]).words
        before = text[out[-1].end : m.start()] if out else ""
        pause = any(sign in before for sign in ",.;:!?")
        for part in parts[:1] if len(parts) == 1 else parts:
            out.append(Said(m.start(), m.end(), part.text, part.stem, pause, not m[0].isalnum()))
            pause = False
    return out


def _at(words: Sequence[Said], at: int, order: Order, owners: Sequence[str], lexicon: Lexicon) -> Described | None:
    """The description that begins with this word; None where it is true of no line, or of several."""
    before = words[at - 1].text if at else ""
    if before in ("of", "de") and at > 1 and words[at - 2].text not in _BEFORE_OF:
        return None  # "one of the burgers"
    if before in ("on", "in") and at + 1 < len(words) and words[at + 1].text == "side":
        return None  # "the sauce on the side", and no side dish
    if words[at].text in _WHOSE and (line := _theirs(_WHOSE[words[at].text], order, owners)) is not None:
        after = words[at + 1] if at + 1 < len(words) else None
        if after is None or after.pause or not _called(after, lexicon):
            return Described(line, words[at].start, words[at].end, named=False)
    for count in range(min(LONGEST, len(words) - at), 1, -1):
        said = words[at : at + count]
        if any(w.pause for w in said[1:]) or (said[0].end == said[-1].end):
            continue
        fits = list(_fitting(said, order, owners, lexicon))
        if not fits:
            continue
        after = words[at + count] if at + count < len(words) else None
        if _is_on_it(said[1:], fits, lexicon.menu):
            continue  # "take the bacon off that"
        if len(fits) > 1 or (after is not None and not after.pause and _goes_on(said, after, lexicon)):
            return None
        named = _is_name(said[1:], fits[0], lexicon.menu)
        return Described(fits[0], said[0].start, said[-1].end, named)
    return None


_BEFORE_OF = frozenset(words_of("off instead place rid lieu vez lugar"))
_WHOSE = {"his": "he", "hers": "she", "her": "she", "mine": "me", "theirs": "they"}


def _theirs(who: str, order: Order, owners: Sequence[str]) -> Line | None:
    lines = [line for line in order.lines if f"{line.id}:{who}" in owners]
    return lines[0] if len(lines) == 1 else None


def _called(word: Said, lexicon: Lexicon) -> bool:
    """ "His burger", and no "his a large"."""
    return lexicon.knows(word.stem) and word.stem not in SPOKEN_SIZES and word.text not in _LINKS


def _goes_on(said: Sequence[Said], after: Said, lexicon: Lexicon) -> bool:
    """ "The medium | sprite", "that large | order of fries": words that name what is described stand behind."""
    if after.text in SPOKEN_SIZES or after.stem in SPOKEN_SIZES or after.text in ("of", "size", "sized"):
        return after.text in ("of", "size", "sized")
    if after.stem in _MEALS and said[0].text in _SPANISH:
        return False  # "haga mi hamburguesa combo"
    told = any(w.stem in _HEADS | _MEALS for w in said)
    return not told and lexicon.knows(after.stem) and after.text not in _LINKS


_SPANISH = frozenset(words_of("el la los las mi mis ese esa este esta"))
_LINKS = frozenset(
    words_of(
        "with without no to for in into on as a an and off out up down be is should please instead con sin a en por"
        " que mejor extra light only plain"
    )
)


def _fitting(said: Sequence[Said], order: Order, owners: Sequence[str], lexicon: Lexicon) -> Iterator[Line]:
    """The lines of which every word is true."""
    if len(said) >= LONE and said[0].text in ("my", "our") and said[1].owned:
        theirs = _theirs(_PERSONS.get(said[1].stem, ""), order, owners)
        if theirs is not None and all(_is_true(w, theirs, lexicon, said[2:]) for w in said[2:]):
            yield theirs  # "my husband's", "my husband's meal"
        return
    rest = [w for w in said[1:] if w.text not in ("the", "el", "la")]
    nth = next((ORDINALS[w.text] for w in rest if w.text in ORDINALS), 0)
    plain = [w for w in rest if w.text not in ORDINALS]
    core, tail = _parted(plain)
    lines = [
        line
        for line in order.lines
        if not line.pending
        and all(_is_true(w, line, lexicon, core) for w in core)
        and _tail_is_true(tail, line, owners, lexicon)
    ]
    exact = [line for line in lines if core and _is_name(core, line, lexicon.menu)]
    lines = exact if exact and len(core) > 0 and not nth else lines
    if not core and not tail and not nth:
        return
    counted = len(core) > 1 and core[0].text in _ONE
    if counted or (_many(lines) and any(w.text in _ONE for w in core)):
        return  # "just the one burger", of three
    if not nth:
        telling = tail or any(w.stem not in _HEADS for w in core)
        yield from lines if telling else ()
        return
    if _many(lines):
        return  # "the second one", of two of the first
    place = len(lines) - 1 if nth < 0 else _PLACES.get(nth, len(lines))
    if 0 <= place < len(lines) and len(lines) > 1:
        yield lines[place]


_ONE = frozenset(("one", "1", "uno", "una"))


def _many(lines: Sequence[Line]) -> bool:
    return any(line.qty > 1 for line in lines)


def _parted(words: Sequence[Said]) -> tuple[list[Said], str]:
    """The words up to "without", "for", "on the order", and these."""
    for n, word in enumerate(words):
        if word.text in ("without", "with", "that", "has", "for", "que", "sin", "para", "on", "in", "from", "off"):
            return list(words[:n]), " " + " ".join(w.text for w in words[n:])
    return list(words), ""


def _is_true(word: Said, line: Line, lexicon: Lexicon, beside: Sequence[Said]) -> bool:
    held = lexicon.menu.combo(line.combo) if isinstance(line, ComboLine) else lexicon.menu.item(line.item)
    if held is None:
        return False
    if word.stem in _HEADS:
        return True
    if isinstance(held, Combo) and word.stem in _MEALS:
        return True
    if word.stem in names_of(line, held, lexicon.menu, meal=any(w.stem in _MEALS for w in beside)):
        return True
    return _is_its_size(word, line, lexicon)


def is_true_of(word: Said, line: Line, lexicon: Lexicon) -> bool:
    """Whether a word may be said of the line: of what it is called, of its kind, its size, or "one"."""
    return _is_true(word, line, lexicon, ())


def _is_its_size(word: Said, line: Line, lexicon: Lexicon) -> bool:
    size = line.size
    sizes = lexicon.sizes.get(thing(line), ())
    return len(sizes) > 1 and size is not None and find_size(sizes, (word.stem,)) == size


def names_of(line: Line, held: Item | Combo, menu: Menu, *, meal: bool) -> frozenset[str]:
    stems = stems_of(*held.name.all(), *held.aliases)
    if isinstance(held, Item):
        own = frozenset(map(stem, category_words(held)))
        own |= _DRINKS if own & _DRINKS else frozenset()
        return stems | own | (_HANDHELD if own & _HANDHELD else frozenset())
    mains = (
        [m for s, f in line.slots.items() if s == "main" and (m := menu.item(f.item))]
        if isinstance(line, ComboLine)
        else []
    )
    return stems | (stems_of(*(n for m in mains for n in (*m.name.all(), *m.aliases))) if meal else frozenset())


def _is_name(words: Sequence[Said], line: Line, menu: Menu) -> bool:
    held = menu.combo(line.combo) if isinstance(line, ComboLine) else menu.item(line.item)
    said = frozenset(w.stem for w in words)
    return held is not None and any(said == stems_of(name) for name in (*held.name.all(), *held.aliases))


def _is_on_it(words: Sequence[Said], lines: Sequence[Line], menu: Menu) -> bool:
    """Whether the words may name what is on the line, or what fills it, as well as they name it."""
    said = frozenset(w.stem for w in words)
    if any(_is_name(words, line, menu) for line in lines):
        return False
    refs = {
        ref
        for line in lines
        for ref in ([line.item] if isinstance(line, ItemLine) else [f.item for f in line.slots.values()])
    }
    held = [item for ref in refs if (item := menu.item(ref))]
    names = [n for item in held for g in item.groups for o in g.options for n in (*o.name.all(), *o.aliases)]
    filled = {f.item for line in lines if isinstance(line, ComboLine) for f in line.slots.values()}
    names += [n for item in held if item.id in filled for n in (*item.name.all(), *item.aliases)]
    return any(said <= stems_of(name) for name in names)


def _tail_is_true(tail: str, line: Line, owners: Sequence[str], lexicon: Lexicon) -> bool:
    if not tail:
        return True
    if _OF_THE_ORDER.fullmatch(tail):
        return True
    if (without := _WITHOUT.fullmatch(tail)) is not None:
        return _has_not(without["what"], line, lexicon.menu)
    if (to := _FOR.fullmatch(tail)) is not None:
        who = _PERSONS.get(to["who"] or to["a"], "")
        return bool(who) and f"{line.id}:{who}" in owners
    return False


_PERSONS = {
    **dict.fromkeys(words_of("me mi yo"), "me"),
    **dict.fromkeys(words_of("wife daughter mom mother girlfriend sister her esposa hija mama hermana ella"), "she"),
    **dict.fromkeys(words_of("husband son dad father boyfriend brother him esposo hijo papa hermano el"), "he"),
    **dict.fromkeys(map(stem, words_of("husband son dad father boyfriend brother")), "he"),
    **dict.fromkeys(map(stem, words_of("wife daughter mom mother girlfriend sister")), "she"),
    **dict.fromkeys(words_of("kids children them ninos hijos ellos"), "they"),
}


def _has_not(what: str, line: Line, menu: Menu) -> bool:
    """Whether that was left off the line."""
    said = stems_of(what)
    parts = [(line.item, line.mods)] if isinstance(line, ItemLine) else [(f.item, f.mods) for f in line.slots.values()]
    for ref, mods in parts:
        item = menu.item(ref)
        for mod in mods if item is not None else ():
            found = item.option(mod.option) if item is not None and mod.qualifier == "no" else None
            if found is not None and any(said <= stems_of(n) for n in (*found[1].name.all(), *found[1].aliases)):
                return True
    return False
