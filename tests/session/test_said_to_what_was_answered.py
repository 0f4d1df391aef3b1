"""What is only said to an answer hides nothing that is taken of it, and what one supposes is in a dish is no order.

What is said twice in a hesitation is said once.
"""

import pytest

from tests.session.held import Held, items, lines, told


@pytest.mark.parametrize(
    "words",
    [
        "More my size. One of those, then, and a small coke.",
        "That's more like it. One of those and a small coke",
        "Not bad at all! One of those and a small coke",
        "Now you're talking. I'll have one of those and a small coke",
        "Bargain. Can I get one of them, and a small coke?",
        "My doctor would be proud. One of those and a small coke",
    ],
)
def test_a_remark_to_a_price_hides_nothing_that_is_taken(held: Held, words: str) -> None:
    held.say("what about the junior one, how much is that?", words)
    assert items(held) == ["1 junior_burger", "1 cola"]


def test_a_dish_that_is_named_first_is_no_remark(held: Held) -> None:
    held.say("how much is the junior burger?", "A cheeseburger. One of those, and a coke")
    assert "1 cheeseburger" in items(held)


@pytest.mark.parametrize(
    "words",
    [
        "But what would you say, roughly? It's only apple or something, it'll be grand, won't it?",
        "surely it's just apple or something",
        "it's basically apple and sugar",
        "so it's mostly apples, right?",
        "solo es manzana o algo así",
    ],
)
def test_what_one_supposes_is_in_it_orders_nothing(held: Held, words: str) -> None:
    held.say("are there nuts in the seasonal tart? my husband can't have almonds", words)
    assert items(held) == []


@pytest.mark.parametrize("words", ["ok, it's just a coke then", "well it's mostly apple, isn't it. A coke please"])
def test_what_is_wanted_behind_such_a_question_is_ordered(held: Held, words: str) -> None:
    held.say("is there dairy in the apple pie?", words)
    assert items(held) == ["1 cola"], told(held)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("strawberry, yeah strawberry, no whip", [(1, "strawberry_shake", ["no:whipped_cream"])]),
        ("strawberry, um, strawberry, no whip", [(1, "strawberry_shake", ["no:whipped_cream"])]),
        ("cheeseburger, yes cheeseburger, no pickles", [(1, "cheeseburger", ["no:pickle"])]),
        ("limonada, sí limonada", [(1, "lemonade", [])]),
        ("a coke, um, a coke", [(2, "cola", [])]),
        ("a coke and yeah a coke for my son", [(2, "cola", [])]),
        ("a coke, okay a coke for her", [(2, "cola", [])]),
    ],
)
def test_what_is_said_twice_in_a_hesitation_is_said_once(
    held: Held, words: str, wanted: list[tuple[int, str, list[str]]]
) -> None:
    held.say("what shakes do you have?", words)
    assert lines(held) == wanted


def test_what_food_does_to_one_says_what_the_question_behind_it_is_about(held: Held) -> None:
    held.say("Milk upsets my stomach a bit. Is there any in the apple pie?")
    assert items(held) == []
    assert "milk" in told(held)
