"""What a turn did to the draft, as it is spoken back: what was added, and of what was changed the change. PURE.

It decides which lines are named and with which of their modifiers: "two without ketchup", not four burgers once more.
How few words that is said in is `edge.dialog.render.sentences`.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace

from domain.menu import Menu, Qualifier
from domain.order import Change, ComboLine, Command, ItemLine, Line, Mod, SlotFill
from edge.dialog.talk import Parts
from edge.dialog.vocabulary.words import stems_of

_TAKEN_BACK: dict[str, Qualifier] = {
    "no": "add",
    "add": "no",
    "extra": "pick",
    "light": "pick",
    "side": "pick",
}  # "with onions again"


def part_changed(old: dict[int, Line], new: Sequence[Line]) -> Parts | None:
    """The places of one combo that were filled anew, where nothing else about it changed."""
    if len(new) > 1:
        each = [part_changed(old, (line,)) for line in new]
        same = {str([p.line.slots[slot] for slot in p.slots]) for p in each if p is not None}
        return each[0] if None not in each and len(same) == 1 else None  # "milk", for all of the meals
    if not new or not isinstance(now := new[0], ComboLine):
        return None
    was = old.get(now.id)
    if not isinstance(was, ComboLine) or replace(was, slots=now.slots, size=now.size) != now:
        return None
    slots = tuple(slot for slot, fill in now.slots.items() if was.slots.get(slot) != fill)
    told = {slot: _fill_told(was.slots.get(slot), fill) for slot, fill in now.slots.items()}
    return Parts(replace(now, slots=told), slots, sized=was.size != now.size) if slots else None


def _fill_told(was: SlotFill | None, now: SlotFill) -> SlotFill:
    if was is None or was.item != now.item:
        return now
    return replace(now, mods=_changed(was.mods, now.mods) or now.mods)


def _new_of(was: SlotFill | None, now: SlotFill) -> SlotFill:
    """Without what was on it before: "one large meal", of one without onions that became large."""
    return now if was is None or was.item != now.item else replace(now, mods=_changed(was.mods, now.mods))


def told(old: dict[int, Line], new: Sequence[Line], done: Collection[Command]) -> list[Line]:
    """The lines to name. What only became fewer by a split is not news; of a line that stood, what changed is."""
    split = {c.line for c in done if isinstance(c, Change) and len(c.to) > 1}
    named = [line for line in new if not (line.id in split and _is_fewer(old.get(line.id), line))]
    return [_as_changed(_before(line, old, done), line) for line in named or new]


def gone_unnamed(before: Sequence[Line], after: Sequence[Line], words: Collection[str], menu: Menu) -> list[Line]:
    """What went, or has something else in its place, and was only pointed at: "the second one" is told by its name.

    words: the stems of what was said.
    """
    now = {line.id: line for line in after}
    gone = [line for line in before if (held := now.get(line.id)) is None or held.thing != line.thing]
    return [line for line in gone if _called(line.thing, menu).isdisjoint(words)]


def _called(ref: str, menu: Menu) -> set[str]:
    thing = menu.item(ref) or menu.combo(ref)
    return {stem for name in (*thing.name.all(), *thing.aliases) for stem in stems_of(name)} if thing else set()


def _is_fewer(was: Line | None, now: Line) -> bool:
    return was is not None and now.qty < was.qty and replace(was, qty=now.qty) == now


def _before(line: Line, old: dict[int, Line], done: Collection[Command]) -> Line | None:
    """What it was made of: itself, or the line that a change has split."""
    split = (old.get(c.line) for c in done if isinstance(c, Change) and len(c.to) > 1)
    return old.get(line.id) or next((was for was in split if was is not None and _same_thing(was, line)), None)


def _same_thing(one: Line, other: Line) -> bool:
    if isinstance(one, ItemLine) and isinstance(other, ItemLine):
        return one.item == other.item
    return False


def _as_changed(was: Line | None, now: Line) -> Line:
    if isinstance(was, ComboLine) and isinstance(now, ComboLine) and was.combo == now.combo and was.size != now.size:
        return replace(now, slots={slot: _new_of(was.slots.get(slot), fill) for slot, fill in now.slots.items()})
    if not (isinstance(was, ItemLine) and isinstance(now, ItemLine) and _same_thing(was, now)):
        return now
    sized_anew = was.variation != now.variation
    changed = _changed(was.mods, now.mods)
    return replace(now, mods=changed) if changed or sized_anew else now


def _changed(was: tuple[Mod, ...], now: tuple[Mod, ...]) -> tuple[Mod, ...]:
    """The modifiers that came, and those that went by what it means that they are gone."""
    spoken_of = {m.option for m in now}
    gone = (m for m in was if m.option not in spoken_of and m.qualifier in _TAKEN_BACK)
    picked = any(m.qualifier == "pick" for m in now)
    back = (replace(m, qualifier=_TAKEN_BACK[m.qualifier], count=1) for m in gone if not picked)
    return (*(m for m in now if m not in was), *back)
