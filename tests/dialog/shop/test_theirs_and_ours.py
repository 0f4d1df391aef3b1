"""Somebody has one thing, and it is asked whether another will do for it: a yes or no about the two."""

import pytest

from tests.dialog.shop.test_phrasings import heard


def last(*turns: str, channel: str = "headset") -> str:
    return heard("demo", list(turns), channel).text


@pytest.mark.parametrize(
    "turns",
    [
        ("Lady's got a Leaf reader. Will the twenty watt charger do?",),
        ("I have a Leaf reader at home. Is the 20 watt charger any good?",),
        ("She already owns a Leaf reader. Can she use the small charger?",),
        ("It's for a Leaf reader. Will the small charger be enough?",),
        ("Tengo un lector Leaf. ¿Sirve el cargador de veinte?",),
        ("Do you have the Leaf reader?", "Would the small charger do?"),
    ],
)
def test_whether_ours_will_do_for_what_they_have_is_answered_first(turns: tuple[str, ...]) -> None:
    said = last(*turns)
    assert said.startswith(("Yes, the 20 W", "Sí, "))
    assert "Leaf 6 E-reader" in said


def test_a_number_that_names_one_thing_is_that_thing_where_it_shall_go_with_another() -> None:
    assert last("Does the sixty-five go with the Orbit watch too?").startswith("Yes, the 65 W USB-C Charger works")


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        (("We've got the Leaf reader. How much is the small charger?",), "$15.00"),
        (("Lady wants a Leaf reader. How many?",), "8 GB 5"),
        (("How much is the trail runner?", "Will the city runner do?"), "City Runner"),
    ],
)
def test_what_asks_something_else_of_two_things_stays(turns: tuple[str, ...], told: str) -> None:
    said = last(*turns)
    assert told in said
    assert "works with" not in said
