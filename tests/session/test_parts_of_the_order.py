"""Which of several is meant, and which part of it: by what is in it, by its place, by how it comes."""

import pytest

from tests.session.held import Held, told


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
