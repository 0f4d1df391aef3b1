"""What was ordered, said once more: "yeah, american", of the cheese just added; "chocolate chip", of the cookie. PURE.

It decides that such words are heard and change nothing: they are answered by what they name, and ordered once.
"""

import re
from dataclasses import replace

from domain.menu import Item, Menu
from domain.order import Add, Change, ComboLine, ItemLine, Line, Mod, Order
from domain.policy import QTY_CONFIRM_OVER
from edge.dialog.meaning import Meaning
from edge.dialog.reading.said_with_yes import is_there
from edge.dialog.talk import Lines, Move, Thing
from edge.dialog.understand.last_line import last_line
from edge.dialog.vocabulary.words import split, stems_of

_QUALIFIED = ("with ", "add ", "no ", "light ", "extra ", "side ", "pick ")
_QUIET = frozenset({"fill", "say: yes", "stop", "the"})


def modifiers(meaning: Meaning, order: Order) -> Line | None:
    """The line, with those of its modifiers that were named and nothing else; None where anything else was said."""
    if meaning.commands or meaning.ambiguities or meaning.unknown or not order.lines:
        return None
    line = last_line(order)
    named = [s.meaning.partition(" ")[2].rpartition("/")[2] for s in meaning.spans if _names_an_option(s.meaning)]
    fills = line.slots if isinstance(line, ComboLine) else {}
    held = {mod.option: mod for fill in fills.values() for mod in fill.mods}
    held |= {mod.option: mod for mod in line.mods} if isinstance(line, ItemLine) else {}
    rest = (s for s in meaning.spans if not _names_an_option(s.meaning))
    if not named or not all(ref in held for ref in named):
        return None
    if not all(s.meaning in _QUIET or s.meaning in _ALONE for s in rest):
        return None
    if isinstance(line, ComboLine):
        kept = {slot: replace(f, mods=tuple(m for m in f.mods if m.option in named)) for slot, f in fills.items()}
        return replace(line, slots=kept)
    return replace(line, mods=tuple(held[ref] for ref in dict.fromkeys(named)))


_ALONE = frozenset({"no", "add", "light", "extra", "and", "with", "repair"})  # what stands before an option


def _names_an_option(meaning: str) -> bool:
    return meaning.startswith(_QUALIFIED) and "/" in meaning


# "Same sauces", of the line that has them.
_SAME_CHOICES = re.compile(
    r"^\W*(?:(?:and|with|but|ok|okay|y|con) )*(?:the |las |los )?(?:same|mism[oa]s) "
    r"(?:sauces?|dips?|dressings?|toppings?|flavou?rs?|salsas?|aderezos?)(?: please| as before| por favor)?\W*$",
    re.IGNORECASE,
)


def once_more(meaning: Meaning, text: str, order: Order, menu: Menu, just_changed: bool) -> Line | None:
    """The line that stands, where the turn says only what is known of it."""
    if _SAME_CHOICES.match(text) and order.lines and all(isinstance(c, Add) for c in meaning.commands):
        return last_line(order)
    if len(meaning.commands) == 1 and (many := so_many_again(meaning, order, menu)):
        return many[0]
    which = _which_it_is(meaning, order, menu) if just_changed else None
    return which or (_agreed(meaning, order) if just_changed else None)


_MORE = frozenset(
    {"add", "another", "more", "again", "also", "too", "mas", "otra", "otro", "otras", "otros", "tambien"}
)


def so_many_again(meaning: Meaning, order: Order, menu: Menu) -> tuple[Line, ...]:
    """ "Thirty junior burgers", of the thirty that staff were asked about: the lines meant, and no thirty more.

    So it is for as many as are asked back; fewer may be ordered twice in a breath."""
    over = menu.policy("quantity", "confirm_over_per_item", default=QTY_CONFIRM_OVER)
    words = {word for span in meaning.spans for word in (*span.text.split(), *span.meaning.split())}
    adds = [c for c in meaning.commands if isinstance(c, Add) and c.line.qty > over and is_there(c, order.lines)]
    things = {c.line.thing for c in adds}
    return () if words & _MORE else tuple(line for line in order.lines if line.thing in things)


def not_twice(meaning: Meaning, order: Order, menu: Menu) -> Meaning:
    """ "Yes, thirty burgers, and a coke": only the coke."""
    things = {line.thing for line in so_many_again(meaning, order, menu)}
    commands = (c for c in meaning.commands if not (isinstance(c, Add) and c.line.thing in things))
    return replace(meaning, commands=tuple(commands)) if things else meaning


