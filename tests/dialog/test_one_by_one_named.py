"""Things that were counted and are then told one by one with their name; "both" of what was named; a flavor before the
name of the thing; and another size put right."""

import pytest

from tests.dialog.test_of_several import becomes

P = "y_pennyburger"


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("large chocolate malt please", "1 malt/L pick:chocolate"),
        ("a large chocolate shake", "1 shake/L pick:chocolate"),
        ("2 small vanilla shakes", "2 shake/S pick:vanilla"),
        ("burger, fries, large oreo shake", "1 hamburger/single; 1 fries/M; 1 shake/L pick:cookies_cream"),
        ("fries and a strawberry malt large", "1 fries/M; 1 malt/L pick:strawberry"),
        ("3 piece chicken tenders with bbq sauce and a small chocolate shake",
         "1 chicken_strips/3 pick:bbq; 1 shake/S pick:chocolate"),
    ],
)  # fmt: skip
def test_a_flavor_and_the_name_of_the_thing_are_the_thing_with_its_size(said: str, order: str) -> None:
    """Where shakes and malts share their flavors, a chocolate shake is no flavor."""
    becomes(P, said, order)


@pytest.mark.parametrize(
    ("menu", "said", "order"),
    [
        (P, "two teas, one sweet tea and one unsweet tea", "1 iced_tea/M pick:sweet; 1 iced_tea/M pick:unsweet"),
        (P, "two pies, an apple pie and a cherry pie",
         "1 fried_pie pick:apple_filling; 1 fried_pie pick:cherry_filling"),
        (P, "three shakes, two chocolate shakes and a strawberry shake",
         "2 shake/M pick:chocolate; 1 shake/M pick:strawberry"),
        (P, "two large cokes, one cherry coke and one vanilla coke",
         "1 cola/L add:cherry_shot; 1 cola/L add:vanilla_shot"),
        (P, "two shakes, a large chocolate shake and a small vanilla shake",
         "1 shake/L pick:chocolate; 1 shake/S pick:vanilla"),
        (P, "two shakes, large chocolate and small vanilla", "1 shake/L pick:chocolate; 1 shake/S pick:vanilla"),
        (P, "two malts, a large banana one and a small chocolate one",
         "1 malt/L pick:banana; 1 malt/S pick:chocolate"),
        (P, "two cokes, a large one with no ice and a small one", "1 cola/L no:ice; 1 cola/S"),
        ("y_brewline", "two iced lattes, a large one with oat milk and a small one regular",
         "1 iced_latte/L pick:oat_milk; 1 iced_latte/S"),
        # others, beside those that were counted
        (P, "two shakes and one chocolate shake", "2 shake/M; 1 shake/M pick:chocolate"),
        (P, "two pies and an apple pie", "2 fried_pie; 1 fried_pie pick:apple_filling"),
        (P, "two cokes, a large sprite and a small tea with no ice",
         "2 cola/M; 1 lemon_lime/L; 1 iced_tea/S no:ice"),
    ],
)  # fmt: skip
def test_what_was_counted_is_told_one_by_one_with_its_name(menu: str, said: str, order: str) -> None:
    becomes(menu, said, order)


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("1 vanilla shake 1 chocolate shake both small", "1 shake/S pick:vanilla; 1 shake/S pick:chocolate"),
        ("a coke and a sprite both large", "1 cola/L; 1 lemon_lime/L"),
        ("give me 2 number ones, both with coke", "2 @cheeseburger_combo/M drink=cola"),
        ("a vanilla cone and a chocolate cone, both dipped",
         "1 cone/S add:chocolate_dip; 1 cone/S pick:cone_chocolate add:chocolate_dip"),
        ("a coke and a sprite // make both large", "1 cola/L; 1 lemon_lime/L"),
        # the choice that is called so
        ("a large cone, both", "1 cone/L pick:twist"),
        ("a burger and fries, and a cone, both", "1 hamburger/single; 1 fries/M; 1 cone/S pick:twist"),
    ],
)  # fmt: skip
def test_both_are_the_two_that_were_named_though_a_choice_is_called_so(said: str, order: str) -> None:
    becomes(P, said, order)


@pytest.mark.parametrize(
    ("menu", "said", "order"),
    [
        ("y_sandbar", "small root beer.. no make it a medium, and large cajun fries",
         "1 root_beer/M; 1 cajun_fries/L"),
        ("y_sandbar", "a large coke and fries, make the coke medium", "1 cola/M; 1 fries/R"),
        ("y_sandbar", "3 tenders, mild, ranch. actually make it medium", "1 tenders/3 pick:medium pick:ranch"),
        (P, "fries and a chocolate shake, make the fries a large", "1 fries/L; 1 shake/M pick:chocolate"),
        (P, "a mint shake and fries, make the fries small", "1 fries/S; 1 shake/M pick:mint_chip"),
    ],
)  # fmt: skip
def test_a_size_put_right_is_that_of_the_thing_though_an_option_has_the_word(menu: str, said: str, order: str) -> None:
    becomes(menu, said, order)
