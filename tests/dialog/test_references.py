"""Turns that point into the draft: what comes off, what is put right, which meal is meant."""

import json
from importlib import resources
from typing import Any

import pytest

from domain.menu_file import parse
from domain.order import Order, Refused, apply
from domain.order_form import to_form
from edge.dialog.meaning import Expecting, Heard, Kind, Meaning
from edge.dialog.understand import understand
from talkthru.understand import Understanding

MACHINE = Understanding(parse(json.loads((resources.files("talkthru.data") / "menu.json").read_text()), "menu.json"))


def talk(*turns: str, expecting: Expecting | None = None) -> tuple[list[dict[str, Any]], Meaning]:
    """The order after the turns, and what the last one meant; `expecting` is what the agent asked before that one."""
    order, meaning = Order(), Meaning()
    for n, words in enumerate(turns):
        asked = expecting if expecting is not None and n == len(turns) - 1 else Expecting()
        meaning = understand([Heard(words)], order, asked, MACHINE.lexicon, MACHINE.serving)
        for command in meaning.commands:
            made = apply(order, command, MACHINE.serving)
            assert not isinstance(made, Refused), (words, made)
            order = made
    return to_form(order.lines), meaning


@pytest.mark.parametrize(
    "words",
    [
        "take the pickles off",
        "leave the pickles off please",
        "can you take the pickles off of the classic burger",
        "leave the pickles out",
        "keep the pickles off the burger",
    ],
)
def test_a_verb_in_two_parts_takes_off(words: str) -> None:
    order, _ = talk("a classic burger and a large fries", words)
    assert [line["mods"] for line in order] == [["no:pickle"], []]


def test_what_is_taken_off_the_order_goes() -> None:
    order, _ = talk("a classic burger and a large fries", "take the fries off the order")
    assert [line["item"] for line in order] == ["classic_burger"]


def test_with_something_left_off_is_without_it() -> None:
    order, _ = talk("i'll take a classic burger with the pickles left off")
    assert order[0]["mods"] == ["no:pickle"]


def test_off_one_of_them_changes_one_and_adds_none() -> None:
    order, _ = talk("two number threes with a sprite", "take the onions off one of the number threes")
    assert [(line["combo"], line["qty"], line["slots"]["main"]["mods"]) for line in order] == [
        ("bacon_meal", 1, []),
        ("bacon_meal", 1, ["no:crispy_onions"]),
    ]


def test_no_just_one_cookie_throws_out_nothing_else() -> None:
    order, _ = talk("a large coke", "a large fry", "no no just one cookie")
    assert [line["item"] for line in order] == ["cola", "fries", "cookie"]


def test_no_just_two_of_what_is_there_are_two() -> None:
    order, _ = talk("a large coke and ten cookies", "no no just two cookies")
    assert [(line["item"], line["qty"]) for line in order] == [("cola", 1), ("cookie", 2)]


def test_a_drink_said_with_a_meal_answers_for_no_other_meal() -> None:
    order, _ = talk(
        "a number three",
        "and a kids meal with nuggets and milk",
        expecting=Expecting("slot", line=1, slot="drink", options=("cola", "milk")),
    )
    drinks = {line["combo"]: line["slots"].get("drink") for line in order}
    assert drinks["bacon_meal"] is None
    assert drinks["kids_meal"] == {"item": "milk", "mods": []}


def test_a_question_with_what_orders_nothing() -> None:
    order, meaning = talk("a large coke", "what else is sweet")
    assert [line["item"] for line in order] == ["cola"]
    assert not meaning.has(Kind.REPEAT)


def test_what_alone_asks_to_hear_it_again() -> None:
    assert talk("what")[1].has(Kind.REPEAT)


def forms(order: list[dict[str, Any]]) -> set[tuple[str, str, int, tuple[str, ...]]]:
    return {(line["item"], line["variation"], line["qty"], tuple(line["mods"])) for line in order}


