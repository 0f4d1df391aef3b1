"""What takes the place of a whole meal and belongs in it is put in its place there: "make that coke a diet". PURE.

A meal is the dearest line of an order: a drink or a side never takes its place, unless the words speak of the meal.
"""

import re
from dataclasses import replace

from domain.menu import Menu
from domain.order import Change, ComboLine, ItemLine, Line, Order, SlotFill
from edge.dialog.meaning import Meaning
from edge.dialog.sensitive import plain

_OF_THE_MEAL = re.compile(
    r"\b(?:meals?|combos?|numbers?|whole thing|everything|all of (?:it|that)|just|only|solo|nomas|combo|todo)\b"
)


def in_its_place(meaning: Meaning, text: str, order: Order, menu: Menu) -> Meaning:
    """The meaning, where each change of a meal into a part of it changes that part of it."""
    if not any(isinstance(order.line(c.line), ComboLine) for c in meaning.commands if isinstance(c, Change)):
        return meaning
    if _OF_THE_MEAL.search(plain(text)):
        return meaning
    commands = tuple(
        Change(c.line, (part,))
        if isinstance(c, Change) and len(c.to) == 1 and (part := _as_part(order.line(c.line), c.to[0], menu))
        else c
        for c in meaning.commands
    )
    return meaning if commands == meaning.commands else replace(meaning, commands=commands)


def _as_part(was: Line | None, new: Line, menu: Menu) -> ComboLine | None:
    """The meal with the new thing where it belongs; None where it is none of its sides and drinks."""
    combo = menu.combo(was.combo) if isinstance(was, ComboLine) else None
    if combo is None or not isinstance(was, ComboLine) or not isinstance(new, ItemLine) or new.qty not in (1, was.qty):
        return None
    slot = next((s for s in combo.slots if s.id != "main" and any(c.item == new.item for c in s.choices)), None)
    if slot is None or slot is combo.slots[0]:
        return None
    return replace(was, slots={**was.slots, slot.id: SlotFill(new.item, new.mods)})
