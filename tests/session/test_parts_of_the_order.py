"""Which of several is meant, and which part of it: by what is in it, by its place, by how it comes."""

import pytest

from tests.session.held import Held, items, told


def stands(held: Held) -> list[str]:
    """Each line: how many of what, its size, what was put on it, and of a meal what fills it."""
    rows = []
    for row in held.order:
        fills = ["+".join([fill["item"], *fill.get("mods", [])]) for fill in row.get("slots", {}).values()]
        size = row.get("variation") or row.get("size")
        rows.append(
            " ".join([str(row["qty"]), row.get("item") or row["combo"], str(size), *fills, *row.get("mods", [])])
        )
    return sorted(rows)


TWO = "two number threes, one with coke and one with sprite"


@pytest.mark.parametrize(
    ("words", "coke", "sprite"),
    [
        ("swap the fries on the coke one for onion rings", "M onion_rings", "M fries"),
        ("the one with coke, can I get onion rings instead of fries", "M onion_rings", "M fries"),
        ("can the sprite one have onion rings", "M fries", "M onion_rings"),
        ("onion rings on the first one instead of fries", "M onion_rings", "M fries"),
        ("onion rings with the second one please", "M fries", "M onion_rings"),
        ("make the one that has the sprite large", "M fries", "L fries"),
        ("the meal with the coke should be a large", "L fries", "M fries"),
    ],
)
def test_one_of_two_meals_is_the_one_that_has_it(held: Held, words: str, coke: str, sprite: str) -> None:
    held.say(TWO, words)
    drinks = {row["slots"]["drink"]["item"]: f"{row['size']} {row['slots']['side']['item']}" for row in held.order}
    assert drinks == {"cola": coke, "lemon_lime": sprite}


def test_the_meal_that_has_it_is_taken_off(held: Held) -> None:
    held.say(TWO, "take off the sprite one")
    assert stands(held) == ["1 bacon_meal M bacon_burger fries cola"]


def test_several_meals_that_have_it_are_no_one_meal(held: Held) -> None:
    held.say("a number one with coke, a number two with coke", "take off the coke one")
    assert len(held.order) == 2


@pytest.mark.parametrize(
    "words", ["change the drink to lemonade", "make my drink lemonade", "swap the drink out for lemonade"]
)
def test_the_drink_of_the_meal_is_changed_whatever_was_ordered_last(held: Held, words: str) -> None:
    held.say("a number one with a sprite", "a side salad with ranch", words)
    assert stands(held) == ["1 classic_meal M classic_burger fries lemonade", "1 side_salad std pick:ranch_dressing"]


def test_the_side_of_the_meal_is_changed_and_no_salad(held: Held) -> None:
    held.say("a number one with a sprite", "a side salad with ranch", "make the side onion rings")
    assert stands(held)[0] == "1 classic_meal M classic_burger onion_rings lemon_lime"


@pytest.mark.parametrize("words", ["swap the fries for mozzarella sticks", "make the side mozzarella sticks"])
def test_what_is_no_part_of_a_meal_never_takes_its_place(held: Held, words: str) -> None:
    held.say("a number one with a sprite", words)
    assert stands(held) == ["1 classic_meal M classic_burger fries lemon_lime"]
    assert "mozzarella" in told(held)


@pytest.mark.parametrize("words", ["eight of each", "make it eight of each", "can I get eight of everything please"])
def test_so_many_of_each_is_so_many_of_every_line(held: Held, words: str) -> None:
    held.say("a cheeseburger and fries", words)
    assert stands(held) == ["8 cheeseburger std", "8 fries M"]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("bacon on one and jalapenos on the other", [["add:bacon"], ["add:jalapeno"]]),
        ("leave the tomato off one and the lettuce off the other", [["no:lettuce"], ["no:tomato"]]),
        ("una sin tomate, otra sin lechuga", [["no:lettuce"], ["no:tomato"]]),
        ("a una sin tomate y a la otra sin lechuga", [["no:lettuce"], ["no:tomato"]]),
    ],
)
def test_one_so_and_the_other_otherwise_are_two_and_no_third(held: Held, words: str, wanted: list[list[str]]) -> None:
    held.say("two classic burgers", words)
    assert sorted(row.get("mods", []) for row in held.order) == wanted


