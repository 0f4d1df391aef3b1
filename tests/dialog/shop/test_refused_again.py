"""A refusal said again, or asked about, keeps where it can be had."""

import pytest

from tests.dialog.shop.test_phrasings import heard


def last(*turns: str, channel: str = "kiosk") -> str:
    return heard("demo", list(turns), channel).text


@pytest.mark.parametrize(
    "turns",
    [
        ("Do you sell gift cards?", "Where do I buy gift cards, then?"),
        ("Do you sell gift cards?", "Sell me a gift card."),
        ("Can I load fifty on my gift card?", "So who can?"),
        ("I want a gift card", "I want a gift card, please", "Who can then?"),
        ("I want a gift card", "Where do I go?"),
        ("My card number is 4111 1111 1111 1111.", "So where do I pay?"),
    ],
)
@pytest.mark.parametrize("channel", ["kiosk", "headset"])
def test_where_it_can_be_had_is_said_again(turns: tuple[str, ...], channel: str) -> None:
    assert "till" in last(*turns, channel=channel).lower()


def test_in_spanish_too() -> None:
    assert "caja" in last("Quiero una tarjeta de regalo", "¿Entonces quién puede?")


def test_who_may_give_a_price_of_staff_is_said() -> None:
    assert "manager" in last("Give me the employee price", "So who can give it?")


def test_nothing_is_told_of_a_place_where_nothing_was_refused() -> None:
    assert "till" not in last("How much are the socks?", "So who can?").lower()
