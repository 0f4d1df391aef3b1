"""What is heard in a turn is not lost: an answer beside a change, how it is to be beside its size, what was priced with
it, and a dish that everybody knows is no other dish."""

import pytest

from tests.session.held import Held, told
from tests.session.test_asked_beside_an_order import short


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        # the answer, and a change of another dish
        (
            ["a side salad and a classic", "ranch, and no tomato on the burger"],
            ["1 side_salad pick:ranch_dressing", "1 classic_burger no:tomato"],
        ),
        (["an iced tea", "sweet, a small one, hardly any ice"], ["1 iced_tea/S light:ice pick:sweet"]),
        # the size, and how it is to be
        (["a coke", "make it a small one with no ice"], ["1 cola/S no:ice"]),
        (["two cokes", "make one of them a small one with no ice"], ["1 cola", "1 cola/S no:ice"]),
        (["a coke", "make it a large one, and a small sprite"], ["1 cola/L", "1 lemon_lime/S"]),
        # nothing is told that could be done
        (["two cheeseburgers", "do that on one of them"], ["2 cheeseburger"]),
        # a part that was priced
        (
            ["two cheeseburgers", "what's extra for bacon?", "do that on one of them"],
            ["1 cheeseburger", "1 cheeseburger add:bacon"],
        ),
        (
            ["two cheeseburgers", "how much to add bacon?", "stick it on just one"],
            ["1 cheeseburger", "1 cheeseburger add:bacon"],
        ),
        # what was asked about is put on, or left off
        (["is there cheese on the junior?", "put some on then, one junior"], ["1 junior_burger add:american_cheese"]),
        (
            ["a junior", "does it have cheese?", "add it please, and a coke"],
            ["1 junior_burger add:american_cheese", "1 cola"],
        ),
        (["is there bacon on the smokehouse?", "two without please"], ["2 bacon_burger no:bacon"]),
        (["a classic", "is there onion on it?", "put some on"], ["1 classic_burger"]),
        # one of several
        (
            ["three classics, dad's with no pickles, the other two as they come"],
            ["1 classic_burger no:pickle", "2 classic_burger"],
        ),
        (["two fish sandwiches, hers no cheese"], ["1 fish_sandwich no:american_cheese", "1 fish_sandwich"]),
        (["mine is the classic, his is the wrap"], ["1 classic_burger", "1 grilled_chicken_wrap"]),
        (["mine's the triple, hers is the fish, and a coke each"], ["1 triple_stack", "1 fish_sandwich", "2 cola"]),
        (["six nuggets with ranch and the same but barbecue"], ["1 nuggets/6 pick:ranch", "1 nuggets/6 pick:bbq"]),
        (["ten nuggets", "agridulce, y otra de barbacoa"], ["1 nuggets/10 pick:bbq pick:sweet_sour"]),
        (["para mi papá una clásica"], ["1 classic_burger"]),
        # another beginning
        (["two classics and a lemonade", "no no no, start again", "a cheeseburger, just the one"], ["1 cheeseburger"]),
        (["a classic", "start again", "no"], ["1 classic_burger"]),
        (["una coca y unas papas", "empecemos de nuevo", "nada más una hamburguesa con queso"], ["1 cheeseburger"]),
        (["una coca", "empecemos de nuevo", "otra coca"], ["2 cola"]),
        (["a classic", "cancel everything", "a coke"], ["1 classic_burger", "1 cola"]),
    ],
)
def test_nothing_of_it_falls_away(held: Held, said: list[str], wanted: list[str]) -> None:
    held.say(*said)
    assert sorted(short(held)) == sorted(wanted)


@pytest.mark.parametrize(
    ("asked", "taken", "mods"),
    [
        ("how much for the number three with a lemonade?", "yeah, go on then", []),
        ("how much is the number three with a lemonade?", "fine, that, without bacon", ["no:bacon"]),
        ("cuánto cuesta el combo tres con limonada", "ándele pues", []),
    ],
)
def test_a_meal_is_priced_and_taken_with_the_drink_that_was_named(
    held: Held, asked: str, taken: str, mods: list[str]
) -> None:
    held.say(asked)
    assert told(held).count("$") == 1  # of the meal, and not of the drink beside it
    held.say(taken)
    (meal,) = held.order
    assert (meal["combo"], meal["slots"]["drink"]["item"]) == ("bacon_meal", "lemonade")
    assert meal["slots"]["main"]["mods"] == mods


@pytest.mark.parametrize(
    ("said", "side"),
    [
        (["number two with a coke", "loaded fries for the side"], "loaded_fries"),
        (["number two with iced tea", "sweet, and loaded fries for the side"], "loaded_fries"),
    ],
)
def test_what_is_for_the_side_is_in_the_meal(held: Held, said: list[str], side: str) -> None:
    held.say(*said)
    (meal,) = held.order
    assert meal["slots"]["side"]["item"] == side


@pytest.mark.parametrize(
    "dish",
    [
        "a cheesesteak",
        "two cheesesteaks",
        "mac and cheese",
        "sweet potato fries",
        "a green tea",
        "cheese curds",
        "a strawberry lemonade",
        "key lime pie",
    ],
)
def test_a_dish_that_everybody_knows_is_no_other_one(held: Held, dish: str) -> None:
    held.say(f"{dish} please")
    assert held.order == []


def test_a_question_beside_the_fewer_that_are_taken_is_answered(held: Held) -> None:
    held.say("a classic and six waters", "alright, four waters is fine. where's the bathroom?")
    assert short(held) == ["1 classic_burger", "4 water_cup"]
    assert "restroom" in told(held)
