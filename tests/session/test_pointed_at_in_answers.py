# ruff: noqa: E501 - what is said, a turn per line
"""What an answer of ours named is taken by words that point at it, whatever is said beside them; what stands is pointed
at by its kind, its place and what it is the same as."""

import pytest

from tests.session.held import Held
from tests.session.test_parts_of_the_order import stands


def order(held: Held) -> list[str]:
    return sorted(stands(held))


@pytest.mark.parametrize(
    ("asked", "words", "made"),
    [
        ("how much is the veggie burger", "that and a lemonade", ["1 lemonade M", "1 veggie_burger std"]),
        ("how much is the veggie burger", "that's fine, I'll take one and a large sprite", ["1 lemon_lime L", "1 veggie_burger std"]),
        ("what's on the wrap", "okay I'll have that and a small fries, and a milk", ["1 fries S", "1 grilled_chicken_wrap std", "1 milk std"]),
        ("how much is the pie and a cookie", "I'll take both, and a small coffee", ["1 apple_pie std", "1 coffee S", "1 cookie std"]),
        ("how much is a cookie and how much is a pie", "the first one and a coffee", ["1 coffee M", "1 cookie std"]),
        ("how much is a cookie and how much is a pie", "two of the second and a milk", ["1 milk std", "2 apple_pie std"]),
        ("how much is a cookie and how much is a pie", "the second, make it two", ["2 apple_pie std"]),
        ("do you have onion rings", "yeah a large one of those and a cola", ["1 cola M", "1 onion_rings L"]),
        ("do you have vanilla shakes", "two small ones of those", ["2 vanilla_shake S"]),
        ("which burgers come with bacon", "I'll take one of those with no cheddar and a cola", ["1 bacon_burger std no:cheddar", "1 cola M"]),
        ("which sandwich has tartar sauce", "two of those please", ["2 fish_sandwich std"]),
    ],
)  # fmt: skip
def test_what_was_spoken_of_is_taken_with_what_is_said_beside_it(
    held: Held, asked: str, words: str, made: list[str]
) -> None:
    held.say(asked, words)
    assert order(held) == made


@pytest.mark.parametrize(
    ("asked", "words", "made"),
    [
        ("how much are large fries", "leave that and add a milk", ["1 milk std"]),
        ("how much is the wrap", "too much for that, and I only want a cola", ["1 cola M"]),
        ("how much is the wrap", "I had that and a coke last week", []),
        ("how much is a cookie and how much is a pie", "no, neither of those", []),
    ],
)
def test_what_is_not_wanted_is_not_taken_by_words_that_point_at_it(
    held: Held, asked: str, words: str, made: list[str]
) -> None:
    held.say(asked, words)
    assert order(held) == made


@pytest.mark.parametrize(
    ("asked", "words", "made"),
    [
        ("how much is the classic and the triple stack", "I'll take the cheaper one, no onions", ["1 classic_burger std no:onion"]),
        ("how much are the wrap and the smokehouse", "the more expensive one and a cola", ["1 bacon_burger std", "1 cola M"]),
        ("what's the difference between the cheeseburger and the double", "I'll go with the bigger one", ["1 double_cheeseburger std"]),
        ("what sizes do you have for fries", "the biggest", ["1 fries L"]),
        ("what sizes does the lemonade come in", "two of the smallest", ["2 lemonade S"]),
        ("how much is the classic and the triple stack", "which is the cheaper one?", []),
        ("how much is the classic and the triple stack", "the bigger the better, large fries", ["1 fries L"]),
    ],
)  # fmt: skip
def test_one_of_what_was_spoken_of_is_told_by_how_it_compares(
    held: Held, asked: str, words: str, made: list[str]
) -> None:
    held.say(asked, words)
    assert order(held) == made


@pytest.mark.parametrize("asked", ["got any burger without meat", "which burger doesn't have meat"])
def test_a_burger_without_meat_is_what_the_menu_marks_so(held: Held, asked: str) -> None:
    held.say(asked, "I'll take that one, no onion")
    assert order(held) == ["1 veggie_burger std no:onion"]


