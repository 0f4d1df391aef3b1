# ruff: noqa: E501 - a talk and what stands after it in one row
"""Which of several goes, by what is to be kept beside it, by "regular", "plain" and "the other": on any menu."""

import pytest

from edge.session.signing import SiteKey
from tests.session.held import Held, items, lines, told
from tests.session.test_on_other_menus import CAFE, held_at

PLAIN_AND_BACON = "a cheeseburger and a cheeseburger with bacon"
BACON = [(1, "cheeseburger", ["add:bacon"])]
PLAIN = [(1, "cheeseburger", [])]


@pytest.mark.parametrize(
    "said",
    [
        "no wait, take off the regular cheeseburger, keep the bacon one",
        "lose the plain old cheeseburger, I want just the one with bacon",
        "take the cheeseburger off but keep the one with bacon",
        "keep the bacon one and drop the other",
        "drop the ordinary cheeseburger",
        "just keep the bacon one",
        "I only want the bacon one",
        "not the plain one, just the bacon one",
        "cancel the cheeseburger, not the bacon one",
        "I don't need two cheeseburgers, just the bacon one",
        "remove the cheeseburger",
        "get rid of the cheeseburger without bacon",
        "quita la normal, deja la de tocino",
        "solo quiero la de tocino",
        "cancele la otra, deje la que lleva tocino",
    ],
)
def test_of_two_alike_goes_the_one_that_is_not_kept(held: Held, said: str) -> None:
    held.say(PLAIN_AND_BACON, said)
    assert lines(held) == BACON, told(held)


@pytest.mark.parametrize(
    "said",
    [
        "take off the cheeseburger with bacon",
        "lose the bacon cheeseburger, keep the regular",
        "drop the bacon one, keep the plain",
        "keep the regular one, lose the other",
    ],
)
def test_the_one_to_which_something_was_done_goes_where_that_is_named(held: Held, said: str) -> None:
    held.say(PLAIN_AND_BACON, said)
    assert lines(held) == PLAIN, told(held)


@pytest.mark.parametrize(
    ("order", "said", "left"),
    [
        ("a large coke and a small coke", "take a coke off, keep the large one", ["cola/L"]),
        ("a large coke and a small coke", "I don't need two cokes, just keep the large one", ["cola/L"]),
        ("a large coke and a small coke", "quite una coca, deje la grande", ["cola/L"]),
        ("a large coke and a small coke", "make the small one a sprite, keep the large", ["cola/L", "lemon_lime/S"]),
        ("a large coke and a small coke", "I want the large one with no ice", ["cola/L no:ice", "cola/S"]),
        ("a coke and a diet coke", "drop the regular, keep the diet", ["diet_cola/M"]),
        ("a vanilla shake and a chocolate shake", "take a shake off, just the chocolate", ["chocolate_shake/M"]),
        ("a vanilla shake and a chocolate shake", "I only want one shake, the vanilla", ["vanilla_shake/M"]),
        ("a coffee and an iced coffee", "drop the hot one, keep the iced", ["iced_coffee/M"]),
        ("a sundae with caramel and a sundae with hot fudge", "lose the caramel, keep the fudge", ["sundae/std pick:hot_fudge"]),
        ("six nuggets with ranch and ten nuggets with barbecue", "take the nuggets off but keep the ten piece", ["nuggets/10 pick:bbq"]),
        (f"{PLAIN_AND_BACON} and a coke", "lose the plain cheeseburger and add fries", ["cheeseburger/std add:bacon", "cola/M", "fries/M"]),
        (f"{PLAIN_AND_BACON} and a coke", "lose the cheeseburger and the coke", ["cheeseburger/std add:bacon"]),
        (f"{PLAIN_AND_BACON} and a coke", "take off the cheeseburger, keep the coke", ["cheeseburger/std add:bacon", "cola/M"]),
        ("a cheeseburger, fries and a coke", "keep the fries, drop everything else", ["fries/M"]),
        ("three cheeseburgers, one with bacon", "take off a regular cheeseburger", ["cheeseburger/std", "cheeseburger/std add:bacon"]),
    ],
)  # fmt: skip
def test_what_stays_tells_what_goes_of_anything(held: Held, order: str, said: str, left: list[str]) -> None:
    held.say(order, said)
    rows = sorted(" ".join((f"{row['item']}/{row['variation']}", *row["mods"])) for row in held.order)
    assert rows == left, told(held)


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("take off the bacon", [(2, "cheeseburger", [])]),
        ("keep both", [(1, "cheeseburger", []), (1, "cheeseburger", ["add:bacon"])]),
        ("no onions on the regular one", [(1, "cheeseburger", ["no:onion"]), (1, "cheeseburger", ["add:bacon"])]),
    ],
)
def test_what_is_on_a_burger_is_no_burger(held: Held, said: str, left: list[object]) -> None:
    held.say(PLAIN_AND_BACON, said)
    assert lines(held) == left, told(held)


