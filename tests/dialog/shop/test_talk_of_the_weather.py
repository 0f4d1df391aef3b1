"""A word that only goes before the name of goods, exclaimed about, is talk: nothing is searched or offered."""

import pytest

from tests.dialog.shop.test_phrasings import heard


def last(*turns: str, channel: str = "kiosk", shop: str = "demo") -> str:
    return heard(shop, list(turns), channel).text


@pytest.mark.parametrize(
    "turn",
    [
        "That rain is murder.",
        "This rain!",
        "That storm is something.",
        "What a storm.",
        "God, this rain.",
        "Terrible storm last night.",
        "That trail was murder.",
        "It's pouring out there.",
        "¡Qué lluvia!",
    ],
)
def test_talk_of_the_weather_names_no_goods(turn: str) -> None:
    assert last(turn) in ("What do you need?", "¿Qué necesita?")


@pytest.mark.parametrize(
    ("turn", "told"),
    [
        ("This hoodie!", "Harbor Hoodie"),
        ("That rain jacket is something.", "Drizzle Rain Jacket"),
        ("I want the rain one", "Drizzle Rain Jacket"),
        ("Something for the rain", "Drizzle Rain Jacket"),
        ("That drizzle, how much is it?", "Drizzle Rain Jacket"),
    ],
)
def test_what_names_or_asks_for_goods_is_no_talk(turn: str, told: str) -> None:
    assert told in last(turn)
