"""A count that heads a list of what it is: "three burgers. a classic, a garden and a melt" are three, not six."""

import pytest

from tests.dialog.score import machine_of

SAID = {
    "delcohoagie": {
        "three hoagies, an italian, a turkey and a tuna, and a soft pretzel": "1 ital, 1 turk, 1 tuna, 1 pretz",
        "four hoagies, two italian no onions, one turkey and one veggie": "2 ital, 1 turk, 1 veg",
        "two salads. a garden salad and a grilled chicken caesar": "1 salad, 1 csalad",
    },
    "rodeotaco": {
        "three burritos: two bean burritos and a burrito supreme, plus a large pepsi": "2 bean_bur, 1 sup_bur, 1 pepsi",
    },
    "stackhouse": {
        "two burgers, a classic and a garden burger, and a large fries": "1 cb, 1 veg, 1 fries",
        "two burgers, a western bbq with no onions and a mushroom swiss": "1 bbq, 1 shroom",
        "two classic burgers, a garden burger and a large fries": "2 cb, 1 veg, 1 fries",  # no list of the two
    },
    "curdshack": {"two dogs, a chili cheese dog and a pogo stick, and a large fries": "1 chilidog, 1 corndog, 1 fries"},
}


@pytest.mark.parametrize("menu", SAID)
def test_the_things_of_a_list_are_what_was_counted_before_it(menu: str) -> None:
    machine = machine_of(menu)
    for text, wanted in SAID[menu].items():
        order = machine.turn(text).order
        assert ", ".join(f"{line['qty']} {line.get('item') or line['combo']}" for line in order) == wanted, text


IN_ORDER = {
    "stackhouse": {
        "two classic burger meals and a western bbq meal, drinks are coke, diet coke and lemonade": "coke, diet, lemo",
        "two classic burger meals and a western bbq meal, the drinks are two cokes and a diet coke": "coke, diet",
        "a classic burger meal and a western bbq meal, for drinks a coke and a lemonade": "coke, lemo",
    },
    "rodeotaco": {
        "a chalupa combo and a quesadilla combo, drinks pepsi and dr pepper": "pepsi, drp",
        "a chalupa combo, a quesadilla combo and a gordita combo with drinks pepsi, diet pepsi and dr pepper": (
            "pepsi, diet_pepsi, drp"
        ),
        "a chalupa combo and a gordita combo, drinks will be pepsi and dr pepper, and two tacos": "pepsi, drp",
    },
}


@pytest.mark.parametrize("menu", IN_ORDER)
def test_drinks_told_after_several_meals_are_for_the_meals_in_their_order(menu: str) -> None:
    machine = machine_of(menu)
    for text, wanted in IN_ORDER[menu].items():
        meals = [line for line in machine.turn(text).order if "combo" in line]
        assert ", ".join(line["slots"]["drink"]["item"] for line in meals) == wanted, text


def test_what_is_named_by_its_topping_is_the_plain_one_of_those_counted() -> None:
    machine = machine_of("blind/q_uncleray")
    told = {
        "2 large pizzas one pepperoni and one cheese": "1 byo/L add:pepperoni, 1 byo/L",
        "two large pizzas, one pepperoni and one hawaiian with no ham": "1 byo/L add:pepperoni, 1 hawaiian/L no:ham",
        "4 medium pizzas, 2 pepperoni, 1 cheese, 1 supreme": "2 byo/M add:pepperoni, 1 byo/M, 1 supreme/M",
    }
    for text, wanted in told.items():
        lines = machine.turn(text).order
        rows = [" ".join([f"{x['qty']} {x['item']}/{x['variation']}", *x["mods"]]) for x in lines]
        assert ", ".join(rows) == wanted, text


def test_a_black_coffee_is_no_black_tea_and_a_shot_of_syrup_no_shot() -> None:
    machine = machine_of("blind/q_corduroy")
    told = {
        "a small black coffee": "1 coffee/S",
        "2 medium coffees, one black and one with half and half": "1 coffee/M, 1 coffee/M add:half_half",
        "a large black iced tea": "1 iced_tea/L pick:black_tea",
        "a small iced tea, black": "1 iced_tea/S pick:black_tea",
        "a small latte with almond milk": "1 latte/S pick:almond",  # and no flat white
        "a latte with two shots of hazelnut and an extra shot": "1 latte/M add:hazelnut*2 add:shot",
    }
    for text, wanted in told.items():
        lines = machine.turn(text).order
        rows = [" ".join([f"{x['qty']} {x['item']}/{x['variation']}", *x["mods"]]) for x in lines]
        assert ", ".join(rows) == wanted, text
