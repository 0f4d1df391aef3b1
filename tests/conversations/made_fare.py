"""What a counter sells, as far as talks are made of it: the things a guest names, their options, sizes and meals.

Only names and options that name one thing of the menu: what may be asked back about is left out. The demo counter's are
written by hand, with the words that guests use for them; `read_from` takes another menu's names as they stand there.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from talkthru.cli import data_folder
from tests.conversations.made_orders import Meal, Order, Single, meals, singles

DEMO = "demo-burger"
OTHER_MENUS = Path(__file__).parents[1] / "dialog" / "menus_blind"
ONE_SIZE = "std"
_OF_NO_NAME = frozenset({"de", "con", "la", "hamburguesa", "of", "and", "the", "with"})


@dataclass(frozen=True, slots=True)
class Name:
    """One name of a thing. many: of several of it, "" where that is not said; mass: said without 'a'."""

    one: str
    many: str
    mass: bool = False
    gender: str = ""  # in Spanish: "f" or "m"


@dataclass(frozen=True, slots=True)
class Combo:
    id: str
    name: str
    number: int  # 0 where it has none
    main: str
    side: str  # where none is said
    sides: Sequence[str]
    drinks: Sequence[str]
    sizes: Sequence[str]  # the first where none is said
    gender: str = "m"


@dataclass(frozen=True, slots=True)
class Kids:
    """A meal of which each part is chosen; a main with a dip is told with it."""

    id: str
    size: str
    mains: Mapping[str, Sequence[str]]  # as they are said in it
    sides: Mapping[str, Sequence[str]]
    drinks: Mapping[str, Sequence[str]]
    dips: Mapping[str, str] = field(default_factory=dict)  # option: as it is said
    dipped: str = ""  # the main that has one


@dataclass(frozen=True, slots=True)
class Fare:
    menu: str
    names: Mapping[str, Sequence[Name]]
    kinds: Sequence[Sequence[str]]  # things of a kind, which may take each other's place; the first are handheld
    sizes: Mapping[str, Sequence[str]]  # of what comes in several; the first where none is said
    size_words: Mapping[str, str]
    options: Mapping[str, str]
    removable: Mapping[str, Sequence[str]]  # options that come with it and that a guest leaves off
    addable: Mapping[str, Sequence[str]]
    contents: Mapping[str, Sequence[str]] = field(default_factory=dict)  # allergens that may be asked about
    combos: Sequence[Combo] = ()
    kids: Kids | None = None

    @property
    def handheld(self) -> Sequence[str]:
        return self.kinds[0]

    def default(self, item: str) -> str:
        return self.sizes[item][0] if item in self.sizes else ONE_SIZE

    def combo(self, meal: Meal) -> Combo:
        return next(c for c in self.combos if c.id == meal.combo)

    def of_kind(self, item: str) -> Sequence[str]:
        return next(kind for kind in self.kinds if item in kind)

    def alike(self, one: str, other: str) -> bool:
        """Whether a word of the one's name is one of the other's: 'the cheeseburger' beside a double cheeseburger."""
        return one == other or bool(self._words(one) & self._words(other) - _OF_NO_NAME)

    def _words(self, item: str) -> set[str]:
        return {word.rstrip("s") for word in self.names[item][0].one.split()} if item in self.names else {item}

    def told_apart(self, order: Order) -> list[Single]:
        """Lines that their name points at, and at nothing else in the order."""
        found, whole = singles(order), meals(order)
        return [
            line
            for n, line in enumerate(found)
            if not any(self.alike(line.item, other.item) for m, other in enumerate(found) if m != n)
            and not any(line.item in meal.items or self.alike(line.item, meal.main) for meal in whole)
        ]


# ---- the demo counter

_HANDHELD = (
    "cheeseburger", "classic_burger", "double_cheeseburger", "bacon_burger", "mushroom_swiss_burger", "triple_stack",
    "veggie_burger", "junior_burger", "crispy_chicken_sandwich", "spicy_chicken_sandwich", "fish_sandwich",
    "grilled_chicken_wrap",
)  # fmt: skip
_COLD = ("cola", "diet_cola", "lemon_lime", "orange_soda", "lemonade")
_SHAKES = ("vanilla_shake", "chocolate_shake", "strawberry_shake")
_SIDES = ("fries", "onion_rings")
_UNSIZED = ("cookie", "apple_pie")
_ADDED = ("bacon", "jalapeno")
_MEALS = {
    "classic_meal": 1, "double_cheese_meal": 2, "bacon_meal": 3, "crispy_chicken_meal": 4, "spicy_chicken_meal": 5,
    "fish_meal": 7,
}  # fmt: skip
_ASKED_OF = {"milk": "milk", "egg": "egg", "wheat": "wheat", "soy": "soy"}


@dataclass(frozen=True, slots=True)
class Wording:
    """How the demo counter's things are called in one language."""

    names: Mapping[str, Sequence[Name]]
    size_words: Mapping[str, str]
    options: Mapping[str, str]
    meals: Mapping[str, str]
    contents: Mapping[str, str]
    kids: Kids


@cache
def _demo_menu() -> Mapping[str, Any]:
    menu: Mapping[str, Any] = json.loads((data_folder() / "menu.json").read_text(encoding="utf-8"))
    return menu


