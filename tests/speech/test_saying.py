"""What is written is said as people say it, and marks still point into what was written."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edge.speech.saying import PronunciationsUnusable, read_pronunciations, spoken, written_at


@pytest.mark.parametrize(
    ("written", "language", "said"),
    [
        ("That's $10.35.", "en", "That's 10 dollars and 35 cents."),
        ("$1.00", "en", "1 dollar"),
        ("$0.01", "es", "1 centavo"),
        ("a 1/4 lb burger w/ fries", "en", "a quarter pound burger with fries"),
        ("½ lb", "en", "half pound"),
        ('a 12" pizza & #3', "en", "a 12 inch pizza and number 3"),
        ("12oz, 6 pc. nuggets, XL", "en", "12 ounce, 6 piece nuggets, extra large"),
        ("12 oz c/ queso", "es", "12 onzas con queso"),
        ("Jalapeños", "en", "hala payn yos"),
        ("two cheeseburgers, no pickles", "en", "two cheeseburgers, no pickles"),
        ("open 24/7", "en", "open 24/7"),
    ],
)
def test_it_is_read_as_people_say_it(written: str, language: str, said: str) -> None:
    assert spoken(written, language)[0] == said


def test_a_stores_own_names_go_first() -> None:
    assert (
        spoken("The Jalapeño BLT", "en", (("blt", "b l t"), ("jalapeño", "ha la pen yo")))[0]
        == "The ha la pen yo b l t"
    )


def test_marks_point_into_what_was_written() -> None:
    written = "a 1/4 lb burger, $5.18, please"
    said, places = spoken(written, "en")
    assert written_at(places, said.index("burger")) == written.index("burger")
    assert written_at(places, said.index("please")) == written.index("please")
    assert written_at(places, said.index("18 cents")) == written.index("$")


@given(st.text(alphabet='aw/o&#$"01249.½ lbozXLjalapeño', max_size=40), st.sampled_from(["en", "es", "fr"]))
def test_any_text_is_said_and_every_place_lies_in_it(written: str, language: str) -> None:
    said, places = spoken(written, language)
    assert all(0 <= written_at(places, at) <= len(written) for at in range(len(said) + 1))


def test_a_list_of_names_that_cannot_be_meant_is_said_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "names.txt"
    path.write_text("# ours\nPho Bowl = fuh bowl\nBahn\n")
    with pytest.raises(PronunciationsUnusable, match=r"names\.txt:3"):
        read_pronunciations(path)
    path.write_text("Pho Bowl = fuh bowl  # checked\n")
    assert read_pronunciations(path) == {"pho bowl": "fuh bowl"}
