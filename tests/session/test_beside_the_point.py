"""What people say to one another around an order hides none of it, adds nothing, and is no dish that we have not."""

import pytest

from edge.session.exchange import Request
from tests.session.held import Held, lines, told

TWO = [(2, "classic_burger", [])]


@pytest.mark.parametrize(
    "beside",
    [
        "Wakey wakey, Bartholomew.",
        "Yeesh, tough crowd.",
        "Whoever left that jalopy there wants their head examining,",
        "Caramba.",
    ],
)
def test_what_is_ordered_in_plain_words_is_taken_beside_strange_words_of_another_clause(
    held: Held, beside: str
) -> None:
    held.say(f"{beside} Two classic burgers, please.")
    assert lines(held) == TWO


@pytest.mark.parametrize("beside", ["Jeez Louise.", "Heavens to Betsy.", "Payday can't come soon enough."])
def test_words_of_another_sentence_that_only_sound_like_an_option_put_nothing_on_it(held: Held, beside: str) -> None:
    held.say(f"Two classic burgers, please. {beside}")
    assert lines(held) == TWO


def test_a_misspelt_name_in_a_sentence_of_its_own_is_still_heard(held: Held) -> None:
    held.say("Two classic burgers. And a lemonaid.")
    assert lines(held) == [*TWO, (1, "lemonade", [])]


@pytest.mark.parametrize(
    "words",
    ["I left my wallet on the dresser", "was that thunder?", "mind the kerb", "he looks just like our Wilf", "nooo"],
)
def test_what_is_told_in_words_that_nobody_knows_is_no_dish_that_we_have_not(held: Held, words: str) -> None:
    held.say("a large lemonade", words)
    assert lines(held) == [(1, "lemonade", [])]
    assert not any(isinstance(act, Request) for act in held.steps[-1].acts)  # nothing is looked for
    assert told(held)
    assert "couldn't find" not in told(held)


@pytest.mark.parametrize(
    "words", ["do you have pierogi", "I was hoping for the goulash", "can I get a jalopy", "pierogi please"]
)
def test_what_is_wished_for_and_not_known_is_no_talk(held: Held, words: str) -> None:
    """It is said not to be found, once the cloud was asked and knows it neither."""
    held.say(words)
    looked_up = any(isinstance(act, Request) for act in held.steps[-1].acts)
    assert looked_up or "couldn't find" in told(held)
    assert lines(held) == []


@pytest.mark.parametrize(
    "words",
    ["for me it's gonna be the chicken wrap, no tomato", "Okay, so for her it's gonna be the chicken wrap, no tomato."],
)
def test_whom_a_thing_is_for_and_that_it_is_are_no_meat_by_their_sound(held: Held, words: str) -> None:
    held.say(words)
    assert lines(held) == [(1, "grilled_chicken_wrap", ["no:tomato"])]
