"""What is taken off goes from the line that has it, the last one that has, where nothing else is named."""

import pytest

from tests.session.held import Held, items, lines, told


def on(held: Held) -> set[tuple[int, str, str]]:
    return {(qty, item, " ".join(mods)) for qty, item, mods in lines(held)}


@pytest.mark.parametrize(
    "words",
    [
        "Actually, skip the bacon.",
        "take the bacon off",
        "no need for the bacon",
        "no more bacon",
        "ya no quiero el tocino",
        "scrap that bacon",
    ],
)
@pytest.mark.parametrize(
    ("ordered", "left"),
    [
        (
            ("three cheeseburgers", "One of them no pickles, and one with bacon."),
            {(2, "cheeseburger", ""), (1, "cheeseburger", "no:pickle")},
        ),
        (
            ("a cheeseburger with bacon and a classic burger",),
            {(1, "cheeseburger", ""), (1, "classic_burger", "")},
        ),
        (
            ("a cheeseburger with bacon, a double cheeseburger with bacon and a classic burger",),
            {(1, "cheeseburger", "add:bacon"), (1, "double_cheeseburger", ""), (1, "classic_burger", "")},
        ),
        (
            ("a bacon smokehouse burger and a classic burger",),
            {(1, "bacon_burger", "no:bacon"), (1, "classic_burger", "")},
        ),
    ],
)
def test_it_goes_from_the_last_line_that_has_it(
    held: Held, ordered: tuple[str, ...], left: set[tuple[int, str, str]], words: str
) -> None:
    held.say(*ordered, words)
    assert on(held) == left


@pytest.mark.parametrize("words", ["no bacon on the classic", "skip the bacon on the classic burger", "no onion"])
def test_a_line_that_is_named_or_has_it_is_meant_itself(held: Held, words: str) -> None:
    held.say("a cheeseburger with bacon and a classic burger", words)
    assert (1, "cheeseburger", "add:bacon") in on(held)


@pytest.mark.parametrize(
    "words", ["no extra cheese", "actually no extra cheese", "skip the extra cheese", "take off the extra cheese"]
)
def test_nothing_extra_is_as_much_as_comes_with_it(held: Held, words: str) -> None:
    held.say("a cheeseburger with extra cheese and a coke", words)
    assert on(held) == {(1, "cheeseburger", ""), (1, "cola", "")}


def test_a_no_before_a_pause_takes_nothing_off(held: Held) -> None:
    held.say("a cheeseburger", "no, extra cheese")
    assert on(held) == {(1, "cheeseburger", "extra:american_cheese")}


THREE = "a large fry, a fish sandwich, and a large orange soda"


@pytest.mark.parametrize(
    ("words", "gone"),
    [
        ("Know what, lose the second one, and throw a hot apple pie on there.", "fish sandwich"),
        ("take off the last one and add a cookie", "orange soda"),
        ("get rid of the first one, and a pie", "fries"),
        ("remove the second one", "fish sandwich"),
    ],
)
def test_what_was_only_counted_is_told_by_its_name_when_it_goes(held: Held, words: str, gone: str) -> None:
    held.say(THREE, words)
    assert told(held).count("Took off one") == 1
    assert gone in told(held).partition(".")[0]


@pytest.mark.parametrize("words", ["swap the fish for a cookie", "drop the fish, and add a cookie", "add a second pie"])
def test_what_was_named_is_not_told_again(held: Held, words: str) -> None:
    held.say(THREE, words)
    assert "Took off" not in told(held)
    assert "cross-contact" not in told(held)  # to drop the fish is no drop of it


@pytest.mark.parametrize(
    ("words", "order"),
    [
        ("and throw a cookie in", ["1 cheeseburger", "1 cookie"]),
        ("could you pop a coke in there", ["1 cheeseburger", "1 cola"]),
        ("and just chuck a couple of cookies on", ["1 cheeseburger", "2 cookie"]),
        ("then bung an apple pie on that", ["1 cheeseburger", "1 apple_pie"]),
        ("squeeze a cookie on there", ["1 cheeseburger", "1 cookie"]),
    ],
)
def test_whatever_verb_throws_it_in_it_is_added(held: Held, words: str, order: list[str]) -> None:
    held.say("a cheeseburger", words)
    assert items(held) == order
    assert "find" not in told(held)


@pytest.mark.parametrize("words", ["throw one of them out", "toss one away"])
def test_what_is_thrown_out_is_not_added(held: Held, words: str) -> None:
    held.say("two cheeseburgers", words)
    assert items(held) != ["3 cheeseburger"]


@pytest.mark.parametrize(
    "words",
    [
        "forget it, no shake. just the fries, that's all",
        "never mind, no shake. that's all",
        "forget it, no shake",
    ],
)
def test_what_is_named_behind_a_forget_it_goes_and_nothing_else(held: Held, words: str) -> None:
    held.say("loaded fries and a small vanilla shake", words)
    assert items(held) == ["1 loaded_fries"]


@pytest.mark.parametrize("words", ["never mind, no shake", "forget it, no shake"])
def test_what_was_ordered_last_stays_where_another_thing_is_named(held: Held, words: str) -> None:
    held.say("a small vanilla shake", "and loaded fries", words)
    assert items(held) == ["1 loaded_fries"]


@pytest.mark.parametrize(
    "words",
    [
        "actually she had ice cream at the park. no shake",
        "actually he had a cookie at school. no shake",
        "they had fries at the game. no shake",
        "actually we had a pie at a party, skip the shake",
    ],
)
def test_what_somebody_had_elsewhere_is_ordered_by_nobody(held: Held, words: str) -> None:
    held.say("a mushroom swiss and a small strawberry shake", words)
    assert items(held) == ["1 mushroom_swiss_burger"]


def test_what_somebody_wants_instead_is_ordered(held: Held) -> None:
    held.say("a mushroom swiss and a small strawberry shake", "actually she'll have a cookie, no shake")
    assert items(held) == ["1 mushroom_swiss_burger", "1 cookie"]


@pytest.mark.parametrize(
    "words",
    ["take off that sparkler", "remove that umbrella", "quite la sombrilla", "cancele la servilleta",
     "olvide la servilleta", "get rid of those balloons"],
)  # fmt: skip
def test_what_is_none_of_ours_takes_nothing_off(held: Held, words: str) -> None:
    held.say("two cheeseburgers", words)
    assert items(held) == ["2 cheeseburger"]


@pytest.mark.parametrize(
    "words", ["take that off", "cancel that one", "quite la coca", "quite esa coca", "cancele la última"]
)
def test_what_is_pointed_at_or_named_goes(held: Held, words: str) -> None:
    held.say("two cheeseburgers", "a coke", words)
    assert items(held) == ["2 cheeseburger"]


@pytest.mark.parametrize(
    "words",
    [
        "actually take off the fish sandwich",
        "actually take off the second one",
        "no sorry take off the fish sandwich",
        "also you can take off the fish sandwich",
    ],
)
def test_what_leads_to_taking_off_is_nothing_that_is_left_off(held: Held, words: str) -> None:
    held.say("a spicy chicken sandwich, a fish sandwich and an apple pie", words)
    assert items(held) == ["1 spicy_chicken_sandwich", "1 apple_pie"]


def test_an_option_off_a_dish_is_still_left_off(held: Held) -> None:
    held.say("two cheeseburgers", "actually onions off one of the burgers")
    assert on(held) == {(1, "cheeseburger", ""), (1, "cheeseburger", "no:onion")}
