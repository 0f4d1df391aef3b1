"""How many there are, told once more behind words that put something right: the count is set, and nothing doubled."""

import pytest

from tests.session.held import Held, items


@pytest.mark.parametrize(
    ("first", "then", "stands"),
    [
        ("we're gonna need six cheeseburgers and six cokes",
         "hold up, grandma's not eating, five cheeseburgers, still six cokes", ["5 cheeseburger", "6 cola"]),
        ("three shakes, two chocolate, one vanilla", "ugh, they changed on me, it's one chocolate, two vanilla",
         ["1 chocolate_shake", "2 vanilla_shake"]),
        ("two classics and a coke", "what'd I say, two? sorry, it's three, three classics",
         ["3 classic_burger", "1 cola"]),
        ("four cookies", "sorry, that's six cookies", ["6 cookie"]),
        ("two large cokes", "sorry, two small cokes", ["2 cola"]),
        ("cuatro galletas", "perdón, son seis galletas", ["6 cookie"]),
        # what is ordered besides
        ("two cokes and a pie", "oh wait, can I get two cookies too", ["2 cola", "1 apple_pie", "2 cookie"]),
        ("two cokes", "wait, another coke", ["3 cola"]),
        ("two cokes", "wait, I want two cokes more", ["4 cola"]),
        ("a coke", "sorry, and two cookies", ["1 cola", "2 cookie"]),
    ],
)  # fmt: skip
def test_a_count_that_is_told_anew_is_set(held: Held, first: str, then: str, stands: list[str]) -> None:
    held.say(first, then)
    assert items(held) == stands


@pytest.mark.parametrize(
    "words",
    [
        "ok forget the thirty, just make it twelve",
        "drop the thirty, do twelve",
        "never mind the thirty, twelve is fine",
        "not thirty, just make it twelve",
        "twelve instead of the thirty please",
    ],
)
def test_the_number_of_what_waits_is_told_with_the_new_one(held: Held, words: str) -> None:
    step = held.say("thirty cheeseburgers", words)
    assert "welve" in " ".join(one.text for one in step.says)
    assert items(held) == ["12 cheeseburger"]


@pytest.mark.parametrize(
    "words", ["forget the five, make it three", "three instead of five", "scratch the five, three"]
)
def test_the_number_of_what_stands_is_told_with_the_new_one(held: Held, words: str) -> None:
    held.say("five cheeseburgers and a coke", words)
    assert items(held) == ["3 cheeseburger", "1 cola"]


def test_a_number_that_nothing_stands_in_counts_nothing_that_is_named_elsewhere(held: Held) -> None:
    held.say("two cheeseburgers and a pie", "forget the six, make it three")
    assert "3 cheeseburger" not in items(held)


@pytest.mark.parametrize(
    ("first", "then", "stands"),
    [
        ("four cheeseburgers and fries", "actually one burger less", ["3 cheeseburger", "1 fries"]),
        ("four cheeseburgers and fries", "make it one cheeseburger less", ["3 cheeseburger", "1 fries"]),
        ("four cheeseburgers and fries", "that's one burger too many", ["3 cheeseburger", "1 fries"]),
        ("four cheeseburgers and fries", "you've got one cheeseburger too many", ["3 cheeseburger", "1 fries"]),
        ("two colas and a cheeseburger", "one cola less, and a coffee", ["1 cola", "1 cheeseburger", "1 coffee"]),
        ("dos hamburguesas con queso y papas", "que sea una hamburguesa menos", ["1 cheeseburger", "1 fries"]),
        ("three cookies and two milks", "one less cookie and one less milk", ["2 cookie", "1 milk"]),
        ("three cookies", "sorry, I need one less", ["2 cookie"]),
        # less of what is on it
        ("two cheeseburgers", "one with less onions", ["1 cheeseburger", "1 cheeseburger"]),
        ("a large fries and a cola", "less salt on the fries", ["1 fries", "1 cola"]),
    ],
)
def test_so_many_fewer_are_taken_off_what_stands(held: Held, first: str, then: str, stands: list[str]) -> None:
    held.say(first, then)
    assert items(held) == stands
