"""The draft while a turn is read: lines that may still be changed, split, replaced or taken away.

It decides which commands turn the draft into what was said. It never decides what was said. Lines of the draft and
lines of this turn are one list, so "make that a medium" means the same whether "that" was said now or before.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from domain.menu import Combo, Item
from domain.order import Add, Change, ComboLine, Command, ItemLine, Line, Mod, Order, Remove, SlotFill
from edge.dialog.vocabulary.lexicon import Lexicon


@dataclass(slots=True, eq=False)
class Part:
    """An item with its modifiers: a line of its own, or what fills a slot of a combo."""

    item: Item
    mods: dict[str, Mod] = field(default_factory=dict)


@dataclass(slots=True, eq=False)
class Work:
    """One line under way. A `thing` of None stands for words that were meant and not understood: it takes the
    modifiers that follow it, so that they fall on no other line."""

    thing: Item | Combo | None
    qty: int = 1
    size: str | None = None
    part: Part | None = None  # of an item line
    slots: dict[str, Part] = field(default_factory=dict)  # of a combo line
    origin: Line | None = None
    removed: bool = False
    qty_said: bool = False
    size_said: bool = False
    size_copied: bool = False  # as what it is a copy of: "another shake, the same but chocolate, no, strawberry"
    size_counted: int = 0  # the count that was taken for its size: "three strips", of what comes in threes
    said: frozenset[str] = frozenset()  # the words of the menu that named it in this turn
    size_after: bool = False  # the size was said after the name
    corrected: bool = False  # its size or count was put right in this turn: naming it again is no second one
    split_from: "Work | None" = None
    mentioned: int = 0  # when it was last spoken of
    filled: list[str] = field(default_factory=list)  # slots filled in this turn, in order
    inherited: frozenset[str] = frozenset()  # slots filled before it was split off: "... and one with a sprite"

    @property
    def new(self) -> bool:
        return self.origin is None and self.split_from is None

    @property
    def combo(self) -> Combo | None:
        return self.thing if isinstance(self.thing, Combo) else None

    @property
    def item(self) -> Item | None:
        return self.thing if isinstance(self.thing, Item) else None

    def line(self, speaker: str) -> Line | None:
        """As a line of the order; defaults are left to `apply`."""
        base = self.origin or (self.split_from.origin if self.split_from else None)
        if isinstance(self.thing, Item):
            mods = tuple(sorted((self.part or Part(self.thing)).mods.values()))
            if isinstance(base, ItemLine):
                return replace(base, item=self.thing.id, variation=self.size, qty=self.qty, mods=mods, pending=None)
            return ItemLine(self.thing.id, self.size, self.qty, mods, speaker=base.speaker if base else speaker)
        if isinstance(self.thing, Combo):
            slots = {s: SlotFill(p.item.id, tuple(sorted(p.mods.values()))) for s, p in self.slots.items()}
            if isinstance(base, ComboLine):
                return replace(base, combo=self.thing.id, size=self.size, qty=self.qty, slots=slots, pending=None)
            return ComboLine(self.thing.id, self.size, self.qty, slots, speaker=base.speaker if base else speaker)
        return None

    def parts(self, lexicon: Lexicon) -> Iterator[tuple[str, Part]]:
        """What can take a modifier: the item itself, or the slots, those spoken of last first, defaults after."""
        if self.part is not None:
            yield "", self.part
        combo = self.combo
        if combo is None:
            return
        for slot_id in reversed(self.filled):
            if slot_id in self.slots:
                yield slot_id, self.slots[slot_id]
        for slot in combo.slots:
            if slot.id in self.filled:
                continue
            if slot.id in self.slots:
                yield slot.id, self.slots[slot.id]
            elif slot.default and (item := lexicon.item(slot.default)):
                yield slot.id, Part(item)

    def copy(self, qty: int) -> "Work":
        return Work(
            thing=self.thing,
            qty=qty,
            size=self.size,
            part=Part(self.part.item, dict(self.part.mods)) if self.part else None,
            slots={s: Part(p.item, dict(p.mods)) for s, p in self.slots.items()},
            size_said=self.size_said,
            said=self.said,
            filled=list(self.filled),
            inherited=frozenset(self.filled),
        )


def start(item_or_combo: Item | Combo, qty: int = 1) -> Work:
    part = Part(item_or_combo) if isinstance(item_or_combo, Item) else None
    return Work(item_or_combo, qty, part=part)


def from_order(order: Order, lexicon: Lexicon) -> list[Work]:
    """The lines of the draft, as they can be changed. A line whose item left the menu is kept untouched."""
    works: list[Work] = []
    for line in order.lines:
        if isinstance(line, ItemLine):
            item = lexicon.item(line.item)
            part = Part(item, {m.option: m for m in line.mods}) if item else None
            works.append(Work(item, line.qty, line.variation, part, origin=line))
        else:
            slots = {
                s: Part(i, {m.option: m for m in f.mods})
                for s, f in line.slots.items()
                if (i := lexicon.item(f.item)) is not None
            }
            works.append(Work(lexicon.menu.combo(line.combo), line.qty, line.size, None, slots, origin=line))
    return works


def commands(works: list[Work], speaker: str) -> tuple[Command, ...]:
    """The fewest commands that make the draft what the works say: removals, changes, then additions."""
    removals: list[Command] = []
    changes: list[Command] = []
    additions: list[Command] = []
    for work in works:
        if work.origin is not None:
            pieces = [w for w in works if w is work or w.split_from is work]
            alive = [w for w in pieces if not w.removed and w.thing is not None and w.qty > 0]
            if work.thing is None and not work.removed:
                continue
            lines = tuple(line for w in alive if (line := w.line(speaker)) is not None)
            if not lines:
                removals.append(Remove(work.origin.id))
            elif len(lines) > 1 or not _same(lines[0], work.origin):
                changes.append(Change(work.origin.id, lines))
        elif work.split_from is None or work.split_from.origin is None:
            line = None if work.removed or work.qty < 1 else work.line(speaker)
            if line is not None:
                additions.append(Add(line))
    return (*removals, *changes, *additions)


def _same(line: Line, origin: Line) -> bool:
    return replace(line, pending=origin.pending) == origin
