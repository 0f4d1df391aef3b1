# ruff: noqa: E501 - tables: what is said, a row each
"""Sentences that only say something, around an order: none hides it, and what is wanted and unknown is still told."""

import pytest

from tests.session.held import Held, items, told


def unknown(held: Held) -> list[str]:
    return [str(e.data["words"]) for step in held.steps for e in step.events if e.kind == "not_understood"]


TALK = [
    "Okay, engine's off.", "My phone's dying.", "The baby's finally asleep.", "Traffic was a nightmare.",
    "I just got off a twelve hour shift.", "We've been driving since dawn.", "Don't touch that button, Timmy.",
    "Leave the fries alone, Timmy.", "Sit down and buckle up.", "Rough day at the plant.", "Someone's honking.",
    "He dropped his tablet again.", "Crazy wind out here.", "Some weather today, huh?", "Ya apagué el motor.",
    "Estamos cansadísimos.", "I gotta find his text.", "Where's my wallet?",
]  # fmt: skip


@pytest.mark.parametrize("talk", TALK)
def test_a_sentence_of_talk_hides_no_order_behind_it(held: Held, talk: str) -> None:
    held.say(f"{talk} A cheeseburger and a vanilla shake.")
    assert items(held) == ["1 cheeseburger", "1 vanilla_shake"]
    assert not unknown(held)


@pytest.mark.parametrize("talk", TALK)
def test_nor_one_before_it(held: Held, talk: str) -> None:
    held.say(f"A cheeseburger. {talk}")
    assert items(held) == ["1 cheeseburger"]
    assert not unknown(held)


@pytest.mark.parametrize(
    "words",
    ["A pretzel. A cheeseburger.", "Can I get a pretzel? And a cheeseburger.", "My son wants a pretzel. And a cheeseburger.",
     "He says a pretzel. And a cheeseburger.", "a pretzel and a cheeseburger", "My phone's dying. A pretzel and a cheeseburger."],
)  # fmt: skip
def test_an_unknown_dish_is_still_told(held: Held, words: str) -> None:
    held.say(words)
    assert items(held) == ["1 cheeseburger"]
    assert unknown(held) == ["pretzel"]


@pytest.mark.parametrize("words", ["hold on hold on, I gotta find his text", "one sec, she's texting me",
                                   "hang on, my kid is yelling", "hold on, where's my wallet"])  # fmt: skip
def test_who_looks_for_something_is_waited_for(held: Held, words: str) -> None:
    held.say(words)
    assert told(held) == "Take your time."


def test_talk_alone_is_looked_for_on_no_menu_and_agrees_to_nothing(held: Held) -> None:
    held.say("a cheeseburger", "that's all", "Okay, engine's off.")
    assert not unknown(held)
    assert not held.submits()


@pytest.mark.parametrize("words", ["That's it, then bed.", "That's all, then off to practice.", "that's it, gotta run",
                                   "That's everything, and then straight to the airport."])  # fmt: skip
def test_where_one_goes_behind_the_end_is_no_dish(held: Held, words: str) -> None:
    held.say("a cheeseburger", words)
    assert items(held) == ["1 cheeseburger"]
    assert held.state.talk.expecting.kind == "confirm"
    assert not unknown(held)


def test_what_comes_then_is_ordered_or_told(held: Held) -> None:
    held.say("a cheeseburger", "that's it, then fries")
    assert items(held) == ["1 cheeseburger", "1 fries"]
    held.say("that's it, then a pretzel")
    assert unknown(held) == ["pretzel"]


@pytest.mark.parametrize(
    ("words", "mods"),
    [("one fish sandwich and he says extra tartar sauce on that", ["extra:tartar_sauce"]),
     ("a cheeseburger and he says no onions on it", ["no:onion"]), ("a cheeseburger and my wife says no onions", ["no:onion"])],
)  # fmt: skip
def test_what_somebody_says_they_would_have_is_had(held: Held, words: str, mods: list[str]) -> None:
    held.say(words)
    assert held.order[0]["mods"] == mods
    assert not unknown(held)


def test_a_wish_that_is_said_again_in_full_is_taken_as_that(held: Held) -> None:
    held.say("A crispy chicken sandwich and a kids meal with nuggets",
             "Oh, hold on, now she says burger. Make it the junior burger instead of the nuggets.")  # fmt: skip
    assert held.order[-1]["slots"]["main"]["item"] == "junior_burger"


@pytest.mark.parametrize(
    ("words", "qty"),
    [("There's three of us but one isn't eating so two cheeseburgers", 2),
     ("it's five of us but the baby doesn't count so four cheeseburgers", 4),
     ("We're three but my husband already ate, two cheeseburgers", 2),
     ("We are four but my mom isn't hungry so three cheeseburgers", 3),
     ("Okay so, um, two, no, hang on, there's four of us but he's not eating, three cheeseburgers.", 3)],
)  # fmt: skip
def test_people_who_eat_nothing_are_no_count(held: Held, words: str, qty: int) -> None:
    held.say(words)
    assert items(held) == [f"{qty} cheeseburger"]
    assert not unknown(held)


@pytest.mark.parametrize(
    "words",
    ["One of us can't do milk, so the vanilla shake?", "She can't have milk. The vanilla shake then?",
     "my wife can't drink milk, so the vanilla shake?"],
)  # fmt: skip
def test_what_one_cannot_have_makes_a_question_of_the_dish(held: Held, words: str) -> None:
    held.say("a cheeseburger", words)
    assert items(held) == ["1 cheeseburger"]
    assert "vanilla shake contains milk" in told(held)


@pytest.mark.parametrize("words", ["that's it, then McRib", "that's it, then a McRib", "that's it, then a pretzel"])
def test_then_an_unknown_dish_is_told(held: Held, words: str) -> None:
    held.say("a coke", words)
    assert unknown(held) == [words.split()[-1].lower()]


@pytest.mark.parametrize("words", ["Let me see a McRib. And a coke.", "I just get the McRib. And a coke.",
                                   "I'm going with the McRib. And a coke.", "The McRib. And a coke.", "McRib. And a coke.",
                                   "They had a McRib on the sign. And a coke."])  # fmt: skip
def test_what_may_be_a_dish_is_no_talk(held: Held, words: str) -> None:
    held.say(words)
    assert unknown(held) == ["mcrib"]
    assert items(held) == ["1 cola"]


def test_a_thing_that_is_to_be_put_back_is_no_bid(held: Held) -> None:
    held.say("a coke and fries", "take the fries off", "Put the fries back.")
    assert items(held) == ["1 cola", "1 fries"]
