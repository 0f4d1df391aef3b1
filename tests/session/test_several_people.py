"""Several people at one order: who gets what, told in whatever form, and what is said later of what they got."""

import pytest

from edge.dialog.talk import Phase
from tests.session.held import Held, told
from tests.session.test_of_one_line import lines


@pytest.mark.parametrize(
    ("turns", "left"),
    [
        (
            ["my husband wants a double cheeseburger and I'll take a cheeseburger", "make his without onion"],
            ["1 cheeseburger/std", "1 double_cheeseburger/std no:onion"],
        ),
        (
            ["a double cheeseburger for my son and a cheeseburger for my mother-in-law", "hers with no onion"],
            ["1 cheeseburger/std no:onion", "1 double_cheeseburger/std"],
        ),
        (
            ["my grandson wants a junior burger and I want a fish sandwich", "his without pickles"],
            ["1 fish_sandwich/std", "1 junior_burger/std no:pickle"],
        ),
        (
            ["a fish sandwich for me and a wrap for my wife", "can she have hers without tomato?"],
            ["1 fish_sandwich/std", "1 grilled_chicken_wrap/std no:tomato"],
        ),
        (
            ["a small vanilla shake for her and a small chocolate shake for me", "no sorry, she wants strawberry"],
            ["1 chocolate_shake/S", "1 strawberry_shake/S"],
        ),
        (
            ["Maya wants a cheeseburger, Leo wants a junior burger", "Leo doesn't like pickles, leave them off his"],
            ["1 cheeseburger/std", "1 junior_burger/std no:pickle"],
        ),
        (
            ["two cheeseburgers", "no onions on mine and no pickles on hers"],
            ["1 cheeseburger/std no:onion", "1 cheeseburger/std no:pickle"],
        ),
        (
            ["two cheeseburgers, one for me and one for my husband", "bacon on his, and no onions on mine"],
            ["1 cheeseburger/std add:bacon", "1 cheeseburger/std no:onion"],
        ),
    ],
)
def test_what_is_said_of_what_somebody_got_is_of_theirs(held: Held, turns: list[str], left: list[str]) -> None:
    held.say(*turns)
    assert lines(held) == left, told(held)


@pytest.mark.parametrize(
    ("turns", "left"),
    [
        (
            ["a fish sandwich for me and a wrap for him", "can he get a cookie?"],
            ["1 cookie/std", "1 fish_sandwich/std", "1 grilled_chicken_wrap/std"],
        ),
        (
            ["a chocolate shake for my wife and a wrap for me", "actually she wants fries too"],
            ["1 chocolate_shake/M", "1 fries/M", "1 grilled_chicken_wrap/std"],
        ),
        (["two cheeseburgers for the kids", "no onions on theirs"], ["2 cheeseburger/std no:onion"]),
    ],
)
def test_a_thing_besides_and_a_wish_for_all_stay_what_they_are(held: Held, turns: list[str], left: list[str]) -> None:
    held.say(*turns)
    assert lines(held) == left, told(held)


@pytest.mark.parametrize(
    ("words", "left"),
    [
        (
            "three sundaes, caramel for me, caramel for him, strawberry for the kid",
            ["1 sundae/std pick:strawberry_sauce", "2 sundae/std pick:caramel"],
        ),
        ("a cheeseburger for each of the kids, that's three", ["3 cheeseburger/std"]),
        ("a small coke for everybody, we're five", ["5 cola/S"]),
        ("one apple pie per kid, we've got four kids", ["4 apple_pie/std"]),
        ("a wrap for everyone, that's three, and one large fries", ["1 fries/L", "3 grilled_chicken_wrap/std"]),
        ("there's four of us, so four small colas, and one large fries in the middle", ["1 fries/L", "4 cola/S"]),
        (
            "he's getting a wrap and she's getting a fish",
            ["1 fish_sandwich/std", "1 grilled_chicken_wrap/std"],
        ),
        ("a wrap for her and I'm getting a fish sandwich", ["1 fish_sandwich/std", "1 grilled_chicken_wrap/std"]),
        ("para mí el wrap de pollo y para ella la ensalada", ["1 grilled_chicken_wrap/std"]),
        (
            "my friend's having a cheeseburger with bacon, mine's the cheeseburger too but with no onion",
            ["1 cheeseburger/std add:bacon", "1 cheeseburger/std no:onion"],
        ),
    ],
)
def test_each_gets_what_is_told_of_them(held: Held, words: str, left: list[str]) -> None:
    held.say(words)
    assert [row for row in lines(held) if row in left] == left, told(held)
    assert not [row for row in lines(held) if "dip" in row]


