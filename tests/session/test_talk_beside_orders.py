"""What is told orders nothing in a conversation either, and hides no change that is said behind it."""

import pytest

from tests.session.held import Held, items, told


def standing(held: Held) -> list[str]:
    return sorted(f"{row['qty']} {row.get('item') or row['combo']}/{row.get('variation', '')}" for row in held.order)


@pytest.mark.parametrize(
    "words",
    [
        "the large one was too big last time",
        "my wife usually gets the chocolate shake",
        "last time you forgot the onion rings",
        "it smells great in here",
        "the guy in front of me got a cheeseburger",
        "maybe next time I'll try the apple pie",
        "I love your onion rings",
    ],
)
@pytest.mark.parametrize("stands", ["a large lemonade", "a small cola and an apple pie"])
def test_what_is_told_changes_no_order(held: Held, stands: str, words: str) -> None:
    held.say(stands)
    before = standing(held)
    held.say(words)
    assert standing(held) == before
    assert "again" not in told(held)


@pytest.mark.parametrize(
    "talk",
    ["No honey, not today.", "Sorry, long day.", "I love your nuggets.", "Quiet back there, I'm ordering.",
     "The shake was too sweet last time.", "you guys are the best"],
)  # fmt: skip
@pytest.mark.parametrize(
    ("change", "stand"),
    [
        ("Can one of those Cokes be a Sprite?", ["1 cola/M", "1 cookie/std", "1 lemon_lime/M"]),
        ("Make one of the cokes a sprite", ["1 cola/M", "1 cookie/std", "1 lemon_lime/M"]),
        ("Forget the cookie", ["2 cola/M"]),
        ("Can the cookie be an apple pie instead", ["1 apple_pie/std", "2 cola/M"]),
        ("Can I also get a small lemonade", ["1 cookie/std", "1 lemonade/S", "2 cola/M"]),
    ],
)
def test_talk_before_it_hides_no_change(held: Held, talk: str, change: str, stand: list[str]) -> None:
    held.say("two cokes and a cookie", f"{talk} {change}")
    assert standing(held) == stand


def test_what_is_told_beside_an_order_leaves_the_order(held: Held) -> None:
    held.say("my son always wants a cookie, but can I get two large lemonades")
    assert standing(held) == ["2 lemonade/L"]


@pytest.mark.parametrize(
    ("words", "stand"),
    [
        ("two large, one small of those lemonades", ["1 lemonade/S", "2 lemonade/L"]),
        ("two large one small coke", ["1 cola/S", "2 cola/L"]),
        ("one small and two large lemonades and a cookie", ["1 cookie/std", "1 lemonade/S", "2 lemonade/L"]),
    ],
)
def test_sizes_before_the_name_are_each_of_it(held: Held, words: str, stand: list[str]) -> None:
    held.say(words)
    assert standing(held) == stand


def test_an_allergy_before_it_makes_what_about_a_question(held: Held) -> None:
    held.say("We have a milk allergy in the car, what about the wrap")
    assert items(held) == []
    assert "milk" in told(held)


def test_a_milk_in_a_meal_is_its_drink(held: Held) -> None:
    held.say("a milk in a kids meal")
    assert items(held) == ["1 kids_meal"]
    assert held.order[0]["slots"]["drink"]["item"] == "milk"


@pytest.mark.parametrize(
    "words", ["I don't want an apple pie", "No apple pie for me today", "no apple pie for us thanks"]
)
def test_what_is_declined_and_was_never_ordered_is_not_added(held: Held, words: str) -> None:
    held.say("a large lemonade", words)
    assert standing(held) == ["1 lemonade/L"]
    assert "again" not in told(held)


@pytest.mark.parametrize("words", ["I don't want a cola", "I don't want the cola"])
def test_what_is_declined_and_was_ordered_goes(held: Held, words: str) -> None:
    held.say("a large lemonade and a small cola", words)
    assert standing(held) == ["1 lemonade/L"]


@pytest.mark.parametrize(
    "words",
    ["make that three apple pies", "I need three apple pies in total", "three apple pies altogether",
     "I love this place. Let's do three apple pies instead of one",
     "make that three apple pies my daughter told me about the sundae"],
)  # fmt: skip
def test_a_count_of_all_is_no_more_of_them(held: Held, words: str) -> None:
    held.say("an apple pie and a large cola", words)
    assert standing(held) == ["1 cola/L", "3 apple_pie/std"]


def test_an_okay_that_ends_in_a_no_takes_nothing(held: Held) -> None:
    held.say("a large lemonade", "do you have apple pie", "okay then no")
    assert standing(held) == ["1 lemonade/L"]


@pytest.mark.parametrize("words", ["a cheeseburger, sorry, a small coke", "a cheeseburger sorry a small coke"])
def test_sorry_between_two_names_puts_the_first_right(held: Held, words: str) -> None:
    held.say(words)
    assert standing(held) == ["1 cola/S"]


def test_what_is_told_may_be_pointed_back_at(held: Held) -> None:
    held.say("I love your apple pie, I'll take one")
    assert standing(held) == ["1 apple_pie/std"]
