# ruff: noqa: E501 - a talk and what stands after it in one row
"""Two clauses of a turn that speak of one thing do it once; two things stay two."""

import pytest

from edge.session.signing import SiteKey
from tests.session.held import Held, told
from tests.session.test_on_other_menus import CAFE, held_at


def rows(held: Held) -> list[str]:
    """Each line as `qty thing/size modifiers`, the side and the drink of a meal behind it."""
    return sorted(
        f"{row['qty']} {row.get('item') or row['combo']}/{row.get('variation') or row.get('size')}"
        + "".join(f" {mod}" for mod in row.get("mods", ()))
        + "".join(f" {row['slots'][s]['item']}" for s in ("side", "drink") if s in row.get("slots", ()))
        for row in held.order
    )


@pytest.mark.parametrize(
    "said",
    [
        "oh I wanted a Sprite. Make the drink a Sprite",
        "she wants a sprite. change it to a sprite",
        "he said he wants a sprite, make the drink a sprite",
        "my wife would rather have sprite so make the drink a sprite",
        "no she wants a sprite. can you switch the drink",
        "make the drink a sprite because she wants sprite",
        "swap the coke for a sprite, he wants a sprite",
        "she doesn't want a coke, give her a sprite",
        "mi esposa quiere sprite. cambie la bebida a sprite",
    ],
)
def test_a_wish_and_what_is_done_about_it_is_one_change_of_a_meal(held: Held, said: str) -> None:
    held.say("a number one with a coke", said)
    assert rows(held) == ["1 classic_meal/M fries lemon_lime"], told(held)


