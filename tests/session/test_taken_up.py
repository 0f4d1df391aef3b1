"""What another in the car wants, taken up by its name; and what is only said for joy."""

import pytest

from edge.session.exchange import UserTurn
from tests.session.held import Held, items
from tests.session.test_parts_of_the_order import stands

NAMED = ("Yeah, put her shake on.", "okay, the shake for her too", "yeah, add hers")


@pytest.mark.parametrize(
    ("speaker", "words"),
    [*(("passenger", words) for words in (*NAMED, "put the shake on there")), *(("child", words) for words in NAMED)],
)
def test_anothers_wish_is_taken_up_by_its_name(held: Held, speaker: str, words: str) -> None:
    held.say("ten nuggets with ranch")
    held.take(UserTurn("a small strawberry shake for me", speaker=speaker), after=2.0)
    held.say(words)
    assert stands(held) == ["1 nuggets 10 pick:ranch", "1 strawberry_shake S"]


def test_anothers_nuggets_are_theirs_as_they_were_wanted(held: Held) -> None:
    held.say("a cheeseburger")
    held.take(UserTurn("ten nuggets with bbq", speaker="passenger"), after=2.0)
    held.say("okay get him his nuggets")
    assert stands(held) == ["1 cheeseburger std", "1 nuggets 10 pick:bbq"]


@pytest.mark.parametrize("words", ["no shake", "no, not the shake"])
def test_anothers_wish_is_refused_by_its_name(held: Held, words: str) -> None:
    held.say("a cheeseburger")
    held.take(UserTurn("a strawberry shake", speaker="passenger"), after=2.0)
    held.say(words)
    assert items(held) == ["1 cheeseburger"]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Sweet, two juniors then. And a cup of water.", ["2 junior_burger", "1 water_cup"]),
        ("oh sweet! a number one with coke", ["1 classic_meal"]),
        ("nice, two cheeseburgers", ["2 cheeseburger"]),
    ],
)
def test_joy_orders_no_sweet_tea(held: Held, words: str, wanted: list[str]) -> None:
    held.say(words)
    assert items(held) == wanted


def test_sweet_is_an_answer_where_it_was_asked(held: Held) -> None:
    held.say("an iced tea", "sweet, and fries")
    assert stands(held) == ["1 fries M", "1 iced_tea M pick:sweet"]
