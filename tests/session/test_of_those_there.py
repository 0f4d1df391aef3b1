"""Some of what stands, by a part of its name; counted anew by sizes: on the demo menu and on two never tuned to."""

import pytest

from edge.session.signing import SiteKey
from tests.session.held import Held, lines
from tests.session.test_on_other_menus import held_at

# the menu, its double cheeseburger, its bacon burger
MENUS = [
    ("r_hickoryhop", "double_cheeseburger", "bacon_cheeseburger"),
    ("q_routenine", "dbl_cheeseburger", "bacon_cheeseburger"),
]
ORDERED = ("Three double cheeseburgers and two bacon burgers.", "Two bacon burgers and three double cheeseburgers.")


def stands(held: Held) -> set[tuple[int, str, str]]:
    return {(qty, item, " ".join(mods)) for qty, item, mods in lines(held)}


@pytest.mark.parametrize("ordered", ORDERED)
@pytest.mark.parametrize(
    ("words", "mod", "so_many"),
    [
        ("One of the doubles with no onion.", "no:onion", 1),
        ("On one of the doubles leave off the onion", "no:onion", 1),
        ("No pickles on one of those doubles", "no:pickle", 1),
        ("And on two of the doubles, no ketchup please", "no:ketchup", 2),
        ("Can one of your doubles be without onion?", "no:onion", 1),
    ],
)
def test_some_of_a_line_are_named_by_a_part_of_its_name(
    held: Held, key: SiteKey, ordered: str, words: str, mod: str, so_many: int
) -> None:
    for menu, double, bacon in [("", "double_cheeseburger", "bacon_burger"), *MENUS]:
        here = held_at(menu, key) if menu else held
        here.say(ordered, words)
        assert stands(here) == {(3 - so_many, double, ""), (so_many, double, mod), (2, bacon, "")}, menu


@pytest.mark.parametrize("words", ["Can I have one more of the doubles?", "Another one of the doubles"])
def test_one_more_of_those_is_one_more(held: Held, key: SiteKey, words: str) -> None:
    for menu, double, bacon in [("", "double_cheeseburger", "bacon_burger"), *MENUS]:
        here = held_at(menu, key) if menu else held
        here.say(ORDERED[0], words)
        assert {(4, double, ""), (2, bacon, "")} == stands(here), menu


def test_both_of_those_are_the_line_that_has_two(held: Held) -> None:
    held.say(ORDERED[1], "both of the bacon ones no cheddar")
    assert stands(held) == {(3, "double_cheeseburger", ""), (2, "bacon_burger", "no:cheddar")}


@pytest.mark.parametrize(
    "words", ["Medium rings are fine then.", "Okay, medium rings are good", "Medium rings are okay with me"]
)
def test_the_size_that_there_is_is_of_what_was_ordered(key: SiteKey, words: str) -> None:
    for menu, rings, _ in [("r_hickoryhop", "onion_rings", ""), ("q_routenine", "rings", "")]:
        held = held_at(menu, key)
        held.say("A cheeseburger and some small onion rings, please.", words)
        assert stands(held) == {(1, "cheeseburger", ""), (1, rings, "")}
        held.say("No, large rings are fine")
        assert len(held.order) == 2
