"""What was just asked about is taken by a number, or in the same turn as another question."""

import pytest

from tests.session.held import Held, items, lines, told


@pytest.mark.parametrize(
    "words",
    [
        "good, give me two, one without onions",
        "two please, one without onions",
        "I'll take two, one with no onion",
        "gimme two of those, one without onions",
    ],
)
def test_so_many_of_it_and_what_is_said_of_one_of_them(held: Held, words: str) -> None:
    held.say("what's in the classic burger?", words)
    assert sorted(lines(held)) == [(1, "classic_burger", []), (1, "classic_burger", ["no:onion"])]


def test_so_many_of_it_in_spanish(held: Held) -> None:
    held.say("¿qué trae la hamburguesa clásica?", "Bueno, deme dos, una sin cebolla.")
    assert sorted(lines(held)) == [(1, "classic_burger", []), (1, "classic_burger", ["no:onion"])]


@pytest.mark.parametrize(
    ("words", "wanted", "says"),
    [
        ("ok one of those. do you have onion rings?", ["1 mushroom_swiss_burger"], "onion rings"),
        ("I'll take it. got any sweet potato fries?", ["1 mushroom_swiss_burger"], "sweet potato"),
        ("I'll take two, and what shakes do you have?", ["2 mushroom_swiss_burger"], "chocolate"),
        # nothing is taken
        ("ok. do you have onion rings?", [], "onion rings"),
        ("is that one big?", [], ""),
    ],
)
def test_what_is_taken_before_a_question_is_ordered_and_the_question_answered(
    held: Held, words: str, wanted: list[str], says: str
) -> None:
    held.say("how much is the mushroom swiss?", words)
    assert items(held) == wanted
    assert says in told(held)