def demo(wording: Wording) -> Fare:
    menu = _demo_menu()
    included = {item["id"]: item.get("included_options", ()) for item in menu["items"]}
    allergens = {item["id"]: item["allergens"]["contains"] for item in menu["items"]}
    mains = {c["id"]: c["slots"][0]["default"] for c in menu["combos"]}
    sml = dict.fromkeys((*_COLD, "coffee", *_SHAKES, "fries"), ("M", "S", "L"))
    return Fare(
        DEMO,
        wording.names,
        (_HANDHELD, (*_COLD, "coffee", *_SHAKES), _SIDES, _UNSIZED),
        {**sml, "onion_rings": ("M", "L")},
        wording.size_words,
        wording.options,
        # not the bacon of the bacon burger
        {i: [o for o in included[i] if o in wording.options and o not in _ADDED] for i in _HANDHELD},
        {i: [o for o in _ADDED if o not in included[i]] for i in _HANDHELD},
        {i: [wording.contents[a] for a in allergens[i] if a in wording.contents] for i in wording.names},
        [Combo(i, wording.meals[i], n, mains[i], "fries", _SIDES, _COLD, "ML") for i, n in _MEALS.items()],
        wording.kids,
    )


# ---- another menu


def read_from(menu: Mapping[str, Any], stem: str) -> Fare:
    """Those of its things that need no choice, by the names that it gives them, in English."""
    groups = {group["id"]: group for group in menu["modifier_groups"]}
    items = {i["id"]: i for i in menu["items"] if _is_plainly_sized(i) and not _has_to_choose(i, groups)}
    every = {(o["id"], o["name"]["en"].lower()) for group in groups.values() for o in group["options"]}
    ids, titles = [ref for ref, _ in every], [name for _, name in every]
    adjusted = {o["id"] for group in groups.values() if group["kind"] == "adjust" for o in group["options"]}
    plain = {ref: name for ref, name in every if ids.count(ref) == titles.count(name) == 1}
    options = {ref: plain[ref] for ref in sorted(plain.keys() & adjusted)}
    removable = {i: _options_of(item, groups, options, included=True) for i, item in items.items()}
    handheld = [i for i, item in items.items() if len(removable[i]) > 1 and len(item["variations"]) == 1]
    combos = list(_combos_in(menu, items))
    drinks = list(dict.fromkeys(drink for combo in combos for drink in combo.drinks))
    sides = [side for side in dict.fromkeys(s for c in combos for s in c.sides) if side not in handheld]
    rest = [i for i in items if i not in (*handheld, *drinks, *sides) and len(items[i]["variations"]) == 1]
    names = {i: [_name_of(items[i])] for i in (*handheld, *drinks, *sides, *rest)}
    sized = {i: _sizes_of(items[i]["variations"]) for i in names if len(items[i]["variations"]) > 1}
    words = {v["id"]: v["name"]["en"].lower() for i in sized for v in items[i]["variations"]}
    words |= {size["id"]: size["name"]["en"].lower() for combo in menu["combos"] for size in combo["sizes"]}
    return Fare(
        stem,
        names,
        (handheld, drinks, sides, rest),
        sized,
        words,
        options,
        {i: removable[i] for i in handheld},
        {i: _options_of(items[i], groups, options, included=False)[:3] for i in handheld},
        combos=[c for c in combos if c.main in handheld],
    )


def of_menu(stem: str) -> tuple[Mapping[str, Any], Fare]:
    menu: Mapping[str, Any] = json.loads((OTHER_MENUS / f"{stem}.json").read_text(encoding="utf-8"))
    return menu, read_from(menu, stem)


def _is_plainly_sized(item: Mapping[str, Any]) -> bool:
    """Whether it comes in one size, or in such as any drink has: not by the piece."""
    sizes = [row["name"]["en"].lower() for row in item["variations"]]
    plain = len(sizes) == 1 or set(sizes) <= {"small", "regular", "medium", "large"}
    name = item["name"]["en"].lower()
    counted = any(letter.isdigit() for letter in name) or name.split()[0] in ("tres", "half")
    return plain and not counted and not item.get("age_min")


def _has_to_choose(item: Mapping[str, Any], groups: Mapping[str, Any]) -> bool:
    held = set(item.get("included_options") or ())
    asked = (groups[g] for g in item.get("modifier_groups") or () if groups[g]["kind"] == "choice")
    return any(group["min"] and not held & {o["id"] for o in group["options"]} for group in asked)


def _options_of(
    item: Mapping[str, Any], groups: Mapping[str, Any], options: Mapping[str, str], *, included: bool
) -> list[str]:
    held, wanted = item.get("included_options") or (), "no" if included else "add"
    return [
        option["id"]
        for group in (groups[g] for g in item.get("modifier_groups") or ())
        for option in group["options"]
        if option["id"] in options and wanted in group["qualifiers"] and (option["id"] in held) is included
    ]


def _combos_in(menu: Mapping[str, Any], items: Mapping[str, Any]) -> Iterator[Combo]:
    lists = menu.get("choice_lists", {})
    for combo in menu["combos"]:
        choices = {
            s["id"]: [c["item"] for c in (s.get("choices") or lists[s["choices_ref"]]) if c["item"] in items]
            for s in combo["slots"]
        }
        defaults = {s["id"]: s.get("default") for s in combo["slots"]}
        if set(choices) != {"main", "side", "drink"} or len(choices["main"]) != 1 or not defaults["side"]:
            continue
        name, number = combo["name"]["en"].lower(), combo.get("number") or 0
        sizes = _sizes_of(combo["sizes"])
        yield Combo(
            combo["id"], name, number, choices["main"][0], defaults["side"], choices["side"], choices["drink"], sizes
        )


def _sizes_of(rows: Sequence[Mapping[str, Any]]) -> list[str]:
    """The one that is taken where none is said first."""
    return [row["id"] for row in sorted(rows, key=lambda row: not row.get("default"))]


def _name_of(item: Mapping[str, Any]) -> Name:
    name = item["name"]["en"].lower()
    mass = name.endswith("s") or any(word in name for word in (" and ", " de ", " of ", " al ", " on "))
    return Name(name, "" if mass else name + ("es" if name.endswith(("ch", "sh")) else "s"), mass=mass)
