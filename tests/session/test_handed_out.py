"""Napkins, straws and the like are asked for at the window: no dish, and no order lost for them."""

import pytest

from tests.session.held import Held, items, told


@pytest.mark.parametrize(
    ("words", "order"),
    [("Can I get extra napkins and a straw?", []), ("a cheeseburger and some napkins", ["1 cheeseburger"]),
     ("and ketchup packets please", []),
     ("a sundae with caramel, and a spoon please, and a large coke", ["1 sundae", "1 cola"]),
     ("una hamburguesa con queso y servilletas por favor", ["1 cheeseburger"])],
)  # fmt: skip
def test_what_is_handed_out_is_told_where(held: Held, words: str, order: list[str]) -> None:
    held.say(words)
    assert items(held) == order
    assert "counter" in told(held) or "mostrador" in told(held)


@pytest.mark.parametrize("words", ["a cheeseburger with ketchup", "a coke, no straw"])
def test_what_is_on_a_dish_or_declined_is_no_question(held: Held, words: str) -> None:
    held.say(words)
    assert len(held.order) == 1
    assert "counter" not in told(held)


def test_what_something_on_a_new_line_costs_is_the_price_of_that(held: Held) -> None:
    held.say("a fish sandwich with bacon", "how much is that extra?")
    assert "$1.50" in told(held)


@pytest.mark.parametrize("words", ["apple pie times four", "four times an apple pie", "apple pies, times four"])
def test_times_counts(held: Held, words: str) -> None:
    held.say(words)
    assert items(held) == ["4 apple_pie"]


@pytest.mark.parametrize("words", ["the man behind me has a knife", "somebody pulled a knife", "he's got a knife"])
def test_a_knife_that_somebody_holds_is_no_errand(held: Held, words: str) -> None:
    held.say(words)
    assert "counter" not in told(held)


@pytest.mark.parametrize(
    ("words", "order"),
    [
        ("I'm reading this off a napkin. A cheeseburger and a medium coke.", ["1 cheeseburger", "1 cola"]),
        ("a cheeseburger, it's all written down on this napkin", ["1 cheeseburger"]),
        ("a cheeseburger. That's the whole napkin.", ["1 cheeseburger"]),
        ("my kid is playing with a straw. One cheeseburger.", ["1 cheeseburger"]),
        ("a cheeseburger, the dog ate my last napkin", ["1 cheeseburger"]),
    ],
)
def test_what_is_only_spoken_of_is_not_asked_for(held: Held, words: str, order: list[str]) -> None:
    held.say(words)
    assert items(held) == order
    assert "counter" not in told(held)


@pytest.mark.parametrize(
    "words",
    [
        "napkins please",
        "we're gonna need a bunch of napkins",
        "could you toss me a couple of forks",
        "where are the straws",
        "you forgot the straws",
        "necesito servilletas",
    ],
)
def test_with_a_word_of_asking_it_is_asked_for(held: Held, words: str) -> None:
    held.say(words)
    assert "counter" in told(held) or "mostrador" in told(held)
