"""So many for the price of fewer is a promotion that somebody heard of; and who goes for a thing asks no price."""

import pytest

from tests.dialog.shop.test_phrasings import heard


def last(*turns: str, channel: str = "kiosk") -> str:
    return heard("demo", list(turns), channel).text


@pytest.mark.parametrize(
    "turn",
    [
        "My sister told me it's two pairs for the price of one.",
        "A friend told me there's two for the price of one.",
        "The sign said the second pair is free.",
        "Isn't it buy one get one free?",
        "Mi hermana dijo que es dos por uno.",
    ],
)
def test_what_promotion_there_is_of_the_kind_is_said(turn: str) -> None:
    assert "gold" in last("How much are the merino socks?", turn).lower()
    assert last("How much is the hoodie?", turn).startswith(("No promotion", "No hay promociones"))


@pytest.mark.parametrize(
    ("turn", "told"), [("How much are two pairs of socks?", "$28.00"), ("How much are two for the kids", "$14.00")]
)
def test_the_price_of_so_many_is_a_price(turn: str, told: str) -> None:
    assert told in last("How much are the merino socks?", turn)


@pytest.mark.parametrize(
    "turn",
    [
        "She'll go for the Stormline, small. How many?",
        "She would go for the Stormline in a small. Any left?",
        "He's going for the Stormline, small. How many left?",
    ],
)
def test_who_goes_for_a_thing_asks_what_is_asked_behind_it(turn: str) -> None:
    said = last(turn, channel="headset")
    assert "1 of the small Stormline Shell" in said
    assert "$" not in said


@pytest.mark.parametrize("turn", ["What does the stormline go for?", "What's the stormline going for?"])
def test_what_a_thing_goes_for_is_its_price(turn: str) -> None:
    assert "$119.20" in last(turn, channel="headset")
