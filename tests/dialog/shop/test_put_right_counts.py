"""A count or a size that is said anew in the same turn, in a shop."""

import pytest

from edge.dialog.shop.put_right import put_right


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Hold two merino socks in medium. Sorry, no, just the one.", "Hold one merino socks in medium."),
        ("put three beanies aside, no wait, make it two please", "put two beanies aside."),
        ("transfer a couple of lamps from Hilltop, actually just one", "transfer one lamps from Hilltop."),
    ],
)
def test_the_count_said_last_counts(said: str, meant: str) -> None:
    assert put_right(said) == meant


@pytest.mark.parametrize("said", ["Hold two in medium.", "Is it two for one, no?", "size two, sorry, just browsing"])
def test_what_is_no_count_said_anew_stays(said: str) -> None:
    assert put_right(said) == said


def test_pairs_named_by_their_size_are_said_anew_by_it() -> None:
    assert "nines" in put_right("Hold one pair of eights of the rain boots, scratch that, nines.")
    assert "eights" not in put_right("Hold one pair of eights of the rain boots, scratch that, nines.")
