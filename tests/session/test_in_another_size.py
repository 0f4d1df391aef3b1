"""What is wanted in a size that it does not come in: which there are is told, with the one that was put."""

import pytest

from tests.session.held import Held

TOLD = "The onion rings come in regular and large; I put regular."
TOLD_ES = "Solo hay aros de cebolla en normal y grande; puse normal."


def said(held: Held, *turns: str) -> str:
    return " ".join(one.text for one in held.say(*turns).says)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Crispy chicken sandwich and some small onion rings, please.", TOLD),
        ("small onion rings", TOLD),
        ("onion rings, small, and a large coke", TOLD),
        ("a large coke and two small onion rings", TOLD),
        ("small onion rings, large coke", TOLD),
        ("unos aros de cebolla chicos", TOLD_ES),
        ("unos aros de cebolla chicos y una coca grande", TOLD_ES),
        ("extra large fries", "The fries come in small, medium and large; I put large."),
        ("a jumbo coke", "The cola comes in small, medium and large; I put large."),
    ],
)
def test_another_size_than_was_said_is_told(held: Held, words: str, told: str) -> None:
    answer = said(held, words)
    assert told in answer
    assert answer.count("I put") + answer.count("puse") == 1


@pytest.mark.parametrize(
    "words",
    [
        "medium onion rings",  # another word for regular
        "unos aros de cebolla medianos",
        "a tiny coffee",  # for small
        "a small cheeseburger",  # comes in one size
        "large nuggets, ranch",  # called otherwise
        "small fries and onion rings",
        "onion rings and small fries",
        "onion rings small fries small",
        "unos aros de cebolla y una coca chica",
    ],
)
def test_a_size_by_another_name_is_put_without_a_word(held: Held, words: str) -> None:
    answer = said(held, words)
    assert "I put" not in answer
    assert "puse" not in answer


def test_a_change_to_a_size_that_is_not_there_is_told(held: Held) -> None:
    assert "regular or large" in said(held, "onion rings and a large coke", "make the rings small")
    assert TOLD in said(held, "actually make the rings large", "no, make the rings small")


@pytest.mark.parametrize(
    ("words", "size"),
    [
        ("mozzarella sticks then, the four", "4"),
        ("ugh ok. mozzarella sticks then, the eight", "8"),
        ("mozzarella sticks then the eight", "8"),
        ("mozzarella sticks, the four", "4"),
    ],
)
def test_a_number_behind_what_comes_in_it_is_its_size_and_no_meal(held: Held, words: str, size: str) -> None:
    held.say("a bacon smokehouse burger", words)
    assert [(line["item"], line["variation"]) for line in held.order[1:]] == [("mozzarella_sticks", size)]


@pytest.mark.parametrize("words", ["the four", "the four, large, with a coke"])
def test_a_number_alone_is_the_meal_of_that_number(held: Held, words: str) -> None:
    held.say(words)
    assert [line["combo"] for line in held.order] == ["crispy_chicken_meal"]
