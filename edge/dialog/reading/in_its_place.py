"""What takes the place of a whole meal and belongs in it is put in its place there: "make that coke a diet". PURE.

A meal is the dearest line of an order: a drink or a side never takes its place, unless the words speak of the meal.
"""

import re
from dataclasses import replace

from domain.menu import Item, Menu
from domain.order import Add, Change, ComboLine, ItemLine, Line, Order, SlotFill
from edge.dialog.guards.sensitive import plain
from edge.dialog.meaning import Meaning, Span
from edge.dialog.reading.pointing import ORDINALS
from edge.dialog.understand.last_line import last_line
from edge.dialog.vocabulary.titles import main_slot
from edge.dialog.vocabulary.words import stems_of

_OF_THE_MEAL = re.compile(
    r"\b(?:meals?|combos?|numbers?|whole thing|everything|all of (?:it|that)|just|only|solo|nomas|combo|todo)\b"
)


def in_its_place(meaning: Meaning, text: str, order: Order, menu: Menu) -> Meaning:
    """The meaning, where each change of a meal into a part of it changes that part of it."""
    meaning = _declined_for(_it_with(_of_the_other_meal(meaning, order, menu), order, menu), order, menu)
    if not any(isinstance(order.line(c.line), ComboLine) for c in meaning.commands if isinstance(c, Change)):
        return meaning
    meaning = _with_what_it_comes_with(meaning, menu)
    if _OF_THE_MEAL.search(plain(text)):
        return meaning
    commands = tuple(
        Change(c.line, (part,))
        if isinstance(c, Change)
        and len(c.to) == 1
        and (part := _as_part(order.line(c.line), c.to[0], menu) or _as_main(order.line(c.line), c.to[0], menu))
        else c
        for c in meaning.commands
    )
    return meaning if commands == meaning.commands else replace(meaning, commands=commands)


def _of_the_other_meal(meaning: Meaning, order: Order, menu: Menu) -> Meaning:
    """ "Crispy chicken instead of the spicy", of a meal that has only the spicy one: the meal of the crispy one."""
    commands = tuple(
        Change(c.line, (other,))
        if isinstance(c, Change) and len(c.to) == 1 and (other := _with_another_main(c.to[0], menu))
        else c
        for c in meaning.commands
    )
    return meaning if commands == meaning.commands else replace(meaning, commands=commands)


def _with_another_main(line: Line, menu: Menu) -> ComboLine | None:
    combo = menu.combo(line.combo) if isinstance(line, ComboLine) else None
    main = main_slot(combo) if combo is not None else None
    fill = line.slots.get(main.id) if main is not None and isinstance(line, ComboLine) else None
    if main is None or fill is None or not isinstance(line, ComboLine) or main.choice(fill.item) is not None:
        return None
    found = [c for c in menu.combos if (slot := main_slot(c)) and [one.item for one in slot.choices] == [fill.item]]
    if len(found) != 1 or main_slot(found[0]) is None:
        return None
    other, own = found[0], main_slot(found[0])
    slots = {slot.id: f for slot in other.slots if (f := line.slots.get(slot.id)) and slot.choice(f.item)}
    slots |= {own.id: fill} if own is not None else {}
    size = line.size if any(s.id == line.size for s in other.sizes) else None
    return replace(line, combo=other.id, size=size, slots=slots)


def _as_main(was: Line | None, new: Line, menu: Menu) -> ComboLine | None:
    """ "Swap the burger for a veggie burger", of a meal: the meal of that burger, with the side and drink it has."""
    combo = menu.combo(was.combo) if isinstance(was, ComboLine) else None
    main = main_slot(combo) if combo is not None else None
    if main is None or not isinstance(was, ComboLine) or not isinstance(new, ItemLine) or new.qty not in (1, was.qty):
        return None
    return _with_another_main(replace(was, slots={**was.slots, main.id: SlotFill(new.item, new.mods)}), menu)


def _it_with(meaning: Meaning, order: Order, menu: Menu) -> Meaning:
    """ "Could I have it with a coke": in the meal that was spoken of last, and no coke beside it; "the first one with a
    sprite", "onion rings on the first one": of that one."""
    pointed = next((s for s in meaning.spans if s.meaning.startswith(("line ", "the line "))), None)
    last = _pointed_at(pointed, order) if pointed else last_line(order) if order.lines else None
    add = meaning.commands[0] if len(meaning.commands) == 1 else None
    if not isinstance(last, ComboLine) or not isinstance(add, Add) or meaning.unknown:
        return meaning
    said = [s for s in meaning.spans if s.meaning not in ("a", "the", "size", "fill")]
    at = next((n for n, s in enumerate(said) if s.meaning == f"{add.line.qty} x {add.line.thing}"), 0)
    before = {"pron" if s is pointed else s.meaning for s in said[: max(at - 1, 0)]}
    led = at > 0 and said[at - 1].meaning == "with" and bool(before & _POINTS_AT_IT) and before <= _POINTS_AT_IT | _LED
    starts = [s.meaning for s in said[:at]] in (["with"], ["and", "with"])  # "and with a coke", of the meal before
    led = led or (starts and at == len(said) - 1 and last.qty == 1)
    led = led or (
        pointed is not None and all(s is pointed or n == at or s.meaning in _OF_IT for n, s in enumerate(said))
    )
    part = _as_part(last, add.line, menu) if led and getattr(add.line, "variation", None) is None else None
    return replace(meaning, commands=(Change(last.id, (part,)),)) if part else meaning


