# ruff: noqa: E501 - tables: an order and what it is, side by side
"""Subs, soups and meals that are built of options, on a menu of names only: a word used once, and for what it names."""

from typing import Any

import pytest

from domain.menu_file import parse
from talkthru.understand import Understanding
from tests.dialog.test_plain_speech import group, item, order_of
from tests.dialog.test_plain_words import Line, sized

INCHES = {"6": "6 inch", "12": "Footlong"}
GROUPS = [
    group("Bread", "choice", "White", "Honey Wheat", "Gluten-Free Roll", least=1, most=1),
    group("Cheese", "choice", "Provolone", "American", "Cheese Sauce", "No Cheese", least=1, most=1),
    group("Toppings", "adjust", "Lettuce", "Tomatoes", "Red Onions", "Pickle Chips", "Jalapeños", "Olives"),
    group("Sauces", "adjust", "Mayonnaise", "Ranch", "Honey Mustard"),
    group("Beans", "adjust", "Black Beans", "Pinto Beans"),
    group(
        "Chip flavor", "choice", "Barbecue", "Jalapeño", "Sour Cream & Onion", "Nacho Cheese Tortilla", least=1, most=1
    ),
    group("Filling", "choice", "Turkey", "Ham", least=1, most=1),
    group("Extras", "adjust", "Bacon", "Double Meat", "Extra Cheese"),
    group("Base", "choice", "Farro", "Spring Greens", least=1, most=1),
    group("Garnish", "adjust", "Cucumbers", "Feta", "Chickpeas", "Radishes"),
    group("Salad toppings", "adjust", "Grilled Chicken", "Croutons"),
    group("Chili toppings", "adjust", "Shredded Cheddar", "Sour Cream", "Diced Onions"),
]
ON_ALL = ("bread", "cheese", "toppings", "sauces", "extras")
AS_IT_COMES = ("bread_white", "cheese_american", "toppings_lettuce", "sauces_mayonnaise")


def sub(name: str, *groups: str) -> dict[str, Any]:
    made = sized(name, "Subs", *ON_ALL, *groups, **INCHES) | {"included_options": list(AS_IT_COMES)}
    made["variations"][0]["default"] = True
    return made


ITEMS = [
    sub("Oven Roasted Turkey"),
    sub("Sedona Turkey"),
    sub("Black Forest Ham"),
    sub("Philly Cheesesteak"),
    sub("Chicken Philly"),
    sub("Buffalo Chicken"),
    sub("Heron Club"),
    sub("Garden Veggie"),
    sub("Badger Bacon Ranch"),
    sub("BLT") | {"aliases": ["bacon lettuce tomato"]},
    item("Kids Mini Sub", "Kids", "filling", "bread") | {"included_options": ["bread_white"]},
    item("Build Your Own Bowl", "Bowls", "base", "garnish") | {"included_options": []},
    item("Pastrami on Rye", "Sandwiches", "sauces"),
    item("Diet Cola", "Drinks"),
    item("Grilled Cheese", "Sandwiches", "cheese"),
    item("Reuben", "Sandwiches", "sauces"),
    item("Burrito", "Burritos", "beans"),
    item("Bag of Chips", "Sides", "chip_flavor"),
    item("Beans", "Sides"),
    item("Garden Salad", "Salads", "salad_toppings"),
    item("Chicken", "By the Piece"),
    sized("Beef Chili", "Soups", "chili_toppings", C="Cup", B="Bowl")
    | {"included_options": ["chili_toppings_shredded_cheddar"]},
    item("Tomato Basil Soup", "Soups"),
    item("Cola", "Drinks"),
]
SUBS = ("oven_roasted_turkey", "black_forest_ham", "philly_cheesesteak", "heron_club")


def slot(slot_id: str, default: str | None, by_size: dict[str, dict[str, str]]) -> dict[str, Any]:
    choices = [{"item": ref, "by_size": sizes, "upcharge_cents": 0} for ref, sizes in by_size.items()]
    return {"id": slot_id, "min": 1, "max": 1, "choices": choices, "default": default}


def meal(name: str, sizes: dict[str, str], *slots: dict[str, Any]) -> dict[str, Any]:
    rows = [{"id": key, "name": said, "price_cents": 1100 + n} for n, (key, said) in enumerate(sizes.items())]
    return {"id": name.lower().replace(" ", "_").replace("&", "and"), "name": name, "sizes": rows, "slots": list(slots)}


STD = {"std": "std"}
COMBOS = [
    meal(
        "Sub Meal",
        INCHES,
        slot("main", None, {ref: {"6": "6", "12": "12"} for ref in SUBS}),
        slot("side", "bag_of_chips", {ref: {"6": "std", "12": "std"} for ref in ("bag_of_chips", "garden_salad")}),
        slot("drink", "cola", {"cola": {"6": "std", "12": "std"}}),
    ),
    meal(
        "Deli Meal",
        STD,
        slot("main", None, {"reuben": STD, "grilled_cheese": STD}),
        slot("drink", "cola", {"cola": STD}),
    ),
    meal(
        "Half & Cup",
        STD,
        slot("main", None, {"reuben": STD, "grilled_cheese": STD}),
        slot("soup", "tomato_basil_soup", {"tomato_basil_soup": STD}),
    ),
]


