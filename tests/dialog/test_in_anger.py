"""Words said in anger before another name nothing, and no blood is meant by them."""

import pytest

from edge.dialog.vocabulary.in_anger import without_anger


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("two bloody burgers, no effing onions", "two burgers, no onions"),
        ("where are the damn napkins", "where are the napkins"),
        ("about bloody time", "about time"),
        ("bloody hell", "bloody hell"),
        ("a bloody mary", "a bloody mary"),
        ("he has a bloody nose", "he has a bloody nose"),
        ("damn you", "damn you"),
        ("his hands are all bloody", "his hands are all bloody"),
    ],
)
def test_only_what_stands_before_another_word_goes(said: str, plain: str) -> None:
    assert without_anger(said) == plain
