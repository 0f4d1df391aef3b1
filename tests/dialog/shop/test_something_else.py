"""What else there is, behind what a thing was told not to do; and what asks of the thing itself."""

from collections.abc import Iterator

import pytest

from tests.dialog.shop.demo import Demo
from tests.dialog.shop.test_phrasings import heard

SHOP = Demo()


@pytest.fixture(scope="module", autouse=True)
def _opened() -> Iterator[None]:
    with SHOP:
        yield


@pytest.mark.parametrize(
    ("turn", "told", "not_told"),
    [
        ("lady says the aural ones are too big on her head, what else cancels noise", "Hush Buds", "Lite"),
        ("the hush buds keep falling out of his ears, got anything else noise cancelling", "Aural One", "Lite"),
        ("she doesn't want the mini cause it's not waterproof, what other speaker is there", "Max", "Which"),
        ("she doesn't want the mini because it's too quiet what else have we got", "Max", "Which"),
        ("the drizzle's not waterproof enough for her, what do I offer instead", "Stormline", "310"),
        ("he doesn't like the lite, what other headphones do we do", "Aural One", "return"),
        ("she tried the trail runner and it's too stiff, any other shoe I can bring out", "City", "return"),
        ("the stormline's too dear for her, what else is there", "Drizzle", "149"),
        ("la stormline es muy cara para ella, qué otra cosa hay", "Drizzle", "149"),
    ],
)
def test_something_else_is_what_could_take_the_place_of_the_thing_told_of(turn: str, told: str, not_told: str) -> None:
    said = SHOP.last(turn)
    assert told in said, said
    assert not_told not in said, said


def test_what_costs_more_is_not_offered_to_whom_it_is_too_dear() -> None:
    assert "Stormline" not in SHOP.last("the drizzle's out of his budget, what else have we got")


@pytest.mark.parametrize(
    "turn",
    [
        "what other colors does the hoodie come in",
        "what else does the drizzle come in besides yellow",
        "aural one's gone in sand here, any other store got it",
        "what else goes with the aural one",
        "hush buds, the green. anything else you can tell me about them",
        "put a red mini aside, and what else should I show her",
    ],
)
def test_what_is_asked_of_the_thing_itself_offers_no_other(turn: str) -> None:
    assert "Instead of" not in SHOP.last(turn)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("she doesn't want the drizzle, she wants one that keeps all the water out", "Stormline"),
        ("he doesn't like the aural lite, he wants something that cancels noise", "Aural One"),
        ("the max is too big, got anything more portable", "Speaker Mini"),
        ("no le gusta la drizzle, quiere una que sea impermeable", "Stormline"),
    ],
)
def test_one_that_is_so_is_wanted_in_place_of_what_is_not_liked(words: str, told: str) -> None:
    assert told in heard("demo", [words]).text
