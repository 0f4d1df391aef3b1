"""What somebody needs a thing for, in their own words, over shops that have nothing in common; and what is no need."""

import pytest

from tests.dialog.shop.test_phrasings import heard


def last(*turns: str, channel: str = "kiosk", shop: str = "demo") -> str:
    return heard(shop, list(turns), channel).text


@pytest.mark.parametrize(
    ("turn", "told"),
    [
        ("my phone dies every time I'm out all day, have you got something for that", "Power Bank"),
        ("my phone dies on the road", "Power Bank"),
        ("something to charge my phone from when there's no plug about", "Power Bank"),
        ("I'm always losing my charge halfway through the day", "Power Bank"),
        ("se me acaba la batería del celular en la calle", "Power Bank"),
        ("I want a thing to read books on in bed without the lamp on", "Leaf 6"),
        ("he's after something for reading in the dark", "Leaf 6"),
        ("I drop my phone all the time", "Clear Phone Case"),
        ("I wreck every phone I own, what would stop that happening", "Clear Phone Case"),
        ("I can't hear myself think in the office", "Aural One"),
        ("something for podcasts on my runs", "Hush Buds"),
        ("something for the shower so I can have tunes on", "Pocket Speaker Max"),
        ("I go kayaking and want to take pictures", "Ridge Action Camera"),
        ("quiero grabar videos bajo el agua", "Ridge Action Camera"),
        ("I want to film my ski trip", "Ridge Action Camera"),
        ("what have you got for a swimmer", "Orbit Smartwatch"),
        ("customer wants to track his runs", "Orbit Smartwatch"),
        ("something waterproof for running, have you got that", "Ridge Trail Runner"),
        ("something soft to wear around the house", "Harbor Hoodie"),
    ],
)
def test_a_need_is_answered_with_the_thing_that_serves_it(turn: str, told: str) -> None:
    assert told in last(turn)


def test_a_customers_phone_that_dies_is_no_question_of_their_data() -> None:
    assert "Charger" in last("lady's phone keeps dying, what can I show her", channel="headset")


@pytest.mark.parametrize(
    ("turn", "told"),
    [
        ("what's my customer's phone number", ("can't", "share", "never")),
        ("I need a new phone", ("Sorry", "can't find", "Which")),
        ("it's freezing out there", ("What do you need",)),
    ],
)
def test_what_tells_no_need_gets_no_idea(turn: str, told: tuple[str, ...]) -> None:
    said = last(turn, channel="headset")
    assert "$" not in said
    assert any(part in said for part in told)


def test_a_thing_that_is_called_as_a_need_sounds_stays_that_thing() -> None:
    assert "battery included: no" in last("does the drill need a battery", channel="headset", shop="cycles")
    assert "Clip Desk Lamp" in last("I'd like a lamp")


@pytest.mark.parametrize(
    ("turn", "told"),
    [
        ("something to stop my bike getting nicked", "Bulldog U-Lock"),
        ("I've a puncture, what do I need", "Butyl Inner Tube"),
        ("something to put screws in with", "Nimble Screwdriver"),
        ("I want to be seen from behind, got anything", "Ember Rear Light"),
    ],
)
def test_in_another_shop_it_is_what_that_shop_has(turn: str, told: str) -> None:
    assert told in last(turn, shop="cycles")


def test_where_nothing_is_for_it_a_word_alone_makes_no_idea() -> None:
    assert "Mascara" not in last("something for the rain", shop="chemist")
    assert "$" not in last("something for dry skin", shop="chemist")


@pytest.mark.parametrize(
    ("turn", "told"),
    [
        ("I need shoes for muddy hills, what've you got", "Ridge Trail Runner"),
        ("I want a coat that'll stand up to a real downpour, not just a shower", "Stormline Shell"),
        ("hold me a jacket for real rain, in a large", "Hold one large Stormline Shell"),
    ],
)
def test_of_a_kind_that_is_named_the_one_for_the_need_is_meant(turn: str, told: str) -> None:
    assert told in last(turn)


@pytest.mark.parametrize(
    ("turn", "told"),
    [
        ("she tried the lite and wants one that cuts the noise out more", "Aural One"),
        ("she's looking at the mini but wants one that's waterproof", "Pocket Speaker Max"),
        ("he likes the drizzle but needs something fully waterproof", "Stormline Shell"),
        ("lady likes the drizzle but it's not waterproof enough for her", "Stormline Shell"),
        ("I want a rain jacket that's really waterproof", "Stormline Shell"),
        ("do you have a raincoat that's totally waterproof", "Stormline Shell"),
        ("busco una chaqueta para la lluvia, que sea impermeable de verdad", "Stormline Shell"),
        ("quiero un impermeable que sea totalmente impermeable", "Stormline Shell"),
        ("customer wants something warmer than the tee", "Harbor Hoodie"),
    ],
)
def test_what_has_to_be_so_is_the_one_of_its_kind_that_is_told_so(turn: str, told: str) -> None:
    assert told in last(turn, channel="headset")


def test_something_louder_and_waterproof_instead_is_told_by_what_the_data_know() -> None:
    assert "Pocket Speaker Max" in last("how much is the mini speaker", "something louder and waterproof instead")


@pytest.mark.parametrize(
    ("turn", "told"),
    [
        ("I want the rain boots, are they waterproof", "Puddle Rain Boots"),
        ("does the drizzle come with something for washing it", "Drizzle"),
        ("the waterproof one of the jackets", "Stormline"),
    ],
)
def test_a_thing_that_is_so_stays_what_is_meant(turn: str, told: str) -> None:
    assert told in last(turn)


@pytest.mark.parametrize(
    ("turn", "told"),
    [
        ("what is waterproof in here", "Ridge Action Camera"),
        ("is there anything packable", "Drizzle Rain Jacket"),
        ("which headphones are noise cancelling", "Aural One Wireless Headphones and Hush Buds."),
    ],
)
def test_what_is_denied_in_one_clause_leaves_the_rest_of_a_description_said(turn: str, told: str) -> None:
    assert told in last(turn)


def test_what_only_resists_water_is_not_waterproof() -> None:
    assert "Drizzle" not in last("what have you that is fully waterproof")