@pytest.fixture(scope="module")
def counter() -> Understanding:
    return Understanding(parse({"modifier_groups": GROUPS, "items": ITEMS, "combos": COMBOS}, "counter"))


HAM = (1, "black_forest_ham", "6", ())


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        # "chips" are the chips, though pickle chips can go on the sub
        ("a ham sub with barbecue chips", [HAM, (1, "bag_of_chips", "std", ("pick:chip_flavor_barbecue",))]),
        ("a ham sub, nacho cheese tortilla chips", [HAM, (1, "bag_of_chips", "std", ("pick:chip_flavor_nacho_cheese_tortilla",))]),
        # what stands right before the chips is their kind, though it can go on the sub as well
        ("a ham sub with jalapeno chips", [HAM, (1, "bag_of_chips", "std", ("pick:chip_flavor_jalapeño",))]),
        ("a ham sub with jalapenos and a cola", [(1, "black_forest_ham", "6", ("add:toppings_jalapeños",)), (1, "cola", "std", ())]),
        ("a ham sub with pickle chips", [(1, "black_forest_ham", "6", ("add:toppings_pickle_chips",))]),
        ("a ham sub with pickles", [(1, "black_forest_ham", "6", ("add:toppings_pickle_chips",))]),
        ("a bag of doritos", [(1, "bag_of_chips", "std", ("pick:chip_flavor_nacho_cheese_tortilla",))]),
        ("a bag of sour cream and onion", [(1, "bag_of_chips", "std", ("pick:chip_flavor_sour_cream_&_onion",))]),
        # what chips are called in one piece is two things on a chili
        ("a bowl of chili with sour cream and onions", [(1, "beef_chili", "B", ("add:chili_toppings_diced_onions", "add:chili_toppings_sour_cream"))]),
        ("a bowl of chili no cheese", [(1, "beef_chili", "B", ("no:chili_toppings_shredded_cheddar",))]),
        # of two turkeys the one whose name only says how it is made
        ("a footlong turkey", [(1, "oven_roasted_turkey", "12", ())]),
        ("two turkey subs", [(2, "oven_roasted_turkey", "6", ())]),
        ("turkey breast on gluten free bread", [(1, "oven_roasted_turkey", "6", ("pick:bread_gluten-free_roll",))]),
        ("a sedona turkey", [(1, "sedona_turkey", "6", ())]),
        # "cheese" is the one that it comes with, and no cheese sauce
        ("ham and cheese on wheat", [(1, "black_forest_ham", "6", ("pick:bread_honey_wheat",))]),
        ("a ham sub with cheese sauce", [(1, "black_forest_ham", "6", ("pick:cheese_cheese_sauce",))]),
        ("a philly with whiz", [(1, "philly_cheesesteak", "6", ("pick:cheese_cheese_sauce",))]),
        # one sandwich, and not two that share its words
        ("a chicken cheesesteak with ranch", [(1, "chicken_philly", "6", ("add:sauces_ranch",))]),
        ("a house salad", [(1, "garden_salad", "std", ())]),
    ],
)  # fmt: skip
def test_each_word_is_said_of_what_it_names(counter: Understanding, said: str, meant: list[Line]) -> None:
    assert order_of(counter.turn(said)) == meant


@pytest.mark.parametrize("said", ["a ham sub with chips", "a ham sub and chips", "a ham sub, chips, and a cola"])
def test_chips_are_never_pickles_on_the_sub(counter: Understanding, said: str) -> None:
    lines = counter.turn(said).order
    assert [row["item"] for row in lines][:2] == ["black_forest_ham", "bag_of_chips"]
    assert not any(row["mods"] for row in lines)


@pytest.mark.parametrize("said", ["a garden salad with chicken", "two garden salads with chicken and croutons"])
def test_the_grilled_chicken_of_a_salad_is_no_chicken_by_the_piece(counter: Understanding, said: str) -> None:
    assert "add:salad_toppings_grilled_chicken" in counter.turn(said).order[0]["mods"]
    assert all(row["item"] != "chicken" for row in counter.turn(said).order)


def test_a_word_that_two_options_share_still_asks_which_and_orders_no_side(counter: Understanding) -> None:
    answer = counter.turn("a burrito with beans")
    assert [row["item"] for row in answer.order] == ["burrito"] and answer.clarify


@pytest.mark.parametrize(
    ("said", "combo", "size", "main"),
    [
        ("a footlong club meal", "sub_meal", "12", "heron_club"),
        ("footlong cheesesteak meal with barbecue chips", "sub_meal", "12", "philly_cheesesteak"),
        ("a six inch ham meal", "sub_meal", "6", "black_forest_ham"),
        ("a footlong turkey, make it a meal", "sub_meal", "12", "oven_roasted_turkey"),
        ("a reuben meal", "deli_meal", "std", "reuben"),
        ("the half and cup with a reuben", "half_and_cup", "std", "reuben"),
    ],
)
def test_a_meal_is_as_large_as_the_sandwich_was_said_and_the_one_called_a_meal(
    counter: Understanding, said: str, combo: str, size: str, main: str
) -> None:
    (line,) = counter.turn(said).order
    assert (line["combo"], line["size"], line["slots"]["main"]) == (combo, size, {"item": main, "mods": []})


