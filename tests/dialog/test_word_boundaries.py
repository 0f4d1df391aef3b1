"""Words that run together or are cut in two are read as what they are; words that are one stay one."""

import json
from pathlib import Path

import pytest

from domain.menu_file import parse
from talkthru.understand import Understanding

MENU = Path(__file__).parent.parent.parent / "talkthru" / "data" / "menu.json"


@pytest.fixture(scope="module")
def burgers() -> Understanding:
    return Understanding(parse(json.loads(MENU.read_text(encoding="utf-8")), "demo"))


@pytest.mark.parametrize(
    ("heard", "said"),
    [
        ("twocheeseburgers nopickles and alarge fries", "two cheeseburgers no pickles and a large fries"),
        ("cheeseburgernoonions", "cheeseburger no onions"),
        ("a cheeseburger withbacon onthe side", "a cheeseburger with bacon on the side"),
        ("two large cokes noice", "two large cokes no ice"),
        ("fourcheeseburgers onewithno onions", "four cheeseburgers one with no onions"),
        ("a cheeseburger ex tra pickles", "a cheeseburger extra pickles"),
        ("a me dium fries", "a medium fries"),
        ("a cheeseburger with out onions", "a cheeseburger without onions"),
        ("10 10 piece nuggets with ranch", "10 piece nuggets with ranch"),
        ("a classicburger no pickles", "a classic burger no pickles"),
        ("a classic burgerno pickles", "a classic burger no pickles"),
        ("two charge fries and a lodge coke", "two large fries and a large coke"),
    ],
)
def test_boundaries_that_moved_change_nothing_of_the_order(burgers: Understanding, heard: str, said: str) -> None:
    assert burgers.turn(heard).order == burgers.turn(said).order != []


@pytest.mark.parametrize("text", ["it was formed in a convention", "the theme of the parade", "we avoid measures"])
def test_words_that_are_one_order_nothing(burgers: Understanding, text: str) -> None:
    assert burgers.turn(text).order == []
