"""Dishes that are said not to be wanted: nothing is ordered by it, and what stands beside them stays."""

import pytest

from tests.dialog.test_of_several import becomes

H = "r_hickoryhop"


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("a cheeseburger, no tots", "1 cheeseburger"),
        ("a cheeseburger, no tots or anything", "1 cheeseburger"),
        ("a cheeseburger and no tots please", "1 cheeseburger"),
        ("a cheeseburger, no tots or shake or anything like that", "1 cheeseburger"),
        ("a cheeseburger // no tots with that", "1 cheeseburger"),
        ("a cheeseburger // and no tots either", "1 cheeseburger"),
        ("a cheeseburger // no tots no nothing", "1 cheeseburger"),
        ("a cheeseburger // no need for tots", "1 cheeseburger"),
        ("a cheeseburger // not hungry enough for tots", "1 cheeseburger"),
        ("don't bother with tots, a cheeseburger", "1 cheeseburger"),
        ("I won't be needing tots, just a cheeseburger", "1 cheeseburger"),
        ("a cheeseburger // we're too full for a corn dog", "1 cheeseburger"),
        ("a cheeseburger // never mind tots", "1 cheeseburger"),
        ("a cheeseburger, no tots, and a cola", "1 cheeseburger; 1 cola/M"),
        ("una cheeseburger // no quiero tots", "1 cheeseburger"),
        # what stands goes by it
        ("a cheeseburger and tots // no tots", "1 cheeseburger"),
        # an answer, and what is wanted
        ("a cheeseburger // no, tots", "1 cheeseburger; 1 tots/M"),
        ("a cheeseburger // no, a hot dog", "1 cheeseburger; 1 hot_dog"),
        # what is on a dish
        ("a cheeseburger, no pickles or anything", "1 cheeseburger no:pickle"),
    ],
)
def test_a_dish_that_nobody_wants_is_not_ordered_and_takes_nothing_with_it(said: str, order: str) -> None:
    becomes(H, said, order)
