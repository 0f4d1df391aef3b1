"""What is not sold is offered as what is nearest in kind, and only what can be had now."""

import json
from datetime import datetime

import pytest

from domain.menu import Serving
from domain.menu_file import parse
from edge.dialog.vocabulary import kinds
from talkthru.cli import data_folder

MENU = parse(json.loads((data_folder() / "menu.json").read_text()))


def serving(*out: str) -> Serving:
    return Serving(MENU, "lane", datetime.fromisoformat("2025-03-12T12:30"), MENU.location("loc-101"), frozenset(out))


@pytest.mark.parametrize(
    ("words", "near"), [("lobster roll", "fish_sandwich"), ("chocolate cake", "apple_pie"), ("root beer", "cola")]
)
def test_the_nearest_kind_is_offered(words: str, near: str) -> None:
    assert near in kinds.nearest(words, serving())


def test_nothing_is_offered_for_words_that_name_no_food_and_nothing_that_ran_out() -> None:
    assert kinds.nearest("grbl frum", serving()) == ()
    assert "fish_sandwich" not in kinds.nearest("lobster roll", serving("fish_sandwich"))
