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


ASKED = [
    "a cheeseburger no han and a coke",
    "a cheeseburger no shirt large fries",
    "a cheeseburger no and a coke",
    "fries and a cheeseburger with extra",
]

TAKEN_FOR = [
    ("a cheeseburger now pickles", "a cheeseburger no pickles"),
    ("a cheeseburger know onions knew pickles", "a cheeseburger no onions no pickles"),
    ("a large coke now i", "a large coke no ice"),
    ("a large coke light eye and fries", "a large coke light ice and fries"),
    ("a large coke like ice and fries", "a large coke light ice and fries"),
    (
        "2 cheeseburgers one with bacon and when with no onion",
        "2 cheeseburgers one with bacon and one with no onion",
    ),
    (
        "two cheeseburgers one plain and run without onion",
        "two cheeseburgers one plain and one without onion",
    ),
    ("give me when cheeseburger", "give me one cheeseburger"),
    ("a large coffee with to creams", "a large coffee with two creams"),
    ("a cheeseburger width bacon", "a cheeseburger with bacon"),
    ("four cheeseburgers two of then with bacon", "four cheeseburgers two of them with bacon"),
    ("two cheeseburgers boat with bacon", "two cheeseburgers both with bacon"),
    ("a cheeseburger with dust ketchup", "a cheeseburger with just ketchup"),
    ("pan i get a large coke", "can i get a large coke"),
    ("a large coke that's 8", "a large coke that's it"),
    ("fort small cokes", "four small cokes"),
    ("a number one with a suite tea", "a number one with a sweet tea"),
]


@pytest.mark.parametrize(("heard", "said"), TAKEN_FOR)
def test_a_small_word_is_what_only_it_can_be_between_its_neighbours(
    burgers: Understanding, heard: str, said: str
) -> None:
    assert burgers.turn(said).order
    assert burgers.turn(heard).order == burgers.turn(said).order


@pytest.mark.parametrize(
    "talk",
    ["now two cheeseburgers", "and now fries", "when do you close", "is it ready right now", "which comes with fries"],
)
def test_such_a_word_stays_where_talk_has_it(burgers: Understanding, talk: str) -> None:
    told = {w.split('"')[1]: w for w in burgers.turn(talk).why}
    assert all(" no" not in w.partition(":")[2] for w in told.values())


@pytest.mark.parametrize("heard", ASKED)
def test_what_was_left_out_and_not_understood_is_asked_about(burgers: Understanding, heard: str) -> None:
    assert burgers.turn(heard).clarify
