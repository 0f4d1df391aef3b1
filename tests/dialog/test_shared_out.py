"""Meals told with their parts in one breath: whose is which, "the other one", what is to dip, to drink and as the side.

On menus of many kinds; what is no part of the meal stays beside it.
"""

import pytest

from tests.dialog.test_of_several import becomes

GATE, CHICKEN = "@c_gate/M main=gateb side=fries", "@c_cs/M main=cs"


@pytest.mark.parametrize(
    ("menu", "said", "order"),
    [
        (
            "e_bluejay",
            "two kids meals, one gets a hamburger, tots and a root beer, and the other gets a corn dog, fries and coke",
            "1 @kid/std main=jay side=tots drink=rootbeer; 1 @kid/std main=corn_dog side=fries drink=cola",
        ),
        (
            "p_redgate",
            "two gate burger combos. His has a coke, hers a sprite",
            f"1 {GATE} drink=cola; 1 {GATE} drink=ll",
        ),
        (
            "p_redgate",
            "two gate burger combos. My son's has a coke and my daughter's has a sprite. And a pie",
            f"1 {GATE} drink=cola; 1 {GATE} drink=ll; 1 pie",
        ),
        (
            "n_whistlestop",
            "a kids meal with a corn dog, tots and a coke. The other kids meal is the grilled cheese with apple slices "
            "and a dr pepper",
            "1 @kids/K main=corn_dog side=tots drink=coke; 1 @kids/K main=grilled_cheese side=apples drink=dr_pepper",
        ),
        (
            "p_redgate",
            "a gate burger combo with coke // the other gate burger combo has a sprite",
            f"1 {GATE} drink=cola; 1 {GATE} drink=ll",
        ),
        (
            "c_elfaro",
            "dos combos número tres, uno lleva cola y el otro lleva limonada",
            "1 @c_bbq/M main=bbq_b side=fries drink=cola; 1 @c_bbq/M main=bbq_b side=fries drink=lemonade",
        ),
        (
            "p_redgate",
            "two cheeseburgers, one gets no pickles, the other gets bacon",
            "1 chzb no:pick; 1 chzb add:bac",
        ),
        (
            "s_crispbarn",
            "two deluxe sandwiches, make one no pickles and one minus lettuce, and then two apple pies",
            "1 deluxe_sandwich no:pickle; 1 deluxe_sandwich no:lettuce; 2 apple_pie",
        ),
        (
            "b_roosterridge",
            "two chicken sandwiches, make one plus lettuce and one add bacon. A spicy chicken sandwich, too",
            "1 chk_sand add:lettuce; 1 chk_sand add:bacon; 1 spicy_sand",
        ),
        (
            "p_redgate",
            "a cheeseburger with bacon. The other cheeseburger has no pickles",
            "1 chzb add:bac; 1 chzb no:pick",
        ),
    ],
)
def test_each_of_several_has_what_is_said_of_it(menu: str, said: str, order: str) -> None:
    becomes(menu, said, order)


@pytest.mark.parametrize(
    ("menu", "said", "order"),
    [
        (
            "p_redgate",
            "three gate burger combos, two with a coke and one with a sprite",
            f"2 {GATE} drink=cola; 1 {GATE} drink=ll",
        ),
        (
            "p_redgate",
            "three gate burger combos // two with a coke and one with a sprite",
            f"2 {GATE} drink=cola; 1 {GATE} drink=ll",
        ),
        ("p_redgate", "two gate burger combos with a coke and a sprite", f"1 {GATE} drink=cola; 1 {GATE} drink=ll"),
    ],
)
def test_an_article_is_for_each_of_those_it_is_said_of(menu: str, said: str, order: str) -> None:
    becomes(menu, said, order)


@pytest.mark.parametrize(
    ("menu", "said", "order"),
    [
        (
            "n_whistlestop",
            "two kids meals // one kids meal with a corn dog, tots and a coke // the other kids meal is the grilled "
            "cheese, with apple slices and a dr pepper",
            "1 @kids/K main=corn_dog side=tots drink=coke; 1 @kids/K main=grilled_cheese side=apples drink=dr_pepper",
        ),
        (
            "p_redgate",
            "two gate burger combos // a gate burger combo with coke and a gate burger combo with sprite",
            f"1 {GATE} drink=cola; 1 {GATE} drink=ll",
        ),
        (
            "p_redgate",
            "a gate burger combo // and a gate burger combo with sprite // coke",
            f"1 {GATE} drink=cola; 1 {GATE} drink=ll",
        ),
    ],
)
def test_a_meal_named_in_answer_is_one_of_those_asked_about(menu: str, said: str, order: str) -> None:
    becomes(menu, said, order)


@pytest.mark.parametrize(
    ("menu", "said", "order"),
    [
        ("e_bluejay", "ten nuggets, buffalo to dip, and a coke", "1 nuggets/10 pick:buffalo; 1 cola"),
        ("e_bluejay", "ten nuggets with ranch for the dip", "1 nuggets/10 pick:ranch"),
        ("e_bluejay", "six nuggets dipped in honey mustard", "1 nuggets/6 pick:honey_mustard"),
        (
            "p_redgate",
            "a kids meal with kids nuggets, smoky bbq to dip, apple slices and a milk",
            "1 @kids/K main=kn[pick:bbq] side=apple drink=milk",
        ),
    ],
)
def test_what_is_to_dip_is_the_choice_and_no_cup_beside(menu: str, said: str, order: str) -> None:
    becomes(menu, said, order)


@pytest.mark.parametrize(
    ("menu", "said", "order"),
    [
        (
            "p_redgate",
            "a gate burger combo, a side salad with ranch for the side, a coke to drink, and a pie",
            "1 @c_gate/M main=gateb side=ssal[pick:dr_ranch] drink=cola; 1 pie",
        ),
        (
            "p_redgate",
            "two gate burger combos, both with a side salad with ranch, and a coke, and a pie",
            "2 @c_gate/M main=gateb side=ssal[pick:dr_ranch] drink=cola; 1 pie",
        ),
        (
            "p_redgate",
            "a crispy chicken combo. A sprite to drink, two pies as well",
            f"1 {CHICKEN} side=fries drink=ll; 2 pie",
        ),
        (
            "n_whistlestop",
            "a crispy chicken sandwich. A corn dog, tots and a coke in a kids meal, and a cheeseburger",
            "1 @kids/K main=corn_dog side=tots drink=coke; 1 crispy_chicken; 1 cheeseburger",
        ),
    ],
)
def test_parts_told_before_or_behind_their_name_are_the_meals(menu: str, said: str, order: str) -> None:
    becomes(menu, said, order)


@pytest.mark.parametrize(
    ("menu", "said", "order"),
    [
        ("p_redgate", "a kids burger and a kids meal", "1 kb; 1 @kids/K"),
        ("p_redgate", "a gate burger combo, both a coke", f"1 {GATE} drink=cola"),
        ("c_elfaro", "nos trae un combo número tres con cola", "1 @c_bbq/M main=bbq_b side=fries drink=cola"),
    ],
)
def test_what_only_looks_alike_is_left_as_it_is(menu: str, said: str, order: str) -> None:
    becomes(menu, said, order)
