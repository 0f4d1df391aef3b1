"""What is wanted "instead", right after something could not be had, is for that: what was ordered stays."""

import pytest

from tests.session.held import Held


def items(held: Held) -> list[tuple[int, str]]:
    return [(row["qty"], row.get("item") or row["combo"]) for row in held.order]


REFUSED = [
    "a chicken wrap and two breakfast burritos",  # not at this time
    "a chicken wrap and 120 onion rings",  # more than may be
]
WRAP = (1, "grilled_chicken_wrap")


@pytest.mark.parametrize("refused", REFUSED)
@pytest.mark.parametrize(
    "words",
    [
        "a fish sandwich instead",
        "Ugh. Okay, one fish sandwich instead.",
        "instead of that a fish sandwich",
        "make that a fish sandwich then",
        "swap it for a fish sandwich",
        "bueno, un sándwich de pescado en su lugar",
        "entonces en vez de eso un sándwich de pescado",
        "mejor un sándwich de pescado",
        "ay. cámbielo por un sándwich de pescado",
    ],
)
def test_an_instead_is_for_what_was_refused(held: Held, refused: str, words: str) -> None:
    held.say(refused, words)
    assert items(held) == [WRAP, (1, "fish_sandwich")]


@pytest.mark.parametrize(
    "words",
    [
        "a fish sandwich instead of the wrap",
        "make the wrap a fish sandwich",
        "swap the wrap for a fish sandwich",
    ],
)
def test_a_line_that_is_named_goes_all_the_same(held: Held, words: str) -> None:
    held.say(REFUSED[0], words)
    assert items(held) == [(1, "fish_sandwich")]


def test_an_instead_is_for_the_last_line_where_nothing_was_refused_just_now(held: Held) -> None:
    held.say(REFUSED[0], "no thanks", "actually, a fish sandwich instead")
    assert items(held) == [(1, "fish_sandwich")]


def test_a_size_alone_is_of_what_stands(held: Held) -> None:
    held.say("a vanilla shake and a breakfast burrito", "make it a large")
    assert [(row["item"], row["variation"]) for row in held.order] == [("vanilla_shake", "L")]


def test_who_would_have_changed_a_line_still_changes_it(held: Held) -> None:
    held.say("a chicken wrap", "actually make that a breakfast burrito", "a fish sandwich instead then")
    assert items(held) == [(1, "fish_sandwich")]


MEAL = "a number three with a strawberry shake"


def drinks(held: Held) -> list[str]:
    return [row["slots"]["drink"]["item"] for row in held.order if "combo" in row]


@pytest.mark.parametrize(
    "exchange",
    [
        ("swap the shake for a root beer",),
        ("make the strawberry shake a root beer",),
        ("root beer instead of the shake",),
        ("How much extra is it for the shake?", "Yikes. No. Root beer, then."),
    ],
)
@pytest.mark.parametrize("taken", ["Okay, Coke, whatever.", "the coke", "Coke's fine", "I'll take a coke then"])
def test_what_is_taken_for_what_we_do_not_have_stands_where_that_was_to_go(
    held: Held, exchange: tuple[str, ...], taken: str
) -> None:
    held.say(MEAL, *exchange)
    assert drinks(held) == ["strawberry_shake"]
    held.say(taken)
    assert drinks(held) == ["cola"]
    assert len(held.order) == 1


@pytest.mark.parametrize(
    ("words", "drink", "lines"),
    [
        ("no, leave it", "strawberry_shake", 1),
        ("and a cookie", "strawberry_shake", 2),
        ("a cookie", "strawberry_shake", 2),
        ("that's all", "strawberry_shake", 1),
    ],
)
def test_what_has_no_place_there_does_not_go_there(held: Held, words: str, drink: str, lines: int) -> None:
    held.say(MEAL, "swap the shake for a root beer", words)
    assert drinks(held) == [drink]
    assert len(held.order) == lines


@pytest.mark.parametrize("words", ["No, lemonade then.", "too much, a lemonade instead", "nope. Lemonade then"])
def test_what_is_too_dear_in_a_meal_goes_for_what_is_wanted_then(held: Held, words: str) -> None:
    held.say(MEAL, "how much extra is the shake", words)
    assert drinks(held) == ["lemonade"]


TWELVE, CUPS = (12, "cheeseburger"), (4, "water_cup")


@pytest.mark.parametrize(
    "words",
    [
        "four cups is ok",
        "four cups is fine",
        "four cups works",
        "just the four cups then",
        "then just four cups",
        "ok four cups",
        "the four cups",
        "four of them is good",
    ],
)
def test_a_count_behind_a_limit_is_of_what_was_refused(held: Held, words: str) -> None:
    held.say("twelve cheeseburgers", "yes twelve", "and six cups of water", words)
    assert items(held) == [TWELVE, CUPS]


@pytest.mark.parametrize("words", ["alright, just the four cups then, and an apple pie", "four cups, plus a pie"])
def test_what_is_ordered_beside_that_count_is_ordered_too(held: Held, words: str) -> None:
    held.say("twelve cheeseburgers", "yes twelve", "and six cups of water", words)
    assert items(held) == [TWELVE, CUPS, (1, "apple_pie")]


def test_a_count_is_of_what_stands_where_nothing_was_refused(held: Held) -> None:
    held.say("twelve cheeseburgers", "yes twelve", "actually make it four")
    assert items(held) == [(4, "cheeseburger")]
