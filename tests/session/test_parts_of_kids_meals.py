"""Several meals with parts apart, as many as there are people for them, and the main of one by its bare word."""

import pytest

from tests.session.held import Held, items, lines


def mains(held: Held) -> list[str]:
    return sorted(
        row["slots"]["main"]["item"] for row in held.order for _ in range(row["qty"]) if "main" in row["slots"]
    )


@pytest.mark.parametrize(
    "words",
    [
        "two kids meals, one with nuggets, the other one the little burger",
        "two kids meals, one with nuggets, the other one a burger",
        "two kids meals, nuggets in one and a burger in the other",
        "two kids meals, the first with nuggets, second one a burger",
        "two kids' meals please, a nugget one and a burger one",
        "two kids meals, one burger and one nuggets",
        "two kids meals. One's nuggets and the other one's a burger",
        "two kids meals please, the wee one wants nuggets, the big one a burger",
        "a kids meal with nuggets for my girl and one with the burger for my boy",
    ],
)
def test_each_of_two_meals_has_the_main_that_is_told_for_it(held: Held, words: str) -> None:
    held.say(words)
    assert mains(held) == ["junior_burger", "nuggets"]
    assert all("combo" in row for row in held.order)


@pytest.mark.parametrize(
    "words",
    [
        "And then my two little ones, a kids' meal apiece. Nuggets, apples and milk, the both of 'em.",
        "a kids' meal apiece. Nuggets, apples and milk, the both of 'em",
        "a kids meal each for my two. Nuggets, apples and milk, the both of them",
        "kids meals for both of my boys, nuggets, apples and milk",
        "a kids meal each for the twins, nuggets, apples and milk",
    ],
)
def test_a_meal_apiece_is_as_many_as_they_are(held: Held, words: str) -> None:
    held.say(words)
    assert items(held) == ["2 kids_meal"]
    assert {slot: fill["item"] for slot, fill in held.order[0]["slots"].items()} == {
        "main": "nuggets",
        "side": "apple_slices",
        "drink": "milk",
    }


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("a cookie each for my three", ["3 cookie"]),
        ("my two would like a milk each", ["2 milk"]),
        ("I've my three with me, so an apple pie each", ["3 apple_pie"]),
        ("a small cola for each of my two lads", ["2 cola"]),
        ("my two kids are asleep, a cookie", ["1 cookie"]),
        ("a coke and a cookie each for my two girls", ["1 cola", "2 cookie"]),
        ("para mis dos hijos una leche cada uno", ["2 milk"]),
        ("a cookie for my two year old", ["1 cookie"]),
        ("a number two with a coke for my two", ["1 double_cheese_meal"]),
    ],
)
def test_ones_own_are_counted_and_no_number_of_the_menu(held: Held, words: str, wanted: list[str]) -> None:
    held.say(words)
    assert sorted(items(held)) == sorted(wanted)


@pytest.mark.parametrize(
    "words",
    [
        ["Kids' meal, please, with the junior burger, fries and a Fanta. Burger totally plain."],
        ["a kids meal, junior burger, fries, fanta", "burger plain"],
        ["a kids meal, junior burger, fries, fanta. Burger with no pickle, no ketchup and no mustard"],
    ],
)
def test_the_bare_word_for_the_main_is_the_one_in_the_meal(held: Held, words: list[str]) -> None:
    held.say(*words)
    assert items(held) == ["1 kids_meal"]
    assert held.order[0]["slots"]["main"]["mods"] == ["no:ketchup", "no:mustard", "no:pickle"]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("a cheeseburger and a coke. Burger with no onion", [(1, "cheeseburger", ["no:onion"]), (1, "cola", [])]),
        ("una hamburguesa con queso. Hamburguesa sin cebolla", [(1, "cheeseburger", ["no:onion"])]),
        ("a wrap and a coke. Burger with no onion", None),
    ],
)
def test_a_bare_word_is_of_what_is_called_so(
    held: Held, words: str, wanted: list[tuple[int, str, list[str]]] | None
) -> None:
    held.say(words)
    assert lines(held) == wanted if wanted else "1 classic_burger" in items(held)