@pytest.mark.parametrize(
    ("turns", "made"),
    [
        (("large fries and a cola the same size",), ["1 cola L", "1 fries L"]),
        (("large onion rings with a lemonade, same size",), ["1 lemonade L", "1 onion_rings L"]),
        (("a cookie", "small fries", "and a cola, same size"), ["1 cola S", "1 cookie std", "1 fries S"]),
        (("side salad with vinaigrette", "and a chicken salad with the same dressing"), ["1 chicken_salad std pick:vinaigrette", "1 side_salad std pick:vinaigrette"]),
        (("chicken salad with ranch and a side salad with the same dressing",), ["1 chicken_salad std pick:ranch_dressing", "1 side_salad std pick:ranch_dressing"]),
        (("ten piece nuggets with buffalo", "a six piece as well, same dip"), ["1 nuggets 10 pick:buffalo", "1 nuggets 6 pick:buffalo"]),
        (("a sundae with caramel", "one more with the same sauce"), ["2 sundae std pick:caramel"]),
        (("at the same time a cola please",), ["1 cola M"]),
        (("a coffee with two sugars", "another one with only cream"), ["1 coffee M add:cream", "1 coffee M add:sugar*2"]),
        (("a classic on a brioche bun", "another on the regular bun"), ["1 classic_burger std", "1 classic_burger std pick:brioche_bun"]),
    ],
)  # fmt: skip
def test_the_size_and_the_choice_of_another_are_the_same(held: Held, turns: tuple[str, ...], made: list[str]) -> None:
    held.say(*turns)
    assert order(held) == made


@pytest.mark.parametrize(
    ("stood", "words", "made"),
    [
        ("two cheeseburgers and fries", "no onions on any of those burgers", ["1 fries M", "2 cheeseburger std no:onion"]),
        ("two cheeseburgers and fries", "no onions on either of those cheeseburgers", ["1 fries M", "2 cheeseburger std no:onion"]),
        ("a cheeseburger, a classic and a cola", "no onions on all burgers", ["1 cheeseburger std no:onion", "1 classic_burger std no:onion", "1 cola M"]),
        ("a cheeseburger, a classic and a cola", "no pickles on the burgers", ["1 cheeseburger std no:pickle", "1 classic_burger std no:pickle", "1 cola M"]),
        ("a cheeseburger, a classic and a cola", "no onions on the cheeseburger and the classic burger", ["1 cheeseburger std no:onion", "1 classic_burger std no:onion", "1 cola M"]),
        ("a cheeseburger, a classic and a cola", "no onions on the cheeseburger and the cola without ice", ["1 cheeseburger std no:onion", "1 classic_burger std", "1 cola M no:ice"]),
        ("a cheeseburger, a classic, a wrap and a cola", "no pickles on the first two", ["1 cheeseburger std no:pickle", "1 classic_burger std no:pickle", "1 cola M", "1 grilled_chicken_wrap std"]),
        ("two classics, one with no onion, and a cola", "bacon on both burgers", ["1 classic_burger std add:bacon", "1 classic_burger std add:bacon no:onion", "1 cola M"]),
        ("a classic, a cola and a cookie", "take off the middle one", ["1 classic_burger std", "1 cookie std"]),
        ("a cola, a lemonade and an orange soda", "make the middle one large", ["1 cola M", "1 lemonade L", "1 orange_soda M"]),
    ],
)  # fmt: skip
def test_several_that_stand_are_told_by_their_kind_and_place(
    held: Held, stood: str, words: str, made: list[str]
) -> None:
    held.say(stood, words)
    assert order(held) == made


@pytest.mark.parametrize(
    ("words", "made"),
    [
        ("there's three of us, so a cookie each", ["3 cookie std"]),
        ("there are four of us so a water each and two large fries", ["2 fries L", "4 water_cup std"]),
        ("we're three, a junior burger each and one large fries", ["1 fries L", "3 junior_burger std"]),
        ("there's two of us, a cookie and a small coffee each", ["2 coffee S", "2 cookie std"]),
        ("there's two of us, one cookie and two colas", ["1 cookie std", "2 cola M"]),
    ],
)
def test_one_each_is_as_many_as_there_are(held: Held, words: str, made: list[str]) -> None:
    held.say(words)
    assert order(held) == made


@pytest.mark.parametrize(
    ("words", "made"),
    [
        ("do you have iced coffee? if so a large one", ["1 iced_coffee L"]),
        ("do you have orange soda? two small ones please", ["2 orange_soda S"]),
        ("do you have lemonade in small or large", []),
        ("do you have lemonade? a large coke then", ["1 cola L"]),
    ],
)
def test_a_size_behind_a_question_is_of_what_was_asked_about(held: Held, words: str, made: list[str]) -> None:
    held.say(words)
    assert order(held) == made
