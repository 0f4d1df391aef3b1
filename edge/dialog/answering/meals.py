"""The meal of what was just spoken of: "and if I make it the meal?", "I'll get that meal with a tea". PURE.

Understanding knows the meal of what is ordered; what was only priced or asked about is known here (`Talk.offered`). It
decides which combo such words mean; that a question orders nothing; and else writes the combo's name in their place, so
that the turn can be read again.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from domain.menu import Combo, Menu, Serving
from domain.order import Add, ComboLine
from edge.dialog.answering import prices
from edge.dialog.answering.categories import is_drink
from edge.dialog.answering.form_rows import DRINK, SIDE
from edge.dialog.answering.reply import Reply, reply
from edge.dialog.meaning import Intent, Kind, Meaning, Span
from edge.dialog.talk import Cents, Move, Thing, Things

NAMED_AT_MOST = 5  # as in `answers`: more cannot be kept in mind
MEAL_WORDS = frozenset({"meal", "combo", "menu"})
_BEFORE_A_MEAL = frozenset({"pron", "the", "a", "make", "into", "another"})  # said of the meal, and replaced with it


def meal_of_it(
    meaning: Meaning, text: str, offered: Sequence[str], menu: Menu, read: Callable[[str], Meaning], *, last: str = ""
) -> Meaning:
    """The turn as it is meant of what was spoken of; as it is, where no such meal is named. `read`: of other words;
    last: the item ordered last, of which a meal may be asked about."""
    combo = meal_spoken_of(meaning, offered, menu)
    if combo is None and last and asks_about(meaning, text):
        combo = meal_spoken_of(meaning, (last,), menu)
    said_by_name = any(menu.combo(ref.partition("/")[0]) for i in meaning.intents for ref in i.about)
    said_by_name |= any(isinstance(c, Add) and isinstance(c.line, ComboLine) for c in meaning.commands)
    if combo is None or said_by_name:
        return meaning
    if asks_about(meaning, text):
        return asked_of(meaning, combo)
    named = read(written_out(meaning, combo))
    return replace(named, language=meaning.language) if named.commands else meaning


def meal_spoken_of(meaning: Meaning, offered: Sequence[str], menu: Menu) -> Combo | None:
    """The one combo of the thing spoken of, where the words name a meal and not which."""
    if _at(meaning.spans) is None:
        return None
    refs = {ref.partition("/")[0] for ref in offered}
    meals = [c for c in menu.combos if c.id in refs or any(_only(slot.choices) in refs for slot in c.slots)]
    return meals[0] if len(meals) == 1 else None


def _only(choices: Sequence[object]) -> str:
    return str(getattr(choices[0], "item", "")) if len(choices) == 1 else ""


def _at(spans: Sequence[Span]) -> int | None:
    """Where a meal is spoken of without its name."""
    for n, span in enumerate(spans):
        if span.meaning in ("meal", "asked about") and span.text.split()[-1:] and span.text.split()[-1] in MEAL_WORDS:
            return n
    return None


def asks_about(meaning: Meaning, text: str) -> bool:
    return text.strip().endswith("?") or any(i.kind.value.startswith("ask_") for i in meaning.intents)


def asked_of(meaning: Meaning, combo: Combo) -> Meaning:
    """The turn as the question what that meal costs."""
    said = " ".join(span.text for span in meaning.spans)
    intent = Intent(Kind.ASK_PRICE, (combo.id,), "", said)
    return replace(meaning, commands=(), unknown=(), ambiguities=(), intents=(intent,))


def written_out(meaning: Meaning, combo: Combo) -> str:
    """The turn's words with the combo's name for "that meal"."""
    at = _at(meaning.spans)
    assert at is not None
    before = list(meaning.spans[:at])
    while before and before[-1].meaning in _BEFORE_A_MEAL:
        before.pop()
    name = combo.name.get(meaning.language)
    return " ".join([*(s.text for s in before), name, *(s.text for s in meaning.spans[at + 1 :])])


def parts_of(combo: Combo, intent: Intent, serving: Serving) -> Reply:
    """What a meal comes with and what is chosen, and what it costs: nobody asks for the one without the other."""
    if (asked := _choices_of(combo, intent.value, serving)) is not None:
        return asked
    usual = [slot.default or (slot.choices[0].item if len(slot.choices) == 1 else "") for slot in combo.slots]
    parts = Things(tuple(Thing(ref) for ref in usual if ref), "and")
    if not parts.things and combo.slots:  # a meal that is put together: what it is a choice of
        parts = Things(tuple(Thing(c.item) for c in combo.slots[0].choices[:NAMED_AT_MOST]), "or")
    size = combo.size(prices.said_size(combo, intent.text)) or combo.default_size or combo.sizes[0]
    cost = Move("price_is", {"item": Thing(combo.id, size.id), "price": Cents(prices.now(combo, size.id, serving))})
    told = Move("ingredients_are", {"item": Thing(combo.id), "options": parts}) if parts.things else None
    return Reply(tuple(move for move in (told, _to_choose(combo, serving), cost) if move))


def _choices_of(combo: Combo, place: str, serving: Serving) -> Reply | None:
    """ "What drinks come with it": what there is to choose from for that place; None where another thing is asked."""
    for slot in combo.slots[1:] if place in (DRINK, SIDE) else ():
        items = [i for c in slot.choices if (i := serving.menu.item(c.item)) is not None and serving.can_have(i)]
        if len(items) > 1 and (place == DRINK) == any(map(is_drink, items)):
            kind = "options_are" if len(items) <= NAMED_AT_MOST + 1 else "options_some"
            named = items if kind == "options_are" else items[:NAMED_AT_MOST]
            return reply(kind, options=Things(tuple(Thing(i.id) for i in named), "and"))
    return None


def _to_choose(combo: Combo, serving: Serving) -> Move | None:
    """Which of its sides and drinks are chosen, behind what it comes with."""
    rest = [s for s in combo.slots[1:] if not s.default and len(s.choices) > 1]
    drinks = [any((i := serving.menu.item(c.item)) and is_drink(i) for c in s.choices) for s in rest]
    kind = "_and_".join(name for name, chosen in (("side", False in drinks), ("drink", True in drinks)) if chosen)
    return Move(f"you_choose_{kind}") if kind else None
