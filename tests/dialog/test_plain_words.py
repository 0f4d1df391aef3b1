"""Turns that are right word for word, and that clever reading has lost: each kind on a menu made for it."""

from typing import Any

import pytest

from domain.menu_file import parse
from talkthru.understand import Understanding
from tests.dialog.test_plain_speech import group, item, order_of

Line = tuple[int, str, str, tuple[str, ...]]


def sized(name: str, shelf: str, *groups: str, **sizes: str) -> dict[str, Any]:
    rows = [{"id": key, "name": said, "price_cents": 700 + n} for n, (key, said) in enumerate(sizes.items())]
    made: dict[str, Any] = item(name, shelf, *groups)
    return made | {"variations": rows}


GROUPS = [
    group("Heat", "choice", "Gentle", "Fierce", least=1, most=1),
    group("Loaf", "choice", "Pumpernickel", "Rye Roll", least=1, most=1),
    group("Sort", "choice", "Pear", "Quince", least=1, most=1),
    group("Dip", "choice", "Chimichurri", "Aioli", most=1),
    group("Meat", "choice", "Al Pastor", "Birria", least=1, most=1),
    group("Done", "choice", "Rare", "Well Done", least=1, most=1),
]
ITEMS = [
    sized("Funghi Pizza", "Pizza", S='Small 10"', L='Large 16"'),
    sized("Verde Pizza", "Pizza", S='Small 10"', L='Large 16"'),
    sized("Oat Cortado", "Coffee", S="Small 8oz", M="Medium 12oz"),
    sized("Goat Biryani", "Rice", "heat", H="Half", F="Full"),
    sized("Elk Strips", "Grill", "dip", **{"3": "3 Piece", "5": "5 Piece"}),
    sized("Cola", "Drinks", regular="Regular", large="Large") | {"aliases": ["coke"]},
    sized("Sweet Iced Tea", "Drinks", S="Small", M="Medium"),
    sized("Unsweet Iced Tea", "Drinks", S="Small", M="Medium"),
    sized("Dr Pepper", "Drinks", S="Small", M="Medium"),
    item("Rachel Melt", "Sandwiches", "loaf"),
    item("2 Liter Soda", "Drinks", "sort"),
    item("Baked Ziti", "Pasta"),
    item("Quail Skewer", "Grill"),
    item("Nachos", "Plates"),
    item("Taco", "Plates", "fillings"),
    item("Chips and Dip", "Sides", "dips"),
    sized("Yak Burger", "Grill", "done", S="Single", D="Double"),
    sized("Millet Bowl", "Bowls", L="Large", XL="X-Large"),
    item("Extra Aioli", "Sides"),
    item("Elk Platter", "Plates", "kinds"),
    item("Toast", "Plates", "kinds"),
    item("Yak Wrap", "Plates", "meat"),
    item("The Works Pizza", "Pizza"),
    item("Side Salsa Cup", "Sides") | {"aliases": ["side of salsa"]},
]
FILLINGS = group("Fillings", "adjust", "Cilantro", "Nacho Cheese")
KINDS = group("Kinds", "choice", "Fennel", "Beet", "Chard", least=1, most=4) | {"max_per_option": 4}
DIPS = group("Dips", "choice", "Salsa", "Guacamole", least=1, most=1)


