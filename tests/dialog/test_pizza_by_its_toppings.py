# ruff: noqa: E501 - tables: an order and what it is, side by side
"""Pizzas that are named by their size, crust and toppings alone, and more of the cheese that is on them, on a menu of
names only."""

from typing import Any

import pytest

from domain.menu_file import parse
from talkthru.understand import Understanding
from tests.dialog.test_plain_speech import group, item, order_of
from tests.dialog.test_plain_words import Line, sized

SIZES = {"S": "Small", "M": "Medium", "L": "Large"}
GROUPS = [
    group("Crust", "choice", "Hand Tossed", "Deep Dish", "Cracker Thin", least=1, most=1),
    group("Toppings", "adjust", "Mozzarella", "Sausage", "Mushrooms", "Artichokes", "Ham", "Onions"),
    group("Slice toppings", "adjust", "Extra Cheese", "Anchovies"),
    group("Heat", "choice", "Mild", "Fiery", least=1, most=1),
]
ON_ALL = ("crust_hand_tossed", "toppings_mozzarella")


def pizza(name: str, *on_it: str) -> dict[str, Any]:
    made = sized(name, "Pizzas", "crust", "toppings", **SIZES)
    return made | {"included_options": [*ON_ALL, *(f"toppings_{one}" for one in on_it)]}


ITEMS = [
    pizza("Cheese Pizza"),
    pizza("Sausage Pizza", "sausage"),
    pizza("Garden Pizza", "mushrooms", "artichokes", "onions"),
    pizza("Vito's Supreme", "sausage", "mushrooms", "onions"),
    pizza("Butcher's Choice", "sausage", "ham"),
    pizza("Maui", "ham"),
    item("Corner Slice", "Slices", "slice_toppings"),
    item("Onion Straws", "Sides"),
    sized("Cola", "Drinks", **SIZES),
]


@pytest.fixture(scope="module")
def vito() -> Understanding:
    return Understanding(parse({"modifier_groups": GROUPS, "items": ITEMS}, "vito"))


def cheese(size: str, *mods: str) -> Line:
    return (1, "cheese_pizza", size, mods)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("large deep dish ham and mushroom", [cheese("L", "add:toppings_ham", "add:toppings_mushrooms", "pick:crust_deep_dish")]),
        ("a medium mushroom and onion", [cheese("M", "add:toppings_mushrooms", "add:toppings_onions")]),
        ("a large cracker thin with artichokes", [cheese("L", "add:toppings_artichokes", "pick:crust_cracker_thin")]),
        ("a small deep dish and a large cola", [cheese("S", "pick:crust_deep_dish"), (1, "cola", "L", ())]),
    ],
)  # fmt: skip
def test_a_size_with_crust_and_toppings_is_the_plain_pizza_with_them(
    vito: Understanding, said: str, meant: list[Line]
) -> None:
    assert order_of(vito.turn(said)) == meant


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("a large sausage pizza with extra cheese", [(1, "sausage_pizza", "L", ("extra:toppings_mozzarella",))]),
        ("two large mauis, one of them with extra cheese", [(1, "maui", "L", ("extra:toppings_mozzarella",)), (1, "maui", "L", ())]),
        ("a large cheese pizza no onions extra cheese with ham", [cheese("L", "add:toppings_ham", "extra:toppings_mozzarella")]),
        ("a corner slice with extra cheese", [(1, "corner_slice", "std", ("add:slice_toppings_extra_cheese",))]),
        ("a large maui, double cheese", [(1, "maui", "L", ("extra:toppings_mozzarella",))]),
    ],
)  # fmt: skip
def test_extra_cheese_is_more_of_the_cheese_that_is_on_it(vito: Understanding, said: str, meant: list[Line]) -> None:
    assert order_of(vito.turn(said)) == meant


@pytest.mark.parametrize("said", ["a large", "extra cheese", "onions and mushrooms"])
def test_too_little_said_orders_no_pizza(vito: Understanding, said: str) -> None:
    answer = vito.turn(said)
    assert answer.clarify and all(line["item"] != "cheese_pizza" for line in answer.order)
