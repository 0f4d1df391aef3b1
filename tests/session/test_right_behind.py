"""Right behind what was put in or taken off: a correction takes its place, what is brought back is as it is told."""

import pytest

from tests.session.held import Held
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
