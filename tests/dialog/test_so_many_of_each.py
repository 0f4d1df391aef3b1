"""How many of each of what is listed, what is parted by a stroke, and how many of several are so."""

import pytest

from tests.dialog.test_of_several import becomes


@pytest.mark.parametrize(
    "said",
    [
        "egg rolls and crab rangoon, two of each",
        "two of each: egg rolls and crab rangoon",
        "can i get two each of egg roll and crab rangoon please",
        "egg rolls and crab rangoon x2 each",
    ],
)
def test_a_count_of_each_is_said_of_all_that_is_listed(said: str) -> None:
    becomes("r_wokandrye", said, "2 egg_roll; 2 rangoon/4")


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("small latte and large chai, 2 of each", "2 latte/S; 2 chai/L"),
        ("a latte, 2 cookies and a scone", "1 latte/M; 2 cook; 1 scone"),
        ("three coffees, 1 black 2 cream", "1 drip/M; 2 drip/M add:cream"),
        ("four coffees 2 black 1 cream 1 sugar", "2 drip/M; 1 drip/M add:cream; 1 drip/M add:sugar"),
        ("a coffee black 2 sugar", "1 drip/M add:sugar*2"),
        ("latte, large / hot chocolate, small", "1 latte/L; 1 hot/S"),
    ],
)
def test_so_many_of_them(said: str, order: str) -> None:
    becomes("marlowcafe", said, order)
