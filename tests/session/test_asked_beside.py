"""Questions in a form that orders have as well: they are answered, and order nothing."""

import pytest

from tests.session.held import Held, items, lines, told
from tests.session.test_parts_of_the_order import stands


@pytest.mark.parametrize(
    "words",
    [
        "a cheeseburger. any sesame in that?",
        "a cheeseburger, is there any sesame in it",
        "a cheeseburger. got any sesame in there?",
    ],
)
def test_whether_something_is_in_it_adds_none(held: Held, words: str) -> None:
    held.say(words)
    assert lines(held) in ([(1, "cheeseburger", [])], [])  # asked with a question, it may be asked for only
    assert "sesame" in told(held)


def test_what_is_asked_behind_an_order_leaves_the_order(held: Held) -> None:
    held.say("what's in the mushroom swiss", "I'll have one, without the house sauce. any sesame in there?")
    assert lines(held) == [(1, "mushroom_swiss_burger", ["no:house_sauce"])]


@pytest.mark.parametrize(
    "words",
    [
        "how much is it if I get two of the fish sandwiches?",
        "how much if I get two cheeseburgers",
        "what if I get two fish sandwiches, how much is that",
        "what would it be if I got a number one large",
    ],
)
def test_a_price_of_what_one_might_get_orders_nothing(held: Held, words: str) -> None:
    held.say(words)
    assert items(held) == []


@pytest.mark.parametrize(
    "words",
    [
        "do you guys have any burger without meat?",
        "do you have a burger without meat",
        "anything without meat",
        "what do you have without meat",
        "any burgers with no beef",
        "do you have something with no beef in it",
    ],
)
def test_who_eats_no_meat_hears_of_what_has_none(held: Held, words: str) -> None:
    held.say(words)
    assert "veggie" in told(held)
    assert "classic" not in told(held)


def test_what_nothing_has_as_a_part_is_not_said_to_be_left_out_of_the_rest(held: Held) -> None:
    held.say("which burgers come without a beef patty")
    assert "cheeseburger" not in told(held)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("three chicken wraps please, lettuce off on all of them", [(3, "grilled_chicken_wrap", ["no:lettuce"])]),
        ("two cheeseburgers, onions off both", [(2, "cheeseburger", ["no:onion"])]),
        ("a cheeseburger with the onions off and pickles off", [(1, "cheeseburger", ["no:onion", "no:pickle"])]),
        ("oh. just do fries then", [(1, "fries", [])]),
        ("do fries and a coke", [(1, "fries", []), (1, "cola", [])]),
    ],
)
def test_small_words_of_an_order_are_what_they_are(
    held: Held, words: str, wanted: list[tuple[int, str, list[str]]]
) -> None:
    held.say(words)
    assert lines(held) == wanted


@pytest.mark.parametrize(
    ("first", "then", "says"),
    [
        ("any peanuts in the cookie?", "and the apple pie, does that have any?", "peanuts"),
        ("any milk in the fish sandwich?", "does the wrap have any?", "milk"),
        ("any milk in the fish sandwich?", "and the wrap, any in that?", "milk"),
        ("does the cookie have nuts?", "does the apple pie have some too?", "nuts"),
    ],
)
def test_whether_another_dish_has_any_is_asked_of_what_may_hurt(held: Held, first: str, then: str, says: str) -> None:
    held.say(first, then)
    assert says in told(held)
    assert "comes with" not in told(held)
    assert items(held) == []


@pytest.mark.parametrize("then", ["and the seasonal tart, has that got any?", "has the tart got any in it?"])
def test_where_no_data_says_whether_it_has_any_a_person_comes(held: Held, then: str) -> None:
    held.say("does the cookie have nuts?", then)
    assert held.state.talk.handoff


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("do we get sauce with the nuggets?", "ranch"),
        ("so do we get fries with the number one", "fries"),
        ("does he get a toy with the kids meal?", "kids meal comes with"),
        ("do they get a dip with the six piece?", "ranch"),
        ("does the kid get apple slices with the kids meal?", "side"),
        ("what do we get with the number two?", "fries"),
    ],
)
def test_what_one_gets_with_something_is_what_it_comes_with(held: Held, words: str, said: str) -> None:
    held.say(words)
    assert lines(held) == []
    assert said in told(held)


@pytest.mark.parametrize(
    ("words", "ordered"),
    [
        ("should we get two large cokes? no, three", ["3 cola L"]),
        ("do we want pies? no wait yes, two", ["2 apple_pie std"]),
        ("should we do two cokes nah three", ["3 cola M"]),
        ("should we get two pies? nah, one", ["1 apple_pie std"]),
        ("do I want a large coke? no, a medium", ["1 cola M"]),
        ("should I get six nuggets? no, ten, with ranch", ["1 nuggets 10 pick:ranch"]),
        ("¿pedimos dos cocas? no, tres", ["3 cola M"]),
        ("two cokes, nah, three", ["3 cola M"]),
        # nothing, or another thing
        ("do we want pies? no one wants pies", []),
        ("do we need water? no one is thirsty", []),
        ("should we get two large cokes? no", []),
        ("do we want two pies? no, two cokes", ["2 cola M"]),
        ("do we need four burgers? no five. five cheeseburgers", ["5 cheeseburger std"]),
        ("do we want fries? nah, two pies", ["2 apple_pie std"]),
    ],
)
def test_a_count_that_answers_a_question_to_oneself_is_of_what_was_asked_about(
    held: Held, words: str, ordered: list[str]
) -> None:
    held.say(words)
    assert stands(held) == ordered
