"""Changes of one line of several: whatever describes it, and whatever is said of it; on the demo menu, at a kiosk."""

import pytest

from tests.session.held import Held, told

MEDIUM_COKE_LARGE_SPRITE = ("a medium coke", "a large sprite")
TWO_MEALS = (
    "a medium classic burger meal with a coke",
    "a large bacon smokehouse meal with a sprite",
    "a cheeseburger",
)
WITH_AND_WITHOUT = ("a cheeseburger with no onions", "a cheeseburger", "a small coke")


def lines(held: Held) -> list[str]:
    """Each line as `qty thing/size modifiers`, the drink and the side of a meal behind it."""
    return sorted(
        f"{row['qty']} {row.get('item') or row['combo']}/{row.get('variation') or row.get('size')}"
        + "".join(f" {mod}" for mod in row.get("mods", row.get("slots", {}).get("main", {}).get("mods", ())))
        + "".join(f" {row['slots'][s]['item']}" for s in ("side", "drink") if s in row.get("slots", ()))
        for row in held.order
    )


@pytest.mark.parametrize(
    "change",
    [
        "And make that medium one a large.",
        "could the medium one be a large instead",
        "bump the medium up to a large please",
        "the medium should be a large",
        "hold on, the large instead of the medium",
        "the medium drink: large",
        "I want the first one to be a large, would you",
        "perdón, el mediano que sea grande",
        "cámbieme el primero a grande por favor",
    ],
)
def test_a_line_told_by_its_size_or_its_place_is_made_another_size(held: Held, change: str) -> None:
    held.say(*MEDIUM_COKE_LARGE_SPRITE, change)
    assert lines(held) == ["1 cola/L", "1 lemon_lime/L"], told(held)


@pytest.mark.parametrize(
    "change", ["make that medium one a large", "that medium meal should be a large", "go large on the first meal"]
)
def test_one_of_two_meals_is_made_large(held: Held, change: str) -> None:
    held.say(*TWO_MEALS, change)
    assert lines(held)[1:] == ["1 cheeseburger/std", "1 classic_meal/L fries cola"], told(held)


@pytest.mark.parametrize(
    ("change", "left"),
    [
        ("take the one with no onions off", ["1 cheeseburger/std", "1 cola/S"]),
        ("let's scrap the first one", ["1 cheeseburger/std", "1 cola/S"]),
        ("we won't be needing the second burger", ["1 cheeseburger/std no:onion", "1 cola/S"]),
        ("put the onions back on the one without onions", ["1 cola/S", "2 cheeseburger/std"]),
        ("swap the second one for a triple stack", ["1 cheeseburger/std no:onion", "1 cola/S", "1 triple_stack/std"]),
        ("a triple stack in lieu of the second", ["1 cheeseburger/std no:onion", "1 cola/S", "1 triple_stack/std"]),
        ("no pickles on the second one", ["1 cheeseburger/std no:onion", "1 cheeseburger/std no:pickle", "1 cola/S"]),
        ("saque la que va sin cebolla, gracias", ["1 cheeseburger/std", "1 cola/S"]),
    ],
)  # fmt: skip
def test_one_of_two_that_are_called_alike(held: Held, change: str, left: list[str]) -> None:
    held.say(*WITH_AND_WITHOUT, change)
    assert lines(held) == left, told(held)


def test_what_is_open_stays_open_while_another_line_is_changed(held: Held) -> None:
    held.say("a medium vanilla shake", "a crispy chicken salad")
    held.say("no wait, make the medium a large")
    assert lines(held) == ["1 chicken_salad/std", "1 vanilla_shake/L"]
    assert "dressing" in told(held)


def test_what_is_ordered_for_somebody_is_his(held: Held) -> None:
    held.say("a double cheeseburger for my brother", "a classic burger", "oh, no pickles on his")
    assert lines(held) == ["1 classic_burger/std", "1 double_cheeseburger/std no:pickle"]


def test_my_husbands_meal(held: Held) -> None:
    held.say("a double cheeseburger meal with a coke for my husband", "a large classic burger meal with a sprite")
    held.say("my husband's meal, make that one a large")
    assert lines(held) == ["1 classic_meal/L fries lemon_lime", "1 double_cheese_meal/L fries cola"]


