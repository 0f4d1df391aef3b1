"""Several people in one order: what is said of somebody's line is done to that line, whatever other it would fit."""

import pytest

from tests.session.held import Held, told
from tests.session.test_of_one_line import lines

TWO = "for Dana a cheeseburger and for Luis a spicy chicken sandwich"


@pytest.mark.parametrize(
    ("change", "left"),
    [
        ("oh and Dana wants bacon on hers", ["1 cheeseburger/std add:bacon", "1 spicy_chicken_sandwich/std"]),
        ("Dana says extra pickles on hers too", ["1 cheeseburger/std extra:pickle", "1 spicy_chicken_sandwich/std"]),
        ("actually Dana would like bacon", ["1 cheeseburger/std add:bacon", "1 spicy_chicken_sandwich/std"]),
        ("no pickles on Dana's", ["1 cheeseburger/std no:pickle", "1 spicy_chicken_sandwich/std"]),
        ("no pickles for Dana please", ["1 cheeseburger/std no:pickle", "1 spicy_chicken_sandwich/std"]),
        ("Luis says no pickles", ["1 cheeseburger/std", "1 spicy_chicken_sandwich/std no:pickle"]),
        ("Luis doesn't want pickles", ["1 cheeseburger/std", "1 spicy_chicken_sandwich/std no:pickle"]),
        ("pickles off his, please", ["1 cheeseburger/std", "1 spicy_chicken_sandwich/std no:pickle"]),
        ("he wants bacon too", ["1 cheeseburger/std", "1 spicy_chicken_sandwich/std add:bacon"]),
        ("Dana wants hers plain", ["1 cheeseburger/std no:ketchup no:mustard no:onion no:pickle"]),
        ("swap hers for a wrap", ["1 grilled_chicken_wrap/std", "1 spicy_chicken_sandwich/std"]),
        ("Dana changed her mind, she wants a wrap", ["1 grilled_chicken_wrap/std", "1 spicy_chicken_sandwich/std"]),
        ("Dana wants a wrap instead", ["1 grilled_chicken_wrap/std", "1 spicy_chicken_sandwich/std"]),
        ("take Luis's off again, he isn't hungry", ["1 cheeseburger/std"]),
        ("never mind Luis, he's not hungry", ["1 cheeseburger/std"]),
        ("Luis doesn't want anything after all", ["1 cheeseburger/std"]),
        (
            "Dana's without onions and Luis's with bacon",
            ["1 cheeseburger/std no:onion", "1 spicy_chicken_sandwich/std add:bacon"],
        ),
    ],
)
def test_a_wish_of_somebody_who_was_named_is_of_their_line(held: Held, change: str, left: list[str]) -> None:
    held.say(TWO, change)
    assert [row for row in lines(held) if row in left] == left, told(held)


@pytest.mark.parametrize(
    ("words", "more"),
    [
        ("Dana wants a cookie too", "1 cookie/std"),
        ("and Luis wants a lemonade", "1 lemonade/M"),
        ("Dana wants fries", "1 fries/M"),
        ("a cola for Dana as well", "1 cola/M"),
    ],
)
def test_a_thing_that_somebody_wants_besides_is_added(held: Held, words: str, more: str) -> None:
    held.say(TWO, words)
    assert lines(held) == sorted(["1 cheeseburger/std", "1 spicy_chicken_sandwich/std", more]), told(held)


@pytest.mark.parametrize(
    ("order", "change", "left"),
    [
        (
            "my mom wants a coffee and my dad wants an iced tea unsweet",
            "she wants a large",
            ["1 coffee/L", "1 iced_tea/M pick:unsweet"],
        ),
        (
            "I'll have a classic burger and my son wants a kids meal with a junior burger",
            "make his drink milk",
            ["1 classic_burger/std", "1 kids_meal/K milk"],
        ),
        (
            "my son's having a cheeseburger and my wife is having a fish sandwich",
            "no cheese on hers either",
            ["1 cheeseburger/std", "1 fish_sandwich/std no:american_cheese"],
        ),
        (
            "for Will a cheeseburger, and for May a wrap",
            "May wants ranch on the side",
            ["1 cheeseburger/std", "1 grilled_chicken_wrap/std side:ranch_sauce"],
        ),
        (
            "a lemonade for Dana and a cola for Marcus",
            "no ice in Dana's",
            ["1 cola/M", "1 lemonade/M no:ice"],
        ),
        (
            "for Dana a number one with a cola and for Marcus a number three with a cola",
            "Marcus wants onion rings instead of fries",
            ["1 bacon_meal/M onion_rings cola", "1 classic_meal/M fries cola"],
        ),
    ],
)
def test_a_pronoun_is_the_line_of_whom_it_can_mean(held: Held, order: str, change: str, left: list[str]) -> None:
    held.say(order, change)
    assert lines(held) == left, told(held)


def test_mine_of_a_passenger_is_what_they_asked_for_and_not_the_drivers(held: Held) -> None:
    held.say("a triple stack for me")
    held.say("and I want a cheeseburger with no onions", speaker="passenger")
    held.say("yeah add that")
    held.say("oh and bacon on mine", speaker="passenger")
    held.say("sure")
    assert lines(held) == ["1 cheeseburger/std add:bacon no:onion", "1 triple_stack/std"], told(held)
