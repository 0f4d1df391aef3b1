"""Menus that say each thing once, and guests who call it otherwise; what is had in place of what; levels it has not."""

from typing import Any

import pytest

from domain.menu_file import parse
from talkthru.understand import Understanding
from tests.dialog.test_plain_speech import group, item, order_of
from tests.dialog.test_plain_words import Line, sized

GROUPS = [
    group("Warm", "adjust", "Warmed"),
    group("Fixings", "adjust", "Room for Cream", "Double Protein", "Artichokes", "Lychee Jelly"),
    group("Side", "choice", "Regular Fries", "Onion Rings", least=1, most=1),
    group("Grain", "choice", "White Rice", "Brown Rice", "Spanish Rice", least=1, most=1),
    group("Filling", "choice", "Grilled Chicken", "Carnitas", least=1, most=1),
    group("Sweetness", "choice", "50% Sugar", "100% Sugar", most=1),
    group("Style", "choice", "Sweet", "Unsweetened", least=1, most=1),
    group("Heat", "choice", "Mild", "Hot", least=1, most=1),
    group("Milk", "choice", "Oat Milk", "Low-Fat Milk", most=1),
]
GROUPS[-1]["options"][0]["aliases"] = ["oat"]
ITEMS = [
    item("Cinnamon Bun", "Bakery", "warm"),
    item("Butter Croissant", "Bakery"),
    item("Almond Croissant", "Bakery"),
    item("Chocolate Croissant", "Bakery"),
    item("Bacon Egg and Cheese", "Breakfast"),
    item("Rolled Oats", "Breakfast") | {"aliases": ["oats"]},
    sized("Cortado", "Coffee", "fixings", "milk", S="Small", M="Medium"),
    item("Cod Basket", "Baskets", "side"),
    item("Onion Rings", "Sides"),
    sized("Fries", "Sides", R="Regular", L="Large"),
    item("Carp Roll", "Rolls"),
    item("Heron Bowl", "Bowls", "grain", "fixings"),
    item("Plover Bowl", "Bowls", "grain", "fixings"),
    item("Field Taco", "Tacos", "filling"),
    item("Taco Salad", "Salads", "filling"),
    item("Classic Burger", "Burgers"),
    item("Kestrel Burger", "Burgers"),
    item("Tres Leches Cake", "Sweets"),
    item("Leche", "Drinks"),
    item("Jade Tea", "Drinks", "sweetness"),
    item("Lychee Black Tea", "Drinks", "style", "fixings"),
    item("Plum Tea", "Drinks", "style", "fixings"),
    sized("Iced Brew", "Drinks", "style", M="Medium", L="Large"),
    item("Quail Curry", "Curries", "heat"),
    item("Duck Thali Plate", "Curries"),
    item("Quail Pakora", "Curries"),
    item("Snipe Pakora", "Curries"),
    item("Garlic Roti", "Bread"),
    item("Corn", "Sides"),
    item("Glazed Donut", "Donuts"),
    item("Frosted Donut", "Donuts"),
]


COUNTED = [
    group("Flavor", "choice", "Diet", "Ginger", least=1, most=1),
    group("Scoop", "choice", "Fig", "Mint", least=1, most=4),
    group("Sauce", "choice", "Mild", "Hot", least=1, most=2) | {"max_per_option": 1},
    group("Sauces", "choice", "Garlic", "Harissa", most=2),
    group("Leaf", "choice", "Kale", "Cress", least=1, most=2),
    group("Tops", "adjust", "Leeks", "Radish", "Queso"),
    group("Flavor2", "choice", "Tonic", "Bitter Lemon", least=1, most=1),
    group("Pies", "adjust", "Soppressata", "Capers"),
    group("Beans", "choice", "Pinto Beans", "Black Beans", least=1, most=1),
    group("Extras", "adjust", "Splash of Soy", "Soy", "Warmed"),
    group("Meat", "choice", "Brisket", "Ribs", least=1, most=1),
    group("Second Meat", "choice", "Brisket", "Ribs", least=1, most=1),
]
COUNTED[-3]["options"][-1]["aliases"] = ["warmed please"]
COUNTED_ITEMS = [
    item("Fizz", "Drinks", "flavor"),
    sized("Ristretto", "Coffee", "extras", S="Single", D="Double"),
    item("Soda Can", "Drinks", "flavor2"),
    item("2 Liter Soda", "Drinks", "flavor2"),
    sized("Cheese Pizza", "Pizza", "pies", "sauces", S="Small", L="Large"),
    sized("Clam Pizza", "Pizza", "pies", S="Small", L="Large"),
    item("Soppressata Slice", "Slices"),
    sized("Drumlets", "Wings", "sauce", **{"6": "6 Piece", "12": "12 Piece"})
    | {"aliases": ["bone in drumlets", "bone in"]},
    item("Quinoa Bowl", "Bowls", "beans", "tops"),
    item("Bean and Queso Burrito", "Burritos", "beans") | {"aliases": ["bean and queso"]},
    sized("Gelato", "Sweets", "scoop", **{"1": "1 Scoop", "2": "2 Scoops"}),
    sized("Drumettes", "Wings", "sauce", **{"10": "10 Piece", "20": "20 Piece"}),
    item("Gyro", "Wraps", "sauces", "tops", included=("tops_leeks",)),
    item("Build Your Own Salad", "Salads", "leaf", "tops"),
    item("Kale Salad", "Salads", "tops"),
    item("Garden Flatbread", "Flatbreads", "tops", included=("tops_leeks", "tops_radish")),
    item("Corn", "Sides"),
    item("One Meat Plate", "Plates", "meat"),
    item("Two Meat Plate", "Plates", "meat", "second_meat"),
    sized("Ribs", "By the Pound", H="Half Rack", F="Full Rack"),
]


