"""Turns of phrase that come to plainer words, on a menu made for them, with words of no other test."""

from typing import Any

import pytest

from domain.menu_file import parse
from talkthru.understand import Understanding
from tests.dialog.score import machine_of
from tests.dialog.test_plain_speech import group, item, order_of

Line = tuple[int, str, str, tuple[str, ...]]


def sized(name: str, shelf: str, *groups: str, **sizes: str) -> Any:
    rows = [{"id": key, "name": said, "price_cents": 700 + n} for n, (key, said) in enumerate(sizes.items())]
    return item(name, shelf, *groups) | {"variations": rows}


GROUPS = [
    group("Filling", "choice", "Roast Duck", "Rabbit", "Eggplant", least=1, most=1),
    group("Glaze", "choice", "Molasses", "Sambal", least=1, most=1),
    group("Toppings", "adjust", "Mayo", "Relish", "Toasted", "Pickled Okra"),
    group("Vinaigrette", "choice", "Dane Dressing", "Sumac Dressing", most=1),
    group("Amount", "adjust", "Dressing"),
]
GROUPS[0]["options"][0]["aliases"] = ["duck"]
ITEMS = [
    item("Street Arepa", "Arepas", "filling", "toppings", included=("toppings_mayo",))
    | {"aliases": ["arepa", "arepas"]},
    item("Duck Mini Arepas", "Arepas") | {"aliases": ["rolled duck arepas"]},
    item("Rachel", "Sandwiches", "toppings", included=("toppings_mayo",)),
    item("Reuben", "Sandwiches", "toppings"),
    item("Dane Salad", "Salads", "vinaigrette", "amount", included=("amount_dressing",)) | {"aliases": ["dane"]},
    item("Garbure", "Soups"),
    item("Nicoise", "Salads", "vinaigrette", "amount", included=("amount_dressing",)),
    sized("Drumettes", "Wings", "glaze", **{"6": "6 Piece", "12": "12 Piece"}),
    sized("Congee", "Bowls", P="Pint", Q="Quart"),
    sized("Laksa", "Bowls", P="Pint", Q="Quart"),
    sized("Birch Soda", "Drinks", S="Small", L="Large"),
]


@pytest.fixture(scope="module")
def kitchen() -> Understanding:
    return Understanding(parse({"modifier_groups": GROUPS, "items": ITEMS}, "kitchen"))


DUCK, RABBIT, EGGPLANT = (f"pick:filling_{f}" for f in ("roast_duck", "rabbit", "eggplant"))


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        # a thing with its own kind before it is no other dish that has both words
        ("a duck arepa, a rabbit arepa", [(1, "street_arepa", "std", (DUCK,)), (1, "street_arepa", "std", (RABBIT,))]),
        ("two duck arepas with relish", [(2, "street_arepa", "std", ("add:toppings_relish", DUCK))]),
        ("rolled duck arepas", [(1, "duck_mini_arepas", "std", ())]),
        ("duck mini arepas", [(1, "duck_mini_arepas", "std", ())]),
        # what stands behind a pause is said of both, and is no part of the name before it
        (
            "a nicoise and a dane, dressing on the side for both",
            [(1, "nicoise", "std", ("side:amount_dressing",)), (1, "dane_salad", "std", ("side:amount_dressing",))],
        ),
        ("a nicoise with dane dressing", [(1, "nicoise", "std", ("pick:vinaigrette_dane_dressing",))]),
        # what heads a list is what each of it is
        (
            "arepas: 2 duck 3 rabbit 1 eggplant",
            [
                (2, "street_arepa", "std", (DUCK,)),
                (3, "street_arepa", "std", (RABBIT,)),
                (1, "street_arepa", "std", (EGGPLANT,)),
            ],
        ),
        (
            "i want arepas, two duck and one rabbit, and a garbure",
            [
                (2, "street_arepa", "std", (DUCK,)),
                (1, "street_arepa", "std", (RABBIT,)),
                (1, "garbure", "std", ()),
            ],
        ),
        (
            "drumettes, a dozen sambal and a dozen molasses",
            [(1, "drumettes", "12", ("pick:glaze_sambal",)), (1, "drumettes", "12", ("pick:glaze_molasses",))],
        ),
        (
            "three arepas, two duck and one rabbit",
            [(2, "street_arepa", "std", (DUCK,)), (1, "street_arepa", "std", (RABBIT,))],
        ),
        # what is done to a thing is how it is made
        (
            "a rachel and a garbure. oh and toast the rachel",
            [(1, "rachel", "std", ("add:toppings_toasted",)), (1, "garbure", "std", ())],
        ),
        (
            "two reubens and a rachel, toast the rachel one only",
            [(2, "reuben", "std", ()), (1, "rachel", "std", ("add:toppings_toasted",))],
        ),
        (
            "a reuben and a rachel, toast both please",
            [(1, "reuben", "std", ("add:toppings_toasted",)), (1, "rachel", "std", ("add:toppings_toasted",))],
        ),
        ("a reuben, can you toast it", [(1, "reuben", "std", ("add:toppings_toasted",))]),
        # two people, two of it
        ("a garbure. both of us: large birch sodas", [(1, "garbure", "std", ()), (2, "birch_soda", "L", ())]),
        ("the two of us want a garbure", [(1, "garbure", "std", ())]),
        # who gives in takes the one for the other
        (
            "a garbure and a large birch soda... ok a small birch soda then",
            [(1, "garbure", "std", ()), (1, "birch_soda", "S", ())],
        ),
        ("a large birch soda. ok a garbure then", [(1, "birch_soda", "L", ()), (1, "garbure", "std", ())]),
        # only some of what comes with it
        ("two rachels but only one with mayo", [(1, "rachel", "std", ()), (1, "rachel", "std", ("no:toppings_mayo",))]),
        ("three rachels, only two with mayo", [(2, "rachel", "std", ()), (1, "rachel", "std", ("no:toppings_mayo",))]),
        (
            "two rachels but only one with relish",
            [(1, "rachel", "std", ("add:toppings_relish",)), (1, "rachel", "std", ())],
        ),
        # a choice in place of another takes back nothing else
        (
            "a duck arepa with no mayo. wait make it rabbit, and a garbure",
            [(1, "street_arepa", "std", ("no:toppings_mayo", RABBIT)), (1, "garbure", "std", ())],
        ),
        # a size of several
        ("congee and laksa, quarts", [(1, "congee", "Q", ()), (1, "laksa", "Q", ())]),
        ("a pint of congee and a laksa, quart", [(1, "congee", "P", ()), (1, "laksa", "Q", ())]),
        ("how bout a large birch soda", [(1, "birch_soda", "L", ())]),
    ],
)
def test_a_turn_of_phrase_is_the_plain_order_that_it_stands_for(
    kitchen: Understanding, said: str, meant: list[Line]
) -> None:
    assert sorted(order_of(kitchen.turn(said))) == sorted(meant)


def test_a_meal_that_was_asked_about_is_taken_with_what_is_told_of_it() -> None:
    machine = machine_of("stackhouse")
    order = machine.turn("do you have the classic burger meal? i'll take that with onion rings and a coke").order
    assert [(line["combo"], sorted(p["item"] for p in line["slots"].values())) for line in order] == [
        ("m1", ["cb", "coke", "rings"])
    ]
