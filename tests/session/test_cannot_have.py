"""What somebody cannot have is told of, and not ordered."""

import pytest

from tests.session.held import Held, lines


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
