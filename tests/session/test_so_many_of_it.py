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


@pytest.mark.parametrize(
    ("asked", "words", "wanted"),
    [
        (
            "how much is the smokehouse",
            "jesus, daylight robbery. give me one anyway, no bun",
            [(1, "bacon_burger", ["pick:lettuce_wrap"])],
        ),
        (
            "how much is the cheeseburger",
            "Jesus, bunch of damn crooks. fine, one of those, no pickles",
            [(1, "cheeseburger", ["no:pickle"])],
        ),
        (
            "how much is the classic",
            "ouch. go on then, one, in a lettuce wrap",
            [(1, "classic_burger", ["pick:lettuce_wrap"])],
        ),
        ("how much is the classic", "that's mad. two of them regardless", [(2, "classic_burger", [])]),
        ("what's a pie cost", "cheap as chips. two then", [(2, "apple_pie", [])]),
        (
            "how much is the double",
            "for a burger? you're joking. ok one, add bacon",
            [(1, "double_cheeseburger", ["add:bacon"])],
        ),
        ("cuánto vale el wrap", "uy, carísimo. ni modo, uno", [(1, "grilled_chicken_wrap", [])]),
        # another thing is taken, or nothing
        ("price of a triple?", "good grief. a junior then", [(1, "junior_burger", [])]),
        ("price of a triple?", "ouch. forget it", []),
        ("price of a triple?", "my brother has one, a large one", []),
        ("price of a triple?", "one sec", []),
    ],
)
def test_what_is_said_of_the_price_first_hides_not_what_is_taken(
    held: Held, asked: str, words: str, wanted: list[tuple[int, str, list[str]]]
) -> None:
    held.say(asked, words)
    assert lines(held) == wanted