@pytest.mark.parametrize("words", ["the fries", "ok just the fries then", "I'll have the fries please"])
def test_the_part_that_is_asked_for_may_have_its_article(held: Held, words: str) -> None:
    held.say("a kids meal with nuggets, ranch and a milk", words)
    assert held.order[0]["slots"]["side"]["item"] == "fries"


@pytest.mark.parametrize(
    "words",
    [
        "a couple of kids meals, one with nuggets and one with the burger",
        "a couple kids meals, one burger and one nuggets",
        "two kids meals, one nuggets and ranch, the other burger",
        "two kids meals, one nuggets and ranch, the other one burger",
        "dos menús infantiles, uno con la hamburguesa y otro con nuggets",
        "dos menús infantiles, uno con los nuggets con barbacoa y el otro con la hamburguesa",
    ],
)
def test_a_couple_of_meals_are_two_and_the_other_is_the_one_that_is_left(held: Held, words: str) -> None:
    held.say(words)
    assert mains(held) == ["junior_burger", "nuggets"]


@pytest.mark.parametrize(
    "first", ["a mushroom swiss", "a number one with a coke", "two junior burgers", "a fish meal with a coke"]
)
@pytest.mark.parametrize(
    "words", ["a kids meal with the burger, fries and milk", "un menú infantil con la hamburguesa, papas y leche"]
)
def test_the_burger_of_a_meal_that_is_named_is_no_burger_that_stands(held: Held, first: str, words: str) -> None:
    held.say(first)
    before = held.order
    held.say(words)
    kids = [row for row in held.order if row.get("combo") == "kids_meal"]
    assert [row["slots"]["main"]["item"] for row in kids] == ["junior_burger"]
    assert [row for row in held.order if row not in kids] == before


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("a couple of cokes", ["2 cola"]),
        ("a couple cheeseburgers, one without onions", ["1 cheeseburger", "1 cheeseburger"]),
        ("in a couple of minutes", []),
        ("two kids meals and another burger", ["1 classic_burger", "2 kids_meal"]),
        ("un menú infantil y una hamburguesa con queso", ["1 cheeseburger", "1 kids_meal"]),
    ],
)
def test_a_couple_is_two_of_what_is_named(held: Held, words: str, wanted: list[str]) -> None:
    held.say(words)
    assert sorted(items(held)) == sorted(wanted)


@pytest.mark.parametrize(
    "turns",
    [
        ["two kids meals, one nuggets with ranch and one burger, both with fries and milk"],
        ["two kids meals", "one's nuggets, one's a burger", "ranch", "fries for both", "milk for both"],
        ["two kids meals, one burger, one nuggets", "fries for both", "milk for both", "ranch"],
        ["dos menús infantiles", "uno de nuggets y uno de hamburguesa", "papas los dos", "leche para los dos", "ranch"],
    ],
)
def test_a_dip_is_of_the_meal_that_needs_one(held: Held, turns: list[str]) -> None:
    held.say(*turns)
    assert mains(held) == ["junior_burger", "nuggets"]
    mods = {row["slots"]["main"]["item"]: row["slots"]["main"]["mods"] for row in held.order}
    assert mods == {"junior_burger": [], "nuggets": ["pick:ranch"]}


def test_each_of_three_meals_has_what_is_told_for_it(held: Held) -> None:
    held.say("three kids meals, one nuggets with bbq, one burger, and one nuggets with ranch, all with fries and milk")
    picks = sorted(row["slots"]["main"]["item"] + "".join(row["slots"]["main"]["mods"]) for row in held.order)
    assert picks == ["junior_burger", "nuggetspick:bbq", "nuggetspick:ranch"]
    assert all(row["slots"]["side"]["item"] == "fries" for row in held.order)
