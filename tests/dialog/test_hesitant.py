"""Words that only hold the floor: said twice, broken off or filling; and the same words where they say something."""

import pytest

from talkthru.understand import Understanding
from tests.dialog.test_understand_cases import machine

HEARD = [
    ("can i can i get a large coke", "can i get a large coke"),
    ("a cheeseburger with bacon with bacon and a coke", "a cheeseburger with bacon and a coke"),
    ("two chee cheeseburgers and a lar large coke", "two cheeseburgers and a large coke"),
    ("a cheeseburger wi with bacon", "a cheeseburger with bacon"),
    ("two let's see large cokes", "two large cokes"),
    ("a cheeseburger with i guess no onions", "a cheeseburger with no onions"),
    ("a cheeseburger with kind of bacon", "a cheeseburger with bacon"),
    ("a large i mean coke and i mean fries", "a large coke and fries"),
    ("two actually cheeseburgers with actually bacon", "two cheeseburgers with bacon"),
    ("a cheeseburger and well large fries", "a cheeseburger and large fries"),
    ("can i get a cheeseburger okay with no onions", "can i get a cheeseburger with no onions"),
    ("a cheeseburger with no no pickles", "a cheeseburger with no pickles"),
    ("three right cheeseburgers", "three cheeseburgers"),
]
SAID = [
    ("a large coke i mean a small coke", "a small coke"),
    ("two actually three large cokes", "three large cokes"),
    ("one cheeseburger plain one cheeseburger plain", "two cheeseburgers plain"),
]


@pytest.fixture(scope="module")
def burgers() -> Understanding:
    return machine("demo_burger")


@pytest.mark.parametrize(("heard", "said"), [*HEARD, *SAID])
def test_what_only_holds_the_floor_changes_no_order(burgers: Understanding, heard: str, said: str) -> None:
    assert burgers.turn(said).order
    assert burgers.turn(heard).order == burgers.turn(said).order


def test_a_name_that_repeats_itself_stays_whole() -> None:
    chicken = machine("chicken_b")
    said = chicken.turn("number three no mayo with greens and half and half")
    assert said.order == chicken.turn("number three, no mayo, with greens and half and half").order
    assert said.order