def _pointed_at(span: Span, order: Order) -> Line | None:
    """The line that a name or an ordinal points at; None where a name fits several."""
    ref = span.meaning.rpartition(" ")[2]
    named = [line for line in order.lines if line.thing == ref]
    nth = next((n for w in span.text.split() if (n := ORDINALS.get(w)) is not None), None)
    if nth is not None and -len(order.lines) <= nth < len(order.lines):
        return order.lines[nth]
    return named[0] if len(named) == 1 else None


def _declined_for(meaning: Meaning, order: Order, menu: Menu) -> Meaning:
    """ "Yes, but no lemonade, a coke": what a meal has goes, and what is named with it comes in its place."""
    add = meaning.commands[0] if len(meaning.commands) == 1 else None
    gone = [words.removeprefix("no ") for words in meaning.unknown if words.startswith("no ")]
    if not isinstance(add, Add) or len(gone) != 1:
        return meaning
    for line in reversed(order.lines):
        part = _as_part(line, add.line, menu)
        lost = (
            [f.item for s, f in line.slots.items() if part.slots[s] != f]
            if part and isinstance(line, ComboLine)
            else []
        )
        if part and len(lost) == 1 and _is_called(gone[0], menu.item(lost[0])):
            unknown = tuple(words for words in meaning.unknown if not words.startswith("no "))
            return replace(meaning, commands=(Change(line.id, (part,)),), unknown=unknown, confidence=0.98)
    return meaning


def _is_called(words: str, item: Item | None) -> bool:
    said = stems_of(words)
    names = (*item.name.all(), *item.aliases) if item else ()
    return any(said <= stems_of(name) for name in names)


_POINTS_AT_IT = frozenset({"pron", "except"})
# "Can the first one have onion rings", "onion rings on the first one instead of fries".
_OF_IT = frozenset({"on", "with", "and", "order", "insteadof", "what is replaced", "instead", "say: yes"})
_LED = frozenset({"order", "repair", "talk", "say: yes", "say: wait", "make", "and"})


def _as_part(was: Line | None, new: Line, menu: Menu) -> ComboLine | None:
    """The meal with the new thing where it belongs; None where it is none of its sides and drinks."""
    combo = menu.combo(was.combo) if isinstance(was, ComboLine) else None
    if combo is None or not isinstance(was, ComboLine) or not isinstance(new, ItemLine) or new.qty not in (1, was.qty):
        return None
    slot = next((s for s in combo.slots if s.id != "main" and any(c.item == new.item for c in s.choices)), None)
    if slot is None or slot is combo.slots[0]:
        return None
    return replace(was, slots={**was.slots, slot.id: SlotFill(new.item, new.mods)})


def _with_what_it_comes_with(meaning: Meaning, menu: Menu) -> Meaning:
    """ "Make it a number eight with a sprite": the other meal's drink, and none besides."""
    meals = [c for c in meaning.commands if isinstance(c, Change) and len(c.to) == 1 and isinstance(c.to[0], ComboLine)]
    parts = [c for c in meaning.commands if isinstance(c, Add) and _is_led_by_with(meaning, c.line)]
    if len(meals) != 1 or len(parts) != 1 or not isinstance(meals[0].to[0], ComboLine):
        return meaning
    whole = _as_part(meals[0].to[0], parts[0].line, menu)
    if whole is None:
        return meaning
    combo, size = menu.combo(whole.combo), getattr(parts[0].line, "variation", None)
    if combo is not None and size in {s.id for s in combo.sizes}:
        whole = replace(whole, size=size)  # "with a large lemonade" is a large meal, as where it is ordered so
    changed = tuple(Change(c.line, (whole,)) if c is meals[0] else c for c in meaning.commands if c is not parts[0])
    return replace(meaning, commands=changed)


def _is_led_by_with(meaning: Meaning, line: Line) -> bool:
    """Whether a "with" stands before it, behind a meal; a size or an article may stand between."""
    at = next((i for i, s in enumerate(meaning.spans) if s.meaning == f"{line.qty} x {line.thing}"), 0)
    before = [s.meaning for s in meaning.spans[:at]]
    while before and before[-1] in ("a", "the", "size", "fill"):
        before.pop()
    return len(before) > 1 and before[-1] == "with" and "in place of" in before[-2]
