"""A recogniser's alternatives and confidences: which is believed, what goes over from one to another."""

import json
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.menu_file import parse
from domain.order import Add, ItemLine, Order
from edge.dialog.meaning import Expecting, Heard, Meaning, Span
from edge.dialog.understand import understand
from edge.dialog.understand.mixed import mixed
from edge.dialog.understand.turn import as_sure
from edge.dialog.vocabulary.tables import words_of
from edge.dialog.vocabulary.words import split
from talkthru.understand import Understanding
from tests.dialog.cases_from_text import menu_of

TEXTS = st.lists(st.sampled_from(words_of("a large coke sprite fries no ice yard one and")), max_size=8).map(" ".join)


@cache
def machine() -> Understanding:
    return Understanding(parse(json.loads(menu_of("demo_burger").read_text(encoding="utf-8")), "demo_burger"))


def meant(*heard: Heard) -> Meaning:
    return understand(heard, Order(), Expecting(), machine().lexicon, machine().serving)


def items(meaning: Meaning) -> list[str]:
    lines = [c.line for c in meaning.commands if isinstance(c, Add)]
    return [line.item for line in lines if isinstance(line, ItemLine)]


def test_a_second_alternative_that_parses_wholly_beats_a_first_that_leaves_words_over() -> None:
    meaning = meant(Heard("two cheeseburgers and a yard one"), Heard("two cheeseburgers and a sprite", 0.9))
    assert items(meaning) == ["cheeseburger", "lemon_lime"]
    assert not meaning.unknown


def test_parts_that_are_right_in_different_alternatives_come_together() -> None:
    first = Heard("two cheeseburgers and a yard one")
    second = Heard("two windows wonders and a sprite", 0.9)
    assert items(meant(first, second)) == ["cheeseburger", "lemon_lime"]


def test_a_first_alternative_that_parses_wholly_stands() -> None:
    assert items(meant(Heard("a large coke"), Heard("a large sprite", 0.9))) == ["cola"]


@pytest.mark.parametrize(
    ("first", "others"),
    [
        ("remove the milk", ("remove the meal", "remove the mayo", "remove milk")),
        ("remove the number two", ("remove number two", "three the the number two")),
        ("remove the seasonal tart", ("same seasonal tart",)),
    ],
)
def test_what_was_heard_well_is_not_turned_into_an_order_for_want_of_what_it_names(
    first: str, others: tuple[str, ...]
) -> None:
    heard = Heard(first, 0.85, (0.85,) * len(first.split()))
    assert not items(meant(heard, *(Heard(text, 0.85 * 0.9) for text in others)))
    assert not meant(heard, *(Heard(text, 0.85 * 0.9) for text in others)).ambiguities


@given(TEXTS, st.lists(TEXTS, max_size=3), st.sampled_from(("yard one", "coke", "")))
def test_what_is_mixed_has_only_words_that_some_alternative_has(best: str, others: list[str], left: str) -> None:
    spans = [Span(0, 1, left, "")]
    known = {w for text in (best, *others) for w in text.split()}
    for text in mixed(best, others, spans):
        assert known.issuperset(text.split())
        assert text != best


def test_each_word_knows_how_sure_the_recogniser_was_of_it() -> None:
    heard = Heard("twenty four nuggets w/o sauce", 1.0, (0.9, 0.8, 0.7, 0.6, 0.5))
    sure = {w.text: w.sure for w in as_sure(split(heard.text), heard).words}
    assert sure["nuggets"] == 0.7
    assert sure["sauce"] == 0.5


def test_a_word_that_was_heard_badly_is_put_right_more_readily() -> None:
    text = "a cheeseburger and a prize"
    sure, unsure = ((0.9,) * 4 + (p,) for p in (1.0, 0.05))
    well, badly = (meant(Heard(text, 1.0, p)) for p in (sure, unsure))
    assert len(items(badly)) >= len(items(well))
