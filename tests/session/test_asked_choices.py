"""A choice that was asked for: as it is elsewhere in the order, the other of two, or asked about before it is made."""

import pytest

from tests.session.held import Held, items, lines, told


def drinks(held: Held) -> list[str]:
    return [row["slots"]["drink"]["item"] for row in held.order if "drink" in row.get("slots", {})]


SAME = [
    "same drink",
    "the same drink please",
    "same",
    "the same one",
    "same as the other one",
    "i'll have the same drink with that",
    "same soda as the first",
]


@pytest.mark.parametrize("words", SAME)
def test_the_same_drink_is_the_one_of_the_other_meal(held: Held, words: str) -> None:
    held.say("a number one with a sprite and a number five", words)
    assert drinks(held) == ["lemon_lime", "lemon_lime"]


def test_the_same_drink_is_the_one_ordered_by_itself_and_no_second_of_it(held: Held) -> None:
    held.say("a large orange soda and a number five", "the same drink")
    assert drinks(held) == ["orange_soda"]
    assert len(held.order) == 2


def test_the_same_of_two_that_differ_is_asked_about(held: Held) -> None:
    held.say("a number one with a sprite, a number two with a coke and a number five", "same drink")
    assert drinks(held) == ["lemon_lime", "cola"]


@pytest.mark.parametrize("words", ["same sauce", "same dip for those", "the same", "ranch again"])
def test_the_same_dip_is_that_of_the_other_box(held: Held, words: str) -> None:
    held.say("six nuggets with ranch and ten nuggets", words)
    assert lines(held) == [(1, "nuggets", ["pick:ranch"]), (1, "nuggets", ["pick:ranch"])]


def test_the_same_dressing_is_that_of_the_other_salad(held: Held) -> None:
    held.say("a side salad with vinaigrette and a crispy chicken salad", "same dressing")
    assert lines(held) == [(1, "side_salad", ["pick:vinaigrette"]), (1, "chicken_salad", ["pick:vinaigrette"])]


@pytest.mark.parametrize(
    "words", ["no sugar in it", "no sugar", "without sugar please", "sugar free", "don't make it sweet"]
)
def test_a_tea_without_sugar_is_the_unsweetened_one(held: Held, words: str) -> None:
    held.say("a large iced tea", words)
    assert lines(held) == [(1, "iced_tea", ["pick:unsweet"])]


def test_a_yes_before_one_of_two_is_that_one(held: Held) -> None:
    held.say("a large iced tea", "yes sweet")
    assert lines(held) == [(1, "iced_tea", ["pick:sweet"])]


@pytest.mark.parametrize(
    "words",
    [
        "what drinks come with it",
        "which drinks come with that",
        "what drink comes with the meal",
        "what are my options",
        "what are the choices",
        "what can i have",
        "like what",
    ],
)
def test_which_drinks_there_are_is_told_and_none_is_taken(held: Held, words: str) -> None:
    held.say("a number one", words)
    assert "cola" in told(held).lower()
    assert items(held) == ["1 classic_meal"]
    assert drinks(held) == []


def test_which_sides_a_meal_comes_with_is_told(held: Held) -> None:
    held.say("what sides come with the number two")
    assert "onion rings" in told(held).lower()
    assert not held.order