@pytest.fixture(scope="module")
def counter() -> Understanding:
    return Understanding(parse({"modifier_groups": COUNTED, "items": COUNTED_ITEMS}, "counter"))


@pytest.fixture(scope="module")
def house() -> Understanding:
    return Understanding(parse({"modifier_groups": GROUPS, "items": ITEMS}, "house"))


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        # what everybody calls so, and the menu does not
        ("cinnamon bun heated up", [(1, "cinnamon_bun", "std", ("add:warm_warmed",))]),
        ("a cinnamon bun, warmed up please", [(1, "cinnamon_bun", "std", ("add:warm_warmed",))]),
        ("a small cortado with room", [(1, "cortado", "S", ("add:fixings_room_for_cream",))]),
        ("a medium cortado with 2% milk", [(1, "cortado", "M", ("pick:milk_low-fat_milk",))]),
        (
            "a heron bowl, red rice, double meat",
            [(1, "heron_bowl", "std", ("add:fixings_double_protein", "pick:grain_spanish_rice"))],
        ),
        (
            "heron bowl with white rice and artichoke hearts",
            [(1, "heron_bowl", "std", ("add:fixings_artichokes", "pick:grain_white_rice"))],
        ),
        ("two croissants and a bec", [(2, "butter_croissant", "std", ()), (1, "bacon_egg_and_cheese", "std", ())]),
        ("one hamburger", [(1, "classic_burger", "std", ())]),
        (
            "four tacos, all carnitas, and corn",
            [(4, "field_taco", "std", ("pick:filling_carnitas",)), (1, "corn", "std", ())],
        ),
        ("two pakoras, all quail", [(2, "quail_pakora", "std", ())]),
        ("8 chicken tacos", [(8, "field_taco", "std", ("pick:filling_grilled_chicken",))]),
        ("a carp roll and tres leches", [(1, "carp_roll", "std", ()), (1, "tres_leches_cake", "std", ())]),
        ("a plate of quail pakora", [(1, "quail_pakora", "std", ())]),
        ("2 ears of corn", [(2, "corn", "std", ())]),
        # one spelt so, and one that only has the word
        ("cortado, medium, oat", [(1, "cortado", "M", ("pick:milk_oat_milk",))]),
        ("a carp roll, regular fries", [(1, "carp_roll", "std", ()), (1, "fries", "R", ())]),
        ("a cod basket, regular fries", [(1, "cod_basket", "std", ("pick:side_regular_fries",))]),
        # a choice that is had in place of another
        (
            "cod basket but instead of the fries can i do onion rings",
            [(1, "cod_basket", "std", ("pick:side_onion_rings",))],
        ),
        ("cod basket, onion rings as the side", [(1, "cod_basket", "std", ("pick:side_onion_rings",))]),
        ("a heron bowl but swap the white rice for brown", [(1, "heron_bowl", "std", ("pick:grain_brown_rice",))]),
        # two things, and what each of them has
        (
            "1 heron w/ white rice, 1 plover w/ brown rice",
            [
                (1, "heron_bowl", "std", ("pick:grain_white_rice",)),
                (1, "plover_bowl", "std", ("pick:grain_brown_rice",)),
            ],
        ),
        (
            "a lychee tea and a sweet plum tea, the lychee one unsweetened",
            [
                (1, "lychee_black_tea", "std", ("pick:style_unsweetened",)),
                (1, "plum_tea", "std", ("pick:style_sweet",)),
            ],
        ),
        (
            "two dozen, one dozen glazed and the other frosted",
            [(12, "glazed_donut", "std", ()), (12, "frosted_donut", "std", ())],
        ),
        (
            "two quail curries, make one of them mild and the other hot, and a garlic roti",
            [
                (1, "quail_curry", "std", ("pick:heat_mild",)),
                (1, "quail_curry", "std", ("pick:heat_hot",)),
                (1, "garlic_roti", "std", ()),
            ],
        ),
        (
            "two iced brews, one sweet and one without sugar, both large",
            [(1, "iced_brew", "L", ("pick:style_sweet",)), (1, "iced_brew", "L", ("pick:style_unsweetened",))],
        ),
        ("carnitas taco, no wait, chicken taco", [(1, "field_taco", "std", ("pick:filling_grilled_chicken",))]),
        # who eats, and how many were named, count nothing
        ("dinner for two: a carp roll and corn", [(1, "carp_roll", "std", ()), (1, "corn", "std", ())]),
        ("a carp roll for the two of us", [(1, "carp_roll", "std", ())]),
        ("a carp roll, corn, two things, that's it", [(1, "carp_roll", "std", ()), (1, "corn", "std", ())]),
    ],
)
def test_it_is_what_anybody_would_take_it_for(house: Understanding, said: str, meant: list[Line]) -> None:
    answer = house.turn(said)
    assert sorted(order_of(answer)) == sorted(meant)
    assert not answer.clarify, answer.why


