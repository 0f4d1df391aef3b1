"""Things of one kind told one by one: in sizes, put right by their count, one of them done so, one of another kind."""

import pytest

from tests.dialog.cases_from_text import form_of
from tests.dialog.score import machine_of
from tests.dialog.test_of_several import becomes, counter


@pytest.mark.parametrize(
    ("menu", "said", "order"),
    [
        ("marlowcafe", "a large chai, a small, and a scone", "1 chai/L; 1 chai/S; 1 scone"),
        ("w_tostadera", "a large horchata, a medium, and a flan", "1 horchata/L; 1 horchata/M; 1 flan"),
        ("w_tostadera", "one large horchata, a small too", "1 horchata/L; 1 horchata/S"),
        ("x_pierdiner", "a large coke, a medium, and a blt with chips", "1 cola/L; 1 cola/M; 1 blt pick:p_chips"),
        ("x_pierdiner", "one large coke and one medium", "1 cola/L; 1 cola/M"),  # where a steak is done medium, too
        ("w_tostadera", "a large horchata, no, a medium", "1 horchata/M"),
        ("w_tostadera", "a large horchata, a large", "1 horchata/L"),
    ],
)
def test_another_size_behind_a_comma_is_another_one(menu: str, said: str, order: str) -> None:
    becomes(menu, said, order)


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("6 wings, no, 10 wings, fire", "1 wings/10 pick:fire"),
        ("six wings, make that ten wings, fire", "1 wings/10 pick:fire"),
        ("eight boneless, no make that 12 boneless, soy garlic", "1 boneless/12 pick:soy_garlic"),
        ("15 wings, no wait, 20 wings, fire", "1 wings/20 pick:fire"),
    ],
)
def test_a_count_that_is_a_size_stays_the_size_where_it_puts_another_right(said: str, order: str) -> None:
    becomes("x_seoulspoon", said, order)


@pytest.mark.parametrize(
    ("menu", "said", "order"),
    [
        (
            "x_pierdiner",
            "a slice of apple pie and a slice of cherry pie, warm up the apple one please",
            "1 apple_pie/slice add:warm; 1 cherry_pie/slice",
        ),
        (
            "q_corduroy",
            "two small hot chocolates, one with no whipped cream, both kids temp",
            "1 hot_choc/S no:whip add:kids_temp; 1 hot_choc/S add:kids_temp",
        ),
        ("c_brassanchor", "two coffees, one decaf", "1 1810; 1 1811"),
        ("c_brassanchor", "two coffees and one decaf", "2 1810; 1 1811"),
    ],
)
def test_what_is_said_of_one_or_of_both(menu: str, said: str, order: str) -> None:
    becomes(menu, said, order)


@pytest.mark.parametrize("said", ["a blt with chips, picking up at 5", "a blt with chips, we'll be there by 6 please"])
def test_an_hour_counts_nothing(said: str) -> None:
    becomes("x_pierdiner", said, "1 blt pick:p_chips")


@pytest.mark.parametrize(
    ("menu", "said", "order"),
    [
        ("x_pierdiner", "a slice of cherry pie a la mode", "1 cherry_pie/slice add:ice_cream"),
        ("x_pierdiner", "a slice of cherry pie, management mode", "1 cherry_pie/slice"),
    ],
)
def test_a_la_mode_is_ice_cream_and_a_mode_is_none(menu: str, said: str, order: str) -> None:
    assert counter(menu).turn(said).order == form_of(order, counter(menu).lexicon.menu)


@pytest.mark.parametrize("said", ["a side of black beans", "a side of refried beans", "a side of beans"])
def test_a_side_of_a_kind_is_the_side_and_no_dish_that_has_it(said: str) -> None:
    """Of a menu with names alone, where black beans are an option of a burrito."""
    [side] = machine_of("blind/r_ochotacos", names_only=True).turn(said).order
    assert side["item"] == "side_beans"
