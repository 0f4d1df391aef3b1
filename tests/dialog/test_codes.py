"""A coupon code is heard however it is said, and no part of it is heard as food."""

import json

import pytest

from domain.menu_file import parse
from edge.dialog.vocabulary.codes import said_codes
from talkthru.cli import data_folder

MENU = parse(json.loads((data_folder() / "menu.json").read_text()))


@pytest.mark.parametrize(
    ("text", "code", "rest"),
    [
        ("LANTERN10", "LANTERN10", ""),
        ("I have a code, lantern ten", "LANTERN10", ""),
        ("my code is L A N T E R N one zero", "LANTERN10", ""),
        ("l-a-n-t-e-r-n ten", "LANTERN10", ""),
        ("tengo un cupón LANTERN10", "LANTERN10", ""),
        ("two cheeseburgers and my code is summer twenty five", "SUMMER25", "two cheeseburgers"),
        ("and FREEFOOD99, please", "FREEFOOD99", ""),
    ],
)
def test_a_code_is_taken_out_of_the_words(text: str, code: str, rest: str) -> None:
    codes, left = said_codes(text, MENU)
    assert codes == (code,)
    assert left.replace("and", "").strip(" ,") in (rest, "please")


@pytest.mark.parametrize("text", ["a 7up and a v8", "ten nuggets", "a number 10", "two cokes", ""])
def test_numbers_and_names_are_no_codes(text: str) -> None:
    assert said_codes(text, MENU) == ((), text)


def test_a_strange_word_is_a_code_only_where_one_was_asked_for() -> None:
    assert said_codes("banana", MENU) == ((), "banana")
    assert said_codes("banana", MENU, awaited=True) == (("BANANA",), "")
    assert said_codes("it's B U R G E R five", MENU, awaited=True) == (("BURGER5",), "")
