"""What is asked beside an order takes nothing away and changes nothing; what an answer named is spoken of after it."""

import re

import pytest

from tests.session.held import Held, items, told
from tests.session.test_parts_of_the_order import stands


def short(held: Held) -> list[str]:
    """What stands, with the size only where it is not the usual one."""
    rows = (re.sub(r"^(\d+ \w+) (?:std|M)\b", r"\1", row) for row in stands(held))
    return sorted(re.sub(r"^(\d+ \w+) (L|S|\d+)\b", r"\1/\2", row) for row in rows)


@pytest.mark.parametrize(
    ("said", "order"),
    [
        (["chicken salad with vinaigrette, how much is that one by the way"], ["1 chicken_salad pick:vinaigrette"]),
        (["cheeseburger no onions, how much is that"], ["1 cheeseburger no:onion"]),
        (["nuggets ten piece with ranch, what do those run"], ["1 nuggets/10 pick:ranch"]),
        # asked, and not ordered
        (["the chicken salad with vinaigrette, how much is that"], []),
        (["what about a cheeseburger with no onions, how much is that one"], []),
        (["the large onion rings, what're those going for"], []),
        (["how many patties do you get on the double cheeseburger"], []),
        (["how many nuggets do you get in the six, the number six I mean"], []),
    ],
)
def test_a_price_asked_of_what_is_ordered_takes_nothing_away(held: Held, said: list[str], order: list[str]) -> None:
    held.say(*said)
    assert short(held) == order


@pytest.mark.parametrize(
    ("said", "more"),
    [
        (["number one with a coke", "if I make it a large how much is that"], "$1.00 more"),
        (["number one, coke, and uh if I go large on that what's it run me"], "$1.00 more"),
        (["number one with a coke, how much more for a large?"], "$1.00 more"),
        (["a cheeseburger", "if I add bacon what's that run"], "$1.50 more"),
        (["a cheeseburger", "what would it be to add bacon"], "$1.50 more"),
        (["a cheeseburger", "si le agrego tocino cuánto sale"], "$1.50"),
        (["number one with a sprite", "if I swap the fries for rings is that more"], "$0.70 more"),
        (["a cheeseburger", "if I take off the cheese is it cheaper"], "same price"),
        (["number seven with a lemonade, is the lemonade extra"], "$0.30 more"),
        (["number one with coke, if I wanted rings instead of fries is it more"], "$0.70 more"),
        (["a cheeseburger", "if I did that as a double how much more"], "$1.70 more"),
    ],
)
def test_what_a_change_would_cost_changes_nothing(held: Held, said: list[str], more: str) -> None:
    held.say(*said)
    assert "bacon" not in " ".join(short(held))
    assert "/L" not in " ".join(short(held))
    assert len(short(held)) == 1
    assert more in told(held)


@pytest.mark.parametrize(
    ("said", "order"),
    [
        (["a cheeseburger", "if I add bacon what's that run", "ok do that"], ["1 cheeseburger add:bacon"]),
        (["a cheeseburger", "if I add bacon what's that run", "nah leave it"], ["1 cheeseburger"]),
        (["classic burger", "what's it cost me if I add bacon", "sure throw it on"], ["1 classic_burger add:bacon"]),
        (["una hamburguesa con queso", "si le agrego tocino cuánto es", "ándele, así"], ["1 cheeseburger add:bacon"]),
        (["double cheeseburger", "does that have onions", "ew, lose those"], ["1 double_cheeseburger no:onion"]),
        (["double cheeseburger", "does that have onions", "cancel it"], []),
        (["is the mushroom burger any good", "okay you sold me, one of those"], ["1 mushroom_swiss_burger"]),
        (["do you have gluten free buns", "a classic burger on one please"], ["1 classic_burger pick:gluten_free_bun"]),
        (["two cheeseburgers", "do you have brioche", "can you do one on that"],
         ["1 cheeseburger", "1 cheeseburger pick:brioche_bun"]),
        (["which of the sandwiches is spicy", "I'll have that one with no pickles"],
         ["1 spicy_chicken_sandwich no:pickle"]),
        (["cheeseburger", "that's it", "oh wait how much is a cookie", "yeah stick one of those on"],
         ["1 cheeseburger", "1 cookie"]),
        (["classic burger", "that'll be all", "does that have mayo", "yuck, take it off"],
         ["1 classic_burger no:mayo"]),
        (["how late y'all open", "kay cool, gimme a large coffee two creams"], ["1 coffee/L add:cream*2"]),
        (["number six, barbecue, sprite", "how much more's the large", "alright bump it up"],
         ["1 nuggets_meal/L nuggets+pick:bbq fries lemon_lime"]),
        (["do you have decaf, you know what doesn't matter, a coffee"], ["1 coffee"]),
        (["a coke", "do you have pie, nah never mind"], ["1 cola"]),
        (["could you guys do a cheeseburger in lettuce, like no bun"], ["1 cheeseburger pick:lettuce_wrap"]),
        (["a cheeseburger with lettuce"], ["1 cheeseburger add:lettuce"]),
    ],
)  # fmt: skip
def test_what_an_answer_named_is_what_is_spoken_of(held: Held, said: list[str], order: list[str]) -> None:
    held.say(*said)
    assert short(held) == order


@pytest.mark.parametrize(
    "words", ["sorry, what've you got me down for", "what have you got me down for", "what did you get me down for"]
)
def test_what_we_have_down_is_asked_of_the_order(held: Held, words: str) -> None:
    held.say("two cheeseburgers", words)
    assert "two cheeseburgers" in told(held)


@pytest.mark.parametrize("words", ["anything spicy", "what's spicy here", "do you have anything spicy"])
def test_how_a_thing_tastes_is_asked_and_orders_nothing(held: Held, words: str) -> None:
    held.say(words)
    assert (items(held), "spicy chicken sandwich" in told(held)) == ([], True)


def test_an_offer_on_those_is_asked_of_what_is_ordered(held: Held) -> None:
    held.say("two classic burgers", "my sister swears there's a buy one get one on those, is that a thing")
    assert "no offer on the classic burger" in told(held)