def test_a_line_is_pointed_at_by_its_size() -> None:
    order, _ = talk("three cokes, two large one small", "one of the large should be diet", "no ice in the small one")
    assert forms(order) == {("cola", "L", 1, ()), ("cola", "S", 1, ("no:ice",)), ("diet_cola", "L", 1, ())}


def test_a_line_is_pointed_at_by_what_is_on_it() -> None:
    order, _ = talk("two cheeseburgers, one with bacon", "take the onions off the one with bacon")
    assert forms(order) == {
        ("cheeseburger", "std", 1, ("add:bacon", "no:onion")),
        ("cheeseburger", "std", 1, ()),
    }


def test_the_plain_one_can_be_made_a_double() -> None:
    order, _ = talk("two cheeseburgers one plain one with extra pickles", "the plain one should be a double")
    items = {line["item"]: line["mods"] for line in order}
    assert items["cheeseburger"] == ["extra:pickle"]
    assert items["double_cheeseburger"] == ["no:ketchup", "no:mustard", "no:onion", "no:pickle"]


def test_a_line_that_is_named_is_changed_by_should_be() -> None:
    order, _ = talk("a coke and fries", "the fries should be large")
    assert forms(order) == {("cola", "M", 1, ()), ("fries", "L", 1, ())}


def test_the_large_one_is_an_answer_where_a_size_was_asked_for() -> None:
    order, _ = talk(
        "nuggets and a large coke",
        "the six piece one",
        expecting=Expecting("size", line=1, options=("4", "6", "10", "20")),
    )
    assert {line["item"]: line["variation"] for line in order} == {"nuggets": "6", "cola": "L"}


def test_one_of_them_taken_off_leaves_the_rest() -> None:
    assert forms(talk("two cheeseburgers", "take off one of the cheeseburgers")[0]) == {("cheeseburger", "std", 1, ())}


def test_the_burger_of_a_meal_is_the_burger_that_is_there() -> None:
    order, _ = talk("number two, no pickles on the burger, and a sprite with no ice")
    assert len(order) == 1
    assert order[0]["slots"]["main"] == {"item": "double_cheeseburger", "mods": ["no:pickle"]}


def test_a_pizza_is_no_apple_pie() -> None:
    order, meaning = talk("can I get a pepperoni pizza")
    assert order == []
    assert meaning.unknown


def test_not_the_meal_leaves_the_sandwich() -> None:
    order, _ = talk("I'd like the fish, just the sandwich please, not the meal")
    assert forms(order) == {("fish_sandwich", "std", 1, ())}


def test_just_one_of_those_puts_the_count_right() -> None:
    order, _ = talk("two number ones with a coke", "actually, just one of those")
    assert [(line["combo"], line["qty"]) for line in order] == [("classic_meal", 1)]


def test_money_taken_off_is_a_wish_for_a_discount_and_takes_nothing_off_the_order() -> None:
    order, meaning = talk("a classic burger", "so take five dollars off that")
    assert [line["item"] for line in order] == ["classic_burger"]
    assert meaning.has(Kind.DISCOUNT)


def test_what_somebody_allergic_may_have_is_asked_and_not_ordered() -> None:
    order, meaning = talk("hi, my son has a severe peanut allergy, can he have a vanilla shake?")
    assert order == []
    assert meaning.has(Kind.ASK_ALLERGENS)


def test_a_meal_takes_the_place_of_no_pie() -> None:
    order, _ = talk("an apple pie", "then make it the number five instead, with a sprite")
    assert {line.get("item") or line["combo"] for line in order} == {"apple_pie", "spicy_chicken_meal"}


def test_what_is_on_offer_is_a_question_for_promotions() -> None:
    order, meaning = talk("are the shakes on offer right now?")
    assert order == []
    assert meaning.has(Kind.ASK_PROMOTIONS)


@pytest.mark.parametrize(
    "words", ["take a cheeseburger off", "remove a cheeseburger", "quita una hamburguesa con queso"]
)
def test_a_thing_of_two_that_goes_is_one(words: str) -> None:
    assert forms(talk("two cheeseburgers", words)[0]) == {("cheeseburger", "std", 1, ())}
