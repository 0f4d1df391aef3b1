"""What a person is shown, and what not."""

import pytest

from edge.screen.view import masked, short
from edge.screen.words import EN, ES, said, span


@pytest.mark.parametrize(
    ("said_words", "shown"),
    [
        ("two cheeseburgers and a number 3", "two cheeseburgers and a number 3"),
        ("my number is 555 0100 22", "my number is •••"),
        ("it's 4111-1111-1111-1111 okay", "it's ••• okay"),
        ("five five five oh one double two please", "••• please"),
        ("cinco cinco cinco cero uno", "•••"),
        ("one, two, no make it three", "one, two, no make it three"),
        ("write to me@example.org", "write to •••"),
    ],
)
def test_numbers_and_addresses_that_could_name_somebody_are_not_shown(said_words: str, shown: str) -> None:
    assert masked(said_words) == shown


def test_an_order_is_named_by_its_lane_and_number() -> None:
    assert short("lane-1-zxfp4enh-12") == "lane-1 #12"
    assert short("lane-1-12") == "lane-1 #12"
    assert short("something else") == "something else"


def test_both_languages_say_the_same_things() -> None:
    assert EN.keys() == ES.keys()
    assert said("said_already_at_pos", "es", about="T-7").startswith("Ya está en la caja T-7")
    assert said("no_such_key", "en") == "no such key"


@pytest.mark.parametrize(("seconds", "shown"), [(-3, "0 s"), (59.9, "59 s"), (61, "1 min"), (7_500, "2 h 5 min")])
def test_a_length_of_time(seconds: float, shown: str) -> None:
    assert span(seconds, "en") == shown
