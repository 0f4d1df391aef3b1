"""Questions in a form that orders have as well: they are answered, and order nothing."""

import pytest

from tests.session.held import Held, items, lines, told


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