_THEN = frozenset({"then", "entonces"})


def _agreed(meaning: Meaning, order: Order) -> Line | None:
    """ "Side salad, yes": what was just ordered, by its name and a yes; no second one."""
    add = meaning.commands[0] if len(meaning.commands) == 1 else None
    said = [s.meaning for s in meaning.spans if s.meaning not in ("fill", "the")]
    if not isinstance(add, Add) or not isinstance(add.line, ItemLine) or add.line.mods or not order.lines:
        return None
    last = last_line(order)
    named = f"{add.line.qty} x {add.line.item}"
    if isinstance(last, ComboLine) and any(fill.item == add.line.item for fill in last.slots.values()):
        then = any(s.text in _THEN for s in meaning.spans)  # "diet coke then", of the meal that just got one
        return last if then and add.line.qty == 1 and set(said) <= {named, "and", "say: yes", "only", "a"} else None
    same = isinstance(last, ItemLine) and last.item == add.line.item and last.qty == add.line.qty
    said = [m for m in said if m not in ("and", "a", f"num: {add.line.qty}")]
    only = said == ["only", named]  # "then just a side salad"
    return last if same and (only or ("say: yes" in said and set(said) == {named, "say: yes"})) else None


def _which_it_is(meaning: Meaning, order: Order, menu: Menu) -> Line | None:
    """ "A cookie" - "chocolate chip": the kind of the one just ordered, and none besides. The line that stands."""
    add = meaning.commands[0] if len(meaning.commands) == 1 else None
    if not (order.lines and isinstance(add, Add) and isinstance(add.line, ItemLine)):
        return None
    line, item = last_line(order), menu.item(add.line.item)
    spans = [s for s in meaning.spans if s.meaning not in _QUIET]
    if len(spans) != 1 or item is None or not isinstance(line, ItemLine) or line.item != item.id:
        return None
    if add.line.qty != 1 or add.line.mods or add.line.variation not in (None, line.variation):
        return None
    said = stems_of(spans[0].text)
    names = [[w.stem for w in split(name).words] for name in item.name.all()]
    headless = any(said < set(name) and name[-1] not in said for name in names)
    return line if headless else None


def already_so(meaning: Meaning, order: Order, menu: Menu) -> tuple[Move, ...]:
    """ "Add cheddar", to what comes with it; "no mayo", on what has none; "with everything": that it is so already."""
    changes = [c for c in meaning.commands if isinstance(c, Change) and len(c.to) == 1]
    if meaning.ambiguities or meaning.unknown or not order.lines or len(changes) < len(meaning.commands):
        return ()
    if changes and all(order.line(c.line) == c.to[0] for c in changes):  # "make it large", of the large one
        return (Move("ack_changed", {"lines": Lines(tuple(c.to[0] for c in changes))}),)
    wished = [w for c in changes if (line := order.line(c.line)) for w in _wished(line, c.to[0])]
    told = [move for ref, mod in wished if (item := menu.item(ref)) and (move := _is_so(item, mod))]
    last = last_line(order)
    if not wished and isinstance(last, ItemLine) and not last.mods and _everything(meaning):
        return (Move("as_it_comes", {"item": Thing(last.item)}),)
    return tuple(told) if len(told) == len(wished) else ()


def _wished(line: Line, to: Line) -> list[tuple[str, Mod]]:
    """What was to be changed of a line, by the thing it is on."""
    if isinstance(line, ItemLine) and isinstance(to, ItemLine) and line.item == to.item:
        return [(line.item, mod) for mod in to.mods if mod not in line.mods]
    if isinstance(line, ComboLine) and isinstance(to, ComboLine) and line.combo == to.combo:
        both = [(line.slots[slot], fill) for slot, fill in to.slots.items() if slot in line.slots]
        return [(now.item, mod) for was, now in both if was.item == now.item for mod in now.mods if mod not in was.mods]
    return []


def _is_so(item: Item, mod: Mod) -> Move | None:
    included = item.includes(mod.option)
    kind = {("add", True): "comes_with", ("no", False): "comes_without"}.get((mod.qualifier, bool(included)))
    if kind is None or item.included is None:
        return None
    return Move(kind, {"item": Thing(item.id), "other": Thing(mod.option, of=item.id)})


def _everything(meaning: Meaning) -> bool:
    said = [s.meaning for s in meaning.spans if s.meaning not in _QUIET]
    return said in (["everything"], ["with", "everything"])
