"""Who looks, tries or feels a thing first takes nothing by that; what is asked beside it is answered."""

import pytest

from tests.dialog.shop.test_one_thing_asked_twice import last

SHELL = "how much is the stormline in medium"
LAMP = "how much is the desk lamp"
SHOES = "do you have the city runner in nine"


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        ([SHELL, "thanks, I'll go try it on. where is it"], "A4"),
        ([SHELL, "I'll try that on first, where do I find it"], "A4"),
        ([SHOES, "I'd like to try them on before I buy. where are they"], "A6"),
        ([SHOES, "I want to try them on first. how much are they"], "$67.15"),
        ([SHOES, "my son wants to try them on first, where are they"], "A6"),
        ([LAMP, "I want to see it first, where is it"], "E6"),
        ([LAMP, "I'll go look at it"], "E6"),
        ([LAMP, "I'd like to see it before I decide"], "E6"),
        ([LAMP, "can I have a look at it?"], "E6"),
        (["can I get a look at the speaker max"], "E4"),
        (["could we see the orbit watch first"], "E5"),
        (["can I see if you have the red mini speaker"], "red Pocket Speaker Mini"),
        ([SHELL, "let me try it on"], "A4"),
        (["I'd like to have a look at the orbit watch, where is it"], "E5"),
        (["I'd like to try the ridge trail runners on in a nine, do you have them"], "1 of the Ridge"),
        (["I'd like to see the cheapest headphones"], "Aural Lite"),
        (["quiero probarme la chamarra stormline, ¿dónde está?"], "A4"),
        (["I'd rather see them in person, which aisle are the hush buds"], "E3"),
        (["I'll take the stormline shell", "I'll try the medium on first"], "A4"),
        ([SHELL, "where can I try it on"], "A colleague can tell you"),
        ([LAMP, "where do I pay"], "You pay at the till"),
    ],
)
def test_an_intent_to_look_first_buys_nothing_and_the_rest_is_answered(turns: list[str], told: str) -> None:
    one = last("demo", *turns, channel="kiosk")
    assert told in one.text and not one.talk.order.lines


@pytest.mark.parametrize("words", ["I'd like to see it first", "I want to have a look at it first"])
@pytest.mark.parametrize("channel", ["kiosk", "headset"])
def test_an_intent_to_look_first_is_no_yes_to_a_hold(words: str, channel: str) -> None:
    assert not last("demo", "can you hold the desk lamp", words, channel=channel).actions


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        ([LAMP, "I'd like to have it"], "$45"),
        ([LAMP, "I looked at it and I want it"], "$45"),
        ([SHELL, "I'll take it, where is it"], "A4"),
        (["¿cuánto cuesta la lámpara?", "me la llevo, ¿dónde está?"], "E6"),
        ([LAMP, "I'll take it. where do I pay"], "at the till"),
    ],
)
def test_what_is_taken_is_put_in_and_the_rest_is_answered(turns: list[str], told: str) -> None:
    one = last("demo", *turns, channel="kiosk")
    assert told in one.text and len(one.talk.order.lines) == 1


@pytest.mark.parametrize(
    "words",
    [
        "I might get it",
        "we might buy one",
        "I'm thinking of getting one",
        "I'll have a look and come back",
        "I'll come back for it",
    ],
)
def test_what_somebody_only_may_take_is_not_taken(words: str) -> None:
    assert not last("demo", LAMP, words, channel="kiosk").talk.order.lines


def test_might_as_well_takes_it() -> None:
    assert last("demo", LAMP, "I might as well take it", channel="kiosk").talk.order.lines
