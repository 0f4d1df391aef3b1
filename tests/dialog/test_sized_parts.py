"""A part of a combo told in a size: the whole combo's, where none was said of it."""

import pytest

from talkthru.understand import Understanding
from tests.dialog.test_of_several import becomes
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


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("can i get a cheeseburger medium fries and a coke", "1 cheeseburger/single; 1 fries/M; 1 cola/M"),
        ("a hamburger large tots", "1 hamburger/single; 1 tots/L"),
        ("a double cheeseburger small fries", "1 cheeseburger/double; 1 fries/S"),
        ("a hamburger, triple, and a large coke", "1 hamburger/triple; 1 cola/L"),
    ],
)
def test_single_double_and_triple_are_no_small_medium_and_large(said: str, order: str) -> None:
    becomes("y_pennyburger", said, order)


@pytest.mark.parametrize(
    ("menu", "said", "order"),
    [
        ("coffee", "a large espresso", "1 espresso/double"),
        ("coffee", "the bigger espresso", "1 espresso/double"),
        ("coffee", "a small espresso", "1 espresso/single"),
        ("corner_pizza", "a large ice cream", "1 ice/3"),
        ("boba_till", "a small gelato", "1 gelato/single"),
        ("boba_till", "a large gelato", "1 gelato/triple"),
    ],
)
def test_what_is_poured_or_scooped_is_larger_the_more_there_is(menu: str, said: str, order: str) -> None:
    becomes(menu, said, order)
