"""What an order still misses before it can go: sizes, places in combos, required choices. PURE."""

from dataclasses import dataclass

from domain.menu import Item, Serving
from domain.order import ItemLine, Mods, Order


@dataclass(frozen=True, slots=True)
class Missing:
    """A choice that must be asked for before the order can go: `what` is size, slot or group."""

    line: int
    what: str
    id: str  # the slot or group; "" for a size
    slot: str | None = None  # for a group of an item inside a combo


def missing(order: Order, serving: Serving) -> tuple[Missing, ...]:
    """What must still be asked, in the order of the lines: sizes, slots of combos, required choices."""
    found: list[Missing] = []
    for line in order.lines:
        if isinstance(line, ItemLine):
            item = serving.menu.item(line.item)
            if item is None:
                continue
            if line.variation is None:
                found.append(Missing(line.id, "size", ""))
            found += [Missing(line.id, "group", g) for g in _unpicked(item, line.mods)]
        else:
            combo = serving.menu.combo(line.combo)
            if combo is None:
                continue
            if line.size is None:
                found.append(Missing(line.id, "size", ""))
            for slot in combo.slots:
                fill = line.slots.get(slot.id)
                if fill is None:
                    if slot.min > 0:
                        found.append(Missing(line.id, "slot", slot.id))
                elif item := serving.menu.item(fill.item):
                    found += [Missing(line.id, "group", g, slot.id) for g in _unpicked(item, fill.mods)]
    return tuple(found)


def _unpicked(item: Item, mods: Mods) -> list[str]:
    picks = [m for m in mods if m.qualifier == "pick"]
    return [g.id for g in item.must_choose if sum(m.count for m in picks if g.option(m.option)) < g.min]
