"""What is said not to be so is so otherwise: the one that stands is changed, in its size, and none is ordered."""

import pytest

from tests.session.held import Held, items


@pytest.mark.parametrize(
    ("first", "said", "stands"),
    [
        ("a classic burger and a large coke", "no no, diet, not regular", ["1 classic_burger", "1 diet_cola"]),
        ("a classic burger and a large coke", "not regular, diet", ["1 classic_burger", "1 diet_cola"]),
        ("a large coke", "diet coke, not regular coke", ["1 diet_cola"]),
        ("a crispy chicken sandwich", "spicy, not crispy", ["1 spicy_chicken_sandwich"]),
    ],
)
def test_so_and_not_so_changes_what_stands(held: Held, first: str, said: str, stands: list[str]) -> None:
    held.say(first, said)
    assert items(held) == stands


def test_what_is_ordered_so_and_not_so_is_one(held: Held) -> None:
    held.say("a crispy chicken sandwich, not spicy")
    assert items(held) == ["1 crispy_chicken_sandwich"]
