"""What somebody cannot have is told of, and not ordered."""

import pytest

from tests.session.held import Held, lines, told


@pytest.mark.parametrize(
    ("words", "stands"),
    [
        ("my wife can't have fish", []),
        ("actually my wife can't have milk, is the hot coffee okay", []),
        ("my kid can't have fish so a cheeseburger", [(1, "cheeseburger", [])]),
        ("my son cannot eat nuts, and a cheeseburger please", [(1, "cheeseburger", [])]),
    ],
)
def test_what_somebody_cannot_have_is_not_ordered(held: Held, words: str, stands: list[object]) -> None:
    held.say(words)
    assert lines(held) == stands


@pytest.mark.parametrize(
    "said",
    ["the cookie's ok right", "so just the cookie then, the cookie's ok right", "but the cookie should be alright"],
)
def test_after_a_severe_allergy_nothing_of_ours_sounds_like_a_yes(held: Held, said: str) -> None:
    held.say("a vanilla shake and a cookie", "my daughter's allergic to peanuts, epi pen allergic", said)
    assert "on the way" in told(held)