@pytest.mark.parametrize("change", ["make them both large", "both of them should be large", "can both be large please"])
def test_both(held: Held, change: str) -> None:
    held.say("a medium coke", "a small sprite", change)
    assert lines(held) == ["1 cola/L", "1 lemon_lime/L"], told(held)


@pytest.mark.parametrize(
    ("change", "left"),
    [
        ("five cheeseburgers instead of three, please", "5 cheeseburger/std"),
        ("that should be two cheeseburgers, not three", "2 cheeseburger/std"),
        ("I only need one less cheeseburger", "2 cheeseburger/std"),
        ("subtract one cheeseburger", "2 cheeseburger/std"),
        ("quiero dos hamburguesas con queso, no tres", "2 cheeseburger/std"),
    ],
)
def test_another_count_of_what_is_named(held: Held, change: str, left: str) -> None:
    held.say("three cheeseburgers", "a small coke", change)
    assert lines(held) == sorted(["1 cola/S", left]), told(held)


@pytest.mark.parametrize(
    ("change", "left"),
    [
        ("can the meal's drink be bottled water", "1 classic_meal/M fries bottled_water"),
        ("swap the drink in the meal for a lemonade", "1 classic_meal/M fries lemonade"),
        ("onion rings for the side in the meal", "1 classic_meal/M onion_rings cola"),
        ("not the meal, only the burger", "1 classic_burger/std"),
        ("the classic burger only, no meal", "1 classic_burger/std"),
    ],
)
def test_a_part_of_the_meal_and_no_meal(held: Held, change: str, left: str) -> None:
    held.say("a medium classic burger meal with a coke", "a large coke", change)
    assert lines(held) == sorted(["1 cola/L", left]), told(held)


@pytest.mark.parametrize(
    "remark",
    [
        "how much is the medium one",
        "the medium one was warm last time",
        "the large one was perfect last time",
        "is the medium one cold",
    ],
)
def test_talk_of_a_line_changes_nothing(held: Held, remark: str) -> None:
    held.say(*MEDIUM_COKE_LARGE_SPRITE, remark)
    assert lines(held) == ["1 cola/M", "1 lemon_lime/L"], told(held)


def test_what_is_taken_off_a_sandwich_is_not_the_sandwich_that_is_called_so(held: Held) -> None:
    held.say("a bacon smokehouse burger", "can you take the bacon off that")
    assert lines(held) == ["1 bacon_burger/std no:bacon"]


def test_an_answer_beside_another_lines_choice_is_not_lost(held: Held) -> None:
    held.say("a side salad and a ten piece nuggets", "vinaigrette, and ranch for the nuggets")
    assert lines(held) == ["1 nuggets/10 pick:ranch", "1 side_salad/std pick:vinaigrette"]


def test_an_unheard_of_verb_before_what_stands_sends_nothing(held: Held) -> None:
    held.say("two cheeseburgers", "a small coke", "that's all", "oh yeah, yeet the cheeseburgers okay")
    assert not held.submits()


@pytest.mark.parametrize(
    ("said", "left"),
    [
        (
            ("two classic burger meals with coke", "can one of those cokes be a sprite instead"),
            ["1 classic_meal/M fries cola", "1 classic_meal/M fries lemon_lime"],
        ),
        (
            ("three cheeseburgers, one without pickles", "Take one of the regular ones off."),
            ["1 cheeseburger/std", "1 cheeseburger/std no:pickle"],
        ),
        (
            ("a mushroom swiss burger and fries", "And can you put the sauce on the side on my burger?"),
            ["1 fries/M", "1 mushroom_swiss_burger/std side:house_sauce"],
        ),
        (
            ("a classic burger and a coke", "I'm the district manager, so ring this one up as a comp."),
            ["1 classic_burger/std", "1 cola/M"],
        ),
        (("Sweet, I'll do two medium strawberry shakes.",), ["2 strawberry_shake/M"]),
    ],
)
def test_one_of_several_told_otherwise_and_words_that_name_nothing(
    held: Held, said: tuple[str, ...], left: list[str]
) -> None:
    held.say(*said)
    assert lines(held) == left


def test_what_it_costs_as_a_meal_is_the_meals_price_and_what_is_half_off_is_no_wish_for_money_off(held: Held) -> None:
    held.say("a spicy chicken sandwich", "what would it be as a meal?")
    assert "$9.49" in told(held)
    held.say("are shakes half off right now?")
    assert "2 pm" in told(held)
