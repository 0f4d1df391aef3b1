"""Whole names heard as other words, wherever the boundaries fall; what was never said stays out."""

import json
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.menu_file import parse
from edge.dialog.vocabulary.names_by_ear import NamesByEar, sounds_of_run
from edge.dialog.vocabulary.words import split
from talkthru.understand import Understanding
from tests.dialog.cases_from_text import menu_of

NAMES = ("Pepperoni Stromboli", "Chicken Satay", "Lychee Jelly", "Potato Salad", "2 Scoop", "Mac and Cheese")


@cache
def machine(stem: str) -> Understanding:
    return Understanding(parse(json.loads(menu_of(stem).read_text(encoding="utf-8")), stem))


@pytest.mark.parametrize(
    ("heard", "stems"),
    [
        ("strong paul a", ("stromboly",)),
        ("chicken at a", ("chicken", "satay")),
        ("lee gee jelly", ("lyche", "jelly")),
        ("but a tow salad", ("potato", "salad")),
        ("too scoop", ("2", "scoop")),
        ("mac in cheese", ("mac", "chees")),
    ],
)
def test_a_name_is_found_by_its_sounds_wherever_the_words_are_cut(heard: str, stems: tuple[str, ...]) -> None:
    run, _ = NamesByEar.of(NAMES).like(sounds_of_run(split(heard).words), 0.6)[0]
    assert run.stems == stems


@given(st.text(max_size=30), st.floats(0.3, 1.0))
def test_any_sounds_find_only_what_is_as_like_as_asked(text: str, least: float) -> None:
    found = NamesByEar.of(NAMES).like(sounds_of_run(split(text).words), least)
    assert all(least <= like <= 1.0 for _, like in found)


@pytest.mark.parametrize(
    ("menu", "heard", "said"),
    [
        ("sushi_till", "24 oz mango green tea with lee gee jelly", "24 oz mango green tea with lychee jelly"),
        ("slice_till", "gimme a strong paul a and a tiramisu", "gimme a stromboli and a tiramisu"),
        ("coffee", "flee plain bagels with live gem", "three plain bagels with light jam"),
        ("noodles", "bad die with tofu", "pad thai with tofu"),
        ("demo_burger", "three fries when large two small", "three fries one large two small"),
        ("demo_burger", "two cheeseburgers too large cokes", "two cheeseburgers two large cokes"),
    ],
)
def test_what_was_left_over_becomes_what_was_said(menu: str, heard: str, said: str) -> None:
    assert machine(menu).turn(heard).order == machine(menu).turn(said).order != []


@pytest.mark.parametrize(
    "heard",
    [
        "the weather is nice and the radio is loud",
        "hold on my sister is calling me",
        "a gyro plate",
        "two salmon rolls",
    ],
)
def test_talk_and_dishes_of_other_houses_are_not_taken_unasked(heard: str) -> None:
    answer = machine("demo_burger").turn(heard)
    assert not answer.order or answer.clarify
