"""The same again: all of what was ordered last, and not its last line alone."""

import pytest

from tests.session.held import Held, lines


@pytest.mark.parametrize(
    "words",
    [
        "same again for my brother",
        "same again",
        "the same for my wife",
        "and the same again for her please",
        "exactly the same for my husband",
        "my brother will have the same",
        "he'll have the same thing",
        "that all again please",
        "all of that again",
        "same order for my brother",
        "lo mismo para mi hermano",
        "otra vez lo mismo",
        "mi hermano quiere lo mismo",
    ],
)
def test_all_that_was_ordered_last_is_ordered_again(held: Held, words: str) -> None:
    held.say("A large cola and two cookies", words)
    assert lines(held) == [(2, "cola", []), (4, "cookie", [])]
    assert held.order[0]["variation"] == "L"


def test_what_was_said_of_it_since_is_of_the_copy_as_well(held: Held) -> None:
    held.say("a cheeseburger and a coke", "no pickles on the cheeseburger", "same again for my brother")
    assert lines(held) == [(2, "cheeseburger", ["no:pickle"]), (2, "cola", [])]


def test_only_what_was_ordered_last_is_meant(held: Held) -> None:
    held.say("A large cola", "two cookies", "same again for my brother")
    assert lines(held) == [(1, "cola", []), (4, "cookie", [])]


@pytest.mark.parametrize("words", ["same again", "and same again for my brother"])
def test_of_one_thing_it_is_one_more(held: Held, words: str) -> None:
    held.say("A large cola", words)
    assert lines(held) == [(2, "cola", [])]


@pytest.mark.parametrize(
    "words", ["same again but with ketchup on it", "the same burger for my brother", "the same as the car in front"]
)
def test_other_words_beside_it_are_of_one_thing_or_of_none(held: Held, words: str) -> None:
    held.say("a cheeseburger and two cookies", words)
    assert (4, "cookie", []) not in lines(held)
