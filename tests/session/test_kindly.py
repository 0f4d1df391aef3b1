"""What is said kindly, and how large somebody says a thing is to be: one is no size, the other is."""

import pytest

from edge.dialog.reading.kindly import without_kind_words
from tests.session.held import Held, items, told
from tests.session.test_on_other_menus import CAFE, SHACK, held_at
from tests.session.test_parts_of_the_order import stands

THINGS = [(SHACK, "a root beer", "root_beer"), (CAFE, "a cold brew", "cold")]


@pytest.mark.parametrize(
    "words",
    ["{}'d be grand with it", "{} would be brilliant", "{}'d be super, thanks", "cheers, big thanks, {}",
     "{}, massive thanks", "do me a huge favor and get me {}", "{}, if it's not a big deal", "grand, I'll have {}",
     "huge fan of your place, {} please", "{} please, small hurry"],
)  # fmt: skip
@pytest.mark.parametrize(("menu", "thing", "item"), THINGS)
def test_a_kind_word_is_no_size(held: Held, menu: str, thing: str, item: str, words: str) -> None:
    counter = held_at(menu, held.key)
    counter.say(thing)
    usual = counter.order[0]["variation"]
    again = held_at(menu, held.key)
    again.say(words.format(thing))
    assert [(row["item"], row["variation"]) for row in again.order] == [(item, usual)]
    assert not any(request.kind == "reason" for request in again.state.open)


def test_grand_ends_no_order_larger(held: Held) -> None:
    held.say("a coke", "Grand so, that's everything.")
    assert stands(held) == ["1 cola M"]
    assert "total" in told(held)


def test_that_would_be_grand_takes_what_was_offered(held: Held) -> None:
    held.say("what does the apple pie cost", "that'd be grand")
    assert items(held) == ["1 apple_pie"]


def test_grande_answers_which_size(held: Held) -> None:
    counter = held_at(SHACK, held.key)
    counter.say("a root beer", "make it grande")
    assert [row["variation"] for row in counter.order] == ["L"]


@pytest.mark.parametrize(
    ("words", "stand"),
    [
        ("Y unas papas, pero grandes, bien grandotas.", ["1 fries L"]),
        ("unas papas bien grandes", ["1 fries L"]),
        ("una coca bien chiquita", ["1 cola S"]),
        ("una coca chiquitita por favor", ["1 cola S"]),
        ("una coca medianita", ["1 cola M"]),
        ("dos cocas, una bien grande y una chiquitita", ["1 cola L", "1 cola S"]),
        ("fries, but large, like really large", ["1 fries L"]),
        ("un café grandote", ["1 coffee L"]),
    ],
)
def test_however_large_it_is_said_it_is_that_size(held: Held, words: str, stand: list[str]) -> None:
    held.say(words)
    assert sorted(stands(held)) == stand
    assert not any(request.kind == "reason" for request in held.state.open)


@pytest.mark.parametrize(
    "words", ["Medium fries in that case.", "in that case medium fries", "en ese caso unas papas medianas"]
)
def test_in_that_case_is_no_case_of_anything(held: Held, words: str) -> None:
    held.say("a cheeseburger", words)
    assert stands(held) == ["1 cheeseburger std", "1 fries M"]
    assert "did you say" not in told(held)
    assert "couldn't find" not in told(held)


@pytest.mark.parametrize(
    "words",
    ["I reckon I'd be wantin' {}, if it ain't too much trouble", "{}, if it isn't a bother", "we're wantin' {}",
     "{}, if that's alright", "I hate to be a pain but {}", "{} if it's no trouble to you", "I'm havin' {}",
     "quisiera {}, si no es mucha molestia", "Este, mire, {} por favor", "{}, si es tan amable"],
)  # fmt: skip
@pytest.mark.parametrize(("menu", "thing", "item"), THINGS)
def test_who_asks_nicely_is_served_and_told_of_nothing_missing(
    held: Held, menu: str, thing: str, item: str, words: str
) -> None:
    counter = held_at(menu, held.key)
    counter.say(words.format(thing))
    assert [(row["qty"], row["item"]) for row in counter.order] == [(1, item)]
    assert not any(request.kind == "reason" for request in counter.state.open)


@pytest.mark.parametrize("words", ["a cheeseburger if it has no pickles", "a salad, if that has no nuts in it"])
def test_a_condition_that_is_no_politeness_stays(words: str) -> None:
    assert without_kind_words(words, sizes=False) == words


def test_would_you_behind_a_wish_is_no_question(held: Held) -> None:
    held.say("a classic burger and a cheeseburger", "Put the second one on a gluten free bun, would you?")
    assert [row["mods"] for row in held.order] == [[], ["pick:gluten_free_bun"]]


def test_that_soda_of_a_meal_is_swapped_in_it(held: Held) -> None:
    held.say("a large number five with an orange soda", "You know what, swap that soda for a strawberry shake.")
    assert items(held) == ["1 spicy_chicken_meal"]
    assert held.order[0]["slots"]["drink"]["item"] == "strawberry_shake"


@pytest.mark.parametrize(
    "said",
    ["Hello duck. A large coke", "hey pumpkin, a large coke", "Evenin. A large coke", "mornin petal, a large coke"],
)
def test_whom_one_greets_is_no_dish(held: Held, said: str) -> None:
    held.say(said)
    assert items(held) == ["1 cola"]
    assert "find" not in told(held)


@pytest.mark.parametrize(
    ("said", "what"), [("hello, a chicken wrap", "grilled_chicken_wrap"), ("hi, cookie please", "cookie")]
)
def test_what_is_wanted_behind_a_greeting_is_heard(held: Held, said: str, what: str) -> None:
    held.say(said)
    assert items(held) == [f"1 {what}"]


@pytest.mark.parametrize("words", ["sweet", "sweet, thanks", "oh sweet, man", "nice. thank you"])
def test_gladness_alone_orders_nothing(held: Held, words: str) -> None:
    held.say("a cheeseburger", words)
    assert [row["item"] for row in held.order] == ["cheeseburger"]


def test_what_says_gladness_elsewhere_answers_a_question_for_it(held: Held) -> None:
    held.say("a large tea", "sweet, thanks")
    assert held.order[0]["mods"] == ["pick:sweet"]