def test_to_one_of_two_something_is_put_in_spanish(held: Held) -> None:
    held.say("dos hamburguesas con queso", "póngale a uno cebolla extra")
    assert stands(held) == ["1 cheeseburger std", "1 cheeseburger std extra:onion"]


@pytest.mark.parametrize(
    "words",
    ["can I swap the burger for a veggie burger", "make it a veggie burger", "a veggie burger instead of the classic"],
)
def test_another_main_is_the_meal_of_it_with_its_side_and_drink(held: Held, words: str) -> None:
    held.say("a large number one with a sprite and onion rings", words)
    assert stands(held) == ["1 veggie_meal L veggie_burger onion_rings lemon_lime"]


def test_just_another_sandwich_is_no_meal(held: Held) -> None:
    held.say("a number one with a sprite", "make it just a veggie burger")
    assert stands(held) == ["1 veggie_burger std"]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("my son wants a fish sandwich instead of the cheeseburger", ["1 fish_sandwich std", "2 cheeseburger std"]),
        ("can one of those be a fish sandwich", ["1 fish_sandwich std", "2 cheeseburger std"]),
        ("a fish sandwich instead of one of the cheeseburgers", ["1 fish_sandwich std", "2 cheeseburger std"]),
        ("one of the kids wants a fish sandwich instead of a burger", ["1 fish_sandwich std", "2 cheeseburger std"]),
        ("fish sandwiches instead of the cheeseburgers", ["3 fish_sandwich std"]),
        ("actually one less cheeseburger and add a cookie", ["1 cookie std", "2 cheeseburger std"]),
    ],
)
def test_in_place_of_one_of_three_comes_one(held: Held, words: str, wanted: list[str]) -> None:
    held.say("three cheeseburgers", words)
    assert stands(held) == wanted


@pytest.mark.parametrize("words", ["take one plain away", "drop a plain one", "take away one of the plain ones"])
def test_one_less_of_those_that_are_so(held: Held, words: str) -> None:
    held.say("four cheeseburgers, two plain", words)
    assert sorted((row["qty"], bool(row.get("mods"))) for row in held.order) == [(1, True), (2, False)]


@pytest.mark.parametrize(
    ("words", "fries", "cola"),
    [
        ("no not the coke, just the fries", "M", "L"),
        ("no not the fries, the coke", "L", "M"),
        ("not the fries, I meant the coke", "L", "M"),
        ("the coke, not the fries", "L", "M"),
    ],
)
def test_a_change_goes_to_the_other_that_was_meant(held: Held, words: str, fries: str, cola: str) -> None:
    held.say("large fry large coke", "make the fries a medium", words)
    assert {row["item"]: row["variation"] for row in held.order} == {"fries": fries, "cola": cola}


@pytest.mark.parametrize(
    "words", ["just the sandwich for him", "just the sandwich", "no, just the sandwich on that one"]
)
def test_just_the_sandwich_that_stands_takes_no_meal_apart(held: Held, words: str) -> None:
    held.say("a kids meal with nuggets, fries and milk, and a fish sandwich", "honey mustard", words)
    assert items(held) == ["1 kids_meal", "1 fish_sandwich"]


@pytest.mark.parametrize(
    ("words", "fries"), [("and fries for both", 2), ("fries with each of them", 2), ("one fries for both", 1)]
)
def test_what_is_for_both_is_two(held: Held, words: str, fries: int) -> None:
    held.say("a classic burger and a cheeseburger", words)
    assert sum(row["qty"] for row in held.order if row["item"] == "fries") == fries


