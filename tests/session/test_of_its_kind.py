"""What takes a place is of that place's kind; nobody's line goes; one thing told twice is one; what is told beside an
order hides none of it."""

import pytest

from tests.session.held import Held
from tests.session.test_parts_of_the_order import stands

CHICKEN = "1 crispy_chicken_meal M crispy_chicken_sandwich fries"
KIDS = "1 kids_meal K junior_burger fries milk"


def holds(held: Held, turns: tuple[str, ...], wanted: str) -> None:
    held.say(*turns)
    assert stands(held) == sorted(row for row in wanted.split("; ") if row)


@pytest.mark.parametrize(
    ("turns", "wanted"),
    [
        (("number four with a sprite", "no wait, I meant orange soda with the meal"), f"{CHICKEN} orange_soda"),
        (("number four with a sprite", "no wait, I meant an orange soda"), f"{CHICKEN} orange_soda"),
        (
            ("number four with a sprite", "two junior burgers", "no wait, I meant orange soda"),
            f"{CHICKEN} orange_soda; 2 junior_burger std",
        ),
        (
            ("a cheeseburger and a sprite", "and fries", "no wait, I meant an orange soda"),
            "1 cheeseburger std; 1 fries M; 1 orange_soda M",
        ),
        (
            ("a cheeseburger and fries", "no wait, I meant an orange soda"),
            "1 cheeseburger std; 1 fries M; 1 orange_soda M",
        ),
        (("a cheeseburger", "no wait, I meant a fish sandwich"), "1 fish_sandwich std"),
        (
            ("number four with a coke, no sorry, number five with a coke",),
            "1 spicy_chicken_meal M spicy_chicken_sandwich fries cola",
        ),
        (
            ("a chocolate shake", "how much is a fish meal", "actually just a fish sandwich"),
            "1 chocolate_shake M; 1 fish_sandwich std",
        ),
        (
            ("una malteada de chocolate", "¿cuánto cuesta el combo de pescado?", "mejor dos sándwiches de pescado"),
            "1 chocolate_shake M; 2 fish_sandwich std",
        ),
        (
            ("a chocolate shake", "how much is a large chocolate shake", "actually a vanilla shake"),
            "1 vanilla_shake M",
        ),
        (
            ("two double cheeseburgers and a large fries", "no pickles on both and make the fries small"),
            "2 double_cheeseburger std no:pickle; 1 fries S",
        ),
    ],
)
def test_a_drink_is_for_a_drink_and_never_for_a_meal(held: Held, turns: tuple[str, ...], wanted: str) -> None:
    holds(held, turns, wanted)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("one kids meal, the burger, fries, and a milk", KIDS),
        ("a kids meal, burger, fries, milk", KIDS),
        (
            "two kids meals, one burger and one nuggets with ranch, both with apples and milk",
            "1 kids_meal K junior_burger apple_slices milk; 1 kids_meal K nuggets+pick:ranch apple_slices milk",
        ),
        # another burger
        ("kids meal with nuggets, ranch, fries and milk and a burger",
         "1 classic_burger std; 1 kids_meal K nuggets+pick:ranch fries milk"),
    ],
)  # fmt: skip
def test_what_is_told_right_behind_a_meal_is_its_main(held: Held, words: str, wanted: str) -> None:
    holds(held, (words,), wanted)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("two apple pies. hang on, one pie, he's not that hungry", "1 apple_pie std"),
        ("two apple pies, hang on, one", "1 apple_pie std"),
        ("a large coke, hang on, medium coke", "1 cola M"),
        ("two cokes. hang on, one coke, and one sprite", "1 cola M; 1 lemon_lime M"),
        ("ten nuggets, wait, six piece with ranch", "1 nuggets 6 pick:ranch"),
        ("dos cocas, espera, una coca", "1 cola M"),
        ("large fries yeah large fries", "1 fries L"),
        ("fries. just fries, light salt", "1 fries M light:salt"),
        ("a cheeseburger. yeah, cheeseburger, no pickles", "1 cheeseburger std no:pickle"),
        # one more of it
        ("coke, coke, a sprite", "2 cola M; 1 lemon_lime M"),
        ("a large coke. hang on, a small coke too", "1 cola L; 1 cola S"),
        ("a cheeseburger. hang on. a coke", "1 cheeseburger std; 1 cola M"),
        (
            "a cheeseburger, yeah and a cheeseburger with no onion",
            "1 cheeseburger std; 1 cheeseburger std no:onion",
        ),
    ],
)
def test_one_thing_told_twice_is_one(held: Held, words: str, wanted: str) -> None:
    holds(held, (words,), wanted)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("a coke for him, okay, a coke for her", "2 cola M"),
        ("a cheeseburger for my wife, just a cheeseburger for my son", "2 cheeseburger std"),
        ("large fries for him, yep, large fries for her", "2 fries L"),
        ("a large coke for him, right, a large coke for me", "2 cola L"),
        ("a large coke. sure. a coke for my dad", "1 cola L; 1 cola M"),
        ("two pies, yes. two pies for my mom too", "4 apple_pie std"),
        ("a coke. okay. a coke also", "2 cola M"),
        ("he wants a coke, yeah, she wants a coke too", "2 cola M"),
        ("for my son a coke, right, for my daughter a coke", "2 cola M"),
        ("una coca para él, sí, una coca para ella", "2 cola M"),
        ("una coca. sí. una coca para mi hijo también", "2 cola M"),
        ("unas papas para mi esposo, sí, unas papas para mi hermana", "2 fries M"),
        ("una coca para mi hijo, sí, una coca para mí", "2 cola M"),
        ("a coke for her, yes, a coke for her sister", "2 cola M"),
        # told twice of one and the same
        ("he wants a large coke, yeah, he wants a large coke", "1 cola L"),
        ("a large coke for me, yep, a large coke for me", "1 cola L"),
        ("a cheeseburger, yeah just a cheeseburger for me", "1 cheeseburger std"),
        ("fries. just fries for my son", "1 fries M"),
        ("a coke, yeah, a coke for now", "1 cola M"),
        ("a coke, yeah a coke for dinner", "1 cola M"),
        ("una coca para él, sí, una coca para él", "1 cola M"),
    ],
)
def test_the_same_for_somebody_else_is_one_more(held: Held, words: str, wanted: str) -> None:
    holds(held, (words,), wanted)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        # of those that were named
        ("two cheeseburgers, hold on, one cheeseburger gets bacon", "1 cheeseburger std; 1 cheeseburger std add:bacon"),
        ("two cheeseburgers, one cheeseburger gets bacon", "1 cheeseburger std; 1 cheeseburger std add:bacon"),
        ("two cokes, hang on, one coke has to be diet", "1 cola M; 1 diet_cola M"),
        (
            "three cheeseburgers, hang on, two cheeseburgers get bacon",
            "1 cheeseburger std; 2 cheeseburger std add:bacon",
        ),
        ("three fries, one fries should be large", "2 fries M; 1 fries L"),
        ("two cokes, hold on, one is a large", "1 cola L; 1 cola M"),
        (
            "two cheeseburgers, hang on, one cheeseburger without pickles",
            "1 cheeseburger std; 1 cheeseburger std no:pickle",
        ),
        ("dos cocas, espera, una coca sin hielo", "1 cola M; 1 cola M no:ice"),
        # one more
        ("one coke. hold on. one coke for the kid too", "2 cola M"),
        ("a cheeseburger, wait, one cheeseburger for my son as well", "2 cheeseburger std"),
        ("two cheeseburgers and one cheeseburger with no onion", "2 cheeseburger std; 1 cheeseburger std no:onion"),
        # told anew
        ("two cokes, hold on, just one coke with no ice", "1 cola M no:ice"),
        ("a large coke, wait, a medium coke with no ice", "1 cola M no:ice"),
        ("two cokes. wait. three cokes", "3 cola M"),
        ("two cokes, hold on, one coke please", "1 cola M"),
    ],
)
def test_what_is_said_of_some_of_them_is_of_those_that_were_named(held: Held, words: str, wanted: str) -> None:
    holds(held, (words,), wanted)


