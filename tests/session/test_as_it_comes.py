"""A part of which something was said is wanted as it comes again: nothing else changes, and nothing goes."""

import pytest

from tests.session.held import Held, lines, told

PLAIN = [(1, "classic_burger", [])]


@pytest.mark.parametrize(
    "said",
    [
        "actually undo the extra pickles, just normal",
        "undo the extra pickles",
        "regular pickles, not extra",
        "just the normal pickles",
        "make the pickles normal again",
        "forget the extra pickles",
        "no extra pickles",
    ],
)
def test_extra_is_taken_back_and_the_burger_stays(held: Held, said: str) -> None:
    held.say("a classic burger with extra pickles", said)
    assert lines(held) == PLAIN


@pytest.mark.parametrize(
    "said", ["undo the light ice", "normal ice", "regular ice, please", "no light ice", "hielo normal"]
)
def test_ice_is_as_it_comes_again(held: Held, said: str) -> None:
    held.say("a coke, light ice", said)
    assert lines(held) == [(1, "cola", [])]


def test_what_was_left_off_is_back(held: Held) -> None:
    held.say("a classic burger, no pickles", "undo the no pickles")
    assert lines(held) == PLAIN


def test_of_two_that_have_it_none_is_chosen(held: Held) -> None:
    held.say("a classic burger with extra pickles and a cheeseburger with extra pickles", "regular pickles")
    assert all(mods == ["extra:pickle"] for _, _, mods in lines(held)) or len(lines(held)) == 2


def test_a_whole_dish_is_undone_as_before(held: Held) -> None:
    held.say("a classic burger", "and fries", "undo the fries")
    assert [item for _, item, _ in lines(held)] == ["classic_burger"]


@pytest.mark.parametrize(
    ("said", "mods"),
    [
        ("two junior burgers, only mustard on one", ["no:ketchup", "no:pickle"]),
        ("two junior burgers, one with only mustard", ["no:ketchup", "no:pickle"]),
        ("two junior burgers, only ketchup on one of them", ["no:mustard", "no:pickle"]),
    ],
)
def test_what_alone_is_on_one_of_two_stays_on_it(held: Held, said: str, mods: list[str]) -> None:
    held.say(said)
    assert sorted(lines(held)) == [(1, "junior_burger", []), (1, "junior_burger", mods)]


@pytest.mark.parametrize(
    "said",
    ["no wait, not the buffalo, I meant ranch", "not the buffalo, I wanted ranch", "I meant ranch, not buffalo"],
)
def test_of_two_dips_the_one_that_was_wrong_is_exchanged(held: Held, said: str) -> None:
    held.say("ten piece nuggets with honey mustard and buffalo", said)
    assert lines(held) == [(1, "nuggets", ["pick:honey_mustard", "pick:ranch"])]


@pytest.mark.parametrize("said", ["and just the bacon burger?", "what about just the veggie one?"])
def test_the_price_of_another_is_asked_with_just(held: Held, said: str) -> None:
    held.say("how much is the classic burger?", said)
    assert "$" in told(held)
    assert not lines(held)


@pytest.mark.parametrize("said", ["two kids want junior burgers", "my two kids want a junior burger"])
def test_so_many_who_want_it_are_so_many_of_it(held: Held, said: str) -> None:
    held.say(said)
    assert lines(held) == [(2, "junior_burger", [])]


@pytest.mark.parametrize(
    "said",
    ["actually scratch the diet, do a sprite, no ice", "lose the diet, give me a sprite instead, no ice"],
)
def test_a_drink_of_a_meal_is_scratched_for_another(held: Held, said: str) -> None:
    held.say("a large number two with a diet coke", said)
    (meal,) = held.order
    assert meal["slots"]["drink"] == {"item": "lemon_lime", "mods": ["no:ice"]}


def test_what_is_said_to_the_kids_is_no_size(held: Held) -> None:
    held.say("a ten piece nuggets with barbecue and ranch", "sorry, kids. just the nuggets. that's all")
    assert held.order[0]["variation"] == "10"


@pytest.mark.parametrize("said", ["yes please, sorry, lots of noise here", "yes, so much noise back there"])
def test_noise_told_of_beside_a_yes_leaves_it_one(held: Held, said: str) -> None:
    held.say("a cheeseburger", "that's all", said)
    assert len(held.submits()) == 1


def test_how_muchs_asks_a_price(held: Held) -> None:
    held.say("how much's the triple by itself?")
    assert "8.99" in told(held)


@pytest.mark.parametrize(
    "said", ["make it a normal one", "forget the onion, just regular", "drop all that, make it normal"]
)
def test_what_was_said_of_it_goes_and_its_own_bun_is_back(held: Held, said: str) -> None:
    held.say("a cheeseburger on a brioche bun, no onion", said)
    assert lines(held) == [(1, "cheeseburger", [])], told(held)


def test_another_thing_that_goes_takes_nothing_off_this_one(held: Held) -> None:
    held.say("a coke and a cheeseburger with bacon", "forget the coke, just the regular")
    assert (1, "cheeseburger", ["add:bacon"]) in lines(held), told(held)


def test_a_regular_meal_is_one_of_that_size_where_it_is_large(held: Held) -> None:
    held.say("a large number one with a coke and no pickles", "make it regular")
    assert [(row["size"], row["slots"]["main"]["mods"]) for row in held.order] == [("M", ["no:pickle"])], told(held)


@pytest.mark.parametrize("said", ["no onions on them cheeseburgers", "no onions on those cheeseburgers"])
def test_them_points_at_what_stands(held: Held, said: str) -> None:
    held.say("two cheeseburgers", said)
    assert lines(held) == [(2, "cheeseburger", ["no:onion"])], told(held)


@pytest.mark.parametrize("said", ["the shake, but vanilla", "the vanilla shake then"])
def test_another_one_of_the_kind_that_was_asked_about(held: Held, said: str) -> None:
    held.say("how much is a large chocolate shake?", said)
    assert [item for _, item, _ in lines(held)] == ["vanilla_shake"], told(held)
