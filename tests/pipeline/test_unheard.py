"""A guest who asks for Spanish at a lane that hears English alone is told so, in Spanish, and answered."""

import pytest

from edge.pipeline.unheard import asked_for
from tests.pipeline.attending import Sessions, attending, settled, turn


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("do you speak spanish", "es"),
        ("habla espanol", "es"),
        ("can i order in spanish please", "es"),
        ("spanish please", "es"),
        ("en espanol por favor", "es"),
        ("a spanish omelette please", None),
        ("two spanish rice and a coke", None),
        ("", None),
    ],
)
def test_it_is_the_asking_that_counts_and_not_the_name(text: str, asked: str | None) -> None:
    assert asked_for(text, ("en",)) == asked
    assert asked_for(text, ("en", "es")) is None


async def test_who_asks_is_told_and_answered() -> None:
    sessions = Sessions()
    async with attending(sessions) as (attendant, lane):
        attendant._hears = lambda: ("en",)
        await turn(attendant, "do you speak spanish")
        await settled()
        assert "solo entiendo inglés" in lane.said[1]
        assert lane.said[2] == "do you speak spanish!"
