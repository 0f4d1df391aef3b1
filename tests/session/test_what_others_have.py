"""The same as somebody else has, and who is spoken to beside an order."""

import pytest

from tests.session.held import Held

PLAIN = ["no:ketchup", "no:mustard", "no:onion", "no:pickle"]


def lines(held: Held) -> list[tuple[str, int, list[str]]]:
    return [(row["item"], row["qty"], row["mods"]) for row in held.order]


@pytest.mark.parametrize(
    "words",
    [
        "I'll have the same as Mia",
        "and I'll take what Mia's having",
        "give me whatever Mia got",
        "I want the same thing Mia is having",
        "can I have what she's having",
    ],
)
def test_what_somebody_has_is_had_again_as_it_is(held: Held, words: str) -> None:
    held.say("Mia wants a cheeseburger, plain.", words)
    assert lines(held) == [("cheeseburger", 2, PLAIN)]


def test_what_somebody_has_may_be_had_of_another_kind(held: Held) -> None:
    held.say(
        "Mia wants a cheeseburger, plain.",
        "Ben wants the same but with ketchup on.",
        "And I'll take what Mia's having, only a double.",
    )
    assert [item for item, _, _ in lines(held)] == ["cheeseburger", "cheeseburger", "double_cheeseburger"]
    assert all({"no:onion", "no:pickle"} <= set(mods) for _, _, mods in lines(held))


@pytest.mark.parametrize(
    "words",
    ["No, Ben, you've got a drink at home.", "Ok, Sal, we have one at home.", "Hey Chad, that is yours."],
)
def test_who_is_spoken_to_is_nothing_on_a_dish(held: Held, words: str) -> None:
    held.say("a double cheeseburger", words)
    assert lines(held) == [("double_cheeseburger", 1, [])]


@pytest.mark.parametrize(("words", "mods"), [("No, Mayo, please", ["add:mayo"]), ("Bacon, please", ["add:bacon"])])
def test_a_word_of_the_menu_is_nobody(held: Held, words: str, mods: list[str]) -> None:
    held.say("a double cheeseburger", words)
    assert lines(held)[0][2] == mods


@pytest.mark.parametrize("whose", ["his", "her", "their", "the"])
def test_what_is_left_off_of_somebodys_is_no_other_dish(held: Held, whose: str) -> None:
    held.say("a kids meal with the burger, apples and milk", f"and can you leave the pickles off {whose} burger?")
    assert [(row["combo"], row["slots"]["main"]) for row in held.order] == [
        ("kids_meal", {"item": "junior_burger", "mods": ["no:pickle"]})
    ]
