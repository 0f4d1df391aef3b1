"""A line that is wanted otherwise: "light ice, not no ice", "barbecue instead of the honey mustard", "just the burger".

PURE. It decides which line or choice such words change, where the words alone would put the new beside the old, or
nothing at all.
"""

import re
from dataclasses import replace

from domain.menu import Item, Menu, Option, Qualifier
from domain.order import Add, Change, ComboLine, Command, ItemLine, Line, Mod, Order, Remove
from edge.dialog.guards.sensitive import plain
from edge.dialog.meaning import Meaning
from edge.dialog.reading.both_sized import for_both, on_both
from edge.dialog.reading.in_its_place import in_its_place
from edge.dialog.vocabulary.words import split, stems_of

_QUALIFIER = re.compile(r"\b(light|easy|less|extra|no|without) (\w+)\b.*?\bnot (no|without|light|easy|extra)(?: \2)?$")
_AS: dict[str, Qualifier] = {
    "light": "light",
    "easy": "light",
    "less": "light",
    "extra": "extra",
    "no": "no",
    "without": "no",
}


def otherwise(meaning: Meaning, text: str, order: Order, menu: Menu) -> Meaning:
    """The meaning with the change that its words stand for."""
    if not order.lines:
        return meaning
    change = _qualified(text, order, menu) or _main_alone(meaning, text, order, menu)
    if change is not None:
        return replace(meaning, commands=(change,), intents=(), unknown=(), ambiguities=(), confidence=0.98)
    meaning = replace(meaning, commands=tuple(_larger_box(c, meaning, order, menu) for c in meaning.commands))
    meaning = in_its_place(_one_more_box(meaning, order, menu), text, order, menu)
    meaning = for_both(meaning, order)
    return on_both(_more_of_it(_picked_instead(meaning, order, menu), order), order, menu)


def _qualified(text: str, order: Order, menu: Menu) -> Change | None:
    """ "Light ice on that one, not no ice": the line that has it as it should not be."""
    match = _QUALIFIER.search(plain(text))
    if match is None:
        return None
    right, wrong = _AS[match[1]], _AS[match[3]]
    found = [(line, mod) for line in order.lines if isinstance(line, ItemLine) for mod in line.mods]
    fits = [(ln, m) for ln, m in found if m.qualifier == wrong and match[2] in _option_words(ln, m.option, menu)]
    if len(fits) != 1 or right == wrong:
        return None
    line, mod = fits[0]
    return Change(
        line.id, (replace(line, mods=tuple(replace(m, qualifier=right) if m == mod else m for m in line.mods)),)
    )


def _option_words(line: ItemLine, option: str, menu: Menu) -> set[str]:
    return _words(_option(menu.item(line.item), option))


def _option(item: Item | None, ref: str) -> Option | None:
    found = item.option(ref) if item else None
    return found[1] if found else None


def _words(option: Option | None) -> set[str]:
    names = (*option.name.all(), *option.aliases) if option else ()
    return {form for name in names for w in split(name).words for form in (w.text, w.stem)}


def _main_alone(meaning: Meaning, text: str, order: Order, menu: Menu) -> Change | None:
    """ "Scratch the meal, just the sandwich": the main of the meal, as it was made, without the rest."""
    line = next((x for x in reversed(order.lines) if isinstance(x, ComboLine)), None)
    combo = menu.combo(line.combo) if line else None
    slot = next((s for s in combo.slots if s.id == "main"), combo.slots[0]) if combo and combo.slots else None
    fill = line.slots.get(slot.id) if line and slot else None
    main = menu.item(fill.item) if fill else None
    if line is None or slot is None or fill is None or main is None or not _says_alone(meaning, text, main):
        return None
    sizes = next((c.by_size for c in slot.choices if c.item == fill.item), {})
    alone = ItemLine(fill.item, sizes.get(line.size or "") or None, line.qty, fill.mods, line.id, line.speaker)
    return Change(line.id, (alone,))


def _says_alone(meaning: Meaning, text: str, main: Item) -> bool:
    """Whether no meal is wanted, and what is named behind an "only" is the main's own name or a part of it."""
    said = [s for s in meaning.spans if s.meaning not in ("the", "a")]
    of_meal = any(s.meaning in ("meal", "no meal") for s in said) or bool(_BY_ITSELF.search(plain(text)))
    only = next((n for n, s in enumerate(said[:-1]) if s.meaning == "only"), None)
    if only is None or not of_meal or any(isinstance(c, Change | Remove) for c in meaning.commands):
        return False
    names = {form for name in (*main.name.all(), *main.aliases) for w in split(name).words for form in (w.text, w.stem)}
    return stems_of(said[only + 1].text) <= names


_BY_ITSELF = re.compile(
    r"\b(?:by itself|on its own|alone|a la carte|nothing else with it|sol[oa] sin nada|sin nada mas)\b"
)


def _larger_box(command: Command, meaning: Meaning, order: Order, menu: Menu) -> Command:
    """ "Make it twenty", of one box of ten that comes in twenty: the larger box, and not twenty of these."""
    was = order.line(command.line) if isinstance(command, Change) and len(command.to) == 1 else None
    new = command.to[0] if isinstance(command, Change) else None
    if not isinstance(was, ItemLine) or not isinstance(new, ItemLine) or was.qty != 1 or new.qty == 1:
        return command
    item = menu.item(was.item)
    sizes = {w.number: v.id for v in item.variations for w in split(v.name.get()).words if w.number} if item else {}
    told = any(s.meaning == "ofthem" or s.meaning == "both" for s in meaning.spans)
    if told or replace(new, qty=1) != was or sizes.get(new.qty, was.variation) == was.variation:
        return command
    return Change(was.id, (replace(was, variation=sizes[new.qty]),))


