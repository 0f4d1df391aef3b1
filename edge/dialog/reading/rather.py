"""What takes the place of what stands: the other flavour of the shake, the meal that was meant, two of several. PURE.

It decides which line such a turn is of, where its words alone would change the last one or order another.
"""

from dataclasses import replace

from domain.menu import Item, Menu
from domain.order import Add, Change, ComboLine, Command, ItemLine, Line, Order, Remove
from edge.dialog.meaning import Meaning
from edge.dialog.reading.repairs import thing
from edge.dialog.talk import Talk
from edge.dialog.understand.last_line import last_line


def rather(meaning: Meaning, talk: Talk, menu: Menu) -> Meaning:
    """The meaning with what is changed for what was meant. There is an order."""
    order = talk.order
    meaning = _of_what_was_only_asked(meaning, talk)
    meaning = _in_place_of_its_like(_of_so_many(_one_so(meaning, order), order), order, menu)
    meaning = _rather_which(meaning, order, menu)
    return _no_this(meaning, order, menu) if talk.just_changed else meaning


def _of_what_was_only_asked(meaning: Meaning, talk: Talk) -> Meaning:
    """ "How much is the fish meal" - "mejor dos sándwiches", "actually just apple slices": rather than what was asked
    about and is not ordered; what stands, and nobody spoke of, stays."""
    asked = {ref.partition("/")[0] for ref in talk.offered}
    there = {ref for line in talk.order.lines for ref in _refs(line)}
    righted = any(s.meaning.endswith(_IN_ITS_PLACE) for s in meaning.spans)
    if talk.just_changed or not (talk.question and asked) or asked & there or not righted:
        return meaning
    return replace(meaning, commands=tuple(_beside(c, talk.order) for c in meaning.commands))


def _beside(command: Command, order: Order) -> Command:
    was = order.line(command.line) if isinstance(command, Change) and len(command.to) == 1 else None
    if was is None or not isinstance(command, Change) or _refs(was)[0] == _refs(command.to[0])[0]:
        return command
    return Add(replace(command.to[0], id=0))


def _refs(line: Line) -> tuple[str, ...]:
    return (line.thing, *line.eaten)


_IN_ITS_PLACE = ", in place of what was said before"


def _no_this(meaning: Meaning, order: Order, menu: Menu) -> Meaning:
    """ "No, a number two", right after a number one: that in its place, and no meal beside it."""
    spans = [s.meaning for s in meaning.spans if s.meaning != "fill"]
    add, last = meaning.commands[0] if len(meaning.commands) == 1 else None, last_line(order)
    bare = spans[:1] == ["say: no"] and [m for m in spans[1:] if m not in ("a", "the", "num: 1", "size", "order")]
    if not isinstance(add, Add) or not bare or " x " not in bare[0] or add.line.qty != 1 or last.qty != 1:
        return meaning
    new = add.line
    if isinstance(new, ComboLine) and isinstance(last, ComboLine) and new.combo != last.combo:
        combo = menu.combo(new.combo)
        kept = {s: f for s, f in last.slots.items() if combo and (p := combo.slot(s)) and p.choice(f.item)}
        instead: Line = replace(new, id=last.id, size=new.size or last.size, slots={**kept, **new.slots})
    elif not _DETERMINED & set(spans[1:2]):
        return meaning  # "no ice cream": none of it
    elif isinstance(new, ItemLine) and isinstance(last, ItemLine) and _category(new, menu) == _category(last, menu):
        instead = replace(new, id=last.id)
    else:
        return meaning
    return replace(meaning, commands=(Change(last.id, (instead,)),), intents=())


_DETERMINED = frozenset({"a", "the", "num: 1", "size", "order"})


def _category(line: ItemLine, menu: Menu) -> str:
    item = menu.item(line.item)
    return item.category if item else ""


def beside(line: Line, changed: Line) -> tuple[Line, ...]:
    """So many of the line changed, and the others as they are."""
    rest = line.qty - changed.qty
    return (changed,) if not rest else (replace(line, qty=rest), replace(changed, id=0))


def _of_so_many(meaning: Meaning, order: Order) -> Meaning:
    """ "No tomato on two of them", where the last stands alone: two of those that are more."""
    pairs = zip(meaning.spans, meaning.spans[1:], strict=False)
    count = next((int(a.meaning[5:]) for a, b in pairs if a.meaning[5:].isdigit() and b.meaning == "ofthem"), 0)
    change = meaning.commands[0] if len(meaning.commands) == 1 else None
    new = change.to[0] if isinstance(change, Change) and len(change.to) == 1 else None
    old = order.line(change.line) if isinstance(change, Change) else None
    if new is None or old is None or thing(new) != thing(old) or not new.qty < count:
        return meaning
    many = next((o for o in reversed(order.lines) if thing(o) == thing(old) and o.qty >= count), None)
    changed = _with_what_is_new(many, old, new) if many else None
    if many is None or changed is None or changed == many:
        return meaning
    return replace(meaning, commands=(Change(many.id, beside(many, replace(changed, qty=count))),))


