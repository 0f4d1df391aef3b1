"""Numbers, names, places and wishes in a turn."""

import json
from pathlib import Path

import pytest

from domain.shop_file import parse
from edge.dialog.shop.index import build_index
from edge.dialog.shop.places_named import ALL, HERE, OTHER
from edge.dialog.shop.reading import Reading, read, spoken_digits

DEMO = json.loads((Path(__file__).parents[3] / "talkthru/data/store_catalog.json").read_text())
INDEX = build_index(parse(DEMO))


def heard(text: str) -> Reading:
    return read(text, INDEX)


@pytest.mark.parametrize(
    ("said", "digits"),
    [
        ("my number is 202 555 0101", "2025550101"),
        ("(202) 555-0101", "2025550101"),
        ("two oh two, five five five, oh one oh one", "2025550101"),
        ("two zero two triple five zero one zero one", "2025550101"),
        ("area code two oh two then five five five oh one forty seven", "2025550147"),
        ("dos cero dos cinco cinco cinco cero uno cero uno", "2025550101"),
        ("five pairs of socks in size nine", ""),
    ],
)
def test_a_phone_is_heard_in_digits_and_in_words(said: str, digits: str) -> None:
    assert spoken_digits(said)[0] == digits


@pytest.mark.parametrize(("said", "ending"), [("four seven", "47"), ("forty seven", "47"), ("zero three", "03")])
def test_two_last_digits_are_heard_however_they_are_said(said: str, ending: str) -> None:
    assert spoken_digits(said)[1] == ending


@pytest.mark.parametrize(
    ("said", "qty"),
    [
        ("hold two white tees in medium", 2),
        ("hold the trail runner in size nine", 0),
        ("transfer three of those", 3),
        ("how many jeans in thirty two", 0),
        ("hold a black one", 0),
    ],
)
def test_how_many_is_told_from_which_size(said: str, qty: int) -> None:
    assert heard(said).qty == qty


def test_money_and_percent_are_neither_sizes_nor_counts() -> None:
    reading = heard("take fifteen percent off, or sell it for $40")
    assert (reading.percent, reading.cents, reading.qty, reading.said.numbers) == (15, 4000, 0, ())


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("show me Jordan Samplefield's profile", "jordan samplefield"),
        ("look up a customer named Zoe Ibarra", "zoe ibarra"),
        ("how many points does Avery Testwood have", "avery testwood"),
        ("the customer wants two hoodies", ""),
    ],
)
def test_a_person_is_named_where_the_words_are_about_one(said: str, name: str) -> None:
    assert heard(said).name == name


@pytest.mark.parametrize(
    ("said", "places"),
    [
        ("is there one at hilltop", ("st-2",)),
        ("any in the warehouse", ("wh",)),
        ("the other store", (OTHER,)),
        ("do we have one here", (HERE,)),
        ("across all stores", (ALL,)),
        ("how much is it", ()),
    ],
)
def test_places_are_heard(said: str, places: tuple[str, ...]) -> None:
    assert heard(said).places == places


def test_the_language_is_told_by_its_small_words_and_left_open_without_any() -> None:
    assert heard("¿tienen la sudadera en talla grande?").language == "es"
    assert heard("do you have the hoodie in large").language == "en"
    assert heard("medium").language == ""


@pytest.mark.parametrize("said", ["", "   ", "¿?", "$", "%%%", "'s", "x" * 5000, "one " * 400, "\x00 \ud800"])
def test_any_words_have_a_reading(said: str) -> None:
    assert isinstance(heard(said), Reading)