@pytest.fixture(scope="module")
def kitchen() -> Understanding:
    return Understanding(parse({"modifier_groups": [*GROUPS, FILLINGS, DIPS, KINDS], "items": ITEMS}, "kitchen"))


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        # a size of a word and a number is one size, with its unit and without it
        ("a large 16 funghi pizza", [(1, "funghi_pizza", "L", ())]),
        ("a 16 large funghi pizza", [(1, "funghi_pizza", "L", ())]),
        ("a funghi pizza large 16, a quail skewer", [(1, "funghi_pizza", "L", ()), (1, "quail_skewer", "std", ())]),
        ("two small 10 verde pizzas", [(2, "verde_pizza", "S", ())]),
        ("three medium 12oz oat cortados", [(3, "oat_cortado", "M", ())]),
        ("a small funghi pizza and 10 quail skewers", [(1, "funghi_pizza", "S", ()), (10, "quail_skewer", "std", ())]),
        # how many, beside a number that is part of the name or of the size
        ("2 quince 2 liter sodas", [(2, "2_liter_soda", "std", ("pick:sort_quince",))]),
        ("three elk strips 5 piece with chimichurri", [(3, "elk_strips", "5", ("pick:dip_chimichurri",))]),
        ("three elk strips with chimichurri", [(1, "elk_strips", "3", ("pick:dip_chimichurri",))]),
        # a half is the size of what is named behind its options
        (
            "a quail skewer, a half fierce goat biryani",
            [(1, "quail_skewer", "std", ()), (1, "goat_biryani", "H", ("pick:heat_fierce",))],
        ),
        # an option right behind a new wish is of what follows
        (
            "an oat cortado. can i also get rye roll rachel melt",
            [(1, "oat_cortado", None, ()), (1, "rachel_melt", "std", ("pick:loaf_rye_roll",))],
        ),
        (
            "a pear 2 liter soda. can i also get two quince 2 liter sodas",
            [(1, "2_liter_soda", "std", ("pick:sort_pear",)), (2, "2_liter_soda", "std", ("pick:sort_quince",))],
        ),
        ("regular coke", [(1, "cola", "regular", ())]),
        ("dr pepper medium a sweet iced tea small", [(1, "dr_pepper", "M", ()), (1, "sweet_iced_tea", "S", ())]),
        ("taco with cilantro, nachos", [(1, "taco", "std", ("add:fillings_cilantro",)), (1, "nachos", "std", ())]),
        ("a side of salsa", [(1, "side_salsa_cup", "std", ())]),
        ("a funghi pizza 16 large", [(1, "funghi_pizza", "L", ())]),
        ("a verde pizza 10 in and a quail skewer", [(1, "verde_pizza", "S", ()), (1, "quail_skewer", "std", ())]),
        (
            "a quail skewer, oh and half fierce goat biryani",
            [(1, "quail_skewer", "std", ()), (1, "goat_biryani", "H", ("pick:heat_fierce",))],
        ),
        ("a quail skewer with an extra aioli", [(1, "quail_skewer", "std", ()), (1, "extra_aioli", "std", ())]),
        ("an extra aioli", [(1, "extra_aioli", "std", ())]),
        ("just pumpernickel rachel melt", [(1, "rachel_melt", "std", ("pick:loaf_pumpernickel",))]),
        ("a cola large can i also get a quail skewer", [(1, "cola", "large", ()), (1, "quail_skewer", "std", ())]),
        ("a double well done yak burger", [(1, "yak_burger", "D", ("pick:done_well_done",))]),
        (
            "an elk platter fennel and beet. can i also get one beet toast",
            [
                (1, "elk_platter", "std", ("pick:kinds_beet", "pick:kinds_fennel")),
                (1, "toast", "std", ("pick:kinds_beet",)),
            ],
        ),
        ("elk strips five piece for me", [(1, "elk_strips", "5", ())]),
        ("can i get al pastor yak wrap", [(1, "yak_wrap", "std", ("pick:meat_al_pastor",))]),
        ("a x-large millet bowl", [(1, "millet_bowl", "XL", ())]),
    ],
)
def test_what_is_said_word_for_word_is_that(kitchen: Understanding, said: str, meant: list[Line]) -> None:
    assert sorted(order_of(kitchen.turn(said)), key=str) == sorted(meant, key=str)


@pytest.mark.parametrize(
    "said",
    [
        "two baked zitis and that's it",
        "good evening, i'd like to place an order for two baked zitis",
        "order for pickup: two baked zitis",
        "hello there my name is Dragana and i'd like two baked zitis",
        "my name is Dragana Petrova, two baked zitis please",
        "ok so we just got off work and we're starving, let me get two baked zitis",
    ],
)
def test_words_around_a_plain_order_change_nothing_and_raise_no_question(kitchen: Understanding, said: str) -> None:
    answer = kitchen.turn(said)
    assert order_of(answer) == [(2, "baked_ziti", "std", ())]
    assert not answer.clarify


def test_a_strange_word_where_an_order_is_due_is_still_asked_about(kitchen: Understanding) -> None:
    assert kitchen.turn("can i get a strike and a quail skewer").clarify
    assert kitchen.turn("my name is Dragana, a blorfing and a quail skewer").clarify
