"""Which dip was asked, and a dip is named: that is the answer, though dips are sold by the cup, too."""

import pytest

from tests.session.held import Held, lines


@pytest.mark.parametrize(
    ("said", "picks"),
    [
        ("barbecue and one buffalo to dip", ["pick:bbq", "pick:buffalo"]),
        ("let's dip them in honey mustard", ["pick:honey_mustard"]),
        ("a ranch dip cup", ["pick:ranch"]),
        ("for the dip, sweet and sour", ["pick:sweet_sour"]),
        ("dips would be buffalo and ranch", ["pick:buffalo", "pick:ranch"]),
    ],
)
def test_a_dip_named_by_the_cup_is_the_dip_that_was_asked_for(held: Held, said: str, picks: list[str]) -> None:
    held.say("a ten-piece nuggets", said)
    assert lines(held) == [(1, "nuggets", picks)]
    assert "couldn't find" not in " ".join(say.text for say in held.steps[-1].says)


def test_another_cup_is_one_more(held: Held) -> None:
    held.say("a ten-piece nuggets", "ranch, and another dip cup with buffalo")
    assert lines(held) == [(1, "nuggets", ["pick:ranch"]), (1, "dip_cup", ["pick:buffalo"])]


def test_of_two_the_cup_is_for_the_one_without(held: Held) -> None:
    held.say("two six-piece nuggets", "one with ranch and one with barbecue to dip")
    assert sorted(lines(held)) == [(1, "nuggets", ["pick:bbq"]), (1, "nuggets", ["pick:ranch"])]


def test_a_dip_that_nobody_asked_for_is_a_cup(held: Held) -> None:
    held.say("a large fries", "a ranch dip cup")
    assert lines(held) == [(1, "fries", []), (1, "dip_cup", ["pick:ranch"])]


@pytest.mark.parametrize(
    ("said", "stand"),
    [
        ("un vasito de agua", [(1, "water_cup", [])]),
        ("un vasito de salsa ranch y una copita de agua", [(1, "dip_cup", ["pick:ranch"]), (1, "water_cup", [])]),
        ("two small cups of ranch and a coke", [(2, "dip_cup", ["pick:ranch"]), (1, "cola", [])]),
    ],
)
def test_a_small_vessel_holds_what_is_said_and_is_no_cup_beside_it(
    held: Held, said: str, stand: list[tuple[int, str, list[str]]]
) -> None:
    held.say(said)
    assert lines(held) == stand