def test_what_is_said_of_toppings_takes_no_line_off(held: Held) -> None:
    held.say("a cheeseburger with bacon", "a small coke", "lose the bacon, keep the pickles")
    assert lines(held) == [(1, "cheeseburger", []), (1, "cola", [])]


def test_a_repair_tells_anew_what_goes(held: Held) -> None:
    held.say("a large fry and a small fry", "lose the fries, no wait, just the small ones")
    assert [row["variation"] for row in held.order] == ["L"]


def test_of_two_drinks_of_a_cafe_the_named_one_is_kept(key: SiteKey) -> None:
    held = held_at(CAFE, key)
    held.say("a large latte and a small latte", "take one latte off, keep the small")
    assert [row["variation"] for row in held.order] == ["S"], told(held)


def test_what_goes_may_be_told_while_a_choice_is_asked_for(key: SiteKey) -> None:
    held = held_at(CAFE, key)
    held.say(
        "a bacon egg and cheese and a sausage egg and cheese", "cancel one of the sandwiches, keep the sausage one"
    )
    assert [row["item"] for row in held.order] == ["secs"], told(held)
    assert "which" in told(held).lower()


@pytest.mark.parametrize(
    ("order", "said", "stands"),
    [
        ("a cheeseburger and a coke", "I only want the coke", ["1 cheeseburger", "1 cola"]),
        ("una hamburguesa con queso y una coca", "solo quiero la coca", ["1 cheeseburger", "1 cola"]),
        ("a cheeseburger and a sprite", "I only want a coke", ["1 cheeseburger", "1 cola", "1 lemon_lime"]),
        ("a chocolate shake and a vanilla shake", "only one shake, the vanilla", ["1 vanilla_shake"]),
        ("a cheeseburger and fries", "just one coke", ["1 cheeseburger", "1 cola", "1 fries"]),
    ],
)
def test_what_alone_is_wanted_and_stands_is_no_further_one(
    held: Held, order: str, said: str, stands: list[str]
) -> None:
    held.say(order, said)
    assert sorted(items(held)) == stands, told(held)


@pytest.mark.parametrize(
    "said", ["drop the cookie and the fries, keep the burger", "keep the burger, drop the cookie and fries"]
)
def test_two_things_that_go_both_go(held: Held, said: str) -> None:
    held.say("a cookie, a cheeseburger and fries", said)
    assert items(held) == ["1 cheeseburger"], told(held)


@pytest.mark.parametrize(
    ("order", "said", "stands"),
    [
        ("a large coke and a small coke", "leave the large one, change the other to a lemonade", ["cola L", "lemonade S"]),
        ("a large coke and a small coke", "the large one is perfect, make the other a lemonade", ["cola L", "lemonade S"]),
        ("a large coke and a small coke", "keep the small one, make the other one a lemonade", ["cola S", "lemonade L"]),
        ("una coca grande y una coca chica", "deje la grande y cambie la otra por una limonada", ["cola L", "lemonade S"]),
    ],
)  # fmt: skip
def test_the_other_of_two_is_what_is_not_kept(held: Held, order: str, said: str, stands: list[str]) -> None:
    held.say(order, said)
    assert sorted(f"{row['item']} {row['variation']}" for row in held.order) == stands, told(held)


@pytest.mark.parametrize(
    "said",
    [
        "leave the plain one, but no onions on the other one",
        "the plain one is perfect, the other one no onions",
        "keep the plain one, and the other without onions",
    ],
)
def test_what_is_kept_is_not_what_is_changed(held: Held, said: str) -> None:
    held.say(PLAIN_AND_BACON, said)
    assert sorted(lines(held)) == [(1, "cheeseburger", []), (1, "cheeseburger", ["add:bacon", "no:onion"])], told(held)


@pytest.mark.parametrize(
    ("words", "mods"),
    [
        ("okay take off the swiss, no keep it, take off the house sauce", ["no:house_sauce"]),
        ("remove the mushrooms. actually, leave them on.", []),
        ("take the swiss off, oh wait no, leave it, and add bacon", ["add:bacon"]),
        ("quite el queso suizo, no, mejor déjelo", []),
        ("take off the swiss, keep it simple", ["no:swiss"]),
    ],
)
def test_what_was_to_go_and_stays_after_all_is_left_on(held: Held, words: str, mods: list[str]) -> None:
    held.say("a mushroom swiss", words)
    assert lines(held) == [(1, "mushroom_swiss_burger", mods)]
