"""Right behind what was put in or taken off: a correction takes its place, what is brought back is as it is told."""

import pytest

from tests.session.held import Held, told
from tests.session.test_parts_of_the_order import stands as rows


def meal(side: str = "fries", drink: str = "cola") -> str:
    return f"1 classic_meal M classic_burger {side} {drink}"


def stands(held: Held) -> str:
    return "; ".join(rows(held))


def among(*lines: str) -> str:
    return "; ".join(sorted(lines))


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("no no, diet coke, I said diet", meal(drink="diet_cola")),
        ("diet coke, I said", meal(drink="diet_cola")),
        ("no, lemonade", meal(drink="lemonade")),
        ("I said iced coffee", meal(drink="iced_coffee")),
        ("sorry, sprite", meal(drink="lemon_lime")),
        ("you put coke, I asked for sprite", meal(drink="lemon_lime")),
        ("no, rings, I said onion rings", meal(side="onion_rings")),
        ("no, diet and rings", meal(side="onion_rings", drink="diet_cola")),
        ("perdón, con limonada", meal(drink="lemonade")),
        ("no no, de dieta, dije de dieta", meal(drink="diet_cola")),
        ("yo pedí aros de cebolla", meal(side="onion_rings")),
    ],
)
def test_what_is_corrected_right_behind_a_meal_is_its_part(held: Held, words: str, wanted: str) -> None:
    held.say("a number one with a coke", words)
    assert stands(held) == wanted


@pytest.mark.parametrize(
    ("words", "besides"),
    [
        ("and a sprite", "1 lemon_lime M"),
        ("no, and a sprite", "1 lemon_lime M"),
        ("no, also a sprite", "1 lemon_lime M"),
        ("a sprite", "1 lemon_lime M"),
        ("oh wait, another coke", "1 cola M"),
        ("no, a cookie", "1 cookie std"),
        ("actually, a sprite for my son", "1 lemon_lime M"),
    ],
)
def test_what_is_wanted_besides_changes_no_meal(held: Held, words: str, besides: str) -> None:
    held.say("a number one with a coke", words)
    assert stands(held) == among(meal(), besides)


def test_a_correction_is_of_what_was_spoken_of_last(held: Held) -> None:
    held.say("a number one with a coke and a sprite", "no, diet coke")
    assert stands(held) == among(meal(), "1 diet_cola M")


def test_a_no_to_the_drink_takes_the_place_of_no_side(held: Held) -> None:
    held.say("a bacon burger and fries", "no, onion rings")
    assert stands(held) == "1 bacon_burger std; 1 fries M; 1 onion_rings M"


@pytest.mark.parametrize(
    ("taken_off", "words", "wanted"),
    [
        ("take off the cheeseburger", "no wait, put it back, but with no onions", "1 cheeseburger std no:onion"),
        ("take off the cheeseburger", "put it back, extra pickles", "1 cheeseburger std extra:pickle"),
        ("quite la hamburguesa", "no, espere, póngala otra vez pero sin cebolla", "1 cheeseburger std no:onion"),
        ("take off the cheeseburger", "put it back, and a pie", "1 cheeseburger std; 1 apple_pie std"),
        ("take off the cheeseburger", "put it back", "1 cheeseburger std"),
    ],
)
def test_what_is_brought_back_is_as_it_is_told_then(held: Held, taken_off: str, words: str, wanted: str) -> None:
    held.say("a cheeseburger and a coke", taken_off, words)
    assert stands(held) == among("1 cola M", *wanted.split("; "))


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("hang on, add the coke back but make it large", "1 cheeseburger std; 1 cola L"),
        ("actually keep the coke, just make it a small", "1 cheeseburger std; 1 cola S"),
        ("leave it off, and add a pie", "1 cheeseburger std; 1 apple_pie std"),
    ],
)
def test_a_thing_that_went_comes_back_in_another_size(held: Held, words: str, wanted: str) -> None:
    held.say("a cheeseburger and a coke", "scratch the coke", words)
    assert stands(held) == among(*wanted.split("; "))


def test_one_of_those_that_went_comes_back(held: Held) -> None:
    held.say("two cheeseburgers and a coke", "remove the cheeseburgers", "put one back with no pickles")
    assert stands(held) == "1 cheeseburger std no:pickle; 1 cola M"


@pytest.mark.parametrize(
    ("asked", "words", "wanted"),
    [
        ("how much is the number three", "okay do the meal then, large, a sprite", "L bacon_burger fries lemon_lime"),
        ("how much is the number three", "yeah that with rings, and a coke", "M bacon_burger onion_rings cola"),
        ("how much is the number three", "give me one large with an iced coffee", "L bacon_burger fries iced_coffee"),
        ("how much is a large number three", "ok that one with a coke", "L bacon_burger fries cola"),
        ("cuánto cuesta el combo tres", "deme uno grande con cola", "L bacon_burger fries cola"),
        ("cuánto cuesta el combo tres", "sí, grande, con coca", "L bacon_burger fries cola"),
        ("how much is a bacon burger", "do the meal then, medium, coke for the drink", "M bacon_burger fries cola"),
    ],
)  # fmt: skip
def test_the_meal_that_was_priced_is_taken_as_it_is_told(held: Held, asked: str, words: str, wanted: str) -> None:
    held.say(asked, words)
    assert stands(held) == f"1 bacon_meal {wanted}"


