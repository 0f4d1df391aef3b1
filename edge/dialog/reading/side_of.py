"""A side of what goes on a dish: "a side of bacon" is no bacon burger. PURE.

It decides that such words name no whole dish that is merely called after its topping; what is there instead is offered.
"""

from dataclasses import replace
from itertools import pairwise

from domain.menu import Menu
from domain.order import Add
from edge.dialog.meaning import Meaning
from edge.dialog.reading.repairs import thing
from edge.dialog.vocabulary.words import split


def no_dish_by_its_topping(meaning: Meaning, menu: Menu) -> Meaning:
    for before, named in pairwise(meaning.spans):
        count, _, ref = named.meaning.partition(" x ")
        item = menu.item(ref) if before.meaning == "sideof" and count.isdigit() else None
        words = {w.stem for w in split(named.text).words}
        if item is None or not words or not _is_a_topping(words, menu):
            continue
        if any(words == {w.stem for w in split(name).words} for name in item.name.all()) or len(item.groups) == 0:
            continue
        commands = tuple(c for c in meaning.commands if not (isinstance(c, Add) and thing(c.line) == ref))
        if len(commands) < len(meaning.commands):
            return replace(meaning, commands=commands, unknown=(*meaning.unknown, f"side of {named.text}"))
    return meaning


def _is_a_topping(words: set[str], menu: Menu) -> bool:
    """Whether they are the whole name of something that goes on dishes."""
    options = (option for group in menu.groups if group.kind == "adjust" for option in group.options)
    return any(words == {w.stem for w in split(name).words} for option in options for name in option.name.all())
