"""What stays in mind behind a question of price or offer, the price that holds with one, and the way to drive."""

import pytest

from domain.shop_file import parse
from tests.dialog.shop.floor import Floor
from tests.dialog.shop.shops import CYCLES_RAW

CYCLES = parse(CYCLES_RAW)


def last(*turns: str, channel: str = "headset") -> str:
    return Floor(CYCLES, channel).hold(turns)[-1].text


@pytest.mark.parametrize(
    "asks",
    [
        "How much is the commuter helmet?",
        "what's the lid cost",
        "which aisle are the bike helmets in",
        "any deal on the commuter helmet?",
        "is the commuter helmet on sale",
        "can they return the commuter helmet?",
        "does the commuter helmet have mips?",
        "what does the bike helmet weigh?",
        "so how much for the bike helmet",
        "price on the commuter helmet please",
    ],
)
@pytest.mark.parametrize("channel", ["headset", "kiosk"])
def test_the_size_just_talked_of_is_the_one_put_aside(asks: str, channel: str) -> None:
    talk = ("do we have the commuter helmet in white", "and in a large?", asks, "put one aside please")
    assert last(*talk, channel=channel) == "Hold one large white Dome Commuter Helmet for 48 hours?"


def test_how_many_there_are_of_a_thing_named_anew_is_of_every_size() -> None:
    said = last("Do you have work gloves in M", "how much are the work gloves?", "how many work gloves do you have")
    assert "medium 6, large 3" in said


@pytest.mark.parametrize(
    "asks",
    [
        "She wants two tubes. Anything for club members?",
        "any deal for club members on inner tubes?",
        "what do club members get on tubes",
        "is there a promo for club members on the inner tube?",
        "customer wants inner tubes, anything special for club members",
    ],
)
def test_a_thing_named_with_a_question_for_members_is_spoken_of(asks: str) -> None:
    said = last("how many drills do we have", asks, "How many of the 29 inch do we have?")
    assert said.startswith("5 of the Butyl Inner Tube, 29 in")


@pytest.mark.parametrize(
    "asks",
    [
        "She saw twenty percent off online. What do I charge her for it?",
        "they saw ten percent off, what's the price",
        "customer heard it was fifteen percent off, what do I ring it up at?",
        "he noticed thirty percent off somewhere, how much is it then",
        "the flyer said thirty percent off, what does it cost?",
    ],
)
def test_what_to_charge_behind_an_offer_that_somebody_saw_is_said(asks: str) -> None:
    floor = Floor(CYCLES)
    none = floor.hold(("do we have the commuter helmet in white large", asks))[-1]
    runs = floor.hold(("do we have the front light", asks))[-1]
    assert "The large white Dome Commuter Helmet is $65.00." in none.text
    assert runs.text == "The Lumen 400 Front Light is $39.20 with Light Up Week, 20 percent off $49.00."
    assert none.approvals == runs.approvals == ()


@pytest.mark.parametrize(
    "asks",
    [
        "What's it cost with Light Up Week?",
        "how much is that under Light Up Week",
        "and what is the price with Light Up Week?",
        "what would they pay for it during Light Up Week",
        "with Light Up Week how much is it?",
        "so what's the price after Light Up Week",
    ],
)
def test_the_price_with_an_offer_by_name_is_of_the_thing_spoken_of(asks: str) -> None:
    assert "Light is $39.20 with Light Up Week" in last("do we have the lumen front light", asks)
    other = last("do we have the drill", asks)
    assert "isn't part of Light Up Week" in other
    assert "Drill is $119.00" in other


def test_how_much_an_offer_is_asks_for_the_offer() -> None:
    assert last("do we have the drill", "how much is Light Up Week?").startswith("Light Up Week: 20 percent off")


def test_of_an_offer_that_is_over_that_is_said_with_the_price() -> None:
    said = last("do we have the drill", "What's it cost with Tool Days?")
    assert "Tool Days isn't running" in said
    assert "$119.00" in said


@pytest.mark.parametrize(
    "asks",
    [
        "And if she takes the u lock, what's the lock then?",
        "if we get the bike lock too, what's the lock then?",
        "if I take the comet, what's the u lock then?",
        "and if he buys the u lock with it, what is the lock then?",
        "if they add the u lock what's the u lock with it",
        "when she gets the comet what's the u lock then",
    ],
)
def test_what_a_thing_is_then_is_its_price_with_the_other(asks: str) -> None:
    assert "Lock In: $30.00 with Comet Gravel Bike" in last("how much is the comet", asks)


def test_what_a_thing_is_then_is_the_price_of_the_one_that_is_named() -> None:
    said = last("how much is the comet", "if we add the cable lock what's the lock then?")
    assert said == "Slim Cable Lock: 90 cm $19.00, 180 cm $24.00."


def test_what_a_thing_is_like_is_no_price() -> None:
    assert "$" not in last("how much is the comet", "if we take the drill, what's the battery like")


@pytest.mark.parametrize(
    "asks",
    [
        "How far is that for the lady to drive?",
        "how far is it for her to drive",
        "how long a drive is that for him?",
        "how far would she have to drive?",
        "how far will he have to go",
        "how far is that for my customer to walk?",
        "how long is the drive for her?",
        "how far does he need to drive",
        "is that far for her to go",
        "how far is it for the gentleman",
    ],
)
def test_the_way_for_somebody_is_the_way_to_the_store_that_has_it(asks: str) -> None:
    assert last("do we have the white commuter helmet in M", asks) == "Old Harbour is 12 minutes away."


@pytest.mark.parametrize("asks", ["how far does she live", "how far from here does he live", "how far is her house"])
def test_where_somebody_lives_is_no_way_to_a_store(asks: str) -> None:
    assert "minutes" not in last("do we have the white commuter helmet in M", asks)
