"""Eleven in Spanish is a number, and "once" in English none."""

import pytest

from edge.dialog.vocabulary.spanish_once import in_digits


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("¿y en once?", "¿y en 11?"),
        ("apárteme un par del once", "apárteme un par del 11"),
        ("¿tienen talla once?", "¿tienen talla 11?"),
        ("once galletas, por favor", "11 galletas, por favor"),
        ("once more please", "once more please"),
        ("say that once again", "say that once again"),
        ("I had a burger once", "I had a burger once"),
        ("all at once", "all at once"),
        ("once I get the fries", "once I get the fries"),
    ],
)
def test_once_is_eleven_where_spanish_is_spoken(said: str, read: str) -> None:
    assert in_digits(said) == read
