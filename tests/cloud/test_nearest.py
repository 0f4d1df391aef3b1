"""The nearest names of many are those that looking at every one would find."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from cloud.reasoning.nearest import NEAR, Names, alike

WORDS = ("hot", "tea", "iced", "burger", "cheese", "cheeseburger", "chicken", "crispy", "shake", "chocolate", "salad")
names = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)
letters = st.text(alphabet="abcdehiks ", min_size=1, max_size=14).map(lambda t: " ".join(t.split())).filter(bool)


def by_looking_at_all(held: list[str], said: str, limit: int) -> list[tuple[float, int]]:
    scored = [(alike(said, name), index) for index, name in enumerate(held)]
    return sorted((s for s in scored if s[0] >= NEAR * 100), key=lambda s: (-s[0], s[1]))[:limit]


@settings(deadline=None, max_examples=150)
@given(st.lists(names | letters, max_size=60), names | letters, st.integers(1, 8))
def test_it_finds_what_looking_at_every_name_finds(held: list[str], said: str, limit: int) -> None:
    found, expected = Names(held).nearest(said, limit), by_looking_at_all(held, said, limit)
    assert [index for _, index in found] == [index for _, index in expected]
    np.testing.assert_allclose([score for score, _ in found], [score for score, _ in expected])
