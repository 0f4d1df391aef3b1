"""Goods that are told of beside what is spoken of - worn with it, or one's own - are not what is asked for."""

import pytest

from tests.dialog.shop.test_phrasings import heard


def last(*turns: str) -> str:
    return heard("demo", list(turns), "kiosk").text


@pytest.mark.parametrize(
    "turn",
    [
        "A nine might do with thin socks. Is there a nine?",
        "With socks I could be a nine. Have you one?",
        "My socks are thick. Is there a nine?",
        "I would wear socks under them. Is there a nine?",
        "Con calcetines delgados un nueve me queda. ¿Hay un nueve?",
    ],
)
def test_what_is_worn_with_it_is_not_asked_for(turn: str) -> None:
    said = last("Do you have the rain boots in a ten?", turn)
    assert "Puddle Rain Boots" in said
    assert "9" in said


@pytest.mark.parametrize(
    "turn",
    [
        "And thin socks?",
        "How much are the socks?",
        "Maybe with the socks. How much are the socks?",
        "I'll go with the socks. How many do you have?",
        "I want them with the socks. How many of the socks do you have?",
    ],
)
def test_what_the_question_names_is_asked_for(turn: str) -> None:
    assert "Merino Socks" in last("Do you have the rain boots in a ten?", turn)


def test_a_size_that_only_the_things_of_ones_own_come_in_is_asked_of_them() -> None:
    said = last("Do you have the stormline?", "My boots are worn out. Do you have a size nine?")
    assert "Puddle Rain Boots" in said
