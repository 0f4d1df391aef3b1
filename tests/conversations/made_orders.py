"""The model of an order that `made_turns` changes: what is in it, as a reply tells it. Nothing here reads words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

SLOTS = ("main", "side", "drink")


@dataclass(frozen=True, slots=True)
class Single:
    item: str
    variation: str
    qty: int = 1
    mods: tuple[str, ...] = ()
    whose: str = ""  # who was said to get it; no part of what is ordered

    def units(self) -> Iterator[str]:
        """Each thing of the line by itself: two lines of one are a line of two."""
        for _ in range(self.qty):
            yield " ".join((f"{self.item}/{self.variation}", *sorted(self.mods)))

    def having(self, mod: str) -> "Single":
        return replace(self, mods=(*self.mods, mod))

    def without(self, mod: str) -> "Single":
        return replace(self, mods=tuple(m for m in self.mods if m != mod))


@dataclass(frozen=True, slots=True)
class Meal:
    combo: str
    size: str
    main: str
    side: str
    drink: str
    mods: tuple[str, ...] = ()  # of its main
    qty: int = 1

    @property
    def items(self) -> tuple[str, ...]:
        return self.main, self.side, self.drink

    def units(self) -> Iterator[str]:
        main = "+".join((self.main, *sorted(self.mods)))
        for _ in range(self.qty):
            yield f"{self.combo}/{self.size} main={main} side={self.side} drink={self.drink}"


Order = tuple[Single | Meal, ...]


def units_of(order: Order) -> list[str]:
    return sorted(unit for line in order for unit in line.units())


def units_stated(lines: Sequence[Mapping[str, Any]]) -> list[str]:
    """The same of an order as a reply states it."""
    return sorted(unit for line in lines for unit in _stated(line) for _ in range(line["qty"]))


def _stated(line: Mapping[str, Any]) -> Iterator[str]:
    if "combo" not in line:
        yield " ".join((f"{line['item']}/{line['variation']}", *sorted(line.get("mods", ()))))
        return
    fills = {name: fill or {"item": None} for name, fill in line["slots"].items()}
    slots = (
        f"{name}={'+'.join((str(fills[name]['item']), *sorted(fills[name].get('mods', ()))))}"
        for name in SLOTS
        if name in fills
    )
    yield " ".join((f"{line['combo']}/{line.get('size')}", *slots))


# ---- parts of it


def singles(order: Order) -> list[Single]:
    return [line for line in order if isinstance(line, Single)]


def meals(order: Order) -> list[Meal]:
    return [line for line in order if isinstance(line, Meal)]


def in_a_meal(order: Order, item: str) -> bool:
    return any(item in meal.items for meal in meals(order))


def by_item(order: Order) -> Mapping[str, list[Single]]:
    found = singles(order)
    return {item: [line for line in found if line.item == item] for item in dict.fromkeys(line.item for line in found)}


def changed(order: Order, line: Single | Meal, *into: Single | Meal) -> Order:
    at = order.index(line)
    return (*order[:at], *into, *order[at + 1 :])


def removed(mod: str) -> str | None:
    """The option that is left off by it."""
    sign, _, option = mod.partition(":")
    return option if sign == "no" else None


def option_in(mod: str) -> str:
    return mod.partition(":")[2]
