"""Each short talk ends as a professional would expect; those that are known not to are marked in their line."""

import asyncio
from functools import cache

import pytest

from tests.conversations.short_talks import FOLDER, Talk, lines_of, talks, wrong_of

FILES = sorted(FOLDER.glob("*.talks"))


@cache
def held(file: str) -> dict[Talk, str]:
    return asyncio.run(wrong_of(talks(FOLDER / f"{file}.talks")), debug=False)


@pytest.mark.parametrize("talk", [t for file in FILES for t in talks(file)], ids=str)
def test_a_short_talk_ends_as_expected(talk: Talk) -> None:
    wrong = held(talk.file)[talk]
    if talk.known:
        assert wrong, "goes right now: take its ! away"
    else:
        assert not wrong, wrong


def test_an_order_is_the_same_in_any_order_of_its_lines_and_options() -> None:
    one = "2x cheeseburger/std no:onion extra:pickle; classic_meal/M main=classic_burger+no:onion+add:bacon drink=cola"
    other = (
        "1x classic_meal/M drink=cola main=classic_burger+add:bacon+no:onion; cheeseburger/std extra:pickle no:onion; "
        "cheeseburger/std no:onion extra:pickle"
    )
    assert lines_of(one) == lines_of(other)
    assert lines_of(one) != lines_of(one.replace("2x", "3x"))
