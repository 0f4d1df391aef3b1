"""A part of the body that something is wanted for: what is worn there, in whatever catalog, or that there is none."""

import pytest

from tests.dialog.shop.test_phrasings import heard


def last(*turns: str, channel: str = "kiosk", shop: str = "demo") -> str:
    return heard(shop, list(turns), channel).text


@pytest.mark.parametrize(
    ("turn", "told"),
    [
        ("Got anything for my feet?", "Merino Socks"),
        ("The lady needs something for her feet.", "Puddle Rain Boots"),
        ("Something warm for my head?", "Wool Beanie"),
        ("I need something for my ears", "Hush Buds"),
        ("My ears are freezing", "Wool Beanie"),
        ("My feet are soaked", "Puddle Rain Boots"),
        ("anything to keep my legs warm", "Straight Jeans"),
        ("something for my wrist", "Orbit Smartwatch"),
        ("Algo para la cabeza", "Wool Beanie"),
        ("something for running feet", "City Runner"),
    ],
)
def test_what_is_worn_there_is_told(turn: str, told: str) -> None:
    assert told in last(turn)


@pytest.mark.parametrize(
    ("turn", "none"),
    [
        ("Got anything for cold hands?", "gloves"),
        ("My hands are cold", "gloves"),
        ("Something for my back", "backpacks"),
        ("Anything for my eyes", "glasses"),
        ("¿Tienen algo para las manos?", "guantes"),
    ],
)
def test_where_nothing_is_worn_there_that_is_said_and_nothing_else_offered(turn: str, none: str) -> None:
    said = last(turn)
    assert none in said
    assert "$" not in said


def test_in_another_shop_it_is_what_that_shop_has() -> None:
    assert "Cinder Work Gloves" in last("Got anything for cold hands?", shop="cycles")
    assert "Helmet" in last("Something for my head?", shop="cycles")


@pytest.mark.parametrize(
    ("turn", "told"),
    [
        ("How much is the watch for my wrist", "$179.00"),
        ("got any boots for my feet", "8 3"),
        ("My feet hurt", "what do"),
    ],
)
def test_a_kind_that_is_named_or_pain_is_read_as_before(turn: str, told: str) -> None:
    assert told in last(turn)


@pytest.mark.parametrize("turn", ["I want something for heavy rain", "The customer wants something for heavy rain."])
@pytest.mark.parametrize("channel", ["kiosk", "headset"])
def test_for_heavy_rain_what_is_told_to_be_waterproof_is_offered(turn: str, channel: str) -> None:
    said = last(turn, channel=channel)
    assert "Stormline Shell" in said
    assert "Drizzle" not in said
    assert "Tee" not in said


@pytest.mark.parametrize(
    "turn",
    [
        "Which is better in the wet, the Drizzle or the Stormline?",
        "Which one's better for the snow, the Drizzle or the Stormline?",
        "Which is waterproof, the Drizzle or the Stormline?",
    ],
)
def test_two_that_are_put_side_by_side_are_both_told_of(turn: str) -> None:
    said = last(turn)
    assert "water-resistant" in said
    assert "waterproof 20k" in said
