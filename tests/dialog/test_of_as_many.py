# ruff: noqa: E501 - tables: an order and what it is, side by side
"""Meals that are told by the dish on them or by how many there are, on a menu of names only, and dishes beside them."""

from typing import Any

import pytest

from domain.menu_file import parse
from talkthru.understand import Understanding
from tests.dialog.test_built_of_options import STD, meal, slot
from tests.dialog.test_plain_speech import group, item

GROUPS = [
    group("Stir", "adjust", "Onions", "Cashews"),
    group("Toppings", "adjust", "Pickles", "Cheese"),
]
DISHES = ("lemon_chicken", "garlic_beef", "braised_eggplant", "sichuan_tofu")
SIDES = ("white_rice", "fried_rice")
ITEMS = [
    *(item(ref.replace("_", " ").title(), "Wok", "stir", included=("stir_onions",)) for ref in DISHES),
    *(item(ref.replace("_", " ").title(), "Rice") for ref in SIDES),
    item("Wonton Soup", "Soups"),
    item("Cola", "Drinks"),
    item("Catfish Sandwich", "Fryer", "toppings"),
    item("Shrimp Sandwich", "Fryer", "toppings"),
    item("Steak Plate", "Grill"),
]


def choices(*refs: str) -> dict[str, dict[str, str]]:
    return dict.fromkeys(refs, STD)


COMBOS: list[dict[str, Any]] = [
    meal("One Entree Plate", STD, slot("entree", None, choices(*DISHES)), slot("side", None, choices(*SIDES))),
    meal(
        "Two Entree Plate",
        STD,
        slot("entree", None, choices(*DISHES)),
        slot("entree_2", None, choices(*DISHES)),
        slot("side", None, choices(*SIDES)),
    ),
    meal(
        "Sandwich Basket",
        STD,
        slot("main", None, choices("catfish_sandwich", "shrimp_sandwich")),
        slot("drink", "cola", choices("cola")),
    ),
]


@pytest.fixture(scope="module")
def wok() -> Understanding:
    return Understanding(parse({"modifier_groups": GROUPS, "items": ITEMS, "combos": COMBOS}, "wok"))


def said_as(machine: Understanding, text: str) -> list[tuple[Any, ...]]:
    """(count, meal or dish, what fills it) of each line."""
    return [
        (row["qty"], row.get("combo", row.get("item")), *(part["item"] for part in row.get("slots", {}).values()))
        for row in machine.turn(text).order
    ]


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("a lemon chicken plate with fried rice", [(1, "one_entree_plate", "lemon_chicken", "fried_rice")]),
        ("two garlic beef plates with white rice", [(2, "one_entree_plate", "garlic_beef", "white_rice")]),
        ("a plate with sichuan tofu and fried rice", [(1, "one_entree_plate", "sichuan_tofu", "fried_rice")]),
        ("a plate with lemon chicken and garlic beef and white rice", [(1, "two_entree_plate", "lemon_chicken", "garlic_beef", "white_rice")]),
        ("a plate with two entrees, lemon chicken and garlic beef, and white rice", [(1, "two_entree_plate", "lemon_chicken", "garlic_beef", "white_rice")]),
        ("a two item plate, lemon chicken and sichuan tofu with fried rice", [(1, "two_entree_plate", "lemon_chicken", "sichuan_tofu", "fried_rice")]),
        ("a lemon chicken and sichuan tofu plate with fried rice", [(1, "two_entree_plate", "lemon_chicken", "sichuan_tofu", "fried_rice")]),
        ("lemon chicken and garlic beef on a two entree plate with fried rice", [(1, "two_entree_plate", "lemon_chicken", "garlic_beef", "fried_rice")]),
        ("a two entree plate, lemon chicken twice, with fried rice", [(1, "two_entree_plate", "lemon_chicken", "lemon_chicken", "fried_rice")]),
        ("a lemon chicken plate with white rice, no onions in the chicken", [(1, "one_entree_plate", "lemon_chicken", "white_rice")]),
        ("a lemon chicken plate with white rice and a wonton soup", [(1, "one_entree_plate", "lemon_chicken", "white_rice"), (1, "wonton_soup")]),
        ("a catfish sandwich basket", [(1, "sandwich_basket", "catfish_sandwich", "cola")]),
        ("two shrimp baskets", [(2, "sandwich_basket", "shrimp_sandwich", "cola")]),
    ],
)  # fmt: skip
def test_a_meal_is_the_one_of_as_many_dishes_as_are_named(
    wok: Understanding, said: str, meant: list[tuple[Any, ...]]
) -> None:
    assert said_as(wok, said) == meant


@pytest.mark.parametrize(
    "said",
    [
        "two plates, one lemon chicken with white rice and one garlic beef with fried rice",
        "two plates, both one entree, one lemon chicken with white rice and one garlic beef with fried rice",
        "two plates, one with lemon chicken and white rice and one with garlic beef and fried rice",
    ],
)
def test_several_meals_told_one_by_one_are_each_of_one_dish(wok: Understanding, said: str) -> None:
    assert said_as(wok, said) == [
        (1, "one_entree_plate", "lemon_chicken", "white_rice"),
        (1, "one_entree_plate", "garlic_beef", "fried_rice"),
    ]


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("a lemon chicken and a garlic beef plate with white rice", [(1, "lemon_chicken"), (1, "one_entree_plate", "garlic_beef", "white_rice")]),
        ("lemon chicken twice", [(2, "lemon_chicken")]),
        ("a one entree plate with lemon chicken and white rice, and a garlic beef", [(1, "one_entree_plate", "lemon_chicken", "white_rice"), (1, "garlic_beef")]),
        ("a steak plate", [(1, "steak_plate")]),
        ("a catfish sandwich and a shrimp sandwich", [(1, "catfish_sandwich"), (1, "shrimp_sandwich")]),
    ],
)  # fmt: skip
def test_a_dish_beside_a_meal_is_none_of_its_own(wok: Understanding, said: str, meant: list[tuple[Any, ...]]) -> None:
    assert said_as(wok, said) == meant


@pytest.mark.parametrize(
    ("said", "counts"),
    [
        ("a plate with one entree, and then a plate with two entrees", [1, 1]),
        ("a two item plate and a one item plate", [1, 1]),
        ("a lemon chicken and garlic beef plate and a lemon chicken and sichuan tofu plate", [1, 1]),
        ("two plates, both one entree", [2]),
    ],
)
def test_several_such_names_are_read_one_after_another(wok: Understanding, said: str, counts: list[int]) -> None:
    assert [row["qty"] for row in wok.turn(said).order] == counts


@pytest.mark.parametrize("said", ["two plates please", "a plate with white rice"])
def test_which_plate_is_asked_where_no_dish_is_named(wok: Understanding, said: str) -> None:
    assert wok.turn(said).clarify
