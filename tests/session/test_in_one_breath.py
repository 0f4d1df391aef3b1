"""What is taken back, told closer or remarked in the breath of a wish."""

import pytest

from edge.dialog.reading.in_one_breath import in_one_breath
from tests.session.held import Held, items, told
from tests.session.test_on_other_menus import SHACK, held_at


@pytest.mark.parametrize(
    "words",
    ["a cheeseburger, wait, not that, a fish sandwich", "A cheeseburger, no not that one, the fish sandwich please",
     "one cheeseburger, oh sorry, that's the wrong one, a fish sandwich",
     "a cheeseburger... no, not that... a fish sandwich"],
)  # fmt: skip
def test_not_that_takes_back_what_was_just_named(held: Held, words: str) -> None:
    held.say(words)
    assert items(held) == ["1 fish_sandwich"]


def test_not_that_to_an_offer_takes_nothing_back() -> None:
    assert in_one_breath("no, not that one, the other") == "no, not that one, the other"
    assert in_one_breath("a cheeseburger, not that big, please") == "a cheeseburger, not that big, please"


@pytest.mark.parametrize(
    ("which", "main"), [("burger", "junior_burger"), ("nugget", "nuggets"), ("nuggets", "nuggets")]
)
def test_the_one_of_a_meal_is_what_it_is_made_of(held: Held, which: str, main: str) -> None:
    held.say("Two number ones, Coke with both.", f"And a kids meal, the {which} one, with fries and milk.")
    assert items(held) == ["2 classic_meal", "1 kids_meal"]
    assert held.order[-1]["slots"]["main"]["item"] == main


@pytest.mark.parametrize(
    "words",
    ["the vanilla shake isn't needed", "that shake is not necessary any more", "the shake won't be needed after all"],
)
def test_what_is_not_needed_comes_off(held: Held, words: str) -> None:
    held.say("two cheeseburgers and a vanilla shake", words)
    assert items(held) == ["2 cheeseburger"]


def test_what_is_not_needed_and_not_there_changes_nothing(held: Held) -> None:
    held.say("two cheeseburgers", "the fries aren't needed")
    assert items(held) == ["2 cheeseburger"]


@pytest.mark.parametrize("how", ["halal", "kosher", "vegan"])
def test_would_it_be_so_is_a_question(held: Held, how: str) -> None:
    held.say(f"would the classic burger be {how}?")
    assert items(held) == []
    assert "classic burger" in told(held)


@pytest.mark.parametrize(
    ("words", "order"),
    [("There are four of us but two aren't hungry, two cheeseburgers.", ["2 cheeseburger"]),
     ("my son isn't here yet, two of us aren't eating, one cheeseburger", ["1 cheeseburger"])],
)  # fmt: skip
def test_who_eats_nothing_is_not_counted(held: Held, words: str, order: list[str]) -> None:
    held.say(words)
    assert items(held) == order


@pytest.mark.parametrize("remark", ["Airport prices, huh.", "Movie theater prices, right?", "City prices."])
def test_a_remark_on_the_price_hides_no_order(held: Held, remark: str) -> None:
    held.say("how much is a cheeseburger", f"{remark} Okay, one of those, and a cola.")
    assert items(held) == ["1 cheeseburger", "1 cola"]


def test_on_another_menu_not_that_one_takes_back(held: Held) -> None:
    counter = held_at(SHACK, held.key)
    counter.say("a root beer, wait, not that, a lemonade")
    assert len(counter.order) == 1


def test_another_code_is_no_other_cookie(held: Held) -> None:
    held.say("a cheeseburger and a cookie", "I've got another one here, code LANTERN10.")
    assert items(held) == ["1 cheeseburger", "1 cookie"]