def _one_more_box(meaning: Meaning, order: Order, menu: Menu) -> Meaning:
    """ "A ten piece with ranch", after a box of six that lacks nothing: another box, and no larger one."""
    if len(meaning.commands) != 1 or not isinstance(change := meaning.commands[0], Change) or len(change.to) != 1:
        return meaning
    was, new = order.line(change.line), change.to[0]
    said = [s.meaning for s in meaning.spans]
    led = "size" in said and said[: said.index("size")] and said[said.index("size") - 1] in ("a", "another")
    if not (isinstance(was, ItemLine) and isinstance(new, ItemLine) and led) or set(said) & _CORRECTS:
        return meaning
    item = menu.item(was.item)
    size = next((v for v in item.variations if v.id == new.variation), None) if item else None
    counted = size is not None and any(w.number for w in split(size.name.get()).words)
    picked = tuple(m for m in new.mods if m not in was.mods or m.qualifier == "pick")
    if (
        not counted
        or was.variation in (None, new.variation)
        or not picked
        or not any(m.qualifier == "pick" for m in was.mods)
    ):
        return meaning
    added = ItemLine(new.item, new.variation, 1, tuple(m for m in picked if m not in was.mods or len(picked) == 1))
    return replace(meaning, commands=(Add(added),))


_CORRECTS = frozenset({"make", "repair", "say: no", "instead", "insteadof", "scratch", "pron", "remove"})


def _more_of_it(meaning: Meaning, order: Order) -> Meaning:
    """ "Double the bacon", where bacon was put on: once more of it."""
    return replace(meaning, commands=tuple(_with_more(c, order) for c in meaning.commands))


def _with_more(command: Command, order: Order) -> Command:
    if not isinstance(command, Change) or len(command.to) != 1 or (was := order.line(command.line)) is None:
        return command
    new = command.to[0]
    if not isinstance(new, ItemLine) or not isinstance(was, ItemLine):
        return command
    had = {m.option: m for m in was.mods if m.qualifier == "add"}
    mods = tuple(
        replace(had[m.option], count=had[m.option].count + 1) if m.qualifier == "extra" and m.option in had else m
        for m in new.mods
    )
    return Change(command.line, (replace(new, mods=mods),)) if mods != new.mods else command


def _picked_instead(meaning: Meaning, order: Order, menu: Menu) -> Meaning:
    """ "Barbecue instead of the honey mustard": the dip that was picked goes when the other comes."""
    gone = [s.text for s in meaning.spans if s.meaning.startswith("instead ")] or _swapped(meaning)
    gone = gone or _only_pick(meaning, order, menu)
    if not gone:
        return meaning
    return replace(meaning, commands=tuple(_without_picked(c, gone, order, menu) for c in meaning.commands))


def _swapped(meaning: Meaning) -> list[str]:
    """ "Swap the buffalo for barbecue": what is named first goes."""
    spans = [s for s in meaning.spans if s.meaning not in ("the", "a", "fill", "repair", "and")]
    at = next((n for n, s in enumerate(spans) if s.meaning == "make" and _SWAPS & set(s.text.split())), None)
    if at is None or len(spans) < at + 4 or spans[at + 2].meaning not in ("on", "with"):
        return []
    return [spans[at + 1].text]


def _only_pick(meaning: Meaning, order: Order, menu: Menu) -> list[str]:
    """ "Honey mustard instead", where one dip stands: of two it could be either, and both stay."""
    change = next((c for c in meaning.commands if isinstance(c, Change) and len(c.to) == 1), None)
    was = order.line(change.line) if change else None
    if not any(s.meaning == "instead" for s in meaning.spans) or not isinstance(was, ItemLine):
        return []
    item = menu.item(was.item)
    groups = {found[0].id for m in was.mods if m.qualifier == "pick" and item and (found := item.option(m.option))}
    picked = [m.option for m in was.mods if m.qualifier == "pick"]
    option = _option(item, picked[0]) if len(groups) == len(picked) == 1 else None
    return [option.name.get(meaning.language).lower()] if option else []


_SWAPS = frozenset({"swap", "switch", "replace", "change", "exchange", "trade", "substitute", "cambie", "cambia"})


def _without_picked(command: Command, gone: list[str], order: Order, menu: Menu) -> Command:
    if not isinstance(command, Change) or len(command.to) != 1 or (was := order.line(command.line)) is None:
        return command
    new = command.to[0]
    if isinstance(new, ItemLine) and isinstance(was, ItemLine):
        return Change(command.line, (replace(new, mods=_kept(new.item, was.mods, new.mods, gone, menu)),))
    if isinstance(new, ComboLine) and isinstance(was, ComboLine):
        slots = {
            name: replace(fill, mods=_kept(fill.item, _mods_in(was, name), fill.mods, gone, menu))
            for name, fill in new.slots.items()
        }
        return Change(command.line, (replace(new, slots=slots),))
    return command


def _mods_in(line: Line, slot: str) -> tuple[Mod, ...]:
    fill = line.slots.get(slot) if isinstance(line, ComboLine) else None
    return fill.mods if fill else ()


def _kept(ref: str, was: tuple[Mod, ...], now: tuple[Mod, ...], gone: list[str], menu: Menu) -> tuple[Mod, ...]:
    """Without the picks of before that are named as what goes, where another was picked."""
    came = [m for m in now if m.qualifier == "pick" and m not in was]
    item = menu.item(ref)
    named = {m for m in was if m.qualifier == "pick" and _is_named(_option(item, m.option), gone)}
    return tuple(m for m in now if not (came and m in named))


def _is_named(option: Option | None, gone: list[str]) -> bool:
    words = _words(option)
    return any(set(text.split()) <= words for text in gone)
