# ruff: noqa: E501 - tables: an order and what it is, side by side
"""Dishes told by what is in them, wishes that begin like questions, and what is told of several meals, on a menu of names
only."""

from typing import Any

import pytest

from domain.menu_file import parse
from talkthru.understand import Understanding
from tests.dialog.test_built_of_options import STD, meal, slot
from tests.dialog.test_plain_speech import group, item

GROUPS = [
    group("Stir", "adjust", "Cabbage", "Carrots", "Pecans", "Peanuts"),
    group("Meat", "choice", "Chicken", "Shrimp", "Vegetable", least=1, most=1),
    group("Sauce", "choice", "Plum", "Fiery", least=1, most=1),
    group("Dip", "choice", "Sesame", "Ginger", least=1, most=1),
    group("Leaf", "choice", "Jasmine", "Oolong", least=1, most=1),
    group("Sugar", "choice", "Sweet", "Unsweet", least=1, most=1),
    group("Coating", "adjust", "Glaze", "Sauce", "Scallions"),
]
GREENS = ("stir_cabbage", "stir_carrots")
ITEMS = [
    item("Mei Fun Noodles", "Noodles", "stir", included=GREENS),
    item("Chicken Mei Fun", "Noodles", "stir", included=GREENS),
    item("Beef Mei Fun", "Noodles", "stir", included=GREENS),
    item("Maple Pecan Shrimp", "Wok", "stir", included=("stir_pecans",)),
    item("Omelette", "Wok", "stir", "meat"),
    item("Vegetable Bao", "Starters"),
    item("Strips", "Strips", "sauce", "dip"),
    item("Fries", "Sides"),
    item("Slaw", "Sides"),
    item("Cola", "Drinks"),
    item("Lemonade", "Drinks"),
    item("Hot Tea", "Drinks", "leaf"),
    item("Iced Tea", "Drinks", "sugar"),
    item("Glazed Chicken", "Wok", "coating", included=("coating_glaze", "coating_scallions")),
]


def any_of(*refs: str) -> dict[str, dict[str, str]]:
    return dict.fromkeys(refs, STD)


COMBOS: list[dict[str, Any]] = [
    meal(
        "Strip Combo",
        STD,
        slot("main", "strips", any_of("strips")),
        slot("side", "fries", any_of("fries", "slaw")),
        slot("drink", None, any_of("cola", "lemonade")),
    ),
    meal(
        "Kids' Plate",
        STD,
        slot("main", None, any_of("chicken_mei_fun", "omelette")),
        slot("drink", None, any_of("cola", "lemonade")),
    ),
]


@pytest.fixture(scope="module")
def house() -> Understanding:
    return Understanding(parse({"modifier_groups": GROUPS, "items": ITEMS, "combos": COMBOS}, "house"))


def said_as(machine: Understanding, text: str) -> list[tuple[Any, ...]]:
    return [(row["qty"], row.get("combo", row.get("item")), *row.get("mods", ())) for row in machine.turn(text).order]


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("vegetable mei fun", [(1, "mei_fun_noodles")]),
        ("a veggie mei fun and a cola", [(1, "mei_fun_noodles"), (1, "cola")]),
        ("mei fun with no carrots", [(1, "mei_fun_noodles", "no:stir_carrots")]),
        ("the shrimp with the pecans", [(1, "maple_pecan_shrimp")]),
        ("shrimp with pecans and a cola", [(1, "maple_pecan_shrimp"), (1, "cola")]),
        ("actually just do the chicken mei fun", [(1, "chicken_mei_fun")]),
        ("do the beef mei fun please", [(1, "beef_mei_fun")]),
    ],
)
def test_a_dish_is_named_by_what_is_in_it_and_a_wish_to_do_it_orders_it(
    house: Understanding, said: str, meant: list[tuple[Any, ...]]
) -> None:
    assert said_as(house, said) == meant


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("an omelette with shrimp with pecans", [(1, "omelette", "add:stir_pecans", "pick:meat_shrimp")]),
        ("a vegetable omelette", [(1, "omelette", "pick:meat_vegetable")]),
        ("vegetable bao", [(1, "vegetable_bao")]),
        ("a chicken mei fun with peanuts", [(1, "chicken_mei_fun", "add:stir_peanuts")]),
    ],
)
def test_what_is_put_on_a_dish_names_no_other_one(
    house: Understanding, said: str, meant: list[tuple[Any, ...]]
) -> None:
    assert said_as(house, said) == meant


@pytest.mark.parametrize(
    "said", ["do the fries come with cheese", "do the omelettes have carrots", "do your strips taste good"]
)
def test_what_a_dish_does_is_asked(house: Understanding, said: str) -> None:
    answer = house.turn(said)
    assert not answer.order and answer.meaning.intents


def test_what_is_told_of_both_meals_is_of_each_of_them(house: Understanding) -> None:
    said = "two strip combos, one plum one fiery, both with sesame, slaw and lemonade"
    meals = house.turn(said).order
    assert [row["slots"]["main"]["mods"] for row in meals] == [
        ["pick:dip_sesame", "pick:sauce_plum"],
        ["pick:dip_sesame", "pick:sauce_fiery"],
    ]
    assert all(row["slots"]["side"]["item"] == "slaw" for row in meals)
    assert all(row["slots"]["drink"]["item"] == "lemonade" for row in meals)


def test_a_plate_for_kids_is_called_a_kids_meal(house: Understanding) -> None:
    (line,) = house.turn("a kids meal with chicken mei fun and a cola").order
    assert line["combo"] == "kids'_plate" and line["slots"]["main"]["item"] == "chicken_mei_fun"


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("a beef mei fun and a chicken mei fun, no carrots in the chicken one", [(1, "beef_mei_fun"), (1, "chicken_mei_fun", "no:stir_carrots")]),
        ("a beef mei fun and a chicken mei fun, the beef one with no cabbage", [(1, "beef_mei_fun", "no:stir_cabbage"), (1, "chicken_mei_fun")]),
        ("a beef mei fun and a chicken mei fun, actually take off the beef one", [(1, "chicken_mei_fun")]),
        ("a beef mei fun and a chicken mei fun with no carrots", [(1, "beef_mei_fun"), (1, "chicken_mei_fun", "no:stir_carrots")]),
    ],
)  # fmt: skip
def test_the_one_of_a_kind_is_that_one_of_those_named(
    house: Understanding, said: str, meant: list[tuple[Any, ...]]
) -> None:
    assert said_as(house, said) == meant


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("an unsweet tea", [(1, "iced_tea", "pick:sugar_unsweet")]),
        ("a sweet tea and a cola", [(1, "iced_tea", "pick:sugar_sweet"), (1, "cola")]),
        ("a jasmine tea", [(1, "hot_tea", "pick:leaf_jasmine")]),
    ],
)
def test_of_two_of_a_name_it_is_the_one_that_can_be_so(
    house: Understanding, said: str, meant: list[tuple[Any, ...]]
) -> None:
    assert said_as(house, said) == meant


def test_a_sauce_behind_a_pause_is_told_of_itself(house: Understanding) -> None:
    said = "glazed chicken with extra scallions, glaze on the side"
    assert said_as(house, said) == [(1, "glazed_chicken", "extra:coating_scallions", "side:coating_glaze")]
