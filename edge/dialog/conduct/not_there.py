"""What is to go and cannot: it is not in the order, or it is a part of a meal. PURE.

It decides what is told about it: that it is not there, or which other part the meal may have in its place.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from domain.menu import Menu
from domain.order import Add, Change, ComboLine, ItemLine, Line, Mod, Order, merged
from edge.dialog.conduct import asking
from edge.dialog.conduct.turn import Turn
from edge.dialog.meaning import Meaning, Span
from edge.dialog.reading.repairs import thing
from edge.dialog.talk import Thing
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import stems_of

NOT_THERE = "not on the order"
_OF_A_MEAL = frozenset({"part of a combo", "goes"})  # how the spans of such words are named


# "Swap the fries for rings", where there are no fries: as understanding leaves it over.
_SWAPPED = re.compile(r"^(?:swap|switch|change|trade|replace)(?: out)? (?:the|my|his|her) (?P<what>\w.*)$")


def to_be_exchanged(meaning: Meaning, order: Order, menu: Menu) -> str:
    """What stands and shall go for what we do not have, "make the shake a root beer": its id; "" for no such."""
    spans = () if meaning.commands or not meaning.unknown else meaning.spans
    said = next((stems_of(s.text) for s in spans if s.meaning in _GOES or s.meaning.startswith("changes ")), None)
    held = (ref for line in reversed(order.lines) for ref in _refs(line))
    called = ((ref, menu.item(ref) or menu.combo(ref)) for ref in held if said)
    named = ((ref, (*of.name.all(), *of.aliases)) for ref, of in called if of)
    return next((ref for ref, names in named if any(said <= stems_of(name) for name in names)), "") if said else ""


_GOES = frozenset({"what is replaced", "what is changed"})


def _refs(line: Line) -> tuple[str, ...]:
    return (line.item,) if isinstance(line, ItemLine) else (*(f.item for f in line.slots.values()), line.combo)


def is_told(meaning: Meaning) -> bool:
    """Whether the turn wants something gone that cannot go: it has an answer, and is no riddle."""
    said = {s.meaning for s in meaning.spans}
    if any(map(_SWAPPED.match, meaning.unknown)) and not meaning.commands:
        return True
    return NOT_THERE in said or (bool(said & _OF_A_MEAL) and not meaning.commands)


def is_of(meaning: Meaning, words: str) -> bool:
    """Of words that understanding has left over: that they are told about here."""
    if _SWAPPED.match(words) and not meaning.commands:
        return True
    dropped = words.removeprefix("remove ").removeprefix("no ")
    return dropped != words and any(s.text == dropped and s.meaning in (NOT_THERE, *_OF_A_MEAL) for s in meaning.spans)


def is_occasion(meaning: Meaning, words: str) -> bool:
    """ "Thirty cookies for a school fair": what the order is for, said behind what is ordered, is no dish."""
    said = [w for s in meaning.spans for w in s.text.split()]
    strange = words.split()
    at = next((n for n in range(len(said)) if said[n : n + len(strange)] == strange), 0)
    before = next((w for w in reversed(said[:at]) if w not in _DETERMINERS), "")
    return before in ("for", "para") and bool(meaning.commands) and all(isinstance(c, Add) for c in meaning.commands)


_DETERMINERS = frozenset(words_of("a an the my our his her their this that un una el la mi su nuestra nuestro"))


def tell(turn: Turn, meaning: Meaning) -> None:
    _not_to_be_left_off(turn, meaning)
    _not_on_the_side(turn, meaning)
    for swapped in filter(None, map(_SWAPPED.match, () if meaning.commands else meaning.unknown)):
        turn.say("not_in_order", words=swapped["what"])
    for span in meaning.spans:
        if span.meaning == NOT_THERE:
            turn.say("not_in_order", words=span.text)
        elif span.meaning in _OF_A_MEAL and not meaning.commands:
            _instead(turn, span)


def _not_to_be_left_off(turn: Turn, meaning: Meaning) -> None:
    """ "One of the loaded fries without bacon", where nothing can be done about it: said, and not acknowledged."""
    lines = [turn.order.line(c.line) for c in meaning.commands if isinstance(c, Change)]
    same = lines and all(
        line and isinstance(c, Change) and merged(c.to) == merged((line,))
        for c, line in zip(meaning.commands, lines, strict=False)
    )
    left = {words.removeprefix("no ") for words in meaning.unknown if words.startswith("no ")}
    for span in meaning.spans:
        if same and lines[0] and span.text in left and span.meaning.startswith("no ") and "/" in span.meaning:
            option = Thing(span.meaning.rpartition("/")[2])
            turn.say("no_such_option", item=Thing(thing(lines[0])), option=option)


def _not_on_the_side(turn: Turn, meaning: Meaning) -> None:
    """ "Dressing on the side", where which one it is can be chosen and not how it comes: what was heard is never
    dropped without a word. A dip stands beside what it is for anyway."""
    commands = [line for c in meaning.commands for line in _lines(c)]
    if any(mod.qualifier == "side" for line in commands for mod in _mods(line)):
        return
    for what, side in pairwise(meaning.spans):
        if side.meaning != "side" or not what.meaning.startswith("with "):
            continue
        if option := next(_chosen(turn, stems_of(what.text)), ""):
            turn.say("not_on_the_side", option=Thing(option))
            return


def _chosen(turn: Turn, said: frozenset[str]) -> Iterator[str]:
    """The choices that stand and are called so, or are of a group that is, what was ordered last first."""
    menu = turn.serving.menu
    for line in reversed(turn.order.lines):
        parts = (
            [(line.item, line.mods)] if isinstance(line, ItemLine) else [(f.item, f.mods) for f in line.slots.values()]
        )
        for ref, mods in parts:
            item = menu.item(ref)
            for mod in mods if item is not None else ():
                found = item.option(mod.option) if item is not None else None
                if (
                    found is None
                    or mod.qualifier != "pick"
                    or found[0].kind != "choice"
                    or "dip" in stems_of(found[0].id)
                ):
                    continue
                if said & (stems_of(found[0].id) | {s for name in found[1].name.all() for s in stems_of(name)}):
                    yield mod.option


def _lines(command: object) -> tuple[Line, ...]:
    match command:
        case Add(line=line):
            return (line,)
        case Change(to=to):
            return to
    return ()


def _mods(line: Line) -> tuple[Mod, ...]:
    return line.mods if isinstance(line, ItemLine) else tuple(m for fill in line.slots.values() for m in fill.mods)


def _instead(turn: Turn, span: Span) -> None:
    """ "No lemonade", of a meal that has one: it comes with a drink, and which else is for the guest to say."""
    menu = turn.serving.menu
    for line in reversed(turn.order.lines):
        slots = line.slots.items() if isinstance(line, ComboLine) else ()
        slot = next((slot for slot, fill in slots if _is_called(span.text, fill.item, menu)), "")
        combo = menu.combo(line.combo) if isinstance(line, ComboLine) else None
        if slot and combo is not None and slot != combo.slots[0].id:
            asking.ask_slot(turn, line, slot)
            return


def _is_called(words: str, ref: str, menu: Menu) -> bool:
    item, said = menu.item(ref), stems_of(words)
    names = (*item.name.all(), *item.aliases) if item else ()
    return any(said <= stems_of(name) for name in names)
