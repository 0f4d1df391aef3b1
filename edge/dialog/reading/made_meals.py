# ruff: noqa: E501 - frames stay in one piece
"""Several dishes that stand, made meals at once: "make the burgers meals, both with coke". PURE.

It decides which lines are meant, by their kind ("the burgers") or all of those that there is a meal of ("them both"),
and that each becomes the meal that it is the main part of, made as it was made. What comes with them is read by whoever
asks, of one of those meals. A dish that comes in no meal stays, and is told. For one line alone the grammar knows it.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from domain.menu import Combo, Menu
from domain.order import Add, Change, ComboLine, ItemLine, Line, Order, SlotFill
from edge.dialog.meaning import Meaning
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.titles import main_slot
from edge.dialog.vocabulary.words import stem

_MEALS = re.compile(
    r"^\W*(?:(?:oh|ok|okay|so|um|uh|actually|wait|and|well|please|can you|could you|can we|can i|let['’]?s|i want to|bueno|no|me puede|puede)\W+)*"
    r"(?:(?:make|turn|do|have|get|upgrade|change|hag[ae](?:me)?|p[oó]ng[ae](?:me)?|convierta|cambie) )"
    r"(?:(?:combos?|men[uú]s?) (?P<es>(?:las|los|ambas?|ambos|las dos|los dos|todas?|todos) ?(?:hamburguesas|s[aá]ndwich(?:es)?|[a-zñáéíóú]+s)?)"
    r"|(?P<what>(?:(?:both|all|all of|both of|each of|the two|the three|las|los|ambas?|ambos)(?: (?:the|those|these|them|my|of the|of those))?|the|those|these|my|them|two)"
    r"(?: (?!(?:into|as|up|to|en|both|meals?|combos?)\b)[a-zñáéíóú]+){0,2})(?: both)?(?: into| as| up to| to| en)? (?:an? )?(?:meals?|combos?)(?: each)?)"
    r"(?P<rest>(?:[,.;]|\s+(?=(?:with|con|both|all|and|y|large|medium|please)\b)).*|\W*)$",
    re.IGNORECASE,
)
_POINTS = frozenset(words_of("both all of each the two three those these them my las los dos ambas ambos todas todos"))
_FOR_EACH = re.compile(
    r"^[\s,.;]*(?:and |y )?(?:both|all|each|the two|ambas|las dos)(?: of them)?(?: of those)? ", re.IGNORECASE
)
_EACH = re.compile(r"\b(?:for|with)? ?(?:both|each|all)(?: of them)?\W*$", re.IGNORECASE)


def made_meals(text: str, order: Order, menu: Menu, read: Callable[[str], Meaning]) -> Meaning | None:
    """read: what words order by themselves. None where the words are no such thing."""
    found = _MEALS.match(text) if len(order.lines) > 1 else None
    lines = _meant((found["es"] or found["what"]).lower(), order, menu) if found is not None else []
    meals = [(line, combo) for line in lines if (combo := _meal_of(line, menu)) is not None]
    if found is None or len(lines) < len(("one", "other")) or not meals:
        return None
    rest = _EACH.sub("", _FOR_EACH.sub(" ", found["rest"])).strip(" ,.;")
    name = meals[0][1].name.get("es" if found["es"] else "en")
    told = read(f"{'un' if found['es'] else 'a'} {name} {rest}")
    one = told.commands[0].line if len(told.commands) == 1 and isinstance(told.commands[0], Add) else None
    if not isinstance(one, ComboLine) or one.combo != meals[0][1].id or told.unknown or told.ambiguities or one.qty > 1:
        return None
    unmet = tuple(
        item.name.get() + " meal" for line in lines if _meal_of(line, menu) is None and (item := menu.item(line.item))
    )
    return replace(told, commands=tuple(_made(line, combo, one, menu) for line, combo in meals), unknown=unmet)


def _made(line: ItemLine, combo: Combo, so: ComboLine, menu: Menu) -> Change:
    main = main_slot(combo)
    of = menu.combo(so.combo)
    was = main_slot(of) if of is not None else None
    slots = {
        s: f
        for s, f in so.slots.items()
        if (was is None or s != was.id) and (slot := combo.slot(s)) and slot.choice(f.item)
    }
    if main is not None:
        slots[main.id] = SlotFill(line.item, line.mods)
    size = so.size if so.size and combo.size(so.size) else None
    return Change(line.id, (ComboLine(combo.id, size=size, qty=line.qty, slots=slots, speaker=line.speaker),))


def _meant(words: str, order: Order, menu: Menu) -> list[ItemLine]:
    """The dishes that stand by themselves and are of that kind, or are the main part of a meal where none is said."""
    kind = [stem(w) for w in words.split() if w not in _POINTS]
    held = [line for line in order.lines if isinstance(line, ItemLine) and not line.pending]
    if not kind:
        return [line for line in held if _meal_of(line, menu) is not None]
    surely = [line for line in held if _is_of(kind, line, menu, aliases=False)]
    return surely or [line for line in held if _is_of(kind, line, menu, aliases=True)]


def _is_of(kind: list[str], line: ItemLine, menu: Menu, *, aliases: bool) -> bool:
    item = menu.item(line.item)
    if item is None:
        return False
    names = (*item.name.all(), item.category, *(item.aliases if aliases else ()))
    return any(set(kind) <= {stem(w) for w in re.findall(r"\w+", name.lower())} for name in names) or (
        len(kind) == 1 and any(w.endswith(kind[0]) for w in map(stem, item.name.get().lower().split()))
    )


def _meal_of(line: Line, menu: Menu) -> Combo | None:
    """The one meal that the dish is the main part of."""
    fits = [c for c in menu.combos if isinstance(line, ItemLine) and (at := main_slot(c)) and at.choice(line.item)]
    own = [c for c in fits if (at := main_slot(c)) is not None and len(at.choices) == 1] or fits
    return own[0] if len(own) == 1 else None
