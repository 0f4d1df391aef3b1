"""Things that are counted and told one by one, a meal that becomes its main again, and a till's own ways."""

import json
from functools import cache
from pathlib import Path

import pytest

from domain.menu_file import parse
from edge.dialog.vocabulary.keyed import without_keys
from talkthru.understand import Understanding
from tests.dialog.cases_from_text import form_of
from tests.dialog.test_understand_cases import lines_of

MENUS = Path(__file__).parent / "menus"
DEMO = Path(__file__).parents[2] / "talkthru" / "data" / "menu.json"
PLAIN = "no:ketchup no:mustard no:onion no:pickle"
DRINKS = "main=classic_burger side=fries drink"


@cache
def machine(stem: str) -> Understanding:
    path = MENUS / f"{stem}.json" if stem else DEMO
    return Understanding(parse(json.loads(path.read_text(encoding="utf-8")), path.name))


def becomes(text: str, order: str, stem: str = "") -> bool:
    understanding = machine(stem)
    return lines_of(understanding.turn(text).order) == lines_of(form_of(order, understanding.lexicon.menu))


@pytest.mark.parametrize(
    "text",
    [
        "two cheeseburgers, one with no onions and one plain",
        "two cheeseburgers, the first one no onions and the second one plain",
        "two cheeseburgers, one for me with no onions and one for my wife plain",
        "two cheeseburgers, one for me no onions, one for my son plain",
        "a cheeseburger with no onions and one more plain",
    ],
)
def test_each_of_two_keeps_what_was_said_of_it(text: str) -> None:
    assert becomes(text, f"1 cheeseburger no:onion; 1 cheeseburger {PLAIN}")


@pytest.mark.parametrize(
    "text",
    [
        "two number ones, a coke with one and a sprite with the other",
        "two number ones, first with coke, second with sprite",
        "two number ones, one with a coke and one with a sprite",
    ],
)
def test_each_of_two_meals_gets_its_drink(text: str) -> None:
    assert becomes(text, f"1 @classic_meal/M {DRINKS}=cola; 1 @classic_meal/M {DRINKS}=lemon_lime")


def test_a_side_on_both_is_a_part_of_both_meals() -> None:
    assert becomes(
        "two number ones with coke, onion rings on both",
        f"2 @classic_meal/M {DRINKS}=cola".replace("fries", "onion_rings"),
    )


def test_just_the_burger_takes_the_meal_back() -> None:
    assert becomes("a number one no onion, just the burger", "1 classic_burger no:onion")


@pytest.mark.parametrize(
    "text", ["an apple pie and a coke, make that two apple pies", "an apple pie and a coke, sorry, two apple pies"]
)
def test_a_count_put_right_is_of_the_line_that_is_named(text: str) -> None:
    assert becomes(text, "2 apple_pie; 1 cola")


@pytest.mark.parametrize(
    "text",
    ["a coke, actually no, an apple pie", "a coke, sorry, an apple pie instead", "a coke, no, actually, an apple pie"],
)
def test_what_is_named_instead_takes_the_place_of_what_was_just_said(text: str) -> None:
    assert becomes(text, "1 apple_pie")


@pytest.mark.parametrize(
    "text", ["do you still have the apple pie? great, two please", "do you have apple pie? two please"]
)
def test_a_count_after_a_question_is_of_what_was_asked_about(text: str) -> None:
    assert becomes(text, "2 apple_pie")


def test_a_tills_keys_are_no_part_of_its_names_and_a_number_that_counts_is() -> None:
    keyed = [{"id": str(n), "name": f"{n} DISH {chr(n - 36)}X", "variations": [{"id": "s"}]} for n in range(101, 109)]
    counted = [{"id": str(n), "name": f"{n} WINGS", "variations": [{"id": "s"}]} for n in (6, 10, 20)]
    assert [i.name.get() for i in without_keys(parse({"items": keyed}, "till")).items][:2] == ["DISH AX", "DISH BX"]
    assert without_keys(parse({"items": counted}, "till")).items[0].name.get() == "6 WINGS"
