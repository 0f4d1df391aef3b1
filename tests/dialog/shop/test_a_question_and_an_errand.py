"""A question and an errand in one turn: the question is answered, and the errand asks for its yes."""

from functools import cache

import pytest

from tests.dialog.shop import shops
from tests.dialog.shop.floor import Floor, Heard


@cache
def floor(channel: str = "headset") -> Floor:
    return Floor(shops.cycles(), channel)


def last(*turns: str, channel: str = "headset") -> Heard:
    return floor(channel).hold(turns)[-1]


@pytest.mark.parametrize(
    "turn",
    [
        "Do we have the headlight? Hold one.",
        "Do we have the headlight, and hold one.",
        "Did we get the headlight in? Keep one back for her.",
        "Do you have the headlight? Please reserve one under Kim.",
        "Where do we keep the headlight? Set one aside for him.",
        "Do we have the headlight? If so, put one aside.",
    ],
)
def test_an_errand_behind_a_question_about_us_is_asked_for_its_yes(turn: str) -> None:
    said = last(turn).text
    assert "Hold one" in said and said.endswith("?"), said


@pytest.mark.parametrize("turn", ["Do we have the headlight? Hold one.", "Is there a headlight, and hold one."])
def test_the_count_that_was_asked_is_told_before_the_errand_asks(turn: str) -> None:
    said = last(turn).text
    assert "6" in said.split("Hold")[0].split("Aparto")[0], said


@pytest.mark.parametrize(
    "turn",
    [
        "How long do we hold things?",
        "When do we get the headlight in?",
        "Do we keep the headlight in the back?",
        "Where do we keep the headlight?",
        "Do we have a headlight?",
    ],
)
def test_a_question_of_how_we_keep_things_holds_nothing(turn: str) -> None:
    assert "Hold one" not in last(turn).text


@pytest.mark.parametrize(
    ("turn", "both"),
    [
        ("what's the floor pump in red, is it on sale", ("$39.00", "No promotion")),
        ("what's the commuter helmet in white large and do we have it", ("$", "here")),
        ("what's the rear light, and is there a deal on it", ("$", "Light Up Week")),
    ],
)
def test_what_a_thing_is_and_something_else_of_it_are_two_questions(turn: str, both: tuple[str, str]) -> None:
    said = last(turn).text
    assert all(part in said for part in both), said