@pytest.mark.parametrize(
    "words",
    ["two cheeseburgers and a classic burger, no onions on anything",
     "nothing with onions please. two cheeseburgers and a classic burger",
     "two cheeseburgers and a classic burger|hold the onions on everything",
     "dos hamburguesas con queso y una clásica, sin cebolla en nada"],
)  # fmt: skip
def test_on_anything_is_on_all_of_them(held: Held, words: str) -> None:
    held.say(*words.split("|"))
    assert [(row["item"], row["qty"], row["mods"]) for row in held.order] == [
        ("cheeseburger", 2, ["no:onion"]),
        ("classic_burger", 1, ["no:onion"]),
    ]


def test_the_cheeseburgers_doubled_are_twice_as_many(held: Held) -> None:
    held.say("two cheeseburgers and fries", "double the cheeseburgers")
    assert items(held) == ["4 cheeseburger", "1 fries"]


def test_one_thing_doubled_is_no_more_of_it(held: Held) -> None:
    held.say("a cheeseburger", "double the cheese")
    assert items(held) == ["1 cheeseburger"]


@pytest.mark.parametrize(
    "words", ["And a cookie. No, scratch that, an apple pie.", "and a cookie, no, scratch that, an apple pie"]
)
def test_what_is_scratched_behind_a_no_is_one_thing(held: Held, words: str) -> None:
    held.say("a cheeseburger", words)
    assert items(held) == ["1 cheeseburger", "1 apple_pie"]


@pytest.mark.parametrize(
    "words", ["Okay, that's really it.", "that's honestly all I want", "That's it, the grown-ups already ate."]
)
def test_an_end_is_one_however_sure(held: Held, words: str) -> None:
    held.say("a cheeseburger", words)
    assert "Is that right" in told(held)


@pytest.mark.parametrize(
    "words", ["That wasn't me, but yes, it's right.", "Ugh, fine. Yes, I'll take it at that price."]
)
def test_a_yes_beside_a_word_on_it_sends(held: Held, words: str) -> None:
    held.say("a cheeseburger", "that's it", words)
    assert "Thank you" in told(held)


def test_a_part_that_is_wondered_at_is_exchanged(held: Held) -> None:
    held.say("a large number two with onion rings and a sprite", "Hang on, rings? Make that fries after all.")
    assert items(held) == ["1 double_cheese_meal"]
    assert held.order[0]["slots"]["side"]["item"] == "fries"


def test_a_name_and_a_number_order_nothing(held: Held) -> None:
    held.say("a cheeseburger", "My name is Val, crew twenty-one.")
    assert items(held) == ["1 cheeseburger"]


def test_where_something_inside_is_asks_no_dish(held: Held) -> None:
    held.say("Hey, is there a bathroom inside?")
    assert "restroom" in told(held)


def test_who_is_called_names_at_the_end_gets_no_burger(held: Held) -> None:
    held.say("a cheeseburger", "That's all, genius.")
    assert items(held) == ["1 cheeseburger"]
    assert "Is that right" in told(held)


def test_between_the_two_of_us_counts_no_meal(held: Held) -> None:
    held.say("a cheeseburger", "Four fifty, in coins, and this stays between the two of us.")
    assert items(held) == ["1 cheeseburger"]


@pytest.mark.parametrize(
    "words", ["two of us aren't eating because we're allergic to peanuts, two cheeseburgers",
              "My kid's allergic to peanuts, huh? I'll do one cookie.", "He fell over there, huh. One cheeseburger."]
)  # fmt: skip
def test_where_harm_may_be_told_nothing_is_left_out(words: str) -> None:
    assert in_one_breath(words) == words


def test_a_bathroom_in_there_is_no_dish(held: Held) -> None:
    held.say("a large iced coffee", "Is there a bathroom in there I could use?")
    assert "restroom" in told(held)


def test_to_take_it_off_a_card_takes_nothing_off(held: Held) -> None:
    held.say("a medium orange soda", "Then take it off my gift card, number six zero zero six, four nine one two.")
    assert items(held) == ["1 orange_soda"]
