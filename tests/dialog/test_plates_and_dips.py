"""Plates, dips and soups whose words name a dish, a size and an option at once: each word is used for one of them."""

from typing import Any

import pytest

from domain.menu_file import parse
from talkthru.understand import Understanding
from tests.dialog.test_plain_speech import group, item, order_of
from tests.dialog.test_plain_words import Line, sized

GROUPS = [
    group("Toppings", "adjust", "Lettuce", "Tomato", "Red Onion", "Sumac", "Flatbread Crisps"),
    group("Bread", "choice", "Flatbread", "Seeded Roll", "In a Lettuce Leaf", least=1, most=1),
    group("Warmth", "choice", "Griddled", "Cold", least=1, most=1),
    group("On It", "adjust", "Onion Ring", "Pickles", "Bacon"),
    group("Dip", "choice", "Sesame", "Hot", least=1, most=1),
    group("Sauce", "adjust", "Hot Sauce", "Sesame Sauce"),
    group("Two Sides", "choice", "Bulgur", "Cup of Chickpea Soup", "Greens", least=2, most=2),
]


def called(made: dict[str, Any], *aliases: str, **sizes: list[str]) -> dict[str, Any]:
    rows = [{**v, "aliases": sizes.get(v["id"], [])} for v in made["variations"]]
    return made | {"aliases": list(aliases), "variations": rows}


ITEMS = [
    called(sized("Muhammara", "Dips", S="Small", L="Large"), L=["to share"]),
    sized("Potato Wedges", "Sides", S="Small", M="Medium", L="Large"),
    item("Lamb Wrap", "Wraps", "toppings", included=("toppings_lettuce", "toppings_tomato")),
    item(
        "Herb Salad",
        "Salads",
        "toppings",
        "bread",
        included=("toppings_flatbread_crisps", "toppings_sumac", "bread_flatbread"),
    ),
    called(sized("Chickpea Soup", "Soups", C="Cup", B="Bowl"), B=["big"]),
    called(item("Grain Bowl", "Bowls"), "bowl"),
    sized("Stuffed Leaves", "Starters", **{"4": "4 piece", "8": "8 piece"}),
    called(sized("Honey Pastry", "Sweets", **{"1": "Single piece", "6": "Box of six"}), **{"1": ["piece"]}),
    item("Barley Bun", "Bakery", "warmth"),
    called(item("Crisps", "Sides"), "crisps"),
    called(item("Walnut Pepper Dip", "Dips"), "whipped walnut"),
    called(item("Dip Cup", "Sides", "dip"), "dip"),
    called(item("Skewer Plate", "Plates", "two_sides", "sauce"), "skewers"),
    called(sized("Lentil Patties", "Starters", "dip", **{"4": "4 piece", "8": "8 piece"}), "patties"),
    item("Bulgur", "Sides"),
    item("Smash Burger", "Burgers", "on_it", included=("on_it_pickles",)),
    sized("Onion Rings", "Sides", M="Medium", L="Large"),
    called(sized("Cola", "Drinks", S="Small", M="Medium", L="Large")),
]


@pytest.fixture(scope="module")
def grill() -> Understanding:
    return Understanding(parse({"modifier_groups": GROUPS, "items": ITEMS}, "grill"))


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        # a size that is called "to share" is one of what comes so; wedges to share are for several
        ("a muhammara to share", [(1, "muhammara", "L", ())]),
        (
            "two lamb wraps, one with no tomato, and large wedges to share",
            [
                (1, "lamb_wrap", "std", ("no:toppings_tomato",)),
                (1, "lamb_wrap", "std", ()),
                (1, "potato_wedges", "L", ()),
            ],
        ),
        # no flatbread at all is one thing, no flatbread crisps another
        ("a herb salad, no flatbread crisps", [(1, "herb_salad", "std", ("no:toppings_flatbread_crisps",))]),
        # little of what stands before it, behind a list of what is left off
        (
            "a herb salad no flatbread crisps, sumac light",
            [(1, "herb_salad", "std", ("light:toppings_sumac", "no:toppings_flatbread_crisps"))],
        ),
        # the later of two counts, before anything is named
        (
            "3 piece no sorry 4 piece stuffed leaves and a small cola",
            [(1, "stuffed_leaves", "4", ()), (1, "cola", "S", ())],
        ),
        # what it comes in, said twice
        ("chickpea soup big bowl, and a small cola", [(1, "chickpea_soup", "B", ()), (1, "cola", "S", ())]),
        ("a cup of chickpea soup and a grain bowl", [(1, "chickpea_soup", "C", ()), (1, "grain_bowl", "std", ())]),
        # what a dish is, behind what it is called for short
        ("whipped walnut dip and a small cola", [(1, "walnut_pepper_dip", "std", ()), (1, "cola", "S", ())]),
        # a soup by the cup, though plates may have one on them
        ("two cups of chickpea soup", [(2, "chickpea_soup", "C", ())]),
        (
            "skewers with greens and a cup of chickpea soup",
            [(1, "skewer_plate", "std", ("pick:two_sides_cup_of_chickpea_soup", "pick:two_sides_greens"))],
        ),
        (
            "a skewer plate, sides are bulgur and greens",
            [(1, "skewer_plate", "std", ("pick:two_sides_bulgur", "pick:two_sides_greens"))],
        ),
        # so many pieces, behind the name and before what goes with them
        ("lentil patties 8 with sesame", [(1, "lentil_patties", "8", ("pick:dip_sesame",))]),
        # rings beside a burger are a dish, one on it is not
        (
            "a smash burger no pickles, and some large onion rings",
            [(1, "smash_burger", "std", ("no:on_it_pickles",)), (1, "onion_rings", "L", ())],
        ),
        (
            "a smash burger with bacon and an onion ring on it",
            [(1, "smash_burger", "std", ("add:on_it_bacon", "add:on_it_onion_ring"))],
        ),
        (
            "a smash burger, bulgur, cola",
            [(1, "smash_burger", "std", ()), (1, "bulgur", "std", ()), (1, "cola", None, ())],
        ),
        ("a barley bun griddled", [(1, "barley_bun", "std", ("pick:warmth_griddled",))]),
        ("a barley bun, don't griddle it", [(1, "barley_bun", "std", ())]),
        ("large wedges to share and a small cola", [(1, "potato_wedges", "L", ()), (1, "cola", "S", ())]),
    ],
)
def test_each_word_is_used_for_what_it_names(grill: Understanding, said: str, meant: list[Line]) -> None:
    assert order_of(grill.turn(said)) == meant
