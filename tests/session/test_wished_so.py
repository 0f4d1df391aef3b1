"""What is wished, not wished or refused in everyday words, against what stands and was asked."""

import pytest

from tests.session.held import Held, items, lines

NO_BUT_KETCHUP = ["no:mustard", "no:onion", "no:pickle"]


@pytest.mark.parametrize(
    "words", ["he only wants ketchup on it", "she just wants ketchup on hers", "only likes ketchup on his"]
)
def test_what_somebody_only_wants_on_it_is_all_that_is_on_it(held: Held, words: str) -> None:
    held.say("a cheeseburger", words)
    assert lines(held) == [(1, "cheeseburger", NO_BUT_KETCHUP)]


@pytest.mark.parametrize(
    "words", ["it's the lettuce I don't want", "the lettuce I don't want", "I don't want no lettuce on it"]
)
def test_what_is_not_wanted_is_left_off(held: Held, words: str) -> None:
    held.say("a spicy chicken sandwich", words)
    assert lines(held) == [(1, "spicy_chicken_sandwich", ["no:lettuce"])]


@pytest.mark.parametrize(
    "words",
    ["no I'm not done, a lemonade too", "not done yet, a lemonade", "no wait I'm not finished, a lemonade"],
)
def test_who_is_not_done_orders_on_and_changes_nothing(held: Held, words: str) -> None:
    held.say("a chicken wrap", words)
    assert items(held) == ["1 grilled_chicken_wrap", "1 lemonade"]


@pytest.mark.parametrize(
    ("order", "words", "left"),
    [
        ("onion rings and a diet coke", "scrap both of those, just a large lemonade", ["1 lemonade"]),
        ("onion rings and a diet coke", "take off both of those and give me a large lemonade", ["1 lemonade"]),
        ("onion rings and a diet coke", "scrap those", []),
        ("two colas and a bacon burger", "we don't need the colas after all", ["1 bacon_burger"]),
        ("two cheeseburgers and fries", "take them all off", []),
        ("a coke, a sprite and two cheeseburgers", "actually we won't need any drinks", ["2 cheeseburger"]),
        # nothing goes
        ("a chicken wrap", "and no dessert either", ["1 grilled_chicken_wrap"]),
        ("a cheeseburger", "no fries or anything", ["1 cheeseburger"]),
        ("a cheeseburger and fries", "don't forget the fries", ["1 cheeseburger", "1 fries"]),
        # something comes
        ("a cheeseburger", "don't forget the fries", ["1 cheeseburger", "1 fries"]),
        ("a cheeseburger", "an extra cheeseburger", ["2 cheeseburger"]),
    ],
)
def test_what_goes_is_what_was_said_to_go(held: Held, order: str, words: str, left: list[str]) -> None:
    held.say(order, words)
    assert items(held) == left


@pytest.mark.parametrize("words", ["not sweet please", "not sweet", "not sweetened"])
def test_not_the_one_of_two_that_were_asked_for_is_the_other(held: Held, words: str) -> None:
    held.say("a large iced tea", words)
    assert lines(held) == [(1, "iced_tea", ["pick:unsweet"])]


@pytest.mark.parametrize("words", ["no, not twelve, only two", "no, not twelve, just two", "no not twelve, two"])
def test_a_count_that_is_denied_is_put_right_by_the_other(held: Held, words: str) -> None:
    held.say("twelve cookies", words)
    assert items(held) == ["2 cookie"]
