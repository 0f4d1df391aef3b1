"""What was asked of a kind - "which have noise cancelling" - leaves some of it: those are meant by what follows."""

import pytest

from tests.dialog.shop.test_phrasings import heard


def last(*turns: str) -> str:
    return heard("demo", list(turns), "kiosk").text


def test_all_that_are_called_so_more_widely_are_told() -> None:
    said = last("which headphones have the noise cancelling")
    assert "Aural One" in said
    assert "Hush Buds" in said
    assert "Aural One" not in last("which earbuds have noise cancelling")


@pytest.mark.parametrize(
    "asked",
    [
        "which headphones have the noise cancelling",
        "which of your headphones cancel noise",
        "do you have headphones with noise cancelling",
        "what do you have with noise cancelling",
        "¿Qué audífonos tienen cancelación de ruido?",
    ],
)
def test_the_cheapest_one_is_of_those_that_are_so(asked: str) -> None:
    said = last(asked, "just tell me the cheapest one")
    assert "Hush Buds" in said
    assert "$89.00" in said


def test_of_one_that_is_so_the_cheapest_is_that_one() -> None:
    assert "Stormline" in last("which jackets are waterproof", "the cheapest one")


def test_what_is_told_then_is_of_the_one_that_was_found() -> None:
    found = ("which headphones have the noise cancelling", "just tell me the cheapest one")
    assert "IPX4" in last(*found, "can they get wet like in the rain")


@pytest.mark.parametrize(
    "turns",
    [
        ("which headphones have noise cancelling", "what's the cheapest headphones"),
        ("which jackets are waterproof", "how much is it", "do you have a cheaper one"),
        ("Is the Drizzle waterproof?", "what's the cheapest one"),
    ],
)
def test_a_kind_that_is_named_or_a_cheaper_one_is_of_all(turns: tuple[str, ...]) -> None:
    said = last(*turns)
    assert "Hush Buds" not in said
    assert "Stormline" not in said
