"""Words as a recogniser would have them: what they sound like, what they may have been, and what is asked about."""

import json
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.menu_file import parse
from edge.dialog.vocabulary.sayings import ORDINARY
from edge.dialog.vocabulary.sounds import heard_as, likeness, sounds_of
from edge.dialog.vocabulary.words import stem
from talkthru.understand import Understanding
from tests.dialog.cases_from_text import menu_of

LETTERS = st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12)
MOST_TAKEN_SILENTLY = 0.01  # of ordinary words said alone: 2 in 1,000 when this was written, 12 before


@cache
def machine() -> Understanding:
    return Understanding(parse(json.loads(menu_of("demo_burger").read_text(encoding="utf-8")), "demo_burger"))


def lines(text: str) -> list[tuple[str, int, Any, tuple[str, ...]]]:
    order = machine().turn(text).order
    return [(r.get("item") or r["combo"], r["qty"], r.get("variation"), tuple(r.get("mods", ()))) for r in order]


@pytest.mark.parametrize(
    ("one", "other"), [("sprite", "spright"), ("onion", "unyun"), ("four", "for"), ("steak", "stake"), ("no", "know")]
)
def test_words_spelt_otherwise_sound_the_same(one: str, other: str) -> None:
    assert heard_as(sounds_of(one), sounds_of(other)) > 0.9


def test_neighbours_in_sound_are_nearer_than_strangers() -> None:
    assert heard_as(sounds_of("bacon"), sounds_of("beacon")) > heard_as(sounds_of("bacon"), sounds_of("window"))


@given(LETTERS, LETTERS)
def test_likeness_of_sounds_is_a_share_and_a_word_is_most_like_itself(one: str, other: str) -> None:
    a, b = sounds_of(one), sounds_of(other)
    assert 0.0 <= heard_as(a, b) <= 1.0
    assert 0.0 <= likeness(one, other) <= 1.0
    assert heard_as(a, b) == pytest.approx(heard_as(b, a))
    assert not a or heard_as(a, a) == 1.0


@given(LETTERS, LETTERS, st.floats(0.1, 1.0))
def test_a_least_likeness_changes_no_answer_above_it(one: str, other: str, least: float) -> None:
    whole = heard_as(sounds_of(one), sounds_of(other))
    asked = heard_as(sounds_of(one), sounds_of(other), least)
    assert asked == (
        pytest.approx(whole) if whole >= least + 1e-9 else pytest.approx(0.0) if whole < least - 1e-9 else asked
    )


@pytest.mark.parametrize(
    ("heard", "said"),
    [
        ("on yen rings", "onion rings"),
        ("two spright", "two sprites"),
        ("for cokes", "four cokes"),
        ("a cheeseburger no an yens", "a cheeseburger no onions"),
        ("two cheeseburgers know pickles", "two cheeseburgers no pickles"),
        ("a large coke with right ice", "a large coke with light ice"),
        ("number free with a coke", "number three with a coke"),
        ("a cheeseburger with mayo on the sde", "a cheeseburger with mayo on the side"),
        ("a coffee and too cokes", "a coffee and two cokes"),
        ("a cheeseburger with no like pickles", "a cheeseburger with no pickles"),
        ("i'd like two order a large coke", "i'd like to order a large coke"),
    ],
)
def test_what_was_misheard_becomes_the_order_that_was_said(heard: str, said: str) -> None:
    assert lines(heard) == lines(said) != []


@pytest.mark.parametrize("heard", ["a large fries strike", "two cokes one yard one small"])
def test_an_ordinary_word_in_the_middle_of_an_order_is_asked_about(heard: str) -> None:
    assert machine().turn(heard).clarify


def test_words_of_ordinary_talk_order_nothing_unasked() -> None:
    lexicon = machine().lexicon
    words = [w for w in sorted(ORDINARY) if not lexicon.knows(stem(w))]
    taken = [w for w in words if (answer := machine().turn(w)).order and not answer.clarify]
    assert len(taken) <= MOST_TAKEN_SILENTLY * len(words), taken