@pytest.mark.parametrize(
    ("turns", "wanted"),
    [
        (("mozzarella sticks, the eight", "Actually just the four sticks."), "1 mozzarella_sticks 4"),
        (("ten piece nuggets with ranch and a coke", "just a six piece actually"), "1 cola M; 1 nuggets 6 pick:ranch"),
        (("a large coke and fries", "sorry, just a small coke"), "1 cola S; 1 fries M"),
        (("a large coke", "just a small fries actually"), "1 cola L; 1 fries S"),
        (("a small vanilla shake", "another shake, same but chocolate, no wait, I meant strawberry"),
         "1 strawberry_shake S; 1 vanilla_shake S"),
        (("a small vanilla shake", "another one, same but chocolate"), "1 chocolate_shake S; 1 vanilla_shake S"),
    ],
)  # fmt: skip
def test_a_size_that_was_heard_stays_with_what_it_is_of(held: Held, turns: tuple[str, ...], wanted: str) -> None:
    holds(held, turns, wanted)


NUGGETS = ("a junior burger", "ten piece nuggets, barbecue and ranch")
SALAD = ("a crispy chicken salad with ranch",)


@pytest.mark.parametrize(
    ("turns", "wanted"),
    [
        ((*NUGGETS, "the nuggets should be two barbecue, no ranch"), "1 junior_burger std; 1 nuggets 10 pick:bbq*2"),
        ((*SALAD, "wait, vinaigrette on the salad, not ranch"), "1 chicken_salad std pick:vinaigrette"),
        ((*SALAD, "no ranch on that"), "1 chicken_salad std pick:no_dressing"),
        (("small coffee, two creams and a sugar", "lose the sugar, keep the cream"), "1 coffee S add:cream*2"),
        (("small coffee, two creams and a sugar", "keep the cream but lose the sugar"), "1 coffee S add:cream*2"),
        (
            ("two double cheeseburgers", "Oh well. Onions off one of the doubles."),
            "1 double_cheeseburger std; 1 double_cheeseburger std no:onion",
        ),
        (
            ("a cheeseburger and a classic burger", "no onions on it",
             "the cheeseburger I mean. the classic keeps its onions"),
            "1 cheeseburger std no:onion; 1 classic_burger std",
        ),
        (
            ("number three, large, with a coke", "And none of them fried onions on the burger."),
            "1 bacon_meal L bacon_burger+no:crispy_onions fries cola",
        ),
        (
            ("number one with a coke", "is there sesame in that?", "okay put it on the plain bun then"),
            "1 classic_meal M classic_burger+pick:plain_bun fries cola",
        ),
        (("a kids meal with the junior burger, fries and a milk",
          "Burger's gotta be plain, he won't eat anything on it."),
         "1 kids_meal K junior_burger+no:ketchup+no:mustard+no:pickle fries milk"),
        (("number three with a coke", "make the fries onion rings"), "1 bacon_meal M bacon_burger onion_rings cola"),
    ],
)  # fmt: skip
def test_what_is_left_off_is_left_off_where_it_is_and_the_rest_stays(
    held: Held, turns: tuple[str, ...], wanted: str
) -> None:
    holds(held, turns, wanted)


