"""Which lines words describe: "the plain old cheeseburger", "the bacon one", "la que va sin cebolla". PURE.

Each word has to be true of the line: of its name or its kind, its size, what was put on it or left off, what fills a
meal. "Regular", "plain" and "normal" are the one of several to which nothing was done. It decides nothing about what
becomes of the lines.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from domain.menu import Combo, Item, ModifierGroup, Option
from domain.order import ComboLine, ItemLine, Line, Mod
from edge.dialog.reading.by_its_looks import is_bare
from edge.dialog.reading.repairs import thing
from edge.dialog.reading.which_line import Said, names_of, words_said
from edge.dialog.vocabulary.lexicon import Lexicon
from edge.dialog.vocabulary.numbers import number_of
from edge.dialog.vocabulary.sizes import UNITS, find_size
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import stem, stems_of

PLAIN = frozenset(
    words_of(
        """
    plain dry naked regular normal ordinary standard basic original usual simple unchanged sencilla sencillo comun
    corriente simples normales
    """
    )
)
_BARE = frozenset(words_of("plain dry naked sencilla sencillo simple"))
_EMPTY = frozenset(
    words_of(
        """
    the that this those these my our his her a an of old just only order whole entire all both other with on it has have
    having had comes come that's which got and is made as
    el la los las mi mis ese esa esos esas un una unos unas de del con que lleva tiene trae va viene y es orden
    """
    )
)
_HEADS = frozenset(words_of("one ones guy thing single"))
_LEFT_OUT = frozenset(words_of("without no minus sin"))
_ARTICLES_ES = frozenset(words_of("el la los las"))
_BEHIND_ES = frozenset(words_of("de del que con sin"))


@dataclass(frozen=True, slots=True)
class Fitting:
    """The lines that are so; whether the words say what they are (or "one"), or only what was chosen for them, and
    whether they do so by their name alone."""

    lines: tuple[Line, ...]
    named: bool
    by_name_alone: bool
    by_its_choice: bool
    nameless: bool  # only "the regular one", "the plain one"


def so_described(words: str, lines: Sequence[Line], lexicon: Lexicon) -> Fitting:
    said = words_said(words)
    headed = any(w.text in _HEADS for w in said) or _is_headed_es(said)
    told = [w for w in said if w.text not in _EMPTY and w.text not in _HEADS]
    plain = [w for w in told if w.text in PLAIN]
    rest = [w for w in told if w.text not in PLAIN]
    found = [(line, how) for line in lines if (how := _how_it_fits(rest, line, lexicon)) is not None]
    if found:  # what was put on it before what it comes with
        least = min(how.depth for _, how in found)
        found = [(line, how) for line, how in found if how.depth == least]
    if any(how.whole for _, how in found):
        found = [(line, how) for line, how in found if how.whole]
    fits = [line for line, _ in found]
    if plain and fits:
        fits = _plain_of(fits, plain, lexicon)
    named = headed or bool(plain) or any(how.named for _, how in found)
    alone = bool(rest) and not plain and all(how.only_named for _, how in found)
    return Fitting(tuple(fits), named, alone, bool(found) and all(how.chosen for _, how in found), not rest)


def is_unchanged(line: Line) -> bool:
    """Whether nothing was put on it or left off, and nothing chosen for it."""
    return not _mods(line)


@dataclass(frozen=True, slots=True)
class _How:
    depth: int  # 1: some word is only of what it comes with
    named: bool  # some word is of its name, its kind or its size, and of nothing that is on it
    whole: bool  # the words of its name are one of its names, in full
    only_named: bool
    chosen: bool  # each word is of what was picked for it


def _is_headed_es(said: Sequence[Said]) -> bool:
    """ "La de tocino", "la que va sin cebolla", "la normal"."""
    return len(said) > 1 and any(
        a.text in _ARTICLES_ES and (b.text in _BEHIND_ES or b.text in PLAIN) for a, b in pairwise(said)
    )


def _how_it_fits(words: Sequence[Said], line: Line, lexicon: Lexicon) -> _How | None:
    """How the words are true of the line; None where one of them is not."""
    held = lexicon.menu.combo(line.combo) if isinstance(line, ComboLine) else lexicon.menu.item(line.item)
    if held is None or line.pending:
        return None
    own = names_of(line, held, lexicon.menu, meal=False)
    has = _parts(line, lexicon)
    names: list[Said] = []
    sizes: list[Said] = []
    depth, left_out, spoken = 0, False, 0
    for word in words:
        if word.text in _LEFT_OUT:
            left_out = True
            continue
        spoken += 1
        if left_out:
            if word.stem not in has.off and (word.stem not in has.may_have or word.stem in has.on | has.comes_with):
                return None
            depth = depth if word.stem in has.off else 1
        elif lexicon.is_called(word.text, word.stem, own):
            names.append(word)
        elif word.stem in has.on:
            continue
        elif _may_be_a_size(word, line, lexicon):
            sizes.append(word)
        elif word.stem in has.comes_with:
            depth = 1
        else:
            return None
    if sizes and not _is_its_size(sizes, line, lexicon):
        return None
    whole = bool(names) and _is_a_name([w.stem for w in names], held)
    options = has.on | has.off | has.comes_with
    telling = whole or bool(sizes) or any(w.stem not in options for w in names)
    chosen = bool(words) and all(w.stem in has.chosen for w in words)
    return _How(depth, telling, whole, spoken == len(names), chosen)


def _is_a_name(stems: Sequence[str], held: Item | Combo) -> bool:
    return any(frozenset(stems) == stems_of(name) for name in (*held.name.all(), *held.aliases))


def _may_be_a_size(word: Said, line: Line, lexicon: Lexicon) -> bool:
    sizes = lexicon.sizes.get(thing(line), ())
    if len(sizes) < 2:
        return False
    return word.stem in UNITS or number_of(word.text) is not None or find_size(sizes, (word.stem,)) is not None


def _is_its_size(words: Sequence[Said], line: Line, lexicon: Lexicon) -> bool:
    size = line.size
    sizes = lexicon.sizes.get(thing(line), ())
    numbers = [str(n) for w in words if (n := number_of(w.text)) is not None]
    said = tuple(numbers) or tuple(w.stem for w in words)
    return size is not None and find_size(sizes, said) == size


def _mods(line: Line) -> list[tuple[str, Mod]]:
    if isinstance(line, ItemLine):
        return [(line.item, mod) for mod in line.mods]
    return [(fill.item, mod) for fill in line.slots.values() for mod in fill.mods]


@dataclass(frozen=True, slots=True)
class _Parts:
    """The words of what was put on a line or fills it, was chosen or left off, of what it comes with, and may have."""

    on: frozenset[str]
    chosen: frozenset[str]
    off: frozenset[str]
    comes_with: frozenset[str]
    may_have: frozenset[str]


def _parts(line: Line, lexicon: Lexicon) -> _Parts:
    mods = [(found[1], mod) for ref, mod in _mods(line) if (found := _option(ref, mod, lexicon)) is not None]
    refs = [line.item] if isinstance(line, ItemLine) else [fill.item for fill in line.slots.values()]
    items = [item for ref in refs if (item := lexicon.menu.item(ref)) is not None]
    gone = {mod.option for _, mod in mods if mod.qualifier == "no"}
    options = [(item, option) for item in items for group in item.groups for option in group.options]
    filled = items if isinstance(line, ComboLine) else []
    fills = [name for item in filled for name in (*item.name.all(), *item.aliases)]
    return _Parts(
        on=_words(option for option, mod in mods if mod.qualifier != "no") | stems_of(*fills),
        chosen=_words(option for option, mod in mods if mod.qualifier == "pick"),
        off=_words(option for option, mod in mods if mod.qualifier == "no"),
        comes_with=_words(o for item, o in options if item.includes(o.id) and o.id not in gone),
        may_have=_words(option for _, option in options),
    )


def _option(ref: str, mod: Mod, lexicon: Lexicon) -> tuple[ModifierGroup, Option] | None:
    item = lexicon.menu.item(ref)
    return item.option(mod.option) if item is not None else None


def _words(options: Iterable[Option]) -> frozenset[str]:
    return frozenset(stems_of(*(name for o in options for name in (*o.name.all(), *o.aliases))))


def _plain_of(lines: list[Line], plain: Sequence[Said], lexicon: Lexicon) -> list[Line]:
    """ "The regular one": the one to which nothing was done; else the one of that size; else whatever is called so."""
    bare: list[Line] = [line for line in lines if isinstance(line, ItemLine) and is_bare(line, lexicon.menu)]
    if bare and any(w.text in _BARE for w in plain):
        return bare
    as_they_come = [line for line in lines if is_unchanged(line)]
    if as_they_come and len({thing(line) for line in as_they_come}) == 1:
        others = [line for line in lines if line not in as_they_come]
        if others:
            return as_they_come
    sized = [line for line in lines if _is_its_size([w for w in plain if w.stem != stem("plain")], line, lexicon)]
    return sized or lines
