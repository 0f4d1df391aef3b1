"""A part of a combo told in a size: the whole combo's, where none was said of it."""

import pytest

from talkthru.understand import Understanding
from tests.dialog.test_understand_cases import machine


@pytest.fixture(scope="module")
def burgers() -> Understanding:
    return machine("demo_burger")


@pytest.mark.parametrize(
    "said",
    [
        "number one large fries and a large coke",
        "number one, large fries, large coke",
        "number one no pickles large fries and a coke",
        "number one with large fries and a coke",
    ],
)
def test_a_part_in_a_size_sizes_the_meal_that_it_follows(burgers: Understanding, said: str) -> None:
    [meal] = burgers.turn(said).order
    assert (meal["size"], meal["slots"]["side"]["item"], meal["slots"]["drink"]["item"]) == ("L", "fries", "cola")


@pytest.mark.parametrize(
    "said", ["a medium number one with a coke, large fries", "number one with a coke and a large fries"]
)
def test_what_is_counted_or_in_another_size_stays_beside_the_meal(burgers: Understanding, said: str) -> None:
    meal, fries = burgers.turn(said).order
    assert (meal["size"], fries["item"], fries["variation"]) == ("M", "fries", "L")