@pytest.mark.parametrize(
    ("order", "said", "stands"),
    [
        ("a small vanilla shake", "my wife wants chocolate. change it to chocolate", ["1 chocolate_shake/S"]),
        ("a small vanilla shake", "change it to chocolate, my daughter wants chocolate", ["1 chocolate_shake/S"]),
        ("a large coke", "she wants a sprite. can you switch it", ["1 lemon_lime/L"]),
        ("a large coke", "ella quiere sprite. cámbiela por una sprite", ["1 lemon_lime/L"]),
        ("medium fries and a coke", "he wants a large fry. change it to a large", ["1 cola/M", "1 fries/L"]),
        ("a crispy chicken sandwich", "I need the spicy. Make it spicy", ["1 spicy_chicken_sandwich/std"]),
        ("six nuggets with ranch", "oh no he wants ten. make it a ten piece", ["1 nuggets/10 pick:ranch"]),
        ("six nuggets with ranch", "he wants barbecue, make it barbecue", ["1 nuggets/6 pick:bbq"]),
        ("a cheeseburger", "she wants extra pickles. put extra pickles on it", ["1 cheeseburger/std extra:pickle"]),
        ("a cheeseburger", "she wants a coke. so add a large coke", ["1 cheeseburger/std", "1 cola/L"]),
        ("a cheeseburger", "my kid wants nuggets. give me a six piece nuggets with ranch", ["1 cheeseburger/std", "1 nuggets/6 pick:ranch"]),
        ("two cokes", "my friend wants one too. so three cokes", ["3 cola/M"]),
        ("two cokes", "and he wants a sprite. so two cokes and a sprite", ["1 lemon_lime/M", "2 cola/M"]),
        ("a coke", "my wife wants a coke too. make it two", ["2 cola/M"]),
        ("a cheeseburger", "I'll take fries. large fries", ["1 cheeseburger/std", "1 fries/L"]),
        ("fries", "I'll have a number one. make it a large number one with a sprite", ["1 classic_meal/L fries lemon_lime", "1 fries/M"]),
        ("fries", "let me get a coffee and a tea. a small coffee and a large unsweet tea", ["1 coffee/S", "1 fries/M", "1 iced_tea/L pick:unsweet"]),
        ("fries", "she wants a lemonade, she doesn't want a coke", ["1 fries/M", "1 lemonade/M"]),
        ("two cokes", "he doesn't want a coke", ["1 cola/M"]),
        ("three cokes", "my son doesn't want a coke", ["2 cola/M"]),
        ("a coke", "I ordered a coke. I wanted a large sprite", ["1 lemon_lime/L"]),
        ("a coke", "she wants a coke too. that makes two", ["2 cola/M"]),
        ("a coke", "my wife wants one, large", ["1 cola/L", "1 cola/M"]),
        ("a sweet tea", "another one plain", ["1 iced_tea/M pick:sweet", "1 iced_tea/M pick:unsweet"]),
        ("a cheeseburger", "another plain one", ["1 cheeseburger/std", "1 cheeseburger/std no:ketchup no:mustard no:onion no:pickle"]),
        ("a cheeseburger", "my wife wants one plain", ["1 cheeseburger/std", "1 cheeseburger/std no:ketchup no:mustard no:onion no:pickle"]),
        ("una hamburguesa con queso", "mi esposa quiere una sin cebolla", ["1 cheeseburger/std", "1 cheeseburger/std no:onion"]),
        ("a cookie", "I'll have fries. I want large fries", ["1 cookie/std", "1 fries/L"]),
        ("a cookie", "I want fries, large fries and a coke", ["1 cola/M", "1 cookie/std", "1 fries/L"]),
        ("a cookie", "we need fries, three fries and two cokes", ["1 cookie/std", "2 cola/M", "3 fries/M"]),
        ("a cookie", "she wants a coke so get her a coke", ["1 cola/M", "1 cookie/std"]),
        ("a cookie", "two cheeseburgers. that's two cheeseburgers no onions", ["1 cookie/std", "2 cheeseburger/std no:onion"]),
        ("a cookie", "two cokes. that's two large cokes", ["1 cookie/std", "2 cola/L"]),
        ("a cookie", "two cheeseburgers, one no onion. so that's two cheeseburgers", ["1 cheeseburger/std", "1 cheeseburger/std no:onion", "1 cookie/std"]),
        ("a cookie", "a coke, a cheeseburger and fries. so that's one coke, one cheeseburger, one fries", ["1 cheeseburger/std", "1 cola/M", "1 cookie/std", "1 fries/M"]),
        ("a cookie", "una coca, unas papas. Son una coca y unas papas", ["1 cola/M", "1 cookie/std", "1 fries/M"]),
        ("a number one with a coke", "she wants a sprite. and make mine large", ["1 classic_meal/L fries cola", "1 lemon_lime/M"]),
    ],
)  # fmt: skip
def test_what_two_clauses_say_of_one_thing_is_done_once(held: Held, order: str, said: str, stands: list[str]) -> None:
    held.say(order, said)
    assert rows(held) == stands, told(held)


@pytest.mark.parametrize(
    ("asked", "said", "stands"),
    [
        ("what deals you got on fish", "alright gimme that, two fish sandwiches", ["2 fish_sandwich/std"]),
        ("are the two fish sandwiches still 8 dollars", "yeah let's do that and a large coke", ["1 cola/L", "2 fish_sandwich/std"]),
        ("how much is a large coke", "ok sure one of those. a large coke", ["1 cola/L"]),
        ("what shakes do you have", "I'll take one of those, a large chocolate", ["1 chocolate_shake/L"]),
        ("cuánto cuesta la malteada de chocolate", "bueno, deme esa, una malteada de chocolate", ["1 chocolate_shake/M"]),
        ("how much is a coke", "I'll take two, a large and a small", ["1 cola/L", "1 cola/S"]),
        ("how much is a cheeseburger", "gimme that, a coke and fries", ["1 cheeseburger/std", "1 cola/M", "1 fries/M"]),
        ("how much is a cheeseburger", "gimme that. another cheeseburger for him", ["2 cheeseburger/std"]),
        ("how much is a cheeseburger", "sure, one. also a coke", ["1 cheeseburger/std", "1 cola/M"]),
        ("how much is the wrap", "I want one, no ranch", ["1 grilled_chicken_wrap/std no:ranch_sauce"]),
        ("how much is a cheeseburger", "I'll take two of those, one with no onions", ["1 cheeseburger/std", "1 cheeseburger/std no:onion"]),
    ],
)  # fmt: skip
def test_what_is_pointed_at_and_named_is_taken_once(held: Held, asked: str, said: str, stands: list[str]) -> None:
    held.say(asked, said)
    assert rows(held) == stands, told(held)