def test_a_dish_that_was_priced_as_a_meal_becomes_one(held: Held) -> None:
    held.say("a bacon burger", "how much as a meal", "yeah do that with sprite")
    assert stands(held) == "1 bacon_meal M bacon_burger fries lemon_lime"


@pytest.mark.parametrize(
    "words",
    ["too much", "that's with fries right", "it, well, never mind", "ok what about the number five", "and a large one"],
)  # fmt: skip
def test_what_is_only_said_to_a_price_orders_nothing(held: Held, words: str) -> None:
    held.say("how much is the number three", words)
    assert held.order == []


def test_a_plain_one_behind_a_price_is_one_in_the_size_told(held: Held) -> None:
    held.say("how much are loaded fries", "regular fries then, large")
    assert stands(held) == "1 fries L"


@pytest.mark.parametrize(
    "words",
    ["I only need the two cokes", "just the two cokes", "only two cokes",
     "just two cokes, not three", "solo las dos cocas", "nada más las dos cocas"],
)  # fmt: skip
def test_only_as_many_as_stand_are_no_more(held: Held, words: str) -> None:
    held.say("two cokes and a large fries", words)
    assert stands(held) == "1 fries L; 2 cola M"


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("I only want one coke", "1 cola M; 1 fries L"),
        ("two more cokes", "1 fries L; 4 cola M"),
        ("just two cookies", "1 fries L; 2 cola M; 2 cookie std"),
    ],
)
def test_only_so_many_of_others_or_fewer_is_what_it_says(held: Held, words: str, wanted: str) -> None:
    held.say("two cokes and a large fries", words)
    assert stands(held) == wanted


def test_only_all_that_stands_ends_the_order(held: Held) -> None:
    held.say("a coke and two pies", "I just need two pies and a coke")
    assert stands(held) == "1 cola M; 2 apple_pie std"
    assert held.state.talk.expecting.kind == "confirm"


@pytest.mark.parametrize(
    ("ordered", "words", "wanted"),
    [
        ("a bacon burger and a veggie burger", "make the burgers meals, both with coke",
         ["1 bacon_meal M bacon_burger cola fries", "1 veggie_meal M cola fries veggie_burger"]),
        ("two classics, a veggie burger and a coffee", "can you make the burgers into meals, large, with coke",
         ["1 coffee M", "1 veggie_meal L cola fries veggie_burger", "2 classic_meal L classic_burger cola fries"]),
        ("a fish sandwich and a spicy chicken sandwich", "make both of those meals with lemonade",
         ["1 fish_meal M fish_sandwich fries lemonade", "1 spicy_chicken_meal M fries lemonade spicy_chicken_sandwich"]),  # noqa: E501
        ("una clásica y una hamburguesa vegetal", "haga combo las hamburguesas con coca",
         ["1 classic_meal M classic_burger cola fries", "1 veggie_meal M cola fries veggie_burger"]),
    ],
)  # fmt: skip
def test_several_dishes_become_each_its_own_meal(held: Held, ordered: str, words: str, wanted: list[str]) -> None:
    held.say(ordered, words)
    parts = [" ".join([*row.split()[:3], *sorted(row.split()[3:])]) for row in rows(held)]
    assert sorted(parts) == sorted(wanted)


def test_a_dish_that_comes_in_no_meal_stays(held: Held) -> None:
    held.say("a cheeseburger and a veggie burger", "make the burgers meals with coke")
    assert "1 cheeseburger std" in rows(held)
    assert len(held.order) == 2


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("the large one is for my wife, make the other a sprite", "1 cola L; 1 lemon_lime S"),
        ("the small one's mine, make the other one a sprite", "1 cola S; 1 lemon_lime L"),
        ("la grande es para mi esposa, la otra que sea sprite", "1 cola L; 1 lemon_lime S"),
        ("the large one is fine, the other should be diet", "1 cola L; 1 diet_cola S"),
        ("the large one is for my wife", "1 cola L; 1 cola S"),
    ],
)
def test_the_other_is_the_one_that_was_not_told_of(held: Held, words: str, wanted: str) -> None:
    held.say("a large coke and a small coke", words)
    assert stands(held) == wanted


@pytest.mark.parametrize(
    "words",
    ["would you do a cheeseburger with no onions", "could you fix me a cheeseburger, no onions",
     "will you do me one cheeseburger no onion?"],
)  # fmt: skip
def test_who_is_asked_to_do_a_thing_is_told_an_order(held: Held, words: str) -> None:
    held.say(words)
    assert stands(held) == "1 cheeseburger std no:onion"


@pytest.mark.parametrize(
    "words",
    ["do you do gluten free buns", "would you do a discount", "do you do milkshakes",
     "would you do a burger without beef"],
)  # fmt: skip
def test_who_asks_what_is_done_orders_nothing(held: Held, words: str) -> None:
    held.say(words)
    assert held.order == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("a side salad with ranch on the side", True),
        ("a chicken salad with vinaigrette, dressing on the side please", True),
        ("six nuggets with ranch on the side", False),
        ("a cheeseburger with ketchup on the side", False),
        ("a side salad with ranch", False),
    ],
)
def test_a_choice_that_cannot_come_on_the_side_is_told_so(held: Held, words: str, said: bool) -> None:
    held.say(words)
    assert ("I can't note" in told(held)) is said