def _one_so(meaning: Meaning, order: Order) -> Meaning:
    """ "One without sauce", of two, where that is the name of a choice: one of them."""
    spans = [s for s in meaning.spans if s.meaning != "fill"]
    change = meaning.commands[0] if len(meaning.commands) == 1 else None
    line = order.line(change.line) if isinstance(change, Change) and len(change.to) == 1 else None
    one = len(spans) == 2 and spans[0].text in ("one", "una", "uno") and spans[1].meaning == "opt"
    if not one or line is None or not isinstance(change, Change) or not change.to[0].qty == line.qty > 1:
        return meaning
    return replace(meaning, commands=(Change(line.id, beside(line, replace(change.to[0], qty=1))),))


def _with_what_is_new(line: Line, old: Line, new: Line) -> Line | None:
    """The line with the modifiers that the other one got."""
    if isinstance(line, ItemLine) and isinstance(old, ItemLine) and isinstance(new, ItemLine):
        return replace(line, mods=(*line.mods, *(m for m in new.mods if m not in (*old.mods, *line.mods))))
    if not (isinstance(line, ComboLine) and isinstance(old, ComboLine) and isinstance(new, ComboLine)):
        return None
    slots = dict(line.slots)
    for slot, fill in new.slots.items():
        was = old.slots.get(slot, fill)
        more = tuple(m for m in fill.mods if m not in was.mods)
        if slot in slots and more:
            slots[slot] = replace(slots[slot], mods=(*slots[slot].mods, *more))
    return replace(line, slots=slots)


def _in_place_of_its_like(meaning: Meaning, order: Order, menu: Menu) -> Meaning:
    """ "I meant vanilla for the shake", where a cookie was ordered behind it: in the place of the shake."""
    change = meaning.commands[0] if meaning.commands else None
    righted = any(s.meaning.endswith(_IN_ITS_PLACE) for s in meaning.spans)
    new = change.to[0] if righted and isinstance(change, Change) and len(change.to) == 1 else None
    old = order.line(change.line) if isinstance(change, Change) else None
    if not isinstance(new, ItemLine) or not isinstance(old, ItemLine) or _head(old, menu) == _head(new, menu):
        return meaning
    like = [o for o in order.lines if isinstance(o, ItemLine) and _head(o, menu) == _head(new, menu)]
    if len(like) != 1:
        return meaning
    size = new.variation or like[0].variation
    instead = replace(new, id=like[0].id, qty=max(new.qty, like[0].qty), variation=size)
    return replace(meaning, commands=(Change(like[0].id, (instead,)), *meaning.commands[1:]))


def _rather_which(meaning: Meaning, order: Order, menu: Menu) -> Meaning:
    """ "Chicken instead of the fish", of which there are several: the fish goes, of a meal the whole meal, and which of
    the others is asked, meals for a meal."""
    replaced = [s.text for s in meaning.spans if s.meaning == "what is replaced"]
    which = meaning.ambiguities[0] if len(meaning.ambiguities) == 1 and not meaning.commands else None
    gone = [o for o in order.lines if replaced and _has_in_its_name(_main(o, menu), replaced[0])]
    if which is None or which.what != "item" or len(gone) != 1:
        return meaning
    line, options = gone[0], which.options
    if isinstance(line, ComboLine):
        mains = {c.slots[0].choices[0].item: c for c in menu.combos if c.slots and len(c.slots[0].choices) == 1}
        options = tuple(f"{mains[o].id}/{line.size}" for o in options if o in mains)
    if len(options) < 2:
        return meaning
    asked = replace(which, options=options, qty=line.qty)
    return replace(meaning, commands=(Remove(line.id),), ambiguities=(asked,), intents=(), confidence=0.98)


def _main(line: Line, menu: Menu) -> Item | None:
    if isinstance(line, ItemLine):
        return menu.item(line.item)
    combo = menu.combo(line.combo)
    fill = line.slots.get(combo.slots[0].id) if combo and combo.slots else None
    return menu.item(fill.item) if fill else None


def _has_in_its_name(item: Item | None, words: str) -> bool:
    names = (*item.name.all(), *item.aliases) if item else ()
    return any(set(words.lower().split()) <= set(name.lower().split()) for name in names)


def _head(line: ItemLine, menu: Menu) -> str:
    """What kind of thing it is, by the last word of its name: "shake"."""
    item = menu.item(line.item)
    return item.name.get().lower().split()[-1] if item else ""
