"""Words that point at what was just spoken of are read as the thing's name; nothing else is."""

import json
from datetime import datetime

import pytest

from domain.menu import Serving
from domain.menu_file import parse
from domain.order import Order
from edge.dialog.meaning import Ambiguity, Expecting, Heard
from edge.dialog.reading.pointing import spelled_out
from edge.dialog.understand import understand
from edge.dialog.vocabulary.lexicon import build_lexicon
from talkthru.cli import data_folder

MENU = parse(json.loads((data_folder() / "menu.json").read_text()))
LEXICON = build_lexicon(MENU)
SERVING = Serving(MENU, "lane", datetime.fromisoformat("2025-03-12T12:30"), MENU.location("loc-101"), frozenset())
OFFER = Expecting("offer", options=("chocolate_shake", "vanilla_shake"))


def said(text: str, offered: tuple[str, ...], expecting: Expecting | None = None) -> str | Ambiguity | None:
    expecting = expecting or Expecting("more")
    return spelled_out(understand([Heard(text)], Order(), expecting, LEXICON, SERVING), offered, expecting, MENU)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("okay, two of those", "okay 2 large cola"),
        ("I'll take it", "i will take large cola"),
        ("yes that one", "yes large cola"),
        ("dos de esas por favor", "2 cola grande por favor"),
        ("I'll take one with no ice", "i will take 1 large cola with no ice"),
        ("let me get a small", "let me get a small cola"),
    ],
)
def test_what_was_priced_is_ordered_by_pointing_at_it(text: str, meant: str) -> None:
    assert said(text, ("cola/L",)) == meant


@pytest.mark.parametrize("text", ["no, not that one", "is that spicy", "a coffee", "okay", "no onions on that"])
def test_a_no_a_question_a_name_and_a_bare_okay_point_at_nothing(text: str) -> None:
    assert said(text, ("cola/L",)) is None


def test_the_second_of_two_is_taken_and_one_of_two_is_asked_about() -> None:
    assert said("the second one please", (), OFFER) == "vanilla shake please"
    assert said("I'll take both", (), OFFER) == "i will take chocolate shake and vanilla shake"
    asked = said("I'll take two of those", (), OFFER)
    assert isinstance(asked, Ambiguity)
    assert (asked.options, asked.qty) == (("chocolate_shake", "vanilla_shake"), 2)


def test_a_number_that_answers_another_question_points_at_nothing() -> None:
    assert said("two please", ("cola/L",), Expecting("quantity", line=1)) is None


def test_a_size_points_and_a_size_before_a_name_does_not() -> None:
    assert said("I'll take a small one", ("cola/L",)) == "i will take a small cola"
    assert said("okay, one large lemonade then", ("cola/L",)) is None