@pytest.mark.parametrize(
    ("words", "fries"),
    [
        ("one medium fries for both of us", "1 fries/M"),
        ("I'll have one large fries for both of us", "1 fries/L"),
        ("small fries for each", "2 fries/S"),
        ("fries for both of us", "2 fries/M"),
    ],
)
def test_one_that_is_counted_is_shared(held: Held, words: str, fries: str) -> None:
    held.say("two cheeseburgers", words)
    assert lines(held) == sorted(["2 cheeseburger/std", fries]), told(held)


def test_sweet_for_me_and_unsweet_for_him_answers_for_each(held: Held) -> None:
    held.say("two large iced teas and a fish sandwich", "sweet for me, unsweet for him")
    assert lines(held) == ["1 fish_sandwich/std", "1 iced_tea/L pick:sweet", "1 iced_tea/L pick:unsweet"], told(held)


def test_who_is_not_hungry_takes_off_their_own_alone(held: Held) -> None:
    held.say("three sundaes, caramel for me, caramel for him, strawberry for the kid", "cancel the kid's")
    assert lines(held) == ["2 sundae/std pick:caramel"], told(held)


@pytest.mark.parametrize(
    "words",
    [
        "no sundae, honey. ok that's all",
        "no ice cream, buddy. yeah that's all",
        "no sundae sweetie, that's everything",
        "you're not getting a sundae. ok that's it",
    ],
)
def test_a_childs_wish_that_is_refused_is_not_asked_about(held: Held, words: str) -> None:
    held.say("a classic burger")
    held.say("and a sundae! with chocolate!", speaker="child")
    step = held.say(words)
    assert "sundae" not in " ".join(one.text for one in step.says).lower()
    assert [line["item"] for line in held.order] == ["classic_burger"]


def test_a_childs_wish_that_is_nodded_to_is_asked_about(held: Held) -> None:
    held.say("a classic burger")
    held.say("and a sundae! with chocolate!", speaker="child")
    step = held.say("yeah okay")
    assert "sundae" in " ".join(one.text for one in step.says).lower()


@pytest.mark.parametrize(
    ("turns", "left"),
    [
        (["she wants the wrap and I want the wrap"], ["2 grilled_chicken_wrap/std"]),
        (["the wrap for me and the wrap for her"], ["2 grilled_chicken_wrap/std"]),
        (["ella quiere el wrap y yo quiero el wrap"], ["2 grilled_chicken_wrap/std"]),
        (["my wife wants a cheeseburger and so do I"], ["2 cheeseburger/std"]),
        (["he's having the number two with a coke and so am I"], ["2 double_cheese_meal/M fries cola"]),
        (["she'll have a cheeseburger and a cola, and the same for me"], ["2 cheeseburger/std", "2 cola/M"]),
        (["mi esposa quiere una cola y yo también"], ["2 cola/M"]),
        (["she wants a cheeseburger", "me too"], ["2 cheeseburger/std"]),
        # once more the same
        (["I want the wrap, yes the wrap please"], ["1 grilled_chicken_wrap/std"]),
        (["she wants the wrap, I said the wrap"], ["1 grilled_chicken_wrap/std"]),
        (["a cheeseburger", "me too"], ["1 cheeseburger/std"]),
    ],
)
def test_two_who_want_the_same_get_one_each(held: Held, turns: list[str], left: list[str]) -> None:
    held.say(*turns)
    assert lines(held) == left


