"""Dialogue acts to sentences, in English and Spanish. PURE; `PHRASES` is the one place where the agent's words live.

Short spoken sentences, at most six words to acknowledge. Where a move has several wordings, the utterance's number
picks: varied for a guest, the same again for a replay.
"""

from collections.abc import Sequence
from dataclasses import replace

from domain.menu import Item, Menu
from domain.order import ItemLine
from edge.dialog.render import wording
from edge.dialog.render.phrases import PHRASES
from edge.dialog.talk import Allergens, Cents, Lines, Move, Parts, Prices, Thing, Things, Value

ACKNOWLEDGEMENTS = frozenset({"ack_added", "ack_changed", "ack_removed"})
NAMED_AT_MOST = 9  # words of what was taken off: with them it is known which of two
WORDS_AT_MOST = 6  # an acknowledgement is short, and never the whole order half-way


def render(moves: Sequence[Move], menu: Menu | None, language: str, turn: int = 0) -> list[str]:
    """One utterance a move, in order; neighbouring moves join into one where they are one breath."""
    said = [_sentence(move, menu, language, turn) for move in moves]
    return [text for text in said if text]


def _sentence(move: Move, menu: Menu | None, language: str, turn: int) -> str:
    table = PHRASES.get(language, PHRASES["en"])
    wordings = table.get(move.kind) or PHRASES["en"].get(move.kind)
    if not wordings:
        return ""
    words = {key: _words(value, menu, language) for key, value in move.values.items()}
    if move.kind == "daypart_is":
        words["name"] = wording.daypart(words["name"], language)
    words["s"] = "" if wording.is_plural(words.get("item", "")) else "s"  # "the fries contain", "the shake contains"
    if move.kind == "ack_part" and len(words["parts"].split()) >= WORDS_AT_MOST:
        short = _part_in_short(move.values["parts"], menu, language)
        wordings, words = (wordings, {"parts": short}) if short else (table["ack_short"], {})
    gone = move.kind == "ack_removed"  # what went is named, so that nobody wonders which
    if move.kind in ACKNOWLEDGEMENTS and len(words["lines"].split()) > (NAMED_AT_MOST if gone else WORDS_AT_MOST):
        short = _short(move.values["lines"], menu, language, named=gone)
        wordings, words = (table["ack_short"], {}) if not short else (wordings[:1], {"lines": short})
    text = wordings[turn % len(wordings)].format(**words).strip()
    return text[:1].upper() + text[1:]


def _short(value: Value, menu: Menu | None, language: str, *, named: bool) -> str:
    """What is left of it in a few words: how the one thing is wanted, else the names alone, or "" where even those are
    too many: the read-back says it all. named: its name before how it was wanted."""
    if not isinstance(value, Lines) or menu is None:
        return ""
    bare = tuple(
        replace(line, mods=()) if isinstance(line, ItemLine) else replace(line, slots={}) for line in value.lines
    )
    only = value.lines[0] if len(value.lines) == 1 else None
    how = wording.how_wanted(menu, only, language) if only is not None else ()
    names = _words(Lines(bare), menu, language)
    return _first_short((names, *how) if named else (*how, names))


def _part_in_short(value: Value, menu: Menu | None, language: str) -> str:
    if not isinstance(value, Parts) or menu is None:
        return ""
    bare = replace(value.line, slots={slot: replace(fill, mods=()) for slot, fill in value.line.slots.items()})
    fill = value.line.slots[value.slots[0]] if len(value.slots) == 1 else None
    how = wording.how_wanted(menu, ItemLine(fill.item, None, 1, fill.mods), language) if fill else ()
    named = wording.parts(menu, bare, value.slots, language, sized=value.sized)
    return _first_short((named, *how) if value.sized else (*how, named), WORDS_AT_MOST - 1)


def _first_short(wordings: Sequence[str], most: int = WORDS_AT_MOST) -> str:
    return next((text for text in wordings if text and len(text.split()) <= most), "")


def _words(value: Value, menu: Menu | None, language: str) -> str:
    match value:
        case Cents(cents):
            return wording.money(cents)
        case Thing():
            return _thing(value, menu, language)
        case Things(things, word):
            joiner = wording.AND[language] if word == "and" else wording.OR[language]
            return wording.listed([_thing(t, menu, language) for t in things], joiner)
        case Prices(rows):
            said = [f"{_thing(size, menu, language)} {wording.money(cents.cents)}" for size, cents in rows]
            return wording.listed(said, wording.AND[language])
        case Parts(line, slots, sized):
            return wording.parts(menu, line, slots, language, sized=sized) if menu else ""
        case Allergens(codes):
            return wording.listed([wording.allergen(c, language) for c in codes], wording.AND[language])
        case Lines(lines, full, whom):
            if menu is None:
                return ""
            joiner = wording.AND[language]
            described = [wording.line(menu, one, language, full=full) for one in lines]
            people = [f", {wording.FOR[language]} {who}" if who else "" for who in whom] or [""] * len(lines)
            described = [f"{one}{who}" for one, who in zip(described, people, strict=True)]
            if any("," in d for d in described):  # "a, no b; and c" reads wrong as "a, no b and c"
                return "; ".join(
                    [*described[:-1], f"{joiner} {described[-1]}" if len(described) > 1 else described[-1]]
                )
            return wording.listed(described, joiner)
        case int():
            return wording.count(value, language)
        case str():
            return value


def _thing(thing: Thing, menu: Menu | None, language: str) -> str:
    """The spoken name of whatever has that id: an option of an item, an item, a combo, a variation."""
    if menu is None:
        return thing.id
    holder: Item | None = menu.item(thing.of) if thing.of else None
    if holder:
        if found := holder.option(thing.id):
            return wording.option_name(found[1], language)
        if variation := holder.variation(thing.id):
            return wording.size_words(variation.name.get(language), language)
    combo = menu.combo(thing.of) if thing.of else None
    if combo and (size := combo.size(thing.id)):
        return wording.size_words(size.name.get(language), language)
    if item := menu.item(thing.id) or menu.combo(thing.id):
        return wording.sized(item, thing.variation, language)
    for item in menu.items:
        if len(thing.id) > 3 and item.variation(thing.id):  # a SKU: no identifier is ever spoken
            return wording.sized(item, thing.id, language)
    for group in menu.groups:
        if group.id == thing.id:
            return wording.spoken(group.name.get(language))
        if option := group.option(thing.id):
            return wording.option_name(option, language)
    return wording.spoken(thing.id.replace("_", " "))