@pytest.mark.parametrize(
    ("said", "mods"),
    [
        # what is left out is left out of the sub, and no veggie sub is ordered
        ("a ham sub no veggies", ("no:toppings_lettuce",)),
        ("a ham sub without veggies, add ranch", ("add:sauces_ranch", "no:toppings_lettuce")),
        ("a ham sub with lettuce tomatoes no onions", ("add:toppings_tomatoes",)),
        # a choice ends what is left out
        (
            "a ham sub no mayo on wheat with bacon",
            ("add:extras_bacon", "no:sauces_mayonnaise", "pick:bread_honey_wheat"),
        ),
        # dry is without its sauce, and with all else
        ("a ham sub dry", ("no:sauces_mayonnaise",)),
        # twice of it, where one cheese is chosen and more of it is an extra
        ("a ham sub with double cheese", ("add:extras_extra_cheese",)),
        ("a ham sub with double meat and double cheese", ("add:extras_double_meat", "add:extras_extra_cheese")),
        ("a ham sub with provolone, extra cheese", ("add:extras_extra_cheese", "pick:cheese_provolone")),
        ("a ham sub with everything", ()),
    ],
)
def test_what_is_said_of_a_sub_stays_on_it(counter: Understanding, said: str, mods: tuple[str, ...]) -> None:
    assert order_of(counter.turn(said)) == [(1, "black_forest_ham", "6", mods)]


@pytest.mark.parametrize(
    "said",
    [
        "a ham sub with all the veggies",
        "a ham sub and all the vegetables on it",
        "a ham sub on rye",
        "a ham sub on rye with ranch",
        "a ham sub with double provolone",
    ],
)
def test_what_cannot_be_told_of_a_sub_is_asked_and_nothing_else_is_ordered(counter: Understanding, said: str) -> None:
    answer = counter.turn(said)
    assert [row["item"] for row in answer.order] == ["black_forest_ham"] and answer.clarify


@pytest.mark.parametrize("said", ["a bowl with greens and everything on it", "build your own bowl, farro, the works"])
def test_everything_on_a_bowl_of_ones_own_is_asked_about(counter: Understanding, said: str) -> None:
    answer = counter.turn(said)
    assert [row["item"] for row in answer.order] == ["build_your_own_bowl"] and answer.clarify


def test_what_is_excepted_is_never_put_on(counter: Understanding) -> None:
    (line,) = counter.turn("a ham sub with everything except olives and jalapenos").order
    assert not any(mod.startswith("add:") for mod in line["mods"])


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("a mini ham sub", [(1, "kids_mini_sub", "std", ("pick:filling_ham",))]),
        ("two mini turkey subs on wheat", [(2, "kids_mini_sub", "std", ("pick:bread_honey_wheat", "pick:filling_turkey"))]),
        ("a six inch ham sub", [HAM]),
        ("a bbr", [(1, "badger_bacon_ranch", "6", ())]),
        ("a footlong bbr no mayo", [(1, "badger_bacon_ranch", "12", ("no:sauces_mayonnaise",))]),
        # put right behind what was meant
        ("a cola, diet cola I mean", [(1, "diet_cola", "std", ())]),
        ("a ham sub and a cola, a diet cola I meant", [HAM, (1, "diet_cola", "std", ())]),
        ("a ham sub on wheat, white I mean", [HAM]),
        ("a cola, I mean a diet cola", [(1, "diet_cola", "std", ())]),
        ("a cola and a diet cola I mean", [(1, "cola", "std", ()), (1, "diet_cola", "std", ())]),
    ],
)  # fmt: skip
def test_a_name_with_its_kind_inside_by_its_letters_or_put_right_behind_is_that(
    counter: Understanding, said: str, meant: list[Line]
) -> None:
    assert order_of(counter.turn(said)) == meant


@pytest.mark.parametrize(
    ("said", "items"),
    [
        ("two footlongs, a ham and a club", ("black_forest_ham", "heron_club")),
        ("three footlongs: a turkey, a ham and a club", ("oven_roasted_turkey", "black_forest_ham", "heron_club")),
        ("three footlongs, turkey, ham and club", ("oven_roasted_turkey", "black_forest_ham", "heron_club")),
        ("two footlongs, a ham on wheat and a club with no mayo", ("black_forest_ham", "heron_club")),
    ],
)
def test_a_size_before_a_list_is_of_each_that_is_named(
    counter: Understanding, said: str, items: tuple[str, ...]
) -> None:
    lines = counter.turn(said).order
    assert sorted((row["qty"], row["item"], row["variation"]) for row in lines) == sorted((1, i, "12") for i in items)


def test_a_size_before_one_name_stays_a_count_of_that() -> None:
    menu = parse({"modifier_groups": GROUPS, "items": ITEMS, "combos": COMBOS}, "counter")
    assert order_of(Understanding(menu).turn("two footlongs, club")) == [(2, "heron_club", "12", ())]