@pytest.mark.parametrize(
    ("said", "missed"), [("jade tea, 30% sugar", "30 percent sugar"), ("jade tea 75% sugar", "75")]
)
def test_a_level_that_it_has_not_is_said_and_not_passed_over(house: Understanding, said: str, missed: str) -> None:
    answer = house.turn(said)
    assert answer.clarify
    assert any(missed in unknown for unknown in answer.meaning.unknown)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        (
            "diet fizz, ginger fizz and corn",
            [
                (1, "fizz", "std", ("pick:flavor_diet",)),
                (1, "fizz", "std", ("pick:flavor_ginger",)),
                (1, "corn", "std", ()),
            ],
        ),
        ("double ristretto", [(1, "ristretto", "D", ())]),
        ("a ristretto, double", [(1, "ristretto", "D", ())]),
        ("a double scoop of fig gelato", [(1, "gelato", "2", ("pick:scoop_fig",))]),
        ("20 drumettes, 10 mild and 10 hot", [(1, "drumettes", "20", ("pick:sauce_hot", "pick:sauce_mild"))]),
        (
            "one scoop fig and two scoops mint",
            [(1, "gelato", "1", ("pick:scoop_fig",)), (1, "gelato", "2", ("pick:scoop_mint",))],
        ),
        ("a rib plate", [(1, "one_meat_plate", "std", ("pick:meat_ribs",))]),
        (
            "two one meat plates, one brisket, one ribs",
            [(1, "one_meat_plate", "std", ("pick:meat_brisket",)), (1, "one_meat_plate", "std", ("pick:meat_ribs",))],
        ),
        ("a dozen bone in drumlets, mild", [(1, "drumlets", "12", ("pick:sauce_mild",))]),
        ("a ristretto single with a splash of soy", [(1, "ristretto", "S", ("add:extras_splash_of_soy",))]),
        ("a gyro please", [(1, "gyro", "std", ())]),
        (
            "a quinoa bowl, pinto beans and queso",
            [(1, "quinoa_bowl", "std", ("add:tops_queso", "pick:beans_pinto_beans"))],
        ),
        ("a corn, tonic", [(1, "corn", "std", ()), (1, "soda_can", "std", ("pick:flavor2_tonic",))]),
        ("a 2 liter tonic", [(1, "2_liter_soda", "std", ("pick:flavor2_tonic",))]),
        ("a large soppressata", [(1, "cheese_pizza", "L", ("add:pies_soppressata",))]),
        ("a gyro with just garlic", [(1, "gyro", "std", ("pick:sauces_garlic",))]),
        ("byo: kale, leeks", [(1, "build_your_own_salad", "std", ("add:tops_leeks", "pick:leaf_kale"))]),
    ],
)
def test_it_is_that_many_of_what_was_said(counter: Understanding, said: str, meant: list[Line]) -> None:
    answer = counter.turn(said)
    assert sorted(order_of(answer)) == sorted(meant)
    assert not answer.clarify, answer.why


def test_what_one_half_is_without_is_asked_about_and_left_on(counter: Understanding) -> None:
    answer = counter.turn("a garden flatbread, half no leeks")
    assert order_of(answer) == [(1, "garden_flatbread", "std", ())]
    assert answer.clarify


def test_fries_that_are_fine_have_no_size(house: Understanding) -> None:
    answer: Any = house.turn("the fries are fine")
    assert not any("are" in unknown for unknown in answer.meaning.unknown)
