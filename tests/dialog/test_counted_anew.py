"""What was counted in one size and is told again in several: the last telling holds, and nothing of it is doubled."""

import pytest

from tests.dialog.test_of_several import becomes


@pytest.mark.parametrize(
    ("menu", "said", "order"),
    [
        ("r_hickoryhop", "Five medium fries. No, hang on, four medium and one large.", "4 fries/M; 1 fries/L"),
        ("r_hickoryhop", "Three large cokes, sorry, two large and one small", "2 cola/L; 1 cola/S"),
        ("r_hickoryhop", "five cokes please, or rather three large and two small", "3 cola/L; 2 cola/S"),
        ("q_routenine", "Six medium fries. I mean five mediums and a large, a cookie",
         "5 fries/M; 1 fries/L; 1 cookie"),
        ("q_routenine", "a pie and two large cokes, actually make that one large, one medium",
         "1 apple_pie; 1 coke/L; 1 coke/M"),
        ("w_harborbagel", "four small lattes... wait, two small and two large lattes", "2 latte/S; 2 latte/L"),
        # nothing is taken back
        ("r_hickoryhop", "four cokes, two large and two small", "2 cola/L; 2 cola/S"),
        ("r_hickoryhop", "four small cokes, and one large and one medium fries", "4 cola/S; 1 fries/L; 1 fries/M"),
    ],
)  # fmt: skip
def test_what_is_counted_anew_by_sizes_is_counted_once(menu: str, said: str, order: str) -> None:
    becomes(menu, said, order)


@pytest.mark.parametrize(
    ("menu", "said", "order"),
    [
        # what takes back what was just named, in whatever words, and what is named behind it
        ("menu", "number eight with rings, scratch that, fries, and a lemonade",
         "1 @veggie_meal/M main=veggie_burger side=fries drink=lemonade"),
        ("menu", "number eight with rings, I take that back, fries, and a lemonade",
         "1 @veggie_meal/M main=veggie_burger side=fries drink=lemonade"),
        ("menu", "number six with a sprite, strike that, a diet",
         "1 @nuggets_meal/M main=nuggets side=fries drink=diet_cola"),
        ("menu", "a sundae with caramel, scratch that, hot fudge", "1 sundae pick:hot_fudge"),
        ("menu", "a large coke, never mind, medium", "1 cola/M"),
        ("menu", "two cheeseburgers, scratch that, three", "3 cheeseburger"),
        ("menu", "six nuggets with ranch, no, hang on, ten", "1 nuggets/10 pick:ranch"),
        ("menu", "one mushroom swiss, what am I saying, the bacon burger", "1 bacon_burger"),
        ("menu", "one mushroom swiss, my mistake, the bacon burger", "1 bacon_burger"),
        ("menu", "one mushroom swiss, you know what, the bacon burger", "1 bacon_burger"),
        ("menu", "mozzarella sticks, the eight piece, you know what, just the four", "1 mozzarella_sticks/4"),
        ("menu", "mozzarella sticks, eight, actually just the four", "1 mozzarella_sticks/4"),
        ("menu", "four apple pies, actually just the two", "2 apple_pie"),
        ("menu", "kids meal with nuggets, no, the burger, apple slices and a milk",
         "1 @kids_meal/K main=junior_burger side=apple_slices drink=milk"),
        # nothing is named behind it, or it is one thing more
        ("menu", "a cheeseburger and a coke, never mind the coke", "1 cheeseburger"),
        ("menu", "two cokes, hang on, and three cheeseburgers", "2 cola/M; 3 cheeseburger"),
        ("menu", "two cokes and two pies, actually just the two", "2 cola/M; 2 apple_pie"),
    ],
)  # fmt: skip
def test_what_is_named_behind_takes_the_place_of_what_was_taken_back(menu: str, said: str, order: str) -> None:
    becomes(menu, said, order)


@pytest.mark.parametrize(
    ("menu", "said", "order"),
    [
        ("menu", "a cheeseburger no onions, I mean no pickles", "1 cheeseburger no:pickle"),
        ("menu", "a cheeseburger no onions, no wait, no pickles", "1 cheeseburger no:pickle"),
        ("menu", "cheeseburger no pickles, wait, I mean no onions, pickles are fine",
         "1 cheeseburger no:onion"),
        ("menu", "classic burger with extra tomato, oops, extra pickles, not tomato",
         "1 classic_burger extra:pickle"),
        ("menu", "classic with light mayo, sorry, light ketchup, not mayo", "1 classic_burger light:ketchup"),
        ("menu", "a classic burger with no onion, pickles are fine", "1 classic_burger no:onion"),
        ("menu", "a classic, no onion // no wait, it's no tomato, the onion's good", "1 classic_burger no:tomato"),
        # one more that is left off
        ("menu", "a cheeseburger no onions, actually no pickles either", "1 cheeseburger no:onion no:pickle"),
        ("menu", "a classic no tomato, sorry, and no onion", "1 classic_burger no:onion no:tomato"),
        ("menu", "a classic extra pickles, not onion", "1 classic_burger extra:pickle no:onion"),
    ],
)  # fmt: skip
def test_an_option_that_is_put_right_takes_the_place_of_the_one_before(menu: str, said: str, order: str) -> None:
    becomes(menu, said, order)


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("two doubles and a coke", "2 double_cheeseburger; 1 cola/M"),
        ("a double, no pickles, and a large coke", "1 double_cheeseburger no:pickle; 1 cola/L"),
        ("a couple of doubles plain", "2 double_cheeseburger no:pickle no:ketchup no:mustard no:onion"),
        ("two double cheeseburgers // two cheeseburgers instead of the doubles", "2 cheeseburger"),
        ("a coffee with double cream", "1 coffee/M add:cream*2"),
        ("a cheeseburger, make it a double", "1 double_cheeseburger"),
        ("a cheeseburger with extra pickles", "1 cheeseburger extra:pickle"),
    ],
)
def test_a_double_is_the_one_dish_that_is_called_so(said: str, order: str) -> None:
    becomes("menu", said, order)