@pytest.mark.parametrize(
    ("turns", "wanted"),
    [
        (
            ("a chicken wrap, little Theo gets a junior burger, and for Dana fries",),
            "1 fries M; 1 grilled_chicken_wrap std; 1 junior_burger std",
        ),
        (("a cheeseburger for me and baby Otis wants a large fries",), "1 cheeseburger std; 1 fries L"),
        (("a small coke, uncle Rico is having a cheeseburger",), "1 cheeseburger std; 1 cola S"),
        (("You said burger, buddy. Uh, and a coke for me",), "1 cola M"),
        (("no honey, you said nuggets. one cheeseburger",), "1 cheeseburger std"),
        (
            ("nuggets ten piece with ranch, a chicken wrap, and an apple pie",
             "Actually, of those three, leave off the second one, she ain't hungry no more."),
            "1 apple_pie std; 1 nuggets 10 pick:ranch",
        ),
        (
            ("my wife'll have the chicken wrap and an unsweet tea", "and a cheeseburger for me",
             "ok. she's changed her mind, sweet tea for her"),
            "1 cheeseburger std; 1 grilled_chicken_wrap std; 1 iced_tea M pick:sweet",
        ),
        (("ok, four cups and two bottles of water",), "2 bottled_water std; 4 water_cup std"),
    ],
)  # fmt: skip
def test_who_it_is_for_and_how_they_are_hides_no_order(held: Held, turns: tuple[str, ...], wanted: str) -> None:
    holds(held, turns, wanted)


def test_what_was_ordered_as_one_is_undone_as_one(held: Held) -> None:
    held.say("a cheeseburger", "two classics, one of them without mayo", "undo that last thing")
    assert stands(held) == ["1 cheeseburger std"]
    held.say("a coke and fries", "undo that last one")
    assert stands(held) == ["1 cheeseburger std", "1 cola M"]


def test_a_word_at_the_head_of_a_sentence_is_nobodys_name(held: Held) -> None:
    held.say("Gimme the number three, large, rings instead of the fries and a coke", "that's all")
    assert "for Gimme" not in " ".join(one.text for one in held.say("read that back").says)
