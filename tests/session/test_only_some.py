""" "Just one of them" is how far a change reaches, and never the new count of the line."""

import pytest

from tests.session.held import Held, lines


@pytest.mark.parametrize(
    ("ordered", "said", "of_one"),
    [
        ("three fish sandwiches", "hold the tartar on just the one", (1, "fish_sandwich", ["no:tartar_sauce"])),
        ("three fish sandwiches", "no tartar sauce on only two of those", (2, "fish_sandwich", ["no:tartar_sauce"])),
        ("three cheeseburgers", "add bacon to just one of them", (1, "cheeseburger", ["add:bacon"])),
        ("three cheeseburgers", "only put bacon on one of them", (1, "cheeseburger", ["add:bacon"])),
        ("three cheeseburgers", "no wait, without onions on two of them", (2, "cheeseburger", ["no:onion"])),
        ("three cheeseburgers", "hold the onions on just the one burger", (1, "cheeseburger", ["no:onion"])),
        ("three cheeseburgers", "no onions on one cheeseburger", (1, "cheeseburger", ["no:onion"])),
        ("three cheeseburgers", "put bacon on two burgers", (2, "cheeseburger", ["add:bacon"])),
        ("three cheeseburgers", "quítele la cebolla nada más a una", (1, "cheeseburger", ["no:onion"])),
        ("three cheeseburgers", "sin cebolla solo en dos de ellas", (2, "cheeseburger", ["no:onion"])),
        ("three large colas", "no ice in just one please", (1, "cola", ["no:ice"])),
    ],
)
def test_a_change_to_only_some_leaves_the_others(
    held: Held, ordered: str, said: str, of_one: tuple[int, str, list[str]]
) -> None:
    held.say(ordered, said)
    qty, item, _ = of_one
    assert lines(held) == [(3 - qty, item, []), of_one]


@pytest.mark.parametrize("said", ["actually just two of those", "only two of them", "no, two cheeseburgers"])
def test_only_so_many_of_them_with_nothing_said_of_them_is_the_count(held: Held, said: str) -> None:
    held.say("three cheeseburgers", said)
    assert lines(held) == [(2, "cheeseburger", [])]


def test_more_than_stand_are_new_ones(held: Held) -> None:
    held.say("one cheeseburger", "bacon on two cheeseburgers please")
    assert lines(held) == [(1, "cheeseburger", []), (2, "cheeseburger", ["add:bacon"])]
