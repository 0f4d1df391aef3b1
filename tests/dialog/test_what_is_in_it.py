# ruff: noqa: E501 - tables: an order and what it is, side by side
"""Things sold in what holds them, named by what is in it, on a menu of names only; and what stays what it is."""

import pytest

from domain.menu_file import parse
from talkthru.understand import Understanding
from tests.dialog.test_built_of_options import STD, meal, slot
from tests.dialog.test_plain_speech import group, item, order_of
from tests.dialog.test_plain_words import Line, sized

FLAVORS = ("Cola", "Orange", "Birch Beer")
GROUPS = [
    group("Bottle flavor", "choice", *FLAVORS, least=1, most=1),
    group("Jug flavor", "choice", *FLAVORS, least=1, most=1),
    group("Cup sauce", "choice", "Tartar", "Remoulade", "Honey Mustard", least=1, most=1),
    group("Dip", "choice", "Tartar", "Remoulade", least=1, most=1),
    group("Crisp flavor", "choice", "Salted", "Dill", least=1, most=1),
    group("Toppings", "adjust", "Dill", "Slaw"),
]
ITEMS = [
    item("Bottled Soda", "Drinks", "bottle_flavor"),
    item("2-Liter Soda", "Drinks", "jug_flavor"),
    sized("Birch Beer", "Drinks", S="Small", L="Large"),
    item("Bottled Water", "Drinks"),
    item("Sauce Cup", "Sides", "cup_sauce"),
    item("Bag of Crisps", "Sides", "crisp_flavor"),
    item("Fish Bites", "Fryer", "dip"),
    item("Cod Sandwich", "Fryer", "toppings"),
    sized("Chowder", "Soups", C="Cup", B="Bowl"),
]
COMBOS = [
    meal(
        "Harbor Feast",
        STD,
        slot("main", "cod_sandwich", {"cod_sandwich": STD}),
        slot("drink", "bottled_soda", {"bottled_soda": STD}),
    )
]


@pytest.fixture(scope="module")
def pier() -> Understanding:
    return Understanding(parse({"modifier_groups": GROUPS, "items": ITEMS, "combos": COMBOS}, "pier"))


def bottle(flavor: str, count: int = 1) -> Line:
    return (count, "bottled_soda", "std", (f"pick:bottle_flavor_{flavor}",))


def cup(sauce: str, count: int = 1) -> Line:
    return (count, "sauce_cup", "std", (f"pick:cup_sauce_{sauce}",))


COD = (1, "cod_sandwich", "std", ())


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("a cod sandwich and a bottle of birch beer", [COD, bottle("birch_beer")]),
        ("two bottles of orange and a bottle of cola", [bottle("orange", 2), bottle("cola")]),
        ("a cod sandwich with slaw and an orange bottle", [(1, "cod_sandwich", "std", ("add:toppings_slaw",)), bottle("orange")]),
        ("a birch beer bottle", [bottle("birch_beer")]),
        ("a 2 liter of cola", [(1, "2-liter_soda", "std", ("pick:jug_flavor_cola",))]),
        ("a two liter of birch beer and a cod sandwich", [(1, "2-liter_soda", "std", ("pick:jug_flavor_birch_beer",)), COD]),
        ("a cod sandwich and a cup of tartar", [COD, cup("tartar")]),
        ("two cups of remoulade", [cup("remoulade", 2)]),
        ("tartar and honey mustard cups please, and a cod sandwich", [cup("tartar"), cup("honey_mustard"), COD]),
        ("a bag of dill", [(1, "bag_of_crisps", "std", ("pick:crisp_flavor_dill",))]),
        ("a bag of salted crisps", [(1, "bag_of_crisps", "std", ("pick:crisp_flavor_salted",))]),
    ],
)  # fmt: skip
def test_what_holds_a_thing_is_the_thing_and_what_is_in_it_its_choice(
    pier: Understanding, said: str, meant: list[Line]
) -> None:
    assert order_of(pier.turn(said)) == meant


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("a bottle of water", [(1, "bottled_water", "std", ())]),
        ("a large birch beer", [(1, "birch_beer", "L", ())]),
        ("a small birch beer and a cod sandwich", [(1, "birch_beer", "S", ()), COD]),
        ("a cup of chowder", [(1, "chowder", "C", ())]),
        ("a cod sandwich with dill", [(1, "cod_sandwich", "std", ("add:toppings_dill",))]),
        ("fish bites with a cup of tartar", [(1, "fish_bites", "std", ("pick:dip_tartar",))]),
    ],
)
def test_what_is_sold_so_or_comes_with_a_dish_is_no_bottle_and_no_cup(
    pier: Understanding, said: str, meant: list[Line]
) -> None:
    assert order_of(pier.turn(said)) == meant


def test_the_bottle_of_a_meal_is_the_one_that_it_comes_with(pier: Understanding) -> None:
    (line,) = pier.turn("a harbor feast with a bottle of orange").order
    assert line["slots"]["drink"] == {"item": "bottled_soda", "mods": ["pick:bottle_flavor_orange"]}
