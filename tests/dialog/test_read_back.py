"""What is read back is what was ordered: the agent's own sentence, understood again, gives the same order."""

import json
import re
from collections.abc import Sequence
from datetime import datetime

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from domain.completeness import Completeness
from domain.menu import Menu, Serving
from domain.menu_file import parse
from domain.order import Add, Order, Refused, apply
from domain.order_form import to_form
from edge.dialog.meaning import Expecting, Heard, Meaning
from edge.dialog.render.sentences import render
from edge.dialog.talk import Cents, Lines, Move
from edge.dialog.understand import understand
from edge.dialog.vocabulary.lexicon import Lexicon, build_lexicon
from talkthru.cli import data_folder

MENU: Menu = parse(json.loads((data_folder() / "menu.json").read_text(encoding="utf-8")))
LEXICON: Lexicon = build_lexicon(MENU)
LUNCH = Serving(MENU, "lane", datetime.fromisoformat("2025-03-12T12:30"), MENU.location("loc-101"))
ASKED = (
    *("two cheeseburgers", "a cheeseburger with no onions and extra pickles", "a plain cheeseburger", "a large coke"),
    *("a number one with a coke", "a large number two with onion rings and a sprite with no ice", "a large lemonade"),
    *("ten nuggets with ranch and barbecue", "six nuggets with no dip", "a large sweet tea", "a small unsweet tea"),
    *("a side salad with vinaigrette", "a sundae with caramel", "a small coffee with two creams and a sugar"),
    *(
        "a classic burger with light mayo and ketchup on the side",
        "a cheeseburger on a gluten free bun",
        "three cookies",
    ),
    *("a vanilla shake with no whipped cream", "a classic burger with only ketchup", "a fish sandwich add bacon"),
    *("large fries with no salt", "a spicy chicken sandwich", "an apple pie", "a cup of water", "four small fries"),
)


def _understood(words: str) -> Meaning:
    return understand([Heard(words)], Order(), Expecting(), LEXICON, LUNCH)


def _ordered(meaning: Meaning) -> Order:
    order = Order()
    for command in meaning.commands:
        made = apply(order, command, LUNCH)
        assert not isinstance(made, Refused), made
        order = made
    return order


def _read_back(order: Order, language: str = "en") -> str:
    moves = [Move("read_back", {"lines": Lines(order.lines, full=True), "total": Cents(1035)})]
    return " ".join(render(moves, MENU, language))


def _what_was_read(sentence: str) -> str:
    """The order in the sentence: not how it begins, nor the total and the question after it."""
    return re.sub(r"^(so )?(that's|i have|you have)\s*", "", sentence.partition(" Your total")[0], flags=re.IGNORECASE)


@pytest.mark.parametrize("words", ASKED)
def test_each_line_is_understood_as_it_is_read_back(words: str) -> None:
    order = _ordered(_understood(words))
    assert order.lines, words
    read = _what_was_read(_read_back(order))
    assert _same(_ordered(_understood(read)), order), read


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(ASKED), min_size=2, max_size=3, unique=True))
def test_several_lines_are_understood_as_they_are_read_back(turns: list[str]) -> None:
    assume(not ("number two" in " ".join(turns) and "cheeseburger" in " ".join(turns)))  # the test below
    _check(turns)


def test_a_cheeseburger_after_a_double_cheeseburger_meal_is_another_line() -> None:
    _check(["a large number two with onion rings and a sprite with no ice", "two cheeseburgers"])


def _check(turns: Sequence[str]) -> None:
    lines = [line for words in turns for line in _ordered(_understood(words)).lines]
    order = Order()
    for line in lines:
        made = apply(order, Add(line), LUNCH)
        assert not isinstance(made, Refused)
        order = made
    read = _what_was_read(_read_back(order))
    assert _same(_ordered(_understood(read)), order), read


def _same(a: Order, b: Order) -> bool:
    def form(order: Order) -> list[str]:
        return sorted(json.dumps(_sorted(line), sort_keys=True) for line in to_form(order.lines))

    return form(a) == form(b)


def _sorted(value: object) -> object:
    match value:
        case dict():
            return {k: _sorted(v) for k, v in value.items()}
        case list():
            return sorted(value)
    return value


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("words", ASKED)
def test_a_read_back_says_the_total_and_asks_once(words: str, language: str) -> None:
    said = _read_back(_ordered(_understood(words)), language)
    assert "$10.35" in said
    assert said.count("?") == 1
    assert not re.search(r"[a-z]_[a-z]|\{|\}|None", said), said


@pytest.mark.parametrize("words", ["a cheeseburger and", "a large", "can I get", "two cheeseburgers with"])
def test_a_turn_that_hangs_is_not_taken_for_finished(words: str) -> None:
    assert _understood(words).completeness is not Completeness.COMPLETE
