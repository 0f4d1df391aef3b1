"""So many for the price of fewer is a promotion that somebody heard of; and who goes for a thing asks no price."""

import pytest

from tests.dialog.shop.floor import NOON, Floor
from tests.dialog.shop.test_phrasings import floor, heard


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


TELLING_OF_MONEY_OFF = [
    "my mate got fifteen percent off them at noon. is that still on?",
    "his wife had ten percent off these yesterday, is that still going?",
    "a lady was given twenty off them this morning, is that still running",
    "I got fifteen off them last week, until when is that",
    "mine saved fifteen percent on these at lunch, does that still apply",
]


@pytest.mark.parametrize("turn", TELLING_OF_MONEY_OFF)
@pytest.mark.parametrize("channel", ["headset", "kiosk"])
def test_money_off_that_somebody_had_is_a_promotion_that_ran_and_none_that_is_asked_for(
    turn: str, channel: str
) -> None:
    found = Floor(floor("demo").shop, channel, now=NOON.replace(hour=15)).hold(["how much are the city runners", turn])
    assert found[-1].text.startswith("No promotion is running now for City Runner.")
    assert not found[-1].approvals


@pytest.mark.parametrize(
    "turn", ["give him fifteen percent off them", "his box got crushed, fifteen percent off please"]
)
def test_money_off_that_is_wanted_now_is_asked_for(turn: str) -> None:
    found = heard("demo", ["the desk lamp, how much", turn])
    assert [dict(a)["percent"] for _, a in found.approvals] == [15]


@pytest.mark.parametrize(
    ("turn", "told"),
    [
        ("A woman paid forty for the rain boots last week, are they still that?", "$39.20"),
        ("I heard the stormline's going for a hundred. True?", "$119.20"),
        ("is it right that the lamp's going for fifty", "$45.00"),
        ("Someone said the socks are twelve now, is that so?", "$14.00"),
        ("aren't the jeans sixty", "$64.00"),
        ("the beanie was twenty last month, is that still right", "$22.00"),
    ],
)
def test_whether_a_sum_that_was_told_holds_is_asked_as_the_price(turn: str, told: str) -> None:
    found = heard("demo", [turn])
    assert told in found.text
    assert not found.approvals
    assert " are $2" not in found.text


@pytest.mark.parametrize(
    ("turn", "told"),
    [
        ("jeans in a sixty", "don't come in"),
        ("are there jeans in thirty six", "3 of the"),
        ("hold two socks in L XL for him", "Hold two"),
        ("she saw the lamp for thirty at Target", "manager"),
        ("he got the camera at 180 online", "manager"),
    ],
)
def test_a_size_a_count_and_a_rivals_sum_are_none_of_that(turn: str, told: str) -> None:
    assert told in heard("demo", [turn]).text
