"""A number that belongs to money, time, age, a place or an id counts nothing: not on the draft, not of what was
spoken of."""

import json
from datetime import datetime
from itertools import product

import pytest

from domain.menu import Serving
from domain.menu_file import parse
from domain.order import Order, apply
from edge.dialog.meaning import Expecting, Heard
from edge.dialog.reading.pointing import spelled_out
from edge.dialog.understand import understand
from edge.dialog.vocabulary.lexicon import build_lexicon
from talkthru.cli import data_folder

MENU = parse(json.loads((data_folder() / "menu.json").read_text()))
LEXICON = build_lexicon(MENU)
SERVING = Serving(MENU, "lane", datetime.fromisoformat("2025-03-12T12:30"), MENU.location("loc-101"), frozenset())
NUMBERS = ("two", "five", "ten", "twenty one", "15")
SAID = (
    "can I get {n} percent off",
    "take {n} percent off that",
    "give me {n} percent off please",
    "I want {n} percent off",
    "I'd like {n} dollars off",
    "can you do {n} bucks off",
    "I only have {n} dollars",
    "I have {n} bucks on me",
    "give me {n} more minutes",
    "I'll be there in {n} minutes",
    "I've been waiting {n} minutes",
    "I'm {n}",
    "I am {n} years old",
    "I'm over {n}",
    "my son is {n} years old",
    "he is {n}",
    "there are {n} people in the car",
    "it's for {n} people",
    "I'm at window {n}",
    "I'm in lane {n}",
    "I have {n} points",
    "I want to use {n} points",
    "it's {n} degrees out here",
    "deme {n} por ciento de descuento",
    "tengo {n} dólares",
    "deme {n} minutos",
)
CASES = [template.format(n=n) for template, n in product(SAID, NUMBERS)]


def draft() -> Order:
    order = Order()
    for command in understand(
        [Heard("a cheeseburger and a large coke")], order, Expecting(), LEXICON, SERVING
    ).commands:
        made = apply(order, command, SERVING)
        assert isinstance(made, Order)
        order = made
    return order


DRAFT = draft()


@pytest.mark.parametrize("text", CASES)
@pytest.mark.parametrize("expecting", [Expecting("more"), Expecting("confirm"), Expecting("anything")])
def test_a_figure_counts_nothing(text: str, expecting: Expecting) -> None:
    for order in (Order(), DRAFT):
        meaning = understand([Heard(text)], order, expecting, LEXICON, SERVING)
        assert not meaning.commands, meaning.spans
        assert spelled_out(meaning, ("cheeseburger",), expecting, MENU, order) is None


@pytest.mark.parametrize("text", ["two of those", "I'll take two", "give me five", "two please", "yes, two of them"])
def test_a_count_of_what_was_spoken_of_still_counts(text: str) -> None:
    meaning = understand([Heard(text)], Order(), Expecting("more"), LEXICON, SERVING)
    named = spelled_out(meaning, ("apple_pie",), Expecting("more"), MENU, Order())
    assert isinstance(named, str)
    assert "apple pie" in named


@pytest.mark.parametrize("text", ["a ten piece nuggets", "twenty nuggets", "five cookies", "two large cokes for us"])
def test_a_count_of_a_dish_counts(text: str) -> None:
    assert understand([Heard(text)], Order(), Expecting(), LEXICON, SERVING).commands
