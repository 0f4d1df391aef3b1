"""Menus of names alone, and guests who call things by a brand, a general word, or by what all here is made of."""

import pytest

from domain.menu_file import parse
from talkthru.understand import Understanding
from tests.dialog.test_plain_speech import group, item, order_of
from tests.dialog.test_plain_words import Line, sized
from tests.dialog.test_understand_cases import machine

GROUPS = [
    group("Dip", "choice", "Ranch", "Buffalo", least=0, most=3),
    group("On it", "adjust", "Buffalo Sauce", "Bacon", "Slaw", "Mayo"),
    group("Style", "choice", "Crispy Chicken", "Roast Chicken", least=0, most=1),
    group("Mix-in", "choice", "Cookie Crumble", "Peanut Butter Cup", "Candy-Coated Chocolate", least=1, most=1),
    group("Filling", "choice", "Apple", "Cherry", least=1, most=1),
    group("Cream and milk", "adjust", "Cream", "Oat Milk"),
]
ITEMS = [
    item("Classic Chicken Sandwich", "Sandwiches", "on_it", included=("on_it_mayo",)),
    item("Deluxe Chicken Sandwich", "Sandwiches", "on_it", included=("on_it_mayo",)),
    item("Grilled Chicken Sandwich", "Sandwiches", "on_it"),
    item("Buffalo Ranch Sandwich", "Sandwiches", "on_it", included=("on_it_buffalo_sauce",)),
    item("Bacon Club Sandwich", "Sandwiches", "on_it", included=("on_it_bacon",)),
    item("Veggie Sandwich", "Sandwiches", "on_it"),
    item("Chicken Heron Salad", "Salads", "style"),
    sized("Chicken Bites", "Chicken", "dip", R="Regular", L="Large"),
    sized("Half and Half", "Drinks", M="Medium", L="Large"),
    sized("Dr. Heron", "Drinks", M="Medium", L="Large"),
    item("Chocolate Milk", "Drinks"),
    sized("Vanilla Shake", "Sweets", R="Regular", L="Large"),
    sized("Chocolate Shake", "Sweets", R="Regular", L="Large"),
    sized("Heron Whirl", "Sweets", "mix-in", M="Medium", L="Large"),
    sized("Caramel Frozen Coffee", "Coffee", M="Medium", L="Large"),
    sized("Cold Brew", "Coffee", "cream_and_milk", M="Medium", L="Large"),
    item("Fried Pie", "Sweets", "filling"),
]


