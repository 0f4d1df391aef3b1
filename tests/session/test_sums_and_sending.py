"""What it costs, how somebody pays, and the words that send: of people who were never heard before."""

import pytest

from tests.session.held import Held, items, told


@pytest.mark.parametrize(
    "words",
    ["what am I up to now", "where are we at so far", "what am I at", "how much is it up to", "what's it at now",
     "what's that bring me to", "how much am I at", "what's the damage so far", "cuánto llevo",
     "¿y eso en cuánto me saldría?", "en cuánto sale", "¿cuánto nos sale?", "¿en cuánto queda?"],
)  # fmt: skip
def test_where_the_money_stands_is_the_total(held: Held, words: str) -> None:
    held.say("two apple pies", words)
    assert "$4.30" in told(held)


def test_where_something_is_asks_for_no_total(held: Held) -> None:
    held.say("two apple pies", "where's the restroom at")
    assert "$" not in told(held)


@pytest.mark.parametrize(
    "words", ["all right then, yes, at the new price", "yes, the new price is fine", "yes at the higher price okay"]
)
def test_a_yes_to_the_price_that_changed_is_a_yes(held: Held, words: str) -> None:
    held.say("a grilled chicken wrap", "that's all", words)
    assert len(held.submits()) == 1


@pytest.mark.parametrize(
    "words",
    ["what's the price of the double cheeseburger? nine?", "how much is a double cheeseburger? like six dollars?",
     "how much is the double cheeseburger? five bucks?", "how much is a double cheeseburger? $7?"],
)  # fmt: skip
def test_a_guess_at_the_price_is_no_count(held: Held, words: str) -> None:
    held.say(words)
    assert items(held) == []
    assert "$6.49" in told(held)


@pytest.mark.parametrize(
    ("words", "price"),
    [("what about the double", "$6.49"), ("how about the double one", "$6.49"), ("and the junior", "$2.99")],
)
def test_behind_a_price_the_next_thing_is_a_price(held: Held, words: str, price: str) -> None:
    held.say("how much is the triple stack", words)
    assert items(held) == []
    assert price in told(held)


@pytest.mark.parametrize(
    "words", ["do you guys have a dollar menu", "what's on the value menu", "is there a saver menu"]
)
def test_a_dollar_menu_is_what_costs_least(held: Held, words: str) -> None:
    held.say(words)
    assert "cheapest" in told(held)


@pytest.mark.parametrize("words", ["isn't there a deal", "is there a deal on those", "are there any specials on that"])
def test_whether_there_is_a_deal_is_answered(held: Held, words: str) -> None:
    held.say("two fish sandwiches", words)
    assert "8 dollars" in told(held)


@pytest.mark.parametrize("words", ["and apple pay", "apple pay?", "do you take apple pay", "can I use google pay"])
def test_apple_pay_is_no_pie(held: Held, words: str) -> None:
    held.say(words)
    assert items(held) == []


def test_two_apple_pies_are_pies(held: Held) -> None:
    held.say("two apple pies")
    assert items(held) == ["2 apple_pie"]


@pytest.mark.parametrize(
    "words",
    ["Alright, I'll tap it.", "and i'll tap", "I'll use the chip", "let me swipe my card", "I'm gonna tap my phone",
     "can I swipe", "ok I'll scan it now", "we'll tap at the window"],
)  # fmt: skip
def test_how_somebody_pays_is_no_water_and_no_fries(held: Held, words: str) -> None:
    held.say("a cheeseburger", words)
    assert items(held) == ["1 cheeseburger"]


@pytest.mark.parametrize("words", ["Alright, I'll tap it. That's my whole order.", "that completes my order"])
def test_a_whole_order_is_read_back(held: Held, words: str) -> None:
    held.say("a cheeseburger", words, "yes, correct")
    assert len(held.submits()) == 1


def test_tap_water_is_water(held: Held) -> None:
    held.say("a tap water")
    assert items(held) == ["1 water_cup"]


@pytest.mark.parametrize(
    "words", ["claro que sí", "sí, claro que sí", "cómo no", "por supuesto que sí", "great, that's right", "you bet"]
)
def test_a_yes_that_is_one_in_either_language_sends(held: Held, words: str) -> None:
    held.say("a triple stack", "that's all", words)
    assert len(held.submits()) == 1


@pytest.mark.parametrize("words", ["claro que no", "great, how much is it"])
def test_what_begins_like_a_yes_and_is_none_sends_nothing(held: Held, words: str) -> None:
    held.say("a triple stack", "that's all", words)
    assert not held.submits()


def test_a_yes_is_thanked_for_before_the_till_has_it(held: Held) -> None:
    held.say("two apple pies", "that's all", "yes, that's right")
    assert told(held) == "Thank you."
    assert len(held.submits()) == 1


def test_what_says_nothing_to_the_read_back_is_asked_about_twice_and_then_a_person_comes(held: Held) -> None:
    held.say("two apple pies", "that's all", "us", "us")
    assert not held.state.talk.handoff
    held.say("us")
    assert held.state.talk.handoff
    assert not held.submits()


def test_who_thinks_about_the_read_back_is_left_to_it(held: Held) -> None:
    held.say("two apple pies", "that's all", "um", "hm", "uh", "let me see")
    assert not held.state.talk.handoff
