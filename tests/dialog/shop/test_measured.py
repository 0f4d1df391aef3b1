"""A thing is meant by the measure that it comes in, where its unit is said: "the 8 GB one", "the 2 meter"."""

import pytest

from tests.dialog.shop.test_phrasings import heard


def last(*turns: str, channel: str = "kiosk", shop: str = "demo") -> str:
    return heard(shop, list(turns), channel).text


@pytest.mark.parametrize(
    "before", [(), ("How much are the straight jeans?",), ("Do you have e-readers?", "How much are the jeans?")]
)
@pytest.mark.parametrize(
    "turn", ["So what's your price for the 8 GB one?", "How much is the 8 gig?", "¿Cuánto cuesta el de 8 gigas?"]
)
def test_a_measure_with_its_unit_is_of_the_thing_that_comes_so(before: tuple[str, ...], turn: str) -> None:
    said = last(*before, turn)
    assert "Leaf 6 E-reader, 8 GB" in said
    assert "$119.00" in said


def test_in_another_shop_too() -> None:
    assert "Torque 18 Battery" in last("How much is the headlight?", "How much is the 4 Ah one?", shop="cycles")


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        (("How much are the straight jeans?", "And the 32?"), "Straight Jeans, waist 32"),
        (("How much are the straight jeans?", "Do you have them in 32 inches?"), "Straight Jeans, waist 32"),
        (("How much for eight jeans?",), "$512.00"),
    ],
)
def test_a_bare_number_or_a_count_is_no_measure(turns: tuple[str, ...], told: str) -> None:
    assert told in last(*turns)
