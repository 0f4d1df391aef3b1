"""Who is spoken to or of by name, beside an order, is nobody's dish, and hides none."""

import pytest

from edge.dialog.reading.named_in_passing import named_in_passing
from tests.session.held import Held, items, lines, told


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Told you so, Gary! A fish sandwich for him, then.", ["1 fish_sandwich"]),
        ("Come here, Mia! A small fries.", ["1 fries"]),
        ("Ben, sit down! Small fries please", ["1 fries"]),
        ("Let me ask Gary. OK, a fish sandwich", ["1 fish_sandwich"]),
        ("Don't tell Harold but I'll have two cookies", ["2 cookie"]),
        ("I'm Kev and I'd like a fish sandwich", ["1 fish_sandwich"]),
        ("Oh Doris loves those, two cookies please", ["2 cookie"]),
        ("my Harold might want some, so a large fries", ["1 fries"]),
        ("me and Ben are sharing a large fries", ["1 fries"]),
        ("Gary where are you. Sorry, a fish sandwich", ["1 fish_sandwich"]),
    ],
)
def test_a_name_in_passing_is_no_dish_that_is_not_there(held: Held, words: str, wanted: list[str]) -> None:
    held.say(words)
    assert items(held) == wanted
    assert "couldn't find" not in told(held)


def _eaten(word: str) -> bool:
    return word.lower() in {"chicken", "tea", "pizza", "sauce", "pepper", "eggs", "coke"}


@pytest.mark.parametrize(
    "words",
    [
        "chicken alfredo",
        "an Arnold Palmer",
        "Earl grey tea",
        "Tom yum please",
        "Margherita pizza",
        "eggs Benedict",
        "pepper Jack",
        "That's Ben's",
        "two Billy burgers",
    ],
)
def test_a_name_that_is_a_things_stays(words: str) -> None:
    assert named_in_passing(words, (), _eaten) == words


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("my husband Gary would like a wrap", "my husband would like a wrap"),
        ("my oldest, Tucker, he'll have a wrap", "my oldest he'll have a wrap"),
        ("oh shoot, Birdie don't eat ranch", "oh shoot, she don't eat ranch"),
        ("It's Gary again, a fish please", "a fish please"),
        ("thanks, Ana", "thanks"),
        ("ask Ana what she wants", "ask her what she wants"),
    ],
)
def test_who_is_spoken_of_is_he_or_she(words: str, wanted: str) -> None:
    assert named_in_passing(words, (), _eaten) == wanted


def test_whoever_has_a_line_keeps_their_name() -> None:
    assert named_in_passing("no pickles for Ana", ("1:Ana",), _eaten) == "no pickles for Ana"
    assert named_in_passing("no, Ana, sit down", ("1:Ana",), _eaten) == "no, sit down"


@pytest.mark.parametrize(
    "words",
    [
        "oh Dave says put the bacon back on his",
        "put the bacon back on his",
        "can you put the bacon back on Dave's",
        "Dave changed his mind, put the bacon back on",
        "he's asking for the bacon back on",
        "Dave says the bacon can go back on his",
    ],
)
def test_what_was_left_off_somebodys_comes_back_on_that_one(held: Held, words: str) -> None:
    held.say("Dave wants the smokehouse, no bacon", "and a veggie burger for me", words)
    assert lines(held) == [(1, "bacon_burger", []), (1, "veggie_burger", [])]
    assert "couldn't find" not in told(held)
