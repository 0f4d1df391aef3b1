"""What is said of two lines at once: "make them both large", "the drinks large", "milk for both". PURE.

It decides on which lines more such a size or a part of a meal falls, where understanding put it on one.
"""

from dataclasses import replace

from domain.menu import Menu
from domain.order import Change, ComboLine, ItemLine, Line, Order
from edge.dialog.meaning import Meaning, Span

_THOSE = frozenset(
    {"those", "these", "them", "them both", "both of them", "both of those", "esas", "esos", "las", "los"}
)


def on_both(meaning: Meaning, order: Order, menu: Menu) -> Meaning:
    meaning = _of_the_kind(meaning, order, menu)
    change = meaning.commands[0] if len(meaning.commands) == 1 else None
    was = order.line(change.line) if isinstance(change, Change) and len(change.to) == 1 else None
    if not isinstance(change, Change) or was is None:
        return meaning
    both = any(s.meaning == "both" for s in meaning.spans)
    if both and (made := _made_so(change, was, order, menu)):
        return replace(meaning, commands=(change, made))
    if was.qty > 1:
        return meaning
    size = change.to[0].size
    those = any(s.meaning == "pron" and s.text in _THOSE for s in meaning.spans)
    kind = any(_names_a_kind(s) for s in meaning.spans)
    if not (both or those or kind) or size is None or _sized(was, size) != change.to[0] or size == was.size:
        return meaning
    sizeable = [line for line in order.lines if line.id != was.id and size in _sizes(line, menu)]
    if kind:  # "the drinks": each of them
        others = [line for line in sizeable if _kind(line, menu) == _kind(was, menu) != ""]
    elif both:
        others = sizeable[-1:]
    else:
        others = [line for line in order.lines[-2:] if line in sizeable and was in order.lines[-2:]]
    more = tuple(Change(line.id, (_sized(line, size),)) for line in others if line.size != size)
    return replace(meaning, commands=(change, *more)) if more else meaning


def _names_a_kind(span: Span) -> bool:
    """ "The drinks"."""
    return span.meaning.startswith("the ") and " of " in span.meaning and span.text.endswith("s")


def _of_the_kind(meaning: Meaning, order: Order, menu: Menu) -> Meaning:
    """ "The drinks large", with fries behind them: what is no drink stays as it is."""
    named = next((s.meaning.rpartition(" ")[2] for s in meaning.spans if _names_a_kind(s)), "")
    item = menu.item(named)
    if item is None or len(meaning.commands) < 2 or not all(isinstance(c, Change) for c in meaning.commands):
        return meaning
    held = ((c, order.line(c.line)) for c in meaning.commands if isinstance(c, Change))
    kept = tuple(c for c, line in held if line is not None and _kind(line, menu) in (item.category, ""))
    return replace(meaning, commands=kept) if kept else meaning


def _made_so(change: Change, was: Line, order: Order, menu: Menu) -> Change | None:
    """ "No ice in both", with fries among the last two: the other line is the last one that has ice."""
    new = change.to[0]
    if not isinstance(was, ItemLine) or not isinstance(new, ItemLine) or replace(new, mods=was.mods) != was:
        return None
    came = [m for m in new.mods if m not in was.mods and m.qualifier in ("no", "light", "extra")]
    for line in reversed(order.lines if came else ()):
        item = menu.item(line.item) if isinstance(line, ItemLine) and line.id != was.id else None
        if item and isinstance(line, ItemLine) and all(item.includes(m.option) for m in came):
            kept = tuple(m for m in line.mods if m.option not in {c.option for c in came})
            return Change(line.id, (replace(line, mods=(*kept, *came)),))
    return None


def for_both(meaning: Meaning, order: Order) -> Meaning:
    """ "Milk for both", of two meals that were parted: the same place of the other, too, where it is empty."""
    if not any(s.meaning in ("both", "all", "each") for s in meaning.spans):
        return meaning
    changed = {c.line: c for c in meaning.commands if isinstance(c, Change) and len(c.to) == 1}
    filled = [(order.line(c.line), c.to[0]) for c in changed.values()]
    for was, new in filled:
        if not (isinstance(was, ComboLine) and isinstance(new, ComboLine)) or was.combo != new.combo:
            continue
        fills = {slot: fill for slot, fill in new.slots.items() if slot not in was.slots}
        for line in order.lines:
            now = changed[line.id].to[0] if line.id in changed else line
            if fills and isinstance(now, ComboLine) and now.combo == was.combo and set(fills) - set(now.slots):
                changed[line.id] = Change(line.id, (replace(now, slots={**fills, **now.slots}),))
    others = tuple(c for c in meaning.commands if not (isinstance(c, Change) and c.line in changed))
    return replace(meaning, commands=(*changed.values(), *others))


def _kind(line: Line, menu: Menu) -> str:
    item = menu.item(line.item) if isinstance(line, ItemLine) else None
    return item.category if item else ""


def _sized(line: Line, size: str) -> Line:
    return replace(line, variation=size) if isinstance(line, ItemLine) else replace(line, size=size)


def _sizes(line: Line, menu: Menu) -> set[str]:
    if isinstance(line, ComboLine):
        combo = menu.combo(line.combo)
        return {s.id for s in combo.sizes} if combo else set()
    item = menu.item(line.item)
    return {v.id for v in item.variations} if item else set()