@pytest.mark.parametrize(
    ("said", "stands"),
    [
        ("she wants a sprite and I want a sprite", ["2 lemon_lime/M"]),
        ("he wants a coke, she wants a coke", ["2 cola/M"]),
        ("my son wants a coke. make it a large", ["1 cola/L"]),
        ("give me a cheeseburger, a cheeseburger with bacon, and a coke", ["1 cheeseburger/std", "1 cheeseburger/std add:bacon", "1 cola/M"]),
        ("I want a cheeseburger. I want a cheeseburger with no onions too", ["1 cheeseburger/std", "1 cheeseburger/std no:onion"]),
        ("she wants a coke. and I want a large coke", ["1 cola/L", "1 cola/M"]),
        ("he wants a coke. I'll have a coke", ["2 cola/M"]),
        ("she wants a coke. I'll take a large coke", ["1 cola/L", "1 cola/M"]),
        ("my daughter wants a junior burger. I'll have a junior burger with no pickles", ["1 junior_burger/std", "1 junior_burger/std no:pickle"]),
        ("I want a coke. she wants a coke. he wants a sprite", ["1 lemon_lime/M", "2 cola/M"]),
        ("I'll have a coke. give him a coke", ["2 cola/M"]),
        ("I'll take a coke. large coke for her", ["1 cola/L", "1 cola/M"]),
        ("I'll have a cheeseburger. my wife will have a cheeseburger", ["2 cheeseburger/std"]),
        ("quiero unas papas, mi esposa quiere unas papas", ["2 fries/M"]),
    ],
)  # fmt: skip
def test_two_things_in_two_clauses_stay_two(held: Held, said: str, stands: list[str]) -> None:
    held.say(said)
    assert rows(held) == stands, told(held)


@pytest.mark.parametrize(
    "said",
    [
        "switch my coke to a sprite. he wants a coke",
        "change the coke to a sprite, she wants a coke",
        "she wants a coke. change my coke to a sprite",
        "he wants a coke, make mine a sprite",
    ],
)
def test_what_is_changed_away_is_still_wished_by_another(held: Held, said: str) -> None:
    held.say("a coke", said)
    assert rows(held) == ["1 cola/M", "1 lemon_lime/M"], told(held)


@pytest.mark.parametrize(
    ("said", "more"),
    [
        ("I ordered a coke, I want fries", "1 fries/M"),
        ("I got a coke. I want a cookie", "1 cookie/std"),
        ("I asked for a coke, I need a large fries", "1 fries/L"),
        ("I ordered a coke. I wanted fries too", "1 fries/M"),
    ],
)
def test_what_is_wanted_beside_what_was_ordered_takes_nothing_off(held: Held, said: str, more: str) -> None:
    held.say("a coke", said)
    assert rows(held) == ["1 cola/M", more], told(held)


@pytest.mark.parametrize("said", ["hm, somebody at work said they're half off?", "my buddy says it's on special"])
def test_an_offer_told_by_others_is_asked_after(held: Held, said: str) -> None:
    held.say("how much is a large chocolate shake", said)
    assert "half-price shakes" in told(held).lower()
    assert not held.order


def test_at_a_cafe_a_wish_and_its_change_are_one(key: SiteKey) -> None:
    held = held_at(CAFE, key)
    held.say("a small latte", "oh she wants a large. make it a large")
    assert [(row["qty"], row["variation"]) for row in held.order] == [(1, "L")], told(held)
