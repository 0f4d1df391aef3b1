# ruff: noqa: E501 - a talk and what stands after it in one row
"""A size put right by the one it is not, and another share of what was just divided."""

import pytest

from tests.session.held import Held


def _lines(held: Held) -> list[str]:
    """Each line as its count, its thing, its size, and what is left off."""
    return [
        " ".join((str(row["qty"]), f"{row['item']}/{row['variation']}", *(m.replace("no:", "-") for m in row["mods"])))
        for row in held.order
    ]


@pytest.mark.parametrize(
    ("first", "then", "stands"),
    [
        ("cheeseburger and medium fries", "large fries, not medium", ["1 cheeseburger/std", "1 fries/L"]),
        ("cheeseburger and medium fries", "hang on, large fries not medium", ["1 cheeseburger/std", "1 fries/L"]),
        ("cheeseburger and medium fries", "not medium fries, large fries", ["1 cheeseburger/std", "1 fries/L"]),
        ("cheeseburger and medium fries", "I said large fries, not a medium", ["1 cheeseburger/std", "1 fries/L"]),
        ("two large cokes", "medium, not large", ["2 cola/M"]),
        ("a cheeseburger and a small coke", "sorry, medium not small", ["1 cheeseburger/std", "1 cola/M"]),
        ("two medium cokes and a small coke", "large coke, not small", ["2 cola/M", "1 cola/L"]),
        (
            "una hamburguesa con queso y papas",
            "espera, papas grandes, no medianas",
            ["1 cheeseburger/std", "1 fries/L"],
        ),
        # what is ordered, and not put right
        ("a cheeseburger", "large fries, not medium", ["1 cheeseburger/std", "1 fries/L"]),
        ("a small coke", "and a large coke, no ice", ["1 cola/S", "1 cola/L -ice"]),
    ],
)
def test_a_size_that_is_denied_is_changed_to_the_one_that_is_said(
    held: Held, first: str, then: str, stands: list[str]
) -> None:
    held.say(first, then)
    assert sorted(_lines(held)) == sorted(stands)


PLAIN = "-ketchup -mustard -onion -pickle"


@pytest.mark.parametrize(
    ("turns", "stands"),
    [
        (("three cheeseburgers", "one of them plain", "no wait, two of them plain"), ["1 cheeseburger/std", f"2 cheeseburger/std {PLAIN}"]),
        (("three cheeseburgers", "one of them plain", "actually two plain"), ["1 cheeseburger/std", f"2 cheeseburger/std {PLAIN}"]),
        (("three cheeseburgers", "two of them plain", "sorry, just one plain"), ["2 cheeseburger/std", f"1 cheeseburger/std {PLAIN}"]),
        (("three cheeseburgers", "one without onions", "no, two without onions"), ["1 cheeseburger/std", "2 cheeseburger/std -onion"]),
        (("four cokes", "make one large", "no wait, two of them large"), ["2 cola/M", "2 cola/L"]),
        (("four cokes", "one with no ice", "make that four with no ice"), ["4 cola/M -ice"]),
        (("two cheeseburgers", "and two plain cheeseburgers", "no, three plain"), ["2 cheeseburger/std", f"3 cheeseburger/std {PLAIN}"]),
        # a number that is a size
        (("a ten piece nuggets with ranch", "no, ten piece nuggets with ranch"), ["1 nuggets/10 pick:ranch"]),
        # another thing is done to another one
        (("three cheeseburgers", "one of them plain", "and one without onions"), ["1 cheeseburger/std", f"1 cheeseburger/std {PLAIN}", "1 cheeseburger/std -onion"]),
    ],
)  # fmt: skip
def test_another_share_of_what_was_divided_leaves_as_many_as_there_were(
    held: Held, turns: tuple[str, ...], stands: list[str]
) -> None:
    held.say(*turns)
    assert sorted(_lines(held)) == sorted(stands)
