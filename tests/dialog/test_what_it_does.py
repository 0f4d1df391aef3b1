"""What food does to one, and what one's people do besides, orders nothing, and hides nothing that is ordered."""

import pytest

from edge.dialog.vocabulary.words import split
from tests.dialog.leftover import left


@pytest.mark.parametrize(
    "told",
    [
        "the soup gives me a bit of a tummy",
        "coke keeps me up at night",
        "burgers repeat on me",
        "the soup doesn't agree with him",
        "too much coke makes the kids hyper",
        "shakes go straight through me",
        "la soup me cae mal",
        "my nephew only talks English",
        "my wife works nights",
        "my father-in-law only speaks Spanish",
        "coke turns my kids into monsters",
        "my little sister plays soccer",
    ],
)
def test_what_a_thing_does_to_one_and_what_ones_people_do_orders_nothing(told: str) -> None:
    assert left(told) == ""
    assert left(f"{told}. Can I get two burgers?").endswith("can i get two burgers")


@pytest.mark.parametrize(
    "wanted",
    [
        "two fries give me a coke",
        "a coke does me",
        "fries for me and a shake for my son",
        "my nephew wants the soup",
        "my wife needs a coke",
        "my son gets burgers",
        "the burger makes it two",
        "una coke me da por favor",
    ],
)
def test_what_is_wanted_for_one_is_no_telling_of_what_it_does(wanted: str) -> None:
    assert left(wanted) == " ".join(w.text for w in split(wanted).words)
