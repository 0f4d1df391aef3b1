"""How many, told by whom it is for, by a row of numbers, or by "only one"; and of what stands, how large."""

import pytest

from tests.session.held import Held, items
from tests.session.test_on_other_menus import SHACK, held_at
from tests.session.test_parts_of_the_order import stands


@pytest.mark.parametrize(
    ("words", "stand"),
    [
        ("cokes for the three of us", ["3 cola M"]),
        ("coleslaw for all five of us", ["5 coleslaw std"]),
        ("cokes and onion rings for all four of us", ["4 cola M", "4 onion_rings R"]),
        ("a cheeseburger and coleslaw for the three of us", ["1 cheeseburger std", "3 coleslaw std"]),
        ("two cokes for the three of us", ["2 cola M"]),
        ("a large coke for all five of us please", ["5 cola L"]),
        ("coleslaw para los cinco", ["5 coleslaw std"]),
        ("for all three of us cheeseburgers and cokes", ["3 cheeseburger std", "3 cola M"]),
        ("cheeseburgers for all three of us, and a coke", ["1 cola M", "3 cheeseburger std"]),
    ],
)
def test_for_so_many_of_us_are_so_many(held: Held, words: str, stand: list[str]) -> None:
    counter = held_at(SHACK, held.key)
    counter.say(words)
    assert sorted(stands(counter)) == stand


@pytest.mark.parametrize(
    ("words", "size"),
    [("number one through three", "M"), ("number one to three", "M"), ("numbers 1 thru 3 please", "M"),
     ("large number one through three", "L"),
     ("número uno al tres", "M")],
)  # fmt: skip
def test_a_row_of_numbers_is_one_of_each(held: Held, words: str, size: str) -> None:
    held.say(words)
    assert items(held) == ["1 classic_meal", "1 double_cheese_meal", "1 bacon_meal"]
    assert {row["size"] for row in held.order} == {size}


@pytest.mark.parametrize("words", ["solo una gracias", "sólo una, por favor", "nomás una", "just one thanks"])
def test_only_one_of_two_is_one(held: Held, words: str) -> None:
    held.say("dos cocas", words)
    assert stands(held) == ["1 cola M"]


@pytest.mark.parametrize(
    ("said", "stand"),
    [
        (("a vanilla shake", "large shake"), ["1 vanilla_shake L"]),
        (("a vanilla shake", "no, a large shake"), ["1 vanilla_shake L"]),
        (("a small coke and a vanilla shake", "large shake please"), ["1 cola S", "1 vanilla_shake L"]),
        (("a vanilla shake and a strawberry shake", "large shake"), ["1 strawberry_shake M", "1 vanilla_shake M"]),
        (("a vanilla shake", "and a large shake"), ["1 vanilla_shake M"]),
    ],
)
def test_a_size_with_its_kind_right_behind_it_is_of_what_stands(
    held: Held, said: tuple[str, ...], stand: list[str]
) -> None:
    held.say(*said)
    assert sorted(stands(held)) == stand
