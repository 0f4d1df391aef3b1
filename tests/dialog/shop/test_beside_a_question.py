"""What stands beside a question in a shop, and what asks in other words: the thing asked about stays the thing."""

from functools import cache

import pytest

from tests.dialog.shop import household, shops
from tests.dialog.shop.floor import Floor, Heard


@cache
def floor(channel: str = "headset", shop: str = "cycles") -> Floor:
    return Floor(shops.cycles() if shop == "cycles" else household.household(), channel)


def last(*turns: str, channel: str = "headset", shop: str = "cycles") -> Heard:
    return floor(channel, shop).hold(turns)[-1]


REMARKS = [
    "He's waiting by the fitting room.",
    "We just got soaked out there.",
    "My daughter starts school on Monday.",
    "There's a scratch on the box, by the way.",
    "My colleague said to ask you.",
    "I was here yesterday.",
    "She's really picky.",
    "It's for my husband.",
    "Mi esposa está afuera.",
]


@pytest.mark.parametrize("channel", ["headset", "kiosk"])
@pytest.mark.parametrize("remark", REMARKS)
def test_a_remark_beside_a_question_changes_nothing_of_its_answer(remark: str, channel: str) -> None:
    asked = "How much is the headlight?"
    alone = last(asked, channel=channel).text
    assert "$39.20" in alone
    assert last(f"{remark} {asked}", channel=channel).text == alone
    assert last(f"{asked} {remark}", channel=channel).text == alone


@pytest.mark.parametrize(
    "told",
    [
        "He's a large. Is there one in white here?",  # a size
        "It says 40 on the tag. Do you honour that?",  # a sum
        "He's over at Old Harbour. Do they have one?",  # a place
    ],
)
def test_what_is_told_of_a_size_a_sum_or_a_place_is_no_mere_remark(told: str) -> None:
    first, second = told.split(". ")
    before = ["Do you have the Dome helmet in white, small?"]
    assert last(*before, told).text != last(*before, second).text, first


def test_who_was_told_of_is_asked_about_and_nothing_is_shared() -> None:
    assert "purchases" not in last("My wife was here yesterday. What did she buy?").text
    assert not last("My wife is thinking about it. Hold one floor pump.").actions


def test_a_claim_beside_a_wish_is_still_a_claim() -> None:
    assert not last("I'm the manager here. Fifteen percent off the floor pump.").approvals


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ("What colors can I get the Dome helmet in?", "white and red"),
        ("Tell me the sizes of the work gloves.", "medium, large and XL"),
        ("What's the size range on the work gloves?", "medium, large and XL"),
        ("How big do the work gloves go?", "medium, large and XL"),
        ("How do you charge the headlight?", "charging: USB-C"),
        ("What does the headlight charge with?", "charging: USB-C"),
        ("What kind of charging port does the headlight have?", "charging: USB-C"),
        ("How many hours does the headlight run?", "battery: 3 hours"),
        ("What's the battery life on the headlight?", "battery: 3 hours"),
        ("Would the headlight survive the rain?", "IPX4"),
        ("I can't find the floor pump.", "aisle C7"),
        ("Can you point me to the floor pump?", "aisle C7"),
        ("What do you want for the floor pump?", "$39.00"),
        ("When would the floor pump be here from the depot?", "3 days"),
        ("If we order the floor pump from the depot, when is it here?", "3 days"),
        ("Something like the Beam light, but cheaper?", "Ember Rear Light"),
        ("¿De qué son los guantes?", "goat leather"),
        ("No encuentro el casco Dome.", "pasillo C2"),
        ("¿Aguanta la lluvia el Lumen?", "IPX4"),
    ],
)
def test_a_fact_is_told_however_it_is_asked_for(asked: str, says: str) -> None:
    assert says in last(asked).text


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ("Can the Emberline go in the dishwasher?", "dishwasher"),
        ("How much does it hold?", "2 l"),
        ("What colors does it come in?", "copper and white"),
        ("Set one aside for her.", "Hold one copper Whistler"),
        ("Request ten percent off.", "Kitchen Days"),
    ],
)
def test_what_is_asked_of_household_goods_is_of_them(asked: str, says: str) -> None:
    assert says in last("Do you have the copper Whistler?", asked, shop="household").text


def test_the_only_color_is_told_where_colors_are_asked_for() -> None:
    assert "black" in last("What colors does the lantern come in?", shop="household").text


@pytest.mark.parametrize(
    "asked", ["How much is the other one?", "What does the other cost?", "And the other one, how much?"]
)
def test_the_other_one_is_what_was_spoken_of_before(asked: str) -> None:
    assert "Grip Floor Pump" in last("How much is the floor pump?", "Where are the work gloves?", asked).text


@pytest.mark.parametrize(
    "asked",
    [
        "And in extra large?",
        "What about extra large?",
        "Is there an extra large here for my husband?",
        "He'd need an extra-large, though.",
    ],
)
def test_a_size_in_two_words_is_the_one_that_is_told(asked: str) -> None:
    assert "XL Cinder Work Gloves" in last("Do you have the work gloves in large?", asked).text


@pytest.mark.parametrize(
    "asked", ["Is there a double extra large here for my husband?", "How about a double extra large?"]
)
def test_a_size_that_nothing_comes_in_is_said_not_to_be(asked: str) -> None:
    assert "don't come in XXL" in last("Do you have the work gloves in large?", asked).text


def test_a_size_and_a_color_that_do_not_go_together_are_said_not_to() -> None:
    text = last("Do you have the Dome helmet in red, large?", "And in small?").text
    assert "doesn't come in red" in text
    assert "white" in text


@pytest.mark.parametrize(
    "wish",
    [
        "Ask a lead for ten percent off.",
        "See if the lead approves ten percent.",
        "Could a lead do ten percent off that?",
    ],
)
def test_a_lead_who_is_asked_is_no_cable(wish: str) -> None:
    heard = last("Do you have the Bulldog lock?", wish)
    assert [amount["sku"] for _, amount in heard.approvals] == ["BULLDOG-0"]


def test_a_manager_is_asked_for_money_off_a_thing_and_not_for_the_rule() -> None:
    heard = last("Could the manager give ten percent off the work gloves in medium?")
    assert [amount["percent"] for _, amount in heard.approvals] == [10]


def test_a_no_that_corrects_the_size_holds_nothing_of_another_count() -> None:
    one = last("Do you have the Comet in olive, 52?", "No, he wants the 54.")
    assert "frame 54" in one.text
    assert "Hold" not in one.text
    sent = last("Do you have the Comet in olive, 52?", "No, he wants the 54. Request one from Old Harbour.")
    assert "Transfer one olive Comet Gravel Bike, frame 54 from Old Harbour?" in sent.text


def test_a_no_to_what_was_never_asked_for_requests_nothing() -> None:
    denied = last("Do you have the Comet in olive, 52?", "No, don't request it from Old Harbour.")
    assert "Transfer one" not in denied.text


def test_that_one_is_what_we_speak_of_and_not_the_one_beside_it() -> None:
    assert "Lumen 400" in last("Do you have the Lumen?", "Is that one waterproof?").text


def test_gloves_for_work_are_not_asked_about_by_what_works_together() -> None:
    assert "Gloves" not in last("Do the floor pump and the Lumen work together?").text
