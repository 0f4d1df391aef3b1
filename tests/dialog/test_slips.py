"""Small words that a recogniser puts in, loses or takes for others, and the same words where they were said."""

import pytest

from talkthru.understand import Understanding
from tests.dialog.test_understand_cases import machine

HEARD = [
    ("two large yeah cokes", "two large cokes"),
    ("a okay cheeseburger no yeah onions", "a cheeseburger no yeah onions"),
    ("a large okay coke and two so cheeseburgers", "a large coke and two cheeseburgers"),
    ("a cheeseburger with mayo an the side", "a cheeseburger with mayo on the side"),
    ("a cheeseburger mayo the side", "a cheeseburger mayo on the side"),
    ("two cheeseburgers an a media coke", "two cheeseburgers and a medium coke"),
    ("i won a large coke", "i want a large coke"),
    ("two large cokes for kids", "two large cokes for the kids"),
    ("a large coke far the kids", "a large coke for the kids"),
]


@pytest.fixture(scope="module")
def burgers() -> Understanding:
    return machine("demo_burger")


@pytest.mark.parametrize(("heard", "said"), HEARD)
def test_a_small_word_that_was_not_said_so_changes_no_order(burgers: Understanding, heard: str, said: str) -> None:
    assert burgers.turn(said).order
    assert burgers.turn(heard).order == burgers.turn(said).order


def test_a_word_that_ends_what_was_said_still_ends_it(burgers: Understanding) -> None:
    ended = burgers.turn("a large coke please a small coke").order
    assert [line["variation"] for line in ended] == [
        line["variation"] for line in burgers.turn("a large coke, please, a small coke").order
    ]


def test_nothing_is_left_out_where_people_pause(burgers: Understanding) -> None:
    assert burgers.turn("no, okay, two large cokes").order == burgers.turn("two large cokes").order
