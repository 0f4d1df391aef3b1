"""Bowls, pizzas and the like that are put together, beside dishes that are named."""

import json

import pytest

from domain.menu_file import parse
from talkthru.understand import Understanding
from tests.dialog.cases_from_text import form_of
from tests.dialog.score import bare, menu_file
from tests.dialog.test_of_several import becomes, counter
from tests.dialog.test_understand_cases import lines_of


def assert_names_only(stem: str, said: str, order: str) -> None:
    path = menu_file(stem)
    menu = parse(bare(json.loads(path.read_text(encoding="utf-8"))), path.name)
    answer = Understanding(menu).turn(said)
    assert not answer.clarify, answer.why
    assert lines_of(answer.order) == lines_of(form_of(order, menu))


@pytest.mark.parametrize(
    ("menu", "said", "order"),
    [
        ("u_poketide", "2 chicken bowls and 2 colas", "2 chicken_bowl/R; 2 cola"),
        ("u_poketide", "large tofu bowl with soba noodles, no avocado", "1 tofu_bowl/L pick:soba no:avocado"),
        ("u_poketide", "octopus bowl with brown rice", "1 byo_bowl/R pick:octopus_scoop pick:brown_rice"),
        (
            "palomagrande",
            "a chicken bowl, white rice, black beans",
            "1 bowl pick:chicken pick:white_rice pick:black_beans",
        ),
    ],
)
def test_a_dish_that_is_named_so_is_no_bowl_of_ones_own(menu: str, said: str, order: str) -> None:
    becomes(menu, said, order)


@pytest.mark.parametrize(
    ("menu", "said", "order"),
    [
        ("u_brickpie", "medium pepperoni and mushroom pizza", "1 pepperoni_pizza/M add:mushrooms"),
        ("u_brickpie", "a pepperoni and a mushroom pizza", "1 pepperoni_pizza/M; 1 cheese_pizza/M add:mushrooms"),
        ("u_brickpie", "two large pizzas, one pepperoni and one hawaiian", "1 pepperoni_pizza/L; 1 hawaiian/L"),
        ("u_brickpie", "a large hawaiian with sausage on half", "1 hawaiian/L add:half_sausage"),
    ],
)
def test_a_pizza_and_what_is_put_on_it(menu: str, said: str, order: str) -> None:
    becomes(menu, said, order)


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("medium pizza with sausage and green peppers", "1 cheese_pizza/M add:sausage add:green_pepper"),
        ("large pepperoni, small veggie", "1 pepperoni_pizza/L; 1 veggie/S"),
        ("large pepperoni pizza with sausage", "1 pepperoni_pizza/L add:sausage"),
    ],
)
def test_a_pizza_without_other_names(said: str, order: str) -> None:
    assert_names_only("blind/u_brickpie", said, order)


def test_everything_but_something_that_is_not_on_it_is_asked_about() -> None:
    answer = counter("corner_pizza").turn("medium pizza with everything but olives and pineapple")
    assert any("everything" in words for words in answer.meaning.unknown)
    becomes("u_poketide", "teriyaki chicken bowl, everything but the carrots", "1 chicken_bowl/R no:carrot")


@pytest.mark.parametrize(
    ("menu", "said", "order"),
    [
        ("u_poketide", "lychee black tea, 50% sugar", "1 lychee_tea/R pick:sweet50"),
        ("u_poketide", "lychee black tea no sugar", "1 lychee_tea/R pick:sweet0"),
        ("u_poketide", "citrus salmon bowl and a side of edamame", "1 citrus_salmon/R; 1 edamame"),
        ("u_fernbank", "small regular coffee", "1 coffee/S"),
        (
            "u_longgrain",
            "chicken burrito brown rice black beans cheese sour cream lettuce",
            "1 chicken_burrito/M pick:brown_rice pick:black_beans add:cheese add:sour_cream add:lettuce",
        ),
    ],
)
def test_what_is_listed_without_a_pause_is_all_of_it(menu: str, said: str, order: str) -> None:
    assert_names_only(f"blind/{menu}", said, order)


@pytest.mark.parametrize(
    ("menu", "said", "order"),
    [
        ("palomagrande", "large coke no ice, reg sprite", "1 soda/L pick:coke no:ice; 1 soda/R pick:sprite"),
        ("palomagrande", "large coke, reg diet coke", "1 soda/L pick:coke; 1 soda/R pick:diet"),
        ("palomagrande", "large coke, make it a reg", "1 soda/R pick:coke"),
        ("palomagrande", "a lime jarritos and a tamarind one", "1 jarritos pick:j_lime; 1 jarritos pick:j_tam"),
    ],
)
def test_a_size_and_a_choice_behind_one_that_has_both_are_another(menu: str, said: str, order: str) -> None:
    becomes(menu, said, order)
