"""What `talkthru understand --why` shows a person."""

import json
from importlib import resources

from domain.menu_file import parse
from talkthru.understand import Understanding, explain

MENU = parse(json.loads((resources.files("talkthru.data") / "menu.json").read_text()), "menu.json")


def shown(text: str) -> list[str]:
    return [" ".join(line.split()) for line in explain(Understanding(MENU), text).splitlines()]


def test_little_words_stand_with_what_they_belong_to_and_names_are_the_menus() -> None:
    lines = shown("two cheeseburgers without onions please")
    assert "two cheeseburgers 2 × Cheeseburger" in lines
    assert "without onions please no Onion" in lines


def test_words_that_were_not_understood_stand_alone() -> None:
    lines = shown("a small coke and a sunflower")
    assert "sunflower ?? not understood" in lines
    assert not any("sunflower" in line and "Cola" in line for line in lines)


def test_a_question_is_shown_as_one() -> None:
    assert "how much is asks: price" in shown("how much is a large shake")
