# ruff: noqa: E501 - frames stay in one piece
""" "No, the regular coke", after a diet one: in its place, and none beside it. PURE.

It decides by the names: of two things of a kind, whose names are the same but for what makes the one of them the
other ("diet", "decaf"), the plain one is the regular one.
"""

import re
from dataclasses import replace

from domain.menu import Item, Menu
from domain.order import Change, ItemLine, Order
from edge.dialog.guards.sensitive import plain
from edge.dialog.reading.second_thoughts import behind_complaint
from edge.dialog.understand.last_line import last_line
from edge.dialog.vocabulary.foods import RINGS
from edge.dialog.vocabulary.words import split, stems_of

_MADE_OTHERWISE = frozenset(
    {"diet", "light", "lite", "zero", "sugar", "free", "decaf", "decaffeinated", "unsweetened", "unsweet", "skinny"}
    | {"dieta", "de", "sin", "azucar", "descafeinado", "descafeinada", "cero"}
)
_LED = r"^(?:(?:{}) )+(?:i (?:said|meant|want|wanted) |it (?:was|is|should be) |not diet |make (?:it|that) |quiero |quise decir |que sea )*"
_NO = "it was|it should be|no|nope|sorry|actually|oh|wait|i meant|i said|not diet|i mean|rather|perdon|mejor|digo|espera|es que"
_REGULAR = re.compile(
    _LED.format(_NO) + r"(?:(?:a|the|just|just a|una|un|la|el|lo) )*"
    r"(?:(?:regular|normal|plain|original|full sugar|real)(?: (?P<what>\w+(?: \w+)?))?"
    r"|(?P<que>\w+(?: \w+)?) (?:normal|regular|original|clasica))"
    r"(?: (?:one|ones|please|then|por favor|instead|not diet))*$"
)


def the_regular(text: str, order: Order, menu: Menu) -> Change | None:
    """The change that such words ask for; none where nothing like it stands."""
    found = _REGULAR.match(plain(behind_complaint(text)))
    if found is None or not order.lines:
        return None
    named = found["what"] or found["que"] or ""
    said = {w.stem for w in split(re.sub(r"\b(?:one|ones|please|then)$", "", named)).words}
    for last in reversed(order.lines) if said else [last_line(order)]:
        held = menu.item(last.item) if isinstance(last, ItemLine) else None
        usual = _plain_one(held, menu) if held else None
        if held is None or usual is None or not isinstance(last, ItemLine):
            continue
        if not said or any(said <= stems_of(name) for item in (usual, held) for name in _names(item)):
            return _made(last, usual)
    return None


def _made(last: ItemLine, usual: Item) -> Change:
    """The line as the other thing, in its size and with what that takes, too."""
    size = last.variation if any(v.id == last.variation for v in usual.variations) else None
    mods = tuple(mod for mod in last.mods if usual.option(mod.option))
    return Change(last.id, (replace(last, item=usual.id, variation=size, mods=mods),))


def _plain_one(held: Item, menu: Menu) -> Item | None:
    """The one thing of its kind that has its name without what makes it another."""
    otherwise = [stems_of(name) for name in (*held.name.all(), *held.aliases)]
    plain_names = [{s for s in stems if s not in _STEMS} for stems in otherwise if stems & _STEMS]
    found = [
        item
        for item in menu.items
        if item.id != held.id
        and item.category == held.category
        and any(stems_of(name) in plain_names for name in (*item.name.all(), *item.aliases))
    ]
    return found[0] if len(found) == 1 else None


def _names(item: Item) -> set[str]:
    """What it is called here, and in general."""
    own = {name.lower() for name in (*item.name.all(), *item.aliases)}
    return own.union(*(ring for ring in RINGS if own & set(ring)))


_STEMS = frozenset(w.stem for word in _MADE_OTHERWISE for w in split(word).words)