@pytest.mark.parametrize(
    "words", ["another one just like it but with nuggets", "one more exactly like that one but with nuggets"]
)
def test_another_just_like_it_is_a_copy(held: Held, words: str) -> None:
    held.say("a kids meal with burger, apple slices and milk", words)
    assert stands(held) == [
        "1 kids_meal K junior_burger apple_slices milk",
        "1 kids_meal K nuggets apple_slices milk",
    ]


@pytest.mark.parametrize(
    "words", ["which one's got the coke", "which one has the coke again?", "which meal comes with the coke"]
)
def test_which_one_has_it_is_told_and_then_meant(held: Held, words: str) -> None:
    held.say("a number one with a coke and a number two with a sprite", words)
    assert "classic burger meal" in told(held)
    held.say("make that one a large")
    assert stands(held)[0] == "1 classic_meal L classic_burger fries cola"


def test_how_many_there_are_is_told(held: Held) -> None:
    held.say("a cheeseburger, two classic burgers and fries", "how many burgers is that")
    assert "one cheeseburger and two classic burgers" in told(held)


def test_the_same_question_in_stronger_words_orders_nothing(held: Held) -> None:
    held.say("a number five with a coke", "is that spicy? like really spicy?")
    assert items(held) == ["1 spicy_chicken_meal"]


def test_no_thanks_to_what_was_priced_finds_no_fault_with_the_order(held: Held) -> None:
    held.say("a cheeseburger and a cola", "that's it", "how much is a cookie", "no thank you")
    assert "change" not in told(held)
    held.say("yes")
    assert held.submits()


@pytest.mark.parametrize(
    "words",
    [
        "swap one for a lemonade",
        "trade one for a lemonade please",
        "change one to a lemonade",
        "cambie una por una limonada",
        "cámbieme una por limonada",
        "que una sea limonada",
        "cambie una coca por limonada",
    ],
)
def test_one_of_two_drinks_is_changed_and_the_other_stays(held: Held, words: str) -> None:
    held.say("dos cocas" if " un" in words else "two cokes", words)
    assert stands(held) == ["1 cola M", "1 lemonade M"]


@pytest.mark.parametrize("words", ["mejor una", "que sea una", "mejor solo una"])
def test_rather_one_is_one(held: Held, words: str) -> None:
    held.say("dos hamburguesas con queso", words)
    assert stands(held) == ["1 cheeseburger std"]


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("and take the second one off, the chips, doctor'd have my head", ["1 cheeseburger", "1 cola"]),
        ("take the second one off, the fries, my wife would kill me", ["1 cheeseburger", "1 cola"]),
        ("drop the last one, the coke", ["1 cheeseburger", "1 fries"]),
        ("scrap the coke, we don't need it anymore", ["1 cheeseburger", "1 fries"]),
        ("scrap that cheeseburger, I don't want it", ["1 fries", "1 cola"]),
        ("lose the fries, he doesn't like them", ["1 cheeseburger", "1 cola"]),
    ],
)
def test_what_goes_is_named_twice_or_with_its_reason_and_nothing_else_goes(
    held: Held, said: str, left: list[str]
) -> None:
    held.say("a cheeseburger, large chips and a coke", said)
    assert items(held) == left


def test_what_a_kind_of_it_goes_is_not_the_whole_order(held: Held) -> None:
    held.say("two crispy chicken sandwiches, one with no pickles", "and a junior burger")
    held.say("scrap that first chicken one, I don't want it")
    assert items(held) == ["1 crispy_chicken_sandwich", "1 junior_burger"]
    held.say("oh sod it, put it back")
    assert sorted(items(held)) == ["1 crispy_chicken_sandwich", "1 crispy_chicken_sandwich", "1 junior_burger"]


def test_the_whole_order_that_nobody_wants_is_asked_back(held: Held) -> None:
    held.say("a cheeseburger and a coke", "cancel that order, I don't want it")
    assert "whole order" in told(held)