@pytest.mark.parametrize(
    ("turns", "left"),
    [
        (["a cheeseburger and a bacon burger", "mine is the cheeseburger, no onions"],
         ["1 bacon_burger/std", "1 cheeseburger/std no:onion"]),
        (["a cheeseburger and a wrap", "mine's the wrap, hers is the cheeseburger with no onions"],
         ["1 cheeseburger/std no:onion", "1 grilled_chicken_wrap/std"]),
        (["a cheeseburger and a bacon burger", "mine's the cheeseburger"],
         ["1 bacon_burger/std", "1 cheeseburger/std"]),
        (["a fish sandwich and a classic", "la mía es la clásica, sin tomate"],
         ["1 classic_burger/std no:tomato", "1 fish_sandwich/std"]),
        # none stands, or it is another's
        (["a wrap", "mine is the cheeseburger, no onions"],
         ["1 cheeseburger/std no:onion", "1 grilled_chicken_wrap/std"]),
        (["for my wife a cheeseburger", "and mine is the cheeseburger, no onions"],
         ["1 cheeseburger/std", "1 cheeseburger/std no:onion"]),
    ],
)  # fmt: skip
def test_whose_it_is_is_told_of_what_stands(held: Held, turns: list[str], left: list[str]) -> None:
    held.say(*turns)
    assert lines(held) == left


@pytest.mark.parametrize(
    ("first", "then", "left"),
    [
        ("a cheeseburger with bacon", "another but without pickles",
         ["1 cheeseburger/std add:bacon", "1 cheeseburger/std no:pickle add:bacon"]),
        ("a classic with extra tomato and a coke", "another one of those burgers but no onion",
         ["1 classic_burger/std extra:tomato", "1 classic_burger/std no:onion extra:tomato", "1 cola/M"]),
        ("una hamburguesa con queso con tocino", "otra pero sin pepinillo",
         ["1 cheeseburger/std add:bacon", "1 cheeseburger/std no:pickle add:bacon"]),
        ("two cheeseburgers with bacon", "one more but add jalapenos",
         ["1 cheeseburger/std add:bacon add:jalapeno", "2 cheeseburger/std add:bacon"]),
        ("a cheeseburger with bacon", "another cheeseburger", ["1 cheeseburger/std", "1 cheeseburger/std add:bacon"]),
    ],
)  # fmt: skip
def test_another_but_for_one_thing_is_made_as_the_first(held: Held, first: str, then: str, left: list[str]) -> None:
    held.say(first, then)
    assert sorted(" ".join(sorted(row.split())) for row in lines(held)) == sorted(
        " ".join(sorted(row.split())) for row in left
    )


def test_a_shopper_beside_the_guest_changes_nothing_by_themselves(held: Held) -> None:
    held.say("a cheeseburger and fries")
    held.say("no he doesn't want fries", speaker="shopper")
    held.say("and two beers", speaker="shopper")
    assert lines(held) == ["1 cheeseburger/std", "1 fries/M"]
    held.say("that's it")
    held.say("yes yes yes", speaker="shopper")
    assert held.state.talk.phase is Phase.OPEN


def test_a_shopper_who_began_to_order_is_the_guest(held: Held) -> None:
    held.say("a cheeseburger", speaker="shopper")
    held.say("and fries", speaker="shopper")
    assert lines(held) == ["1 cheeseburger/std", "1 fries/M"]


def test_a_yes_that_points_at_what_shall_go_takes_off_nothing_else(held: Held) -> None:
    held.say("a cheeseburger and fries")
    held.say("no he doesn't want fries", speaker="guest_2")
    held.say("yeah, take them off")
    assert lines(held) == ["1 cheeseburger/std"]
