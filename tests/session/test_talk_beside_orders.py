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


@pytest.mark.parametrize(
    ("words", "stand"),
    [
        ("he doesn't like pickles, so a cheeseburger for him", ["1 cheeseburger/std no:pickle"]),
        ("my husband can't stand tomatoes. a classic burger for him, and a milk",
         ["1 classic_burger/std no:tomato", "1 milk/std"]),
        ("I don't like coffee, so a lemonade", ["1 lemonade/M"]),
        ("she doesn't eat beef so a fish sandwich for her", ["1 fish_sandwich/std"]),
        ("we don't drink soda, two waters", ["2 water_cup/std"]),
        ("I don't want to wait so just a small cola", ["1 cola/S"]),
    ],
)  # fmt: skip
def test_what_is_not_liked_is_left_off_what_is_ordered_for_it_and_is_no_order(
    held: Held, words: str, stand: list[str]
) -> None:
    held.say(words)
    assert sorted(" ".join((f"{r['qty']} {r['item']}/{r['variation']}", *r["mods"])) for r in held.order) == stand


def test_what_is_not_wanted_of_what_stands_is_done_to_it(held: Held) -> None:
    held.say("a number one with a cola", "I don't want fries so make it rings")
    assert held.order[0]["slots"]["side"]["item"] == "onion_rings"


@pytest.mark.parametrize(
    ("words", "stand"),
    [
        ("do you have onion rings? if so I'll take a large", ["1 cookie/std", "1 onion_rings/L"]),
        ("is there a vanilla shake? if there is, a small", ["1 cookie/std", "1 vanilla_shake/S"]),
        ("do you have rings? I'll take a large", ["1 cookie/std", "1 onion_rings/L"]),
        ("do you have root beer? if not, a small cola is fine", ["1 cola/S", "1 cookie/std"]),
        ("do you have a sprite? if not a large cola", ["1 cookie/std"]),
        ("do you have tacos? if so two", ["1 cookie/std"]),
        ("do you have ketchup? two cheeseburgers", ["1 cookie/std", "2 cheeseburger/std"]),
    ],
)
def test_what_is_wanted_on_a_condition_is_had_where_it_holds(held: Held, words: str, stand: list[str]) -> None:
    held.say("a cookie", words)
    assert standing(held) == stand


@pytest.mark.parametrize(
    ("words", "stand"),
    [
        ("are your fries done in the same oil as the fish? I'll have a large fries either way", ["1 fries/L"]),
        ("a sundae with fudge for my girl, any peanuts in that?", ["1 sundae/std"]),
        ("chicken wrap for me, does that have egg?", ["1 grilled_chicken_wrap/std"]),
        ("is there peanut in the shakes? okay then a small vanilla shake please", ["1 vanilla_shake/S"]),
        ("does the cookie have nuts?", []),
        ("is the cookie safe for my son, he's allergic to nuts", []),
        ("is the apple pie ok for me? I'm allergic to egg", []),
        ("my son has an egg allergy. what about the veggie burger for him?", []),
        ("I'd like something sweet without nuts, is the cookie safe?", []),
    ],
)
def test_what_is_ordered_beside_a_question_of_health_stands_and_what_is_asked_about_does_not(
    held: Held, words: str, stand: list[str]
) -> None:
    held.say(words)
    assert standing(held) == stand


@pytest.mark.parametrize(
    ("question", "answer", "side", "drink"),
    [
        ("what sides can I have instead of the fries?", "oh apple slices, yeah do that", "apple_slices", "cola"),
        ("what can I get instead of fries?", "the onion rings", "onion_rings", "cola"),
        ("what drinks can I have instead of the cola?", "lemonade please", "fries", "lemonade"),
        ("what sides are there besides fries?", "no, leave it", "fries", "cola"),
    ],
)
def test_what_is_taken_behind_a_question_for_another_part_is_that_part(
    held: Held, question: str, answer: str, side: str, drink: str
) -> None:
    held.say("number one with cola", question, answer)
    (row,) = held.order
    assert (row["slots"]["side"]["item"], row["slots"]["drink"]["item"]) == (side, drink)
