# ruff: noqa: E501 - tables of phrasings
"""Counts laid side by side, and two errands in one sentence."""

import re

import pytest

from tests.dialog.shop.test_phrasings import floor, heard


@pytest.mark.parametrize("words", ["by size?", "break it down by size", "per size please", "for each size"])
def test_by_size_is_of_every_colour(words: str) -> None:
    assert "small 15, medium 15, large 12, XL 2" in heard("demo", ["how many tees do we have", words]).text


@pytest.mark.parametrize("words", ["by color?", "split by colour", "per color"])
def test_by_colour_is_of_every_size(words: str) -> None:
    assert "white 35, navy 9" in heard("demo", ["how many tees do we have", words]).text


@pytest.mark.parametrize(
    "words",
    ["which has more", "which store has more stock", "who's got more", "which one has the most", "where are there more",
     "which branch has more of them", "what store has the most", "who has more", "which location has more"],
)  # fmt: skip
def test_the_place_with_more_is_told_first(words: str) -> None:
    assert re.search(r": 4 at Hilltop, 1 here", heard("demo", ["trail runner size nine", words]).text)


@pytest.mark.parametrize(
    "words", ["which do we have more of", "which one do we have more of", "which is better stocked"]
)
def test_two_things_are_told_by_their_counts(words: str) -> None:
    asked = ["what's the difference between the shell and the drizzle", words]
    assert re.search(r"Drizzle Rain Jacket: 13; Stormline Shell: 6 here", heard("demo", asked).text)


@pytest.mark.parametrize(
    "words",
    ["which sizes are we low on", "which are we low on", "what's running low", "which are almost out", "which sizes are running out"],
)  # fmt: skip
def test_the_lowest_counts_are_told_first(words: str) -> None:
    assert "34 0, 38 1, 28 2" in heard("demo", ["straight jeans", words]).text


@pytest.mark.parametrize(
    "words",
    [
        "hold the medium yellow drizzle and get one from the warehouse too",
        "put a medium yellow drizzle aside and have the warehouse send another",
        "set a yellow medium drizzle aside, then transfer one from the warehouse",
        "keep a medium yellow drizzle for her and order one in from the warehouse",
        "reserve one medium yellow drizzle plus bring one over from the warehouse",
    ],
)
def test_a_hold_and_a_transfer_are_asked_one_after_the_other(words: str) -> None:
    turns = floor("demo").hold([words, "yes", "yes"])
    assert not turns[0].actions
    assert [a["action"] for one in turns for a in one.actions] == ["hold_item", "transfer_request"]


@pytest.mark.parametrize("words", ["get one medium yellow drizzle from the warehouse and hold it for her"])
def test_what_is_held_when_it_comes_is_but_brought(words: str) -> None:
    assert [a["action"] for one in floor("demo").hold([words, "yes", "yes"]) for a in one.actions] == [
        "transfer_request"
    ]


@pytest.mark.parametrize(
    ("words", "total"),
    [("how much would 3 tees be", "54"), ("what's four merino socks come to", "56"), ("2 beanies, how much", "44"),
     ("total for 2 city runners", "134.30"), ("what do five mini speakers cost", "195")],
)  # fmt: skip
def test_a_number_before_a_plural_is_counted(words: str, total: str) -> None:
    assert f"${total}" in heard("demo", [words]).text


def test_another_count_is_of_the_same_price() -> None:
    assert "$90.00" in heard("demo", ["how much would 3 tees be", "and 5?"]).text


@pytest.mark.parametrize(
    "words",
    ["maybe a thirty-six with a belt then, got any?", "a thirty six plus a belt", "what about a 36 with a scarf"],
)
def test_what_is_not_sold_beside_a_size_does_not_swallow_it(words: str) -> None:
    assert "waist 36" in heard("demo", ["straight jeans waist 34", words], "kiosk").text
