import pytest
from hypothesis import given
from hypothesis import strategies as st

from edge.speech.spoken_form import number, plural, spoken, with_article


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("10 Piece Nuggets Meal", "ten piece nuggets meal"),
        ("6pc", "six piece"),
        ("Jalapeños & Fries", "jalapenos and fries"),
        ("Lemon-Lime Soda", "lemon lime soda"),
        ("Kid’s Meal", "kid's meal"),
        ("20oz", "twenty ounce"),
        ("7UP", "seven up"),
        ("1,200 kcal", "one thousand two hundred kcal"),
        ("2.5 lb", "two point five pound"),
        ("'n' \"quoted\"", "n quoted"),
        ("½ Salad", "half salad"),
        ("¡¿!?", ""),
    ],
)
def test_names_become_words_as_they_are_said(written: str, said: str) -> None:
    assert spoken(written) == said


@given(st.text(max_size=40))
def test_spoken_form_holds_only_words_and_stays_as_it_is(text: str) -> None:
    said = spoken(text)
    assert set(said) <= set("abcdefghijklmnopqrstuvwxyz' ")
    assert spoken(said) == said


def test_numbers() -> None:
    assert [number(n) for n in (0, 13, 20, 42, 100, 115, 9001)] == [
        "zero",
        "thirteen",
        "twenty",
        "forty two",
        "one hundred",
        "one hundred fifteen",
        "nine thousand one",
    ]
    assert number(12345) == "one two three four five"


def test_plurals_and_articles() -> None:
    assert [plural(n) for n in ("cup of water", "fry", "fries", "sandwich", "shake", "box")] == [
        "cups of water",
        "fries",
        "fries",
        "sandwiches",
        "shakes",
        "boxes",
    ]
    assert [with_article(n) for n in ("orange soda", "cola", "")] == ["an orange soda", "a cola", "a "]