@pytest.fixture(scope="module")
def house() -> Understanding:
    return Understanding(parse({"menu_id": "heron", "modifier_groups": GROUPS, "items": ITEMS}))


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        # what all of a shelf is made of may be said or not
        ("a buffalo chicken sandwich", [(1, "buffalo_ranch_sandwich", "std", ())]),
        ("a chicken club", [(1, "bacon_club_sandwich", "std", ())]),
        ("two bacon club chicken sandwiches", [(2, "bacon_club_sandwich", "std", ())]),
        ("a chicken sandwich with bacon", [(1, "classic_chicken_sandwich", "std", ("add:on_it_bacon",))]),
        ("chicken sandwich add buffalo sauce", [(1, "classic_chicken_sandwich", "std", ("add:on_it_buffalo_sauce",))]),
        ("a grilled chicken sandwich", [(1, "grilled_chicken_sandwich", "std", ())]),
        ("a veggie sandwich", [(1, "veggie_sandwich", "std", ())]),
        # brands and general words
        ("a large popcorn chicken with ranch", [(1, "chicken_bites", "L", ("pick:dip_ranch",))]),
        ("large nuggets, buffalo", [(1, "chicken_bites", "L", ("pick:dip_buffalo",))]),
        ("large bites with ranch", [(1, "chicken_bites", "L", ("pick:dip_ranch",))]),
        ("large bites, a bit of ranch on the bites", [(1, "chicken_bites", "L", ("pick:dip_ranch",))]),
        ("a large dr pepper", [(1, "dr_heron", "L", ())]),
        ("a medium doctor pepper", [(1, "dr_heron", "M", ())]),
        ("a large oreo blizzard", [(1, "heron_whirl", "L", ("pick:mix-in_cookie_crumble",))]),
        ("a medium reese's flurry", [(1, "heron_whirl", "M", ("pick:mix-in_peanut_butter_cup",))]),
        ("a medium m&m whirl", [(1, "heron_whirl", "M", ("pick:mix-in_candy-coated_chocolate",))]),
        ("a large caramel frappe", [(1, "caramel_frozen_coffee", "L", ())]),
        ("a half tea half lemonade, large", [(1, "half_and_half", "L", ())]),
        ("a medium arnold palmer", [(1, "half_and_half", "M", ())]),
        # a word that adds nothing
        ("milkshake, vanilla, large", [(1, "vanilla_shake", "L", ())]),
        ("a regular chocolate milkshake", [(1, "chocolate_shake", "R", ())]),
        ("a chocolate milk", [(1, "chocolate_milk", "std", ())]),
        # what a thing is with one of its choices
        ("an apple pie", [(1, "fried_pie", "std", ("pick:filling_apple",))]),
        # a little of what comes without is put on
        ("a medium cold brew with a splash of oat milk", [(1, "cold_brew", "M", ("add:cream_and_milk_oat_milk",))]),
        ("medium cold brew, just a little cream", [(1, "cold_brew", "M", ("add:cream_and_milk_cream",))]),
        (
            "the classic chicken sandwich with a little mayo",
            [(1, "classic_chicken_sandwich", "std", ("light:on_it_mayo",))],
        ),
    ],
)
def test_it_is_what_anybody_calls_so(house: Understanding, said: str, meant: list[Line]) -> None:
    answer = house.turn(said)
    assert sorted(order_of(answer)) == sorted(meant)
    assert not any("which" in why for why in answer.why)


def test_a_choice_that_begins_another_dish_orders_none_of_its_own(house: Understanding) -> None:
    answer = house.turn("a crispy chicken sandwich")
    assert order_of(answer) == [(1, "classic_chicken_sandwich", "std", ())]
    assert answer.clarify


def test_what_is_not_sold_at_all_is_still_not_there(house: Understanding) -> None:
    answer = house.turn("a root beer and a carrot cake")
    assert order_of(answer) == []
    assert answer.clarify


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        # what things are called elsewhere is heard through a slip as their names are
        ("a large arnild palmer", [(1, "half_and_half", "L", ())]),
        ("a large orio blizard", [(1, "heron_whirl", "L", ("pick:mix-in_cookie_crumble",))]),
        ("large nuggits with ranch", [(1, "chicken_bites", "L", ("pick:dip_ranch",))]),
        ("Becky needs a veggie sandwich", [(1, "veggie_sandwich", "std", ())]),
    ],
)
def test_a_slip_is_heard_through_and_somebody_is_no_dish(house: Understanding, said: str, meant: list[Line]) -> None:
    assert sorted(order_of(house.turn(said))) == sorted(meant)


def test_a_misheard_choice_behind_a_thing_orders_no_other_one(house: Understanding) -> None:
    """ "Appla" behind a drink is asked about, and no fried pie."""
    assert order_of(house.turn("two large cold brews, appla")) == [(2, "cold_brew", "L", ())]


@pytest.mark.parametrize("said", ["two large cold brews no wat three", "two large cold brews, no sory, three"])
def test_what_puts_right_is_heard_through_a_slip(house: Understanding, said: str) -> None:
    assert order_of(house.turn(said)) == [(3, "cold_brew", "L", ())]


def test_what_ordinary_words_say_is_no_dish_that_is_called_so_elsewhere() -> None:
    assert order_of(machine("lakeshorecustard").turn("I will give it a whirl")) == []
    assert order_of(machine("lakeshorecustard").turn("can I get a flurry"))


@pytest.mark.parametrize(
    "said",
    [
        "wat comes on the veggie sandwich",
        "wat is in the cold brew",
        "wats in the chocolate milk",
        "wat sizes is the cold brew",
    ],
)
def test_a_what_that_was_misspelt_asks_and_orders_nothing(house: Understanding, said: str) -> None:
    assert order_of(house.turn(said)) == []
