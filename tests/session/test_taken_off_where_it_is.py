"""What is taken off goes from the line that has it, the last one that has, where nothing else is named."""

import pytest

from tests.session.held import Held, lines


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
