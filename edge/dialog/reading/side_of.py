"""A side of what goes on a dish: "a side of bacon" is no bacon burger. PURE.

It decides that such words name no whole dish that is merely called after its topping; what is there instead is offered.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from domain.menu import Menu
from domain.order import Add
from edge.dialog.meaning import Meaning, Span
from edge.dialog.reading.repairs import thing
from edge.dialog.vocabulary.words import split, stems_of


def no_dish_by_its_topping(meaning: Meaning, menu: Menu, *, on_something: bool = False) -> Meaning:
    """on_something: there is an order that such words can be put on."""
    meaning = _nor_by_what_is_put_on(meaning, menu) if on_something else meaning
    for before, named in pairwise(meaning.spans):
        count, _, ref = named.meaning.partition(" x ")
        item = menu.item(ref) if before.meaning == "sideof" and count.isdigit() else None
        words = stems_of(named.text)
        if item is None or not words or not _is_a_topping(words, menu):
            continue
        if any(words == stems_of(name) for name in item.name.all()) or len(item.groups) == 0:
            continue
        commands = tuple(c for c in meaning.commands if not (isinstance(c, Add) and thing(c.line) == ref))
        if len(commands) < len(meaning.commands):
            return replace(meaning, commands=commands, unknown=(*meaning.unknown, f"side of {named.text}"))
    return meaning


def _nor_by_what_is_put_on(meaning: Meaning, menu: Menu) -> Meaning:
    """ "Put an egg on it": no egg muffin, where the menu puts no egg on anything."""
    spans = [s for s in meaning.spans if s.meaning not in ("a", "the")]
    for n, named in enumerate(spans):
        count, _, ref = named.meaning.partition(" x ")
        item = menu.item(ref) if count.isdigit() else None
        led = n > 0 and (spans[n - 1].meaning in ("add", "with") or _is_how_made(spans, n))
        on_it = n + 1 < len(spans) and spans[n + 1].text in _ON_IT
        words = stems_of(named.text)
        made = n > 0 and spans[n - 1].meaning == "pron" and set(named.text.split()) <= _HOW  # "can I get it grilled"
        if item is None or not words or not (made or ((led or on_it) and words <= _PUT_ON)):
            continue
        if any(words == stems_of(name) for name in (*item.name.all(), *item.aliases)):
            continue
        commands = tuple(c for c in meaning.commands if not (isinstance(c, Add) and thing(c.line) == ref))
        if len(commands) < len(meaning.commands):
            before = f"{spans[n - 1].text} " if _is_how_made(spans, n) else ""
            unknown = tuple(u for u in meaning.unknown if before.strip() not in u.split())
            return replace(meaning, commands=commands, unknown=(*unknown, f"{before}{named.text}"))
    return meaning


def _is_how_made(spans: Sequence[Span], at: int) -> bool:
    return at > 1 and set(spans[at - 1].text.split()) <= _HOW and spans[at - 2].meaning in ("add", "with")


# What people put on a dish that they have.
_PUT_ON = frozenset(
    w.stem
    for w in split("egg eggs huevo huevos bacon cheese avocado mushroom pickle tomato onion lettuce ham sausage").words
)
_ON_IT = frozenset({"on it", "on that", "on there", "on top", "on them", "encima", "on the burger", "on the sandwich"})
_HOW = frozenset({"fried", "grilled", "poached", "scrambled", "boiled", "sunny", "side", "up", "frito", "estrellado"})


def _is_a_topping(words: frozenset[str], menu: Menu) -> bool:
    """Whether they are the whole name of something that goes on dishes."""
    options = (option for group in menu.groups if group.kind == "adjust" for option in group.options)
    return any(words == stems_of(name) for option in options for name in option.name.all())
