"""Which of several things is meant by the word that all their names hold."""

import pytest

from domain.menu_file import parse
from edge.dialog.vocabulary.titles import head_of
from talkthru.understand import Answer, Understanding


def said(text: str, *names: str) -> Answer:
    items = [{"id": name, "name": name, "variations": [{"id": "1", "name": "Each"}]} for name in names]
    return Understanding(parse({"items": items}, "till.json")).turn(text)


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("Street Taco", "taco"),
        ("Chicken with Broccoli", "chicken"),
        ("Cup of Water", "water"),
        ("Coke Can", "cok"),
        ("Fried Rice (Large)", "ric"),
        ("Taco Plate", "plat"),
        ("Salt and Vinegar", ""),
    ],
)
def test_the_head_is_what_the_thing_is(name: str, head: str) -> None:
    assert head_of(name) == head


def test_a_taco_is_a_street_taco_and_no_taco_salad() -> None:
    answer = said("two tacos", "Street Taco", "Taco Salad", "Taco Plate", "Kids Taco")
    assert answer.order == [{"item": "Street Taco", "variation": "1", "qty": 2, "mods": []}]
    assert not answer.clarify


def test_what_is_set_apart_by_a_word_is_meant_when_it_is_said() -> None:
    assert said("a kids taco", "Street Taco", "Kids Taco").order[0]["item"] == "Kids Taco"
    assert said("a lunch pad thai", "Pad Thai Noodles", "Lunch Pad Thai Noodles").order[0]["item"].startswith("Lunch")


def test_two_of_the_same_kind_are_still_asked_about() -> None:
    answer = said("a burger", "Bison Burger", "Garden Burger", "Burger Bites")
    assert answer.clarify
    assert answer.order == []


def test_a_name_said_in_full_is_that_name() -> None:
    assert said("a chili dog", "Chili Dog", "Chili Cheese Dog").order[0]["item"] == "Chili Dog"


def test_an_alias_of_small_words_is_not_named_by_each_of_them() -> None:
    items = [
        {"id": "beer", "name": "Root Beer", "aliases": ["a and w"], "variations": [{"id": "1", "name": "Each"}]},
        {"id": "tea", "name": "Tea", "variations": [{"id": "1", "name": "Each"}]},
    ]
    understanding = Understanding(parse({"items": items}, "till.json"))
    assert [row["item"] for row in understanding.turn("a tea and that is it").order] == ["tea"]
    assert [row["item"] for row in understanding.turn("an a and w please").order] == ["beer"]
