"""Questions about what is ordered: they put nothing on, and what is said behind them is of what they asked about."""

import pytest

from domain.order import Add, ItemLine, Order, apply
from edge.dialog.meaning import Expecting, Heard
from edge.dialog.understand import understand
from tests.dialog.test_of_several import becomes, counter

H = "r_hickoryhop"


@pytest.mark.parametrize(
    "asked",
    [
        "do those burgers have cheddar on them",
        "do these have cheddar on them",
        "do those come with cheddar",
        "does that burger come with bacon",
        "does this have bacon on it",
        "do the burgers have bacon",
        "does that hop burger have mustard on it",
    ],
)
def test_what_is_asked_of_a_dish_is_not_put_on_it(asked: str) -> None:
    becomes(H, f"two hop burgers // {asked}", "2 hop_burger")


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("do those with no onions", "2 hop_burger no:onion"),
        ("do those and a cone", "2 hop_burger; 1 cone"),
    ],
)
def test_to_do_a_dish_so_is_no_question(said: str, order: str) -> None:
    becomes(H, f"two hop burgers // {said}", order)


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("does it have pickles? if so take them off", "1 cola/M; 1 hop_burger no:pickle"),
        ("does the burger come with onion? leave it off please", "1 cola/M; 1 hop_burger no:onion"),
        ("do you have bacon? add that", "1 cola/M; 1 hop_burger add:bacon"),
        ("does the cola have ice? hold it", "1 cola/M no:ice; 1 hop_burger"),
        ("what's on the hop burger? take it off", "1 cola/M"),
        ("how much is the cola? make it large", "1 cola/L; 1 hop_burger"),
    ],
)
def test_what_is_said_behind_a_question_is_of_what_it_asked_about(said: str, order: str) -> None:
    becomes(H, f"a cola and a hop burger // {said}", order)


def test_those_burgers_are_such_as_stand() -> None:
    machine = counter(H)
    order = apply(Order(), Add(ItemLine("veggie_burger", None, 2)), machine.serving)
    assert isinstance(order, Order)
    for said in (
        "do those burgers have cheddar",
        "do the burgers come with cheddar",
        "is there cheddar on those burgers",
    ):
        meaning = understand([Heard(said)], order, Expecting("more"), machine.lexicon, machine.serving)
        assert "veggie_burger" in meaning.intents[0].about, said
