"""How a thing is to be, said before it was clear which one: it is not lost by the question."""

import pytest

from tests.session.held import Held
from tests.session.test_on_other_menus import SHACK, held_at
from tests.session.test_parts_of_the_order import stands


@pytest.mark.parametrize(
    ("said", "stand"),
    [
        (("a chicken sandwich with extra pickles", "spicy"), ["1 spicy_chicken_sandwich std extra:pickle"]),
        (("a chicken sandwich with extra pickles", "the crispy one, with cheese"),
         ["1 crispy_chicken_sandwich std add:american_cheese extra:pickle"]),
        (("two chicken sandwiches, one with cheese", "crispy"),
         ["1 crispy_chicken_sandwich std", "1 crispy_chicken_sandwich std add:american_cheese"]),
        (("a large shake with no cherry", "vanilla"), ["1 vanilla_shake L no:cherry"]),
        (("two shakes, no cherry", "one vanilla and one chocolate"),
         ["1 chocolate_shake M no:cherry", "1 vanilla_shake M no:cherry"]),
        (("a cheeseburger, a chicken sandwich with no mayo and a coke", "crispy"),
         ["1 cheeseburger std", "1 cola M", "1 crispy_chicken_sandwich std no:mayo"]),
        (("a chicken sandwich with extra pickles", "how much is the spicy", "spicy then"),
         ["1 spicy_chicken_sandwich std extra:pickle"]),
        (("a chicken sandwich", "spicy"), ["1 spicy_chicken_sandwich std"]),
        (("a chicken sandwich with extra pickles", "a cheeseburger instead"), ["1 cheeseburger std"]),
    ],
)  # fmt: skip
def test_what_was_said_of_it_holds_for_the_one_that_is_meant(
    held: Held, said: tuple[str, ...], stand: list[str]
) -> None:
    held.say(*said)
    assert sorted(stands(held)) == stand


@pytest.mark.parametrize(
    ("menu", "said", "stand"),
    [
        (SHACK, ("a large clam basket with onion rings, no slaw", "whole belly"),
         ["1 belly_basket L no:slaw pick:side_rings"]),
        (SHACK, ("two tacos with no cabbage", "shrimp"), ["2 shrimp_taco std no:cabbage"]),
    ],
)  # fmt: skip
def test_so_it_does_on_other_menus(held: Held, menu: str, said: tuple[str, ...], stand: list[str]) -> None:
    counter = held_at(menu, held.key)
    counter.say(*said)
    assert stand == sorted(stands(counter))
