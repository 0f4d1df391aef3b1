"""The model of an order that `made_turns` changes: what is in it, and how a guest names it. Nothing here reads words.

Only names and options that a guest uses and that name one thing of the menu: what may be asked back about is left out.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Any

from talkthru.cli import data_folder

MENU = json.loads((data_folder() / "menu.json").read_text(encoding="utf-8"))
_INCLUDED: Mapping[str, Sequence[str]] = {item["id"]: item.get("included_options", ()) for item in MENU["items"]}
_MAINS = {
    c["id"]: s["choices"][0]["item"] for c in MENU["combos"] for s in c["slots"] if len(s.get("choices", ())) == 1
}
_NUMBERS = {combo["id"]: combo["number"] for combo in MENU["combos"] if "number" in combo}

# item: as it is said
HANDHELD: Mapping[str, Sequence[str]] = {
    "cheeseburger": ("cheeseburger",),
    "classic_burger": ("classic burger", "classic"),
    "double_cheeseburger": ("double cheeseburger",),
    "bacon_burger": ("bacon smokehouse burger", "smokehouse burger"),
    "mushroom_swiss_burger": ("mushroom swiss burger", "mushroom swiss"),
    "triple_stack": ("triple stack",),
    "veggie_burger": ("veggie burger",),
    "junior_burger": ("junior burger",),
    "crispy_chicken_sandwich": ("crispy chicken sandwich",),
    "spicy_chicken_sandwich": ("spicy chicken sandwich",),
    "fish_sandwich": ("fish sandwich",),
    "grilled_chicken_wrap": ("chicken wrap", "grilled chicken wrap"),
}
COLD: Mapping[str, Sequence[str]] = {
    "cola": ("coke", "cola"),
    "diet_cola": ("diet coke",),
    "lemon_lime": ("sprite",),
    "orange_soda": ("orange soda",),
    "lemonade": ("lemonade",),
}  # of a meal, too
DRINKS: Mapping[str, Sequence[str]] = {**COLD, "coffee": ("coffee",)}
SHAKES = {f"{flavour}_shake": (f"{flavour} shake",) for flavour in ("vanilla", "chocolate", "strawberry")}
SIDES: Mapping[str, Sequence[str]] = {"fries": ("fries",), "onion_rings": ("onion rings",)}
UNSIZED: Mapping[str, Sequence[str]] = {"cookie": ("cookie",), "apple_pie": ("apple pie",)}
SIZED: Mapping[str, Sequence[str]] = {**DRINKS, **SHAKES, **SIDES}
NAMES: Mapping[str, Sequence[str]] = {**HANDHELD, **SIZED, **UNSIZED}
OPTIONS = {
    "onion": "onions", "pickle": "pickles", "ketchup": "ketchup", "mustard": "mustard", "mayo": "mayo",
    "lettuce": "lettuce", "tomato": "tomato", "crispy_onions": "crispy onions", "bbq_sauce": "barbecue sauce",
    "grilled_mushrooms": "mushrooms", "house_sauce": "house sauce", "bacon": "bacon", "jalapeno": "jalapeños",
    "tartar_sauce": "tartar sauce", "spicy_mayo": "spicy mayo", "ranch_sauce": "ranch",
}  # fmt: skip
ADDED = ("bacon", "jalapeno")
SIZES = {"S": "small", "M": "medium", "L": "large"}
DEFAULT_SIZE = "M"
ONE_SIZE = "std"
COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
MEALS = ("classic_meal", "double_cheese_meal", "bacon_meal", "crispy_chicken_meal", "spicy_chicken_meal", "fish_meal")
_MASS = ("fries", "onion rings")  # said without an article, and the same of many
_SAME_OF_MANY = (*_MASS, "mushroom swiss")


# ---- what is ordered


@dataclass(frozen=True, slots=True)
class Single:
    item: str
    variation: str
    qty: int = 1
    mods: tuple[str, ...] = ()

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
    side: str
    drink: str
    mods: tuple[str, ...] = ()  # of its main
    qty: int = 1

    @property
    def main(self) -> str:
        return _MAINS[self.combo]

    @property
    def number(self) -> str:
        return COUNTS[_NUMBERS[self.combo]]

    @property
    def items(self) -> tuple[str, ...]:
        return self.main, self.side, self.drink

    def units(self) -> Iterator[str]:
        main = "+".join((self.main, *sorted(self.mods)))
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
        for name in ("main", "side", "drink")
        if name in fills
    )
    yield " ".join((f"{line['combo']}/{line.get('size')}", *slots))


# ---- what may be said of it


def removable(item: str) -> tuple[str, ...]:
    """Options that come with it and that a guest leaves off: not the bacon of the bacon burger."""
    return tuple(option for option in _INCLUDED[item] if option in OPTIONS and option not in ADDED)


def addable(item: str) -> tuple[str, ...]:
    return tuple(option for option in ADDED if option not in _INCLUDED[item])


def sizes(item: str) -> str:
    return "ML" if item == "onion_rings" else "SML"


def default_variation(item: str) -> str:
    return DEFAULT_SIZE if item in SIZED else ONE_SIZE


def singles(order: Order) -> list[Single]:
    return [line for line in order if isinstance(line, Single)]


def meals(order: Order) -> list[Meal]:
    return [line for line in order if isinstance(line, Meal)]


def alike(one: str, other: str) -> bool:
    """Whether a word of the one's name is one of the other's: 'the cheeseburger' beside a double cheeseburger."""
    return bool({*NAMES[one][0].split()} & {*NAMES[other][0].split()})


def in_a_meal(order: Order, item: str) -> bool:
    return any(item in meal.items for meal in meals(order))


def told_apart(order: Order) -> list[Single]:
    """Lines that their name points at, and at nothing else in the order."""
    found = singles(order)
    return [
        line
        for n, line in enumerate(found)
        if not any(alike(line.item, other.item) for m, other in enumerate(found) if m != n)
        and not any(line.item in meal.items or alike(line.item, meal.main) for meal in meals(order))
    ]


# ---- how it is named


def named(chance: Random, item: str, qty: int = 1) -> str:
    name = chance.choice(NAMES[item])
    return plural(name) if qty > 1 else name


def plural(name: str) -> str:
    if name in _SAME_OF_MANY:
        return name
    return name + ("es" if name.endswith(("ch", "sh")) else "s")


def with_article(name: str) -> str:
    if name in _MASS:
        return name
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"


def removed(mod: str) -> str | None:
    """The option that is left off by it."""
    sign, _, option = mod.partition(":")
    return option if sign == "no" else None


def option_of(mod: str) -> str:
    return OPTIONS[mod.partition(":")[2]]


def with_or_without(chance: Random, mod: str) -> str:
    before = chance.choice(("without", "with no")) if removed(mod) else "with"
    return f"{before} {option_of(mod)}"


def said_mods(chance: Random, mods: Sequence[str]) -> str:
    """As they follow the thing's name; '' for none."""
    off, on = [option_of(m) for m in mods if removed(m)], [option_of(m) for m in mods if not removed(m)]
    said = []
    if len(off) == 1:
        said.append(chance.choice(("no", "without", "with no")) + f" {off[0]}")
    elif off:
        said.append("no " + " or ".join(off))
    if on:
        said.append(chance.choice(("with", "add")) + f" {' and '.join(on)}")
    return chance.choice((" ", ", ")) + ", ".join(said) if said else ""


def said_line(chance: Random, line: Single) -> str:
    """A line as it is ordered: count, size, name, options. A size that is the default one may be left out."""
    size = ""
    if line.item in SIZED and (line.variation != DEFAULT_SIZE or chance.random() < 0.5):
        size = f"{SIZES[line.variation]} "
    name, mods = chance.choice(NAMES[line.item]), said_mods(chance, line.mods)
    if line.qty > 1:
        return f"{COUNTS[line.qty]} {size}{plural(name)}{mods}"
    if name in _MASS and not (size and chance.random() < 0.4):
        return f"{size}{name}{mods}"  # and now and then 'a large fries'
    return f"{with_article(size + name)}{mods}"
